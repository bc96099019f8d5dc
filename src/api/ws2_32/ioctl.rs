//! `winsock2.h`: WSAIoctl.
use super::winsock2::is_overlapped;
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset;
use crate::api::mswsock::extensions;
use crate::api::mswsock::rio;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::Request;
use crate::sock::addr;
use crate::sock::blocking;
use crate::sock::events;
use crate::sock::names::destinations;
use crate::sock::names::sockaddr;
use crate::sock::network::{self, Watch};
use crate::sock::options::ioctl;
use crate::sock::overlapped::dependent;
use crate::sock::overlapped::{self, Report};
use crate::sock::socket::{state, SocketRef};
use crate::spi;
use crate::sys::fault::{array_to_user, copy_from_user, get_user, probe, put_user};
use crate::sys::SockAddr;
use std::ffi::c_int;
use std::mem;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::slice;

/// Controls a socket.
///
/// `dwIoControlCode`: FIONBIO, FIONREAD, SIOCATMARK, SIO_ADDRESS_LIST_CHANGE, SIO_ADDRESS_LIST_QUERY, SIO_ADDRESS_LIST_SORT,
/// SIO_BASE_HANDLE and kin, SIO_GET_BROADCAST_ADDRESS, SIO_GET_EXTENSION_FUNCTION_POINTER, SIO_GET_INTERFACE_LIST,
/// SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER (with WSAID_MULTIPLE_RIO), SIO_KEEPALIVE_VALS, SIO_ROUTING_INTERFACE_CHANGE,
/// SIO_ROUTING_INTERFACE_QUERY, SIO_UDP_CONNRESET, SIO_UDP_NETRESET, SIO_AF_UNIX_GETPEERPID, SIO_LOOPBACK_FAST_PATH. `lpcbBytesReturned` receives the bytes of output, or how many they would
/// have been where they do not fit. The two that wait for a change do so on a blocking socket; on a nonblocking one they
/// are WSAEWOULDBLOCK, and the next change is a network event (FD_ADDRESS_LIST_CHANGE, FD_ROUTING_INTERFACE_CHANGE).
///
/// With `lpOverlapped`, on an overlapped socket, every code is an overlapped operation, whether the socket is blocking or
/// not, whose event, routine or packet tells 0 bytes; a call that fails or is pending leaves `lpcbBytesReturned` as it is. The two
/// that wait for a change are pending until it comes, SIO_BASE_HANDLE, SIO_GET_INTERFACE_LIST and unknown codes
/// (ERROR_NOT_SUPPORTED) although they are done soon; the others are done at once. `lpCompletionRoutine` then runs in an alertable wait of the calling thread.
///
/// Errors: WSAENOTSOCK, WSAEFAULT (a buffer is NULL or short), WSAEINVAL (an argument, or a completion routine on a socket
/// at a completion port), WSAENOPROTOOPT (not for this socket), WSAEOPNOTSUPP (another code), WSAEAFNOSUPPORT,
/// WSAENETUNREACH (the destination), WSAEWOULDBLOCK, WSA_IO_PENDING, WSAEINTR (closed while it waited).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaioctl>
#[no_mangle]
pub unsafe extern "C" fn WSAIoctl(
    s: SOCKET,
    dwIoControlCode: DWORD,
    lpvInBuffer: LPVOID,
    cbInBuffer: DWORD,
    lpvOutBuffer: LPVOID,
    cbOutBuffer: DWORD,
    lpcbBytesReturned: LPDWORD,
    lpOverlapped: LPWSAOVERLAPPED,
    lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: any bytes are a number, which the caller may write.
        unsafe { probe(lpcbBytesReturned)? };
        let input = InBuffer(lpvInBuffer.cast(), cbInBuffer as usize);
        let mut output = OutBuffer {
            place: lpvOutBuffer.cast(),
            room: cbOutBuffer as usize,
            len: 0,
        };
        // SAFETY: the caller vouches for both buffers, the count, the OVERLAPPED and the routine.
        unsafe {
            let done = match is_overlapped(&socket, lpOverlapped) {
                true => ioapiset::request(lpOverlapped, lpCompletionRoutine)
                    .and_then(|request| begin(&socket, s, dwIoControlCode, &input, &mut output, request)),
                false => control(&socket, s, dwIoControlCode, &input, &mut output),
            };
            // Of an overlapped call that fails or waits the count stays as it is.
            if done.is_ok() || lpOverlapped.is_null() {
                put_user(lpcbBytesReturned, output.len as DWORD)?;
            }
            done.map(|()| 0)
        }
    })
}

struct InBuffer(*const u8, usize);

struct OutBuffer {
    place: *mut u8,
    room: usize,
    /// How many bytes the output has, whether they fit or not.
    len: usize,
}

impl InBuffer {
    /// The DWORD at `index`. WSAEFAULT: there is none.
    fn dword(&self, index: usize) -> Result<DWORD> {
        if self.1 / 4 <= index {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: any bytes are a number.
        Ok(unsafe { get_user(self.0.cast::<DWORD>().wrapping_add(index))? })
    }

    /// WSAEFAULT: short.
    fn guid(&self) -> Result<GUID> {
        if self.1 < mem::size_of::<GUID>() {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: any bytes are a GUID.
        Ok(unsafe { get_user(self.0.cast::<GUID>())? })
    }

    /// A socket address of `family`. WSAEFAULT: short. WSAEAFNOSUPPORT: of another family.
    fn address(&self, family: c_int) -> Result<SockAddr> {
        network::require_ip(family)?;
        let mut address = SockAddr::room();
        let len = self.1.min(c_int::MAX as usize) as c_int;
        addr::read(self.0.cast(), len, family, &mut address)?;
        Ok(address)
    }

    /// A SOCKET_ADDRESS_LIST, all of IPv6. WSAEFAULT: an address or the list is NULL or short. WSAEINVAL: no such list.
    fn address_list(&self) -> Result<Vec<SocketAddrV6>> {
        const HEAD: usize = mem::offset_of!(SOCKET_ADDRESS_LIST, Address);
        let count = usize::try_from(self.dword(0)? as INT).map_err(|_| Error(WSAEINVAL))?;
        if self.1 < HEAD || (self.1 - HEAD) / mem::size_of::<SOCKET_ADDRESS>() < count {
            return Err(Error(WSAEFAULT));
        }
        let entries = self.0.wrapping_add(HEAD).cast::<SOCKET_ADDRESS>();
        let read = |index: usize| {
            // SAFETY: any bytes are an entry.
            let entry = unsafe { get_user(entries.wrapping_add(index))? };
            let len = usize::try_from(entry.iSockaddrLength).unwrap_or(0);
            let mut bytes = [0; sockaddr::LEN_V6];
            let bytes = &mut bytes[..len.min(sockaddr::LEN_V6)];
            copy_from_user(bytes, entry.lpSockaddr.cast())?;
            match sockaddr::decode(bytes) {
                Ok(SocketAddr::V6(address)) => Ok(address),
                _ => Err(Error(WSAEINVAL)),
            }
        };
        (0..count).map(read).collect()
    }
}

impl OutBuffer {
    /// Stores what is given. WSAEFAULT: no room.
    unsafe fn write<T: Copy>(&mut self, items: &[T]) -> Result<()> {
        self.len = mem::size_of_val(items);
        if self.room < self.len {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: inside the buffer, which the caller may write.
        unsafe { array_to_user(self.place.cast(), items)? };
        Ok(())
    }

    unsafe fn dword(&mut self, value: DWORD) -> Result<()> {
        // SAFETY: the caller's promise.
        unsafe { self.write(&value.to_ne_bytes()) }
    }

    unsafe fn address(&mut self, address: &SocketAddr) -> Result<()> {
        let (bytes, len) = sockaddr::encode(address);
        // SAFETY: the caller's promise.
        unsafe { self.write(&bytes[..len]) }
    }

    unsafe fn address_list(&mut self, addresses: &[SocketAddr]) -> Result<()> {
        // SAFETY: the caller's promise.
        unsafe { self.write(&network::address_list(addresses, self.place as usize)) }
    }
}

/// # Safety
/// The buffers are as long as they say.
unsafe fn control(socket: &SocketRef, s: SOCKET, code: DWORD, input: &InBuffer, output: &mut OutBuffer) -> Result<()> {
    let family = socket.family;
    // SAFETY: the caller's promise.
    unsafe {
        match code {
            FIONBIO => ioctl::set_nonblocking(socket, input.dword(0)? != 0),
            FIONREAD => output.dword(ioctl::readable_bytes(socket)?),
            SIOCATMARK => output.dword(ioctl::no_oob_ahead(socket)?.into()),
            SIO_ADDRESS_LIST_CHANGE | SIO_ROUTING_INTERFACE_CHANGE => {
                let (event, watch) = watch(family, code, input)?;
                change(socket, s, event, watch)
            }
            SIO_ADDRESS_LIST_QUERY if input.1 != 0 => Err(Error(WSAEINVAL)),
            SIO_ADDRESS_LIST_QUERY => output.address_list(&network::bindable(family)?),
            SIO_ADDRESS_LIST_SORT => {
                network::require_ip(family)?;
                let sorted = destinations::sort(input.address_list()?);
                output.address_list(&sorted.into_iter().map(SocketAddr::V6).collect::<Vec<_>>())
            }
            SIO_GET_BROADCAST_ADDRESS => match family {
                AF_INET => output.address(&SocketAddrV4::new(Ipv4Addr::BROADCAST, 0).into()),
                AF_INET6 => Err(Error(WSAENOPROTOOPT)),
                _ => Err(Error(WSAEOPNOTSUPP)),
            },
            // The base provider's handle of a socket is the socket's.
            SIO_BASE_HANDLE | SIO_BSP_HANDLE | SIO_BSP_HANDLE_SELECT | SIO_BSP_HANDLE_POLL => {
                output.write(&socket.handle().to_ne_bytes())
            }
            SIO_GET_EXTENSION_FUNCTION_POINTER => {
                output.write(&(extensions::extension(&input.guid()?)? as usize).to_ne_bytes())
            }
            SIO_GET_INTERFACE_LIST if family != AF_INET => Err(Error(WSAEINVAL)),
            SIO_GET_INTERFACE_LIST => output.write(&network::interface_infos()?),
            SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER => {
                output.write(slice::from_ref(rio::functions(&input.guid()?)?))
            }
            SIO_KEEPALIVE_VALS => {
                let (on, idle, interval) = (input.dword(0)?, input.dword(1)?, input.dword(2)?);
                ioctl::set_keepalive(socket, on != 0, idle, interval)
            }
            SIO_ROUTING_INTERFACE_QUERY => {
                let source = network::source_for(family, &input.address(family)?)?;
                let (bytes, len) = addr::to_windows(&source)?;
                output.write(&bytes[..len])
            }
            SIO_UDP_CONNRESET => ioctl::set_reports_unreachable(socket, input.dword(0)? != 0),
            // Receives never fail because a datagram's life ended on its way: there is nothing to switch off.
            SIO_UDP_NETRESET if socket.is_stream() => Err(Error(WSAENOPROTOOPT)),
            SIO_UDP_NETRESET => input.dword(0).map(drop),
            // The host's loopback is as fast as it can be.
            SIO_LOOPBACK_FAST_PATH if !socket.is_stream() => Err(Error(WSAEOPNOTSUPP)),
            SIO_LOOPBACK_FAST_PATH => input.dword(0).map(drop),
            SIO_AF_UNIX_GETPEERPID if family != AF_UNIX => Err(Error(WSAEOPNOTSUPP)),
            SIO_AF_UNIX_GETPEERPID => output.dword(ioctl::peer_process(socket)?),
            _ => Err(Error(WSAEOPNOTSUPP)),
        }
    }
}

/// The same as an overlapped operation. WSA_IO_PENDING: it is not done at once.
///
/// # Safety
/// The buffers are as long as they say.
unsafe fn begin(
    socket: &SocketRef,
    s: SOCKET,
    code: DWORD,
    input: &InBuffer,
    output: &mut OutBuffer,
    request: Request,
) -> Result<()> {
    // SAFETY: the caller's promise.
    let begun = unsafe {
        match code {
            SIO_ADDRESS_LIST_CHANGE | SIO_ROUTING_INTERFACE_CHANGE => {
                let (_, watch) = watch(socket.family, code, input)?;
                dependent::begin(socket, s, request, watch)?
            }
            _ => {
                let result = match control(socket, s, code, input, output) {
                    // Windows asks the driver below, which says so later.
                    Err(Error(WSAEOPNOTSUPP)) => Err(Error(ERROR_NOT_SUPPORTED)),
                    // What is refused at once leaves the OVERLAPPED alone.
                    Err(error) => {
                        if code == SIO_KEEPALIVE_VALS {
                            request.overlapped.begin()?;
                        }
                        return Err(error);
                    }
                    Ok(()) => Ok(()),
                };
                let report = match code {
                    SIO_BASE_HANDLE | SIO_GET_INTERFACE_LIST => Report::Later,
                    _ if result.is_err() => Report::Later,
                    _ => Report::AtOnce,
                };
                overlapped::done(socket, s, request, result, report)?
            }
        }
    };
    ioapiset::done(begun).map(drop)
}

/// What SIO_ADDRESS_LIST_CHANGE waits for or, if it is not that code, SIO_ROUTING_INTERFACE_CHANGE; and the network event.
///
/// # Safety
/// The buffer is as long as it says.
unsafe fn watch(family: c_int, code: DWORD, input: &InBuffer) -> Result<(c_int, Watch)> {
    Ok(match code {
        SIO_ADDRESS_LIST_CHANGE => (FD_ADDRESS_LIST_CHANGE, Watch::addresses(family)?),
        _ => {
            let destination = input.address(family)?;
            (FD_ROUTING_INTERFACE_CHANGE, Watch::route(family, &destination)?)
        }
    })
}

/// Waits for a change of the network, or has it told by network events.
fn change(socket: &SocketRef, s: SOCKET, event: c_int, watch: Watch) -> Result<()> {
    if !socket.is(state::NONBLOCKING) {
        return blocking::until_changed(socket, watch);
    }
    events::watch(socket, s, event, watch)?;
    Err(Error(WSAEWOULDBLOCK))
}

//! `winsock.h`: the socket calls of Winsock 1.1.
use crate::abi::*;
use crate::api::ffi;
use crate::api::ws2_32::socket_info;
use crate::rt::error::{Error, Result};
use crate::rt::handle::For;
use crate::rt::thread;
use crate::sock::addr;
use crate::sock::bind as binding;
use crate::sock::connection;
use crate::sock::events;
use crate::sock::events::blocking_hook;
use crate::sock::events::select as ready;
use crate::sock::io;
use crate::sock::options;
use crate::sock::options::{ioctl, open_type};
use crate::sock::receive_watch;
use crate::sock::socket as base;
use crate::sock::{init, startup};
use crate::spi;
use crate::sys::fault::{copy_from_user, copy_to_user, get_user, get_user_if_given, probe, put_user};
use crate::sys::SockAddr;
use std::cell::Cell;
use std::ffi::{c_char, c_int, c_long};
use std::mem::offset_of;
use std::ptr;
use std::time::Duration;

/// Starts the use of Winsock; each successful call wants a [`WSACleanup`].
///
/// `wVersionRequested` is the version the program wants, the minor number in the high byte. `lpWSAData` receives the
/// version granted (of a refusal the highest) and what the library is. Returns 0, or the error itself, for there is no last error yet:
/// WSAVERNOTSUPPORTED for a major version of 0, WSAEFAULT for a NULL `lpWSAData`, WSAEINPROGRESS within a blocking hook.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsastartup>
#[no_mangle]
pub unsafe extern "C" fn WSAStartup(wVersionRequested: WORD, lpWSAData: LPWSADATA) -> c_int {
    let start = || {
        if blocking_hook::is_running() {
            return Err(Error(WSAEINPROGRESS));
        }
        let version = startup::negotiate(wVersionRequested);
        // SAFETY: the caller may write the structure.
        let described = unsafe { describe(lpWSAData, version.unwrap_or(startup::HIGHEST_VERSION)) };
        let version = version?;
        described?;
        init::start(version);
        thread::set_last_error(0);
        Ok(0)
    };
    start().unwrap_or_else(|Error(code)| code)
}

/// # Safety
/// The caller may write `data`.
unsafe fn describe(place: LPWSADATA, version: WORD) -> Result<()> {
    /// What 1.x programs read as the most sockets they may have and the longest datagram.
    const LIMITS_OF_1_1: (u16, u16) = (32767, 65467);
    let (sockets, datagram) = if version & 0xff == 1 { LIMITS_OF_1_1 } else { (0, 0) };
    // SAFETY: any bytes are a WSADATA; the caller's promise.
    unsafe {
        let mut data = get_user(place)?;
        data.wVersion = version;
        data.wHighVersion = startup::HIGHEST_VERSION;
        data.iMaxSockets = sockets;
        data.iMaxUdpDg = datagram;
        copy_text(&mut data.szDescription, b"WinSock 2.0");
        copy_text(&mut data.szSystemStatus, b"Running");
        Ok(put_user(place, data)?)
    }
}

fn copy_text(to: &mut [c_char], text: &[u8]) {
    let text = text.iter().map(|byte| *byte as c_char).chain([0]);
    to.iter_mut().zip(text).for_each(|(to, from)| *to = from);
}

/// Ends one use of Winsock; the last one closes every socket and ends the calls that are blocked on them.
///
/// Errors: WSANOTINITIALISED, WSAEINPROGRESS (within a blocking hook).
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsacleanup>
#[no_mangle]
pub extern "C" fn WSACleanup() -> c_int {
    ffi::call(SOCKET_ERROR, || init::cleanup().map(|()| 0))
}

/// The error of the calling thread's last Winsock call that failed; the same value as GetLastError.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsagetlasterror>
#[no_mangle]
pub extern "C" fn WSAGetLastError() -> c_int {
    thread::last_error() as c_int
}

/// Sets the calling thread's last error.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsasetlasterror>
#[no_mangle]
pub extern "C" fn WSASetLastError(iError: c_int) {
    thread::set_last_error(iError as u32)
}

/// Makes a socket.
///
/// `af` is AF_INET, AF_INET6 or AF_UNIX, `type` SOCK_STREAM, SOCK_DGRAM or SOCK_RAW (which the host allows to
/// privileged programs only), `protocol` 0 or the one that fits. Returns INVALID_SOCKET on failure.
/// Errors: WSAEAFNOSUPPORT, WSAESOCKTNOSUPPORT, WSAEPROTONOSUPPORT, WSAEINVAL, WSAEMFILE, WSAENOBUFS, WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-socket>
#[export_name = "ws2_socket"]
pub extern "C" fn socket(af: c_int, r#type: c_int, protocol: c_int) -> SOCKET {
    ffi::call(INVALID_SOCKET, || base::open(af, r#type, protocol, open_type::flags()))
}

/// Gives a socket its local address; port 0 lets the system choose one.
///
/// Errors: WSAENOTSOCK, WSAEFAULT (NULL or short), WSAEAFNOSUPPORT, WSAEINVAL (bound already), WSAEADDRINUSE,
/// WSAEADDRNOTAVAIL, WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-bind>
#[export_name = "ws2_bind"]
pub unsafe extern "C" fn bind(s: SOCKET, name: *const SOCKADDR, namelen: c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        let mut address = SockAddr::room();
        addr::read(name, namelen, socket.family, &mut address)?;
        binding::bind(&socket, &address).map(|()| 0)
    })
}

/// Makes a bound stream socket take connections; `backlog` is how many may wait to be accepted.
///
/// Errors: WSAENOTSOCK, WSAEINVAL (not bound), WSAEISCONN, WSAEOPNOTSUPP (no stream), WSAEADDRINUSE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-listen>
#[export_name = "ws2_listen"]
pub extern "C" fn listen(s: SOCKET, backlog: c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        events::listening(&socket, || connection::listen(&socket, backlog)).map(|()| 0)
    })
}

/// Takes a connection that waits on a listening socket; the new socket has the listener's properties.
///
/// `addr` receives the peer's address and `addrlen` its length; both may be NULL. Returns INVALID_SOCKET on failure.
/// Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (not listening), WSAEOPNOTSUPP, WSAEWOULDBLOCK, WSAEMFILE,
/// WSAEINTR (closed in another thread).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-accept>
#[export_name = "ws2_accept"]
pub unsafe extern "C" fn accept(s: SOCKET, addr: *mut SOCKADDR, addrlen: *mut c_int) -> SOCKET {
    ffi::call(INVALID_SOCKET, || {
        let listener = spi::base_socket(s)?;
        // Without a length there is no room for an address.
        let addr = if addrlen.is_null() { ptr::null_mut() } else { addr };
        // SAFETY: the caller vouches for both pointers. Checked first: a failure must not lose a connection.
        unsafe { addr::check_room(addr, addrlen, listener.family)? };
        let take = || {
            let pending = connection::accept(&listener)?;
            let accepted = base::publish(listener.accepted(pending.fd, pending.nonblocking)?, For::Anyone)?;
            Ok((accepted, pending.peer))
        };
        let (accepted, peer) = events::accepting(&listener, take, |(accepted, _)| *accepted)?;
        // SAFETY: as above.
        unsafe { write_name(&peer, addr, addrlen)? };
        Ok(accepted)
    })
}

/// Writes an address to where the caller wants it, if anywhere.
///
/// # Safety
/// As `addr::write`.
#[inline(always)]
pub(in crate::api) unsafe fn write_name(from: &SockAddr, name: *mut SOCKADDR, namelen: *mut c_int) -> Result<()> {
    match name.is_null() {
        true => Ok(()),
        // SAFETY: the caller's promise.
        false => unsafe { addr::write(from, name, namelen) },
    }
}

/// Connects a stream socket to a peer, or names the peer of a datagram socket.
///
/// Errors: WSAENOTSOCK, WSAEFAULT, WSAEAFNOSUPPORT, WSAEWOULDBLOCK (begun; select tells how it ends), WSAEALREADY,
/// WSAEISCONN, WSAEINVAL (listening), WSAEADDRNOTAVAIL (no such address, or port 0), WSAECONNREFUSED, WSAETIMEDOUT,
/// WSAENETUNREACH, WSAEHOSTUNREACH, WSAEADDRINUSE, WSAEINTR (closed in another thread).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-connect>
#[export_name = "ws2_connect"]
pub unsafe extern "C" fn connect(s: SOCKET, name: *const SOCKADDR, namelen: c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        let mut address = SockAddr::room();
        addr::read_peer(name, namelen, (socket.family, socket.kind), &mut address)?;
        events::connecting(&socket, || connection::connect(&socket, &address)).map(|()| 0)
    })
}

/// A byte count or length that came as an int. WSAEFAULT: negative.
fn length(len: c_int) -> Result<usize> {
    usize::try_from(len).map_err(|_| Error(WSAEFAULT))
}

/// Receives at most `len` bytes. Returns their number, 0 when the peer has closed the connection.
///
/// `flags`: MSG_PEEK, MSG_OOB, MSG_WAITALL, MSG_PUSH_IMMEDIATE.
/// Errors: WSAENOTSOCK, WSAEFAULT, WSAENOTCONN, WSAEINVAL (not bound), WSAEWOULDBLOCK, WSAETIMEDOUT, WSAESHUTDOWN,
/// WSAECONNRESET, WSAEMSGSIZE (a datagram was larger; `buf` is full), WSAEOPNOTSUPP (flags), WSAEINTR.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-recv>
#[export_name = "ws2_recv"]
pub unsafe extern "C" fn recv(s: SOCKET, buf: *mut c_char, len: c_int, flags: c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        let len = length(len)?;
        let selected = events::begin_receive(&socket);
        // SAFETY: the caller vouches for `len` bytes.
        let received = unsafe { io::recv(&socket, buf.cast(), len, flags, None) };
        events::end_receive(selected, &socket, len, flags, &received);
        received?.whole()
    })
}

/// Receives a datagram and the address of its sender. (On a stream socket: [`recv`]; `from` is left alone.)
///
/// `from` receives the address and `fromlen` its length; both may be NULL. Errors: as [`recv`].
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-recvfrom>
#[export_name = "ws2_recvfrom"]
pub unsafe extern "C" fn recvfrom(
    s: SOCKET,
    buf: *mut c_char,
    len: c_int,
    flags: c_int,
    from: *mut SOCKADDR,
    fromlen: *mut c_int,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for the buffer and both pointers.
        unsafe {
            if !socket.is_stream() {
                addr::check_room(from, fromlen, socket.family)?;
            }
            let mut sender = SockAddr::room();
            let len = length(len)?;
            let selected = events::begin_receive(&socket);
            let received = io::recv(&socket, buf.cast(), len, flags, Some(&mut sender));
            events::end_receive(selected, &socket, len, flags, &received);
            let received = received?;
            if !socket.is_stream() {
                write_name(&sender, from, fromlen)?;
            }
            received.whole()
        }
    })
}

/// Sends `len` bytes. Returns how many were taken: of a blocking stream socket all of them.
///
/// `flags`: MSG_OOB, MSG_DONTROUTE. Errors: WSAENOTSOCK, WSAEFAULT, WSAENOTCONN, WSAEWOULDBLOCK, WSAETIMEDOUT,
/// WSAESHUTDOWN, WSAECONNRESET, WSAEMSGSIZE, WSAEACCES (broadcast), WSAEOPNOTSUPP (flags), WSAENOBUFS, WSAEINTR.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-send>
#[export_name = "ws2_send"]
pub unsafe extern "C" fn send(s: SOCKET, buf: *const c_char, len: c_int, flags: c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        let sent = events::sending(&socket, || io::send(&socket, buf.cast(), length(len)?, flags, None))?;
        Ok(sent as c_int)
    })
}

/// Sends a datagram to `to`, binding the socket if it is not bound. (On a stream socket: [`send`]; `to` is ignored.)
///
/// Errors: as [`send`], and WSAEADDRNOTAVAIL (no such address, or port 0), WSAEAFNOSUPPORT, WSAENETUNREACH,
/// WSAEHOSTUNREACH.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-sendto>
#[export_name = "ws2_sendto"]
pub unsafe extern "C" fn sendto(
    s: SOCKET,
    buf: *const c_char,
    len: c_int,
    flags: c_int,
    to: *const SOCKADDR,
    tolen: c_int,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        let mut address = SockAddr::room();
        // SAFETY: the caller vouches for `tolen` bytes.
        let to = unsafe { read_destination(&socket, to, tolen, &mut address)? };
        let sent = events::sending(&socket, || io::send(&socket, buf.cast(), length(len)?, flags, to))?;
        Ok(sent as c_int)
    })
}

/// Where a datagram goes, read into `address`; `None`: to the connected peer.
///
/// # Safety
/// `to` is NULL or points to `tolen` bytes.
#[inline(always)]
pub(in crate::api) unsafe fn read_destination<'a>(
    socket: &base::SocketRef,
    to: *const SOCKADDR,
    tolen: c_int,
    address: &'a mut SockAddr,
) -> Result<Option<&'a SockAddr>> {
    if to.is_null() || socket.is_stream() {
        return Ok(None);
    }
    addr::read(to, tolen, socket.family, address)?;
    Ok(Some(address))
}

/// Ends sending (SD_SEND), receiving (SD_RECEIVE) or both (SD_BOTH) on a connected socket; the handle stays.
///
/// Errors: WSAENOTSOCK, WSAENOTCONN, WSAEINVAL (another `how`).
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-shutdown>
#[export_name = "ws2_shutdown"]
pub extern "C" fn shutdown(s: SOCKET, how: c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        connection::shutdown(&socket, how)?;
        if how != SD_SEND {
            receive_watch::begin(&socket, s);
        }
        Ok(0)
    })
}

/// Closes a socket. The handle is dead at once; calls that are blocked on it in other threads end with WSAEINTR.
///
/// Errors: WSAENOTSOCK, WSAEWOULDBLOCK (nonblocking, with a linger time and data not yet taken by the peer: still open).
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-closesocket>
#[no_mangle]
pub extern "C" fn closesocket(s: SOCKET) -> c_int {
    ffi::call(SOCKET_ERROR, || base::close(s).map(|()| 0))
}

/// Waits until a socket of one of the sets is ready, and leaves only the ready ones in each.
///
/// `nfds` is ignored. Any set may be NULL; `timeout` NULL means for ever. Returns how many sockets are ready in all
/// sets together, 0 after the timeout.
/// Errors: WSAEINVAL (no socket at all, or a negative timeout), WSAENOTSOCK, WSAEFAULT, WSAEINTR (one was closed).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-select>
#[export_name = "ws2_select"]
pub unsafe extern "C" fn select(
    nfds: c_int,
    readfds: *mut fd_set,
    writefds: *mut fd_set,
    exceptfds: *mut fd_set,
    timeout: *const timeval,
) -> c_int {
    let _ = nfds;
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: any bytes are a timeval.
        let timeout = unsafe { get_user_if_given(timeout)? };
        let timeout = timeout.as_ref().map(duration).transpose()?;
        let mut sets = [
            SocketSet::new(readfds),
            SocketSet::new(writefds),
            SocketSet::new(exceptfds),
        ];
        for set in &mut sets {
            set.load()?;
        }
        let [reads, writes, excepts] = &sets;
        let ready = ready::select([reads.sockets(), writes.sockets(), excepts.sockets()], timeout)?;
        for (set, count) in sets.iter().zip(ready) {
            // SAFETY: the caller may write the sets.
            unsafe { set.store(count)? };
        }
        Ok(ready.iter().sum::<usize>() as c_int)
    })
}

fn duration(time: &timeval) -> Result<Duration> {
    let seconds = u64::try_from(time.tv_sec).map_err(|_| Error(WSAEINVAL))?;
    let microseconds = u64::try_from(time.tv_usec).map_err(|_| Error(WSAEINVAL))?;
    let time = Duration::from_secs(seconds).checked_add(Duration::from_micros(microseconds));
    Ok(time.unwrap_or(Duration::MAX))
}

/// One of the program's sets and its sockets. Of the structure's size nothing is known but `fd_count`: the program chose it
/// (FD_SETSIZE).
struct SocketSet {
    place: *mut fd_set,
    count: usize,
    /// As many as need no allocation.
    few: [Cell<SOCKET>; FD_SETSIZE as usize],
    many: Vec<Cell<SOCKET>>,
}

impl SocketSet {
    fn new(place: *mut fd_set) -> SocketSet {
        SocketSet {
            place,
            count: 0,
            few: [const { Cell::new(0) }; FD_SETSIZE as usize],
            many: Vec::new(),
        }
    }

    fn array(&self) -> *mut SOCKET {
        self.place.wrapping_byte_add(offset_of!(fd_set, fd_array)).cast()
    }

    /// WSAEFAULT: no such memory. WSAEINVAL: more than there can be handles.
    fn load(&mut self) -> Result<()> {
        const ABSURD: u_int = 1 << 20;
        if self.place.is_null() {
            return Ok(());
        }
        // SAFETY: any bytes are a number; the count can be written when the sockets have been waited for.
        let count = unsafe { probe(self.place.cast::<u_int>())? };
        if count > ABSURD {
            return Err(Error(WSAEINVAL));
        }
        self.count = count as usize;
        for index in 0..self.count {
            // SAFETY: any bytes are a handle.
            let socket = unsafe { get_user(self.array().wrapping_add(index))? };
            match self.count <= self.few.len() {
                true => self.few[index].set(socket),
                false => self.many.push(Cell::new(socket)),
            }
        }
        Ok(())
    }

    fn sockets(&self) -> &[Cell<SOCKET>] {
        match self.many.is_empty() {
            true => &self.few[..self.count],
            false => &self.many,
        }
    }

    /// Leaves the first `count` sockets in the program's set.
    ///
    /// # Safety
    /// The caller may write it.
    unsafe fn store(&self, count: usize) -> Result<()> {
        if self.place.is_null() {
            return Ok(());
        }
        // SAFETY: the caller's promise.
        unsafe {
            for (index, socket) in self.sockets()[..count].iter().enumerate() {
                put_user(self.array().wrapping_add(index), socket.get())?;
            }
            Ok(put_user(self.place.cast(), count as u_int)?)
        }
    }
}

/// Whether a set holds a socket: what the macro FD_ISSET calls.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-__wsafdisset>
#[no_mangle]
pub unsafe extern "C" fn __WSAFDIsSet(s: SOCKET, set: *mut fd_set) -> c_int {
    let mut set = SocketSet::new(set);
    let is_there = set.load().is_ok() && set.sockets().iter().any(|member| member.get() == s);
    is_there.into()
}

/// Controls a socket: FIONBIO (nonblocking or not), FIONREAD (bytes to receive), SIOCATMARK (no out-of-band data ahead).
///
/// Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (not for this socket), WSAEOPNOTSUPP (another `cmd`).
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-ioctlsocket>
#[no_mangle]
pub unsafe extern "C" fn ioctlsocket(s: SOCKET, cmd: c_long, argp: *mut u_long) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: any bytes are a u_long, which the caller may write.
        unsafe {
            let value = get_user(argp)?;
            // Programs that keep the command in an int hand it over with or without its sign.
            match cmd as DWORD {
                FIONBIO => ioctl::set_nonblocking(&socket, value != 0)?,
                FIONREAD => put_user(argp, ioctl::readable_bytes(&socket)?)?,
                SIOCATMARK => put_user(argp, ioctl::no_oob_ahead(&socket)?.into())?,
                _ => return Err(Error(WSAEOPNOTSUPP)),
            }
        }
        Ok(0)
    })
}

/// Bytes of an option's value: more than any has.
const LONGEST_OPTION: usize = 1280;

/// Reads a socket option; `optlen` is the room at `optval`, and receives the length of the value.
///
/// Errors: WSAENOTSOCK, WSAEFAULT (NULL, or too little room), WSAEINVAL (unknown level), WSAENOPROTOOPT.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-getsockopt>
#[export_name = "ws2_getsockopt"]
pub unsafe extern "C" fn getsockopt(
    s: SOCKET,
    level: c_int,
    optname: c_int,
    optval: *mut c_char,
    optlen: *mut c_int,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let is_open_type = open_type::is(level, optname);
        let socket = match is_open_type && s == INVALID_SOCKET {
            true => None,
            false => Some(spi::base_socket(s)?),
        };
        // SAFETY: any bytes are an int; the caller may write it and as many bytes as it says.
        unsafe {
            let room = length(probe(optlen)?)?;
            if room == 0 {
                return Err(Error(WSAEFAULT));
            }
            // Reading SO_ERROR clears it.
            probe(optval)?;
            let mut value = [0; LONGEST_OPTION];
            let value = &mut value[..room.min(LONGEST_OPTION)];
            let len = match &socket {
                Some(socket) if socket_info::has(level, optname) => {
                    socket_info::get(socket, optname, value, optval.cast())?
                }
                Some(socket) if !is_open_type => options::get(socket, level, optname)?.write(value)?,
                _ => options::Value::Whole(open_type::get()).write(value)?,
            };
            copy_to_user(optval.cast(), &value[..len])?;
            put_user(optlen, len as c_int)?;
        }
        Ok(0)
    })
}

/// Sets a socket option from the `optlen` bytes at `optval`.
///
/// Errors: WSAENOTSOCK, WSAEFAULT (NULL, or too short), WSAEINVAL (unknown level, or a value that is not allowed),
/// WSAENOPROTOOPT, WSAENOTCONN, WSAEADDRNOTAVAIL (multicast: no such group or interface).
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-setsockopt>
#[export_name = "ws2_setsockopt"]
pub unsafe extern "C" fn setsockopt(
    s: SOCKET,
    level: c_int,
    optname: c_int,
    optval: *const c_char,
    optlen: c_int,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let is_open_type = open_type::is(level, optname);
        let socket = match is_open_type && s == INVALID_SOCKET {
            true => None,
            false => Some(spi::base_socket(s)?),
        };
        let len = length(optlen)?;
        let mut value = [0; LONGEST_OPTION];
        let value = match optval.is_null() {
            true if options::has_no_value(level, optname) => &[],
            true => return Err(Error(WSAEFAULT)),
            false => {
                let value = &mut value[..len.min(LONGEST_OPTION)];
                copy_from_user(value, optval.cast())?;
                &*value
            }
        };
        match &socket {
            Some(socket) if !is_open_type => options::set(socket, level, optname, value)?,
            _ => open_type::set(value)?,
        }
        Ok(0)
    })
}

/// The socket's local address; `namelen` is the room at `name`, and receives the address's length.
///
/// Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (not bound).
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-getsockname>
#[export_name = "ws2_getsockname"]
pub unsafe extern "C" fn getsockname(s: SOCKET, name: *mut SOCKADDR, namelen: *mut c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let mut local = SockAddr::room();
        connection::local_name(&spi::base_socket(s)?, &mut local)?;
        // SAFETY: the caller vouches for both pointers.
        unsafe { addr::write(&local, name, namelen) }.map(|()| 0)
    })
}

/// The address of the peer that the socket is connected to; `namelen` as for [`getsockname`].
///
/// Errors: WSAENOTSOCK, WSAEFAULT, WSAENOTCONN.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-getpeername>
#[export_name = "ws2_getpeername"]
pub unsafe extern "C" fn getpeername(s: SOCKET, name: *mut SOCKADDR, namelen: *mut c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let mut peer = SockAddr::room();
        connection::peer_name(&spi::base_socket(s)?, &mut peer)?;
        // SAFETY: the caller vouches for both pointers.
        unsafe { addr::write(&peer, name, namelen) }.map(|()| 0)
    })
}

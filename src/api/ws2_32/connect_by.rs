//! `winsock2.h`: connections to a name, or to one of several addresses.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sock::connection;
use crate::sock::names::addr_info::{self, Hints};
use crate::sock::socket::SocketRef;
use crate::sock::{addr, connect_list, events};
use crate::spi;
use crate::sys::fault::get_user;
use crate::sys::SockAddr;
use std::ffi::c_int;
use std::mem;
use std::time::{Duration, Instant};

/// The longest host or service name that is read.
const LONGEST: usize = NI_MAXHOST as usize;

/// Where the two addresses of the connection go, if they are wanted.
struct Ends {
    local_len: LPDWORD,
    local: *mut SOCKADDR,
    remote_len: LPDWORD,
    remote: *mut SOCKADDR,
}

/// Connects a stream to a host and a service by their names, trying the host's addresses one after the other.
///
/// An IPv6 socket whose IPV6_V6ONLY is off also connects to IPv4 addresses. `timeout` limits the whole call; NULL is no limit.
/// `LocalAddress` and `RemoteAddress` may be NULL; the lengths hold their sizes and receive those of the addresses.
/// `Reserved` must be NULL. Returns FALSE on failure. Errors: WSAEINVAL (a name is NULL, not a stream), WSAEFAULT,
/// WSAENOTSOCK, WSAEISCONN, WSAETIMEDOUT, WSAEHOSTUNREACH (no address of the socket's family), those of getaddrinfo and of
/// the last attempt.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnectbynamea>
#[no_mangle]
pub unsafe extern "C" fn WSAConnectByNameA(
    s: SOCKET,
    nodename: LPCSTR,
    servicename: LPCSTR,
    LocalAddressLength: LPDWORD,
    LocalAddress: *mut SOCKADDR,
    RemoteAddressLength: LPDWORD,
    RemoteAddress: *mut SOCKADDR,
    timeout: *const timeval,
    Reserved: LPWSAOVERLAPPED,
) -> BOOL {
    let ends = Ends {
        local_len: LocalAddressLength,
        local: LocalAddress,
        remote_len: RemoteAddressLength,
        remote: RemoteAddress,
    };
    // SAFETY: the caller vouches for the names, the addresses and the time.
    unsafe { by_name(s, nodename.cast::<u8>(), servicename.cast(), &ends, timeout, Reserved) }
}

/// As [`WSAConnectByNameA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnectbynamew>
#[no_mangle]
pub unsafe extern "C" fn WSAConnectByNameW(
    s: SOCKET,
    nodename: LPWSTR,
    servicename: LPWSTR,
    LocalAddressLength: LPDWORD,
    LocalAddress: *mut SOCKADDR,
    RemoteAddressLength: LPDWORD,
    RemoteAddress: *mut SOCKADDR,
    timeout: *const timeval,
    Reserved: LPWSAOVERLAPPED,
) -> BOOL {
    let ends = Ends {
        local_len: LocalAddressLength,
        local: LocalAddress,
        remote_len: RemoteAddressLength,
        remote: RemoteAddress,
    };
    // SAFETY: the caller vouches for the names, the addresses and the time.
    unsafe { by_name(s, nodename, servicename, &ends, timeout, Reserved) }
}

/// As [`WSAConnectByNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAConnectByNameW_utf32(
    s: SOCKET,
    nodename: *mut u32,
    servicename: *mut u32,
    LocalAddressLength: LPDWORD,
    LocalAddress: *mut SOCKADDR,
    RemoteAddressLength: LPDWORD,
    RemoteAddress: *mut SOCKADDR,
    timeout: *const timeval,
    Reserved: LPWSAOVERLAPPED,
) -> BOOL {
    let ends = Ends {
        local_len: LocalAddressLength,
        local: LocalAddress,
        remote_len: RemoteAddressLength,
        remote: RemoteAddress,
    };
    // SAFETY: the caller vouches for the names, the addresses and the time.
    unsafe { by_name(s, nodename, servicename, &ends, timeout, Reserved) }
}

/// # Safety
/// The names are NULL or end with a NUL, and so on as the exported functions say.
unsafe fn by_name<U: Unit>(
    s: SOCKET,
    node: *const U,
    service: *const U,
    ends: &Ends,
    timeout: *const timeval,
    reserved: LPWSAOVERLAPPED,
) -> BOOL {
    ffi::call(FALSE, || {
        let socket = spi::base_socket(s)?;
        if node.is_null() || service.is_null() || !reserved.is_null() {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: the caller's promise.
        let (node, service, deadline) = unsafe {
            let node = text::read(node, LONGEST).ok_or(Error(WSAHOST_NOT_FOUND))?;
            let service = text::read(service, LONGEST).ok_or(Error(WSATYPE_NOT_FOUND))?;
            (node, service, deadline(timeout)?)
        };
        let hints = Hints {
            socktype: SOCK_STREAM,
            protocol: IPPROTO_TCP,
            ..Hints::default()
        };
        let found = addr_info::find(Some(&node), Some(&service), &hints)?;
        let addresses = connect_list::reachable(&socket, &found.addresses)?;
        events::connecting(&socket, || connect_list::connect(&socket, &addresses, deadline))?;
        // SAFETY: the caller's promise.
        unsafe { write_ends(&socket, ends) }
    })
}

/// Connects a stream to the first address of a list that takes the connection.
///
/// All addresses are of the socket's family, or for an IPv6 socket IPv4 addresses in IPv6's form. The other arguments are
/// those of [`WSAConnectByNameA`]. Errors: WSAEINVAL (an empty list, not a stream), WSAEFAULT, WSAENOTSOCK, WSAEAFNOSUPPORT,
/// WSAETIMEDOUT, those of the last attempt.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnectbylist>
#[no_mangle]
pub unsafe extern "C" fn WSAConnectByList(
    s: SOCKET,
    SocketAddress: PSOCKET_ADDRESS_LIST,
    LocalAddressLength: LPDWORD,
    LocalAddress: *mut SOCKADDR,
    RemoteAddressLength: LPDWORD,
    RemoteAddress: *mut SOCKADDR,
    timeout: *const timeval,
    Reserved: LPWSAOVERLAPPED,
) -> BOOL {
    let ends = Ends {
        local_len: LocalAddressLength,
        local: LocalAddress,
        remote_len: RemoteAddressLength,
        remote: RemoteAddress,
    };
    ffi::call(FALSE, || {
        let socket = spi::base_socket(s)?;
        if SocketAddress.is_null() {
            return Err(Error(WSAEFAULT));
        }
        if !Reserved.is_null() {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: the caller vouches for the list, the addresses and the time.
        unsafe {
            let addresses = read_list(SocketAddress, socket.family)?;
            let deadline = deadline(timeout)?;
            events::connecting(&socket, || connect_list::connect(&socket, &addresses, deadline))?;
            write_ends(&socket, &ends)
        }
    })
}

/// # Safety
/// `list` points to a list with as many entries as it says.
unsafe fn read_list(list: PSOCKET_ADDRESS_LIST, family: c_int) -> Result<Vec<SockAddr>> {
    const HEAD: usize = mem::offset_of!(SOCKET_ADDRESS_LIST, Address);
    // SAFETY: the caller's promise.
    unsafe {
        let count = (&raw const (*list).iAddressCount).read_unaligned();
        if count < 1 {
            return Err(Error(WSAEINVAL));
        }
        let entries = list.cast::<u8>().add(HEAD).cast::<SOCKET_ADDRESS>();
        let read = |index| {
            let entry = entries.add(index).read_unaligned();
            let mut address = SockAddr::room();
            addr::read(entry.lpSockaddr, entry.iSockaddrLength, family, &mut address)?;
            Ok(address)
        };
        (0..count as usize).map(read).collect()
    }
}

/// # Safety
/// `timeout` is NULL or points to a time.
unsafe fn deadline(timeout: *const timeval) -> Result<Option<Instant>> {
    if timeout.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise.
    let timeout = unsafe { get_user(timeout)? };
    let parts = (u64::try_from(timeout.tv_sec), u64::try_from(timeout.tv_usec));
    let (Ok(seconds), Ok(microseconds)) = parts else {
        return Err(Error(WSAEINVAL));
    };
    let whole = Duration::from_secs(seconds).saturating_add(Duration::from_micros(microseconds));
    // A time that the clock cannot tell is none.
    Ok(Instant::now().checked_add(whole))
}

/// # Safety
/// The places are NULL, or have the room that their lengths say.
unsafe fn write_ends(socket: &SocketRef, ends: &Ends) -> Result<BOOL> {
    let (mut local, mut remote) = (SockAddr::room(), SockAddr::room());
    connection::local_name(socket, &mut local)?;
    connection::peer_name(socket, &mut remote)?;
    // SAFETY: the caller's promise; the lengths are not negative.
    unsafe {
        for (address, place, len) in [
            (&local, ends.local, ends.local_len),
            (&remote, ends.remote, ends.remote_len),
        ] {
            if !place.is_null() {
                addr::write(address, place, len.cast())?;
            }
        }
    }
    Ok(TRUE)
}

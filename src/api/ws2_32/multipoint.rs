//! `winsock2.h`: multipoint sessions and quality of service.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::Error;
use crate::sock::{addr, multicast};
use crate::spi;
use crate::sys::SockAddr;
use std::ffi::c_int;

/// Joins a multicast group, `name`, at the interface that the datagram socket is bound to.
///
/// `dwFlags`: JL_RECEIVER_ONLY or JL_BOTH join; JL_SENDER_ONLY needs no joining, as anybody may send to a group. Connect data
/// and quality of service do not exist on the supported protocols. Returns `s`, INVALID_SOCKET on failure. Errors:
/// WSAENOTSOCK, WSAEFAULT, WSAEAFNOSUPPORT, WSAEINVAL (flags; not a bound datagram socket), WSAEADDRNOTAVAIL.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsajoinleaf>
#[no_mangle]
pub unsafe extern "C" fn WSAJoinLeaf(
    s: SOCKET,
    name: *const sockaddr,
    namelen: c_int,
    lpCallerData: LPWSABUF,
    lpCalleeData: LPWSABUF,
    lpSQOS: LPQOS,
    lpGQOS: LPQOS,
    dwFlags: DWORD,
) -> SOCKET {
    let _ = (lpCallerData, lpCalleeData, lpSQOS, lpGQOS);
    ffi::call(INVALID_SOCKET, || {
        let socket = spi::base_socket(s)?;
        let mut group = SockAddr::room();
        addr::read(name, namelen, socket.family, &mut group)?;
        match dwFlags as c_int {
            JL_RECEIVER_ONLY | JL_BOTH => multicast::join(&socket, &group)?,
            JL_SENDER_ONLY => {}
            _ => return Err(Error(WSAEINVAL)),
        }
        Ok(s)
    })
}

/// Would fill in a template of quality of service. None is installed, and hosts reserve nothing for programs.
///
/// Returns FALSE. Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (no such template: always).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetqosbyname>
#[no_mangle]
pub extern "C" fn WSAGetQOSByName(s: SOCKET, lpQOSName: LPWSABUF, lpQOS: LPQOS) -> BOOL {
    ffi::call(FALSE, || {
        spi::base_socket(s)?;
        match lpQOSName.is_null() || lpQOS.is_null() {
            true => Err(Error(WSAEFAULT)),
            false => Err(Error(WSAEINVAL)),
        }
    })
}

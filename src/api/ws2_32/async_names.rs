//! `winsock.h`: look-ups that end with a message to a window.
//!
//! Each returns at once with the task's handle. When the look-up has ended, `wMsg` is posted to `hWnd`: the task's handle
//! is its wParam, WSAGETASYNCERROR of its lParam is 0 or the error, WSAGETASYNCBUFLEN the bytes of the result (65535 for
//! more). The result is one structure at `buf` with all that it points to behind it, at most `buflen` bytes; `buf` stays
//! the library's until the message comes or the task is cancelled. 32 look-ups may go on at once, others wait.
use super::netdb;
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use crate::sock::names::background::{self, Request};
use crate::sock::names::flat::Flat;
use std::ffi::{c_char, c_int};
use std::ptr;

/// Begins a look-up whose arguments may have turned out wrong, which the message will say.
fn begin(
    hwnd: HWND,
    message: u_int,
    buffer: *mut c_char,
    room: c_int,
    look_up: impl FnOnce() -> Result<netdb::LookUp>,
) -> HANDLE {
    ffi::call(ptr::null_mut(), || {
        let look_up = look_up();
        let request = Request {
            hwnd: hwnd as usize,
            message,
            buffer: buffer.cast(),
            room: usize::try_from(room).unwrap_or(0),
        };
        let found = move || -> Result<Flat> { look_up?() };
        Ok(background::begin(request, found)? as usize as HANDLE)
    })
}

/// `gethostbyname` in the background: a `hostent`. NULL on failure.
///
/// Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
/// small), WSAEFAULT (`name` or `buf` is NULL), WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/wsipv6ok/nf-wsipv6ok-wsaasyncgethostbyname>
#[no_mangle]
pub unsafe extern "C" fn WSAAsyncGetHostByName(
    hWnd: HWND,
    wMsg: u_int,
    name: *const c_char,
    buf: *mut c_char,
    buflen: c_int,
) -> HANDLE {
    begin(hWnd, wMsg, buf, buflen, || match name.is_null() {
        true => Err(Error(WSAEFAULT)),
        false => netdb::host_by_name(name),
    })
}

/// `gethostbyaddr` in the background: a `hostent`. NULL on failure.
///
/// Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
/// small), WSAEFAULT (`addr` or `buf` is NULL, `len` too short), WSAEAFNOSUPPORT, WSAEINVAL (another `len` than an IPv6
/// address has), WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/wsipv6ok/nf-wsipv6ok-wsaasyncgethostbyaddr>
#[no_mangle]
pub unsafe extern "C" fn WSAAsyncGetHostByAddr(
    hWnd: HWND,
    wMsg: u_int,
    addr: *const c_char,
    len: c_int,
    r#type: c_int,
    buf: *mut c_char,
    buflen: c_int,
) -> HANDLE {
    begin(hWnd, wMsg, buf, buflen, || netdb::host_by_addr(addr, len, r#type))
}

/// `getservbyname` in the background: a `servent`. NULL on failure.
///
/// Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
/// small), WSAEFAULT (`name` or `buf` is NULL), WSANO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetservbyname>
#[no_mangle]
pub unsafe extern "C" fn WSAAsyncGetServByName(
    hWnd: HWND,
    wMsg: u_int,
    name: *const c_char,
    proto: *const c_char,
    buf: *mut c_char,
    buflen: c_int,
) -> HANDLE {
    begin(hWnd, wMsg, buf, buflen, || netdb::service_by_name(name, proto))
}

/// `getservbyport` in the background: a `servent`. NULL on failure.
///
/// Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
/// small), WSAEFAULT (`buf` is NULL), WSANO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetservbyport>
#[no_mangle]
pub unsafe extern "C" fn WSAAsyncGetServByPort(
    hWnd: HWND,
    wMsg: u_int,
    port: c_int,
    proto: *const c_char,
    buf: *mut c_char,
    buflen: c_int,
) -> HANDLE {
    begin(hWnd, wMsg, buf, buflen, || netdb::service_by_port(port, proto))
}

/// `getprotobyname` in the background: a `protoent`. NULL on failure.
///
/// Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
/// small), WSAEFAULT (`name` or `buf` is NULL), WSANO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetprotobyname>
#[no_mangle]
pub unsafe extern "C" fn WSAAsyncGetProtoByName(
    hWnd: HWND,
    wMsg: u_int,
    name: *const c_char,
    buf: *mut c_char,
    buflen: c_int,
) -> HANDLE {
    begin(hWnd, wMsg, buf, buflen, || netdb::protocol_by_name(name))
}

/// `getprotobynumber` in the background: a `protoent`. NULL on failure.
///
/// Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
/// small), WSAEFAULT (`buf` is NULL), WSANO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetprotobynumber>
#[no_mangle]
pub unsafe extern "C" fn WSAAsyncGetProtoByNumber(
    hWnd: HWND,
    wMsg: u_int,
    number: c_int,
    buf: *mut c_char,
    buflen: c_int,
) -> HANDLE {
    begin(hWnd, wMsg, buf, buflen, || Ok(netdb::protocol_by_number(number)))
}

/// Cancels a look-up of the WSAAsyncGet functions: no message comes, and its buffer is not written any more.
///
/// Errors: WSAEINVAL (no handle of a task), WSAEALREADY (it has ended, its message may still be in the queue).
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsacancelasyncrequest>
#[no_mangle]
pub extern "C" fn WSACancelAsyncRequest(hAsyncTaskHandle: HANDLE) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        background::cancel(hAsyncTaskHandle as usize).map(|()| 0)
    })
}

//! `ws2_native.h`, our own: sockets and the host's descriptors, for libraries that take these.
use crate::abi::{WSAENOBUFS, WSAENOTSOCK};
use crate::api::ffi;
use crate::rt::error::Error;
use crate::sock::taken_over;
use crate::spi;
use std::ffi::c_int;

/// The descriptor behind a socket, for a library of the host that takes one. -1 on failure.
///
/// It is the socket's own: `closesocket` closes it, nobody else may, and the library must be done with it before. The number stays the
/// same as long as the socket lives; AcceptEx, too, puts its connection there. Whether it blocks is what FIONBIO, WSAEventSelect
/// and WSAAsyncSelect say. Do nothing by way of it but send, receive, wait and ask: Winsock does not learn of a mode, an address, a connection
/// or a shutdown that is made so. After a receive FD_READ comes again, and after a send FD_WRITE, only when a call of
/// Winsock's has enabled it (a `recv` of no bytes does that for FD_READ), and overlapped operations that are pending compete with it.
/// Errors: WSAENOTSOCK, WSAENOBUFS (it could not be made), WSANOTINITIALISED.
#[no_mangle]
pub extern "C" fn ws2_native_fd(s: usize) -> c_int {
    ffi::call(-1, || {
        let socket = spi::base_socket(s)?;
        if socket.pipe.get().is_some() {
            return Err(Error(WSAENOTSOCK));
        }
        match socket.fd().raw() {
            fd if fd >= 0 => Ok(fd),
            _ => Err(Error(WSAENOBUFS)),
        }
    })
}

/// A socket made of a descriptor: one that another library opened, or that the process was started with (systemd passes them from 3 on;
/// LISTEN_FDS says how many). INVALID_SOCKET, all bits set, on failure.
///
/// The socket owns the descriptor from then on: `closesocket` closes it, and started programs do not get it by themselves. On
/// failure it stays the caller's, as it was. Family, kind, protocol and options, whether it is bound, listens, connects or is connected
/// and whether it blocks are what the host says; that it has been shut down is not noticed.
/// Errors: WSAENOTSOCK (no descriptor of a socket), WSAEAFNOSUPPORT, WSAESOCKTNOSUPPORT, WSAEPROTONOSUPPORT (Winsock has no such
/// sockets), WSAEMFILE, WSANOTINITIALISED.
#[no_mangle]
pub extern "C" fn ws2_from_fd(fd: c_int) -> usize {
    ffi::call(usize::MAX, || taken_over::take_over(fd))
}

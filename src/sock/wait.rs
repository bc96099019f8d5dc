//! Blocking on one socket: alertably, for a Winsock call runs the thread's procedure calls while it blocks.
use super::socket::{state, SocketRef};
use crate::abi::WSAEINTR;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::sys::{self, native, net, pollfd, Errno};

/// Makes a native call that may block. It ends with EINTR when procedure calls are queued to the thread: the caller runs
/// them (`thread::run_calls`) and tries again.
#[inline(always)]
pub fn alertably<T>(call: impl FnOnce() -> sys::Result<T>) -> sys::Result<T> {
    if !thread::begin_blocking() {
        return Err(Errno(native::EINTR));
    }
    let result = call();
    thread::end_blocking();
    result
}

/// The same for a call that blocks only if the socket is blocking.
#[inline(always)]
pub fn blocking<T>(socket: &SocketRef, call: impl FnOnce() -> sys::Result<T>) -> sys::Result<T> {
    match socket.is(state::NONBLOCKING) {
        true => call(),
        false => alertably(call),
    }
}

/// Blocks until `events` (POLLIN, POLLOUT) or an error come; WSAEINTR when the socket is closed meanwhile.
#[cold]
pub fn until(socket: &SocketRef, events: i16) -> Result<()> {
    let mut fds = [pollfd {
        fd: socket.fd.raw(),
        events,
        revents: 0,
    }];
    loop {
        match alertably(|| net::poll(&mut fds, None)) {
            _ if !socket.is_open() => return Err(Error(WSAEINTR)),
            Ok(_) => return Ok(()),
            Err(Errno(native::EINTR)) => drop(thread::run_calls()),
            Err(errno) => return Err(errno.into()),
        }
    }
}

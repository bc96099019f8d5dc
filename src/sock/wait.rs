//! Blocking on one socket, where the native call did not do it.
use super::socket::SocketRef;
use crate::abi::WSAEINTR;
use crate::rt::error::{Error, Result};
use crate::sys::{native, net, pollfd, Errno};

/// Blocks until `events` (POLLIN, POLLOUT) or an error come; WSAEINTR when the socket is closed meanwhile.
#[cold]
pub fn until(socket: &SocketRef, events: i16) -> Result<()> {
    let mut fds = [pollfd {
        fd: socket.fd.raw(),
        events,
        revents: 0,
    }];
    loop {
        match net::poll(&mut fds, None) {
            _ if !socket.is_open() => return Err(Error(WSAEINTR)),
            Ok(_) => return Ok(()),
            Err(Errno(native::EINTR)) => {}
            Err(errno) => return Err(errno.into()),
        }
    }
}

//! DisconnectEx: the end of a connection, and where asked for, a socket that can have another.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::Request;
use crate::sock::blocking;
use crate::sock::connection;
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{state, SocketRef};
use crate::sock::socket::{Attempt, Attempted, Direction};
use crate::sys::native;
use crate::sys::net;

/// Ends the connection behind what has been sent; with `reuse` waits for the peer's end, too.
pub struct Disconnect {
    reuse: bool,
    stage: Stage,
}

#[derive(PartialEq, Eq)]
enum Stage {
    Connected,
    Ending,
    Renewed,
}

impl Disconnect {
    pub fn new(reuse: bool) -> Disconnect {
        Disconnect {
            reuse,
            stage: Stage::Connected,
        }
    }

    /// `None`: the peer has not ended yet.
    pub fn go_on(&mut self, socket: &SocketRef) -> Option<Result<()>> {
        if self.stage == Stage::Connected {
            if let Err(error) = end(socket) {
                return Some(Err(error));
            }
            self.stage = Stage::Ending;
        }
        if !self.reuse {
            return Some(Ok(()));
        }
        if !has_peer_ended(socket) {
            return None;
        }
        let renewed = connection::renew(socket);
        if renewed.is_ok() {
            self.stage = Stage::Renewed;
        }
        Some(renewed)
    }

    pub fn has_renewed(&self) -> bool {
        self.stage == Stage::Renewed
    }
}

/// WSAENOTCONN: no connection. (One whose end has been sent may be ended again.)
pub fn check(socket: &SocketRef) -> Result<()> {
    connection::require_connected(socket)?;
    match socket.is_stream() {
        true => Ok(()),
        false => Err(Error(WSAENOTCONN)),
    }
}

/// Whatever context the socket lacks. WSAENOTCONN: another disconnect was before this one.
fn end(socket: &SocketRef) -> Result<()> {
    if !socket.is(state::CONNECTED) {
        return Err(Error(WSAENOTCONN));
    }
    socket.set(state::SHUT_SEND);
    match net::shutdown(&socket.fd(), native::SHUT_WR) {
        Ok(()) => Ok(()),
        // The peer has gone already.
        Err(errno) if errno.0 == native::ENOTCONN => Ok(()),
        Err(errno) => Err(errno.into()),
    }
}

/// Whether nothing more can come. What has come is dropped: nobody is going to receive it.
fn has_peer_ended(socket: &SocketRef) -> bool {
    let mut room = [0u8; 4096];
    loop {
        // SAFETY: this function's own memory.
        match unsafe { net::recv(&socket.fd(), room.as_mut_ptr(), room.len(), native::MSG_DONTWAIT, None) } {
            Ok(0) => return true,
            Ok(_) => {}
            Err(errno) if errno.would_block() => return false,
            Err(errno) if errno.0 == native::EINTR => {}
            Err(_) => return true,
        }
    }
}

impl Attempt for Disconnect {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        match self.go_on(socket) {
            None => Attempted::Pending,
            Some(Ok(())) => Attempted::success(0),
            Some(Err(error)) => Attempted::failure(error),
        }
    }

    fn has_renewed(&self) -> bool {
        Disconnect::has_renewed(self)
    }
}

/// Begins to disconnect. Errors: as `check`.
pub fn begin(socket: &SocketRef, s: SOCKET, request: Request, reuse: bool) -> Result<Begun> {
    check(socket)?;
    overlapped::try_at_once(socket, s, Direction::Out);
    overlapped::begin_later(socket, s, Direction::Out, request, Disconnect::new(reuse))
}

/// Disconnects, waiting for it.
pub fn now(socket: &SocketRef, reuse: bool) -> Result<()> {
    check(socket)?;
    finish(socket, Disconnect::new(reuse))
}

/// Waits until a disconnect is done.
pub fn finish(socket: &SocketRef, mut disconnect: Disconnect) -> Result<()> {
    loop {
        match disconnect.go_on(socket) {
            Some(result) => {
                result?;
                break;
            }
            None => blocking::until(socket, native::POLLIN)?,
        }
    }
    if disconnect.has_renewed() {
        overlapped::descriptor_changed(socket)?;
    }
    Ok(())
}

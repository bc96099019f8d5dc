//! ConnectEx: a connection as an overlapped operation, with first data to send.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::Request;
use crate::sock::connection::{self, Progress};
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{state, SocketRef};
use crate::sock::socket::{Attempt, Attempted, Direction, SendFrom};
use crate::sys::native;
use crate::sys::{Errno, SockAddr};
use std::sync::atomic::Ordering;

struct ConnectEx {
    address: SockAddr,
    data: SendFrom,
    stage: Stage,
}

enum Stage {
    Fresh,
    Connecting,
    /// The network answered within the call. The program is to learn that as it would learn it later: the descriptor has
    /// changed, so the operation is tried again.
    Failed(Error),
    Sending,
}

/// Begins to connect a bound socket and then to send `len` bytes at `data`.
///
/// WSAEINVAL: not bound, or no stream, or listening. WSAEISCONN, WSAEALREADY, WSAEADDRNOTAVAIL, WSAEFAULT (no data).
///
/// # Safety
/// The data is left to the operation until it is done.
pub unsafe fn begin(
    socket: &SocketRef,
    s: SOCKET,
    request: Request,
    address: SockAddr,
    data: *const u8,
    len: u32,
) -> Result<Begun> {
    // On Windows the OVERLAPPED says so before the rest is looked at.
    request.overlapped.begin()?;
    if !socket.is_stream() || !socket.is(state::BOUND) || socket.is(state::CONNECTING) {
        return Err(Error(WSAEINVAL));
    }
    if data.is_null() && len != 0 {
        return Err(Error(WSAEFAULT));
    }
    connection::check_connect(socket, &address)?;
    overlapped::try_at_once(socket, s, Direction::Out);
    let work = ConnectEx {
        address,
        data: SendFrom {
            buffer: data,
            len,
            flags: 0,
            done: 0,
        },
        stage: Stage::Fresh,
    };
    overlapped::begin_later(socket, s, Direction::Out, request, work)
}

impl Attempt for ConnectEx {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        let is_first = matches!(self.stage, Stage::Fresh);
        loop {
            match self.stage {
                Stage::Fresh => match connection::begin_connect_ex(socket, &self.address) {
                    Ok(Ok(())) if socket.is(state::CONNECTED) => self.connected(socket),
                    Ok(Ok(())) => self.stage = Stage::Connecting,
                    Ok(Err(errno)) if is_answer(errno) => {
                        self.stage = Stage::Failed(errno.into());
                        return Attempted::Pending;
                    }
                    Ok(Err(errno)) => return Attempted::failure(errno.into()),
                    Err(error) => return Attempted::failure(error),
                },
                Stage::Connecting => match connection::progress(socket) {
                    Ok(Progress::Pending) => return Attempted::Pending,
                    Ok(Progress::Connected) => self.connected(socket),
                    Ok(Progress::Failed(error)) | Err(error) => {
                        // The operation tells of it, so SO_ERROR has nothing more to say.
                        let errno = socket.connect_error.swap(0, Ordering::Relaxed);
                        let error = if errno != 0 { Errno(errno).into() } else { error };
                        if !is_first {
                            return Attempted::failure(error);
                        }
                        self.stage = Stage::Failed(error);
                        return Attempted::Pending;
                    }
                },
                Stage::Failed(error) => return Attempted::failure(error),
                Stage::Sending if self.data.len == 0 => return Attempted::success(0),
                Stage::Sending => return overlapped::try_send(&mut self.data, socket),
            }
        }
    }

    fn done(&self) -> usize {
        self.data.done as usize
    }
}

impl ConnectEx {
    fn connected(&mut self, socket: &SocketRef) {
        socket.set(state::NO_CONNECT_CONTEXT);
        self.stage = Stage::Sending;
    }
}

/// Whether the network has answered so.
fn is_answer(errno: Errno) -> bool {
    matches!(errno.0, native::ECONNREFUSED | native::ECONNRESET)
}

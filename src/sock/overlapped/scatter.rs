//! Overlapped receives and sends of datagrams, and those with several buffers.
use crate::abi::*;
use crate::rt::error::Error;
use crate::rt::overlapped::Outcome;
use crate::rt::status::Status;
use crate::sock::addr;
use crate::sock::buffers::Buffers;
use crate::sock::io;
use crate::sock::socket::SocketRef;
use crate::sock::socket::{Attempt, Attempted};
use crate::sys::native;
use crate::sys::{net, SockAddr};
use std::ffi::c_int;

/// Where an address goes, and its length.
pub struct Name {
    pub name: *mut SOCKADDR,
    pub len: LPINT,
}

/// Receives into several buffers, or a datagram.
pub struct Scatter {
    pub buffers: Buffers,
    /// Native flags.
    pub flags: c_int,
    /// Bytes received, where all are waited for.
    pub done: usize,
    pub from: Option<Name>,
}

// SAFETY: the memory that it names is the program's, which leaves it to the operation whatever the thread.
unsafe impl Send for Scatter {}

impl Attempt for Scatter {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        let flags = self.flags | native::MSG_DONTWAIT;
        if let Err(error) = io::check_receive(socket) {
            return Attempted::failure(error);
        }
        loop {
            let mut sender = SockAddr::room();
            let from = (!socket.is_stream()).then_some(&mut sender);
            let asked = self.buffers.total();
            // SAFETY: the program has left the buffers to the operation.
            match unsafe { net::recv_vectored(&socket.fd(), self.buffers.next(), flags, from) } {
                Ok((bytes, native_flags)) => {
                    self.done += bytes;
                    if socket.is_stream() {
                        if let Some(attempted) = self.got(socket, bytes, asked) {
                            return attempted;
                        }
                        continue;
                    }
                    return self.got_datagram(&sender, bytes, native_flags);
                }
                Err(errno) if errno.would_block() => return Attempted::Pending,
                Err(_) if !socket.is_open() => return Attempted::Pending,
                Err(errno) => {
                    if let Err(error) = io::receive_failed(socket, errno) {
                        return failed(socket, error);
                    }
                }
            }
        }
    }

    fn done(&self) -> usize {
        self.done
    }
}

impl Scatter {
    /// Bytes of a stream. `None`: more are waited for.
    fn got(&mut self, socket: &SocketRef, bytes: usize, asked: usize) -> Option<Attempted> {
        if bytes == 0 && asked > 0 && self.done == 0 {
            if let Err(error) = io::end_of_stream(socket) {
                return Some(Attempted::failure(error));
            }
        }
        let waits = self.flags & native::MSG_WAITALL != 0 && bytes > 0 && self.buffers.advance(bytes);
        (!waits).then(|| received(self.done, 0, Status::SUCCESS))
    }

    fn got_datagram(&self, sender: &SockAddr, bytes: usize, native_flags: c_int) -> Attempted {
        if let Some(from) = &self.from {
            // SAFETY: the program has left both to the operation; whether there is room was asked when it began.
            let _ = unsafe { addr::write(sender, from.name, from.len) };
        }
        let status = match native_flags & native::MSG_TRUNC {
            0 => Status::SUCCESS,
            _ => Status::of(Error(WSAEMSGSIZE)),
        };
        received(bytes, io::given_back(native_flags), status)
    }
}

pub(super) fn received(bytes: usize, flags: c_int, status: Status) -> Attempted {
    Attempted::Done {
        result: Ok(Outcome {
            status,
            bytes,
            flags: Some(flags as u32),
        }),
        more: true,
    }
}

/// An answer to a datagram sent before has a status of its own.
pub(super) fn failed(socket: &SocketRef, error: Error) -> Attempted {
    match error.0 {
        WSAECONNRESET if !socket.is_stream() => received(0, 0, Status::PORT_UNREACHABLE),
        _ => Attempted::failure(error),
    }
}

/// Sends from several buffers, or a datagram.
pub struct Gather {
    pub buffers: Buffers,
    /// Native flags.
    pub flags: c_int,
    pub done: usize,
    pub to: Option<SockAddr>,
}

// SAFETY: as for `Scatter`.
unsafe impl Send for Gather {}

impl Attempt for Gather {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        let flags = self.flags | native::MSG_DONTWAIT;
        loop {
            match net::send_vectored(&socket.fd(), self.buffers.next(), flags, self.to.as_ref()) {
                Ok(bytes) => {
                    self.done += bytes;
                    if !self.buffers.advance(bytes) || !socket.is_stream() {
                        return Attempted::success(self.done);
                    }
                }
                Err(errno) if errno.would_block() => return Attempted::Pending,
                Err(_) if !socket.is_open() => return Attempted::Pending,
                Err(errno) => {
                    if let Err(error) = io::send_failed(socket, errno) {
                        return Attempted::failure(error);
                    }
                }
            }
        }
    }

    fn done(&self) -> usize {
        self.done
    }
}

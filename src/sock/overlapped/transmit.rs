//! TransmitFile and TransmitPackets: memory and parts of files, sent one after the other.
//!
//! A file's part goes from the kernel's cache to the socket (sendfile). There is no flag to keep that from blocking, so the
//! socket's descriptor is nonblocking for good from then on (`state::NEVER_BLOCKS`).
use super::disconnect_ex::{self, Disconnect};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::Request;
use crate::sock::blocking::{self, Patience};
use crate::sock::connection;
use crate::sock::io;
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{state, SocketRef};
use crate::sock::socket::{Attempt, Attempted, Direction};
use crate::sys::descriptor::{self, From, Nature};
use crate::sys::fault::copy_from_user;
use crate::sys::native;
use crate::sys::{self, iovec, net, Errno, Fd};
use std::collections::VecDeque;
use std::sync::Arc;

/// One piece to send.
pub enum Piece {
    /// The program's memory.
    Memory {
        place: *const u8,
        len: usize,
    },
    File {
        fd: Arc<Fd>,
        offset: u64,
        len: u64,
    },
}

/// The most that TransmitFile takes of a file by number.
const MOST: DWORD = 0x7FFF_FFFE;

impl Piece {
    /// WSAEFAULT: NULL.
    pub fn of_memory(place: *const u8, len: DWORD) -> Result<Piece> {
        match place.is_null() && len != 0 {
            true => Err(Error(WSAEFAULT)),
            false => Ok(Piece::Memory {
                place,
                len: len as usize,
            }),
        }
    }

    /// `len` bytes of a file (0: up to its end) from `offset` on, `None`: from its position.
    ///
    /// WSAEINVAL: not a file, or the offset is not in it.
    pub fn of_file(fd: Arc<Fd>, offset: Option<u64>, len: DWORD) -> Result<Piece> {
        if descriptor::nature(&fd)? != Nature::File || len > MOST {
            return Err(Error(WSAEINVAL));
        }
        let size = descriptor::metadata(&fd).map_err(|_| Error(WSAEINVAL))?.len();
        let offset = match offset {
            Some(offset) => offset,
            None => descriptor::seek(&fd, 0, From::Current)?,
        };
        let rest = size.checked_sub(offset).ok_or(Error(WSAEINVAL))?;
        Ok(Piece::File {
            fd,
            offset,
            len: if len == 0 { rest } else { rest.min(len.into()) },
        })
    }

    fn is_empty(&self) -> bool {
        match self {
            Piece::Memory { len, .. } => *len == 0,
            Piece::File { len, .. } => *len == 0,
        }
    }

    /// Sends what goes without waiting if the descriptor is nonblocking. Returns how much that was.
    fn send(&mut self, socket: &Fd, flags: i32) -> sys::Result<usize> {
        match self {
            Piece::Memory { place, len } => {
                let sent = net::send(socket, *place, *len, flags, None)?;
                *place = place.wrapping_add(sent);
                *len -= sent;
                Ok(sent)
            }
            Piece::File { fd, offset, len } => {
                let sent = net::send_file(socket, fd, *offset, *len)?;
                *offset += sent as u64;
                // Nothing more: the file has become shorter.
                *len = if sent == 0 { 0 } else { *len - sent as u64 };
                Ok(sent)
            }
        }
    }

    /// Its bytes, in memory.
    fn load(self, into: &mut Vec<u8>) -> Result<()> {
        match self {
            Piece::Memory { len: 0, .. } => {}
            Piece::Memory { place, len } => {
                let begin = into.len();
                into.resize(begin + len, 0);
                copy_from_user(&mut into[begin..], place)?;
            }
            Piece::File { fd, offset, len } => {
                let begin = into.len();
                into.resize(begin + len as usize, 0);
                // SAFETY: there is that much room.
                let read =
                    unsafe { descriptor::read(&fd, into[begin..].as_mut_ptr().cast(), len as usize, Some(offset))? };
                into.truncate(begin + read);
            }
        }
        Ok(())
    }
}

/// All that is sent, and whether the connection is to end with it.
pub struct Transmit {
    pieces: VecDeque<Piece>,
    done: usize,
    disconnect: Option<Disconnect>,
}

// SAFETY: the memory that it names is the program's, which leaves it to the operation whatever the thread.
unsafe impl Send for Transmit {}

/// What is done behind the data: TF_DISCONNECT and TF_REUSE_SOCKET, which TransmitPackets has under other names. WSAEINVAL:
/// an unknown flag, or the second without the first.
pub fn ending(flags: DWORD) -> Result<Option<Disconnect>> {
    const KNOWN: std::ffi::c_int =
        TF_DISCONNECT | TF_REUSE_SOCKET | TF_WRITE_BEHIND | TF_USE_SYSTEM_THREAD | TF_USE_KERNEL_APC;
    let has = |flag: std::ffi::c_int| flags & flag as DWORD != 0;
    if flags & !(KNOWN as DWORD) != 0 || has(TF_REUSE_SOCKET) && !has(TF_DISCONNECT) {
        return Err(Error(WSAEINVAL));
    }
    Ok(has(TF_DISCONNECT).then(|| Disconnect::new(has(TF_REUSE_SOCKET))))
}

impl Transmit {
    /// WSAENOTCONN, WSAESHUTDOWN: nothing can be sent.
    pub fn new(socket: &SocketRef, pieces: VecDeque<Piece>, disconnect: Option<Disconnect>) -> Result<Transmit> {
        io::check_send(socket, 0, None)?;
        Ok(Transmit {
            pieces,
            done: 0,
            disconnect,
        })
    }

    /// Sends the next piece, or what goes of it. `None`: there is none.
    fn step(&mut self, socket: &SocketRef, flags: i32) -> sys::Result<Option<usize>> {
        while self.pieces.front().is_some_and(Piece::is_empty) {
            self.pieces.pop_front();
        }
        // What comes next may go with it in one packet.
        let more = if self.pieces.len() > 1 { native::MSG_MORE } else { 0 };
        let Some(piece) = self.pieces.front_mut() else {
            return Ok(None);
        };
        let sent = piece.send(&socket.fd(), flags | more)?;
        self.done += sent;
        Ok(Some(sent))
    }

    /// Sends all, waiting for it if the socket is blocking.
    pub fn now(mut self, socket: &SocketRef) -> Result<()> {
        loop {
            let outcome = blocking::blocking(Patience::to_send(socket), |dont_wait| {
                if dont_wait != 0 {
                    never_block(socket)?;
                }
                self.step(socket, dont_wait)
            })?;
            match outcome {
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(errno) if errno.would_block() && socket.is(state::NONBLOCKING) => {
                    // A part would be lost track of: this call does not tell how much was sent.
                    blocking::until(socket, native::POLLOUT)?;
                }
                Err(errno) => failed(socket, errno)?,
            }
        }
        match self.disconnect {
            Some(disconnect) => disconnect_ex::finish(socket, disconnect),
            None => Ok(()),
        }
    }

    pub fn begin(self, socket: &SocketRef, s: SOCKET, request: Request) -> Result<Begun> {
        never_block(socket)?;
        overlapped::begin_later(socket, s, Direction::Out, request, self)
    }
}

fn never_block(socket: &SocketRef) -> sys::Result<()> {
    match socket.is(state::NEVER_BLOCKS) {
        true => Ok(()),
        false => connection::never_block(socket),
    }
}

fn failed(socket: &SocketRef, errno: Errno) -> Result<()> {
    match errno.0 {
        native::EINTR => Ok(()),
        _ => io::send_failed(socket, errno),
    }
}

impl Attempt for Transmit {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        loop {
            match self.step(socket, native::MSG_DONTWAIT) {
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(errno) if errno.would_block() || !socket.is_open() => return Attempted::Pending,
                Err(errno) => {
                    if let Err(error) = failed(socket, errno) {
                        return Attempted::failure(error);
                    }
                }
            }
        }
        match self.disconnect.as_mut().map(|disconnect| disconnect.go_on(socket)) {
            None | Some(Some(Ok(()))) => Attempted::success(self.done),
            Some(Some(Err(error))) => Attempted::failure(error),
            Some(None) => Attempted::Pending,
        }
    }

    fn done(&self) -> usize {
        self.done
    }

    fn has_renewed(&self) -> bool {
        self.disconnect.as_ref().is_some_and(Disconnect::has_renewed)
    }
}

/// Datagrams, each of several pieces, in memory.
pub struct Datagrams {
    left: VecDeque<Vec<u8>>,
    done: usize,
}

impl Datagrams {
    /// `datagrams`: the pieces of each. WSAENOTCONN: the socket has no peer.
    pub fn new(socket: &SocketRef, datagrams: Vec<Vec<Piece>>) -> Result<Datagrams> {
        connection::require_connected(socket)?;
        io::check_send(socket, 0, None)?;
        let load = |pieces: Vec<Piece>| {
            let mut bytes = Vec::new();
            pieces.into_iter().try_for_each(|piece| piece.load(&mut bytes))?;
            Ok(bytes)
        };
        let left = datagrams.into_iter().map(load).collect::<Result<_>>()?;
        Ok(Datagrams { left, done: 0 })
    }

    /// Sends the next. `None`: there is none.
    fn step(&mut self, socket: &SocketRef, flags: i32) -> sys::Result<Option<()>> {
        let Some(next) = self.left.front() else {
            return Ok(None);
        };
        let buffer = iovec {
            iov_base: next.as_ptr().cast_mut().cast(),
            iov_len: next.len(),
        };
        self.done += net::send_vectored(&socket.fd(), &[buffer], flags, None)?;
        self.left.pop_front();
        Ok(Some(()))
    }

    pub fn now(mut self, socket: &SocketRef) -> Result<()> {
        loop {
            match blocking::blocking(Patience::to_send(socket), |dont_wait| self.step(socket, dont_wait))? {
                Ok(Some(())) => {}
                Ok(None) => return Ok(()),
                Err(errno) => io::send_failed(socket, errno)?,
            }
        }
    }

    pub fn begin(self, socket: &SocketRef, s: SOCKET, request: Request) -> Result<Begun> {
        overlapped::begin_later(socket, s, Direction::Out, request, self)
    }
}

impl Attempt for Datagrams {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        loop {
            match self.step(socket, native::MSG_DONTWAIT) {
                Ok(Some(())) => {}
                Ok(None) => return Attempted::success(self.done),
                Err(errno) if errno.would_block() || !socket.is_open() => return Attempted::Pending,
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

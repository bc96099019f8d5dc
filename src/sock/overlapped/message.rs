//! WSARecvMsg and WSASendMsg: datagrams with their addresses and control data.
use super::scatter;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::Request;
use crate::rt::status::Status;
use crate::sock::addr;
use crate::sock::blocking::{self, Patience};
use crate::sock::buffers::Buffers;
use crate::sock::control_data::{self, Wanted};
use crate::sock::io;
use crate::sock::io::Received;
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{state, SocketRef};
use crate::sock::socket::{Attempt, Attempted, Direction};
use crate::sys::native;
use crate::sys::{net, Control, SockAddr};
use std::ffi::c_int;
use std::slice;

/// The program's WSAMSG with what it names, to be received into.
pub struct Incoming {
    message: *mut WSAMSG,
    buffers: Buffers,
    /// Native flags.
    flags: c_int,
}

// SAFETY: the memory that it names is the program's, which leaves it to the operation whatever the thread.
unsafe impl Send for Incoming {}

/// What a message has become: the bytes, and whether all had room.
struct Taken {
    bytes: usize,
    complete: bool,
}

impl Incoming {
    /// WSAEFAULT: NULL where something is to go. WSAEOPNOTSUPP: a stream, or flags that are not for datagrams.
    ///
    /// # Safety
    /// `message` is NULL or points to a WSAMSG, which with all that it names is left to the receive until that is done.
    pub unsafe fn new(socket: &SocketRef, message: *mut WSAMSG) -> Result<Incoming> {
        if socket.is_stream() {
            return Err(Error(WSAEOPNOTSUPP));
        }
        // SAFETY: the caller's promise.
        let given = unsafe { message.as_ref() }.ok_or(Error(WSAEFAULT))?;
        let is_missing = given.name.is_null() && given.namelen != 0;
        if is_missing || given.Control.buf.is_null() && given.Control.len != 0 {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: as above.
        unsafe { addr::check_room(given.name, &raw const given.namelen, socket.family)? };
        // SAFETY: as above.
        let buffers = unsafe { Buffers::read(given.lpBuffers, given.dwBufferCount)? };
        if !buffers.fit_one_call() {
            return Err(Error(WSAENOBUFS));
        }
        Ok(Incoming {
            message,
            buffers,
            flags: io::receive_flags(socket, given.dwFlags as c_int, true)?,
        })
    }

    fn receive(&self, socket: &SocketRef, flags: c_int) -> crate::sys::Result<Taken> {
        let mut control = Control::room();
        let mut sender = SockAddr::room();
        let flags = self.flags | flags;
        // SAFETY: the program has left the buffers to the receive.
        let (bytes, given) =
            unsafe { net::recv_message(&socket.fd(), self.buffers.next(), &mut control, flags, &mut sender)? };
        let wanted = Wanted {
            number: socket.is(state::WANTS_TOS),
            low_bits: socket.is(state::WANTS_ECN),
        };
        // SAFETY: the program has left the structure, the address and the control data to the receive.
        let complete = unsafe {
            let message = &mut *self.message;
            if !message.name.is_null() {
                let _ = addr::write(&sender, message.name, &raw mut message.namelen);
            }
            let mut room: &mut [u8] = &mut [];
            if !message.Control.buf.is_null() {
                room = slice::from_raw_parts_mut(message.Control.buf.cast(), message.Control.len as usize);
            }
            let (used, complete) = control_data::write(&control, wanted, room);
            message.Control.len = used as u32;
            let data = given & native::MSG_TRUNC == 0;
            let cut = |complete: bool, flag: c_int| if complete { 0 } else { flag as u32 };
            message.dwFlags = cut(data, MSG_TRUNC) | cut(complete, MSG_CTRUNC);
            data && complete
        };
        Ok(Taken { bytes, complete })
    }

    /// Receives, waiting if the socket is blocking.
    pub fn now(self, socket: &SocketRef) -> Result<Received> {
        loop {
            io::check_receive(socket)?;
            let outcome = blocking::blocking(Patience::to_receive(socket), |dont_wait| {
                self.receive(socket, dont_wait)
            })?;
            match outcome {
                Ok(taken) if taken.bytes == 0 && !socket.is_open() => return Err(Error(WSAEINTR)),
                Ok(Taken { bytes, complete }) => {
                    return Ok(Received {
                        bytes,
                        truncated: !complete,
                        flags: 0,
                    })
                }
                Err(errno) if errno.would_block() && socket.is(state::NONBLOCKING) => {
                    return Err(Error(WSAEWOULDBLOCK))
                }
                Err(errno) => io::receive_failed(socket, errno)?,
            }
        }
    }

    pub fn begin(self, socket: &SocketRef, s: SOCKET, request: Request) -> Result<Begun> {
        io::check_receive(socket)?;
        overlapped::begin(socket, s, Direction::In, request, self)
    }
}

impl Attempt for Incoming {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        if let Err(error) = io::check_receive(socket) {
            return Attempted::failure(error);
        }
        loop {
            match self.receive(socket, native::MSG_DONTWAIT) {
                Ok(Taken { bytes, complete: true }) => return scatter::received(bytes, 0, Status::SUCCESS),
                Ok(Taken { bytes, .. }) => return scatter::received(bytes, 0, Status::of(Error(WSAEMSGSIZE))),
                Err(errno) if errno.would_block() || !socket.is_open() => return Attempted::Pending,
                Err(errno) => {
                    if let Err(error) = io::receive_failed(socket, errno) {
                        return scatter::failed(socket, error);
                    }
                }
            }
        }
    }
}

/// A message to send.
pub struct Outgoing {
    buffers: Buffers,
    control: Control,
    to: Option<SockAddr>,
    /// Native flags.
    flags: c_int,
}

// SAFETY: as for `Incoming`.
unsafe impl Send for Outgoing {}

impl Outgoing {
    /// WSAEFAULT: NULL where something is to be. WSAEOPNOTSUPP: a stream, or the flags. WSAENOTCONN: no address, and the
    /// socket is not connected. WSAEINVAL: the control data.
    ///
    /// # Safety
    /// `message` is NULL or points to a WSAMSG; the buffers that it names are left to the send until that is done.
    pub unsafe fn new(socket: &SocketRef, message: *const WSAMSG, flags: c_int) -> Result<Outgoing> {
        if socket.is_stream() {
            return Err(Error(WSAEOPNOTSUPP));
        }
        // SAFETY: the caller's promise.
        let given = unsafe { message.as_ref() }.ok_or(Error(WSAEFAULT))?;
        let to = match given.name.is_null() && given.namelen == 0 {
            true => None,
            false => {
                let mut address = SockAddr::room();
                // SAFETY: as above.
                unsafe { addr::read(given.name, given.namelen, socket.family, &mut address)? };
                Some(address)
            }
        };
        // SAFETY: as above.
        let (buffers, control) = unsafe {
            (
                Buffers::read(given.lpBuffers, given.dwBufferCount)?,
                control_data::read(&given.Control)?,
            )
        };
        if !buffers.fit_one_call() {
            return Err(Error(WSAENOBUFS));
        }
        let flags = io::check_send(socket, flags, to.as_ref())?;
        Ok(Outgoing {
            buffers,
            control,
            to,
            flags,
        })
    }

    fn send(&self, socket: &SocketRef, flags: c_int) -> crate::sys::Result<usize> {
        let flags = self.flags | flags;
        net::send_message(
            &socket.fd(),
            self.buffers.next(),
            &self.control,
            flags,
            self.to.as_ref(),
        )
    }

    /// Sends, waiting for room if the socket is blocking.
    pub fn now(self, socket: &SocketRef) -> Result<usize> {
        loop {
            match blocking::blocking(Patience::to_send(socket), |dont_wait| self.send(socket, dont_wait))? {
                Ok(bytes) => return Ok(bytes),
                Err(errno) => io::send_failed(socket, errno)?,
            }
        }
    }

    pub fn begin(self, socket: &SocketRef, s: SOCKET, request: Request) -> Result<Begun> {
        overlapped::begin(socket, s, Direction::Out, request, self)
    }
}

impl Attempt for Outgoing {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        loop {
            match self.send(socket, native::MSG_DONTWAIT) {
                Ok(bytes) => return Attempted::success(bytes),
                Err(errno) if errno.would_block() || !socket.is_open() => return Attempted::Pending,
                Err(errno) => {
                    if let Err(error) = io::send_failed(socket, errno) {
                        return Attempted::failure(error);
                    }
                }
            }
        }
    }
}

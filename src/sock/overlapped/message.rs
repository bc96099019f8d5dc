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
use crate::sys::fault::{get_user, probe_for_write, put_user};
use crate::sys::native;
use crate::sys::{net, Control, SockAddr};
use std::ffi::c_int;
use std::mem::size_of;

/// The program's WSAMSG with what it names, to be received into.
pub struct Incoming {
    message: *mut WSAMSG,
    /// What it held when the receive began.
    given: WSAMSG,
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
    /// WSAEFAULT: no memory where something is to go. WSAEOPNOTSUPP: a stream, or flags that are not for datagrams.
    ///
    /// # Safety
    /// `message` is NULL or points to a WSAMSG, which with all that it names is left to the receive until that is done.
    pub unsafe fn new(socket: &SocketRef, message: *mut WSAMSG) -> Result<Incoming> {
        if socket.is_stream() {
            return Err(Error(WSAEOPNOTSUPP));
        }
        // SAFETY: any bytes are a WSAMSG; the caller may write it and what it names.
        let given = unsafe {
            let given = get_user(message)?;
            probe_for_write(message.cast(), size_of::<WSAMSG>())?;
            probe_for_write(given.Control.buf.cast(), given.Control.len as usize)?;
            addr::check_room(given.name, &raw mut (*message).namelen, socket.family)?;
            given
        };
        if given.name.is_null() && given.namelen != 0 {
            return Err(Error(WSAEFAULT));
        }
        let buffers = Buffers::read(given.lpBuffers, given.dwBufferCount)?;
        buffers.probe()?;
        if !buffers.fit_one_call() {
            return Err(Error(WSAENOBUFS));
        }
        Ok(Incoming {
            message,
            given,
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
            let Incoming {
                message, given: asked, ..
            } = self;
            if !asked.name.is_null() {
                let _ = addr::write(&sender, asked.name, &raw mut (**message).namelen);
            }
            let (used, complete) =
                control_data::write(&control, wanted, asked.Control.buf.cast(), asked.Control.len as usize);
            let data = given & native::MSG_TRUNC == 0;
            let cut = |complete: bool, flag: c_int| if complete { 0 } else { flag as u32 };
            // Memory that is gone has nobody who looks at it.
            let _ = put_user(&raw mut (**message).Control.len, used as u32);
            let flags = cut(data, MSG_TRUNC) | cut(complete, MSG_CTRUNC);
            let _ = put_user(&raw mut (**message).dwFlags, flags);
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
    /// WSAEFAULT: no memory where something is to be. WSAEOPNOTSUPP: the flags. WSAENOTCONN: no address, and the socket is not
    /// connected. WSAEINVAL: a stream, or the control data.
    ///
    /// # Safety
    /// `message` is NULL or points to a WSAMSG; the buffers that it names are left to the send until that is done.
    pub unsafe fn new(socket: &SocketRef, message: *const WSAMSG, flags: c_int) -> Result<Outgoing> {
        if socket.is_stream() {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: any bytes are a WSAMSG.
        let given = unsafe { get_user(message)? };
        let to = match given.name.is_null() && given.namelen == 0 {
            true => None,
            false => {
                let mut address = SockAddr::room();
                addr::read(given.name, given.namelen, socket.family, &mut address)?;
                Some(address)
            }
        };
        let buffers = Buffers::read(given.lpBuffers, given.dwBufferCount)?;
        let control = control_data::read(&given.Control)?;
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

//! A socket's state in a form that goes to another process, and sockets made of it.
use super::{made_with, state, Socket};
use crate::abi::DWORD;
use crate::sys::{Fd, FdCell};
use std::ffi::c_int;
use std::sync::atomic::Ordering;

/// What Winsock knows of a socket beside its descriptor, in a form that goes to another process.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Description {
    family: c_int,
    kind: c_int,
    protocol: c_int,
    state: u32,
    connected_at: u32,
    connect_error: i32,
    receive_buffer: i32,
    send_buffer: i32,
    receive_timeout: u32,
    send_timeout: u32,
    linger: i32,
}

impl Description {
    pub const LEN: usize = std::mem::size_of::<Description>();

    pub fn to_bytes(self) -> [u8; Description::LEN] {
        // SAFETY: eleven numbers of 32 bits, without gaps.
        unsafe { std::mem::transmute(self) }
    }

    pub fn from_bytes(bytes: [u8; Description::LEN]) -> Description {
        // SAFETY: as above; any bytes are such numbers.
        unsafe { std::mem::transmute(bytes) }
    }
}

impl Socket {
    /// What another handle of the same native socket begins with.
    pub fn description(&self) -> Description {
        let remembered = &self.remembered;
        Description {
            family: self.family,
            kind: self.kind,
            protocol: self.protocol,
            state: self.state() & state::SHARED,
            connected_at: self.connected_at.load(Ordering::Relaxed),
            connect_error: self.connect_error.load(Ordering::Relaxed),
            receive_buffer: remembered.receive_buffer.load(Ordering::Relaxed),
            send_buffer: remembered.send_buffer.load(Ordering::Relaxed),
            receive_timeout: remembered.receive_timeout.load(Ordering::Relaxed),
            send_timeout: remembered.send_timeout.load(Ordering::Relaxed),
            linger: remembered.linger.load(Ordering::Relaxed),
        }
    }

    /// Another handle of the native socket behind `fd`; `flags` as WSASocket takes them.
    pub fn described(fd: Fd, from: &Description, flags: DWORD) -> Socket {
        let state = from.state & state::SHARED | made_with(flags);
        let socket = Socket::new(FdCell::full(fd), from.family, from.kind, from.protocol, state);
        socket.connected_at.store(from.connected_at, Ordering::Relaxed);
        socket.connect_error.store(from.connect_error, Ordering::Relaxed);
        let remembered = &socket.remembered;
        remembered.receive_buffer.store(from.receive_buffer, Ordering::Relaxed);
        remembered.send_buffer.store(from.send_buffer, Ordering::Relaxed);
        remembered
            .receive_timeout
            .store(from.receive_timeout, Ordering::Relaxed);
        remembered.send_timeout.store(from.send_timeout, Ordering::Relaxed);
        remembered.linger.store(from.linger, Ordering::Relaxed);
        socket
    }
}

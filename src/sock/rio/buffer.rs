//! Registered buffers: memory that requests may name by number, and the parts of it that they name.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Object, TableFull};
use crate::sys::fault::get_user;
use crate::sys::process;
use std::mem;
use std::sync::Arc;

/// What RIORegisterBuffer registers.
pub struct Buffer {
    start: usize,
    len: usize,
}

impl Object for Buffer {
    const KIND: Kind = Kind::RioBuffer;
}

/// RIORegisterBuffer. WSAEFAULT: no such memory. WSAEINVAL: no length. WSAENOBUFS: too many handles.
pub fn register(start: *mut u8, len: usize) -> Result<usize> {
    if len == 0 {
        return Err(Error(WSAEINVAL));
    }
    if start.is_null() || !process::is_mapped(start as usize, len) {
        return Err(Error(WSAEFAULT));
    }
    let buffer = Arc::new(Buffer {
        start: start as usize,
        len,
    });
    handle::insert(buffer, For::Anyone).map_err(|TableFull| Error(WSAENOBUFS))
}

/// RIODeregisterBuffer: of what is no registered buffer it does nothing.
pub fn deregister(id: usize) {
    handle::remove::<Buffer>(id);
}

/// Part of a registered buffer.
#[derive(Clone, Copy)]
pub struct Slice {
    pub place: *mut u8,
    pub len: u32,
}

impl Slice {
    pub const NONE: Slice = Slice {
        place: std::ptr::null_mut(),
        len: 0,
    };

    /// What a RIO_BUF names. WSAEFAULT: no registered buffer. WSAEINVAL: more than the buffer.
    pub fn of(part: &RIO_BUF) -> Result<Slice> {
        let buffer = handle::get::<Buffer>(part.BufferId as usize).ok_or(Error(WSAEFAULT))?;
        let end = part.Offset as usize + part.Length as usize;
        match end <= buffer.len {
            true => Ok(Slice {
                place: (buffer.start + part.Offset as usize) as *mut u8,
                len: part.Length,
            }),
            false => Err(Error(WSAEINVAL)),
        }
    }

    /// The same with room for a `T`; no part at all is none.
    pub fn with_room_for<T>(part: *const RIO_BUF) -> Result<Slice> {
        if part.is_null() {
            return Ok(Slice::NONE);
        }
        // SAFETY: any bytes are a RIO_BUF.
        let slice = Slice::of(&unsafe { get_user(part)? })?;
        match slice.len as usize >= mem::size_of::<T>() {
            true => Ok(slice),
            false => Err(Error(WSAEINVAL)),
        }
    }
}

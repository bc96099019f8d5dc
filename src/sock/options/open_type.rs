//! SO_OPENTYPE: whether `socket` makes sockets that are not overlapped. It belongs to the thread, not to a socket.
use crate::abi::*;
use crate::rt::error::Result;
use std::cell::Cell;
use std::ffi::c_int;

thread_local! {
    static OPEN_TYPE: Cell<c_int> = const { Cell::new(0) };
}

/// Whether the option is this one.
pub fn is(level: c_int, name: c_int) -> bool {
    (level, name) == (SOL_SOCKET, SO_OPENTYPE)
}

pub fn get() -> c_int {
    OPEN_TYPE.get()
}

/// WSAEFAULT: not a whole int.
pub fn set(value: &[u8]) -> Result<()> {
    OPEN_TYPE.set(super::dword(value)? as c_int);
    Ok(())
}

/// The flags that `socket` makes a socket with, as WSASocket takes them.
pub fn flags() -> DWORD {
    match get() {
        0 => WSA_FLAG_OVERLAPPED as DWORD,
        _ => 0,
    }
}

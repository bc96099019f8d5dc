//! getsockopt(2) and setsockopt(2).
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::{c_int, socklen_t};

/// The result of a libc call that returns -1 on failure.
pub(in crate::sys) fn done(result: c_int) -> Result<c_int> {
    match result {
        -1 => Err(Errno::last()),
        result => Ok(result),
    }
}

/// Reads option `name` into `value`, at most `capacity` bytes; returns the bytes written.
///
/// # Safety
/// `value` has room for `capacity` bytes.
pub unsafe fn get_option(fd: &Fd, level: c_int, name: c_int, value: *mut u8, capacity: usize) -> Result<usize> {
    let mut len = capacity as socklen_t;
    // SAFETY: the caller's promise.
    done(unsafe { libc::getsockopt(fd.raw(), level, name, value.cast(), &mut len) })?;
    Ok(len as usize)
}

pub fn set_option(fd: &Fd, level: c_int, name: c_int, value: &[u8]) -> Result<()> {
    let len = value.len() as socklen_t;
    // SAFETY: the kernel reads `len` bytes.
    done(unsafe { libc::setsockopt(fd.raw(), level, name, value.as_ptr().cast(), len) }).map(drop)
}

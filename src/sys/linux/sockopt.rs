//! getsockopt(2) and setsockopt(2).
use super::syscall::syscall;
use crate::sys::errno::Result;
use crate::sys::fd::Fd;
use libc::c_int;

/// A system call argument that is not used.
const NONE: usize = 0;

/// Reads option `name` into `value`, at most `capacity` bytes; returns the bytes written.
///
/// # Safety
/// `value` has room for `capacity` bytes.
pub unsafe fn get_option(fd: &Fd, level: c_int, name: c_int, value: *mut u8, capacity: usize) -> Result<usize> {
    let mut len = capacity as libc::socklen_t;
    // SAFETY: the caller's promise.
    unsafe {
        syscall(
            libc::SYS_getsockopt,
            [
                fd.raw() as usize,
                level as usize,
                name as usize,
                value as usize,
                &raw mut len as usize,
                NONE,
            ],
        )?
    };
    Ok(len as usize)
}

pub fn set_option(fd: &Fd, level: c_int, name: c_int, value: &[u8]) -> Result<()> {
    // SAFETY: the kernel reads `value.len()` bytes.
    unsafe {
        syscall(
            libc::SYS_setsockopt,
            [
                fd.raw() as usize,
                level as usize,
                name as usize,
                value.as_ptr() as usize,
                value.len(),
                NONE,
            ],
        )?
    };
    Ok(())
}

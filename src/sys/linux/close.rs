//! close(2), which `Fd` makes when it is dropped.
use super::syscall::syscall;
use libc::c_int;

/// Closes a descriptor that nobody uses any more. An error means nothing: the descriptor is closed all the same.
pub(in crate::sys) fn close(fd: c_int) {
    // SAFETY: no pointers; `Fd` calls this once for the descriptor it owns.
    let _ = unsafe { syscall(libc::SYS_close, [fd as usize, 0, 0, 0, 0, 0]) };
}

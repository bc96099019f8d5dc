//! Descriptors, whatever is behind them.
use super::{Errno, Fd, Result};
use libc::c_int;

/// The result of a libc call that returns -1 on failure.
fn done(result: c_int) -> Result<c_int> {
    match result {
        -1 => Err(Errno::last()),
        result => Ok(result),
    }
}

/// Whether programs that the process starts get the descriptor.
pub fn set_inherited(fd: &Fd, inherited: bool) -> Result<()> {
    let flags = if inherited { 0 } else { libc::FD_CLOEXEC };
    // SAFETY: no pointers.
    done(unsafe { libc::fcntl(fd.raw(), libc::F_SETFD, flags) }).map(drop)
}

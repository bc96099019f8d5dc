//! The end by a signal.
use libc::c_int;
use std::ptr;

/// Gives a signal its default action.
pub fn reset(signal: c_int) {
    // SAFETY: a sigaction is plain data, and lives through the call.
    unsafe {
        let mut default: libc::sigaction = std::mem::zeroed();
        default.sa_sigaction = libc::SIG_DFL;
        libc::sigaction(signal, &default, ptr::null_mut());
    }
}

/// Ends the process by a signal.
pub fn end_process(signal: c_int) -> ! {
    reset(signal);
    // SAFETY: no arguments of the program.
    unsafe {
        libc::raise(signal);
        libc::abort()
    }
}

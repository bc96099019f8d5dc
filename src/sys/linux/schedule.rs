//! Whether a thread of this process runs: /proc.
use super::syscall::syscall;
use std::fs;

/// What the kernel calls the calling thread.
pub fn thread() -> u32 {
    // SAFETY: no arguments; it cannot fail.
    unsafe { syscall(libc::SYS_gettid, [0; 6]) }.unwrap_or(0) as u32
}

/// Whether that thread runs or waits for nothing but a processor; false, too, where that cannot be told.
pub fn is_running(thread: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/self/task/{thread}/stat")).unwrap_or_default();
    // The state stands behind the thread's name, which is in parentheses and may contain some.
    status.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with('R'))
}

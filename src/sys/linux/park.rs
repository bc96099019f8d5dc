//! Putting a thread to sleep on a word and waking it: futex(2).
use super::syscall::syscall;
use std::ptr;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

/// Sleeps while `word` is `expected`, at most `timeout` (`None`: for ever). May also return without a reason.
pub fn wait(word: &AtomicU32, expected: u32, timeout: Option<Duration>) {
    let timeout = timeout.map(|timeout| libc::timespec {
        tv_sec: timeout.as_secs().min(i64::MAX as u64) as libc::time_t,
        tv_nsec: timeout.subsec_nanos().into(),
    });
    let timeout = timeout.as_ref().map_or(ptr::null(), ptr::from_ref);
    let operation = libc::FUTEX_WAIT | libc::FUTEX_PRIVATE_FLAG;
    let args = [
        word.as_ptr() as usize,
        operation as usize,
        expected as usize,
        timeout as usize,
        0,
        0,
    ];
    // SAFETY: word and timeout live through the call. Whatever it returns, the caller looks at the word again.
    let _ = unsafe { syscall(libc::SYS_futex, args) };
}

/// Wakes a thread that sleeps on `word`.
pub fn wake(word: &AtomicU32) {
    wake_some(word, 1);
}

/// Wakes all threads that sleep on `word`.
pub fn wake_all(word: &AtomicU32) {
    wake_some(word, i32::MAX as usize);
}

fn wake_some(word: &AtomicU32, count: usize) {
    let operation = libc::FUTEX_WAKE | libc::FUTEX_PRIVATE_FLAG;
    let args = [word.as_ptr() as usize, operation as usize, count, 0, 0, 0];
    // SAFETY: the kernel uses the address only as a name.
    let _ = unsafe { syscall(libc::SYS_futex, args) };
}

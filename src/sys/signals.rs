//! Signals as events: the handler only writes the signal's number into a pipe.
use super::descriptor;
use super::errno::{Errno, Result};
use super::fd::Fd;
use libc::c_int;
use std::ptr;
use std::sync::atomic::{AtomicI32, Ordering};

pub use libc::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

/// Where the handler writes, and the process that reads there: a forked child has no reader.
static PIPE: AtomicI32 = AtomicI32::new(-1);
static READER: AtomicI32 = AtomicI32::new(0);

/// The end of the pipe that the numbers come out of.
pub struct Signals(Fd);

impl Signals {
    /// Prepares the pipe; to be called once.
    pub fn new() -> Result<Signals> {
        let [reader, writer] = descriptor::pipe()?;
        READER.store(std::process::id() as i32, Ordering::Relaxed);
        PIPE.store(writer.raw(), Ordering::Release);
        // The handler may need it as long as there is a process.
        std::mem::forget(writer);
        Ok(Signals(reader))
    }

    /// Waits for the next signal that is watched.
    pub fn next(&self) -> Result<c_int> {
        let mut number = 0u8;
        // SAFETY: one byte of this function's.
        unsafe { descriptor::read(&self.0, (&raw mut number).cast(), 1, None)? };
        Ok(number.into())
    }
}

/// Runs at any time, so it does only what POSIX allows there, and keeps errno.
extern "C" fn caught(signal: c_int) {
    let errno = Errno::last();
    // SAFETY: calls without pointers, but for one byte that lives through it.
    unsafe {
        if libc::getpid() == READER.load(Ordering::Relaxed) {
            let number = signal as u8;
            libc::write(PIPE.load(Ordering::Acquire), (&raw const number).cast(), 1);
        } else {
            set(signal, libc::SIG_DFL);
            libc::raise(signal);
        }
    }
    errno.restore();
}

/// Has a signal come out of the pipe from now on.
pub fn watch(signal: c_int) {
    // SAFETY: the handler is one that may run at any time.
    unsafe { set(signal, caught as extern "C" fn(c_int) as usize) };
}

pub fn ignore(signal: c_int) {
    // SAFETY: no handler.
    unsafe { set(signal, libc::SIG_IGN) };
}

/// Whether a signal is ignored, as those who started the program may have wanted.
pub fn is_ignored(signal: c_int) -> bool {
    // SAFETY: a sigaction is plain data, and lives through the call.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        libc::sigaction(signal, ptr::null(), &mut action) == 0 && action.sa_sigaction == libc::SIG_IGN
    }
}

/// # Safety
/// `handler` may run at any time.
unsafe fn set(signal: c_int, handler: usize) {
    // SAFETY: a sigaction is plain data; the caller's promise. What a signal interrupts goes on.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = handler;
        action.sa_flags = libc::SA_RESTART;
        libc::sigemptyset(&mut action.sa_mask);
        libc::sigaction(signal, &action, ptr::null_mut());
    }
}

/// Ends the process by a signal, as the host would have without a handler.
pub fn die(signal: c_int) -> ! {
    // SAFETY: no pointers but those of a set that lives through the calls.
    unsafe {
        set(signal, libc::SIG_DFL);
        let mut mask = std::mem::zeroed();
        libc::sigemptyset(&mut mask);
        libc::sigaddset(&mut mask, signal);
        libc::pthread_sigmask(libc::SIG_UNBLOCK, &mask, ptr::null_mut());
        libc::kill(libc::getpid(), signal);
        // In case it was not enough.
        libc::_exit(128 + signal)
    }
}

/// Sends a signal to a process group, 0 for the caller's own.
pub fn send(group: c_int, signal: c_int) -> Result<()> {
    // SAFETY: no pointers.
    match unsafe { libc::kill(-group, signal) } {
        0 => Ok(()),
        _ => Err(Errno::last()),
    }
}

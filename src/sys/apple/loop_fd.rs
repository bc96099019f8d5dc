//! A descriptor for a foreign event loop to poll: readable while it is signalled, while a time has come, or while one of
//! the descriptors that it includes is readable: a kqueue of a pipe, a timer and these.
use super::wake::WakeFd;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::{c_int, kevent, pollfd};
use std::time::Duration;
use std::{mem, ptr};

pub struct LoopFd {
    set: Fd,
    signal: WakeFd,
}

impl LoopFd {
    pub fn new() -> Result<LoopFd> {
        // SAFETY: no pointers.
        let set = match unsafe { libc::kqueue() } {
            -1 => return Err(Errno::last()),
            fd => Fd::new(fd),
        };
        let signal = WakeFd::new()?;
        let made = LoopFd { set, signal };
        made.include(made.signal.pollfd())?;
        Ok(made)
    }

    fn change(&self, ident: usize, filter: i16, flags: u16, fflags: u32, data: isize) -> Result<()> {
        // SAFETY: a kevent is plain integers and a pointer; all zero is a value of it.
        let mut event: kevent = unsafe { mem::zeroed() };
        event.ident = ident as libc::uintptr_t;
        event.filter = filter;
        event.flags = flags;
        event.fflags = fflags;
        event.data = data;
        // SAFETY: the event lives through the call, and there is no room for events to be returned.
        match unsafe { kevent(self.set.raw(), &event, 1, ptr::null_mut(), 0, ptr::null()) } {
            -1 => Err(Errno::last()),
            _ => Ok(()),
        }
    }

    /// Readable from now on while that one is. To include one again changes nothing.
    pub fn include(&self, other: pollfd) -> Result<()> {
        self.change(other.fd as usize, libc::EVFILT_READ, libc::EV_ADD, 0, 0)
    }

    pub fn signal(&self) {
        self.signal.signal();
    }

    /// Ends `signal`.
    pub fn clear(&self) {
        self.signal.drain();
    }

    /// Readable after that time, in place of the time set before; `None`: no time makes it so.
    pub fn set_timer(&self, after: Option<Duration>) {
        const TIMER: usize = 1;
        // Deleted first: one that has come stays until it is. There may be none.
        let _ = self.change(TIMER, libc::EVFILT_TIMER, libc::EV_DELETE, 0, 0);
        if let Some(after) = after {
            let nanoseconds = after.as_nanos().clamp(1, isize::MAX as u128) as isize;
            let flags = libc::EV_ADD | libc::EV_ONESHOT;
            // It fails only where the kernel has no memory: then the loop learns of the timer with the next message.
            let _ = self.change(TIMER, libc::EVFILT_TIMER, flags, libc::NOTE_NSECONDS, nanoseconds);
        }
    }

    pub fn raw(&self) -> c_int {
        self.set.raw()
    }
}

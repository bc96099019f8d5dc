//! Watching descriptors for a change of their readiness, whatever it is now: an edge-triggered kqueue.
use crate::sys::{Errno, Fd, Result};
use libc::{kevent, pollfd, timespec};
use std::{mem, ptr};

pub struct Changes(Fd);

fn event(fd: &Fd, filter: i16) -> kevent {
    // SAFETY: a kevent is plain integers and a pointer; all zero is a value of it.
    let mut event: kevent = unsafe { mem::zeroed() };
    event.ident = fd.raw() as libc::uintptr_t;
    event.filter = filter;
    event.flags = libc::EV_ADD | libc::EV_CLEAR;
    event
}

impl Changes {
    pub fn new() -> Result<Changes> {
        // SAFETY: no pointers.
        match unsafe { libc::kqueue() } {
            -1 => Err(Errno::last()),
            fd => Ok(Changes(Fd::new(fd))),
        }
    }

    /// Reports every change of `fd` from now on, and its present state once. Watching it again changes nothing.
    pub fn watch(&self, fd: &Fd) -> Result<()> {
        let changes = [event(fd, libc::EVFILT_READ), event(fd, libc::EVFILT_WRITE)];
        let count = changes.len() as libc::c_int;
        // SAFETY: the array lives through the call, and there is no room for events to be returned.
        match unsafe { kevent(self.0.raw(), changes.as_ptr(), count, ptr::null_mut(), 0, ptr::null()) } {
            -1 => Err(Errno::last()),
            _ => Ok(()),
        }
    }

    /// Forgets the changes reported so far.
    pub fn take(&self) {
        const ROOM: usize = 64;
        // SAFETY: as in `event`.
        let mut events: [kevent; ROOM] = unsafe { mem::zeroed() };
        let now = timespec { tv_sec: 0, tv_nsec: 0 };
        loop {
            // SAFETY: `events` has that much room.
            let count = unsafe {
                kevent(
                    self.0.raw(),
                    ptr::null(),
                    0,
                    events.as_mut_ptr(),
                    ROOM as libc::c_int,
                    &now,
                )
            };
            if count != ROOM as libc::c_int {
                return;
            }
        }
    }

    /// The entry that makes a poll end at the next change.
    pub fn pollfd(&self) -> pollfd {
        pollfd {
            fd: self.0.raw(),
            events: libc::POLLIN,
            revents: 0,
        }
    }
}

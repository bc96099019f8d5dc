//! A set of descriptors whose changes of readiness are told once each, whatever it is now: an edge-triggered kqueue.
use crate::sys::{Errno, Fd, Result};
use libc::{c_int, kevent, pollfd, timespec};
use std::{mem, ptr};

pub struct Poller(Fd);

fn event(fd: &Fd, filter: i16, flags: u16, token: u64) -> kevent {
    // SAFETY: a kevent is plain integers and a pointer; all zero is a value of it.
    let mut event: kevent = unsafe { mem::zeroed() };
    event.ident = fd.raw() as libc::uintptr_t;
    event.filter = filter;
    event.flags = flags;
    event.udata = token as *mut libc::c_void;
    event
}

impl Poller {
    pub fn new() -> Result<Poller> {
        // SAFETY: no pointers.
        match unsafe { libc::kqueue() } {
            -1 => Err(Errno::last()),
            fd => Ok(Poller(Fd::new(fd))),
        }
    }

    /// Tells of every change of `fd` from now on, and once of its present state, under `token`. To watch one
    /// again changes nothing. It leaves the set when it is closed.
    pub fn watch(&self, fd: &Fd, token: u64) -> Result<()> {
        self.control(fd, libc::EV_ADD | libc::EV_CLEAR, token)
    }

    pub fn forget(&self, fd: &Fd) {
        // Not in the set: as good.
        let _ = self.control(fd, libc::EV_DELETE, 0);
    }

    fn control(&self, fd: &Fd, flags: u16, token: u64) -> Result<()> {
        let changes = [libc::EVFILT_READ, libc::EVFILT_WRITE].map(|filter| event(fd, filter, flags, token));
        let count = changes.len() as c_int;
        // SAFETY: the array lives through the call, and there is no room for events to be returned.
        match unsafe { kevent(self.0.raw(), changes.as_ptr(), count, ptr::null_mut(), 0, ptr::null()) } {
            -1 => Err(Errno::last()),
            _ => Ok(()),
        }
    }

    /// Takes the changes there are: the token of each, and the events as poll's bits.
    pub fn take(&self, mut change: impl FnMut(u64, i16)) {
        const ROOM: usize = 64;
        // SAFETY: as in `event`.
        let mut events: [kevent; ROOM] = unsafe { mem::zeroed() };
        let now = timespec { tv_sec: 0, tv_nsec: 0 };
        loop {
            // SAFETY: `events` has that much room.
            let count = unsafe { kevent(self.0.raw(), ptr::null(), 0, events.as_mut_ptr(), ROOM as c_int, &now) };
            let count = usize::try_from(count).unwrap_or(0);
            for event in &events[..count] {
                let ready = if event.filter == libc::EVFILT_WRITE {
                    libc::POLLOUT
                } else {
                    libc::POLLIN
                };
                let ended = if event.flags & libc::EV_EOF != 0 {
                    libc::POLLHUP
                } else {
                    0
                };
                change(event.udata as u64, ready | ended);
            }
            if count < ROOM {
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

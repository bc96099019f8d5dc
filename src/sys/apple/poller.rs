//! A set of descriptors whose changes of readiness are told once each, whatever it is now: an edge-triggered kqueue.
use super::wake::WakeFd;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use crate::sys::forked;
use libc::{c_int, kevent, pollfd, timespec};
use std::time::Duration;
use std::{mem, ptr};

pub struct Poller(Fd);

/// How many changes one look takes at most.
const ROOM: usize = 64;

/// What a look at the poller brought.
pub struct Changes {
    events: [kevent; ROOM],
    count: usize,
}

impl Changes {
    pub fn new() -> Changes {
        Changes {
            // SAFETY: as in `event`.
            events: unsafe { mem::zeroed() },
            count: 0,
        }
    }

    /// The token of each descriptor that changed, and the events as poll's bits.
    pub fn iter(&self) -> impl Iterator<Item = (u64, i16)> + '_ {
        self.events[..self.count].iter().map(|event| {
            let ready = match event.filter {
                libc::EVFILT_WRITE => libc::POLLOUT,
                _ => libc::POLLIN,
            };
            let ended = match event.flags & libc::EV_EOF {
                0 => 0,
                _ => libc::POLLHUP,
            };
            (event.udata as u64, ready | ended)
        })
    }

    pub fn is_full(&self) -> bool {
        self.count == ROOM
    }
}

fn event(fd: &Fd, filter: i16, flags: u16, token: u64) -> kevent {
    // SAFETY: a kevent is plain integers and a pointer; all zero is a value of it.
    let mut event: kevent = unsafe { mem::zeroed() };
    event.ident = fd.raw() as libc::uintptr_t;
    event.filter = filter;
    event.flags = flags;
    event.udata = token as *mut libc::c_void;
    event
}

fn make() -> Result<Fd> {
    // SAFETY: no pointers.
    match unsafe { libc::kqueue() } {
        -1 => Err(Errno::last()),
        fd => Ok(Fd::new(fd)),
    }
}

impl Drop for Poller {
    fn drop(&mut self) {
        forked::forget(&self.0);
    }
}

impl Poller {
    pub fn new() -> Result<Poller> {
        let fd = make()?;
        // A kqueue is not inherited at all.
        forked::note(&fd, make);
        Ok(Poller(fd))
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
        self.change(&changes)
    }

    fn change(&self, changes: &[kevent]) -> Result<()> {
        let count = changes.len() as c_int;
        // SAFETY: the array lives through the call, and there is no room for events to be returned.
        match unsafe { kevent(self.0.raw(), changes.as_ptr(), count, ptr::null_mut(), 0, ptr::null()) } {
            -1 => Err(Errno::last()),
            _ => Ok(()),
        }
    }

    /// The same for the descriptor that a `WakeFd` makes readable; each of its signals is a change.
    pub fn watch_wakes(&self, wake: &WakeFd, token: u64) -> Result<()> {
        let change = event(wake.fd(), libc::EVFILT_READ, libc::EV_ADD | libc::EV_CLEAR, token);
        self.change(&[change])
    }

    /// The same for another poller: that there are changes is a change.
    pub fn watch_poller(&self, other: &Poller, token: u64) -> Result<()> {
        let change = event(&other.0, libc::EVFILT_READ, libc::EV_ADD | libc::EV_CLEAR, token);
        self.change(&[change])
    }

    pub fn forget_poller(&self, other: &Poller) {
        // Not in the set: as good.
        let _ = self.change(&[event(&other.0, libc::EVFILT_READ, libc::EV_DELETE, 0)]);
    }

    /// Waits until something changes, at most `timeout` (`None`: for ever), and takes what has.
    pub fn wait(&self, changes: &mut Changes, timeout: Option<Duration>) -> Result<()> {
        changes.count = 0;
        let timeout = timeout.map(|timeout| timespec {
            tv_sec: timeout.as_secs().min(i32::MAX as u64) as libc::time_t,
            tv_nsec: timeout.subsec_nanos().into(),
        });
        let timeout = timeout.as_ref().map_or(ptr::null(), ptr::from_ref);
        let (events, room) = (changes.events.as_mut_ptr(), ROOM as c_int);
        // SAFETY: `events` has that much room.
        match unsafe { kevent(self.0.raw(), ptr::null(), 0, events, room, timeout) } {
            -1 => Err(Errno::last()),
            count => {
                changes.count = count as usize;
                Ok(())
            }
        }
    }

    /// Takes the changes there are.
    pub fn take(&self, mut change: impl FnMut(u64, i16)) {
        let mut changes = Changes::new();
        while self.wait(&mut changes, Some(Duration::ZERO)).is_ok() {
            changes.iter().for_each(|(token, ready)| change(token, ready));
            if !changes.is_full() {
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

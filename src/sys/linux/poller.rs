//! A set of descriptors whose changes of readiness are told once each, whatever it is now: edge-triggered epoll.
use super::syscall::syscall;
use super::wake::WakeFd;
use crate::sys::errno::Result;
use crate::sys::fd::Fd;
use crate::sys::forked;
use libc::{c_int, epoll_event, pollfd};
use std::mem::MaybeUninit;
use std::ptr;
use std::time::Duration;

pub struct Poller(Fd);

/// How many changes one look takes at most.
const ROOM: usize = 64;

/// What a look at the poller brought.
pub struct Changes {
    events: [MaybeUninit<epoll_event>; ROOM],
    count: usize,
}

impl Changes {
    pub fn new() -> Changes {
        Changes {
            events: [const { MaybeUninit::uninit() }; ROOM],
            count: 0,
        }
    }

    /// The token of each descriptor that changed, and the events as poll's bits (which epoll's are).
    pub fn iter(&self) -> impl Iterator<Item = (u64, i16)> + '_ {
        self.events[..self.count].iter().map(|event| {
            // SAFETY: the kernel filled this many.
            let event = unsafe { event.assume_init() };
            (event.u64, event.events as i16)
        })
    }

    pub fn is_full(&self) -> bool {
        self.count == ROOM
    }
}

fn make() -> Result<Fd> {
    // SAFETY: no pointers.
    let fd = unsafe { syscall(libc::SYS_epoll_create1, [libc::EPOLL_CLOEXEC as usize, 0, 0, 0, 0, 0])? };
    Ok(Fd::new(fd as c_int))
}

impl Drop for Poller {
    fn drop(&mut self) {
        forked::forget(&self.0);
    }
}

impl Poller {
    pub fn new() -> Result<Poller> {
        let fd = make()?;
        forked::note(&fd, make);
        Ok(Poller(fd))
    }

    /// Tells of every change of `fd` from now on, and once of its present state, under `token`. To watch one
    /// again changes nothing. It leaves the set when it is closed.
    pub fn watch(&self, fd: &Fd, token: u64) -> Result<()> {
        match self.control(libc::EPOLL_CTL_ADD, fd, token) {
            Err(errno) if errno.0 == libc::EEXIST => Ok(()),
            result => result,
        }
    }

    pub fn forget(&self, fd: &Fd) {
        // Not in the set: as good.
        let _ = self.control(libc::EPOLL_CTL_DEL, fd, 0);
    }

    /// The same for the descriptor that a `WakeFd` makes readable; each of its signals is a change.
    pub fn watch_wakes(&self, wake: &WakeFd, token: u64) -> Result<()> {
        self.watch(wake.fd(), token)
    }

    /// The same for another poller: that there are changes is a change.
    pub fn watch_poller(&self, other: &Poller, token: u64) -> Result<()> {
        self.watch(&other.0, token)
    }

    pub fn forget_poller(&self, other: &Poller) {
        self.forget(&other.0);
    }

    fn control(&self, operation: c_int, fd: &Fd, token: u64) -> Result<()> {
        const EVENTS: c_int = libc::EPOLLIN | libc::EPOLLOUT | libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLET;
        let mut event = epoll_event {
            events: EVENTS as u32,
            u64: token,
        };
        let args = [
            self.0.raw() as usize,
            operation as usize,
            fd.raw() as usize,
            &raw mut event as usize,
            0,
            0,
        ];
        // SAFETY: the event lives through the call.
        unsafe { syscall(libc::SYS_epoll_ctl, args) }.map(drop)
    }

    /// Waits until something changes, at most `timeout` (`None`: for ever), and takes what has.
    pub fn wait(&self, changes: &mut Changes, timeout: Option<Duration>) -> Result<()> {
        changes.count = 0;
        let milliseconds = match timeout {
            None => -1,
            // Rounded up, so that a wait does not end before its time; a longer one is done in parts by the caller.
            Some(timeout) => timeout.as_micros().div_ceil(1000).min(i32::MAX as u128) as c_int,
        };
        let args = [
            self.0.raw() as usize,
            changes.events.as_mut_ptr() as usize,
            ROOM,
            milliseconds as usize,
            ptr::null::<u8>() as usize,
            0,
        ];
        // SAFETY: there is that much room; no signal mask.
        changes.count = unsafe { syscall(libc::SYS_epoll_pwait, args) }?;
        Ok(())
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

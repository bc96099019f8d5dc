//! A set of descriptors whose changes of readiness are told once each, whatever it is now: edge-triggered epoll.
use super::syscall::syscall;
use crate::sys::{Fd, Result};
use libc::{c_int, epoll_event, pollfd};
use std::ptr;

pub struct Poller(Fd);

impl Poller {
    pub fn new() -> Result<Poller> {
        // SAFETY: no pointers.
        let fd = unsafe { syscall(libc::SYS_epoll_create1, [libc::EPOLL_CLOEXEC as usize, 0, 0, 0, 0, 0])? };
        Ok(Poller(Fd::new(fd as c_int)))
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

    /// Takes the changes there are: the token of each, and the events as poll's bits (which epoll's are).
    pub fn take(&self, mut change: impl FnMut(u64, i16)) {
        const ROOM: usize = 64;
        let mut events = [epoll_event { events: 0, u64: 0 }; ROOM];
        loop {
            let args = [
                self.0.raw() as usize,
                events.as_mut_ptr() as usize,
                ROOM,
                0,
                ptr::null::<u8>() as usize,
                0,
            ];
            // SAFETY: `events` has that much room; no signal mask.
            let count = unsafe { syscall(libc::SYS_epoll_pwait, args) }.unwrap_or(0);
            for event in &events[..count] {
                change(event.u64, event.events as i16);
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

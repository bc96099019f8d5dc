//! Watching descriptors for a change of their readiness, whatever it is now: an edge-triggered epoll set.
use super::syscall::syscall;
use crate::sys::{Fd, Result};
use libc::{c_int, epoll_event, pollfd};
use std::ptr;

pub struct Changes(Fd);

impl Changes {
    pub fn new() -> Result<Changes> {
        // SAFETY: no pointers.
        let fd = unsafe { syscall(libc::SYS_epoll_create1, [libc::EPOLL_CLOEXEC as usize, 0, 0, 0, 0, 0])? };
        Ok(Changes(Fd::new(fd as c_int)))
    }

    /// Reports every change of `fd` from now on, and its present state once. Watching it again changes nothing.
    pub fn watch(&self, fd: &Fd) -> Result<()> {
        const EVENTS: c_int = libc::EPOLLIN | libc::EPOLLOUT | libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLET;
        let mut event = epoll_event {
            events: EVENTS as u32,
            u64: 0,
        };
        let args = [
            self.0.raw() as usize,
            libc::EPOLL_CTL_ADD as usize,
            fd.raw() as usize,
            &raw mut event as usize,
            0,
            0,
        ];
        // SAFETY: the event lives through the call.
        match unsafe { syscall(libc::SYS_epoll_ctl, args) } {
            Err(errno) if errno.0 != libc::EEXIST => Err(errno),
            _ => Ok(()),
        }
    }

    /// Forgets the changes reported so far.
    pub fn take(&self) {
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
            match unsafe { syscall(libc::SYS_epoll_pwait, args) } {
                Ok(ROOM) => {}
                _ => return,
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

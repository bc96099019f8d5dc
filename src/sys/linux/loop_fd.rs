//! A descriptor for a foreign event loop to poll: readable while it is signalled, while a time has come, or while one of
//! the descriptors that it includes is readable: an epoll set of an eventfd, a timerfd and these.
use super::syscall::syscall;
use super::wake::WakeFd;
use crate::sys::errno::Result;
use crate::sys::fd::Fd;
use libc::{c_int, epoll_event, itimerspec, pollfd, timespec};
use std::time::Duration;

pub struct LoopFd {
    set: Fd,
    signal: WakeFd,
    timer: Fd,
}

impl LoopFd {
    pub fn new() -> Result<LoopFd> {
        // SAFETY: no pointers.
        let (set, timer) = unsafe {
            let set = syscall(libc::SYS_epoll_create1, [libc::EPOLL_CLOEXEC as usize, 0, 0, 0, 0, 0])?;
            let set = Fd::new(set as c_int);
            let flags = libc::TFD_CLOEXEC | libc::TFD_NONBLOCK;
            let clock = libc::CLOCK_MONOTONIC as usize;
            let timer = syscall(libc::SYS_timerfd_create, [clock, flags as usize, 0, 0, 0, 0])?;
            (set, Fd::new(timer as c_int))
        };
        let made = LoopFd {
            set,
            signal: WakeFd::new()?,
            timer,
        };
        made.include(made.signal.pollfd())?;
        made.include(pollfd {
            fd: made.timer.raw(),
            events: libc::POLLIN,
            revents: 0,
        })?;
        Ok(made)
    }

    /// Readable from now on while that one is. To include one again changes nothing.
    pub fn include(&self, other: pollfd) -> Result<()> {
        let mut event = epoll_event {
            events: libc::EPOLLIN as u32,
            u64: 0,
        };
        let (operation, place) = (libc::EPOLL_CTL_ADD as usize, &raw mut event as usize);
        let args = [self.set.raw() as usize, operation, other.fd as usize, place, 0, 0];
        // SAFETY: the event lives through the call.
        match unsafe { syscall(libc::SYS_epoll_ctl, args) } {
            Err(errno) if errno.0 != libc::EEXIST => Err(errno),
            _ => Ok(()),
        }
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
        // Zero would disarm it.
        let after = after.map_or(Duration::ZERO, |after| after.max(Duration::from_nanos(1)));
        let time = itimerspec {
            it_interval: timespec { tv_sec: 0, tv_nsec: 0 },
            it_value: timespec {
                tv_sec: after.as_secs() as libc::time_t,
                tv_nsec: after.subsec_nanos().into(),
            },
        };
        let args = [self.timer.raw() as usize, 0, &raw const time as usize, 0, 0, 0];
        // SAFETY: the time lives through the call. It cannot fail: it is a timer, and the time is valid.
        let _ = unsafe { syscall(libc::SYS_timerfd_settime, args) };
    }

    pub fn raw(&self) -> c_int {
        self.set.raw()
    }
}

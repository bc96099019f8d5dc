//! An alarm that a poller tells of: timerfd(2).
use super::poller::Poller;
use super::syscall::syscall;
use crate::sys::{Fd, Result};
use std::ptr;
use std::time::Duration;

pub struct Alarm(Fd);

impl Alarm {
    /// One that `poller` tells of under `token` when it goes off.
    pub fn new(poller: &Poller, token: u64) -> Result<Alarm> {
        let flags = libc::TFD_CLOEXEC | libc::TFD_NONBLOCK;
        // SAFETY: no pointers.
        let fd = unsafe {
            syscall(
                libc::SYS_timerfd_create,
                [libc::CLOCK_MONOTONIC as usize, flags as usize, 0, 0, 0, 0],
            )?
        };
        let fd = Fd::new(fd as libc::c_int);
        poller.watch(&fd, token)?;
        Ok(Alarm(fd))
    }

    /// Has it go off once, `after` this time (not 0), in place of what was set before.
    pub fn set(&self, _poller: &Poller, after: Duration) {
        let setting = libc::itimerspec {
            it_interval: libc::timespec { tv_sec: 0, tv_nsec: 0 },
            it_value: libc::timespec {
                tv_sec: after.as_secs() as libc::time_t,
                tv_nsec: after.subsec_nanos().into(),
            },
        };
        let args = [
            self.0.raw() as usize,
            0,
            &raw const setting as usize,
            ptr::null::<u8>() as usize,
            0,
            0,
        ];
        // SAFETY: the setting lives through the call. It cannot fail: the times are in range.
        let _ = unsafe { syscall(libc::SYS_timerfd_settime, args) };
    }
}

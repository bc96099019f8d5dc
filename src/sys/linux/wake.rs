//! A descriptor by which one thread ends the poll of another: eventfd(2).
use super::syscall::syscall;
use crate::sys::errno::Result;
use crate::sys::fd::Fd;
use crate::sys::forked;
use libc::{c_int, pollfd};

pub struct WakeFd(Fd);

fn make() -> Result<Fd> {
    let flags = libc::EFD_CLOEXEC | libc::EFD_NONBLOCK;
    // SAFETY: no pointers.
    let fd = unsafe { syscall(libc::SYS_eventfd2, [0, flags as usize, 0, 0, 0, 0])? };
    Ok(Fd::new(fd as c_int))
}

impl Drop for WakeFd {
    fn drop(&mut self) {
        forked::forget(&self.0);
    }
}

impl WakeFd {
    pub fn new() -> Result<WakeFd> {
        let fd = make()?;
        forked::note(&fd, make);
        Ok(WakeFd(fd))
    }

    pub(super) fn fd(&self) -> &Fd {
        &self.0
    }

    /// Makes it readable.
    pub fn signal(&self) {
        let one = 1u64.to_ne_bytes();
        let args = [self.0.raw() as usize, one.as_ptr() as usize, one.len(), 0, 0, 0];
        // SAFETY: 8 bytes, as the kernel wants. It cannot fail but by being readable already.
        let _ = unsafe { syscall(libc::SYS_write, args) };
    }

    /// Tells all pollers that watch it, of a wake that nobody drains.
    pub fn pulse(&self) {
        // The counter is full after 2^64 of them.
        self.signal();
    }

    /// Makes it unreadable again.
    pub fn drain(&self) {
        let mut count = [0; 8];
        let args = [self.0.raw() as usize, count.as_mut_ptr() as usize, count.len(), 0, 0, 0];
        // SAFETY: 8 bytes, as the kernel wants. It cannot fail but by being unreadable already.
        let _ = unsafe { syscall(libc::SYS_read, args) };
    }

    /// To be called when a poller has told of a signal. (Nothing: each one is a change, whether drained or not.)
    pub fn heard(&self) {}

    pub fn pollfd(&self) -> pollfd {
        pollfd {
            fd: self.0.raw(),
            events: libc::POLLIN,
            revents: 0,
        }
    }
}

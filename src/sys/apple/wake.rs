//! A descriptor by which one thread ends the poll of another: a pipe.
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::pollfd;

pub struct WakeFd {
    reader: Fd,
    writer: Fd,
}

impl WakeFd {
    pub fn new() -> Result<WakeFd> {
        let mut ends = [0; 2];
        // SAFETY: room for both ends.
        if unsafe { libc::pipe(ends.as_mut_ptr()) } == -1 {
            return Err(Errno::last());
        }
        for end in ends {
            // SAFETY: no pointers.
            unsafe {
                libc::fcntl(end, libc::F_SETFD, libc::FD_CLOEXEC);
                libc::fcntl(end, libc::F_SETFL, libc::O_NONBLOCK);
            }
        }
        let [reader, writer] = ends.map(Fd::new);
        Ok(WakeFd { reader, writer })
    }

    pub(super) fn fd(&self) -> &Fd {
        &self.reader
    }

    /// Makes it readable.
    pub fn signal(&self) {
        // SAFETY: one byte. A full pipe is readable already.
        unsafe { libc::write(self.writer.raw(), [1u8].as_ptr().cast(), 1) };
    }

    /// Tells all pollers that watch it, of a wake that nobody drains.
    pub fn pulse(&self) {
        // SAFETY: one byte.
        if unsafe { libc::write(self.writer.raw(), [1u8].as_ptr().cast(), 1) } == -1 {
            // Full: made room for one more, so that there always is one to be told of.
            self.drain();
            self.signal();
        }
    }

    /// Makes it unreadable again.
    pub fn drain(&self) {
        let mut bytes = [0u8; 16];
        // SAFETY: the buffer has that room.
        while unsafe { libc::read(self.reader.raw(), bytes.as_mut_ptr().cast(), bytes.len()) } == bytes.len() as isize {
        }
    }

    /// To be called when a poller has told of a signal: makes room for the next.
    pub fn heard(&self) {
        self.drain();
    }

    pub fn pollfd(&self) -> pollfd {
        pollfd {
            fd: self.reader.raw(),
            events: libc::POLLIN,
            revents: 0,
        }
    }
}

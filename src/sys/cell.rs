//! A place for a descriptor that is filled later, and whose descriptor changes beneath its users.
use super::descriptor;
use super::errno::Result;
use super::fd::Fd;
use super::platform::net;
use libc::c_int;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::sync::atomic::{AtomicI32, Ordering};
use std::thread;
use std::time::Duration;

/// Empty, or a descriptor, closed when dropped: a fresh one, which nobody has used, or one in use, whose number never changes.
#[derive(Debug)]
pub struct FdCell(AtomicI32);

const EMPTY: c_int = -1;

/// What stands for a fresh descriptor, and its own inverse.
fn fresh(number: c_int) -> c_int {
    -2 - number
}

/// The descriptor in a cell, in use.
pub struct FdRef<'a>(ManuallyDrop<Fd>, PhantomData<&'a FdCell>);

impl FdRef<'_> {
    /// No descriptor: native calls with it fail with EBADF, and to poll it is POLLNVAL.
    pub const NONE: FdRef<'static> = FdRef(ManuallyDrop::new(Fd(c_int::MAX)), PhantomData);
}

impl Deref for FdRef<'_> {
    type Target = Fd;

    #[inline(always)]
    fn deref(&self) -> &Fd {
        &self.0
    }
}

impl FdCell {
    /// With a descriptor that nobody has used.
    pub fn fresh(fd: Fd) -> FdCell {
        FdCell(AtomicI32::new(fresh(ManuallyDrop::new(fd).raw())))
    }

    pub fn full(fd: Fd) -> FdCell {
        FdCell(AtomicI32::new(ManuallyDrop::new(fd).raw()))
    }

    #[inline(always)]
    pub fn get(&self) -> Option<FdRef<'_>> {
        match self.0.load(Ordering::Relaxed) {
            ..=EMPTY => None,
            number => Some(FdRef(ManuallyDrop::new(Fd(number)), PhantomData)),
        }
    }

    /// The descriptor, in use from now on.
    pub fn begin_use(&self) -> FdRef<'_> {
        let used = |number: c_int| (number < EMPTY).then(|| fresh(number));
        let _ = self.0.fetch_update(Ordering::SeqCst, Ordering::Relaxed, used);
        self.get().unwrap_or(FdRef::NONE)
    }

    /// Puts what `fd` is into the cell, in place of what is there: a call that is using the number acts on the one or
    /// the other, and on nothing else. Returns a descriptor that nobody has used, if that was there.
    pub fn put(&self, fd: Fd) -> Result<Option<Fd>> {
        let unused = |number: c_int| (number <= EMPTY).then(|| fd.raw());
        match self.0.fetch_update(Ordering::SeqCst, Ordering::Relaxed, unused) {
            Ok(before) => {
                let _ = ManuallyDrop::new(fd);
                Ok((before < EMPTY).then(|| Fd(fresh(before))))
            }
            Err(number) => net::replace(&fd, number).map(|()| None),
        }
    }
}

impl FdCell {
    /// Has every call on the descriptor fail from now on, and ends those that block, also a connect that has come to the kernel but
    /// not begun: `is_over` is asked whether all have ended.
    ///
    /// A native shutdown alone does not stick to a socket that connects afterwards. So a dead socket takes its place under the number,
    /// and the old one is shut down until it is out of use.
    pub fn kill(&self, is_over: impl Fn() -> bool) {
        const FIRST_PAUSE: Duration = Duration::from_micros(20);
        const LAST_PAUSE: Duration = Duration::from_millis(1);
        const TRIES: u32 = 50;
        let fd = self.begin_use();
        let old = descriptor::duplicate(&fd);
        let replaced = dead_socket().and_then(|dead| net::replace(&dead, fd.raw()));
        let Ok(old) = old.and_then(|old| replaced.map(|()| old)) else {
            // No descriptors are left for that.
            let _ = net::shutdown(&fd, libc::SHUT_RDWR);
            return;
        };
        let mut pause = FIRST_PAUSE;
        for _ in 0..TRIES {
            // A success ended a connect that had begun, and what is not connected answers ENOTCONN.
            if net::shutdown(&old, libc::SHUT_RDWR).is_ok() || is_over() {
                return;
            }
            thread::sleep(pause);
            pause = (pause * 2).min(LAST_PAUSE);
        }
    }
}

/// One on which nothing blocks.
fn dead_socket() -> Result<Fd> {
    let dead = net::socket(libc::AF_UNIX, libc::SOCK_STREAM, 0)?;
    net::shutdown(&dead, libc::SHUT_RDWR)?;
    Ok(dead)
}

impl Drop for FdCell {
    fn drop(&mut self) {
        match *self.0.get_mut() {
            EMPTY => {}
            number @ 0.. => drop(Fd(number)),
            number => drop(Fd(fresh(number))),
        }
    }
}

//! A place for a descriptor that is filled later, and whose descriptor changes beneath its users.
use super::errno::Result;
use super::fd::Fd;
use super::platform::net;
use libc::c_int;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::sync::atomic::{AtomicI32, Ordering};

/// Empty, or a descriptor, closed when dropped. Its number never changes once it has one.
#[derive(Debug)]
pub struct FdCell(AtomicI32);

const EMPTY: c_int = -1;

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
    pub const fn empty() -> FdCell {
        FdCell(AtomicI32::new(EMPTY))
    }

    pub fn full(fd: Fd) -> FdCell {
        FdCell(AtomicI32::new(ManuallyDrop::new(fd).raw()))
    }

    #[inline(always)]
    pub fn get(&self) -> Option<FdRef<'_>> {
        match self.0.load(Ordering::Relaxed) {
            EMPTY => None,
            number => Some(FdRef(ManuallyDrop::new(Fd(number)), PhantomData)),
        }
    }

    /// Puts `fd` into an empty cell; gives it back if the cell is full.
    pub fn fill(&self, fd: Fd) -> std::result::Result<(), Fd> {
        let exchanged = self
            .0
            .compare_exchange(EMPTY, fd.raw(), Ordering::SeqCst, Ordering::Relaxed);
        match exchanged {
            Ok(_) => {
                let _ = ManuallyDrop::new(fd);
                Ok(())
            }
            Err(_) => Err(fd),
        }
    }

    /// Puts what `fd` is into the cell, in place of what is there: a call that is using the number acts on the one or
    /// the other, and on nothing else.
    pub fn put(&self, fd: Fd) -> Result<()> {
        match self.fill(fd) {
            Ok(()) => Ok(()),
            Err(fd) => net::replace(&fd, self.0.load(Ordering::Relaxed)),
        }
    }
}

impl Drop for FdCell {
    fn drop(&mut self) {
        match *self.0.get_mut() {
            EMPTY => {}
            number => drop(Fd(number)),
        }
    }
}

//! What a forked child must not share with its parent: pollers, whose set of descriptors is one for both, and what wakes their threads.
//! The child gets new ones under the same numbers, so that who holds a number notices nothing but an empty poller.
use super::errno::Result;
use super::fd::Fd;
use super::lock::Mutex;
use super::platform::net;
use libc::c_int;
use std::mem;

/// Makes another one.
pub(in crate::sys) type Make = fn() -> Result<Fd>;

/// By number.
static KNOWN: Mutex<Vec<Option<Make>>> = Mutex::new(Vec::new());

/// A descriptor that a forked child is to have anew.
pub(in crate::sys) fn note(fd: &Fd, make: Make) {
    let mut known = KNOWN.lock();
    let number = fd.raw() as usize;
    if known.len() <= number {
        known.resize(number + 1, None);
    }
    known[number] = Some(make);
}

/// It is about to be closed.
pub(in crate::sys) fn forget(fd: &Fd) {
    if let Some(make) = KNOWN.lock().get_mut(fd.raw() as usize) {
        *make = None;
    }
}

/// Keeps the list from changing over a fork.
pub fn hold() {
    mem::forget(KNOWN.lock());
}

/// Ends `hold`, in parent and child.
pub fn release() {
    // SAFETY: `hold` locked it, on this thread.
    unsafe { KNOWN.force_unlock() };
}

/// Makes all anew, in the child.
pub fn renew() {
    for (number, make) in KNOWN.lock().iter().enumerate() {
        let Some(make) = make else { continue };
        // Closed first: there is room for one then.
        drop(Fd::new(number as c_int));
        let Ok(fresh) = make() else { continue };
        match fresh.raw() as usize == number {
            true => mem::forget(fresh),
            // It is free: nothing else has been opened.
            false => drop(net::replace(&fresh, number as c_int)),
        }
    }
}

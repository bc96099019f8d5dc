//! Waits of select and WSAPoll that have taken a stream out of their poll, because it was neither connected nor listening.
//!
//! The kernel tells of a connection before the call that made it has noted it in the socket's state, and of one on an
//! AF_UNIX socket or on an exchanged descriptor not at all. So a call that connects a stream, makes it listen or accepts
//! with it wakes all such waits. They are rare: without one the call only reads their count.
use crate::sys::{Result, WakeFd};
use once_cell::race::OnceBox;
use std::sync::atomic::{fence, AtomicUsize, Ordering};

/// How many there are.
static COUNT: AtomicUsize = AtomicUsize::new(0);

/// What they all watch. Nobody drains it.
static WAKE: OnceBox<WakeFd> = OnceBox::new();

/// One such wait. A change of a socket's state after `new` is seen by the waiting thread, or wakes it.
pub struct StateWait(&'static WakeFd);

impl StateWait {
    pub fn new() -> Result<StateWait> {
        let wake = WAKE.get_or_try_init(|| WakeFd::new().map(Box::new))?;
        COUNT.fetch_add(1, Ordering::Relaxed);
        // Here and in `wake` each side writes before it reads what the other has written.
        fence(Ordering::SeqCst);
        Ok(StateWait(wake))
    }

    /// To be watched for changes.
    pub fn wake(&self) -> &WakeFd {
        self.0
    }
}

impl Drop for StateWait {
    fn drop(&mut self) {
        // The count starts anew in a child that is forked in an alertable wait.
        let _ = COUNT.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |count| count.checked_sub(1));
    }
}

/// To be called when a stream's state has changed so that the kernel's answers mean something from now on.
#[inline]
pub fn wake() {
    fence(Ordering::SeqCst);
    if COUNT.load(Ordering::Relaxed) > 0 {
        wake_all();
    }
}

#[cold]
fn wake_all() {
    if let Some(wake) = WAKE.get() {
        wake.pulse();
    }
}

/// A forked child has none. (It goes on with its parent's descriptor, and wakes the parent's waits in vain.)
pub fn forget_in_child() {
    COUNT.store(0, Ordering::Relaxed);
}

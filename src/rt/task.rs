//! Threads that the program starts and ends.
use super::error::{Error, Result};
use super::thread::{self, Thread};
use super::wait::Waitable;
use crate::abi::*;
use crate::sys::thread as native;
use std::cell::Cell;
use std::ffi::c_void;
use std::sync::Arc;

/// A thread's main function. (It may end its thread inside, so it unwinds.)
pub type Routine = unsafe extern "C-unwind" fn(*mut c_void) -> u32;

struct Start {
    object: Arc<Waitable>,
    thread: Arc<Thread>,
    routine: Routine,
    argument: *mut c_void,
}

thread_local! {
    /// The object that is signalled when the calling thread ends.
    static MINE: Cell<Option<Mine>> = const { Cell::new(None) };
}

struct Mine(Arc<Waitable>);

impl Drop for Mine {
    fn drop(&mut self) {
        // Of a thread that the program did not start by CreateThread, or the code is known already.
        self.0.end_thread(0);
    }
}

/// The object of the calling thread, however that was made.
pub fn current() -> Arc<Waitable> {
    let mine = MINE.take();
    let mine = mine.unwrap_or_else(|| Mine(Arc::new(Waitable::thread(thread::current()))));
    let object = Arc::clone(&mine.0);
    MINE.set(Some(mine));
    object
}

/// Starts a thread, which begins only when resumed if `suspended`. ERROR_NOT_ENOUGH_MEMORY.
///
/// # Safety
/// `routine` may be called with `argument`.
pub unsafe fn spawn(routine: Routine, argument: *mut c_void, stack: usize, suspended: bool) -> Result<Arc<Waitable>> {
    let thread = Thread::new();
    if suspended {
        thread.suspend();
    }
    let object = Arc::new(Waitable::thread(Arc::clone(&thread)));
    let start = Box::into_raw(Box::new(Start {
        object: Arc::clone(&object),
        thread,
        routine,
        argument,
    }));
    // SAFETY: `run` takes the box.
    if unsafe { native::spawn(run, start.cast(), stack) }.is_err() {
        // SAFETY: nobody else has it.
        drop(unsafe { Box::from_raw(start) });
        return Err(Error(ERROR_NOT_ENOUGH_MEMORY));
    }
    Ok(object)
}

extern "C-unwind" fn run(start: *mut c_void) -> *mut c_void {
    let (routine, argument) = begin(start.cast());
    // No value with a destructor may live in this frame: the routine may end the thread.
    // SAFETY: who started the thread vouches for it.
    let code = unsafe { routine(argument) };
    end(code);
    std::ptr::null_mut()
}

#[inline(never)]
fn begin(start: *mut Start) -> (Routine, *mut c_void) {
    // SAFETY: made in `spawn` for this thread.
    let start = *unsafe { Box::from_raw(start) };
    MINE.set(Some(Mine(start.object)));
    thread::adopt(Arc::clone(&start.thread));
    start.thread.wait_until_resumed();
    (start.routine, start.argument)
}

/// What happens to a thread before it is gone: its mutexes are abandoned, its object is signalled.
#[inline(never)]
fn end(code: u32) {
    thread::current().end();
    if let Some(mine) = MINE.take() {
        mine.0.end_thread(code);
        mine.0.close_handle();
    }
}

/// ExitThread.
///
/// # Safety
/// No frame of the thread has anything to drop.
pub unsafe fn exit(code: u32) -> ! {
    end(code);
    // SAFETY: the caller's promise.
    unsafe { native::exit() }
}

//! Threads that the program starts and ends.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::thread::{self, Thread};
use crate::rt::wait::Waitable;
use crate::sys::thread as native;
use std::cell::Cell;
use std::ffi::c_void;
use std::sync::Arc;

pub use native::Routine;

struct Start {
    object: Arc<Waitable>,
    routine: Routine,
    argument: *mut c_void,
}

thread_local! {
    /// The object that is signalled when the calling thread ends.
    static MINE: Cell<Option<Mine>> = const { Cell::new(None) };
    /// Where the calling thread goes back to when it ends; 0: it did not begin in `run`, or is past that.
    static STACK: Cell<usize> = const { Cell::new(0) };
}

struct Mine(Arc<Waitable>);

impl Drop for Mine {
    fn drop(&mut self) {
        // Only now: what the program's own destructors do at the thread's end is done when others see the end.
        if let Some(thread) = &self.0.thread {
            // CURRENT, which does it too, is still there where a thread was known before its object.
            thread.end();
        }
        self.0.close_handle();
        self.0.end_thread();
    }
}

/// The object of the calling thread, however that was made.
pub fn current() -> Arc<Waitable> {
    let known = MINE.try_with(|mine| {
        let object = mine.take().unwrap_or_else(|| Mine(of_current()));
        let result = Arc::clone(&object.0);
        mine.set(Some(object));
        result
    });
    // Past its end a thread is nobody that others could know.
    known.unwrap_or_else(|_| of_current())
}

fn of_current() -> Arc<Waitable> {
    Arc::new(Waitable::thread(thread::current()))
}

/// The object of a thread that is to be started.
pub fn new() -> Arc<Waitable> {
    Arc::new(Waitable::thread(Thread::new()))
}

/// Starts the thread of `object`. ERROR_NOT_ENOUGH_MEMORY.
///
/// # Safety
/// `routine` may be called with `argument`.
pub unsafe fn start(object: &Arc<Waitable>, routine: Routine, argument: *mut c_void, stack: usize) -> Result<()> {
    let start = Box::into_raw(Box::new(Start {
        object: Arc::clone(object),
        routine,
        argument,
    }));
    // SAFETY: `run` takes the box.
    unsafe { native::spawn(run, start.cast(), stack) }.map_err(|_| {
        // SAFETY: nobody else has it.
        drop(unsafe { Box::from_raw(start) });
        Error(ERROR_NOT_ENOUGH_MEMORY)
    })
}

extern "C-unwind" fn run(start: *mut c_void) -> *mut c_void {
    // SAFETY: made in `start` for this thread.
    let code = unsafe { native::enter(main, start, STACK.with(Cell::as_ptr)) };
    STACK.set(0);
    set_exit_code(code);
    std::ptr::null_mut()
}

/// No value with a destructor may live in this frame: what it calls may end the thread.
unsafe extern "C-unwind" fn main(start: *mut c_void) -> u32 {
    let (routine, argument) = begin(start.cast());
    // A thread that calls were queued to before it began begins with them.
    thread::run_calls();
    // SAFETY: who started the thread vouches for it.
    unsafe { routine(argument) }
}

#[inline(never)]
fn begin(start: *mut Start) -> (Routine, *mut c_void) {
    // SAFETY: made in `start` for this thread.
    let start = *unsafe { Box::from_raw(start) };
    if let Some(thread) = &start.object.thread {
        // The thread's first values with destructors, so its last to be destroyed.
        MINE.set(Some(Mine(Arc::clone(&start.object))));
        thread::adopt(Arc::clone(thread));
        thread.wait_until_resumed();
    }
    (start.routine, start.argument)
}

#[inline(never)]
fn set_exit_code(code: u32) {
    current().set_exit_code(code);
}

/// ExitThread.
///
/// # Safety
/// No frame of the thread has anything to drop.
pub unsafe fn exit(code: u32) -> ! {
    if let stack @ 1.. = STACK.get() {
        // SAFETY: STACK is set while `enter` runs; the caller's promise.
        unsafe { native::leave(stack, code) }
    }
    set_exit_code(code);
    thread::note_leaving();
    // SAFETY: the caller's promise.
    unsafe { native::exit() }
}

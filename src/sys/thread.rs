//! Native threads.
use super::{Errno, Result};
use std::ffi::{c_int, c_void};
use std::mem::MaybeUninit;
use std::ptr;

/// What a thread runs; it may end by `exit` inside.
pub type Entry = extern "C-unwind" fn(*mut c_void) -> *mut c_void;

#[allow(clashing_extern_declarations)]
extern "C" {
    // libc declares the entry without unwinding, which `exit` needs.
    fn pthread_create(
        thread: *mut libc::pthread_t,
        attributes: *const libc::pthread_attr_t,
        entry: Entry,
        argument: *mut c_void,
    ) -> c_int;
}

extern "C-unwind" {
    fn pthread_exit(value: *mut c_void) -> !;
}

/// Starts a thread that nobody joins, with a stack of at least `stack` bytes, and never less than the host's usual one.
///
/// # Safety
/// `argument` is what `entry` expects.
pub unsafe fn spawn(entry: Entry, argument: *mut c_void, stack: usize) -> Result<()> {
    let mut attributes = MaybeUninit::uninit();
    let mut thread = MaybeUninit::uninit();
    // SAFETY: initialized by the first call before the others use it, and destroyed at the end.
    let errno = unsafe {
        libc::pthread_attr_init(attributes.as_mut_ptr());
        libc::pthread_attr_setdetachstate(attributes.as_mut_ptr(), libc::PTHREAD_CREATE_DETACHED);
        let mut usual = 0;
        libc::pthread_attr_getstacksize(attributes.as_ptr(), &mut usual);
        if stack > usual {
            libc::pthread_attr_setstacksize(attributes.as_mut_ptr(), stack.next_multiple_of(PAGE));
        }
        let errno = pthread_create(thread.as_mut_ptr(), attributes.as_ptr(), entry, argument);
        libc::pthread_attr_destroy(attributes.as_mut_ptr());
        errno
    };
    match errno {
        0 => Ok(()),
        errno => Err(Errno(errno)),
    }
}

/// Stack sizes are a multiple of this on every host.
const PAGE: usize = 1 << 16;

/// Ends the calling thread.
///
/// # Safety
/// No frame of the thread has anything to drop.
pub unsafe fn exit() -> ! {
    // SAFETY: the caller's promise.
    unsafe { pthread_exit(ptr::null_mut()) }
}

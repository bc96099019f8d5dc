//! Memory that C hands back through another call than it got it from.
use std::ffi::c_void;

/// `size` zeroed bytes for C, to be given back to `free`; NULL when there is no memory.
pub fn allocate(size: usize) -> *mut c_void {
    // SAFETY: no pointers.
    unsafe { libc::calloc(1, size.max(1)) }
}

/// Gives memory back.
///
/// # Safety
/// `memory` is NULL or came from `allocate` and is given back once.
pub unsafe fn free(memory: *mut c_void) {
    // SAFETY: the caller's promise.
    unsafe { libc::free(memory) }
}

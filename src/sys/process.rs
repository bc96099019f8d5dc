//! The process.

/// Has fork call `before`, then `parent` and `child` in those. Where there is no memory for that, forked children of
/// programs with several threads may hang.
pub fn at_fork(before: extern "C" fn(), parent: extern "C" fn(), child: extern "C" fn()) {
    // SAFETY: the handlers live as long as the library.
    unsafe { libc::pthread_atfork(Some(before), Some(parent), Some(child)) };
}

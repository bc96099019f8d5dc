//! fork: the child has one thread and works on.
use super::{attendance, handle, hushed, pool, timers, usage};
use crate::sys::process;
use once_cell::sync::Lazy;

static HANDLERS: Lazy<()> = Lazy::new(|| process::at_fork(before, after_in_parent, after_in_child));

/// To be called before there is anything that a fork could tear apart.
pub fn prepare() {
    Lazy::force(&HANDLERS);
}

extern "C" fn before() {
    handle::hold();
}

extern "C" fn after_in_parent() {
    handle::release();
}

extern "C" fn after_in_child() {
    usage::forget_others();
    attendance::forget_in_child();
    handle::release_in_child();
    hushed::forget_in_child();
    pool::forget();
    timers::forget();
}

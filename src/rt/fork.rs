//! fork: the child has one thread and works on.
use super::handle;
use super::pool;
use super::state_waits;
use super::timer;
use crate::rt::handle::usage;
use crate::rt::idle_poller;
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
    idle_poller::forget_in_child();
    handle::release_in_child();
    state_waits::forget_in_child();
    pool::forget();
    timer::forget();
}

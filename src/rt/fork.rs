//! fork: the child has one thread, pollers of its own, none of the parent's operations, and works on.
//!
//! What must not be torn apart is locked over the fork, here and by a part above that has said so (`add`). Other locks that threads of
//! the parent hold count as free in the child (`sys::lock`).
use super::handle;
use super::handle::usage;
use super::idle_poller;
use super::pool;
use super::port::{self, Port};
use super::source::Unnotified;
use super::state_waits;
use super::thread;
use super::timer;
use super::wait::Waitable;
use crate::sys::{forked, lock, process};
use once_cell::sync::{Lazy, OnceCell};

/// What another part does around a fork.
#[derive(Clone, Copy)]
pub struct Handlers {
    pub before: fn(),
    pub after_in_parent: fn(),
    pub after_in_child: fn(),
}

static HANDLERS: Lazy<()> = Lazy::new(|| process::at_fork(before, after_in_parent, after_in_child));

static SOCKETS: OnceCell<Handlers> = OnceCell::new();

/// Names what the sockets do around a fork: once, before there are any.
pub fn set_sockets(sockets: Handlers) {
    // They are the same each time.
    let _ = SOCKETS.set(sockets);
}

/// To be called before there is anything that a fork could tear apart.
pub fn prepare() {
    Lazy::force(&HANDLERS);
}

extern "C" fn before() {
    if let Some(sockets) = SOCKETS.get() {
        (sockets.before)();
    }
    pool::hold();
    timer::hold();
    handle::hold();
    forked::hold();
}

extern "C" fn after_in_parent() {
    forked::release();
    handle::release();
    timer::release();
    pool::release();
    if let Some(sockets) = SOCKETS.get() {
        (sockets.after_in_parent)();
    }
}

extern "C" fn after_in_child() {
    lock::begin_generation();
    forked::release();
    forked::renew();
    usage::forget_others();
    handle::release_in_child();
    state_waits::forget_in_child();
    pool::forget_in_child();
    timer::forget_in_child();
    port::forget_in_child();
    for port in objects::<Port>() {
        port.forget_in_child();
    }
    for object in objects::<Waitable>() {
        object.forget_waiters();
    }
    Unnotified::forget_in_child();
    thread::forget_in_child();
    idle_poller::forget_in_child();
    if let Some(sockets) = SOCKETS.get() {
        (sockets.after_in_child)();
    }
}

fn objects<T: handle::Object>() -> impl Iterator<Item = handle::Ref<T>> {
    handle::all::<T>().into_iter().filter_map(handle::get)
}

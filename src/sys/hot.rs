//! The few words of a thread that every call looks at, in one place: a shared library finds what is `thread_local!` by a
//! call, which the compiler makes once in a function for each of them.
use std::cell::Cell;
use std::ptr;

/// All zero in a new thread. What the pointers mean is their users' affair.
pub struct Hot {
    pub last_error: Cell<u32>,
    pub thread: Cell<*const ()>,
    pub record: Cell<*const ()>,
}

thread_local! {
    static HOT: Hot = const {
        Hot {
            last_error: Cell::new(0),
            thread: Cell::new(ptr::null()),
            record: Cell::new(ptr::null()),
        }
    };
}

/// The calling thread's, which is not to be handed to other threads.
#[inline(always)]
pub fn hot<'a>() -> &'a Hot {
    // SAFETY: this thread's, and it has no destructor that could have taken it away.
    unsafe { &*HOT.with(ptr::from_ref) }
}

//! What the macros of seh.h call; no program names these.
use super::exception::{self, Frame, Record};
use super::handler;

/// Begins a `__try` block.
#[no_mangle]
pub unsafe extern "C" fn ws2_seh_enter(frame: *mut Frame) {
    handler::watch_exceptions();
    // SAFETY: seh.h leaves it before it is gone.
    unsafe { exception::enter(frame) }
}

/// Ends a `__try` block.
#[no_mangle]
pub unsafe extern "C" fn ws2_seh_leave(frame: *mut Frame) {
    // SAFETY: seh.h entered it.
    unsafe { exception::leave(frame) }
}

/// The exception that ended the last block, or NULL.
#[no_mangle]
pub extern "C" fn ws2_seh_caught() -> *mut Record {
    exception::caught()
}

/// The exception whose handler the function is in.
#[no_mangle]
pub extern "C" fn ws2_seh_current(function: usize) -> *mut Record {
    exception::current(function)
}

/// Goes on to the next outer block.
#[no_mangle]
pub unsafe extern "C" fn ws2_seh_search_on(record: *const Record) {
    // SAFETY: a record that seh.h was given.
    let record = unsafe { *record };
    // SAFETY: seh.h enters and leaves the frames.
    unsafe { exception::search_on(&record) }
}

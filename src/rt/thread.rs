//! State that Windows keeps per thread.
use std::cell::Cell;

thread_local! {
    static LAST_ERROR: Cell<u32> = const { Cell::new(0) };
}

/// The calling thread's last error: one value for `GetLastError` and `WSAGetLastError`.
pub fn last_error() -> u32 {
    LAST_ERROR.get()
}

pub fn set_last_error(code: u32) {
    LAST_ERROR.set(code)
}

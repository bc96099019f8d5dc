//! The C boundary: every exported function that can fail runs its body through here.
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::sock::startup;
use std::panic::{catch_unwind, AssertUnwindSafe};

const WSANOTINITIALISED: i32 = 10093;
const WSASYSCALLFAILURE: i32 = 10107;

/// Runs a call that needs `WSAStartup` and turns its error into the thread's last error and `failure`.
#[inline]
pub fn call<T>(failure: T, body: impl FnOnce() -> Result<T>) -> T {
    call_any_time(failure, || {
        if !startup::is_started() {
            return Err(Error(WSANOTINITIALISED));
        }
        body()
    })
}

/// The same for the calls that work before `WSAStartup` (address conversion, byte order, the companion).
#[inline]
pub fn call_any_time<T>(failure: T, body: impl FnOnce() -> Result<T>) -> T {
    let error = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(value)) => return value,
        Ok(Err(error)) => error,
        // The panic has been printed; to C it is a call that failed inside the system.
        Err(_) => Error(WSASYSCALLFAILURE),
    };
    thread::set_last_error(error.0 as u32);
    failure
}

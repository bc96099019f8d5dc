//! The C boundary: every exported function that can fail runs its body through here.
use crate::abi::{WSAEWOULDBLOCK, WSASYSCALLFAILURE, WSA_IO_PENDING};
use crate::kernel::message_text;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::sock::events::blocking_hook;
use crate::sock::startup;
use std::any;
use std::ffi::c_void;
use std::io::{self, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicU8, Ordering};

/// Runs a Winsock call, which needs `WSAStartup`: its error becomes the thread's last error, success makes that 0, as loops rely
/// on that end when it is no longer WSAEWOULDBLOCK.
#[inline(always)]
pub fn call<T, B: FnOnce() -> Result<T>>(failure: T, body: B) -> T {
    run::<T, B>(failure, CLEARS, || {
        if !startup::is_open() {
            blocking_hook::permission()?;
        }
        body()
    })
}

/// The same for the Winsock calls that work before `WSAStartup`: those of event objects.
#[inline(always)]
pub fn call_unstarted<T, B: FnOnce() -> Result<T>>(failure: T, body: B) -> T {
    run::<T, B>(failure, CLEARS, body)
}

/// The same for address conversion and the companion, whose calls leave the last error alone where they succeed.
#[inline(always)]
pub fn call_any_time<T, B: FnOnce() -> Result<T>>(failure: T, body: B) -> T {
    run::<T, B>(failure, KEEPS, body)
}

/// What success does to the last error.
const CLEARS: bool = true;
const KEEPS: bool = false;

#[inline(always)]
fn run<T, Body>(failure: T, clears: bool, body: impl FnOnce() -> Result<T>) -> T {
    let last_error = thread::last_error_place();
    let error = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(value)) => {
            if clears {
                // SAFETY: this thread's, and it has no destructor that could have taken it away.
                unsafe { (*last_error).set(0) };
            }
            return value;
        }
        Ok(Err(error)) => error,
        // The panic has been printed; to C it is a call that failed inside the system.
        Err(_) => Error(WSASYSCALLFAILURE),
    };
    // SAFETY: this thread's, and it has no destructor that could have taken it away.
    unsafe { (*last_error).set(error.0 as u32) };
    if TRACING.load(Ordering::Relaxed) != OFF {
        // A body is a closure of the exported function, whose name is in its path.
        trace(any::type_name::<Body>(), error);
    }
    failure
}

/// Whether the environment asks for failed calls on standard error: UNKNOWN until the first of them.
static TRACING: AtomicU8 = AtomicU8::new(UNKNOWN);
const UNKNOWN: u8 = 0;
const OFF: u8 = 1;
const ON: u8 = 2;
/// Also those that only have to wait.
const ALL: u8 = 3;

#[cold]
fn trace(body: &str, error: Error) {
    if TRACING.load(Ordering::Relaxed) == UNKNOWN {
        let level = match std::env::var_os("WS2_32_TRACE") {
            Some(value) if value == "all" => ALL,
            Some(value) if !value.is_empty() => ON,
            _ => OFF,
        };
        TRACING.store(level, Ordering::Relaxed);
        return trace(body, error);
    }
    let has_failed = !matches!(error.0, WSA_IO_PENDING | WSAEWOULDBLOCK);
    if TRACING.load(Ordering::Relaxed) >= if has_failed { ON } else { ALL } {
        let path = body.split('<').next().unwrap_or(body);
        let function = path.split("::").filter(|part| !part.starts_with('{')).last();
        let text = message_text::text(error.0 as u32).unwrap_or("Another error.");
        // There is nobody to tell when standard error is closed.
        let _ = writeln!(io::stderr(), "ws2_32: {}: {} {text}", function.unwrap_or(path), error.0);
    }
}

/// A callback's data that goes to another thread, as the program wants.
#[derive(Clone, Copy)]
pub struct CallbackData(pub *mut c_void);
// SAFETY: what the pointer means is the program's affair.
unsafe impl Send for CallbackData {}
// SAFETY: as above.
unsafe impl Sync for CallbackData {}

impl CallbackData {
    /// (A method, so that closures take the whole and not the pointer.)
    pub fn get(&self) -> *mut c_void {
        self.0
    }
}

//! `process.h`: threads as the C runtime starts them.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::processthreadsapi;
use crate::rt::error::Error;
use crate::rt::thread::object::{self, Routine};
use std::ffi::{c_uint, c_void};

/// Starts a thread that runs `start_address(arglist)`, and returns its handle, 0 on failure.
///
/// `stack_size`: bytes, 0 for the usual size. `initflag`: 0 or CREATE_SUSPENDED. `thrdaddr`, if not NULL, receives the
/// thread's id. Differs from Windows: a failure is in GetLastError, not in errno.
/// <https://learn.microsoft.com/cpp/c-runtime-library/reference/beginthread-beginthreadex>
#[no_mangle]
pub unsafe extern "C" fn _beginthreadex(
    security: *mut c_void,
    stack_size: c_uint,
    start_address: Option<unsafe extern "C" fn(*mut c_void) -> c_uint>,
    arglist: *mut c_void,
    initflag: c_uint,
    thrdaddr: *mut c_uint,
) -> usize {
    // SAFETY: the same call under its Windows name; the caller vouches for the arguments.
    unsafe {
        processthreadsapi::CreateThread(
            security.cast(),
            stack_size as usize,
            start_address,
            arglist,
            initflag,
            thrdaddr,
        ) as usize
    }
}

/// Starts a thread that runs `start_address(arglist)` and closes its handle when it ends. Returns the handle, -1 on
/// failure. Differs from Windows: a failure is in GetLastError, not in errno.
/// <https://learn.microsoft.com/cpp/c-runtime-library/reference/beginthread-beginthreadex>
#[no_mangle]
pub unsafe extern "C" fn _beginthread(
    start_address: Option<unsafe extern "C" fn(*mut c_void)>,
    stack_size: c_uint,
    arglist: *mut c_void,
) -> usize {
    ffi::call_any_time(usize::MAX, || {
        let routine = start_address.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        let call = Box::into_raw(Box::new(Call { routine, arglist }));
        let object = object::new();
        let run: Routine = run_and_close;
        // SAFETY: `run_and_close` takes the box.
        let handle = unsafe {
            processthreadsapi::start(&object, run, call.cast(), stack_size as usize, |handle| {
                object.close_at_end(handle as usize)
            })
        };
        let handle = handle.inspect_err(|_| {
            // SAFETY: no thread has it.
            drop(unsafe { Box::from_raw(call) });
        })?;
        Ok(handle as usize)
    })
}

struct Call {
    routine: unsafe extern "C" fn(*mut c_void),
    arglist: *mut c_void,
}

unsafe extern "C-unwind" fn run_and_close(call: *mut c_void) -> u32 {
    // SAFETY: made in `_beginthread` for this thread.
    let Call { routine, arglist } = *unsafe { Box::from_raw(call.cast::<Call>()) };
    // SAFETY: the program vouches for its routine. It may end the thread, so it is called as one that unwinds, and
    // nothing with a destructor lives here any more.
    unsafe {
        let routine =
            std::mem::transmute::<unsafe extern "C" fn(*mut c_void), unsafe extern "C-unwind" fn(*mut c_void)>(routine);
        routine(arglist);
    }
    0
}

/// Ends the calling thread, as ExitThread.
/// <https://learn.microsoft.com/cpp/c-runtime-library/reference/endthread-endthreadex>
#[no_mangle]
pub unsafe extern "C-unwind" fn _endthreadex(retval: c_uint) -> ! {
    // SAFETY: the caller's promise, as for ExitThread.
    unsafe { object::exit(retval) }
}

/// Ends the calling thread, which `_beginthread` started.
/// <https://learn.microsoft.com/cpp/c-runtime-library/reference/endthread-endthreadex>
#[no_mangle]
pub unsafe extern "C-unwind" fn _endthread() -> ! {
    // SAFETY: the caller's promise, as for ExitThread.
    unsafe { object::exit(0) }
}

//! `errhandlingapi.h`: structured exceptions.
use crate::abi::*;
use crate::sys::fault;
use crate::sys::fault::exception::{self, Record};
use std::ffi::c_void;
use std::mem;

/// Sets the filter that is called for an exception which no `__try` block handles, and returns the one before. Its answers:
/// EXCEPTION_EXECUTE_HANDLER ends the process; EXCEPTION_CONTINUE_SEARCH as well, by what handled the signal before;
/// EXCEPTION_CONTINUE_EXECUTION repeats the instruction, or returns from [`RaiseException`]. For a fault it runs in a signal's handler.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-setunhandledexceptionfilter>
#[no_mangle]
pub unsafe extern "C" fn SetUnhandledExceptionFilter(
    lpTopLevelExceptionFilter: LPTOP_LEVEL_EXCEPTION_FILTER,
) -> LPTOP_LEVEL_EXCEPTION_FILTER {
    let filter = lpTopLevelExceptionFilter.map_or(0, |filter| filter as usize);
    if filter != 0 {
        fault::watch_exceptions();
    }
    // SAFETY: it is one of these that was stored, or none.
    unsafe { mem::transmute::<usize, LPTOP_LEVEL_EXCEPTION_FILTER>(exception::set_filter(filter)) }
}

/// Raises an exception with up to 15 parameters (more are ignored). It goes to the innermost `__try` block of the thread, then to the
/// filter of [`SetUnhandledExceptionFilter`], and then it ends the process. Bit 28 of the code is cleared.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-raiseexception>
#[no_mangle]
pub unsafe extern "C" fn RaiseException(
    dwExceptionCode: DWORD,
    dwExceptionFlags: DWORD,
    nNumberOfArguments: DWORD,
    lpArguments: *const ULONG_PTR,
) {
    let mut record = Record {
        code: dwExceptionCode & !0x1000_0000,
        flags: dwExceptionFlags & exception::NONCONTINUABLE,
        nested: std::ptr::null_mut(),
        address: RaiseException as *mut c_void,
        count: 0,
        information: [0; exception::MAXIMUM_PARAMETERS],
    };
    if !lpArguments.is_null() {
        record.count = nNumberOfArguments.min(exception::MAXIMUM_PARAMETERS as DWORD);
        for (at, value) in record.information.iter_mut().take(record.count as usize).enumerate() {
            // SAFETY: the caller's array has that many.
            *value = unsafe { *lpArguments.add(at) };
        }
    }
    // SAFETY: seh.h enters and leaves the frames.
    unsafe { exception::raise(&record) }
}

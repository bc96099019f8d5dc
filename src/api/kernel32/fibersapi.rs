//! The Tls* and Fls* functions: values that each thread has its own of.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::Error;
use crate::rt::thread;
use crate::rt::thread::slots::Family;

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);
const ALL_IN_USE: Error = Error(ERROR_NO_MORE_ITEMS);

/// A new index of thread-local storage, 0 in all threads; TLS_OUT_OF_INDEXES when all 1088 are in use.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlsalloc>
#[no_mangle]
pub extern "C" fn TlsAlloc() -> DWORD {
    ffi::call_any_time(TLS_OUT_OF_INDEXES, || Family::Thread.allocate(None).ok_or(ALL_IN_USE))
}

/// Gives an index back. Errors: ERROR_INVALID_PARAMETER (not in use).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlsfree>
#[no_mangle]
pub extern "C" fn TlsFree(dwTlsIndex: DWORD) -> BOOL {
    free(Family::Thread, dwTlsIndex)
}

/// The calling thread's value, which may be 0: then the last error is ERROR_SUCCESS. Errors: ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlsgetvalue>
#[no_mangle]
pub extern "C" fn TlsGetValue(dwTlsIndex: DWORD) -> LPVOID {
    get(Family::Thread, dwTlsIndex)
}

/// Sets the calling thread's value. Errors: ERROR_INVALID_PARAMETER (no such index).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlssetvalue>
#[no_mangle]
pub extern "C" fn TlsSetValue(dwTlsIndex: DWORD, lpTlsValue: LPVOID) -> BOOL {
    set(Family::Thread, dwTlsIndex, lpTlsValue)
}

/// A new index, as [`TlsAlloc`], of which there are 127; FLS_OUT_OF_INDEXES when all are in use.
///
/// `lpCallback`: runs with each value other than 0 when its thread ends, in that thread, or when the index is freed, in
/// the thread that frees it.
/// <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsalloc>
#[no_mangle]
pub extern "C" fn FlsAlloc(lpCallback: PFLS_CALLBACK_FUNCTION) -> DWORD {
    ffi::call_any_time(FLS_OUT_OF_INDEXES, || {
        Family::Fiber.allocate(lpCallback).ok_or(ALL_IN_USE)
    })
}

/// Gives an index back and runs its callback for every thread's value. Errors: ERROR_INVALID_PARAMETER (not in use).
/// <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsfree>
#[no_mangle]
pub extern "C" fn FlsFree(dwFlsIndex: DWORD) -> BOOL {
    free(Family::Fiber, dwFlsIndex)
}

/// As [`TlsGetValue`].
/// <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsgetvalue>
#[no_mangle]
pub extern "C" fn FlsGetValue(dwFlsIndex: DWORD) -> PVOID {
    get(Family::Fiber, dwFlsIndex)
}

/// As [`TlsSetValue`].
/// <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flssetvalue>
#[no_mangle]
pub extern "C" fn FlsSetValue(dwFlsIndex: DWORD, lpFlsData: PVOID) -> BOOL {
    set(Family::Fiber, dwFlsIndex, lpFlsData)
}

fn free(family: Family, index: DWORD) -> BOOL {
    ffi::call_any_time(FALSE, || match family.free(index) {
        true => Ok(TRUE),
        false => Err(INVALID_PARAMETER),
    })
}

#[inline]
fn get(family: Family, index: DWORD) -> LPVOID {
    match family.get(index) {
        Some(value) => {
            thread::set_last_error(ERROR_SUCCESS as DWORD);
            value as LPVOID
        }
        None => {
            thread::set_last_error(ERROR_INVALID_PARAMETER as DWORD);
            std::ptr::null_mut()
        }
    }
}

#[inline]
fn set(family: Family, index: DWORD, value: LPVOID) -> BOOL {
    ffi::call_any_time(FALSE, || match family.set(index, value as usize) {
        true => Ok(TRUE),
        false => Err(INVALID_PARAMETER),
    })
}

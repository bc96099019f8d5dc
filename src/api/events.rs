//! `winsock2.h`: event objects under their Winsock names.
use super::{ffi, waits};
use crate::abi::*;
use crate::rt::error::Error;
use crate::rt::handle;
use crate::rt::wait::Waitable;
use std::ptr;
use std::sync::Arc;

/// Makes an event object: manual-reset, not set, without a name. Returns WSA_INVALID_EVENT (NULL) on failure.
///
/// Errors: WSANOTINITIALISED, WSA_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacreateevent>
#[no_mangle]
pub extern "C" fn WSACreateEvent() -> WSAEVENT {
    ffi::call(ptr::null_mut(), || {
        waits::publish(Arc::new(Waitable::event(true, false)))
    })
}

/// Closes an event object. Errors: WSANOTINITIALISED, WSA_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacloseevent>
#[no_mangle]
pub extern "C" fn WSACloseEvent(hEvent: WSAEVENT) -> BOOL {
    ffi::call(FALSE, || {
        let removed = handle::remove::<Waitable>(hEvent as usize);
        removed.map(|_| TRUE).ok_or(Error(WSA_INVALID_HANDLE))
    })
}

/// Sets an event object. Errors: WSANOTINITIALISED, WSA_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetevent>
#[no_mangle]
pub extern "C" fn WSASetEvent(hEvent: WSAEVENT) -> BOOL {
    ffi::call(FALSE, || waits::lookup(hEvent)?.set().map(|()| TRUE))
}

/// Resets an event object. Errors: WSANOTINITIALISED, WSA_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaresetevent>
#[no_mangle]
pub extern "C" fn WSAResetEvent(hEvent: WSAEVENT) -> BOOL {
    ffi::call(FALSE, || waits::lookup(hEvent)?.reset().map(|()| TRUE))
}

/// Waits for one of `cEvents` objects, or with `fWaitAll` for all, at most `dwTimeout` milliseconds (WSA_INFINITE: for
/// ever); with `fAlertable` also ends when procedure calls ran.
///
/// Returns WSA_WAIT_EVENT_0 plus the place of the object, WSA_WAIT_TIMEOUT, WSA_WAIT_IO_COMPLETION, or
/// WSA_WAIT_FAILED: WSANOTINITIALISED, WSA_INVALID_HANDLE, WSA_INVALID_PARAMETER (no events, more than 64, or one twice
/// with `fWaitAll`).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsawaitformultipleevents>
#[no_mangle]
pub unsafe extern "C" fn WSAWaitForMultipleEvents(
    cEvents: DWORD,
    lphEvents: *const WSAEVENT,
    fWaitAll: BOOL,
    dwTimeout: DWORD,
    fAlertable: BOOL,
) -> DWORD {
    // SAFETY: the caller vouches for the events' array.
    ffi::call(WSA_WAIT_FAILED, || unsafe {
        waits::wait_for(cEvents, lphEvents, fWaitAll != FALSE, dwTimeout, fAlertable != FALSE)
    })
}

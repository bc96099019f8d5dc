//! `winsock2.h`: event objects under their Winsock names, which need no WSAStartup, and network events.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::synchapi::objects;
use crate::rt::error::Error;
use crate::rt::handle;
use crate::rt::wait::Waitable;
use crate::sock::events;
use crate::spi;
use crate::sys::fault::{get_user, probe_for_write, put_user};
use std::ffi::{c_int, c_long};
use std::ptr;
use std::sync::Arc;

/// Makes an event object: manual-reset, not set, without a name. Returns WSA_INVALID_EVENT (NULL) on failure.
///
/// Errors: WSA_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacreateevent>
#[no_mangle]
pub extern "C" fn WSACreateEvent() -> WSAEVENT {
    ffi::call_unstarted(ptr::null_mut(), || {
        objects::publish(Arc::new(Waitable::event(true, false)))
    })
}

/// Closes an event object. Errors: WSA_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacloseevent>
#[no_mangle]
pub extern "C" fn WSACloseEvent(hEvent: WSAEVENT) -> BOOL {
    ffi::call_unstarted(FALSE, || {
        let removed = handle::remove::<Waitable>(hEvent as usize);
        removed.map(|_| TRUE).ok_or(Error(WSA_INVALID_HANDLE))
    })
}

/// Sets an event object. Errors: WSA_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetevent>
#[no_mangle]
pub extern "C" fn WSASetEvent(hEvent: WSAEVENT) -> BOOL {
    ffi::call_unstarted(FALSE, || objects::lookup(hEvent)?.set().map(|()| TRUE))
}

/// Resets an event object. Errors: WSA_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaresetevent>
#[no_mangle]
pub extern "C" fn WSAResetEvent(hEvent: WSAEVENT) -> BOOL {
    ffi::call_unstarted(FALSE, || objects::lookup(hEvent)?.reset().map(|()| TRUE))
}

/// Waits for one of `cEvents` objects, or with `fWaitAll` for all, at most `dwTimeout` milliseconds (WSA_INFINITE: for
/// ever); with `fAlertable` also ends when procedure calls ran.
///
/// Returns WSA_WAIT_EVENT_0 plus the place of the object, WSA_WAIT_TIMEOUT, WSA_WAIT_IO_COMPLETION, or
/// WSA_WAIT_FAILED: WSA_INVALID_HANDLE, WSA_INVALID_PARAMETER (no events, more than 64, or one twice
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
    objects::alertable(|| {
        // SAFETY: the caller vouches for the events' array.
        ffi::call_unstarted(WSA_WAIT_FAILED, || unsafe {
            objects::wait_for(cEvents, lphEvents, fWaitAll != FALSE, dwTimeout, fAlertable != FALSE)
        })
    })
}

/// Has network events of a socket (`lNetworkEvents`: FD_*) recorded, and `hEventObject` set when one is.
///
/// The socket becomes nonblocking. Replaces what was selected for the socket before; 0 events end the selection.
/// FD_ROUTING_INTERFACE_CHANGE and FD_ADDRESS_LIST_CHANGE happen after [`WSAIoctl`] has asked for them.
/// Errors: WSANOTINITIALISED, WSAENOTSOCK, WSAEINVAL (an event that does not exist, or no event object).
/// Differs from Windows: FD_QOS and FD_GROUP_QOS never happen.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaeventselect>
#[no_mangle]
pub extern "C" fn WSAEventSelect(s: SOCKET, hEventObject: WSAEVENT, lNetworkEvents: c_long) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // A long has 64 bits on the host.
        let events = c_int::try_from(lNetworkEvents).map_err(|_| Error(WSAEINVAL))?;
        match events {
            0 => events::select_nothing(&socket)?,
            events => {
                let event = objects::share(hEventObject).map_err(|_| Error(WSAEINVAL))?;
                events::select(&socket, s, event, events)?;
            }
        }
        Ok(0)
    })
}

/// Hands out and clears a socket's record of network events, and resets `hEventObject` if it is not NULL.
///
/// Errors: WSANOTINITIALISED, WSAENOTSOCK, WSAEFAULT, WSAEINVAL (`hEventObject` is no event object).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnetworkevents>
#[no_mangle]
pub unsafe extern "C" fn WSAEnumNetworkEvents(
    s: SOCKET,
    hEventObject: WSAEVENT,
    lpNetworkEvents: LPWSANETWORKEVENTS,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: any bytes are numbers; the caller may write them.
        unsafe { probe_for_write(lpNetworkEvents.cast(), size_of::<WSANETWORKEVENTS>())? };
        let event = match hEventObject.is_null() {
            true => None,
            false => Some(objects::share(hEventObject).map_err(|_| Error(WSAEINVAL))?),
        };
        let record = events::take_record(&socket, event.as_deref()).map_err(|_| Error(WSAEINVAL))?;
        // SAFETY: the caller vouches for the structure.
        unsafe {
            let mut given = get_user(lpNetworkEvents)?;
            given.lNetworkEvents = record.lNetworkEvents;
            for (bit, code) in record.iErrorCode.iter().enumerate() {
                // Those of other events stay as they are.
                if record.lNetworkEvents & 1 << bit != 0 {
                    given.iErrorCode[bit] = *code;
                }
            }
            put_user(lpNetworkEvents, given)?;
        }
        Ok(0)
    })
}

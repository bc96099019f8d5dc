//! `winsock2.h`: socket state notifications at a completion port.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset;
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use crate::rt::port::{NoPacket, Port};
use crate::rt::thread;
use crate::sock::events::notification::{self, Asked};
use crate::spi;
use crate::sys::fault::{get_user, probe, put_user};
use std::sync::Arc;

/// Registers sockets for notifications of their state at a completion port, and takes packets from it, as
/// GetQueuedCompletionStatusEx does.
///
/// First each of the `registrationCount` entries of `registrationInfos` is done, in order; its `registrationResult` is 0 or
/// an error: WSAENOTSOCK, WSAEINVAL (flags; the socket belongs to another port), ERROR_NOT_FOUND (nothing to disable or
/// remove), WSAENOBUFS. Then, unless `completionCount` is 0, up to that many packets go to `completionPortEntries` and
/// their number to `receivedEntryCount`, after a wait of at most `timeoutMs` milliseconds (INFINITE: for ever) for the first.
/// A notification has the registration's key, and its events as the byte count.
///
/// Returns 0, WAIT_TIMEOUT (no packet; the registrations are done), or an error, and then nothing is done:
/// WSANOTINITIALISED, WSA_INVALID_HANDLE (no port), WSAEINVAL (a pointer is NULL or not, against its count; a timeout without
/// entries). ERROR_ABANDONED_WAIT_0: the port was closed meanwhile.
///
/// Differs from Windows: an edge-triggered notification of input also comes when more arrives after a receive that left
/// some. A socket at whose stream's end the hang-up is not asked for has input there.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-processsocketnotifications>
#[no_mangle]
pub unsafe extern "C" fn ProcessSocketNotifications(
    completionPort: HANDLE,
    registrationCount: UINT32,
    registrationInfos: *mut SOCK_NOTIFY_REGISTRATION,
    timeoutMs: UINT32,
    completionCount: ULONG,
    completionPortEntries: *mut OVERLAPPED_ENTRY,
    receivedEntryCount: *mut UINT32,
) -> DWORD {
    let done = ffi::call(None, || {
        let taking = (timeoutMs, completionCount, completionPortEntries, receivedEntryCount);
        // SAFETY: the caller vouches for all pointers.
        unsafe { process(completionPort, registrationInfos, registrationCount, taking) }.map(Some)
    });
    done.unwrap_or_else(thread::last_error)
}

/// The program's place for packets: how long to wait, how many, where they and their number go.
type Taking = (UINT32, ULONG, *mut OVERLAPPED_ENTRY, *mut UINT32);

/// # Safety
/// `infos` is NULL or points to `count` registrations; the place for packets is NULL or as large as it says.
unsafe fn process(
    port: HANDLE,
    infos: *mut SOCK_NOTIFY_REGISTRATION,
    count: UINT32,
    (timeout, room, entries, received): Taking,
) -> Result<DWORD> {
    if infos.is_null() != (count == 0) || entries.is_null() != (room == 0) || received.is_null() != (room == 0) {
        return Err(Error(WSAEINVAL));
    }
    if room == 0 && timeout != 0 {
        return Err(Error(WSAEINVAL));
    }
    let to = handle::share(&ioapiset::port(port)?);
    for place in 0..count as usize {
        // SAFETY: the caller's promise. (No slice: the same memory may be the program's place for packets.)
        unsafe {
            let info = infos.wrapping_add(place);
            let result = &raw mut (*info).registrationResult;
            probe(result)?;
            let registered = register(&get_user(info)?, &to);
            put_user(result, registered.err().map_or(0, |error| error.0 as DWORD))?;
        }
    }
    if room == 0 {
        return Ok(ERROR_SUCCESS as DWORD);
    }
    // SAFETY: the caller's promise.
    let taken = unsafe { ioapiset::dequeue_many(port, entries, room, received, timeout, false)? };
    match taken {
        Ok(_) => Ok(ERROR_SUCCESS as DWORD),
        Err(NoPacket::Closed) => Err(Error(ERROR_ABANDONED_WAIT_0)),
        Err(_) => Ok(WAIT_TIMEOUT as DWORD),
    }
}

fn register(info: &SOCK_NOTIFY_REGISTRATION, port: &Arc<Port>) -> Result<()> {
    let socket = spi::base_socket(info.socket)?;
    let asked = Asked {
        key: info.completionKey as usize,
        filter: info.eventFilter.into(),
        operation: info.operation.into(),
        trigger: info.triggerFlags.into(),
    };
    notification::process(&socket, info.socket, port, &asked)
}

//! `iphlpapi.h`: waiting for the next change of addresses or routes.
use super::out::{call, put, require};
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset;
use crate::iphlp::changes;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, TableFull};
use crate::sys::interface::Topic;
use once_cell::sync::OnceCell;

/// Waits for the next change of the host's IPv4 addresses, or with an OVERLAPPED has that end with it.
///
/// `Handle` and `overlapped` both NULL: returns NO_ERROR when a change has come. Else returns ERROR_IO_PENDING, stores a handle
/// for GetOverlappedResult, which is not to be closed, and the OVERLAPPED's event is set at the change.
/// ERROR_INVALID_PARAMETER: one of them is NULL; ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-notifyaddrchange>
#[no_mangle]
pub unsafe extern "C" fn NotifyAddrChange(Handle: PHANDLE, overlapped: LPOVERLAPPED) -> DWORD {
    // SAFETY: the caller vouches for both places.
    call(|| unsafe { next_change(Topic::Addresses, Handle, overlapped) })
}

/// The same for the IPv4 routes.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-notifyroutechange>
#[no_mangle]
pub unsafe extern "C" fn NotifyRouteChange(Handle: PHANDLE, overlapped: LPOVERLAPPED) -> DWORD {
    // SAFETY: the caller vouches for both places.
    call(|| unsafe { next_change(Topic::Routes, Handle, overlapped) })
}

/// # Safety
/// `place` is NULL or has room for a handle; `overlapped` is NULL or an OVERLAPPED that stays until the change.
unsafe fn next_change(topic: Topic, place: PHANDLE, overlapped: LPOVERLAPPED) -> Result<()> {
    if place.is_null() && overlapped.is_null() {
        return changes::wait(topic);
    }
    require(place)?;
    require(overlapped)?;
    // SAFETY: the caller's promise.
    unsafe {
        let request = ioapiset::request(overlapped, None)?;
        put(place, shared_handle(topic)?)?;
        changes::begin(topic, request, changes::shared_event(topic))?;
    }
    Err(Error(ERROR_IO_PENDING))
}

/// One handle for all changes of a kind, as Windows has one file for them.
fn shared_handle(topic: Topic) -> Result<HANDLE> {
    static ADDRESSES: OnceCell<usize> = OnceCell::new();
    static ROUTES: OnceCell<usize> = OnceCell::new();
    let place = match topic {
        Topic::Addresses => &ADDRESSES,
        Topic::Routes => &ROUTES,
    };
    let handle = place.get_or_try_init(|| {
        handle::insert(changes::shared_event(topic), For::Anyone).map_err(|TableFull| Error(ERROR_NOT_ENOUGH_MEMORY))
    });
    Ok(*handle? as HANDLE)
}

/// Ends what NotifyAddrChange or NotifyRouteChange began with this OVERLAPPED: it ends with ERROR_OPERATION_ABORTED.
///
/// Returns FALSE where nothing is pending: ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-cancelipchangenotify>
#[no_mangle]
pub unsafe extern "C" fn CancelIPChangeNotify(notifyOverlapped: LPOVERLAPPED) -> BOOL {
    ffi::call_any_time(FALSE, || match changes::cancel(notifyOverlapped as usize) {
        true => Ok(TRUE),
        false => Err(Error(ERROR_INVALID_PARAMETER)),
    })
}

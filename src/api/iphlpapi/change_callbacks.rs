//! `netioapi.h`: functions of the program's that are told of each change.
use super::out::{call, put, require};
use crate::abi::*;
use crate::api::ffi::CallbackData;
use crate::iphlp::changes::{self, Notification, Told};
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, TableFull};
use std::ptr;
use std::sync::Arc;

/// A program's function and its data, for as long as the notification lasts.
struct Callback<F> {
    function: F,
    data: CallbackData,
}

/// Stores the notification's handle.
///
/// # Safety
/// `place` has room for a handle.
unsafe fn give(notification: Notification, place: PHANDLE) -> Result<()> {
    let notification = Arc::new(notification);
    match handle::insert(Arc::clone(&notification), For::Anyone) {
        // SAFETY: the caller's promise.
        Ok(handle) => unsafe { put(place, handle as HANDLE) },
        Err(TableFull) => {
            notification.cancel();
            Err(Error(ERROR_NOT_ENOUGH_MEMORY))
        }
    }
}

/// Has `Callback` told of each interface that comes, goes or changes, of `Family` (AF_UNSPEC: both), on a thread
/// of the library, until [`CancelMibChangeNotify2`]; with `InitialNotification` also once at the beginning, with a NULL row.
/// Stores what that takes in `NotificationHandle`.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-notifyipinterfacechange>
#[no_mangle]
pub unsafe extern "C" fn NotifyIpInterfaceChange(
    Family: ADDRESS_FAMILY,
    Callback: PIPINTERFACE_CHANGE_CALLBACK,
    CallerContext: PVOID,
    InitialNotification: BOOLEAN,
    NotificationHandle: PHANDLE,
) -> DWORD {
    call(|| {
        let function = Callback.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        require(NotificationHandle)?;
        let family = changes::family(Family)?;
        let callback = self::Callback {
            function,
            data: CallbackData(CallerContext),
        };
        let told = move || -> Told<MIB_IPINTERFACE_ROW> {
            let callback = self::Callback { ..callback };
            Box::new(move |row, kind| {
                // SAFETY: the program's function, with the data that it gave for it.
                unsafe { (callback.function)(callback.data.get(), row, kind) }
            })
        };
        let notification = changes::of_interfaces(family, told)?;
        // SAFETY: the caller vouches for the place.
        unsafe { give(notification, NotificationHandle)? };
        if InitialNotification != 0 {
            // SAFETY: as above.
            unsafe { function(CallerContext, ptr::null_mut(), MibInitialNotification) };
        }
        Ok(())
    })
}

/// Has `Callback` told of each address of the host that comes, goes or changes, of `Family` (AF_UNSPEC: both), on a thread
/// of the library, until [`CancelMibChangeNotify2`]; with `InitialNotification` also once at the beginning, with a NULL row.
/// Stores what that takes in `NotificationHandle`.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-notifyunicastipaddresschange>
#[no_mangle]
pub unsafe extern "C" fn NotifyUnicastIpAddressChange(
    Family: ADDRESS_FAMILY,
    Callback: PUNICAST_IPADDRESS_CHANGE_CALLBACK,
    CallerContext: PVOID,
    InitialNotification: BOOLEAN,
    NotificationHandle: PHANDLE,
) -> DWORD {
    call(|| {
        let function = Callback.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        require(NotificationHandle)?;
        let family = changes::family(Family)?;
        let callback = self::Callback {
            function,
            data: CallbackData(CallerContext),
        };
        let told = move || -> Told<MIB_UNICASTIPADDRESS_ROW> {
            let callback = self::Callback { ..callback };
            Box::new(move |row, kind| {
                // SAFETY: the program's function, with the data that it gave for it.
                unsafe { (callback.function)(callback.data.get(), row, kind) }
            })
        };
        let notification = changes::of_addresses(family, told)?;
        // SAFETY: the caller vouches for the place.
        unsafe { give(notification, NotificationHandle)? };
        if InitialNotification != 0 {
            // SAFETY: as above.
            unsafe { function(CallerContext, ptr::null_mut(), MibInitialNotification) };
        }
        Ok(())
    })
}

/// Has `Callback` told of each route that comes, goes or changes, of `AddressFamily` (AF_UNSPEC: both), on a thread
/// of the library, until [`CancelMibChangeNotify2`]; with `InitialNotification` also once at the beginning, with a NULL row.
/// Stores what that takes in `NotificationHandle`.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-notifyroutechange2>
#[no_mangle]
pub unsafe extern "C" fn NotifyRouteChange2(
    AddressFamily: ADDRESS_FAMILY,
    Callback: PIPFORWARD_CHANGE_CALLBACK,
    CallerContext: PVOID,
    InitialNotification: BOOLEAN,
    NotificationHandle: PHANDLE,
) -> DWORD {
    call(|| {
        let function = Callback.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        require(NotificationHandle)?;
        let family = changes::family(AddressFamily)?;
        let callback = self::Callback {
            function,
            data: CallbackData(CallerContext),
        };
        let told = move || -> Told<MIB_IPFORWARD_ROW2> {
            let callback = self::Callback { ..callback };
            Box::new(move |row, kind| {
                // SAFETY: the program's function, with the data that it gave for it.
                unsafe { (callback.function)(callback.data.get(), row, kind) }
            })
        };
        let notification = changes::of_routes(family, told)?;
        // SAFETY: the caller vouches for the place.
        unsafe { give(notification, NotificationHandle)? };
        if InitialNotification != 0 {
            // SAFETY: as above.
            unsafe { function(CallerContext, ptr::null_mut(), MibInitialNotification) };
        }
        Ok(())
    })
}

/// Ends a notification: afterwards its callback is not called. Waits for one that runs; a callback may end its own.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-cancelmibchangenotify2>
#[no_mangle]
pub extern "C" fn CancelMibChangeNotify2(NotificationHandle: HANDLE) -> DWORD {
    call(|| {
        const NONE: Error = Error(ERROR_INVALID_PARAMETER);
        let found = handle::get::<Notification>(NotificationHandle as usize).ok_or(NONE)?;
        let notification = handle::share(&found);
        drop(found);
        handle::remove::<Notification>(NotificationHandle as usize).ok_or(NONE)?;
        notification.cancel();
        Ok(())
    })
}

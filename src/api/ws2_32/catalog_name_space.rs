//! `ws2spi.h`: the catalog of name spaces, for installers.
use super::catalog::{read_guid, read_text};
use super::name_space::write_providers;
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::spi::catalog_file::NameSpace;
use crate::spi::name_space;
use std::ffi::c_int;

/// Installs a name-space provider. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL (installed already, no path),
/// WSAEFAULT, WSAEACCES (the catalog's file may not be written).
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespace>
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpace(
    lpszIdentifier: LPWSTR,
    lpszPathName: LPWSTR,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { install(lpszIdentifier, lpszPathName, dwNameSpace, dwVersion, lpProviderId) }
}

/// As [`WSCInstallNameSpace`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpace_utf32(
    lpszIdentifier: *mut u32,
    lpszPathName: *mut u32,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { install(lpszIdentifier, lpszPathName, dwNameSpace, dwVersion, lpProviderId) }
}

/// As [`WSCInstallNameSpace`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespace32>
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpace32(
    lpszIdentifier: LPWSTR,
    lpszPathName: LPWSTR,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { install(lpszIdentifier, lpszPathName, dwNameSpace, dwVersion, lpProviderId) }
}

/// As [`WSCInstallNameSpace32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpace32_utf32(
    lpszIdentifier: *mut u32,
    lpszPathName: *mut u32,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { install(lpszIdentifier, lpszPathName, dwNameSpace, dwVersion, lpProviderId) }
}

/// As [`WSCInstallNameSpace`]; data of the provider's own is not kept: WSAEOPNOTSUPP where there is any.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespaceex>
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpaceEx(
    lpszIdentifier: LPWSTR,
    lpszPathName: LPWSTR,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
    lpProviderSpecific: LPBLOB,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        install_ex(
            lpszIdentifier,
            lpszPathName,
            (dwNameSpace, dwVersion),
            lpProviderId,
            lpProviderSpecific,
        )
    }
}

/// As [`WSCInstallNameSpaceEx`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpaceEx_utf32(
    lpszIdentifier: *mut u32,
    lpszPathName: *mut u32,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
    lpProviderSpecific: LPBLOB,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        install_ex(
            lpszIdentifier,
            lpszPathName,
            (dwNameSpace, dwVersion),
            lpProviderId,
            lpProviderSpecific,
        )
    }
}

/// As [`WSCInstallNameSpaceEx`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespaceex32>
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpaceEx32(
    lpszIdentifier: LPWSTR,
    lpszPathName: LPWSTR,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
    lpProviderSpecific: LPBLOB,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        install_ex(
            lpszIdentifier,
            lpszPathName,
            (dwNameSpace, dwVersion),
            lpProviderId,
            lpProviderSpecific,
        )
    }
}

/// As [`WSCInstallNameSpaceEx32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCInstallNameSpaceEx32_utf32(
    lpszIdentifier: *mut u32,
    lpszPathName: *mut u32,
    dwNameSpace: DWORD,
    dwVersion: DWORD,
    lpProviderId: LPGUID,
    lpProviderSpecific: LPBLOB,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        install_ex(
            lpszIdentifier,
            lpszPathName,
            (dwNameSpace, dwVersion),
            lpProviderId,
            lpProviderSpecific,
        )
    }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn install<U: Unit>(name: *const U, path: *const U, name_space: DWORD, version: DWORD, id: LPGUID) -> c_int {
    ffi::call_any_time(SOCKET_ERROR, || {
        // SAFETY: the caller's promise.
        let space = unsafe {
            NameSpace {
                id: read_guid(id)?,
                name_space,
                version,
                is_active: true,
                path: read_text(path)?,
                name: read_text(name)?,
            }
        };
        name_space::install(space).map(|()| 0)
    })
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn install_ex<U: Unit>(
    name: *const U,
    path: *const U,
    (name_space, version): (DWORD, DWORD),
    id: LPGUID,
    specific: LPBLOB,
) -> c_int {
    // SAFETY: the caller's promise.
    unsafe {
        if !specific.is_null() && specific.read_unaligned().cbSize != 0 {
            return ffi::call_any_time(SOCKET_ERROR, || Err(Error(WSAEOPNOTSUPP)));
        }
        install(name, path, name_space, version, id)
    }
}

/// # Safety
/// `id` is NULL or points to a GUID.
unsafe fn with_provider(id: LPGUID, change: impl FnOnce(&GUID) -> Result<()>) -> c_int {
    // SAFETY: the caller's promise.
    ffi::call_any_time(SOCKET_ERROR, || change(unsafe { &read_guid(id)? }).map(|()| 0))
}

/// Takes a name-space provider away. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL (not installed), WSAEFAULT, WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscuninstallnamespace>
#[no_mangle]
pub unsafe extern "C" fn WSCUnInstallNameSpace(lpProviderId: LPGUID) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { with_provider(lpProviderId, name_space::deinstall) }
}

/// As [`WSCUnInstallNameSpace`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscuninstallnamespace32>
#[no_mangle]
pub unsafe extern "C" fn WSCUnInstallNameSpace32(lpProviderId: LPGUID) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { with_provider(lpProviderId, name_space::deinstall) }
}

/// Switches an installed name-space provider on or off. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL, WSAEFAULT,
/// WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenablensprovider>
#[no_mangle]
pub unsafe extern "C" fn WSCEnableNSProvider(lpProviderId: LPGUID, fEnable: BOOL) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { with_provider(lpProviderId, |id| name_space::enable(id, fEnable != FALSE)) }
}

/// As [`WSCEnableNSProvider`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenablensprovider32>
#[no_mangle]
pub unsafe extern "C" fn WSCEnableNSProvider32(lpProviderId: LPGUID, fEnable: BOOL) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { with_provider(lpProviderId, |id| name_space::enable(id, fEnable != FALSE)) }
}

/// Sets the order of the name-space providers: the GUIDs of all. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL (not
/// each provider once), WSAEFAULT, WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwritenamespaceorder>
#[no_mangle]
pub unsafe extern "C" fn WSCWriteNameSpaceOrder(lpProviderId: LPGUID, dwNumberOfEntries: DWORD) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { write_order(lpProviderId, dwNumberOfEntries) }
}

/// As [`WSCWriteNameSpaceOrder`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwritenamespaceorder32>
#[no_mangle]
pub unsafe extern "C" fn WSCWriteNameSpaceOrder32(lpProviderId: LPGUID, dwNumberOfEntries: DWORD) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { write_order(lpProviderId, dwNumberOfEntries) }
}

/// # Safety
/// `ids` is NULL or points to `count` GUIDs.
unsafe fn write_order(ids: LPGUID, count: DWORD) -> c_int {
    ffi::call_any_time(SOCKET_ERROR, || {
        if ids.is_null() {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: the caller's promise.
        let order: Vec<GUID> = (0..count as usize)
            .map(|index| unsafe { ids.add(index).read_unaligned() })
            .collect();
        name_space::reorder(&order).map(|()| 0)
    })
}

/// As WSAEnumNameSpaceProvidersW: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumnamespaceproviders32>
#[no_mangle]
pub unsafe extern "C" fn WSCEnumNameSpaceProviders32(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOW,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        ffi::call_any_time(SOCKET_ERROR, || {
            write_providers::<u16, WSANAMESPACE_INFOA>(lpdwBufferLength, lpnspBuffer.cast())
        })
    }
}

/// As [`WSCEnumNameSpaceProviders32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCEnumNameSpaceProviders32_utf32(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOW,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        ffi::call_any_time(SOCKET_ERROR, || {
            write_providers::<u32, WSANAMESPACE_INFOA>(lpdwBufferLength, lpnspBuffer.cast())
        })
    }
}

/// As WSAEnumNameSpaceProvidersExW: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumnamespaceprovidersex32>
#[no_mangle]
pub unsafe extern "C" fn WSCEnumNameSpaceProvidersEx32(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOEXW,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        ffi::call_any_time(SOCKET_ERROR, || {
            write_providers::<u16, WSANAMESPACE_INFOEXA>(lpdwBufferLength, lpnspBuffer.cast())
        })
    }
}

/// As [`WSCEnumNameSpaceProvidersEx32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCEnumNameSpaceProvidersEx32_utf32(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOEXW,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        ffi::call_any_time(SOCKET_ERROR, || {
            write_providers::<u32, WSANAMESPACE_INFOEXA>(lpdwBufferLength, lpnspBuffer.cast())
        })
    }
}

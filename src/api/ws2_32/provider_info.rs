//! `ws2spi.h`: what layered providers do, and what applications permit them to do.
use super::catalog::{call, read_guid};
use crate::abi::*;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::spi::catalog;
use crate::sys::fault::{get_user, put_user};
use std::ffi::c_int;

/// What is kept of a provider beside its entries: `InfoType` ProviderInfoLspCategories, a DWORD of LSP_*. `InfoSize` holds the
/// room in bytes and receives the size. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL, WSAEFAULT,
/// WSANO_RECOVERY (ProviderInfoAudit: nothing is recorded).
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderinfo>
#[no_mangle]
pub unsafe extern "C" fn WSCGetProviderInfo(
    lpProviderId: LPGUID,
    InfoType: WSC_PROVIDER_INFO_TYPE,
    Info: PBYTE,
    InfoSize: *mut usize,
    Flags: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let _ = Flags;
            provider_info(lpProviderId, InfoType, Info, InfoSize)
        })
    }
}

/// As [`WSCGetProviderInfo`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderinfo32>
#[no_mangle]
pub unsafe extern "C" fn WSCGetProviderInfo32(
    lpProviderId: LPGUID,
    InfoType: WSC_PROVIDER_INFO_TYPE,
    Info: PBYTE,
    InfoSize: *mut usize,
    Flags: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let _ = Flags;
            provider_info(lpProviderId, InfoType, Info, InfoSize)
        })
    }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn provider_info(id: LPGUID, kind: c_int, info: PBYTE, size: *mut usize) -> Result<c_int> {
    // SAFETY: the caller's promise.
    unsafe {
        let found = catalog::provider(&read_guid(id)?)?;
        if kind != ProviderInfoLspCategories {
            return Err(Error(if kind == ProviderInfoAudit {
                WSANO_RECOVERY
            } else {
                WSAEINVAL
            }));
        }
        if size.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let room = get_user(size)?;
        put_user(size, size_of::<DWORD>())?;
        if info.is_null() || room < size_of::<DWORD>() {
            return Err(Error(WSAEFAULT));
        }
        info.cast::<DWORD>().write_unaligned(found.categories);
    }
    Ok(0)
}

/// Sets what `WSCGetProviderInfo` tells, of an installed provider. Returns as that.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscsetproviderinfo>
#[no_mangle]
pub unsafe extern "C" fn WSCSetProviderInfo(
    lpProviderId: LPGUID,
    InfoType: WSC_PROVIDER_INFO_TYPE,
    Info: PBYTE,
    InfoSize: usize,
    Flags: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let _ = Flags;
            set_provider_info(lpProviderId, InfoType, Info, InfoSize)
        })
    }
}

/// As [`WSCSetProviderInfo`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscsetproviderinfo32>
#[no_mangle]
pub unsafe extern "C" fn WSCSetProviderInfo32(
    lpProviderId: LPGUID,
    InfoType: WSC_PROVIDER_INFO_TYPE,
    Info: PBYTE,
    InfoSize: usize,
    Flags: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let _ = Flags;
            set_provider_info(lpProviderId, InfoType, Info, InfoSize)
        })
    }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn set_provider_info(id: LPGUID, kind: c_int, info: PBYTE, size: usize) -> Result<c_int> {
    if kind != ProviderInfoLspCategories {
        return Err(Error(WSAEINVAL));
    }
    if info.is_null() || size < size_of::<DWORD>() {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise.
    let (id, categories) = unsafe { (read_guid(id)?, info.cast::<DWORD>().read_unaligned()) };
    catalog::change_provider(&id, |entry| entry.categories = categories)?;
    Ok(0)
}

/// What an application permits layered providers to do: LSP_*. `Path` and `Extra`, its path and its arguments, have the
/// lengths that are given, in characters. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEFAULT,
/// WSASERVICE_NOT_FOUND (nothing is recorded).
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetapplicationcategory>
#[no_mangle]
pub unsafe extern "C" fn WSCGetApplicationCategory(
    Path: LPCWSTR,
    PathLength: DWORD,
    Extra: LPCWSTR,
    ExtraLength: DWORD,
    pPermittedLspCategories: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let application = (read_counted(Path, PathLength)?, read_counted(Extra, ExtraLength)?);
            application_category(application, pPermittedLspCategories)
        })
    }
}

/// As [`WSCGetApplicationCategory`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCGetApplicationCategory_utf32(
    Path: *const u32,
    PathLength: DWORD,
    Extra: *const u32,
    ExtraLength: DWORD,
    pPermittedLspCategories: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let application = (read_counted(Path, PathLength)?, read_counted(Extra, ExtraLength)?);
            application_category(application, pPermittedLspCategories)
        })
    }
}

/// # Safety
/// `text` is NULL or has `len` units.
unsafe fn read_counted<U: Unit>(text: *const U, len: DWORD) -> Result<String> {
    if text.is_null() {
        return Ok(String::new());
    }
    let units = text::units(text, len as usize)?;
    U::decode(&units).ok_or(Error(WSAEINVAL))
}

/// # Safety
/// `categories` is NULL or has room.
unsafe fn application_category((path, arguments): (String, String), categories: LPDWORD) -> Result<c_int> {
    if path.is_empty() || categories.is_null() {
        return Err(Error(WSAEFAULT));
    }
    let found = catalog::application(&path, &arguments).ok_or(Error(WSASERVICE_NOT_FOUND))?;
    // SAFETY: the caller's promise.
    unsafe { put_user(categories, found)? };
    Ok(0)
}

/// Sets what an application permits layered providers to do; `pPrevPermLspCat` receives what it did before. Providers that do
/// something else are left out in it. Returns as `WSCGetApplicationCategory`; WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscsetapplicationcategory>
#[no_mangle]
pub unsafe extern "C" fn WSCSetApplicationCategory(
    Path: LPCWSTR,
    PathLength: DWORD,
    Extra: LPCWSTR,
    ExtraLength: DWORD,
    PermittedLspCategories: DWORD,
    pPrevPermLspCat: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let application = (read_counted(Path, PathLength)?, read_counted(Extra, ExtraLength)?);
            set_application_category(application, PermittedLspCategories, pPrevPermLspCat)
        })
    }
}

/// As [`WSCSetApplicationCategory`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCSetApplicationCategory_utf32(
    Path: *const u32,
    PathLength: DWORD,
    Extra: *const u32,
    ExtraLength: DWORD,
    PermittedLspCategories: DWORD,
    pPrevPermLspCat: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let application = (read_counted(Path, PathLength)?, read_counted(Extra, ExtraLength)?);
            set_application_category(application, PermittedLspCategories, pPrevPermLspCat)
        })
    }
}

/// # Safety
/// `before` is NULL or has room.
unsafe fn set_application_category(
    (path, arguments): (String, String),
    permitted: DWORD,
    before: LPDWORD,
) -> Result<c_int> {
    if path.is_empty() {
        return Err(Error(WSAEFAULT));
    }
    let known = catalog::set_application(&path, &arguments, permitted)?;
    if !before.is_null() {
        // SAFETY: the caller's promise.
        unsafe { put_user(before, known.unwrap_or(0))? };
    }
    Ok(0)
}

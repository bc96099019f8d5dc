//! `ws2spi.h`: the catalog of protocols, for installers.
use super::protocols::write_list;
use crate::abi::*;
use crate::api::{ffi, text};
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::rt::wide::Unit;
use crate::spi::catalog;
use crate::spi::protocol::{Entry, ProtocolInfo};
use crate::sys::fault::{put_user, put_user_if_given};
use std::ffi::c_int;

/// The longest path that is read.
const LONGEST: usize = 32_767;

/// Runs a call that tells its error in `errno`, too.
///
/// # Safety
/// `errno` is NULL or has room.
pub(super) unsafe fn call(errno: LPINT, body: impl FnOnce() -> Result<c_int>) -> c_int {
    let result = ffi::call_any_time(SOCKET_ERROR, body);
    if result == SOCKET_ERROR {
        let error = thread::last_error() as c_int;
        // SAFETY: the caller's promise. Where there is no room the last error tells it all the same.
        let _ = unsafe { put_user_if_given(errno, error) };
    }
    result
}

/// # Safety
/// `guid` is NULL or points to one.
pub(super) unsafe fn read_guid(guid: LPGUID) -> Result<GUID> {
    match guid.is_null() {
        true => Err(Error(WSAEFAULT)),
        // SAFETY: the caller's promise.
        false => Ok(unsafe { guid.read_unaligned() }),
    }
}

/// # Safety
/// `text` is NULL or ends with a NUL.
pub(super) unsafe fn read_text<U: Unit>(text: *const U) -> Result<String> {
    if text.is_null() {
        return Err(Error(WSAEFAULT));
    }
    text::read(text, LONGEST).ok_or(Error(WSAEINVAL))
}

/// # Safety
/// `list` is NULL or points to `count` structures.
unsafe fn read_entries<U: Unit>(list: *const ProtocolInfo<U>, count: DWORD) -> Result<Vec<Entry>> {
    if list.is_null() {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise.
    let read = |index| unsafe { list.add(index).read_unaligned() };
    let entries: Vec<Entry> = (0..count as usize)
        .map(|index| Entry::described(&read(index)))
        .collect();
    match entries
        .iter()
        .all(|entry| (0..=MAX_PROTOCOL_CHAIN as c_int).contains(&entry.facts.chain.ChainLen))
    {
        true => Ok(entries),
        false => Err(Error(WSAEINVAL)),
    }
}

/// Lists all entries of the catalog, hidden ones and those of a layer by itself, too; otherwise as WSAEnumProtocols.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumprotocols>
#[no_mangle]
pub unsafe extern "C" fn WSCEnumProtocols(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPWSAPROTOCOL_INFOW,
    lpdwBufferLength: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            write_list::<u16>(lpiProtocols, lpProtocolBuffer.cast(), lpdwBufferLength, |_| true)
        })
    }
}

/// As [`WSCEnumProtocols`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCEnumProtocols_utf32(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPWSAPROTOCOL_INFOW,
    lpdwBufferLength: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            write_list::<u32>(lpiProtocols, lpProtocolBuffer.cast(), lpdwBufferLength, |_| true)
        })
    }
}

/// As [`WSCEnumProtocols`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumprotocols32>
#[no_mangle]
pub unsafe extern "C" fn WSCEnumProtocols32(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPWSAPROTOCOL_INFOW,
    lpdwBufferLength: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            write_list::<u16>(lpiProtocols, lpProtocolBuffer.cast(), lpdwBufferLength, |_| true)
        })
    }
}

/// As [`WSCEnumProtocols32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCEnumProtocols32_utf32(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPWSAPROTOCOL_INFOW,
    lpdwBufferLength: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            write_list::<u32>(lpiProtocols, lpProtocolBuffer.cast(), lpdwBufferLength, |_| true)
        })
    }
}

/// The path of a provider's shared object. `lpProviderDllPathLen` holds the room in characters and receives what the path takes,
/// with its NUL. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL (no such provider), WSAEFAULT (NULL, or the
/// room is too small).
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderpath>
#[no_mangle]
pub unsafe extern "C" fn WSCGetProviderPath(
    lpProviderId: LPGUID,
    lpszProviderDllPath: LPWSTR,
    lpProviderDllPathLen: LPINT,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            provider_path(lpProviderId, lpszProviderDllPath, lpProviderDllPathLen)
        })
    }
}

/// As [`WSCGetProviderPath`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCGetProviderPath_utf32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: *mut u32,
    lpProviderDllPathLen: LPINT,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            provider_path(lpProviderId, lpszProviderDllPath, lpProviderDllPathLen)
        })
    }
}

/// As [`WSCGetProviderPath`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderpath32>
#[no_mangle]
pub unsafe extern "C" fn WSCGetProviderPath32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: LPWSTR,
    lpProviderDllPathLen: LPINT,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            provider_path(lpProviderId, lpszProviderDllPath, lpProviderDllPathLen)
        })
    }
}

/// As [`WSCGetProviderPath32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCGetProviderPath32_utf32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: *mut u32,
    lpProviderDllPathLen: LPINT,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            provider_path(lpProviderId, lpszProviderDllPath, lpProviderDllPathLen)
        })
    }
}

/// # Safety
/// The pointers are NULL or point to what they say.
pub(super) unsafe fn provider_path<U: Unit>(id: LPGUID, path: *mut U, len: LPINT) -> Result<c_int> {
    // SAFETY: the caller's promise.
    unsafe {
        let found = catalog::provider(&read_guid(id)?)?;
        if len.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let room = usize::try_from(len.read_unaligned()).unwrap_or(0);
        let (written, needed) = text::write(&found.path, path, room);
        put_user(len, needed as INT)?;
        match written {
            true => Ok(0),
            false => Err(Error(WSAEFAULT)),
        }
    }
}

/// Installs a provider: its shared object, and an entry for each structure of the list. The entries get numbers of their own.
/// Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL (installed already, no entries), WSAEFAULT, WSAEACCES (the
/// catalog's file may not be written), WSANO_RECOVERY.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallprovider>
#[no_mangle]
pub unsafe extern "C" fn WSCInstallProvider(
    lpProviderId: LPGUID,
    lpszProviderDllPath: LPCWSTR,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            install(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u16>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// As [`WSCInstallProvider`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCInstallProvider_utf32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: *const u32,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            install(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u32>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// As [`WSCInstallProvider`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallprovider64_32>
#[no_mangle]
pub unsafe extern "C" fn WSCInstallProvider64_32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: LPCWSTR,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            install(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u16>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// As [`WSCInstallProvider64_32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCInstallProvider64_32_utf32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: *const u32,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            install(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u32>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn install<U: Unit>(id: LPGUID, path: *const U, list: *const ProtocolInfo<U>, count: DWORD) -> Result<c_int> {
    // SAFETY: the caller's promise.
    unsafe {
        let (id, path) = (read_guid(id)?, read_text(path)?);
        catalog::install(&id, &path, read_entries(list, count)?)?;
    }
    Ok(0)
}

/// Installs a layered provider with a chain over each protocol of the list, in front of all that is there.
///
/// `lpszLspName` names the provider, `dwServiceFlags` is what its entries offer (XP1_IFS_HANDLES or nothing) beside what the
/// protocols do; `lpdwCatalogEntryId` receives the number of the provider's own entry, which is hidden. Returns as
/// WSCInstallProvider.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallproviderandchains64_32>
#[no_mangle]
pub unsafe extern "C" fn WSCInstallProviderAndChains64_32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: LPCWSTR,
    lpszProviderDllPath32: LPCWSTR,
    lpszLspName: LPCWSTR,
    dwServiceFlags: DWORD,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpdwCatalogEntryId: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let _ = lpszProviderDllPath32;
            let list = lpProtocolInfoList.cast::<ProtocolInfo<u16>>();
            install_chains(
                lpProviderId,
                lpszProviderDllPath,
                (lpszLspName, dwServiceFlags),
                (list, dwNumberOfEntries),
                lpdwCatalogEntryId,
            )
        })
    }
}

/// As [`WSCInstallProviderAndChains64_32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCInstallProviderAndChains64_32_utf32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: *const u32,
    lpszProviderDllPath32: *const u32,
    lpszLspName: *const u32,
    dwServiceFlags: DWORD,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpdwCatalogEntryId: LPDWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            let _ = lpszProviderDllPath32;
            let list = lpProtocolInfoList.cast::<ProtocolInfo<u32>>();
            install_chains(
                lpProviderId,
                lpszProviderDllPath,
                (lpszLspName, dwServiceFlags),
                (list, dwNumberOfEntries),
                lpdwCatalogEntryId,
            )
        })
    }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn install_chains<U: Unit>(
    id: LPGUID,
    path: *const U,
    (name, services): (*const U, DWORD),
    (list, count): (*const ProtocolInfo<U>, DWORD),
    own: LPDWORD,
) -> Result<c_int> {
    // SAFETY: the caller's promise.
    unsafe {
        let (id, path, name) = (read_guid(id)?, read_text(path)?, read_text(name)?);
        let number = catalog::install_chains(&id, &path, &name, services, read_entries(list, count)?)?;
        if !own.is_null() {
            put_user(own, number)?;
        }
    }
    Ok(0)
}

/// Replaces the path and the entries of an installed provider; the entries keep their numbers, by their order. Returns as
/// WSCInstallProvider.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscupdateprovider>
#[no_mangle]
pub unsafe extern "C" fn WSCUpdateProvider(
    lpProviderId: LPGUID,
    lpszProviderDllPath: LPCWSTR,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            update(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u16>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// As [`WSCUpdateProvider`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCUpdateProvider_utf32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: *const u32,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            update(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u32>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// As [`WSCUpdateProvider`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscupdateprovider32>
#[no_mangle]
pub unsafe extern "C" fn WSCUpdateProvider32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: LPCWSTR,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            update(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u16>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// As [`WSCUpdateProvider32`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSCUpdateProvider32_utf32(
    lpProviderId: LPGUID,
    lpszProviderDllPath: *const u32,
    lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
    dwNumberOfEntries: DWORD,
    lpErrno: LPINT,
) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            update(
                lpProviderId,
                lpszProviderDllPath,
                lpProtocolInfoList.cast::<ProtocolInfo<u32>>(),
                dwNumberOfEntries,
            )
        })
    }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn update<U: Unit>(id: LPGUID, path: *const U, list: *const ProtocolInfo<U>, count: DWORD) -> Result<c_int> {
    // SAFETY: the caller's promise.
    let (id, path, list) = unsafe { (read_guid(id)?, read_text(path)?, read_entries(list, count)?) };
    let mut list = list.into_iter();
    catalog::change_provider(&id, |entry| {
        if let Some(new) = list.next() {
            let number = entry.facts.id;
            (entry.facts, entry.name) = (new.facts, new.name);
            (entry.facts.id, entry.facts.provider) = (number, id);
        }
        entry.path.clone_from(&path);
    })?;
    Ok(0)
}

/// Takes a provider and its entries away. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL (not installed, or
/// the base provider), WSAEFAULT, WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscdeinstallprovider>
#[no_mangle]
pub unsafe extern "C" fn WSCDeinstallProvider(lpProviderId: LPGUID, lpErrno: LPINT) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            catalog::deinstall(&read_guid(lpProviderId)?)?;
            Ok(0)
        })
    }
}

/// As [`WSCDeinstallProvider`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscdeinstallprovider32>
#[no_mangle]
pub unsafe extern "C" fn WSCDeinstallProvider32(lpProviderId: LPGUID, lpErrno: LPINT) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe {
        call(lpErrno, || {
            catalog::deinstall(&read_guid(lpProviderId)?)?;
            Ok(0)
        })
    }
}

/// Sets the order in which a socket's protocol is looked for: the numbers of all entries. Returns 0 or the error: WSAEINVAL
/// (not each entry once), WSAEFAULT, WSAEACCES.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwriteproviderorder>
#[no_mangle]
pub unsafe extern "C" fn WSCWriteProviderOrder(lpwdCatalogEntryId: LPDWORD, dwNumberOfEntries: DWORD) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { write_order(lpwdCatalogEntryId, dwNumberOfEntries) }
}

/// As [`WSCWriteProviderOrder`]: there is one catalog.
/// <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwriteproviderorder32>
#[no_mangle]
pub unsafe extern "C" fn WSCWriteProviderOrder32(lpwdCatalogEntryId: LPDWORD, dwNumberOfEntries: DWORD) -> c_int {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { write_order(lpwdCatalogEntryId, dwNumberOfEntries) }
}

/// # Safety
/// `ids` is NULL or points to `count` numbers.
unsafe fn write_order(ids: LPDWORD, count: DWORD) -> c_int {
    if ids.is_null() {
        return WSAEFAULT;
    }
    // SAFETY: the caller's promise.
    let order: Vec<DWORD> = (0..count as usize)
        .map(|index| unsafe { ids.add(index).read_unaligned() })
        .collect();
    catalog::reorder(&order).map_or_else(|Error(code)| code, |()| 0)
}

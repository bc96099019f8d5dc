//! `winreg.h`: the registry, which is empty here: the predefined keys have nothing in them.
use crate::abi::*;

/// There is no key to open: ERROR_FILE_NOT_FOUND. ERROR_INVALID_HANDLE for what is no predefined key.
/// <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regopenkeyexa>
#[no_mangle]
pub unsafe extern "C" fn RegOpenKeyExA(
    hKey: HKEY,
    lpSubKey: LPCSTR,
    ulOptions: DWORD,
    samDesired: DWORD,
    phkResult: *mut HKEY,
) -> LONG {
    let _ = (lpSubKey, ulOptions, samDesired, phkResult);
    open(hKey)
}

/// As [`RegOpenKeyExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regopenkeyexw>
#[no_mangle]
pub unsafe extern "C" fn RegOpenKeyExW(
    hKey: HKEY,
    lpSubKey: LPCWSTR,
    ulOptions: DWORD,
    samDesired: DWORD,
    phkResult: *mut HKEY,
) -> LONG {
    let _ = (lpSubKey, ulOptions, samDesired, phkResult);
    open(hKey)
}

/// As [`RegOpenKeyExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegOpenKeyExW_utf32(
    hKey: HKEY,
    lpSubKey: *const u32,
    ulOptions: DWORD,
    samDesired: DWORD,
    phkResult: *mut HKEY,
) -> LONG {
    let _ = (lpSubKey, ulOptions, samDesired, phkResult);
    open(hKey)
}

fn open(key: HKEY) -> LONG {
    match is_predefined(key) {
        true => ERROR_FILE_NOT_FOUND,
        false => ERROR_INVALID_HANDLE,
    }
}

/// HKEY_CLASSES_ROOT to HKEY_CURRENT_USER_LOCAL_SETTINGS.
fn is_predefined(key: HKEY) -> bool {
    (0x8000_0000..=0x8000_0007).contains(&(key as usize as u32))
}

/// There is no value: ERROR_FILE_NOT_FOUND. ERROR_INVALID_HANDLE for what is no predefined key.
/// <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regqueryvalueexa>
#[no_mangle]
pub unsafe extern "C" fn RegQueryValueExA(
    hKey: HKEY,
    lpValueName: LPCSTR,
    lpReserved: LPDWORD,
    lpType: LPDWORD,
    lpData: LPBYTE,
    lpcbData: LPDWORD,
) -> LONG {
    let _ = (lpValueName, lpReserved, lpType, lpData, lpcbData);
    open(hKey)
}

/// As [`RegQueryValueExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regqueryvalueexw>
#[no_mangle]
pub unsafe extern "C" fn RegQueryValueExW(
    hKey: HKEY,
    lpValueName: LPCWSTR,
    lpReserved: LPDWORD,
    lpType: LPDWORD,
    lpData: LPBYTE,
    lpcbData: LPDWORD,
) -> LONG {
    let _ = (lpValueName, lpReserved, lpType, lpData, lpcbData);
    open(hKey)
}

/// As [`RegQueryValueExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegQueryValueExW_utf32(
    hKey: HKEY,
    lpValueName: *const u32,
    lpReserved: LPDWORD,
    lpType: LPDWORD,
    lpData: LPBYTE,
    lpcbData: LPDWORD,
) -> LONG {
    let _ = (lpValueName, lpReserved, lpType, lpData, lpcbData);
    open(hKey)
}

/// Closes a key, which a predefined one may be without effect. ERROR_INVALID_HANDLE for any other.
/// <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regclosekey>
#[no_mangle]
pub extern "C" fn RegCloseKey(hKey: HKEY) -> LONG {
    match is_predefined(hKey) {
        true => ERROR_SUCCESS,
        false => ERROR_INVALID_HANDLE,
    }
}

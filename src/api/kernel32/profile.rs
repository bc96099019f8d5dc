//! `winbase.h`: settings in files with sections in brackets (INI files).
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::fileapi::paths;
use crate::kernel::ini;
use crate::kernel::path;
use crate::rt::error::{Error, Result};
use crate::rt::wide::{encode, Unit};
use std::fs;

/// # Safety
/// `text` is NULL or ends with a NUL.
unsafe fn read<U: Unit>(text: *const U) -> Result<Option<String>> {
    match text.is_null() {
        true => Ok(None),
        // SAFETY: the caller's promise.
        false => unsafe { paths::read(text) }.map(Some),
    }
}

fn read_file(name: &str) -> Result<String> {
    let path = path::native(name)?;
    let bytes = fs::read(&path).map_err(|error| path::failure(&path, &error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Stores the value of `lpKeyName` in section `lpAppName` of a file, or `lpDefault`. Returns its length without the NUL.
///
/// Letter case does not matter; a value in quotation marks comes without them; one that does not fit is cut. With a NULL key or
/// section the names of all keys or sections are stored, each with a NUL, and one more at the end. Differs from Windows: a file
/// without a folder is looked for in the working folder.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofilestringa>
#[no_mangle]
pub unsafe extern "C" fn GetPrivateProfileStringA(
    lpAppName: LPCSTR,
    lpKeyName: LPCSTR,
    lpDefault: LPCSTR,
    lpReturnedString: LPSTR,
    nSize: DWORD,
    lpFileName: LPCSTR,
) -> DWORD {
    // SAFETY: the caller vouches for texts and buffer.
    ffi::call_any_time(0, || unsafe {
        get(
            lpAppName.cast::<u8>(),
            lpKeyName.cast::<u8>(),
            lpDefault.cast::<u8>(),
            lpReturnedString.cast::<u8>(),
            nSize,
            lpFileName.cast::<u8>(),
        )
    })
}

/// As [`GetPrivateProfileStringA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofilestringw>
#[no_mangle]
pub unsafe extern "C" fn GetPrivateProfileStringW(
    lpAppName: LPCWSTR,
    lpKeyName: LPCWSTR,
    lpDefault: LPCWSTR,
    lpReturnedString: LPWSTR,
    nSize: DWORD,
    lpFileName: LPCWSTR,
) -> DWORD {
    // SAFETY: the caller vouches for texts and buffer.
    ffi::call_any_time(0, || unsafe {
        get(lpAppName, lpKeyName, lpDefault, lpReturnedString, nSize, lpFileName)
    })
}

/// As [`GetPrivateProfileStringW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetPrivateProfileStringW_utf32(
    lpAppName: *const u32,
    lpKeyName: *const u32,
    lpDefault: *const u32,
    lpReturnedString: *mut u32,
    nSize: DWORD,
    lpFileName: *const u32,
) -> DWORD {
    // SAFETY: the caller vouches for texts and buffer.
    ffi::call_any_time(0, || unsafe {
        get(lpAppName, lpKeyName, lpDefault, lpReturnedString, nSize, lpFileName)
    })
}

/// # Safety
/// Each text is NULL or ends with a NUL; `buffer` has room for `room` units, or is NULL.
unsafe fn get<U: Unit>(
    section: *const U,
    key: *const U,
    default: *const U,
    buffer: *mut U,
    room: DWORD,
    file: *const U,
) -> Result<DWORD> {
    if buffer.is_null() || room == 0 {
        return Ok(0);
    }
    // SAFETY: the caller's promise.
    let (section, key, default, file) = unsafe { (read(section)?, read(key)?, read(default)?, read(file)?) };
    let settings = file
        .as_deref()
        .map(read_file)
        .unwrap_or(Ok(String::new()))
        .unwrap_or_default();
    let (found, is_list) = match (&section, &key) {
        (None, _) => (ini::list(ini::sections(&settings)), true),
        (Some(section), None) => (ini::list(ini::keys(&settings, section)), true),
        (Some(section), Some(key)) => (
            ini::value(&settings, section, key)
                .unwrap_or_else(|| default.unwrap_or_default().trim_end_matches(' ').to_owned()),
            false,
        ),
    };
    let mut units = encode::<U>(&found);
    // A list that is cut ends with two NULs, like a whole one, whose last name has its own.
    let ends = if is_list && units.len() >= room as usize { 2 } else { 1 };
    units.truncate((room as usize).saturating_sub(ends));
    let length = units.len();
    units.resize((length + ends).min(room as usize), U::default());
    // SAFETY: no more than the room.
    unsafe {
        std::ptr::copy_nonoverlapping(
            units.as_ptr().cast::<u8>(),
            buffer.cast(),
            std::mem::size_of_val(&units[..]),
        )
    };
    Ok(length as DWORD)
}

/// The number that [`GetPrivateProfileStringA`] would find, or `nDefault`.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofileinta>
#[no_mangle]
pub unsafe extern "C" fn GetPrivateProfileIntA(
    lpAppName: LPCSTR,
    lpKeyName: LPCSTR,
    nDefault: INT,
    lpFileName: LPCSTR,
) -> UINT {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(nDefault as UINT, || unsafe {
        number(
            lpAppName.cast::<u8>(),
            lpKeyName.cast::<u8>(),
            nDefault,
            lpFileName.cast::<u8>(),
        )
    })
}

/// As [`GetPrivateProfileIntA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofileintw>
#[no_mangle]
pub unsafe extern "C" fn GetPrivateProfileIntW(
    lpAppName: LPCWSTR,
    lpKeyName: LPCWSTR,
    nDefault: INT,
    lpFileName: LPCWSTR,
) -> UINT {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(nDefault as UINT, || unsafe {
        number(lpAppName, lpKeyName, nDefault, lpFileName)
    })
}

/// As [`GetPrivateProfileIntW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetPrivateProfileIntW_utf32(
    lpAppName: *const u32,
    lpKeyName: *const u32,
    nDefault: INT,
    lpFileName: *const u32,
) -> UINT {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(nDefault as UINT, || unsafe {
        number(lpAppName, lpKeyName, nDefault, lpFileName)
    })
}

/// # Safety
/// Each text is NULL or ends with a NUL.
unsafe fn number<U: Unit>(section: *const U, key: *const U, default: INT, file: *const U) -> Result<UINT> {
    // SAFETY: the caller's promise.
    let (section, key, file) = unsafe { (read(section)?, read(key)?, read(file)?) };
    let (Some(section), Some(key), Some(file)) = (section, key, file) else {
        return Err(Error(ERROR_INVALID_PARAMETER));
    };
    let found = ini::value(&read_file(&file)?, &section, &key);
    Ok(found.map_or(default as UINT, |value| ini::number(&value)))
}

/// Sets a value in a file, which is made if there is none. A NULL value removes the key, a NULL key the section.
///
/// Errors: ERROR_INVALID_PARAMETER (no section or file), and those of CreateFile.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-writeprivateprofilestringa>
#[no_mangle]
pub unsafe extern "C" fn WritePrivateProfileStringA(
    lpAppName: LPCSTR,
    lpKeyName: LPCSTR,
    lpString: LPCSTR,
    lpFileName: LPCSTR,
) -> BOOL {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(FALSE, || unsafe {
        set(
            lpAppName.cast::<u8>(),
            lpKeyName.cast::<u8>(),
            lpString.cast::<u8>(),
            lpFileName.cast::<u8>(),
        )
    })
}

/// As [`WritePrivateProfileStringA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-writeprivateprofilestringw>
#[no_mangle]
pub unsafe extern "C" fn WritePrivateProfileStringW(
    lpAppName: LPCWSTR,
    lpKeyName: LPCWSTR,
    lpString: LPCWSTR,
    lpFileName: LPCWSTR,
) -> BOOL {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(FALSE, || unsafe { set(lpAppName, lpKeyName, lpString, lpFileName) })
}

/// As [`WritePrivateProfileStringW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WritePrivateProfileStringW_utf32(
    lpAppName: *const u32,
    lpKeyName: *const u32,
    lpString: *const u32,
    lpFileName: *const u32,
) -> BOOL {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(FALSE, || unsafe { set(lpAppName, lpKeyName, lpString, lpFileName) })
}

/// # Safety
/// Each text is NULL or ends with a NUL.
unsafe fn set<U: Unit>(section: *const U, key: *const U, value: *const U, file: *const U) -> Result<BOOL> {
    // SAFETY: the caller's promise.
    let (section, key, value, file) = unsafe { (read(section)?, read(key)?, read(value)?, read(file)?) };
    let (Some(section), Some(file)) = (section, file) else {
        return Err(Error(ERROR_INVALID_PARAMETER));
    };
    let settings = match read_file(&file) {
        Err(Error(ERROR_FILE_NOT_FOUND)) => String::new(),
        settings => settings?,
    };
    let changed = ini::change(&settings, &section, key.as_deref(), value.as_deref());
    let path = path::native(&file)?;
    fs::write(&path, changed).map_err(|error| path::failure(&path, &error))?;
    Ok(TRUE)
}

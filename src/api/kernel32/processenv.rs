//! `processenv.h`: environment variables.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use std::env;

const NOT_FOUND: Error = Error(ERROR_ENVVAR_NOT_FOUND);
const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);
/// The longest text that is read.
const LONGEST: usize = 32_767;

/// # Safety
/// `text` is NULL or ends with a NUL.
unsafe fn read<U: Unit>(text: *const U) -> Result<String> {
    if text.is_null() {
        return Err(INVALID_PARAMETER);
    }
    text::read(text, LONGEST).ok_or(INVALID_PARAMETER)
}

/// A variable's value: by its exact name, or else with no regard to the case, as on Windows.
fn value(name: &str) -> Option<String> {
    let exact = env::var_os(name).filter(|_| !name.is_empty() && !name.contains('='));
    let any_case = || {
        let same = |key: &std::ffi::OsStr| key.to_string_lossy().eq_ignore_ascii_case(name);
        env::vars_os().find(|(key, _)| same(key)).map(|(_, value)| value)
    };
    Some(exact.or_else(any_case)?.to_string_lossy().into_owned())
}

/// An environment variable's value. Returns its length without the NUL, 0 on failure, and where it does not fit the
/// room that it needs.
///
/// `nSize`: the room in characters. Errors: ERROR_ENVVAR_NOT_FOUND, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getenvironmentvariablea>
#[no_mangle]
pub unsafe extern "C" fn GetEnvironmentVariableA(lpName: LPCSTR, lpBuffer: LPSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for name and buffer.
    unsafe { get(lpName.cast::<u8>(), lpBuffer.cast(), nSize) }
}

/// As [`GetEnvironmentVariableA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getenvironmentvariablew>
#[no_mangle]
pub unsafe extern "C" fn GetEnvironmentVariableW(lpName: LPCWSTR, lpBuffer: LPWSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for name and buffer.
    unsafe { get(lpName, lpBuffer, nSize) }
}

/// As [`GetEnvironmentVariableW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetEnvironmentVariableW_utf32(lpName: *const u32, lpBuffer: *mut u32, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for name and buffer.
    unsafe { get(lpName, lpBuffer, nSize) }
}

/// # Safety
/// `name` is NULL or ends with a NUL; `buffer` has room for `room` units, or is NULL.
unsafe fn get<U: Unit>(name: *const U, buffer: *mut U, room: DWORD) -> DWORD {
    // SAFETY: the caller's promise.
    ffi::call_any_time(0, || unsafe {
        let value = value(&read(name)?).ok_or(NOT_FOUND)?;
        let (written, needed) = text::write(&value, buffer, room as usize);
        Ok(needed as DWORD - DWORD::from(written))
    })
}

/// Sets an environment variable of the process, or removes it where `lpValue` is NULL. Errors:
/// ERROR_INVALID_PARAMETER, ERROR_ENVVAR_NOT_FOUND (nothing to remove).
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-setenvironmentvariablea>
#[no_mangle]
pub unsafe extern "C" fn SetEnvironmentVariableA(lpName: LPCSTR, lpValue: LPCSTR) -> BOOL {
    // SAFETY: the caller vouches for both texts.
    unsafe { set(lpName.cast::<u8>(), lpValue.cast()) }
}

/// As [`SetEnvironmentVariableA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-setenvironmentvariablew>
#[no_mangle]
pub unsafe extern "C" fn SetEnvironmentVariableW(lpName: LPCWSTR, lpValue: LPCWSTR) -> BOOL {
    // SAFETY: the caller vouches for both texts.
    unsafe { set(lpName, lpValue) }
}

/// As [`SetEnvironmentVariableW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetEnvironmentVariableW_utf32(lpName: *const u32, lpValue: *const u32) -> BOOL {
    // SAFETY: the caller vouches for both texts.
    unsafe { set(lpName, lpValue) }
}

/// # Safety
/// Each text is NULL or ends with a NUL.
unsafe fn set<U: Unit>(name: *const U, new: *const U) -> BOOL {
    // SAFETY: the caller's promise.
    ffi::call_any_time(FALSE, || unsafe {
        let name = read(name)?;
        if name.is_empty() || name.contains('=') {
            return Err(INVALID_PARAMETER);
        }
        match new.is_null() {
            true if env::var_os(&name).is_none() => return Err(NOT_FOUND),
            true => env::remove_var(name),
            false => env::set_var(name, read(new)?),
        }
        Ok(TRUE)
    })
}

/// Copies text and puts the values of environment variables for `%NAME%`; other names stay as they are.
///
/// Returns the number of characters with the NUL, also where that is more than the room `nSize`; 0 on failure.
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-expandenvironmentstringsa>
#[no_mangle]
pub unsafe extern "C" fn ExpandEnvironmentStringsA(lpSrc: LPCSTR, lpDst: LPSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for text and buffer.
    unsafe { expand(lpSrc.cast::<u8>(), lpDst.cast(), nSize) }
}

/// As [`ExpandEnvironmentStringsA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-expandenvironmentstringsw>
#[no_mangle]
pub unsafe extern "C" fn ExpandEnvironmentStringsW(lpSrc: LPCWSTR, lpDst: LPWSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for text and buffer.
    unsafe { expand(lpSrc, lpDst, nSize) }
}

/// As [`ExpandEnvironmentStringsW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ExpandEnvironmentStringsW_utf32(lpSrc: *const u32, lpDst: *mut u32, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for text and buffer.
    unsafe { expand(lpSrc, lpDst, nSize) }
}

/// # Safety
/// `from` is NULL or ends with a NUL; `to` has room for `room` units, or is NULL.
unsafe fn expand<U: Unit>(from: *const U, to: *mut U, room: DWORD) -> DWORD {
    // SAFETY: the caller's promise.
    ffi::call_any_time(0, || unsafe {
        let from = read(from)?;
        let (mut expanded, mut rest) = (String::new(), &from[..]);
        while let Some((before, after)) = rest.split_once('%') {
            expanded += before;
            rest = after;
            match after
                .split_once('%')
                .and_then(|(name, behind)| Some((value(name)?, behind)))
            {
                Some((value, behind)) => {
                    expanded += &value;
                    rest = behind;
                }
                // This sign may still begin no name and the next one may.
                None => expanded.push('%'),
            }
        }
        expanded += rest;
        Ok(text::write(&expanded, to, room as usize).1 as DWORD)
    })
}

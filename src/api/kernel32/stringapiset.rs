//! `stringapiset.h` and the lstr* functions of `winbase.h`: conversions and plain text.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::{self, Unit};
use std::cmp::Ordering;
use std::ffi::{c_char, c_int};
use std::{ptr, slice};

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

/// Converts text of a code page to UTF-16. Returns the length in wide characters, 0 on failure.
///
/// `CodePage`: CP_UTF8; CP_ACP, CP_OEMCP and CP_THREAD_ACP mean it too; 1252, 28591 and 20127. `dwFlags`:
/// MB_ERR_INVALID_CHARS, without which U+FFFD stands for what is no text. `cbMultiByte`: bytes, or -1 up to the NUL and
/// with it. `cchWideChar`: the room, or 0 to ask for it. Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_FLAGS,
/// ERROR_INSUFFICIENT_BUFFER, ERROR_NO_UNICODE_TRANSLATION.
/// <https://learn.microsoft.com/windows/win32/api/stringapiset/nf-stringapiset-multibytetowidechar>
#[no_mangle]
pub unsafe extern "C" fn MultiByteToWideChar(
    CodePage: UINT,
    dwFlags: DWORD,
    lpMultiByteStr: LPCSTR,
    cbMultiByte: c_int,
    lpWideCharStr: LPWSTR,
    cchWideChar: c_int,
) -> c_int {
    // SAFETY: the caller vouches for both texts.
    ffi::call_any_time(0, || unsafe {
        let text = input(lpMultiByteStr.cast::<u8>(), cbMultiByte, lpWideCharStr.cast())?;
        output(&to_wide::<u16>(CodePage, dwFlags, text)?, lpWideCharStr, cchWideChar)
    })
}

/// As [`MultiByteToWideChar`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn MultiByteToWideChar_utf32(
    CodePage: UINT,
    dwFlags: DWORD,
    lpMultiByteStr: LPCSTR,
    cbMultiByte: c_int,
    lpWideCharStr: *mut u32,
    cchWideChar: c_int,
) -> c_int {
    // SAFETY: the caller vouches for both texts.
    ffi::call_any_time(0, || unsafe {
        let text = input(lpMultiByteStr.cast::<u8>(), cbMultiByte, lpWideCharStr.cast())?;
        output(&to_wide::<u32>(CodePage, dwFlags, text)?, lpWideCharStr, cchWideChar)
    })
}

/// Converts UTF-16 to a code page. Returns the length in bytes, 0 on failure.
///
/// Code pages and lengths as with [`MultiByteToWideChar`]. `dwFlags`: WC_ERR_INVALID_CHARS. `lpDefaultChar` stands for
/// what the code page lacks ("?" if NULL), and `lpUsedDefaultChar` tells whether it had to; both are NULL for CP_UTF8.
/// Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_FLAGS, ERROR_INSUFFICIENT_BUFFER, ERROR_NO_UNICODE_TRANSLATION.
/// <https://learn.microsoft.com/windows/win32/api/stringapiset/nf-stringapiset-widechartomultibyte>
#[no_mangle]
pub unsafe extern "C" fn WideCharToMultiByte(
    CodePage: UINT,
    dwFlags: DWORD,
    lpWideCharStr: LPCWSTR,
    cchWideChar: c_int,
    lpMultiByteStr: LPSTR,
    cbMultiByte: c_int,
    lpDefaultChar: LPCSTR,
    lpUsedDefaultChar: LPBOOL,
) -> c_int {
    // SAFETY: the caller vouches for both texts and the other places.
    ffi::call_any_time(0, || unsafe {
        let text = input(lpWideCharStr, cchWideChar, lpMultiByteStr.cast())?;
        let scalars = char::decode_utf16(text.iter().copied()).map(|c| c.ok());
        let bytes = to_bytes(CodePage, dwFlags, scalars, lpDefaultChar, lpUsedDefaultChar)?;
        output(&bytes, lpMultiByteStr.cast(), cbMultiByte)
    })
}

/// As [`WideCharToMultiByte`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WideCharToMultiByte_utf32(
    CodePage: UINT,
    dwFlags: DWORD,
    lpWideCharStr: *const u32,
    cchWideChar: c_int,
    lpMultiByteStr: LPSTR,
    cbMultiByte: c_int,
    lpDefaultChar: LPCSTR,
    lpUsedDefaultChar: LPBOOL,
) -> c_int {
    // SAFETY: the caller vouches for both texts and the other places.
    ffi::call_any_time(0, || unsafe {
        let text = input(lpWideCharStr, cchWideChar, lpMultiByteStr.cast())?;
        let scalars = text.iter().map(|unit| char::from_u32(*unit));
        let bytes = to_bytes(CodePage, dwFlags, scalars, lpDefaultChar, lpUsedDefaultChar)?;
        output(&bytes, lpMultiByteStr.cast(), cbMultiByte)
    })
}

/// # Safety
/// `text` is NULL or has `len` units, or ends with a NUL where that is -1.
unsafe fn input<'a, U: Unit>(text: *const U, len: c_int, other: *const u8) -> Result<&'a [U]> {
    if text.is_null() || len == 0 || len < -1 || ptr::eq(text.cast(), other) {
        return Err(INVALID_PARAMETER);
    }
    let len = match usize::try_from(len) {
        Ok(len) => len,
        // SAFETY: the caller's promise.
        Err(_) => unsafe { length(text) + 1 },
    };
    // SAFETY: the caller's promise.
    Ok(unsafe { slice::from_raw_parts(text, len) })
}

/// # Safety
/// `buffer` has room for `room` units.
unsafe fn output<U: Unit>(units: &[U], buffer: *mut U, room: c_int) -> Result<c_int> {
    match usize::try_from(room) {
        Err(_) => return Err(INVALID_PARAMETER),
        Ok(0) => {}
        Ok(_) if buffer.is_null() => return Err(INVALID_PARAMETER),
        Ok(room) if room < units.len() => return Err(Error(ERROR_INSUFFICIENT_BUFFER)),
        // SAFETY: there is room.
        Ok(_) => unsafe { ptr::copy_nonoverlapping(units.as_ptr(), buffer, units.len()) },
    }
    c_int::try_from(units.len()).map_err(|_| INVALID_PARAMETER)
}

/// A code page; those of one byte to a character have their characters from 0x80 on elsewhere.
#[derive(Clone, Copy, PartialEq)]
enum Page {
    Utf8,
    Ascii,
    Latin1,
    Windows1252,
}

/// What 1252 has from 0x80 to 0x9F; five of them are control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

impl Page {
    fn find(number: UINT) -> Result<Page> {
        match number {
            CP_ACP | CP_OEMCP | CP_THREAD_ACP | CP_UTF8 => Ok(Page::Utf8),
            1252 => Ok(Page::Windows1252),
            20127 => Ok(Page::Ascii),
            28591 => Ok(Page::Latin1),
            _ => Err(INVALID_PARAMETER),
        }
    }

    /// The character of a byte, in the pages that have one for each.
    fn character(self, byte: u8) -> Option<char> {
        match (self, byte) {
            (Page::Windows1252, 0x80..=0x9F) => Some(WINDOWS_1252[usize::from(byte - 0x80)]),
            (Page::Ascii, 0x80..) => None,
            _ => Some(byte.into()),
        }
    }

    fn byte(self, character: char) -> Option<u8> {
        if let Ok(byte) = u8::try_from(character) {
            if self.character(byte) == Some(character) {
                return Some(byte);
            }
        }
        (0x80..=0xFF).find(|byte| self.character(*byte) == Some(character))
    }
}

fn to_wide<U: Unit>(number: UINT, flags: DWORD, bytes: &[u8]) -> Result<Vec<U>> {
    let page = Page::find(number)?;
    let known = MB_ERR_INVALID_CHARS | MB_PRECOMPOSED | MB_COMPOSITE | MB_USEGLYPHCHARS;
    if flags & !known != 0 || number == CP_UTF8 && flags & !MB_ERR_INVALID_CHARS != 0 {
        return Err(Error(ERROR_INVALID_FLAGS));
    }
    let text = match page {
        Page::Utf8 => String::from_utf8_lossy(bytes),
        _ => bytes
            .iter()
            .map(|byte| page.character(*byte).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    };
    let strict = flags & MB_ERR_INVALID_CHARS != 0;
    let valid = match page {
        Page::Utf8 => std::str::from_utf8(bytes).is_ok(),
        _ => !text.contains(char::REPLACEMENT_CHARACTER),
    };
    match strict && !valid {
        true => Err(Error(ERROR_NO_UNICODE_TRANSLATION)),
        false => Ok(wide::encode(&text)),
    }
}

/// # Safety
/// `default` is NULL or points to a character; `used` is NULL or has room.
unsafe fn to_bytes(
    number: UINT,
    flags: DWORD,
    text: impl Iterator<Item = Option<char>>,
    default: LPCSTR,
    used: LPBOOL,
) -> Result<Vec<u8>> {
    let page = Page::find(number)?;
    let known = WC_ERR_INVALID_CHARS | WC_COMPOSITECHECK | WC_DEFAULTCHAR | WC_NO_BEST_FIT_CHARS | 0x70;
    if flags & !known != 0 || number == CP_UTF8 && flags & !WC_ERR_INVALID_CHARS != 0 {
        return Err(Error(ERROR_INVALID_FLAGS));
    }
    if number == CP_UTF8 && !(default.is_null() && used.is_null()) {
        return Err(INVALID_PARAMETER);
    }
    // SAFETY: the caller's promise.
    let instead = unsafe { default.cast::<u8>().as_ref() }.map_or(b'?', |byte| *byte);
    let (mut bytes, mut missing) = (Vec::new(), false);
    for character in text {
        if character.is_none() && flags & WC_ERR_INVALID_CHARS != 0 {
            return Err(Error(ERROR_NO_UNICODE_TRANSLATION));
        }
        match (page, character) {
            (Page::Utf8, character) => {
                missing |= character.is_none();
                u8::push(&mut bytes, character.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            (_, character) => {
                let byte = character.and_then(|c| page.byte(c));
                missing |= byte.is_none();
                bytes.push(byte.unwrap_or(instead));
            }
        }
    }
    if !used.is_null() {
        // SAFETY: the caller's promise.
        unsafe { used.write(missing.into()) };
    }
    Ok(bytes)
}

/// # Safety
/// `text` ends with a NUL.
pub unsafe fn length<U: Unit>(text: *const U) -> usize {
    let mut len = 0;
    // SAFETY: no NUL has come yet, so this unit is there.
    while unsafe { text.add(len).read() } != U::default() {
        len += 1;
    }
    len
}

/// # Safety
/// `to` has room for all of `from`, which ends with a NUL, and may overlap it; `max` is at least 1.
unsafe fn copy<U: Unit>(to: *mut U, from: *const U, max: usize) -> *mut U {
    if to.is_null() || from.is_null() {
        return ptr::null_mut();
    }
    // SAFETY: the caller's promise.
    unsafe {
        let len = text::units(from, max - 1).map_or(0, |units| units.len());
        ptr::copy(from, to, len);
        to.add(len).write(U::default());
    }
    to
}

/// In the order of a dictionary: signs, digits, letters; where only the case differs, small letters first.
///
/// # Safety
/// Each text is NULL, which comes first, or ends with a NUL.
unsafe fn compare<U: Unit>(a: *const U, b: *const U, ignore_case: bool) -> c_int {
    let read = |text: *const U| -> Vec<(u8, char, bool)> {
        if text.is_null() {
            return Vec::new();
        }
        // SAFETY: the caller's promise.
        let units = unsafe { slice::from_raw_parts(text, length(text)) };
        let text = U::decode(units).unwrap_or_default();
        text.chars()
            .map(|c| {
                let class = u8::from(c.is_numeric()) + 2 * u8::from(c.is_alphabetic());
                (class, c.to_lowercase().next().unwrap_or(c), c.is_uppercase())
            })
            .collect()
    };
    let (first, second) = (read(a), read(b));
    let letters = |text: &[(u8, char, bool)]| text.iter().map(|c| (c.0, c.1)).collect::<Vec<_>>();
    let order = letters(&first).cmp(&letters(&second));
    let order = match ignore_case {
        false => order.then_with(|| first.cmp(&second)),
        true => order,
    };
    match order {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}

/// The length in bytes; 0 for NULL.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrlena>
#[no_mangle]
pub unsafe extern "C" fn lstrlenA(lpString: LPCSTR) -> c_int {
    match lpString.is_null() {
        true => 0,
        // SAFETY: the caller vouches for the text.
        false => unsafe { length(lpString.cast::<u8>()) as c_int },
    }
}

/// The length in wide characters; 0 for NULL.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrlenw>
#[no_mangle]
pub unsafe extern "C" fn lstrlenW(lpString: LPCWSTR) -> c_int {
    match lpString.is_null() {
        true => 0,
        // SAFETY: the caller vouches for the text.
        false => unsafe { length(lpString) as c_int },
    }
}

/// As [`lstrlenW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn lstrlenW_utf32(lpString: *const u32) -> c_int {
    match lpString.is_null() {
        true => 0,
        // SAFETY: the caller vouches for the text.
        false => unsafe { length(lpString) as c_int },
    }
}

/// Copies a text with its NUL; NULL where either pointer is that.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpya>
#[no_mangle]
pub unsafe extern "C" fn lstrcpyA(lpString1: LPSTR, lpString2: LPCSTR) -> LPSTR {
    // SAFETY: the caller vouches for texts and room.
    unsafe { copy(lpString1.cast::<u8>(), lpString2.cast::<u8>(), usize::MAX).cast::<c_char>() }
}

/// As [`lstrcpyA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpyw>
#[no_mangle]
pub unsafe extern "C" fn lstrcpyW(lpString1: LPWSTR, lpString2: LPCWSTR) -> LPWSTR {
    // SAFETY: the caller vouches for texts and room.
    unsafe { copy(lpString1, lpString2, usize::MAX) }
}

/// As [`lstrcpyW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn lstrcpyW_utf32(lpString1: *mut u32, lpString2: *const u32) -> *mut u32 {
    // SAFETY: the caller vouches for texts and room.
    unsafe { copy(lpString1, lpString2, usize::MAX) }
}

/// Copies at most `iMaxLength` units of a text, the last of which is a NUL; NULL where either pointer is that, or it is 0.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpyna>
#[no_mangle]
pub unsafe extern "C" fn lstrcpynA(lpString1: LPSTR, lpString2: LPCSTR, iMaxLength: c_int) -> LPSTR {
    // SAFETY: the caller vouches for texts and room.
    unsafe {
        match iMaxLength {
            1.. => copy(lpString1.cast::<u8>(), lpString2.cast::<u8>(), iMaxLength as usize).cast::<c_char>(),
            _ => ptr::null_mut(),
        }
    }
}

/// As [`lstrcpynA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpynw>
#[no_mangle]
pub unsafe extern "C" fn lstrcpynW(lpString1: LPWSTR, lpString2: LPCWSTR, iMaxLength: c_int) -> LPWSTR {
    // SAFETY: the caller vouches for texts and room.
    unsafe {
        match iMaxLength {
            1.. => copy(lpString1, lpString2, iMaxLength as usize),
            _ => ptr::null_mut(),
        }
    }
}

/// As [`lstrcpynW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn lstrcpynW_utf32(lpString1: *mut u32, lpString2: *const u32, iMaxLength: c_int) -> *mut u32 {
    // SAFETY: the caller vouches for texts and room.
    unsafe {
        match iMaxLength {
            1.. => copy(lpString1, lpString2, iMaxLength as usize),
            _ => ptr::null_mut(),
        }
    }
}

/// Appends a text; NULL where either pointer is that.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcata>
#[no_mangle]
pub unsafe extern "C" fn lstrcatA(lpString1: LPSTR, lpString2: LPCSTR) -> LPSTR {
    // SAFETY: the caller vouches for texts and room.
    unsafe {
        if lpString1.is_null() {
            return ptr::null_mut();
        }
        let end = length(lpString1.cast::<u8>());
        match copy(lpString1.cast::<u8>().add(end), lpString2.cast::<u8>(), usize::MAX).is_null() {
            true => ptr::null_mut(),
            false => lpString1,
        }
    }
}

/// As [`lstrcatA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcatw>
#[no_mangle]
pub unsafe extern "C" fn lstrcatW(lpString1: LPWSTR, lpString2: LPCWSTR) -> LPWSTR {
    // SAFETY: the caller vouches for texts and room.
    unsafe {
        if lpString1.is_null() {
            return ptr::null_mut();
        }
        let end = length(lpString1);
        match copy(lpString1.add(end), lpString2, usize::MAX).is_null() {
            true => ptr::null_mut(),
            false => lpString1,
        }
    }
}

/// As [`lstrcatW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn lstrcatW_utf32(lpString1: *mut u32, lpString2: *const u32) -> *mut u32 {
    // SAFETY: the caller vouches for texts and room.
    unsafe {
        if lpString1.is_null() {
            return ptr::null_mut();
        }
        let end = length(lpString1);
        match copy(lpString1.add(end), lpString2, usize::MAX).is_null() {
            true => ptr::null_mut(),
            false => lpString1,
        }
    }
}

/// Compares as a dictionary would: signs, digits, letters; small letters first where only the case differs. -1, 0 or 1.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpa>
#[no_mangle]
pub unsafe extern "C" fn lstrcmpA(lpString1: LPCSTR, lpString2: LPCSTR) -> c_int {
    // SAFETY: the caller vouches for texts and room.
    unsafe { compare(lpString1.cast::<u8>(), lpString2.cast::<u8>(), false) }
}

/// As [`lstrcmpA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpw>
#[no_mangle]
pub unsafe extern "C" fn lstrcmpW(lpString1: LPCWSTR, lpString2: LPCWSTR) -> c_int {
    // SAFETY: the caller vouches for texts and room.
    unsafe { compare(lpString1, lpString2, false) }
}

/// As [`lstrcmpW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn lstrcmpW_utf32(lpString1: *const u32, lpString2: *const u32) -> c_int {
    // SAFETY: the caller vouches for texts and room.
    unsafe { compare(lpString1, lpString2, false) }
}

/// As [`lstrcmpA`], with no regard to the case.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpia>
#[no_mangle]
pub unsafe extern "C" fn lstrcmpiA(lpString1: LPCSTR, lpString2: LPCSTR) -> c_int {
    // SAFETY: the caller vouches for texts and room.
    unsafe { compare(lpString1.cast::<u8>(), lpString2.cast::<u8>(), true) }
}

/// As [`lstrcmpiA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpiw>
#[no_mangle]
pub unsafe extern "C" fn lstrcmpiW(lpString1: LPCWSTR, lpString2: LPCWSTR) -> c_int {
    // SAFETY: the caller vouches for texts and room.
    unsafe { compare(lpString1, lpString2, true) }
}

/// As [`lstrcmpiW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn lstrcmpiW_utf32(lpString1: *const u32, lpString2: *const u32) -> c_int {
    // SAFETY: the caller vouches for texts and room.
    unsafe { compare(lpString1, lpString2, true) }
}

/// `a * b / c` in 64 bits, rounded to the nearest; -1 where that does not fit, or `c` is 0.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-muldiv>
#[no_mangle]
pub extern "C" fn MulDiv(nNumber: c_int, nNumerator: c_int, nDenominator: c_int) -> c_int {
    if nDenominator == 0 {
        return -1;
    }
    let product = i64::from(nNumber) * i64::from(nNumerator);
    let (size, by) = (product.unsigned_abs(), i64::from(nDenominator).unsigned_abs());
    let quotient = ((size + by / 2) / by) as i64;
    let negative = (product < 0) != (nDenominator < 0);
    c_int::try_from(if negative { -quotient } else { quotient }).unwrap_or(-1)
}

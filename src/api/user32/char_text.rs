//! The characters of `winuser.h`: their letter case, their kind, the way from one to the next, the OEM code page.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::stringapiset;
use crate::api::text;
use crate::rt::error::Error;
use crate::rt::wide::{encode_z, Encoding, Unit};
use std::ffi::c_char;
use std::{ptr, slice};

/// The character in front of the units and how many it takes: one where they are not valid. `units` is not empty.
fn first<U: Unit + Into<u32>>(units: &[U]) -> (Option<char>, usize) {
    let number: u32 = units[0].into();
    let len = match (U::ENCODING, number) {
        (Encoding::Utf8, 0x80..=0xDF) => 2,
        (Encoding::Utf8, 0xE0..=0xEF) => 3,
        (Encoding::Utf8, 0xF0..) => 4,
        (Encoding::Utf16, 0xD800..=0xDBFF) => 2,
        _ => return (char::from_u32(number), 1),
    };
    match units.get(..len).and_then(U::decode) {
        Some(text) => (text.chars().next(), len),
        None => (None, 1),
    }
}

fn single(mut characters: impl Iterator<Item = char>) -> Option<char> {
    characters.next().filter(|_| characters.next().is_none())
}

/// The capital of a small letter, where that is one character and its small letter is this one: as Windows, whose
/// tables know nothing of the way from long s or i without a dot to S and I.
fn upper(c: char) -> char {
    single(c.to_uppercase())
        .filter(|u| single(u.to_lowercase()) == Some(c))
        .unwrap_or(c)
}

/// The reverse of [`upper`].
fn lower(c: char) -> char {
    single(c.to_lowercase())
        .filter(|l| single(l.to_uppercase()) == Some(c))
        .unwrap_or(c)
}

/// A character that takes another number of units in the other case stays.
fn change<U: Unit + Into<u32>>(units: &mut [U], case: fn(char) -> char) {
    let mut at = 0;
    while at < units.len() {
        let (character, len) = first(&units[at..]);
        if let Some(c) = character.filter(|c| case(*c) != *c) {
            let mut changed = Vec::new();
            U::push(&mut changed, case(c));
            if changed.len() == len {
                units[at..at + len].copy_from_slice(&changed);
            }
        }
        at += len;
    }
}

/// The body of CharUpper and CharLower: a text, or in the place of its address one character.
///
/// # Safety
/// `text` ends with a NUL, or is below 65,536.
unsafe fn change_text<U: Unit + Into<u32> + TryFrom<u32>>(text: *mut U, case: fn(char) -> char) -> *mut U {
    let number = text as usize;
    if number > 0xFFFF {
        // SAFETY: the caller's promise.
        unsafe { change(slice::from_raw_parts_mut(text, stringapiset::length(text)), case) };
        return text;
    }
    let number = number as u32 & if U::ENCODING == Encoding::Utf8 { 0xFF } else { 0xFFFF };
    let Ok(unit) = U::try_from(number) else {
        return text;
    };
    let mut units = [unit];
    change(&mut units, case);
    let number: u32 = units[0].into();
    number as usize as *mut U
}

/// # Safety
/// `text` is NULL or has `len` units.
unsafe fn change_buffer<U: Unit + Into<u32>>(text: *mut U, len: DWORD, case: fn(char) -> char) -> DWORD {
    if text.is_null() {
        return 0;
    }
    // SAFETY: the caller's promise.
    unsafe { change(slice::from_raw_parts_mut(text, len as usize), case) };
    len
}

/// Marks over, in and under the character in front of them, with which they are one to the reader.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// # Safety
/// `text` ends with a NUL.
unsafe fn next<U: Unit + Into<u32>>(text: *const U) -> *mut U {
    let mut at = text;
    loop {
        // `at` is never behind the NUL.
        let units = text::units(at, 4).unwrap_or_default();
        if units.is_empty() {
            return at.cast_mut();
        }
        let (character, len) = first(&units);
        if at != text && !character.is_some_and(is_mark) {
            return at.cast_mut();
        }
        // SAFETY: these units are there.
        at = unsafe { at.add(len) };
    }
}

/// # Safety
/// `current` is in the text that begins at `start`, or not behind `start`.
unsafe fn previous<U: Unit + Into<u32>>(start: *const U, current: *const U) -> *mut U {
    if current <= start {
        return start.cast_mut();
    }
    // SAFETY: the caller's promise.
    let text = unsafe { slice::from_raw_parts(start, current.offset_from(start) as usize) };
    let mut at = text.len();
    while at > 0 {
        let whole = (1..=at.min(4)).find_map(|len| match first(&text[at - len..at]) {
            (Some(c), whole) if whole == len => Some((c, len)),
            _ => None,
        });
        at -= whole.map_or(1, |(_, len)| len);
        if !whole.is_some_and(|(c, _)| is_mark(c)) {
            break;
        }
    }
    // SAFETY: within the text.
    unsafe { start.add(at) }.cast_mut()
}

/// # Safety
/// `from` has `len` bytes, and `to` has room for as many units.
unsafe fn widen<U: Unit>(from: *const u8, len: usize, to: *mut U, with_nul: bool) -> BOOL {
    ffi::call_any_time(0, || {
        if from.is_null() || to.is_null() {
            return Ok(0);
        }
        if ptr::eq(from, to.cast()) {
            return Err(Error(ERROR_INVALID_ADDRESS));
        }
        // SAFETY: the caller's promise. No character has more units than it has bytes.
        unsafe {
            let units = encode_z::<U>(&String::from_utf8_lossy(slice::from_raw_parts(from, len)));
            ptr::copy_nonoverlapping(units.as_ptr(), to, units.len() - usize::from(!with_nul));
        }
        Ok(1)
    })
}

fn single_byte(ch: CHAR) -> Option<char> {
    Some(char::from(ch as u8)).filter(char::is_ascii)
}

/// Makes the letters of a text capitals, in place, and returns the text. With a number below 65,536 in its place: of that one character.
///
/// In UTF-8 one `char` holds no more than ASCII, and a letter that takes another number of bytes in the other case stays.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charuppera>
#[no_mangle]
pub unsafe extern "C" fn CharUpperA(lpsz: LPSTR) -> LPSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { change_text(lpsz.cast::<u8>(), upper).cast::<c_char>() }
}

/// As [`CharUpperA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charupperw>
#[no_mangle]
pub unsafe extern "C" fn CharUpperW(lpsz: LPWSTR) -> LPWSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { change_text(lpsz, upper) }
}

/// As [`CharUpperW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CharUpperW_utf32(lpsz: *mut u32) -> *mut u32 {
    // SAFETY: the caller vouches for the text.
    unsafe { change_text(lpsz, upper) }
}

/// Makes the letters among `cchLength` bytes capitals, in place, NULs or not. Returns `cchLength`; 0 for NULL.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charupperbuffa>
#[no_mangle]
pub unsafe extern "C" fn CharUpperBuffA(lpsz: LPSTR, cchLength: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the text.
    unsafe { change_buffer(lpsz.cast::<u8>(), cchLength, upper) }
}

/// As [`CharUpperBuffA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charupperbuffw>
#[no_mangle]
pub unsafe extern "C" fn CharUpperBuffW(lpsz: LPWSTR, cchLength: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the text.
    unsafe { change_buffer(lpsz, cchLength, upper) }
}

/// As [`CharUpperBuffW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CharUpperBuffW_utf32(lpsz: *mut u32, cchLength: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the text.
    unsafe { change_buffer(lpsz, cchLength, upper) }
}

/// Makes the letters of a text small letters, in place, and returns the text. With a number below 65,536 in its place: of that one character.
///
/// In UTF-8 one `char` holds no more than ASCII, and a letter that takes another number of bytes in the other case stays.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowera>
#[no_mangle]
pub unsafe extern "C" fn CharLowerA(lpsz: LPSTR) -> LPSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { change_text(lpsz.cast::<u8>(), lower).cast::<c_char>() }
}

/// As [`CharLowerA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowerw>
#[no_mangle]
pub unsafe extern "C" fn CharLowerW(lpsz: LPWSTR) -> LPWSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { change_text(lpsz, lower) }
}

/// As [`CharLowerW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CharLowerW_utf32(lpsz: *mut u32) -> *mut u32 {
    // SAFETY: the caller vouches for the text.
    unsafe { change_text(lpsz, lower) }
}

/// Makes the letters among `cchLength` bytes small letters, in place, NULs or not. Returns `cchLength`; 0 for NULL.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowerbuffa>
#[no_mangle]
pub unsafe extern "C" fn CharLowerBuffA(lpsz: LPSTR, cchLength: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the text.
    unsafe { change_buffer(lpsz.cast::<u8>(), cchLength, lower) }
}

/// As [`CharLowerBuffA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowerbuffw>
#[no_mangle]
pub unsafe extern "C" fn CharLowerBuffW(lpsz: LPWSTR, cchLength: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the text.
    unsafe { change_buffer(lpsz, cchLength, lower) }
}

/// As [`CharLowerBuffW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CharLowerBuffW_utf32(lpsz: *mut u32, cchLength: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the text.
    unsafe { change_buffer(lpsz, cchLength, lower) }
}

/// The next character of a text; at its end the end. A character is all its bytes, and with them the accents that follow.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charnexta>
#[no_mangle]
pub unsafe extern "C" fn CharNextA(lpsz: LPCSTR) -> LPSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { next(lpsz.cast::<u8>()).cast::<c_char>() }
}

/// As [`CharNextA`], in UTF-16: two surrogates are one character.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charnextw>
#[no_mangle]
pub unsafe extern "C" fn CharNextW(lpsz: LPCWSTR) -> LPWSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { next(lpsz) }
}

/// As [`CharNextW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CharNextW_utf32(lpsz: *const u32) -> *mut u32 {
    // SAFETY: the caller vouches for the text.
    unsafe { next(lpsz) }
}

/// The character in front of `lpszCurrent`, as [`CharNextA`] divides the text; at its beginning the beginning.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charpreva>
#[no_mangle]
pub unsafe extern "C" fn CharPrevA(lpszStart: LPCSTR, lpszCurrent: LPCSTR) -> LPSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { previous(lpszStart.cast::<u8>(), lpszCurrent.cast::<u8>()).cast::<c_char>() }
}

/// As [`CharPrevA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charprevw>
#[no_mangle]
pub unsafe extern "C" fn CharPrevW(lpszStart: LPCWSTR, lpszCurrent: LPCWSTR) -> LPWSTR {
    // SAFETY: the caller vouches for the text.
    unsafe { previous(lpszStart, lpszCurrent) }
}

/// As [`CharPrevW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CharPrevW_utf32(lpszStart: *const u32, lpszCurrent: *const u32) -> *mut u32 {
    // SAFETY: the caller vouches for the text.
    unsafe { previous(lpszStart, lpszCurrent) }
}

/// Whether a character is a letter. In UTF-8 one `char` holds no more than ASCII.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphaa>
#[no_mangle]
pub extern "C" fn IsCharAlphaA(ch: CHAR) -> BOOL {
    single_byte(ch).is_some_and(char::is_alphabetic).into()
}

/// Whether a character is a letter, by Unicode's properties.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphaw>
#[no_mangle]
pub extern "C" fn IsCharAlphaW(ch: WCHAR) -> BOOL {
    char::from_u32(ch.into()).is_some_and(char::is_alphabetic).into()
}

/// As [`IsCharAlphaW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn IsCharAlphaW_utf32(ch: u32) -> BOOL {
    char::from_u32(ch).is_some_and(char::is_alphabetic).into()
}

/// Whether a character is a letter or a digit. In UTF-8 one `char` holds no more than ASCII.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphanumerica>
#[no_mangle]
pub extern "C" fn IsCharAlphaNumericA(ch: CHAR) -> BOOL {
    single_byte(ch).is_some_and(char::is_alphanumeric).into()
}

/// Whether a character is a letter or a digit, by Unicode's properties.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphanumericw>
#[no_mangle]
pub extern "C" fn IsCharAlphaNumericW(ch: WCHAR) -> BOOL {
    char::from_u32(ch.into()).is_some_and(char::is_alphanumeric).into()
}

/// As [`IsCharAlphaNumericW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn IsCharAlphaNumericW_utf32(ch: u32) -> BOOL {
    char::from_u32(ch).is_some_and(char::is_alphanumeric).into()
}

/// Whether a character is a capital. In UTF-8 one `char` holds no more than ASCII.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaruppera>
#[no_mangle]
pub extern "C" fn IsCharUpperA(ch: CHAR) -> BOOL {
    single_byte(ch).is_some_and(char::is_uppercase).into()
}

/// Whether a character is a capital, by Unicode's properties.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischarupperw>
#[no_mangle]
pub extern "C" fn IsCharUpperW(ch: WCHAR) -> BOOL {
    char::from_u32(ch.into()).is_some_and(char::is_uppercase).into()
}

/// As [`IsCharUpperW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn IsCharUpperW_utf32(ch: u32) -> BOOL {
    char::from_u32(ch).is_some_and(char::is_uppercase).into()
}

/// Whether a character is a small letter. In UTF-8 one `char` holds no more than ASCII.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischarlowera>
#[no_mangle]
pub extern "C" fn IsCharLowerA(ch: CHAR) -> BOOL {
    single_byte(ch).is_some_and(char::is_lowercase).into()
}

/// Whether a character is a small letter, by Unicode's properties.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischarlowerw>
#[no_mangle]
pub extern "C" fn IsCharLowerW(ch: WCHAR) -> BOOL {
    char::from_u32(ch.into()).is_some_and(char::is_lowercase).into()
}

/// As [`IsCharLowerW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn IsCharLowerW_utf32(ch: u32) -> BOOL {
    char::from_u32(ch).is_some_and(char::is_lowercase).into()
}

/// Copies a text from the ANSI to the OEM code page, which are the same here. FALSE where either pointer is NULL.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-chartooema>
#[no_mangle]
pub unsafe extern "C" fn CharToOemA(pSrc: LPCSTR, pDst: LPSTR) -> BOOL {
    // SAFETY: the caller vouches for text and room.
    unsafe { (!stringapiset::lstrcpyA(pDst, pSrc).is_null()).into() }
}

/// As [`CharToOemA`], for so many bytes, NULs or not.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-chartooembuffa>
#[no_mangle]
pub unsafe extern "C" fn CharToOemBuffA(lpszSrc: LPCSTR, lpszDst: LPSTR, cchDstLength: DWORD) -> BOOL {
    if lpszSrc.is_null() || lpszDst.is_null() {
        return 0;
    }
    // SAFETY: the caller vouches for text and room.
    unsafe { ptr::copy(lpszSrc, lpszDst, cchDstLength as usize) };
    1
}

/// Copies a text from the OEM to the ANSI code page, which are the same here. FALSE where either pointer is NULL.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtochara>
#[no_mangle]
pub unsafe extern "C" fn OemToCharA(pSrc: LPCSTR, pDst: LPSTR) -> BOOL {
    // SAFETY: the caller vouches for text and room.
    unsafe { (!stringapiset::lstrcpyA(pDst, pSrc).is_null()).into() }
}

/// As [`OemToCharA`], for so many bytes, NULs or not.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtocharbuffa>
#[no_mangle]
pub unsafe extern "C" fn OemToCharBuffA(lpszSrc: LPCSTR, lpszDst: LPSTR, cchDstLength: DWORD) -> BOOL {
    if lpszSrc.is_null() || lpszDst.is_null() {
        return 0;
    }
    // SAFETY: the caller vouches for text and room.
    unsafe { ptr::copy(lpszSrc, lpszDst, cchDstLength as usize) };
    1
}

/// Converts a text of the OEM code page, UTF-8, to UTF-16; U+FFFD stands for what is no text. FALSE where a pointer is NULL.
///
/// Error: ERROR_INVALID_ADDRESS (both pointers are the same).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtocharw>
#[no_mangle]
pub unsafe extern "C" fn OemToCharW(pSrc: LPCSTR, pDst: LPWSTR) -> BOOL {
    // SAFETY: the caller vouches for text and room.
    unsafe { widen(pSrc.cast::<u8>(), stringapiset::lstrlenA(pSrc) as usize, pDst, true) }
}

/// As [`OemToCharW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OemToCharW_utf32(pSrc: LPCSTR, pDst: *mut u32) -> BOOL {
    // SAFETY: the caller vouches for text and room.
    unsafe { widen(pSrc.cast::<u8>(), stringapiset::lstrlenA(pSrc) as usize, pDst, true) }
}

/// As [`OemToCharW`], for so many bytes, NULs or not; writes no NUL of its own.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtocharbuffw>
#[no_mangle]
pub unsafe extern "C" fn OemToCharBuffW(lpszSrc: LPCSTR, lpszDst: LPWSTR, cchDstLength: DWORD) -> BOOL {
    // SAFETY: the caller vouches for text and room.
    unsafe { widen(lpszSrc.cast::<u8>(), cchDstLength as usize, lpszDst, false) }
}

/// As [`OemToCharBuffW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OemToCharBuffW_utf32(lpszSrc: LPCSTR, lpszDst: *mut u32, cchDstLength: DWORD) -> BOOL {
    // SAFETY: the caller vouches for text and room.
    unsafe { widen(lpszSrc.cast::<u8>(), cchDstLength as usize, lpszDst, false) }
}

//! The output calls of `winuser.h`, which fail as those of `wingdi.h` do.
use crate::abi::*;
use crate::api::gdi32::output::no_device;
use std::ffi::{c_char, c_int};

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-drawtexta>
#[no_mangle]
pub extern "C" fn DrawTextA(hdc: HDC, lpchText: *const c_char, cchText: c_int, lprc: LPRECT, format: UINT) -> c_int {
    let _ = (hdc, lpchText, cchText, lprc, format);
    no_device(0)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-drawtextw>
#[no_mangle]
pub extern "C" fn DrawTextW(hdc: HDC, lpchText: LPCWSTR, cchText: c_int, lprc: LPRECT, format: UINT) -> c_int {
    let _ = (hdc, lpchText, cchText, lprc, format);
    no_device(0)
}

/// As [`DrawTextW`], for a `wchar_t` of 4 bytes.
#[no_mangle]
pub extern "C" fn DrawTextW_utf32(hdc: HDC, lpchText: *const u32, cchText: c_int, lprc: LPRECT, format: UINT) -> c_int {
    let _ = (hdc, lpchText, cchText, lprc, format);
    no_device(0)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-fillrect>
#[no_mangle]
pub extern "C" fn FillRect(hDC: HDC, lprc: *const RECT, hbr: HBRUSH) -> c_int {
    let _ = (hDC, lprc, hbr);
    no_device(0)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-framerect>
#[no_mangle]
pub extern "C" fn FrameRect(hDC: HDC, lprc: *const RECT, hbr: HBRUSH) -> c_int {
    let _ = (hDC, lprc, hbr);
    no_device(0)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-invertrect>
#[no_mangle]
pub extern "C" fn InvertRect(hDC: HDC, lprc: *const RECT) -> BOOL {
    let _ = (hDC, lprc);
    no_device(FALSE)
}

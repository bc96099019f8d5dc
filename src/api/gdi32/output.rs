//! The output calls of `wingdi.h`. There is no device context, so each fails as it does on Windows for one that does not exist.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::Error;
use std::ffi::{c_char, c_int};
use std::ptr;

/// What a call says that is given a device context: there is none that it could be.
pub fn no_device<T>(failure: T) -> T {
    ffi::call_any_time(failure, || Err(Error(ERROR_INVALID_HANDLE)))
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-textouta>
#[no_mangle]
pub extern "C" fn TextOutA(hdc: HDC, x: c_int, y: c_int, lpString: *const c_char, c: c_int) -> BOOL {
    let _ = (hdc, x, y, lpString, c);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-textoutw>
#[no_mangle]
pub extern "C" fn TextOutW(hdc: HDC, x: c_int, y: c_int, lpString: LPCWSTR, c: c_int) -> BOOL {
    let _ = (hdc, x, y, lpString, c);
    no_device(FALSE)
}

/// As [`TextOutW`], for a `wchar_t` of 4 bytes.
#[no_mangle]
pub extern "C" fn TextOutW_utf32(hdc: HDC, x: c_int, y: c_int, lpString: *const u32, c: c_int) -> BOOL {
    let _ = (hdc, x, y, lpString, c);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-gettextextentpoint32a>
#[no_mangle]
pub extern "C" fn GetTextExtentPoint32A(hdc: HDC, lpString: *const c_char, c: c_int, psizl: LPSIZE) -> BOOL {
    let _ = (hdc, lpString, c, psizl);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-gettextextentpoint32w>
#[no_mangle]
pub extern "C" fn GetTextExtentPoint32W(hdc: HDC, lpString: LPCWSTR, c: c_int, psizl: LPSIZE) -> BOOL {
    let _ = (hdc, lpString, c, psizl);
    no_device(FALSE)
}

/// As [`GetTextExtentPoint32W`], for a `wchar_t` of 4 bytes.
#[no_mangle]
pub extern "C" fn GetTextExtentPoint32W_utf32(hdc: HDC, lpString: *const u32, c: c_int, psizl: LPSIZE) -> BOOL {
    let _ = (hdc, lpString, c, psizl);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-setbkmode>
#[no_mangle]
pub extern "C" fn SetBkMode(hdc: HDC, mode: c_int) -> c_int {
    let _ = (hdc, mode);
    no_device(0)
}

/// Fails and returns CLR_INVALID: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-setbkcolor>
#[no_mangle]
pub extern "C" fn SetBkColor(hdc: HDC, color: COLORREF) -> COLORREF {
    let _ = (hdc, color);
    no_device(COLORREF::MAX)
}

/// Fails and returns CLR_INVALID: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-settextcolor>
#[no_mangle]
pub extern "C" fn SetTextColor(hdc: HDC, color: COLORREF) -> COLORREF {
    let _ = (hdc, color);
    no_device(COLORREF::MAX)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-movetoex>
#[no_mangle]
pub extern "C" fn MoveToEx(hdc: HDC, x: c_int, y: c_int, lppt: LPPOINT) -> BOOL {
    let _ = (hdc, x, y, lppt);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-lineto>
#[no_mangle]
pub extern "C" fn LineTo(hdc: HDC, x: c_int, y: c_int) -> BOOL {
    let _ = (hdc, x, y);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-rectangle>
#[no_mangle]
pub extern "C" fn Rectangle(hdc: HDC, left: c_int, top: c_int, right: c_int, bottom: c_int) -> BOOL {
    let _ = (hdc, left, top, right, bottom);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-ellipse>
#[no_mangle]
pub extern "C" fn Ellipse(hdc: HDC, left: c_int, top: c_int, right: c_int, bottom: c_int) -> BOOL {
    let _ = (hdc, left, top, right, bottom);
    no_device(FALSE)
}

/// Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-selectobject>
#[no_mangle]
pub extern "C" fn SelectObject(hdc: HDC, h: HGDIOBJ) -> HGDIOBJ {
    let _ = (hdc, h);
    no_device(ptr::null_mut())
}

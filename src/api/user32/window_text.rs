//! `winuser.h`: a window's text, its named values, windows inside it by their number.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::{Encoding, Unit};
use crate::user::atom;
use crate::user::queue::Call;
use crate::user::send::{self, Patience};
use crate::user::window;
use std::ffi::c_int;
use std::ptr;

/// Sends a message about text in the units of `U`; runs foreign code.
fn send<U: Unit>(hwnd: HWND, message: UINT, wparam: WPARAM, lparam: LPARAM) -> Result<LRESULT> {
    let call = Call {
        hwnd: hwnd as usize,
        message,
        wparam,
        lparam,
        encoding: U::ENCODING,
    };
    send::send(call, Patience::ENDLESS)
}

fn value_or_zero(outcome: Result<c_int>) -> c_int {
    outcome.unwrap_or_else(|error| ffi::call_any_time(0, || Err(error)))
}

/// Sends WM_SETTEXT. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowtexta>
#[no_mangle]
pub unsafe extern "C" fn SetWindowTextA(hWnd: HWND, lpString: LPCSTR) -> BOOL {
    let set = send::<u8>(hWnd, WM_SETTEXT, 0, lpString as LPARAM);
    value_or_zero(set.map(|result| (result != 0).into()))
}

/// As [`SetWindowTextA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowtextw>
#[no_mangle]
pub unsafe extern "C" fn SetWindowTextW(hWnd: HWND, lpString: LPCWSTR) -> BOOL {
    let set = send::<u16>(hWnd, WM_SETTEXT, 0, lpString as LPARAM);
    value_or_zero(set.map(|result| (result != 0).into()))
}

/// As [`SetWindowTextW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetWindowTextW_utf32(hWnd: HWND, lpString: *const u32) -> BOOL {
    let set = send::<u32>(hWnd, WM_SETTEXT, 0, lpString as LPARAM);
    value_or_zero(set.map(|result| (result != 0).into()))
}

/// Sends WM_GETTEXT: writes the window's text to `lpString`, which has room for `nMaxCount` units. Returns its length, 0 for none or
/// on failure. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (no room).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtexta>
#[no_mangle]
pub unsafe extern "C" fn GetWindowTextA(hWnd: HWND, lpString: LPSTR, nMaxCount: c_int) -> c_int {
    if lpString.is_null() || nMaxCount <= 0 {
        return ffi::call_any_time(0, || Err(Error(ERROR_INVALID_PARAMETER)));
    }
    // SAFETY: the caller vouches for room.
    unsafe { lpString.write_unaligned(0) };
    let got = send::<u8>(hWnd, WM_GETTEXT, nMaxCount as WPARAM, lpString as LPARAM);
    value_or_zero(got.map(|length| length as c_int))
}

/// As [`GetWindowTextA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtextw>
#[no_mangle]
pub unsafe extern "C" fn GetWindowTextW(hWnd: HWND, lpString: LPWSTR, nMaxCount: c_int) -> c_int {
    if lpString.is_null() || nMaxCount <= 0 {
        return ffi::call_any_time(0, || Err(Error(ERROR_INVALID_PARAMETER)));
    }
    // SAFETY: the caller vouches for room.
    unsafe { lpString.write_unaligned(0) };
    let got = send::<u16>(hWnd, WM_GETTEXT, nMaxCount as WPARAM, lpString as LPARAM);
    value_or_zero(got.map(|length| length as c_int))
}

/// As [`GetWindowTextW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetWindowTextW_utf32(hWnd: HWND, lpString: *mut u32, nMaxCount: c_int) -> c_int {
    if lpString.is_null() || nMaxCount <= 0 {
        return ffi::call_any_time(0, || Err(Error(ERROR_INVALID_PARAMETER)));
    }
    // SAFETY: the caller vouches for room.
    unsafe { lpString.write_unaligned(0) };
    let got = send::<u32>(hWnd, WM_GETTEXT, nMaxCount as WPARAM, lpString as LPARAM);
    value_or_zero(got.map(|length| length as c_int))
}

/// Sends WM_GETTEXTLENGTH: the length of the window's text in units. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtextlengtha>
#[no_mangle]
pub unsafe extern "C" fn GetWindowTextLengthA(hWnd: HWND) -> c_int {
    value_or_zero(send::<u8>(hWnd, WM_GETTEXTLENGTH, 0, 0).map(|length| length as c_int))
}

/// As [`GetWindowTextLengthA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtextlengthw>
#[no_mangle]
pub unsafe extern "C" fn GetWindowTextLengthW(hWnd: HWND) -> c_int {
    value_or_zero(send::<u16>(hWnd, WM_GETTEXTLENGTH, 0, 0).map(|length| length as c_int))
}

/// As [`GetWindowTextLengthW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetWindowTextLengthW_utf32(hWnd: HWND) -> c_int {
    value_or_zero(send::<u32>(hWnd, WM_GETTEXTLENGTH, 0, 0).map(|length| length as c_int))
}

/// The number of a value's name, which may be a number itself; with `add` made if it has none.
///
/// # Safety
/// `name` is a number below 65536 or a NUL-terminated string.
unsafe fn key<U: Unit>(name: *const U, add: bool) -> Result<Option<u16>> {
    if name.addr() <= usize::from(u16::MAX) {
        return Ok(Some(name.addr() as u16));
    }
    let name = text::read(name, 255).ok_or(Error(ERROR_INVALID_PARAMETER))?;
    match add {
        true => atom::of(&name).map(Some),
        false => Ok(atom::find(&name)),
    }
}

/// Gives a window a value by the name `lpString`, or by a number of a name. Errors: ERROR_INVALID_WINDOW_HANDLE,
/// ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setpropa>
#[no_mangle]
pub unsafe extern "C" fn SetPropA(hWnd: HWND, lpString: LPCSTR, hData: HANDLE) -> BOOL {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(FALSE, || unsafe { set_property::<u8>(hWnd, lpString.cast(), hData) })
}

/// As [`SetPropA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setpropw>
#[no_mangle]
pub unsafe extern "C" fn SetPropW(hWnd: HWND, lpString: LPCWSTR, hData: HANDLE) -> BOOL {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(FALSE, || unsafe { set_property::<u16>(hWnd, lpString.cast(), hData) })
}

/// As [`SetPropW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetPropW_utf32(hWnd: HWND, lpString: *const u32, hData: HANDLE) -> BOOL {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(FALSE, || unsafe { set_property::<u32>(hWnd, lpString.cast(), hData) })
}

/// A window's value of that name; NULL for none. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getpropa>
#[no_mangle]
pub unsafe extern "C" fn GetPropA(hWnd: HWND, lpString: LPCSTR) -> HANDLE {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        property::<u8>(hWnd, lpString.cast(), false)
    })
}

/// As [`GetPropA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getpropw>
#[no_mangle]
pub unsafe extern "C" fn GetPropW(hWnd: HWND, lpString: LPCWSTR) -> HANDLE {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        property::<u16>(hWnd, lpString.cast(), false)
    })
}

/// As [`GetPropW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetPropW_utf32(hWnd: HWND, lpString: *const u32) -> HANDLE {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        property::<u32>(hWnd, lpString.cast(), false)
    })
}

/// Takes a window's value of that name away, and returns it; NULL for none. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-removepropa>
#[no_mangle]
pub unsafe extern "C" fn RemovePropA(hWnd: HWND, lpString: LPCSTR) -> HANDLE {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        property::<u8>(hWnd, lpString.cast(), true)
    })
}

/// As [`RemovePropA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-removepropw>
#[no_mangle]
pub unsafe extern "C" fn RemovePropW(hWnd: HWND, lpString: LPCWSTR) -> HANDLE {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        property::<u16>(hWnd, lpString.cast(), true)
    })
}

/// As [`RemovePropW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RemovePropW_utf32(hWnd: HWND, lpString: *const u32) -> HANDLE {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        property::<u32>(hWnd, lpString.cast(), true)
    })
}

/// # Safety
/// As `key`.
unsafe fn set_property<U: Unit>(hwnd: HWND, name: *const U, value: HANDLE) -> Result<BOOL> {
    let window = window::lookup(hwnd as usize)?;
    // SAFETY: the caller's promise.
    let key = unsafe { key(name, true)? }.ok_or(Error(ERROR_INVALID_PARAMETER))?;
    let mut state = window.state.lock();
    state.properties.retain(|property| property.0 != key);
    state.properties.push((key, value as usize));
    Ok(TRUE)
}

/// # Safety
/// As `key`.
unsafe fn property<U: Unit>(hwnd: HWND, name: *const U, remove: bool) -> Result<HANDLE> {
    let window = window::lookup(hwnd as usize)?;
    // SAFETY: the caller's promise.
    let key = unsafe { key(name, false)? };
    let mut state = window.state.lock();
    let place = state.properties.iter().position(|property| Some(property.0) == key);
    let value = place.map(|place| match remove {
        true => state.properties.swap_remove(place).1,
        false => state.properties[place].1,
    });
    Ok(value.unwrap_or(0) as HANDLE)
}

/// The child of `hDlg` whose number is `nIDDlgItem`; NULL: none. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgitem>
#[no_mangle]
pub extern "C" fn GetDlgItem(hDlg: HWND, nIDDlgItem: c_int) -> HWND {
    ffi::call_any_time(ptr::null_mut(), || child(hDlg, nIDDlgItem).map(|hwnd| hwnd as HWND))
}

/// 0: there is no such child.
fn child(parent: HWND, id: c_int) -> Result<usize> {
    window::lookup(parent as usize)?;
    let has_id = |hwnd: &usize| window::lookup(*hwnd).is_ok_and(|window| window.state.lock().id as u32 == id as u32);
    Ok(window::children(parent as usize)
        .into_iter()
        .rev()
        .find(has_id)
        .unwrap_or(0))
}

/// The number of a child. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgctrlid>
#[no_mangle]
pub extern "C" fn GetDlgCtrlID(hWnd: HWND) -> c_int {
    ffi::call_any_time(0, || Ok(window::lookup(hWnd as usize)?.state.lock().id as c_int))
}

fn send_to_child(
    encoding: Encoding,
    parent: HWND,
    id: c_int,
    message: UINT,
    wparam: WPARAM,
    lparam: LPARAM,
) -> LRESULT {
    let sent = child(parent, id).and_then(|hwnd| {
        let call = Call {
            hwnd,
            message,
            wparam,
            lparam,
            encoding,
        };
        send::send(call, Patience::ENDLESS)
    });
    sent.unwrap_or_else(|error| ffi::call_any_time(0, || Err(error)))
}

/// Sends a message to the child of `hDlg` whose number is `nIDDlgItem`. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-senddlgitemmessagea>
#[no_mangle]
pub unsafe extern "C" fn SendDlgItemMessageA(
    hDlg: HWND,
    nIDDlgItem: c_int,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
) -> LRESULT {
    send_to_child(u8::ENCODING, hDlg, nIDDlgItem, Msg, wParam, lParam)
}

/// As [`SendDlgItemMessageA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-senddlgitemmessagew>
#[no_mangle]
pub unsafe extern "C" fn SendDlgItemMessageW(
    hDlg: HWND,
    nIDDlgItem: c_int,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
) -> LRESULT {
    send_to_child(u16::ENCODING, hDlg, nIDDlgItem, Msg, wParam, lParam)
}

/// As [`SendDlgItemMessageW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SendDlgItemMessageW_utf32(
    hDlg: HWND,
    nIDDlgItem: c_int,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
) -> LRESULT {
    send_to_child(u32::ENCODING, hDlg, nIDDlgItem, Msg, wParam, lParam)
}

/// Sets the text of the child of `hDlg` whose number is `nIDDlgItem`. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setdlgitemtexta>
#[no_mangle]
pub unsafe extern "C" fn SetDlgItemTextA(hDlg: HWND, nIDDlgItem: c_int, lpString: LPCSTR) -> BOOL {
    let set = send_to_child(u8::ENCODING, hDlg, nIDDlgItem, WM_SETTEXT, 0, lpString as LPARAM);
    (set != 0).into()
}

/// As [`SetDlgItemTextA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setdlgitemtextw>
#[no_mangle]
pub unsafe extern "C" fn SetDlgItemTextW(hDlg: HWND, nIDDlgItem: c_int, lpString: LPCWSTR) -> BOOL {
    let set = send_to_child(u16::ENCODING, hDlg, nIDDlgItem, WM_SETTEXT, 0, lpString as LPARAM);
    (set != 0).into()
}

/// As [`SetDlgItemTextW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetDlgItemTextW_utf32(hDlg: HWND, nIDDlgItem: c_int, lpString: *const u32) -> BOOL {
    let set = send_to_child(u32::ENCODING, hDlg, nIDDlgItem, WM_SETTEXT, 0, lpString as LPARAM);
    (set != 0).into()
}

/// Writes the text of the child of `hDlg` whose number is `nIDDlgItem`, as [`GetWindowTextA`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgitemtexta>
#[no_mangle]
pub unsafe extern "C" fn GetDlgItemTextA(hDlg: HWND, nIDDlgItem: c_int, lpString: LPSTR, cchMax: c_int) -> UINT {
    if lpString.is_null() || cchMax <= 0 {
        return ffi::call_any_time(0, || Err(Error(ERROR_INVALID_PARAMETER)));
    }
    // SAFETY: the caller vouches for room.
    unsafe { lpString.write_unaligned(0) };
    send_to_child(
        u8::ENCODING,
        hDlg,
        nIDDlgItem,
        WM_GETTEXT,
        cchMax as WPARAM,
        lpString as LPARAM,
    ) as UINT
}

/// As [`GetDlgItemTextA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgitemtextw>
#[no_mangle]
pub unsafe extern "C" fn GetDlgItemTextW(hDlg: HWND, nIDDlgItem: c_int, lpString: LPWSTR, cchMax: c_int) -> UINT {
    if lpString.is_null() || cchMax <= 0 {
        return ffi::call_any_time(0, || Err(Error(ERROR_INVALID_PARAMETER)));
    }
    // SAFETY: the caller vouches for room.
    unsafe { lpString.write_unaligned(0) };
    send_to_child(
        u16::ENCODING,
        hDlg,
        nIDDlgItem,
        WM_GETTEXT,
        cchMax as WPARAM,
        lpString as LPARAM,
    ) as UINT
}

/// As [`GetDlgItemTextW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetDlgItemTextW_utf32(
    hDlg: HWND,
    nIDDlgItem: c_int,
    lpString: *mut u32,
    cchMax: c_int,
) -> UINT {
    if lpString.is_null() || cchMax <= 0 {
        return ffi::call_any_time(0, || Err(Error(ERROR_INVALID_PARAMETER)));
    }
    // SAFETY: the caller vouches for room.
    unsafe { lpString.write_unaligned(0) };
    send_to_child(
        u32::ENCODING,
        hDlg,
        nIDDlgItem,
        WM_GETTEXT,
        cchMax as WPARAM,
        lpString as LPARAM,
    ) as UINT
}

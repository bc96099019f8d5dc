//! `winuser.h`: calls about screen, keys and drawing, as they are where there is none of it.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::rt::wide::Unit;
use crate::user::window;
use crate::user::window::place;
use std::ffi::{c_int, c_short};
use std::io::{self, Write};
use std::ptr;

/// Says that a window is to be seen (any SW_* but SW_HIDE) or not; returns whether it was. It gets WM_SHOWWINDOW.
/// Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-showwindow>
#[no_mangle]
pub unsafe extern "C" fn ShowWindow(hWnd: HWND, nCmdShow: c_int) -> BOOL {
    let shown = place::show(hWnd as usize, nCmdShow != SW_HIDE);
    bool_of(shown)
}

/// For calls that run foreign code, and so not inside `ffi::call`.
fn bool_of(outcome: Result<bool>) -> BOOL {
    match outcome {
        Ok(value) => value.into(),
        Err(error) => ffi::call_any_time(FALSE, || Err(error)),
    }
}

/// Would have a window painted: without a screen there is no WM_PAINT. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-updatewindow>
#[no_mangle]
pub extern "C" fn UpdateWindow(hWnd: HWND) -> BOOL {
    ffi::call_any_time(FALSE, || window::lookup(hWnd as usize).map(|_| TRUE))
}

/// Would mark a part of a window (NULL: of all windows) for painting: without a screen there is no WM_PAINT.
/// Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-invalidaterect>
#[no_mangle]
pub unsafe extern "C" fn InvalidateRect(hWnd: HWND, lpRect: *const RECT, bErase: BOOL) -> BOOL {
    let _ = (lpRect, bErase);
    ffi::call_any_time(FALSE, || match hWnd.is_null() {
        true => Ok(TRUE),
        false => window::lookup(hWnd as usize).map(|_| TRUE),
    })
}

/// Fails, as there is nothing to draw on. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_NOT_SUPPORTED.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdc>
#[no_mangle]
pub extern "C" fn GetDC(hWnd: HWND) -> HDC {
    ffi::call_any_time(ptr::null_mut(), || nothing_to_draw_on(hWnd))
}

fn nothing_to_draw_on(hwnd: HWND) -> Result<HDC> {
    if !hwnd.is_null() {
        window::lookup(hwnd as usize)?;
    }
    Err(Error(ERROR_NOT_SUPPORTED))
}

/// Returns 0, as GetDC has given nothing out.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-releasedc>
#[no_mangle]
pub extern "C" fn ReleaseDC(hWnd: HWND, hDC: HDC) -> c_int {
    let _ = (hWnd, hDC);
    0
}

/// Fails, as there is nothing to draw on, and clears `lpPaint`. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_NOT_SUPPORTED.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-beginpaint>
#[no_mangle]
pub unsafe extern "C" fn BeginPaint(hWnd: HWND, lpPaint: LPPAINTSTRUCT) -> HDC {
    ffi::call_any_time(ptr::null_mut(), || {
        if !lpPaint.is_null() {
            // SAFETY: the caller vouches for the structure, of which all zero is a value.
            unsafe { lpPaint.cast::<u8>().write_bytes(0, std::mem::size_of::<PAINTSTRUCT>()) };
        }
        nothing_to_draw_on(hWnd)
    })
}

/// Ends what BeginPaint has begun; returns TRUE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-endpaint>
#[no_mangle]
pub unsafe extern "C" fn EndPaint(hWnd: HWND, lpPaint: *const PAINTSTRUCT) -> BOOL {
    let _ = (hWnd, lpPaint);
    TRUE
}

/// What stands for one of the system's icons and cursors, which are named by numbers; there are no others.
fn system_image(module: HINSTANCE, name: usize) -> Result<HICON> {
    match module.is_null() && (1..0x1_0000).contains(&name) {
        true => Ok(name as HICON),
        false => Err(Error(ERROR_RESOURCE_NAME_NOT_FOUND)),
    }
}

/// A handle that stands for one of the system's icons (`hInstance` NULL, `lpIconName` IDI_*), which nobody will see.
/// Programs have no resources here: others are NULL with ERROR_RESOURCE_NAME_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadicona>
#[no_mangle]
pub unsafe extern "C" fn LoadIconA(hInstance: HINSTANCE, lpIconName: LPCSTR) -> HICON {
    ffi::call_any_time(ptr::null_mut(), || system_image(hInstance, lpIconName.addr()))
}

/// As [`LoadIconA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadiconw>
#[no_mangle]
pub unsafe extern "C" fn LoadIconW(hInstance: HINSTANCE, lpIconName: LPCWSTR) -> HICON {
    ffi::call_any_time(ptr::null_mut(), || system_image(hInstance, lpIconName.addr()))
}

/// As [`LoadIconW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn LoadIconW_utf32(hInstance: HINSTANCE, lpIconName: *const u32) -> HICON {
    ffi::call_any_time(ptr::null_mut(), || system_image(hInstance, lpIconName.addr()))
}

/// A handle that stands for one of the system's cursors (`hInstance` NULL, `lpCursorName` IDC_*), as [`LoadIconA`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadcursora>
#[no_mangle]
pub unsafe extern "C" fn LoadCursorA(hInstance: HINSTANCE, lpCursorName: LPCSTR) -> HCURSOR {
    ffi::call_any_time(ptr::null_mut(), || system_image(hInstance, lpCursorName.addr()))
}

/// As [`LoadCursorA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadcursorw>
#[no_mangle]
pub unsafe extern "C" fn LoadCursorW(hInstance: HINSTANCE, lpCursorName: LPCWSTR) -> HCURSOR {
    ffi::call_any_time(ptr::null_mut(), || system_image(hInstance, lpCursorName.addr()))
}

/// As [`LoadCursorW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn LoadCursorW_utf32(hInstance: HINSTANCE, lpCursorName: *const u32) -> HCURSOR {
    ffi::call_any_time(ptr::null_mut(), || system_image(hInstance, lpCursorName.addr()))
}

/// Fails, as programs have no resources here: 0, and `lpBuffer` holds an empty string. Errors: ERROR_RESOURCE_NAME_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadstringa>
#[no_mangle]
pub unsafe extern "C" fn LoadStringA(hInstance: HINSTANCE, uID: UINT, lpBuffer: LPSTR, cchBufferMax: c_int) -> c_int {
    let _ = (hInstance, uID);
    ffi::call_any_time(0, || {
        if !lpBuffer.is_null() && cchBufferMax > 0 {
            // SAFETY: the caller vouches for that room.
            unsafe { lpBuffer.write_unaligned(0) };
        }
        Err(Error(ERROR_RESOURCE_NAME_NOT_FOUND))
    })
}

/// As [`LoadStringA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadstringw>
#[no_mangle]
pub unsafe extern "C" fn LoadStringW(hInstance: HINSTANCE, uID: UINT, lpBuffer: LPWSTR, cchBufferMax: c_int) -> c_int {
    let _ = (hInstance, uID);
    ffi::call_any_time(0, || {
        if !lpBuffer.is_null() && cchBufferMax > 0 {
            // SAFETY: the caller vouches for that room.
            unsafe { lpBuffer.write_unaligned(0) };
        }
        Err(Error(ERROR_RESOURCE_NAME_NOT_FOUND))
    })
}

/// As [`LoadStringW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn LoadStringW_utf32(
    hInstance: HINSTANCE,
    uID: UINT,
    lpBuffer: *mut u32,
    cchBufferMax: c_int,
) -> c_int {
    let _ = (hInstance, uID);
    ffi::call_any_time(0, || {
        if !lpBuffer.is_null() && cchBufferMax > 0 {
            // SAFETY: the caller vouches for that room.
            unsafe { lpBuffer.write_unaligned(0) };
        }
        Err(Error(ERROR_RESOURCE_NAME_NOT_FOUND))
    })
}

/// Fails, as programs have no resources here: NULL. Errors: ERROR_RESOURCE_NAME_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadacceleratorsa>
#[no_mangle]
pub unsafe extern "C" fn LoadAcceleratorsA(hInstance: HINSTANCE, lpTableName: LPCSTR) -> HACCEL {
    let _ = (hInstance, lpTableName);
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_RESOURCE_NAME_NOT_FOUND)))
}

/// As [`LoadAcceleratorsA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadacceleratorsw>
#[no_mangle]
pub unsafe extern "C" fn LoadAcceleratorsW(hInstance: HINSTANCE, lpTableName: LPCWSTR) -> HACCEL {
    let _ = (hInstance, lpTableName);
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_RESOURCE_NAME_NOT_FOUND)))
}

/// As [`LoadAcceleratorsW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn LoadAcceleratorsW_utf32(hInstance: HINSTANCE, lpTableName: *const u32) -> HACCEL {
    let _ = (hInstance, lpTableName);
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_RESOURCE_NAME_NOT_FOUND)))
}

/// Would make a command of a key stroke: there are neither keys nor tables. Returns 0: the message is to be dispatched.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-translateacceleratora>
#[no_mangle]
pub unsafe extern "C" fn TranslateAcceleratorA(hWnd: HWND, hAccTable: HACCEL, lpMsg: LPMSG) -> c_int {
    let _ = (hWnd, hAccTable, lpMsg);
    0
}

/// As [`TranslateAcceleratorA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-translateacceleratorw>
#[no_mangle]
pub unsafe extern "C" fn TranslateAcceleratorW(hWnd: HWND, hAccTable: HACCEL, lpMsg: LPMSG) -> c_int {
    let _ = (hWnd, hAccTable, lpMsg);
    0
}

/// As [`TranslateAcceleratorW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn TranslateAcceleratorW_utf32(hWnd: HWND, hAccTable: HACCEL, lpMsg: LPMSG) -> c_int {
    let _ = (hWnd, hAccTable, lpMsg);
    0
}

/// The size of a window as a rectangle from (0, 0). Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (NULL).
/// Differs from Windows: a window has neither frame nor title, as there is no screen.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclientrect>
#[no_mangle]
pub unsafe extern "C" fn GetClientRect(hWnd: HWND, lpRect: LPRECT) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let rect = place::rect(hWnd as usize)?;
        let client = RECT {
            left: 0,
            top: 0,
            right: rect.right - rect.left,
            bottom: rect.bottom - rect.top,
        };
        // SAFETY: the caller vouches for a RECT.
        unsafe { store(lpRect, client) }
    })
}

/// Where a window would be on the screen. Errors: as [`GetClientRect`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowrect>
#[no_mangle]
pub unsafe extern "C" fn GetWindowRect(hWnd: HWND, lpRect: LPRECT) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let rect = place::screen_rect(hWnd as usize)?;
        // SAFETY: the caller vouches for a RECT.
        unsafe { store(lpRect, rect) }
    })
}

/// # Safety
/// `place` is NULL or may be written.
unsafe fn store(place: LPRECT, rect: RECT) -> Result<BOOL> {
    match place.is_null() {
        true => Err(Error(ERROR_INVALID_PARAMETER)),
        false => {
            // SAFETY: the caller's promise.
            unsafe { place.write_unaligned(rect) };
            Ok(TRUE)
        }
    }
}

/// Gives a window another place and size, in its parent's coordinates: WM_WINDOWPOSCHANGING, WM_WINDOWPOSCHANGED, and of these by
/// the default procedure WM_MOVE and WM_SIZE. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-movewindow>
#[no_mangle]
pub unsafe extern "C" fn MoveWindow(
    hWnd: HWND,
    X: c_int,
    Y: c_int,
    nWidth: c_int,
    nHeight: c_int,
    bRepaint: BOOL,
) -> BOOL {
    let _ = bRepaint;
    let moved = place::set(hWnd as usize, X, Y, nWidth, nHeight, SWP_NOZORDER | SWP_NOACTIVATE);
    bool_of(moved.map(|()| true))
}

/// As [`MoveWindow`]; `uFlags`: what stays as it is (SWP_NOMOVE, SWP_NOSIZE), SWP_SHOWWINDOW, SWP_HIDEWINDOW. Windows have no order here, so
/// `hWndInsertAfter` is ignored.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowpos>
#[no_mangle]
pub unsafe extern "C" fn SetWindowPos(
    hWnd: HWND,
    hWndInsertAfter: HWND,
    X: c_int,
    Y: c_int,
    cx: c_int,
    cy: c_int,
    uFlags: UINT,
) -> BOOL {
    let _ = hWndInsertAfter;
    bool_of(place::set(hWnd as usize, X, Y, cx, cy, uFlags).map(|()| true))
}

/// Whether a window and all that it is inside of are to be seen. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindowvisible>
#[no_mangle]
pub extern "C" fn IsWindowVisible(hWnd: HWND) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let mut at = hWnd as usize;
        loop {
            let (visible, parent) = {
                let window = window::lookup(at)?;
                let state = window.state.lock();
                (state.style & WS_VISIBLE != 0, state.parent)
            };
            match parent {
                _ if !visible => return Ok(FALSE),
                0 => return Ok(TRUE),
                window::MESSAGE_ONLY => return Ok(FALSE),
                parent => at = parent,
            }
        }
    })
}

/// Lets a window have input, or not: it gets WM_ENABLE. Returns whether it was disabled. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-enablewindow>
#[no_mangle]
pub unsafe extern "C" fn EnableWindow(hWnd: HWND, bEnable: BOOL) -> BOOL {
    let hwnd = hWnd as usize;
    let was_disabled = set_disabled(hwnd, bEnable == FALSE);
    if was_disabled == Ok(bEnable != FALSE) {
        window::plain(hwnd, WM_ENABLE, (bEnable != FALSE).into(), 0);
    }
    bool_of(was_disabled)
}

fn set_disabled(hwnd: usize, disabled: bool) -> Result<bool> {
    let window = window::lookup(hwnd)?;
    let mut state = window.state.lock();
    let was = state.style & WS_DISABLED != 0;
    state.style = state.style & !WS_DISABLED | if disabled { WS_DISABLED } else { 0 };
    Ok(was)
}

/// Whether a window may have input. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindowenabled>
#[no_mangle]
pub extern "C" fn IsWindowEnabled(hWnd: HWND) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let disabled = window::lookup(hWnd as usize)?.state.lock().style & WS_DISABLED != 0;
        Ok((!disabled).into())
    })
}

thread_local! {
    /// The calling thread's window that would have the keys.
    static FOCUS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Says which window of the calling thread has the keys, NULL for none: the two get WM_KILLFOCUS and WM_SETFOCUS. Returns the window before.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_ACCESS_DENIED (another thread's).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setfocus>
#[no_mangle]
pub unsafe extern "C" fn SetFocus(hWnd: HWND) -> HWND {
    let hwnd = hWnd as usize;
    if let Err(error) = if hwnd == 0 {
        Ok(())
    } else {
        window::lookup_own(hwnd).map(drop)
    } {
        return ffi::call_any_time(ptr::null_mut(), || Err(error));
    }
    let before = FOCUS.replace(hwnd);
    if before != hwnd {
        window::plain(before, WM_KILLFOCUS, hwnd, 0);
        window::plain(hwnd, WM_SETFOCUS, before, 0);
    }
    focus_or_null(before)
}

/// The calling thread's window that has the keys; NULL: none.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getfocus>
#[no_mangle]
pub extern "C" fn GetFocus() -> HWND {
    focus_or_null(FOCUS.get())
}

fn focus_or_null(hwnd: usize) -> HWND {
    ffi::call_any_time(ptr::null_mut(), || {
        let own = window::thread_of(hwnd) == Some(thread::id());
        Ok(if own { hwnd } else { 0 } as HWND)
    })
}

/// Whether a key is down: 0, there are no keys.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getkeystate>
#[no_mangle]
pub extern "C" fn GetKeyState(nVirtKey: c_int) -> c_short {
    let _ = nVirtKey;
    0
}

/// A measure of the screen: 0 for all, as there is none.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getsystemmetrics>
#[no_mangle]
pub extern "C" fn GetSystemMetrics(nIndex: c_int) -> c_int {
    let _ = nIndex;
    0
}

/// Prints title and text to standard error, and returns the answer that is the default: IDOK, IDYES and so on. Nobody is asked.
/// Errors: ERROR_INVALID_WINDOW_HANDLE (of `hWnd`), ERROR_INVALID_PARAMETER (buttons that do not exist).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-messageboxa>
#[no_mangle]
pub unsafe extern "C" fn MessageBoxA(hWnd: HWND, lpText: LPCSTR, lpCaption: LPCSTR, uType: UINT) -> c_int {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(0, || unsafe {
        show::<u8>(hWnd, lpText.cast(), lpCaption.cast(), uType)
    })
}

/// As [`MessageBoxA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-messageboxw>
#[no_mangle]
pub unsafe extern "C" fn MessageBoxW(hWnd: HWND, lpText: LPCWSTR, lpCaption: LPCWSTR, uType: UINT) -> c_int {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(0, || unsafe {
        show::<u16>(hWnd, lpText.cast(), lpCaption.cast(), uType)
    })
}

/// As [`MessageBoxW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn MessageBoxW_utf32(
    hWnd: HWND,
    lpText: *const u32,
    lpCaption: *const u32,
    uType: UINT,
) -> c_int {
    // SAFETY: the caller vouches for the texts.
    ffi::call_any_time(0, || unsafe {
        show::<u32>(hWnd, lpText.cast(), lpCaption.cast(), uType)
    })
}

/// # Safety
/// Each text is NULL or NUL-terminated.
unsafe fn show<U: Unit>(hwnd: HWND, body: *const U, title: *const U, kind: UINT) -> Result<c_int> {
    /// The buttons of MB_OK, MB_OKCANCEL and so on, as they are counted.
    const BUTTONS: [&[c_int]; 7] = [
        &[IDOK],
        &[IDOK, IDCANCEL],
        &[IDABORT, IDRETRY, IDIGNORE],
        &[IDYES, IDNO, IDCANCEL],
        &[IDYES, IDNO],
        &[IDRETRY, IDCANCEL],
        &[IDCANCEL, IDTRYAGAIN, IDCONTINUE],
    ];
    if !hwnd.is_null() {
        window::lookup(hwnd as usize)?;
    }
    let buttons = BUTTONS
        .get((kind & MB_TYPEMASK) as usize)
        .ok_or(Error(ERROR_INVALID_PARAMETER))?;
    let default = (kind & MB_DEFMASK) / MB_DEFBUTTON2;
    let text = |text: *const U, otherwise: &str| match text.is_null() {
        true => otherwise.to_owned(),
        false => text::read(text, usize::MAX - 1).unwrap_or_default(),
    };
    // As on Windows: no title says that something is wrong.
    let (title, body) = (text(title, "Error"), text(body, ""));
    // There is nobody to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "{title}: {body}");
    Ok(*buttons.get(default as usize).unwrap_or(&buttons[0]))
}

/// Rings the terminal's bell, if standard error is a terminal.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-messagebeep>
#[no_mangle]
pub extern "C" fn MessageBeep(uType: UINT) -> BOOL {
    let _ = uType;
    ffi::call_any_time(FALSE, || {
        if io::IsTerminal::is_terminal(&io::stderr()) {
            let _ = io::stderr().write_all(b"\x07");
        }
        Ok(TRUE)
    })
}

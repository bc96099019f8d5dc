//! `winuser.h`: sending messages to windows, calling window procedures.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::user::default_procedure;
use crate::user::procedure::Procedure;
use crate::user::queue::{Call, Callback};
use crate::user::send::{self, Patience};
use crate::user::window;
use std::time::Duration;

fn message<U: Unit>(hwnd: HWND, message: UINT, wparam: WPARAM, lparam: LPARAM) -> Call {
    Call {
        hwnd: hwnd as usize,
        message,
        wparam,
        lparam,
        encoding: U::ENCODING,
    }
}

/// Sets the last error for a call that runs foreign code, and so not inside `ffi::call`.
fn value_or<T>(failure: T, outcome: Result<T>) -> T {
    match outcome {
        Ok(value) => value,
        Err(error) => ffi::call_any_time(failure, || Err(error)),
    }
}

/// Runs `send` for the window, or for all top-level windows with HWND_BROADCAST.
fn for_windows(call: Call, send: impl Fn(Call) -> Result<LRESULT>) -> Result<LRESULT> {
    if call.hwnd != window::BROADCAST {
        return send(call);
    }
    for hwnd in window::children(0) {
        // One that is gone meanwhile does not keep it from the others.
        let _ = send(Call { hwnd, ..call });
    }
    Ok(1)
}

/// Has the window's procedure called with a message, and returns its result; 0 on failure.
///
/// A window of another thread is given the message when that thread looks for messages; the calling thread is given what
/// others send it meanwhile. Text of WM_SETTEXT and its like is converted where procedure and caller differ in it.
/// `hWnd`: HWND_BROADCAST for all top-level windows. Errors: ERROR_INVALID_WINDOW_HANDLE (also: the window or its thread
/// ended first).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagea>
#[no_mangle]
pub unsafe extern "C" fn SendMessageA(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> LRESULT {
    send::<u8>(hWnd, Msg, wParam, lParam)
}

/// As [`SendMessageA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagew>
#[no_mangle]
pub unsafe extern "C" fn SendMessageW(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> LRESULT {
    send::<u16>(hWnd, Msg, wParam, lParam)
}

/// As [`SendMessageW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SendMessageW_utf32(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> LRESULT {
    send::<u32>(hWnd, Msg, wParam, lParam)
}

fn send<U: Unit>(hwnd: HWND, msg: UINT, wparam: WPARAM, lparam: LPARAM) -> LRESULT {
    let send = |call| send::send(call, Patience::ENDLESS);
    value_or(0, for_windows(message::<U>(hwnd, msg, wparam, lparam), send))
}

/// As SendMessage, but waits for another thread at most `uTimeout` milliseconds. Returns 0 on failure.
///
/// `fuFlags`: SMTO_BLOCK (is given nothing meanwhile), SMTO_ABORTIFHUNG (not at all for a thread that has not looked for
/// messages for 5 seconds), SMTO_NOTIMEOUTIFNOTHUNG (without end for one that does), SMTO_ERRORONEXIT (which is so in
/// any case). `lpdwResult`, if not NULL, receives the procedure's result. A message that has not been delivered in time
/// is withdrawn. Errors: ERROR_TIMEOUT, ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagetimeouta>
#[no_mangle]
pub unsafe extern "C" fn SendMessageTimeoutA(
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
    fuFlags: UINT,
    uTimeout: UINT,
    lpdwResult: PDWORD_PTR,
) -> LRESULT {
    let patience = patience(fuFlags, uTimeout);
    // SAFETY: the caller vouches for the result's place.
    unsafe { send_in_time(message::<u8>(hWnd, Msg, wParam, lParam), patience, lpdwResult) }
}

/// As [`SendMessageTimeoutA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagetimeoutw>
#[no_mangle]
pub unsafe extern "C" fn SendMessageTimeoutW(
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
    fuFlags: UINT,
    uTimeout: UINT,
    lpdwResult: PDWORD_PTR,
) -> LRESULT {
    let patience = patience(fuFlags, uTimeout);
    // SAFETY: the caller vouches for the result's place.
    unsafe { send_in_time(message::<u16>(hWnd, Msg, wParam, lParam), patience, lpdwResult) }
}

/// As [`SendMessageTimeoutW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SendMessageTimeoutW_utf32(
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
    fuFlags: UINT,
    uTimeout: UINT,
    lpdwResult: PDWORD_PTR,
) -> LRESULT {
    let patience = patience(fuFlags, uTimeout);
    // SAFETY: the caller vouches for the result's place.
    unsafe { send_in_time(message::<u32>(hWnd, Msg, wParam, lParam), patience, lpdwResult) }
}

fn patience(flags: UINT, milliseconds: UINT) -> Patience {
    let timeout = Some(Duration::from_millis(milliseconds.into()));
    Patience { timeout, flags }
}

/// # Safety
/// `place` is NULL or may be written.
unsafe fn send_in_time(call: Call, patience: Patience, place: PDWORD_PTR) -> LRESULT {
    let sent = for_windows(call, |call| send::send(call, patience));
    let sent = sent.map(|result| {
        // SAFETY: the caller's promise.
        if let Some(place) = unsafe { place.as_mut() } {
            *place = result as DWORD_PTR;
        }
        1
    });
    value_or(0, sent)
}

/// As SendMessage, but does not wait for another thread.
///
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_MESSAGE_SYNC_ONLY (a message that carries pointers).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendnotifymessagea>
#[no_mangle]
pub unsafe extern "C" fn SendNotifyMessageA(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> BOOL {
    notify(message::<u8>(hWnd, Msg, wParam, lParam))
}

/// As [`SendNotifyMessageA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendnotifymessagew>
#[no_mangle]
pub unsafe extern "C" fn SendNotifyMessageW(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> BOOL {
    notify(message::<u16>(hWnd, Msg, wParam, lParam))
}

/// As [`SendNotifyMessageW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SendNotifyMessageW_utf32(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> BOOL {
    notify(message::<u32>(hWnd, Msg, wParam, lParam))
}

fn notify(call: Call) -> BOOL {
    let notify = |call| send::notify(call).map(|()| LRESULT::from(true));
    let sent = window::require_lasting(call.message).and_then(|()| for_windows(call, notify));
    value_or(FALSE, sent.map(|_| TRUE))
}

/// As SendNotifyMessage, and has `lpResultCallBack` called with the result: of another thread's window when the calling thread
/// looks for messages. Errors: as SendNotifyMessage, ERROR_INVALID_PARAMETER (no function).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagecallbacka>
#[no_mangle]
pub unsafe extern "C" fn SendMessageCallbackA(
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
    lpResultCallBack: SENDASYNCPROC,
    dwData: ULONG_PTR,
) -> BOOL {
    send_with_callback(message::<u8>(hWnd, Msg, wParam, lParam), lpResultCallBack, dwData)
}

/// As [`SendMessageCallbackA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagecallbackw>
#[no_mangle]
pub unsafe extern "C" fn SendMessageCallbackW(
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
    lpResultCallBack: SENDASYNCPROC,
    dwData: ULONG_PTR,
) -> BOOL {
    send_with_callback(message::<u16>(hWnd, Msg, wParam, lParam), lpResultCallBack, dwData)
}

/// As [`SendMessageCallbackW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SendMessageCallbackW_utf32(
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
    lpResultCallBack: SENDASYNCPROC,
    dwData: ULONG_PTR,
) -> BOOL {
    send_with_callback(message::<u32>(hWnd, Msg, wParam, lParam), lpResultCallBack, dwData)
}

fn send_with_callback(call: Call, routine: SENDASYNCPROC, data: ULONG_PTR) -> BOOL {
    let send = || {
        let routine = routine.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        window::require_lasting(call.message)?;
        let callback = Callback {
            // SAFETY: the same function, called as one that may end its thread; a HWND is as wide as a usize.
            routine: unsafe {
                std::mem::transmute::<
                    unsafe extern "C" fn(HWND, UINT, ULONG_PTR, LRESULT),
                    unsafe extern "C-unwind" fn(usize, u32, usize, isize),
                >(routine)
            },
            data,
        };
        for_windows(call, |call| send::send_with_callback(call, callback).map(|()| 1))
    };
    value_or(FALSE, send().map(|_| TRUE))
}

/// Answers the message that another thread has sent, before the window procedure returns. FALSE: none was.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-replymessage>
#[no_mangle]
pub extern "C" fn ReplyMessage(lResult: LRESULT) -> BOOL {
    ffi::call_any_time(FALSE, || Ok(send::reply(lResult).into()))
}

/// Whether the window procedure is at a message that another thread has sent.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-insendmessage>
#[no_mangle]
pub extern "C" fn InSendMessage() -> BOOL {
    ffi::call_any_time(FALSE, || Ok((send::in_delivery() != ISMEX_NOSEND).into()))
}

/// How the message was sent that the window procedure is at: ISMEX_*. `lpReserved`: NULL.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-insendmessageex>
#[no_mangle]
pub extern "C" fn InSendMessageEx(lpReserved: LPVOID) -> DWORD {
    let _ = lpReserved;
    ffi::call_any_time(ISMEX_NOSEND, || Ok(send::in_delivery()))
}

/// What a window does with a message that its procedure leaves to the system: WM_CLOSE destroys it, WM_SETTEXT and WM_GETTEXT
/// are about its text, WM_WINDOWPOSCHANGED becomes WM_MOVE and WM_SIZE, WM_NCCREATE is answered with TRUE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-defwindowproca>
#[no_mangle]
pub unsafe extern "C" fn DefWindowProcA(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> LRESULT {
    // SAFETY: the caller vouches for the message's arguments.
    unsafe { default_procedure::run::<u8>(hWnd as usize, Msg, wParam, lParam) }
}

/// As [`DefWindowProcA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-defwindowprocw>
#[no_mangle]
pub unsafe extern "C" fn DefWindowProcW(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> LRESULT {
    // SAFETY: the caller vouches for the message's arguments.
    unsafe { default_procedure::run::<u16>(hWnd as usize, Msg, wParam, lParam) }
}

/// As [`DefWindowProcW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn DefWindowProcW_utf32(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> LRESULT {
    // SAFETY: the caller vouches for the message's arguments.
    unsafe { default_procedure::run::<u32>(hWnd as usize, Msg, wParam, lParam) }
}

/// Calls the window procedure that SetWindowLongPtr or GetWindowLongPtr returned. Returns its result, 0 for NULL.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-callwindowproca>
#[no_mangle]
pub unsafe extern "C" fn CallWindowProcA(
    lpPrevWndFunc: WNDPROC,
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
) -> LRESULT {
    call::<u8>(lpPrevWndFunc, message::<u8>(hWnd, Msg, wParam, lParam))
}

/// As [`CallWindowProcA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-callwindowprocw>
#[no_mangle]
pub unsafe extern "C" fn CallWindowProcW(
    lpPrevWndFunc: WNDPROC,
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
) -> LRESULT {
    call::<u16>(lpPrevWndFunc, message::<u16>(hWnd, Msg, wParam, lParam))
}

/// As [`CallWindowProcW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CallWindowProcW_utf32(
    lpPrevWndFunc: WNDPROC,
    hWnd: HWND,
    Msg: UINT,
    wParam: WPARAM,
    lParam: LPARAM,
) -> LRESULT {
    call::<u32>(lpPrevWndFunc, message::<u32>(hWnd, Msg, wParam, lParam))
}

fn call<U: Unit>(procedure: WNDPROC, call: Call) -> LRESULT {
    let address = procedure.map_or(0, |procedure| procedure as usize);
    match Procedure::named(address, U::ENCODING) {
        Some(procedure) => procedure.call(call.hwnd, call.message, call.wparam, call.lparam, U::ENCODING),
        None => 0,
    }
}

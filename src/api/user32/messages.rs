//! `winuser.h`: taking messages from the thread's queue, posting them, timers, waiting.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::synchapi::objects;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wait::Waitable;
use crate::rt::wide::Unit;
use crate::user::atom;
use crate::user::message_loop;
use crate::user::queue::{self, Filter, Message};
use crate::user::window;
use std::sync::Arc;
use std::time::Duration;

/// What GetMessage and PeekMessage take for "the thread's own messages only".
const THREAD_ONLY: usize = usize::MAX;

/// Waits for the calling thread's next message and takes it. Returns 0 for WM_QUIT, -1 on failure.
///
/// `hWnd`: only messages of that window of the thread and of those inside it; NULL: all; (HWND)-1: only those that have no
/// window. `wMsgFilterMin`, `wMsgFilterMax`: the range of messages, both 0 for all; WM_QUIT always comes, after what was
/// posted before. Messages that other threads send are delivered meanwhile.
/// Errors: ERROR_INVALID_PARAMETER (`lpMsg` is NULL), ERROR_INVALID_WINDOW_HANDLE.
/// Differs from Windows: without a screen there are no input and no WM_PAINT messages; `pt` is always (0, 0).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessage>
#[no_mangle]
pub unsafe extern "C" fn GetMessageA(lpMsg: LPMSG, hWnd: HWND, wMsgFilterMin: UINT, wMsgFilterMax: UINT) -> BOOL {
    let prepared = ffi::call_any_time(None, || {
        require(lpMsg)?;
        filter(hWnd, wMsgFilterMin, wMsgFilterMax, QS_ALLINPUT).map(Some)
    });
    let Some(filter) = prepared else { return -1 };
    match message_loop::next(&filter, true, true) {
        // SAFETY: the caller vouches for a MSG.
        Some(message) => unsafe { make_packet(&message, lpMsg) },
        None => -1,
    }
}

/// As [`GetMessageA`]: the two are one here, as no message of a queue carries text.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessagew>
#[no_mangle]
pub unsafe extern "C" fn GetMessageW(lpMsg: LPMSG, hWnd: HWND, wMsgFilterMin: UINT, wMsgFilterMax: UINT) -> BOOL {
    // SAFETY: the caller's promise.
    unsafe { GetMessageA(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax) }
}

/// Looks whether there is a message for the calling thread, as [`GetMessageA`] without the waiting: TRUE if there is.
///
/// `wRemoveMsg`: PM_REMOVE takes it, PM_NOREMOVE leaves it; PM_QS_* restricts the kinds of messages. Errors: as [`GetMessageA`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-peekmessagea>
#[no_mangle]
pub unsafe extern "C" fn PeekMessageA(
    lpMsg: LPMSG,
    hWnd: HWND,
    wMsgFilterMin: UINT,
    wMsgFilterMax: UINT,
    wRemoveMsg: UINT,
) -> BOOL {
    let prepared = ffi::call_any_time(None, || {
        require(lpMsg)?;
        let kinds = match wRemoveMsg >> 16 {
            0 => QS_ALLINPUT,
            kinds => kinds,
        };
        filter(hWnd, wMsgFilterMin, wMsgFilterMax, kinds).map(Some)
    });
    let Some(filter) = prepared else { return FALSE };
    match message_loop::next(&filter, wRemoveMsg & PM_REMOVE != 0, false) {
        Some(message) => {
            // SAFETY: the caller vouches for a MSG.
            unsafe { make_packet(&message, lpMsg) };
            TRUE
        }
        None => FALSE,
    }
}

/// As [`PeekMessageA`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-peekmessagew>
#[no_mangle]
pub unsafe extern "C" fn PeekMessageW(
    lpMsg: LPMSG,
    hWnd: HWND,
    wMsgFilterMin: UINT,
    wMsgFilterMax: UINT,
    wRemoveMsg: UINT,
) -> BOOL {
    // SAFETY: the caller's promise.
    unsafe { PeekMessageA(lpMsg, hWnd, wMsgFilterMin, wMsgFilterMax, wRemoveMsg) }
}

fn require(message: LPMSG) -> Result<()> {
    match message.is_null() {
        true => Err(Error(ERROR_INVALID_PARAMETER)),
        false => Ok(()),
    }
}

fn filter(hwnd: HWND, lowest: UINT, highest: UINT, kinds: UINT) -> Result<Filter> {
    let windows = match hwnd as usize {
        0 => None,
        THREAD_ONLY => Some(vec![0]),
        hwnd => {
            // Another thread's window is none to this call.
            window::lookup_own(hwnd).map_err(|_| Error(ERROR_INVALID_WINDOW_HANDLE))?;
            Some(window::with_descendants(hwnd))
        }
    };
    Ok(Filter {
        windows,
        lowest,
        highest,
        kinds,
    })
}

/// Returns what GetMessage does.
///
/// # Safety
/// `place` may be written.
unsafe fn make_packet(message: &Message, place: LPMSG) -> BOOL {
    // SAFETY: the caller's promise.
    unsafe {
        place.write_unaligned(MSG {
            hwnd: message.hwnd as HWND,
            message: message.message,
            wParam: message.wparam,
            lParam: message.lparam,
            time: message.time,
            pt: POINT { x: 0, y: 0 },
        })
    };
    (message.message != WM_QUIT).into()
}

/// Gives a message to its window's procedure, or a timer's message to the timer's procedure. Returns the procedure's result.
/// A message without a window, or of another thread's window, goes nowhere.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-dispatchmessagea>
#[no_mangle]
pub unsafe extern "C" fn DispatchMessageA(lpMsg: *const MSG) -> LRESULT {
    let message = ffi::call_any_time(None, || {
        require(lpMsg.cast_mut())?;
        // SAFETY: the caller vouches for a MSG.
        let message = unsafe { lpMsg.read_unaligned() };
        Ok(Some(Message {
            hwnd: message.hwnd as usize,
            message: message.message,
            wparam: message.wParam,
            lparam: message.lParam,
            time: message.time,
        }))
    });
    message.map_or(0, |message| message_loop::dispatch(&message))
}

/// As [`DispatchMessageA`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-dispatchmessagew>
#[no_mangle]
pub unsafe extern "C" fn DispatchMessageW(lpMsg: *const MSG) -> LRESULT {
    // SAFETY: the caller's promise.
    unsafe { DispatchMessageA(lpMsg) }
}

/// Would make characters of key strokes: without a screen there are none. Returns whether the message is of a key.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-translatemessage>
#[no_mangle]
pub unsafe extern "C" fn TranslateMessage(lpMsg: *const MSG) -> BOOL {
    if lpMsg.is_null() {
        return FALSE;
    }
    // SAFETY: the caller vouches for a MSG.
    let message = unsafe { lpMsg.read_unaligned() }.message;
    matches!(message, WM_KEYDOWN | WM_KEYUP | WM_SYSKEYDOWN | WM_SYSKEYUP).into()
}

/// Appends a message to the queue of the window's thread.
///
/// `hWnd`: HWND_BROADCAST for all top-level windows of the process, NULL for the calling thread itself.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_NOT_ENOUGH_QUOTA (10,000 messages wait), ERROR_MESSAGE_SYNC_ONLY (a message
/// that carries pointers).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postmessagea>
#[no_mangle]
pub extern "C" fn PostMessageA(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> BOOL {
    ffi::call_any_time(FALSE, || {
        window::post(hWnd as usize, Msg, wParam, lParam).map(|()| TRUE)
    })
}

/// As [`PostMessageA`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postmessagew>
#[no_mangle]
pub extern "C" fn PostMessageW(hWnd: HWND, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> BOOL {
    PostMessageA(hWnd, Msg, wParam, lParam)
}

/// Appends a message to a thread's queue, without a window.
///
/// Errors: ERROR_INVALID_THREAD_ID (no such thread, or it has no queue: it gets one with its first call about messages or
/// windows), ERROR_NOT_ENOUGH_QUOTA, ERROR_MESSAGE_SYNC_ONLY.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postthreadmessagea>
#[no_mangle]
pub extern "C" fn PostThreadMessageA(idThread: DWORD, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> BOOL {
    ffi::call_any_time(FALSE, || {
        window::require_lasting(Msg)?;
        queue::post_to_thread(idThread, Msg, wParam, lParam).map(|()| TRUE)
    })
}

/// As [`PostThreadMessageA`].
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postthreadmessagew>
#[no_mangle]
pub extern "C" fn PostThreadMessageW(idThread: DWORD, Msg: UINT, wParam: WPARAM, lParam: LPARAM) -> BOOL {
    PostThreadMessageA(idThread, Msg, wParam, lParam)
}

/// Has the calling thread get WM_QUIT when it has taken all that was posted; `nExitCode` is its wParam.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postquitmessage>
#[no_mangle]
pub extern "C" fn PostQuitMessage(nExitCode: std::ffi::c_int) {
    ffi::call_any_time((), || {
        queue::current().post_quit(nExitCode);
        Ok(())
    })
}

/// The number of a message by its name, 0xC000 to 0xFFFF: the same for the same name in any letter case. 0 on failure.
///
/// Errors: ERROR_INVALID_PARAMETER (NULL, empty or too long), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerwindowmessagea>
#[no_mangle]
pub unsafe extern "C" fn RegisterWindowMessageA(lpString: LPCSTR) -> UINT {
    // SAFETY: the caller vouches for the string.
    ffi::call_any_time(0, || unsafe { register(lpString.cast::<u8>()) })
}

/// As [`RegisterWindowMessageA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerwindowmessagew>
#[no_mangle]
pub unsafe extern "C" fn RegisterWindowMessageW(lpString: LPCWSTR) -> UINT {
    // SAFETY: the caller vouches for the string.
    ffi::call_any_time(0, || unsafe { register(lpString) })
}

/// As [`RegisterWindowMessageW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegisterWindowMessageW_utf32(lpString: *const u32) -> UINT {
    // SAFETY: the caller vouches for the string.
    ffi::call_any_time(0, || unsafe { register(lpString) })
}

/// The longest name that has a number.
const LONGEST_NAME: usize = 255;

/// # Safety
/// `name` is NULL or NUL-terminated.
unsafe fn register<U: Unit>(name: *const U) -> Result<UINT> {
    let wrong = Error(ERROR_INVALID_PARAMETER);
    if name.is_null() {
        return Err(wrong);
    }
    let name = text::read(name, LONGEST_NAME).filter(|name| !name.is_empty());
    atom::of(&name.ok_or(wrong)?).map(UINT::from)
}

/// Starts a timer that gives WM_TIMER each `uElapse` milliseconds (10 at least), or starts it anew. Returns its number, 0 on failure.
///
/// `hWnd`: the calling thread's window that gets it, NULL for the thread itself: then a number that no timer has is replaced by
/// a new one. `lpTimerFunc`, if not NULL, is called instead of the window procedure, by DispatchMessage.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_ACCESS_DENIED (another thread's window).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-settimer>
#[no_mangle]
pub extern "C" fn SetTimer(hWnd: HWND, nIDEvent: UINT_PTR, uElapse: UINT, lpTimerFunc: TIMERPROC) -> UINT_PTR {
    ffi::call_any_time(0, || {
        let hwnd = hWnd as usize;
        if hwnd != 0 {
            window::lookup_own(hwnd)?;
        }
        let period = Duration::from_millis(uElapse.clamp(USER_TIMER_MINIMUM, USER_TIMER_MAXIMUM).into());
        let procedure = lpTimerFunc.map_or(0, |routine| routine as usize);
        let id = queue::current().set_timer(hwnd, nIDEvent, period, procedure);
        // A window's timer may have the number 0, but the call says that it succeeded.
        Ok(id.max(1))
    })
}

/// Ends a timer of the calling thread. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (no such timer).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-killtimer>
#[no_mangle]
pub extern "C" fn KillTimer(hWnd: HWND, uIDEvent: UINT_PTR) -> BOOL {
    ffi::call_any_time(FALSE, || {
        if !hWnd.is_null() {
            window::lookup(hWnd as usize)?;
        }
        match queue::exists() && queue::current().kill_timer(hWnd as usize, uIDEvent) {
            true => Ok(TRUE),
            false => Err(Error(ERROR_INVALID_PARAMETER)),
        }
    })
}

/// The kinds of messages (`flags`: QS_*) that have come since the calling thread last looked in the low word, and those that are
/// there in the high word.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getqueuestatus>
#[no_mangle]
pub extern "C" fn GetQueueStatus(flags: UINT) -> DWORD {
    ffi::call_any_time(0, || {
        let (there, new) = queue::current().status(flags & QS_ALLINPUT);
        Ok(there << 16 | new & 0xFFFF)
    })
}

/// When the message that the calling thread took last was posted, in milliseconds as GetTickCount tells them.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessagetime>
#[no_mangle]
pub extern "C" fn GetMessageTime() -> LONG {
    ffi::call_any_time(0, || Ok(queue::current().last_time() as LONG))
}

/// Where the pointer was: without a screen always at (0, 0).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessagepos>
#[no_mangle]
pub extern "C" fn GetMessagePos() -> DWORD {
    0
}

/// Waits until a message comes that the calling thread has not looked at; delivers what other threads send meanwhile.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-waitmessage>
#[no_mangle]
pub extern "C" fn WaitMessage() -> BOOL {
    loop {
        let new = ffi::call_any_time(0, || {
            let queue = queue::current();
            queue.wait(&[], false, None, false, QS_ALLINPUT, false);
            Ok(queue.status(QS_ALLINPUT).1)
        });
        if new & QS_SENDMESSAGE != 0 {
            // Looks, and delivers.
            message_loop::next(&NOTHING, false, false);
        }
        if new & !QS_SENDMESSAGE != 0 {
            return TRUE;
        }
    }
}

/// Takes no message, so only what was sent is delivered.
const NOTHING: Filter = Filter {
    windows: Some(Vec::new()),
    kinds: QS_SENDMESSAGE,
    ..Filter::ALL
};

/// Waits for objects and for messages, as [`MsgWaitForMultipleObjectsEx`] with `fWaitAll` as MWMO_WAITALL.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-msgwaitformultipleobjects>
#[no_mangle]
pub unsafe extern "C" fn MsgWaitForMultipleObjects(
    nCount: DWORD,
    pHandles: *const HANDLE,
    fWaitAll: BOOL,
    dwMilliseconds: DWORD,
    dwWakeMask: DWORD,
) -> DWORD {
    let flags = if fWaitAll != FALSE { MWMO_WAITALL } else { 0 };
    // SAFETY: the caller vouches for the handles' array.
    unsafe { MsgWaitForMultipleObjectsEx(nCount, pHandles, dwMilliseconds, dwWakeMask, flags) }
}

/// Waits for one of `nCount` objects or for a new message of the kinds `dwWakeMask` (QS_*), at most `dwMilliseconds`.
///
/// `dwFlags`: MWMO_WAITALL (all objects and a message at once), MWMO_ALERTABLE (ends also when procedure calls ran),
/// MWMO_INPUTAVAILABLE (messages that the thread has looked at count too). Returns WAIT_OBJECT_0 plus the place of the
/// object, or plus `nCount` for a message; WAIT_ABANDONED_0 plus the place; WAIT_IO_COMPLETION; WAIT_TIMEOUT; or
/// WAIT_FAILED: ERROR_INVALID_PARAMETER (more than 63 objects, or one twice with MWMO_WAITALL), ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-msgwaitformultipleobjectsex>
#[no_mangle]
pub unsafe extern "C" fn MsgWaitForMultipleObjectsEx(
    nCount: DWORD,
    pHandles: *const HANDLE,
    dwMilliseconds: DWORD,
    dwWakeMask: DWORD,
    dwFlags: DWORD,
) -> DWORD {
    objects::alertable(|| {
        // SAFETY: the caller vouches for the handles' array.
        ffi::call_any_time(WAIT_FAILED, || unsafe {
            wait_with_messages(nCount, pHandles, dwMilliseconds, dwWakeMask, dwFlags)
        })
    })
}

/// # Safety
/// `handles` is NULL or points to `count` handles.
unsafe fn wait_with_messages(
    count: DWORD,
    handles: *const HANDLE,
    milliseconds: DWORD,
    kinds: DWORD,
    flags: DWORD,
) -> Result<DWORD> {
    let has = |flag: DWORD| flags & flag != 0;
    if flags & !(MWMO_WAITALL | MWMO_ALERTABLE | MWMO_INPUTAVAILABLE) != 0 {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    let objects = unsafe { objects::objects(count, handles, MAXIMUM_WAIT_OBJECTS as DWORD - 1, has(MWMO_WAITALL))? };
    let borrowed: Vec<&Arc<Waitable>> = objects.iter().collect();
    let outcome = queue::current().wait(
        &borrowed,
        has(MWMO_WAITALL),
        objects::timeout(milliseconds),
        has(MWMO_ALERTABLE),
        kinds & QS_ALLINPUT,
        has(MWMO_INPUTAVAILABLE),
    );
    Ok(objects::code(outcome))
}

/// The id of the thread that a window belongs to, 0 on failure; `lpdwProcessId`, if not NULL, receives the process's.
/// Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowthreadprocessid>
#[no_mangle]
pub unsafe extern "C" fn GetWindowThreadProcessId(hWnd: HWND, lpdwProcessId: LPDWORD) -> DWORD {
    ffi::call_any_time(0, || {
        let thread = window::lookup(hWnd as usize)?.thread();
        // SAFETY: the caller vouches for a DWORD.
        if let Some(process) = unsafe { lpdwProcessId.as_mut() } {
            *process = std::process::id();
        }
        Ok(thread)
    })
}

//! `winsock.h`: blocking hooks, for programs of Winsock 1.1.
use crate::abi::*;
use crate::api::ffi;
use crate::api::user32::messages::{DispatchMessageA, PeekMessageA, PostQuitMessage, TranslateMessage};
use crate::sock::events::blocking_hook::{self, Hook};
use std::ffi::c_int;
use std::{mem, ptr};

/// Installs a function that the calling thread runs over and over while a call of it blocks, from now on.
///
/// `lpBlockFunc` is a `BOOL (*)(void)` that returns TRUE when it has more to do at once; on FALSE the thread sleeps for 10
/// milliseconds at most and runs it again. The call that blocks ends when its time comes, or with WSAEINTR after
/// [`WSACancelBlockingCall`]; all other calls of the hook fail with WSAEINPROGRESS. Returns the function installed
/// before, to be installed again: at first the default one, which dispatches one message but is not called by itself, as
/// on every Windows that has threads (NULL means the same). NULL is also returned on failure.
/// Errors: WSANOTINITIALISED, WSAEINPROGRESS, WSAEOPNOTSUPP (no `WSAStartup` asked for version 1.0 or 1.1).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetblockinghook>
#[no_mangle]
pub unsafe extern "C" fn WSASetBlockingHook(lpBlockFunc: FARPROC) -> FARPROC {
    ffi::call(None, || {
        // SAFETY: what the caller gives is such a function, as is the default one; only the pointer's type differs.
        let hook: Option<Hook> = unsafe { mem::transmute(lpBlockFunc) };
        let before = blocking_hook::install(hook.filter(|hook| !ptr::fn_addr_eq(*hook, default_hook as Hook)))?;
        // SAFETY: to be called as the type it had.
        Ok(unsafe { mem::transmute::<Option<Hook>, FARPROC>(before.or(Some(default_hook))) })
    })
}

/// Takes the calling thread's blocking hook away. Returns 0.
///
/// Errors: WSANOTINITIALISED, WSAEINPROGRESS, WSAEOPNOTSUPP (no `WSAStartup` asked for version 1.0 or 1.1).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaunhookblockinghook>
#[no_mangle]
pub extern "C" fn WSAUnhookBlockingHook() -> c_int {
    ffi::call(SOCKET_ERROR, || blocking_hook::install(None).map(|_| 0))
}

/// Whether the calling thread is in its blocking hook, that is, a call of it blocks.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaisblocking>
#[no_mangle]
pub extern "C" fn WSAIsBlocking() -> BOOL {
    blocking_hook::is_running().into()
}

/// Called by a blocking hook, or by what that calls: ends the call that blocks, with WSAEINTR as soon as the hook returns.
///
/// After another call than `accept` or `select` was cancelled, the only sensible use of its socket is `closesocket`.
/// Errors: WSANOTINITIALISED, WSAEINVAL (no call blocks), WSAEOPNOTSUPP (no `WSAStartup` asked for version 1.0 or 1.1).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacancelblockingcall>
#[no_mangle]
pub extern "C" fn WSACancelBlockingCall() -> c_int {
    ffi::call_any_time(SOCKET_ERROR, || blocking_hook::cancel().map(|()| 0))
}

/// Takes one message and dispatches it, as Microsoft describes the default hook.
unsafe extern "C-unwind" fn default_hook() -> BOOL {
    // SAFETY: integers and pointers, of which all zero is a value.
    let mut message: MSG = unsafe { mem::zeroed() };
    // SAFETY: one MSG of this function's.
    unsafe {
        if PeekMessageA(&mut message, ptr::null_mut(), 0, 0, PM_REMOVE) == FALSE {
            return FALSE;
        }
        if message.message == WM_QUIT {
            // It is meant for the program's own loop.
            PostQuitMessage(message.wParam as c_int);
            return FALSE;
        }
        TranslateMessage(&message);
        DispatchMessageA(&message);
    }
    TRUE
}

//! `winuser.h`: making windows, what belongs to them, finding them.
use super::classes;
use super::extra_bytes::{read_bytes, write_bytes};
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use crate::rt::wide::{Encoding, Unit};
use crate::user::class::Name;
use crate::user::creation::{self, Arguments};
use crate::user::procedure::Procedure;
use crate::user::system_class;
use crate::user::window::text;
use crate::user::window::{self, MESSAGE_ONLY};
use std::ffi::c_int;
use std::ptr;

/// Makes a window of the calling thread. Returns NULL on failure, also when its procedure refuses WM_NCCREATE (FALSE) or WM_CREATE
/// (-1).
///
/// `lpClassName`: a name, or the number that RegisterClass returned. `hWndParent`: the parent of a WS_CHILD, else the owner, or
/// HWND_MESSAGE. `hMenu`: of a child its number. `lpParam` reaches WM_NCCREATE and WM_CREATE in a CREATESTRUCT.
/// Errors: ERROR_CANNOT_FIND_WND_CLASS, ERROR_INVALID_WINDOW_HANDLE (the parent), ERROR_TLW_WITH_WSCHILD (a child without parent),
/// ERROR_NOT_ENOUGH_MEMORY. Differs from Windows: there is no screen, so WM_NCCALCSIZE and WM_GETMINMAXINFO are not sent, and the
/// classes of controls ("EDIT" and so on) do not exist but "STATIC", which keeps its text.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-createwindowexa>
#[no_mangle]
pub unsafe extern "C" fn CreateWindowExA(
    dwExStyle: DWORD,
    lpClassName: LPCSTR,
    lpWindowName: LPCSTR,
    dwStyle: DWORD,
    X: c_int,
    Y: c_int,
    nWidth: c_int,
    nHeight: c_int,
    hWndParent: HWND,
    hMenu: HMENU,
    hInstance: HINSTANCE,
    lpParam: LPVOID,
) -> HWND {
    let asked = CREATESTRUCTW {
        lpCreateParams: lpParam,
        hInstance,
        hMenu,
        hwndParent: hWndParent,
        cy: nHeight,
        cx: nWidth,
        y: Y,
        x: X,
        style: dwStyle as LONG,
        lpszName: lpWindowName.cast(),
        lpszClass: lpClassName.cast(),
        dwExStyle,
    };
    // SAFETY: the caller vouches for the names.
    unsafe { create::<u8>(&asked) }
}

/// As [`CreateWindowExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-createwindowexw>
#[no_mangle]
pub unsafe extern "C" fn CreateWindowExW(
    dwExStyle: DWORD,
    lpClassName: LPCWSTR,
    lpWindowName: LPCWSTR,
    dwStyle: DWORD,
    X: c_int,
    Y: c_int,
    nWidth: c_int,
    nHeight: c_int,
    hWndParent: HWND,
    hMenu: HMENU,
    hInstance: HINSTANCE,
    lpParam: LPVOID,
) -> HWND {
    let asked = CREATESTRUCTW {
        lpCreateParams: lpParam,
        hInstance,
        hMenu,
        hwndParent: hWndParent,
        cy: nHeight,
        cx: nWidth,
        y: Y,
        x: X,
        style: dwStyle as LONG,
        lpszName: lpWindowName.cast(),
        lpszClass: lpClassName.cast(),
        dwExStyle,
    };
    // SAFETY: the caller vouches for the names.
    unsafe { create::<u16>(&asked) }
}

/// As [`CreateWindowExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateWindowExW_utf32(
    dwExStyle: DWORD,
    lpClassName: *const u32,
    lpWindowName: *const u32,
    dwStyle: DWORD,
    X: c_int,
    Y: c_int,
    nWidth: c_int,
    nHeight: c_int,
    hWndParent: HWND,
    hMenu: HMENU,
    hInstance: HINSTANCE,
    lpParam: LPVOID,
) -> HWND {
    let asked = CREATESTRUCTW {
        lpCreateParams: lpParam,
        hInstance,
        hMenu,
        hwndParent: hWndParent,
        cy: nHeight,
        cx: nWidth,
        y: Y,
        x: X,
        style: dwStyle as LONG,
        lpszName: lpWindowName.cast(),
        lpszClass: lpClassName.cast(),
        dwExStyle,
    };
    // SAFETY: the caller vouches for the names.
    unsafe { create::<u32>(&asked) }
}

/// # Safety
/// The names in `asked` are NULL or texts with units of type `U`; the class may be a number.
unsafe fn create<U: Unit>(asked: &CREATESTRUCTW) -> HWND {
    let prepared = ffi::call_any_time(None, || {
        let instance = classes::instance(asked.hInstance);
        // SAFETY: the caller's promise.
        let (class_name, name) = unsafe {
            let class_name = classes::read_name(asked.lpszClass.cast::<U>())?;
            let name = (!asked.lpszName.is_null()).then(|| text::read(asked.lpszName.cast::<U>()));
            (class_name, name)
        };
        let class = system_class::find(&class_name, instance).ok_or(Error(ERROR_CANNOT_FIND_WND_CLASS))?;
        let arguments = Arguments {
            class_name,
            name,
            style: asked.style as DWORD,
            ex_style: asked.dwExStyle,
            x: asked.x,
            y: asked.y,
            width: asked.cx,
            height: asked.cy,
            parent: asked.hwndParent as usize,
            menu: asked.hMenu as usize,
            instance,
            parameter: asked.lpCreateParams as usize,
        };
        Ok(Some((class, arguments)))
    });
    let Some((class, arguments)) = prepared else {
        return ptr::null_mut();
    };
    // Outside `ffi::call`: it runs window procedures, which may end the thread.
    match creation::create(&class, arguments) {
        Ok(hwnd) => hwnd.unwrap_or(0) as HWND,
        Err(error) => ffi::call_any_time(ptr::null_mut(), || Err(error)),
    }
}

/// Destroys a window of the calling thread and all windows inside it, and those that it owns: WM_DESTROY, then WM_NCDESTROY.
/// Messages and timers that were for it are gone. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_ACCESS_DENIED (another thread's).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-destroywindow>
#[no_mangle]
pub unsafe extern "C" fn DestroyWindow(hWnd: HWND) -> BOOL {
    match creation::destroy(hWnd as usize) {
        Ok(()) => TRUE,
        Err(error) => ffi::call_any_time(FALSE, || Err(error)),
    }
}

/// Whether a handle names a window.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindow>
#[no_mangle]
pub extern "C" fn IsWindow(hWnd: HWND) -> BOOL {
    ffi::call_any_time(FALSE, || Ok(window::lookup(hWnd as usize).is_ok().into()))
}

/// Whether a window's procedure expects wide text: its class was registered by a W function, or SetWindowLongPtrW set it. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindowunicode>
#[no_mangle]
pub extern "C" fn IsWindowUnicode(hWnd: HWND) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let window = window::lookup(hWnd as usize)?;
        let encoding = window.state.lock().procedure.encoding;
        Ok((encoding != Encoding::Utf8).into())
    })
}

/// Whether `hWnd` is inside `hWndParent`, however deep.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischild>
#[no_mangle]
pub extern "C" fn IsChild(hWndParent: HWND, hWnd: HWND) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let inside = !hWndParent.is_null() && window::is_inside(hWnd as usize, hWndParent as usize);
        Ok(inside.into())
    })
}

/// The parent of a child, the owner of a pop-up; NULL for others and on failure. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getparent>
#[no_mangle]
pub extern "C" fn GetParent(hWnd: HWND) -> HWND {
    ffi::call_any_time(ptr::null_mut(), || {
        let window = window::lookup(hWnd as usize)?;
        let state = window.state.lock();
        let parent = match state.style & (WS_CHILD | WS_POPUP) {
            WS_CHILD => state.parent,
            WS_POPUP => state.owner,
            _ => 0,
        };
        Ok(if parent == MESSAGE_ONLY { 0 } else { parent } as HWND)
    })
}

/// Puts a window into another one, or with HWND_MESSAGE among those for messages only, or with NULL at the top. Returns the parent
/// before, NULL on failure (and for none). Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (into itself).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setparent>
#[no_mangle]
pub extern "C" fn SetParent(hWndChild: HWND, hWndNewParent: HWND) -> HWND {
    ffi::call_any_time(ptr::null_mut(), || {
        let (child, parent) = (hWndChild as usize, hWndNewParent as usize);
        let window = window::lookup(child)?;
        if parent != 0 && parent != MESSAGE_ONLY {
            window::lookup(parent)?;
            if parent == child || window::is_inside(parent, child) {
                return Err(Error(ERROR_INVALID_PARAMETER));
            }
        }
        let before = std::mem::replace(&mut window.state.lock().parent, parent);
        Ok(if before == MESSAGE_ONLY { 0 } else { before } as HWND)
    })
}

/// A window near another: GW_OWNER, GW_CHILD (the first inside it), GW_HWNDFIRST, GW_HWNDLAST, GW_HWNDNEXT, GW_HWNDPREV (its
/// siblings, the newest first). NULL for none and on failure. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindow>
#[no_mangle]
pub extern "C" fn GetWindow(hWnd: HWND, uCmd: UINT) -> HWND {
    ffi::call_any_time(ptr::null_mut(), || {
        let hwnd = hWnd as usize;
        let (parent, owner) = {
            let window = window::lookup(hwnd)?;
            let state = window.state.lock();
            (state.parent, state.owner)
        };
        let siblings = window::children(parent);
        let place = siblings.iter().position(|sibling| *sibling == hwnd).unwrap_or(0);
        let found = match uCmd {
            GW_OWNER => Some(owner),
            GW_CHILD => window::children(hwnd).first().copied(),
            GW_HWNDFIRST => siblings.first().copied(),
            GW_HWNDLAST => siblings.last().copied(),
            GW_HWNDNEXT => siblings.get(place + 1).copied(),
            GW_HWNDPREV => place.checked_sub(1).map(|place| siblings[place]),
            _ => return Err(Error(ERROR_INVALID_PARAMETER)),
        };
        Ok(found.unwrap_or(0) as HWND)
    })
}

/// The top-level window of this process with that class and title, either of which may be NULL for any. NULL: there is none.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindowa>
#[no_mangle]
pub unsafe extern "C" fn FindWindowA(lpClassName: LPCSTR, lpWindowName: LPCSTR) -> HWND {
    // SAFETY: the caller vouches for the names.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        find::<u8>(0, 0, lpClassName.cast(), lpWindowName.cast())
    })
}

/// As [`FindWindowA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindoww>
#[no_mangle]
pub unsafe extern "C" fn FindWindowW(lpClassName: LPCWSTR, lpWindowName: LPCWSTR) -> HWND {
    // SAFETY: the caller vouches for the names.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        find::<u16>(0, 0, lpClassName.cast(), lpWindowName.cast())
    })
}

/// As [`FindWindowW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn FindWindowW_utf32(lpClassName: *const u32, lpWindowName: *const u32) -> HWND {
    // SAFETY: the caller vouches for the names.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        find::<u32>(0, 0, lpClassName.cast(), lpWindowName.cast())
    })
}

/// The same among the windows inside `hWndParent` (NULL: the top-level ones, HWND_MESSAGE: those for messages only), behind
/// `hWndChildAfter` if it is not NULL. Errors: ERROR_INVALID_WINDOW_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindowexa>
#[no_mangle]
pub unsafe extern "C" fn FindWindowExA(
    hWndParent: HWND,
    hWndChildAfter: HWND,
    lpszClass: LPCSTR,
    lpszWindow: LPCSTR,
) -> HWND {
    // SAFETY: the caller vouches for the names.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        find::<u8>(
            hWndParent as usize,
            hWndChildAfter as usize,
            lpszClass.cast(),
            lpszWindow.cast(),
        )
    })
}

/// As [`FindWindowExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindowexw>
#[no_mangle]
pub unsafe extern "C" fn FindWindowExW(
    hWndParent: HWND,
    hWndChildAfter: HWND,
    lpszClass: LPCWSTR,
    lpszWindow: LPCWSTR,
) -> HWND {
    // SAFETY: the caller vouches for the names.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        find::<u16>(
            hWndParent as usize,
            hWndChildAfter as usize,
            lpszClass.cast(),
            lpszWindow.cast(),
        )
    })
}

/// As [`FindWindowExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn FindWindowExW_utf32(
    hWndParent: HWND,
    hWndChildAfter: HWND,
    lpszClass: *const u32,
    lpszWindow: *const u32,
) -> HWND {
    // SAFETY: the caller vouches for the names.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        find::<u32>(
            hWndParent as usize,
            hWndChildAfter as usize,
            lpszClass.cast(),
            lpszWindow.cast(),
        )
    })
}

/// # Safety
/// `class` is NULL, a number or a string; `title` is NULL or a string.
unsafe fn find<U: Unit>(parent: usize, after: usize, class: *const U, title: *const U) -> Result<HWND> {
    // SAFETY: the caller's promise.
    let (class, title) = unsafe {
        let class = (!class.is_null()).then(|| classes::read_name(class)).transpose()?;
        (class, (!title.is_null()).then(|| text::read(title)))
    };
    let atom = match class {
        None => None,
        Some(Name::Atom(atom)) => Some(atom),
        Some(Name::Text(name)) => match crate::user::atom::find(&name) {
            None => return Ok(ptr::null_mut()),
            atom => atom,
        },
    };
    if parent != 0 && parent != MESSAGE_ONLY {
        window::lookup(parent)?;
    }
    let siblings = window::children(parent);
    let first = match after {
        0 => 0,
        after => {
            1 + siblings
                .iter()
                .position(|sibling| *sibling == after)
                .ok_or(Error(ERROR_INVALID_WINDOW_HANDLE))?
        }
    };
    let fits = |hwnd: &usize| {
        window::lookup(*hwnd).is_ok_and(|window| {
            let is_class = atom.is_none_or(|atom| window.class.atom == atom);
            is_class && title.as_ref().is_none_or(|title| window.state.lock().text == *title)
        })
    };
    Ok(siblings[first..].iter().copied().find(fits).unwrap_or(0) as HWND)
}

/// Calls `lpEnumFunc` for each top-level window of this process, until it returns FALSE, which is then returned.
/// Errors: ERROR_INVALID_PARAMETER (no function).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-enumwindows>
#[no_mangle]
pub unsafe extern "C" fn EnumWindows(lpEnumFunc: WNDENUMPROC, lParam: LPARAM) -> BOOL {
    let Some(routine) = lpEnumFunc else {
        return ffi::call_any_time(FALSE, || Err(Error(ERROR_INVALID_PARAMETER)));
    };
    for hwnd in window::children(0) {
        // SAFETY: the caller vouches for its function.
        if unsafe { routine(hwnd as HWND, lParam) } == FALSE {
            return FALSE;
        }
    }
    TRUE
}

/// The values that have only 32 bits in GetWindowLong: the others are for GetWindowLongPtr.
fn require_long(index: c_int) -> Result<()> {
    match index {
        GWLP_WNDPROC | GWLP_HINSTANCE | GWLP_HWNDPARENT => Err(Error(ERROR_INVALID_INDEX)),
        _ => Ok(()),
    }
}

/// A value of a window: GWL_STYLE, GWL_EXSTYLE, GWL_ID, or 4 of its own bytes at `nIndex`. 0 on failure.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX (also for pointers: GetWindowLongPtr).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlonga>
#[no_mangle]
pub extern "C" fn GetWindowLongA(hWnd: HWND, nIndex: c_int) -> LONG {
    ffi::call_any_time(0, || long_of::<u8>(hWnd, nIndex))
}

/// As [`GetWindowLongA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlongw>
#[no_mangle]
pub extern "C" fn GetWindowLongW(hWnd: HWND, nIndex: c_int) -> LONG {
    ffi::call_any_time(0, || long_of::<u16>(hWnd, nIndex))
}

/// As [`GetWindowLongW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn GetWindowLongW_utf32(hWnd: HWND, nIndex: c_int) -> LONG {
    ffi::call_any_time(0, || long_of::<u32>(hWnd, nIndex))
}

fn long_of<U: Unit>(hwnd: HWND, index: c_int) -> Result<LONG> {
    require_long(index)?;
    let window = window::lookup(hwnd as usize)?;
    match index {
        index if index < 0 => Ok(value_of::<U>(hwnd, index)? as LONG),
        index => read_bytes(&window.state.lock().extra, index).map(LONG::from_ne_bytes),
    }
}

/// Changes a value of a window, as [`GetWindowLongA`] names them. Returns the value before, 0 on failure: errors as there.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlonga>
#[no_mangle]
pub extern "C" fn SetWindowLongA(hWnd: HWND, nIndex: c_int, dwNewLong: LONG) -> LONG {
    ffi::call_any_time(0, || change_long::<u8>(hWnd, nIndex, dwNewLong))
}

/// As [`SetWindowLongA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlongw>
#[no_mangle]
pub extern "C" fn SetWindowLongW(hWnd: HWND, nIndex: c_int, dwNewLong: LONG) -> LONG {
    ffi::call_any_time(0, || change_long::<u16>(hWnd, nIndex, dwNewLong))
}

/// As [`SetWindowLongW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn SetWindowLongW_utf32(hWnd: HWND, nIndex: c_int, dwNewLong: LONG) -> LONG {
    ffi::call_any_time(0, || change_long::<u32>(hWnd, nIndex, dwNewLong))
}

fn change_long<U: Unit>(hwnd: HWND, index: c_int, value: LONG) -> Result<LONG> {
    let before = long_of::<U>(hwnd, index)?;
    match index {
        index if index < 0 => drop(change::<U>(hwnd, index, value as usize)?),
        index => {
            let window = window::lookup(hwnd as usize)?;
            write_bytes(&mut window.state.lock().extra, index, &value.to_ne_bytes())?;
        }
    }
    Ok(before)
}

/// A value of a window: GWLP_USERDATA, GWLP_WNDPROC, GWLP_ID, GWLP_HINSTANCE, GWLP_HWNDPARENT, GWL_STYLE, GWL_EXSTYLE, or 8 of its own
/// bytes at `nIndex`. 0 on failure. A procedure that expects other text than the caller's flavour has is told as a handle for
/// CallWindowProc. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlongptra>
#[no_mangle]
pub extern "C" fn GetWindowLongPtrA(hWnd: HWND, nIndex: c_int) -> LONG_PTR {
    ffi::call_any_time(0, || value_of::<u8>(hWnd, nIndex).map(|value| value as LONG_PTR))
}

/// As [`GetWindowLongPtrA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlongptrw>
#[no_mangle]
pub extern "C" fn GetWindowLongPtrW(hWnd: HWND, nIndex: c_int) -> LONG_PTR {
    ffi::call_any_time(0, || value_of::<u16>(hWnd, nIndex).map(|value| value as LONG_PTR))
}

/// As [`GetWindowLongPtrW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn GetWindowLongPtrW_utf32(hWnd: HWND, nIndex: c_int) -> LONG_PTR {
    ffi::call_any_time(0, || value_of::<u32>(hWnd, nIndex).map(|value| value as LONG_PTR))
}

fn value_of<U: Unit>(hwnd: HWND, index: c_int) -> Result<usize> {
    let window = window::lookup(hwnd as usize)?;
    let state = window.state.lock();
    Ok(match index {
        GWL_STYLE => state.style as usize,
        GWL_EXSTYLE => state.ex_style as usize,
        GWLP_USERDATA => state.user_data,
        GWLP_ID => state.id,
        GWLP_HINSTANCE => state.instance,
        GWLP_HWNDPARENT if state.owner != 0 => state.owner,
        GWLP_HWNDPARENT if state.parent == MESSAGE_ONLY => 0,
        GWLP_HWNDPARENT => state.parent,
        GWLP_WNDPROC => state.procedure.told_to(U::ENCODING),
        index => read_bytes(&state.extra, index).map(usize::from_ne_bytes)?,
    })
}

/// Changes a value of a window, as [`GetWindowLongPtrA`] names them. Returns the value before, 0 on failure.
///
/// GWLP_WNDPROC: the new procedure gets text in the caller's flavour; it hands on to the old one with CallWindowProc.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX, ERROR_INVALID_PARAMETER (no procedure).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlongptra>
#[no_mangle]
pub extern "C" fn SetWindowLongPtrA(hWnd: HWND, nIndex: c_int, dwNewLong: LONG_PTR) -> LONG_PTR {
    ffi::call_any_time(0, || {
        change::<u8>(hWnd, nIndex, dwNewLong as usize).map(|value| value as LONG_PTR)
    })
}

/// As [`SetWindowLongPtrA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlongptrw>
#[no_mangle]
pub extern "C" fn SetWindowLongPtrW(hWnd: HWND, nIndex: c_int, dwNewLong: LONG_PTR) -> LONG_PTR {
    ffi::call_any_time(0, || {
        change::<u16>(hWnd, nIndex, dwNewLong as usize).map(|value| value as LONG_PTR)
    })
}

/// As [`SetWindowLongPtrW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn SetWindowLongPtrW_utf32(hWnd: HWND, nIndex: c_int, dwNewLong: LONG_PTR) -> LONG_PTR {
    ffi::call_any_time(0, || {
        change::<u32>(hWnd, nIndex, dwNewLong as usize).map(|value| value as LONG_PTR)
    })
}

fn change<U: Unit>(hwnd: HWND, index: c_int, value: usize) -> Result<usize> {
    let before = value_of::<U>(hwnd, index)?;
    let window = window::lookup(hwnd as usize)?;
    let mut state = window.state.lock();
    match index {
        GWL_STYLE => state.style = value as u32,
        GWL_EXSTYLE => state.ex_style = value as u32,
        GWLP_USERDATA => state.user_data = value,
        GWLP_ID => state.id = value,
        GWLP_HINSTANCE => state.instance = value,
        GWLP_HWNDPARENT => state.owner = value,
        GWLP_WNDPROC => {
            state.procedure = Procedure::named(value, U::ENCODING).ok_or(Error(ERROR_INVALID_PARAMETER))?;
        }
        index => write_bytes(&mut state.extra, index, &value.to_ne_bytes())?,
    }
    Ok(before)
}

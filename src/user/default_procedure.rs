//! What a window does with the messages that its procedure leaves to the system.
use super::creation;
use super::window;
use crate::abi::*;
use crate::rt::wide::Unit;
use crate::user::window::place;
use crate::user::window::text;

/// DefWindowProc, for messages with text of `U`. Runs foreign code.
///
/// # Safety
/// The message's arguments are what the message wants.
pub unsafe fn run<U: Unit>(hwnd: usize, message: u32, wparam: usize, lparam: isize) -> isize {
    match message {
        // SAFETY: the caller's promise.
        WM_NCCREATE => unsafe {
            if let Some(creation) = (lparam as *const CREATESTRUCTW).as_ref() {
                set_text::<U>(hwnd, creation.lpszName as usize);
            }
            isize::from(window::lookup(hwnd).is_ok())
        },
        // SAFETY: the caller's promise.
        WM_SETTEXT => unsafe { set_text::<U>(hwnd, lparam as usize) },
        // SAFETY: the caller's promise.
        WM_GETTEXT => unsafe { text::write_cut(&text(hwnd), lparam as *mut U, wparam) as isize },
        WM_GETTEXTLENGTH => crate::rt::wide::encode::<U>(&text(hwnd)).len() as isize,
        WM_CLOSE => {
            // It may be gone already.
            let _ = creation::destroy(hwnd);
            0
        }
        WM_WINDOWPOSCHANGED => {
            // SAFETY: the caller's promise.
            if let Some(place) = unsafe { (lparam as *const WINDOWPOS).as_ref() } {
                place::tell(hwnd, place.flags);
            }
            0
        }
        WM_SHOWWINDOW => 0,
        WM_SYSCOMMAND if wparam as u32 & 0xFFF0 == SC_CLOSE => window::plain(hwnd, WM_CLOSE, 0, 0),
        WM_SETICON => exchange(hwnd, |state| {
            let icon = &mut state.icons[(wparam & 1) ^ 1];
            std::mem::replace(icon, lparam as usize)
        }),
        WM_GETICON => exchange(hwnd, |state| state.icons[(wparam & 1) ^ 1]),
        WM_QUERYOPEN | WM_QUERYENDSESSION | WM_ERASEBKGND => 1,
        _ => 0,
    }
}

/// The procedure of the system's class.
///
/// # Safety
/// As `run`'s.
pub unsafe extern "C-unwind" fn narrow(hwnd: usize, message: u32, wparam: usize, lparam: isize) -> isize {
    // SAFETY: the caller's promise.
    unsafe { run::<u8>(hwnd, message, wparam, lparam) }
}

/// # Safety
/// `text` is the address of a string, or 0.
unsafe fn set_text<U: Unit>(hwnd: usize, text: usize) -> isize {
    let text = match text {
        // None, or a number.
        0..=0xFFFF => String::new(),
        // SAFETY: the caller's promise.
        text => unsafe { text::read(text as *const U) },
    };
    match window::lookup(hwnd) {
        Ok(window) => {
            window.state.lock().text = text;
            1
        }
        Err(_) => 0,
    }
}

fn text(hwnd: usize) -> String {
    let window = window::lookup(hwnd);
    window.map_or_else(|_| String::new(), |window| window.state.lock().text.clone())
}

fn exchange(hwnd: usize, change: impl FnOnce(&mut window::State) -> usize) -> isize {
    let window = window::lookup(hwnd);
    window.map_or(0, |window| change(&mut window.state.lock()) as isize)
}

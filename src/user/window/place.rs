//! Where a window would be on a screen: its rectangle and whether it would be seen, and the messages about that.
use crate::abi::*;
use crate::rt::error::Result;
use crate::user::window::{self, pair, plain, MESSAGE_ONLY};
use std::ptr;

/// Shows or hides a window. Returns whether it was visible. Runs foreign code. ERROR_INVALID_WINDOW_HANDLE.
pub fn show(hwnd: usize, visible: bool) -> Result<bool> {
    let was = window::lookup(hwnd)?.state.lock().style & WS_VISIBLE != 0;
    if was != visible {
        plain(hwnd, WM_SHOWWINDOW, visible.into(), 0);
        // It may be gone by now.
        let _ = set_visible(hwnd, visible);
        if visible {
            tell_first(hwnd);
        }
    }
    Ok(was)
}

fn set_visible(hwnd: usize, visible: bool) -> Result<()> {
    let window = window::lookup(hwnd)?;
    let mut state = window.state.lock();
    state.style = state.style & !WS_VISIBLE | if visible { WS_VISIBLE } else { 0 };
    Ok(())
}

/// WM_SIZE and WM_MOVE with a window's first size and place, once. Runs foreign code.
pub fn tell_first(hwnd: usize) {
    let first = window::lookup(hwnd).map(|window| {
        let mut state = window.state.lock();
        (std::mem::replace(&mut state.is_placed, true), state.rect)
    });
    if let Ok((false, rect)) = first {
        let size = pair(rect.right - rect.left, rect.bottom - rect.top);
        plain(hwnd, WM_SIZE, SIZE_RESTORED as usize, size);
        plain(hwnd, WM_MOVE, 0, pair(rect.left, rect.top));
    }
}

/// The rectangle in the parent's coordinates.
pub fn rect(hwnd: usize) -> Result<RECT> {
    Ok(window::lookup(hwnd)?.state.lock().rect)
}

/// The same in those of the screen that there is not.
pub fn screen_rect(hwnd: usize) -> Result<RECT> {
    let mut rect = rect(hwnd)?;
    let mut at = hwnd;
    while let Some(parent) = window::parent_of(at).filter(|parent| *parent != 0 && *parent != MESSAGE_ONLY) {
        let Ok(outer) = self::rect(parent) else { break };
        rect.left = rect.left.saturating_add(outer.left);
        rect.right = rect.right.saturating_add(outer.left);
        rect.top = rect.top.saturating_add(outer.top);
        rect.bottom = rect.bottom.saturating_add(outer.top);
        at = parent;
    }
    Ok(rect)
}

/// SetWindowPos: `flags` say what stays as it is (SWP_*). Runs foreign code. ERROR_INVALID_WINDOW_HANDLE.
pub fn set(hwnd: usize, x: i32, y: i32, width: i32, height: i32, flags: u32) -> Result<()> {
    let before = rect(hwnd)?;
    let mut wanted = WINDOWPOS {
        hwnd: hwnd as HWND,
        hwndInsertAfter: ptr::null_mut(),
        x: if flags & SWP_NOMOVE != 0 { before.left } else { x },
        y: if flags & SWP_NOMOVE != 0 { before.top } else { y },
        cx: if flags & SWP_NOSIZE != 0 {
            before.right - before.left
        } else {
            width
        },
        cy: if flags & SWP_NOSIZE != 0 {
            before.bottom - before.top
        } else {
            height
        },
        flags,
    };
    if flags & SWP_NOSENDCHANGING == 0 {
        plain(hwnd, WM_WINDOWPOSCHANGING, 0, ptr::from_mut(&mut wanted) as isize);
    }
    if flags & SWP_HIDEWINDOW != 0 {
        show(hwnd, false)?;
    }
    {
        let window = window::lookup(hwnd)?;
        let mut state = window.state.lock();
        state.rect = RECT {
            left: wanted.x,
            top: wanted.y,
            right: wanted.x.saturating_add(wanted.cx.max(0)),
            bottom: wanted.y.saturating_add(wanted.cy.max(0)),
        };
    }
    if flags & SWP_SHOWWINDOW != 0 {
        show(hwnd, true)?;
    }
    let after = rect(hwnd)?;
    let (same_place, same_size) = compare(&before, &after);
    if !same_place || !same_size || flags & SWP_FRAMECHANGED != 0 {
        wanted.flags |= if same_place { SWP_NOMOVE } else { 0 } | if same_size { SWP_NOSIZE } else { 0 };
        // The default procedure makes WM_MOVE and WM_SIZE of it.
        plain(hwnd, WM_WINDOWPOSCHANGED, 0, ptr::from_mut(&mut wanted) as isize);
    }
    Ok(())
}

fn compare(before: &RECT, after: &RECT) -> (bool, bool) {
    let size = |rect: &RECT| (rect.right - rect.left, rect.bottom - rect.top);
    let place = |rect: &RECT| (rect.left, rect.top);
    (place(before) == place(after), size(before) == size(after))
}

/// WM_MOVE and WM_SIZE, as the default procedure sends them of WM_WINDOWPOSCHANGED. Runs foreign code.
pub fn tell(hwnd: usize, flags: u32) {
    let Ok(rect) = rect(hwnd) else { return };
    if flags & SWP_NOMOVE == 0 {
        plain(hwnd, WM_MOVE, 0, pair(rect.left, rect.top));
    }
    if flags & SWP_NOSIZE == 0 {
        let size = pair(rect.right - rect.left, rect.bottom - rect.top);
        plain(hwnd, WM_SIZE, SIZE_RESTORED as usize, size);
    }
}

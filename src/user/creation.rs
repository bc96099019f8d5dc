//! CreateWindow and DestroyWindow: the messages that they send, in Windows' order.
use super::class::{Class, Name};
use super::queue::Call;
use super::send::{self, Patience};
use super::window::{self, pair, plain, State, MESSAGE_ONLY};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::rt::wide::{encode_z, Encoding, Unit};
use std::ptr;
use std::sync::Arc;

/// The arguments of CreateWindowEx.
pub struct Arguments {
    pub class_name: Name,
    pub name: Option<String>,
    pub style: u32,
    pub ex_style: u32,
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    pub parent: usize,
    pub menu: usize,
    pub instance: usize,
    pub parameter: usize,
}

/// Windows chooses such a size where the program leaves it open.
const DEFAULT_SIZE: (i32, i32) = (640, 480);

/// Makes a window of the calling thread; `None`: its procedure did not want it. Runs foreign code.
///
/// ERROR_INVALID_WINDOW_HANDLE: no such parent; ERROR_TLW_WITH_WSCHILD: a child without a parent; ERROR_NOT_ENOUGH_MEMORY.
pub fn create(class: &Arc<Class>, mut arguments: Arguments) -> Result<Option<usize>> {
    place(&mut arguments);
    let hwnd = publish(class, &arguments)?;
    let encoding = class.values.lock().procedure.encoding;
    let made = match encoding {
        Encoding::Utf8 => announce::<u8>(hwnd, &arguments),
        Encoding::Utf16 => announce::<u16>(hwnd, &arguments),
        Encoding::Utf32 => announce::<u32>(hwnd, &arguments),
    };
    if !made {
        return Ok(None);
    }
    settle(hwnd, &arguments);
    // Its procedure may have destroyed it.
    Ok(window::lookup(hwnd).is_ok().then_some(hwnd))
}

/// Chooses what CW_USEDEFAULT leaves open; only windows that are neither children nor pop-ups may leave it so.
fn place(arguments: &mut Arguments) {
    let may = is_overlapped(arguments);
    if arguments.x == CW_USEDEFAULT {
        (arguments.x, arguments.y) = (0, 0);
    }
    if arguments.width == CW_USEDEFAULT {
        (arguments.width, arguments.height) = if may { DEFAULT_SIZE } else { (0, 0) };
    }
    for length in [&mut arguments.width, &mut arguments.height] {
        *length = (*length).max(0);
    }
    if may {
        // An overlapped window has a title and a border.
        arguments.style |= WS_CAPTION | WS_CLIPSIBLINGS;
    }
}

fn publish(class: &Arc<Class>, arguments: &Arguments) -> Result<usize> {
    let is_child = arguments.style & (WS_CHILD | WS_POPUP) == WS_CHILD;
    let (parent, owner) = match arguments.parent {
        MESSAGE_ONLY => (MESSAGE_ONLY, 0),
        0 if is_child => return Err(Error(ERROR_TLW_WITH_WSCHILD)),
        0 => (0, 0),
        parent => {
            window::lookup(parent)?;
            match is_child {
                true => (parent, 0),
                false => (0, parent),
            }
        }
    };
    let mut extra = Vec::new();
    extra
        .try_reserve_exact(class.window_extra)
        .map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
    extra.resize(class.window_extra, 0);
    let &Arguments {
        x, y, width, height, ..
    } = arguments;
    let procedure = class.values.lock().procedure;
    let state = State {
        procedure,
        // It becomes visible when it is there.
        style: arguments.style & !WS_VISIBLE,
        ex_style: arguments.ex_style,
        id: arguments.menu,
        instance: arguments.instance,
        user_data: 0,
        extra,
        text: String::new(),
        parent,
        owner,
        rect: RECT {
            left: x,
            top: y,
            right: x.saturating_add(width),
            bottom: y.saturating_add(height),
        },
        properties: Vec::new(),
        icons: [0; 2],
        is_placed: false,
        is_going: false,
    };
    window::publish(Arc::clone(class), state)
}

/// WM_NCCREATE and WM_CREATE. False: one of them was refused, and the window is gone.
fn announce<U: Unit>(hwnd: usize, arguments: &Arguments) -> bool {
    let name = arguments.name.as_deref().map(encode_z::<U>);
    let class = match &arguments.class_name {
        Name::Text(text) => Some(encode_z::<U>(text)),
        Name::Atom(_) => None,
    };
    let class = match (&class, &arguments.class_name) {
        (Some(text), _) => text.as_ptr().cast(),
        (None, Name::Atom(atom)) => ptr::without_provenance(usize::from(*atom)),
        (None, Name::Text(_)) => ptr::null(),
    };
    let creation = CREATESTRUCTW {
        lpCreateParams: arguments.parameter as LPVOID,
        hInstance: arguments.instance as HINSTANCE,
        hMenu: arguments.menu as HMENU,
        hwndParent: arguments.parent as HWND,
        cy: arguments.height,
        cx: arguments.width,
        y: arguments.y,
        x: arguments.x,
        style: arguments.style as LONG,
        lpszName: name.as_ref().map_or(ptr::null(), |name| name.as_ptr().cast()),
        lpszClass: class,
        dwExStyle: arguments.ex_style,
    };
    let lparam = ptr::from_ref(&creation) as isize;
    if window::call(hwnd, WM_NCCREATE, 0, lparam, U::ENCODING) == 0 {
        window::call(hwnd, WM_NCDESTROY, 0, 0, U::ENCODING);
        window::remove(hwnd);
        return false;
    }
    if window::call(hwnd, WM_CREATE, 0, lparam, U::ENCODING) == -1 {
        destroy_tree(hwnd);
        return false;
    }
    true
}

/// The messages about a new window that exists.
fn settle(hwnd: usize, arguments: &Arguments) {
    if !is_overlapped(arguments) {
        crate::user::window::place::tell_first(hwnd);
    }
    tell_parent(hwnd, WM_CREATE);
    if arguments.style & WS_VISIBLE != 0 {
        // One that its procedure has destroyed is not shown.
        let _ = crate::user::window::place::show(hwnd, true);
    }
}

fn is_overlapped(arguments: &Arguments) -> bool {
    arguments.style & (WS_CHILD | WS_POPUP) == 0
}

/// WM_PARENTNOTIFY, to the parent of a child that comes or goes.
fn tell_parent(hwnd: usize, event: u32) {
    let Ok((parent, id)) = window::lookup(hwnd).map(|window| {
        let state = window.state.lock();
        let silent = state.style & WS_CHILD == 0 || state.ex_style & WS_EX_NOPARENTNOTIFY != 0;
        (if silent { 0 } else { state.parent }, state.id)
    }) else {
        return;
    };
    if parent != 0 && parent != MESSAGE_ONLY {
        let call = Call {
            hwnd: parent,
            message: WM_PARENTNOTIFY,
            wparam: pair(event as i32, id as i32) as usize,
            lparam: hwnd as isize,
            encoding: Encoding::Utf8,
        };
        // A parent that is gone need not know.
        let _ = send::send(call, Patience::ENDLESS);
    }
}

/// DestroyWindow. Runs foreign code. ERROR_INVALID_WINDOW_HANDLE; ERROR_ACCESS_DENIED: another thread's window.
pub fn destroy(hwnd: usize) -> Result<()> {
    {
        let window = window::lookup_own(hwnd)?;
        let mut state = window.state.lock();
        // A procedure that destroys its window while it hears that it is destroyed.
        if std::mem::replace(&mut state.is_going, true) {
            return Ok(());
        }
    }
    tell_parent(hwnd, WM_DESTROY);
    for owned in window::owned_by(hwnd) {
        // One of another thread stays, without an owner.
        let _ = destroy(owned);
    }
    destroy_tree(hwnd);
    Ok(())
}

/// WM_DESTROY to a window and all inside it, then each is gone with WM_NCDESTROY, the innermost first.
fn destroy_tree(hwnd: usize) {
    tell_destroyed(hwnd);
    free(hwnd);
}

fn tell_destroyed(hwnd: usize) {
    send_to(hwnd, WM_DESTROY);
    window::children(hwnd).into_iter().for_each(tell_destroyed);
}

fn free(hwnd: usize) {
    window::children(hwnd).into_iter().for_each(free);
    send_to(hwnd, WM_NCDESTROY);
    window::remove(hwnd);
}

/// Sends a message about a window's end, to whatever thread's it is.
fn send_to(hwnd: usize, message: u32) {
    if window::thread_of(hwnd) == Some(thread::id()) {
        plain(hwnd, message, 0, 0);
        return;
    }
    let call = Call {
        hwnd,
        message,
        wparam: 0,
        lparam: 0,
        encoding: Encoding::Utf8,
    };
    // One that is gone already need not know.
    let _ = send::send(call, Patience::ENDLESS);
}

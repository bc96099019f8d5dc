//! Windows: what a HWND names, and calling their procedures. There is no screen: a window is a place for messages.
pub mod place;
pub mod text;

use super::class::Class;
use super::procedure::Procedure;
use super::queue::{self, Message, Queue};
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Object, Ref, TableFull};
use crate::rt::thread;
use crate::rt::wide::Encoding;

use crate::abi::*;
use crate::sys::lock::Mutex;
use std::sync::Arc;

/// HWND_MESSAGE: the parent of windows that are there for messages only.
pub const MESSAGE_ONLY: usize = -3isize as usize;
/// HWND_BROADCAST: all top-level windows.
pub const BROADCAST: usize = 0xFFFF;

pub struct Window {
    pub class: Arc<Class>,
    queue: Arc<Queue>,
    pub state: Mutex<State>,
}

pub struct State {
    pub procedure: Procedure,
    pub style: u32,
    pub ex_style: u32,
    /// The menu, of a child its number.
    pub id: usize,
    pub instance: usize,
    pub user_data: usize,
    /// Bytes for the program.
    pub extra: Vec<u8>,
    pub text: String,
    /// The window that it is in: 0 for none, or MESSAGE_ONLY.
    pub parent: usize,
    /// The window that a top-level window belongs to.
    pub owner: usize,
    /// In the parent's coordinates.
    pub rect: RECT,
    pub properties: Vec<(u16, usize)>,
    pub icons: [usize; 2],
    /// It has been told its first place and size: when it was made, an overlapped one when it is first shown.
    pub is_placed: bool,
    /// DestroyWindow has begun.
    pub is_going: bool,
}

impl Object for Window {
    const KIND: Kind = Kind::Window;
}

/// All windows, in the order in which they were made.
static WINDOWS: Mutex<Vec<usize>> = Mutex::new(Vec::new());

const NO_WINDOW: Error = Error(ERROR_INVALID_WINDOW_HANDLE);

/// The window that `hwnd` names, in use until dropped. ERROR_INVALID_WINDOW_HANDLE.
pub fn lookup(hwnd: usize) -> Result<Ref<Window>> {
    handle::get(hwnd).ok_or(NO_WINDOW)
}

/// The same, if it is the calling thread's. ERROR_ACCESS_DENIED: another's.
pub fn lookup_own(hwnd: usize) -> Result<Ref<Window>> {
    let window = lookup(hwnd)?;
    match window.thread() == thread::id() {
        true => Ok(window),
        false => Err(Error(ERROR_ACCESS_DENIED)),
    }
}

impl Window {
    pub fn thread(&self) -> u32 {
        self.queue.thread
    }
}

/// Gives a new window of the calling thread its handle.
pub fn publish(class: Arc<Class>, state: State) -> Result<usize> {
    queue::at_thread_end(remove_all_of);
    let window = Arc::new(Window {
        class,
        queue: queue::current(),
        state: Mutex::new(state),
    });
    let hwnd = handle::insert(window, For::Anyone).map_err(|TableFull| Error(ERROR_NOT_ENOUGH_MEMORY))?;
    WINDOWS.lock().push(hwnd);
    Ok(hwnd)
}

/// The window is gone: its handle, and the messages that were meant for it.
pub fn remove(hwnd: usize) {
    WINDOWS.lock().retain(|known| *known != hwnd);
    let queue = queue_of(hwnd);
    drop(handle::remove::<Window>(hwnd));
    if let Some(queue) = queue {
        queue.forget_window(hwnd);
    }
}

/// The windows of a thread that has ended go without a message.
fn remove_all_of(thread: u32) {
    all()
        .into_iter()
        .filter(|hwnd| thread_of(*hwnd) == Some(thread))
        .for_each(remove);
}

/// All windows there are at some moment during the call, the oldest first.
pub fn all() -> Vec<usize> {
    WINDOWS.lock().clone()
}

pub fn thread_of(hwnd: usize) -> Option<u32> {
    lookup(hwnd).ok().map(|window| window.thread())
}

pub fn queue_of(hwnd: usize) -> Option<Arc<Queue>> {
    lookup(hwnd).ok().map(|window| Arc::clone(&window.queue))
}

pub fn parent_of(hwnd: usize) -> Option<usize> {
    lookup(hwnd).ok().map(|window| window.state.lock().parent)
}

/// The children of a window; of 0 the top-level windows, of MESSAGE_ONLY those for messages only. The newest, which is
/// on top, comes first.
pub fn children(hwnd: usize) -> Vec<usize> {
    let is_child = |child: &usize| parent_of(*child) == Some(hwnd);
    all().into_iter().rev().filter(is_child).collect()
}

/// The windows that belong to a top-level window.
pub fn owned_by(hwnd: usize) -> Vec<usize> {
    let is_owned = |window: &usize| lookup(*window).is_ok_and(|window| window.state.lock().owner == hwnd);
    all().into_iter().rev().filter(is_owned).collect()
}

/// Whether `child` is inside `hwnd`, however deep.
pub fn is_inside(child: usize, hwnd: usize) -> bool {
    let mut at = child;
    while let Some(parent) = parent_of(at) {
        if parent == hwnd {
            return true;
        }
        at = parent;
    }
    false
}

/// A window and all windows inside it.
pub fn with_descendants(hwnd: usize) -> Vec<usize> {
    let inside = all().into_iter().filter(|window| is_inside(*window, hwnd));
    [hwnd].into_iter().chain(inside).collect()
}

/// Posts a message to a window, to all top-level windows, or with 0 to the calling thread.
///
/// ERROR_INVALID_WINDOW_HANDLE; ERROR_NOT_ENOUGH_QUOTA; ERROR_MESSAGE_SYNC_ONLY: its arguments are pointers, which do not
/// last.
pub fn post(hwnd: usize, message: u32, wparam: usize, lparam: isize) -> Result<()> {
    require_lasting(message)?;
    match hwnd {
        0 => queue::post_to_thread(thread::id(), message, wparam, lparam),
        BROADCAST => {
            for window in children(0) {
                // One that has no room, or is gone meanwhile, does not keep it from the others.
                let _ = post(window, message, wparam, lparam);
            }
            Ok(())
        }
        hwnd => {
            let queue = queue_of(hwnd).ok_or(NO_WINDOW)?;
            let posted = queue.post(Message::new(hwnd, message, wparam, lparam));
            posted.map_err(|error| {
                if error == Error(ERROR_INVALID_THREAD_ID) {
                    NO_WINDOW
                } else {
                    error
                }
            })
        }
    }
}

/// ERROR_MESSAGE_SYNC_ONLY: a message whose arguments are pointers.
pub fn require_lasting(message: u32) -> Result<()> {
    const POINTERS: &[u32] = &[
        WM_CREATE,
        WM_SETTEXT,
        WM_GETTEXT,
        WM_GETMINMAXINFO,
        WM_WINDOWPOSCHANGING,
        WM_WINDOWPOSCHANGED,
        WM_COPYDATA,
        WM_NCCREATE,
        WM_NCCALCSIZE,
    ];
    match POINTERS.contains(&message) {
        true => Err(Error(ERROR_MESSAGE_SYNC_ONLY)),
        false => Ok(()),
    }
}

/// Has the window's procedure called, which may be another thread's to do; 0 when there is none. Runs foreign code.
///
/// `encoding`: of the text that the message may carry.
pub fn call(hwnd: usize, message: u32, wparam: usize, lparam: isize, encoding: Encoding) -> isize {
    match procedure_of(hwnd) {
        Some(procedure) => procedure.call(hwnd, message, wparam, lparam, encoding),
        None => 0,
    }
}

#[inline(never)]
fn procedure_of(hwnd: usize) -> Option<Procedure> {
    lookup(hwnd).ok().map(|window| window.state.lock().procedure)
}

/// Two coordinates in a message's argument.
pub fn pair(low: i32, high: i32) -> isize {
    (low as u16 as u32 | (high as u16 as u32) << 16) as isize
}

/// Calls a window's procedure with a message that carries no text.
pub fn plain(hwnd: usize, message: u32, wparam: usize, lparam: isize) -> isize {
    call(hwnd, message, wparam, lparam, Encoding::Utf8)
}

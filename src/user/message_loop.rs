//! Taking messages: GetMessage and PeekMessage, which deliver sent messages meanwhile, and DispatchMessage.
use super::procedure::Procedure;
use super::queue::{self, Filter, Message, Step};
use super::send;
use super::window;
use crate::abi::WM_TIMER;

/// The next message of the calling thread that `filter` wants; with `wait` there is always one. Sent messages are
/// delivered meanwhile, so this runs foreign code.
pub fn next(filter: &Filter, remove: bool, wait: bool) -> Option<Message> {
    loop {
        match queue::step(filter, remove, wait) {
            Step::Found(message) => return Some(message),
            Step::Nothing => return None,
            Step::Sent => send::deliver_one(),
            Step::Again => {}
        }
    }
}

/// What DispatchMessage calls.
enum Target {
    Nothing,
    Timer(usize),
    Procedure(Procedure),
}

/// DispatchMessage: gives a message to its window's procedure, or a timer's to the timer's. Runs foreign code.
pub fn dispatch(message: &Message) -> isize {
    let &Message {
        hwnd,
        message,
        wparam,
        lparam,
        time,
    } = message;
    match target(hwnd, message, wparam, lparam) {
        Target::Nothing => 0,
        Target::Procedure(procedure) => procedure.call_plain(hwnd, message, wparam, lparam),
        Target::Timer(address) => {
            // SAFETY: SetTimer was given the address, and the timer is in force.
            unsafe {
                type TimerFn = unsafe extern "C-unwind" fn(usize, u32, usize, u32);
                std::mem::transmute::<usize, TimerFn>(address)(hwnd, message, wparam, time);
            }
            0
        }
    }
}

#[inline(never)]
fn target(hwnd: usize, message: u32, wparam: usize, lparam: isize) -> Target {
    if message == WM_TIMER && lparam != 0 {
        let address = lparam as usize;
        return match queue::current().has_timer(hwnd, wparam, address) {
            true => Target::Timer(address),
            false => Target::Nothing,
        };
    }
    match window::lookup_own(hwnd) {
        Ok(window) => Target::Procedure(window.state.lock().procedure),
        Err(_) => Target::Nothing,
    }
}

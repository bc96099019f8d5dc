//! Ctrl+C and its kin: the host's signals as events for the handlers that a program registers.
use super::os_error::from_native;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::thread::object;
use crate::sys::lock::Mutex;
use crate::sys::signals::{self, Signals, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use crate::sys::thread as native;
use once_cell::sync::OnceCell;
use std::ffi::c_void;

pub type Handler = unsafe extern "C" fn(u32) -> BOOL;

/// Each signal and the event that it is. A terminal that goes away and a request to end are what Windows tells when a console
/// is closed or its task ended.
const EVENTS: &[(i32, u32)] = &[
    (SIGINT, CTRL_C_EVENT),
    (SIGQUIT, CTRL_BREAK_EVENT),
    (SIGHUP, CTRL_CLOSE_EVENT),
    (SIGTERM, CTRL_CLOSE_EVENT),
];

/// The last one is asked first.
static HANDLERS: Mutex<Vec<Handler>> = Mutex::new(Vec::new());
static WATCHED: OnceCell<()> = OnceCell::new();

/// Asked before the handlers: whether a service has taken the signal.
static SERVICE: OnceCell<fn(i32) -> bool> = OnceCell::new();

/// Has a service asked for each signal.
pub fn take_over(service: fn(i32) -> bool) -> Result<()> {
    watch()?;
    let _ = SERVICE.set(service); // always the same
    Ok(())
}

/// Begins to watch the signals; before, the library leaves them alone.
fn watch() -> Result<()> {
    WATCHED
        .get_or_try_init(|| {
            let source = Signals::new().map_err(from_native)?;
            let builder = std::thread::Builder::new().name("console control".to_owned());
            let watcher = builder.spawn(move || {
                // These signals shall interrupt the program's own threads, as they do without this one.
                native::block_signals();
                while source.next().map(begin).is_ok() {}
            });
            watcher.map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
            for (signal, _) in EVENTS {
                // Who starts a program for longer than its terminal ignores this one (nohup).
                if *signal != SIGHUP || !signals::is_ignored(SIGHUP) {
                    signals::watch(*signal);
                }
            }
            Ok(())
        })
        .copied()
}

/// Each event has a thread of its own, as on Windows.
fn begin(signal: i32) {
    if SERVICE.get().is_some_and(|takes| takes(signal)) {
        return;
    }
    // SAFETY: the argument is a number.
    let started = unsafe { object::start(&object::new(), tell, signal as usize as *mut c_void, 0) };
    if started.is_err() {
        signals::die(signal);
    }
}

/// Asks the handlers. No value with a destructor may live here while one runs: it may end the thread.
unsafe extern "C-unwind" fn tell(signal: *mut c_void) -> u32 {
    let signal = signal as usize as i32;
    let event = EVENTS
        .iter()
        .find(|(known, _)| *known == signal)
        .map_or(0, |(_, event)| *event);
    let mut place = handlers();
    while let Some(handler) = before(&mut place) {
        // SAFETY: who registered it vouches for it; it differs from this type only in that it may end the thread.
        let handled =
            unsafe { std::mem::transmute::<Handler, unsafe extern "C-unwind" fn(u32) -> BOOL>(handler)(event) };
        if handled != FALSE {
            if event == CTRL_CLOSE_EVENT {
                break;
            }
            return 0;
        }
    }
    signals::die(signal)
}

#[inline(never)]
fn handlers() -> usize {
    HANDLERS.lock().len()
}

/// The handler before `place`, counted from the first.
#[inline(never)]
fn before(place: &mut usize) -> Option<Handler> {
    let handlers = HANDLERS.lock();
    *place = (*place).min(handlers.len()).checked_sub(1)?;
    handlers.get(*place).copied()
}

pub fn add(handler: Handler) -> Result<()> {
    watch()?;
    HANDLERS.lock().push(handler);
    Ok(())
}

/// Removes the latest of this handler. ERROR_INVALID_PARAMETER: there is none.
pub fn remove(handler: Handler) -> Result<()> {
    let mut handlers = HANDLERS.lock();
    let at = handlers.iter().rposition(|known| std::ptr::fn_addr_eq(*known, handler));
    handlers.remove(at.ok_or(Error(ERROR_INVALID_PARAMETER))?);
    Ok(())
}

/// Whether Ctrl+C is ignored, here and in programs that are started.
pub fn ignore_ctrl_c(ignored: bool) -> Result<()> {
    watch()?;
    match ignored {
        true => signals::ignore(SIGINT),
        false => signals::watch(SIGINT),
    }
    Ok(())
}

/// GenerateConsoleCtrlEvent. ERROR_INVALID_PARAMETER: another event, or no such group.
pub fn generate(event: u32, group: u32) -> Result<()> {
    let signal = match event {
        // It cannot be limited to a group: then nobody gets it.
        CTRL_C_EVENT if group != 0 => return Ok(()),
        CTRL_C_EVENT => SIGINT,
        CTRL_BREAK_EVENT => SIGQUIT,
        _ => return Err(Error(ERROR_INVALID_PARAMETER)),
    };
    let group = i32::try_from(group).map_err(|_| Error(ERROR_INVALID_PARAMETER))?;
    signals::send(group, signal).map_err(|errno| match from_native(errno) {
        Error(ERROR_ACCESS_DENIED) => Error(ERROR_ACCESS_DENIED),
        _ => Error(ERROR_INVALID_PARAMETER),
    })
}

//! Blocking hooks of Winsock 1.1: a function of the program that a thread calls over and over while a call of it blocks.
//!
//! There is none unless the program installs one: "There is no default blocking hook installed in preemptive
//! multithreaded versions of Windows" (Microsoft, "Blocking Hook").
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::thread::{self, busy};
use crate::sock::startup;
use std::cell::Cell;
use std::time::Duration;

/// A hook returns whether it has more to do at once. It may end the thread.
pub type Hook = unsafe extern "C-unwind" fn() -> BOOL;

thread_local! {
    static INSTALLED: Cell<Option<Installed>> = const { Cell::new(None) };
    /// Where the thread's blocking call stands, if it is in its hook.
    static CALL: Call = const { Call(Cell::new(NONE)) };
}

#[derive(Clone, Copy)]
struct Installed {
    hook: Hook,
    /// A hook does not outlive the use of Winsock in which it was installed.
    session: u32,
}

/// What the thread's blocking call is doing: NONE (not in a hook), IN_HOOK or CANCELLED.
struct Call(Cell<u8>);

const NONE: u8 = 0;
const IN_HOOK: u8 = 1;
const CANCELLED: u8 = 2;

impl Call {
    fn begin(&self) {
        self.0.set(IN_HOOK);
        startup::hook_begins();
    }

    /// Returns whether it was cancelled.
    fn end(&self) -> bool {
        startup::hook_ended();
        self.0.replace(NONE) == CANCELLED
    }
}

impl Drop for Call {
    /// The hook ended the thread.
    fn drop(&mut self) {
        if self.0.get() != NONE {
            self.end();
        }
    }
}

fn installed() -> Option<Installed> {
    let current = |installed: &Installed| installed.session == startup::session();
    INSTALLED.get().filter(current)
}

/// Whether the calling thread has a hook.
pub fn is_installed() -> bool {
    installed().is_some()
}

/// Installs the calling thread's hook, or with `None` takes it away. Returns the one before. WSAEOPNOTSUPP: not for
/// programs of Winsock 2.
pub fn install(hook: Option<Hook>) -> Result<Option<Hook>> {
    require_version_1()?;
    let before = installed();
    let session = startup::session();
    INSTALLED.set(hook.map(|hook| Installed { hook, session }));
    thread::current().set_busy(busy::HOOK, hook.is_some());
    Ok(before.map(|before| before.hook))
}

/// WSANOTINITIALISED, WSAEOPNOTSUPP.
fn require_version_1() -> Result<()> {
    match startup::has_version_1() {
        _ if !startup::is_started() => Err(Error(WSANOTINITIALISED)),
        true => Ok(()),
        false => Err(Error(WSAEOPNOTSUPP)),
    }
}

/// Calls the thread's hook, if there is one. Returns how long to sleep at most before it is called again; `None`: there
/// is none. WSAEINTR: it cancelled the blocking call.
pub fn run() -> Result<Option<Duration>> {
    /// Messages do not end the sleep, so it is no longer than nobody notices.
    const PAUSE: Duration = Duration::from_millis(10);
    if INSTALLED.get().is_none() {
        return Ok(None);
    }
    let Some(Installed { hook, .. }) = installed() else {
        INSTALLED.set(None);
        thread::current().set_busy(busy::HOOK, false);
        return Ok(None);
    };
    // At its very end a thread can be in no hook any more.
    if CALL.try_with(Call::begin).is_err() {
        return Ok(None);
    }
    // SAFETY: the program installed it for this.
    let more = unsafe { hook() } != FALSE;
    match CALL.with(Call::end) {
        true => Err(Error(WSAEINTR)),
        false if more => Ok(Some(Duration::ZERO)),
        false => Ok(Some(PAUSE)),
    }
}

/// Whether the calling thread may use Winsock. WSANOTINITIALISED; WSAEINPROGRESS: a call of it blocks, and it is in its
/// hook.
#[cold]
pub fn permission() -> Result<()> {
    match startup::is_started() {
        false => Err(Error(WSANOTINITIALISED)),
        true if is_running() => Err(Error(WSAEINPROGRESS)),
        true => Ok(()),
    }
}

/// Whether a call of the calling thread blocks, which is in its hook now.
pub fn is_running() -> bool {
    CALL.try_with(|call| call.0.get() != NONE).unwrap_or(false)
}

/// Ends the blocking call in whose hook the thread is: WSAEINTR, once the hook returns. WSAEINVAL: there is none.
pub fn cancel() -> Result<()> {
    require_version_1()?;
    if !is_running() {
        return Err(Error(WSAEINVAL));
    }
    CALL.with(|call| call.0.set(CANCELLED));
    Ok(())
}

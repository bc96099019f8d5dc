//! Look-ups that another thread makes: for WSAAsyncGetHostByName and kin, and for blocking ones within which a thread
//! runs its hook.
use super::flat::Flat;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::pool;
use crate::sock::blocking;
use crate::sock::events::blocking_hook;
use crate::sys::fault::Fault;
use crate::sys::lock::Mutex;
use crate::sys::{net, WakeFd};
use crate::user::window;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Who is told of the result, and where it goes.
pub struct Request {
    pub hwnd: usize,
    pub message: u32,
    pub buffer: *mut u8,
    /// The buffer's bytes.
    pub room: usize,
}

// SAFETY: the buffer is the program's to be filled from any thread until it has the message.
unsafe impl Send for Request {}

struct Tasks {
    /// The number that was given out last.
    last: u32,
    /// Those that are not done.
    pending: BTreeMap<u32, Request>,
}

static TASKS: Mutex<Tasks> = Mutex::new(Tasks {
    last: 0,
    pending: BTreeMap::new(),
});

/// Begins a look-up, and returns its number, which is not 0. WSAEINVAL: no such window. WSAEWOULDBLOCK: there is no thread
/// for it.
pub fn begin(request: Request, look_up: impl FnOnce() -> Result<Flat> + Send + 'static) -> Result<u32> {
    window::lookup(request.hwnd).map_err(|_| Error(WSAEINVAL))?;
    let task = {
        let mut tasks = TASKS.lock();
        let mut task = tasks.last.wrapping_add(1);
        while task == 0 || tasks.pending.contains_key(&task) {
            task = task.wrapping_add(1);
        }
        tasks.last = task;
        tasks.pending.insert(task, request);
        task
    };
    match pool::submit(move || finish(task, look_up())) {
        Ok(()) => Ok(task),
        Err(_) => {
            TASKS.lock().pending.remove(&task);
            Err(Error(WSAEWOULDBLOCK))
        }
    }
}

fn finish(task: u32, found: Result<Flat>) {
    let mut tasks = TASKS.lock();
    let Some(request) = tasks.pending.remove(&task) else {
        return;
    };
    // All under the lock: when a cancel or the cleanup returns, nothing of the request comes any more.
    // SAFETY: the program vouches for the buffer until then.
    let (bytes, error) = unsafe { request.deliver(found) };
    // MAKELONG; a size that it cannot tell is at least not a small one.
    let lparam = bytes.min(0xffff) | (error as usize) << 16;
    // A window that is gone by now wants no message.
    let _ = window::post(request.hwnd, request.message, task as usize, lparam as isize);
}

impl Request {
    /// Fills the buffer. Returns the bytes of the result, and the error.
    ///
    /// # Safety
    /// The buffer may be written.
    unsafe fn deliver(&self, found: Result<Flat>) -> (usize, i32) {
        match found {
            Err(Error(code)) => (0, code),
            Ok(flat) if flat.len() > self.room => (flat.len(), WSAENOBUFS),
            Ok(flat) => {
                let bytes = flat.len();
                // SAFETY: the caller's promise.
                match unsafe { flat.place(self.buffer) } {
                    Ok(()) => (bytes, 0),
                    Err(Fault) => (0, WSAEFAULT),
                }
            }
        }
    }
}

/// Cancels a look-up: its buffer is not written any more, no message comes. WSAEALREADY: it is done. WSAEINVAL: there
/// has been none.
pub fn cancel(task: usize) -> Result<()> {
    let mut tasks = TASKS.lock();
    match u32::try_from(task) {
        Ok(task) if tasks.pending.remove(&task).is_some() => Ok(()),
        Ok(task @ 1..) if task <= tasks.last => Err(Error(WSAEALREADY)),
        _ => Err(Error(WSAEINVAL)),
    }
}

/// Cancels all: what the last WSACleanup does.
pub fn cancel_all() {
    TASKS.lock().pending.clear();
}

/// Makes a look-up that blocks, by the calling thread itself unless it has a blocking hook to run meanwhile. WSAEINTR: the
/// hook cancelled it.
pub fn within<T: Send + 'static>(look_up: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    if !blocking_hook::is_installed() {
        return look_up();
    }
    let outcome = Arc::new((WakeFd::new()?, Mutex::new(None)));
    let to_fill = Arc::clone(&outcome);
    let work = move || {
        let found = look_up();
        let (done, result) = &*to_fill;
        *result.lock() = Some(found);
        done.signal();
    };
    pool::submit(work).map_err(|_| Error(WSATRY_AGAIN))?;
    let (done, result) = &*outcome;
    blocking::busily(&mut vec![done.pollfd()], None, net::poll)??;
    let found = result.lock().take();
    found.unwrap_or(Err(Error(WSANO_RECOVERY)))
}

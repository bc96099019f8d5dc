//! GetAddrInfoEx: look-ups that others wait for, with a time limit, and that can be cancelled.
use super::addr_info::{self, Found, Hints};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Object};
use crate::rt::timer;
use crate::rt::{fork, pool};
use crate::sys::lock::Mutex;
use std::sync::{Arc, Condvar, Mutex as StdMutex, PoisonError};
use std::time::{Duration, Instant};

/// What is looked for.
#[derive(Clone)]
pub struct Question {
    pub node: Option<String>,
    pub service: Option<String>,
    pub hints: Hints,
}

impl Question {
    fn answer(&self) -> Result<Found> {
        addr_info::find(self.node.as_deref(), self.service.as_deref(), &self.hints)
    }
}

/// Who is told of the outcome, once.
type Told = Box<dyn FnOnce(Result<Found>) + Send>;

/// A look-up that goes on in the background; its handle cancels it.
struct Request {
    told: Mutex<Option<Told>>,
    deadline: Mutex<Option<timer::Key>>,
}

impl Object for Request {
    const KIND: Kind = Kind::NameRequest;
}

impl Request {
    /// The first outcome counts. What is told is foreign code, and runs without locks.
    fn end(&self, outcome: Result<Found>) -> bool {
        let Some(told) = self.told.lock().take() else {
            return false;
        };
        if let Some(key) = self.deadline.lock().take() {
            timer::cancel(key);
        }
        told(outcome);
        true
    }
}

/// Makes the look-up and waits for it, at most that long. WSAETIMEDOUT: it took longer.
pub fn within(question: Question, limit: Duration) -> Result<Found> {
    let shared = Arc::new((StdMutex::new(None), Condvar::new()));
    let to_fill = Arc::clone(&shared);
    let work = move || {
        let found = question.answer();
        let (place, filled) = &*to_fill;
        *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        filled.notify_one();
    };
    pool::submit(work).map_err(|_| Error(WSATRY_AGAIN))?;
    let (place, filled) = &*shared;
    let place = place.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut place, _) = filled
        .wait_timeout_while(place, limit, |found| found.is_none())
        .unwrap_or_else(PoisonError::into_inner);
    place.take().unwrap_or(Err(Error(WSAETIMEDOUT)))
}

/// Makes the look-up in the thread that asks.
pub fn now(question: &Question) -> Result<Found> {
    question.answer()
}

/// Begins the look-up. `told` learns of its outcome in another thread, with the handle that is no more: WSA_E_CANCELLED and
/// WSAETIMEDOUT are outcomes, too.
pub fn begin(
    question: Question,
    limit: Option<Duration>,
    told: impl FnOnce(Result<Found>) + Send + 'static,
) -> Result<usize> {
    fork::prepare();
    let request = Arc::new(Request {
        told: Mutex::new(Some(Box::new(told))),
        deadline: Mutex::new(None),
    });
    let name = handle::insert(Arc::clone(&request), For::Anyone).map_err(|_| Error(WSA_NOT_ENOUGH_MEMORY))?;
    if let Some(limit) = limit {
        let late = Arc::clone(&request);
        let due = Instant::now().checked_add(limit);
        // Foreign code may take its time; the thread of the timers must not.
        let job = move || {
            let _ = pool::submit(move || conclude(&late, name, Err(Error(WSAETIMEDOUT))));
        };
        *request.deadline.lock() = due.and_then(|due| timer::at(due, job));
    }
    let worker = Arc::clone(&request);
    let submitted = pool::submit(move || {
        let found = question.answer();
        conclude(&worker, name, found);
    });
    if submitted.is_err() {
        request.told.lock().take();
        handle::remove::<Request>(name);
        return Err(Error(WSATRY_AGAIN));
    }
    Ok(name)
}

/// Ends a request and its handle.
fn conclude(request: &Request, name: usize, outcome: Result<Found>) {
    // The handle first: whoever is told may ask for it.
    handle::remove::<Request>(name);
    request.end(outcome);
}

/// GetAddrInfoExCancel: the outcome is WSA_E_CANCELLED. WSA_INVALID_HANDLE: there is no such look-up any more.
pub fn cancel(name: usize) -> Result<()> {
    let request = handle::get::<Request>(name).ok_or(Error(WSA_INVALID_HANDLE))?;
    let request = handle::share(&request);
    handle::remove::<Request>(name);
    match request.end(Err(Error(WSA_E_CANCELLED))) {
        true => Ok(()),
        false => Err(Error(WSA_INVALID_HANDLE)),
    }
}

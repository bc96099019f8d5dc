//! One thread for all that is waited for: answers to echo requests, changes of the network. It runs while there is anything.
use crate::abi::ERROR_NOT_ENOUGH_MEMORY;
use crate::rt::error::{Error, Result};
use crate::rt::{pool, thread};
use crate::sys::{native, net, pollfd, Fd, WakeFd};
use once_cell::sync::Lazy;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// Whether it is to be watched further.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    Watch,
    Done,
}

/// Something with a descriptor that becomes readable, and perhaps a time that it has.
pub trait Watched: Send {
    fn fd(&self) -> &Fd;

    fn deadline(&self) -> Option<Instant> {
        None
    }

    /// The descriptor is ready, or the time is up.
    fn look(&mut self) -> Next;

    /// It was removed before it was done.
    fn cancelled(&mut self) {}
}

/// What a watched thing is removed by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Id(u64);

struct State {
    entries: Vec<(Id, Box<dyn Watched>)>,
    /// The one that is looked at, outside of the lock, and whether it was removed meanwhile.
    looking: Option<(Id, bool)>,
    /// The thread that looks.
    looker: u32,
    running: bool,
    last: u64,
}

static STATE: Mutex<State> = Mutex::new(State {
    entries: Vec::new(),
    looking: None,
    looker: 0,
    running: false,
    last: 0,
});
/// Tells who waits in `remove`.
static LOOKED: Condvar = Condvar::new();
/// Tells the thread that there is more to watch; none where there are no descriptors left.
static WAKE: Lazy<Option<WakeFd>> = Lazy::new(|| WakeFd::new().ok());

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// ERROR_NOT_ENOUGH_MEMORY: there is no thread or descriptor for it, and it has been cancelled.
pub fn add(mut watched: Box<dyn Watched>) -> Result<Id> {
    let Some(wake) = WAKE.as_ref() else {
        watched.cancelled();
        return Err(Error(ERROR_NOT_ENOUGH_MEMORY));
    };
    let mut state = state();
    state.last += 1;
    let id = Id(state.last);
    state.entries.push((id, watched));
    if !state.running {
        state.running = true;
        drop(state);
        if let Err(error) = pool::submit(|| run(wake)) {
            self::state().running = false;
            remove(id);
            return Err(error);
        }
    }
    wake.signal();
    Ok(id)
}

/// Whether it is not done yet.
pub fn is_watched(id: Id) -> bool {
    let state = state();
    let is_it = |other: Id| other == id;
    state.entries.iter().any(|(other, _)| is_it(*other)) || state.looking.is_some_and(|(other, _)| is_it(other))
}

/// Takes it out, and waits until nobody looks at it any more; but for the thread that does. False: it was done.
pub fn remove(id: Id) -> bool {
    let mut state = state();
    if let Some(place) = state.entries.iter().position(|(other, _)| *other == id) {
        let (_, mut watched) = state.entries.swap_remove(place);
        drop(state);
        watched.cancelled();
        return true;
    }
    let is_looked_at = |state: &State| state.looking.is_some_and(|(other, _)| other == id);
    let found = is_looked_at(&state);
    if found {
        state.looking = Some((id, true));
    }
    while is_looked_at(&state) && state.looker != thread::id() {
        state = LOOKED.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
    found
}

fn run(wake: &WakeFd) {
    state().looker = thread::id();
    loop {
        let mut fds = vec![wake.pollfd()];
        let (ids, deadline) = {
            let mut state = state();
            if state.entries.is_empty() {
                state.running = false;
                return;
            }
            for (_, watched) in &state.entries {
                fds.push(pollfd {
                    fd: watched.fd().raw(),
                    events: native::POLLIN,
                    revents: 0,
                });
            }
            let ids: Vec<Id> = state.entries.iter().map(|(id, _)| *id).collect();
            (
                ids,
                state.entries.iter().filter_map(|(_, watched)| watched.deadline()).min(),
            )
        };
        let timeout = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        // A poll that a signal ended has told nothing.
        let _ = net::poll(&mut fds, timeout);
        if fds[0].revents != 0 {
            wake.drain();
        }
        let now = Instant::now();
        for (id, fd) in ids.into_iter().zip(&fds[1..]) {
            look_at(id, fd.revents != 0, now);
        }
    }
}

fn look_at(id: Id, is_ready: bool, now: Instant) {
    let mut state = state();
    let Some(place) = state.entries.iter().position(|(other, _)| *other == id) else {
        return;
    };
    let is_due = |watched: &dyn Watched| watched.deadline().is_some_and(|deadline| deadline <= now);
    if !is_ready && !is_due(&*state.entries[place].1) {
        return;
    }
    let (_, mut watched) = state.entries.swap_remove(place);
    state.looking = Some((id, false));
    drop(state);
    let next = watched.look();
    let mut state = self::state();
    let removed = state.looking.take().is_some_and(|(_, removed)| removed);
    if next == Next::Watch && !removed {
        state.entries.push((id, watched));
    }
    drop(state);
    LOOKED.notify_all();
}

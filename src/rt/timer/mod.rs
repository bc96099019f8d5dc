//! What is to happen at a time: one thread for all timers, which sleeps until the next is due.
//!
//! A timer must be signalled also while nobody waits for it, its procedure calls must reach threads that wait for something
//! else, in socket calls too, and its callbacks run in the pool. A waiting thread that counted the timers in could do none
//! of these for others; what the thread costs is its one hop when a timer is due.
pub mod state;
pub mod waitable;

use crate::sys::thread as native;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Runs on the timers' thread, so it is short: it signals, queues or submits, and calls nothing foreign.
type Job = Box<dyn FnOnce() + Send>;

/// A job that is waiting for its time.
pub type Key = (Instant, u64);

struct State {
    jobs: BTreeMap<Key, Job>,
    next_number: u64,
    has_thread: bool,
}

const EMPTY: State = State {
    jobs: BTreeMap::new(),
    next_number: 0,
    has_thread: false,
};

static STATE: Mutex<State> = Mutex::new(EMPTY);
static CHANGED: Condvar = Condvar::new();

thread_local! {
    static HELD: Cell<Option<MutexGuard<'static, State>>> = const { Cell::new(None) };
}

/// Keeps the state from changing while the calling thread forks.
pub fn hold() {
    let _ = HELD.try_with(|held| held.set(Some(state())));
}

/// Ends `hold` in the parent.
pub fn release() {
    drop(HELD.try_with(Cell::take));
}

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The time in `wait` from now; one that no clock can tell is far enough away.
pub fn after(wait: Duration) -> Instant {
    const FAR: Duration = Duration::from_secs(1 << 32);
    let now = Instant::now();
    now.checked_add(wait).unwrap_or(now + FAR)
}

/// Has `job` run at `due`. `None`: there is no thread for it.
pub fn at(due: Instant, job: impl FnOnce() + Send + 'static) -> Option<Key> {
    let mut state = state();
    if !state.has_thread {
        let builder = std::thread::Builder::new().name("timers".to_owned());
        builder.spawn(run).ok()?;
        state.has_thread = true;
    }
    let key = (due, state.next_number);
    state.next_number += 1;
    state.jobs.insert(key, Box::new(job));
    if state.jobs.first_key_value().is_some_and(|(first, _)| *first == key) {
        CHANGED.notify_one();
    }
    Some(key)
}

/// Takes a job back. It may be running already.
pub fn cancel(key: Key) {
    let job = state().jobs.remove(&key);
    // Without the lock: what it holds may end with it.
    drop(job);
}

fn run() {
    // The program's own threads are to be interrupted by its signals.
    native::block_signals();
    let mut state = state();
    loop {
        let now = Instant::now();
        let first = state.jobs.first_key_value().map(|(key, _)| *key);
        state = match first {
            Some(key) if key.0 <= now => {
                let job = state.jobs.remove(&key);
                drop(state);
                if let Some(job) = job {
                    job();
                }
                self::state()
            }
            Some((due, _)) => {
                let waited = CHANGED.wait_timeout(state, due - now);
                waited.unwrap_or_else(PoisonError::into_inner).0
            }
            None => CHANGED.wait(state).unwrap_or_else(PoisonError::into_inner),
        };
    }
}

/// A forked child has neither the thread nor the parent's timers.
pub fn forget_in_child() {
    if let Ok(Some(mut state)) = HELD.try_with(Cell::take) {
        // The jobs may hold what other threads were using: left alone.
        std::mem::forget(std::mem::replace(&mut *state, EMPTY));
    }
}

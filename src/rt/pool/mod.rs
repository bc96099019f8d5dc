//! The pool: threads that run what is submitted. There are more while all are busy, and they end when idle for long.
pub mod callbacks;
pub mod io;

use super::error::{Error, Result};
use crate::abi::ERROR_NOT_ENOUGH_MEMORY;
use crate::rt::thread::object;
use crate::sys::thread as native;
use std::cell::Cell;
use std::collections::VecDeque;
use std::ffi::c_void;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::ptr;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

type Job = Box<dyn FnOnce() + Send>;

/// Windows' own limit.
const MOST_THREADS: usize = 500;
/// How long a thread waits for something to do.
const PATIENCE: Duration = Duration::from_secs(10);

struct State {
    jobs: VecDeque<Job>,
    threads: usize,
    idle: usize,
}

const EMPTY: State = State {
    jobs: VecDeque::new(),
    threads: 0,
    idle: 0,
};

/// (Of std: parking_lot keeps the waiting threads in a table that a forked child would inherit.)
static STATE: Mutex<State> = Mutex::new(EMPTY);
static WORK: Condvar = Condvar::new();

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

/// Has a thread of the pool run `job`, soon and in the order of submission. ERROR_NOT_ENOUGH_MEMORY: there is none.
pub fn submit(job: impl FnOnce() + Send + 'static) -> Result<()> {
    let mut state = state();
    state.jobs.push_back(Box::new(job));
    if state.idle >= state.jobs.len() || state.threads >= MOST_THREADS {
        drop(state);
        WORK.notify_one();
        return Ok(());
    }
    state.threads += 1;
    // SAFETY: it takes no argument.
    let started = unsafe { object::start(&object::new(), work, ptr::null_mut(), 0) };
    if started.is_err() {
        state.threads -= 1;
        if state.threads == 0 {
            state.jobs.pop_back();
            return Err(Error(ERROR_NOT_ENOUGH_MEMORY));
        }
    }
    Ok(())
}

/// A thread of the pool.
unsafe extern "C-unwind" fn work(_: *mut c_void) -> u32 {
    // The program's own threads are to be interrupted by its signals.
    native::block_signals();
    while let Some(job) = next() {
        // The panic has been printed, and what the job was for does not come.
        let _ = catch_unwind(AssertUnwindSafe(job));
    }
    0
}

/// `None`: nothing came for long, and the thread is to end.
fn next() -> Option<Job> {
    let mut state = state();
    loop {
        if let Some(job) = state.jobs.pop_front() {
            return Some(job);
        }
        state.idle += 1;
        let (after, waited) = WORK
            .wait_timeout(state, PATIENCE)
            .unwrap_or_else(PoisonError::into_inner);
        state = after;
        state.idle -= 1;
        if waited.timed_out() && state.jobs.is_empty() {
            state.threads -= 1;
            return None;
        }
    }
}

/// A forked child has none of the threads; what they had to do was the parent's.
pub fn forget_in_child() {
    if let Ok(Some(mut state)) = HELD.try_with(Cell::take) {
        // The jobs may hold what other threads were using: left alone.
        std::mem::forget(std::mem::replace(&mut *state, EMPTY));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn jobs_that_wait_for_each_other_all_run() {
        let (sender, receiver) = mpsc::channel();
        let (first, second) = mpsc::channel::<()>();
        let done = sender.clone();
        submit(move || {
            // The other job sends this.
            second.recv().unwrap();
            done.send(1).unwrap();
        })
        .unwrap();
        submit(move || {
            first.send(()).unwrap();
            sender.send(2).unwrap();
        })
        .unwrap();
        let patience = Duration::from_secs(10);
        let mut all = [
            receiver.recv_timeout(patience).unwrap(),
            receiver.recv_timeout(patience).unwrap(),
        ];
        all.sort();
        assert_eq!(all, [1, 2]);
    }
}

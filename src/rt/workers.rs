//! Threads for work that may block for long: one for each piece of work, up to a number, and kept for a while.
use crate::sys::thread as native;
use std::collections::VecDeque;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;
use std::time::Duration;

pub type Work = Box<dyn FnOnce() + Send>;

/// As many pieces of work that block do not hold up another one.
const MOST: usize = 32;

/// How long a thread without work is kept.
const KEPT: Duration = Duration::from_secs(10);

struct Pool {
    waiting: VecDeque<Work>,
    threads: usize,
    idle: usize,
    /// Whose threads these are: a forked child has none.
    process: u32,
}

// Not parking_lot's, which keep their waiters in a table that a forked child would inherit.
static POOL: Mutex<Pool> = Mutex::new(Pool {
    waiting: VecDeque::new(),
    threads: 0,
    idle: 0,
    process: 0,
});
static COMES: Condvar = Condvar::new();

/// No work runs under the lock, so a panic cannot have left it half done.
fn pool() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Has `work` done by another thread. False: there is none and none can be made.
pub fn run(work: Work) -> bool {
    let mut pool = pool();
    let process = std::process::id();
    if pool.process != process {
        *pool = Pool {
            waiting: VecDeque::new(),
            threads: 0,
            idle: 0,
            process,
        };
    }
    pool.waiting.push_back(work);
    if pool.waiting.len() > pool.idle && pool.threads < MOST {
        match Builder::new().name("ws2_32 work".into()).spawn(serve) {
            Ok(_) => pool.threads += 1,
            // Another will come to it.
            Err(_) if pool.threads > 0 => {}
            Err(_) => {
                pool.waiting.pop_back();
                return false;
            }
        }
    }
    COMES.notify_one();
    true
}

fn serve() {
    native::block_signals();
    let mut held = pool();
    loop {
        if let Some(work) = held.waiting.pop_front() {
            drop(held);
            // The panic has been printed, and what the work was for does not come.
            let _ = catch_unwind(AssertUnwindSafe(work));
            held = pool();
            continue;
        }
        held.idle += 1;
        let (woken, timeout) = COMES.wait_timeout(held, KEPT).unwrap_or_else(PoisonError::into_inner);
        held = woken;
        held.idle -= 1;
        if timeout.timed_out() && held.waiting.is_empty() {
            held.threads -= 1;
            return;
        }
    }
}

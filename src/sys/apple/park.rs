//! Putting a thread to sleep on a word and waking it: condition variables, chosen by the word's address.
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

struct Bed {
    lock: Mutex<()>,
    woken: Condvar,
}

static BEDS: [Bed; 64] = [const {
    Bed {
        lock: Mutex::new(()),
        woken: Condvar::new(),
    }
}; 64];

fn bed(word: &AtomicU32) -> &'static Bed {
    &BEDS[(word.as_ptr() as usize >> 4) % BEDS.len()]
}

/// Sleeps while `word` is `expected`, at most `timeout` (`None`: for ever). May also return without a reason.
pub fn wait(word: &AtomicU32, expected: u32, timeout: Option<Duration>) {
    let bed = bed(word);
    let guard = bed.lock.lock().unwrap_or_else(PoisonError::into_inner);
    if word.load(Ordering::SeqCst) != expected {
        return;
    }
    match timeout {
        None => drop(bed.woken.wait(guard)),
        Some(timeout) => drop(bed.woken.wait_timeout(guard, timeout)),
    }
}

/// Wakes a thread that sleeps on `word`.
pub fn wake(word: &AtomicU32) {
    let bed = bed(word);
    drop(bed.lock.lock());
    // Threads of other words share the bed, so all must look.
    bed.woken.notify_all();
}

/// Wakes all threads that sleep on `word`.
pub fn wake_all(word: &AtomicU32) {
    wake(word);
}

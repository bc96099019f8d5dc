//! Locks on a word of their own: they allocate nothing, and a forked child does not find them locked by threads that it does not have.
//!
//! The word of a locked lock says in which generation of the process it was locked. A fork begins another generation in the child, where
//! what was locked before counts as free: of the threads that could unlock it none is there.
use super::platform::park;
use lock_api::GuardSend;
use std::sync::atomic::{AtomicU32, Ordering};

pub type Mutex<T> = lock_api::Mutex<RawLock, T>;
pub type MutexGuard<'a, T> = lock_api::MutexGuard<'a, RawLock, T>;

pub struct RawLock(AtomicU32);

const FREE: u32 = 0;
// Bits of a locked lock's word; the generation is above them.
const LOCKED: u32 = 1;
const HAS_WAITERS: u32 = 2;
const GENERATION_SHIFT: u32 = 2;

/// The generation, where a locked lock's word has it.
static GENERATION: AtomicU32 = AtomicU32::new(0);

/// How often a thread looks before it sleeps.
const SPINS: u32 = 64;

/// A forked child begins: what other threads had locked is free.
pub fn begin_generation() {
    GENERATION.fetch_add(1 << GENERATION_SHIFT, Ordering::Relaxed);
}

#[inline(always)]
fn generation() -> u32 {
    GENERATION.load(Ordering::Relaxed)
}

/// Whether a lock with this word can be taken.
fn is_free(word: u32) -> bool {
    word == FREE || word & !(LOCKED | HAS_WAITERS) != generation()
}

// SAFETY: one thread at a time gets from `lock` or `try_lock` to `unlock`: the word goes from free to locked in one exchange.
unsafe impl lock_api::RawMutex for RawLock {
    #[allow(clippy::declare_interior_mutable_const)]
    const INIT: RawLock = RawLock(AtomicU32::new(FREE));

    type GuardMarker = GuardSend;

    #[inline(always)]
    fn lock(&self) {
        if !self.take(FREE, generation() | LOCKED) {
            self.lock_slowly();
        }
    }

    #[inline]
    fn try_lock(&self) -> bool {
        let word = self.0.load(Ordering::Relaxed);
        is_free(word) && self.take(word, generation() | LOCKED)
    }

    #[inline(always)]
    unsafe fn unlock(&self) {
        if self.0.swap(FREE, Ordering::Release) & HAS_WAITERS != 0 {
            park::wake(&self.0);
        }
    }

    #[inline]
    fn is_locked(&self) -> bool {
        !is_free(self.0.load(Ordering::Relaxed))
    }
}

impl RawLock {
    #[inline(always)]
    fn take(&self, from: u32, to: u32) -> bool {
        let exchanged = self.0.compare_exchange(from, to, Ordering::Acquire, Ordering::Relaxed);
        exchanged.is_ok()
    }

    #[cold]
    fn lock_slowly(&self) {
        for _ in 0..SPINS {
            let word = self.0.load(Ordering::Relaxed);
            if is_free(word) && self.take(word, generation() | LOCKED) {
                return;
            }
            if word & HAS_WAITERS != 0 {
                break;
            }
            std::hint::spin_loop();
        }
        // A thread that has slept does not know whether others still do.
        let locked = generation() | LOCKED | HAS_WAITERS;
        loop {
            let word = self.0.load(Ordering::Relaxed);
            match is_free(word) {
                true if self.take(word, locked) => return,
                true => {}
                false if word == locked || self.take(word, locked) => park::wait(&self.0, locked, None),
                false => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn threads_exclude_each_other() {
        const ROUNDS: usize = 20_000;
        let count = Arc::new(Mutex::new(0));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let count = Arc::clone(&count);
                std::thread::spawn(move || (0..ROUNDS).for_each(|_| *count.lock() += 1))
            })
            .collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
        assert_eq!(*count.lock(), 4 * ROUNDS);
    }
}

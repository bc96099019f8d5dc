//! The locks that live in a program's own memory, on words that the thread sleeps on: no handle, no memory of ours.
use crate::rt::thread;
use crate::sys::park;
use std::hint;
use std::sync::atomic::{AtomicI32, AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How often a lock is tried before its thread goes to sleep: about what going to sleep and waking cost.
const SPINS: usize = 100;

/// A critical section, where Windows has its fields.
#[repr(C)]
pub struct Section {
    debug_info: usize,
    /// FREE, TAKEN or CONTENDED; zeroed memory counts as free.
    state: AtomicU32,
    recursion: AtomicI32,
    owner: AtomicUsize,
    semaphore: usize,
    spins: AtomicUsize,
}

// What Windows shows in LockCount: bit 0 clear is "taken", the bits from 2 on are the waiters' number, inverted.
const FREE: u32 = -1i32 as u32;
const TAKEN: u32 = -2i32 as u32;
const CONTENDED: u32 = -6i32 as u32;

fn is_free(state: u32) -> bool {
    state == FREE || state == 0
}

impl Section {
    pub fn new(spins: usize) -> Section {
        Section {
            debug_info: 0,
            state: AtomicU32::new(FREE),
            recursion: AtomicI32::new(0),
            owner: AtomicUsize::new(0),
            semaphore: 0,
            spins: AtomicUsize::new(spins),
        }
    }

    /// Returns the number from before.
    pub fn set_spins(&self, spins: usize) -> usize {
        self.spins.swap(spins, Ordering::Relaxed)
    }

    #[inline]
    fn take(&self, from: u32) -> bool {
        self.state
            .compare_exchange(from, TAKEN, Ordering::Acquire, Ordering::Relaxed)
            .is_ok()
    }

    #[inline]
    fn enter_again(&self, me: usize) -> bool {
        // Only this thread writes its own id here, so an old value is another's id or none.
        let mine = self.owner.load(Ordering::Relaxed) == me;
        if mine {
            self.recursion
                .store(self.recursion.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
        }
        mine
    }

    #[inline]
    fn entered(&self, me: usize) {
        self.owner.store(me, Ordering::Relaxed);
        self.recursion.store(1, Ordering::Relaxed);
    }

    #[inline]
    pub fn enter(&self) {
        let me = thread::id() as usize;
        if self.enter_again(me) {
            return;
        }
        if !self.take(FREE) {
            self.wait();
        }
        self.entered(me);
    }

    pub fn try_enter(&self) -> bool {
        let me = thread::id() as usize;
        if self.enter_again(me) {
            return true;
        }
        let taken = self.take(FREE) || self.take(0);
        if taken {
            self.entered(me);
        }
        taken
    }

    #[cold]
    fn wait(&self) {
        for _ in 0..self.spins.load(Ordering::Relaxed).clamp(SPINS, 100 * SPINS) {
            let state = self.state.load(Ordering::Relaxed);
            if is_free(state) && self.take(state) {
                return;
            }
            if state == CONTENDED {
                break;
            }
            hint::spin_loop();
        }
        // Others may sleep as well, so the lock is left as contended.
        while !is_free(self.state.swap(CONTENDED, Ordering::Acquire)) {
            park::wait(&self.state, CONTENDED, None);
        }
    }

    #[inline]
    pub fn leave(&self) {
        let recursion = self.recursion.load(Ordering::Relaxed) - 1;
        if recursion > 0 {
            return self.recursion.store(recursion, Ordering::Relaxed);
        }
        self.recursion.store(0, Ordering::Relaxed);
        self.owner.store(0, Ordering::Relaxed);
        if self.state.swap(FREE, Ordering::Release) == CONTENDED {
            park::wake(&self.state);
        }
    }
}

/// A slim reader/writer lock in the size of a pointer; begins all zero.
///
/// Readers sleep on `state`, writers on `turns`, which changes whenever a writer is to try again.
#[repr(C)]
pub struct SlimLock {
    state: AtomicU32,
    turns: AtomicU32,
}

const WRITER: u32 = 1 << 31;
const WRITERS_WAIT: u32 = 1 << 30;
const READERS_WAIT: u32 = 1 << 29;
const HELD: u32 = WRITER | (READERS_WAIT - 1);

impl SlimLock {
    pub const fn new() -> SlimLock {
        SlimLock {
            state: AtomicU32::new(0),
            turns: AtomicU32::new(0),
        }
    }

    fn replace(&self, old: u32, new: u32) -> bool {
        self.state
            .compare_exchange_weak(old, new, Ordering::Acquire, Ordering::Relaxed)
            .is_ok()
    }

    #[inline]
    pub fn lock(&self) {
        if !self.replace(0, WRITER) {
            self.wait_to_write();
        }
    }

    pub fn try_lock(&self) -> bool {
        let free = |state| (state & HELD == 0).then_some(state | WRITER);
        self.state
            .fetch_update(Ordering::Acquire, Ordering::Relaxed, free)
            .is_ok()
    }

    #[cold]
    fn wait_to_write(&self) {
        let mut spins = SPINS;
        // Who has slept may have been woken in place of others that still do.
        let mut others = 0;
        loop {
            let turn = self.turns.load(Ordering::SeqCst);
            let state = self.state.load(Ordering::SeqCst);
            if state & HELD == 0 {
                if self.replace(state, state | WRITER | others) {
                    return;
                }
            } else if spins > 0 && state & WRITERS_WAIT == 0 {
                spins -= 1;
                hint::spin_loop();
            } else if state & WRITERS_WAIT != 0 || self.replace(state, state | WRITERS_WAIT) {
                park::wait(&self.turns, turn, None);
                others = WRITERS_WAIT;
            }
        }
    }

    #[inline]
    pub fn unlock(&self) {
        let left = self.state.fetch_sub(WRITER, Ordering::SeqCst) - WRITER;
        if left != 0 {
            self.wake();
        }
    }

    #[inline]
    pub fn lock_shared(&self) {
        if !self.try_lock_shared() {
            self.wait_to_read();
        }
    }

    /// Readers stand back for writers that wait.
    #[inline]
    pub fn try_lock_shared(&self) -> bool {
        let free = |state| (state & (WRITER | WRITERS_WAIT) == 0).then_some(state + 1);
        self.state
            .fetch_update(Ordering::Acquire, Ordering::Relaxed, free)
            .is_ok()
    }

    #[cold]
    fn wait_to_read(&self) {
        let mut spins = SPINS;
        loop {
            let state = self.state.load(Ordering::SeqCst);
            if state & (WRITER | WRITERS_WAIT) == 0 {
                if self.replace(state, state + 1) {
                    return;
                }
            } else if spins > 0 && state & READERS_WAIT == 0 {
                spins -= 1;
                hint::spin_loop();
            } else if state & READERS_WAIT != 0 || self.replace(state, state | READERS_WAIT) {
                park::wait(&self.state, state | READERS_WAIT, None);
            }
        }
    }

    #[inline]
    pub fn unlock_shared(&self) {
        let left = self.state.fetch_sub(1, Ordering::SeqCst) - 1;
        if left & HELD == 0 && left != 0 {
            self.wake();
        }
    }

    /// The lock was free and somebody waits: a writer tries, or else all readers; both where both wait, for the mark
    /// "writers wait" may be out of date.
    #[cold]
    fn wake(&self) {
        // Where a writer has taken the lock since, it wakes them when it leaves. Readers that have taken it do not keep
        // the others waiting: they may wait inside for one of those.
        let flags = |state| match state & HELD {
            0 => (state != 0).then_some(0),
            WRITER => None,
            _ => (state & (READERS_WAIT | WRITERS_WAIT) == READERS_WAIT).then_some(state & !READERS_WAIT),
        };
        let Ok(waiting) = self.state.fetch_update(Ordering::SeqCst, Ordering::SeqCst, flags) else {
            return;
        };
        if waiting & WRITERS_WAIT != 0 {
            self.turns.fetch_add(1, Ordering::SeqCst);
            park::wake(&self.turns);
        }
        if waiting & READERS_WAIT != 0 {
            park::wake_all(&self.state);
        }
    }
}

/// A condition variable in the size of a pointer; begins all zero.
#[repr(C)]
pub struct Condition {
    /// Changes with every wake.
    turns: AtomicU32,
    sleepers: AtomicU32,
}

impl Condition {
    pub const fn new() -> Condition {
        Condition {
            turns: AtomicU32::new(0),
            sleepers: AtomicU32::new(0),
        }
    }

    /// Runs `release`, sleeps until a wake that comes after it, runs `acquire`. False: `timeout` passed first.
    pub fn sleep(&self, timeout: Option<Duration>, release: impl FnOnce(), acquire: impl FnOnce()) -> bool {
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        self.sleepers.fetch_add(1, Ordering::SeqCst);
        let turn = self.turns.load(Ordering::SeqCst);
        release();
        let mut in_time = true;
        while in_time && self.turns.load(Ordering::SeqCst) == turn {
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            in_time = left != Some(Duration::ZERO);
            if in_time {
                park::wait(&self.turns, turn, left);
            }
        }
        self.sleepers.fetch_sub(1, Ordering::SeqCst);
        acquire();
        in_time
    }

    pub fn wake(&self) {
        if self.sleepers.load(Ordering::SeqCst) != 0 {
            self.turns.fetch_add(1, Ordering::SeqCst);
            park::wake(&self.turns);
        }
    }

    pub fn wake_all(&self) {
        if self.sleepers.load(Ordering::SeqCst) != 0 {
            self.turns.fetch_add(1, Ordering::SeqCst);
            park::wake_all(&self.turns);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::thread;

    #[test]
    fn a_reader_that_comes_between_lets_those_in_that_sleep() {
        static LOCK: SlimLock = SlimLock::new();
        let (sender, inside) = mpsc::channel();
        LOCK.lock();
        let sleeper = thread::spawn(move || {
            LOCK.lock_shared();
            sender.send(()).unwrap();
            LOCK.unlock_shared();
        });
        while LOCK.state.load(Ordering::SeqCst) & READERS_WAIT == 0 {
            thread::yield_now();
        }
        // That was its last step but one before it sleeps.
        thread::sleep(Duration::from_millis(50));
        // `unlock` in its two steps, and a reader between them.
        LOCK.state.fetch_sub(WRITER, Ordering::SeqCst);
        assert!(LOCK.try_lock_shared());
        LOCK.wake();
        inside.recv_timeout(Duration::from_secs(10)).unwrap();
        LOCK.unlock_shared();
        sleeper.join().unwrap();
    }
}

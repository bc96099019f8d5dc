//! One-time initialization and barriers in a program's own memory.
use crate::rt::error::{Error, Result};
use crate::sys::park;
use std::hint;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

// Windows error codes.
const GEN_FAILURE: Error = Error(31);
const INVALID_PARAMETER: Error = Error(87);

/// One-time initialization in the size of a pointer; begins all zero. When done, the word is the program's context with
/// `DONE` in its two low bits.
#[repr(transparent)]
pub struct Once(AtomicUsize);

const UNTOUCHED: usize = 0;
const RUNNING: usize = 1;
const DONE: usize = 2;
const RACING: usize = 3;
const PHASE: usize = 3;

/// Who initializes.
pub enum Begun {
    /// Nobody: it is done, and this is the context.
    Done(usize),
    /// The caller.
    Pending,
}

impl Once {
    pub const fn new() -> Once {
        Once(AtomicUsize::new(UNTOUCHED))
    }

    /// The low half, which the threads that wait for a running initialization sleep on.
    fn word(&self) -> &AtomicU32 {
        let low = std::ptr::from_ref(&self.0).cast::<AtomicU32>();
        // SAFETY: a little-endian word begins with its low half, and lives as long; both halves change together only
        // in ways that the sleeper looks at again.
        unsafe { &*low }
    }

    /// The context, once there is one.
    pub fn done(&self) -> Option<usize> {
        let word = self.0.load(Ordering::Acquire);
        (word & PHASE == DONE).then_some(word & !PHASE)
    }

    /// `racing`: several threads may initialize at once, and the first to complete wins; else one does and the others
    /// wait for it.
    pub fn begin(&self, racing: bool) -> Result<Begun> {
        let mine = if racing { RACING } else { RUNNING };
        loop {
            match self
                .0
                .compare_exchange(UNTOUCHED, mine, Ordering::Acquire, Ordering::Acquire)
            {
                Ok(_) => return Ok(Begun::Pending),
                Err(word) if word & PHASE == DONE => return Ok(Begun::Done(word & !PHASE)),
                Err(RACING) if racing => return Ok(Begun::Pending),
                Err(RUNNING) if !racing => park::wait(self.word(), RUNNING as u32, None),
                Err(_) => return Err(INVALID_PARAMETER),
            }
        }
    }

    /// Ends what `begin` began; `None`: it failed, and the next thread shall try.
    pub fn complete(&self, racing: bool, context: Option<usize>) -> Result<()> {
        let end = match context {
            Some(context) if context & PHASE != 0 => return Err(INVALID_PARAMETER),
            Some(context) => context | DONE,
            None if racing => return Err(INVALID_PARAMETER),
            None => UNTOUCHED,
        };
        let from = if racing { RACING } else { RUNNING };
        match self.0.compare_exchange(from, end, Ordering::AcqRel, Ordering::Relaxed) {
            Ok(_) => park::wake_all(self.word()),
            Err(_) => return Err(GEN_FAILURE),
        }
        Ok(())
    }
}

/// A point that `total` threads pass together, where Windows has its fields.
#[repr(C)]
pub struct Barrier {
    missing: AtomicU32,
    total: u32,
    /// Changes whenever all have come.
    phase: AtomicU32,
    /// The threads that have not left yet.
    inside: AtomicU32,
    unused: usize,
    spins: u32,
    reserved: u32,
}

impl Barrier {
    pub fn new(total: u32, spins: u32) -> Barrier {
        Barrier {
            missing: AtomicU32::new(total),
            total,
            phase: AtomicU32::new(0),
            inside: AtomicU32::new(0),
            unused: 0,
            spins,
            reserved: 0,
        }
    }

    /// Waits for the others. `true` for one thread of each round. `spin`: never sleeps; `sleep`: does so at once.
    pub fn enter(&self, spin: bool, sleep: bool) -> bool {
        self.inside.fetch_add(1, Ordering::SeqCst);
        let phase = self.phase.load(Ordering::SeqCst);
        let last = self.missing.fetch_sub(1, Ordering::SeqCst) == 1;
        if last {
            self.missing.store(self.total, Ordering::SeqCst);
            self.phase.fetch_add(1, Ordering::SeqCst);
            park::wake_all(&self.phase);
        } else {
            let mut spins = if sleep { 0 } else { self.spins };
            while self.phase.load(Ordering::SeqCst) == phase {
                if spin || spins > 0 {
                    spins = spins.saturating_sub(1);
                    hint::spin_loop();
                } else {
                    park::wait(&self.phase, phase, None);
                }
            }
        }
        if self.inside.fetch_sub(1, Ordering::SeqCst) == 1 {
            park::wake_all(&self.inside);
        }
        last
    }

    /// Waits until the last round's threads have left.
    pub fn wait_until_left(&self) {
        loop {
            match self.inside.load(Ordering::SeqCst) {
                0 => return,
                inside => park::wait(&self.inside, inside, None),
            }
        }
    }
}

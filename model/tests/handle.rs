//! Use and close of a handle: `rt/handle/mod.rs` (`Slot::enter`, `add_user`, `leave`, `close`, `notes`, `retire`, `take`),
//! `rt/handle/usage.rs` (`note`, `forget`, `everywhere`). Loom has no membarrier: each call makes its barrier, as where there is none.
use loom::cell::UnsafeCell;
use loom::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use loom::sync::{Arc, Mutex};
use loom::thread;
use ws2_32_model::{check, must_fail, ordered};

#[derive(Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// A call's note and its look at the slot are not ordered.
    NoteUnordered,
    /// Nor are the end of the note and the last look.
    ForgetUnordered,
    /// A second thread uses the slot and does not say so.
    UserUnsaid,
    /// Neither the lock nor the exchange decides which of two that leave at the same time frees the object.
    Undecided,
}

const OPEN: u32 = 1;
const CLOSED: u32 = 2;
const FREE: u32 = 4;

const THREADS: usize = 3;

/// Who has used the slot: nobody, the thread of that number, or several.
const NOBODY: usize = THREADS;
const SEVERAL: usize = THREADS + 1;

struct Slot {
    fault: Fault,
    state: AtomicU32,
    user: AtomicUsize,
    /// A note for each thread.
    notes: [AtomicU32; THREADS],
    deciding: Mutex<()>,
    object: UnsafeCell<u32>,
    freed: AtomicUsize,
}

// SAFETY: the protocol under test says who touches the object; loom looks whether it is so.
unsafe impl Sync for Slot {}

impl Slot {
    fn enter(&self, thread: usize) -> bool {
        let user = self.user.load(Ordering::Relaxed);
        if user != thread && user != SEVERAL && self.fault != Fault::UserUnsaid {
            self.add_user(thread);
        }
        self.notes[thread].store(1, Ordering::Relaxed);
        if self.fault != Fault::NoteUnordered {
            ordered();
        }
        let open = self.state.load(Ordering::SeqCst) & OPEN != 0;
        if !open {
            self.leave(thread);
        }
        open
    }

    fn add_user(&self, thread: usize) {
        let first = self
            .user
            .compare_exchange(NOBODY, thread, Ordering::SeqCst, Ordering::Relaxed);
        if first.is_err() {
            self.user.swap(SEVERAL, Ordering::SeqCst);
        }
    }

    fn leave(&self, thread: usize) {
        self.notes[thread].store(0, Ordering::Release);
        if self.fault != Fault::ForgetUnordered {
            ordered();
        }
        if self.state.load(Ordering::SeqCst) & CLOSED != 0 {
            self.retire(thread);
        }
    }

    fn noted(&self, thread: usize) -> u32 {
        ordered();
        if self.user.load(Ordering::SeqCst) == thread {
            return self.notes[thread].load(Ordering::Acquire);
        }
        self.notes.iter().map(|note| note.load(Ordering::Acquire)).sum()
    }

    fn retire(&self, thread: usize) {
        let deciding = (self.fault != Fault::Undecided).then(|| self.deciding.lock().unwrap());
        if self.state.load(Ordering::Acquire) & CLOSED != 0 && self.noted(thread) == 0 {
            self.take();
        }
        drop(deciding);
    }

    fn take(&self) {
        let taken = self
            .state
            .compare_exchange(CLOSED, FREE, Ordering::AcqRel, Ordering::Relaxed);
        if taken.is_ok() || self.fault == Fault::Undecided {
            self.object.with_mut(|object| {
                // SAFETY: as above.
                unsafe { *object = 0 }
            });
            self.freed.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// A call that uses the object.
    fn call(&self, thread: usize) {
        if self.enter(thread) {
            self.object.with(|object| {
                // SAFETY: as above.
                assert_eq!(unsafe { *object }, 1, "in use")
            });
            self.leave(thread);
        }
    }

    /// closesocket, which is a user itself.
    fn close(&self, thread: usize) {
        if !self.enter(thread) {
            return;
        }
        let closed = self
            .state
            .compare_exchange(OPEN, CLOSED, Ordering::SeqCst, Ordering::Relaxed);
        if closed.is_ok() && self.noted(thread) == 1 {
            self.take();
        }
        self.leave(thread);
    }
}

/// Calls and closes of one handle. The object goes once, and when nobody uses it.
fn used_and_closed(fault: Fault, others: &'static [fn(&Slot, usize)]) {
    check(3, move || {
        let slot = Arc::new(Slot {
            fault,
            state: AtomicU32::new(OPEN),
            user: AtomicUsize::new(0),
            notes: Default::default(),
            deciding: Mutex::new(()),
            object: UnsafeCell::new(1),
            freed: AtomicUsize::new(0),
        });
        let threads: Vec<_> = others
            .iter()
            .enumerate()
            .map(|(thread, act)| {
                let slot = Arc::clone(&slot);
                thread::spawn(move || act(&slot, thread + 1))
            })
            .collect();
        slot.close(0);
        threads.into_iter().for_each(|thread| thread.join().unwrap());
        assert_eq!(slot.freed.load(Ordering::Relaxed), 1, "freed once");
    });
}

#[test]
fn call_and_close() {
    used_and_closed(Fault::None, &[Slot::call]);
}

#[test]
fn two_calls_and_close() {
    used_and_closed(Fault::None, &[Slot::call, Slot::call]);
}

#[test]
fn two_closes() {
    used_and_closed(Fault::None, &[Slot::close]);
}

#[test]
fn note_unordered() {
    must_fail("note_unordered", "Causality violation", || {
        used_and_closed(Fault::NoteUnordered, &[Slot::call])
    });
}

#[test]
fn forget_unordered() {
    must_fail("forget_unordered", "freed once", || {
        used_and_closed(Fault::ForgetUnordered, &[Slot::call])
    });
}

#[test]
fn undecided() {
    must_fail("undecided", "freed once", || {
        used_and_closed(Fault::Undecided, &[Slot::call, Slot::call])
    });
}

#[test]
fn user_unsaid() {
    must_fail("user_unsaid", "Causality violation", || {
        used_and_closed(Fault::UserUnsaid, &[Slot::call])
    });
}

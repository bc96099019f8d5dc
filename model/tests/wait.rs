//! Waits for objects and the parking of a thread: `rt/wait/mod.rs` (`wait_enrolled`, `enrol_with_any`, `serve`), `rt/thread/mod.rs`
//! (`park`, `unpark`).
use loom::sync::atomic::{AtomicU32, Ordering};
use loom::sync::{Arc, Mutex};
use loom::thread;
use ws2_32_model::{check, must_fail, Word};

#[derive(Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// The waiter looks at the object and enrols in two steps.
    LookThenEnrol,
    /// An unpark that comes before the park is not remembered.
    UnparkForgotten,
    /// Each object lets the waiter through, whoever was first.
    Undecided,
}

const EMPTY: u32 = 0;
const PARKED: u32 = 1;
const NOTIFIED: u32 = 2;

const WAITING: u32 = u32::MAX;

/// One wait of one thread, and the thread's parking place.
struct Waiter {
    fault: Fault,
    parking: Word,
    outcome: AtomicU32,
}

impl Waiter {
    fn park(&self) {
        let parked = self
            .parking
            .word
            .compare_exchange(EMPTY, PARKED, Ordering::Acquire, Ordering::Acquire);
        if parked.is_ok() {
            self.parking.wait(PARKED);
        }
        self.parking.word.swap(EMPTY, Ordering::Acquire);
    }

    fn unpark(&self) {
        if self.fault == Fault::UnparkForgotten && self.parking.word.load(Ordering::Acquire) != PARKED {
            return;
        }
        if self.parking.word.swap(NOTIFIED, Ordering::AcqRel) == PARKED {
            self.parking.wake();
        }
    }

    fn decide(&self, place: u32) -> bool {
        let decided = self
            .outcome
            .compare_exchange(WAITING, place, Ordering::AcqRel, Ordering::Acquire);
        decided.is_ok() || self.fault == Fault::Undecided
    }
}

/// An auto-reset event: whether it is set, and who waits, for which place.
#[derive(Default)]
struct State {
    set: bool,
    waiters: Vec<(Arc<Waiter>, u32)>,
}

#[derive(Default)]
struct Event(Mutex<State>);

impl Event {
    fn set(&self) {
        let mut state = self.0.lock().unwrap();
        state.set = true;
        while let (true, Some((waiter, place))) = (state.set, state.waiters.first().cloned()) {
            if waiter.decide(place) {
                state.set = false;
                waiter.unpark();
            }
            state.waiters.remove(0);
        }
    }

    /// Goes through at once, or enrols. Returns whether the wait goes on at the next object.
    fn enrol(&self, waiter: &Arc<Waiter>, place: u32) -> bool {
        let mut state = self.0.lock().unwrap();
        if state.set {
            if waiter.decide(place) {
                state.set = false;
            }
            return false;
        }
        if waiter.fault == Fault::LookThenEnrol {
            drop(state);
            state = self.0.lock().unwrap();
        }
        state.waiters.push((Arc::clone(waiter), place));
        true
    }

    fn leave(&self, waiter: &Arc<Waiter>) {
        let mut state = self.0.lock().unwrap();
        state.waiters.retain(|(other, _)| !Arc::ptr_eq(other, waiter));
    }

    fn is_set(&self) -> bool {
        self.0.lock().unwrap().set
    }
}

/// Waits for any of two events, which two threads set. One lets the wait through, and the other is set still.
fn one_of_two(fault: Fault) {
    check(3, move || {
        let events: Arc<[Event; 2]> = Arc::default();
        let setters: Vec<_> = (0..2)
            .map(|place| {
                let events = Arc::clone(&events);
                thread::spawn(move || events[place].set())
            })
            .collect();
        let waiter = Arc::new(Waiter {
            fault,
            parking: Word::new(EMPTY),
            outcome: AtomicU32::new(WAITING),
        });
        let _ = (0..2).all(|place| events[place].enrol(&waiter, place as u32));
        while waiter.outcome.load(Ordering::Acquire) == WAITING {
            waiter.park();
        }
        events.iter().for_each(|event| event.leave(&waiter));
        setters.into_iter().for_each(|setter| setter.join().unwrap());
        let place = waiter.outcome.load(Ordering::Acquire) as usize;
        assert!(!events[place].is_set(), "consumed");
        assert!(events[1 - place].is_set(), "left alone");
    });
}

#[test]
fn any() {
    one_of_two(Fault::None);
}

#[test]
fn enrolled_after_the_look() {
    must_fail("enrolled_after_the_look", "deadlock", || {
        one_of_two(Fault::LookThenEnrol)
    });
}

#[test]
fn unpark_before_park() {
    must_fail("unpark_before_park", "deadlock", || one_of_two(Fault::UnparkForgotten));
}

#[test]
fn both_objects_let_through() {
    must_fail("both_objects_let_through", "left alone", || {
        one_of_two(Fault::Undecided)
    });
}

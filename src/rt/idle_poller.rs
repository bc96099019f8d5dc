//! The idle poller: one thread that polls the ports and sources where operations are pending and no thread waits.
//!
//! Operations are completed by the threads that wait for them: at a port, for an event, alertably. A program may also read
//! OVERLAPPED.Internal in a loop, or wait for something else. This thread makes those operations complete, and rebalances ports
//! where some threads work while others sleep. It sleeps while every port and source has a waiting thread.
use crate::sys::lock::Mutex;
use crate::sys::park;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::Weak;
use std::time::Duration;

/// Whether a thread has polled since the mark was last taken.
pub struct PollMark(AtomicBool);

impl PollMark {
    pub fn new() -> PollMark {
        PollMark(AtomicBool::new(false))
    }

    #[inline]
    pub fn set(&self) {
        // A load before the store: the cache line stays shared while the mark is set.
        if !self.0.load(Ordering::Relaxed) {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    pub fn take(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

/// A port or a source, as this thread sees it.
pub trait Polled: Send + Sync {
    /// Whether another thread waits there, or has polled it since the last call, or none needs to.
    fn is_polled(&self) -> bool;

    /// Moves what busy threads do not take to idle ones. Returns the time until the next call, if that is soon.
    fn rebalance(&self) -> Option<Duration> {
        None
    }

    /// Takes in what has changed. Returns whether anything has.
    fn pump(&self) -> bool;

    /// A forked child has none of the threads that wait there.
    fn forget_waiters(&self) {}

    /// Whether every later change wakes a thread.
    fn needs_no_idle_poll(&self) -> bool;
}

enum Found {
    /// Another thread polls it.
    Polled,
    /// Some threads of the port work while others sleep: to be polled again after this time.
    Unbalanced(Duration),
    Nothing,
    /// Changes that no other thread had taken.
    Changes,
}

/// Polls `place` unless another thread does.
fn poll(place: &dyn Polled) -> Found {
    if place.is_polled() {
        return place.rebalance().map_or(Found::Polled, Found::Unbalanced);
    }
    match place.pump() {
        true => Found::Changes,
        false => Found::Nothing,
    }
}

static PLACES: Mutex<Vec<Weak<dyn Polled>>> = Mutex::new(Vec::new());

/// ABSENT, ASLEEP (the thread sleeps on this word until an operation begins) or AWAKE.
static STATE: AtomicU32 = AtomicU32::new(ABSENT);
const ABSENT: u32 = 0;
const ASLEEP: u32 = 1;
const AWAKE: u32 = 2;

/// The interval after a poll that found something, and the longest.
const OFTEN: Duration = Duration::from_millis(2);
const SELDOM: Duration = Duration::from_millis(16);

/// The thread sleeps after so many polls that found other threads polling everywhere.
const ENOUGH: u32 = 16;

/// Has `place` polled from now on, as long as it lives.
pub fn add(place: Weak<dyn Polled>) {
    PLACES.lock().push(place);
}

/// To be called when an operation becomes pending, and when a thread ends its wait.
#[inline]
pub fn ensure_polled() {
    // The caller has published its change before. Either the idle poller sees that before it sleeps, or this load sees ASLEEP.
    if STATE.load(Ordering::SeqCst) != AWAKE {
        wake();
    }
}

#[cold]
fn wake() {
    match STATE.swap(AWAKE, Ordering::AcqRel) {
        ASLEEP => park::wake(&STATE),
        ABSENT => {
            let thread = std::thread::Builder::new().name("ws2_32".to_owned());
            if thread.spawn(run).is_err() {
                STATE.store(ABSENT, Ordering::Release);
            }
        }
        _ => {}
    }
}

/// A forked child has no such thread.
pub fn forget_in_child() {
    STATE.store(ABSENT, Ordering::Relaxed);
    let places = PLACES.lock();
    places
        .iter()
        .filter_map(Weak::upgrade)
        .for_each(|place| place.forget_waiters());
}

fn run() {
    let (mut pause, mut polled) = (OFTEN, 0);
    loop {
        std::thread::sleep(pause);
        pause = (pause * 2).min(SELDOM);
        polled += 1;
        // A copy: a child that is forked meanwhile finds them all.
        let places = PLACES.lock().clone();
        for place in places.iter().filter_map(Weak::upgrade) {
            match poll(&*place) {
                Found::Polled => {}
                Found::Nothing => polled = 0,
                Found::Changes => (pause, polled) = (pause.min(OFTEN), 0),
                Found::Unbalanced(again) => (pause, polled) = (pause.min(again), 0),
            }
        }
        PLACES.lock().retain(|place| place.strong_count() > 0);
        if polled >= ENOUGH {
            sleep_while_all_wait();
            (pause, polled) = (OFTEN, 0);
        }
    }
}

/// Sleeps until `ensure_polled`, if a thread waits everywhere. A thread that ends its wait calls `ensure_polled`.
fn sleep_while_all_wait() {
    STATE.store(ASLEEP, Ordering::SeqCst);
    if !PLACES.lock().iter().all(needs_no_idle_poll) {
        STATE.store(AWAKE, Ordering::Relaxed);
    }
    while STATE.load(Ordering::Acquire) == ASLEEP {
        park::wait(&STATE, ASLEEP, None);
    }
}

fn needs_no_idle_poll(place: &Weak<dyn Polled>) -> bool {
    place.upgrade().is_none_or(|place| place.needs_no_idle_poll())
}

//! Attendance: whether anybody waits where operations complete; and the thread that completes them where nobody does.
//!
//! Operations are completed by the threads that wait for them: at a port, for an event, alertably. A program may also look
//! at an OVERLAPPED until it is done, or wait for something else altogether. For that there is one thread, which looks now
//! and then at the places that nobody attends, and at ports where some threads are at work while others sleep. It sleeps for
//! good while all are attended and no operation begins.
use super::Port;
use crate::rt::wait::source::Source;
use crate::sys::park;
use parking_lot::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::Weak;
use std::time::Duration;

/// Whether somebody has been there since it was last asked.
pub struct Attendance(AtomicBool);

impl Attendance {
    pub fn new() -> Attendance {
        Attendance(AtomicBool::new(false))
    }

    #[inline]
    pub fn note(&self) {
        // Many threads do this all the time, which costs nothing while nobody writes.
        if !self.0.load(Ordering::Relaxed) {
            self.0.store(true, Ordering::Relaxed);
        }
    }

    pub fn take(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

/// A place where operations complete.
enum Place {
    Port(Weak<Port>),
    Source(Weak<Source>),
}

enum Found {
    /// Somebody attends to it.
    Attended,
    /// Some do, but what comes next may be for one that is at work while others sleep: to be visited again so soon.
    Unbalanced(Duration),
    Nothing,
    /// Something had come for it, and nobody else to take it in.
    Changes,
}

impl Place {
    /// Looks there unless somebody attends to it. `None`: the place is gone.
    fn visit(&self) -> Option<Found> {
        let (attended, changes) = match self {
            Place::Port(port) => {
                let port = port.upgrade()?;
                let attended = port.is_attended();
                if let Some(again) = attended.then(|| port.supervise()).flatten() {
                    return Some(Found::Unbalanced(again));
                }
                (attended, !attended && port.pump())
            }
            Place::Source(source) => {
                let source = source.upgrade()?;
                let attended = source.is_attended();
                (attended, !attended && source.pump())
            }
        };
        Some(match (attended, changes) {
            (true, _) => Found::Attended,
            (_, true) => Found::Changes,
            _ => Found::Nothing,
        })
    }

    fn needs_no_visits(&self) -> bool {
        match self {
            Place::Port(port) => port.upgrade().is_none_or(|port| port.needs_no_visits()),
            Place::Source(source) => source.upgrade().is_none_or(|source| source.needs_no_visits()),
        }
    }
}

static PLACES: Mutex<Vec<Place>> = Mutex::new(Vec::new());

/// ABSENT, ASLEEP (the thread sleeps on this word until an operation begins) or AWAKE.
static VISITOR: AtomicU32 = AtomicU32::new(ABSENT);
const ABSENT: u32 = 0;
const ASLEEP: u32 = 1;
const AWAKE: u32 = 2;

/// How often the places are visited where something was found, and where not.
const OFTEN: Duration = Duration::from_millis(2);
const SELDOM: Duration = Duration::from_millis(16);

/// After how many visits that found everything attended the thread goes to sleep.
const ENOUGH: u32 = 16;

pub fn add_port(port: Weak<Port>) {
    PLACES.lock().push(Place::Port(port));
}

pub fn add_source(source: Weak<Source>) {
    PLACES.lock().push(Place::Source(source));
}

/// An operation begins that does not complete at once, or a thread that waited for some does so no longer.
#[inline]
pub fn look_after() {
    // Who waits no longer has said so before: the visitor sees that before it sleeps, or this sees that it does.
    if VISITOR.load(Ordering::SeqCst) != AWAKE {
        rouse();
    }
}

#[cold]
fn rouse() {
    match VISITOR.swap(AWAKE, Ordering::AcqRel) {
        ASLEEP => park::wake(&VISITOR),
        ABSENT => {
            let thread = std::thread::Builder::new().name("ws2_32".to_owned());
            if thread.spawn(visit_for_ever).is_err() {
                VISITOR.store(ABSENT, Ordering::Release);
            }
        }
        _ => {}
    }
}

/// A forked child has no such thread.
pub fn forget_in_child() {
    VISITOR.store(ABSENT, Ordering::Relaxed);
}

fn visit_for_ever() {
    let (mut pause, mut attended) = (OFTEN, 0);
    loop {
        std::thread::sleep(pause);
        pause = (pause * 2).min(SELDOM);
        attended += 1;
        let mut places = std::mem::take(&mut *PLACES.lock());
        places.retain(|place| match place.visit() {
            None => false,
            Some(Found::Attended) => true,
            Some(Found::Nothing) => {
                attended = 0;
                true
            }
            Some(Found::Changes) => {
                (pause, attended) = (pause.min(OFTEN), 0);
                true
            }
            Some(Found::Unbalanced(again)) => {
                (pause, attended) = (pause.min(again), 0);
                true
            }
        });
        PLACES.lock().append(&mut places);
        if attended >= ENOUGH {
            sleep_while_all_wait();
            (pause, attended) = (OFTEN, 0);
        }
    }
}

/// Sleeps until `look_after`, if at every place somebody waits: who leaves one from now on says so.
fn sleep_while_all_wait() {
    VISITOR.store(ASLEEP, Ordering::SeqCst);
    if !PLACES.lock().iter().all(Place::needs_no_visits) {
        VISITOR.store(AWAKE, Ordering::Relaxed);
    }
    while VISITOR.load(Ordering::Acquire) == ASLEEP {
        park::wait(&VISITOR, ASLEEP, None);
    }
}

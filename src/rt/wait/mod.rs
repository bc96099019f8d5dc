//! Objects that threads wait for: events, mutexes, semaphores, threads; and the waiting.
//!
//! Each object has a lock of its own. A thread that must wait enrols with its objects and parks. Who signals an object
//! serves its waiters in order: one that waits for any of several objects is claimed, once, by whichever object comes
//! first; for one that waits for all, who signals looks at all its objects, under the locks of all.
pub mod names;

use super::error::{Error, Result};
use super::handle::{self, Kind, Object};
use super::thread::{self, Owned, Thread};
use crate::abi::*;
use crate::rt::source::{self, Source};
use crate::rt::timer::state::Timer;
use crate::sys::lock::{Mutex, MutexGuard};
use crate::sys::native;
use crate::sys::{net, pollfd, Fd};
use once_cell::sync::OnceCell;
use std::collections::VecDeque;
use std::mem;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What a waitable object is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// Manual-reset events let every waiter through until they are reset, others one.
    Event {
        manual: bool,
    },
    Mutex,
    Semaphore {
        maximum: i32,
    },
    Thread,
    /// Manual-reset timers let every waiter through until they are set again, others one.
    Timer {
        manual: bool,
    },
    /// Lets every waiter through while a read of the descriptor would not wait.
    Input,
}

pub struct Waitable {
    pub what: What,
    /// A thread object's thread.
    pub thread: Option<Arc<Thread>>,
    /// What signals it from outside.
    source: OnceCell<Arc<Source>>,
    /// A timer object's timer.
    pub timer: Option<Timer>,
    /// An input's descriptor.
    input: Option<Arc<Fd>>,
    state: Mutex<State>,
}

struct State {
    /// How many waits it lets through: of an event or a thread that has ended 1 means signalled, of a mutex free.
    count: i32,
    /// A mutex's owner, and how often it has it.
    owner: Option<u32>,
    depth: u32,
    /// A mutex whose owner ended without releasing it.
    abandoned: bool,
    exit_code: u32,
    /// The exit code of a thread that is about to end.
    ending: Option<u32>,
    handle: Option<usize>,
    waiters: VecDeque<Enrolled>,
}

struct Enrolled {
    waiter: Arc<Waiter>,
    /// Its place among the objects waited for; `None`: it waits for all of them.
    place: Option<u32>,
}

/// One wait of one thread.
struct Waiter {
    thread: Arc<Thread>,
    /// WAITING, CANCELLED, or the place of the object that let it through, with ABANDONED.
    outcome: AtomicU32,
    /// The objects that it waits for all at once, in the order in which they are locked; none when any will do.
    all: Vec<Arc<Waitable>>,
}

const WAITING: u32 = u32::MAX;
const CANCELLED: u32 = u32::MAX - 1;
const ABANDONED: u32 = 1 << 8;

/// How a wait ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// By the object at this place (0 when all were waited for).
    Object(usize),
    /// The same, and it is a mutex whose owner ended without releasing it.
    Abandoned(usize),
    TimedOut,
    /// Asynchronous procedure calls are queued, which the caller must run now.
    Interrupted,
}

impl Object for Waitable {
    const KIND: Kind = Kind::Waitable;
}

impl Waiter {
    fn new(thread: Arc<Thread>, all: Vec<Arc<Waitable>>) -> Arc<Waiter> {
        Arc::new(Waiter {
            thread,
            outcome: AtomicU32::new(WAITING),
            all,
        })
    }

    /// Decides the wait, unless it has been.
    fn decide(&self, outcome: u32) -> bool {
        let decided = self
            .outcome
            .compare_exchange(WAITING, outcome, Ordering::AcqRel, Ordering::Acquire);
        decided.is_ok()
    }

    /// Goes through if all its objects let it and nothing has decided the wait. Returns whether it did.
    fn try_all(&self) -> bool {
        let mut states: Vec<_> = self.all.iter().map(|object| (object, object.state.lock())).collect();
        let thread = self.thread.id;
        if !states.iter().all(|(object, state)| object.lets_through(state, thread)) {
            return false;
        }
        let abandoned = states.iter().any(|(_, state)| state.abandoned);
        let decided = self.decide(if abandoned { ABANDONED } else { 0 });
        if decided {
            for (object, state) in &mut states {
                object.consume(state, thread);
            }
        }
        decided
    }
}

impl Waitable {
    pub fn event(manual: bool, signalled: bool) -> Waitable {
        Waitable::new(What::Event { manual }, signalled.into())
    }

    pub fn mutex() -> Waitable {
        Waitable::new(What::Mutex, 1)
    }

    /// A mutex that the calling thread owns from the beginning, whoever else finds it.
    pub fn owned_mutex() -> Waitable {
        let mutex = Waitable::mutex();
        mutex.consume(&mut mutex.state.lock(), thread::current().id);
        mutex
    }

    pub fn semaphore(count: i32, maximum: i32) -> Waitable {
        Waitable::new(What::Semaphore { maximum }, count)
    }

    pub fn thread(thread: Arc<Thread>) -> Waitable {
        Waitable {
            thread: Some(thread),
            ..Waitable::new(What::Thread, 0)
        }
    }

    pub fn timer(manual: bool) -> Waitable {
        Waitable {
            timer: Some(Timer::default()),
            ..Waitable::new(What::Timer { manual }, 0)
        }
    }

    pub fn input(fd: Arc<Fd>) -> Waitable {
        Waitable {
            input: Some(fd),
            ..Waitable::new(What::Input, 0)
        }
    }

    fn new(what: What, count: i32) -> Waitable {
        Waitable {
            what,
            thread: None,
            source: OnceCell::new(),
            timer: None,
            input: None,
            state: Mutex::new(State {
                count,
                owner: None,
                depth: 0,
                abandoned: false,
                exit_code: STILL_ACTIVE as u32,
                ending: None,
                handle: None,
                waiters: VecDeque::new(),
            }),
        }
    }

    /// Whether a wait of `thread` would go through now.
    fn lets_through(&self, state: &State, thread: u32) -> bool {
        state.count > 0 || state.owner == Some(thread)
    }

    /// A wait of `thread` goes through. Returns whether the object is an abandoned mutex.
    fn consume(&self, state: &mut State, thread: u32) -> bool {
        match self.what {
            What::Event { manual: true } | What::Timer { manual: true } | What::Thread | What::Input => {}
            What::Event { manual: false } | What::Timer { manual: false } => state.count = 0,
            What::Semaphore { .. } => state.count -= 1,
            What::Mutex => {
                state.count = 0;
                state.owner = Some(thread);
                state.depth += 1;
            }
        }
        mem::take(&mut state.abandoned)
    }

    /// Serves waiters while the object lets them through.
    fn serve(&self, mut state: MutexGuard<State>) {
        let mut next = 0;
        let mut for_all = Vec::new();
        while let Some(enrolled) = state.waiters.get(next) {
            let waiter = Arc::clone(&enrolled.waiter);
            if !self.lets_through(&state, waiter.thread.id) {
                break;
            }
            let Some(place) = enrolled.place else {
                for_all.push(waiter);
                next += 1;
                continue;
            };
            let abandoned = if state.abandoned { ABANDONED } else { 0 };
            // One that another object, its timeout or an APC was quicker to decide is gone.
            if waiter.decide(place | abandoned) {
                self.consume(&mut state, waiter.thread.id);
                waiter.thread.unpark();
            }
            state.waiters.remove(next);
        }
        drop(state);
        // Whoever makes the last of the objects let it through sees them all: its look comes after its change.
        for waiter in for_all {
            if waiter.try_all() {
                waiter.thread.unpark();
            }
        }
    }

    /// In a forked child, where who waits is not there.
    pub fn forget_waiters(&self) {
        // The list may be half written.
        mem::forget(mem::take(&mut self.state.lock().waiters));
    }

    fn leave(&self, waiter: &Arc<Waiter>) {
        let mut state = self.state.lock();
        state.waiters.retain(|enrolled| !Arc::ptr_eq(&enrolled.waiter, waiter));
    }

    /// SetEvent. ERROR_INVALID_HANDLE: no event.
    pub fn set(&self) -> Result<()> {
        self.require_event()?;
        let mut state = self.state.lock();
        state.count = 1;
        self.serve(state);
        Ok(())
    }

    pub fn reset(&self) -> Result<()> {
        self.require_event()?;
        self.state.lock().count = 0;
        Ok(())
    }

    pub fn is_event(&self) -> bool {
        matches!(self.what, What::Event { .. })
    }

    pub fn is_mutex(&self) -> bool {
        self.what == What::Mutex
    }

    pub fn is_semaphore(&self) -> bool {
        matches!(self.what, What::Semaphore { .. })
    }

    pub fn is_timer(&self) -> bool {
        self.timer.is_some()
    }

    /// A timer's time has come.
    pub fn signal_timer(&self) {
        let mut state = self.state.lock();
        state.count = 1;
        self.serve(state);
    }

    /// A timer is set again.
    pub fn unset(&self) {
        self.state.lock().count = 0;
    }

    /// SignalObjectAndWait's first half. ERROR_INVALID_HANDLE: nothing that can be signalled.
    pub fn signal(&self) -> Result<()> {
        match self.what {
            What::Event { .. } => self.set(),
            What::Mutex => self.release_mutex(),
            What::Semaphore { .. } => self.release_semaphore(1).map(drop),
            What::Timer { .. } | What::Thread | What::Input => Err(Error(ERROR_INVALID_HANDLE)),
        }
    }

    /// The event's source, made if it has none: then threads that wait for it look at it from now on.
    pub fn source(&self) -> crate::sys::Result<&Arc<Source>> {
        if let Some(source) = self.source.get() {
            return Ok(source);
        }
        let source = self.source.get_or_try_init(Source::new)?;
        let state = self.state.lock();
        state
            .waiters
            .iter()
            .for_each(|enrolled| enrolled.waiter.thread.unpark());
        Ok(source)
    }

    /// The same if it has one.
    pub fn known_source(&self) -> Option<&Source> {
        self.source.get().map(Arc::as_ref)
    }

    /// Whether a wait would go through now, for an event.
    pub fn is_signalled(&self) -> bool {
        self.state.lock().count > 0
    }

    /// PulseEvent: lets those through that are waiting now, then resets.
    pub fn pulse(&self) -> Result<()> {
        self.set()?;
        self.reset()
    }

    /// Sees whether an input has something to read.
    fn look(&self) {
        let Some(entry) = self.input_entry() else {
            return;
        };
        let mut fds = [entry];
        // A descriptor that cannot be asked does not make a read wait either.
        let ready = net::poll(&mut fds, Some(Duration::ZERO)) != Ok(0);
        let mut state = self.state.lock();
        state.count = ready.into();
        self.serve(state);
    }

    fn input_entry(&self) -> Option<pollfd> {
        let input = self.input.as_ref()?;
        Some(pollfd {
            fd: input.raw(),
            events: native::POLLIN,
            revents: 0,
        })
    }

    pub fn require_event(&self) -> Result<()> {
        match self.is_event() {
            true => Ok(()),
            false => Err(Error(ERROR_INVALID_HANDLE)),
        }
    }

    /// ReleaseMutex. ERROR_NOT_OWNER: another thread has it, or none.
    pub fn release_mutex(&self) -> Result<()> {
        if self.what != What::Mutex {
            return Err(Error(ERROR_INVALID_HANDLE));
        }
        let mut state = self.state.lock();
        if state.owner != Some(thread::current().id) {
            return Err(Error(ERROR_NOT_OWNER));
        }
        state.depth -= 1;
        if state.depth == 0 {
            state.owner = None;
            state.count = 1;
            thread::current().no_longer_owns((&raw const *self).cast());
            self.serve(state);
        }
        Ok(())
    }

    /// ReleaseSemaphore. Returns the count before. ERROR_INVALID_PARAMETER: nothing to release. ERROR_TOO_MANY_POSTS.
    pub fn release_semaphore(&self, releases: i32) -> Result<i32> {
        let What::Semaphore { maximum } = self.what else {
            return Err(Error(ERROR_INVALID_HANDLE));
        };
        if releases <= 0 {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        let mut state = self.state.lock();
        let before = state.count;
        state.count = match before.checked_add(releases) {
            Some(after) if after <= maximum => after,
            _ => return Err(Error(ERROR_TOO_MANY_POSTS)),
        };
        self.serve(state);
        Ok(before)
    }

    /// The code that the thread ends with.
    pub fn set_exit_code(&self, code: u32) {
        self.state.lock().ending = Some(code);
    }

    /// The thread has ended.
    pub fn end_thread(&self) {
        let mut state = self.state.lock();
        state.exit_code = state.ending.unwrap_or(0);
        state.count = 1;
        self.serve(state);
    }

    /// Has `handle` closed when the thread ends, as _beginthread does.
    pub fn close_at_end(&self, handle: usize) {
        self.state.lock().handle = Some(handle);
    }

    pub fn close_handle(&self) {
        let handle = self.state.lock().handle.take();
        drop(handle.and_then(handle::remove::<Waitable>));
    }

    /// GetExitCodeThread: STILL_ACTIVE until it has ended.
    pub fn exit_code(&self) -> Result<u32> {
        match self.what {
            What::Thread => Ok(self.state.lock().exit_code),
            _ => Err(Error(ERROR_INVALID_HANDLE)),
        }
    }
}

impl Owned for Waitable {
    fn abandon(&self, owner: u32) {
        let mut state = self.state.lock();
        if state.owner == Some(owner) {
            state.owner = None;
            state.depth = 0;
            state.count = 1;
            state.abandoned = true;
            self.serve(state);
        }
    }
}

/// Waits for one of `objects`, or with `all` for all at once, at most `timeout` (`None`: for ever). An alertable wait also
/// ends when asynchronous procedure calls are queued to the thread, if it would not go through at once. (They do not run
/// here: they may end the thread, so nothing may be left to drop.) With `all`, all objects are different.
pub fn wait(objects: &[&Arc<Waitable>], all: bool, timeout: Option<Duration>, alertable: bool) -> Outcome {
    let current = thread::current();
    // What was to be read may have been read since somebody looked.
    for object in objects {
        object.look();
    }
    let taken = match all {
        false => {
            pump_before_signalled(objects, current.id);
            take_any(objects, current.id)
        }
        true => None,
    };
    let outcome = match taken {
        Some(outcome) => outcome,
        None if alertable && !all && current.pump() => Outcome::Interrupted,
        None => wait_enrolled(objects, all, timeout, alertable, &current),
    };
    match outcome {
        Outcome::Object(place) | Outcome::Abandoned(place) => {
            let taken = if all { objects } else { &objects[place..=place] };
            taken.iter().for_each(|object| own(object));
            outcome
        }
        Outcome::TimedOut if alertable && current.has_calls() => Outcome::Interrupted,
        outcome => outcome,
    }
}

/// Notes the object with the calling thread if it is a mutex that the thread owns now.
pub fn own(object: &Arc<Waitable>) {
    let current = thread::current();
    if object.is_mutex() && object.state.lock().owner == Some(current.id) {
        current.now_owns(Arc::<Waitable>::clone(object));
    }
}

fn sources<'a>(objects: &'a [&Arc<Waitable>]) -> impl Iterator<Item = &'a Source> + Clone {
    objects.iter().filter_map(|object| object.source.get().map(Arc::as_ref))
}

/// Takes in what has come for the objects that are signalled from outside.
pub fn pump(objects: &[&Arc<Waitable>]) {
    source::pump_all(sources(objects));
    for object in objects {
        object.look();
    }
}

/// Takes in what may signal an object before the first that is signalled already: who waits is told of the first of all.
fn pump_before_signalled(objects: &[&Arc<Waitable>], thread: u32) {
    if sources(objects).next().is_some() {
        let is_signalled = |object: &&Arc<Waitable>| object.lets_through(&object.state.lock(), thread);
        let before = objects.iter().position(is_signalled).unwrap_or(objects.len());
        source::pump_all(sources(&objects[..before]));
    }
}

/// Goes through at the first object that lets it now.
fn take_any(objects: &[&Arc<Waitable>], thread: u32) -> Option<Outcome> {
    objects.iter().enumerate().find_map(|(place, object)| {
        let mut state = object.state.lock();
        if !object.lets_through(&state, thread) {
            return None;
        }
        match object.consume(&mut state, thread) {
            true => Some(Outcome::Abandoned(place)),
            false => Some(Outcome::Object(place)),
        }
    })
}

fn wait_enrolled(
    objects: &[&Arc<Waitable>],
    all: bool,
    timeout: Option<Duration>,
    alertable: bool,
    current: &Arc<Thread>,
) -> Outcome {
    if timeout == Some(Duration::ZERO) && !all && !alertable {
        return Outcome::TimedOut;
    }
    // A time beyond what a clock can tell never comes.
    let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    let waiter = if all {
        let mut ordered: Vec<_> = objects.iter().map(|object| Arc::clone(object)).collect();
        ordered.sort_by_key(Arc::as_ptr);
        Waiter::new(Arc::clone(current), ordered)
    } else {
        Waiter::new(Arc::clone(current), Vec::new())
    };
    if all {
        objects
            .iter()
            .for_each(|object| enrol(&mut object.state.lock(), &waiter, None));
        waiter.try_all();
    } else {
        enrol_with_any(objects, &waiter);
    }
    let (mut fds, mut watched) = (Vec::new(), Vec::new());
    loop {
        pump(objects);
        let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        if left == Some(Duration::ZERO) || alertable && current.pump() {
            waiter.decide(CANCELLED);
        }
        if waiter.outcome.load(Ordering::Acquire) != WAITING {
            break;
        }
        // Gathered anew: an object may have got a source meanwhile, and then it unparked the thread.
        fds.clear();
        watched.clear();
        watched.extend(sources(objects));
        fds.extend(watched.iter().map(|source| source.pollfd()));
        fds.extend(objects.iter().filter_map(|object| object.input_entry()));
        watched.iter().for_each(|source| source.begin_wait());
        match alertable {
            true => drop(current.park_alertably(left, &fds)),
            false => current.park(left, &fds),
        }
        watched.iter().for_each(|source| source.end_wait());
    }
    objects.iter().for_each(|object| object.leave(&waiter));
    match waiter.outcome.load(Ordering::Acquire) {
        CANCELLED => Outcome::TimedOut,
        place if place & ABANDONED != 0 => Outcome::Abandoned((place & !ABANDONED) as usize),
        place => Outcome::Object(place as usize),
    }
}

fn enrol(state: &mut State, waiter: &Arc<Waiter>, place: Option<u32>) {
    let waiter = Arc::clone(waiter);
    state.waiters.push_back(Enrolled { waiter, place });
}

/// Goes through at the first object that lets it, and enrols with those before it.
fn enrol_with_any(objects: &[&Arc<Waitable>], waiter: &Arc<Waiter>) {
    for (place, object) in objects.iter().enumerate() {
        let mut state = object.state.lock();
        if !object.lets_through(&state, waiter.thread.id) {
            enrol(&mut state, waiter, Some(place as u32));
            continue;
        }
        let abandoned = if state.abandoned { ABANDONED } else { 0 };
        // Fails when an object before has let the thread through meanwhile.
        if waiter.decide(place as u32 | abandoned) {
            object.consume(&mut state, waiter.thread.id);
        }
        return;
    }
}

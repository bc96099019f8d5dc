//! Callbacks that run in the pool: work items, timers and waits, each of which knows what of it is queued or running.
use crate::rt::error::{Error, Result};
use crate::rt::handle::{Kind, Object};

use crate::abi::ERROR_NOT_ENOUGH_MEMORY;
use crate::rt::timer::{self, Key};
use crate::rt::wait::{self, Outcome, Waitable};
use parking_lot::{Condvar, Mutex};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

/// The callbacks of one object.
#[derive(Default)]
pub struct Callbacks {
    counts: Mutex<Counts>,
    idle: Condvar,
}

#[derive(Default)]
struct Counts {
    queued: usize,
    running: usize,
    /// What was queued before it was cancelled has a lower number.
    epoch: u64,
    /// Set when nothing is queued or running any more.
    event: Option<Arc<Waitable>>,
}

impl Counts {
    fn are_zero(&self) -> bool {
        self.queued == 0 && self.running == 0
    }
}

impl Callbacks {
    /// Has the pool run a callback.
    pub fn submit(self: &Arc<Self>, callback: impl FnOnce() + Send + 'static) -> Result<()> {
        let callbacks = Arc::clone(self);
        let epoch = {
            let mut counts = self.counts.lock();
            counts.queued += 1;
            counts.epoch
        };
        let submitted = super::submit(move || {
            if callbacks.begin(epoch) {
                callback();
                callbacks.end();
            }
        });
        // Taken back as one that has run, for it may have been cancelled or waited for meanwhile.
        if submitted.is_err() && self.begin(epoch) {
            self.end();
        }
        submitted
    }

    /// False: it has been cancelled.
    fn begin(&self, epoch: u64) -> bool {
        let mut counts = self.counts.lock();
        if counts.epoch != epoch {
            return false;
        }
        counts.queued -= 1;
        counts.running += 1;
        true
    }

    /// Notes a callback that a thread of its own runs.
    pub fn enter(&self) {
        self.counts.lock().running += 1;
    }

    /// A callback has returned.
    pub fn end(&self) {
        let mut counts = self.counts.lock();
        counts.running -= 1;
        let event = match counts.are_zero() {
            true => counts.event.take(),
            false => None,
        };
        drop(counts);
        self.idle.notify_all();
        if let Some(event) = event {
            // An event, as `tell` has made sure.
            let _ = event.set();
        }
    }

    /// Takes back what is queued.
    pub fn cancel(&self) {
        let mut counts = self.counts.lock();
        counts.epoch += 1;
        counts.queued = 0;
        drop(counts);
        self.idle.notify_all();
    }

    /// Waits until nothing is queued or running.
    pub fn wait(&self) {
        let mut counts = self.counts.lock();
        while !counts.are_zero() {
            self.idle.wait(&mut counts);
        }
    }

    pub fn are_idle(&self) -> bool {
        self.counts.lock().are_zero()
    }

    /// Sets an event when nothing is queued or running any more. ERROR_INVALID_HANDLE: no event.
    pub fn tell(&self, event: Arc<Waitable>) -> Result<()> {
        let mut counts = self.counts.lock();
        match counts.are_zero() {
            true => {
                drop(counts);
                event.set()
            }
            false => {
                event.require_event()?;
                counts.event = Some(event);
                Ok(())
            }
        }
    }
}

type Routine = Arc<dyn Fn() + Send + Sync>;

/// A work item.
pub struct Work {
    pub callbacks: Arc<Callbacks>,
    routine: Routine,
}

impl Object for Work {
    const KIND: Kind = Kind::Work;
}

impl Work {
    pub fn new(routine: impl Fn() + Send + Sync + 'static) -> Work {
        Work {
            callbacks: Arc::default(),
            routine: Arc::new(routine),
        }
    }

    pub fn submit(&self) -> Result<()> {
        let routine = Arc::clone(&self.routine);
        self.callbacks.submit(move || routine())
    }
}

/// A timer whose callbacks the pool runs.
pub struct PoolTimer {
    pub callbacks: Arc<Callbacks>,
    routine: Routine,
    armed: Mutex<Armed>,
}

#[derive(Default)]
struct Armed {
    key: Option<Key>,
    /// Counts how often the timer was set.
    times: u64,
    is_set: bool,
}

impl Object for PoolTimer {
    const KIND: Kind = Kind::PoolTimer;
}

impl PoolTimer {
    pub fn new(routine: impl Fn() + Send + Sync + 'static) -> PoolTimer {
        PoolTimer {
            callbacks: Arc::default(),
            routine: Arc::new(routine),
            armed: Mutex::default(),
        }
    }

    /// Due in `wait`, then every `period`, if that is not zero.
    pub fn set(self: &Arc<Self>, wait: Duration, period: Duration) -> Result<()> {
        self.unset();
        let mut armed = self.armed.lock();
        armed.is_set = true;
        let key = arm(Arc::downgrade(self), timer::after(wait), period, armed.times);
        armed.key = Some(key.ok_or(Error(ERROR_NOT_ENOUGH_MEMORY))?);
        Ok(())
    }

    /// It is not due any more; what is queued stays so.
    pub fn unset(&self) {
        let key = {
            let mut armed = self.armed.lock();
            armed.times += 1;
            armed.is_set = false;
            armed.key.take()
        };
        if let Some(key) = key {
            timer::cancel(key);
        }
    }

    pub fn is_set(&self) -> bool {
        self.armed.lock().is_set
    }

    fn fire(self: Arc<Self>, due: Instant, period: Duration, times: u64) {
        {
            let mut armed = self.armed.lock();
            if armed.times != times {
                return;
            }
            armed.key = match period.is_zero() {
                true => None,
                false => arm(Arc::downgrade(&self), due + period, period, times),
            };
        }
        let routine = Arc::clone(&self.routine);
        // Without a thread in the whole pool this one is left out.
        let _ = self.callbacks.submit(move || routine());
    }
}

impl Drop for PoolTimer {
    fn drop(&mut self) {
        self.unset();
    }
}

fn arm(timer: Weak<PoolTimer>, due: Instant, period: Duration, times: u64) -> Option<Key> {
    timer::at(due, move || {
        if let Some(timer) = timer.upgrade() {
            timer.fire(due, period, times);
        }
    })
}

/// A wait for an object by a thread of the pool, with a callback, which is told whether the time was up.
pub struct PoolWait {
    pub callbacks: Arc<Callbacks>,
    routine: Arc<dyn Fn(bool) + Send + Sync>,
    /// Ends the wait that is under way.
    stop: Mutex<Option<Arc<Waitable>>>,
}

impl Object for PoolWait {
    const KIND: Kind = Kind::PoolWait;
}

impl PoolWait {
    pub fn new(routine: impl Fn(bool) + Send + Sync + 'static) -> PoolWait {
        PoolWait {
            callbacks: Arc::default(),
            routine: Arc::new(routine),
            stop: Mutex::default(),
        }
    }

    /// Waits for `object`, at most `timeout` each time; `once`, or again and again.
    pub fn set(&self, object: Arc<Waitable>, timeout: Option<Duration>, once: bool) -> Result<()> {
        self.unset();
        let stop = Arc::new(Waitable::event(true, false));
        *self.stop.lock() = Some(Arc::clone(&stop));
        let (callbacks, routine) = (Arc::clone(&self.callbacks), Arc::clone(&self.routine));
        super::submit(move || loop {
            let timed_out = match wait::wait(&[&stop, &object], false, timeout, false) {
                Outcome::Object(0) | Outcome::Abandoned(0) => return,
                Outcome::TimedOut => true,
                _ => false,
            };
            callbacks.enter();
            // Between the wait and here it may have been stopped: then who stopped it must not see a callback begin.
            let stopped = stop.is_signalled();
            if !stopped {
                routine(timed_out);
            }
            callbacks.end();
            if stopped || once {
                return;
            }
        })
    }

    /// Ends the waiting; a callback may be running.
    pub fn unset(&self) {
        if let Some(stop) = self.stop.lock().take() {
            let _ = stop.set();
        }
    }
}

impl Drop for PoolWait {
    fn drop(&mut self) {
        self.unset();
    }
}

/// Timers that can be deleted together: their handles.
#[derive(Default)]
pub struct TimerQueue {
    pub timers: Mutex<Vec<usize>>,
}

impl Object for TimerQueue {
    const KIND: Kind = Kind::TimerQueue;
}

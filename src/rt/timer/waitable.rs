//! Waitable timers: an object that is signalled at a time, and again after each period, and may queue a procedure call.
use crate::abi::ERROR_NOT_ENOUGH_MEMORY;
use crate::rt::clock;
use crate::rt::error::{Error, Result};
use crate::rt::thread::{self, Call, Thread};
use crate::rt::timer::state::Armed;
use crate::rt::timer::{self, Key};
use crate::rt::wait::Waitable;
use std::sync::{Arc, Weak};
use std::time::Duration;

/// A timer's completion routine: its argument, and the two halves of the time at which it was due.
pub type Routine = unsafe extern "C-unwind" fn(usize, u32, u32);

/// What the thread that set a timer wants to run.
#[derive(Clone)]
pub struct Completion {
    routine: Routine,
    argument: usize,
    thread: Arc<Thread>,
}

impl Completion {
    pub fn new(routine: Routine, argument: usize) -> Completion {
        Completion {
            routine,
            argument,
            thread: thread::current(),
        }
    }
}

/// A queued completion: `run` takes it.
struct Due {
    routine: Routine,
    argument: usize,
    timer: Weak<Waitable>,
    time: u64,
}

/// Sets `object`'s timer: due in `wait`, then every `period`, if that is not zero.
pub fn set(object: &Arc<Waitable>, wait: Duration, period: Duration, completion: Option<Completion>) -> Result<()> {
    let Some(timer) = &object.timer else {
        return Ok(());
    };
    cancel(object);
    object.unset();
    let mut armed = timer.armed.lock();
    armed.times += 1;
    let shot = Shot {
        object: Arc::downgrade(object),
        times: armed.times,
        period,
        completion,
    };
    armed.key = Some(arm(timer::after(wait), shot).ok_or(Error(ERROR_NOT_ENOUGH_MEMORY))?);
    Ok(())
}

/// Stops `object`'s timer, and takes its queued call back; whether it is signalled stays.
pub fn cancel(object: &Waitable) {
    let Some(timer) = &object.timer else { return };
    let (key, unqueued) = {
        let mut armed = timer.armed.lock();
        armed.times += 1;
        // Under the lock: a call that runs waits for it before it frees what the next one's address may be then.
        let queued = armed.queued.take();
        (armed.key.take(), queued.filter(|(thread, call)| thread.unqueue(*call)))
    };
    if let Some(key) = key {
        timer::cancel(key);
    }
    if let Some((_, call)) = unqueued {
        call.discard();
    }
}

struct Shot {
    object: Weak<Waitable>,
    times: u64,
    period: Duration,
    completion: Option<Completion>,
}

fn arm(due: std::time::Instant, shot: Shot) -> Option<Key> {
    timer::at(due, move || fire(due, shot))
}

/// The time has come.
fn fire(due: std::time::Instant, shot: Shot) {
    let Some(object) = shot.object.upgrade() else { return };
    let Some(timer) = &object.timer else { return };
    {
        let mut armed = timer.armed.lock();
        if armed.times != shot.times {
            return;
        }
        armed.key = None;
        // Before the completion is queued, which finds the timer signalled.
        object.signal_timer();
        if let Some(completion) = shot.completion.as_ref().filter(|_| armed.queued.is_none()) {
            queue(&mut armed, completion, &shot.object);
        }
        if !shot.period.is_zero() {
            let next = due + shot.period;
            armed.key = arm(
                next,
                Shot {
                    object: Weak::clone(&shot.object),
                    ..shot
                },
            );
        }
    }
}

/// Queues the completion. Under the timer's lock: the thread that runs it waits there until it is noted.
fn queue(armed: &mut Armed, completion: &Completion, timer: &Weak<Waitable>) {
    let due = Box::new(Due {
        routine: completion.routine,
        argument: completion.argument,
        timer: Weak::clone(timer),
        time: clock::now(),
    });
    let call = Call::owning(run, due);
    match completion.thread.queue(call) {
        true => armed.queued = Some((Arc::clone(&completion.thread), call)),
        // The thread has ended.
        false => call.discard(),
    }
}

/// Runs a completion, on the thread that set the timer. The frame has nothing to drop: the routine may end the thread.
unsafe extern "C-unwind" fn run(data: usize) {
    // SAFETY: made in `queue` for this call, which runs once.
    let (routine, argument, time) = unsafe { begin(data) };
    // SAFETY: who set the timer vouches for its routine.
    unsafe { routine(argument, time as u32, (time >> 32) as u32) }
}

/// # Safety
/// `data` is a `Due` that this takes.
#[inline(never)]
unsafe fn begin(data: usize) -> (Routine, usize, u64) {
    // SAFETY: the caller's promise.
    let due = unsafe { Box::from_raw(data as *mut Due) };
    if let Some(timer) = due.timer.upgrade().as_ref().and_then(|object| object.timer.as_ref()) {
        let mut armed = timer.armed.lock();
        if armed.queued.as_ref().is_some_and(|(_, queued)| queued.data == data) {
            armed.queued = None;
        }
    }
    (due.routine, due.argument, due.time)
}

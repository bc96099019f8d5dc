//! What no shard has: packets for whichever thread comes first, threads that wait without a shard, threads that work without
//! one.
use super::local_queue::{self, Ready, Shard};
use super::worker::{self, Worker};
use super::{idle_poller, wait_for_place, NoPacket, Packet, Port, Taken, Wait};
use crate::rt::thread::{self, Thread};
use crate::rt::wait::source::{self, Notice};
use crate::sys::schedule;
use parking_lot::{Mutex, MutexGuard};
use std::collections::VecDeque;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::Duration;

/// How many packets an owner takes here before it takes one of its own.
const IN_A_ROW: u32 = 16;

pub struct Outside {
    /// How many packets and entries there are.
    waiting: AtomicUsize,
    notices: AtomicUsize,
    guests: AtomicUsize,
    reserve: AtomicUsize,
    state: Mutex<State>,
}

pub struct State {
    pub packets: VecDeque<Packet>,
    pub ready: VecDeque<Ready>,
    /// Sockets whose state is to be told. Their packets are made when a thread takes them, after all others.
    notices: VecDeque<Notice>,
    /// How often something was taken, and how often when the visitor was here last.
    taken: u32,
    taken_seen: u32,
    /// Threads that work and have no shard, as the kernel calls them.
    guests: Vec<u32>,
    /// Threads that wait and have no shard; the last is called first, for what it needs may still be in a cache.
    reserve: Vec<Reserve>,
}

pub struct Reserve {
    thread: Arc<Thread>,
    pub kernel_id: u32,
}

impl Reserve {
    pub fn call(self) {
        self.thread.unpark();
    }
}

impl Outside {
    pub fn new() -> Outside {
        Outside {
            waiting: AtomicUsize::new(0),
            notices: AtomicUsize::new(0),
            guests: AtomicUsize::new(0),
            reserve: AtomicUsize::new(0),
            state: Mutex::new(State {
                packets: VecDeque::new(),
                ready: VecDeque::new(),
                notices: VecDeque::new(),
                taken: 0,
                taken_seen: 0,
                guests: Vec::new(),
                reserve: Vec::new(),
            }),
        }
    }

    #[inline(always)]
    pub fn has_any(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    /// The same for who has just said that it sleeps.
    #[inline(always)]
    pub fn has_any_now(&self) -> bool {
        self.waiting.load(Ordering::SeqCst) > 0 || self.notices.load(Ordering::SeqCst) > 0
    }

    #[inline(always)]
    pub fn has_notices(&self) -> bool {
        self.notices.load(Ordering::Relaxed) > 0
    }

    #[inline(always)]
    pub fn has_guests(&self) -> bool {
        self.guests.load(Ordering::Relaxed) > 0
    }

    pub fn has_reserve(&self) -> bool {
        self.reserve.load(Ordering::SeqCst) > 0
    }

    pub fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock()
    }

    /// To be called when what the state holds has changed.
    pub fn count(&self, state: &State) {
        self.waiting
            .store(state.packets.len() + state.ready.len(), Ordering::SeqCst);
        self.notices.store(state.notices.len(), Ordering::SeqCst);
        self.guests.store(state.guests.len(), Ordering::Relaxed);
        self.reserve.store(state.reserve.len(), Ordering::SeqCst);
    }

    pub fn add_guest(&self, thread: u32) {
        let mut state = self.lock();
        state.guests.push(thread);
        self.count(&state);
    }

    pub fn end_guest(&self, thread: u32) {
        let mut state = self.lock();
        state.guests.retain(|guest| *guest != thread);
        self.count(&state);
    }

    /// Ends the wait of every thread that has no shard.
    pub fn call_all(&self) {
        let mut state = self.lock();
        state.reserve.drain(..).for_each(Reserve::call);
        self.count(&state);
    }

    /// Takes a thread from the reserve, which is to be called then.
    pub fn take_reserve(&self, state: &mut State) -> Option<Reserve> {
        let reserve = state.reserve.pop();
        self.count(state);
        reserve
    }
}

impl State {
    /// How many threads could take something.
    pub fn waiting(&self) -> usize {
        self.packets.len() + self.ready.len() + self.notices.len()
    }

    /// Whether nothing has been taken since this was asked last.
    pub fn stands_still(&mut self) -> bool {
        std::mem::replace(&mut self.taken_seen, self.taken) == self.taken
    }
}

impl Port {
    /// Queues a packet for whichever thread comes first, and wakes one.
    pub fn post_outside(&self, packet: Packet) {
        let mut state = self.outside.lock();
        state.packets.push_back(packet);
        self.outside.count(&state);
        self.call_somebody(state);
    }

    /// Queues a notice, which is not in the queue.
    pub fn post_notice(&self, notice: Notice) {
        let mut state = self.outside.lock();
        state.notices.push_back(notice);
        self.outside.count(&state);
        // In `dequeue` a thread comes to notices itself.
        if !ptr::eq(worker::current().carries_out_for.get(), self) {
            self.call_somebody(state);
        }
    }

    /// Wakes a thread, if one may work.
    pub fn call_somebody(&self, state: MutexGuard<State>) {
        let may_work = self.engaged(&state) < self.concurrency;
        if !self.call_one(state, may_work) {
            // Somebody comes by itself, or the visitor sees that nobody does.
            idle_poller::look_after();
        }
    }

    /// Wakes the owner of a shard, or else a thread of the reserve if that may work. False: there is none.
    pub fn call_one(&self, mut state: MutexGuard<State>, reserve_may: bool) -> bool {
        if self.shards.made().filter(|shard| shard.is_sleeping()).any(Shard::call) {
            return true;
        }
        let reserve = match reserve_may {
            true => self.outside.take_reserve(&mut state),
            false => None,
        };
        drop(state);
        reserve.map(Reserve::call).is_some()
    }

    /// How many threads work or have been woken to.
    fn engaged(&self, state: &State) -> usize {
        let is_engaged = |shard: &&Shard| shard.active.load(Ordering::Relaxed) || shard.is_sleeping();
        state.guests.len() + self.shards.made().filter(is_engaged).count()
    }

    /// Whether as many others as may work on packets, and run.
    #[cold]
    pub fn is_crowded(&self, thread: u32) -> bool {
        self.places_beside(thread, &self.outside.lock()) == 0
    }

    /// How many threads may begin to work beside those that do and run, the given one left out.
    pub fn places_beside(&self, thread: u32, state: &State) -> usize {
        let active = self.shards.made().filter(|shard| shard.active.load(Ordering::Relaxed));
        let owners = active.map(|shard| shard.owner.load(Ordering::Relaxed));
        let threads = owners.chain(state.guests.iter().copied());
        let others: Vec<u32> = threads.filter(|other| *other != thread && *other != 0).collect();
        let count = match others.len() < self.concurrency {
            true => others.len(),
            false => others.iter().filter(|other| schedule::is_running(**other)).count(),
        };
        self.concurrency.saturating_sub(count)
    }

    /// Lets the thread work on something from outside, if it may; else the owner of a shard has waited a while.
    fn begin_outside<'a>(
        &self,
        worker: &Worker,
        own: Option<&Shard>,
        mut state: MutexGuard<'a, State>,
        wait: &mut Wait,
    ) -> Taken<Option<MutexGuard<'a, State>>> {
        let thread = worker.thread.get();
        if own.is_some_and(|own| !own.belongs_to(thread)) {
            return Ok(None);
        }
        let alone = own.is_some() && state.guests.is_empty();
        if !alone && self.places_beside(thread, &state) == 0 {
            drop(state);
            if let Some(shard) = own {
                self.end_work(worker, shard);
                wait_for_place(wait)?;
            }
            return Ok(None);
        }
        if !worker.works.replace(true) {
            match own {
                Some(shard) => shard.active.store(true, Ordering::Relaxed),
                None => state.guests.push(thread),
            }
        }
        Ok(Some(state))
    }

    /// Takes the packets of notices, if there are any and the thread may.
    #[cold]
    pub(super) fn take_notices(
        &self,
        worker: &Worker,
        own: Option<&Shard>,
        out: &mut [Packet],
        wait: &mut Wait,
    ) -> Taken<Option<usize>> {
        let Some(mut state) = self.begin_outside(worker, own, self.outside.lock(), wait)? else {
            return Ok(None);
        };
        state.taken = state.taken.wrapping_add(1);
        let mut count = 0;
        // Those that keep their place are for the next call.
        for _ in 0..state.notices.len() {
            let Some(notice) = state.notices.pop_front() else { break };
            drop(state);
            let found = source::hand_out(notice);
            state = self.outside.lock();
            let Some((packet, stays)) = found else { continue };
            if stays {
                state.notices.push_back(notice);
            }
            out[count] = packet;
            count += 1;
            if count == out.len() {
                break;
            }
        }
        self.outside.count(&state);
        Ok((count > 0).then_some(count))
    }

    /// Takes something from outside, if there is anything and the thread may. `own`: its shard, if it has one.
    #[cold]
    pub(super) fn take_outside(
        &self,
        worker: &Worker,
        own: Option<&Shard>,
        out: &mut [Packet],
        wait: &mut Wait,
    ) -> Taken<Option<usize>> {
        let in_a_row = worker.outside_in_a_row.get();
        if own.is_some() && in_a_row >= IN_A_ROW {
            worker.outside_in_a_row.set(0);
            return Ok(None);
        }
        let state = self.outside.lock();
        if state.packets.is_empty() && state.ready.is_empty() {
            return Ok(None);
        }
        let Some(mut state) = self.begin_outside(worker, own, state, wait)? else {
            return Ok(None);
        };
        worker.outside_in_a_row.set(in_a_row + 1);
        state.taken = state.taken.wrapping_add(1);
        let count = local_queue::take(&mut state.packets, out);
        let ready = match count {
            0 => state.ready.pop_front(),
            _ => None,
        };
        self.outside.count(&state);
        match state.packets.is_empty() && state.ready.is_empty() {
            true => drop(state),
            false => self.call_somebody(state),
        }
        let count = count + ready.map_or(0, |ready| self.carry_out(worker, out, ready));
        Ok((count > 0).then_some(count))
    }

    /// Takes packets as a thread without a shard. `None`: it may have one by now.
    #[cold]
    pub(super) fn take_as_guest(&self, worker: &Worker, out: &mut [Packet], wait: &mut Wait) -> Taken<Option<usize>> {
        if self.closed.load(Ordering::SeqCst) {
            return Err(NoPacket::Closed);
        }
        if self.outside.has_any() {
            if let Some(count) = self.take_outside(worker, None, out, wait)? {
                return Ok(Some(count));
            }
        }
        if self.outside.has_notices() {
            if let Some(count) = self.take_notices(worker, None, out, wait)? {
                return Ok(Some(count));
            }
        }
        if worker.works.replace(false) {
            self.outside.end_guest(worker.thread.get());
        }
        let left = wait.left();
        if wait.looked && left == Some(Duration::ZERO) {
            match self.collect(None) {
                true => return Ok(None),
                false => return Err(NoPacket::TimedOut),
            }
        }
        wait.looked = true;
        self.wait_in_reserve(worker.thread.get(), left, wait.alertable)?;
        Ok(None)
    }

    fn wait_in_reserve(&self, kernel_id: u32, left: Option<Duration>, alertable: bool) -> Taken<()> {
        if left == Some(Duration::ZERO) {
            return Ok(());
        }
        let thread = thread::current();
        {
            let mut state = self.outside.lock();
            if state.waiting() > 0 && self.engaged(&state) < self.concurrency {
                return Ok(());
            }
            state.reserve.push(Reserve {
                thread: Arc::clone(&thread),
                kernel_id,
            });
            self.outside.count(&state);
        }
        // The visitor may have slept because all who were there waited.
        idle_poller::look_after();
        let mut interrupted = false;
        if !self.closed.load(Ordering::SeqCst) {
            match alertable {
                false => thread.park(left, &[]),
                true => interrupted = thread.park_alertably(left, &[]),
            }
        }
        {
            let mut state = self.outside.lock();
            state.reserve.retain(|reserve| reserve.kernel_id != kernel_id);
            self.outside.count(&state);
        }
        idle_poller::look_after();
        match interrupted {
            true => Err(NoPacket::Interrupted),
            false => Ok(()),
        }
    }
}

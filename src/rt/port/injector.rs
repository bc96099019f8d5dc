//! The injector: the port's global queue, for whichever thread comes first, and the threads that have no local queue.
use super::local_queue::{self, LocalQueue, Ready};
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

/// An owner takes so many injected packets in a row before it takes one of its own.
const IN_A_ROW: u32 = 16;

pub struct Injector {
    /// The number of packets and ready entries.
    waiting: AtomicUsize,
    notices: AtomicUsize,
    unbound: AtomicUsize,
    idle: AtomicUsize,
    state: Mutex<State>,
}

pub struct State {
    pub packets: VecDeque<Packet>,
    pub ready: VecDeque<Ready>,
    /// Notifications of socket state. Their packets are made when a thread takes them, after all others.
    notices: VecDeque<Notice>,
    /// Counts takes; and its value at the idle poller's last poll.
    taken: u32,
    taken_seen: u32,
    /// Unbound workers: threads that work on packets and own no queue. Kernel thread ids.
    unbound: Vec<u32>,
    /// Idle waiters: threads that wait and own no queue. The last is woken first, because its data may still be in a cache.
    idle: Vec<IdleWaiter>,
}

pub struct IdleWaiter {
    thread: Arc<Thread>,
    pub kernel_id: u32,
}

impl IdleWaiter {
    pub fn wake(self) {
        self.thread.unpark();
    }
}

impl Injector {
    pub fn new() -> Injector {
        Injector {
            waiting: AtomicUsize::new(0),
            notices: AtomicUsize::new(0),
            unbound: AtomicUsize::new(0),
            idle: AtomicUsize::new(0),
            state: Mutex::new(State {
                packets: VecDeque::new(),
                ready: VecDeque::new(),
                notices: VecDeque::new(),
                taken: 0,
                taken_seen: 0,
                unbound: Vec::new(),
                idle: Vec::new(),
            }),
        }
    }

    #[inline(always)]
    pub fn has_any(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    /// The same, for a thread that has just announced that it sleeps; notices count too.
    #[inline(always)]
    pub fn has_any_now(&self) -> bool {
        self.waiting.load(Ordering::SeqCst) > 0 || self.notices.load(Ordering::SeqCst) > 0
    }

    #[inline(always)]
    pub fn has_notices(&self) -> bool {
        self.notices.load(Ordering::Relaxed) > 0
    }

    #[inline(always)]
    pub fn has_unbound(&self) -> bool {
        self.unbound.load(Ordering::Relaxed) > 0
    }

    pub fn has_idle(&self) -> bool {
        self.idle.load(Ordering::SeqCst) > 0
    }

    pub fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock()
    }

    /// To be called when `state` has changed.
    pub fn count(&self, state: &State) {
        self.waiting
            .store(state.packets.len() + state.ready.len(), Ordering::SeqCst);
        self.notices.store(state.notices.len(), Ordering::SeqCst);
        self.unbound.store(state.unbound.len(), Ordering::Relaxed);
        self.idle.store(state.idle.len(), Ordering::SeqCst);
    }

    pub fn add_unbound(&self, thread: u32) {
        let mut state = self.lock();
        state.unbound.push(thread);
        self.count(&state);
    }

    pub fn remove_unbound(&self, thread: u32) {
        let mut state = self.lock();
        state.unbound.retain(|worker| *worker != thread);
        self.count(&state);
    }

    /// Wakes every idle waiter.
    pub fn wake_all(&self) {
        let mut state = self.lock();
        state.idle.drain(..).for_each(IdleWaiter::wake);
        self.count(&state);
    }

    /// Takes an idle waiter out, which the caller must wake.
    pub fn take_idle(&self, state: &mut State) -> Option<IdleWaiter> {
        let idle = state.idle.pop();
        self.count(state);
        idle
    }
}

impl State {
    /// The number of entries.
    pub fn waiting(&self) -> usize {
        self.packets.len() + self.ready.len() + self.notices.len()
    }

    /// Whether nothing has been taken since this was asked last.
    pub fn stands_still(&mut self) -> bool {
        std::mem::replace(&mut self.taken_seen, self.taken) == self.taken
    }
}

impl Port {
    /// Queues a packet for whichever thread comes first, and wakes one if one may work.
    pub fn inject(&self, packet: Packet) {
        let mut state = self.injector.lock();
        state.packets.push_back(packet);
        self.injector.count(&state);
        self.wake_one_if_allowed(state);
    }

    /// Queues a notice, which is not in the queue.
    pub fn post_notice(&self, notice: Notice) {
        let mut state = self.injector.lock();
        state.notices.push_back(notice);
        self.injector.count(&state);
        // A thread in `dequeue` takes notices itself.
        if !ptr::eq(worker::current().carries_out_for.get(), self) {
            self.wake_one_if_allowed(state);
        }
    }

    /// Wakes a thread, if one may work.
    pub fn wake_one_if_allowed(&self, state: MutexGuard<State>) {
        let may_work = self.engaged(&state) < self.concurrency;
        if !self.wake_one(state, may_work) {
            // A working thread takes it next, or the idle poller finds that none does.
            idle_poller::ensure_polled();
        }
    }

    /// Wakes a sleeping owner, or else an idle waiter if one may start to work. False: there is none.
    pub fn wake_one(&self, mut state: MutexGuard<State>, may_start: bool) -> bool {
        if self
            .queues
            .made()
            .filter(|queue| queue.is_sleeping())
            .any(LocalQueue::wake)
        {
            return true;
        }
        let idle = match may_start {
            true => self.injector.take_idle(&mut state),
            false => None,
        };
        drop(state);
        idle.map(IdleWaiter::wake).is_some()
    }

    /// How many threads work or have been woken to.
    fn engaged(&self, state: &State) -> usize {
        let is_engaged = |queue: &&LocalQueue| queue.active.load(Ordering::Relaxed) || queue.is_sleeping();
        state.unbound.len() + self.queues.made().filter(is_engaged).count()
    }

    /// Whether as many other threads as the concurrency value allows work on packets, and run.
    #[cold]
    pub fn is_at_concurrency(&self, thread: u32) -> bool {
        self.places_beside(thread, &self.injector.lock()) == 0
    }

    /// How many more threads may start to work. `thread` is not counted among those that do.
    pub fn places_beside(&self, thread: u32, state: &State) -> usize {
        let active = self.queues.made().filter(|queue| queue.active.load(Ordering::Relaxed));
        let owners = active.map(|queue| queue.owner.load(Ordering::Relaxed));
        let threads = owners.chain(state.unbound.iter().copied());
        let others: Vec<u32> = threads.filter(|other| *other != thread && *other != 0).collect();
        let count = match others.len() < self.concurrency {
            true => others.len(),
            false => others.iter().filter(|other| schedule::is_running(**other)).count(),
        };
        self.concurrency.saturating_sub(count)
    }

    /// Lets the thread start on an injected entry if the concurrency value allows; if not, an owner waits a while.
    fn begin_injected<'a>(
        &self,
        worker: &Worker,
        own: Option<&LocalQueue>,
        mut state: MutexGuard<'a, State>,
        wait: &mut Wait,
    ) -> Taken<Option<MutexGuard<'a, State>>> {
        let thread = worker.thread.get();
        if own.is_some_and(|own| !own.belongs_to(thread)) {
            return Ok(None);
        }
        let alone = own.is_some() && state.unbound.is_empty();
        if !alone && self.places_beside(thread, &state) == 0 {
            drop(state);
            if let Some(queue) = own {
                self.end_work(worker, queue);
                wait_for_place(wait)?;
            }
            return Ok(None);
        }
        if !worker.works.replace(true) {
            match own {
                Some(queue) => queue.active.store(true, Ordering::Relaxed),
                None => state.unbound.push(thread),
            }
        }
        Ok(Some(state))
    }

    /// Takes the packets of notices, if there are any and the thread may.
    #[cold]
    pub(super) fn take_notices(
        &self,
        worker: &Worker,
        own: Option<&LocalQueue>,
        out: &mut [Packet],
        wait: &mut Wait,
    ) -> Taken<Option<usize>> {
        let Some(mut state) = self.begin_injected(worker, own, self.injector.lock(), wait)? else {
            return Ok(None);
        };
        state.taken = state.taken.wrapping_add(1);
        let mut count = 0;
        // A notice that stays is for the next call.
        for _ in 0..state.notices.len() {
            let Some(notice) = state.notices.pop_front() else { break };
            drop(state);
            let found = source::make_packet(notice);
            state = self.injector.lock();
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
        self.injector.count(&state);
        Ok((count > 0).then_some(count))
    }

    /// Takes injected packets, if there are any and the concurrency value allows. `own`: the thread's queue, if it has one.
    #[cold]
    pub(super) fn take_injected(
        &self,
        worker: &Worker,
        own: Option<&LocalQueue>,
        out: &mut [Packet],
        wait: &mut Wait,
    ) -> Taken<Option<usize>> {
        let in_a_row = worker.injected_in_a_row.get();
        if own.is_some() && in_a_row >= IN_A_ROW {
            worker.injected_in_a_row.set(0);
            return Ok(None);
        }
        let state = self.injector.lock();
        if state.packets.is_empty() && state.ready.is_empty() {
            return Ok(None);
        }
        let Some(mut state) = self.begin_injected(worker, own, state, wait)? else {
            return Ok(None);
        };
        worker.injected_in_a_row.set(in_a_row + 1);
        state.taken = state.taken.wrapping_add(1);
        let count = local_queue::take(&mut state.packets, out);
        let ready = match count {
            0 => state.ready.pop_front(),
            _ => None,
        };
        self.injector.count(&state);
        match state.packets.is_empty() && state.ready.is_empty() {
            true => drop(state),
            false => self.wake_one_if_allowed(state),
        }
        let count = count + ready.map_or(0, |ready| self.carry_out(worker, out, ready));
        Ok((count > 0).then_some(count))
    }

    /// Takes packets as a thread that owns no queue. `None`: it may own one by now.
    #[cold]
    pub(super) fn take_unbound(&self, worker: &Worker, out: &mut [Packet], wait: &mut Wait) -> Taken<Option<usize>> {
        if self.closed.load(Ordering::SeqCst) {
            return Err(NoPacket::Closed);
        }
        if self.injector.has_any() {
            if let Some(count) = self.take_injected(worker, None, out, wait)? {
                return Ok(Some(count));
            }
        }
        if self.injector.has_notices() {
            if let Some(count) = self.take_notices(worker, None, out, wait)? {
                return Ok(Some(count));
            }
        }
        if worker.works.replace(false) {
            self.injector.remove_unbound(worker.thread.get());
        }
        let left = wait.left();
        if wait.looked && left == Some(Duration::ZERO) {
            match self.collect(None) {
                true => return Ok(None),
                false => return Err(NoPacket::TimedOut),
            }
        }
        wait.looked = true;
        self.wait_unbound(worker.thread.get(), left, wait.alertable)?;
        Ok(None)
    }

    fn wait_unbound(&self, kernel_id: u32, left: Option<Duration>, alertable: bool) -> Taken<()> {
        if left == Some(Duration::ZERO) {
            return Ok(());
        }
        let thread = thread::current();
        {
            let mut state = self.injector.lock();
            if state.waiting() > 0 && self.engaged(&state) < self.concurrency {
                return Ok(());
            }
            state.idle.push(IdleWaiter {
                thread: Arc::clone(&thread),
                kernel_id,
            });
            self.injector.count(&state);
        }
        // The idle poller may have gone to sleep because all other threads waited.
        idle_poller::ensure_polled();
        let mut interrupted = false;
        if !self.closed.load(Ordering::SeqCst) {
            match alertable {
                false => thread.park(left, &[]),
                true => interrupted = thread.park_alertably(left, &[]),
            }
        }
        {
            let mut state = self.injector.lock();
            state.idle.retain(|idle| idle.kernel_id != kernel_id);
            self.injector.count(&state);
        }
        idle_poller::ensure_polled();
        match interrupted {
            true => Err(NoPacket::Interrupted),
            false => Ok(()),
        }
    }
}

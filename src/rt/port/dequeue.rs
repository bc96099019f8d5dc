//! GetQueuedCompletionStatus: taking packets, carrying out what makes them, and sleeping until there are some.
use super::local_queue::{self, LocalQueue, Ready, EVENT_INTERVAL, NONE};
use super::state::Port;
use super::wait::{wait_for_place, NoPacket, Taken, Wait, LOOK_AGAIN};
use super::worker::{self, Worker};
use crate::rt::idle_poller;
use crate::rt::packet::Packet;
use crate::rt::source;
use crate::rt::thread;
use crate::sys::prefetch;
use std::ptr;
use std::sync::atomic::Ordering;
use std::time::Duration;

impl Port {
    /// Takes up to `out.len()` packets (at least one), waiting for the first at most `timeout` (`None`: for ever).
    /// Returns how many.
    pub fn dequeue(&self, out: &mut [Packet], timeout: Option<Duration>, alertable: bool) -> Taken<usize> {
        self.poll_mark.set();
        let worker = worker::current();
        let mut wait = Wait {
            timeout,
            deadline: None,
            alertable,
            looked: false,
            pause: LOOK_AGAIN,
        };
        loop {
            let taken = match self.own(worker) {
                Some(queue) => self.take_own(worker, queue, out, &mut wait)?,
                None => self.take_unbound(worker, out, &mut wait)?,
            };
            if let Some(count) = taken {
                return Ok(count);
            }
        }
    }

    /// The calling thread's queue, if it gets one.
    #[inline(always)]
    fn own(&self, worker: &Worker) -> Option<&LocalQueue> {
        if ptr::eq(worker.port.get(), self) {
            let queue = self.queues.get(worker.queue.get());
            let own = queue.filter(|queue| queue.belongs_to(worker.thread.get()));
            if own.is_some() {
                return own;
            }
        }
        self.settle(worker)
    }

    /// Gives the calling thread a queue: the one that others gave it, one that nobody has, a new one.
    #[cold]
    fn settle(&self, worker: &Worker) -> Option<&LocalQueue> {
        if !ptr::eq(worker.port.get(), self) {
            worker.come_to(self, &self.this);
        }
        let thread = worker.thread.get();
        if worker.works.replace(false) {
            self.injector.remove_unbound(thread);
        }
        let given = self.queues.made().find(|queue| queue.belongs_to(thread));
        let queue = given
            .or_else(|| self.take_unowned(thread))
            .or_else(|| self.queues.make(thread));
        worker.queue.set(queue.map_or(NONE, |queue| queue.index));
        if queue.is_some() && self.queues.are_many() {
            // Its owner may take a packet, or only look, and then stay away without ever having slept.
            idle_poller::ensure_polled();
        }
        queue
    }

    /// Takes a queue that has no owner.
    fn take_unowned(&self, thread: u32) -> Option<&LocalQueue> {
        self.queues.made().filter(|queue| queue.belongs_to(0)).find(|queue| {
            let mut state = queue.lock();
            let free = queue.belongs_to(0);
            if free {
                self.assign(queue, &mut state, thread);
            }
            free
        })
    }

    /// Gives a queue to a thread.
    pub fn assign(&self, queue: &LocalQueue, state: &mut local_queue::State, thread: u32) {
        if let Some(adopter) = self.queues.get(std::mem::replace(&mut state.adopted_by, NONE)) {
            adopter.give_back(queue);
        }
        (state.abandoned, state.missed_turns) = (false, 0);
        queue.active.store(false, Ordering::Relaxed);
        queue.owner.store(thread, Ordering::Relaxed);
    }

    /// Takes packets as the owner of a queue. `None`: it is no longer the owner.
    #[inline(always)]
    fn take_own(
        &self,
        worker: &Worker,
        queue: &LocalQueue,
        out: &mut [Packet],
        wait: &mut Wait,
    ) -> Taken<Option<usize>> {
        let thread = worker.thread.get();
        let mut admitted = false;
        loop {
            if self.closed.load(Ordering::Relaxed) {
                return Err(NoPacket::Closed);
            }
            if self.injector.has_any() {
                if let Some(count) = self.take_injected(worker, Some(queue), out, wait)? {
                    return Ok(Some(count));
                }
            }
            let mut state = queue.lock();
            if !queue.belongs_to(thread) {
                return Ok(None);
            }
            state.turns = state.turns.wrapping_add(1);
            if state.since_look >= EVENT_INTERVAL {
                state = queue.look(state, Some(Duration::ZERO), &self.queues);
            }
            if !state.is_empty() {
                // Without unbound workers there are never more threads than may work.
                if self.injector.has_unbound() && !admitted {
                    drop(state);
                    admitted = !self.is_at_concurrency(thread);
                    if !admitted {
                        // Threads that may work can take them.
                        self.hand_over(queue, &mut queue.lock());
                        self.end_work(worker, queue);
                        wait_for_place(wait)?;
                    }
                    continue;
                }
                if !worker.works.replace(true) {
                    queue.active.store(true, Ordering::Relaxed);
                }
                if state.starves_sockets() {
                    drop(state);
                    self.carry_out_some(worker, queue);
                    state = queue.lock();
                }
                if !state.packets.is_empty() {
                    let count = state.take_packets(out);
                    queue.count(&state);
                    return Ok(Some(count));
                }
                if let Some(ready) = state.ready.pop_front() {
                    if let Some(address) = state
                        .ready
                        .front()
                        .and_then(|next| source::address_in_token(next.token))
                    {
                        prefetch(address);
                    }
                    state.since_ready = 0;
                    drop(state);
                    match self.carry_out(worker, out, ready) {
                        0 => continue,
                        count => return Ok(Some(count)),
                    }
                }
            }
            drop(state);
            if self.injector.has_notices() {
                if let Some(count) = self.take_notices(worker, Some(queue), out, wait)? {
                    return Ok(Some(count));
                }
            }
            self.end_work(worker, queue);
            let left = wait.left();
            if wait.looked && left == Some(Duration::ZERO) && !self.injector.has_any() {
                match self.collect(Some(queue)) {
                    true => continue,
                    false => return Err(NoPacket::TimedOut),
                }
            }
            wait.looked = true;
            if queue.steals_from.load(Ordering::Relaxed) == NONE || !self.steal(queue) {
                self.sleep(queue, thread, left, wait.alertable)?;
            }
        }
    }

    /// Carries out what is ready although there are packets, which come first.
    #[cold]
    fn carry_out_some(&self, worker: &Worker, queue: &LocalQueue) {
        for _ in 0..EVENT_INTERVAL {
            let mut state = queue.lock();
            state.since_ready = 0;
            let Some(ready) = state.ready.pop_front() else { return };
            drop(state);
            self.carry_out(worker, &mut [], ready);
        }
    }

    /// The calling thread has nothing to work on.
    #[inline(always)]
    pub fn end_work(&self, worker: &Worker, queue: &LocalQueue) {
        if worker.works.replace(false) {
            queue.active.store(false, Ordering::Relaxed);
        }
    }

    /// Waits until there is something for the owner of a queue, and notes it.
    #[inline(always)]
    fn sleep(&self, queue: &LocalQueue, thread: u32, left: Option<Duration>, alertable: bool) -> Taken<()> {
        let mut left = left;
        let mut interrupted = false;
        let mut state = queue.lock();
        if !queue.belongs_to(thread) {
            return Ok(());
        }
        let sleeps = left != Some(Duration::ZERO);
        if sleeps {
            // A thread that injects a packet does that first and then looks who sleeps. A packet that came into this queue
            // since the lock was last held found nobody asleep.
            queue.sleeping.store(true, Ordering::SeqCst);
            if !state.is_empty() || self.injector.has_any_now() || self.closed.load(Ordering::SeqCst) {
                left = Some(Duration::ZERO);
            }
        }
        if alertable {
            drop(state);
            interrupted = thread::current().park_alertably(left, &[queue.pollfd()]);
            left = Some(Duration::ZERO);
            state = queue.lock();
        }
        if !interrupted {
            state = queue.look(state, left, &self.queues);
        }
        if sleeps {
            queue.sleeping.store(false, Ordering::SeqCst);
        }
        if !state.ready.is_empty() {
            queue.steals_from.store(NONE, Ordering::Relaxed);
        }
        drop(state);
        if sleeps {
            idle_poller::ensure_polled();
        }
        match interrupted {
            true => Err(NoPacket::Interrupted),
            false => Ok(()),
        }
    }

    /// Has the operations of a ready descriptor carried out. Returns how many packets they put into `out`.
    #[inline(always)]
    pub fn carry_out(&self, worker: &Worker, out: &mut [Packet], ready: Ready) -> usize {
        // A dispatch does not recurse: it runs no foreign code.
        worker.begin_dispatch(self, ready.queue, out);
        source::dispatch(ready.token, ready.events);
        out.len() - worker.end_dispatch()
    }
}

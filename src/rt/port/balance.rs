//! Work stealing and abandoned queues: packets whose owner does not take them reach other threads, through the idle poller
//! and through threads that run out of work.
use super::local_queue::{LocalQueue, State, NONE};
use super::state::Port;
use crate::rt::idle_poller::{self, Polled};
use crate::rt::source;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// A queue counts as abandoned after so many polls in a row without a turn of its owner.
const ABANDONED: u32 = 16;

/// The idle poller's interval while some threads work and others sleep, and while packets wait for a thread.
const WHILE_AT_WORK: Duration = Duration::from_millis(2);
const WHILE_WAITING: Duration = Duration::from_micros(500);

impl Polled for Port {
    /// Dispatches all ready entries of a port from which no thread takes packets. Returns whether there were any.
    fn pump(&self) -> bool {
        let mut any = false;
        for queue in self.queues.made() {
            let mut state = queue.look_for_owner(queue.lock(), &self.queues);
            while let Some(ready) = state.ready.pop_front() {
                any = true;
                drop(state);
                source::dispatch(ready.token, ready.events);
                state = queue.lock();
            }
        }
        loop {
            let mut state = self.injector.lock();
            let Some(ready) = state.ready.pop_front() else {
                return any;
            };
            self.injector.count(&state);
            drop(state);
            any = true;
            source::dispatch(ready.token, ready.events);
        }
    }

    /// Whether a thread waits for packets, or has since the last call.
    fn is_polled(&self) -> bool {
        self.poll_mark.take() || self.has_sleepers()
    }

    /// Whether every later packet wakes a thread.
    fn needs_no_idle_poll(&self) -> bool {
        let attended = |queue: &LocalQueue| queue.is_sleeping() || queue.lock().adopted_by != NONE;
        self.has_sleepers() && self.queues.made().all(attended) && !self.injector.has_any_now()
    }

    /// Moves what working owners do not take to other threads. Returns the time until the next call, if that is soon.
    fn rebalance(&self) -> Option<Duration> {
        if !self.queues.are_many() && !self.injector.has_idle() {
            return None;
        }
        let sleepers = self.has_sleepers();
        let mut again = None;
        for queue in self.queues.made() {
            if self.rebalance_queue(queue, sleepers) {
                again = Some(WHILE_AT_WORK);
            }
        }
        if self.injector.has_any_now() {
            again = Some(WHILE_WAITING);
            let mut state = self.injector.lock();
            if state.stands_still() {
                let waiting = state.waiting();
                let places = self.places_beside(0, &state);
                drop(state);
                let mut calls = (0..waiting.min(places)).map(|_| self.wake_one(self.injector.lock(), true));
                // Until nobody is left to wake.
                while calls.next() == Some(true) {}
            }
        }
        again
    }
}

impl Port {
    fn has_sleepers(&self) -> bool {
        self.injector.has_idle() || self.queues.made().any(LocalQueue::is_sleeping)
    }

    fn rebalance_queue(&self, queue: &LocalQueue, sleepers: bool) -> bool {
        let mut state = queue.lock();
        let came = state.turns != state.turns_seen;
        state.turns_seen = state.turns;
        if queue.is_sleeping() || state.adopted_by != NONE {
            state.missed_turns = 0;
            return false;
        }
        if came && !state.abandoned {
            // The owner takes its entries itself, unless another thread is idle and can share them.
            state.missed_turns = 0;
            let backlog = state.ready.len() > 1;
            drop(state);
            if sleepers && backlog {
                self.wake_stealer(queue);
            }
            return sleepers;
        }
        state.missed_turns += 1;
        state = queue.look_for_owner(state, &self.queues);
        let gone = state.abandoned || queue.belongs_to(0);
        if gone || state.missed_turns >= ABANDONED && sleepers && !self.is_at_concurrency(0) {
            self.abandon(queue, &mut state);
        }
        if !state.is_empty() {
            self.hand_over(queue, &mut state);
        }
        true
    }

    /// Moves all entries of a local queue to the injector. `state`: the queue's.
    pub fn hand_over(&self, queue: &LocalQueue, state: &mut State) {
        let mut injector = self.injector.lock();
        injector.packets.append(&mut state.packets);
        injector.ready.append(&mut state.ready);
        self.injector.count(&injector);
        queue.count(state);
    }

    /// Takes a queue from an owner that takes no turns. It gets a new owner, or another queue's poller adopts its poller.
    fn abandon(&self, queue: &LocalQueue, state: &mut State) {
        if !state.abandoned {
            let owner = queue.owner.swap(0, Ordering::Relaxed);
            if queue.active.swap(false, Ordering::Relaxed) {
                self.injector.add_unbound(owner);
            }
            state.abandoned = true;
        }
        let owner = self.injector.take_idle(&mut self.injector.lock());
        if let Some(owner) = owner {
            self.assign(queue, state, owner.kernel_id);
            return owner.wake();
        }
        let adopter = self.queues.made().find(|other| other.is_sleeping());
        if let Some(adopter) = adopter.filter(|adopter| adopter.adopt(queue).is_ok()) {
            state.adopted_by = adopter.index;
        }
    }

    /// Wakes a thread that has been idle since the last poll, to steal from `queue`.
    fn wake_stealer(&self, queue: &LocalQueue) {
        let idle = self.queues.made().find(|other| {
            let state = other.lock();
            other.is_sleeping() && state.turns == state.turns_seen
        });
        if let Some(stealer) = idle {
            stealer.steals_from.store(queue.index, Ordering::Relaxed);
            stealer.wake();
        }
    }

    /// Steals half of another queue's ready entries. False: there is not more than one.
    #[cold]
    pub fn steal(&self, stealer: &LocalQueue) -> bool {
        let taken = self
            .queues
            .get(stealer.steals_from.load(Ordering::Relaxed))
            .and_then(|other| {
                let mut state = other.lock();
                let half = state.ready.len().div_ceil(2);
                (half < state.ready.len()).then(|| state.ready.split_off(half))
            });
        match taken {
            Some(mut taken) => stealer.lock().ready.append(&mut taken),
            None => stealer.steals_from.store(NONE, Ordering::Relaxed),
        }
        stealer.steals_from.load(Ordering::Relaxed) != NONE
    }

    /// Moves the entries of working owners to the injector, for a call that would time out. Returns whether there were any.
    #[cold]
    pub fn collect(&self, own: Option<&LocalQueue>) -> bool {
        let mut any = false;
        for queue in self.queues.made() {
            if own.is_some_and(|own| own.index == queue.index) || queue.is_sleeping() {
                continue;
            }
            let mut state = queue.look_for_owner(queue.lock(), &self.queues);
            if !state.is_empty() {
                any = true;
                self.hand_over(queue, &mut state);
            }
        }
        any
    }

    /// A thread ends or waits at another port: others get its queue.
    pub fn leave(&self, thread: u32) {
        self.injector.remove_unbound(thread);
        for queue in self.queues.made().filter(|queue| queue.belongs_to(thread)) {
            let mut state = queue.lock();
            queue.active.store(false, Ordering::Relaxed);
            queue.owner.store(0, Ordering::Relaxed);
            if self.has_sleepers() {
                self.abandon(queue, &mut state);
                if state.abandoned {
                    self.hand_over(queue, &mut state);
                    self.wake_one_if_allowed(self.injector.lock());
                }
            }
        }
        idle_poller::ensure_polled();
    }
}

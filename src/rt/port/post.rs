//! Queueing packets, and waking a thread for them.
use super::injector::{IdleWaiter, State};
use super::local_queue::LocalQueue;
use super::state::Port;
use super::worker;
use crate::rt::idle_poller;
use crate::rt::packet::Packet;
use crate::rt::source::Notice;
use crate::sys::lock::MutexGuard;
use crate::sys::{Fd, Result};
use std::ptr;
use std::sync::atomic::Ordering;

impl Port {
    /// The queue that one more socket is to belong to.
    pub fn assign_queue(&self) -> u8 {
        let attended = || self.queues.made().filter(|queue| !queue.belongs_to(0));
        let turn = self.assigned.fetch_add(1, Ordering::Relaxed) % attended().count().max(1);
        attended().nth(turn).map_or(0, |queue| queue.index)
    }

    /// Has the present state and each change of `fd` dispatched under `token`, by the owner of that queue.
    pub fn watch(&self, queue: u8, fd: &Fd, token: u64) -> Result<()> {
        match self.queues.get(queue) {
            Some(queue) => queue.watch(fd, token),
            None => Ok(()),
        }
    }

    pub fn forget(&self, queue: u8, fd: &Fd) {
        if let Some(queue) = self.queues.get(queue) {
            queue.forget(fd);
        }
    }

    /// Queues a packet of an operation that is done, of a socket that belongs to that queue.
    #[inline(always)]
    pub fn post(&self, queue: u8, packet: Packet) {
        let worker = worker::current();
        let Some(home) = self.queues.get(queue) else { return };
        // The thread is in this port's `dequeue` and no packet is queued before this one: straight into the caller's array.
        let here = ptr::eq(worker.carries_out_for.get(), self) && worker.carried.get() == queue;
        if here && !home.has_packets() && worker.put(packet) {
            return;
        }
        // A thread that works for the port takes its own packets next, and waking another would cost both. The socket's
        // earlier packets come first.
        let own = worker.works.get() && ptr::eq(worker.port.get(), self) && !home.has_packets();
        let own = own.then(|| self.queues.get(worker.queue.get())).flatten();
        self.post_to(own.unwrap_or(home), packet);
    }

    #[inline(always)]
    fn post_to(&self, queue: &LocalQueue, packet: Packet) {
        let state = queue.lock();
        match state.abandoned {
            false => queue.push(state, packet),
            true => {
                drop(state);
                self.inject(packet);
            }
        }
    }

    /// Queues a posted packet, for whichever thread comes first.
    pub fn post_now(&self, packet: Packet) {
        match self.queues.get(0) {
            // With one thread there is one order.
            Some(only) if !self.queues.are_many() && !self.injector.has_idle() => self.post_to(only, packet),
            _ => self.inject(packet),
        }
    }

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
    pub fn engaged(&self, state: &State) -> usize {
        let is_engaged = |queue: &&LocalQueue| queue.active.load(Ordering::Relaxed) || queue.is_sleeping();
        state.unbound.len() + self.queues.made().filter(is_engaged).count()
    }
}

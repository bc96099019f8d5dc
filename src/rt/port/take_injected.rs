//! Taking packets from the injector, as the owner of a local queue or as a thread without one, within the concurrency value.
use super::injector::{IdleWaiter, State};
use super::local_queue::{self, LocalQueue};
use super::state::Port;
use super::wait::{wait_for_place, NoPacket, Taken, Wait};
use super::worker::Worker;
use crate::rt::idle_poller;
use crate::rt::packet::Packet;
use crate::rt::source;
use crate::rt::thread;
use crate::sys::lock::MutexGuard;
use crate::sys::schedule;
use std::sync::atomic::Ordering;
use std::sync::Arc;
use std::time::Duration;

/// An owner takes so many injected packets in a row before it takes one of its own.
const IN_A_ROW: u32 = 16;

impl Port {
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
    pub fn take_notices(
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
    pub fn take_injected(
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
    pub fn take_unbound(&self, worker: &Worker, out: &mut [Packet], wait: &mut Wait) -> Taken<Option<usize>> {
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

//! Completion ports: queues of packets, and the pollers by which their sockets complete operations.
//!
//! The threads that wait for packets poll the port's sockets themselves. A poller's changes become ready entries, and
//! an entry's operations are carried out when a thread takes the entry, so that received data is still in the
//! processor's cache when the program sees it. Packets come before ready entries: operations of one socket complete
//! in their order.
//!
//! A notice stands for a socket whose state is to be reported (ProcessSocketNotifications). Its packet is made when a thread
//! takes it, so that it reports the present state; a level-triggered one stays in the queue while its condition holds.
//!
//! A port has local queues (`local_queue`), each with a poller and a thread that owns it, up to one for each thread that may
//! work at a time. A socket belongs to one local queue, so busy threads share neither sockets nor locks. Threads without a
//! queue wait at the injector (`injector`), and the idle poller (`idle_poller`) moves what an owner does not take to
//! other threads (`balance`).

pub mod balance;
pub mod idle_poller;
pub mod injector;
pub mod local_queue;
pub mod worker;

use super::handle::{Kind, Object};
use super::overlapped::Packet;
use super::thread;
use crate::rt::wait::source;
use crate::sys::prefetch;
use crate::sys::{Fd, Result};
use idle_poller::PollMark;
use injector::Injector;
use local_queue::{LocalQueue, LocalQueues, Ready, NONE};
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use worker::Worker;

pub struct Port {
    this: Weak<Port>,
    queues: LocalQueues,
    /// The global queue.
    injector: Injector,
    poll_mark: PollMark,
    /// How many threads may work on packets at a time.
    concurrency: usize,
    closed: AtomicBool,
    handles: AtomicUsize,
    /// Counts the sockets that were assigned to queues.
    assigned: AtomicUsize,
}

/// The poller is polled again after so many packets although more are queued, and a ready entry is dispatched after so many.
const EVENT_INTERVAL: usize = 64;

/// A thread over the concurrency value looks so often whether it may work: at first, and at most.
const LOOK_AGAIN: Duration = Duration::from_millis(1);
const LOOK_SELDOM: Duration = Duration::from_millis(16);

/// Why there is no packet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoPacket {
    TimedOut,
    /// The port's handle was closed.
    Closed,
    /// Asynchronous procedure calls are queued, which the caller must run now.
    Interrupted,
}

type Taken<T> = std::result::Result<T, NoPacket>;

impl Object for Port {
    const KIND: Kind = Kind::Port;

    fn handle_duplicated(&self) {
        self.handles.fetch_add(1, Ordering::Relaxed);
    }

    /// With the last handle all waits end.
    fn handle_closed(&self) {
        if self.handles.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.closed.store(true, Ordering::SeqCst);
            for queue in self.queues.made() {
                queue.wake();
            }
            self.injector.wake_all();
        }
    }
}

/// The arguments and the progress of one `dequeue`.
struct Wait {
    timeout: Option<Duration>,
    deadline: Option<Instant>,
    alertable: bool,
    /// The poller was polled, or the thread slept.
    looked: bool,
    /// The next pause of `wait_for_place`.
    pause: Duration,
}

impl Wait {
    /// The time that is left; `None`: for ever.
    #[inline(always)]
    fn left(&mut self) -> Option<Duration> {
        match (self.timeout, self.deadline) {
            (None, _) => None,
            (Some(Duration::ZERO), _) => Some(Duration::ZERO),
            (Some(_), Some(deadline)) => Some(deadline.saturating_duration_since(Instant::now())),
            (Some(timeout), None) => {
                // A time beyond what a clock can tell never comes.
                self.deadline = Some(Instant::now().checked_add(timeout)?);
                Some(timeout)
            }
        }
    }
}

impl Port {
    /// A port at which `concurrency` threads may work at a time, 0: as many as there are processors.
    pub fn new(concurrency: u32) -> Result<Arc<Port>> {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        let concurrency = match concurrency {
            0 => processors,
            some => some as usize,
        };
        let queues = LocalQueues::new(concurrency.min(processors))?;
        Ok(Arc::new_cyclic(|this| Port {
            this: Weak::clone(this),
            queues,
            injector: Injector::new(),
            poll_mark: PollMark::new(),
            concurrency,
            closed: AtomicBool::new(false),
            handles: AtomicUsize::new(1),
            assigned: AtomicUsize::new(0),
        }))
    }

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
    fn assign(&self, queue: &LocalQueue, state: &mut local_queue::State, thread: u32) {
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
    fn end_work(&self, worker: &Worker, queue: &LocalQueue) {
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
    fn carry_out(&self, worker: &Worker, out: &mut [Packet], ready: Ready) -> usize {
        // A dispatch does not recurse: it runs no foreign code.
        worker.begin_dispatch(self, ready.queue, out);
        source::dispatch(ready.token, ready.events);
        out.len() - worker.end_dispatch()
    }
}

/// Waits a while, because as many threads as may have packets to work on.
#[cold]
fn wait_for_place(wait: &mut Wait) -> Taken<()> {
    let pause = wait.left().map_or(wait.pause, |left| left.min(wait.pause));
    wait.pause = (wait.pause * 2).min(LOOK_SELDOM);
    if pause == Duration::ZERO {
        return Err(NoPacket::TimedOut);
    }
    match wait.alertable {
        false => std::thread::sleep(pause),
        true if thread::current().park_alertably(Some(pause), &[]) => return Err(NoPacket::Interrupted),
        true => {}
    }
    Ok(())
}

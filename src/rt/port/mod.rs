//! Completion ports: queues of packets, and the pollers by which their sockets complete operations.
//!
//! The threads that wait for packets poll the port's sockets themselves. What a poller tells becomes "ready" entries, and
//! an entry's operations are carried out when a thread takes the entry, so that what was received is still in the
//! processor's cache when the program sees it. Packets come before ready entries: operations of one socket are handed out
//! in their order.
//!
//! A "notice" stands for a socket whose state is to be told (ProcessSocketNotifications). Its packet is made when a thread
//! takes it, so that it tells what is so then; one that is to be told as long as it lasts keeps its place in the queue.
//!
//! A port has shards, each a poller with a queue and a thread that owns it, up to one for each thread that may work at a
//! time. A socket belongs to one shard, so threads that are all busy share neither sockets nor locks. Threads without a shard
//! wait in reserve (`outside`), and the visitor of `attendance` sees to it that no thread sleeps for long while something
//! waits for one that does not come (`visit`).

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
use idle_poller::Attendance;
use injector::Outside;
use local_queue::{Ready, Shard, Shards, NONE};
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use worker::Worker;

pub struct Port {
    this: Weak<Port>,
    shards: Shards,
    /// What no shard has.
    outside: Outside,
    attendance: Attendance,
    /// How many threads may work on packets at a time.
    concurrency: usize,
    closed: AtomicBool,
    handles: AtomicUsize,
    /// Sockets that were dealt out.
    dealt: AtomicUsize,
}

/// How many packets may be taken before the poller is looked at again although there are more, and before what it told is
/// carried out.
const PATIENCE: usize = 64;

/// How often a thread that must wait for others to finish looks whether they run, at first and when they do for long.
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
            for shard in self.shards.made() {
                shard.call();
            }
            self.outside.call_all();
        }
    }
}

/// What a thread that takes packets asked for, and how far it is.
struct Wait {
    timeout: Option<Duration>,
    deadline: Option<Instant>,
    alertable: bool,
    /// It has looked at its poller, or slept.
    looked: bool,
    /// How long it waits for a place the next time.
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
        let shards = Shards::new(concurrency.min(processors))?;
        Ok(Arc::new_cyclic(|this| Port {
            this: Weak::clone(this),
            shards,
            outside: Outside::new(),
            attendance: Attendance::new(),
            concurrency,
            closed: AtomicBool::new(false),
            handles: AtomicUsize::new(1),
            dealt: AtomicUsize::new(0),
        }))
    }

    /// The shard that one more socket is to belong to.
    pub fn deal(&self) -> u8 {
        let attended = || self.shards.made().filter(|shard| !shard.belongs_to(0));
        let turn = self.dealt.fetch_add(1, Ordering::Relaxed) % attended().count().max(1);
        attended().nth(turn).map_or(0, |shard| shard.index)
    }

    /// Has the present state and each change of `fd` dispatched under `token`, by the owner of that shard.
    pub fn watch(&self, shard: u8, fd: &Fd, token: u64) -> Result<()> {
        match self.shards.get(shard) {
            Some(shard) => shard.watch(fd, token),
            None => Ok(()),
        }
    }

    pub fn forget(&self, shard: u8, fd: &Fd) {
        if let Some(shard) = self.shards.get(shard) {
            shard.forget(fd);
        }
    }

    /// Queues a packet of an operation that is done, of a socket that belongs to that shard.
    #[inline(always)]
    pub fn post(&self, shard: u8, packet: Packet) {
        let worker = worker::current();
        let Some(home) = self.shards.get(shard) else { return };
        // The thread is in this port's `dequeue`, and nothing is queued before the packet.
        let here = ptr::eq(worker.carries_out_for.get(), self) && worker.carried.get() == shard;
        if here && !home.has_packets() && worker.put(packet) {
            return;
        }
        // A thread that works for the port comes back for its own packets, and to wake another would cost both. But the
        // socket's earlier ones come first.
        let own = worker.works.get() && ptr::eq(worker.port.get(), self) && !home.has_packets();
        let own = own.then(|| self.shards.get(worker.shard.get())).flatten();
        self.post_to(own.unwrap_or(home), packet);
    }

    #[inline(always)]
    fn post_to(&self, shard: &Shard, packet: Packet) {
        let state = shard.lock();
        match state.deserted {
            false => shard.push(state, packet),
            true => {
                drop(state);
                self.post_outside(packet);
            }
        }
    }

    /// Queues a packet that does not wait for its turn at the thread that made it.
    pub fn post_now(&self, packet: Packet) {
        match self.shards.get(0) {
            // With one thread there is one order.
            Some(only) if !self.shards.are_many() && !self.outside.has_reserve() => self.post_to(only, packet),
            _ => self.post_outside(packet),
        }
    }

    /// Takes up to `out.len()` packets (at least one), waiting for the first at most `timeout` (`None`: for ever).
    /// Returns how many.
    pub fn dequeue(&self, out: &mut [Packet], timeout: Option<Duration>, alertable: bool) -> Taken<usize> {
        self.attendance.note();
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
                Some(shard) => self.take_own(worker, shard, out, &mut wait)?,
                None => self.take_as_guest(worker, out, &mut wait)?,
            };
            if let Some(count) = taken {
                return Ok(count);
            }
        }
    }

    /// The calling thread's shard, if it gets one.
    #[inline(always)]
    fn own(&self, worker: &Worker) -> Option<&Shard> {
        if ptr::eq(worker.port.get(), self) {
            let shard = self.shards.get(worker.shard.get());
            let own = shard.filter(|shard| shard.belongs_to(worker.thread.get()));
            if own.is_some() {
                return own;
            }
        }
        self.settle(worker)
    }

    /// Gives the calling thread a shard: the one that others gave it, one that nobody has, a new one.
    #[cold]
    fn settle(&self, worker: &Worker) -> Option<&Shard> {
        if !ptr::eq(worker.port.get(), self) {
            worker.come_to(self, &self.this);
        }
        let thread = worker.thread.get();
        if worker.works.replace(false) {
            self.outside.end_guest(thread);
        }
        let given = self.shards.made().find(|shard| shard.belongs_to(thread));
        let shard = given
            .or_else(|| self.adopt(thread))
            .or_else(|| self.shards.make(thread));
        worker.shard.set(shard.map_or(NONE, |shard| shard.index));
        shard
    }

    /// Takes a shard that nobody has.
    fn adopt(&self, thread: u32) -> Option<&Shard> {
        self.shards.made().filter(|shard| shard.belongs_to(0)).find(|shard| {
            let mut state = shard.lock();
            let free = shard.belongs_to(0);
            if free {
                self.entrust(shard, &mut state, thread);
            }
            free
        })
    }

    /// Gives a shard to a thread.
    fn entrust(&self, shard: &Shard, state: &mut local_queue::State, thread: u32) {
        if let Some(foster) = self.shards.get(std::mem::replace(&mut state.foster, NONE)) {
            foster.give_back(shard);
        }
        (state.deserted, state.absences) = (false, 0);
        shard.active.store(false, Ordering::Relaxed);
        shard.owner.store(thread, Ordering::Relaxed);
    }

    /// Takes packets as the owner of a shard. `None`: it is no longer the owner.
    #[inline(always)]
    fn take_own(&self, worker: &Worker, shard: &Shard, out: &mut [Packet], wait: &mut Wait) -> Taken<Option<usize>> {
        let thread = worker.thread.get();
        let mut admitted = false;
        loop {
            if self.closed.load(Ordering::Relaxed) {
                return Err(NoPacket::Closed);
            }
            if self.outside.has_any() {
                if let Some(count) = self.take_outside(worker, Some(shard), out, wait)? {
                    return Ok(Some(count));
                }
            }
            let mut state = shard.lock();
            if !shard.belongs_to(thread) {
                return Ok(None);
            }
            state.turns = state.turns.wrapping_add(1);
            if state.since_look >= PATIENCE {
                state = shard.look(state, Some(Duration::ZERO), &self.shards);
            }
            if !state.is_empty() {
                // Without guests there are not more threads than may work.
                if self.outside.has_guests() && !admitted {
                    drop(state);
                    admitted = !self.is_crowded(thread);
                    if !admitted {
                        // Those who may work may take it.
                        self.hand_over(shard, &mut shard.lock());
                        self.end_work(worker, shard);
                        wait_for_place(wait)?;
                    }
                    continue;
                }
                if !worker.works.replace(true) {
                    shard.active.store(true, Ordering::Relaxed);
                }
                if state.starves_sockets() {
                    drop(state);
                    self.carry_out_some(worker, shard);
                    state = shard.lock();
                }
                if !state.packets.is_empty() {
                    let count = state.take_packets(out);
                    shard.count(&state);
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
            if self.outside.has_notices() {
                if let Some(count) = self.take_notices(worker, Some(shard), out, wait)? {
                    return Ok(Some(count));
                }
            }
            self.end_work(worker, shard);
            let left = wait.left();
            if wait.looked && left == Some(Duration::ZERO) && !self.outside.has_any() {
                match self.collect(Some(shard)) {
                    true => continue,
                    false => return Err(NoPacket::TimedOut),
                }
            }
            wait.looked = true;
            if shard.helps.load(Ordering::Relaxed) == NONE || !self.help(shard) {
                self.sleep(shard, thread, left, wait.alertable)?;
            }
        }
    }

    /// Carries out what is ready although there are packets, which come first.
    #[cold]
    fn carry_out_some(&self, worker: &Worker, shard: &Shard) {
        for _ in 0..PATIENCE {
            let mut state = shard.lock();
            state.since_ready = 0;
            let Some(ready) = state.ready.pop_front() else { return };
            drop(state);
            self.carry_out(worker, &mut [], ready);
        }
    }

    /// The calling thread has nothing to work on.
    #[inline(always)]
    fn end_work(&self, worker: &Worker, shard: &Shard) {
        if worker.works.replace(false) {
            shard.active.store(false, Ordering::Relaxed);
        }
    }

    /// Waits until there is something for the owner of a shard, and notes it.
    #[inline(always)]
    fn sleep(&self, shard: &Shard, thread: u32, left: Option<Duration>, alertable: bool) -> Taken<()> {
        let mut left = left;
        let mut interrupted = false;
        let mut state = shard.lock();
        if !shard.belongs_to(thread) {
            return Ok(());
        }
        let sleeps = left != Some(Duration::ZERO);
        if sleeps {
            // Who brings something from outside does that first and then looks who sleeps. What came into this queue since
            // the lock was last held found nobody asleep.
            shard.sleeping.store(true, Ordering::SeqCst);
            if !state.is_empty() || self.outside.has_any_now() || self.closed.load(Ordering::SeqCst) {
                left = Some(Duration::ZERO);
            }
        }
        if alertable {
            drop(state);
            interrupted = thread::current().park_alertably(left, &[shard.pollfd()]);
            left = Some(Duration::ZERO);
            state = shard.lock();
        }
        if !interrupted {
            state = shard.look(state, left, &self.shards);
        }
        if sleeps {
            shard.sleeping.store(false, Ordering::SeqCst);
        }
        if !state.ready.is_empty() {
            shard.helps.store(NONE, Ordering::Relaxed);
        }
        drop(state);
        if sleeps {
            idle_poller::look_after();
        }
        match interrupted {
            true => Err(NoPacket::Interrupted),
            false => Ok(()),
        }
    }

    /// Has the operations of a ready descriptor carried out. Returns how many packets they put into `out`.
    #[inline(always)]
    fn carry_out(&self, worker: &Worker, out: &mut [Packet], ready: Ready) -> usize {
        // A dispatch does not come here again: it runs no foreign code.
        worker.lend(self, ready.shard, out);
        source::dispatch(ready.token, ready.events);
        out.len() - worker.end_loan()
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

//! Completion ports: queues of packets, and the poller by which their sockets complete operations.
//!
//! The threads that wait for packets poll the port's sockets themselves. What the poller tells becomes "ready" entries, and
//! an entry's operations are carried out when a thread takes the entry, so that what was received is still in the
//! processor's cache when the program sees it, and several threads share what one look brought. Packets come before ready
//! entries: operations of one socket are handed out in their order.
//!
//! A "notice" stands for a socket whose state is to be told (ProcessSocketNotifications). Its packet is made when a thread
//! takes it, so that it tells what is so then; one that is to be told as long as it lasts keeps its place in the queue.
use super::attendance::{self, Attendance};
use super::handle::{Kind, Object};
use super::overlapped::Packet;
use super::source::{self, Notice};
use super::thread;
use crate::sys::{prefetch, schedule, Alarm, Changes, Fd, Poller, Result, WakeFd};
use once_cell::sync::OnceCell;
use parking_lot::{Mutex, MutexGuard};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

pub struct Port {
    this: Weak<Port>,
    poller: Poller,
    wake: WakeFd,
    /// Goes off for packets that were queued without waking anybody; see `wake_later`.
    alarm: OnceCell<Option<Alarm>>,
    alarm_set: AtomicBool,
    attendance: Attendance,
    /// How many threads may work on packets at a time.
    concurrency: usize,
    /// The number of `State::packets`, for who only wants to know whether there are any.
    queued: AtomicUsize,
    state: Mutex<State>,
}

struct State {
    packets: VecDeque<Packet>,
    /// What the poller told: the token of a descriptor, and what poll would answer.
    ready: VecDeque<(u64, i16)>,
    notices: VecDeque<Notice>,
    /// Threads that took a packet and have not come back.
    active: Vec<u32>,
    /// Threads that wait in the poller.
    sleepers: usize,
    /// A signal to them is under way.
    waking: bool,
    /// Packets were queued from outside that no thread has been woken for.
    urgent: usize,
    /// Packets taken since the poller was last looked at.
    since_look: usize,
    handles: usize,
    closed: bool,
}

// Tokens of the poller that are no socket's.
const WAKE: u64 = u64::MAX;
const ALARM: u64 = u64::MAX - 1;

/// How many packets may be taken before the poller is looked at again although there are more.
const PATIENCE: usize = 64;

/// How long a packet may wait that was queued without waking anybody.
const LATER: Duration = Duration::from_millis(1);

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

impl Object for Port {
    const KIND: Kind = Kind::Port;

    fn handle_duplicated(&self) {
        self.state.lock().handles += 1;
    }

    fn handle_closed(&self) {
        let mut state = self.state.lock();
        state.handles -= 1;
        state.closed = state.handles == 0;
        if state.closed {
            self.wake_for_close(state);
        }
    }
}

thread_local! {
    static WORKER: Worker = const {
        Worker {
            works_for: Cell::new(ptr::null()),
            carries_out_for: Cell::new(ptr::null()),
            packets: Cell::new(ptr::null_mut()),
            room: Cell::new(0),
        }
    };
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// What a thread has to do with ports, which are only compared.
struct Worker {
    /// The port whose packet the thread works on.
    works_for: Cell<*const Port>,
    /// The port for which it carries out operations at this moment, the place for their packets, and how many fit.
    carries_out_for: Cell<*const Port>,
    packets: Cell<*mut Packet>,
    room: Cell<usize>,
}

/// The calling thread's. (Looked up once a call, for that costs something in a shared library.)
#[inline(always)]
fn worker() -> *const Worker {
    WORKER.with(ptr::from_ref)
}

/// Takes the thread off its port when it ends or works for another.
struct Work {
    port: Weak<Port>,
    thread: u32,
}

impl Drop for Work {
    fn drop(&mut self) {
        if let Some(port) = self.port.upgrade() {
            port.state.lock().active.retain(|active| *active != self.thread);
        }
    }
}

impl Port {
    /// A port at which `concurrency` threads may work at a time, 0: as many as there are processors.
    pub fn new(concurrency: u32) -> Result<Arc<Port>> {
        let poller = Poller::new()?;
        let wake = WakeFd::new()?;
        poller.watch_wakes(&wake, WAKE)?;
        let concurrency = match concurrency {
            0 => std::thread::available_parallelism().map_or(1, usize::from),
            some => some as usize,
        };
        Ok(Arc::new_cyclic(|this| Port {
            this: Weak::clone(this),
            poller,
            wake,
            alarm: OnceCell::new(),
            alarm_set: AtomicBool::new(false),
            attendance: Attendance::new(),
            concurrency,
            queued: AtomicUsize::new(0),
            state: Mutex::new(State {
                packets: VecDeque::new(),
                ready: VecDeque::new(),
                notices: VecDeque::new(),
                active: Vec::new(),
                sleepers: 0,
                waking: false,
                urgent: 0,
                since_look: 0,
                handles: 1,
                closed: false,
            }),
        }))
    }

    /// Has the present state and each change of `fd` dispatched under `token`.
    pub fn watch(&self, fd: &Fd, token: u64) -> Result<()> {
        self.poller.watch(fd, token)
    }

    /// Queues a packet of an operation that is done.
    #[inline(always)]
    pub fn post(&self, packet: Packet) {
        // SAFETY: this thread's, and it has no destructor that could have taken it away.
        let worker = unsafe { &*worker() };
        let here = ptr::eq(worker.carries_out_for.get(), self);
        if here && worker.room.get() > 0 && self.queued.load(Ordering::Relaxed) == 0 {
            // The thread is in this port's `dequeue`, and nothing is queued before the packet.
            // SAFETY: `carry_out`, further up this thread's stack, lends that much room.
            unsafe { worker.packets.get().write(packet) };
            worker.packets.set(worker.packets.get().wrapping_add(1));
            worker.room.set(worker.room.get() - 1);
            return;
        }
        // A thread that works for the port comes back for its own packets, and to wake another would cost both.
        match ptr::eq(worker.works_for.get(), self) {
            true => self.post_own(packet),
            false => self.post_now(packet),
        }
    }

    #[inline(always)]
    fn post_own(&self, packet: Packet) {
        let mut state = self.state.lock();
        state.packets.push_back(packet);
        self.queued.store(state.packets.len(), Ordering::Relaxed);
        if state.sleepers > 0 {
            drop(state);
            self.wake_later();
        }
    }

    /// Queues a packet that does not wait for its turn at the thread that made it.
    #[inline(never)]
    pub fn post_now(&self, packet: Packet) {
        let mut state = self.state.lock();
        state.packets.push_back(packet);
        self.queued.store(state.packets.len(), Ordering::Relaxed);
        state.urgent += 1;
        self.wake_one(state);
    }

    /// Queues a notice, which is not in the queue.
    pub fn post_notice(&self, notice: Notice) {
        // SAFETY: this thread's, and it has no destructor that could have taken it away.
        let worker = unsafe { &*worker() };
        let mut state = self.state.lock();
        state.notices.push_back(notice);
        // In `dequeue`, or about to come back to it: who makes a notice there will see to it.
        if ptr::eq(worker.carries_out_for.get(), self) {
            return;
        }
        if !ptr::eq(worker.works_for.get(), self) {
            self.wake_one(state);
        } else if state.sleepers > 0 {
            drop(state);
            self.wake_later();
        }
    }

    fn wake_one(&self, mut state: MutexGuard<State>) {
        let wake = state.sleepers > 0 && !state.waking;
        state.waking |= wake;
        drop(state);
        if wake {
            self.wake.signal();
        }
    }

    /// Sees to it that a sleeping thread looks, soon, for packets that are still there then.
    #[cold]
    fn wake_later(&self) {
        if self.alarm_set.swap(true, Ordering::AcqRel) {
            return;
        }
        match self.alarm.get_or_init(|| Alarm::new(&self.poller, ALARM).ok()) {
            Some(alarm) => alarm.set(&self.poller, LATER),
            // No descriptor is left for one: now is sooner than later.
            None => {
                self.alarm_set.store(false, Ordering::Release);
                self.wake.signal();
            }
        }
    }

    /// Takes up to `out.len()` packets (at least one), waiting for the first at most `timeout` (`None`: for ever).
    /// Returns how many.
    pub fn dequeue(
        &self,
        out: &mut [Packet],
        timeout: Option<Duration>,
        alertable: bool,
    ) -> std::result::Result<usize, NoPacket> {
        self.attendance.note();
        let mut deadline = None;
        let mut looked = false;
        let mut pause = LOOK_AGAIN;
        // SAFETY: this thread's, and it has no destructor that could have taken it away.
        let worker = unsafe { &*worker() };
        let mut works = ptr::eq(worker.works_for.get(), self);
        if !works {
            self.leave_others(worker);
        }
        let mut state = self.state.lock();
        loop {
            if state.closed {
                self.wake_for_close(state);
                return Err(NoPacket::Closed);
            }
            // A port that is never empty does not keep its sockets waiting.
            let overdue = state.since_look >= PATIENCE;
            if overdue {
                state = self.look(state, Some(Duration::ZERO));
            }
            let overdue = overdue && !state.ready.is_empty();
            let any = !state.packets.is_empty() || !state.ready.is_empty() || !state.notices.is_empty();
            // The threads that work, this one left out, are as many as may; one that waited has got its place taken.
            let crowded = state.active.len() - usize::from(works) >= self.concurrency;
            if any && crowded && !self.has_place(&state) {
                if works {
                    works = false;
                    state.end_work(worker);
                }
                drop(state);
                let left = time_left(timeout, &mut deadline);
                state = self.wait_for_place(left, pause, alertable)?;
                pause = (pause * 2).min(LOOK_SELDOM);
                continue;
            }
            if any && !works {
                works = true;
                self.begin_work(worker, &mut state);
            }
            if !state.packets.is_empty() && !overdue {
                let count = state.take_packets(out);
                self.queued.store(state.packets.len(), Ordering::Relaxed);
                if state.urgent > 0 && !state.packets.is_empty() {
                    self.wake_one(state);
                }
                return Ok(count);
            }
            if let Some((token, ready)) = state.ready.pop_front() {
                if let Some(address) = state.ready.front().and_then(|next| source::address_in_token(next.0)) {
                    prefetch(address);
                }
                drop(state);
                match self.carry_out(worker, out, token, ready) {
                    0 => state = self.state.lock(),
                    count => return Ok(count),
                }
                continue;
            }
            if !state.notices.is_empty() {
                let (unlocked, count) = self.hand_out(state, out);
                if count > 0 {
                    return Ok(count);
                }
                state = unlocked;
                continue;
            }
            let left = time_left(timeout, &mut deadline);
            if looked && left == Some(Duration::ZERO) {
                return Err(NoPacket::TimedOut);
            }
            if works {
                works = false;
                state.end_work(worker);
            }
            looked = true;
            state = match alertable {
                false => self.look(state, left),
                true => self.look_alertably(state, left)?,
            };
        }
    }

    /// Waits for changes and notes them, without the lock.
    fn look<'a>(&'a self, mut state: MutexGuard<'a, State>, timeout: Option<Duration>) -> MutexGuard<'a, State> {
        let sleeps = timeout != Some(Duration::ZERO);
        state.sleepers += usize::from(sleeps);
        drop(state);
        let mut changes = Changes::new();
        let looked = self.poller.wait(&mut changes, timeout);
        if sleeps {
            attendance::look_after();
        }
        let mut state = self.state.lock();
        state.sleepers -= usize::from(sleeps);
        if looked.is_ok() {
            self.note(&mut state, &changes);
        }
        state
    }

    fn note(&self, state: &mut State, changes: &Changes) {
        state.since_look = 0;
        for (token, ready) in changes.iter() {
            match token {
                WAKE => {
                    state.waking = false;
                    self.wake.heard();
                }
                ALARM => self.alarm_set.store(false, Ordering::Release),
                token => state.ready.push_back((token, ready)),
            }
        }
        if state.sleepers > 0 && state.packets.len() + state.ready.len() > 1 {
            self.wake_later();
        }
    }

    /// The same for a thread that is also to run calls queued to it.
    fn look_alertably<'a>(
        &'a self,
        mut state: MutexGuard<'a, State>,
        timeout: Option<Duration>,
    ) -> std::result::Result<MutexGuard<'a, State>, NoPacket> {
        state.sleepers += 1;
        drop(state);
        let interrupted = thread::current().park_alertably(timeout, &[self.poller.pollfd()]);
        let mut state = self.state.lock();
        state.sleepers -= 1;
        match interrupted {
            true => Err(NoPacket::Interrupted),
            false => Ok(self.look(state, Some(Duration::ZERO))),
        }
    }

    /// Waits while as many threads as may have packets to work on.
    #[cold]
    fn wait_for_place(
        &self,
        left: Option<Duration>,
        pause: Duration,
        alertable: bool,
    ) -> std::result::Result<MutexGuard<'_, State>, NoPacket> {
        let pause = left.map_or(pause, |left| left.min(pause));
        if pause == Duration::ZERO {
            return Err(NoPacket::TimedOut);
        }
        match alertable {
            false => std::thread::sleep(pause),
            true if thread::current().park_alertably(Some(pause), &[]) => return Err(NoPacket::Interrupted),
            true => {}
        }
        Ok(self.state.lock())
    }

    /// Carries out what is ready, for a thread that takes no packets. Returns whether there was anything.
    pub fn pump(&self) -> bool {
        let mut any = false;
        let mut state = self.look(self.state.lock(), Some(Duration::ZERO));
        while let Some((token, ready)) = state.ready.pop_front() {
            any = true;
            drop(state);
            source::dispatch(token, ready);
            state = self.state.lock();
        }
        any
    }

    /// Whether a thread waits for packets now or has since the last time.
    pub fn is_attended(&self) -> bool {
        self.attendance.take() || self.has_waiters()
    }

    pub fn has_waiters(&self) -> bool {
        self.state.lock().sleepers > 0
    }

    /// Has the operations of a ready descriptor carried out. Returns how many packets they put into `out`.
    #[inline(always)]
    fn carry_out(&self, worker: &Worker, out: &mut [Packet], token: u64, ready: i16) -> usize {
        // A dispatch does not come here again: it runs no foreign code.
        worker.carries_out_for.set(self);
        worker.packets.set(out.as_mut_ptr());
        worker.room.set(out.len());
        source::dispatch(token, ready);
        worker.carries_out_for.set(ptr::null());
        out.len() - worker.room.get()
    }

    /// Takes the packets of the notices that there are. Returns how many it put into `out`.
    #[cold]
    fn hand_out<'a>(&'a self, mut state: MutexGuard<'a, State>, out: &mut [Packet]) -> (MutexGuard<'a, State>, usize) {
        let mut count = 0;
        // Those that keep their place are for the next call.
        for _ in 0..state.notices.len() {
            let Some(notice) = state.notices.pop_front() else { break };
            drop(state);
            let found = source::hand_out(notice);
            state = self.state.lock();
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
        state.since_look += count;
        if state.sleepers > 0 && !state.notices.is_empty() {
            self.wake_later();
        }
        (state, count)
    }

    /// Whether some of the threads that have a packet do not run, so that another may.
    #[cold]
    fn has_place(&self, state: &State) -> bool {
        let me = thread::kernel_id();
        let others = state.active.iter().filter(|active| **active != me);
        others.filter(|active| schedule::is_running(**active)).count() < self.concurrency
    }

    #[cold]
    fn begin_work(&self, worker: &Worker, state: &mut State) {
        let thread = thread::kernel_id();
        state.active.push(thread);
        worker.works_for.set(self);
        // `leave_others` has been, so what is there is this port's. A thread that is ending leaves when it waits again.
        let _ = WORK.try_with(|work| {
            let port = || Weak::clone(&self.this);
            work.borrow_mut().get_or_insert_with(|| Work { port: port(), thread });
        });
    }

    /// Takes the calling thread off other ports that it may work for.
    fn leave_others(&self, worker: &Worker) {
        worker.works_for.set(ptr::null());
        let other = WORK.try_with(|work| {
            let mut work = work.borrow_mut();
            let is_other = work.as_ref().is_some_and(|work| !ptr::eq(work.port.as_ptr(), self));
            is_other.then(|| work.take()).flatten()
        });
        drop(other);
    }

    /// The last handle is closed: nobody waits any more. Each thread that wakes sees the next one woken.
    #[cold]
    fn wake_for_close(&self, state: MutexGuard<State>) {
        let wake = state.sleepers > 0;
        drop(state);
        if wake {
            self.wake.signal();
        }
    }
}

impl State {
    /// The calling thread has nothing to work on.
    fn end_work(&mut self, worker: &Worker) {
        worker.works_for.set(ptr::null());
        let thread = thread::kernel_id();
        self.active.retain(|active| *active != thread);
    }

    fn take_packets(&mut self, out: &mut [Packet]) -> usize {
        let mut count = 0;
        for place in out {
            let Some(packet) = self.packets.pop_front() else { break };
            *place = packet;
            count += 1;
        }
        self.since_look += count;
        self.urgent = self.urgent.saturating_sub(count);
        count
    }
}

fn time_left(timeout: Option<Duration>, deadline: &mut Option<Instant>) -> Option<Duration> {
    match (timeout, *deadline) {
        (None, _) => None,
        (Some(_), Some(deadline)) => Some(deadline.saturating_duration_since(Instant::now())),
        (Some(timeout), None) => {
            // A time beyond what a clock can tell never comes.
            *deadline = Some(Instant::now().checked_add(timeout)?);
            Some(timeout)
        }
    }
}

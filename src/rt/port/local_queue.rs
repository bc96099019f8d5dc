//! A local queue of a port: packets, ready sockets and a poller, owned by one thread.
use crate::rt::packet::Packet;
use crate::sys::lock::{Mutex, MutexGuard};
use crate::sys::{pollfd, Changes, Fd, Poller, Result, WakeFd};
use once_cell::sync::OnceCell;
use std::collections::VecDeque;
use std::mem;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU8, AtomicUsize, Ordering};
use std::time::Duration;

/// The poller is polled again after so many packets although more are queued, and a ready entry is dispatched after so many.
pub const EVENT_INTERVAL: usize = 64;

/// No queue.
pub const NONE: u8 = u8::MAX;

/// Of one port, however many processors there are.
const MOST: usize = NONE as usize;

// Two cache lines, because processors fetch lines in pairs.
#[repr(align(128))]
pub struct LocalQueue {
    pub index: u8,
    poller: Poller,
    wake: WakeFd,
    /// The owner's kernel thread id; 0: none. Changes with `state` locked.
    pub owner: AtomicU32,
    /// The owner works on a packet.
    pub active: AtomicBool,
    /// The owner waits in the poller. Changes with `state` locked.
    pub sleeping: AtomicBool,
    /// A wake has been sent and not been seen.
    waking: AtomicBool,
    /// The queue from which the owner steals when it has no entries; NONE: none.
    pub steals_from: AtomicU8,
    /// `State::packets.len()`, read without the lock.
    queued: AtomicUsize,
    state: Mutex<State>,
}

/// A ready descriptor: its token, the poll bits, and the queue whose poller reported it.
#[derive(Clone, Copy)]
pub struct Ready {
    pub token: u64,
    pub events: i16,
    pub queue: u8,
}

pub struct State {
    pub packets: VecDeque<Packet>,
    pub ready: VecDeque<Ready>,
    /// Packets taken since the poller was last looked at.
    pub since_look: usize,
    /// Packets taken since a ready entry was.
    pub since_ready: usize,
    /// Counts the owner's turns in `dequeue`; and its value at the idle poller's last poll.
    pub turns: u32,
    pub turns_seen: u32,
    /// Polls in a row without a turn of the owner.
    pub missed_turns: u32,
    /// The owner takes no turns. The owner of queue `adopted_by` polls this one too; NONE: only the idle poller does.
    pub abandoned: bool,
    pub adopted_by: u8,
}

// Tokens of a poller that are no socket's: its wakes, and another queue's poller.
const WAKE: u64 = u64::MAX;
const FIRST_QUEUE: u64 = u64::MAX - NONE as u64 - 1;

impl LocalQueue {
    pub fn new(index: u8) -> Result<LocalQueue> {
        let poller = Poller::new()?;
        let wake = WakeFd::new()?;
        poller.watch_wakes(&wake, WAKE)?;
        Ok(LocalQueue {
            index,
            poller,
            wake,
            owner: AtomicU32::new(0),
            active: AtomicBool::new(false),
            sleeping: AtomicBool::new(false),
            waking: AtomicBool::new(false),
            steals_from: AtomicU8::new(NONE),
            queued: AtomicUsize::new(0),
            state: Mutex::new(State::new()),
        })
    }

    /// In a forked child, where the poller is new and the owner gone. What is queued is the parent's, and may be half written.
    pub fn forget_in_child(&self) {
        // Where that fails the owner learns of packets when its waits end.
        let _ = self.poller.watch_wakes(&self.wake, WAKE);
        self.owner.store(0, Ordering::Relaxed);
        self.queued.store(0, Ordering::Relaxed);
        self.steals_from.store(NONE, Ordering::Relaxed);
        for flag in [&self.active, &self.sleeping, &self.waking] {
            flag.store(false, Ordering::Relaxed);
        }
        mem::forget(mem::replace(&mut *self.lock(), State::new()));
    }

    #[inline(always)]
    pub fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock()
    }

    #[inline(always)]
    pub fn belongs_to(&self, thread: u32) -> bool {
        self.owner.load(Ordering::Relaxed) == thread
    }

    #[inline(always)]
    pub fn is_sleeping(&self) -> bool {
        self.sleeping.load(Ordering::SeqCst)
    }

    /// Whether packets are queued. Without the lock the answer may be old.
    #[inline(always)]
    pub fn has_packets(&self) -> bool {
        self.queued.load(Ordering::Relaxed) > 0
    }

    /// To be called when `state.packets` has changed.
    #[inline(always)]
    pub fn count(&self, state: &State) {
        self.queued.store(state.packets.len(), Ordering::Relaxed);
    }

    /// Queues a packet, and wakes the owner if it sleeps.
    #[inline(always)]
    pub fn push(&self, mut state: MutexGuard<State>, packet: Packet) {
        state.packets.push_back(packet);
        self.count(&state);
        let sleeping = self.sleeping.load(Ordering::Relaxed);
        drop(state);
        if sleeping {
            self.wake();
        }
    }

    /// Wakes the owner. False: a wake is under way already.
    #[cold]
    pub fn wake(&self) -> bool {
        let first = !self.waking.swap(true, Ordering::SeqCst);
        if first {
            self.wake.signal();
        }
        first
    }

    pub fn watch(&self, fd: &Fd, token: u64) -> Result<()> {
        self.poller.watch(fd, token)
    }

    pub fn forget(&self, fd: &Fd) {
        self.poller.forget(fd);
    }

    /// The entry that ends a poll(2) when the poller has changes.
    pub fn pollfd(&self) -> pollfd {
        self.poller.pollfd()
    }

    /// Makes `other`'s poller a member of this one's.
    pub fn adopt(&self, other: &LocalQueue) -> Result<()> {
        self.poller
            .watch_poller(&other.poller, FIRST_QUEUE + u64::from(other.index))
    }

    pub fn give_back(&self, other: &LocalQueue) {
        self.poller.forget_poller(&other.poller);
    }

    /// Waits for changes, with the lock released, and queues them as ready.
    #[inline(always)]
    pub fn look<'a>(
        &'a self,
        state: MutexGuard<'a, State>,
        timeout: Option<Duration>,
        queues: &LocalQueues,
    ) -> MutexGuard<'a, State> {
        drop(state);
        let mut changes = Changes::new();
        let looked = self.poller.wait(&mut changes, timeout);
        let mut state = self.lock();
        state.since_look = 0;
        if looked.is_ok() {
            self.note(&mut state.ready, &changes, queues);
        }
        state
    }

    /// Queues present changes as ready, for another thread than the owner.
    pub fn look_for_owner<'a>(&'a self, state: MutexGuard<'a, State>, queues: &LocalQueues) -> MutexGuard<'a, State> {
        let state = self.look(state, Some(Duration::ZERO), queues);
        self.wake_if_sleeping();
        state
    }

    /// Another thread has taken the poller's changes, a wake for the owner perhaps among them: sends the wake again.
    fn wake_if_sleeping(&self) {
        if self.is_sleeping() {
            self.wake();
        }
    }

    #[inline(always)]
    fn note(&self, ready: &mut VecDeque<Ready>, changes: &Changes, queues: &LocalQueues) {
        for (token, events) in changes.iter() {
            match token {
                FIRST_QUEUE.. => self.note_special(ready, token, queues),
                token => ready.push_back(Ready {
                    token,
                    events,
                    queue: self.index,
                }),
            }
        }
    }

    #[cold]
    fn note_special(&self, ready: &mut VecDeque<Ready>, token: u64, queues: &LocalQueues) {
        if token == WAKE {
            self.waking.store(false, Ordering::SeqCst);
            self.wake.heard();
        } else if let Some(adopted) = queues.get((token - FIRST_QUEUE) as u8) {
            // The poller reports this member once, so all of its changes are taken.
            let mut changes = Changes::new();
            while adopted.poller.wait(&mut changes, Some(Duration::ZERO)).is_ok() {
                adopted.note(ready, &changes, queues);
                if !changes.is_full() {
                    break;
                }
            }
            adopted.wake_if_sleeping();
        }
    }
}

impl State {
    fn new() -> State {
        State {
            packets: VecDeque::new(),
            ready: VecDeque::new(),
            since_look: 0,
            since_ready: 0,
            turns: 0,
            turns_seen: 0,
            missed_turns: 0,
            abandoned: false,
            adopted_by: NONE,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.packets.is_empty() && self.ready.is_empty()
    }

    #[inline(always)]
    pub fn take_packets(&mut self, out: &mut [Packet]) -> usize {
        let count = take(&mut self.packets, out);
        self.since_look += count;
        self.since_ready += count;
        count
    }

    /// Whether ready entries have waited while EVENT_INTERVAL packets were taken, and more packets are queued.
    #[inline(always)]
    pub fn starves_sockets(&self) -> bool {
        self.since_ready >= EVENT_INTERVAL && !self.ready.is_empty() && !self.packets.is_empty()
    }
}

/// Moves as many packets as there are and fit.
#[inline(always)]
pub fn take(packets: &mut VecDeque<Packet>, out: &mut [Packet]) -> usize {
    let mut count = 0;
    for place in out {
        let Some(packet) = packets.pop_front() else { break };
        *place = packet;
        count += 1;
    }
    count
}

/// The local queues of a port, made one by one and never removed.
pub struct LocalQueues {
    all: Box<[OnceCell<LocalQueue>]>,
    made: AtomicUsize,
}

impl LocalQueues {
    /// One queue, and room for `most`.
    pub fn new(most: usize) -> Result<LocalQueues> {
        let queues = LocalQueues {
            all: (0..most.clamp(1, MOST)).map(|_| OnceCell::new()).collect(),
            made: AtomicUsize::new(1),
        };
        queues.all[0].get_or_try_init(|| LocalQueue::new(0))?;
        Ok(queues)
    }

    #[inline(always)]
    pub fn get(&self, index: u8) -> Option<&LocalQueue> {
        self.all.get(index as usize)?.get()
    }

    pub fn made(&self) -> impl Iterator<Item = &LocalQueue> {
        self.all.iter().map_while(OnceCell::get)
    }

    #[inline(always)]
    pub fn are_many(&self) -> bool {
        self.made.load(Ordering::Relaxed) > 1
    }

    /// One more, with an owner; `None`: there is no room, or the host has no descriptors left.
    pub fn make(&self, owner: u32) -> Option<&LocalQueue> {
        self.all.iter().enumerate().find_map(|(index, place)| {
            if place.get().is_some() {
                return None;
            }
            let queue = LocalQueue::new(index as u8).ok()?;
            queue.owner.store(owner, Ordering::Relaxed);
            place.set(queue).ok()?;
            self.made.fetch_add(1, Ordering::Relaxed);
            place.get()
        })
    }
}

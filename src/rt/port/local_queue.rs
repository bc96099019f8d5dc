//! A shard of a port: a poller, a queue, and the one thread that they belong to.
use super::PATIENCE;
use crate::rt::overlapped::Packet;
use crate::sys::{pollfd, Changes, Fd, Poller, Result, WakeFd};
use once_cell::sync::OnceCell;
use parking_lot::{Mutex, MutexGuard};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU8, AtomicUsize, Ordering};
use std::time::Duration;

/// No shard.
pub const NONE: u8 = u8::MAX;

/// Of one port, however many processors there are.
const MOST: usize = NONE as usize;

// Apart from its neighbours, and from the line that processors fetch with a line.
#[repr(align(128))]
pub struct Shard {
    pub index: u8,
    poller: Poller,
    wake: WakeFd,
    /// What the kernel calls the thread that it belongs to; 0: none. Changes with `state` locked.
    pub owner: AtomicU32,
    /// The owner has taken a packet and has not come back.
    pub active: AtomicBool,
    /// The owner waits in the poller. Changes with `state` locked.
    pub sleeping: AtomicBool,
    /// A signal to it is under way.
    waking: AtomicBool,
    /// The shard whose entries the owner shares when it has none; NONE: it does not.
    pub helps: AtomicU8,
    /// The number of `State::packets`, for who only wants to know whether there are any.
    queued: AtomicUsize,
    state: Mutex<State>,
}

/// What a poller told: the token of a descriptor, what poll would answer, and whose poller it was.
#[derive(Clone, Copy)]
pub struct Ready {
    pub token: u64,
    pub events: i16,
    pub shard: u8,
}

pub struct State {
    pub packets: VecDeque<Packet>,
    pub ready: VecDeque<Ready>,
    /// Packets taken since the poller was last looked at.
    pub since_look: usize,
    /// Packets taken since an entry was.
    pub since_ready: usize,
    /// How often the owner has come for packets, and how often when the visitor was here last.
    pub turns: u32,
    pub turns_seen: u32,
    /// How many visits in a row have found the owner at work since the last.
    pub absences: u32,
    /// The owner stays away. Others attend to the shard: the owner of `foster`, or only the visitor.
    pub deserted: bool,
    pub foster: u8,
}

// Tokens of a poller that are no socket's: its wakes, and another shard's poller.
const WAKE: u64 = u64::MAX;
const FIRST_SHARD: u64 = u64::MAX - NONE as u64 - 1;

impl Shard {
    pub fn new(index: u8) -> Result<Shard> {
        let poller = Poller::new()?;
        let wake = WakeFd::new()?;
        poller.watch_wakes(&wake, WAKE)?;
        Ok(Shard {
            index,
            poller,
            wake,
            owner: AtomicU32::new(0),
            active: AtomicBool::new(false),
            sleeping: AtomicBool::new(false),
            waking: AtomicBool::new(false),
            helps: AtomicU8::new(NONE),
            queued: AtomicUsize::new(0),
            state: Mutex::new(State {
                packets: VecDeque::new(),
                ready: VecDeque::new(),
                since_look: 0,
                since_ready: 0,
                turns: 0,
                turns_seen: 0,
                absences: 0,
                deserted: false,
                foster: NONE,
            }),
        })
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

    /// Whether packets are queued, as far as can be told without the lock.
    #[inline(always)]
    pub fn has_packets(&self) -> bool {
        self.queued.load(Ordering::Relaxed) > 0
    }

    /// To be called when `state.packets` has changed.
    #[inline(always)]
    pub fn count(&self, state: &State) {
        self.queued.store(state.packets.len(), Ordering::Relaxed);
    }

    /// Queues a packet. The owner, unless it sleeps, comes by itself.
    #[inline(always)]
    pub fn push(&self, mut state: MutexGuard<State>, packet: Packet) {
        state.packets.push_back(packet);
        self.count(&state);
        let sleeping = self.sleeping.load(Ordering::Relaxed);
        drop(state);
        if sleeping {
            self.call();
        }
    }

    /// Ends the sleep of the owner. False: that has been done already.
    #[cold]
    pub fn call(&self) -> bool {
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

    /// The entry that makes a poll end when there is something to look at.
    pub fn pollfd(&self) -> pollfd {
        self.poller.pollfd()
    }

    /// Has the owner of this shard woken by what the other's poller tells.
    pub fn foster(&self, other: &Shard) -> Result<()> {
        self.poller
            .watch_poller(&other.poller, FIRST_SHARD + u64::from(other.index))
    }

    pub fn give_back(&self, other: &Shard) {
        self.poller.forget_poller(&other.poller);
    }

    /// Waits for changes and notes them, without the lock.
    #[inline(always)]
    pub fn look<'a>(
        &'a self,
        state: MutexGuard<'a, State>,
        timeout: Option<Duration>,
        shards: &Shards,
    ) -> MutexGuard<'a, State> {
        drop(state);
        let mut changes = Changes::new();
        let looked = self.poller.wait(&mut changes, timeout);
        let mut state = self.lock();
        state.since_look = 0;
        if looked.is_ok() {
            self.note(&mut state.ready, &changes, shards);
        }
        state
    }

    /// Notes what there is, for another thread than the owner.
    pub fn look_for_owner<'a>(&'a self, state: MutexGuard<'a, State>, shards: &Shards) -> MutexGuard<'a, State> {
        let state = self.look(state, Some(Duration::ZERO), shards);
        self.call_if_sleeping();
        state
    }

    /// Another thread has taken what the poller told, maybe a wake for the owner, which may have gone to sleep meanwhile.
    fn call_if_sleeping(&self) {
        if self.is_sleeping() {
            self.call();
        }
    }

    #[inline(always)]
    fn note(&self, ready: &mut VecDeque<Ready>, changes: &Changes, shards: &Shards) {
        for (token, events) in changes.iter() {
            match token {
                FIRST_SHARD.. => self.note_special(ready, token, shards),
                token => ready.push_back(Ready {
                    token,
                    events,
                    shard: self.index,
                }),
            }
        }
    }

    #[cold]
    fn note_special(&self, ready: &mut VecDeque<Ready>, token: u64, shards: &Shards) {
        if token == WAKE {
            self.waking.store(false, Ordering::SeqCst);
            self.wake.heard();
        } else if let Some(fostered) = shards.get((token - FIRST_SHARD) as u8) {
            // It is told once that there is something, so all is taken.
            let mut changes = Changes::new();
            while fostered.poller.wait(&mut changes, Some(Duration::ZERO)).is_ok() {
                fostered.note(ready, &changes, shards);
                if !changes.is_full() {
                    break;
                }
            }
            fostered.call_if_sleeping();
        }
    }
}

impl State {
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

    /// Whether entries have waited while many packets were taken, and more packets are queued.
    #[inline(always)]
    pub fn starves_sockets(&self) -> bool {
        self.since_ready >= PATIENCE && !self.ready.is_empty() && !self.packets.is_empty()
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

/// The shards of a port, made one by one and never taken away.
pub struct Shards {
    all: Box<[OnceCell<Shard>]>,
    made: AtomicUsize,
}

impl Shards {
    /// One, and room for `most`.
    pub fn new(most: usize) -> Result<Shards> {
        let shards = Shards {
            all: (0..most.clamp(1, MOST)).map(|_| OnceCell::new()).collect(),
            made: AtomicUsize::new(1),
        };
        shards.all[0].get_or_try_init(|| Shard::new(0))?;
        Ok(shards)
    }

    #[inline(always)]
    pub fn get(&self, index: u8) -> Option<&Shard> {
        self.all.get(index as usize)?.get()
    }

    pub fn made(&self) -> impl Iterator<Item = &Shard> {
        self.all.iter().map_while(OnceCell::get)
    }

    #[inline(always)]
    pub fn are_many(&self) -> bool {
        self.made.load(Ordering::Relaxed) > 1
    }

    /// One more, with an owner; `None`: there are as many as may, or nothing is left to make it of.
    pub fn make(&self, owner: u32) -> Option<&Shard> {
        self.all.iter().enumerate().find_map(|(index, place)| {
            if place.get().is_some() {
                return None;
            }
            let shard = Shard::new(index as u8).ok()?;
            shard.owner.store(owner, Ordering::Relaxed);
            place.set(shard).ok()?;
            self.made.fetch_add(1, Ordering::Relaxed);
            place.get()
        })
    }
}

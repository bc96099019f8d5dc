//! The injector: the port's global queue, for whichever thread comes first, and the threads that have no local queue.
use super::local_queue::Ready;
use crate::rt::packet::Packet;
use crate::rt::source::Notice;
use crate::rt::thread::Thread;
use crate::sys::lock::{Mutex, MutexGuard};
use std::collections::VecDeque;
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;

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
    pub notices: VecDeque<Notice>,
    /// Counts takes; and its value at the idle poller's last poll.
    pub taken: u32,
    pub taken_seen: u32,
    /// Unbound workers: threads that work on packets and own no queue. Kernel thread ids.
    pub unbound: Vec<u32>,
    /// Idle waiters: threads that wait and own no queue. The last is woken first, because its data may still be in a cache.
    pub idle: Vec<IdleWaiter>,
}

pub struct IdleWaiter {
    pub thread: Arc<Thread>,
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
            state: Mutex::new(State::new()),
        }
    }

    /// In a forked child: what is queued is the parent's, and who waits is not there.
    pub fn forget_in_child(&self) {
        let mut state = self.lock();
        mem::forget(mem::replace(&mut *state, State::new()));
        self.count(&state);
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
    fn new() -> State {
        State {
            packets: VecDeque::new(),
            ready: VecDeque::new(),
            notices: VecDeque::new(),
            taken: 0,
            taken_seen: 0,
            unbound: Vec::new(),
            idle: Vec::new(),
        }
    }

    /// The number of entries.
    pub fn waiting(&self) -> usize {
        self.packets.len() + self.ready.len() + self.notices.len()
    }

    /// Whether nothing has been taken since this was asked last.
    pub fn stands_still(&mut self) -> bool {
        mem::replace(&mut self.taken_seen, self.taken) == self.taken
    }
}

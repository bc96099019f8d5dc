//! What waits where its thread does not come for it: found by the visitor (`attendance`), and by threads that run out of work.
use super::idle_poller;
use super::local_queue::{Shard, State, NONE};
use super::Port;
use crate::rt::wait::source;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// After how many visits that have found the owner at work since the last a shard counts as deserted.
const DESERTED: u32 = 16;

/// How soon the visitor comes again where some threads are at work while others sleep, and where something waits for a
/// thread.
const WHILE_AT_WORK: Duration = Duration::from_millis(2);
const WHILE_WAITING: Duration = Duration::from_micros(500);

impl Port {
    /// Carries out what is ready, for a port where no thread takes packets. Returns whether there was anything.
    pub fn pump(&self) -> bool {
        let mut any = false;
        for shard in self.shards.made() {
            let mut state = shard.look_for_owner(shard.lock(), &self.shards);
            while let Some(ready) = state.ready.pop_front() {
                any = true;
                drop(state);
                source::dispatch(ready.token, ready.events);
                state = shard.lock();
            }
        }
        loop {
            let mut state = self.outside.lock();
            let Some(ready) = state.ready.pop_front() else {
                return any;
            };
            self.outside.count(&state);
            drop(state);
            any = true;
            source::dispatch(ready.token, ready.events);
        }
    }

    /// Whether a thread waits for packets now or has since the last time.
    pub fn is_attended(&self) -> bool {
        self.attendance.take() || self.has_sleepers()
    }

    fn has_sleepers(&self) -> bool {
        self.outside.has_reserve() || self.shards.made().any(Shard::is_sleeping)
    }

    /// Whether whatever comes from now on wakes a thread.
    pub fn needs_no_visits(&self) -> bool {
        let attended = |shard: &Shard| shard.is_sleeping() || shard.lock().foster != NONE;
        self.has_sleepers() && self.shards.made().all(attended) && !self.outside.has_any_now()
    }

    /// Looks at the shards of threads that are at work, so that what they do not come for is left to others. Returns when
    /// to do so again, if that is soon.
    pub fn supervise(&self) -> Option<Duration> {
        if !self.shards.are_many() && !self.outside.has_reserve() {
            return None;
        }
        let sleepers = self.has_sleepers();
        let mut again = None;
        for shard in self.shards.made() {
            if self.supervise_shard(shard, sleepers) {
                again = Some(WHILE_AT_WORK);
            }
        }
        if self.outside.has_any_now() {
            again = Some(WHILE_WAITING);
            let mut state = self.outside.lock();
            if state.stands_still() {
                let waiting = state.waiting();
                let places = self.places_beside(0, &state);
                drop(state);
                let mut calls = (0..waiting.min(places)).map(|_| self.call_one(self.outside.lock(), true));
                // As many as are there.
                while calls.next() == Some(true) {}
            }
        }
        again
    }

    fn supervise_shard(&self, shard: &Shard, sleepers: bool) -> bool {
        let mut state = shard.lock();
        let came = state.turns != state.turns_seen;
        state.turns_seen = state.turns;
        if shard.is_sleeping() || state.foster != NONE {
            state.absences = 0;
            return false;
        }
        if came && !state.deserted {
            // The owner takes what there is itself; but another may have been idle for long.
            state.absences = 0;
            let backlog = state.ready.len() > 1;
            drop(state);
            if sleepers && backlog {
                self.find_help(shard);
            }
            return sleepers;
        }
        state.absences += 1;
        state = shard.look_for_owner(state, &self.shards);
        let gone = state.deserted || shard.belongs_to(0);
        if gone || state.absences >= DESERTED && sleepers && !self.is_crowded(0) {
            self.desert(shard, &mut state);
        }
        if !state.is_empty() {
            self.hand_over(shard, &mut state);
        }
        true
    }

    /// Leaves what a shard has to whichever thread comes first. `state`: the shard's.
    pub fn hand_over(&self, shard: &Shard, state: &mut State) {
        let mut outside = self.outside.lock();
        outside.packets.append(&mut state.packets);
        outside.ready.append(&mut state.ready);
        self.outside.count(&outside);
        shard.count(state);
    }

    /// Has others attend to a shard whose owner stays away: a new owner, or the owner of another one.
    fn desert(&self, shard: &Shard, state: &mut State) {
        if !state.deserted {
            let owner = shard.owner.swap(0, Ordering::Relaxed);
            if shard.active.swap(false, Ordering::Relaxed) {
                self.outside.add_guest(owner);
            }
            state.deserted = true;
        }
        let heir = self.outside.take_reserve(&mut self.outside.lock());
        if let Some(heir) = heir {
            self.entrust(shard, state, heir.kernel_id);
            return heir.call();
        }
        let foster = self.shards.made().find(|other| other.is_sleeping());
        if let Some(foster) = foster.filter(|foster| foster.foster(shard).is_ok()) {
            state.foster = foster.index;
        }
    }

    /// Has a thread that has been idle since the last visit share what waits for another.
    fn find_help(&self, shard: &Shard) {
        let idle = self.shards.made().find(|other| {
            let state = other.lock();
            other.is_sleeping() && state.turns == state.turns_seen
        });
        if let Some(helper) = idle {
            helper.helps.store(shard.index, Ordering::Relaxed);
            helper.call();
        }
    }

    /// Takes half of what waits for a thread that has too much. False: that has what it can do itself.
    #[cold]
    pub fn help(&self, helper: &Shard) -> bool {
        let taken = self.shards.get(helper.helps.load(Ordering::Relaxed)).and_then(|other| {
            let mut state = other.lock();
            let half = state.ready.len().div_ceil(2);
            (half < state.ready.len()).then(|| state.ready.split_off(half))
        });
        match taken {
            Some(mut taken) => helper.lock().ready.append(&mut taken),
            None => helper.helps.store(NONE, Ordering::Relaxed),
        }
        helper.helps.load(Ordering::Relaxed) != NONE
    }

    /// Gathers what waits for threads that are at work, for one that would leave without a packet. Returns whether there
    /// was anything.
    #[cold]
    pub fn collect(&self, own: Option<&Shard>) -> bool {
        let mut any = false;
        for shard in self.shards.made() {
            if own.is_some_and(|own| own.index == shard.index) || shard.is_sleeping() {
                continue;
            }
            let mut state = shard.look_for_owner(shard.lock(), &self.shards);
            if !state.is_empty() {
                any = true;
                self.hand_over(shard, &mut state);
            }
        }
        any
    }

    /// A thread ends or waits at another port: what it had is others'.
    pub fn leave(&self, thread: u32) {
        self.outside.end_guest(thread);
        for shard in self.shards.made().filter(|shard| shard.belongs_to(thread)) {
            let mut state = shard.lock();
            shard.active.store(false, Ordering::Relaxed);
            shard.owner.store(0, Ordering::Relaxed);
            if self.has_sleepers() {
                self.desert(shard, &mut state);
                if state.deserted {
                    self.hand_over(shard, &mut state);
                    self.call_somebody(self.outside.lock());
                }
            }
        }
        idle_poller::look_after();
    }
}

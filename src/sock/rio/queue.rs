//! Completion queues: the results of requests, and who is told that there are some.
//!
//! A queue has a poller by which the requests of its sockets make progress: its own, the source of its event, or its port.
//! Who waits there carries the requests out; so does RIODequeueCompletion when it finds nothing, which is all that a
//! queue has that is only looked at.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{Kind, Object};
use crate::rt::idle_poller::{self, Polled};
use crate::rt::packet::Packet;
use crate::rt::port::Port;
use crate::rt::source::Source;
use crate::rt::status::Status;
use crate::rt::wait::Waitable;
use crate::sys::lock::Mutex;
use crate::sys::Fd;
use std::collections::VecDeque;
use std::mem::MaybeUninit;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;

/// How RIONotify's answer comes.
pub enum Tell {
    /// Never: the queue is polled.
    Nobody,
    Event {
        event: Arc<Waitable>,
        resets: bool,
    },
    Port {
        port: Arc<Port>,
        key: usize,
        overlapped: usize,
    },
}

/// Where the queue's sockets are watched.
enum Driver {
    Source(Arc<Source>),
    Port(Arc<Port>),
}

pub struct CompletionQueue {
    tell: Tell,
    driver: Driver,
    state: Mutex<State>,
}

struct State {
    results: VecDeque<Entry>,
    /// Those in `results` that are to be told of.
    telling: usize,
    /// RIONotify has been called and not been answered.
    armed: bool,
    closed: bool,
    /// How many results there may be, and how many the request queues may yet make.
    size: u32,
    reserved: u32,
    members: Vec<Option<Member>>,
    /// Results taken since the sockets were last looked at.
    since_look: usize,
}

/// One direction of a request queue whose results come here.
struct Member {
    outstanding: Arc<AtomicU32>,
    limit: u32,
    /// Its socket is closed; it goes with its last result.
    gone: bool,
}

/// A member, by its place.
#[derive(Clone, Copy)]
pub struct MemberId(u32);

struct Entry {
    member: MemberId,
    tells: bool,
    result: RIORESULT,
}

/// How many results may be taken before the sockets are looked at although there are more.
const PATIENCE: usize = 64;

impl Object for CompletionQueue {
    const KIND: Kind = Kind::RioQueue;
}

fn check_size(size: u32) -> Result<()> {
    match (1..=RIO_MAX_CQ_SIZE).contains(&size) {
        true => Ok(()),
        false => Err(Error(WSAEINVAL)),
    }
}

impl CompletionQueue {
    /// RIOCreateCompletionQueue. WSAEINVAL: the size. WSAENOBUFS: no descriptor is left for a poller.
    pub fn new(size: u32, tell: Tell) -> Result<CompletionQueue> {
        check_size(size)?;
        let no_source = |_| Error(WSAENOBUFS);
        let driver = match &tell {
            Tell::Nobody => Driver::Source(Source::new().map_err(no_source)?),
            Tell::Event { event, .. } => Driver::Source(Arc::clone(event.source().map_err(no_source)?)),
            Tell::Port { port, .. } => Driver::Port(Arc::clone(port)),
        };
        Ok(CompletionQueue {
            tell,
            driver,
            state: Mutex::new(State {
                results: VecDeque::new(),
                telling: 0,
                armed: false,
                closed: false,
                size,
                reserved: 0,
                members: Vec::new(),
                since_look: 0,
            }),
        })
    }

    /// RIOResizeCompletionQueue. WSAEINVAL: the size. WSAETOOMANYREFS: its request queues may make more results.
    pub fn resize(&self, size: u32) -> Result<()> {
        check_size(size)?;
        let mut state = self.state.lock();
        if size < state.reserved {
            return Err(Error(WSAETOOMANYREFS));
        }
        state.size = size;
        Ok(())
    }

    /// RIOCloseCompletionQueue: results that come from now on are dropped, as those are that are here.
    pub fn close(&self) {
        let mut state = self.state.lock();
        state.closed = true;
        state.armed = false;
        state.telling = 0;
        state.results = VecDeque::new();
    }

    /// Has the changes of `fd` told under `token` to who waits for the queue.
    pub fn watch(&self, fd: &Fd, token: u64) -> Result<()> {
        let watched = match &self.driver {
            Driver::Source(source) => source.watch_for_operation(fd, token),
            Driver::Port(port) => port.watch(0, fd, token),
        };
        watched.map_err(|_| Error(WSAENOBUFS))
    }

    /// Takes in one direction of a request queue, with room for `limit` results. WSAENOBUFS: there is none.
    pub fn join(&self, limit: u32, outstanding: Arc<AtomicU32>) -> Result<MemberId> {
        let mut state = self.state.lock();
        if state.closed {
            return Err(Error(WSAEINVAL));
        }
        if limit > state.size - state.reserved {
            return Err(Error(WSAENOBUFS));
        }
        state.reserved += limit;
        let member = Some(Member {
            outstanding,
            limit,
            gone: false,
        });
        let place = state.members.iter().position(Option::is_none);
        let place = place.unwrap_or_else(|| {
            state.members.push(None);
            state.members.len() - 1
        });
        state.members[place] = member;
        Ok(MemberId(place as u32))
    }

    /// Gives a member room for `limit` results. WSAETOOMANYREFS: more are outstanding. WSAENOBUFS: there is no room.
    pub fn resize_member(&self, id: MemberId, limit: u32) -> Result<()> {
        let mut state = self.state.lock();
        let (size, reserved) = (state.size, state.reserved);
        let Some(member) = &mut state.members[id.0 as usize] else {
            return Err(Error(WSAEINVAL));
        };
        if limit < member.outstanding.load(Ordering::Relaxed) {
            return Err(Error(WSAETOOMANYREFS));
        }
        if limit > size - (reserved - member.limit) {
            return Err(Error(WSAENOBUFS));
        }
        let before = std::mem::replace(&mut member.limit, limit);
        state.reserved = reserved - before + limit;
        Ok(())
    }

    /// A member's socket is closed. Its room is free once its last result has been taken.
    pub fn leave(&self, id: MemberId) {
        let mut state = self.state.lock();
        if let Some(member) = &mut state.members[id.0 as usize] {
            member.gone = true;
        }
        state.release(id);
    }

    /// A request of a member is done.
    pub fn complete(&self, member: MemberId, tells: bool, result: RIORESULT) {
        let mut state = self.state.lock();
        if state.closed {
            state.taken(member);
            return;
        }
        state.results.push_back(Entry { member, tells, result });
        state.telling += usize::from(tells);
        let answers = tells && std::mem::take(&mut state.armed);
        drop(state);
        if answers {
            self.answer();
        }
    }

    /// RIONotify is answered.
    fn answer(&self) {
        match &self.tell {
            Tell::Nobody => {}
            Tell::Event { event, .. } => {
                // It is an event, or the queue would not have been made.
                let _ = event.set();
            }
            Tell::Port { port, key, overlapped } => {
                let packet = Packet {
                    key: *key,
                    overlapped: *overlapped,
                    bytes: 0,
                    status: Status::SUCCESS,
                };
                port.post(0, packet);
            }
        }
    }

    /// RIONotify. WSAEINVAL: the queue is one that is polled. WSAEALREADY: an earlier call has not been answered.
    pub fn notify(&self) -> Result<()> {
        let mut state = self.state.lock();
        match &self.tell {
            Tell::Nobody => return Err(Error(WSAEINVAL)),
            _ if state.armed => return Err(Error(WSAEALREADY)),
            Tell::Event { event, resets: true } => {
                let _ = event.reset();
            }
            _ => {}
        }
        state.armed = state.telling == 0;
        if !state.armed {
            drop(state);
            self.answer();
        }
        Ok(())
    }

    /// Takes results, up to `out.len()`. Returns how many.
    pub fn dequeue(&self, out: &mut [MaybeUninit<RIORESULT>]) -> usize {
        let mut state = self.state.lock();
        if state.results.is_empty() || state.since_look >= PATIENCE {
            state.since_look = 0;
            drop(state);
            self.look();
            state = self.state.lock();
        }
        let count = state.results.len().min(out.len());
        for place in &mut out[..count] {
            let Some(entry) = state.results.pop_front() else { break };
            place.write(entry.result);
            state.telling -= usize::from(entry.tells);
            state.taken(entry.member);
        }
        state.since_look += count;
        count
    }

    /// Carries out what the queue's sockets have become ready for.
    fn look(&self) {
        match &self.driver {
            Driver::Source(source) => {
                source.note_poll();
                source.pump();
            }
            Driver::Port(port) => {
                port.pump();
            }
        }
    }

    /// A request is pending: somebody must see to it even if nobody waits.
    #[inline]
    pub fn expects(&self) {
        idle_poller::ensure_polled();
    }
}

impl State {
    /// A member's result has left the queue.
    fn taken(&mut self, id: MemberId) {
        let Some(member) = &self.members[id.0 as usize] else {
            return;
        };
        let before = member.outstanding.fetch_sub(1, Ordering::Relaxed);
        if member.gone && before == 1 {
            self.release(id);
        }
    }

    fn release(&mut self, id: MemberId) {
        let place = &mut self.members[id.0 as usize];
        let ends = |member: &mut Member| member.gone && member.outstanding.load(Ordering::Relaxed) == 0;
        if let Some(member) = place.take_if(ends) {
            self.reserved -= member.limit;
        }
    }
}

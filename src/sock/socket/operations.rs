//! The overlapped operations that are pending on a socket, in their order. What is done with them is `overlapped`'s.
use super::types::*;
use crate::abi::SOCKET;
use crate::rt::handle;
use crate::rt::overlapped::{Completion, Outcome, Overlapped};
use crate::rt::port::Port;
use crate::rt::source;
use crate::rt::status::Status;
use crate::rt::thread::Thread;
use crate::sys::lock::{Mutex, MutexGuard};
use crate::sys::prefetch;
use crate::sys::Fd;
use once_cell::race::OnceRef;
use std::mem;
use std::ops::Range;
use std::ptr;
use std::sync::Arc;

static UNUSED: Mutex<Vec<&'static Operations>> = Mutex::new(Vec::new());

/// All that were ever made.
static MADE: Mutex<Vec<&'static [Operations]>> = Mutex::new(Vec::new());

/// Keeps the lists from changing over a fork.
pub fn hold() {
    mem::forget((UNUSED.lock(), MADE.lock()));
}

/// Ends `hold`, in parent and child.
pub fn release() {
    // SAFETY: `hold` locked them, on this thread.
    unsafe {
        MADE.force_unlock();
        UNUSED.force_unlock();
    }
}

/// A forked child has none of the operations that are pending: they are the parent's, their memory too.
pub fn forget_in_child() {
    for operations in MADE.lock().iter().copied().flatten() {
        let mut queues = operations.lock();
        if !queues.closed {
            queues.forget_all();
        }
    }
}

impl Held {
    pub const fn new() -> Held {
        Held(OnceRef::new())
    }

    #[inline(always)]
    pub fn get(&self) -> Option<&'static Operations> {
        self.0.get()
    }

    /// Makes them for the socket `s` with that descriptor. `None`: another thread was first.
    fn make(&self, s: SOCKET, fd: &Fd) -> Option<&'static Operations> {
        let new = take_unused();
        *new.lock() = Queues {
            handle: s as u32,
            fd: fd.alias(),
            closed: false,
            ..Queues::new()
        };
        let made = self.0.set(new);
        if made.is_err() {
            new.end();
        }
        made.ok().map(|()| new)
    }
}

/// The operations of `socket`, the handle `s`, made if there are none.
#[inline(always)]
pub fn of(socket: &SocketRef, s: SOCKET) -> &'static Operations {
    match socket.operations.get() {
        Some(operations) => operations,
        None => make(socket, s),
    }
}

#[cold]
fn make(socket: &SocketRef, s: SOCKET) -> &'static Operations {
    let Some(made) = socket.operations.make(s, &socket.fd()) else {
        return of(socket, s);
    };
    if !socket.is_still_open() {
        // Whoever closed it found no operations.
        made.close(Status::CANCELLED);
    }
    made
}

/// Operations of no socket, made many at a time: alone, each would pay for its alignment.
fn take_unused() -> &'static Operations {
    const MANY: usize = 32;
    let mut unused = UNUSED.lock();
    if let Some(operations) = unused.pop() {
        return operations;
    }
    let made: Box<[Operations]> = (0..MANY).map(|_| Operations(Mutex::new(Queues::new()))).collect();
    let made: &'static [Operations] = Box::leak(made);
    MADE.lock().push(made);
    let (first, rest) = made.split_first().expect("there are many");
    unused.extend(rest);
    first
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(operations) = self.get() {
            operations.end();
        }
    }
}

impl Attempted {
    pub fn success(bytes: usize) -> Attempted {
        Attempted::Done {
            result: Ok(Outcome::success(bytes)),
            more: true,
        }
    }

    pub fn failure(error: crate::rt::error::Error) -> Attempted {
        Attempted::Done {
            result: Err(error),
            more: true,
        }
    }
}

impl Work {
    pub fn depends_on(&self) -> Option<Dependency<'_>> {
        match self {
            Work::Other(other) => other.depends_on(),
            _ => None,
        }
    }

    #[inline(always)]
    pub fn has_renewed(&self) -> bool {
        match self {
            Work::Other(other) => other.has_renewed(),
            _ => false,
        }
    }

    /// Bytes that have been transferred.
    pub fn done(&self) -> usize {
        match self {
            Work::Receive(receive) => receive.done as usize,
            Work::Send(send) => send.done as usize,
            Work::Other(other) => other.done(),
        }
    }
}

impl Queues {
    const fn new() -> Queues {
        Queues {
            shut: [false; 2],
            closed: true,
            ended: false,
            urgent: false,
            shuts_after: false,
            skips_port: false,
            has_others: false,
            is_unwatched: false,
            local_queue: 0,
            fd: Fd::NONE,
            handle: 0,
            port: None,
            key: 0,
            first_in: None,
            more_in: None,
            out: None,
            rare: None,
        }
    }

    /// Whether an operation of this direction may find something to do at once, as far as is known.
    #[inline(always)]
    pub fn is_open(&self, direction: Direction) -> bool {
        !self.shut[direction as usize]
    }

    #[inline(always)]
    pub fn set_open(&mut self, direction: Direction, open: bool) {
        self.shut[direction as usize] = !open;
    }

    #[inline(always)]
    pub fn is_empty(&self, direction: Direction) -> bool {
        match direction {
            Direction::In => self.first_in.is_none(),
            Direction::Out => self.out.as_deref().is_none_or(|out| out.0.is_empty()),
            Direction::Dependent => self.rare.as_deref().is_none_or(|rare| rare.dependent.is_empty()),
        }
    }

    #[inline(always)]
    pub fn first(&mut self, direction: Direction) -> Option<&mut Operation> {
        match direction {
            Direction::In => self.first_in.as_mut(),
            Direction::Out => self.out.as_deref_mut()?.0.front_mut(),
            Direction::Dependent => self.rare.as_deref_mut()?.dependent.first_mut(),
        }
    }

    /// The first operation that receives, if it is of the common kind, and the descriptor.
    #[inline(always)]
    pub fn first_receive(&self) -> Option<(&Receive, &Fd)> {
        let first = self.first_in.as_ref()?;
        match &first.work {
            Work::Receive(receive) if receive.flags == 0 && receive.len > 0 => {
                // What is written, and what the program's next call begins with.
                prefetch(first.completion.overlapped.address());
                handle::prefetch(self.handle as usize);
                Some((receive, &self.fd))
            }
            _ => None,
        }
    }

    #[inline(always)]
    pub fn push(&mut self, direction: Direction, completion: Completion, work: Work) {
        let operation = Operation { completion, work };
        match (direction, &self.first_in) {
            (Direction::In, None) => self.first_in = Some(operation),
            (Direction::In, Some(_)) => append(&mut self.more_in, operation),
            (Direction::Out, _) => append(&mut self.out, operation),
            (Direction::Dependent, _) => self.rare().dependent.push(operation),
        }
    }

    /// The first operation of a direction is done: tells who is to be told, and takes it out.
    #[inline(always)]
    pub fn complete_first(&mut self, direction: Direction, outcome: &Outcome) {
        if direction == Direction::In {
            if let Some(first) = &mut self.first_in {
                let port = self.port.as_deref().map(|port| (port, self.local_queue, self.key));
                first.completion.complete(outcome, port, false);
            }
            self.drop_first_in();
        } else if let Some(mut operation) = take_first(&mut self.out) {
            self.complete(&mut operation.completion, outcome, false);
        }
        self.wake_watchers();
    }

    #[inline(always)]
    fn drop_first_in(&mut self) {
        self.first_in = None;
        if self.more_in.is_some() {
            self.first_in = take_first(&mut self.more_in);
        }
    }

    /// Takes out the first operation that receives.
    pub fn take_first_in(&mut self) -> Option<Operation> {
        let first = self.first_in.take();
        self.drop_first_in();
        first
    }

    /// Keeps an operation that waits for something else than the socket.
    pub fn push_dependent(&mut self, completion: Completion, work: Work) {
        self.push(Direction::Dependent, completion, work);
    }

    /// Puts a held operation back where `take_dependent` took it out.
    pub fn put_back(&mut self, place: usize, operation: Operation) {
        self.rare().dependent.insert(place, operation);
    }

    /// Takes out the held operation of that OVERLAPPED, and tells its place.
    pub fn take_dependent(&mut self, overlapped: usize) -> Option<(usize, Operation)> {
        let is_it = |operation: &Operation| operation.completion.overlapped.address() == overlapped;
        let dependent = &mut self.rare.as_deref_mut()?.dependent;
        let place = dependent.iter().position(is_it)?;
        // Their order stays: who wait for the same are told in the order in which they began.
        Some((place, dependent.remove(place)))
    }

    /// Those that are dependent.
    pub fn dependent(&self) -> &[Operation] {
        self.rare.as_deref().map_or(&[], |rare| &rare.dependent)
    }

    /// The socket has another descriptor, of which nothing is known.
    pub fn forget(&mut self, fd: &Fd) {
        (self.ended, self.urgent) = (false, false);
        if let Some(rare) = self.rare.as_deref_mut() {
            rare.source = 0;
        }
        self.shut = [false; 2];
        self.fd = fd.alias();
    }

    /// Leaves all that is pending alone for ever, and expects nothing of pollers. Another thread may have been changing it.
    fn forget_all(&mut self) {
        mem::forget(self.first_in.take());
        mem::forget((self.more_in.take(), self.out.take(), self.rare.take()));
        self.shut = [false; 2];
        self.shuts_after = false;
        self.is_unwatched = true;
    }

    /// Takes out the operations of one direction for which `leaves` says so, in their order.
    fn take_out(&mut self, direction: Direction, leaves: impl Fn(&Completion) -> bool) -> Vec<Operation> {
        if direction == Direction::Dependent {
            let dependent = self
                .rare
                .as_deref_mut()
                .map_or_else(Vec::new, |rare| mem::take(&mut rare.dependent));
            let (out, rest): (_, Vec<_>) = dependent
                .into_iter()
                .partition(|operation| leaves(&operation.completion));
            if !rest.is_empty() {
                self.rare().dependent = rest;
            }
            return out;
        }
        let rest = match direction {
            Direction::In => self.more_in.take(),
            _ => self.out.take(),
        };
        let first = self.first_in.take_if(|_| direction == Direction::In);
        let mut out = Vec::new();
        for operation in first.into_iter().chain(rest.into_iter().flat_map(|rest| rest.0)) {
            match leaves(&operation.completion) {
                true => out.push(operation),
                false => self.push(direction, operation.completion, operation.work),
            }
        }
        out
    }

    /// Which direction an operation goes that is pending.
    pub fn find(&self, overlapped: Overlapped) -> Option<Direction> {
        self.any(|operation| operation.completion.overlapped == overlapped)
    }

    /// The direction of an operation that `is_it`.
    fn any(&self, is_it: impl Fn(&Operation) -> bool) -> Option<Direction> {
        let any = |more: &Option<Box<More>>| more.as_deref().is_some_and(|more| more.0.iter().any(&is_it));
        match self.first_in.as_ref().is_some_and(&is_it) || any(&self.more_in) {
            true => Some(Direction::In),
            false if any(&self.out) => Some(Direction::Out),
            false => self.dependent().iter().any(is_it).then_some(Direction::Dependent),
        }
    }

    fn rare(&mut self) -> &mut Rare {
        self.rare.get_or_insert_default()
    }

    pub fn source(&self) -> usize {
        self.rare.as_deref().map_or(0, |rare| rare.source)
    }

    pub fn set_source(&mut self, id: usize) {
        self.rare().source = id;
    }

    pub fn watch(&mut self, thread: Arc<Thread>) {
        self.rare().watchers.push(thread);
    }

    pub fn unwatch(&mut self, thread: &Arc<Thread>) {
        self.rare().watchers.retain(|watcher| !Arc::ptr_eq(watcher, thread));
    }

    /// Wakes who waits for an operation (`overlapped::wait`).
    #[inline(always)]
    pub fn wake_watchers(&self) {
        if let Some(rare) = self.rare.as_deref() {
            rare.watchers.iter().for_each(|thread| thread.unpark());
        }
    }
}

#[cold]
fn append(queue: &mut Option<Box<More>>, operation: Operation) {
    queue.get_or_insert_default().0.push_back(operation);
}

/// The queue goes with its last operation.
#[cold]
fn take_first(queue: &mut Option<Box<More>>) -> Option<Operation> {
    let first = queue.as_deref_mut()?.0.pop_front();
    if queue.as_deref().is_some_and(|more| more.0.is_empty()) {
        *queue = None;
    }
    first
}

impl Queues {
    /// Has packets of the socket's operations queued to `port`, where it belongs to `local_queue`, with `key`.
    pub fn associate(&mut self, port: Arc<Port>, local_queue: u8, key: usize) {
        (self.port, self.local_queue, self.key) = (Some(port), local_queue, key);
    }

    /// The port, and the local_queue there.
    pub fn port(&self) -> Option<(&Arc<Port>, u8)> {
        self.port.as_ref().map(|port| (port, self.local_queue))
    }

    #[inline(always)]
    pub fn has_port(&self) -> bool {
        self.port.is_some()
    }

    /// Tells who is to be told of an operation's end: still with the queues locked, as packets are queued in the order of
    /// their operations. `at_once`: it succeeded when it began.
    #[inline(always)]
    pub fn complete(&self, completion: &mut Completion, outcome: &Outcome, at_once: bool) {
        let port = self.port.as_deref().map(|port| (port, self.local_queue, self.key));
        completion.complete(outcome, port, at_once && self.skips_port);
        self.wake_watchers();
    }

    /// Ends those operations as aborted for which `leaves` says so. Returns whether there were any.
    /// `receives`: what those that receive end with.
    fn cancel(&mut self, leaves: impl Fn(&Completion) -> bool, receives: Status) -> bool {
        let mut any = false;
        self.take_out_all(leaves, receives, |queues, mut completion, outcome| {
            any = true;
            queues.complete(&mut completion, &outcome, false);
        });
        any
    }

    /// Takes out those operations for which `leaves` says so, and gives each to `end` with the outcome of one that is aborted.
    fn take_out_all(
        &mut self,
        leaves: impl Fn(&Completion) -> bool,
        receives: Status,
        mut end: impl FnMut(&mut Queues, Completion, Outcome),
    ) {
        for direction in [Direction::In, Direction::Out, Direction::Dependent] {
            let status = match direction {
                Direction::In => receives,
                _ => Status::CANCELLED,
            };
            for Operation { completion, work } in self.take_out(direction, &leaves) {
                let outcome = Outcome::ended(status, work.done());
                // What it held is free again before anybody is told.
                drop(work);
                end(self, completion, outcome);
            }
        }
    }
}

/// A thread that ends, and what it leaves.
pub struct ThreadEnd {
    pub issuer: u32,
    /// Its frames are gone: nothing may be written there.
    pub stack: Range<usize>,
    /// The process ends: what is pending elsewhere stays so, for the program's last destructors may wait for it.
    pub with_process: bool,
}

impl Operations {
    #[inline(always)]
    pub fn lock(&self) -> MutexGuard<'_, Queues> {
        self.0.lock()
    }

    /// Ends those operations as aborted for which `leaves` says so. Returns whether there were any.
    pub fn cancel(&self, leaves: impl Fn(&Completion) -> bool) -> bool {
        self.lock().cancel(leaves, Status::CANCELLED)
    }

    /// What a poller calls them.
    pub fn token(&'static self) -> u64 {
        source::token_of_address(ptr::from_ref(self) as usize)
    }

    /// Those that a poller told of; `None`: the token is a handle.
    #[inline(always)]
    pub fn of_token(token: u64) -> Option<&'static Operations> {
        let address = source::address_in_token(token)?;
        // SAFETY: made by `token`, and they are never freed.
        Some(unsafe { &*(address as *const Operations) })
    }

    /// Their socket is gone.
    fn end(&'static self) {
        let ended = mem::replace(&mut *self.lock(), Queues::new());
        drop(ended);
        UNUSED.lock().push(self);
    }

    /// The thread that began some of them has ended, and they with it, unless they have a port. Who waits for one whose OVERLAPPED was
    /// on the thread's stack is told without it.
    pub fn end_thread(&self, end: &ThreadEnd) {
        let mut queues = self.lock();
        if queues.has_port() {
            return;
        }
        let is_gone = |completion: &Completion| {
            completion.issuer == end.issuer && end.stack.contains(&completion.overlapped.address())
        };
        queues.take_out_all(is_gone, Status::CANCELLED, |queues, completion, outcome| {
            match end.with_process {
                true => completion.forget(),
                false => {
                    completion.tell_unwritten(&outcome);
                    queues.wake_watchers();
                }
            }
        });
        if !end.with_process {
            queues.cancel(|completion| completion.issuer == end.issuer, Status::CANCELLED);
        }
    }

    /// Whether an operation is pending that this thread began.
    pub fn has_any_of(&self, issuer: u32) -> bool {
        self.lock()
            .any(|operation| operation.completion.issuer == issuer)
            .is_some()
    }

    /// Has the connection shut down behind the sends that are pending. False: there are none.
    pub fn shut_after_sends(&self) -> bool {
        let mut queues = self.lock();
        queues.shuts_after = !queues.is_empty(Direction::Out);
        queues.shuts_after
    }

    /// The socket is closed.
    #[cold]
    pub fn close(&self, receives: Status) {
        let mut queues = self.lock();
        queues.closed = true;
        queues.cancel(|_| true, receives);
    }
}

/// The local queue of its port that the socket belongs to; the first, if it has none.
pub fn local_queue(socket: &SocketRef) -> u8 {
    let operations = socket.operations.get();
    operations
        .and_then(|operations| Some(operations.lock().port()?.1))
        .unwrap_or(0)
}

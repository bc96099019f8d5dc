//! The overlapped operations that are pending on a socket, in their order. What is done with them is `overlapped`'s.
use super::socket::Socket;
use crate::abi::SOCKET;
use crate::rt::error::Result;
use crate::rt::handle::{self, Ref};
use crate::rt::overlapped::{Completion, Outcome, Overlapped};
use crate::rt::port::Port;
use crate::rt::source;
use crate::rt::thread::Thread;
use crate::sys::{prefetch, Fd};
use once_cell::race::OnceRef;
use parking_lot::{Mutex, MutexGuard};
use std::ffi::c_int;
use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::ptr::{self, NonNull};
use std::sync::Arc;

/// What a socket has of overlapped operations.
///
/// These are never freed but used again: a port's poller knows a socket by them, and may tell of a socket that is closed
/// meanwhile, or is another one. Told without a reason, a socket at worst tries what is pending in vain.
#[repr(align(64))]
pub struct Operations(Mutex<Queues>);

/// A socket's operations, once there have been any.
pub struct Held(OnceRef<'static, Operations>);

static UNUSED: Mutex<Vec<&'static Operations>> = Mutex::new(Vec::new());

impl Held {
    pub const fn new() -> Held {
        Held(OnceRef::new())
    }

    #[inline(always)]
    pub fn get(&self) -> Option<&'static Operations> {
        self.0.get()
    }

    /// Makes them for the socket `s` with that descriptor, if there are none.
    #[inline(always)]
    pub fn get_or_make(&self, s: SOCKET, fd: &Fd) -> &'static Operations {
        match self.get() {
            Some(operations) => operations,
            None => self.make(s, fd),
        }
    }

    #[cold]
    fn make(&self, s: SOCKET, fd: &Fd) -> &'static Operations {
        let unused = UNUSED.lock().pop();
        let new = unused.unwrap_or_else(|| Box::leak(Box::new(Operations(Mutex::new(Queues::new())))));
        *new.lock() = Queues {
            handle: s as u32,
            socket: ptr::from_ref(self) as usize,
            fd: fd.alias(),
            closed: false,
            ..Queues::new()
        };
        match self.0.set(new) {
            Ok(()) => new,
            Err(()) => {
                // Another thread was first.
                new.end();
                self.get_or_make(s, fd)
            }
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(operations) = self.get() {
            operations.end();
        }
    }
}

/// Which way an operation goes: those of one way are done in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Receiving and accepting.
    In,
    /// Sending and connecting.
    Out,
}

/// In this order, because a common operation needs one cache line of it: see `Socket`.
#[repr(C)]
pub struct Queues {
    /// Of each way: the kernel has said that an operation would have to wait.
    shut: [bool; 2],
    /// The socket is closed: nothing begins any more.
    pub closed: bool,
    /// The peer has finished, or the connection is broken: no change will tell of what is left.
    pub ended: bool,
    /// Out-of-band data has come, which ends a receive early.
    pub urgent: bool,
    /// FILE_SKIP_COMPLETION_PORT_ON_SUCCESS: an operation that succeeds at once leaves no packet.
    pub skips_port: bool,
    /// The socket's descriptor, which is open as long as `closed` is not set.
    pub fd: ManuallyDrop<Fd>,
    pub handle: u32,
    /// Where the socket is: only to be fetched ahead.
    socket: usize,
    /// Where packets go, and with which key.
    port: Option<Arc<Port>>,
    key: usize,
    /// The operations of each way. (Linked, because most sockets have one or none, and there are many sockets.)
    lists: [List; 2],
    /// Memory for the next operation: most sockets have one at a time, over and over.
    spare: Option<Box<MaybeUninit<Operation>>>,
    /// The ends of lists that have more than one.
    ends: [Option<NonNull<Operation>>; 2],
    /// The source, of an event or a thread, that watches the socket; 0: none.
    pub source: usize,
    /// Threads that wait for an operation of this socket, whichever.
    watchers: Vec<Arc<Thread>>,
}

// SAFETY: `ends` point into what `lists` own.
unsafe impl Send for Queues {}

struct List(Option<Box<Operation>>);

impl Drop for List {
    fn drop(&mut self) {
        // One after the other: a long list dropped as one would take a frame for each.
        while let Some(mut first) = self.0.take() {
            self.0 = first.next.take();
        }
    }
}

#[repr(align(64))]
pub struct Operation {
    next: Option<Box<Operation>>,
    pub completion: Completion,
    pub work: Work,
}

/// What an operation does.
pub enum Work {
    Receive(Receive),
    Send(SendFrom),
    Other(Box<dyn Attempt>),
}

/// Receives from a stream into one buffer.
pub struct Receive {
    pub buffer: *mut u8,
    pub len: u32,
    /// Native flags.
    pub flags: c_int,
    /// Bytes received, where all are waited for.
    pub done: u32,
}

/// Sends to a stream from one buffer.
pub struct SendFrom {
    pub buffer: *const u8,
    pub len: u32,
    /// Native flags.
    pub flags: c_int,
    pub done: u32,
}

// SAFETY: the memory that it names is the program's, which leaves it to the operation whatever the thread.
unsafe impl Send for Receive {}
// SAFETY: as above.
unsafe impl Send for SendFrom {}

/// The operations that are rarer.
pub trait Attempt: Send {
    /// Does what can be done without waiting. Called with the socket's queues locked: runs no foreign code.
    fn attempt(&mut self, socket: &Ref<Socket>) -> Attempted;

    /// Bytes that have been transferred, for one that is cancelled.
    fn done(&self) -> usize {
        0
    }
}

/// How an attempt went.
pub enum Attempted {
    /// It has to wait.
    Pending,
    Done {
        result: Result<Outcome>,
        /// Another operation of this way may find something to do at once.
        more: bool,
    },
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
            skips_port: false,
            fd: Fd::NONE,
            handle: 0,
            socket: 0,
            port: None,
            key: 0,
            lists: [List(None), List(None)],
            spare: None,
            ends: [None; 2],
            source: 0,
            watchers: Vec::new(),
        }
    }

    /// Whether an operation of this way may find something to do at once, as far as is known.
    #[inline(always)]
    pub fn is_open(&self, way: Way) -> bool {
        !self.shut[way as usize]
    }

    #[inline(always)]
    pub fn set_open(&mut self, way: Way, open: bool) {
        self.shut[way as usize] = !open;
    }

    #[inline(always)]
    pub fn is_empty(&self, way: Way) -> bool {
        self.lists[way as usize].0.is_none()
    }

    #[inline(always)]
    pub fn first(&mut self, way: Way) -> Option<&mut Operation> {
        self.lists[way as usize].0.as_deref_mut()
    }

    /// The first operation that receives, if it is of the common kind, and the descriptor.
    #[inline(always)]
    pub fn first_receive(&self) -> Option<(&Receive, &Fd)> {
        let first = self.lists[Way::In as usize].0.as_deref()?;
        match &first.work {
            Work::Receive(receive) if receive.flags == 0 && receive.len > 0 => {
                // What is written, and what the program's next call begins with.
                prefetch(first.completion.overlapped.address());
                prefetch(self.socket);
                handle::prefetch(self.handle as usize);
                Some((receive, &self.fd))
            }
            _ => None,
        }
    }

    #[inline(always)]
    pub fn push(&mut self, way: Way, completion: Completion, work: Work) {
        let operation = Operation {
            next: None,
            completion,
            work,
        };
        let operation = match self.spare.take() {
            Some(spare) => Box::write(spare, operation),
            None => Box::new(operation),
        };
        match &mut self.lists[way as usize].0 {
            none @ None => *none = Some(operation),
            Some(first) => append(first, &mut self.ends[way as usize], operation),
        }
    }

    /// Takes out the first operation.
    #[inline(always)]
    pub fn pop(&mut self, way: Way) -> Option<Box<Operation>> {
        let list = &mut self.lists[way as usize].0;
        let mut first = list.take()?;
        *list = first.next.take();
        Some(first)
    }

    /// Keeps the memory of an operation that is done.
    #[inline(always)]
    pub fn recycle(&mut self, operation: Box<Operation>) {
        let memory = Box::into_raw(operation);
        // SAFETY: the operation ends here, and its box is memory for another one from then on.
        self.spare = Some(unsafe {
            memory.drop_in_place();
            Box::from_raw(memory.cast())
        });
    }

    /// Takes out the operations of one way for which `leaves` says so, in their order.
    fn take_out(&mut self, way: Way, leaves: impl Fn(&Completion) -> bool) -> Vec<Operation> {
        let mut out = Vec::new();
        let (mut rest, mut end) = (List(None), None);
        while let Some(operation) = self.pop(way) {
            match (leaves(&operation.completion), &mut rest.0) {
                (true, _) => out.push(*operation),
                (false, none @ None) => *none = Some(operation),
                (false, Some(first)) => append(first, &mut end, operation),
            }
        }
        self.lists[way as usize] = rest;
        self.ends[way as usize] = end;
        out
    }

    /// Which way an operation goes that is pending.
    pub fn find(&self, overlapped: Overlapped) -> Option<Way> {
        [Way::In, Way::Out].into_iter().find(|way| {
            let mut next = self.lists[*way as usize].0.as_deref();
            while let Some(operation) = next.filter(|operation| operation.completion.overlapped != overlapped) {
                next = operation.next.as_deref();
            }
            next.is_some()
        })
    }

    pub fn watch(&mut self, thread: Arc<Thread>) {
        self.watchers.push(thread);
    }

    pub fn unwatch(&mut self, thread: &Arc<Thread>) {
        self.watchers.retain(|watcher| !Arc::ptr_eq(watcher, thread));
        if self.watchers.is_empty() {
            self.watchers = Vec::new();
        }
    }
}

/// Puts an operation behind the last of a list, which is `end` if there are more than one.
#[cold]
fn append(first: &mut Box<Operation>, end: &mut Option<NonNull<Operation>>, mut operation: Box<Operation>) {
    let place = NonNull::from(&mut *operation);
    match (&mut first.next, *end) {
        // SAFETY: with more than one operation `end` is the last of the list, which the caller has for itself.
        (Some(_), Some(mut last)) => unsafe { last.as_mut().next = Some(operation) },
        (next, _) => *next = Some(operation),
    }
    *end = Some(place);
}

impl Queues {
    /// Has packets of the socket's operations queued to `port`, with `key`.
    pub fn associate(&mut self, port: Arc<Port>, key: usize) {
        (self.port, self.key) = (Some(port), key);
    }

    #[inline(always)]
    pub fn has_port(&self) -> bool {
        self.port.is_some()
    }

    /// Tells who is to be told of an operation's end: still with the queues locked, as packets are queued in the order of
    /// their operations. `at_once`: it succeeded when it began.
    #[inline(always)]
    pub fn complete(&self, completion: &mut Completion, outcome: &Outcome, at_once: bool) {
        let port = self.port.as_deref().map(|port| (port, self.key));
        completion.complete(outcome, port, at_once && self.skips_port);
        if !self.watchers.is_empty() {
            self.watchers.iter().for_each(|thread| thread.unpark());
        }
    }

    /// Ends those operations as aborted for which `leaves` says so. Returns whether there were any.
    fn cancel(&mut self, leaves: impl Fn(&Completion) -> bool) -> bool {
        let mut any = false;
        for way in [Way::In, Way::Out] {
            for mut operation in self.take_out(way, &leaves) {
                any = true;
                let outcome = Outcome::cancelled(operation.work.done());
                self.complete(&mut operation.completion, &outcome, false);
            }
        }
        any
    }
}

impl Operations {
    #[inline(always)]
    pub fn lock(&self) -> MutexGuard<'_, Queues> {
        self.0.lock()
    }

    /// Ends those operations as aborted for which `leaves` says so. Returns whether there were any.
    pub fn cancel(&self, leaves: impl Fn(&Completion) -> bool) -> bool {
        self.lock().cancel(leaves)
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

    /// The socket is closed.
    #[cold]
    pub fn close(&self) {
        let mut queues = self.lock();
        queues.closed = true;
        queues.cancel(|_| true);
    }
}

//! The overlapped operations that are pending on a socket, in their order. What is done with them is `overlapped`'s.
use super::socket::Socket;
use crate::rt::error::Result;
use crate::rt::handle::Ref;
use crate::rt::overlapped::{Completion, Outcome, Overlapped};
use crate::rt::port::Port;
use crate::rt::thread::Thread;
use once_cell::sync::OnceCell;
use parking_lot::{Mutex, MutexGuard};
use std::ffi::c_int;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

/// What a socket has of overlapped operations.
#[derive(Default)]
pub struct Operations {
    port: OnceCell<(Arc<Port>, usize)>,
    /// FILE_SKIP_COMPLETION_PORT_ON_SUCCESS: an operation that succeeds at once leaves no packet.
    skips_port: AtomicBool,
    queues: Mutex<Queues>,
}

/// Which way an operation goes: those of one way are done in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Receiving and accepting.
    In,
    /// Sending and connecting.
    Out,
}

pub struct Queues {
    ways: [Queue; 2],
    /// The socket is closed: nothing begins any more.
    pub closed: bool,
    /// The peer has finished, or the connection is broken: no change will tell of what is left.
    pub ended: bool,
    /// Out-of-band data has come, which ends a receive early.
    pub urgent: bool,
    /// The source, of an event or a thread, that watches the socket; 0: none.
    pub source: usize,
    /// Threads that wait for an operation of this socket, whichever.
    watchers: Vec<Arc<Thread>>,
}

/// Operations of one way. (Linked, because most sockets have one or none, and there are many sockets.)
pub struct Queue {
    first: Option<Box<Operation>>,
    last: Option<NonNull<Operation>>,
    /// The kernel has not said that an operation would have to wait.
    pub open: bool,
}

// SAFETY: `last` points into what `first` owns.
unsafe impl Send for Queue {}

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

impl Default for Queues {
    fn default() -> Queues {
        Queues {
            ways: [const { Queue::new() }; 2],
            closed: false,
            ended: false,
            urgent: false,
            source: 0,
            watchers: Vec::new(),
        }
    }
}

impl Queue {
    const fn new() -> Queue {
        Queue {
            first: None,
            last: None,
            open: true,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    pub fn first(&mut self) -> Option<&mut Operation> {
        self.first.as_deref_mut()
    }

    pub fn push(&mut self, completion: Completion, work: Work) {
        let mut operation = Box::new(Operation {
            next: None,
            completion,
            work,
        });
        let place = NonNull::from(&mut *operation);
        match self.last.replace(place) {
            None => self.first = Some(operation),
            // SAFETY: `last` is the end of the list that `first` owns, and this thread has the lock.
            Some(mut last) => unsafe { last.as_mut().next = Some(operation) },
        }
    }

    pub fn pop(&mut self) -> Option<Box<Operation>> {
        let mut first = self.first.take()?;
        self.first = first.next.take();
        if self.first.is_none() {
            self.last = None;
        }
        Some(first)
    }

    /// Takes out those for which `leaves` says so, in their order.
    fn take_out(&mut self, leaves: impl Fn(&Completion) -> bool) -> Queue {
        let mut out = Queue::new();
        let mut rest = Queue::new();
        while let Some(operation) = self.pop() {
            match leaves(&operation.completion) {
                true => out.push(operation.completion, operation.work),
                false => rest.push(operation.completion, operation.work),
            }
        }
        (self.first, self.last) = (rest.first.take(), rest.last.take());
        out
    }

    fn has(&self, overlapped: Overlapped) -> bool {
        let mut next = self.first.as_deref();
        while let Some(operation) = next {
            if operation.completion.overlapped == overlapped {
                return true;
            }
            next = operation.next.as_deref();
        }
        false
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        // One after the other: a long list dropped as one would take a frame for each.
        while self.pop().is_some() {}
    }
}

impl Queues {
    pub fn way(&mut self, way: Way) -> &mut Queue {
        &mut self.ways[way as usize]
    }

    /// Which way an operation goes that is pending.
    pub fn find(&self, overlapped: Overlapped) -> Option<Way> {
        [Way::In, Way::Out]
            .into_iter()
            .find(|way| self.ways[*way as usize].has(overlapped))
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

impl Operations {
    pub fn lock(&self) -> MutexGuard<'_, Queues> {
        self.queues.lock()
    }

    /// Has packets of the socket's operations queued to `port`, with `key`. False: another port has them.
    pub fn associate(&self, port: Arc<Port>, key: usize) -> bool {
        self.port.set((port, key)).is_ok()
    }

    pub fn port(&self) -> Option<(&Port, usize)> {
        self.port.get().map(|(port, key)| (&**port, *key))
    }

    pub fn set_skips_port(&self) {
        self.skips_port.store(true, Ordering::Relaxed);
    }

    /// Tells who is to be told of an operation's end. With the queues locked: packets are queued in the order of their
    /// operations.
    pub fn complete(&self, queues: &Queues, completion: Completion, outcome: &Outcome, at_once: bool) {
        let quiet = at_once && self.skips_port.load(Ordering::Relaxed);
        completion.complete(outcome, self.port(), quiet);
        queues.watchers.iter().for_each(|thread| thread.unpark());
    }

    /// Ends those operations as aborted for which `leaves` says so. Returns whether there were any.
    pub fn cancel(&self, leaves: impl Fn(&Completion) -> bool) -> bool {
        self.cancel_locked(&mut self.lock(), leaves)
    }

    fn cancel_locked(&self, queues: &mut Queues, leaves: impl Fn(&Completion) -> bool) -> bool {
        let mut any = false;
        for way in [Way::In, Way::Out] {
            let mut leaving = queues.way(way).take_out(&leaves);
            while let Some(operation) = leaving.pop() {
                any = true;
                let outcome = Outcome::cancelled(operation.work.done());
                self.complete(queues, operation.completion, &outcome, false);
            }
        }
        any
    }

    /// The socket is closed.
    #[cold]
    pub fn close(&self) {
        let mut queues = self.lock();
        queues.closed = true;
        self.cancel_locked(&mut queues, |_| true);
    }
}

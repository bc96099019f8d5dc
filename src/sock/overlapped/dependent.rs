//! Dependent operations (`Direction::Dependent`): they wait for another socket, or for a descriptor of their own, and not for a
//! change of their socket.
use super::begin::{admit, begun, Begun, Hints, Report};
use super::by_thread;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::idle_poller;
use crate::rt::overlapped::{Completion, Outcome, Overlapped, Request};
use crate::sock::events;
use crate::sock::socket::operations;
use crate::sock::socket::{self, SocketRef};
use crate::sock::socket::{Attempt, Attempted, Dependency, Operation, Queues, Work};
use crate::sys::lock::MutexGuard;
use crate::sys::Fd;
use std::ffi::c_int;
use std::sync::Arc;

/// Begins an operation that waits for nothing of its socket, and for no other operation. Errors: as `overlapped::begin`.
pub fn begin<A: Attempt + 'static>(socket: &SocketRef, s: SOCKET, request: Request, mut work: A) -> Result<Begun> {
    let queues = operations::of(socket, s).lock();
    let mut completion = admit(&queues, request)?;
    match work.attempt(socket) {
        Attempted::Done { result, .. } => begun(&queues, &mut completion, result, Report::AtOnce),
        _ => pend(s, queues, completion, Work::Other(Box::new(work))),
    }
}

/// An operation of the socket `s` has to wait for its dependency.
#[cold]
pub(super) fn pend(s: SOCKET, mut queues: MutexGuard<Queues>, mut completion: Completion, work: Work) -> Result<Begun> {
    if !queues.has_port() {
        completion.register_unnotified();
    }
    if let Err(error) = watch(&queues, &completion, &work) {
        completion.overlapped.end(&Outcome::failure(error, 0));
        return Err(error);
    }
    completion.pend();
    queues.push_dependent(completion, work);
    let at_port = queues.has_port();
    drop(queues);
    idle_poller::ensure_polled();
    if !at_port {
        by_thread::note(s);
    }
    Ok(Begun::Pending)
}

/// The first receiving operation depends on something else from now on.
#[cold]
pub(super) fn make_dependent(queues: &mut Queues) {
    let Some(operation) = queues.take_first_in() else {
        return;
    };
    let Operation { mut completion, work } = operation;
    match watch(queues, &completion, &work) {
        Ok(()) => queues.push_dependent(completion, work),
        Err(error) => {
            let outcome = Outcome::failure(error, work.done());
            drop(work);
            queues.complete(&mut completion, &outcome, false);
        }
    }
}

/// The socket has come to a port: its dependent operations complete there too.
pub(super) fn port_came(queues: &Queues) {
    for operation in queues.dependent() {
        // Where that fails it goes on where it did before.
        let _ = watch(queues, &operation.completion, &operation.work);
    }
}

/// Registers the operation's dependency with the poller of whoever will carry the operation out.
fn watch(queues: &Queues, completion: &Completion, work: &Work) -> Result<()> {
    match work.depends_on() {
        Some(Dependency::Socket(s)) => {
            let dependency = socket::lookup(s)?;
            let at_port = || operations::of(&dependency, s).token();
            watch_descriptor(queues, completion, &dependency.fd(), at_port, s as u64)
        }
        Some(Dependency::Descriptor(fd)) => {
            let token = u64::from(queues.handle) | events::OF_WATCHES;
            watch_descriptor(queues, completion, fd, || token, token)
        }
        None => Ok(()),
    }
}

/// `at_port`, `elsewhere`: the token there.
fn watch_descriptor(
    queues: &Queues,
    completion: &Completion,
    fd: &Fd,
    at_port: impl FnOnce() -> u64,
    elsewhere: u64,
) -> Result<()> {
    let watched = match queues.port() {
        Some((port, local_queue)) => port.watch(local_queue, fd, at_port()),
        None => match completion.source() {
            Some(Ok(source)) => source.watch_for_operation(fd, elsewhere),
            Some(Err(errno)) => Err(errno),
            None => Ok(()),
        },
    };
    watched.map_err(|_| Error(WSAENOBUFS))
}

/// The operation is done: the socket that it depended on may be assigned to another queue of the port than the one that watches it. (A
/// descriptor of the operation's own is closed.)
fn unwatch(queues: &Queues, work: &Work) {
    let Some(Dependency::Socket(s)) = work.depends_on() else {
        return;
    };
    let (Some((port, local_queue)), Ok(dependency)) = (queues.port(), socket::lookup(s)) else {
        return;
    };
    if let Some(operations) = dependency.operations.get() {
        let own = operations.lock();
        let is_there = |(own_port, own_queue)| Arc::ptr_eq(own_port, port) && own_queue == local_queue;
        if !own.port().is_some_and(is_there) {
            port.forget(local_queue, &dependency.fd());
        }
    }
}

/// A socket changed on which an operation of another socket may depend. (Called without locks: the other socket's lock comes
/// before this one's.)
#[cold]
pub fn dependency_ready(dependency: &SocketRef) {
    let Some((s, overlapped)) = dependency.awaited() else {
        return;
    };
    let Ok(socket) = socket::lookup(s) else { return };
    if let Some(operations) = socket.operations.get() {
        drive(&socket, &mut operations.lock(), overlapped);
    }
}

/// A descriptor changed that belongs to an operation of the socket. All such operations are tried, because several may wait
/// for the same event.
#[cold]
pub fn descriptor_ready(socket: &SocketRef) {
    let Some(operations) = socket.operations.get() else {
        return;
    };
    let mut queues = operations.lock();
    let own = |operation: &&Operation| matches!(operation.work.depends_on(), Some(Dependency::Descriptor(_)));
    let addresses: Vec<usize> = queues
        .dependent()
        .iter()
        .filter(own)
        .map(|operation| operation.completion.overlapped.address())
        .collect();
    for overlapped in addresses {
        drive(socket, &mut queues, overlapped);
    }
}

/// Tries the operation of that OVERLAPPED if it is a dependent one.
pub(super) fn drive(socket: &SocketRef, queues: &mut Queues, overlapped: usize) {
    let Some((place, mut operation)) = queues.take_dependent(overlapped) else {
        return;
    };
    match operation.work.step(socket, Hints::of(queues)) {
        Attempted::Done { result, .. } => {
            let Operation { mut completion, work } = operation;
            unwatch(queues, &work);
            let outcome = result.unwrap_or_else(|error| Outcome::failure(error, work.done()));
            // Its resources are free before its completion shows.
            drop(work);
            queues.complete(&mut completion, &outcome, false);
        }
        Attempted::Pending | Attempted::Dependent => queues.put_back(place, operation),
    }
}

/// The descriptor that a dependent operation waits for, and the socket that it belongs to. `None`: it is no dependent one.
pub(super) fn place(queues: &Queues, overlapped: Overlapped) -> Option<(c_int, Option<SocketRef>)> {
    let is_it = |operation: &&Operation| operation.completion.overlapped == overlapped;
    match queues.dependent().iter().find(is_it)?.work.depends_on()? {
        Dependency::Socket(s) => {
            let dependency = socket::lookup(s).ok()?;
            let fd = dependency.fd().raw();
            Some((fd, Some(dependency)))
        }
        // Another thread that completes the operation closes it, and wakes whoever polls it.
        Dependency::Descriptor(fd) => Some((fd.raw(), None)),
    }
}

//! Overlapped operations that wait for something else than a change of their socket (`Way::Held`): for another socket, or
//! by a descriptor of their own.
use super::by_thread;
use super::operation::{self, Attempt, Attempted, Holder, Operation, Queues, Work};
use super::{admit, begun, Begun, Hints};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::{Completion, Outcome, Overlapped, Request};
use crate::rt::port::idle_poller;
use crate::sock::events;
use crate::sock::socket::{self, SocketRef};
use crate::sys::Fd;
use parking_lot::MutexGuard;
use std::ffi::c_int;
use std::sync::Arc;

/// Begins an operation that waits for nothing of its socket, and for no other operation. Errors: as `overlapped::begin`.
pub fn begin<A: Attempt + 'static>(socket: &SocketRef, s: SOCKET, request: Request, mut work: A) -> Result<Begun> {
    let queues = operation::of(socket, s).lock();
    let mut completion = admit(&queues, request)?;
    match work.attempt(socket) {
        Attempted::Done { result, .. } => begun(&queues, &mut completion, result),
        _ => pend(s, queues, completion, Work::Other(Box::new(work))),
    }
}

/// An operation of the socket `s` has to wait for what holds it.
#[cold]
pub(super) fn pend(s: SOCKET, mut queues: MutexGuard<Queues>, mut completion: Completion, work: Work) -> Result<Begun> {
    if !queues.has_port() {
        completion.look_out();
    }
    if let Err(error) = watch(&queues, &completion, &work) {
        completion.overlapped.end(&Outcome::failure(error, 0));
        return Err(error);
    }
    completion.pend();
    queues.hold(completion, work);
    let at_port = queues.has_port();
    drop(queues);
    idle_poller::look_after();
    if !at_port {
        by_thread::note(s);
    }
    Ok(Begun::Pending)
}

/// The first operation that receives is held from now on.
#[cold]
pub(super) fn hold(queues: &mut Queues) {
    let Some(operation) = queues.take_first_in() else {
        return;
    };
    let Operation { mut completion, work } = operation;
    match watch(queues, &completion, &work) {
        Ok(()) => queues.hold(completion, work),
        Err(error) => {
            let outcome = Outcome::failure(error, work.done());
            drop(work);
            queues.complete(&mut completion, &outcome, false);
        }
    }
}

/// The socket has come to a port: what is held already goes on there, too.
pub(super) fn port_came(queues: &Queues) {
    for operation in queues.held() {
        // Where that fails it goes on where it did before.
        let _ = watch(queues, &operation.completion, &operation.work);
    }
}

/// Sees to it that whoever carries out the operation learns of the changes of what holds it.
fn watch(queues: &Queues, completion: &Completion, work: &Work) -> Result<()> {
    match work.held_by() {
        Some(Holder::Socket(s)) => {
            let holder = socket::lookup(s)?;
            let at_port = || operation::of(&holder, s).token();
            watch_descriptor(queues, completion, &holder.fd(), at_port, s as u64)
        }
        Some(Holder::Descriptor(fd)) => {
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
        Some((port, shard)) => port.watch(shard, fd, at_port()),
        None => match completion.source() {
            Some(Ok(source)) => source.watch_for_operation(fd, elsewhere),
            Some(Err(errno)) => Err(errno),
            None => Ok(()),
        },
    };
    watched.map_err(|_| Error(WSAENOBUFS))
}

/// The operation is done: the socket that held it may get to another shard of the port than the one that watches it. (A
/// descriptor of the operation's own is closed.)
fn unwatch(queues: &Queues, work: &Work) {
    let Some(Holder::Socket(s)) = work.held_by() else {
        return;
    };
    let (Some((port, shard)), Ok(holder)) = (queues.port(), socket::lookup(s)) else {
        return;
    };
    if let Some(operations) = holder.operations.get() {
        let own = operations.lock();
        let is_there = |(own_port, own_shard)| Arc::ptr_eq(own_port, port) && own_shard == shard;
        if !own.port().is_some_and(is_there) {
            port.forget(shard, &holder.fd());
        }
    }
}

/// The kernel told of a change of a socket that may hold an operation of another. (Called without locks: that of the other
/// socket comes before this one's.)
#[cold]
pub fn holder_ready(holder: &SocketRef) {
    let Some((s, overlapped)) = holder.awaited() else {
        return;
    };
    let Ok(socket) = socket::lookup(s) else { return };
    if let Some(operations) = socket.operations.get() {
        drive(&socket, &mut operations.lock(), overlapped);
    }
}

/// The kernel told of a change of a descriptor that an operation of the socket has for itself. All such are tried, as one
/// event may be what several wait for.
#[cold]
pub fn descriptor_ready(socket: &SocketRef) {
    let Some(operations) = socket.operations.get() else {
        return;
    };
    let mut queues = operations.lock();
    let own = |operation: &&Operation| matches!(operation.work.held_by(), Some(Holder::Descriptor(_)));
    let addresses: Vec<usize> = queues
        .held()
        .iter()
        .filter(own)
        .map(|operation| operation.completion.overlapped.address())
        .collect();
    for overlapped in addresses {
        drive(socket, &mut queues, overlapped);
    }
}

/// Tries the operation of that OVERLAPPED if it is held.
pub(super) fn drive(socket: &SocketRef, queues: &mut Queues, overlapped: usize) {
    let Some((place, mut operation)) = queues.take_held(overlapped) else {
        return;
    };
    match operation.work.step(socket, Hints::of(queues)) {
        Attempted::Done { result, .. } => {
            let Operation { mut completion, work } = operation;
            unwatch(queues, &work);
            let outcome = result.unwrap_or_else(|error| Outcome::failure(error, work.done()));
            // What it had is free again before anybody is told.
            drop(work);
            queues.complete(&mut completion, &outcome, false);
        }
        Attempted::Pending | Attempted::Held => queues.put_back(place, operation),
    }
}

/// The descriptor by which an operation goes on that is held, and the socket that it is of. `None`: it is not held.
pub(super) fn place(queues: &Queues, overlapped: Overlapped) -> Option<(c_int, Option<SocketRef>)> {
    let is_it = |operation: &&Operation| operation.completion.overlapped == overlapped;
    match queues.held().iter().find(is_it)?.work.held_by()? {
        Holder::Socket(s) => {
            let holder = socket::lookup(s).ok()?;
            let fd = holder.fd().raw();
            Some((fd, Some(holder)))
        }
        // Another thread that completes the operation closes it, and wakes whoever polls it.
        Holder::Descriptor(fd) => Some((fd.raw(), None)),
    }
}

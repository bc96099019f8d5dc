//! Operations tried, carried out when the kernel tells of a change, cancelled, waited for.
use super::begin::{admit, begun, Begun, Hints, Report};
use super::scatter::{Gather, Name, Scatter};
use super::{by_thread, dependent};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::idle_poller;
use crate::rt::overlapped::{Completion, Outcome, Overlapped, Request, Waited};
use crate::rt::port::Port;
use crate::rt::thread;
use crate::sock::buffers::Buffers;
use crate::sock::events;
use crate::sock::io;
use crate::sock::socket::{self, observers, operations, state, SocketRef};
use crate::sock::socket::{Attempt, Attempted, Direction, Operations, Queues, Receive, SendFrom, Work};
use crate::sys::lock::MutexGuard;
use crate::sys::native;
use crate::sys::{self, net, pollfd, Fd, SockAddr};
use std::ffi::c_int;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Begins an operation. An error means that it has not begun: nobody will be told.
///
/// WSAEINVAL: a completion routine for a socket at a port. WSAENOBUFS: nothing is left to watch it with.
pub fn begin<A: Attempt + 'static>(
    socket: &SocketRef,
    s: SOCKET,
    direction: Direction,
    request: Request,
    work: A,
) -> Result<Begun> {
    begin_with(socket, s, direction, request, Rare(work), Report::AtOnce)
}

/// The same for an operation that never ends within the call that begins it (`Report::Later`).
pub fn begin_later<A: Attempt + 'static>(
    socket: &SocketRef,
    s: SOCKET,
    direction: Direction,
    request: Request,
    work: A,
) -> Result<Begun> {
    begin_with(socket, s, direction, request, Rare(work), Report::Later)
}

// Inlined into the exported functions for the common operations: see `io::receive` on frames and system calls.
#[inline(always)]
fn begin_with<W: Step>(
    socket: &SocketRef,
    s: SOCKET,
    direction: Direction,
    request: Request,
    mut work: W,
    report: Report,
) -> Result<Begun> {
    let selected = direction == Direction::In && socket.is(state::SELECTED);
    if selected {
        events::receive_begins(socket);
    }
    let mut queues = operations::of(socket, s).lock();
    let at_port = queues.has_port();
    let mut completion = admit(&queues, request)?;
    if queues.is_empty(direction) && (queues.is_open(direction) || !at_port) {
        match work.step(socket, Hints::of(&queues)) {
            Attempted::Pending => queues.set_open(direction, false),
            Attempted::Dependent => return dependent::pend(s, queues, completion, work.pending()),
            Attempted::Done { result, more } => {
                queues.set_open(direction, more);
                if work.has_renewed() {
                    forget_descriptor(socket, &mut queues)?;
                }
                let begun = begun(&queues, &mut completion, result, report);
                drop(queues);
                if selected {
                    events::look(socket);
                }
                return begun;
            }
        }
    }
    let begun = pend(socket, s, &mut queues, direction, completion, work.pending());
    drop(queues);
    if !at_port {
        by_thread::note(s);
    }
    begun
}

/// An operation that need not wait and has come to `result`, which transferred no bytes.
pub fn done(socket: &SocketRef, s: SOCKET, request: Request, result: Result<()>, report: Report) -> Result<Begun> {
    let queues = operations::of(socket, s).lock();
    let mut completion = admit(&queues, request)?;
    let outcome = result.map_or_else(|error| Outcome::failure(error, 0), |()| Outcome::success(0));
    begun(&queues, &mut completion, Ok(outcome), report)
}

/// The operation has to wait: it joins its queue.
#[inline(always)]
fn pend(
    socket: &SocketRef,
    s: SOCKET,
    queues: &mut Queues,
    direction: Direction,
    mut completion: Completion,
    work: Work,
) -> Result<Begun> {
    if !queues.has_port() {
        completion.register_unnotified();
    }
    if queues.is_unwatched {
        watch_at_port_again(socket, s, queues)?;
    }
    if let Err(error) = watch(socket, s, queues, &completion) {
        completion.overlapped.end(&Outcome::failure(error, 0));
        return Err(error);
    }
    completion.pend();
    queues.push(direction, completion, work);
    idle_poller::ensure_polled();
    Ok(Begun::Pending)
}

/// In a forked child, whose pollers begin empty.
#[cold]
fn watch_at_port_again(socket: &SocketRef, s: SOCKET, queues: &mut Queues) -> Result<()> {
    if let Some((port, local_queue)) = queues.port() {
        let watched = port.watch(local_queue, &socket.fd(), operations::of(socket, s).token());
        watched.map_err(|_| Error(WSAENOBUFS))?;
    }
    queues.is_unwatched = false;
    Ok(())
}

/// Sees to it that who waits for the operation learns of the socket's changes.
#[inline(always)]
fn watch(socket: &SocketRef, s: SOCKET, queues: &mut Queues, completion: &Completion) -> Result<()> {
    match completion.has_target() {
        true => watch_target(socket, s, queues, completion),
        false => Ok(()),
    }
}

#[cold]
fn watch_target(socket: &SocketRef, s: SOCKET, queues: &mut Queues, completion: &Completion) -> Result<()> {
    let Some(source) = completion.source() else {
        return Ok(());
    };
    let source = source.map_err(|_| Error(WSAENOBUFS))?;
    if queues.source() != source.id {
        let watched = source.watch_for_operation(&socket.fd(), s as u64);
        watched.map_err(|_| Error(WSAENOBUFS))?;
        queues.set_source(source.id);
    }
    Ok(())
}

/// What is tried when it begins, and again in its queue.
trait Step {
    fn step(&mut self, socket: &SocketRef, hints: Hints) -> Attempted;

    fn pending(self) -> Work;

    /// As an `Attempt`'s.
    #[inline(always)]
    fn has_renewed(&self) -> bool {
        false
    }
}

impl Step for Receive {
    #[inline(always)]
    fn step(&mut self, socket: &SocketRef, hints: Hints) -> Attempted {
        try_receive(self, socket, hints)
    }

    #[inline(always)]
    fn pending(self) -> Work {
        Work::Receive(self)
    }
}

impl Step for SendFrom {
    #[inline(always)]
    fn step(&mut self, socket: &SocketRef, _hints: Hints) -> Attempted {
        try_send(self, socket)
    }

    #[inline(always)]
    fn pending(self) -> Work {
        Work::Send(self)
    }
}

/// One of the rarer operations, which needs a place only where it has to wait.
struct Rare<A>(A);

impl<A: Attempt + 'static> Step for Rare<A> {
    fn step(&mut self, socket: &SocketRef, _hints: Hints) -> Attempted {
        self.0.attempt(socket)
    }

    fn pending(self) -> Work {
        Work::Other(Box::new(self.0))
    }

    fn has_renewed(&self) -> bool {
        self.0.has_renewed()
    }
}

impl Work {
    #[inline(always)]
    pub(super) fn step(&mut self, socket: &SocketRef, hints: Hints) -> Attempted {
        match self {
            Work::Receive(receive) => receive.step(socket, hints),
            Work::Send(send) => send.step(socket, hints),
            Work::Other(other) => other.attempt(socket),
        }
    }
}

#[inline(always)]
pub(in crate::sock) fn try_receive(receive: &mut Receive, socket: &SocketRef, hints: Hints) -> Attempted {
    loop {
        let received = match receive.len {
            0 => peek(socket),
            _ => receive_once(receive, &socket.fd()),
        };
        if let Some(attempted) = received_so(receive, received, socket, hints) {
            return attempted;
        }
    }
}

#[inline(always)]
fn receive_once(receive: &Receive, fd: &Fd) -> sys::Result<usize> {
    let left = (receive.len - receive.done) as usize;
    let place = receive.buffer.wrapping_add(receive.done as usize);
    // SAFETY: the program has left the buffer to the operation.
    unsafe { net::recv(fd, place, left, receive.flags | native::MSG_DONTWAIT, None) }
}

/// What a native receive means; `None`: it is to be tried again.
#[inline(always)]
fn received_so(
    receive: &mut Receive,
    received: sys::Result<usize>,
    socket: &SocketRef,
    hints: Hints,
) -> Option<Attempted> {
    let left = (receive.len - receive.done) as usize;
    Some(match received {
        Ok(0) if receive.done > 0 => Attempted::success(receive.done as usize),
        // A receive of no bytes is told apart from the end by nothing but a reset.
        Ok(0) if receive.len > 0 || socket.is(state::RESET) => match io::end_of_stream(socket) {
            Ok(_) => received_bytes(0, 0, true),
            Err(error) => Attempted::failure(error),
        },
        Ok(bytes) => {
            receive.done += bytes as u32;
            if bytes < left && receive.flags & native::MSG_WAITALL != 0 {
                return None;
            }
            let short = bytes < left && receive.flags == 0 && hints.short_is_empty;
            let oob = if receive.flags & native::MSG_OOB != 0 {
                MSG_OOB
            } else {
                0
            };
            received_bytes(receive.done as usize, oob, !short)
        }
        Err(errno) if errno.would_block() => Attempted::Pending,
        Err(_) if !socket.is_open() => Attempted::Pending,
        Err(errno) => Attempted::failure(io::receive_failed(socket, errno).err()?),
    })
}

fn received_bytes(bytes: usize, flags: c_int, more: bool) -> Attempted {
    Attempted::Done {
        result: Ok(Outcome {
            flags: Some(flags as u32),
            ..Outcome::success(bytes)
        }),
        more,
    }
}

/// Whether there is something to receive: a receive of no bytes is done when there is.
#[cold]
fn peek(socket: &SocketRef) -> sys::Result<usize> {
    let mut byte = 0u8;
    // SAFETY: one byte of this function's.
    let found = unsafe {
        net::recv(
            &socket.fd(),
            &raw mut byte,
            1,
            native::MSG_PEEK | native::MSG_DONTWAIT,
            None,
        )
    };
    found.map(|_| 0)
}

#[inline(always)]
pub(in crate::sock) fn try_send(send: &mut SendFrom, socket: &SocketRef) -> Attempted {
    let flags = send.flags | native::MSG_DONTWAIT;
    loop {
        let left = (send.len - send.done) as usize;
        let place = send.buffer.wrapping_add(send.done as usize);
        match net::send(&socket.fd(), place, left, flags, None) {
            Ok(bytes) => {
                send.done += bytes as u32;
                if send.done >= send.len {
                    return Attempted::success(send.done as usize);
                }
            }
            Err(errno) if errno.would_block() => return Attempted::Pending,
            Err(_) if !socket.is_open() => return Attempted::Pending,
            Err(errno) => {
                if let Err(error) = io::send_failed(socket, errno) {
                    return Attempted::failure(error);
                }
            }
        }
    }
}

/// The kernel told of a change: what was waiting for it is tried.
pub fn ready(socket: &SocketRef, operations: &Operations, ready: i16) {
    let mut queues = operations.lock();
    note(&mut queues, ready);
    drive(socket, &mut queues);
}

#[inline(always)]
fn note(queues: &mut Queues, ready: i16) {
    const ENDS: i16 = native::POLLRDHUP | native::POLLHUP | native::POLLERR;
    queues.ended |= ready & ENDS != 0;
    queues.urgent |= ready & native::POLLPRI != 0;
    if ready & !native::POLLOUT != 0 {
        queues.set_open(Direction::In, true);
    }
    if ready & (native::POLLOUT | native::POLLERR | native::POLLHUP) != 0 {
        queues.set_open(Direction::Out, true);
    }
}

/// The same for a socket at a port. The common case, data for a receive that waits for it, needs nothing of the socket but
/// what its operations know.
#[inline(always)]
pub fn ready_at_port(operations: &'static Operations, ready: i16) {
    let mut queues = operations.lock();
    if queues.closed {
        return;
    }
    note(&mut queues, ready);
    if queues.has_others {
        return ready_with_others(queues, ready);
    }
    let common = queues.is_open(Direction::In) && queues.is_empty(Direction::Out);
    let received = match queues.first_receive().filter(|_| common) {
        None => None,
        Some((receive, fd)) => match receive_once(receive, fd) {
            Ok(bytes @ 1..) => {
                let more = bytes == receive.len as usize || !Hints::of(&queues).short_is_empty;
                queues.set_open(Direction::In, more);
                let flags = Some(0);
                let outcome = Outcome {
                    flags,
                    ..Outcome::success(bytes)
                };
                queues.complete_first(Direction::In, &outcome);
                if !more || queues.is_empty(Direction::In) {
                    return;
                }
                None
            }
            uncommon => Some(uncommon),
        },
    };
    ready_uncommonly(queues, received);
}

#[cold]
fn ready_with_others(mut queues: MutexGuard<Queues>, ready: i16) {
    if let Ok(socket) = socket::lookup(queues.handle as SOCKET) {
        drive(&socket, &mut queues);
        drop(queues);
        observers::tell_others(&socket, ready);
    }
}

/// `received`: what a receive came to that has been tried already.
#[cold]
fn ready_uncommonly(mut queues: MutexGuard<Queues>, received: Option<sys::Result<usize>>) {
    // A socket that is closed meanwhile has its operations ended by who closes it.
    let Ok(socket) = socket::lookup(queues.handle as SOCKET) else {
        return;
    };
    if socket.is(state::AWAITED) {
        drop(queues);
        return dependent::dependency_ready(&socket);
    }
    if socket.is(state::SHUT_SEND) {
        // What is on its way out of a socket that has sent its last waits for the peer.
        queues.set_open(Direction::Out, true);
    }
    if let Some(received) = received {
        let hints = Hints::of(&queues);
        let Some(Work::Receive(receive)) = queues.first(Direction::In).map(|first| &mut first.work) else {
            return;
        };
        if let Some(attempted) = received_so(receive, received, &socket, hints) {
            finish(&mut queues, Direction::In, attempted);
        }
    }
    drive(&socket, &mut queues);
}

/// Tries what is pending, each direction until something has to wait.
#[inline(always)]
fn drive(socket: &SocketRef, queues: &mut Queues) {
    drive_direction(socket, queues, Direction::In);
    if !queues.is_empty(Direction::Out) {
        drive_out(socket, queues);
    }
}

#[cold]
fn drive_out(socket: &SocketRef, queues: &mut Queues) {
    drive_direction(socket, queues, Direction::Out);
    if queues.shuts_after && queues.is_empty(Direction::Out) {
        queues.shuts_after = false;
        // A peer that has gone already makes no difference.
        let _ = net::shutdown(&socket.fd(), native::SHUT_WR);
    }
}

#[inline(always)]
fn drive_direction(socket: &SocketRef, queues: &mut Queues, direction: Direction) {
    while queues.is_open(direction) {
        let hints = Hints::of(queues);
        let Some(operation) = queues.first(direction) else {
            return;
        };
        let mut attempted = operation.work.step(socket, hints);
        if operation.work.has_renewed() {
            if let Err(error) = forget_descriptor(socket, queues) {
                attempted = Attempted::failure(error);
            }
        }
        finish(queues, direction, attempted);
    }
}

/// Takes what the first operation of a direction came to into account.
#[inline(always)]
fn finish(queues: &mut Queues, direction: Direction, attempted: Attempted) {
    let (result, more) = match attempted {
        Attempted::Pending => return queues.set_open(direction, false),
        Attempted::Dependent => return dependent::make_dependent(queues),
        Attempted::Done { result, more } => (result, more),
    };
    queues.set_open(direction, more);
    let outcome = result.unwrap_or_else(|error| {
        let done = queues.first(direction).map_or(0, |operation| operation.work.done());
        Outcome::failure(error, done)
    });
    queues.complete_first(direction, &outcome);
}

/// The socket has another descriptor.
pub fn descriptor_changed(socket: &SocketRef) -> Result<()> {
    match socket.operations.get() {
        Some(operations) => forget_descriptor(socket, &mut operations.lock())?,
        None => events::descriptor_changed(socket)?,
    }
    observers::watch_again(socket)
}

#[cold]
fn forget_descriptor(socket: &SocketRef, queues: &mut Queues) -> Result<()> {
    queues.forget(&socket.fd());
    if let (Some((port, local_queue)), Some(operations)) = (queues.port(), socket.operations.get()) {
        let watched = port.watch(local_queue, &socket.fd(), operations.token());
        watched.map_err(|_| Error(WSAENOBUFS))?;
    }
    events::descriptor_changed(socket)
}

/// An operation that begins now need not wait for a change: what it does first is always possible.
pub fn try_at_once(socket: &SocketRef, s: SOCKET, direction: Direction) {
    let operations = operations::of(socket, s);
    operations.lock().set_open(direction, true);
}

/// Has packets of the socket's operations queued to `port`, with `key`.
///
/// ERROR_INVALID_PARAMETER: a port has them already, or the socket is not for overlapped operations. ERROR_NOT_ENOUGH_MEMORY: the port cannot watch the socket.
pub fn associate(socket: &SocketRef, s: SOCKET, port: &Arc<Port>, key: usize) -> Result<()> {
    let operations = operations::of(socket, s);
    let mut queues = operations.lock();
    if queues.closed {
        return Err(Error(ERROR_INVALID_HANDLE));
    }
    if queues.has_port() || !socket.is(state::OVERLAPPED) {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // It may have been made only now.
    queues.fd = socket.fd().alias();
    // What is there already is told as a change, which waits for the lock.
    let local_queue = port.assign_queue();
    port.watch(local_queue, &socket.fd(), operations.token())
        .map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
    queues.associate(Arc::clone(port), local_queue, key);
    dependent::port_came(&queues);
    queues.has_others = socket.others.get().is_some();
    for direction in [Direction::In, Direction::Out] {
        queues.set_open(direction, true);
    }
    Ok(())
}

/// A call has found out that there is something to receive: a receive that begins now need not wait for the port to say so.
#[cold]
pub fn found_readable(operations: &Operations) {
    operations.lock().set_open(Direction::In, true);
}

/// SetFileCompletionNotificationModes: operations that succeed at once leave no packet.
pub fn skip_port_on_success(socket: &SocketRef, s: SOCKET) {
    operations::of(socket, s).lock().skips_port = true;
}

/// Ends as aborted what the socket has pending for which `leaves` says so. Returns whether there was any.
pub fn cancel(socket: &SocketRef, leaves: impl Fn(&Completion) -> bool) -> bool {
    let operations = socket.operations.get();
    operations.is_some_and(|operations| operations.cancel(leaves))
}

/// Whether an operation of the socket is pending.
pub fn is_pending_on(socket: &SocketRef, overlapped: Overlapped) -> bool {
    let operations = socket.operations.get();
    operations.is_some_and(|operations| operations.lock().find(overlapped).is_some())
}

/// Waits until an operation of the socket is done, at most `timeout` (`None`: for ever). The waiting thread carries it out.
pub fn wait(socket: &SocketRef, overlapped: Overlapped, timeout: Option<Duration>, alertable: bool) -> Waited {
    let current = thread::current();
    let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    let mut outcome = Waited::Done;
    let mut watching = false;
    let mut place = None;
    while overlapped.is_pending() {
        let direction = match socket.operations.get() {
            None => None,
            Some(operations) => {
                let mut queues = operations.lock();
                if !watching {
                    watching = true;
                    queues.watch(Arc::clone(&current));
                }
                let direction = queues.find(overlapped);
                match direction {
                    None => {}
                    Some(Direction::Dependent) => dependent::drive(socket, &mut queues, overlapped.address()),
                    Some(direction) => {
                        queues.set_open(direction, true);
                        drive(socket, &mut queues);
                    }
                }
                place = dependent::place(&queues, overlapped);
                direction
            }
        };
        let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        outcome = match overlapped.is_pending() {
            false => Waited::Done,
            true if alertable && current.pump() => Waited::Interrupted,
            true if left == Some(Duration::ZERO) => Waited::TimedOut,
            true => {
                let fds = direction.map(|direction| pollfd {
                    fd: place.as_ref().map_or_else(|| socket.fd().raw(), |(fd, _)| *fd),
                    events: match direction {
                        Direction::In | Direction::Dependent => native::POLLIN,
                        // As in `ready_uncommonly`.
                        Direction::Out if socket.is(state::SHUT_SEND) => native::POLLIN,
                        Direction::Out => native::POLLOUT,
                    },
                    revents: 0,
                });
                match alertable {
                    true => drop(current.park_alertably(left, fds.as_slice())),
                    false => current.park(left, fds.as_slice()),
                }
                continue;
            }
        };
        break;
    }
    if let Some(operations) = socket.operations.get().filter(|_| watching) {
        operations.lock().unwatch(&current);
    }
    outcome
}

/// An overlapped receive from a stream into one buffer.
///
/// # Safety
/// The buffer is left to the operation until it is done.
#[inline(always)]
pub unsafe fn receive_stream(
    socket: &SocketRef,
    s: SOCKET,
    request: Request,
    buffer: WSABUF,
    flags: c_int,
) -> Result<Begun> {
    let flags = io::receive_flags(socket, flags, true)?;
    io::check_receive(socket)?;
    let work = Receive {
        buffer: buffer.buf.cast(),
        len: buffer.len,
        flags,
        done: 0,
    };
    begin_with(socket, s, Direction::In, request, work, Report::AtOnce)
}

/// An overlapped receive into several buffers, or of a datagram. `from`: where the sender's address goes, and its length.
///
/// # Safety
/// What `buffers` and `from` name is left to the operation until it is done.
pub unsafe fn receive(
    socket: &SocketRef,
    s: SOCKET,
    request: Request,
    buffers: Buffers,
    flags: c_int,
    from: Option<Name>,
) -> Result<Begun> {
    if !socket.is_stream() {
        if !buffers.fit_one_call() {
            return Err(Error(WSAENOBUFS));
        }
        buffers.probe()?;
    }
    let flags = io::receive_flags(socket, flags, true)?;
    io::check_receive(socket)?;
    let work = Scatter {
        buffers,
        flags,
        done: 0,
        from,
    };
    begin(socket, s, Direction::In, request, work)
}

/// An overlapped send to a stream from one buffer.
///
/// # Safety
/// The buffer is left to the operation until it is done.
#[inline(always)]
pub unsafe fn send_stream(
    socket: &SocketRef,
    s: SOCKET,
    request: Request,
    buffer: WSABUF,
    flags: c_int,
) -> Result<Begun> {
    let flags = io::check_send(socket, flags, None)?;
    let work = SendFrom {
        buffer: buffer.buf.cast(),
        len: buffer.len,
        flags,
        done: 0,
    };
    begin_with(socket, s, Direction::Out, request, work, Report::AtOnce)
}

/// An overlapped send from several buffers, or of a datagram.
///
/// # Safety
/// What `buffers` names is left to the operation until it is done.
pub unsafe fn send(
    socket: &SocketRef,
    s: SOCKET,
    request: Request,
    buffers: Buffers,
    flags: c_int,
    to: Option<&SockAddr>,
) -> Result<Begun> {
    if !socket.is_stream() && !buffers.fit_one_call() {
        return Err(Error(WSAENOBUFS));
    }
    let flags = io::check_send(socket, flags, to)?;
    let work = Gather {
        buffers,
        flags,
        done: 0,
        to: to.copied(),
    };
    begin(socket, s, Direction::Out, request, work)
}

//! Blocking on sockets, and what the thread does meanwhile.
//!
//! A thread that has nothing else to do blocks in the one native call. One that has (`rt::thread::busy`) goes the slow
//! way, which is the same for all calls: native calls that do not block, and a poll in between, of the socket and of all
//! that the thread is to wake for.
use super::network::Watch;
use super::socket::{state, SocketRef};
use crate::abi::{WSAEINTR, WSAESHUTDOWN, WSA_OPERATION_ABORTED};
use crate::rt::error::{Error, Result};
use crate::rt::thread::{self, Poll, Thread};
use crate::sock::events::blocking_hook;
use crate::sys::native;
use crate::sys::{self, net, pollfd, Errno, Poller};
use std::ffi::c_int;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Makes a native call that may block. EINTR: it did not come to that, or was interrupted; the caller goes on `slowly`.
#[inline(always)]
pub fn alertably<T>(call: impl FnOnce() -> sys::Result<T>) -> sys::Result<T> {
    if !thread::begin_blocking() {
        return Err(Errno(native::EINTR));
    }
    let result = call();
    thread::end_blocking();
    result
}

/// The same for a call that blocks only if the socket is blocking.
#[inline(always)]
pub fn quickly<T>(socket: &SocketRef, call: impl FnOnce() -> sys::Result<T>) -> sys::Result<T> {
    let blocks = begin(socket)?;
    let result = call();
    end(blocks);
    result
}

/// Before a native call that blocks only if the socket is blocking: whether it may. EINTR: as for `alertably`.
#[inline(always)]
pub fn begin(socket: &SocketRef) -> sys::Result<bool> {
    let mode = socket.state() & (state::NONBLOCKING | state::NEVER_BLOCKS);
    if mode & state::NONBLOCKING != 0 {
        return Ok(false);
    }
    // A thread that has something to do meanwhile, or a descriptor that does not block although the caller is to wait.
    if mode != 0 || !thread::begin_blocking() {
        return Err(Errno(native::EINTR));
    }
    Ok(true)
}

/// Behind it. `blocks`: what `begin` said.
#[inline(always)]
pub fn end(blocks: bool) {
    if blocks {
        thread::end_blocking();
    }
}

/// What a blocking call of a socket waits for, and how long.
pub struct Patience<'a> {
    pub socket: &'a SocketRef,
    /// POLLIN, POLLOUT.
    pub events: i16,
    /// SO_RCVTIMEO or SO_SNDTIMEO, where the call has such a limit; 0 is none.
    pub milliseconds: Option<&'a AtomicU32>,
}

impl<'a> Patience<'a> {
    pub fn to_receive(socket: &'a SocketRef) -> Patience<'a> {
        Patience {
            socket,
            events: native::POLLIN,
            milliseconds: Some(&socket.remembered.receive_timeout),
        }
    }

    pub fn to_send(socket: &'a SocketRef) -> Patience<'a> {
        Patience {
            socket,
            events: native::POLLOUT,
            milliseconds: Some(&socket.remembered.send_timeout),
        }
    }

    /// When it ends.
    pub fn deadline(&self) -> Option<Instant> {
        match self.milliseconds?.load(Ordering::Relaxed) {
            0 => None,
            limit => Instant::now().checked_add(Duration::from_millis(limit.into())),
        }
    }
}

/// Makes a native call that blocks if the socket does, on whichever way. `call` is given MSG_DONTWAIT when it must not
/// block. EAGAIN comes from a socket that is nonblocking, or when the patience has ended.
///
/// WSAEINTR: the socket was closed meanwhile, or the thread cancelled the call.
#[inline(always)]
pub fn blocking<T>(patience: Patience, mut call: impl FnMut(c_int) -> sys::Result<T>) -> Result<sys::Result<T>> {
    match quickly(patience.socket, || call(0)) {
        Err(Errno(native::EINTR)) => slowly(patience, call),
        outcome => Ok(outcome),
    }
}

/// The slow way of `blocking`.
#[cold]
#[inline(never)]
pub fn slowly<T>(patience: Patience, mut call: impl FnMut(c_int) -> sys::Result<T>) -> Result<sys::Result<T>> {
    let Patience { socket, events, .. } = patience;
    let deadline = patience.deadline();
    loop {
        match call(native::MSG_DONTWAIT) {
            Err(Errno(native::EINTR)) => {}
            // A datagram socket that another thread has shut down: poll always finds it ready, a receive nothing.
            Err(errno) if errno.would_block() && events == native::POLLIN && socket.is(state::SHUT_RECV) => {
                return Err(Error(if socket.is_open() { WSAESHUTDOWN } else { WSAEINTR }));
            }
            Err(errno) if errno.would_block() && !socket.is(state::NONBLOCKING) => {
                if !ready_by(socket, events, deadline)? {
                    return Ok(Err(errno));
                }
            }
            outcome => return Ok(outcome),
        }
    }
}

/// Blocks until `events` (POLLIN, POLLOUT) or an error come; WSAEINTR as for `blocking`.
#[cold]
pub fn until(socket: &SocketRef, events: i16) -> Result<()> {
    ready_by(socket, events, None).map(drop)
}

/// Blocks until `events` or an error come, or the deadline has: false.
pub fn ready_by(socket: &SocketRef, events: i16, deadline: Option<Instant>) -> Result<bool> {
    let mut fds = vec![pollfd {
        fd: socket.fd().raw(),
        events,
        revents: 0,
    }];
    let ready = busily(&mut fds, deadline, net::poll);
    match socket.is_open() {
        true => Ok(ready?? > 0),
        false => Err(Error(WSAEINTR)),
    }
}

/// Blocks until `watch` tells of its change; WSAEINTR as for `blocking`.
pub fn until_changed(socket: &SocketRef, mut watch: Watch) -> Result<()> {
    // Edges only: the socket, which is here for its close, may be ready for other reasons all the time.
    let changes = Poller::new()?;
    changes.watch(&socket.fd(), 0)?;
    changes.watch(watch.fd(), 0)?;
    loop {
        if !socket.is_open() {
            return Err(Error(WSAEINTR));
        }
        if watch.has_changed() {
            return Ok(());
        }
        busily(&mut vec![changes.pollfd()], None, net::poll)??;
        changes.take(|_, _| ());
    }
}

/// Polls until one of `fds` is ready, or the deadline has passed: 0; and does meanwhile what the thread has to do.
///
/// WSAEINTR: the thread cancelled the call. WSA_OPERATION_ABORTED: another thread did. All that this calls is foreign code, which may end the thread.
#[cold]
pub fn busily(fds: &mut Vec<pollfd>, deadline: Option<Instant>, poll: Poll) -> Result<sys::Result<usize>> {
    let thread = thread::current();
    let outer = thread.set_serves(true);
    let answer = serve(&thread, fds, deadline, poll);
    thread.set_serves(outer);
    if !outer {
        // Too late for this call, and the next one is not meant.
        thread.take_cancellation();
    }
    answer
}

fn left_until(deadline: Instant) -> Duration {
    deadline.saturating_duration_since(Instant::now())
}

fn serve(thread: &Thread, fds: &mut Vec<pollfd>, deadline: Option<Instant>, poll: Poll) -> Result<sys::Result<usize>> {
    // What is ready at once needs no waiting, and runs nothing.
    let mut sleep = Some(Duration::ZERO);
    loop {
        match thread.park_polling(sleep, fds, poll) {
            Ok(0) | Err(Errno(native::EINTR)) => {}
            answer => return Ok(answer),
        }
        if deadline.is_some_and(|deadline| left_until(deadline).is_zero()) {
            return Ok(Ok(0));
        }
        if thread.take_cancellation() {
            return Err(Error(WSA_OPERATION_ABORTED));
        }
        thread::run_calls();
        let pause = blocking_hook::run()?;
        // That was foreign code. A wait of its own may have taken the wake that was for this one.
        sleep = match thread.is_called() {
            true => Some(Duration::ZERO),
            false => pause.into_iter().chain(deadline.map(left_until)).min(),
        };
    }
}

//! Registered I/O: request queues of sockets, whose requests name registered buffers and whose results go to completion
//! queues.
//!
//! A request queue is known by its socket's handle. A request is tried when it is made; one that would have to wait is
//! tried again when the poller of its completion queue tells of a change (`queue`). The descriptor is watched from the
//! beginning, so the kernel tells every change, and a receive that got less than it asked for need not be
//! followed by one that finds nothing.

pub mod buffer;
pub mod datagram;
pub mod queue;

use super::addr;
use super::io;
use super::overlapped::{self, Hints};
use super::socket::{self, state, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sock::socket::{observers, Attempted, Direction, Observer, Receive, SendFrom};
use crate::sys::fault::put_user;
use crate::sys::lock::Mutex;
use crate::sys::native;
use crate::sys::{net, SockAddr};
use buffer::Slice;
use queue::{CompletionQueue, MemberId};
use std::any::Any;
use std::collections::VecDeque;
use std::ffi::c_int;
use std::mem;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;

/// What a socket has of registered I/O.
pub struct RequestQueue {
    context: u64,
    state: Mutex<State>,
}

struct State {
    sides: [Side; 2],
    /// The peer has finished, or the connection is broken: no change will tell of what is left.
    ended: bool,
    urgent: bool,
    closed: bool,
    /// No sends follow those that are pending: then the connection is shut down.
    shuts_after: bool,
    /// The kernel tells where datagrams came to.
    tells_destination: bool,
}

/// The requests of one direction.
struct Side {
    results: Arc<CompletionQueue>,
    member: MemberId,
    /// Requests whose result has not been taken, and how many there may be.
    outstanding: Arc<AtomicU32>,
    limit: u32,
    requests: VecDeque<Request>,
    /// How many of them, from the front, are to be carried out: the others are deferred.
    committed: usize,
    /// The kernel has not said that a request would have to wait.
    open: bool,
}

pub struct Request {
    pub context: u64,
    /// The result is to be told of.
    pub tells: bool,
    pub data: Data,
    /// Of the Ex forms: where the addresses and the flags go, or where the destination is.
    pub places: Places,
}

pub enum Data {
    Receive(Receive),
    Send(SendFrom),
}

pub struct Places {
    pub remote: Slice,
    pub local: Slice,
    pub flags: Slice,
    /// Control data: a RIO_CMSG_BUFFER, and what follows it.
    pub control: Slice,
}

// SAFETY: the memory that it names is the program's, which leaves it to the request whatever the thread.
unsafe impl Send for Request {}

impl Request {
    /// Whether the request can begin. What it meets from then on is its result.
    fn check(&self, socket: &SocketRef) -> Result<()> {
        let is_stream = socket.is_stream();
        let (place, checked) = match &self.data {
            Data::Receive(receive) if receive.flags != 0 && !is_stream => return Err(Error(WSAEINVAL)),
            // The check would take the answer away that is the result.
            Data::Receive(_) if socket.is(state::UNREACHABLE) => return Ok(()),
            Data::Receive(receive) => (receive.buffer.cast_const(), io::check_receive(socket)),
            Data::Send(_) if !is_stream && !self.places.remote.place.is_null() => return Ok(()),
            Data::Send(send) => (send.buffer, io::check_send(socket, 0, None).map(drop)),
        };
        match is_stream && place.is_null() {
            true => Err(Error(WSAEINVAL)),
            false => checked,
        }
    }
}

impl Data {
    fn direction(&self) -> Direction {
        match self {
            Data::Receive(_) => Direction::In,
            Data::Send(_) => Direction::Out,
        }
    }

    fn done(&self) -> u32 {
        match self {
            Data::Receive(receive) => receive.done,
            Data::Send(send) => send.done,
        }
    }
}

/// What a request queue is made of.
pub struct Asked {
    pub context: u64,
    /// Receiving, sending: how many requests, and where their results go.
    pub sides: [(u32, Arc<CompletionQueue>); 2],
}

/// RIOCreateRequestQueue: makes `socket`, the handle `s`, one for requests.
///
/// WSAEOPNOTSUPP: not made for registered I/O, or neither a stream nor for datagrams. WSAEINVAL: no requests at all, or the
/// socket has a queue. WSAENOBUFS: more requests than the completion queues have room for.
pub fn create(socket: &SocketRef, s: SOCKET, asked: Asked) -> Result<()> {
    if !socket.is(state::REGISTERED_IO) || ![SOCK_STREAM, SOCK_DGRAM].contains(&socket.kind) {
        return Err(Error(WSAEOPNOTSUPP));
    }
    if asked.sides.iter().all(|(limit, _)| *limit == 0) {
        return Err(Error(WSAEINVAL));
    }
    let place = &observers::others(socket).requests;
    if place.get().is_some() {
        return Err(Error(WSAEINVAL));
    }
    let [receiving, sending] = asked.sides;
    let receiving = Side::new(receiving)?;
    let sending = Side::new(sending).inspect_err(|_| receiving.results.leave(receiving.member))?;
    // From here on its end takes back what the completion queues have of it.
    let queue = RequestQueue {
        context: asked.context,
        state: Mutex::new(State {
            sides: [receiving, sending],
            ended: false,
            urgent: false,
            closed: false,
            shuts_after: false,
            tells_destination: false,
        }),
    };
    queue.watch(socket, s)?;
    // Another thread may have been first.
    if !place.set(queue) {
        return Err(Error(WSAEINVAL));
    }
    if let (false, Some(queue)) = (socket.is_open(), place.get()) {
        queue.close();
    }
    Ok(())
}

impl Drop for RequestQueue {
    fn drop(&mut self) {
        self.close();
    }
}

/// Runs with the request queue that `id` names. WSAEINVAL: none.
#[inline]
fn with_queue<T>(id: usize, body: impl FnOnce(&SocketRef, &RequestQueue) -> Result<T>) -> Result<T> {
    let socket = socket::lookup(id as SOCKET).map_err(|_| Error(WSAEINVAL))?;
    match socket.others.get().and_then(|others| others.requests.get_as()) {
        Some(queue) => body(&socket, queue),
        None => Err(Error(WSAEINVAL)),
    }
}

/// RIOResizeRequestQueue: of `limits` the first is for receives. WSAEINVAL: no queue, or both 0. WSAETOOMANYREFS: more
/// requests than that are outstanding. WSAENOBUFS: the completion queue has not that much room.
pub fn resize(id: usize, limits: [u32; 2]) -> Result<()> {
    if limits == [0, 0] {
        return Err(Error(WSAEINVAL));
    }
    with_queue(id, |_, queue| {
        let mut state = queue.state.lock();
        let before = state.sides[0].limit;
        state.sides[0].resize(limits[0])?;
        let resized = state.sides[1].resize(limits[1]);
        if resized.is_err() {
            // Another thread may have taken the room that it had: then it stays as it is now.
            let _ = state.sides[0].resize(before);
        }
        resized
    })
}

/// A request: RIOReceive, RIOSend and their Ex forms. `deferred`: it may wait for the next one that is not.
///
/// WSAEINVAL: no queue. WSAENOBUFS: too many are outstanding. WSAENOTCONN, WSAEINVAL: not connected, not bound.
/// WSAESHUTDOWN, WSAECONNRESET: the connection is known to have ended.
pub fn submit(id: usize, request: Request, deferred: bool) -> Result<()> {
    with_queue(id, |socket, queue| {
        let direction = request.data.direction();
        request.check(socket)?;
        let mut state = queue.state.lock();
        if state.closed {
            return Err(Error(WSAEINVAL));
        }
        if direction == Direction::In && !request.places.local.place.is_null() && !state.tells_destination {
            state.tells_destination = datagram::tell_destination(socket)?;
        }
        let side = &mut state.sides[direction as usize];
        if side.outstanding.load(Ordering::Relaxed) >= side.limit {
            return Err(Error(WSAENOBUFS));
        }
        side.outstanding.fetch_add(1, Ordering::Relaxed);
        side.requests.push_back(request);
        if !deferred {
            side.committed = side.requests.len();
            queue.drive(socket, &mut state, direction);
        }
        Ok(())
    })
}

/// RIO_MSG_COMMIT_ONLY: deferred requests are to be carried out.
pub fn commit(id: usize, direction: Direction) -> Result<()> {
    with_queue(id, |socket, queue| {
        let mut state = queue.state.lock();
        let side = &mut state.sides[direction as usize];
        side.committed = side.requests.len();
        queue.drive(socket, &mut state, direction);
        Ok(())
    })
}

impl Side {
    fn new((limit, results): (u32, Arc<CompletionQueue>)) -> Result<Side> {
        let outstanding = Arc::new(AtomicU32::new(0));
        Ok(Side {
            member: results.join(limit, Arc::clone(&outstanding))?,
            results,
            outstanding,
            limit,
            requests: VecDeque::new(),
            committed: 0,
            open: true,
        })
    }

    fn resize(&mut self, limit: u32) -> Result<()> {
        self.results.resize_member(self.member, limit)?;
        self.limit = limit;
        Ok(())
    }

    fn complete(&self, context: u64, request: &Request, status: i32, bytes: u32) {
        let result = RIORESULT {
            Status: status,
            BytesTransferred: bytes,
            SocketContext: context,
            RequestContext: request.context,
        };
        self.results.complete(self.member, request.tells, result);
    }
}

impl RequestQueue {
    /// Carries out what is committed of one direction, until something has to wait.
    fn drive(&self, socket: &SocketRef, state: &mut State, direction: Direction) {
        let hints = Hints {
            short_is_empty: !state.ended && !state.urgent,
        };
        let tells_destination = state.tells_destination;
        let side = &mut state.sides[direction as usize];
        while side.open && side.committed > 0 {
            let Some(request) = side.requests.front_mut() else {
                break;
            };
            let (result, more) = match attempt(request, socket, hints, tells_destination) {
                Attempted::Pending | Attempted::Dependent => {
                    side.open = false;
                    break;
                }
                Attempted::Done { result, more } => (result, more),
            };
            side.open = more;
            let (status, bytes) = match result {
                Ok(outcome) => (outcome.status.winsock_error(), outcome.bytes as u32),
                Err(error) => (error.0, request.data.done()),
            };
            if let Some(request) = side.requests.pop_front() {
                side.committed -= 1;
                side.complete(self.context, &request, status, bytes);
            }
        }
        if side.committed > 0 {
            side.results.expects();
        } else if direction == Direction::Out && mem::take(&mut state.shuts_after) {
            // A peer that has gone already makes no difference.
            let _ = net::shutdown(&socket.fd(), native::SHUT_WR);
        }
    }

    fn watch(&self, socket: &SocketRef, s: SOCKET) -> Result<()> {
        let state = self.state.lock();
        let mut sides = state.sides.iter();
        sides.try_for_each(|side| side.results.watch(&socket.fd(), s as u64))
    }
}

impl Observer for RequestQueue {
    /// The socket has another descriptor.
    fn watch_again(&self, socket: &SocketRef) -> Result<()> {
        let mut state = self.state.lock();
        (state.ended, state.urgent, state.tells_destination) = (false, false, false);
        state.sides.iter_mut().for_each(|side| side.open = true);
        drop(state);
        self.watch(socket, socket.handle())
    }

    /// The kernel told of a change.
    fn ready(&self, socket: &SocketRef, ready: i16) {
        const ENDS: i16 = native::POLLRDHUP | native::POLLHUP | native::POLLERR;
        let mut state = self.state.lock();
        // Before it is connected a stream "hangs up" without having had a peer.
        state.ended |= ready & ENDS != 0 && socket.is(state::CONNECTED);
        state.urgent |= ready & native::POLLPRI != 0;
        state.sides[Direction::In as usize].open |= ready & !native::POLLOUT != 0;
        state.sides[Direction::Out as usize].open |= ready & (native::POLLOUT | native::POLLERR | native::POLLHUP) != 0;
        self.drive(socket, &mut state, Direction::In);
        self.drive(socket, &mut state, Direction::Out);
    }

    /// Has the connection shut down behind the sends that are pending. False: there are none.
    fn shut_after_sends(&self) -> bool {
        let mut state = self.state.lock();
        state.shuts_after = state.sides[Direction::Out as usize].committed > 0;
        state.shuts_after
    }

    /// The socket is closed: what is pending ends as aborted, what is deferred, too.
    fn close(&self) {
        let mut state = self.state.lock();
        if std::mem::replace(&mut state.closed, true) {
            return;
        }
        for side in &mut state.sides {
            side.committed = 0;
            while let Some(request) = side.requests.pop_front() {
                side.complete(self.context, &request, WSA_OPERATION_ABORTED, request.data.done());
            }
            side.results.leave(side.member);
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn attempt(request: &mut Request, socket: &SocketRef, hints: Hints, tells_destination: bool) -> Attempted {
    let places = &request.places;
    match (&mut request.data, socket.is_stream()) {
        (Data::Receive(receive), true) => {
            let attempted = overlapped::try_receive(receive, socket, hints);
            if let Attempted::Done {
                result: Ok(outcome), ..
            } = &attempted
            {
                places.fill_of_stream(socket);
                places.store_flags(outcome.flags.unwrap_or(0));
            }
            attempted
        }
        (Data::Send(send), true) => {
            places.store_flags(0);
            overlapped::try_send(send, socket)
        }
        (Data::Receive(receive), false) => datagram::receive(receive, places, socket, tells_destination),
        (Data::Send(send), false) => datagram::send(send, places, socket),
    }
}

const INET_LEN: c_int = mem::size_of::<SOCKADDR_INET>() as c_int;

impl Places {
    /// Reads where a datagram goes. False: to where the socket is connected.
    fn destination(&self, socket: &SocketRef, address: &mut SockAddr) -> Result<bool> {
        if self.remote.place.is_null() {
            return Ok(false);
        }
        addr::read(self.remote.place.cast(), INET_LEN, socket.family, address)?;
        Ok(true)
    }

    /// Stores the addresses of a connection.
    fn fill_of_stream(&self, socket: &SocketRef) {
        let mut peer = SockAddr::room();
        if !self.remote.place.is_null() && net::peer_addr(&socket.fd(), &mut peer).is_ok() {
            store(&self.remote, &peer);
        }
        if !self.local.place.is_null() {
            if let Ok(local) = socket.local_addr() {
                store(&self.local, &local);
            }
        }
    }

    fn store_flags(&self, flags: u32) {
        if !self.flags.place.is_null() {
            // SAFETY: the program has left its registered memory to the request; the room was asked for. Memory that is gone
            // has nobody who looks at it.
            let _ = unsafe { put_user(self.flags.place.cast(), flags) };
        }
    }
}

fn store(slice: &Slice, address: &SockAddr) {
    if slice.place.is_null() {
        return;
    }
    let mut len = INET_LEN;
    // SAFETY: the program has left its registered memory to the request; the room was asked for.
    let _ = unsafe { addr::write(address, slice.place.cast(), &mut len) };
}

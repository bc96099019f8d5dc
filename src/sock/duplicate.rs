//! WSADuplicateSocket: native sockets that wait to be opened again, by this process or by another of the same user.
//!
//! The source keeps a second descriptor until the target comes for it over an AF_UNIX socket. Who may have it is decided by
//! what the kernel says of the peer, on both sides; the numbers in the WSAPROTOCOL_INFO only find it. What nobody fetches is
//! closed when the target ends, or after a minute.
use super::socket::description::Description;
use super::socket::{self, Socket, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::For;
use crate::rt::pool;
use crate::sys::lock::Mutex;
use crate::sys::{self, descriptor, handover, native, net, passing, pollfd, Fd, WakeFd};
use std::time::{Duration, Instant};
use std::{mem, process};

/// Where a duplicated socket waits: goes to the target in a WSAPROTOCOL_INFO.
#[derive(Clone, Copy)]
pub struct Place {
    pub source: DWORD,
    /// The number of the source's listening socket.
    pub listener: DWORD,
    /// Never 0.
    pub id: DWORD,
}

/// How long a socket waits for its target.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the source waits for a target that has connected to say what it wants, and a target for the answer.
const ANSWER: Duration = Duration::from_secs(2);

struct Waiting {
    id: DWORD,
    target: DWORD,
    fd: Fd,
    description: Description,
    until: Instant,
    /// Readable when the target has ended; none for this process.
    end: Option<Fd>,
}

struct Server {
    /// A child of fork has its parent's server but not the thread.
    process: DWORD,
    listener: Fd,
    number: DWORD,
    wake: WakeFd,
    waiting: Vec<Waiting>,
    is_serving: bool,
    next_id: DWORD,
}

static SERVER: Mutex<Option<Server>> = Mutex::new(None);

impl Server {
    fn new() -> Result<Server> {
        let (listener, number) = handover::listen()?;
        net::set_nonblocking(&listener, true)?;
        Ok(Server {
            process: process::id(),
            listener,
            number,
            wake: WakeFd::new()?,
            waiting: Vec::new(),
            is_serving: false,
            next_id: 1,
        })
    }
}

/// Keeps a second descriptor of `socket` for the process `target`. WSAEINVAL: there is no such process.
pub fn offer(socket: &SocketRef, target: DWORD) -> Result<Place> {
    let own = process::id();
    let end = match target == own {
        true => None,
        false => Some(handover::end_of(target).map_err(|_| Error(WSAEINVAL))?),
    };
    let fd = descriptor::duplicate(&socket.fd())?;
    let description = socket.description();
    let mut server = SERVER.lock();
    if server.as_ref().is_none_or(|server| server.process != own) {
        *server = Some(Server::new()?);
    }
    let server = server.as_mut().expect("made just now");
    let id = server.next_id;
    server.next_id = id.checked_add(1).unwrap_or(1);
    let place = Place {
        source: own,
        listener: server.number,
        id,
    };
    server.waiting.push(Waiting {
        id,
        target,
        fd,
        description,
        until: Instant::now() + PATIENCE,
        end,
    });
    match server.is_serving {
        true => server.wake.signal(),
        false => {
            let submitted = pool::submit(serve);
            if submitted.is_err() {
                server.waiting.pop();
            }
            submitted.map_err(|_| Error(WSAENOBUFS))?;
            server.is_serving = true;
        }
    }
    Ok(place)
}

/// Opens what waits at `place`, once. WSAEINVAL: nothing does, for this process.
pub fn open(place: Place, flags: DWORD) -> Result<SOCKET> {
    let (fd, description) = match place.source == process::id() {
        true => take(place.id, place.source).ok_or(Error(WSAEINVAL))?,
        false => fetch(place)?,
    };
    socket::publish(Socket::described(fd, &description, flags), For::Maker)
}

/// What waits under that number for `target`, which it is from now on.
fn take(id: DWORD, target: DWORD) -> Option<(Fd, Description)> {
    let mut server = SERVER.lock();
    let waiting = &mut server.as_mut()?.waiting;
    let at = waiting
        .iter()
        .position(|waiting| (waiting.id, waiting.target) == (id, target))?;
    let found = waiting.swap_remove(at);
    Some((found.fd, found.description))
}

/// The target's side.
fn fetch(place: Place) -> Result<(Fd, Description)> {
    const NOTHING: Error = Error(WSAEINVAL);
    let fd = handover::connect(place.source, place.listener).map_err(|_| NOTHING)?;
    // Another process may have got that name since.
    if handover::peer(&fd) != Ok((place.source, true)) {
        return Err(NOTHING);
    }
    let asked = place.id.to_ne_bytes();
    // A source that does not mean this process hangs up.
    net::send(&fd, asked.as_ptr(), asked.len(), native::MSG_DONTWAIT, None).map_err(|_| NOTHING)?;
    if !is_readable(&fd, ANSWER) {
        return Err(Error(WSAETIMEDOUT));
    }
    let mut bytes = [0; Description::LEN];
    match passing::receive(&fd, &mut bytes).map_err(|_| NOTHING)? {
        (Description::LEN, Some(fd)) => Ok((fd, Description::from_bytes(bytes))),
        _ => Err(NOTHING),
    }
}

fn is_readable(fd: &Fd, within: Duration) -> bool {
    let mut poll = [watched(fd)];
    net::poll(&mut poll, Some(within)).is_ok_and(|ready| ready != 0)
}

fn watched(fd: &Fd) -> pollfd {
    pollfd {
        fd: fd.raw(),
        events: native::POLLIN,
        revents: 0,
    }
}

/// The source's side, in a thread of the pool: until nothing waits any more.
fn serve() {
    loop {
        let mut polled = Vec::new();
        let timeout = {
            let mut server = SERVER.lock();
            let Some(server) = server.as_mut() else { return };
            let now = Instant::now();
            server.waiting.retain(|waiting| {
                waiting.until > now && !waiting.end.as_ref().is_some_and(|end| is_readable(end, Duration::ZERO))
            });
            let Some(next) = server.waiting.iter().map(|waiting| waiting.until).min() else {
                server.is_serving = false;
                return;
            };
            polled.push(watched(&server.listener));
            polled.push(server.wake.pollfd());
            polled.extend(
                server
                    .waiting
                    .iter()
                    .filter_map(|waiting| waiting.end.as_ref())
                    .map(watched),
            );
            next - now
        };
        // Descriptors that are closed meanwhile, because their target came, wake nobody or for nothing.
        let _ = net::poll(&mut polled, Some(timeout));
        let connection = {
            let server = SERVER.lock();
            let Some(server) = server.as_ref() else { return };
            if polled[1].revents != 0 {
                server.wake.drain();
            }
            net::accept(&server.listener, true, &mut sys::SockAddr::room())
        };
        if let Ok(connection) = connection {
            answer(&connection);
        }
    }
}

/// Gives the process that has connected what waits for it. Others get nothing.
fn answer(connection: &Fd) {
    let Ok((target, true)) = handover::peer(connection) else {
        return;
    };
    let is_expected = SERVER
        .lock()
        .as_ref()
        .is_some_and(|server| server.waiting.iter().any(|waiting| waiting.target == target));
    if !is_expected || !is_readable(connection, ANSWER) {
        return;
    }
    let mut id = [0; mem::size_of::<DWORD>()];
    // SAFETY: the array has that room.
    let received = unsafe { net::recv(connection, id.as_mut_ptr(), id.len(), native::MSG_DONTWAIT, None) };
    if received != Ok(id.len()) {
        return;
    }
    if let Some((fd, description)) = take(DWORD::from_ne_bytes(id), target) {
        // A target that is gone has no use for it.
        let _ = passing::send(connection, &description.to_bytes(), &fd);
    }
}

//! Socket state notifications: what ProcessSocketNotifications registers of a socket, and the packets that tell of it.
//!
//! The port's threads learn of a change from their poller and queue a notice (`rt::port`), whose packet is made when a thread
//! takes it. A level-triggered notification asks the kernel then, and keeps its place while the condition holds; so it
//! costs nothing while nobody takes packets. An edge-triggered one tells what has begun to hold since it was last told.
use super::poll_result::poll_result;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::packet::Packet;
use crate::rt::port::Port;
use crate::rt::source::Notice;
use crate::rt::status::Status;
use crate::sock::socket::{self, observers, operations, state, Observer, SocketRef};
use crate::sys::lock::Mutex;
use crate::sys::native;
use crate::sys::{net, pollfd};
use std::any::Any;
use std::ffi::c_int;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::Arc;
use std::time::Duration;

/// A socket's registration, if it has one.
#[derive(Default)]
struct Place(Mutex<Option<Registration>>);

pub struct Registration {
    port: Arc<Port>,
    key: usize,
    socket: SOCKET,
    /// Tells registrations of one socket apart.
    id: u32,
    /// The SOCK_NOTIFY_EVENT_* that are told.
    events: c_int,
    is_level: bool,
    is_one_shot: bool,
    enabled: bool,
    /// Its notice is in the port's queue.
    queued: bool,
    /// Edges: the conditions that hold already, and those that have begun to hold and have not been told.
    held: c_int,
    begun: c_int,
}

/// What a SOCK_NOTIFY_REGISTRATION asks for.
pub struct Asked {
    pub key: usize,
    pub filter: c_int,
    pub operation: c_int,
    pub trigger: c_int,
}

/// Told whatever the filter.
const ALWAYS: c_int = SOCK_NOTIFY_EVENT_ERR;

/// Does what `asked` says with the registration of `socket`, the handle `s`, at `port`.
///
/// WSAEINVAL: flags that do not exist or exclude each other, or the socket is registered or associated with another port.
/// ERROR_NOT_FOUND: no registration to disable or remove. WSAENOBUFS: the port cannot watch the socket.
pub fn process(socket: &SocketRef, s: SOCKET, port: &Arc<Port>, asked: &Asked) -> Result<()> {
    match asked.operation {
        SOCK_NOTIFY_OP_NONE => Ok(()),
        SOCK_NOTIFY_OP_ENABLE => enable(socket, s, port, asked),
        SOCK_NOTIFY_OP_DISABLE => with_registration(socket, port, |place| {
            if let Some(registration) = place {
                registration.enabled = false;
                registration.begun = 0;
            }
        }),
        SOCK_NOTIFY_OP_REMOVE => with_registration(socket, port, |place| {
            if let Some(registration) = place.take() {
                socket.clear(state::TELLS_EDGES);
                // Behind packets that tell of the socket; a notice that is in the queue tells nothing any more.
                registration
                    .port
                    .post_now(registration.packet(SOCK_NOTIFY_EVENT_REMOVE));
            }
        }),
        _ => Err(Error(WSAEINVAL)),
    }
}

fn with_registration(
    socket: &SocketRef,
    port: &Arc<Port>,
    change: impl FnOnce(&mut Option<Registration>),
) -> Result<()> {
    let others = socket.others.get().ok_or(Error(ERROR_NOT_FOUND))?;
    let place = others.registration.get_as::<Place>().ok_or(Error(ERROR_NOT_FOUND))?;
    let mut place = place.0.lock();
    match &*place {
        None => Err(Error(ERROR_NOT_FOUND)),
        Some(registration) if !Arc::ptr_eq(&registration.port, port) => Err(Error(WSAEINVAL)),
        Some(_) => {
            change(&mut place);
            Ok(())
        }
    }
}

fn enable(socket: &SocketRef, s: SOCKET, port: &Arc<Port>, asked: &Asked) -> Result<()> {
    const FREQUENCIES: c_int = SOCK_NOTIFY_TRIGGER_ONESHOT | SOCK_NOTIFY_TRIGGER_PERSISTENT;
    let trigger = asked.trigger;
    let is_level = trigger & SOCK_NOTIFY_TRIGGER_LEVEL != 0;
    let is_edge = trigger & SOCK_NOTIFY_TRIGGER_EDGE != 0;
    if trigger & !SOCK_NOTIFY_TRIGGER_ALL != 0
        || trigger & FREQUENCIES == FREQUENCIES
        || is_level == is_edge
        || asked.filter & !SOCK_NOTIFY_REGISTER_EVENTS_ALL != 0
    {
        return Err(Error(WSAEINVAL));
    }
    let elsewhere = |other: &Arc<Port>| !Arc::ptr_eq(other, port);
    let operations = socket.operations.get();
    if operations.is_some_and(|operations| operations.lock().port().is_some_and(|(port, _)| elsewhere(port))) {
        return Err(Error(WSAEINVAL));
    }
    let mut place = place_of(socket).0.lock();
    if place.as_ref().is_some_and(|known| elsewhere(&known.port)) {
        return Err(Error(WSAEINVAL));
    }
    // What is there already is told as a change, which waits for the lock.
    let watched = port.watch(operations::local_queue(socket), &socket.fd(), s as u64);
    watched.map_err(|_| Error(WSAENOBUFS))?;
    let registration = place.get_or_insert_with(|| Registration::new(Arc::clone(port), asked.key, s));
    registration.events = asked.filter | ALWAYS;
    registration.is_level = is_level;
    registration.is_one_shot = trigger & SOCK_NOTIFY_TRIGGER_ONESHOT != 0;
    registration.enabled = true;
    registration.begun = 0;
    socket.set_to(state::TELLS_EDGES, is_edge);
    let now = present(socket, registration.events)?;
    registration.held = now;
    if is_level && now != 0 {
        registration.queue();
    }
    Ok(())
}

impl Registration {
    fn new(port: Arc<Port>, key: usize, socket: SOCKET) -> Registration {
        static NEXT_ID: AtomicU32 = AtomicU32::new(0);
        Registration {
            port,
            key,
            socket,
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
            events: 0,
            is_level: false,
            is_one_shot: false,
            enabled: false,
            queued: false,
            held: 0,
            begun: 0,
        }
    }

    fn packet(&self, events: c_int) -> Packet {
        Packet {
            key: self.key,
            overlapped: 0,
            bytes: events as u32,
            status: Status::SUCCESS,
        }
    }

    fn queue(&mut self) {
        if !std::mem::replace(&mut self.queued, true) {
            self.port.post_notice((self.socket as u64, self.id));
        }
    }

    /// Conditions hold: some may have begun to.
    fn note(&mut self, conditions: c_int) {
        if !self.enabled {
            return;
        }
        self.begun |= conditions & !self.held;
        self.held = conditions;
        let tells = if self.is_level { conditions } else { self.begun };
        if tells != 0 {
            self.queue();
        }
    }
}

impl Observer for Place {
    fn ready(&self, socket: &SocketRef, ready: i16) {
        if let Some(registration) = &mut *self.0.lock() {
            registration.note(conditions(socket, registration.events, ready));
        }
    }

    fn watch_again(&self, socket: &SocketRef) -> Result<()> {
        match &*self.0.lock() {
            Some(Registration { port, socket: s, .. }) => {
                let watched = port.watch(operations::local_queue(socket), &socket.fd(), *s as u64);
                watched.map_err(|_| Error(WSAENOBUFS))
            }
            None => Ok(()),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The place for the socket's registration.
fn place_of(socket: &SocketRef) -> &Place {
    let cell = &observers::others(socket).registration;
    loop {
        // Where another thread was first, its place is taken.
        match cell.get_as() {
            Some(place) => return place,
            None => cell.set(Place::default()),
        };
    }
}

/// The conditions of `events` that hold where the kernel answers `ready`.
fn conditions(socket: &SocketRef, events: c_int, ready: i16) -> c_int {
    // An outcome that cannot be asked for is a socket that has gone.
    let answer = poll_result(socket, POLLRDNORM | POLLWRNORM, ready).unwrap_or(POLLERR);
    let table = [
        // The end of a stream is input to a registration that does not ask for the hang-up.
        (POLLRDNORM | POLLHUP, SOCK_NOTIFY_EVENT_IN),
        (POLLWRNORM, SOCK_NOTIFY_EVENT_OUT),
        (POLLHUP, SOCK_NOTIFY_EVENT_HANGUP),
        (POLLERR, SOCK_NOTIFY_EVENT_ERR),
    ];
    let found = table.iter().filter(|(bit, _)| answer & bit != 0);
    let found = events & found.fold(0, |all, (_, event)| all | event);
    // The end of a stream is no input where it is told as what it is.
    let only_ended =
        found & SOCK_NOTIFY_EVENT_HANGUP != 0 && !net::readable_bytes(&socket.fd()).is_ok_and(|len| len > 0);
    match only_ended {
        true => found & !SOCK_NOTIFY_EVENT_IN,
        false => found,
    }
}

/// The conditions of `events` that hold now.
fn present(socket: &SocketRef, events: c_int) -> Result<c_int> {
    let mut fds = [pollfd {
        fd: socket.fd().raw(),
        events: native::POLLIN | native::POLLOUT | native::POLLRDHUP,
        revents: 0,
    }];
    net::poll(&mut fds, Some(Duration::ZERO))?;
    Ok(conditions(socket, events, fds[0].revents))
}

/// The packet of a notice that a thread takes; see `rt::source::MakePacket`.
pub fn make_packet((token, id): Notice) -> Option<(Packet, bool)> {
    // A socket that was closed is registered no more.
    let socket = socket::lookup(token as SOCKET).ok()?;
    let mut place = socket.others.get()?.registration.get_as::<Place>()?.0.lock();
    let registration = place.as_mut().filter(|registration| registration.id == id)?;
    registration.queued = false;
    if !registration.enabled {
        return None;
    }
    let events = match registration.is_level {
        true => present(&socket, registration.events).unwrap_or(SOCK_NOTIFY_EVENT_ERR),
        false => registration.begun,
    };
    registration.begun = 0;
    if events == 0 {
        return None;
    }
    registration.enabled = !registration.is_one_shot;
    registration.queued = registration.is_level && registration.enabled;
    Some((registration.packet(events), registration.queued))
}

/// A call takes input: if more comes, that is new.
#[cold]
pub fn input_taken(socket: &SocketRef) {
    with_any(socket, |registration| registration.held &= !SOCK_NOTIFY_EVENT_IN);
}

/// A send found no room: that there is some will be new. There may be already, and it may have been told before this.
#[cold]
pub fn no_room(socket: &SocketRef) {
    with_any(socket, |registration| {
        registration.held &= !SOCK_NOTIFY_EVENT_OUT;
        if let Ok(now) = present(socket, registration.events) {
            registration.note(now);
        }
    });
}

fn with_any(socket: &SocketRef, change: impl FnOnce(&mut Registration)) {
    let others = socket.others.get();
    if let Some(place) = others.and_then(|others| others.registration.get_as::<Place>()) {
        place.0.lock().as_mut().map(change);
    }
}

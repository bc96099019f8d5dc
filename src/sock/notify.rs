//! WSAEventSelect and WSAAsyncSelect: network events recorded for a socket, and the event object set or the window told.
//!
//! The record follows Microsoft's rules, not the kernel's. An event that has been recorded is not recorded again until
//! the call that re-enables it; for FD_READ, FD_OOB and FD_ACCEPT that call then looks whether there is still something.
//! The kernel tells of changes once each (`rt::source`), taken in by the thread that waits for the event object, or for
//! messages to the window.
use super::conn;
use super::io::Received;
use super::selection::{Selection, Target, NO_EVENTS, SELECTABLE};
use super::socket::{self, state, SocketRef};
use super::{error, ioctl, notification};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::wait::Waitable;
use crate::rt::window;
use crate::sys::{native, net, pollfd};
use std::ffi::c_int;
use std::sync::atomic::Ordering;
use std::sync::Arc;
use std::time::Duration;

/// Quality of service does not exist: selected in vain. Changes of routes and addresses are not told.
const NEVER_HAPPEN: c_int = FD_QOS | FD_GROUP_QOS | FD_ROUTING_INTERFACE_CHANGE | FD_ADDRESS_LIST_CHANGE;

/// An event and its error, 0 for none.
type Happened = (c_int, c_int);

/// Selects `events` of a socket for an event object, in place of what was selected before; the socket is nonblocking from
/// now on. WSAEINVAL: an event that cannot be selected, or an object that is no event.
pub fn select(socket: &SocketRef, s: SOCKET, target: Arc<Waitable>, events: c_int) -> Result<()> {
    match target.is_event() {
        true => replace(socket, s, Target::Event(target), events),
        false => Err(Error(WSAEINVAL)),
    }
}

/// The same for a window that gets `message` for each event. WSAEINVAL: an event that cannot be selected, or no window.
pub fn select_for_window(socket: &SocketRef, s: SOCKET, hwnd: usize, message: u32, events: c_int) -> Result<()> {
    let queue = window::queue_of(hwnd).ok_or(Error(WSAEINVAL))?;
    replace(socket, s, Target::Window { hwnd, message, queue }, events)
}

fn replace(socket: &SocketRef, s: SOCKET, target: Target, events: c_int) -> Result<()> {
    if events & !(SELECTABLE | NEVER_HAPPEN) != 0 {
        return Err(Error(WSAEINVAL));
    }
    select_nothing(socket)?;
    begin(socket, s, target, events)
}

/// Ends what was selected before; that, too, makes the socket nonblocking.
pub fn select_nothing(socket: &SocketRef) -> Result<()> {
    cancel(socket);
    ioctl::set_nonblocking(socket, true)
}

fn cancel(socket: &SocketRef) {
    socket.clear(state::SELECTED);
    let selection = socket.selection.lock().take();
    if let Some(Ok(source)) = selection.map(|selection| selection.target).as_ref().map(|t| t.source()) {
        source.forget(&socket.fd());
    }
}

fn begin(socket: &SocketRef, s: SOCKET, target: Target, events: c_int) -> Result<()> {
    *socket.selection.lock() = Some(Box::new(Selection {
        socket: s,
        events,
        target: target.clone(),
        // A socket that is connected already has its FD_CONNECT behind it.
        enabled: if socket.is(state::CONNECTED) {
            SELECTABLE & !FD_CONNECT
        } else {
            SELECTABLE
        },
        ended: false,
        record: NO_EVENTS,
    }));
    socket.set(state::SELECTED);
    // What has happened already is told as a change.
    target.source()?.watch(&socket.fd(), s as u64)?;
    if socket.is(state::DEFERRED) {
        look(socket);
    }
    Ok(())
}

/// The socket has another descriptor.
#[inline]
pub fn descriptor_changed(socket: &SocketRef) -> Result<()> {
    match socket.is(state::SELECTED) {
        true => watch_again(socket),
        false => Ok(()),
    }
}

#[cold]
fn watch_again(socket: &SocketRef) -> Result<()> {
    let target = socket
        .selection
        .lock()
        .as_ref()
        .map(|selection| selection.target.clone());
    match target {
        Some(target) => Ok(target.source()?.watch(&socket.fd(), socket.handle() as u64)?),
        None => Ok(()),
    }
}

/// Gives an accepted socket the selection of its listener.
fn inherit(listener: &SocketRef, s: SOCKET) -> Result<()> {
    let selected = listener
        .selection
        .lock()
        .as_ref()
        .map(|selection| (selection.target.clone(), selection.events));
    match selected {
        Some((target, events)) => begin(&socket::lookup(s)?, s, target, events),
        None => Ok(()),
    }
}

/// Hands out the record and clears it, and resets `event` if one is given.
pub fn take_record(socket: &SocketRef, event: Option<&Waitable>) -> Result<WSANETWORKEVENTS> {
    // Nobody may have waited for the event object, so that what came has not been taken in.
    look(socket);
    let mut selection = socket.selection.lock();
    if let Some(event) = event {
        event.reset()?;
    }
    Ok(match &mut *selection {
        Some(selection) => std::mem::replace(&mut selection.record, NO_EVENTS),
        None => NO_EVENTS,
    })
}

/// Asks the kernel for the present state.
fn look(socket: &SocketRef) {
    if !socket.is(state::SELECTED) {
        return;
    }
    let mut fds = [pollfd {
        fd: socket.fd().raw(),
        events: native::POLLIN | native::POLLOUT | native::POLLPRI | native::POLLRDHUP,
        revents: 0,
    }];
    if net::poll(&mut fds, Some(Duration::ZERO)).is_ok() {
        note(socket, fds[0].revents);
    }
}

/// Records what the kernel's answer means.
pub fn note(socket: &SocketRef, ready: i16) {
    for (event, errno) in happened(socket, ready).into_iter().flatten() {
        let code = if errno == 0 { 0 } else { error::from_native(errno).0 };
        record(socket, event, code);
    }
}

/// The events in a poll's answer. One that is not enabled is left out when it is recorded.
fn happened(socket: &SocketRef, ready: i16) -> [Option<Happened>; 5] {
    let has = |bits: i16| ready & bits != 0;
    let no_error = |event: c_int, happened: bool| happened.then_some((event, 0));
    if socket.is(state::LISTENING) {
        let waiting = has(native::POLLIN) || socket.is(state::DEFERRED);
        return [no_error(FD_ACCEPT, waiting), None, None, None, None];
    }
    if !socket.is_stream() {
        let readable = has(native::POLLIN | native::POLLERR) || socket.is(state::UNREACHABLE);
        let writable = no_error(FD_WRITE, has(native::POLLOUT));
        return [no_error(FD_READ, readable), writable, None, None, None];
    }
    if socket.is(state::CONNECTING) && has(native::POLLOUT | native::POLLERR | native::POLLHUP) {
        // Recorded in the socket's state, by this thread or another.
        let _ = conn::progress(socket);
    }
    if socket.is(state::CONNECT_FAILED) {
        // 0 when the program has asked for SO_ERROR meanwhile.
        let errno = match socket.connect_error.load(Ordering::Relaxed) {
            0 => native::ECONNREFUSED,
            errno => errno,
        };
        return [Some((FD_CONNECT, errno)), None, None, None, None];
    }
    if !socket.is(state::CONNECTED) {
        return [None; 5];
    }
    let broken = has(native::POLLERR);
    let ended = has(native::POLLRDHUP | native::POLLHUP) || broken;
    // The end comes after all data; and it is no FD_READ.
    let data = has(native::POLLIN) && (!ended || net::readable_bytes(&socket.fd()).is_ok_and(|bytes| bytes > 0));
    if let (true, Some(selection)) = (ended, &mut *socket.selection.lock()) {
        selection.ended = true;
    }
    let oob = has(native::POLLPRI) && !socket.is(state::OOB_INLINE);
    let end = if broken { native::ECONNRESET } else { 0 };
    [
        Some((FD_CONNECT, 0)),
        no_error(FD_READ, data),
        no_error(FD_OOB, oob),
        no_error(FD_WRITE, has(native::POLLOUT) && !broken),
        (ended && !data).then_some((FD_CLOSE, end)),
    ]
}

/// Tells of an event if it is selected and enabled.
fn record(socket: &SocketRef, event: c_int, code: c_int) {
    if let Some(selection) = &mut *socket.selection.lock() {
        selection.tell(event, code);
    }
}

#[cold]
fn enable(socket: &SocketRef, events: c_int) {
    if let Some(selection) = &mut *socket.selection.lock() {
        selection.enabled |= events;
    }
}

/// To be called before a receive; the result goes to `end_receive`. (Not around it: a call that took the receive as a
/// closure would not be inlined into one frame, see `io::receive`.)
#[inline(always)]
pub fn begin_receive(socket: &SocketRef) -> bool {
    let selected = socket.is(state::SELECTED);
    if selected {
        // Before the receive: what comes after it has seen that there is no more is told as a change.
        enable(socket, FD_READ | FD_OOB);
    }
    if socket.is(state::TELLS_EDGES) {
        notification::input_taken(socket);
    }
    selected
}

/// To be called after a receive of at most `len` bytes. It has enabled FD_READ and FD_OOB, whatever came of it, and they
/// are recorded again if there is more.
#[inline(always)]
pub fn end_receive(selected: bool, socket: &SocketRef, len: usize, flags: c_int, received: &Result<Received>) {
    if selected {
        after_receive(socket, len, flags, received);
    }
}

#[cold]
fn after_receive(socket: &SocketRef, len: usize, flags: c_int, received: &Result<Received>) {
    let drained = match received {
        Ok(received) => socket.is_stream() && received.bytes < len && flags == 0,
        Err(error) => *error == Error(WSAEWOULDBLOCK),
    };
    if !drained || has_ended(socket) {
        look(socket);
    }
}

fn has_ended(socket: &SocketRef) -> bool {
    socket
        .selection
        .lock()
        .as_ref()
        .is_some_and(|selection| selection.ended)
}

/// Runs a send. One that finds no room enables FD_WRITE, which is recorded when there is.
#[inline(always)]
pub fn sending<T>(socket: &SocketRef, send: impl FnOnce() -> Result<T>) -> Result<T> {
    let sent = send();
    if socket.is(state::TELLS_EDGES) && matches!(sent, Err(Error(WSAEWOULDBLOCK))) {
        notification::no_room(socket);
    }
    if socket.is(state::SELECTED) && matches!(sent, Err(Error(WSAEWOULDBLOCK))) {
        enable(socket, FD_WRITE);
        look(socket);
    }
    sent
}

/// Runs an accept, which gives the handle of the accepted socket: that has the listener's selection. FD_ACCEPT is
/// enabled, whatever comes of it but a deferral, and recorded again if another connection waits.
#[inline(always)]
pub fn accepting<T>(
    listener: &SocketRef,
    accept: impl FnOnce() -> Result<T>,
    handle: impl FnOnce(&T) -> SOCKET,
) -> Result<T> {
    if listener.is(state::TELLS_EDGES) {
        notification::input_taken(listener);
    }
    let accepted = accept();
    if !listener.is(state::SELECTED) {
        return accepted;
    }
    if let Ok(accepted) = &accepted {
        let s = handle(accepted);
        // Without room for its selection it is no socket that the program could use.
        if let Err(error) = inherit(listener, s) {
            let _ = socket::close(s);
            return Err(error);
        }
    }
    if !matches!(accepted, Err(Error(WSATRY_AGAIN))) {
        enable(listener, FD_ACCEPT);
        look(listener);
    }
    accepted
}

/// Runs a connect: its end will be recorded, and that the socket can be written then.
#[inline(always)]
pub fn connecting(socket: &SocketRef, connect: impl FnOnce() -> Result<()>) -> Result<()> {
    if !socket.is(state::SELECTED) {
        return connect();
    }
    if !socket.is(state::CONNECTED | state::CONNECTING) {
        enable(socket, FD_CONNECT | FD_WRITE);
    }
    let connected = connect();
    if connected.is_ok() {
        look(socket);
    }
    connected
}

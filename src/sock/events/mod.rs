//! WSAEventSelect and WSAAsyncSelect: network events recorded for a socket, and the event object set or the window told.
//!
//! The record follows Windows' rules, not the kernel's. An event that has been recorded is not recorded again until more comes, or until
//! the call that re-enables it; for FD_READ, FD_OOB and FD_ACCEPT that call then looks whether there is still something.
//! The kernel tells of changes once each (`rt::source`), taken in by the thread that waits for the event object, or for
//! messages to the window.
pub mod blocking_hook;
pub mod notification;
mod poll_result;
pub mod ready;
pub mod select;
pub mod selection;

use super::connection;
use super::error;
use super::io::Received;
use super::network::Watch;
use super::socket::{self, state, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::source::Source;
use crate::rt::wait::Waitable;
use crate::sock::options::ioctl;
use crate::sys::lock::MutexGuard;
use crate::sys::native;
use crate::sys::{self, net, pollfd};
use crate::user::window;
use selection::{Selection, Target, NO_EVENTS, OF_NETWORK, SELECTABLE};
use std::ffi::c_int;
use std::sync::atomic::Ordering;
use std::sync::Arc;
use std::time::Duration;

/// Quality of service does not exist: selected in vain.
const NEVER_HAPPEN: c_int = FD_QOS | FD_GROUP_QOS;

/// Marks the tokens of a socket's watches. Handles are far below, and both are even.
pub const OF_WATCHES: u64 = 1 << 63;

/// An event and its error, 0 for none.
type Happened = (c_int, c_int);

/// Selects `events` of a socket for an event object, in place of what was selected before; the socket is nonblocking from
/// now on. WSAEINVAL: an event that cannot be selected, or an object that is no event.
pub fn select(socket: &SocketRef, s: SOCKET, target: Arc<Waitable>, events: c_int) -> Result<()> {
    match target.is_event() {
        true => choose(socket, s, Target::Event(target), events),
        false => Err(Error(WSAEINVAL)),
    }
}

/// The same for a window that gets `message` for each event. WSAEINVAL: an event that cannot be selected, or no window.
pub fn select_for_window(socket: &SocketRef, s: SOCKET, hwnd: usize, message: u32, events: c_int) -> Result<()> {
    let queue = window::queue_of(hwnd).ok_or(Error(WSAEINVAL))?;
    choose(socket, s, Target::Window { hwnd, message, queue }, events)
}

fn choose(socket: &SocketRef, s: SOCKET, target: Target, events: c_int) -> Result<()> {
    match events & !(SELECTABLE | NEVER_HAPPEN) {
        0 => replace(socket, Some((s, target, events))),
        _ => Err(Error(WSAEINVAL)),
    }
}

/// Ends what was selected before; that, too, makes the socket nonblocking.
pub fn select_nothing(socket: &SocketRef) -> Result<()> {
    replace(socket, None)
}

/// All in one under the lock, so that it agrees whatever another thread selects at the same time.
fn replace(socket: &SocketRef, selected: Option<(SOCKET, Target, c_int)>) -> Result<()> {
    replace_with(socket, selected, initially_enabled(socket))
}

/// What may be recorded first. A datagram socket that is not connected can be written always, and says so when a send has
/// failed; its connect enables FD_CONNECT.
fn initially_enabled(socket: &SocketRef) -> c_int {
    match socket.is_stream() {
        true => SELECTABLE,
        false if socket.is(state::CONNECTED) => SELECTABLE & !FD_CONNECT,
        false => SELECTABLE & !(FD_CONNECT | FD_WRITE),
    }
}

/// `enabled`: of a socket for which nothing was selected.
fn replace_with(socket: &SocketRef, selected: Option<(SOCKET, Target, c_int)>, enabled: c_int) -> Result<()> {
    {
        let mut selection = socket.selection.lock();
        socket.clear(state::SELECTED);
        let old = selection.take();
        if let Some(Ok(source)) = old.as_ref().map(|old| old.target.source()) {
            forget(source, socket);
        }
        ioctl::switch_nonblocking(socket, true)?;
        let Some((s, target, events)) = selected else {
            return Ok(());
        };
        let source = Arc::clone(target.source()?);
        // What an event object was told is not told again until it is enabled; a window is told anew.
        let told = old.filter(|old| old.target.is_event() && target.is_event());
        let (enabled, seen, record) =
            told.map_or((enabled, 0, NO_EVENTS), |told| (told.enabled, told.seen, told.record));
        *selection = Some(Box::new(Selection {
            socket: s,
            events,
            target,
            enabled,
            seen,
            ended: false,
            record,
        }));
        if let Some(selection) = &*selection {
            selection.signal_recorded();
        }
        // Before anything can be told, which is taken for nobody's otherwise.
        socket.set(state::SELECTED);
        if let Err(errno) = attach(&source, socket, s, events) {
            forget(&source, socket);
            socket.clear(state::SELECTED);
            *selection = None;
            return Err(errno.into());
        }
    }
    if socket.is(state::DEFERRED) {
        look(socket);
    }
    look_at_watches(socket);
    Ok(())
}

/// Has the changes of a socket dispatched, and those that its watches tell of if any are selected. What has happened already
/// is told as a change. To be called with the selection's lock.
fn attach(source: &Source, socket: &SocketRef, s: SOCKET, events: c_int) -> sys::Result<()> {
    source.watch(&socket.fd(), s as u64)?;
    match events & OF_NETWORK {
        0 => Ok(()),
        _ => attach_watches(source, socket, s),
    }
}

fn attach_watches(source: &Source, socket: &SocketRef, s: SOCKET) -> sys::Result<()> {
    let watches = watches(socket);
    let mut watches = watches.iter().flat_map(|watches| watches.iter());
    watches.try_for_each(|(_, watch)| source.watch(watch.fd(), s as u64 | OF_WATCHES))
}

fn forget(source: &Source, socket: &SocketRef) {
    source.forget(&socket.fd());
    if let Some(watches) = watches(socket) {
        watches.iter().for_each(|(_, watch)| source.forget(watch.fd()));
    }
}

/// A socket's watches, locked; `None`: it never had any.
fn watches(socket: &SocketRef) -> Option<MutexGuard<'_, Vec<(c_int, Watch)>>> {
    socket.others.get().map(|others| others.watches.lock())
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
    match &*socket.selection.lock() {
        Some(selection) => Ok(selection.target.source()?.watch(&socket.fd(), socket.handle() as u64)?),
        None => Ok(()),
    }
}

/// Gives an accepted socket the selection of its listener.
fn inherit(listener: &SocketRef, s: SOCKET) -> Result<()> {
    let selected = listener
        .selection
        .lock()
        .as_ref()
        .map(|selection| (s, selection.target.clone(), selection.events));
    match selected {
        // It has its FD_CONNECT behind it: nobody has selected it for this socket.
        Some(selected) => replace_with(&socket::lookup(s)?, Some(selected), SELECTABLE & !FD_CONNECT),
        None => Ok(()),
    }
}

/// CloseHandle is about to close the socket: unlike closesocket it lets a window know.
pub fn handle_closes(socket: &SocketRef) {
    if let Some(selection) = &mut *socket.selection.lock() {
        if !selection.target.is_event() && socket.is(state::CONNECTED) {
            selection.tell(FD_CLOSE, 0);
        }
    }
}

/// Hands out the record and clears it, and resets `event` if one is given.
pub fn take_record(socket: &SocketRef, event: Option<&Waitable>) -> Result<WSANETWORKEVENTS> {
    // Nobody may have waited for the event object, so that what came has not been taken in.
    look(socket);
    look_at_watches(socket);
    let mut selection = socket.selection.lock();
    if let Some(event) = event {
        event.reset()?;
    }
    Ok(match &mut *selection {
        Some(selection) => selection.take_record(),
        None => NO_EVENTS,
    })
}

/// Has `event` recorded, once, when `watch` tells of its change.
pub fn watch(socket: &SocketRef, s: SOCKET, event: c_int, watch: Watch) -> Result<()> {
    {
        let mut selection = socket.selection.lock();
        {
            let mut watches = socket.others.get_or_init(Box::default).watches.lock();
            // An event that has been told begins anew.
            let is_told = selection
                .as_ref()
                .is_some_and(|selection| selection.enabled & event == 0);
            watches.retain(|(of, _)| *of != event || !is_told);
            // An older one tells of more.
            if !watches.iter().any(|(of, older)| *of == event && older.covers(&watch)) {
                watches.push((event, watch));
            }
        }
        if let Some(selection) = &mut *selection {
            selection.enabled |= event;
            if selection.events & OF_NETWORK != 0 {
                attach_watches(selection.target.source()?, socket, s)?;
            }
        }
    }
    look_at_watches(socket);
    Ok(())
}

/// Records the changes that watches tell of, which ends these. A change that is not selected stays to be told.
pub fn look_at_watches(socket: &SocketRef) {
    let Some(mut all) = watches(socket) else {
        return;
    };
    let changed = all
        .iter_mut()
        .filter_map(|(event, watch)| watch.has_changed().then_some(*event));
    let changed = changed.fold(0, |all, event| all | event);
    drop(all);
    let all = [FD_ROUTING_INTERFACE_CHANGE, FD_ADDRESS_LIST_CHANGE];
    let recorded = all
        .into_iter()
        .filter(|event| changed & event != 0 && record(socket, *event, 0));
    let recorded = recorded.fold(0, |all, event| all | event);
    if let (1.., Some(mut watches)) = (recorded, watches(socket)) {
        watches.retain(|(event, watch)| event & recorded == 0 || !watch.is_over());
    }
}

/// Asks the kernel for the present state.
pub fn look(socket: &SocketRef) {
    if let Some(ready) = state_of(socket) {
        note(socket, ready);
    }
}

/// The same after the kernel has told of a change, which may be over.
pub fn look_again(socket: &SocketRef) {
    if let Some(ready) = state_of(socket) {
        changed(socket, ready);
    }
}

/// What the kernel says of the socket now. `None`: nothing is selected.
fn state_of(socket: &SocketRef) -> Option<i16> {
    if !socket.is(state::SELECTED) {
        return None;
    }
    let mut fds = [pollfd {
        fd: socket.fd().raw(),
        events: native::POLLIN | native::POLLOUT | native::POLLPRI | native::POLLRDHUP,
        revents: 0,
    }];
    net::poll(&mut fds, Some(Duration::ZERO)).ok().map(|_| fds[0].revents)
}

/// The kernel told of a change. Data that has come is an event although the data before it was told and has not been
/// received, and so is a connection.
pub fn changed(socket: &SocketRef, ready: i16) {
    if ready & native::POLLIN != 0 {
        enable_for_more(socket);
    }
    note(socket, ready);
}

/// Enables FD_READ where there is more data than when it was told, FD_ACCEPT where there are more connections. (A change alone says
/// nothing: a call that looked may have told of it already.)
fn enable_for_more(socket: &SocketRef) {
    if let Some(selection) = &mut *socket.selection.lock() {
        let told = (FD_READ | FD_ACCEPT) & selection.events & !selection.enabled;
        if told != 0 && waiting(socket) > selection.seen {
            selection.enabled |= told;
        }
    }
}

/// How much waits to be served: bytes of a stream, connections of a listener. Of datagrams that is not known.
fn waiting(socket: &SocketRef) -> usize {
    match socket.is(state::LISTENING) {
        true => net::waiting_connections(&socket.fd()),
        false if socket.is_stream() => net::readable_bytes(&socket.fd()).unwrap_or(0),
        false => 0,
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
        let connected = no_error(FD_CONNECT, socket.is(state::CONNECTED));
        return [connected, no_error(FD_READ, readable), writable, None, None];
    }
    if socket.is(state::CONNECTING) && has(native::POLLOUT | native::POLLERR | native::POLLHUP) {
        // Recorded in the socket's state, by this thread or another.
        let _ = connection::progress(socket);
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
    // The error itself may have been taken by a receive.
    let broken = has(native::POLLERR) || socket.is(state::RESET);
    // Natively an own shutdown ends the stream as the peer's end does.
    let hung_up = has(native::POLLRDHUP | native::POLLHUP);
    let ended = broken || hung_up && (!socket.is(state::SHUT_RECV) || net::has_peer_ended(&socket.fd()));
    // Before the look at the data: who receives the last of it meanwhile either sees this, and looks, or is seen here.
    if let (true, Some(selection)) = (ended, &mut *socket.selection.lock()) {
        selection.ended = true;
    }
    // The end is no FD_READ.
    let data = has(native::POLLIN) && (!ended || net::readable_bytes(&socket.fd()).is_ok_and(|bytes| bytes > 0));
    let oob = has(native::POLLPRI) && !socket.is(state::OOB_INLINE);
    let end = if broken { native::ECONNABORTED } else { 0 };
    [
        Some((FD_CONNECT, 0)),
        no_error(FD_READ, data),
        no_error(FD_OOB, oob),
        no_error(FD_WRITE, has(native::POLLOUT) && !broken),
        ended.then_some((FD_CLOSE, end)),
    ]
}

/// Tells of an event if it is selected and enabled. Returns whether it did.
fn record(socket: &SocketRef, event: c_int, code: c_int) -> bool {
    let mut selection = socket.selection.lock();
    // A failure that another thread saw may be of an attempt before; then the next one has begun before FD_CONNECT was enabled.
    let is_past = event == FD_CONNECT && code != 0 && !socket.is(state::CONNECT_FAILED);
    match &mut *selection {
        Some(selection) => {
            let told = !is_past && selection.tell(event, code);
            if told && event & (FD_READ | FD_ACCEPT) != 0 {
                selection.seen = waiting(socket);
            }
            told
        }
        None => false,
    }
}

#[cold]
fn enable(socket: &SocketRef, events: c_int) {
    if let Some(selection) = &mut *socket.selection.lock() {
        selection.enabled |= events;
    }
}

/// An overlapped receive or accept begins: it enables what a receive and an accept enable.
#[cold]
pub fn receive_begins(socket: &SocketRef) {
    match socket.is(state::LISTENING) {
        true => enable(socket, FD_ACCEPT),
        false => enable(socket, FD_READ | FD_OOB),
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
    let begins = !socket.is(state::CONNECTED | state::CONNECTING);
    let connected = connect();
    if matches!(connected, Ok(()) | Err(Error(WSAEWOULDBLOCK))) {
        if begins {
            // Only now, as until now another thread may have seen how an attempt before ended.
            enable(socket, FD_CONNECT | FD_WRITE);
        }
        // The kernel may have told of the end before the socket's state knew of the beginning.
        look(socket);
    }
    connected
}

/// Runs a listen. The kernel may have told of a connection before the socket's state knew of it.
pub fn listening(socket: &SocketRef, listen: impl FnOnce() -> Result<()>) -> Result<()> {
    listen()?;
    look(socket);
    Ok(())
}

//! What a change of a socket's descriptor means, wherever it was told: to what is selected, pending, registered.
use super::notification::{self, Place};
use crate::abi::SOCKET;
use crate::rt::error::Result;
use crate::sock::network::Watch;
use crate::sock::overlapped;
use crate::sock::overlapped::dependent;
use crate::sock::overlapped::operation::Operations;
use crate::sock::rio::RequestQueue;
use crate::sock::socket::{self, state, SocketRef};
use once_cell::race::OnceBox;
use parking_lot::Mutex;
use std::ffi::c_int;

/// Who else is told of a socket's changes, and of what else its selection is. (Apart from the socket, because few have them.)
#[derive(Default)]
pub struct Others {
    /// ProcessSocketNotifications.
    pub registration: Place,
    /// Registered I/O.
    pub requests: OnceBox<RequestQueue>,
    /// Changes of the network that the program asked to be told of by network events, which are named here. Locked after
    /// the selection, where both are.
    pub watches: Mutex<Vec<(c_int, Watch)>>,
}

/// Has changes of the socket told to others, too.
pub fn others(socket: &SocketRef) -> &Others {
    let others = socket.others.get_or_init(Box::default);
    // Those that come later ask for it: `overlapped::associate`.
    if let Some(operations) = socket.operations.get() {
        operations.lock().has_others = true;
    }
    others
}

/// The socket has another descriptor.
pub fn watch_again(socket: &SocketRef) -> Result<()> {
    let Some(others) = socket.others.get() else {
        return Ok(());
    };
    notification::watch_again(socket, &others.registration)?;
    match others.requests.get() {
        Some(requests) => requests.watch_again(socket),
        None => Ok(()),
    }
}

#[cold]
pub fn tell_others(socket: &SocketRef, ready: i16) {
    if let Some(others) = socket.others.get() {
        if let Some(requests) = others.requests.get() {
            requests.ready(socket, ready);
        }
        notification::ready(socket, &others.registration, ready);
    }
}

/// A change that the kernel told of; the token is the socket's handle, or of a socket at a port its operations'.
pub fn dispatch(token: u64, ready: i16) {
    match Operations::of_token(token) {
        Some(operations) => overlapped::ready_at_port(operations, ready),
        None => dispatch_to(token, ready),
    }
}

fn dispatch_to(token: u64, ready: i16) {
    // Closed meanwhile, it has nothing left that could change.
    let Ok(socket) = socket::lookup((token & !super::OF_WATCHES) as SOCKET) else {
        return;
    };
    if token & super::OF_WATCHES != 0 {
        super::look_at_watches(&socket);
        return dependent::descriptor_ready(&socket);
    }
    if socket.is(state::SELECTED) {
        super::note(&socket, ready);
    }
    if socket.is(state::AWAITED) {
        dependent::dependency_ready(&socket);
    }
    if let Some(operations) = socket.operations.get() {
        overlapped::ready(&socket, operations, ready);
    }
    tell_others(&socket, ready);
}

//! What a change of a socket's descriptor means, wherever it was told: to what is selected, and to what is pending.
use super::operation::Operations;
use super::socket::{self, state};
use super::{notify, overlapped};
use crate::abi::SOCKET;

/// A change that the kernel told of; the token is the socket's handle, or of a socket at a port its operations'.
pub fn dispatch(token: u64, ready: i16) {
    match Operations::of_token(token) {
        Some(operations) => overlapped::ready_at_port(operations, ready),
        None => dispatch_to(token, ready),
    }
}

fn dispatch_to(token: u64, ready: i16) {
    // Closed meanwhile, it has nothing left that could change.
    let Ok(socket) = socket::lookup(token as SOCKET) else {
        return;
    };
    if socket.is(state::SELECTED) {
        notify::note(&socket, ready);
    }
    if socket.is(state::AWAITED) {
        overlapped::holder_ready(&socket);
    }
    if let Some(operations) = socket.operations.get() {
        overlapped::ready(&socket, operations, ready);
    }
}

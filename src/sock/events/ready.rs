//! What a change of a socket's descriptor means, wherever it was told: to what is selected, pending, registered.
use crate::abi::SOCKET;
use crate::sock::overlapped;
use crate::sock::overlapped::dependent;
use crate::sock::socket::{self, observers, state, Operations};

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
    if socket.is(state::AWAITED) {
        dependent::dependency_ready(&socket);
    }
    if let Some(operations) = socket.operations.get() {
        overlapped::ready(&socket, operations, ready);
    }
    if socket.is(state::SELECTED) {
        match socket.operations.get() {
            None => super::changed(&socket, ready),
            // What a pending operation has taken is no event.
            Some(_) => super::look_again(&socket),
        }
    }
    observers::tell_others(&socket, ready);
}

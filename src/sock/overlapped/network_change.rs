//! Waiting for a change of the network as an overlapped operation.
use crate::sock::network::Watch;
use crate::sock::socket::{Attempt, Attempted, Dependency, SocketRef};

/// SIO_ADDRESS_LIST_CHANGE and SIO_ROUTING_INTERFACE_CHANGE as overlapped operations.
impl Attempt for Watch {
    fn attempt(&mut self, _socket: &SocketRef) -> Attempted {
        match self.has_changed() {
            true => Attempted::success(0),
            false => Attempted::Dependent,
        }
    }

    fn depends_on(&self) -> Option<Dependency<'_>> {
        Some(Dependency::Descriptor(self.fd()))
    }
}

//! Service providers: which provider a socket belongs to.
//!
//! Every exported call that takes a socket finds it here and nowhere else, so that this is the one place where the
//! sockets of other providers will part from those of the base provider.
pub mod catalog;
pub mod catalog_file;
pub mod name_space;
pub mod protocol;
pub mod registry;

use crate::abi::SOCKET;
use crate::rt::error::Result;
use crate::sock::socket::{self, SocketRef};

/// The base provider's socket that `s` names. WSAENOTSOCK: none.
#[inline(always)]
pub fn base_socket(s: SOCKET) -> Result<SocketRef> {
    socket::lookup(s)
}

//! Overlapped operations on sockets: begun, tried, done, cancelled, waited for.
//!
//! An operation is tried at once. One that would have to wait joins its socket's queue and is tried again when the kernel
//! tells of a change: to a port, to the source of the operation's event, or to that of the thread that will run its routine.
//! Of a socket at a port the kernel tells every change, so a receive that got less than it asked for need not be
//! followed by one that finds nothing: the next waits for the change.
pub mod accept_ex;
mod begin;
pub mod by_thread;
pub mod connect_ex;
pub mod dependent;
pub mod disconnect_ex;
mod engine;
pub mod message;
mod network_change;
pub mod scatter;
pub mod transmit;

pub(in crate::sock) use begin::Hints;
pub use begin::{Begun, Report};
pub use engine::*;
pub(in crate::sock) use engine::{try_receive, try_send};

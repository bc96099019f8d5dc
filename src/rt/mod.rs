//! What Windows itself provides beneath Winsock: errors, thread state, the handle table. Knows no sockets.
pub mod error;
pub mod fork;
pub mod handle;
pub mod message;
pub mod thread;
mod usage;
pub mod wide;

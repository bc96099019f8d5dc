//! What Windows itself provides beneath Winsock: errors, thread state, the handle table. Knows no sockets.
pub mod error;
pub mod handle;
pub mod message;
pub mod thread;
pub mod wide;

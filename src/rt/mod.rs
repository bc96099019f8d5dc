//! What Windows itself provides beneath Winsock: errors, thread state, the handle table. Knows no sockets.
pub mod clock;
pub mod error;
pub mod fork;
pub mod handle;
pub mod heap;
pub mod lock;
pub mod message;
pub mod module;
pub mod names;
pub mod once;
pub mod slots;
pub mod source;
pub mod task;
pub mod thread;
mod usage;
pub mod wait;
pub mod wide;

//! The object manager beneath everything: errors, the handle table, waitable objects, threads and APCs, timers, the thread
//! pool, overlapped operations and completion ports, text of any width. Knows no sockets.
pub mod clock;
pub mod error;
pub mod fork;
pub mod handle;
pub mod idle_poller;
pub mod overlapped;
pub mod packet;
pub mod pool;
pub mod port;
pub mod source;
pub mod state_waits;
pub mod status;
pub mod thread;
pub mod timer;
pub mod wait;
pub mod wide;

//! Linux: raw system calls, so that no libc name a Winsock export shares is ever looked up.
pub mod barrier;
pub mod net;
pub mod park;
pub mod poller;
mod syscall;
pub mod wake;

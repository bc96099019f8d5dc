//! Linux: raw system calls, so that no libc name a Winsock export shares is ever looked up.
pub mod barrier;
pub mod close;
pub mod interfaces;
pub mod loop_fd;
pub mod net;
pub mod park;
pub mod poller;
pub mod process;
pub mod schedule;
pub mod sockopt;
mod syscall;
pub mod wake;

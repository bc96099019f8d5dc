//! Linux: raw system calls, so that no libc name a Winsock export shares is ever looked up.
pub mod barrier;
pub mod close;
pub mod counters;
pub mod echo;
pub mod endpoints;
pub mod interfaces;
pub mod links;
pub mod loop_fd;
pub mod net;
mod netlink;
pub mod park;
pub mod poller;
pub mod process;
pub mod routes;
pub mod schedule;
pub mod sockopt;
mod syscall;
pub mod wake;

//! macOS: libc's functions. No plain Winsock names are exported there, so these are always libc's own.
pub mod barrier;
pub mod close;
pub mod context;
pub mod counters;
pub mod echo;
pub mod endpoints;
pub mod interfaces;
pub mod links;
pub mod loop_fd;
pub mod net;
pub mod park;
pub mod poller;
pub mod process;
pub mod routes;
pub mod schedule;
pub mod sockopt;
pub mod wake;

//! Faults: reads and writes of the program's memory that fail instead of ending the process.
//!
//! A pointer of a caller may name no memory. What certainly is none fails by comparison. The rest is read and written by
//! instructions of `access.rs` alone; each has an entry in a table that says where to go on if it faults, and
//! the handler of SIGSEGV and SIGBUS (`handler.rs`) goes on there. Every other fault is the business of whoever handled the
//! signal before. It is installed at the first access. Where it cannot be, or must not (`WS2_32_FAULT_HANDLER=0`), the
//! kernel makes the copies, which takes microseconds.
//!
//! A fault of the program's own instructions is an exception for its `__try` blocks first (`exception.rs`).
//!
//! The names are those of the kernel, which has the same task; `probe_for_write` is Windows'.
mod access;
mod end;
pub mod exception;
mod handler;
mod seh;
mod user;

pub use access::{Fault, Result};
pub use handler::watch_exceptions;
pub use user::*;

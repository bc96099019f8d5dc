//! The C runtime: what of it is in the library. Most is in the headers (`include/ws2_32/crt/`).
pub mod io;
pub mod process;
pub mod start;

//! The exported functions, a folder per DLL and in it a file per Windows header: check pointers, call, map the result.
#![allow(non_snake_case)]
pub mod advapi32;
pub mod bcrypt;
pub mod crt;
pub mod ffi;
pub mod gdi32;
pub mod iphlpapi;
pub mod kernel32;
pub mod mswsock;
mod packed;
pub mod psapi;
pub mod rpcrt4;
pub mod text;
pub mod user32;
pub mod ws2_32;
pub mod wsock32;

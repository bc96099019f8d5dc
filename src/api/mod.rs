//! The exported functions, one file per Windows header: check pointers, call, map the result.
#![allow(non_snake_case)]
mod addrinfo;
pub mod env;
pub mod events;
pub mod ffi;
pub mod handles;
pub mod heap;
pub mod hooks;
pub mod inet;
pub mod ioapi;
pub mod module;
pub mod netdb;
pub mod process;
pub mod strings;
pub mod synch;
pub mod sysinfo;
mod text;
pub mod threads;
pub mod tls;
pub mod waits;
pub mod winbase;
pub mod winsock;
pub mod winsock2;
pub mod ws2tcpip;
pub mod wsaaddr;

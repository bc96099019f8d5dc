//! C types and constants of the Windows x64 ABI, one file per Windows header, no code.
//!
//! A structure has its C tag as its name (`sockaddr_in`, `_WSABUF`), and Microsoft's names are aliases (`SOCKADDR_IN`,
//! `WSABUF`). A type named after another with a number behind it (`in_addr_0`) is written inside that one in C; a field
//! called `Anonymous` has no name there. `build/headers.rs` prints these files, comments included, into `include/`.
#![allow(
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    clippy::upper_case_acronyms
)]

mod afunix;
mod basetsd;
mod bcrypt;
mod fibersapi;
mod fileapi;
mod guiddef;
mod handleapi;
mod heapapi;
mod icmpapi;
mod ifdef;
mod ifmib;
mod in6addr;
mod inaddr;
mod ioapiset;
mod ipexport;
mod iphlpapi;
mod ipifcons;
mod ipmib;
mod iprtrmib;
mod iptypes;
mod memoryapi;
mod minwinbase;
mod minwindef;
mod mstcpip;
mod mswsock;
mod mswsockdef;
mod namedpipeapi;
mod netioapi;
mod nldef;
mod nspapi;
mod ntddndis;
mod ntstatus;
mod processenv;
mod processthreadsapi;
mod psapi;
mod qos;
mod stringapiset;
mod synchapi;
mod sysinfoapi;
mod tcpmib;
mod threadpoolapiset;
mod tlhelp32;
mod udpmib;
mod wincon;
mod wincrypt;
mod windef;
mod winerror;
mod wingdi;
mod winnt;
mod winreg;
mod winsock;
mod winsock2;
mod winsvc;
mod winuser;
mod winver;
mod ws2atm;
mod ws2def;
mod ws2ipdef;
mod ws2spi;
mod ws2tcpip;
mod wsipx;
mod wsnwlink;

pub use afunix::*;
pub use basetsd::*;
pub use bcrypt::*;
pub use fibersapi::*;
pub use fileapi::*;
pub use guiddef::*;
pub use handleapi::*;
pub use heapapi::*;
pub use icmpapi::*;
pub use ifdef::*;
pub use ifmib::*;
pub use in6addr::*;
pub use inaddr::*;
pub use ioapiset::*;
pub use ipexport::*;
pub use iphlpapi::*;
pub use ipifcons::*;
pub use ipmib::*;
pub use iprtrmib::*;
pub use iptypes::*;
pub use memoryapi::*;
pub use minwinbase::*;
pub use minwindef::*;
pub use mstcpip::*;
pub use mswsock::*;
pub use mswsockdef::*;
pub use namedpipeapi::*;
pub use netioapi::*;
pub use nldef::*;
pub use nspapi::*;
pub use ntddndis::*;
pub use ntstatus::*;
pub use processenv::*;
pub use processthreadsapi::*;
pub use psapi::*;
pub use qos::*;
pub use stringapiset::*;
pub use synchapi::*;
pub use sysinfoapi::*;
pub use tcpmib::*;
pub use threadpoolapiset::*;
pub use tlhelp32::*;
pub use udpmib::*;
pub use wincon::*;
pub use wincrypt::*;
pub use windef::*;
pub use winerror::*;
pub use wingdi::*;
pub use winnt::*;
pub use winreg::*;
pub use winsock::*;
pub use winsock2::*;
pub use winsvc::*;
pub use winuser::*;
pub use winver::*;
pub use ws2atm::*;
pub use ws2def::*;
pub use ws2ipdef::*;
pub use ws2spi::*;
pub use ws2tcpip::*;
pub use wsipx::*;
pub use wsnwlink::*;

//! `wsipx.h`: addresses of IPX, which no host of this library has.
use std::ffi::{c_char, c_int, c_short, c_ushort};

// Protocols of AF_IPX.
pub const NSPROTO_IPX: c_int = 1000;
pub const NSPROTO_SPX: c_int = 1256;
pub const NSPROTO_SPXII: c_int = 1257;

/// An address of AF_IPX.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr_ipx {
    pub sa_family: c_short,
    pub sa_netnum: [c_char; 4],
    pub sa_nodenum: [c_char; 6],
    pub sa_socket: c_ushort,
}
pub type SOCKADDR_IPX = sockaddr_ipx;
pub type PSOCKADDR_IPX = *mut SOCKADDR_IPX;
pub type LPSOCKADDR_IPX = *mut SOCKADDR_IPX;

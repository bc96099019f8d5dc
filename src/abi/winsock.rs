//! `winsock.h`: the sockets of Winsock 1.1, which `winsock2.h` builds on.
use std::ffi::{c_char, c_int, c_long, c_short, c_uchar, c_uint, c_ushort};

use super::basetsd::UINT_PTR;
use super::minwindef::{DWORD, WORD};

pub type u_char = c_uchar;
pub type u_short = c_ushort;
pub type u_int = c_uint;
/// 32 bits, as on Windows.
pub type u_long = c_uint;
pub type u_int64 = std::ffi::c_ulonglong;

/// A socket: not a descriptor of the host, and never a negative number.
pub type SOCKET = UINT_PTR;

pub const INVALID_SOCKET: SOCKET = !0;

pub const SOCKET_ERROR: c_int = -1;
pub const FROM_PROTOCOL_INFO: c_int = -1;

/// The number of sockets in an `fd_set`; a C program may define another before it includes the header.
pub const FD_SETSIZE: c_int = 64;

/// A set of sockets for `select`: the first `fd_count` entries of the array.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct fd_set {
    pub fd_count: u_int,
    pub fd_array: [SOCKET; FD_SETSIZE as usize],
}
pub type FD_SET = fd_set;
pub type PFD_SET = *mut FD_SET;
pub type LPFD_SET = *mut FD_SET;

// Network events.
pub const FD_READ: c_int = 0x01;
pub const FD_WRITE: c_int = 0x02;
pub const FD_OOB: c_int = 0x04;
pub const FD_ACCEPT: c_int = 0x08;
pub const FD_CONNECT: c_int = 0x10;
pub const FD_CLOSE: c_int = 0x20;

/// A span of time; the host's own structure, because C programs share it with the C library.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct timeval {
    pub tv_sec: c_long,
    #[cfg(target_vendor = "apple")]
    pub tv_usec: c_int,
    #[cfg(not(target_vendor = "apple"))]
    pub tv_usec: c_long,
}
pub type TIMEVAL = timeval;
pub type PTIMEVAL = *mut TIMEVAL;
pub type LPTIMEVAL = *mut TIMEVAL;

/// A host, its other names and its addresses in network byte order.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct hostent {
    pub h_name: *mut c_char,
    pub h_aliases: *mut *mut c_char,
    pub h_addrtype: c_short,
    pub h_length: c_short,
    pub h_addr_list: *mut *mut c_char,
}
pub type HOSTENT = hostent;
pub type PHOSTENT = *mut HOSTENT;
pub type LPHOSTENT = *mut HOSTENT;

/// A network and its other names.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct netent {
    pub n_name: *mut c_char,
    pub n_aliases: *mut *mut c_char,
    pub n_addrtype: c_short,
    pub n_net: u_long,
}
pub type NETENT = netent;
pub type PNETENT = *mut NETENT;
pub type LPNETENT = *mut NETENT;

/// A service and its port in network byte order; 64-bit Windows has the protocol before the port.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct servent {
    pub s_name: *mut c_char,
    pub s_aliases: *mut *mut c_char,
    pub s_proto: *mut c_char,
    pub s_port: c_short,
}
pub type SERVENT = servent;
pub type PSERVENT = *mut SERVENT;
pub type LPSERVENT = *mut SERVENT;

/// A protocol and its number.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct protoent {
    pub p_name: *mut c_char,
    pub p_aliases: *mut *mut c_char,
    pub p_proto: c_short,
}
pub type PROTOENT = protoent;
pub type PPROTOENT = *mut PROTOENT;
pub type LPPROTOENT = *mut PROTOENT;

// The longest texts of WSADATA, without the zero.
pub const WSADESCRIPTION_LEN: c_int = 256;
pub const WSASYS_STATUS_LEN: c_int = 128;

/// What `WSAStartup` tells about the library; the order of the fields is that of 64-bit Windows.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct WSAData {
    pub wVersion: WORD,
    pub wHighVersion: WORD,
    pub iMaxSockets: c_ushort,
    pub iMaxUdpDg: c_ushort,
    pub lpVendorInfo: *mut c_char,
    pub szDescription: [c_char; 257],
    pub szSystemStatus: [c_char; 129],
}
pub type WSADATA = WSAData;
pub type LPWSADATA = *mut WSADATA;

/// The family and the protocol of a raw socket.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockproto {
    pub sp_family: u_short,
    pub sp_protocol: u_short,
}
pub type SOCKPROTO = sockproto;
pub type PSOCKPROTO = *mut SOCKPROTO;
pub type LPSOCKPROTO = *mut SOCKPROTO;

/// What `closesocket` does with data not yet sent: whether to wait, and how many seconds.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct linger {
    pub l_onoff: u_short,
    pub l_linger: u_short,
}
pub type LINGER = linger;
pub type PLINGER = *mut LINGER;
pub type LPLINGER = *mut LINGER;

// Commands of `ioctlsocket`.
pub const FIONREAD: DWORD = 0x4004_667F;
pub const FIONBIO: DWORD = 0x8004_667E;
pub const FIOASYNC: DWORD = 0x8004_667D;
pub const SIOCSHIWAT: DWORD = 0x8004_7300;
pub const SIOCGHIWAT: DWORD = 0x4004_7301;
pub const SIOCSLOWAT: DWORD = 0x8004_7302;
pub const SIOCGLOWAT: DWORD = 0x4004_7303;
pub const SIOCATMARK: DWORD = 0x4004_7307;

// Flags of `send` and `recv`.
pub const MSG_OOB: c_int = 1;
pub const MSG_PEEK: c_int = 2;
pub const MSG_DONTROUTE: c_int = 4;
pub const MSG_WAITALL: c_int = 8;
pub const MSG_INTERRUPT: c_int = 0x10;
pub const MSG_PUSH_IMMEDIATE: c_int = 0x20;
pub const MSG_PARTIAL: c_int = 0x8000;
pub const MSG_MAXIOVLEN: c_int = 16;

// Ways to shut down.
pub const SD_RECEIVE: c_int = 0;
pub const SD_SEND: c_int = 1;
pub const SD_BOTH: c_int = 2;

// Limits.
pub const SOMAXCONN: c_int = 0x7FFF_FFFF;
pub const MAXGETHOSTSTRUCT: c_int = 1024;
pub const IMPLINK_IP: c_int = 155;
pub const IMPLINK_LOWEXPER: c_int = 156;
pub const IMPLINK_HIGHEXPER: c_int = 158;

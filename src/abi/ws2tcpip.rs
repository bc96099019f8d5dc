//! `ws2tcpip.h`: name resolution's codes and routines.
use std::ffi::c_int;

use super::minwindef::DWORD;
use super::winerror::{
    WSAEAFNOSUPPORT, WSAEINVAL, WSAESOCKTNOSUPPORT, WSAHOST_NOT_FOUND, WSANO_RECOVERY, WSATRY_AGAIN, WSATYPE_NOT_FOUND,
    WSA_IPSEC_NAME_POLICY_ERROR, WSA_SECURE_HOST_NOT_FOUND,
};
use super::winsock2::{LPWSAOVERLAPPED, WSA_NOT_ENOUGH_MEMORY};

pub type socklen_t = c_int;

// Results of `getaddrinfo` and `getnameinfo`: the same numbers as the socket errors.
pub const EAI_AGAIN: c_int = WSATRY_AGAIN;
pub const EAI_BADFLAGS: c_int = WSAEINVAL;
pub const EAI_FAIL: c_int = WSANO_RECOVERY;
pub const EAI_FAMILY: c_int = WSAEAFNOSUPPORT;
pub const EAI_MEMORY: c_int = WSA_NOT_ENOUGH_MEMORY;
pub const EAI_NOSECURENAME: c_int = WSA_SECURE_HOST_NOT_FOUND;
pub const EAI_NONAME: c_int = WSAHOST_NOT_FOUND;
pub const EAI_NODATA: c_int = EAI_NONAME;
pub const EAI_SERVICE: c_int = WSATYPE_NOT_FOUND;
pub const EAI_SOCKTYPE: c_int = WSAESOCKTNOSUPPORT;
pub const EAI_IPSECPOLICY: c_int = WSA_IPSEC_NAME_POLICY_ERROR;

// Flags and limits of `getnameinfo`.
pub const NI_NOFQDN: c_int = 1;
pub const NI_NUMERICHOST: c_int = 2;
pub const NI_NAMEREQD: c_int = 4;
pub const NI_NUMERICSERV: c_int = 8;
pub const NI_DGRAM: c_int = 0x10;
pub const NI_MAXHOST: c_int = 1025;
pub const NI_MAXSERV: c_int = 32;
pub const GAI_STRERROR_BUFFER_SIZE: c_int = 1024;

/// A routine that runs when `GetAddrInfoEx` is done.
pub type LPLOOKUPSERVICE_COMPLETION_ROUTINE =
    Option<unsafe extern "C" fn(dwError: DWORD, dwBytes: DWORD, lpOverlapped: LPWSAOVERLAPPED)>;

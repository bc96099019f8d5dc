//! `iphlpapi.h`: what `ParseNetworkString` reads.
use std::ffi::c_int;

use super::minwindef::{ULONG, USHORT};
use super::winnt::WCHAR;
use super::ws2def::{SOCKADDR, SOCKADDR_IN};
use super::ws2ipdef::SOCKADDR_IN6;

// What a text may be.
pub const NET_STRING_IPV4_ADDRESS: ULONG = 0x1;
pub const NET_STRING_IPV4_SERVICE: ULONG = 0x2;
pub const NET_STRING_IPV4_NETWORK: ULONG = 0x4;
pub const NET_STRING_IPV6_ADDRESS: ULONG = 0x8;
pub const NET_STRING_IPV6_ADDRESS_NO_SCOPE: ULONG = 0x10;
pub const NET_STRING_IPV6_SERVICE: ULONG = 0x20;
pub const NET_STRING_IPV6_SERVICE_NO_SCOPE: ULONG = 0x40;
pub const NET_STRING_IPV6_NETWORK: ULONG = 0x80;
pub const NET_STRING_NAMED_ADDRESS: ULONG = 0x100;
pub const NET_STRING_NAMED_SERVICE: ULONG = 0x200;

/// What a text was.
pub type NET_ADDRESS_FORMAT = c_int;
pub const NET_ADDRESS_FORMAT_UNSPECIFIED: NET_ADDRESS_FORMAT = 0;
pub const NET_ADDRESS_DNS_NAME: NET_ADDRESS_FORMAT = 1;
pub const NET_ADDRESS_IPV4: NET_ADDRESS_FORMAT = 2;
pub const NET_ADDRESS_IPV6: NET_ADDRESS_FORMAT = 3;

/// What a text says.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NET_ADDRESS_INFO {
    pub Format: NET_ADDRESS_FORMAT,
    pub Anonymous: _NET_ADDRESS_INFO_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _NET_ADDRESS_INFO_0 {
    pub NamedAddress: _NET_ADDRESS_INFO_0_0,
    pub Ipv4Address: SOCKADDR_IN,
    pub Ipv6Address: SOCKADDR_IN6,
    pub IpAddress: SOCKADDR,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NET_ADDRESS_INFO_0_0 {
    pub Address: [WCHAR; 256],
    pub Port: [USHORT; 6],
}
pub type NET_ADDRESS_INFO = _NET_ADDRESS_INFO;
pub type PNET_ADDRESS_INFO = *mut NET_ADDRESS_INFO;

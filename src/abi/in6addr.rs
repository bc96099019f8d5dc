//! `in6addr.h`: an IPv6 address.
use std::ffi::{c_uchar, c_ushort};

/// An IPv6 address in network byte order, as bytes and words.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in6_addr {
    pub u: in6_addr_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union in6_addr_0 {
    pub Byte: [c_uchar; 16],
    pub Word: [c_ushort; 8],
}
pub type IN6_ADDR = in6_addr;
pub type PIN6_ADDR = *mut IN6_ADDR;
pub type LPIN6_ADDR = *mut IN6_ADDR;

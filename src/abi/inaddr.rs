//! `inaddr.h`: an IPv4 address.
use std::ffi::{c_uchar, c_ushort};

use super::minwindef::ULONG;

/// An IPv4 address in network byte order, also as bytes and words.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in_addr {
    pub S_un: in_addr_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union in_addr_0 {
    pub S_un_b: in_addr_0_0,
    pub S_un_w: in_addr_0_1,
    pub S_addr: ULONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in_addr_0_0 {
    pub s_b1: c_uchar,
    pub s_b2: c_uchar,
    pub s_b3: c_uchar,
    pub s_b4: c_uchar,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in_addr_0_1 {
    pub s_w1: c_ushort,
    pub s_w2: c_ushort,
}
pub type IN_ADDR = in_addr;
pub type PIN_ADDR = *mut IN_ADDR;
pub type LPIN_ADDR = *mut IN_ADDR;

//! `iprtrmib.h`: which rows of the TCP and UDP tables are asked for.
use std::ffi::c_int;

use super::minwindef::ULONG;
use super::winnt::PWCHAR;

/// Which connections, and what is told of each.
pub type TCP_TABLE_CLASS = c_int;
pub const TCP_TABLE_BASIC_LISTENER: TCP_TABLE_CLASS = 0;
pub const TCP_TABLE_BASIC_CONNECTIONS: TCP_TABLE_CLASS = 1;
pub const TCP_TABLE_BASIC_ALL: TCP_TABLE_CLASS = 2;
pub const TCP_TABLE_OWNER_PID_LISTENER: TCP_TABLE_CLASS = 3;
pub const TCP_TABLE_OWNER_PID_CONNECTIONS: TCP_TABLE_CLASS = 4;
pub const TCP_TABLE_OWNER_PID_ALL: TCP_TABLE_CLASS = 5;
pub const TCP_TABLE_OWNER_MODULE_LISTENER: TCP_TABLE_CLASS = 6;
pub const TCP_TABLE_OWNER_MODULE_CONNECTIONS: TCP_TABLE_CLASS = 7;
pub const TCP_TABLE_OWNER_MODULE_ALL: TCP_TABLE_CLASS = 8;

/// What is told of each endpoint.
pub type UDP_TABLE_CLASS = c_int;
pub const UDP_TABLE_BASIC: UDP_TABLE_CLASS = 0;
pub const UDP_TABLE_OWNER_PID: UDP_TABLE_CLASS = 1;
pub const UDP_TABLE_OWNER_MODULE: UDP_TABLE_CLASS = 2;

/// What is asked of a module.
pub type TCPIP_OWNER_MODULE_INFO_CLASS = c_int;
pub const TCPIP_OWNER_MODULE_INFO_BASIC: TCPIP_OWNER_MODULE_INFO_CLASS = 0;

/// The module that made an endpoint.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TCPIP_OWNER_MODULE_BASIC_INFO {
    pub pModuleName: PWCHAR,
    pub pModulePath: PWCHAR,
}
pub type TCPIP_OWNER_MODULE_BASIC_INFO = _TCPIP_OWNER_MODULE_BASIC_INFO;
pub type PTCPIP_OWNER_MODULE_BASIC_INFO = *mut TCPIP_OWNER_MODULE_BASIC_INFO;
pub const TCPIP_OWNING_MODULE_SIZE: ULONG = 16;

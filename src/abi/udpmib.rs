//! `udpmib.h`: the tables of UDP endpoints.
use super::basetsd::ULONG64;
use super::in6addr::IN6_ADDR;
use super::minwindef::{INT, UCHAR, ULONG};
use super::winnt::LARGE_INTEGER;

/// One IPv4 endpoint; address and port are in network byte order.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPROW {
    pub dwLocalAddr: ULONG,
    pub dwLocalPort: ULONG,
}
pub type MIB_UDPROW = _MIB_UDPROW;
pub type PMIB_UDPROW = *mut MIB_UDPROW;

/// `GetUdpTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPTABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_UDPROW; 1],
}
pub type MIB_UDPTABLE = _MIB_UDPTABLE;
pub type PMIB_UDPTABLE = *mut MIB_UDPTABLE;

/// One IPv4 endpoint and its process.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPROW_OWNER_PID {
    pub dwLocalAddr: ULONG,
    pub dwLocalPort: ULONG,
    pub dwOwningPid: ULONG,
}
pub type MIB_UDPROW_OWNER_PID = _MIB_UDPROW_OWNER_PID;
pub type PMIB_UDPROW_OWNER_PID = *mut MIB_UDPROW_OWNER_PID;

/// UDP_TABLE_OWNER_PID.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPTABLE_OWNER_PID {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_UDPROW_OWNER_PID; 1],
}
pub type MIB_UDPTABLE_OWNER_PID = _MIB_UDPTABLE_OWNER_PID;
pub type PMIB_UDPTABLE_OWNER_PID = *mut MIB_UDPTABLE_OWNER_PID;

/// One IPv4 endpoint, its process and module.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPROW_OWNER_MODULE {
    pub dwLocalAddr: ULONG,
    pub dwLocalPort: ULONG,
    pub dwOwningPid: ULONG,
    pub liCreateTimestamp: LARGE_INTEGER,
    pub Anonymous: _MIB_UDPROW_OWNER_MODULE_0,
    pub OwningModuleInfo: [ULONG64; 16],
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_UDPROW_OWNER_MODULE_0 {
    pub Anonymous: _MIB_UDPROW_OWNER_MODULE_0_0,
    pub dwFlags: INT,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPROW_OWNER_MODULE_0_0 {
    /// INT SpecificPortBind : 1;
    pub _bitfield: INT,
}
pub type MIB_UDPROW_OWNER_MODULE = _MIB_UDPROW_OWNER_MODULE;
pub type PMIB_UDPROW_OWNER_MODULE = *mut MIB_UDPROW_OWNER_MODULE;

/// UDP_TABLE_OWNER_MODULE.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPTABLE_OWNER_MODULE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_UDPROW_OWNER_MODULE; 1],
}
pub type MIB_UDPTABLE_OWNER_MODULE = _MIB_UDPTABLE_OWNER_MODULE;
pub type PMIB_UDPTABLE_OWNER_MODULE = *mut MIB_UDPTABLE_OWNER_MODULE;

/// One IPv6 endpoint.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDP6ROW {
    pub dwLocalAddr: IN6_ADDR,
    pub dwLocalScopeId: ULONG,
    pub dwLocalPort: ULONG,
}
pub type MIB_UDP6ROW = _MIB_UDP6ROW;
pub type PMIB_UDP6ROW = *mut MIB_UDP6ROW;

/// `GetUdp6Table`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDP6TABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_UDP6ROW; 1],
}
pub type MIB_UDP6TABLE = _MIB_UDP6TABLE;
pub type PMIB_UDP6TABLE = *mut MIB_UDP6TABLE;

/// One IPv6 endpoint and its process.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDP6ROW_OWNER_PID {
    pub ucLocalAddr: [UCHAR; 16],
    pub dwLocalScopeId: ULONG,
    pub dwLocalPort: ULONG,
    pub dwOwningPid: ULONG,
}
pub type MIB_UDP6ROW_OWNER_PID = _MIB_UDP6ROW_OWNER_PID;
pub type PMIB_UDP6ROW_OWNER_PID = *mut MIB_UDP6ROW_OWNER_PID;

/// UDP_TABLE_OWNER_PID.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDP6TABLE_OWNER_PID {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_UDP6ROW_OWNER_PID; 1],
}
pub type MIB_UDP6TABLE_OWNER_PID = _MIB_UDP6TABLE_OWNER_PID;
pub type PMIB_UDP6TABLE_OWNER_PID = *mut MIB_UDP6TABLE_OWNER_PID;

/// One IPv6 endpoint, its process and module.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDP6ROW_OWNER_MODULE {
    pub ucLocalAddr: [UCHAR; 16],
    pub dwLocalScopeId: ULONG,
    pub dwLocalPort: ULONG,
    pub dwOwningPid: ULONG,
    pub liCreateTimestamp: LARGE_INTEGER,
    pub Anonymous: _MIB_UDP6ROW_OWNER_MODULE_0,
    pub OwningModuleInfo: [ULONG64; 16],
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_UDP6ROW_OWNER_MODULE_0 {
    pub Anonymous: _MIB_UDP6ROW_OWNER_MODULE_0_0,
    pub dwFlags: INT,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDP6ROW_OWNER_MODULE_0_0 {
    /// INT SpecificPortBind : 1;
    pub _bitfield: INT,
}
pub type MIB_UDP6ROW_OWNER_MODULE = _MIB_UDP6ROW_OWNER_MODULE;
pub type PMIB_UDP6ROW_OWNER_MODULE = *mut MIB_UDP6ROW_OWNER_MODULE;

/// UDP_TABLE_OWNER_MODULE.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDP6TABLE_OWNER_MODULE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_UDP6ROW_OWNER_MODULE; 1],
}
pub type MIB_UDP6TABLE_OWNER_MODULE = _MIB_UDP6TABLE_OWNER_MODULE;
pub type PMIB_UDP6TABLE_OWNER_MODULE = *mut MIB_UDP6TABLE_OWNER_MODULE;

/// UDP's counters.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPSTATS {
    pub dwInDatagrams: ULONG,
    pub dwNoPorts: ULONG,
    pub dwInErrors: ULONG,
    pub dwOutDatagrams: ULONG,
    pub dwNumAddrs: ULONG,
}
pub type MIB_UDPSTATS = _MIB_UDPSTATS;
pub type PMIB_UDPSTATS = *mut MIB_UDPSTATS;

/// The same with counters of 64 bits.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UDPSTATS2 {
    pub dw64InDatagrams: ULONG64,
    pub dwNoPorts: ULONG,
    pub dwInErrors: ULONG,
    pub dw64OutDatagrams: ULONG64,
    pub dwNumAddrs: ULONG,
}
pub type MIB_UDPSTATS2 = _MIB_UDPSTATS2;
pub type PMIB_UDPSTATS2 = *mut MIB_UDPSTATS2;

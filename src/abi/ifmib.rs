//! `ifmib.h`: the table of interfaces, as it was before `MIB_IF_ROW2`.
use super::ipifcons::INTERNAL_IF_OPER_STATUS;
use super::minwindef::{BOOL, UCHAR, ULONG};
use super::winnt::WCHAR;

// Sizes.
pub const MAX_INTERFACE_NAME_LEN: ULONG = 256;
pub const MAXLEN_PHYSADDR: ULONG = 8;
pub const MAXLEN_IFDESCR: ULONG = 256;

/// One interface; counters are 32 bits and wrap.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IFROW {
    pub wszName: [WCHAR; 256],
    pub dwIndex: ULONG,
    pub dwType: ULONG,
    pub dwMtu: ULONG,
    pub dwSpeed: ULONG,
    pub dwPhysAddrLen: ULONG,
    pub bPhysAddr: [UCHAR; 8],
    pub dwAdminStatus: ULONG,
    pub dwOperStatus: INTERNAL_IF_OPER_STATUS,
    pub dwLastChange: ULONG,
    pub dwInOctets: ULONG,
    pub dwInUcastPkts: ULONG,
    pub dwInNUcastPkts: ULONG,
    pub dwInDiscards: ULONG,
    pub dwInErrors: ULONG,
    pub dwInUnknownProtos: ULONG,
    pub dwOutOctets: ULONG,
    pub dwOutUcastPkts: ULONG,
    pub dwOutNUcastPkts: ULONG,
    pub dwOutDiscards: ULONG,
    pub dwOutErrors: ULONG,
    pub dwOutQLen: ULONG,
    pub dwDescrLen: ULONG,
    pub bDescr: [UCHAR; 256],
}
pub type MIB_IFROW = _MIB_IFROW;
pub type PMIB_IFROW = *mut MIB_IFROW;

/// `GetIfTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IFTABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_IFROW; 1],
}
pub type MIB_IFTABLE = _MIB_IFTABLE;
pub type PMIB_IFTABLE = *mut MIB_IFTABLE;

/// How many interfaces there are.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IFNUMBER {
    pub dwValue: ULONG,
}
pub type MIB_IFNUMBER = _MIB_IFNUMBER;
pub type PMIB_IFNUMBER = *mut MIB_IFNUMBER;

/// An interface and its state.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IFSTATUS {
    pub dwIfIndex: ULONG,
    pub dwAdminStatus: ULONG,
    pub dwOperationalStatus: ULONG,
    pub bMHbeatActive: BOOL,
    pub bMHbeatAlive: BOOL,
}
pub type MIB_IFSTATUS = _MIB_IFSTATUS;
pub type PMIB_IFSTATUS = *mut MIB_IFSTATUS;

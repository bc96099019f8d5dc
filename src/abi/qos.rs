//! `qos.h`: quality of service, which no provider here offers.
use std::ffi::c_int;

use super::minwindef::ULONG;

pub type SERVICETYPE = ULONG;

/// The traffic wanted in one direction.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _flowspec {
    pub TokenRate: ULONG,
    pub TokenBucketSize: ULONG,
    pub PeakBandwidth: ULONG,
    pub Latency: ULONG,
    pub DelayVariation: ULONG,
    pub ServiceType: SERVICETYPE,
    pub MaxSduSize: ULONG,
    pub MinimumPolicedSize: ULONG,
}
pub type FLOWSPEC = _flowspec;
pub type PFLOWSPEC = *mut FLOWSPEC;
pub type LPFLOWSPEC = *mut FLOWSPEC;

// Types of service.
pub const SERVICETYPE_NOTRAFFIC: c_int = 0;
pub const SERVICETYPE_BESTEFFORT: c_int = 1;
pub const SERVICETYPE_CONTROLLEDLOAD: c_int = 2;
pub const SERVICETYPE_GUARANTEED: c_int = 3;
pub const SERVICETYPE_NETWORK_UNAVAILABLE: c_int = 4;
pub const SERVICETYPE_GENERAL_INFORMATION: c_int = 5;
pub const SERVICETYPE_NOCHANGE: c_int = 6;
pub const SERVICETYPE_NONCONFORMING: c_int = 9;
pub const SERVICETYPE_NETWORK_CONTROL: c_int = 10;
pub const SERVICETYPE_QUALITATIVE: c_int = 13;
pub const QOS_NOT_SPECIFIED: ULONG = 0xFFFF_FFFF;
pub const POSITIVE_INFINITY_RATE: ULONG = 0xFFFF_FFFE;

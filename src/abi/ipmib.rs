//! `ipmib.h`: the tables of IPv4 addresses, routes and neighbours, and the statistics of IP and ICMP.
use std::ffi::c_int;

use super::minwindef::{UCHAR, ULONG, USHORT};
use super::nldef::NL_ROUTE_PROTOCOL;

// Kinds of addresses.
pub const MIB_IPADDR_PRIMARY: ULONG = 0x1;
pub const MIB_IPADDR_DYNAMIC: ULONG = 0x4;
pub const MIB_IPADDR_DISCONNECTED: ULONG = 0x8;
pub const MIB_IPADDR_DELETED: ULONG = 0x40;
pub const MIB_IPADDR_TRANSIENT: ULONG = 0x80;
pub const MIB_IPADDR_DNS_ELIGIBLE: ULONG = 0x100;

/// One IPv4 address of the host, in network byte order.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPADDRROW_XP {
    pub dwAddr: ULONG,
    pub dwIndex: ULONG,
    pub dwMask: ULONG,
    pub dwBCastAddr: ULONG,
    pub dwReasmSize: ULONG,
    pub unused1: USHORT,
    pub wType: USHORT,
}
pub type MIB_IPADDRROW_XP = _MIB_IPADDRROW_XP;
pub type PMIB_IPADDRROW_XP = *mut MIB_IPADDRROW_XP;
pub type MIB_IPADDRROW = MIB_IPADDRROW_XP;
pub type PMIB_IPADDRROW = *mut MIB_IPADDRROW;

/// `GetIpAddrTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPADDRTABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_IPADDRROW_XP; 1],
}
pub type MIB_IPADDRTABLE = _MIB_IPADDRTABLE;
pub type PMIB_IPADDRTABLE = *mut MIB_IPADDRTABLE;

/// How many routes there are.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPFORWARDNUMBER {
    pub dwValue: ULONG,
}
pub type MIB_IPFORWARDNUMBER = _MIB_IPFORWARDNUMBER;
pub type PMIB_IPFORWARDNUMBER = *mut MIB_IPFORWARDNUMBER;
pub type MIB_IPFORWARD_PROTO = NL_ROUTE_PROTOCOL;

/// Where a route leads.
pub type MIB_IPFORWARD_TYPE = c_int;
pub const MIB_IPROUTE_TYPE_OTHER: MIB_IPFORWARD_TYPE = 1;
pub const MIB_IPROUTE_TYPE_INVALID: MIB_IPFORWARD_TYPE = 2;
pub const MIB_IPROUTE_TYPE_DIRECT: MIB_IPFORWARD_TYPE = 3;
pub const MIB_IPROUTE_TYPE_INDIRECT: MIB_IPFORWARD_TYPE = 4;
pub const MIB_IPROUTE_METRIC_UNUSED: ULONG = 4294967295;

/// One IPv4 route; addresses are in network byte order.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPFORWARDROW {
    pub dwForwardDest: ULONG,
    pub dwForwardMask: ULONG,
    pub dwForwardPolicy: ULONG,
    pub dwForwardNextHop: ULONG,
    pub dwForwardIfIndex: ULONG,
    pub Anonymous1: _MIB_IPFORWARDROW_0,
    pub Anonymous2: _MIB_IPFORWARDROW_1,
    pub dwForwardAge: ULONG,
    pub dwForwardNextHopAS: ULONG,
    pub dwForwardMetric1: ULONG,
    pub dwForwardMetric2: ULONG,
    pub dwForwardMetric3: ULONG,
    pub dwForwardMetric4: ULONG,
    pub dwForwardMetric5: ULONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_IPFORWARDROW_0 {
    pub dwForwardType: ULONG,
    pub ForwardType: MIB_IPFORWARD_TYPE,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_IPFORWARDROW_1 {
    pub dwForwardProto: ULONG,
    pub ForwardProto: NL_ROUTE_PROTOCOL,
}
pub type MIB_IPFORWARDROW = _MIB_IPFORWARDROW;
pub type PMIB_IPFORWARDROW = *mut MIB_IPFORWARDROW;

/// `GetIpForwardTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPFORWARDTABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_IPFORWARDROW; 1],
}
pub type MIB_IPFORWARDTABLE = _MIB_IPFORWARDTABLE;
pub type PMIB_IPFORWARDTABLE = *mut MIB_IPFORWARDTABLE;

/// How a neighbour came to be known.
pub type MIB_IPNET_TYPE = c_int;
pub const MIB_IPNET_TYPE_OTHER: MIB_IPNET_TYPE = 1;
pub const MIB_IPNET_TYPE_INVALID: MIB_IPNET_TYPE = 2;
pub const MIB_IPNET_TYPE_DYNAMIC: MIB_IPNET_TYPE = 3;
pub const MIB_IPNET_TYPE_STATIC: MIB_IPNET_TYPE = 4;

/// One IPv4 neighbour (ARP).
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPNETROW_LH {
    pub dwIndex: ULONG,
    pub dwPhysAddrLen: ULONG,
    pub bPhysAddr: [UCHAR; 8],
    pub dwAddr: ULONG,
    pub Anonymous: _MIB_IPNETROW_LH_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_IPNETROW_LH_0 {
    pub dwType: ULONG,
    pub Type: MIB_IPNET_TYPE,
}
pub type MIB_IPNETROW_LH = _MIB_IPNETROW_LH;
pub type PMIB_IPNETROW_LH = *mut MIB_IPNETROW_LH;
pub type MIB_IPNETROW = MIB_IPNETROW_LH;
pub type PMIB_IPNETROW = *mut MIB_IPNETROW;

/// `GetIpNetTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPNETTABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_IPNETROW_LH; 1],
}
pub type MIB_IPNETTABLE = _MIB_IPNETTABLE;
pub type PMIB_IPNETTABLE = *mut MIB_IPNETTABLE;

/// Whether the host forwards packets.
pub type MIB_IPSTATS_FORWARDING = c_int;
pub const MIB_IP_FORWARDING: MIB_IPSTATS_FORWARDING = 1;
pub const MIB_IP_NOT_FORWARDING: MIB_IPSTATS_FORWARDING = 2;
pub const MIB_USE_CURRENT_TTL: ULONG = 0xFFFF_FFFF;
pub const MIB_USE_CURRENT_FORWARDING: ULONG = 0xFFFF_FFFF;

/// IP's counters.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPSTATS_LH {
    pub Anonymous: _MIB_IPSTATS_LH_0,
    pub dwDefaultTTL: ULONG,
    pub dwInReceives: ULONG,
    pub dwInHdrErrors: ULONG,
    pub dwInAddrErrors: ULONG,
    pub dwForwDatagrams: ULONG,
    pub dwInUnknownProtos: ULONG,
    pub dwInDiscards: ULONG,
    pub dwInDelivers: ULONG,
    pub dwOutRequests: ULONG,
    pub dwRoutingDiscards: ULONG,
    pub dwOutDiscards: ULONG,
    pub dwOutNoRoutes: ULONG,
    pub dwReasmTimeout: ULONG,
    pub dwReasmReqds: ULONG,
    pub dwReasmOks: ULONG,
    pub dwReasmFails: ULONG,
    pub dwFragOks: ULONG,
    pub dwFragFails: ULONG,
    pub dwFragCreates: ULONG,
    pub dwNumIf: ULONG,
    pub dwNumAddr: ULONG,
    pub dwNumRoutes: ULONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_IPSTATS_LH_0 {
    pub dwForwarding: ULONG,
    pub Forwarding: MIB_IPSTATS_FORWARDING,
}
pub type MIB_IPSTATS_LH = _MIB_IPSTATS_LH;
pub type PMIB_IPSTATS_LH = *mut MIB_IPSTATS_LH;
pub type MIB_IPSTATS = MIB_IPSTATS_LH;
pub type PMIB_IPSTATS = *mut MIB_IPSTATS;

/// ICMP's counters in one direction.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIBICMPSTATS {
    pub dwMsgs: ULONG,
    pub dwErrors: ULONG,
    pub dwDestUnreachs: ULONG,
    pub dwTimeExcds: ULONG,
    pub dwParmProbs: ULONG,
    pub dwSrcQuenchs: ULONG,
    pub dwRedirects: ULONG,
    pub dwEchos: ULONG,
    pub dwEchoReps: ULONG,
    pub dwTimestamps: ULONG,
    pub dwTimestampReps: ULONG,
    pub dwAddrMasks: ULONG,
    pub dwAddrMaskReps: ULONG,
}
pub type MIBICMPSTATS = _MIBICMPSTATS;
pub type PMIBICMPSTATS = *mut MIBICMPSTATS;

/// ICMP's counters.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIBICMPINFO {
    pub icmpInStats: _MIBICMPSTATS,
    pub icmpOutStats: _MIBICMPSTATS,
}
pub type MIBICMPINFO = _MIBICMPINFO;
pub type PMIBICMPINFO = *mut MIBICMPINFO;

/// ICMP's counters.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_ICMP {
    pub stats: _MIBICMPINFO,
}
pub type MIB_ICMP = _MIB_ICMP;
pub type PMIB_ICMP = *mut MIB_ICMP;

/// The counters in one direction, by message type.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIBICMPSTATS_EX_XPSP1 {
    pub dwMsgs: ULONG,
    pub dwErrors: ULONG,
    pub rgdwTypeCount: [ULONG; 256],
}
pub type MIBICMPSTATS_EX_XPSP1 = _MIBICMPSTATS_EX_XPSP1;
pub type PMIBICMPSTATS_EX_XPSP1 = *mut MIBICMPSTATS_EX_XPSP1;
pub type MIBICMPSTATS_EX = MIBICMPSTATS_EX_XPSP1;
pub type PMIBICMPSTATS_EX = *mut MIBICMPSTATS_EX;

/// The counters, by message type.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_ICMP_EX_XPSP1 {
    pub icmpInStats: _MIBICMPSTATS_EX_XPSP1,
    pub icmpOutStats: _MIBICMPSTATS_EX_XPSP1,
}
pub type MIB_ICMP_EX_XPSP1 = _MIB_ICMP_EX_XPSP1;
pub type PMIB_ICMP_EX_XPSP1 = *mut MIB_ICMP_EX_XPSP1;
pub type MIB_ICMP_EX = MIB_ICMP_EX_XPSP1;
pub type PMIB_ICMP_EX = *mut MIB_ICMP_EX;

/// Types of ICMPv4 messages.
pub type ICMP4_TYPE = c_int;
pub const ICMP4_ECHO_REPLY: ICMP4_TYPE = 0;
pub const ICMP4_DST_UNREACH: ICMP4_TYPE = 3;
pub const ICMP4_SOURCE_QUENCH: ICMP4_TYPE = 4;
pub const ICMP4_REDIRECT: ICMP4_TYPE = 5;
pub const ICMP4_ECHO_REQUEST: ICMP4_TYPE = 8;
pub const ICMP4_ROUTER_ADVERT: ICMP4_TYPE = 9;
pub const ICMP4_ROUTER_SOLICIT: ICMP4_TYPE = 10;
pub const ICMP4_TIME_EXCEEDED: ICMP4_TYPE = 11;
pub const ICMP4_PARAM_PROB: ICMP4_TYPE = 12;
pub const ICMP4_TIMESTAMP_REQUEST: ICMP4_TYPE = 13;
pub const ICMP4_TIMESTAMP_REPLY: ICMP4_TYPE = 14;
pub const ICMP4_MASK_REQUEST: ICMP4_TYPE = 17;
pub const ICMP4_MASK_REPLY: ICMP4_TYPE = 18;

/// Types of ICMPv6 messages.
pub type ICMP6_TYPE = c_int;
pub const ICMP6_DST_UNREACH: ICMP6_TYPE = 1;
pub const ICMP6_PACKET_TOO_BIG: ICMP6_TYPE = 2;
pub const ICMP6_TIME_EXCEEDED: ICMP6_TYPE = 3;
pub const ICMP6_PARAM_PROB: ICMP6_TYPE = 4;
pub const ICMP6_ECHO_REQUEST: ICMP6_TYPE = 128;
pub const ICMP6_ECHO_REPLY: ICMP6_TYPE = 129;
pub const ICMP6_MEMBERSHIP_QUERY: ICMP6_TYPE = 130;
pub const ICMP6_MEMBERSHIP_REPORT: ICMP6_TYPE = 131;
pub const ICMP6_MEMBERSHIP_REDUCTION: ICMP6_TYPE = 132;
pub const ND_ROUTER_SOLICIT: ICMP6_TYPE = 133;
pub const ND_ROUTER_ADVERT: ICMP6_TYPE = 134;
pub const ND_NEIGHBOR_SOLICIT: ICMP6_TYPE = 135;
pub const ND_NEIGHBOR_ADVERT: ICMP6_TYPE = 136;
pub const ND_REDIRECT: ICMP6_TYPE = 137;
pub const ICMP6_V2_MEMBERSHIP_REPORT: ICMP6_TYPE = 143;

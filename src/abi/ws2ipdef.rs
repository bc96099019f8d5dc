//! `ws2ipdef.h`: the options and structures of IPv4 and IPv6.
use std::ffi::c_int;

use super::in6addr::{in6_addr, IN6_ADDR};
use super::inaddr::in_addr;
use super::minwindef::{UCHAR, ULONG, USHORT};
use super::winnt::SHORT;
use super::ws2def::{sockaddr_in, sockaddr_storage, ADDRESS_FAMILY, SCOPE_ID};

// Options of level IPPROTO_IP.
pub const IP_OPTIONS: c_int = 1;
pub const IP_HDRINCL: c_int = 2;
pub const IP_TOS: c_int = 3;
pub const IP_TTL: c_int = 4;
pub const IP_MULTICAST_IF: c_int = 9;
pub const IP_MULTICAST_TTL: c_int = 10;
pub const IP_MULTICAST_LOOP: c_int = 11;
pub const IP_ADD_MEMBERSHIP: c_int = 12;
pub const IP_DROP_MEMBERSHIP: c_int = 13;
pub const IP_DONTFRAGMENT: c_int = 14;
pub const IP_ADD_SOURCE_MEMBERSHIP: c_int = 15;
pub const IP_DROP_SOURCE_MEMBERSHIP: c_int = 16;
pub const IP_BLOCK_SOURCE: c_int = 17;
pub const IP_UNBLOCK_SOURCE: c_int = 18;
pub const IP_PKTINFO: c_int = 19;
pub const IP_HOPLIMIT: c_int = 21;
pub const IP_RECVTTL: c_int = 21;
pub const IP_RECEIVE_BROADCAST: c_int = 22;
pub const IP_RECVIF: c_int = 24;
pub const IP_RECVDSTADDR: c_int = 25;
pub const IP_IFLIST: c_int = 28;
pub const IP_ADD_IFLIST: c_int = 29;
pub const IP_DEL_IFLIST: c_int = 30;
pub const IP_UNICAST_IF: c_int = 31;
pub const IP_RTHDR: c_int = 32;
pub const IP_GET_IFLIST: c_int = 33;
pub const IP_RECVRTHDR: c_int = 38;
pub const IP_TCLASS: c_int = 39;
pub const IP_RECVTCLASS: c_int = 40;
pub const IP_RECVTOS: c_int = 40;
pub const IP_ORIGINAL_ARRIVAL_IF: c_int = 47;
pub const IP_ECN: c_int = 50;
pub const IP_RECVECN: c_int = 50;
pub const IP_PKTINFO_EX: c_int = 51;
pub const IP_WFP_REDIRECT_RECORDS: c_int = 60;
pub const IP_WFP_REDIRECT_CONTEXT: c_int = 70;
pub const IP_MTU_DISCOVER: c_int = 71;
pub const IP_MTU: c_int = 73;
pub const IP_NRT_INTERFACE: c_int = 74;
pub const IP_RECVERR: c_int = 75;
pub const IP_USER_MTU: c_int = 76;
pub const IP_UNSPECIFIED_TYPE_OF_SERVICE: c_int = -1;
pub const IP_UNSPECIFIED_HOP_LIMIT: c_int = -1;
pub const IP_UNSPECIFIED_USER_MTU: ULONG = 0xFFFF_FFFF;
pub const IP_DEFAULT_MULTICAST_TTL: c_int = 1;
pub const IP_DEFAULT_MULTICAST_LOOP: c_int = 1;
pub const IP_MAX_MEMBERSHIPS: c_int = 20;

// Options of level IPPROTO_IPV6.
pub const IPV6_HOPOPTS: c_int = 1;
pub const IPV6_HDRINCL: c_int = 2;
pub const IPV6_UNICAST_HOPS: c_int = 4;
pub const IPV6_MULTICAST_IF: c_int = 9;
pub const IPV6_MULTICAST_HOPS: c_int = 10;
pub const IPV6_MULTICAST_LOOP: c_int = 11;
pub const IPV6_ADD_MEMBERSHIP: c_int = 12;
pub const IPV6_JOIN_GROUP: c_int = 12;
pub const IPV6_DROP_MEMBERSHIP: c_int = 13;
pub const IPV6_LEAVE_GROUP: c_int = 13;
pub const IPV6_DONTFRAG: c_int = 14;
pub const IPV6_PKTINFO: c_int = 19;
pub const IPV6_HOPLIMIT: c_int = 21;
pub const IPV6_PROTECTION_LEVEL: c_int = 23;
pub const IPV6_RECVIF: c_int = 24;
pub const IPV6_RECVDSTADDR: c_int = 25;
pub const IPV6_CHECKSUM: c_int = 26;
pub const IPV6_V6ONLY: c_int = 27;
pub const IPV6_IFLIST: c_int = 28;
pub const IPV6_ADD_IFLIST: c_int = 29;
pub const IPV6_DEL_IFLIST: c_int = 30;
pub const IPV6_UNICAST_IF: c_int = 31;
pub const IPV6_RTHDR: c_int = 32;
pub const IPV6_GET_IFLIST: c_int = 33;
pub const IPV6_RECVRTHDR: c_int = 38;
pub const IPV6_TCLASS: c_int = 39;
pub const IPV6_RECVTCLASS: c_int = 40;
pub const IPV6_ECN: c_int = 50;
pub const IPV6_RECVECN: c_int = 50;
pub const IPV6_PKTINFO_EX: c_int = 51;
pub const IPV6_WFP_REDIRECT_RECORDS: c_int = 60;
pub const IPV6_WFP_REDIRECT_CONTEXT: c_int = 70;
pub const IPV6_MTU_DISCOVER: c_int = 71;
pub const IPV6_MTU: c_int = 72;
pub const IPV6_NRT_INTERFACE: c_int = 74;
pub const IPV6_RECVERR: c_int = 75;
pub const IPV6_USER_MTU: c_int = 76;

// Values of IPV6_PROTECTION_LEVEL.
pub const PROTECTION_LEVEL_UNRESTRICTED: c_int = 10;
pub const PROTECTION_LEVEL_EDGERESTRICTED: c_int = 20;
pub const PROTECTION_LEVEL_RESTRICTED: c_int = 30;

// Values of IP_MTU_DISCOVER and IPV6_MTU_DISCOVER.
pub type PMTUD_STATE = c_int;
pub type PPMTUD_STATE = *mut PMTUD_STATE;
pub const IP_PMTUDISC_NOT_SET: PMTUD_STATE = 0;
pub const IP_PMTUDISC_DO: PMTUD_STATE = 1;
pub const IP_PMTUDISC_DONT: PMTUD_STATE = 2;
pub const IP_PMTUDISC_PROBE: PMTUD_STATE = 3;
pub const IP_PMTUDISC_MAX: PMTUD_STATE = 4;

// Group membership for both families, levels IPPROTO_IP and IPPROTO_IPV6.
pub const MCAST_JOIN_GROUP: c_int = 41;
pub const MCAST_LEAVE_GROUP: c_int = 42;
pub const MCAST_BLOCK_SOURCE: c_int = 43;
pub const MCAST_UNBLOCK_SOURCE: c_int = 44;
pub const MCAST_JOIN_SOURCE_GROUP: c_int = 45;
pub const MCAST_LEAVE_SOURCE_GROUP: c_int = 46;

// Options of level IPPROTO_TCP.
pub const TCP_OFFLOAD_NO_PREFERENCE: c_int = 0;
pub const TCP_OFFLOAD_NOT_PREFERRED: c_int = 1;
pub const TCP_OFFLOAD_PREFERRED: c_int = 2;
pub const TCP_EXPEDITED_1122: c_int = 2;
pub const TCP_KEEPALIVE: c_int = 3;
pub const TCP_MAXSEG: c_int = 4;
pub const TCP_MAXRT: c_int = 5;
pub const TCP_STDURG: c_int = 6;
pub const TCP_NOURG: c_int = 7;
pub const TCP_ATMARK: c_int = 8;
pub const TCP_NOSYNRETRIES: c_int = 9;
pub const TCP_TIMESTAMPS: c_int = 10;
pub const TCP_OFFLOAD_PREFERENCE: c_int = 11;
pub const TCP_CONGESTION_ALGORITHM: c_int = 12;
pub const TCP_DELAY_FIN_ACK: c_int = 13;
pub const TCP_MAXRTMS: c_int = 14;
pub const TCP_FASTOPEN: c_int = 15;
pub const TCP_KEEPCNT: c_int = 16;
pub const TCP_KEEPINTVL: c_int = 17;
pub const TCP_FAIL_CONNECT_ON_ICMP_ERROR: c_int = 18;
pub const TCP_ICMP_ERROR_INFO: c_int = 19;
pub const TCP_KEEPIDLE: c_int = TCP_KEEPALIVE;
pub const TCP_BSDURGENT: c_int = 0x7000;

// Options of level IPPROTO_UDP.
pub const UDP_NOCHECKSUM: c_int = 1;
pub const UDP_SEND_MSG_SIZE: c_int = 2;
pub const UDP_RECV_MAX_COALESCED_SIZE: c_int = 3;
pub const UDP_CHECKSUM_COVERAGE: c_int = 20;
pub const UDP_COALESCED_INFO: c_int = 3;

// Flags of an interface.
pub const IFF_UP: c_int = 1;
pub const IFF_BROADCAST: c_int = 2;
pub const IFF_LOOPBACK: c_int = 4;
pub const IFF_POINTTOPOINT: c_int = 8;
pub const IFF_MULTICAST: c_int = 0x10;

// Lengths of printed addresses, zone and port included.
pub const INET_ADDRSTRLEN: c_int = 22;
pub const INET6_ADDRSTRLEN: c_int = 65;

/// An IPv6 address and port, both in network byte order, and the zone.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr_in6 {
    pub sin6_family: ADDRESS_FAMILY,
    pub sin6_port: USHORT,
    pub sin6_flowinfo: ULONG,
    pub sin6_addr: in6_addr,
    pub Anonymous: sockaddr_in6_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union sockaddr_in6_0 {
    pub sin6_scope_id: ULONG,
    pub sin6_scope_struct: SCOPE_ID,
}
pub type SOCKADDR_IN6_LH = sockaddr_in6;
pub type PSOCKADDR_IN6_LH = *mut SOCKADDR_IN6_LH;
pub type SOCKADDR_IN6 = sockaddr_in6;
pub type PSOCKADDR_IN6 = *mut SOCKADDR_IN6;
pub type LPSOCKADDR_IN6 = *mut SOCKADDR_IN6;

/// An IPv6 address without zone, of Windows 2000.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr_in6_old {
    pub sin6_family: SHORT,
    pub sin6_port: USHORT,
    pub sin6_flowinfo: ULONG,
    pub sin6_addr: IN6_ADDR,
}

/// An address of either family, large enough for `sockaddr_in6_old` only.
#[repr(C)]
#[derive(Clone, Copy)]
pub union sockaddr_gen {
    pub Address: super::sockaddr,
    pub AddressIn: sockaddr_in,
    pub AddressIn6: sockaddr_in6_old,
}

/// An address of either family.
#[repr(C)]
#[derive(Clone, Copy)]
pub union _SOCKADDR_INET {
    pub Ipv4: sockaddr_in,
    pub Ipv6: sockaddr_in6,
    pub si_family: ADDRESS_FAMILY,
}
pub type SOCKADDR_INET = _SOCKADDR_INET;
pub type PSOCKADDR_INET = *mut SOCKADDR_INET;

/// A pair of IPv6 addresses.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _sockaddr_in6_pair {
    pub SourceAddress: PSOCKADDR_IN6,
    pub DestinationAddress: PSOCKADDR_IN6,
}
pub type SOCKADDR_IN6_PAIR = _sockaddr_in6_pair;
pub type PSOCKADDR_IN6_PAIR = *mut SOCKADDR_IN6_PAIR;

/// One interface, as `SIO_GET_INTERFACE_LIST` returns it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _INTERFACE_INFO {
    pub iiFlags: ULONG,
    pub iiAddress: sockaddr_gen,
    pub iiBroadcastAddress: sockaddr_gen,
    pub iiNetmask: sockaddr_gen,
}
pub type INTERFACE_INFO = _INTERFACE_INFO;
pub type LPINTERFACE_INFO = *mut INTERFACE_INFO;

/// One interface, as `SIO_GET_INTERFACE_LIST_EX` returns it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _INTERFACE_INFO_EX {
    pub iiFlags: ULONG,
    pub iiAddress: super::SOCKET_ADDRESS,
    pub iiBroadcastAddress: super::SOCKET_ADDRESS,
    pub iiNetmask: super::SOCKET_ADDRESS,
}
pub type INTERFACE_INFO_EX = _INTERFACE_INFO_EX;
pub type LPINTERFACE_INFO_EX = *mut INTERFACE_INFO_EX;

/// Whether a list of sources is what to receive from or what not to.
pub type MULTICAST_MODE_TYPE = c_int;
pub const MCAST_INCLUDE: MULTICAST_MODE_TYPE = 0;
pub const MCAST_EXCLUDE: MULTICAST_MODE_TYPE = 1;

/// A group of IPv4 and the interface, for IP_ADD_MEMBERSHIP.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ip_mreq {
    pub imr_multiaddr: in_addr,
    pub imr_interface: in_addr,
}
pub type IP_MREQ = ip_mreq;
pub type PIP_MREQ = *mut IP_MREQ;

/// A group of IPv4, a source and the interface.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ip_mreq_source {
    pub imr_multiaddr: in_addr,
    pub imr_sourceaddr: in_addr,
    pub imr_interface: in_addr,
}
pub type IP_MREQ_SOURCE = ip_mreq_source;
pub type PIP_MREQ_SOURCE = *mut IP_MREQ_SOURCE;

/// A group of IPv4 and the sources to receive from, or not to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ip_msfilter {
    pub imsf_multiaddr: in_addr,
    pub imsf_interface: in_addr,
    pub imsf_fmode: MULTICAST_MODE_TYPE,
    pub imsf_numsrc: ULONG,
    pub imsf_slist: [in_addr; 1],
}
pub type IP_MSFILTER = ip_msfilter;
pub type PIP_MSFILTER = *mut IP_MSFILTER;

/// A group of IPv6 and the interface's index, for IPV6_ADD_MEMBERSHIP.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ipv6_mreq {
    pub ipv6mr_multiaddr: in6_addr,
    pub ipv6mr_interface: ULONG,
}
pub type IPV6_MREQ = ipv6_mreq;
pub type PIPV6_MREQ = *mut IPV6_MREQ;

/// A group of either family and the interface's index.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct group_req {
    pub gr_interface: ULONG,
    pub gr_group: sockaddr_storage,
}
pub type GROUP_REQ = group_req;
pub type PGROUP_REQ = *mut GROUP_REQ;

/// A group of either family, a source and the interface's index.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct group_source_req {
    pub gsr_interface: ULONG,
    pub gsr_group: sockaddr_storage,
    pub gsr_source: sockaddr_storage,
}
pub type GROUP_SOURCE_REQ = group_source_req;
pub type PGROUP_SOURCE_REQ = *mut GROUP_SOURCE_REQ;

/// A group of either family and the sources to receive from, or not to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct group_filter {
    pub gf_interface: ULONG,
    pub gf_group: sockaddr_storage,
    pub gf_fmode: MULTICAST_MODE_TYPE,
    pub gf_numsrc: ULONG,
    pub gf_slist: [sockaddr_storage; 1],
}
pub type GROUP_FILTER = group_filter;
pub type PGROUP_FILTER = *mut GROUP_FILTER;

/// The address that a datagram was sent to and the interface that it came in by.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in_pktinfo {
    pub ipi_addr: in_addr,
    pub ipi_ifindex: ULONG,
}
pub type IN_PKTINFO = in_pktinfo;
pub type PIN_PKTINFO = *mut IN_PKTINFO;

/// The same with the scope.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in_pktinfo_ex {
    pub pkt_info: IN_PKTINFO,
    pub scope_id: SCOPE_ID,
}
pub type IN_PKTINFO_EX = in_pktinfo_ex;
pub type PIN_PKTINFO_EX = *mut IN_PKTINFO_EX;

/// The address that a datagram was sent to and the interface that it came in by.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in6_pktinfo {
    pub ipi6_addr: in6_addr,
    pub ipi6_ifindex: ULONG,
}
pub type IN6_PKTINFO = in6_pktinfo;
pub type PIN6_PKTINFO = *mut IN6_PKTINFO;

/// The same with the scope.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in6_pktinfo_ex {
    pub pkt_info: IN6_PKTINFO,
    pub scope_id: SCOPE_ID,
}
pub type IN6_PKTINFO_EX = in6_pktinfo_ex;
pub type PIN6_PKTINFO_EX = *mut IN6_PKTINFO_EX;

/// An ICMP error that came for a datagram sent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct in_recverr {
    pub protocol: super::IPPROTO,
    pub info: ULONG,
    pub r#type: UCHAR,
    pub code: UCHAR,
}
pub type IN_RECVERR = in_recverr;
pub type PIN_RECVERR = *mut IN_RECVERR;

/// An ICMP error that ended a connection attempt, for TCP_ICMP_ERROR_INFO.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct icmp_error_info {
    pub srcaddress: SOCKADDR_INET,
    pub protocol: super::IPPROTO,
    pub r#type: UCHAR,
    pub code: UCHAR,
}
pub type ICMP_ERROR_INFO = icmp_error_info;
pub type PICMP_ERROR_INFO = *mut ICMP_ERROR_INFO;

// Control codes of interfaces and multicast filters.
pub const SIO_GET_INTERFACE_LIST: ULONG = 0x4004_747F;
pub const SIO_GET_INTERFACE_LIST_EX: ULONG = 0x4004_747E;
pub const SIO_SET_MULTICAST_FILTER: ULONG = 0x8004_747D;
pub const SIO_GET_MULTICAST_FILTER: ULONG = 0x8004_747C;
pub const SIOCSIPMSFILTER: ULONG = SIO_SET_MULTICAST_FILTER;
pub const SIOCGIPMSFILTER: ULONG = SIO_GET_MULTICAST_FILTER;
pub const SIOCSMSFILTER: ULONG = 0x8004_747E;
pub const SIOCGMSFILTER: ULONG = 0x8004_747F;

//! `ipexport.h`: ICMP echo requests and their replies, interfaces and their indexes.
use super::in6addr::in6_addr;
use super::minwindef::{INT, UCHAR, ULONG, USHORT};
use super::winnt::{PVOID, WCHAR};

pub type IPAddr = ULONG;
pub type IPMask = ULONG;
pub type IP_STATUS = ULONG;
pub type IPv6Addr = in6_addr;

// Sizes.
pub const MAX_ADAPTER_NAME: ULONG = 128;
pub const MAX_OPT_SIZE: ULONG = 40;

/// An interface's index and name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_INDEX_MAP {
    pub Index: ULONG,
    pub Name: [WCHAR; 128],
}
pub type IP_ADAPTER_INDEX_MAP = _IP_ADAPTER_INDEX_MAP;
pub type PIP_ADAPTER_INDEX_MAP = *mut IP_ADAPTER_INDEX_MAP;

/// `GetInterfaceInfo`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_INTERFACE_INFO {
    pub NumAdapters: INT,
    pub Adapter: [_IP_ADAPTER_INDEX_MAP; 1],
}
pub type IP_INTERFACE_INFO = _IP_INTERFACE_INFO;
pub type PIP_INTERFACE_INFO = *mut IP_INTERFACE_INFO;

/// `GetUniDirectionalAdapterInfo`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_UNIDIRECTIONAL_ADAPTER_ADDRESS {
    pub NumAdapters: ULONG,
    pub Address: [ULONG; 1],
}
pub type IP_UNIDIRECTIONAL_ADAPTER_ADDRESS = _IP_UNIDIRECTIONAL_ADAPTER_ADDRESS;
pub type PIP_UNIDIRECTIONAL_ADAPTER_ADDRESS = *mut IP_UNIDIRECTIONAL_ADAPTER_ADDRESS;

/// The order of the interfaces.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_ORDER_MAP {
    pub NumAdapters: ULONG,
    pub AdapterOrder: [ULONG; 1],
}
pub type IP_ADAPTER_ORDER_MAP = _IP_ADAPTER_ORDER_MAP;
pub type PIP_ADAPTER_ORDER_MAP = *mut IP_ADAPTER_ORDER_MAP;

/// The IP header's options of an echo request or reply.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ip_option_information {
    pub Ttl: UCHAR,
    pub Tos: UCHAR,
    pub Flags: UCHAR,
    pub OptionsSize: UCHAR,
    pub OptionsData: *mut UCHAR,
}
pub type IP_OPTION_INFORMATION = ip_option_information;
pub type PIP_OPTION_INFORMATION = *mut IP_OPTION_INFORMATION;

/// One reply to an IPv4 echo request.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct icmp_echo_reply {
    pub Address: ULONG,
    pub Status: ULONG,
    pub RoundTripTime: ULONG,
    pub DataSize: USHORT,
    pub Reserved: USHORT,
    pub Data: PVOID,
    pub Options: ip_option_information,
}
pub type ICMP_ECHO_REPLY = icmp_echo_reply;
pub type PICMP_ECHO_REPLY = *mut ICMP_ECHO_REPLY;

/// An IPv6 address without its family.
#[repr(C, packed)]
#[derive(Clone, Copy)]
pub struct _IPV6_ADDRESS_EX {
    pub sin6_port: USHORT,
    pub sin6_flowinfo: ULONG,
    pub sin6_addr: [USHORT; 8],
    pub sin6_scope_id: ULONG,
}
pub type IPV6_ADDRESS_EX = _IPV6_ADDRESS_EX;
pub type PIPV6_ADDRESS_EX = *mut IPV6_ADDRESS_EX;

/// The reply to an IPv6 echo request; its data is behind it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct icmpv6_echo_reply_lh {
    pub Address: _IPV6_ADDRESS_EX,
    pub Status: ULONG,
    pub RoundTripTime: ULONG,
}
pub type ICMPV6_ECHO_REPLY_LH = icmpv6_echo_reply_lh;
pub type PICMPV6_ECHO_REPLY_LH = *mut ICMPV6_ECHO_REPLY_LH;
pub type ICMPV6_ECHO_REPLY = ICMPV6_ECHO_REPLY_LH;
pub type PICMPV6_ECHO_REPLY = *mut ICMPV6_ECHO_REPLY;

// Flags of `IP_OPTION_INFORMATION`.
pub const IP_FLAG_REVERSE: ULONG = 0x1;
pub const IP_FLAG_DF: ULONG = 0x2;

// What became of an echo request.
pub const IP_STATUS_BASE: ULONG = 11000;
pub const IP_SUCCESS: ULONG = 0;
pub const IP_BUF_TOO_SMALL: ULONG = 11001;
pub const IP_DEST_NET_UNREACHABLE: ULONG = 11002;
pub const IP_DEST_HOST_UNREACHABLE: ULONG = 11003;
pub const IP_DEST_PROT_UNREACHABLE: ULONG = 11004;
pub const IP_DEST_PORT_UNREACHABLE: ULONG = 11005;
pub const IP_NO_RESOURCES: ULONG = 11006;
pub const IP_BAD_OPTION: ULONG = 11007;
pub const IP_HW_ERROR: ULONG = 11008;
pub const IP_PACKET_TOO_BIG: ULONG = 11009;
pub const IP_REQ_TIMED_OUT: ULONG = 11010;
pub const IP_BAD_REQ: ULONG = 11011;
pub const IP_BAD_ROUTE: ULONG = 11012;
pub const IP_TTL_EXPIRED_TRANSIT: ULONG = 11013;
pub const IP_TTL_EXPIRED_REASSEM: ULONG = 11014;
pub const IP_PARAM_PROBLEM: ULONG = 11015;
pub const IP_SOURCE_QUENCH: ULONG = 11016;
pub const IP_OPTION_TOO_BIG: ULONG = 11017;
pub const IP_BAD_DESTINATION: ULONG = 11018;
pub const IP_DEST_NO_ROUTE: ULONG = 11002;
pub const IP_DEST_ADDR_UNREACHABLE: ULONG = 11003;
pub const IP_DEST_PROHIBITED: ULONG = 11004;
pub const IP_HOP_LIMIT_EXCEEDED: ULONG = 11013;
pub const IP_REASSEMBLY_TIME_EXCEEDED: ULONG = 11014;
pub const IP_PARAMETER_PROBLEM: ULONG = 11015;
pub const IP_DEST_UNREACHABLE: ULONG = 11040;
pub const IP_TIME_EXCEEDED: ULONG = 11041;
pub const IP_BAD_HEADER: ULONG = 11042;
pub const IP_UNRECOGNIZED_NEXT_HEADER: ULONG = 11043;
pub const IP_ICMP_ERROR: ULONG = 11044;
pub const IP_DEST_SCOPE_MISMATCH: ULONG = 11045;
pub const IP_ADDR_DELETED: ULONG = 11019;
pub const IP_SPEC_MTU_CHANGE: ULONG = 11020;
pub const IP_MTU_CHANGE: ULONG = 11021;
pub const IP_UNLOAD: ULONG = 11022;
pub const IP_ADDR_ADDED: ULONG = 11023;
pub const IP_MEDIA_CONNECT: ULONG = 11024;
pub const IP_MEDIA_DISCONNECT: ULONG = 11025;
pub const IP_BIND_ADAPTER: ULONG = 11026;
pub const IP_UNBIND_ADAPTER: ULONG = 11027;
pub const IP_DEVICE_DOES_NOT_EXIST: ULONG = 11028;
pub const IP_DUPLICATE_ADDRESS: ULONG = 11029;
pub const IP_INTERFACE_METRIC_CHANGE: ULONG = 11030;
pub const IP_RECONFIG_SECFLTR: ULONG = 11031;
pub const IP_NEGOTIATING_IPSEC: ULONG = 11032;
pub const IP_INTERFACE_WOL_CAPABILITY_CHANGE: ULONG = 11033;
pub const IP_DUPLICATE_IPADD: ULONG = 11034;
pub const IP_GENERAL_FAILURE: ULONG = 11050;
pub const MAX_IP_STATUS: ULONG = 11050;
pub const IP_PENDING: ULONG = 11255;

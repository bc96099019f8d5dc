//! `iptypes.h`: adapters and their addresses.
use super::basetsd::{LONG64, ULONG64};
use super::guiddef::GUID;
use super::ifdef::{IF_OPER_STATUS, NET_IF_COMPARTMENT_ID, NET_IF_CONNECTION_TYPE, NET_LUID, TUNNEL_TYPE};
use super::minwindef::{BOOL, UCHAR, ULONG};
use super::nldef::{NL_DAD_STATE, NL_PREFIX_ORIGIN, NL_SUFFIX_ORIGIN};
use super::winnt::{CHAR, PCHAR, PWCHAR, WCHAR};
use super::ws2def::SOCKET_ADDRESS;

// Sizes.
pub const MAX_ADAPTER_DESCRIPTION_LENGTH: ULONG = 128;
pub const MAX_ADAPTER_NAME_LENGTH: ULONG = 256;
pub const MAX_ADAPTER_ADDRESS_LENGTH: ULONG = 8;
pub const DEFAULT_MINIMUM_ENTITIES: ULONG = 32;
pub const MAX_HOSTNAME_LEN: ULONG = 128;
pub const MAX_DOMAIN_NAME_LEN: ULONG = 128;
pub const MAX_SCOPE_ID_LEN: ULONG = 256;
pub const MAX_DHCPV6_DUID_LENGTH: ULONG = 130;
pub const MAX_DNS_SUFFIX_STRING_LENGTH: ULONG = 256;

// Kinds of NetBIOS nodes.
pub const BROADCAST_NODETYPE: ULONG = 1;
pub const PEER_TO_PEER_NODETYPE: ULONG = 2;
pub const MIXED_NODETYPE: ULONG = 4;
pub const HYBRID_NODETYPE: ULONG = 8;

/// An IPv4 address as text.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADDRESS_STRING {
    pub String: [CHAR; 16],
}
pub type IP_ADDRESS_STRING = _IP_ADDRESS_STRING;
pub type PIP_ADDRESS_STRING = *mut IP_ADDRESS_STRING;
pub type IP_MASK_STRING = IP_ADDRESS_STRING;
pub type PIP_MASK_STRING = *mut IP_MASK_STRING;

/// A list of IPv4 addresses as text.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADDR_STRING {
    pub Next: *mut _IP_ADDR_STRING,
    pub IpAddress: _IP_ADDRESS_STRING,
    pub IpMask: _IP_ADDRESS_STRING,
    pub Context: ULONG,
}
pub type IP_ADDR_STRING = _IP_ADDR_STRING;
pub type PIP_ADDR_STRING = *mut IP_ADDR_STRING;

/// One adapter, IPv4 only.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_INFO {
    pub Next: *mut _IP_ADAPTER_INFO,
    pub ComboIndex: ULONG,
    pub AdapterName: [CHAR; 260],
    pub Description: [CHAR; 132],
    pub AddressLength: ULONG,
    pub Address: [UCHAR; 8],
    pub Index: ULONG,
    pub Type: ULONG,
    pub DhcpEnabled: ULONG,
    pub CurrentIpAddress: *mut _IP_ADDR_STRING,
    pub IpAddressList: _IP_ADDR_STRING,
    pub GatewayList: _IP_ADDR_STRING,
    pub DhcpServer: _IP_ADDR_STRING,
    pub HaveWins: BOOL,
    pub PrimaryWinsServer: _IP_ADDR_STRING,
    pub SecondaryWinsServer: _IP_ADDR_STRING,
    pub LeaseObtained: time_t,
    pub LeaseExpires: time_t,
}
pub type IP_ADAPTER_INFO = _IP_ADAPTER_INFO;
pub type PIP_ADAPTER_INFO = *mut IP_ADAPTER_INFO;
/// The host's, seconds since 1970.
pub type time_t = LONG64;
pub type IP_DAD_STATE = NL_DAD_STATE;
pub type IP_PREFIX_ORIGIN = NL_PREFIX_ORIGIN;
pub type IP_SUFFIX_ORIGIN = NL_SUFFIX_ORIGIN;

/// An address that an adapter has.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_UNICAST_ADDRESS_LH {
    pub Anonymous: _IP_ADAPTER_UNICAST_ADDRESS_LH_0,
    pub Next: *mut _IP_ADAPTER_UNICAST_ADDRESS_LH,
    pub Address: SOCKET_ADDRESS,
    pub PrefixOrigin: NL_PREFIX_ORIGIN,
    pub SuffixOrigin: NL_SUFFIX_ORIGIN,
    pub DadState: NL_DAD_STATE,
    pub ValidLifetime: ULONG,
    pub PreferredLifetime: ULONG,
    pub LeaseLifetime: ULONG,
    pub OnLinkPrefixLength: UCHAR,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_UNICAST_ADDRESS_LH_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_UNICAST_ADDRESS_LH_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_UNICAST_ADDRESS_LH_0_0 {
    pub Length: ULONG,
    pub Flags: ULONG,
}
pub type IP_ADAPTER_UNICAST_ADDRESS_LH = _IP_ADAPTER_UNICAST_ADDRESS_LH;
pub type PIP_ADAPTER_UNICAST_ADDRESS_LH = *mut IP_ADAPTER_UNICAST_ADDRESS_LH;
pub type IP_ADAPTER_UNICAST_ADDRESS = IP_ADAPTER_UNICAST_ADDRESS_LH;
pub type PIP_ADAPTER_UNICAST_ADDRESS = *mut IP_ADAPTER_UNICAST_ADDRESS;
pub const IP_ADAPTER_ADDRESS_DNS_ELIGIBLE: ULONG = 0x1;
pub const IP_ADAPTER_ADDRESS_TRANSIENT: ULONG = 0x2;

/// An address that an adapter shares with others.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_ANYCAST_ADDRESS_XP {
    pub Anonymous: _IP_ADAPTER_ANYCAST_ADDRESS_XP_0,
    pub Next: *mut _IP_ADAPTER_ANYCAST_ADDRESS_XP,
    pub Address: SOCKET_ADDRESS,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_ANYCAST_ADDRESS_XP_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_ANYCAST_ADDRESS_XP_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_ANYCAST_ADDRESS_XP_0_0 {
    pub Length: ULONG,
    pub Flags: ULONG,
}
pub type IP_ADAPTER_ANYCAST_ADDRESS_XP = _IP_ADAPTER_ANYCAST_ADDRESS_XP;
pub type PIP_ADAPTER_ANYCAST_ADDRESS_XP = *mut IP_ADAPTER_ANYCAST_ADDRESS_XP;
pub type IP_ADAPTER_ANYCAST_ADDRESS = IP_ADAPTER_ANYCAST_ADDRESS_XP;
pub type PIP_ADAPTER_ANYCAST_ADDRESS = *mut IP_ADAPTER_ANYCAST_ADDRESS;

/// A group that an adapter has joined.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_MULTICAST_ADDRESS_XP {
    pub Anonymous: _IP_ADAPTER_MULTICAST_ADDRESS_XP_0,
    pub Next: *mut _IP_ADAPTER_MULTICAST_ADDRESS_XP,
    pub Address: SOCKET_ADDRESS,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_MULTICAST_ADDRESS_XP_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_MULTICAST_ADDRESS_XP_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_MULTICAST_ADDRESS_XP_0_0 {
    pub Length: ULONG,
    pub Flags: ULONG,
}
pub type IP_ADAPTER_MULTICAST_ADDRESS_XP = _IP_ADAPTER_MULTICAST_ADDRESS_XP;
pub type PIP_ADAPTER_MULTICAST_ADDRESS_XP = *mut IP_ADAPTER_MULTICAST_ADDRESS_XP;
pub type IP_ADAPTER_MULTICAST_ADDRESS = IP_ADAPTER_MULTICAST_ADDRESS_XP;
pub type PIP_ADAPTER_MULTICAST_ADDRESS = *mut IP_ADAPTER_MULTICAST_ADDRESS;

/// A server of names.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_DNS_SERVER_ADDRESS_XP {
    pub Anonymous: _IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0,
    pub Next: *mut _IP_ADAPTER_DNS_SERVER_ADDRESS_XP,
    pub Address: SOCKET_ADDRESS,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0_0 {
    pub Length: ULONG,
    pub Reserved: ULONG,
}
pub type IP_ADAPTER_DNS_SERVER_ADDRESS_XP = _IP_ADAPTER_DNS_SERVER_ADDRESS_XP;
pub type PIP_ADAPTER_DNS_SERVER_ADDRESS_XP = *mut IP_ADAPTER_DNS_SERVER_ADDRESS_XP;
pub type IP_ADAPTER_DNS_SERVER_ADDRESS = IP_ADAPTER_DNS_SERVER_ADDRESS_XP;
pub type PIP_ADAPTER_DNS_SERVER_ADDRESS = *mut IP_ADAPTER_DNS_SERVER_ADDRESS;

/// A server of NetBIOS names, which there is none of here.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_WINS_SERVER_ADDRESS_LH {
    pub Anonymous: _IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0,
    pub Next: *mut _IP_ADAPTER_WINS_SERVER_ADDRESS_LH,
    pub Address: SOCKET_ADDRESS,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0_0 {
    pub Length: ULONG,
    pub Reserved: ULONG,
}
pub type IP_ADAPTER_WINS_SERVER_ADDRESS_LH = _IP_ADAPTER_WINS_SERVER_ADDRESS_LH;
pub type PIP_ADAPTER_WINS_SERVER_ADDRESS_LH = *mut IP_ADAPTER_WINS_SERVER_ADDRESS_LH;
pub type IP_ADAPTER_WINS_SERVER_ADDRESS = IP_ADAPTER_WINS_SERVER_ADDRESS_LH;
pub type PIP_ADAPTER_WINS_SERVER_ADDRESS = *mut IP_ADAPTER_WINS_SERVER_ADDRESS;

/// A router.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_GATEWAY_ADDRESS_LH {
    pub Anonymous: _IP_ADAPTER_GATEWAY_ADDRESS_LH_0,
    pub Next: *mut _IP_ADAPTER_GATEWAY_ADDRESS_LH,
    pub Address: SOCKET_ADDRESS,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_GATEWAY_ADDRESS_LH_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_GATEWAY_ADDRESS_LH_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_GATEWAY_ADDRESS_LH_0_0 {
    pub Length: ULONG,
    pub Reserved: ULONG,
}
pub type IP_ADAPTER_GATEWAY_ADDRESS_LH = _IP_ADAPTER_GATEWAY_ADDRESS_LH;
pub type PIP_ADAPTER_GATEWAY_ADDRESS_LH = *mut IP_ADAPTER_GATEWAY_ADDRESS_LH;
pub type IP_ADAPTER_GATEWAY_ADDRESS = IP_ADAPTER_GATEWAY_ADDRESS_LH;
pub type PIP_ADAPTER_GATEWAY_ADDRESS = *mut IP_ADAPTER_GATEWAY_ADDRESS;

/// A network on the link.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_PREFIX_XP {
    pub Anonymous: _IP_ADAPTER_PREFIX_XP_0,
    pub Next: *mut _IP_ADAPTER_PREFIX_XP,
    pub Address: SOCKET_ADDRESS,
    pub PrefixLength: ULONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_PREFIX_XP_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_PREFIX_XP_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_PREFIX_XP_0_0 {
    pub Length: ULONG,
    pub Flags: ULONG,
}
pub type IP_ADAPTER_PREFIX_XP = _IP_ADAPTER_PREFIX_XP;
pub type PIP_ADAPTER_PREFIX_XP = *mut IP_ADAPTER_PREFIX_XP;
pub type IP_ADAPTER_PREFIX = IP_ADAPTER_PREFIX_XP;
pub type PIP_ADAPTER_PREFIX = *mut IP_ADAPTER_PREFIX;

/// A domain that names are looked up in.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_DNS_SUFFIX {
    pub Next: *mut _IP_ADAPTER_DNS_SUFFIX,
    pub String: [WCHAR; 256],
}
pub type IP_ADAPTER_DNS_SUFFIX = _IP_ADAPTER_DNS_SUFFIX;
pub type PIP_ADAPTER_DNS_SUFFIX = *mut IP_ADAPTER_DNS_SUFFIX;

// Flags of `IP_ADAPTER_ADDRESSES`.
pub const IP_ADAPTER_DDNS_ENABLED: ULONG = 0x1;
pub const IP_ADAPTER_REGISTER_ADAPTER_SUFFIX: ULONG = 0x2;
pub const IP_ADAPTER_DHCP_ENABLED: ULONG = 0x4;
pub const IP_ADAPTER_RECEIVE_ONLY: ULONG = 0x8;
pub const IP_ADAPTER_NO_MULTICAST: ULONG = 0x10;
pub const IP_ADAPTER_IPV6_OTHER_STATEFUL_CONFIG: ULONG = 0x20;
pub const IP_ADAPTER_NETBIOS_OVER_TCPIP_ENABLED: ULONG = 0x40;
pub const IP_ADAPTER_IPV4_ENABLED: ULONG = 0x80;
pub const IP_ADAPTER_IPV6_ENABLED: ULONG = 0x100;
pub const IP_ADAPTER_IPV6_MANAGE_ADDRESS_CONFIG: ULONG = 0x200;

/// One adapter, with all that `GetAdaptersAddresses` tells of it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_ADDRESSES_LH {
    pub Anonymous1: _IP_ADAPTER_ADDRESSES_LH_0,
    pub Next: *mut _IP_ADAPTER_ADDRESSES_LH,
    pub AdapterName: PCHAR,
    pub FirstUnicastAddress: *mut _IP_ADAPTER_UNICAST_ADDRESS_LH,
    pub FirstAnycastAddress: *mut _IP_ADAPTER_ANYCAST_ADDRESS_XP,
    pub FirstMulticastAddress: *mut _IP_ADAPTER_MULTICAST_ADDRESS_XP,
    pub FirstDnsServerAddress: *mut _IP_ADAPTER_DNS_SERVER_ADDRESS_XP,
    pub DnsSuffix: PWCHAR,
    pub Description: PWCHAR,
    pub FriendlyName: PWCHAR,
    pub PhysicalAddress: [UCHAR; 8],
    pub PhysicalAddressLength: ULONG,
    pub Anonymous2: _IP_ADAPTER_ADDRESSES_LH_1,
    pub Mtu: ULONG,
    pub IfType: ULONG,
    pub OperStatus: IF_OPER_STATUS,
    pub Ipv6IfIndex: ULONG,
    pub ZoneIndices: [ULONG; 16],
    pub FirstPrefix: *mut _IP_ADAPTER_PREFIX_XP,
    pub TransmitLinkSpeed: ULONG64,
    pub ReceiveLinkSpeed: ULONG64,
    pub FirstWinsServerAddress: *mut _IP_ADAPTER_WINS_SERVER_ADDRESS_LH,
    pub FirstGatewayAddress: *mut _IP_ADAPTER_GATEWAY_ADDRESS_LH,
    pub Ipv4Metric: ULONG,
    pub Ipv6Metric: ULONG,
    pub Luid: NET_LUID,
    pub Dhcpv4Server: SOCKET_ADDRESS,
    pub CompartmentId: NET_IF_COMPARTMENT_ID,
    pub NetworkGuid: GUID,
    pub ConnectionType: NET_IF_CONNECTION_TYPE,
    pub TunnelType: TUNNEL_TYPE,
    pub Dhcpv6Server: SOCKET_ADDRESS,
    pub Dhcpv6ClientDuid: [UCHAR; 130],
    pub Dhcpv6ClientDuidLength: ULONG,
    pub Dhcpv6Iaid: ULONG,
    pub FirstDnsSuffix: *mut _IP_ADAPTER_DNS_SUFFIX,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_ADDRESSES_LH_0 {
    pub Alignment: ULONG64,
    pub Anonymous: _IP_ADAPTER_ADDRESSES_LH_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_ADDRESSES_LH_0_0 {
    pub Length: ULONG,
    pub IfIndex: ULONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _IP_ADAPTER_ADDRESSES_LH_1 {
    pub Flags: ULONG,
    pub Anonymous: _IP_ADAPTER_ADDRESSES_LH_1_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADAPTER_ADDRESSES_LH_1_0 {
    /// ULONG DdnsEnabled : 1;
    /// ULONG RegisterAdapterSuffix : 1;
    /// ULONG Dhcpv4Enabled : 1;
    /// ULONG ReceiveOnly : 1;
    /// ULONG NoMulticast : 1;
    /// ULONG Ipv6OtherStatefulConfig : 1;
    /// ULONG NetbiosOverTcpipEnabled : 1;
    /// ULONG Ipv4Enabled : 1;
    /// ULONG Ipv6Enabled : 1;
    /// ULONG Ipv6ManagedAddressConfigurationSupported : 1;
    pub _bitfield: ULONG,
}
pub type IP_ADAPTER_ADDRESSES_LH = _IP_ADAPTER_ADDRESSES_LH;
pub type PIP_ADAPTER_ADDRESSES_LH = *mut IP_ADAPTER_ADDRESSES_LH;
pub type IP_ADAPTER_ADDRESSES = IP_ADAPTER_ADDRESSES_LH;
pub type PIP_ADAPTER_ADDRESSES = *mut IP_ADAPTER_ADDRESSES;

// Flags of `GetAdaptersAddresses`.
pub const GAA_FLAG_SKIP_UNICAST: ULONG = 0x1;
pub const GAA_FLAG_SKIP_ANYCAST: ULONG = 0x2;
pub const GAA_FLAG_SKIP_MULTICAST: ULONG = 0x4;
pub const GAA_FLAG_SKIP_DNS_SERVER: ULONG = 0x8;
pub const GAA_FLAG_INCLUDE_PREFIX: ULONG = 0x10;
pub const GAA_FLAG_SKIP_FRIENDLY_NAME: ULONG = 0x20;
pub const GAA_FLAG_INCLUDE_WINS_INFO: ULONG = 0x40;
pub const GAA_FLAG_INCLUDE_GATEWAYS: ULONG = 0x80;
pub const GAA_FLAG_INCLUDE_ALL_INTERFACES: ULONG = 0x100;
pub const GAA_FLAG_INCLUDE_ALL_COMPARTMENTS: ULONG = 0x200;
pub const GAA_FLAG_INCLUDE_TUNNEL_BINDINGORDER: ULONG = 0x400;
pub const GAA_FLAG_SKIP_DNS_INFO: ULONG = 0x800;

/// `GetPerAdapterInfo`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_PER_ADAPTER_INFO_W2KSP1 {
    pub AutoconfigEnabled: ULONG,
    pub AutoconfigActive: ULONG,
    pub CurrentDnsServer: *mut _IP_ADDR_STRING,
    pub DnsServerList: _IP_ADDR_STRING,
}
pub type IP_PER_ADAPTER_INFO_W2KSP1 = _IP_PER_ADAPTER_INFO_W2KSP1;
pub type PIP_PER_ADAPTER_INFO_W2KSP1 = *mut IP_PER_ADAPTER_INFO_W2KSP1;
pub type IP_PER_ADAPTER_INFO = IP_PER_ADAPTER_INFO_W2KSP1;
pub type PIP_PER_ADAPTER_INFO = *mut IP_PER_ADAPTER_INFO;

/// `GetNetworkParams`' result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _FIXED_INFO_W2KSP1 {
    pub HostName: [CHAR; 132],
    pub DomainName: [CHAR; 132],
    pub CurrentDnsServer: *mut _IP_ADDR_STRING,
    pub DnsServerList: _IP_ADDR_STRING,
    pub NodeType: ULONG,
    pub ScopeId: [CHAR; 260],
    pub EnableRouting: ULONG,
    pub EnableProxy: ULONG,
    pub EnableDns: ULONG,
}
pub type FIXED_INFO_W2KSP1 = _FIXED_INFO_W2KSP1;
pub type PFIXED_INFO_W2KSP1 = *mut FIXED_INFO_W2KSP1;
pub type FIXED_INFO = FIXED_INFO_W2KSP1;
pub type PFIXED_INFO = *mut FIXED_INFO;

//! `nldef.h`: where addresses and routes come from, and the states of addresses and neighbours.
use std::ffi::c_int;

use super::minwindef::UCHAR;
use super::winnt::BOOLEAN;

/// Where an address' prefix comes from.
pub type NL_PREFIX_ORIGIN = c_int;
pub const IpPrefixOriginOther: NL_PREFIX_ORIGIN = 0;
pub const IpPrefixOriginManual: NL_PREFIX_ORIGIN = 1;
pub const IpPrefixOriginWellKnown: NL_PREFIX_ORIGIN = 2;
pub const IpPrefixOriginDhcp: NL_PREFIX_ORIGIN = 3;
pub const IpPrefixOriginRouterAdvertisement: NL_PREFIX_ORIGIN = 4;
pub const IpPrefixOriginUnchanged: NL_PREFIX_ORIGIN = 16;

/// Where the rest of an address comes from.
pub type NL_SUFFIX_ORIGIN = c_int;
pub const IpSuffixOriginOther: NL_SUFFIX_ORIGIN = 0;
pub const NlsoOther: NL_SUFFIX_ORIGIN = 0;
pub const IpSuffixOriginManual: NL_SUFFIX_ORIGIN = 1;
pub const NlsoManual: NL_SUFFIX_ORIGIN = 1;
pub const IpSuffixOriginWellKnown: NL_SUFFIX_ORIGIN = 2;
pub const NlsoWellKnown: NL_SUFFIX_ORIGIN = 2;
pub const IpSuffixOriginDhcp: NL_SUFFIX_ORIGIN = 3;
pub const NlsoDhcp: NL_SUFFIX_ORIGIN = 3;
pub const IpSuffixOriginLinkLayerAddress: NL_SUFFIX_ORIGIN = 4;
pub const NlsoLinkLayerAddress: NL_SUFFIX_ORIGIN = 4;
pub const IpSuffixOriginRandom: NL_SUFFIX_ORIGIN = 5;
pub const NlsoRandom: NL_SUFFIX_ORIGIN = 5;
pub const IpSuffixOriginUnchanged: NL_SUFFIX_ORIGIN = 16;

/// Whether an address is known to be unique.
pub type NL_DAD_STATE = c_int;
pub const IpDadStateInvalid: NL_DAD_STATE = 0;
pub const NldsInvalid: NL_DAD_STATE = 0;
pub const IpDadStateTentative: NL_DAD_STATE = 1;
pub const NldsTentative: NL_DAD_STATE = 1;
pub const IpDadStateDuplicate: NL_DAD_STATE = 2;
pub const NldsDuplicate: NL_DAD_STATE = 2;
pub const IpDadStateDeprecated: NL_DAD_STATE = 3;
pub const NldsDeprecated: NL_DAD_STATE = 3;
pub const IpDadStatePreferred: NL_DAD_STATE = 4;
pub const NldsPreferred: NL_DAD_STATE = 4;

/// Who made a route.
pub type NL_ROUTE_PROTOCOL = c_int;
pub const MIB_IPPROTO_OTHER: NL_ROUTE_PROTOCOL = 1;
pub const PROTO_IP_OTHER: NL_ROUTE_PROTOCOL = 1;
pub const RouteProtocolOther: NL_ROUTE_PROTOCOL = 1;
pub const MIB_IPPROTO_LOCAL: NL_ROUTE_PROTOCOL = 2;
pub const PROTO_IP_LOCAL: NL_ROUTE_PROTOCOL = 2;
pub const RouteProtocolLocal: NL_ROUTE_PROTOCOL = 2;
pub const MIB_IPPROTO_NETMGMT: NL_ROUTE_PROTOCOL = 3;
pub const PROTO_IP_NETMGMT: NL_ROUTE_PROTOCOL = 3;
pub const RouteProtocolNetMgmt: NL_ROUTE_PROTOCOL = 3;
pub const MIB_IPPROTO_ICMP: NL_ROUTE_PROTOCOL = 4;
pub const PROTO_IP_ICMP: NL_ROUTE_PROTOCOL = 4;
pub const RouteProtocolIcmp: NL_ROUTE_PROTOCOL = 4;
pub const MIB_IPPROTO_EGP: NL_ROUTE_PROTOCOL = 5;
pub const PROTO_IP_EGP: NL_ROUTE_PROTOCOL = 5;
pub const RouteProtocolEgp: NL_ROUTE_PROTOCOL = 5;
pub const MIB_IPPROTO_GGP: NL_ROUTE_PROTOCOL = 6;
pub const PROTO_IP_GGP: NL_ROUTE_PROTOCOL = 6;
pub const RouteProtocolGgp: NL_ROUTE_PROTOCOL = 6;
pub const MIB_IPPROTO_HELLO: NL_ROUTE_PROTOCOL = 7;
pub const PROTO_IP_HELLO: NL_ROUTE_PROTOCOL = 7;
pub const RouteProtocolHello: NL_ROUTE_PROTOCOL = 7;
pub const MIB_IPPROTO_RIP: NL_ROUTE_PROTOCOL = 8;
pub const PROTO_IP_RIP: NL_ROUTE_PROTOCOL = 8;
pub const RouteProtocolRip: NL_ROUTE_PROTOCOL = 8;
pub const MIB_IPPROTO_IS_IS: NL_ROUTE_PROTOCOL = 9;
pub const PROTO_IP_IS_IS: NL_ROUTE_PROTOCOL = 9;
pub const RouteProtocolIsIs: NL_ROUTE_PROTOCOL = 9;
pub const MIB_IPPROTO_ES_IS: NL_ROUTE_PROTOCOL = 10;
pub const PROTO_IP_ES_IS: NL_ROUTE_PROTOCOL = 10;
pub const RouteProtocolEsIs: NL_ROUTE_PROTOCOL = 10;
pub const MIB_IPPROTO_CISCO: NL_ROUTE_PROTOCOL = 11;
pub const PROTO_IP_CISCO: NL_ROUTE_PROTOCOL = 11;
pub const RouteProtocolCisco: NL_ROUTE_PROTOCOL = 11;
pub const MIB_IPPROTO_BBN: NL_ROUTE_PROTOCOL = 12;
pub const PROTO_IP_BBN: NL_ROUTE_PROTOCOL = 12;
pub const RouteProtocolBbn: NL_ROUTE_PROTOCOL = 12;
pub const MIB_IPPROTO_OSPF: NL_ROUTE_PROTOCOL = 13;
pub const PROTO_IP_OSPF: NL_ROUTE_PROTOCOL = 13;
pub const RouteProtocolOspf: NL_ROUTE_PROTOCOL = 13;
pub const MIB_IPPROTO_BGP: NL_ROUTE_PROTOCOL = 14;
pub const PROTO_IP_BGP: NL_ROUTE_PROTOCOL = 14;
pub const RouteProtocolBgp: NL_ROUTE_PROTOCOL = 14;
pub const MIB_IPPROTO_IDPR: NL_ROUTE_PROTOCOL = 15;
pub const PROTO_IP_IDPR: NL_ROUTE_PROTOCOL = 15;
pub const RouteProtocolIdpr: NL_ROUTE_PROTOCOL = 15;
pub const MIB_IPPROTO_EIGRP: NL_ROUTE_PROTOCOL = 16;
pub const PROTO_IP_EIGRP: NL_ROUTE_PROTOCOL = 16;
pub const RouteProtocolEigrp: NL_ROUTE_PROTOCOL = 16;
pub const MIB_IPPROTO_DVMRP: NL_ROUTE_PROTOCOL = 17;
pub const PROTO_IP_DVMRP: NL_ROUTE_PROTOCOL = 17;
pub const RouteProtocolDvmrp: NL_ROUTE_PROTOCOL = 17;
pub const MIB_IPPROTO_RPL: NL_ROUTE_PROTOCOL = 18;
pub const PROTO_IP_RPL: NL_ROUTE_PROTOCOL = 18;
pub const RouteProtocolRpl: NL_ROUTE_PROTOCOL = 18;
pub const MIB_IPPROTO_DHCP: NL_ROUTE_PROTOCOL = 19;
pub const PROTO_IP_DHCP: NL_ROUTE_PROTOCOL = 19;
pub const RouteProtocolDhcp: NL_ROUTE_PROTOCOL = 19;
pub const MIB_IPPROTO_NT_AUTOSTATIC: NL_ROUTE_PROTOCOL = 10002;
pub const PROTO_IP_NT_AUTOSTATIC: NL_ROUTE_PROTOCOL = 10002;
pub const MIB_IPPROTO_NT_STATIC: NL_ROUTE_PROTOCOL = 10006;
pub const PROTO_IP_NT_STATIC: NL_ROUTE_PROTOCOL = 10006;
pub const MIB_IPPROTO_NT_STATIC_NON_DOD: NL_ROUTE_PROTOCOL = 10007;
pub const PROTO_IP_NT_STATIC_NON_DOD: NL_ROUTE_PROTOCOL = 10007;

/// How a route came about.
pub type NL_ROUTE_ORIGIN = c_int;
pub const NlroManual: NL_ROUTE_ORIGIN = 0;
pub const NlroWellKnown: NL_ROUTE_ORIGIN = 1;
pub const NlroDHCP: NL_ROUTE_ORIGIN = 2;
pub const NlroRouterAdvertisement: NL_ROUTE_ORIGIN = 3;
pub const Nlro6to4: NL_ROUTE_ORIGIN = 4;

/// The state of a neighbour (RFC 4861).
pub type NL_NEIGHBOR_STATE = c_int;
pub const NlnsUnreachable: NL_NEIGHBOR_STATE = 0;
pub const NlnsIncomplete: NL_NEIGHBOR_STATE = 1;
pub const NlnsProbe: NL_NEIGHBOR_STATE = 2;
pub const NlnsDelay: NL_NEIGHBOR_STATE = 3;
pub const NlnsStale: NL_NEIGHBOR_STATE = 4;
pub const NlnsReachable: NL_NEIGHBOR_STATE = 5;
pub const NlnsPermanent: NL_NEIGHBOR_STATE = 6;
pub const NlnsMaximum: NL_NEIGHBOR_STATE = 7;

/// When an interface makes its link-local address.
pub type NL_LINK_LOCAL_ADDRESS_BEHAVIOR = c_int;
pub const LinkLocalUnchanged: NL_LINK_LOCAL_ADDRESS_BEHAVIOR = -1;
pub const LinkLocalAlwaysOff: NL_LINK_LOCAL_ADDRESS_BEHAVIOR = 0;
pub const LinkLocalDelayed: NL_LINK_LOCAL_ADDRESS_BEHAVIOR = 1;
pub const LinkLocalAlwaysOn: NL_LINK_LOCAL_ADDRESS_BEHAVIOR = 2;

/// Whether an interface asks for routers.
pub type NL_ROUTER_DISCOVERY_BEHAVIOR = c_int;
pub const RouterDiscoveryUnchanged: NL_ROUTER_DISCOVERY_BEHAVIOR = -1;
pub const RouterDiscoveryDisabled: NL_ROUTER_DISCOVERY_BEHAVIOR = 0;
pub const RouterDiscoveryEnabled: NL_ROUTER_DISCOVERY_BEHAVIOR = 1;
pub const RouterDiscoveryDhcp: NL_ROUTER_DISCOVERY_BEHAVIOR = 2;

/// What an address is for.
pub type NL_ADDRESS_TYPE = c_int;
pub const NlatUnspecified: NL_ADDRESS_TYPE = 0;
pub const NlatUnicast: NL_ADDRESS_TYPE = 1;
pub const NlatAnycast: NL_ADDRESS_TYPE = 2;
pub const NlatMulticast: NL_ADDRESS_TYPE = 3;
pub const NlatBroadcast: NL_ADDRESS_TYPE = 4;
pub const NlatInvalid: NL_ADDRESS_TYPE = 5;

/// What an interface's hardware does for the network layer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NL_INTERFACE_OFFLOAD_ROD {
    /// BOOLEAN NlChecksumSupported : 1;
    /// BOOLEAN NlOptionsSupported : 1;
    /// BOOLEAN TlDatagramChecksumSupported : 1;
    /// BOOLEAN TlStreamChecksumSupported : 1;
    /// BOOLEAN TlStreamOptionsSupported : 1;
    /// BOOLEAN FastPathCompatible : 1;
    /// BOOLEAN TlLargeSendOffloadSupported : 1;
    /// BOOLEAN TlGiantSendOffloadSupported : 1;
    pub _bitfield: UCHAR,
}
pub type NL_INTERFACE_OFFLOAD_ROD = _NL_INTERFACE_OFFLOAD_ROD;
pub type PNL_INTERFACE_OFFLOAD_ROD = *mut NL_INTERFACE_OFFLOAD_ROD;

/// How far the network reaches.
pub type NL_NETWORK_CONNECTIVITY_LEVEL_HINT = c_int;
pub const NetworkConnectivityLevelHintUnknown: NL_NETWORK_CONNECTIVITY_LEVEL_HINT = 0;
pub const NetworkConnectivityLevelHintNone: NL_NETWORK_CONNECTIVITY_LEVEL_HINT = 1;
pub const NetworkConnectivityLevelHintLocalAccess: NL_NETWORK_CONNECTIVITY_LEVEL_HINT = 2;
pub const NetworkConnectivityLevelHintInternetAccess: NL_NETWORK_CONNECTIVITY_LEVEL_HINT = 3;
pub const NetworkConnectivityLevelHintConstrainedInternetAccess: NL_NETWORK_CONNECTIVITY_LEVEL_HINT = 4;
pub const NetworkConnectivityLevelHintHidden: NL_NETWORK_CONNECTIVITY_LEVEL_HINT = 5;

/// What traffic costs.
pub type NL_NETWORK_CONNECTIVITY_COST_HINT = c_int;
pub const NetworkConnectivityCostHintUnknown: NL_NETWORK_CONNECTIVITY_COST_HINT = 0;
pub const NetworkConnectivityCostHintUnrestricted: NL_NETWORK_CONNECTIVITY_COST_HINT = 1;
pub const NetworkConnectivityCostHintFixed: NL_NETWORK_CONNECTIVITY_COST_HINT = 2;
pub const NetworkConnectivityCostHintVariable: NL_NETWORK_CONNECTIVITY_COST_HINT = 3;

/// How far the network reaches and what it costs.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NL_NETWORK_CONNECTIVITY_HINT {
    pub ConnectivityLevel: NL_NETWORK_CONNECTIVITY_LEVEL_HINT,
    pub ConnectivityCost: NL_NETWORK_CONNECTIVITY_COST_HINT,
    pub ApproachingDataLimit: BOOLEAN,
    pub OverDataLimit: BOOLEAN,
    pub Roaming: BOOLEAN,
}
pub type NL_NETWORK_CONNECTIVITY_HINT = _NL_NETWORK_CONNECTIVITY_HINT;
pub type PNL_NETWORK_CONNECTIVITY_HINT = *mut NL_NETWORK_CONNECTIVITY_HINT;

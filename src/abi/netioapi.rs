//! `netioapi.h`: interfaces, addresses, routes and neighbours of both families.
use std::ffi::c_int;

use super::basetsd::ULONG64;
use super::guiddef::GUID;
use super::ifdef::{
    IF_OPER_STATUS, NET_IF_ACCESS_TYPE, NET_IF_ADMIN_STATUS, NET_IF_CONNECTION_TYPE, NET_IF_DIRECTION_TYPE,
    NET_IF_MEDIA_CONNECT_STATE, NET_LUID, TUNNEL_TYPE,
};
use super::minwindef::{UCHAR, ULONG};
use super::nldef::{
    _NL_INTERFACE_OFFLOAD_ROD, NL_DAD_STATE, NL_LINK_LOCAL_ADDRESS_BEHAVIOR, NL_NEIGHBOR_STATE,
    NL_NETWORK_CONNECTIVITY_HINT, NL_PREFIX_ORIGIN, NL_ROUTER_DISCOVERY_BEHAVIOR, NL_ROUTE_ORIGIN, NL_ROUTE_PROTOCOL,
    NL_SUFFIX_ORIGIN,
};
use super::ntddndis::{NDIS_MEDIUM, NDIS_PHYSICAL_MEDIUM};
use super::winnt::{BOOLEAN, LARGE_INTEGER, PVOID, WCHAR};
use super::ws2def::{ADDRESS_FAMILY, SCOPE_ID};
use super::ws2ipdef::SOCKADDR_INET;

// Sizes.
pub const NDIS_IF_MAX_STRING_SIZE: ULONG = 256;
pub const IF_NAMESIZE: ULONG = 256;

/// What a notification tells of.
pub type MIB_NOTIFICATION_TYPE = c_int;
pub const MibParameterNotification: MIB_NOTIFICATION_TYPE = 0;
pub const MibAddInstance: MIB_NOTIFICATION_TYPE = 1;
pub const MibDeleteInstance: MIB_NOTIFICATION_TYPE = 2;
pub const MibInitialNotification: MIB_NOTIFICATION_TYPE = 3;

/// What `GetIfTable2Ex` is to tell.
pub type MIB_IF_TABLE_LEVEL = c_int;
pub const MibIfTableNormal: MIB_IF_TABLE_LEVEL = 0;
pub const MibIfTableRaw: MIB_IF_TABLE_LEVEL = 1;
pub const MibIfTableNormalWithoutStatistics: MIB_IF_TABLE_LEVEL = 2;

/// What `GetIfEntry2Ex` is to tell.
pub type MIB_IF_ENTRY_LEVEL = c_int;
pub const MibIfEntryNormal: MIB_IF_ENTRY_LEVEL = 0;
pub const MibIfEntryNormalWithoutStatistics: MIB_IF_ENTRY_LEVEL = 2;

/// One interface.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IF_ROW2 {
    pub InterfaceLuid: NET_LUID,
    pub InterfaceIndex: ULONG,
    pub InterfaceGuid: GUID,
    pub Alias: [WCHAR; 257],
    pub Description: [WCHAR; 257],
    pub PhysicalAddressLength: ULONG,
    pub PhysicalAddress: [UCHAR; 32],
    pub PermanentPhysicalAddress: [UCHAR; 32],
    pub Mtu: ULONG,
    pub Type: ULONG,
    pub TunnelType: TUNNEL_TYPE,
    pub MediaType: NDIS_MEDIUM,
    pub PhysicalMediumType: NDIS_PHYSICAL_MEDIUM,
    pub AccessType: NET_IF_ACCESS_TYPE,
    pub DirectionType: NET_IF_DIRECTION_TYPE,
    pub InterfaceAndOperStatusFlags: _MIB_IF_ROW2_0,
    pub OperStatus: IF_OPER_STATUS,
    pub AdminStatus: NET_IF_ADMIN_STATUS,
    pub MediaConnectState: NET_IF_MEDIA_CONNECT_STATE,
    pub NetworkGuid: GUID,
    pub ConnectionType: NET_IF_CONNECTION_TYPE,
    pub TransmitLinkSpeed: ULONG64,
    pub ReceiveLinkSpeed: ULONG64,
    pub InOctets: ULONG64,
    pub InUcastPkts: ULONG64,
    pub InNUcastPkts: ULONG64,
    pub InDiscards: ULONG64,
    pub InErrors: ULONG64,
    pub InUnknownProtos: ULONG64,
    pub InUcastOctets: ULONG64,
    pub InMulticastOctets: ULONG64,
    pub InBroadcastOctets: ULONG64,
    pub OutOctets: ULONG64,
    pub OutUcastPkts: ULONG64,
    pub OutNUcastPkts: ULONG64,
    pub OutDiscards: ULONG64,
    pub OutErrors: ULONG64,
    pub OutUcastOctets: ULONG64,
    pub OutMulticastOctets: ULONG64,
    pub OutBroadcastOctets: ULONG64,
    pub OutQLen: ULONG64,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IF_ROW2_0 {
    /// BOOLEAN HardwareInterface : 1;
    /// BOOLEAN FilterInterface : 1;
    /// BOOLEAN ConnectorPresent : 1;
    /// BOOLEAN NotAuthenticated : 1;
    /// BOOLEAN NotMediaConnected : 1;
    /// BOOLEAN Paused : 1;
    /// BOOLEAN LowPower : 1;
    /// BOOLEAN EndPointInterface : 1;
    pub _bitfield: UCHAR,
}
pub type MIB_IF_ROW2 = _MIB_IF_ROW2;
pub type PMIB_IF_ROW2 = *mut MIB_IF_ROW2;

/// `GetIfTable2`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IF_TABLE2 {
    pub NumEntries: ULONG,
    pub Table: [_MIB_IF_ROW2; 1],
}
pub type MIB_IF_TABLE2 = _MIB_IF_TABLE2;
pub type PMIB_IF_TABLE2 = *mut MIB_IF_TABLE2;

/// One interface's settings for one family.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPINTERFACE_ROW {
    pub Family: ADDRESS_FAMILY,
    pub InterfaceLuid: NET_LUID,
    pub InterfaceIndex: ULONG,
    pub MaxReassemblySize: ULONG,
    pub InterfaceIdentifier: ULONG64,
    pub MinRouterAdvertisementInterval: ULONG,
    pub MaxRouterAdvertisementInterval: ULONG,
    pub AdvertisingEnabled: BOOLEAN,
    pub ForwardingEnabled: BOOLEAN,
    pub WeakHostSend: BOOLEAN,
    pub WeakHostReceive: BOOLEAN,
    pub UseAutomaticMetric: BOOLEAN,
    pub UseNeighborUnreachabilityDetection: BOOLEAN,
    pub ManagedAddressConfigurationSupported: BOOLEAN,
    pub OtherStatefulConfigurationSupported: BOOLEAN,
    pub AdvertiseDefaultRoute: BOOLEAN,
    pub RouterDiscoveryBehavior: NL_ROUTER_DISCOVERY_BEHAVIOR,
    pub DadTransmits: ULONG,
    pub BaseReachableTime: ULONG,
    pub RetransmitTime: ULONG,
    pub PathMtuDiscoveryTimeout: ULONG,
    pub LinkLocalAddressBehavior: NL_LINK_LOCAL_ADDRESS_BEHAVIOR,
    pub LinkLocalAddressTimeout: ULONG,
    pub ZoneIndices: [ULONG; 16],
    pub SitePrefixLength: ULONG,
    pub Metric: ULONG,
    pub NlMtu: ULONG,
    pub Connected: BOOLEAN,
    pub SupportsWakeUpPatterns: BOOLEAN,
    pub SupportsNeighborDiscovery: BOOLEAN,
    pub SupportsRouterDiscovery: BOOLEAN,
    pub ReachableTime: ULONG,
    pub TransmitOffload: _NL_INTERFACE_OFFLOAD_ROD,
    pub ReceiveOffload: _NL_INTERFACE_OFFLOAD_ROD,
    pub DisableDefaultRoutes: BOOLEAN,
}
pub type MIB_IPINTERFACE_ROW = _MIB_IPINTERFACE_ROW;
pub type PMIB_IPINTERFACE_ROW = *mut MIB_IPINTERFACE_ROW;

/// `GetIpInterfaceTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPINTERFACE_TABLE {
    pub NumEntries: ULONG,
    pub Table: [_MIB_IPINTERFACE_ROW; 1],
}
pub type MIB_IPINTERFACE_TABLE = _MIB_IPINTERFACE_TABLE;
pub type PMIB_IPINTERFACE_TABLE = *mut MIB_IPINTERFACE_TABLE;

/// One interface above another.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IFSTACK_ROW {
    pub HigherLayerInterfaceIndex: ULONG,
    pub LowerLayerInterfaceIndex: ULONG,
}
pub type MIB_IFSTACK_ROW = _MIB_IFSTACK_ROW;
pub type PMIB_IFSTACK_ROW = *mut MIB_IFSTACK_ROW;

/// `GetIfStackTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IFSTACK_TABLE {
    pub NumEntries: ULONG,
    pub Table: [_MIB_IFSTACK_ROW; 1],
}
pub type MIB_IFSTACK_TABLE = _MIB_IFSTACK_TABLE;
pub type PMIB_IFSTACK_TABLE = *mut MIB_IFSTACK_TABLE;

/// One address of the host.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UNICASTIPADDRESS_ROW {
    pub Address: SOCKADDR_INET,
    pub InterfaceLuid: NET_LUID,
    pub InterfaceIndex: ULONG,
    pub PrefixOrigin: NL_PREFIX_ORIGIN,
    pub SuffixOrigin: NL_SUFFIX_ORIGIN,
    pub ValidLifetime: ULONG,
    pub PreferredLifetime: ULONG,
    pub OnLinkPrefixLength: UCHAR,
    pub SkipAsSource: BOOLEAN,
    pub DadState: NL_DAD_STATE,
    pub ScopeId: SCOPE_ID,
    pub CreationTimeStamp: LARGE_INTEGER,
}
pub type MIB_UNICASTIPADDRESS_ROW = _MIB_UNICASTIPADDRESS_ROW;
pub type PMIB_UNICASTIPADDRESS_ROW = *mut MIB_UNICASTIPADDRESS_ROW;

/// `GetUnicastIpAddressTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_UNICASTIPADDRESS_TABLE {
    pub NumEntries: ULONG,
    pub Table: [_MIB_UNICASTIPADDRESS_ROW; 1],
}
pub type MIB_UNICASTIPADDRESS_TABLE = _MIB_UNICASTIPADDRESS_TABLE;
pub type PMIB_UNICASTIPADDRESS_TABLE = *mut MIB_UNICASTIPADDRESS_TABLE;

/// One address that the host shares with others.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_ANYCASTIPADDRESS_ROW {
    pub Address: SOCKADDR_INET,
    pub InterfaceLuid: NET_LUID,
    pub InterfaceIndex: ULONG,
    pub ScopeId: SCOPE_ID,
}
pub type MIB_ANYCASTIPADDRESS_ROW = _MIB_ANYCASTIPADDRESS_ROW;
pub type PMIB_ANYCASTIPADDRESS_ROW = *mut MIB_ANYCASTIPADDRESS_ROW;

/// `GetAnycastIpAddressTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_ANYCASTIPADDRESS_TABLE {
    pub NumEntries: ULONG,
    pub Table: [_MIB_ANYCASTIPADDRESS_ROW; 1],
}
pub type MIB_ANYCASTIPADDRESS_TABLE = _MIB_ANYCASTIPADDRESS_TABLE;
pub type PMIB_ANYCASTIPADDRESS_TABLE = *mut MIB_ANYCASTIPADDRESS_TABLE;

/// One group that the host has joined.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_MULTICASTIPADDRESS_ROW {
    pub Address: SOCKADDR_INET,
    pub InterfaceIndex: ULONG,
    pub InterfaceLuid: NET_LUID,
    pub ScopeId: SCOPE_ID,
}
pub type MIB_MULTICASTIPADDRESS_ROW = _MIB_MULTICASTIPADDRESS_ROW;
pub type PMIB_MULTICASTIPADDRESS_ROW = *mut MIB_MULTICASTIPADDRESS_ROW;

/// `GetMulticastIpAddressTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_MULTICASTIPADDRESS_TABLE {
    pub NumEntries: ULONG,
    pub Table: [_MIB_MULTICASTIPADDRESS_ROW; 1],
}
pub type MIB_MULTICASTIPADDRESS_TABLE = _MIB_MULTICASTIPADDRESS_TABLE;
pub type PMIB_MULTICASTIPADDRESS_TABLE = *mut MIB_MULTICASTIPADDRESS_TABLE;

/// A network.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IP_ADDRESS_PREFIX {
    pub Prefix: SOCKADDR_INET,
    pub PrefixLength: UCHAR,
}
pub type IP_ADDRESS_PREFIX = _IP_ADDRESS_PREFIX;
pub type PIP_ADDRESS_PREFIX = *mut IP_ADDRESS_PREFIX;

/// One route.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPFORWARD_ROW2 {
    pub InterfaceLuid: NET_LUID,
    pub InterfaceIndex: ULONG,
    pub DestinationPrefix: _IP_ADDRESS_PREFIX,
    pub NextHop: SOCKADDR_INET,
    pub SitePrefixLength: UCHAR,
    pub ValidLifetime: ULONG,
    pub PreferredLifetime: ULONG,
    pub Metric: ULONG,
    pub Protocol: NL_ROUTE_PROTOCOL,
    pub Loopback: BOOLEAN,
    pub AutoconfigureAddress: BOOLEAN,
    pub Publish: BOOLEAN,
    pub Immortal: BOOLEAN,
    pub Age: ULONG,
    pub Origin: NL_ROUTE_ORIGIN,
}
pub type MIB_IPFORWARD_ROW2 = _MIB_IPFORWARD_ROW2;
pub type PMIB_IPFORWARD_ROW2 = *mut MIB_IPFORWARD_ROW2;

/// `GetIpForwardTable2`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPFORWARD_TABLE2 {
    pub NumEntries: ULONG,
    pub Table: [_MIB_IPFORWARD_ROW2; 1],
}
pub type MIB_IPFORWARD_TABLE2 = _MIB_IPFORWARD_TABLE2;
pub type PMIB_IPFORWARD_TABLE2 = *mut MIB_IPFORWARD_TABLE2;

/// One neighbour.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPNET_ROW2 {
    pub Address: SOCKADDR_INET,
    pub InterfaceIndex: ULONG,
    pub InterfaceLuid: NET_LUID,
    pub PhysicalAddress: [UCHAR; 32],
    pub PhysicalAddressLength: ULONG,
    pub State: NL_NEIGHBOR_STATE,
    pub Anonymous: _MIB_IPNET_ROW2_0,
    pub ReachabilityTime: _MIB_IPNET_ROW2_1,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_IPNET_ROW2_0 {
    pub Anonymous: _MIB_IPNET_ROW2_0_0,
    pub Flags: UCHAR,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPNET_ROW2_0_0 {
    /// BOOLEAN IsRouter : 1;
    /// BOOLEAN IsUnreachable : 1;
    pub _bitfield: UCHAR,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_IPNET_ROW2_1 {
    pub LastReachable: ULONG,
    pub LastUnreachable: ULONG,
}
pub type MIB_IPNET_ROW2 = _MIB_IPNET_ROW2;
pub type PMIB_IPNET_ROW2 = *mut MIB_IPNET_ROW2;

/// `GetIpNetTable2`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_IPNET_TABLE2 {
    pub NumEntries: ULONG,
    pub Table: [_MIB_IPNET_ROW2; 1],
}
pub type MIB_IPNET_TABLE2 = _MIB_IPNET_TABLE2;
pub type PMIB_IPNET_TABLE2 = *mut MIB_IPNET_TABLE2;
/// Tells of an interface's settings.
pub type PIPINTERFACE_CHANGE_CALLBACK = Option<
    unsafe extern "C" fn(CallerContext: PVOID, Row: PMIB_IPINTERFACE_ROW, NotificationType: MIB_NOTIFICATION_TYPE),
>;
/// Tells of an address.
pub type PUNICAST_IPADDRESS_CHANGE_CALLBACK = Option<
    unsafe extern "C" fn(CallerContext: PVOID, Row: PMIB_UNICASTIPADDRESS_ROW, NotificationType: MIB_NOTIFICATION_TYPE),
>;
/// Tells of a route.
pub type PIPFORWARD_CHANGE_CALLBACK = Option<
    unsafe extern "C" fn(CallerContext: PVOID, Row: PMIB_IPFORWARD_ROW2, NotificationType: MIB_NOTIFICATION_TYPE),
>;
/// Hands over the addresses when all are in use.
pub type PSTABLE_UNICAST_IPADDRESS_TABLE_CALLBACK =
    Option<unsafe extern "C" fn(CallerContext: PVOID, AddressTable: PMIB_UNICASTIPADDRESS_TABLE)>;
/// Tells how far the network reaches.
pub type PNETWORK_CONNECTIVITY_HINT_CHANGE_CALLBACK =
    Option<unsafe extern "C" fn(CallerContext: PVOID, ConnectivityHint: NL_NETWORK_CONNECTIVITY_HINT)>;

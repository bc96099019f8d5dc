//! Rows of the tables of addresses, routes and neighbours, and the best of the routes.
use super::interfaces::{
    dad_state, mask, network, number, of_sockaddr_inet, prefix_origin, sockaddr_inet, suffix_origin, zoned, Interfaces,
};
use super::{adapter, error};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::interface::InterfaceAddress;
use crate::sys::links::Detail;
use crate::sys::network::{Link, Neighbour, NeighbourState, Route, RouteOrigin};
use crate::sys::resolver::{Address, Family};
use crate::sys::routes;
use std::mem::zeroed;
use std::net::{IpAddr, Ipv4Addr};

/// The LUID of an index; 0 where there is no such link any more.
fn luid(links: &[Link], index: u32) -> NET_LUID {
    let found = links.iter().find(|link| link.index == index);
    found.map_or(NET_LUID { Value: 0 }, adapter::luid)
}

fn scope_id(address: &Address) -> SCOPE_ID {
    // SAFETY: plain numbers, of which all zero is a value.
    let mut found: SCOPE_ID = unsafe { zeroed() };
    found.Anonymous.Value = address.scope_id;
    found
}

pub fn unicast_row(address: &InterfaceAddress, links: &[Link]) -> MIB_UNICASTIPADDRESS_ROW {
    MIB_UNICASTIPADDRESS_ROW {
        Address: sockaddr_inet(Some(address.address)),
        InterfaceLuid: luid(links, address.index),
        InterfaceIndex: address.index,
        PrefixOrigin: prefix_origin(address),
        SuffixOrigin: suffix_origin(address),
        ValidLifetime: address.lifetime.valid,
        PreferredLifetime: address.lifetime.preferred,
        OnLinkPrefixLength: address.prefix as UCHAR,
        SkipAsSource: FALSE as BOOLEAN,
        DadState: dad_state(address),
        ScopeId: scope_id(&address.address),
        CreationTimeStamp: LARGE_INTEGER { QuadPart: 0 },
    }
}

pub fn unicast_rows(family: Family) -> Result<Vec<MIB_UNICASTIPADDRESS_ROW>> {
    let all = Interfaces::read(Detail::WithoutCounters)?;
    let wanted = all
        .addresses
        .iter()
        .filter(|address| family.includes(address.address.ip));
    Ok(wanted.map(|address| unicast_row(address, &all.links)).collect())
}

pub fn multicast_rows(family: Family) -> Result<Vec<MIB_MULTICASTIPADDRESS_ROW>> {
    let links = adapter::all(Detail::WithoutCounters)?;
    let groups = crate::sys::links::groups();
    let wanted = groups.iter().filter(|group| family.includes(group.ip));
    let row = |index: u32, ip: IpAddr| {
        let address = zoned(ip, index);
        MIB_MULTICASTIPADDRESS_ROW {
            Address: sockaddr_inet(Some(address)),
            InterfaceIndex: index,
            InterfaceLuid: luid(&links, index),
            ScopeId: scope_id(&address),
        }
    };
    Ok(wanted.map(|group| row(group.index, group.ip)).collect())
}

pub fn anycast_rows(family: Family) -> Result<Vec<MIB_ANYCASTIPADDRESS_ROW>> {
    let links = adapter::all(Detail::WithoutCounters)?;
    let all = crate::sys::links::anycasts();
    let wanted = all.iter().filter(|entry| family.includes(entry.ip));
    let row = |index: u32, ip: IpAddr| {
        let address = zoned(ip, index);
        MIB_ANYCASTIPADDRESS_ROW {
            Address: sockaddr_inet(Some(address)),
            InterfaceLuid: luid(&links, index),
            InterfaceIndex: index,
            ScopeId: scope_id(&address),
        }
    };
    Ok(wanted.map(|entry| row(entry.index, entry.ip)).collect())
}

fn protocol(origin: RouteOrigin) -> NL_ROUTE_PROTOCOL {
    match origin {
        RouteOrigin::Other => MIB_IPPROTO_OTHER,
        RouteOrigin::Local => MIB_IPPROTO_LOCAL,
        // What Windows calls routes that the administrator made.
        RouteOrigin::Manual | RouteOrigin::RouterAdvertisement => MIB_IPPROTO_NETMGMT,
        RouteOrigin::Redirect => MIB_IPPROTO_ICMP,
        RouteOrigin::Dhcp => MIB_IPPROTO_DHCP,
        RouteOrigin::Rip => MIB_IPPROTO_RIP,
        RouteOrigin::Ospf => MIB_IPPROTO_OSPF,
        RouteOrigin::Bgp => MIB_IPPROTO_BGP,
        RouteOrigin::IsIs => MIB_IPPROTO_IS_IS,
    }
}

fn nl_origin(origin: RouteOrigin) -> NL_ROUTE_ORIGIN {
    match origin {
        RouteOrigin::Local => NlroWellKnown,
        RouteOrigin::Dhcp => NlroDHCP,
        RouteOrigin::RouterAdvertisement => NlroRouterAdvertisement,
        _ => NlroManual,
    }
}

/// A route's metric there is that of its interface and its own.
fn whole_metric(route: &Route, links: &[Link]) -> ULONG {
    let link = links.iter().find(|link| link.index == route.index);
    route.metric.saturating_add(link.map_or(0, adapter::metric))
}

/// An IPv4 route; one on the link has as its next hop what packets come from, as Windows has it.
pub fn forward_row(route: &Route, links: &[Link]) -> MIB_IPFORWARDROW {
    let on_link = route.source.map_or(0, number);
    // SAFETY: plain numbers, of which all zero is a value.
    let mut row: MIB_IPFORWARDROW = unsafe { zeroed() };
    row.dwForwardDest = number(route.destination);
    row.dwForwardMask = mask(route.prefix.into());
    row.dwForwardNextHop = route.next_hop.map_or(on_link, number);
    row.dwForwardIfIndex = route.index;
    row.Anonymous1.ForwardType = match route.next_hop {
        Some(_) => MIB_IPROUTE_TYPE_INDIRECT,
        None => MIB_IPROUTE_TYPE_DIRECT,
    };
    row.Anonymous2.ForwardProto = protocol(route.origin);
    row.dwForwardMetric1 = whole_metric(route, links);
    let unused = MIB_IPROUTE_METRIC_UNUSED;
    row.dwForwardMetric2 = unused;
    row.dwForwardMetric3 = unused;
    row.dwForwardMetric4 = unused;
    row.dwForwardMetric5 = unused;
    row
}

/// What a MIB_IPFORWARDROW asks for.
pub fn of_forward_row(row: &MIB_IPFORWARDROW) -> Route {
    let ip = |number: ULONG| IpAddr::V4(u32::from_be(number).into());
    // SAFETY: both are the same plain number.
    let kind = unsafe { row.Anonymous1.ForwardType };
    let is_direct = kind == MIB_IPROUTE_TYPE_DIRECT || row.dwForwardNextHop == 0;
    Route {
        destination: ip(row.dwForwardDest),
        prefix: u32::from_be(row.dwForwardMask).leading_ones() as u8,
        next_hop: (!is_direct).then(|| ip(row.dwForwardNextHop)),
        index: row.dwForwardIfIndex,
        metric: row.dwForwardMetric1,
        origin: RouteOrigin::Manual,
        source: None,
        is_local: false,
    }
}

/// An address of no host, of the other's family.
fn unspecified(ip: IpAddr) -> Address {
    network_of(ip, 0)
}

fn network_of(ip: IpAddr, prefix: u32) -> Address {
    Address {
        ip: network(ip, prefix),
        scope_id: 0,
    }
}

pub fn forward_row2(route: &Route, links: &[Link]) -> MIB_IPFORWARD_ROW2 {
    let next_hop = route.next_hop.map(|hop| zoned(hop, route.index));
    MIB_IPFORWARD_ROW2 {
        InterfaceLuid: luid(links, route.index),
        InterfaceIndex: route.index,
        DestinationPrefix: IP_ADDRESS_PREFIX {
            Prefix: sockaddr_inet(Some(zoned(route.destination, route.index))),
            PrefixLength: route.prefix,
        },
        NextHop: sockaddr_inet(Some(next_hop.unwrap_or(unspecified(route.destination)))),
        SitePrefixLength: 0,
        ValidLifetime: ULONG::MAX,
        PreferredLifetime: ULONG::MAX,
        Metric: route.metric,
        Protocol: protocol(route.origin),
        Loopback: links
            .iter()
            .any(|link| link.index == route.index && adapter::is_loopback(link))
            .into(),
        AutoconfigureAddress: (route.origin == RouteOrigin::RouterAdvertisement).into(),
        Publish: FALSE as BOOLEAN,
        Immortal: (route.origin == RouteOrigin::Local).into(),
        Age: 0,
        Origin: nl_origin(route.origin),
    }
}

/// What a MIB_IPFORWARD_ROW2 asks for. ERROR_INVALID_PARAMETER: not a route.
pub fn of_forward_row2(row: &MIB_IPFORWARD_ROW2) -> Result<Route> {
    let invalid = Error(ERROR_INVALID_PARAMETER);
    let destination = of_sockaddr_inet(&row.DestinationPrefix.Prefix).ok_or(invalid)?.ip;
    let most = if destination.is_ipv4() { 32 } else { 128 };
    let next_hop = of_sockaddr_inet(&row.NextHop)
        .map(|hop| hop.ip)
        .filter(|hop| !hop.is_unspecified());
    let fits = next_hop.is_none_or(|hop| hop.is_ipv4() == destination.is_ipv4());
    if row.DestinationPrefix.PrefixLength > most || !fits {
        return Err(invalid);
    }
    let link = adapter::find(
        &row.InterfaceLuid,
        row.InterfaceIndex,
        Detail::WithoutCounters,
        ERROR_FILE_NOT_FOUND,
    )?;
    Ok(Route {
        destination,
        prefix: row.DestinationPrefix.PrefixLength,
        next_hop,
        index: link.index,
        metric: row.Metric,
        origin: RouteOrigin::Manual,
        source: None,
        is_local: false,
    })
}

/// The route that packets to `destination` take. ERROR_NETWORK_UNREACHABLE and others: there is none.
pub fn best_route(destination: Address, source: Option<IpAddr>, index: u32) -> Result<Route> {
    let index = if index == 0 { destination.scope_id } else { index };
    routes::route_to(destination.ip, source, index).map_err(error::of)
}

pub fn neighbours() -> Result<Vec<Neighbour>> {
    routes::neighbours().map_err(error::of)
}

fn physical<const ROOM: usize>(neighbour: &Neighbour) -> ([UCHAR; ROOM], ULONG) {
    let mut address = [0; ROOM];
    let len = neighbour.physical.len().min(ROOM);
    address[..len].copy_from_slice(&neighbour.physical[..len]);
    (address, len as ULONG)
}

/// An IPv4 neighbour.
pub fn net_row(neighbour: &Neighbour) -> MIB_IPNETROW {
    let (physical, physical_len) = physical(neighbour);
    MIB_IPNETROW {
        dwIndex: neighbour.index,
        dwPhysAddrLen: physical_len,
        bPhysAddr: physical,
        dwAddr: number(neighbour.ip),
        Anonymous: _MIB_IPNETROW_LH_0 {
            Type: match neighbour.state {
                NeighbourState::Permanent => MIB_IPNET_TYPE_STATIC,
                NeighbourState::Unreachable | NeighbourState::Incomplete => MIB_IPNET_TYPE_INVALID,
                _ => MIB_IPNET_TYPE_DYNAMIC,
            },
        },
    }
}

pub fn net_row2(neighbour: &Neighbour, links: &[Link]) -> MIB_IPNET_ROW2 {
    /// Bits of Flags.
    const IS_ROUTER: UCHAR = 1;
    const IS_UNREACHABLE: UCHAR = 2;
    let (physical, physical_len) = physical(neighbour);
    let mut flags = if neighbour.is_router { IS_ROUTER } else { 0 };
    if neighbour.state == NeighbourState::Unreachable {
        flags |= IS_UNREACHABLE;
    }
    MIB_IPNET_ROW2 {
        Address: sockaddr_inet(Some(zoned(neighbour.ip, neighbour.index))),
        InterfaceIndex: neighbour.index,
        InterfaceLuid: luid(links, neighbour.index),
        PhysicalAddress: physical,
        PhysicalAddressLength: physical_len,
        State: match neighbour.state {
            NeighbourState::Unreachable => NlnsUnreachable,
            NeighbourState::Incomplete => NlnsIncomplete,
            NeighbourState::Probe => NlnsProbe,
            NeighbourState::Delay => NlnsDelay,
            NeighbourState::Stale => NlnsStale,
            NeighbourState::Reachable => NlnsReachable,
            NeighbourState::Permanent => NlnsPermanent,
        },
        Anonymous: _MIB_IPNET_ROW2_0 { Flags: flags },
        ReachabilityTime: _MIB_IPNET_ROW2_1 {
            LastReachable: neighbour.age,
        },
    }
}

/// The settings of an interface for one family.
pub fn interface_row(link: &Link, family: ADDRESS_FAMILY) -> MIB_IPINTERFACE_ROW {
    // SAFETY: plain numbers, of which all zero is a value.
    let mut row: MIB_IPINTERFACE_ROW = unsafe { zeroed() };
    let setting = |name: &str| {
        let folder = if c_int_of(family) == AF_INET { "ipv4" } else { "ipv6" };
        crate::sys::counters::setting(&format!("{folder}/conf/{}/{name}", link.name))
    };
    row.Family = family;
    row.InterfaceLuid = adapter::luid(link);
    row.InterfaceIndex = link.index;
    row.MaxReassemblySize = 65535;
    row.MinRouterAdvertisementInterval = 200;
    row.MaxRouterAdvertisementInterval = 600;
    row.ForwardingEnabled = (setting("forwarding") == Some(1)).into();
    row.UseAutomaticMetric = TRUE as BOOLEAN;
    row.UseNeighborUnreachabilityDetection = TRUE as BOOLEAN;
    row.RouterDiscoveryBehavior = match setting("accept_ra") {
        Some(1 | 2) => RouterDiscoveryEnabled,
        _ => RouterDiscoveryDisabled,
    };
    row.DadTransmits = setting("dad_transmits").unwrap_or(0) as ULONG;
    row.BaseReachableTime = 30_000;
    row.RetransmitTime = 1000;
    row.PathMtuDiscoveryTimeout = 600_000;
    row.LinkLocalAddressBehavior = match c_int_of(family) {
        AF_INET6 => LinkLocalAlwaysOn,
        _ => LinkLocalAlwaysOff,
    };
    row.ZoneIndices[1] = link.index;
    row.ZoneIndices[2] = link.index;
    row.SitePrefixLength = 64;
    row.Metric = adapter::metric(link);
    row.NlMtu = setting("mtu").map_or(link.mtu, |mtu| mtu as ULONG);
    row.Connected = (adapter::oper_status(link) == IfOperStatusUp).into();
    row.SupportsNeighborDiscovery = (!link.physical.is_empty()).into();
    row.SupportsRouterDiscovery = row.SupportsNeighborDiscovery;
    row.ReachableTime = 30_000;
    row
}

fn c_int_of(family: ADDRESS_FAMILY) -> std::ffi::c_int {
    family.into()
}

/// Asks the link for the physical address of an IPv4 neighbour. ERROR_NOT_FOUND: `source` is no address of this host;
/// ERROR_BAD_NET_NAME: nobody answers, or the destination is not on a link.
pub fn resolve(destination: Ipv4Addr, source: Option<Ipv4Addr>) -> Result<Vec<u8>> {
    let interfaces = Interfaces::read(Detail::WithoutCounters)?;
    let own = |ip: Ipv4Addr| {
        interfaces
            .addresses
            .iter()
            .find(|address| address.address.ip == IpAddr::V4(ip))
    };
    if source.is_some_and(|source| own(source).is_none()) {
        return Err(Error(ERROR_NOT_FOUND));
    }
    let nobody = Error(ERROR_BAD_NET_NAME);
    let physical = |index| interfaces.link(index).map(|link| link.physical.clone());
    if let Some(address) = own(destination) {
        // This host's own answer, of which loopback has none.
        return physical(address.index).filter(|bytes| !bytes.is_empty()).ok_or(nobody);
    }
    let target = Address {
        ip: destination.into(),
        scope_id: 0,
    };
    let route = best_route(target, source.map(IpAddr::V4), 0).map_err(|_| nobody)?;
    if route.next_hop.is_some() || route.is_local {
        return Err(nobody);
    }
    routes::resolve(route.index, destination.into()).map_err(|_| nobody)
}

//! GetAdaptersAddresses: one structure for each adapter, and lists of its addresses.
use super::adapter;
use super::arena::{Arena, At, List};
use super::dns::DnsConfiguration;
use super::interfaces::{
    all_routes, dad_state, is_default, is_dns_eligible, network, prefix_origin, sockaddr_inet, suffix_origin, zoned,
    Interfaces,
};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sys::interface::{AddressOrigin, InterfaceAddress};
use crate::sys::links::{self, Detail};
use crate::sys::native;
use crate::sys::network::{Link, Membership, Route};
use crate::sys::resolver::{Address, Family};
use std::mem::{offset_of, size_of, zeroed};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ptr;

/// An IP_ADAPTER_DNS_SUFFIX, whatever the characters.
#[repr(C)]
struct DnsSuffix<U> {
    next: *mut DnsSuffix<U>,
    text: [U; MAX_DNS_SUFFIX_STRING_LENGTH as usize],
}

/// What the list is made of, and what of it is wanted.
struct Contents {
    family: Family,
    flags: ULONG,
    interfaces: Interfaces,
    routes: Vec<Route>,
    groups: Vec<Membership>,
    anycasts: Vec<Membership>,
    dns: DnsConfiguration,
    domain: String,
}

/// The list as it will lie at `place`. ERROR_NO_DATA: there is no adapter.
pub fn build<U: Unit>(family: Family, flags: ULONG, place: usize) -> Result<Vec<u8>> {
    let skipped = |flag| flags & flag != 0;
    let dns = DnsConfiguration::read();
    let contents = Contents {
        family,
        flags,
        interfaces: Interfaces::read(Detail::WithoutCounters)?,
        // Of a host without routes there is nothing to tell but that.
        routes: all_routes().unwrap_or_default(),
        groups: if skipped(GAA_FLAG_SKIP_MULTICAST) {
            Vec::new()
        } else {
            links::groups()
        },
        anycasts: if skipped(GAA_FLAG_SKIP_ANYCAST) {
            Vec::new()
        } else {
            links::anycasts()
        },
        domain: dns.domain(),
        dns,
    };
    let mut arena = Arena::new(place);
    let mut list = List::new(offset_of!(IP_ADAPTER_ADDRESSES_LH, Next));
    for link in contents.adapters() {
        let at = contents.adapter::<U>(&mut arena, link);
        list.append(&mut arena, at);
    }
    match arena.is_empty() {
        true => Err(Error(ERROR_NO_DATA)),
        false => Ok(arena.bytes()),
    }
}

impl Contents {
    fn wants(&self, flag: ULONG) -> bool {
        self.flags & flag != 0
    }

    /// The adapters in Windows' order: those that lead out first, by the metric of their routes, and loopback last.
    fn adapters(&self) -> Vec<&Link> {
        let mut links: Vec<&Link> = self
            .interfaces
            .links
            .iter()
            .filter(|link| self.is_wanted(link))
            .collect();
        let metric = |link: &Link| {
            let defaults = self
                .routes
                .iter()
                .filter(|route| is_default(route) && route.index == link.index);
            defaults.map(|route| route.metric).min().unwrap_or(u32::MAX)
        };
        links.sort_by_key(|link| (adapter::is_loopback(link), metric(link), link.index));
        links
    }

    fn is_wanted(&self, link: &Link) -> bool {
        if self.wants(GAA_FLAG_INCLUDE_ALL_INTERFACES) {
            return true;
        }
        adapter::is_adapter(link)
            && match self.family {
                Family::V6 => self.has_ipv6(link),
                Family::V4 | Family::Any => true,
            }
    }

    /// An interface that is up and has no IPv6 address does no IPv6.
    fn has_ipv6(&self, link: &Link) -> bool {
        self.interfaces.addresses_of(link.index, Family::V6).next().is_some()
    }

    /// Adapters that lead somewhere are where names are asked for.
    fn has_dns(&self, link: &Link) -> bool {
        !adapter::is_loopback(link) && adapter::has(link, native::IFF_UP)
    }

    fn adapter<U: Unit>(&self, arena: &mut Arena, link: &Link) -> At {
        // SAFETY: plain numbers and pointers, of which all zero is a value.
        let mut found: IP_ADAPTER_ADDRESSES_LH = unsafe { zeroed() };
        let at = arena.push(found);
        let has_ipv6 = self.has_ipv6(link);
        found.Anonymous1.Anonymous.Length = size_of::<IP_ADAPTER_ADDRESSES_LH>() as ULONG;
        found.Anonymous1.Anonymous.IfIndex = link.index;
        found.AdapterName = arena.push_text::<u8, _>(&adapter::guid_text(&adapter::guid(link)));
        if !self.wants(GAA_FLAG_SKIP_UNICAST) {
            found.FirstUnicastAddress = self.unicast(arena, link);
        }
        found.FirstAnycastAddress = self.memberships(arena, link, &self.anycasts);
        found.FirstMulticastAddress = self.memberships(arena, link, &self.groups).cast();
        let suffix = if self.has_dns(link) { &self.domain[..] } else { "" };
        if !self.wants(GAA_FLAG_SKIP_DNS_SERVER) && self.has_dns(link) {
            found.FirstDnsServerAddress = self.dns_servers(arena);
        }
        found.DnsSuffix = arena.push_text::<U, _>(suffix);
        if self.has_dns(link) && !self.wants(GAA_FLAG_SKIP_DNS_INFO) {
            found.FirstDnsSuffix = self.dns_suffixes::<U>(arena);
        }
        found.Description = arena.push_text::<U, _>(&link.name);
        if !self.wants(GAA_FLAG_SKIP_FRIENDLY_NAME) {
            found.FriendlyName = arena.push_text::<U, _>(adapter::friendly_name(link));
        }
        let physical = link.physical.len().min(found.PhysicalAddress.len());
        found.PhysicalAddress[..physical].copy_from_slice(&link.physical[..physical]);
        found.PhysicalAddressLength = physical as ULONG;
        found.Anonymous2.Flags = self.adapter_flags(link, has_ipv6);
        found.Mtu = link.mtu;
        found.IfType = adapter::if_type(link);
        found.OperStatus = adapter::oper_status(link);
        found.Ipv6IfIndex = if has_ipv6 { link.index } else { 0 };
        found.ZoneIndices = zones(link.index);
        if self.wants(GAA_FLAG_INCLUDE_PREFIX) {
            found.FirstPrefix = self.prefixes(arena, link);
        }
        found.TransmitLinkSpeed = adapter::speed(link);
        found.ReceiveLinkSpeed = found.TransmitLinkSpeed;
        if self.wants(GAA_FLAG_INCLUDE_GATEWAYS) {
            found.FirstGatewayAddress = self.gateways(arena, link);
        }
        found.Ipv4Metric = adapter::metric(link);
        found.Ipv6Metric = found.Ipv4Metric;
        found.Luid = adapter::luid(link);
        found.CompartmentId = NET_IF_COMPARTMENT_ID_PRIMARY;
        found.ConnectionType = NET_IF_CONNECTION_DEDICATED;
        found.TunnelType = match found.IfType {
            IF_TYPE_TUNNEL => TUNNEL_TYPE_OTHER,
            _ => TUNNEL_TYPE_NONE,
        };
        arena.set(at, 0, found);
        at
    }

    fn adapter_flags(&self, link: &Link, has_ipv6: bool) -> ULONG {
        let leased = |address: &InterfaceAddress| address.origin == AddressOrigin::Dhcp;
        let leases = self.interfaces.addresses_of(link.index, Family::V4).any(leased);
        let all = [
            (leases, IP_ADAPTER_DHCP_ENABLED),
            (!adapter::has(link, native::IFF_MULTICAST), IP_ADAPTER_NO_MULTICAST),
            (true, IP_ADAPTER_IPV4_ENABLED),
            (has_ipv6, IP_ADAPTER_IPV6_ENABLED),
        ];
        all.iter().filter(|(holds, _)| *holds).map(|(_, flag)| flag).sum()
    }

    fn unicast(&self, arena: &mut Arena, link: &Link) -> *mut IP_ADAPTER_UNICAST_ADDRESS_LH {
        let mut list = List::new(offset_of!(IP_ADAPTER_UNICAST_ADDRESS_LH, Next));
        for address in self.interfaces.addresses_of(link.index, self.family) {
            // SAFETY: plain numbers and pointers, of which all zero is a value.
            let mut entry: IP_ADAPTER_UNICAST_ADDRESS_LH = unsafe { zeroed() };
            let at = arena.push(entry);
            entry.Anonymous.Anonymous.Length = size_of::<IP_ADAPTER_UNICAST_ADDRESS_LH>() as ULONG;
            if is_dns_eligible(address) {
                entry.Anonymous.Anonymous.Flags = IP_ADAPTER_ADDRESS_DNS_ELIGIBLE;
            }
            entry.Address = socket_address(arena, address.address);
            entry.PrefixOrigin = prefix_origin(address);
            entry.SuffixOrigin = suffix_origin(address);
            entry.DadState = dad_state(address);
            entry.ValidLifetime = address.lifetime.valid;
            entry.PreferredLifetime = address.lifetime.preferred;
            entry.LeaseLifetime = address.lifetime.valid;
            entry.OnLinkPrefixLength = address.prefix as UCHAR;
            arena.set(at, 0, entry);
            list.append(arena, at);
        }
        list.first()
    }

    /// Anycast and multicast addresses, whose structures are the same.
    fn memberships(&self, arena: &mut Arena, link: &Link, all: &[Membership]) -> *mut IP_ADAPTER_ANYCAST_ADDRESS_XP {
        let own = all
            .iter()
            .filter(|entry| entry.index == link.index && self.family.includes(entry.ip));
        addresses(arena, own.map(|entry| zoned(entry.ip, link.index)))
    }

    fn dns_servers(&self, arena: &mut Arena) -> *mut IP_ADAPTER_DNS_SERVER_ADDRESS_XP {
        let servers = self.dns.servers.iter().filter(|server| self.family.includes(server.ip));
        addresses(arena, servers.copied()).cast()
    }

    fn gateways(&self, arena: &mut Arena, link: &Link) -> *mut IP_ADAPTER_GATEWAY_ADDRESS_LH {
        let defaults = self
            .routes
            .iter()
            .filter(|route| is_default(route) && route.index == link.index);
        let mut hops: Vec<(u32, IpAddr)> = defaults
            .filter_map(|route| route.next_hop.map(|hop| (route.metric, hop)))
            .filter(|(_, hop)| self.family.includes(*hop))
            .collect();
        hops.sort();
        addresses(arena, hops.into_iter().map(|(_, hop)| zoned(hop, link.index))).cast()
    }

    fn dns_suffixes<U: Unit>(&self, arena: &mut Arena) -> *mut IP_ADAPTER_DNS_SUFFIX {
        let mut list = List::new(offset_of!(DnsSuffix<U>, next));
        for suffix in &self.dns.search {
            let mut entry = DnsSuffix {
                next: ptr::null_mut(),
                text: [U::default(); MAX_DNS_SUFFIX_STRING_LENGTH as usize],
            };
            let units = crate::rt::wide::encode::<U>(suffix);
            let len = units.len().min(entry.text.len() - 1);
            entry.text[..len].copy_from_slice(&units[..len]);
            let at = arena.push(entry);
            list.append(arena, at);
        }
        list.first()
    }

    /// The networks on the link: of each address its own, itself and the broadcast address, then the groups'.
    fn prefixes(&self, arena: &mut Arena, link: &Link) -> *mut IP_ADAPTER_PREFIX_XP {
        let mut all: Vec<(IpAddr, u32)> = Vec::new();
        let own = |family| self.interfaces.addresses_of(link.index, family);
        if self.family.includes(IpAddr::V4(Ipv4Addr::UNSPECIFIED)) && own(Family::V4).next().is_some() {
            for address in own(Family::V4) {
                let (ip, prefix) = (address.address.ip, address.prefix);
                all.push((network(ip, prefix), prefix));
                all.extend([(ip, 32), (broadcast(ip, prefix), 32)]);
            }
            all.push((Ipv4Addr::new(224, 0, 0, 0).into(), 4));
            all.push((Ipv4Addr::BROADCAST.into(), 32));
        }
        if self.family.includes(IpAddr::V6(Ipv6Addr::UNSPECIFIED)) && own(Family::V6).next().is_some() {
            for address in own(Family::V6) {
                let (ip, prefix) = (address.address.ip, address.prefix);
                all.extend([(network(ip, prefix), prefix), (ip, 128)]);
            }
            all.push((Ipv6Addr::new(0xFF00, 0, 0, 0, 0, 0, 0, 0).into(), 8));
        }
        let mut seen = Vec::new();
        let mut list = List::new(offset_of!(IP_ADAPTER_PREFIX_XP, Next));
        for (ip, prefix) in all {
            if seen.contains(&(ip, prefix)) {
                continue;
            }
            seen.push((ip, prefix));
            // SAFETY: plain numbers and pointers, of which all zero is a value.
            let mut entry: IP_ADAPTER_PREFIX_XP = unsafe { zeroed() };
            let at = arena.push(entry);
            entry.Anonymous.Anonymous.Length = size_of::<IP_ADAPTER_PREFIX_XP>() as ULONG;
            entry.Address = socket_address(arena, zoned(ip, link.index));
            entry.PrefixLength = prefix;
            arena.set(at, 0, entry);
            list.append(arena, at);
        }
        list.first()
    }
}

fn broadcast(ip: IpAddr, prefix: u32) -> IpAddr {
    match ip {
        IpAddr::V4(v4) => {
            let hosts = u32::MAX.checked_shr(prefix).unwrap_or(0);
            IpAddr::V4((u32::from(v4) | hosts).into())
        }
        IpAddr::V6(_) => ip,
    }
}

/// A list of addresses: anycast, multicast, DNS server and gateway structures all are head, successor and address.
fn addresses(arena: &mut Arena, all: impl Iterator<Item = Address>) -> *mut IP_ADAPTER_ANYCAST_ADDRESS_XP {
    let mut list = List::new(offset_of!(IP_ADAPTER_ANYCAST_ADDRESS_XP, Next));
    for address in all {
        // SAFETY: plain numbers and pointers, of which all zero is a value.
        let mut entry: IP_ADAPTER_ANYCAST_ADDRESS_XP = unsafe { zeroed() };
        let at = arena.push(entry);
        entry.Anonymous.Anonymous.Length = size_of::<IP_ADAPTER_ANYCAST_ADDRESS_XP>() as ULONG;
        entry.Address = socket_address(arena, address);
        arena.set(at, 0, entry);
        list.append(arena, at);
    }
    list.first()
}

fn socket_address(arena: &mut Arena, address: Address) -> SOCKET_ADDRESS {
    let any = sockaddr_inet(Some(address));
    // SAFETY: the members are plain numbers, and the one that belongs to the family has been written.
    let (at, len) = unsafe {
        match address.ip {
            IpAddr::V4(_) => (arena.push(any.Ipv4), size_of::<sockaddr_in>()),
            IpAddr::V6(_) => (arena.push(any.Ipv6), size_of::<sockaddr_in6>()),
        }
    };
    SOCKET_ADDRESS {
        lpSockaddr: arena.pointer(at),
        iSockaddrLength: len as INT,
    }
}

/// The zone of each scope: interface and link are the interface's own, the wider ones the compartment's.
fn zones(index: ULONG) -> [ULONG; 16] {
    let mut zones = [NET_IF_COMPARTMENT_ID_PRIMARY; 16];
    zones[0] = 0;
    zones[1] = index;
    zones[2] = index;
    zones
}

//! The older lists, IPv4 as text: GetAdaptersInfo, GetPerAdapterInfo, GetNetworkParams.
use super::adapter;
use super::arena::{Arena, List};
use super::dns::DnsConfiguration;
use super::interfaces::{all_routes, is_default, number, Interfaces};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::interface::AddressOrigin;
use crate::sys::links::Detail;
use crate::sys::network::{Link, Route};
use crate::sys::resolver::Family;
use crate::sys::{counters, resolver};
use std::mem::{offset_of, zeroed};
use std::net::{IpAddr, Ipv4Addr};

/// Writes text and as many NULs as there is room for; longer text is cut off.
fn put(place: &mut [CHAR], text: &str) {
    let len = text.len().min(place.len() - 1);
    for (place, byte) in place.iter_mut().zip(&text.as_bytes()[..len]) {
        *place = *byte as CHAR;
    }
}

/// An address and its mask; `None` for an entry that says there is none.
fn entry(address: Option<(Ipv4Addr, u32)>) -> IP_ADDR_STRING {
    // SAFETY: plain numbers and a pointer, of which all zero is a value.
    let mut found: IP_ADDR_STRING = unsafe { zeroed() };
    let (ip, mask) = match address {
        Some((ip, prefix)) => (ip, u32::MAX.checked_shl(32 - prefix.min(32)).unwrap_or(0).into()),
        None => (Ipv4Addr::UNSPECIFIED, Ipv4Addr::UNSPECIFIED),
    };
    put(&mut found.IpAddress.String, &ip.to_string());
    put(&mut found.IpMask.String, &mask.to_string());
    // What DeleteIPAddress knows the address by.
    found.Context = u32::from(ip).to_be();
    found
}

/// The first entry, which is a part of its structure, and the others in the arena.
fn entries(arena: &mut Arena, all: &[(Ipv4Addr, u32)]) -> IP_ADDR_STRING {
    let mut first = entry(all.first().copied());
    let mut list = List::new(offset_of!(IP_ADDR_STRING, Next));
    for address in all.iter().skip(1) {
        let at = arena.push(entry(Some(*address)));
        list.append(arena, at);
    }
    first.Next = list.first();
    first
}

/// The text of an address that is not there: none at all.
fn no_entry() -> IP_ADDR_STRING {
    // SAFETY: as above.
    unsafe { zeroed() }
}

/// GetAdaptersInfo's list as it will lie at `place`. ERROR_NO_DATA: there is no adapter.
pub fn adapters_info(place: usize) -> Result<Vec<u8>> {
    let interfaces = Interfaces::read(Detail::WithoutCounters)?;
    let routes = all_routes().unwrap_or_default();
    let mut arena = Arena::new(place);
    let mut list = List::new(offset_of!(IP_ADAPTER_INFO, Next));
    let is_listed = |link: &&Link| !adapter::is_loopback(link) && adapter::is_adapter(link);
    for link in interfaces.links.iter().filter(is_listed) {
        // SAFETY: as above.
        let mut found: IP_ADAPTER_INFO = unsafe { zeroed() };
        let at = arena.push(found);
        let own: Vec<_> = interfaces.addresses_of(link.index, Family::V4).collect();
        let addresses: Vec<(Ipv4Addr, u32)> = own
            .iter()
            .filter_map(|address| match address.address.ip {
                IpAddr::V4(v4) => Some((v4, address.prefix)),
                IpAddr::V6(_) => None,
            })
            .collect();
        found.ComboIndex = link.index;
        put(&mut found.AdapterName, &adapter::guid_text(&adapter::guid(link)));
        put(&mut found.Description, &link.name);
        let len = link.physical.len().min(found.Address.len());
        found.Address[..len].copy_from_slice(&link.physical[..len]);
        found.AddressLength = len as UINT;
        found.Index = link.index;
        found.Type = adapter::if_type(link);
        found.DhcpEnabled = own.iter().any(|address| address.origin == AddressOrigin::Dhcp).into();
        found.IpAddressList = entries(&mut arena, &addresses);
        found.GatewayList = entries(&mut arena, &gateways(&routes, link));
        found.DhcpServer = no_entry();
        found.PrimaryWinsServer = no_entry();
        found.SecondaryWinsServer = no_entry();
        arena.set(at, 0, found);
        list.append(&mut arena, at);
    }
    match arena.is_empty() {
        true => Err(Error(ERROR_NO_DATA)),
        false => Ok(arena.bytes()),
    }
}

/// The routers behind an adapter, the preferred one first; Windows gives them a mask of ones.
fn gateways(routes: &[Route], link: &Link) -> Vec<(Ipv4Addr, u32)> {
    let defaults = routes
        .iter()
        .filter(|route| is_default(route) && route.index == link.index);
    let mut hops: Vec<(u32, Ipv4Addr)> = defaults
        .filter_map(|route| match route.next_hop {
            Some(IpAddr::V4(hop)) => Some((route.metric, hop)),
            _ => None,
        })
        .collect();
    hops.sort();
    hops.into_iter().map(|(_, hop)| (hop, 32)).collect()
}

fn dns_servers(dns: &DnsConfiguration) -> Vec<(Ipv4Addr, u32)> {
    let v4 = |ip: IpAddr| match ip {
        IpAddr::V4(v4) => Some((v4, 0)),
        IpAddr::V6(_) => None,
    };
    dns.servers.iter().filter_map(|server| v4(server.ip)).collect()
}

/// GetPerAdapterInfo's structure as it will lie at `place`. ERROR_INVALID_PARAMETER: no such adapter.
pub fn per_adapter_info(index: ULONG, place: usize) -> Result<Vec<u8>> {
    let link = adapter::by_index(index, Detail::WithoutCounters, ERROR_INVALID_PARAMETER)?;
    let mut arena = Arena::new(place);
    // SAFETY: as above.
    let mut found: IP_PER_ADAPTER_INFO_W2KSP1 = unsafe { zeroed() };
    let at = arena.push(found);
    if adapter::is_loopback(&link) {
        found.DnsServerList = no_entry();
    } else {
        found.DnsServerList = entries(&mut arena, &dns_servers(&DnsConfiguration::read()));
    }
    arena.set(at, 0, found);
    Ok(arena.bytes())
}

/// GetNetworkParams' structure as it will lie at `place`.
pub fn network_params(place: usize) -> Result<Vec<u8>> {
    let dns = DnsConfiguration::read();
    let mut arena = Arena::new(place);
    // SAFETY: as above.
    let mut found: FIXED_INFO_W2KSP1 = unsafe { zeroed() };
    let at = arena.push(found);
    let name = resolver::host_name();
    put(&mut found.HostName, name.split('.').next().unwrap_or_default());
    put(&mut found.DomainName, &dns.domain());
    found.DnsServerList = entries(&mut arena, &dns_servers(&dns));
    found.NodeType = HYBRID_NODETYPE;
    found.EnableRouting = (counters::setting("ipv4/ip_forward") == Some(1)).into();
    found.EnableDns = (!dns.servers.is_empty()).into();
    arena.set(at, 0, found);
    Ok(arena.bytes())
}

/// The addresses of an interface, as GetIpAddrTable has them.
pub fn address_rows() -> Result<Vec<MIB_IPADDRROW>> {
    let interfaces = Interfaces::read(Detail::WithoutCounters)?;
    let mut first_of = Vec::new();
    let mut rows = Vec::new();
    for address in interfaces
        .addresses
        .iter()
        .filter(|address| address.address.ip.is_ipv4())
    {
        let is_up = interfaces
            .link(address.index)
            .is_some_and(|link| adapter::oper_status(link) == IfOperStatusUp);
        let mut kind = if first_of.contains(&address.index) {
            0
        } else {
            MIB_IPADDR_PRIMARY
        };
        first_of.push(address.index);
        if address.origin == AddressOrigin::Dhcp {
            kind |= MIB_IPADDR_DYNAMIC;
        }
        if !is_up {
            kind |= MIB_IPADDR_DISCONNECTED;
        }
        rows.push(MIB_IPADDRROW {
            dwAddr: number(address.address.ip),
            dwIndex: address.index,
            dwMask: super::interfaces::mask(address.prefix),
            // Windows says whether the broadcast address ends in ones.
            dwBCastAddr: 1,
            dwReasmSize: 65535,
            unused1: 0,
            wType: kind as USHORT,
        });
    }
    rows.sort_by_key(|row| u32::from_be(row.dwAddr));
    Ok(rows)
}

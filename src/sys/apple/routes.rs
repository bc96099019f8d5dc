//! Routes and neighbours: the kernel's table by sysctl(3), route(4).
use super::{interfaces, net};
use crate::sys::addr::SockAddr;
use crate::sys::errno::{Errno, Result};
use crate::sys::network::{Neighbour, NeighbourState, Route, RouteOrigin};
use libc::c_int;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::{mem, ptr};

// An rt_msghdr (net/route.h) begins: length, version, type, index, flags, addresses; its size is 92 bytes.
const HEADER_LEN: usize = 92;
const INDEX: usize = 4;
const FLAGS: usize = 8;
const ADDRESSES: usize = 12;

const RTF_GATEWAY: u32 = 0x2;
const RTF_HOST: u32 = 0x4;
const RTF_LLINFO: u32 = 0x400;
const RTF_STATIC: u32 = 0x800;
const RTF_LOCAL: u32 = 0x20_0000;
const RTF_WASCLONED: u32 = 0x2_0000;

/// The order of a message's addresses.
const DESTINATION: usize = 0;
const GATEWAY: usize = 1;
const MASK: usize = 2;

fn table() -> Result<Vec<u8>> {
    let mut name = [libc::CTL_NET, libc::PF_ROUTE, 0, 0, libc::NET_RT_DUMP, 0];
    let (count, mut len) = (name.len() as u32, 0);
    // SAFETY: the first call asks for the size only; the second has that much room.
    unsafe {
        if libc::sysctl(name.as_mut_ptr(), count, ptr::null_mut(), &mut len, ptr::null_mut(), 0) != 0 {
            return Err(Errno::last());
        }
        // Routes may come between the two.
        len += len / 4;
        let mut table = vec![0; len];
        if libc::sysctl(
            name.as_mut_ptr(),
            count,
            table.as_mut_ptr().cast(),
            &mut len,
            ptr::null_mut(),
            0,
        ) != 0
        {
            return Err(Errno::last());
        }
        table.truncate(len);
        Ok(table)
    }
}

fn u16_at(bytes: &[u8], offset: usize) -> u16 {
    let field = bytes.get(offset..offset + 2).and_then(|field| field.try_into().ok());
    field.map_or(0, u16::from_ne_bytes)
}

fn u32_at(bytes: &[u8], offset: usize) -> u32 {
    let field = bytes.get(offset..offset + 4).and_then(|field| field.try_into().ok());
    field.map_or(0, u32::from_ne_bytes)
}

/// Each message: its index, flags and addresses, of which each is as long as its first byte says.
fn each(mut each: impl FnMut(u32, u32, &[Option<&[u8]>; 3])) -> Result<()> {
    let table = table()?;
    let mut rest = &table[..];
    while let Some(message) = rest
        .get(..u16_at(rest, 0).into())
        .filter(|message| message.len() >= HEADER_LEN)
    {
        let present = u32_at(message, ADDRESSES);
        let mut bytes = &message[HEADER_LEN..];
        let mut addresses = [None; 3];
        for (place, address) in addresses.iter_mut().enumerate() {
            if present & (1 << place) == 0 {
                continue;
            }
            let len = usize::from(*bytes.first().unwrap_or(&0));
            *address = bytes.get(..len);
            bytes = bytes.get(len.max(1).next_multiple_of(4)..).unwrap_or_default();
        }
        each(u16_at(message, INDEX).into(), u32_at(message, FLAGS), &addresses);
        rest = &rest[message.len()..];
    }
    Ok(())
}

/// The kernel keeps the interface of a link-local address in its second word.
fn ip(address: &[u8]) -> Option<IpAddr> {
    let family = c_int::from(*address.get(1)?);
    if family == libc::AF_INET {
        let mut octets = [0; 4];
        let known = address.get(4..)?;
        let len = known.len().min(4);
        octets[..len].copy_from_slice(&known[..len]);
        return Some(Ipv4Addr::from(octets).into());
    }
    let mut octets: [u8; 16] = address.get(8..24)?.try_into().ok()?;
    if family != libc::AF_INET6 {
        return None;
    }
    if octets[0] == 0xFE && octets[1] & 0xC0 == 0x80 {
        octets[2..4].fill(0);
    }
    Some(Ipv6Addr::from(octets).into())
}

/// All routes that packets may take.
pub fn routes() -> Result<Vec<Route>> {
    let mut found = Vec::new();
    each(|index, flags, addresses| {
        let Some(destination) = addresses[DESTINATION].and_then(ip) else {
            return;
        };
        if flags & (RTF_WASCLONED | RTF_LLINFO) != 0 {
            return;
        }
        let (whole, begin) = if destination.is_ipv4() { (32, 4) } else { (128, 8) };
        let ones = |mask: &[u8]| mask.iter().skip(begin).map(|byte| byte.count_ones()).sum::<u32>();
        let prefix = match flags & RTF_HOST {
            0 => addresses[MASK].map_or(0, ones).min(whole),
            _ => whole,
        };
        found.push(Route {
            destination,
            prefix: prefix as u8,
            next_hop: addresses[GATEWAY].and_then(ip).filter(|_| flags & RTF_GATEWAY != 0),
            index,
            metric: 0,
            origin: match flags & RTF_STATIC {
                0 => RouteOrigin::Local,
                _ => RouteOrigin::Manual,
            },
            source: None,
            is_local: flags & RTF_LOCAL != 0,
        });
    })?;
    Ok(found)
}

/// The route that a packet takes to `destination`, and what it comes from. ENETUNREACH and others: there is none.
pub fn route_to(destination: IpAddr, source: Option<IpAddr>, _index: u32) -> Result<Route> {
    let source = match source {
        Some(source) => source,
        None => source_for(destination)?,
    };
    let own = interfaces::addresses()?;
    let from = own
        .iter()
        .find(|address| address.address.ip == source)
        .ok_or(Errno(libc::ENETUNREACH))?;
    let covers = |route: &&Route| match (route.destination, destination) {
        (IpAddr::V4(network), IpAddr::V4(ip)) => {
            let shift = 32 - u32::from(route.prefix);
            u32::from(network).checked_shr(shift) == u32::from(ip).checked_shr(shift)
        }
        (IpAddr::V6(network), IpAddr::V6(ip)) => {
            let shift = 128 - u32::from(route.prefix);
            u128::from(network).checked_shr(shift) == u128::from(ip).checked_shr(shift)
        }
        _ => false,
    };
    let all = routes()?;
    let best = all
        .iter()
        .filter(covers)
        .max_by_key(|route| (route.prefix, route.index == from.index));
    let route = *best.ok_or(Errno(libc::ENETUNREACH))?;
    Ok(Route {
        source: Some(source),
        ..route
    })
}

/// What a packet to `destination` comes from: what a datagram socket that is connected to it has.
fn source_for(destination: IpAddr) -> Result<IpAddr> {
    const DISCARD: u16 = 9;
    let family = if destination.is_ipv4() {
        libc::AF_INET
    } else {
        libc::AF_INET6
    };
    let fd = net::socket(family, libc::SOCK_DGRAM, 0)?;
    let mut bytes = vec![0, 0];
    bytes.extend_from_slice(&DISCARD.to_be_bytes());
    match destination {
        IpAddr::V4(v4) => bytes.extend_from_slice(&v4.octets()),
        IpAddr::V6(v6) => {
            bytes.extend_from_slice(&[0; 4]);
            bytes.extend_from_slice(&v6.octets());
        }
    }
    bytes.resize(if destination.is_ipv4() { 16 } else { 28 }, 0);
    net::connect(&fd, &SockAddr::new(family, &bytes))?;
    let mut local = SockAddr::room();
    net::local_addr(&fd, &mut local)?;
    ip(local.bytes()).ok_or(Errno(libc::EADDRNOTAVAIL))
}

/// What to do with an entry of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edit {
    Create,
    /// Create it, or change what there is.
    Set,
    Delete,
}

/// EOPNOTSUPP: routes are changed with route(8).
pub fn edit_route(_edit: Edit, _route: &Route) -> Result<()> {
    Err(Errno(libc::EOPNOTSUPP))
}

/// All neighbours that the kernel remembers.
pub fn neighbours() -> Result<Vec<Neighbour>> {
    let mut found = Vec::new();
    each(|index, flags, addresses| {
        let (Some(ip), Some(link)) = (addresses[DESTINATION].and_then(ip), addresses[GATEWAY]) else {
            return;
        };
        // A sockaddr_dl: the lengths of name and physical address, and both behind a head of 8 bytes.
        let is_link = link.get(1).is_some_and(|family| c_int::from(*family) == libc::AF_LINK);
        if flags & RTF_LLINFO == 0 || !is_link || link.len() < 8 {
            return;
        }
        let begin = 8 + usize::from(link[5]);
        let physical = link
            .get(begin..begin + usize::from(link[6]))
            .unwrap_or_default()
            .to_vec();
        found.push(Neighbour {
            index,
            ip,
            state: match (physical.is_empty(), flags & RTF_STATIC) {
                (true, _) => NeighbourState::Incomplete,
                (false, 0) => NeighbourState::Reachable,
                (false, _) => NeighbourState::Permanent,
            },
            physical,
            is_router: false,
            age: 0,
        });
    })?;
    Ok(found)
}

/// EOPNOTSUPP: neighbours are changed with arp(8) and ndp(8).
pub fn edit_neighbour(_edit: Edit, _index: u32, _ip: IpAddr, _physical: &[u8]) -> Result<()> {
    Err(Errno(libc::EOPNOTSUPP))
}

/// What the kernel remembers of a neighbour. ETIMEDOUT: nothing.
pub fn resolve(index: u32, ip: IpAddr) -> Result<Vec<u8>> {
    let is_it = |neighbour: &Neighbour| neighbour.index == index && neighbour.ip == ip;
    let found = neighbours()?.into_iter().find(is_it);
    let found = found.filter(|neighbour| !neighbour.physical.is_empty());
    found
        .map(|mut neighbour| mem::take(&mut neighbour.physical))
        .ok_or(Errno(libc::ETIMEDOUT))
}

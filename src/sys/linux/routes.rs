//! Routes and neighbours: rtnetlink(7).
use super::net;
use super::netlink::{attributes, consistent, ip, octets, split, u16_at, u32_at, Request};
use crate::sys::addr::SockAddr;
use crate::sys::errno::{Errno, Result};
use crate::sys::network::{Neighbour, NeighbourState, Route, RouteOrigin};
use libc::c_int;
use libc::pollfd;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::{Duration, Instant};

/// The structure of a route message, an rtmsg: family, length of destination and source, tos, table, protocol, scope,
/// type, flags.
const ROUTE_LEN: usize = 12;
/// Of the table of all routes, these are in use without rules of the administrator's.
const TABLES: [u32; 3] = [
    libc::RT_TABLE_DEFAULT as u32,
    libc::RT_TABLE_MAIN as u32,
    libc::RT_TABLE_LOCAL as u32,
];
/// Ask for the route of the table, not for what was made of it.
const RTM_F_FIB_MATCH: u32 = 0x2000;

/// An ndmsg: family, padding, index, state, flags, type.
const NEIGHBOUR_LEN: usize = 12;
const NTF_ROUTER: u8 = 0x80;

/// NUD_*, the states of a neighbour.
const INCOMPLETE: u16 = 0x01;
const REACHABLE: u16 = 0x02;
const STALE: u16 = 0x04;
const DELAY: u16 = 0x08;
const PROBE: u16 = 0x10;
const FAILED: u16 = 0x20;
const NOARP: u16 = 0x40;
const PERMANENT: u16 = 0x80;

fn family_of(ip: IpAddr) -> c_int {
    if ip.is_ipv4() {
        libc::AF_INET
    } else {
        libc::AF_INET6
    }
}

/// All routes that packets may take.
pub fn routes() -> Result<Vec<Route>> {
    consistent(|fd| {
        let mut found = Vec::new();
        let whole = Request::new(libc::RTM_GETROUTE, libc::NLM_F_DUMP, &[0; ROUTE_LEN])
            .dump(fd, |message| read(message, &mut found))?;
        Ok((found, whole))
    })
}

/// Adds the routes of a message: one, or as many as it has next hops.
fn read(message: &[u8], found: &mut Vec<Route>) {
    let Some((head, row)) = split(message, ROUTE_LEN) else {
        return;
    };
    let unspecified = match c_int::from(head[0]) {
        libc::AF_INET => IpAddr::from(Ipv4Addr::UNSPECIFIED),
        libc::AF_INET6 => IpAddr::from(Ipv6Addr::UNSPECIFIED),
        _ => return,
    };
    let leads_on = head[7] == libc::RTN_UNICAST;
    let is_local = matches!(
        head[7],
        libc::RTN_LOCAL | libc::RTN_BROADCAST | libc::RTN_ANYCAST | libc::RTN_MULTICAST
    );
    // The others refuse.
    if !(leads_on || is_local) || u32_at(head, 8) & libc::RTM_F_CLONED != 0 {
        return;
    }
    let mut route = Route {
        destination: unspecified,
        prefix: head[1],
        next_hop: None,
        index: 0,
        metric: 0,
        origin: origin(head[5]),
        source: None,
        is_local,
    };
    let (mut table, mut several) = (head[4].into(), None);
    for (kind, value) in attributes(row) {
        match kind {
            libc::RTA_DST => route.destination = ip(value).unwrap_or(unspecified),
            libc::RTA_OIF => route.index = u32_at(value, 0),
            libc::RTA_GATEWAY => route.next_hop = ip(value),
            // Behind the family.
            libc::RTA_VIA => route.next_hop = value.get(2..).and_then(ip),
            libc::RTA_PRIORITY => route.metric = u32_at(value, 0),
            libc::RTA_PREFSRC => route.source = ip(value),
            libc::RTA_TABLE => table = u32_at(value, 0),
            libc::RTA_MULTIPATH => several = Some(value),
            _ => {}
        }
    }
    if !TABLES.contains(&table) {
        return;
    }
    match several {
        None => found.push(route),
        Some(hops) => each_hop(hops, |index, next_hop| {
            found.push(Route {
                index,
                next_hop,
                ..route
            })
        }),
    }
}

/// The interface and the router of each rtnexthop: length, flags, hops, index, attributes.
fn each_hop(mut hops: &[u8], mut each: impl FnMut(u32, Option<IpAddr>)) {
    const HOP_LEN: usize = 8;
    while let Some(hop) = hops.get(..u16_at(hops, 0).into()).filter(|hop| hop.len() >= HOP_LEN) {
        let gateway = attributes(&hop[HOP_LEN..]).find_map(|(kind, value)| match kind {
            libc::RTA_GATEWAY => ip(value),
            libc::RTA_VIA => value.get(2..).and_then(ip),
            _ => None,
        });
        each(u32_at(hop, 4), gateway);
        hops = hops.get(hop.len().next_multiple_of(4)..).unwrap_or_default();
    }
}

/// RTPROT_*.
fn origin(protocol: u8) -> RouteOrigin {
    match protocol {
        1 => RouteOrigin::Redirect,
        2 => RouteOrigin::Local,
        3 | 4 => RouteOrigin::Manual,
        9 => RouteOrigin::RouterAdvertisement,
        16 => RouteOrigin::Dhcp,
        186 => RouteOrigin::Bgp,
        187 => RouteOrigin::IsIs,
        188 => RouteOrigin::Ospf,
        189 => RouteOrigin::Rip,
        _ => RouteOrigin::Other,
    }
}

/// The route that a packet takes to `destination`, and what it comes from; of the interface `index` if that is not 0.
/// ENETUNREACH and others: there is none.
pub fn route_to(destination: IpAddr, source: Option<IpAddr>, index: u32) -> Result<Route> {
    let ask = |flags: u32| {
        let bits = if destination.is_ipv4() { 32 } else { 128 };
        let mut head = [0; ROUTE_LEN];
        head[0] = family_of(destination) as u8;
        head[1] = bits;
        head[8..12].copy_from_slice(&flags.to_ne_bytes());
        let mut request = Request::new(libc::RTM_GETROUTE, 0, &head).attribute(libc::RTA_DST, &octets(destination));
        if let Some(source) = source {
            request = request.attribute(libc::RTA_SRC, &octets(source));
        }
        if index != 0 {
            request = request.attribute(libc::RTA_OIF, &index.to_ne_bytes());
        }
        let message = request.ask()?;
        let mut found = Vec::new();
        read(&uncloned(&message), &mut found);
        found.pop().ok_or(Errno(libc::ENETUNREACH))
    };
    let taken = ask(0)?;
    // The packet's own route knows the source, the table's the network. Kernels before 4.13 know the first only.
    Ok(match ask(RTM_F_FIB_MATCH) {
        Ok(entry) => Route {
            source: taken.source.or(entry.source),
            index: taken.index,
            next_hop: taken.next_hop,
            ..entry
        },
        Err(_) => taken,
    })
}

/// The message without the flag of a route that was made for one packet, which is what was asked for here.
fn uncloned(message: &[u8]) -> Vec<u8> {
    const FLAGS: usize = super::netlink::HEADER_LEN + 8;
    let mut message = message.to_vec();
    let flags = u32_at(&message, FLAGS) & !libc::RTM_F_CLONED;
    if let Some(place) = message.get_mut(FLAGS..FLAGS + 4) {
        place.copy_from_slice(&flags.to_ne_bytes());
    }
    message
}

/// What to do with an entry of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edit {
    Create,
    /// Create it, or change what there is.
    Set,
    Delete,
}

impl Edit {
    fn flags(self) -> c_int {
        libc::NLM_F_ACK
            | match self {
                Edit::Create => libc::NLM_F_CREATE | libc::NLM_F_EXCL,
                Edit::Set => libc::NLM_F_CREATE | libc::NLM_F_REPLACE,
                Edit::Delete => 0,
            }
    }
}

/// EPERM: not for this user; EEXIST; ESRCH: there is no such route.
pub fn edit_route(edit: Edit, route: &Route) -> Result<()> {
    let mut head = [0; ROUTE_LEN];
    head[0] = family_of(route.destination) as u8;
    head[1] = route.prefix;
    head[4] = libc::RT_TABLE_MAIN;
    if edit != Edit::Delete {
        head[5] = libc::RTPROT_STATIC;
        head[6] = match route.next_hop {
            Some(_) => libc::RT_SCOPE_UNIVERSE,
            None => libc::RT_SCOPE_LINK,
        };
        head[7] = libc::RTN_UNICAST;
    } else {
        head[6] = libc::RT_SCOPE_NOWHERE;
    }
    let kind = match edit {
        Edit::Delete => libc::RTM_DELROUTE,
        _ => libc::RTM_NEWROUTE,
    };
    let mut request = Request::new(kind, edit.flags(), &head)
        .attribute(libc::RTA_DST, &octets(route.destination))
        .attribute(libc::RTA_OIF, &route.index.to_ne_bytes());
    if let Some(next_hop) = route.next_hop {
        request = request.attribute(libc::RTA_GATEWAY, &octets(next_hop));
    }
    if route.metric != 0 {
        request = request.attribute(libc::RTA_PRIORITY, &route.metric.to_ne_bytes());
    }
    request.ask().map(drop)
}

/// All neighbours that the kernel remembers.
pub fn neighbours() -> Result<Vec<Neighbour>> {
    consistent(|fd| {
        let mut found = Vec::new();
        let whole = Request::new(libc::RTM_GETNEIGH, libc::NLM_F_DUMP, &[0; NEIGHBOUR_LEN])
            .dump(fd, |message| found.extend(neighbour(message)))?;
        Ok((found, whole))
    })
}

fn neighbour(message: &[u8]) -> Option<Neighbour> {
    let (head, row) = split(message, NEIGHBOUR_LEN)?;
    let state = match u16_at(head, 8) {
        INCOMPLETE => NeighbourState::Incomplete,
        REACHABLE => NeighbourState::Reachable,
        STALE => NeighbourState::Stale,
        DELAY => NeighbourState::Delay,
        PROBE => NeighbourState::Probe,
        FAILED => NeighbourState::Unreachable,
        NOARP | PERMANENT => NeighbourState::Permanent,
        _ => return None,
    };
    let (mut address, mut physical, mut age) = (None, Vec::new(), 0);
    for (kind, value) in attributes(row) {
        match kind {
            libc::NDA_DST => address = ip(value),
            libc::NDA_LLADDR => physical = value.to_vec(),
            // Since it was confirmed, in hundredths of a second.
            libc::NDA_CACHEINFO => age = u32_at(value, 0).saturating_mul(10),
            _ => {}
        }
    }
    Some(Neighbour {
        index: u32_at(head, 4),
        ip: address?,
        physical,
        state,
        is_router: head[10] & NTF_ROUTER != 0,
        age,
    })
}

/// EPERM: not for this user; EEXIST; ENOENT: there is no such neighbour. A neighbour that is set stays.
pub fn edit_neighbour(edit: Edit, index: u32, ip: IpAddr, physical: &[u8]) -> Result<()> {
    let mut head = [0; NEIGHBOUR_LEN];
    head[0] = family_of(ip) as u8;
    head[4..8].copy_from_slice(&index.to_ne_bytes());
    head[8..10].copy_from_slice(&PERMANENT.to_ne_bytes());
    let kind = match edit {
        Edit::Delete => libc::RTM_DELNEIGH,
        _ => libc::RTM_NEWNEIGH,
    };
    let mut request = Request::new(kind, edit.flags(), &head).attribute(libc::NDA_DST, &octets(ip));
    if edit != Edit::Delete {
        request = request.attribute(libc::NDA_LLADDR, physical);
    }
    request.ask().map(drop)
}

/// Asks the link for a neighbour's physical address, as a packet to it would: for some seconds. ETIMEDOUT: nobody answers.
pub fn resolve(index: u32, ip: IpAddr) -> Result<Vec<u8>> {
    /// Longer than the kernel asks, three times by custom.
    const PATIENCE: Duration = Duration::from_secs(4);
    /// What asks the kernel to ask: a datagram to a port where nobody listens (RFC 863).
    const DISCARD: u16 = 9;
    let known = || -> Result<Option<Neighbour>> {
        let is_it = |neighbour: &Neighbour| neighbour.index == index && neighbour.ip == ip;
        Ok(neighbours()?.into_iter().find(is_it))
    };
    let changes = super::netlink::open(libc::RTMGRP_NEIGH)?;
    let fd = net::socket(family_of(ip), libc::SOCK_DGRAM, 0)?;
    let mut bytes = DISCARD.to_be_bytes().to_vec();
    bytes.splice(0..0, [0, 0]);
    match ip {
        IpAddr::V4(v4) => bytes.extend_from_slice(&v4.octets()),
        IpAddr::V6(v6) => {
            bytes.extend_from_slice(&[0; 4]);
            bytes.extend_from_slice(&v6.octets());
            bytes.extend_from_slice(&index.to_ne_bytes());
        }
    }
    bytes.resize(bytes.len().max(16), 0);
    let to = SockAddr::new(family_of(ip), &bytes);
    net::set_option(&fd, libc::SOL_SOCKET, libc::SO_BROADCAST, &1i32.to_ne_bytes())?;
    net::send(&fd, bytes.as_ptr(), 0, 0, Some(&to))?;
    let begin = Instant::now();
    loop {
        match known()? {
            Some(found) if !found.physical.is_empty() && found.state != NeighbourState::Unreachable => {
                return Ok(found.physical)
            }
            Some(found) if found.state == NeighbourState::Unreachable => return Err(Errno(libc::ETIMEDOUT)),
            _ => {}
        }
        let left = PATIENCE.saturating_sub(begin.elapsed());
        if left.is_zero() {
            return Err(Errno(libc::ETIMEDOUT));
        }
        let mut fds = [pollfd {
            fd: changes.raw(),
            events: libc::POLLIN,
            revents: 0,
        }];
        if net::poll(&mut fds, Some(left))? > 0 {
            let mut buffer = [0; 4096];
            while super::netlink::receive(&changes, &mut buffer, libc::MSG_DONTWAIT).is_ok() {}
        }
    }
}

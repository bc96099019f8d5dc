//! SIO_ADDRESS_LIST_SORT: destinations from best to worst, by RFC 6724's rules (RFC 3484 as it was revised).
use super::sockaddr;
use crate::abi::*;
use crate::sock::addr;
use crate::sock::network;
use crate::sys::interface::InterfaceAddress;
use crate::sys::native;
use crate::sys::{interfaces, SockAddr};
use std::cmp::Reverse;
use std::net::{IpAddr, Ipv6Addr, SocketAddr, SocketAddrV6};

/// The policy table: prefix, its length, precedence, label. The longest prefix counts.
const POLICIES: &[(Ipv6Addr, u32, u32, u32)] = &[
    (Ipv6Addr::LOCALHOST, 128, 50, 0),
    (Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0), 96, 35, 4),
    (Ipv6Addr::UNSPECIFIED, 96, 1, 3),
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 32, 5, 5),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16, 30, 2),
    (Ipv6Addr::new(0x3ffe, 0, 0, 0, 0, 0, 0, 0), 16, 1, 12),
    (Ipv6Addr::new(0xfec0, 0, 0, 0, 0, 0, 0, 0), 10, 1, 11),
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7, 3, 13),
    (Ipv6Addr::UNSPECIFIED, 0, 40, 1),
];

/// How many leading bits two addresses have in common.
fn common_prefix(a: Ipv6Addr, b: Ipv6Addr) -> u32 {
    (u128::from(a) ^ u128::from(b)).leading_zeros()
}

/// Precedence and label.
fn policy(ip: Ipv6Addr) -> (u32, u32) {
    let found = POLICIES
        .iter()
        .find(|(prefix, len, ..)| common_prefix(ip, *prefix) >= *len);
    found.map_or((0, 0), |(_, _, precedence, label)| (*precedence, *label))
}

const LINK_LOCAL: u32 = 2;
const SITE_LOCAL: u32 = 5;
const GLOBAL: u32 = 14;

/// The scope as IPv6 multicast addresses number them.
fn scope(ip: Ipv6Addr) -> u32 {
    match ip.to_ipv4_mapped() {
        Some(v4) if v4.is_loopback() || v4.is_link_local() => LINK_LOCAL,
        Some(_) => GLOBAL,
        None if ip.is_multicast() => u32::from(ip.octets()[1] & 0xf),
        None if ip.is_loopback() || ip.is_unicast_link_local() => LINK_LOCAL,
        None if is_site_local(ip) => SITE_LOCAL,
        None => GLOBAL,
    }
}

fn is_site_local(ip: Ipv6Addr) -> bool {
    ip.segments()[0] & 0xffc0 == 0xfec0
}

/// What packets to a destination would come from.
struct Source {
    ip: Ipv6Addr,
    /// The length of its network's prefix.
    prefix: u32,
    preferred: bool,
    interface: u32,
}

impl Source {
    fn of(destination: &SocketAddrV6, own: &[InterfaceAddress]) -> Option<Source> {
        let (bytes, len) = sockaddr::encode(&SocketAddr::V6(*destination));
        let native_destination = SockAddr::new(native::AF_INET6, &bytes[..len]);
        let source = network::source_for(AF_INET6, &native_destination).ok()?;
        let (bytes, len) = addr::to_windows(&source).ok()?;
        let Ok(SocketAddr::V6(source)) = sockaddr::decode(&bytes[..len]) else {
            return None;
        };
        let ip = *source.ip();
        let known = own.iter().find(|own| match own.address.ip {
            IpAddr::V4(v4) => v4.to_ipv6_mapped() == ip,
            IpAddr::V6(v6) => v6 == ip,
        });
        let v4_prefix = |own: &InterfaceAddress| if own.address.ip.is_ipv4() { 96 } else { 0 };
        Some(Source {
            ip,
            prefix: known.map_or(64, |own| own.prefix + v4_prefix(own)),
            preferred: known.is_none_or(|own| own.preferred),
            interface: known.map_or(0, |own| own.index),
        })
    }
}

/// A destination's place in the order: what is smaller comes first. (Between IPv4 and IPv6 the precedence decides at the
/// latest, so that the last rule compares within one family, as it must.)
type Rank = (bool, bool, bool, bool, Reverse<u32>, u32, Reverse<u32>);

fn rank(destination: Ipv6Addr, source: Option<&Source>) -> Rank {
    let (precedence, label) = policy(destination);
    let scope_of_destination = scope(destination);
    let Some(source) = source else {
        return (
            true,
            true,
            true,
            true,
            Reverse(precedence),
            scope_of_destination,
            Reverse(0),
        );
    };
    (
        false,
        scope(source.ip) != scope_of_destination,
        !source.preferred,
        policy(source.ip).1 != label,
        Reverse(precedence),
        scope_of_destination,
        Reverse(common_prefix(source.ip, destination).min(source.prefix)),
    )
}

/// The destinations in order, scopes filled in. Without those that can be none: the unspecified address, and site-local ones
/// that no interface leads to.
pub fn sort(destinations: Vec<SocketAddrV6>) -> Vec<SocketAddrV6> {
    let own = interfaces::addresses().unwrap_or_default();
    let mut ranked: Vec<(Rank, SocketAddrV6)> = destinations
        .into_iter()
        .filter(|destination| !destination.ip().is_unspecified())
        .filter_map(|mut destination| {
            let mut source = Source::of(&destination, &own);
            let ip = *destination.ip();
            if source.is_none() && destination.scope_id() == 0 && ip.is_unicast_link_local() {
                source = link_local_source(&mut destination, &own);
            }
            if is_site_local(ip) {
                destination.set_scope_id(source.as_ref()?.interface);
            }
            Some((rank(ip, source.as_ref()), destination))
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, destination)| destination).collect()
}

/// Gives a link-local destination the first interface's scope that has a link-local address itself.
fn link_local_source(destination: &mut SocketAddrV6, own: &[InterfaceAddress]) -> Option<Source> {
    let scopes = own.iter().map(|own| own.address.scope_id).filter(|scope| *scope != 0);
    let mut scoped = scopes.map(|scope| SocketAddrV6::new(*destination.ip(), destination.port(), 0, scope));
    let (found, source) = scoped.find_map(|scoped| Some((scoped, Source::of(&scoped, own)?)))?;
    *destination = found;
    Some(source)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(ip: &str, prefix: u32) -> Source {
        Source {
            ip: ip.parse().unwrap(),
            prefix,
            preferred: true,
            interface: 1,
        }
    }

    /// RFC 6724, section 10.2: each pair of destinations with their sources, the better one first.
    #[test]
    fn examples_of_the_rfc() {
        let pairs = [
            (
                ("2001:db8:1::1", "2001:db8:1::2"),
                ("::ffff:198.51.100.121", "::ffff:169.254.13.78"),
            ),
            (
                ("::ffff:198.51.100.121", "::ffff:198.51.100.117"),
                ("2001:db8:1::1", "fe80::1"),
            ),
            (
                ("2001:db8:1::1", "2001:db8:1::2"),
                ("::ffff:10.1.2.3", "::ffff:10.1.2.4"),
            ),
            (("fe80::1", "fe80::2"), ("2001:db8:1::1", "2001:db8:1::2")),
            (
                ("2001:db8:1::1", "2001:db8:1::2"),
                ("2002:c633:6401::1", "2001:db8:1::2"),
            ),
            (("2002:c633:6401::1", "2002:c633:6401::2"), ("2001:db8:1::1", "fe80::2")),
            (
                ("2001:db8:3ffe::1", "2001:db8:3f44::2"),
                ("2001:db8:1::1", "2001:db8:3f44::2"),
            ),
        ];
        for ((better, its), (worse, theirs)) in pairs {
            let first = rank(better.parse().unwrap(), Some(&source(its, 64)));
            let second = rank(worse.parse().unwrap(), Some(&source(theirs, 64)));
            assert!(first < second, "{better} before {worse}");
            assert!(second < rank(better.parse().unwrap(), None), "unreachable ones last");
        }
    }

    #[test]
    fn what_is_no_destination_is_left_out() {
        let list = ["[::]:1", "[::1]:2"].map(|text| text.parse().unwrap()).to_vec();
        assert_eq!(sort(list), ["[::1]:2".parse().unwrap()]);
    }
}

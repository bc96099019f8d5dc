//! What is asked of the host at once, so that adapters, addresses and routes fit together.
use super::{adapter, error};
use crate::abi::*;
use crate::rt::error::Result;
use crate::sys::interface::{AddressOrigin, AddressState, InterfaceAddress};
use crate::sys::links::Detail;
use crate::sys::network::{Link, Route};
use crate::sys::resolver::{Address, Family};
use crate::sys::{interfaces, routes};
use std::ffi::c_int;
use std::net::IpAddr;

/// AF_UNSPEC, AF_INET, AF_INET6; `None`: another.
pub fn family(number: ULONG) -> Option<Family> {
    match number as c_int {
        AF_UNSPEC => Some(Family::Any),
        AF_INET => Some(Family::V4),
        AF_INET6 => Some(Family::V6),
        _ => None,
    }
}

/// Links and addresses.
pub struct Interfaces {
    pub links: Vec<Link>,
    pub addresses: Vec<InterfaceAddress>,
}

impl Interfaces {
    pub fn read(detail: Detail) -> Result<Interfaces> {
        Ok(Interfaces {
            links: adapter::all(detail)?,
            addresses: interfaces::plain_addresses().map_err(error::of)?,
        })
    }

    pub fn link(&self, index: u32) -> Option<&Link> {
        self.links.iter().find(|link| link.index == index)
    }

    pub fn addresses_of(&self, index: u32, family: Family) -> impl Iterator<Item = &InterfaceAddress> {
        let of = move |address: &&InterfaceAddress| address.index == index && family.includes(address.address.ip);
        self.addresses.iter().filter(of)
    }
}

pub fn all_routes() -> Result<Vec<Route>> {
    routes::routes().map_err(error::of)
}

/// Leads to a router for everything that has no way of its own.
pub fn is_default(route: &Route) -> bool {
    route.prefix == 0 && route.next_hop.is_some()
}

pub fn dad_state(address: &InterfaceAddress) -> NL_DAD_STATE {
    match address.state {
        AddressState::Tentative => IpDadStateTentative,
        AddressState::Duplicate => IpDadStateDuplicate,
        AddressState::Deprecated => IpDadStateDeprecated,
        AddressState::Preferred => IpDadStatePreferred,
    }
}

pub fn prefix_origin(address: &InterfaceAddress) -> NL_PREFIX_ORIGIN {
    match address.origin {
        AddressOrigin::Manual => IpPrefixOriginManual,
        AddressOrigin::WellKnown | AddressOrigin::LinkLocal => IpPrefixOriginWellKnown,
        AddressOrigin::RouterAdvertisement | AddressOrigin::Temporary => IpPrefixOriginRouterAdvertisement,
        AddressOrigin::Dhcp => IpPrefixOriginDhcp,
    }
}

pub fn suffix_origin(address: &InterfaceAddress) -> NL_SUFFIX_ORIGIN {
    match address.origin {
        AddressOrigin::Manual => IpSuffixOriginManual,
        AddressOrigin::WellKnown => IpSuffixOriginWellKnown,
        AddressOrigin::LinkLocal | AddressOrigin::RouterAdvertisement => IpSuffixOriginLinkLayerAddress,
        AddressOrigin::Temporary => IpSuffixOriginRandom,
        AddressOrigin::Dhcp => IpSuffixOriginDhcp,
    }
}

/// Addresses that a name server may give out.
pub fn is_dns_eligible(address: &InterfaceAddress) -> bool {
    match address.address.ip {
        IpAddr::V4(v4) => !v4.is_loopback() && !v4.is_link_local(),
        IpAddr::V6(v6) => {
            !v6.is_loopback() && !v6.is_unicast_link_local() && address.origin != AddressOrigin::Temporary
        }
    }
}

/// The network part of an address.
pub fn network(ip: IpAddr, prefix: u32) -> IpAddr {
    match ip {
        IpAddr::V4(v4) => {
            let mask = u32::MAX.checked_shl(32 - prefix.min(32)).unwrap_or(0);
            IpAddr::V4((u32::from(v4) & mask).into())
        }
        IpAddr::V6(v6) => {
            let mask = u128::MAX.checked_shl(128 - prefix.min(128)).unwrap_or(0);
            IpAddr::V6((u128::from(v6) & mask).into())
        }
    }
}

/// An IPv4 network mask in network byte order.
pub fn mask(prefix: u32) -> ULONG {
    u32::MAX.checked_shl(32 - prefix.min(32)).unwrap_or(0).to_be()
}

/// An IPv4 address as its number in network byte order.
pub fn number(ip: IpAddr) -> ULONG {
    match ip {
        IpAddr::V4(v4) => u32::from(v4).to_be(),
        IpAddr::V6(_) => 0,
    }
}

/// An address with the interface of a link-local one.
pub fn zoned(ip: IpAddr, index: u32) -> Address {
    let is_link_local = match ip {
        IpAddr::V4(_) => false,
        IpAddr::V6(v6) => v6.is_unicast_link_local() || matches!(v6.octets()[..2], [0xFF, scope] if scope & 0xF <= 2),
    };
    Address {
        ip,
        scope_id: if is_link_local { index } else { 0 },
    }
}

/// Windows' SOCKADDR_INET of an address; the family AF_UNSPEC of none.
pub fn sockaddr_inet(address: Option<Address>) -> SOCKADDR_INET {
    // SAFETY: the union and what is in it are plain numbers; all zero is a value of it.
    let mut found: SOCKADDR_INET = unsafe { std::mem::zeroed() };
    match address {
        None => {}
        Some(Address { ip: IpAddr::V4(v4), .. }) => {
            found.Ipv4.sin_family = AF_INET as ADDRESS_FAMILY;
            found.Ipv4.sin_addr.S_un.S_addr = u32::from(v4).to_be();
        }
        Some(Address {
            ip: IpAddr::V6(v6),
            scope_id,
        }) => {
            found.Ipv6.sin6_family = AF_INET6 as ADDRESS_FAMILY;
            found.Ipv6.sin6_addr.u.Byte = v6.octets();
            found.Ipv6.Anonymous.sin6_scope_id = scope_id;
        }
    }
    found
}

/// The address of a SOCKADDR_INET; `None`: of no family.
pub fn of_sockaddr_inet(address: &SOCKADDR_INET) -> Option<Address> {
    // SAFETY: all of its members are plain numbers, and the family is in the same place in each.
    unsafe {
        match c_int::from(address.si_family) {
            AF_INET => Some(Address {
                ip: IpAddr::V4(u32::from_be(address.Ipv4.sin_addr.S_un.S_addr).into()),
                scope_id: 0,
            }),
            AF_INET6 => Some(Address {
                ip: IpAddr::V6(address.Ipv6.sin6_addr.u.Byte.into()),
                scope_id: address.Ipv6.Anonymous.sin6_scope_id,
            }),
            _ => None,
        }
    }
}

//! What the host says of its network interfaces, the same on every platform.
use super::resolver::Address;
use libc::c_int;
use std::net::IpAddr;

/// An address of a network interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InterfaceAddress {
    /// The interface: its index, and its IFF_* (`sys::native`).
    pub index: u32,
    pub flags: c_int,
    pub address: Address,
    /// The length of the network's prefix in bits.
    pub prefix: u32,
    /// The network's broadcast address, or the other end's of a point-to-point link.
    pub other: Option<IpAddr>,
    /// In full use: not a duplicate, not still to be proved unique, not on its way out.
    pub preferred: bool,
    pub state: AddressState,
    pub origin: AddressOrigin,
    pub lifetime: Lifetime,
}

/// Whether an address is known to be unique and to stay.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AddressState {
    Tentative,
    Duplicate,
    Deprecated,
    Preferred,
}

/// Where an address comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AddressOrigin {
    Manual,
    /// The loopback address.
    WellKnown,
    /// Made of the link's own address.
    LinkLocal,
    RouterAdvertisement,
    /// The same, changed from time to time.
    Temporary,
    Dhcp,
}

impl AddressOrigin {
    /// What can be told from the address.
    pub fn of(ip: IpAddr) -> AddressOrigin {
        match ip {
            _ if ip.is_loopback() => AddressOrigin::WellKnown,
            IpAddr::V6(v6) if v6.is_unicast_link_local() => AddressOrigin::LinkLocal,
            _ => AddressOrigin::Manual,
        }
    }
}

/// How long an address stays, in seconds; `u32::MAX` is for ever.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lifetime {
    pub preferred: u32,
    pub valid: u32,
}

impl Lifetime {
    pub const FOREVER: Lifetime = Lifetime {
        preferred: u32::MAX,
        valid: u32::MAX,
    };
}

/// What a `Monitor` was told of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// An address has gone.
    Removed,
    /// Addresses may have come, or an interface went up or down.
    Perhaps,
    /// The route to somewhere has changed.
    Route,
}

/// What a `Monitor` is to be told of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    Addresses,
    /// Addresses included: they make routes, and decide what the packets on a route come from.
    Routes,
}

//! Multicast options: groups and their sources, the interface, and whether the host's own datagrams come.
use super::{dword, first_byte, Value, IP, IPV6, MREQ};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sock::socket::{Membership, SocketRef, Sources};
use crate::sys::interface::InterfaceAddress;
use crate::sys::native;
use crate::sys::{self, interfaces, net, Errno};
use std::ffi::c_int;
use std::mem;
use std::net::IpAddr;

/// The interface that an IPv4 multicast option names: an address, or an index in the form 0.0.0.n.
fn interface(address: [u8; 4]) -> (/* address */ [u8; 4], /* index */ c_int) {
    match address {
        [0, b, c, d] => ([0; 4], c_int::from_be_bytes([0, b, c, d])),
        address => (address, 0),
    }
}

/// Natively it reads as an address: an index is remembered.
pub fn get_interface(socket: &SocketRef) -> Result<Value> {
    let index = socket.extra().multicast.lock().interface;
    match index {
        0 => Ok(Value::Int(net::int_option(&socket.fd(), IP, native::IP_MULTICAST_IF)?)),
        index => Ok(Value::Int(index)),
    }
}

pub fn set_interface(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let given = dword(value)?;
    let (address, index) = interface(given.to_ne_bytes());
    net::set_membership(&socket.fd(), native::IP_MULTICAST_IF, [0; 4], address, index)?;
    socket.extra().multicast.lock().interface = if index == 0 { 0 } else { given as c_int };
    Ok(())
}

pub fn get_loop(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Octet((!socket.extra().multicast.lock().drops_own.v4).into()))
}

pub fn get_loop_v6(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Octet((!socket.extra().multicast.lock().drops_own.v6).into()))
}

/// In Winsock the receiver decides, natively the sender: the socket always sends to its own host, and what the host has sent
/// is kept from it, where it wants that.
pub fn set_loop(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let wanted = first_byte(value)? != 0;
    let mut multicast = socket.extra().multicast.lock();
    multicast.drops_own.v4 = !wanted;
    Ok(net::drop_own_multicast(&socket.fd(), multicast.drops_own)?)
}

pub fn set_loop_v6(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let wanted = first_byte(value)? != 0;
    let mut multicast = socket.extra().multicast.lock();
    multicast.drops_own.v6 = !wanted;
    Ok(net::drop_own_multicast(&socket.fd(), multicast.drops_own)?)
}

/// An IPv4 group on an interface, as the program named it, and a source.
struct Named {
    group: [u8; 4],
    interface: [u8; 4],
    source: [u8; 4],
}

fn named(value: &[u8], has_source: bool) -> Result<Named> {
    let field = |at: usize| value.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
    let field = |at| field(at).ok_or(Error(WSAEFAULT));
    match has_source {
        false => Ok(Named {
            group: field(mem::offset_of!(ip_mreq, imr_multiaddr))?,
            interface: field(mem::offset_of!(ip_mreq, imr_interface))?,
            source: [0; 4],
        }),
        true => Ok(Named {
            group: field(mem::offset_of!(ip_mreq_source, imr_multiaddr))?,
            interface: field(mem::offset_of!(ip_mreq_source, imr_interface))?,
            source: field(mem::offset_of!(ip_mreq_source, imr_sourceaddr))?,
        }),
    }
}

/// Checks a change of a membership against Microsoft's table "Multicast Socket Option Behavior", which forbids more than the
/// kernel, has the kernel make it, and remembers what has become of the membership.
fn change(
    socket: &SocketRef,
    named: &Named,
    native_change: impl FnOnce() -> sys::Result<()>,
    decide: impl FnOnce(Option<&Sources>) -> Result<Option<Sources>>,
) -> Result<()> {
    let mut multicast = socket.extra().multicast.lock();
    let memberships = &mut multicast.memberships;
    let is_named = |known: &Membership| (known.group, known.interface) == (named.group, named.interface);
    let at = memberships.iter().position(is_named);
    let next = decide(at.map(|at| &memberships[at].sources))?;
    match native_change() {
        // The group was joined by another name of the interface.
        Err(Errno(native::EADDRINUSE)) => return Err(Error(WSAEADDRNOTAVAIL)),
        result => result?,
    }
    if let Some(at) = at {
        memberships.swap_remove(at);
    }
    if let Some(sources) = next {
        memberships.push(Membership {
            group: named.group,
            interface: named.interface,
            sources,
        });
    }
    Ok(())
}

fn plain(socket: &SocketRef, named: &Named, name: c_int) -> sys::Result<()> {
    let (address, index) = interface(named.interface);
    net::set_membership(&socket.fd(), name, named.group, address, index)
}

/// Natively a source's membership names its interface by address only.
fn with_source(socket: &SocketRef, named: &Named, name: c_int) -> sys::Result<()> {
    let address = match interface(named.interface) {
        (address, 0) => address,
        (_, index) => address_of(index)?,
    };
    // An ip_mreq_source, which has its members in another order here than there.
    let value = [named.group, address, named.source].concat();
    net::set_option(&socket.fd(), IP, name, &value)
}

/// An IPv4 address of the interface.
fn address_of(index: c_int) -> sys::Result<[u8; 4]> {
    let of_interface = |address: &InterfaceAddress| match address.address.ip {
        IpAddr::V4(ip) if address.index == index as u32 => Some(ip.octets()),
        _ => None,
    };
    let found = interfaces::addresses()?.iter().find_map(of_interface);
    found.ok_or(Errno(native::ENODEV))
}

/// What a group that is joined says to being joined again.
fn is_joined(sources: &Sources) -> Error {
    match sources {
        Sources::AllBut { blocked, .. } if !blocked.is_empty() => Error(WSAEINVAL),
        _ => Error(WSAEADDRNOTAVAIL),
    }
}

pub fn add(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let named = named(value, false)?;
    let native_change = || plain(socket, &named, native::IP_ADD_MEMBERSHIP);
    change(socket, &named, native_change, |sources| match sources {
        Some(sources) => Err(is_joined(sources)),
        None => Ok(Some(Sources::AllBut {
            blocked: Vec::new(),
            ever_blocked: false,
        })),
    })
}

pub fn drop(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let named = named(value, false)?;
    let native_change = || plain(socket, &named, native::IP_DROP_MEMBERSHIP);
    change(socket, &named, native_change, |_| Ok(None))
}

pub fn add_source(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let named = named(value, true)?;
    let native_change = || with_source(socket, &named, native::IP_ADD_SOURCE_MEMBERSHIP);
    change(socket, &named, native_change, |sources| match sources {
        None => Ok(Some(Sources::Only(vec![named.source]))),
        Some(Sources::Only(sources)) if !sources.contains(&named.source) => {
            Ok(Some(Sources::Only([&sources[..], &[named.source]].concat())))
        }
        Some(sources) => Err(is_joined(sources)),
    })
}

pub fn drop_source(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let named = named(value, true)?;
    let native_change = || with_source(socket, &named, native::IP_DROP_SOURCE_MEMBERSHIP);
    change(socket, &named, native_change, |sources| match sources {
        Some(Sources::AllBut { .. }) => Err(Error(WSAEINVAL)),
        Some(Sources::Only(sources)) if sources.contains(&named.source) => {
            let rest: Vec<_> = sources
                .iter()
                .copied()
                .filter(|source| *source != named.source)
                .collect();
            Ok((!rest.is_empty()).then_some(Sources::Only(rest)))
        }
        _ => Err(Error(WSAEADDRNOTAVAIL)),
    })
}

pub fn block_source(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let named = named(value, true)?;
    let native_change = || with_source(socket, &named, native::IP_BLOCK_SOURCE);
    change(socket, &named, native_change, |sources| match sources {
        Some(Sources::AllBut { blocked, .. }) if blocked.contains(&named.source) => Err(Error(WSAEADDRNOTAVAIL)),
        Some(Sources::AllBut { blocked, .. }) => Ok(Some(Sources::AllBut {
            blocked: [&blocked[..], &[named.source]].concat(),
            ever_blocked: true,
        })),
        _ => Err(Error(WSAEINVAL)),
    })
}

pub fn unblock_source(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let named = named(value, true)?;
    let native_change = || with_source(socket, &named, native::IP_UNBLOCK_SOURCE);
    change(socket, &named, native_change, |sources| match sources {
        Some(Sources::AllBut { blocked, .. }) if blocked.contains(&named.source) => Ok(Some(Sources::AllBut {
            blocked: blocked
                .iter()
                .copied()
                .filter(|source| *source != named.source)
                .collect(),
            ever_blocked: true,
        })),
        Some(Sources::AllBut { ever_blocked: true, .. }) => Err(Error(WSAEADDRNOTAVAIL)),
        _ => Err(Error(WSAEINVAL)),
    })
}

/// `ipv6_mreq` is the same natively.
pub fn add_v6(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let value = value.get(..MREQ).ok_or(Error(WSAEFAULT))?;
    match net::set_option(&socket.fd(), IPV6, native::IPV6_ADD_MEMBERSHIP, value) {
        Err(Errno(native::EADDRINUSE)) => Err(Error(WSAEADDRNOTAVAIL)),
        result => Ok(result?),
    }
}

//! What the host's network looks like: addresses to bind to, interfaces, the way to a destination; and watching for changes.
use super::addr;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sock::names::sockaddr;
use crate::sys::interface::{Change, InterfaceAddress, Topic};
use crate::sys::native;
use crate::sys::{interfaces, interfaces::Monitor};
use crate::sys::{net, Errno, Fd, SockAddr};
use std::ffi::c_int;
use std::mem;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// WSAEOPNOTSUPP unless the family has a network.
pub fn require_ip(family: c_int) -> Result<()> {
    match family {
        AF_INET | AF_INET6 => Ok(()),
        _ => Err(Error(WSAEOPNOTSUPP)),
    }
}

fn has(address: &InterfaceAddress, flag: c_int) -> bool {
    address.flags & flag != 0
}

/// SIO_ADDRESS_LIST_QUERY: the addresses of a family that a program would bind to. Left out are those that are not in full
/// use, and of loopback interfaces those that never leave the computer.
pub fn bindable(family: c_int) -> Result<Vec<SocketAddr>> {
    require_ip(family)?;
    let stays_here = |ip: &IpAddr| match ip {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unicast_link_local(),
    };
    let mut all = interfaces::addresses()?;
    all.retain(|address| {
        address.address.ip.is_ipv4() == (family == AF_INET)
            && address.preferred
            // The kernel binds to addresses of no other interface.
            && has(address, native::IFF_UP)
            && !(has(address, native::IFF_LOOPBACK) && stays_here(&address.address.ip))
    });
    Ok(all.iter().map(|address| address.address.with_port(0)).collect())
}

/// The address as the kernel takes it for a bind: a link-local one with the scope of the interface that has it, where the program
/// names none. WSAEADDRNOTAVAIL: a group, or another interface's address.
pub fn check_bindable(address: &SockAddr) -> Result<SockAddr> {
    if addr::is_multicast(address) {
        return Err(Error(WSAEADDRNOTAVAIL));
    }
    let Some((ip, scope)) = addr::scoped(address) else {
        return Ok(*address);
    };
    let is_link_local = ip.is_unicast_link_local();
    if ip.is_unspecified() || scope == 0 && !is_link_local {
        return Ok(*address);
    }
    let all = interfaces::addresses()?;
    let has_it = |one: &&InterfaceAddress| one.address.ip == IpAddr::V6(ip) && (scope == 0 || scope == one.index);
    let found = all.iter().find(has_it).ok_or(Error(WSAEADDRNOTAVAIL))?;
    match is_link_local {
        true => Ok(addr::with_scope(address, found.index)),
        false => Ok(addr::with_scope(address, 0)),
    }
}

/// SIO_GET_INTERFACE_LIST: an entry for each IPv4 address.
pub fn interface_infos() -> Result<Vec<INTERFACE_INFO>> {
    const FLAGS: &[(c_int, c_int)] = &[
        (native::IFF_BROADCAST, IFF_BROADCAST),
        (native::IFF_LOOPBACK, IFF_LOOPBACK),
        (native::IFF_MULTICAST, IFF_MULTICAST),
        (native::IFF_POINTOPOINT, IFF_POINTTOPOINT),
        (native::IFF_UP, IFF_UP),
    ];
    let info = |address: &InterfaceAddress| {
        let IpAddr::V4(ip) = address.address.ip else {
            return None;
        };
        let flags = FLAGS.iter().filter(|(native, _)| has(address, *native));
        let mask = u32::MAX.checked_shl(32 - address.prefix.min(32)).unwrap_or(0);
        Some(INTERFACE_INFO {
            iiFlags: flags.fold(0, |all, (_, flag)| all | *flag as ULONG),
            iiAddress: generic(Some(ip)),
            iiBroadcastAddress: generic(match address.other {
                Some(IpAddr::V4(other)) => Some(other),
                _ => None,
            }),
            iiNetmask: generic(Some(Ipv4Addr::from(mask))),
        })
    };
    Ok(interfaces::addresses()?.iter().filter_map(info).collect())
}

/// The address as INTERFACE_INFO has it; all 0 for none.
fn generic(ip: Option<Ipv4Addr>) -> sockaddr_gen {
    // SAFETY: a sockaddr_gen is plain integers; all zero is a value of it.
    let mut address: sockaddr_gen = unsafe { mem::zeroed() };
    if let Some(ip) = ip {
        address.AddressIn.sin_family = AF_INET as ADDRESS_FAMILY;
        address.AddressIn.sin_addr.S_un.S_addr = u32::from_ne_bytes(ip.octets());
    }
    address
}

/// SIO_ROUTING_INTERFACE_QUERY: the local address, with port 0, that packets to `destination` come from.
/// WSAENETUNREACH: there is no way.
pub fn source_for(family: c_int, destination: &SockAddr) -> Result<SockAddr> {
    require_ip(family)?;
    // Connected, a datagram socket has that address; nothing is sent. (To a port, for macOS refuses 0.)
    const DISCARD: u16 = 9;
    let native_family = addr::native_family(family).ok_or(Error(WSAEOPNOTSUPP))?;
    let fd = net::socket(native_family, native::SOCK_DGRAM, 0)?;
    net::set_int_option(&fd, native::SOL_SOCKET, native::SO_BROADCAST, 1)?;
    if family == AF_INET6 {
        net::set_int_option(&fd, native::IPPROTO_IPV6, native::IPV6_V6ONLY, 0)?;
    }
    match net::connect(&fd, &addr::with_port(destination, DISCARD)) {
        Ok(()) => {}
        // The second and third are routes that say no.
        Err(Errno(native::ENETUNREACH | native::EHOSTUNREACH | native::EACCES | native::EADDRNOTAVAIL)) => {
            return Err(Error(WSAENETUNREACH))
        }
        Err(errno) => return Err(errno.into()),
    }
    let mut source = SockAddr::room();
    net::local_addr(&fd, &mut source)?;
    Ok(addr::with_port(&source, 0))
}

/// Whether packets of the family to far-away addresses have a way.
pub fn leads_out(family: c_int) -> bool {
    // Of the blocks for documentation, which nobody has: only a default route leads there.
    let far = match family {
        AF_INET => SocketAddr::from(([192, 0, 2, 1], 0)),
        _ => SocketAddr::from(([0x2001, 0xDB8, 0, 0, 0, 0, 0, 1], 0)),
    };
    let (bytes, len) = super::names::sockaddr::encode(&far);
    let Some(native_family) = addr::native_family(family) else {
        return false;
    };
    source_for(family, &SockAddr::new(native_family, &bytes[..len])).is_ok()
}

/// The Windows bytes of `destination`'s source; `None` where there is no way.
fn source_bytes(family: c_int, destination: &SockAddr) -> Option<Vec<u8>> {
    let source = source_for(family, destination).ok()?;
    Some(source.bytes().to_vec())
}

/// One change that is waited for: of the addresses to bind to, or of the way to a destination.
pub struct Watch {
    monitor: Monitor,
    family: c_int,
    subject: Subject,
    changed: bool,
}

enum Subject {
    /// The list as it was.
    Addresses(Vec<SocketAddr>),
    /// Any way to anywhere; the list of addresses tells when interfaces go up and down.
    AnyRoute(Vec<SocketAddr>),
    /// A destination, and what packets to it came from.
    Route(SockAddr, Option<Vec<u8>>),
}

impl Watch {
    /// SIO_ADDRESS_LIST_CHANGE.
    pub fn addresses(family: c_int) -> Result<Watch> {
        Watch::new(family, Topic::Addresses, || Ok(Subject::Addresses(bindable(family)?)))
    }

    /// SIO_ROUTING_INTERFACE_CHANGE; the unspecified address stands for any destination.
    pub fn route(family: c_int, destination: &SockAddr) -> Result<Watch> {
        Watch::new(family, Topic::Routes, || match addr::is_unspecified(destination) {
            true => Ok(Subject::AnyRoute(bindable(family)?)),
            false => Ok(Subject::Route(*destination, source_bytes(family, destination))),
        })
    }

    /// The monitor first, so that no change falls between it and what it is compared with.
    fn new(family: c_int, topic: Topic, subject: impl FnOnce() -> Result<Subject>) -> Result<Watch> {
        require_ip(family)?;
        let native_family = addr::native_family(family).ok_or(Error(WSAEOPNOTSUPP))?;
        Ok(Watch {
            monitor: Monitor::new(native_family, topic)?,
            family,
            subject: subject()?,
            changed: false,
        })
    }

    /// Becomes readable when `has_changed` should be asked.
    pub fn fd(&self) -> &Fd {
        self.monitor.fd()
    }

    /// Whether the change has come, since the watch was made. What nobody could have noticed is none: a route that went and
    /// came back between two looks.
    pub fn has_changed(&mut self) -> bool {
        let (mut removed, mut perhaps, mut route) = (false, false, false);
        self.monitor.take(|change| match change {
            Change::Removed => removed = true,
            Change::Perhaps => perhaps = true,
            Change::Route => route = true,
        });
        // One that can no longer be told counts as another.
        let differs = |list: &[SocketAddr]| bindable(self.family).map_or(true, |now| now != list);
        self.changed |= match &self.subject {
            Subject::Addresses(list) => removed || perhaps && differs(list),
            Subject::AnyRoute(list) => removed || route || perhaps && differs(list),
            Subject::Route(destination, source) => {
                (removed || perhaps || route) && source_bytes(self.family, destination) != *source
            }
        };
        self.changed
    }

    /// Whether the change has been seen.
    pub fn is_over(&self) -> bool {
        self.changed
    }

    /// Whether another watch of the same kind and family would tell nothing new.
    pub fn covers(&self, other: &Watch) -> bool {
        match (&self.subject, &other.subject) {
            (Subject::Route(mine, _), Subject::Route(theirs, _)) => mine.bytes() == theirs.bytes(),
            (mine, theirs) => mem::discriminant(mine) == mem::discriminant(theirs),
        }
    }
}

/// The bytes of a SOCKET_ADDRESS_LIST that will lie at `place`, the addresses behind it.
pub fn address_list(addresses: &[SocketAddr], place: usize) -> Vec<u8> {
    const ENTRY: usize = mem::size_of::<SOCKET_ADDRESS>();
    let head = mem::offset_of!(SOCKET_ADDRESS_LIST, Address);
    let mut bytes = vec![0; head + ENTRY * addresses.len()];
    bytes[..4].copy_from_slice(&(addresses.len() as INT).to_ne_bytes());
    for (index, address) in addresses.iter().enumerate() {
        let (encoded, len) = sockaddr::encode(address);
        let pointer = place.wrapping_add(bytes.len());
        let entry = &mut bytes[head + ENTRY * index..][..ENTRY];
        let mut put = |offset: usize, field: &[u8]| entry[offset..][..field.len()].copy_from_slice(field);
        put(mem::offset_of!(SOCKET_ADDRESS, lpSockaddr), &pointer.to_ne_bytes());
        put(
            mem::offset_of!(SOCKET_ADDRESS, iSockaddrLength),
            &(len as INT).to_ne_bytes(),
        );
        bytes.extend_from_slice(&encoded[..len]);
    }
    bytes
}

//! Network interfaces, and being told when their addresses or the routes change: rtnetlink(7).
use super::net;
use crate::sys::addr::SockAddr;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use crate::sys::interface::{Change, InterfaceAddress, Topic};
use crate::sys::resolver::Address;
use libc::c_int;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The kernel's largest batch of messages.
const BATCH: usize = 1 << 15;

// A message: nlmsghdr (length, type, flags, sequence, port), a structure that depends on the type, attributes.
const HEADER_LEN: usize = 16;
const ADDRESS_LEN: usize = 8;
const ATTRIBUTE_LEN: usize = 4;

const DONE: u16 = libc::NLMSG_DONE as u16;
const ERROR: u16 = libc::NLMSG_ERROR as u16;

/// Attributes of an address message (linux/if_addr.h).
const IFA_ADDRESS: u16 = 1;
const IFA_LOCAL: u16 = 2;
const IFA_BROADCAST: u16 = 4;
const IFA_FLAGS: u16 = 8;

/// Flags of an address that is not in full use.
const IFA_F_DADFAILED: u32 = 0x08;
const IFA_F_DEPRECATED: u32 = 0x20;
const IFA_F_TENTATIVE: u32 = 0x40;

fn open(groups: c_int) -> Result<Fd> {
    let fd = net::socket(libc::AF_NETLINK, libc::SOCK_RAW, libc::NETLINK_ROUTE)?;
    // A sockaddr_nl: family, padding, a port that the kernel chooses, the groups.
    let mut address = [0; 12];
    address[8..].copy_from_slice(&groups.to_ne_bytes());
    net::bind(&fd, &SockAddr::new(libc::AF_NETLINK, &address))?;
    Ok(fd)
}

fn receive(fd: &Fd, buffer: &mut [u8], flags: c_int) -> Result<usize> {
    loop {
        // SAFETY: the buffer is this function's to fill.
        match unsafe { net::recv(fd, buffer.as_mut_ptr(), buffer.len(), flags, None) } {
            Err(Errno(libc::EINTR)) => {}
            result => return result,
        }
    }
}

/// The field of 2 or 4 bytes at `offset`; 0 where the message is shorter.
fn u16_at(bytes: &[u8], offset: usize) -> u16 {
    let field = bytes.get(offset..offset + 2).and_then(|field| field.try_into().ok());
    field.map_or(0, u16::from_ne_bytes)
}

fn u32_at(bytes: &[u8], offset: usize) -> u32 {
    let field = bytes.get(offset..offset + 4).and_then(|field| field.try_into().ok());
    field.map_or(0, u32::from_ne_bytes)
}

/// The pieces of a row that each begin with their length, of which `read` finds the number of bytes; each is padded to 4.
fn pieces(mut bytes: &[u8], header: usize, read: fn(&[u8]) -> usize) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let len = read(bytes);
        let piece = bytes.get(..len).filter(|_| len >= header)?;
        bytes = bytes.get(len.next_multiple_of(4)..).unwrap_or_default();
        Some(piece)
    })
}

fn messages(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    pieces(bytes, HEADER_LEN, |bytes| u32_at(bytes, 0) as usize)
}

/// An attribute of a message whose structure has `len` bytes.
fn attribute(message: &[u8], len: usize, kind: u16) -> Option<&[u8]> {
    let attributes = message.get(HEADER_LEN + len..)?;
    pieces(attributes, ATTRIBUTE_LEN, |bytes| u16_at(bytes, 0).into())
        .find(|attribute| u16_at(attribute, 2) == kind)
        .map(|attribute| &attribute[ATTRIBUTE_LEN..])
}

/// Asks for all there is of a kind, RTM_GETLINK or RTM_GETADDR, and hands the messages to `each`. False: something changed
/// meanwhile, so that they may not fit together.
fn dump(fd: &Fd, kind: u16, mut each: impl FnMut(&[u8])) -> Result<bool> {
    // An rtgenmsg: any family.
    let mut request = [0; HEADER_LEN + 4];
    let len = request.len() as u32;
    let flags = (libc::NLM_F_REQUEST | libc::NLM_F_DUMP) as u16;
    request[..4].copy_from_slice(&len.to_ne_bytes());
    request[4..6].copy_from_slice(&kind.to_ne_bytes());
    request[6..8].copy_from_slice(&flags.to_ne_bytes());
    net::send(fd, request.as_ptr(), request.len(), 0, None)?;
    let mut buffer = vec![0; BATCH];
    let mut whole = true;
    loop {
        let len = receive(fd, &mut buffer, 0)?;
        for message in messages(&buffer[..len]) {
            whole &= u16_at(message, 6) & libc::NLM_F_DUMP_INTR as u16 == 0;
            match u16_at(message, 4) {
                DONE => return Ok(whole),
                ERROR => return Err(Errno((u32_at(message, HEADER_LEN) as i32).wrapping_neg())),
                _ => each(message),
            }
        }
    }
}

/// The addresses of all interfaces, IPv4 and IPv6.
pub fn addresses() -> Result<Vec<InterfaceAddress>> {
    /// How often to begin again; then something changes all the time, and a mixture is as true as anything.
    const TRIES: usize = 8;
    let fd = open(0)?;
    for attempt in 1.. {
        let (mut links, mut found) = (Vec::new(), Vec::new());
        let links_whole = dump(&fd, libc::RTM_GETLINK, |message| {
            let link = &message[HEADER_LEN..];
            links.push((u32_at(link, 4), u32_at(link, 8) as c_int));
        })?;
        let whole = dump(&fd, libc::RTM_GETADDR, |message| found.extend(address(message)))?;
        if links_whole && whole || attempt == TRIES {
            for address in &mut found {
                let link = links.iter().find(|(index, _)| *index == address.index);
                address.flags = link.map_or(0, |(_, flags)| *flags);
            }
            return Ok(found);
        }
    }
    unreachable!("the loop returns at its last attempt")
}

/// What an address message says, but for the interface's flags.
fn address(message: &[u8]) -> Option<InterfaceAddress> {
    let head = message.get(HEADER_LEN..HEADER_LEN + ADDRESS_LEN)?;
    let index = u32_at(head, 4);
    let field = |kind| attribute(message, ADDRESS_LEN, kind).and_then(ip);
    let local = field(IFA_LOCAL).or_else(|| field(IFA_ADDRESS))?;
    let peer = field(IFA_ADDRESS).filter(|peer| *peer != local);
    let flags = attribute(message, ADDRESS_LEN, IFA_FLAGS).map_or(head[2].into(), |flags| u32_at(flags, 0));
    Some(InterfaceAddress {
        index,
        flags: 0,
        address: Address {
            ip: local,
            scope_id: match local {
                IpAddr::V6(v6) if v6.is_unicast_link_local() => index,
                _ => 0,
            },
        },
        prefix: head[1].into(),
        other: field(IFA_BROADCAST).or(peer),
        preferred: flags & (IFA_F_DADFAILED | IFA_F_DEPRECATED | IFA_F_TENTATIVE) == 0,
    })
}

fn ip(bytes: &[u8]) -> Option<IpAddr> {
    match bytes.len() {
        4 => <[u8; 4]>::try_from(bytes)
            .ok()
            .map(|octets| Ipv4Addr::from(octets).into()),
        _ => <[u8; 16]>::try_from(bytes)
            .ok()
            .map(|octets| Ipv6Addr::from(octets).into()),
    }
}

/// Tells of changes from when it was made.
pub struct Monitor(Fd);

impl Monitor {
    /// Of one family, AF_INET or AF_INET6.
    pub fn new(family: c_int, topic: Topic) -> Result<Monitor> {
        let (addresses, routes) = match family {
            libc::AF_INET => (libc::RTMGRP_IPV4_IFADDR, libc::RTMGRP_IPV4_ROUTE),
            _ => (libc::RTMGRP_IPV6_IFADDR, libc::RTMGRP_IPV6_ROUTE),
        };
        let groups = libc::RTMGRP_LINK | addresses;
        open(match topic {
            Topic::Addresses => groups,
            Topic::Routes => groups | routes,
        })
        .map(Monitor)
    }

    /// Becomes readable when there is something to take.
    pub fn fd(&self) -> &Fd {
        &self.0
    }

    /// Takes what there is. Where more came than the kernel keeps, that is a `Perhaps` and a `Route`.
    pub fn take(&self, mut change: impl FnMut(Change)) {
        // The longest messages do not fit, but their heads do. (An event is a batch of its own.)
        let mut buffer = [0; 4096];
        loop {
            match receive(&self.0, &mut buffer, libc::MSG_DONTWAIT) {
                Ok(0) => return,
                Ok(len) => {
                    let known = match u16_at(&buffer[..len], 4) {
                        libc::RTM_DELADDR => Change::Removed,
                        // A route that the kernel only keeps in mind for a while.
                        libc::RTM_NEWROUTE | libc::RTM_DELROUTE
                            if u32_at(&buffer[..len], HEADER_LEN + 8) & libc::RTM_F_CLONED != 0 =>
                        {
                            continue
                        }
                        libc::RTM_NEWROUTE | libc::RTM_DELROUTE => Change::Route,
                        _ => Change::Perhaps,
                    };
                    change(known);
                }
                Err(Errno(libc::ENOBUFS)) => {
                    change(Change::Perhaps);
                    change(Change::Route);
                }
                Err(_) => return,
            }
        }
    }
}

//! Network interfaces' addresses, and being told when they or the routes change.
use super::netlink::{attributes, consistent, ip, open, receive, split, u16_at, u32_at, Request, HEADER_LEN};
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use crate::sys::interface::{AddressOrigin, AddressState, Change, InterfaceAddress, Lifetime, Topic};
use crate::sys::resolver::Address;
use libc::c_int;
use std::net::IpAddr;

/// The structure of an address message (linux/if_addr.h): family, prefix, flags, scope, index.
const ADDRESS_LEN: usize = 8;

/// Attributes of an address message.
const IFA_ADDRESS: u16 = 1;
const IFA_LOCAL: u16 = 2;
const IFA_BROADCAST: u16 = 4;
const IFA_CACHEINFO: u16 = 6;
const IFA_FLAGS: u16 = 8;
const IFA_PROTO: u16 = 11;

/// Flags of an address.
const IFA_F_TEMPORARY: u32 = 0x01;
const IFA_F_DADFAILED: u32 = 0x08;
const IFA_F_DEPRECATED: u32 = 0x20;
const IFA_F_TENTATIVE: u32 = 0x40;
const IFA_F_PERMANENT: u32 = 0x80;

/// The addresses of all interfaces, IPv4 and IPv6.
pub fn addresses() -> Result<Vec<InterfaceAddress>> {
    // Any family.
    let request = |kind| Request::new(kind, libc::NLM_F_DUMP, &[0; 4]);
    consistent(|fd| {
        let (mut links, mut found) = (Vec::new(), Vec::new());
        let links_whole = request(libc::RTM_GETLINK).dump(fd, |message| {
            let link = &message[HEADER_LEN..];
            links.push((u32_at(link, 4), u32_at(link, 8) as c_int));
        })?;
        let whole = request(libc::RTM_GETADDR).dump(fd, |message| found.extend(address(message)))?;
        for address in &mut found {
            let link = links.iter().find(|(index, _)| *index == address.index);
            address.flags = link.map_or(0, |(_, flags)| *flags);
        }
        Ok((found, links_whole && whole))
    })
}

/// The same without the interfaces' flags, for who asks for the interfaces as well.
pub fn plain_addresses() -> Result<Vec<InterfaceAddress>> {
    consistent(|fd| {
        let mut found = Vec::new();
        let whole = Request::new(libc::RTM_GETADDR, libc::NLM_F_DUMP, &[0; 4])
            .dump(fd, |message| found.extend(address(message)))?;
        Ok((found, whole))
    })
}

/// What an address message says, but for the interface's flags.
fn address(message: &[u8]) -> Option<InterfaceAddress> {
    let (head, row) = split(message, ADDRESS_LEN)?;
    let (mut local, mut peer, mut broadcast) = (None, None, None);
    let (mut flags, mut protocol, mut lifetime) = (head[2].into(), 0, Lifetime::FOREVER);
    for (kind, value) in attributes(row) {
        match kind {
            IFA_ADDRESS => peer = ip(value),
            IFA_LOCAL => local = ip(value),
            IFA_BROADCAST => broadcast = ip(value),
            IFA_CACHEINFO => {
                lifetime = Lifetime {
                    preferred: u32_at(value, 0),
                    valid: u32_at(value, 4),
                }
            }
            IFA_FLAGS => flags = u32_at(value, 0),
            IFA_PROTO => protocol = value.first().copied().unwrap_or(0),
            _ => {}
        }
    }
    let (index, local) = (u32_at(head, 4), local.or(peer)?);
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
        other: broadcast.or(peer.filter(|peer| *peer != local)),
        preferred: flags & (IFA_F_DADFAILED | IFA_F_DEPRECATED | IFA_F_TENTATIVE) == 0,
        state: match flags {
            _ if flags & IFA_F_DADFAILED != 0 => AddressState::Duplicate,
            _ if flags & IFA_F_TENTATIVE != 0 => AddressState::Tentative,
            _ if flags & IFA_F_DEPRECATED != 0 => AddressState::Deprecated,
            _ => AddressState::Preferred,
        },
        origin: match protocol {
            // IFAPROT_KERNEL_LO, _RA and _LL.
            1 => AddressOrigin::WellKnown,
            2 if flags & IFA_F_TEMPORARY != 0 => AddressOrigin::Temporary,
            2 => AddressOrigin::RouterAdvertisement,
            3 => AddressOrigin::LinkLocal,
            // DHCP clients give their addresses the lease's time.
            _ if flags & IFA_F_PERMANENT == 0 => AddressOrigin::Dhcp,
            _ => AddressOrigin::of(local),
        },
        lifetime,
    })
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

//! Network interfaces, and being told when their addresses or the routes change: getifaddrs(3) and route(4).
use super::net;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use crate::sys::interface::{AddressOrigin, AddressState, Change, InterfaceAddress, Lifetime, Topic};
use crate::sys::resolver::read_address;
use libc::{c_int, c_ulong};
use std::{mem, ptr};

/// The addresses of all interfaces, IPv4 and IPv6.
pub fn addresses() -> Result<Vec<InterfaceAddress>> {
    let mut list = ptr::null_mut();
    // SAFETY: the list is written on success only.
    if unsafe { libc::getifaddrs(&mut list) } != 0 {
        return Err(Errno::last());
    }
    // Only for the flags of IPv6 addresses; where there is no IPv6, there are none.
    let asker = net::socket(libc::AF_INET6, libc::SOCK_DGRAM, 0).ok();
    let mut found = Vec::new();
    let mut next = list;
    // SAFETY: a successful getifaddrs gave a list that ends in NULL.
    while let Some(entry) = unsafe { next.as_ref() } {
        // SAFETY: an entry of the list.
        found.extend(unsafe { interface_address(entry, asker.as_ref()) });
        next = entry.ifa_next;
    }
    // SAFETY: the list came from getifaddrs and nothing of it is used any more.
    unsafe { libc::freeifaddrs(list) };
    Ok(found)
}

/// The same: the interfaces' flags cost nothing here.
pub fn plain_addresses() -> Result<Vec<InterfaceAddress>> {
    addresses()
}

/// # Safety
/// `entry` is one of getifaddrs' list.
unsafe fn interface_address(entry: &libc::ifaddrs, asker: Option<&Fd>) -> Option<InterfaceAddress> {
    // SAFETY: the caller's promise: addresses are NULL or native socket addresses, the name is a string.
    unsafe {
        let address = read_address(entry.ifa_addr)?;
        let is_ipv4 = address.ip.is_ipv4();
        let preferred = is_ipv4 || asker.is_none_or(|asker| is_preferred(asker, entry));
        Some(InterfaceAddress {
            index: libc::if_nametoindex(entry.ifa_name),
            flags: entry.ifa_flags as c_int,
            address,
            prefix: prefix(entry.ifa_netmask, is_ipv4),
            other: read_address(entry.ifa_dstaddr).map(|other| other.ip),
            preferred,
            // The host does not tell which of the reasons it is.
            state: if preferred {
                AddressState::Preferred
            } else {
                AddressState::Deprecated
            },
            origin: AddressOrigin::of(address.ip),
            lifetime: Lifetime::FOREVER,
        })
    }
}

/// How many bits of a network mask are set. The kernel leaves zeros off its end, and often its family out.
///
/// # Safety
/// `mask` is NULL or as long as its first byte says.
unsafe fn prefix(mask: *const libc::sockaddr, is_ipv4: bool) -> u32 {
    if mask.is_null() {
        return 0;
    }
    let (from, to) = if is_ipv4 { (4, 8) } else { (8, 24) };
    // SAFETY: the caller's promise.
    unsafe {
        let end = usize::from((*mask).sa_len).clamp(from, to);
        (from..end).map(|at| (*mask.cast::<u8>().add(at)).count_ones()).sum()
    }
}

/// # Safety
/// `entry` is one of getifaddrs' list, with an IPv6 address.
unsafe fn is_preferred(asker: &Fd, entry: &libc::ifaddrs) -> bool {
    /// _IOWR('i', 73, struct in6_ifreq).
    const SIOCGIFAFLAG_IN6: c_ulong = 0xC120_6949;
    /// Tentative, duplicated, detached, deprecated.
    const NOT_PREFERRED: c_int = 0x02 | 0x04 | 0x08 | 0x10;
    // The structure: the name of the interface, then the address, which the flags replace; 288 bytes in all.
    #[repr(C, align(8))]
    struct Request([u8; 288]);
    const NAME: usize = libc::IFNAMSIZ;
    let mut request = Request([0; 288]);
    // SAFETY: the caller's promise; both copies fit, and the request is as long as its code says.
    unsafe {
        let name = std::ffi::CStr::from_ptr(entry.ifa_name).to_bytes();
        let len = name.len().min(NAME - 1);
        request.0[..len].copy_from_slice(&name[..len]);
        ptr::copy_nonoverlapping(
            entry.ifa_addr.cast::<u8>(),
            request.0.as_mut_ptr().add(NAME),
            mem::size_of::<libc::sockaddr_in6>(),
        );
        if libc::ioctl(asker.raw(), SIOCGIFAFLAG_IN6, request.0.as_mut_ptr()) == -1 {
            return true;
        }
        request.0.as_ptr().add(NAME).cast::<c_int>().read_unaligned() & NOT_PREFERRED == 0
    }
}

/// Tells of changes from when it was made.
pub struct Monitor(Fd);

impl Monitor {
    /// Of one family, AF_INET or AF_INET6. (The messages are of both, and of addresses and routes.)
    pub fn new(family: c_int, _topic: Topic) -> Result<Monitor> {
        net::socket(libc::PF_ROUTE, libc::SOCK_RAW, family).map(Monitor)
    }

    /// Becomes readable when there is something to take.
    pub fn fd(&self) -> &Fd {
        &self.0
    }

    /// Takes what there is.
    pub fn take(&self, mut change: impl FnMut(Change)) {
        /// Where a message has its type, and types (net/route.h).
        const TYPE: usize = 3;
        const RTM_ADD: u8 = 1;
        const RTM_DELETE: u8 = 2;
        const RTM_CHANGE: u8 = 3;
        const RTM_NEWADDR: u8 = 0xc;
        const RTM_DELADDR: u8 = 0xd;
        const RTM_IFINFO: u8 = 0xe;
        // The longest messages do not fit, but their heads do.
        let mut buffer = [0; 2048];
        loop {
            // SAFETY: the buffer is this function's to fill.
            match unsafe { net::recv(&self.0, buffer.as_mut_ptr(), buffer.len(), libc::MSG_DONTWAIT, None) } {
                Ok(len) if len > TYPE => match buffer[TYPE] {
                    RTM_DELADDR => change(Change::Removed),
                    RTM_NEWADDR | RTM_IFINFO => change(Change::Perhaps),
                    RTM_ADD | RTM_DELETE | RTM_CHANGE => change(Change::Route),
                    // Questions and answers of other programs.
                    _ => {}
                },
                Err(Errno(libc::EINTR)) => {}
                Err(Errno(libc::ENOBUFS)) => {
                    change(Change::Perhaps);
                    change(Change::Route);
                }
                _ => return,
            }
        }
    }
}

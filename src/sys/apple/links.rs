//! Network interfaces: getifaddrs(3).
use crate::sys::errno::{Errno, Result};
use crate::sys::network::{Direction, Kind, Link, LinkCounters, LinkState, Membership};
use std::ffi::CStr;
use std::net::IpAddr;
use std::{ptr, slice};

/// How much to ask: it makes no difference here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    WithoutCounters,
    All,
}

/// All network interfaces, in the order of their indexes.
pub fn links(_detail: Detail) -> Result<Vec<Link>> {
    let mut list = ptr::null_mut();
    // SAFETY: the list is written on success only.
    if unsafe { libc::getifaddrs(&mut list) } != 0 {
        return Err(Errno::last());
    }
    let mut found = Vec::new();
    let mut next = list;
    // SAFETY: a successful getifaddrs gave a list that ends in NULL.
    while let Some(entry) = unsafe { next.as_ref() } {
        // SAFETY: an entry of the list.
        found.extend(unsafe { link(entry) });
        next = entry.ifa_next;
    }
    // SAFETY: the list came from getifaddrs and nothing of it is used any more.
    unsafe { libc::freeifaddrs(list) };
    found.sort_by_key(|link: &Link| link.index);
    Ok(found)
}

/// # Safety
/// `entry` is one of getifaddrs' list.
unsafe fn link(entry: &libc::ifaddrs) -> Option<Link> {
    // SAFETY: the caller's promise: an entry of AF_LINK has a sockaddr_dl as long as it says, and an if_data or NULL.
    unsafe {
        let address = entry.ifa_addr.as_ref()?;
        if i32::from(address.sa_family) != libc::AF_LINK {
            return None;
        }
        let link = &*entry.ifa_addr.cast::<libc::sockaddr_dl>();
        // The name, and behind it the physical address.
        let physical = (&raw const link.sdl_data).cast::<u8>().add(link.sdl_nlen.into());
        let flags = entry.ifa_flags as i32;
        let data = entry.ifa_data.cast::<libc::if_data>().as_ref();
        let kind = match flags {
            _ if flags & libc::IFF_LOOPBACK != 0 => Kind::Loopback,
            _ if flags & libc::IFF_POINTOPOINT != 0 => Kind::Virtual,
            _ if link.sdl_alen == 6 => Kind::Ethernet,
            _ => Kind::Other,
        };
        let running = flags & libc::IFF_UP != 0 && flags & libc::IFF_RUNNING != 0;
        Some(Link {
            index: link.sdl_index.into(),
            name: CStr::from_ptr(entry.ifa_name).to_string_lossy().into_owned(),
            alias: None,
            kind,
            flags,
            state: if running { LinkState::Up } else { LinkState::Down },
            mtu: data.map_or(0, |data| data.ifi_mtu),
            physical: slice::from_raw_parts(physical, link.sdl_alen.into()).to_vec(),
            below: 0,
            speed: data
                .map(|data| u64::from(data.ifi_baudrate))
                .filter(|speed| *speed != 0),
            counters: data.map_or(LinkCounters::default(), counters),
        })
    }
}

fn counters(data: &libc::if_data) -> LinkCounters {
    LinkCounters {
        received: Direction {
            packets: data.ifi_ipackets.into(),
            bytes: data.ifi_ibytes.into(),
            errors: data.ifi_ierrors.into(),
            dropped: data.ifi_iqdrops.into(),
        },
        sent: Direction {
            packets: data.ifi_opackets.into(),
            bytes: data.ifi_obytes.into(),
            errors: data.ifi_oerrors.into(),
            dropped: 0,
        },
        multicasts_received: data.ifi_imcasts.into(),
    }
}

/// The groups that the interfaces have joined: not told here.
pub fn groups() -> Vec<Membership> {
    Vec::new()
}

/// The anycast addresses that the host answers to: not told here.
pub fn anycasts() -> Vec<Membership> {
    Vec::new()
}

/// EOPNOTSUPP: interfaces are changed with ifconfig(8).
pub fn set_up(_index: u32, _up: bool) -> Result<()> {
    Err(Errno(libc::EOPNOTSUPP))
}

/// EOPNOTSUPP: addresses are changed with ifconfig(8).
pub fn change_address(_index: u32, _ip: IpAddr, _prefix: u8, _add: bool) -> Result<()> {
    Err(Errno(libc::EOPNOTSUPP))
}

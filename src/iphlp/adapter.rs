//! What Windows calls a network interface: its kind, LUID, GUID and names, made of what the host has.
use super::error;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::links::{self, Detail};
use crate::sys::native;
use crate::sys::network::{Kind, Link, LinkState};

/// Which Windows kind a link is.
pub fn if_type(link: &Link) -> ULONG {
    match link.kind {
        Kind::Loopback => IF_TYPE_SOFTWARE_LOOPBACK,
        // Windows shows VLANs and bridges as what they carry.
        Kind::Ethernet | Kind::Vlan | Kind::Bridge => IF_TYPE_ETHERNET_CSMACD,
        Kind::Wireless => IF_TYPE_IEEE80211,
        Kind::PointToPoint => IF_TYPE_PPP,
        Kind::Tunnel => IF_TYPE_TUNNEL,
        Kind::Virtual => IF_TYPE_PROP_VIRTUAL,
        Kind::Firewire => IF_TYPE_IEEE1394,
        Kind::InfiniBand | Kind::Other => IF_TYPE_OTHER,
    }
}

/// Its kind in the upper 16 bits, its index in the 24 bits below.
pub fn luid(link: &Link) -> NET_LUID {
    NET_LUID {
        Value: u64::from(if_type(link)) << 48 | u64::from(link.index & 0xFF_FFFF) << 24,
    }
}

/// The index that `luid` puts into a LUID.
fn index_of(luid: &NET_LUID) -> ULONG {
    // SAFETY: all of its members are plain numbers.
    let value = unsafe { luid.Value };
    (value >> 24) as ULONG & 0xFF_FFFF
}

/// The host has none: made of index and kind, so that it is the same as long as these are.
pub fn guid(link: &Link) -> GUID {
    GUID {
        Data1: link.index,
        Data2: if_type(link) as u16,
        // Version 8: made by a rule of one's own.
        Data3: 0x8000,
        Data4: [0x80, 0, b'w', b's', b'2', b'_', b'3', b'2'],
    }
}

/// The GUID as text, which is the name that Windows knows an adapter by.
pub fn guid_text(guid: &GUID) -> String {
    let [a, b, rest @ ..] = guid.Data4;
    let rest: String = rest.iter().map(|byte| format!("{byte:02X}")).collect();
    format!(
        "{{{:08X}-{:04X}-{:04X}-{a:02X}{b:02X}-{rest}}}",
        guid.Data1, guid.Data2, guid.Data3
    )
}

/// The name that people see: the one that the administrator gave, or the host's.
pub fn friendly_name(link: &Link) -> &str {
    link.alias.as_deref().unwrap_or(&link.name)
}

pub fn has(link: &Link, flag: i32) -> bool {
    link.flags & flag != 0
}

pub fn is_loopback(link: &Link) -> bool {
    link.kind == Kind::Loopback
}

pub fn oper_status(link: &Link) -> IF_OPER_STATUS {
    match link.state {
        LinkState::Up => IfOperStatusUp,
        LinkState::Down => IfOperStatusDown,
        LinkState::LowerLayerDown => IfOperStatusLowerLayerDown,
        LinkState::NotPresent => IfOperStatusNotPresent,
        LinkState::Testing => IfOperStatusTesting,
        LinkState::Dormant => IfOperStatusDormant,
        LinkState::Unknown => IfOperStatusUnknown,
    }
}

/// Bits a second; the largest number where the host does not know, as Windows has it of adapters without a link.
pub fn speed(link: &Link) -> u64 {
    /// What Windows says of its loopback interface.
    const LOOPBACK: u64 = 1 << 30;
    match link.kind {
        Kind::Loopback => LOOPBACK,
        _ => link.speed.unwrap_or(u64::MAX),
    }
}

/// What Windows' automatic metric makes of the speed; it is added to a route's own.
pub fn metric(link: &Link) -> ULONG {
    const MEGABIT: u64 = 1_000_000;
    match (link.kind, link.speed) {
        (Kind::Loopback, _) => 75,
        (_, None) => 25,
        (_, Some(speed)) => match speed / MEGABIT {
            2000.. => 5,
            200.. => 10,
            20.. => 20,
            4.. => 30,
            _ => 40,
        },
    }
}

pub fn all(detail: Detail) -> Result<Vec<Link>> {
    links::links(detail).map_err(error::of)
}

/// The link of a LUID, or of an index where the LUID is 0. `missing` is the error when there is none such.
pub fn find(luid: &NET_LUID, index: ULONG, detail: Detail, missing: i32) -> Result<Link> {
    // SAFETY: all of its members are plain numbers.
    let value = unsafe { luid.Value };
    let wanted = if value != 0 { index_of(luid) } else { index };
    let found = all(detail)?.into_iter().find(|link| link.index == wanted);
    let found = found.filter(|link| value == 0 || is_luid(link, value));
    found.ok_or(Error(missing))
}

fn is_luid(link: &Link, value: u64) -> bool {
    // SAFETY: as above.
    unsafe { self::luid(link).Value == value }
}

pub fn by_index(index: ULONG, detail: Detail, missing: i32) -> Result<Link> {
    find(&NET_LUID { Value: 0 }, index, detail, missing)
}

/// The link that `accept` takes. ERROR_INVALID_NAME and others, as the caller has it: none.
pub fn search(missing: i32, accept: impl Fn(&Link) -> bool) -> Result<Link> {
    let found = all(Detail::WithoutCounters)?.into_iter().find(accept);
    found.ok_or(Error(missing))
}

pub fn is_guid(link: &Link, wanted: &GUID) -> bool {
    let own = guid(link);
    (own.Data1, own.Data2, own.Data3, own.Data4) == (wanted.Data1, wanted.Data2, wanted.Data3, wanted.Data4)
}

/// Whether it is one of those that Windows would list as adapters: the kernel keeps tunnels ready that nobody set up.
pub fn is_adapter(link: &Link) -> bool {
    link.kind != Kind::Tunnel || has(link, native::IFF_UP)
}

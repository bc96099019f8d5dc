//! Network interfaces: what rtnetlink(7) and ethtool say of them, and the groups that they have joined.
use super::netlink::{attributes, consistent, split, text, u16_at, u32_at, u64_at, Request};
use super::syscall::syscall;
use super::{net, netlink};
use crate::sys::errno::Result;
use crate::sys::fd::Fd;
use crate::sys::network::{Direction, Kind, Link, LinkCounters, LinkState, Membership};
use libc::c_int;
use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::Path;
use std::sync::atomic::{AtomicU8, Ordering};

/// The structure of a link message, an ifinfomsg: family, type, index, flags, change.
const LINK_LEN: usize = 16;

/// Attributes of a link message (linux/if_link.h).
const IFLA_ADDRESS: u16 = 1;
const IFLA_IFNAME: u16 = 3;
const IFLA_MTU: u16 = 4;
const IFLA_LINK: u16 = 5;
const IFLA_OPERSTATE: u16 = 16;
const IFLA_LINKINFO: u16 = 18;
const IFLA_IFALIAS: u16 = 20;
const IFLA_STATS64: u16 = 23;
const IFLA_EXT_MASK: u16 = 29;
const IFLA_INFO_KIND: u16 = 1;
const RTEXT_FILTER_SKIP_STATS: u32 = 8;

/// How much to ask: counters cost the kernel more than the rest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    WithoutCounters,
    All,
}

/// All network interfaces, in the order of their indexes.
pub fn links(detail: Detail) -> Result<Vec<Link>> {
    let mask = match detail {
        Detail::WithoutCounters => RTEXT_FILTER_SKIP_STATS,
        Detail::All => 0,
    };
    let mut links = consistent(|fd| {
        let mut found = Vec::new();
        let request = Request::new(libc::RTM_GETLINK, libc::NLM_F_DUMP, &[0; LINK_LEN]);
        let whole = request
            .attribute(IFLA_EXT_MASK, &mask.to_ne_bytes())
            .dump(fd, |message| found.extend(link(message)))?;
        Ok((found, whole))
    })?;
    links.sort_by_key(|link: &Link| link.index);
    if let Ok(asker) = net::socket(libc::AF_INET, libc::SOCK_DGRAM, 0) {
        for link in links.iter_mut().filter(|link| has_driver(link)) {
            link.speed = speed(&asker, &link.name);
        }
    }
    Ok(links)
}

/// Whether ethtool could know anything of it.
fn has_driver(link: &Link) -> bool {
    matches!(
        link.kind,
        Kind::Ethernet | Kind::Wireless | Kind::Virtual | Kind::Vlan | Kind::Bridge
    )
}

fn link(message: &[u8]) -> Option<Link> {
    let (head, row) = split(message, LINK_LEN)?;
    let mut is_made = false;
    let mut link = Link {
        index: u32_at(head, 4),
        flags: u32_at(head, 8) as c_int,
        kind: of_hardware(u16_at(head, 2)),
        ..Link::default()
    };
    for (kind, value) in attributes(row) {
        match kind {
            IFLA_ADDRESS => link.physical = value.to_vec(),
            IFLA_IFNAME => link.name = text(value),
            IFLA_MTU => link.mtu = u32_at(value, 0),
            IFLA_LINK => link.below = u32_at(value, 0),
            IFLA_OPERSTATE => link.state = state(value.first().copied().unwrap_or(0)),
            IFLA_IFALIAS => link.alias = Some(text(value)).filter(|alias| !alias.is_empty()),
            IFLA_STATS64 => link.counters = counters(value),
            IFLA_LINKINFO => {
                let info = attributes(value).find(|(kind, _)| *kind == IFLA_INFO_KIND);
                if let Some((_, name)) = info {
                    is_made = true;
                    link.kind = of_driver(&text(name)).unwrap_or(link.kind);
                }
            }
            _ => {}
        }
    }
    // The kernel's frames are Ethernet's, whatever carries them; those that a driver without hardware made say so.
    if link.kind == Kind::Ethernet && !is_made && Path::new("/sys/class/net").join(&link.name).join("phy80211").exists()
    {
        link.kind = Kind::Wireless;
    }
    // Of these the kernel does not know whether they work; they do while they are up.
    if link.state == LinkState::Unknown {
        link.state = match link.flags & libc::IFF_UP {
            0 => LinkState::Down,
            _ if link.flags & libc::IFF_RUNNING != 0 => LinkState::Up,
            _ => LinkState::Down,
        };
    }
    if link.kind == Kind::Loopback || matches!(link.kind, Kind::Tunnel | Kind::PointToPoint) {
        // A loopback's is zeros, a tunnel's its IP address.
        link.physical.clear();
    }
    Some(link)
}

/// ARPHRD_*.
fn of_hardware(kind: u16) -> Kind {
    match kind {
        libc::ARPHRD_ETHER => Kind::Ethernet,
        libc::ARPHRD_IEEE1394 => Kind::Firewire,
        libc::ARPHRD_INFINIBAND => Kind::InfiniBand,
        libc::ARPHRD_SLIP | libc::ARPHRD_PPP => Kind::PointToPoint,
        libc::ARPHRD_TUNNEL | libc::ARPHRD_TUNNEL6 | libc::ARPHRD_SIT | libc::ARPHRD_IPGRE => Kind::Tunnel,
        libc::ARPHRD_LOOPBACK => Kind::Loopback,
        libc::ARPHRD_IEEE80211 | libc::ARPHRD_IEEE80211_PRISM | libc::ARPHRD_IEEE80211_RADIOTAP => Kind::Wireless,
        // Without a header: a program's tunnel (tun, WireGuard).
        libc::ARPHRD_NONE | libc::ARPHRD_VOID => Kind::Virtual,
        _ => Kind::Other,
    }
}

fn of_driver(name: &str) -> Option<Kind> {
    match name {
        "vlan" => Some(Kind::Vlan),
        "bridge" => Some(Kind::Bridge),
        "gre" | "gretap" | "ip6gre" | "ip6tnl" | "ipip" | "sit" | "vti" | "vti6" => Some(Kind::Tunnel),
        "wireguard" | "tun" => Some(Kind::Virtual),
        "wlan" => Some(Kind::Wireless),
        _ => None,
    }
}

/// IF_OPER_*.
fn state(number: u8) -> LinkState {
    match number {
        1 => LinkState::NotPresent,
        2 => LinkState::Down,
        3 => LinkState::LowerLayerDown,
        4 => LinkState::Testing,
        5 => LinkState::Dormant,
        6 => LinkState::Up,
        _ => LinkState::Unknown,
    }
}

/// An rtnl_link_stats64.
fn counters(bytes: &[u8]) -> LinkCounters {
    let at = |place: usize| u64_at(bytes, place * 8);
    LinkCounters {
        received: Direction {
            packets: at(0),
            bytes: at(2),
            errors: at(4),
            dropped: at(6),
        },
        sent: Direction {
            packets: at(1),
            bytes: at(3),
            errors: at(5),
            dropped: at(7),
        },
        multicasts_received: at(8),
    }
}

/// Bits a second, as the driver says.
fn speed(asker: &Fd, name: &str) -> Option<u64> {
    const SIOCETHTOOL: usize = 0x8946;
    const ETHTOOL_GLINKSETTINGS: u32 = 0x4C;
    /// Where an ethtool_link_settings has its speed and the number of words of each mask behind it.
    const SPEED: usize = 4;
    const WORDS: usize = 15;
    static KNOWN_WORDS: AtomicU8 = AtomicU8::new(0);
    /// With the most masks that the number of words allows.
    #[repr(C, align(8))]
    struct Settings([u8; 48 + 3 * 4 * 127]);
    #[repr(C)]
    struct Request {
        name: [u8; libc::IFNAMSIZ],
        data: *mut Settings,
        rest: [u64; 2],
    }
    let mut settings = Settings([0; 48 + 3 * 4 * 127]);
    settings.0[..4].copy_from_slice(&ETHTOOL_GLINKSETTINGS.to_ne_bytes());
    let mut request = Request {
        name: [0; libc::IFNAMSIZ],
        data: &raw mut settings,
        rest: [0; 2],
    };
    let len = name.len().min(libc::IFNAMSIZ - 1);
    request.name[..len].copy_from_slice(&name.as_bytes()[..len]);
    settings.0[WORDS] = KNOWN_WORDS.load(Ordering::Relaxed);
    // Asked with another number of words, the kernel answers with its own, as a negative number.
    for _ in 0..2 {
        let args = [asker.raw() as usize, SIOCETHTOOL, &raw mut request as usize, 0, 0, 0];
        // SAFETY: the request names an interface and has room for the longest answer.
        unsafe { syscall(libc::SYS_ioctl, args).ok()? };
        let words = settings.0[WORDS] as i8;
        if words > 0 {
            break;
        }
        settings.0[WORDS] = words.unsigned_abs();
        KNOWN_WORDS.store(words.unsigned_abs(), Ordering::Relaxed);
    }
    match u32_at(&settings.0, SPEED) {
        0 | u32::MAX => None,
        megabits => Some(u64::from(megabits) * 1_000_000),
    }
}

/// The groups that the interfaces have joined.
pub fn groups() -> Vec<Membership> {
    let mut found = Vec::new();
    let mut index = 0;
    // "1 lo : 1 V3", and below it a line for each group, in the machine's byte order as a number.
    for line in fs::read_to_string("/proc/net/igmp").unwrap_or_default().lines().skip(1) {
        let mut words = line.split_whitespace();
        match (line.starts_with(char::is_whitespace), words.next()) {
            (false, Some(number)) => index = number.parse().unwrap_or(0),
            (true, Some(group)) => found.extend(u32::from_str_radix(group, 16).ok().map(|group| Membership {
                index,
                ip: IpAddr::V4(Ipv4Addr::from(group.to_ne_bytes())),
            })),
            _ => {}
        }
    }
    found.extend(listed6("/proc/net/igmp6"));
    found
}

/// The anycast addresses that the host answers to.
pub fn anycasts() -> Vec<Membership> {
    listed6("/proc/net/anycast6")
}

/// Lines of an index, a name and an address.
fn listed6(path: &str) -> Vec<Membership> {
    let line = |line: &str| {
        let mut words = line.split_whitespace();
        let index = words.next()?.parse().ok()?;
        let number = u128::from_str_radix(words.nth(1)?, 16).ok()?;
        let ip = IpAddr::V6(Ipv6Addr::from(number));
        Some(Membership { index, ip })
    };
    fs::read_to_string(path)
        .unwrap_or_default()
        .lines()
        .filter_map(line)
        .collect()
}

/// Has an interface go up or down. EPERM: not for this user.
pub fn set_up(index: u32, up: bool) -> Result<()> {
    let mut head = [0; LINK_LEN];
    head[4..8].copy_from_slice(&index.to_ne_bytes());
    let flags = if up { libc::IFF_UP as u32 } else { 0 };
    head[8..12].copy_from_slice(&flags.to_ne_bytes());
    head[12..16].copy_from_slice(&(libc::IFF_UP as u32).to_ne_bytes());
    Request::new(libc::RTM_NEWLINK, libc::NLM_F_ACK, &head).ask().map(drop)
}

/// Gives an interface an address, or takes it away. EPERM: not for this user; EEXIST; EADDRNOTAVAIL: there is none such.
pub fn change_address(index: u32, ip: IpAddr, prefix: u8, add: bool) -> Result<()> {
    let family = if ip.is_ipv4() { libc::AF_INET } else { libc::AF_INET6 };
    let mut head = [0; 8];
    head[0] = family as u8;
    head[1] = prefix;
    head[4..8].copy_from_slice(&index.to_ne_bytes());
    let (kind, flags) = match add {
        true => (libc::RTM_NEWADDR, libc::NLM_F_CREATE | libc::NLM_F_EXCL),
        false => (libc::RTM_DELADDR, 0),
    };
    let octets = netlink::octets(ip);
    Request::new(kind, libc::NLM_F_ACK | flags, &head)
        .attribute(libc::IFA_LOCAL, &octets)
        .attribute(libc::IFA_ADDRESS, &octets)
        .ask()
        .map(drop)
}

//! What the host's network stack says of links, routes, neighbours and endpoints, the same on every platform.
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};

/// A network interface.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Link {
    pub index: u32,
    pub name: String,
    /// A name that the administrator gave it.
    pub alias: Option<String>,
    pub kind: Kind,
    /// IFF_* (`sys::native`).
    pub flags: i32,
    pub state: LinkState,
    pub mtu: u32,
    pub physical: Vec<u8>,
    /// The link below, 0 for none: of a VLAN, of a bridge's port.
    pub below: u32,
    /// Bits a second; `None`: not known.
    pub speed: Option<u64>,
    pub counters: LinkCounters,
}

/// What kind of link it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Kind {
    #[default]
    Other,
    Loopback,
    Ethernet,
    Wireless,
    PointToPoint,
    /// Carries IP packets within IP packets.
    Tunnel,
    /// Made by a program or the kernel, on no medium.
    Virtual,
    Vlan,
    Bridge,
    InfiniBand,
    Firewire,
}

/// Whether a link works (RFC 2863).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LinkState {
    #[default]
    Unknown,
    Up,
    Down,
    LowerLayerDown,
    NotPresent,
    Testing,
    Dormant,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LinkCounters {
    pub received: Direction,
    pub sent: Direction,
    pub multicasts_received: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Direction {
    pub packets: u64,
    pub bytes: u64,
    pub errors: u64,
    pub dropped: u64,
}

/// A route.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Route {
    pub destination: IpAddr,
    pub prefix: u8,
    /// `None`: the destination is on the link.
    pub next_hop: Option<IpAddr>,
    pub index: u32,
    pub metric: u32,
    pub origin: RouteOrigin,
    /// What packets on it come from, where that is decided.
    pub source: Option<IpAddr>,
    /// It leads to this host: to one of its addresses, or to all on the link.
    pub is_local: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RouteOrigin {
    Other,
    /// The kernel made it with an address.
    Local,
    Manual,
    Redirect,
    RouterAdvertisement,
    Dhcp,
    /// A routing protocol.
    Rip,
    Ospf,
    Bgp,
    IsIs,
}

/// A neighbour: a host on a link, and its address there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Neighbour {
    pub index: u32,
    pub ip: IpAddr,
    pub physical: Vec<u8>,
    pub state: NeighbourState,
    pub is_router: bool,
    /// Since the address was last confirmed, in milliseconds.
    pub age: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NeighbourState {
    Unreachable,
    Incomplete,
    Probe,
    Delay,
    Stale,
    Reachable,
    Permanent,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Protocol {
    Tcp,
    Udp,
}

/// A socket of TCP or UDP that is bound.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Endpoint {
    pub local: SocketAddr,
    pub remote: SocketAddr,
    pub state: TcpState,
    /// What `owners` knows it by; 0 for none.
    pub inode: u64,
}

/// The states of RFC 9293; UDP's endpoints are Closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TcpState {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
}

/// The process of each endpoint whose owner may be known, by `Endpoint::inode`.
pub type Owners = HashMap<u64, u32>;

/// A multicast group or anycast address, and the interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Membership {
    pub index: u32,
    pub ip: IpAddr,
}

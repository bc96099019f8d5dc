//! Rows of the tables of interfaces. Their names make them two structures each: for characters of 2 and of 4 bytes.
use super::adapter;
use crate::abi::*;
use crate::rt::wide::{encode, Unit};
use crate::sys::native;
use crate::sys::network::{Kind, Link};
use std::mem::{size_of, zeroed};

/// A MIB_IFROW, whatever the characters.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct IfRow<U> {
    name: [U; MAX_INTERFACE_NAME_LEN as usize],
    pub index: ULONG,
    kind: ULONG,
    mtu: ULONG,
    speed: ULONG,
    physical_len: ULONG,
    physical: [UCHAR; MAXLEN_PHYSADDR as usize],
    pub admin_status: ULONG,
    oper_status: INTERNAL_IF_OPER_STATUS,
    last_change: ULONG,
    in_octets: ULONG,
    in_unicast: ULONG,
    in_other: ULONG,
    in_discards: ULONG,
    in_errors: ULONG,
    in_unknown: ULONG,
    out_octets: ULONG,
    out_unicast: ULONG,
    out_other: ULONG,
    out_discards: ULONG,
    out_errors: ULONG,
    out_queue: ULONG,
    description_len: ULONG,
    description: [UCHAR; MAXLEN_IFDESCR as usize],
}

const _: () = assert!(size_of::<IfRow<u16>>() == size_of::<MIB_IFROW>());

/// A MIB_IF_ROW2, whatever the characters.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct IfRow2<U> {
    pub luid: NET_LUID,
    pub index: ULONG,
    guid: GUID,
    alias: [U; IF_MAX_STRING_SIZE as usize + 1],
    description: [U; IF_MAX_STRING_SIZE as usize + 1],
    physical_len: ULONG,
    physical: [UCHAR; IF_MAX_PHYS_ADDRESS_LENGTH as usize],
    permanent_physical: [UCHAR; IF_MAX_PHYS_ADDRESS_LENGTH as usize],
    mtu: ULONG,
    kind: ULONG,
    tunnel: TUNNEL_TYPE,
    medium: NDIS_MEDIUM,
    physical_medium: NDIS_PHYSICAL_MEDIUM,
    access: NET_IF_ACCESS_TYPE,
    direction: NET_IF_DIRECTION_TYPE,
    flags: UCHAR,
    oper_status: IF_OPER_STATUS,
    admin_status: NET_IF_ADMIN_STATUS,
    media_state: NET_IF_MEDIA_CONNECT_STATE,
    network: GUID,
    connection: NET_IF_CONNECTION_TYPE,
    transmit_speed: ULONG64,
    receive_speed: ULONG64,
    in_octets: ULONG64,
    in_unicast: ULONG64,
    in_other: ULONG64,
    in_discards: ULONG64,
    in_errors: ULONG64,
    in_unknown: ULONG64,
    in_unicast_octets: ULONG64,
    in_multicast_octets: ULONG64,
    in_broadcast_octets: ULONG64,
    out_octets: ULONG64,
    out_unicast: ULONG64,
    out_other: ULONG64,
    out_discards: ULONG64,
    out_errors: ULONG64,
    out_unicast_octets: ULONG64,
    out_multicast_octets: ULONG64,
    out_broadcast_octets: ULONG64,
    out_queue: ULONG64,
}

const _: () = assert!(size_of::<IfRow2<u16>>() == size_of::<MIB_IF_ROW2>());

/// Text as much as there is room for, and a NUL.
fn name<U: Unit, const ROOM: usize>(text: &str) -> [U; ROOM] {
    let mut units = encode::<U>(text);
    units.resize(ROOM, U::default());
    let mut array = [U::default(); ROOM];
    array[..ROOM - 1].copy_from_slice(&units[..ROOM - 1]);
    array
}

fn bytes<const ROOM: usize>(from: &[u8]) -> ([u8; ROOM], ULONG) {
    let mut array = [0; ROOM];
    let len = from.len().min(ROOM);
    array[..len].copy_from_slice(&from[..len]);
    (array, len as ULONG)
}

impl<U: Unit> IfRow<U> {
    pub fn of(link: &Link) -> IfRow<U> {
        // The counters wrap, as they do there.
        let counter = |value: u64| value as ULONG;
        let (received, sent) = (&link.counters.received, &link.counters.sent);
        let multicasts = link.counters.multicasts_received;
        let (physical, physical_len) = bytes(&link.physical);
        let (description, description_len) = bytes(link.name.as_bytes());
        IfRow {
            name: name(&format!("\\DEVICE\\TCPIP_{}", adapter::guid_text(&adapter::guid(link)))),
            index: link.index,
            kind: adapter::if_type(link),
            mtu: link.mtu,
            speed: adapter::speed(link).min(ULONG::MAX.into()) as ULONG,
            physical_len,
            physical,
            admin_status: match adapter::has(link, native::IFF_UP) {
                true => MIB_IF_ADMIN_STATUS_UP,
                false => MIB_IF_ADMIN_STATUS_DOWN,
            },
            oper_status: match adapter::oper_status(link) {
                IfOperStatusUp => IF_OPER_STATUS_OPERATIONAL,
                _ if adapter::has(link, native::IFF_UP) => IF_OPER_STATUS_DISCONNECTED,
                _ => IF_OPER_STATUS_NON_OPERATIONAL,
            },
            last_change: 0,
            in_octets: counter(received.bytes),
            in_unicast: counter(received.packets.saturating_sub(multicasts)),
            in_other: counter(multicasts),
            in_discards: counter(received.dropped),
            in_errors: counter(received.errors),
            in_unknown: 0,
            out_octets: counter(sent.bytes),
            out_unicast: counter(sent.packets),
            out_other: 0,
            out_discards: counter(sent.dropped),
            out_errors: counter(sent.errors),
            out_queue: 0,
            description_len,
            description,
        }
    }
}

impl<U: Unit> IfRow2<U> {
    pub fn of(link: &Link) -> IfRow2<U> {
        /// Bits of InterfaceAndOperStatusFlags.
        const HARDWARE: UCHAR = 1;
        const CONNECTOR: UCHAR = 4;
        const NOT_CONNECTED: UCHAR = 0x10;
        let (received, sent) = (&link.counters.received, &link.counters.sent);
        let multicasts = link.counters.multicasts_received;
        let (physical, physical_len) = bytes(&link.physical);
        let is_up = adapter::oper_status(link) == IfOperStatusUp;
        let is_hardware = matches!(
            link.kind,
            Kind::Ethernet | Kind::Wireless | Kind::InfiniBand | Kind::Firewire
        );
        // SAFETY: plain numbers, of which all zero is a value.
        let zero: GUID = unsafe { zeroed() };
        IfRow2 {
            luid: adapter::luid(link),
            index: link.index,
            guid: adapter::guid(link),
            alias: name(adapter::friendly_name(link)),
            description: name(&link.name),
            physical_len,
            physical,
            permanent_physical: physical,
            mtu: link.mtu,
            kind: adapter::if_type(link),
            tunnel: match link.kind {
                Kind::Tunnel => TUNNEL_TYPE_OTHER,
                _ => TUNNEL_TYPE_NONE,
            },
            medium: match link.kind {
                Kind::Loopback => NdisMediumLoopback,
                Kind::Tunnel => NdisMediumTunnel,
                Kind::Virtual | Kind::PointToPoint => NdisMediumIP,
                Kind::InfiniBand => NdisMediumInfiniBand,
                Kind::Firewire => NdisMedium1394,
                _ => NdisMedium802_3,
            },
            physical_medium: match link.kind {
                Kind::Wireless => NdisPhysicalMediumNative802_11,
                Kind::Ethernet => NdisPhysicalMedium802_3,
                _ => NdisPhysicalMediumUnspecified,
            },
            access: match link.kind {
                Kind::Loopback => NET_IF_ACCESS_LOOPBACK,
                _ if adapter::has(link, native::IFF_POINTOPOINT) => NET_IF_ACCESS_POINT_TO_POINT,
                _ => NET_IF_ACCESS_BROADCAST,
            },
            direction: NET_IF_DIRECTION_SENDRECEIVE,
            flags: match (is_hardware, is_up) {
                (true, true) => HARDWARE | CONNECTOR,
                (true, false) => HARDWARE | CONNECTOR | NOT_CONNECTED,
                (false, _) => 0,
            },
            oper_status: adapter::oper_status(link),
            admin_status: match adapter::has(link, native::IFF_UP) {
                true => NET_IF_ADMIN_STATUS_UP,
                false => NET_IF_ADMIN_STATUS_DOWN,
            },
            media_state: match is_up {
                true => MediaConnectStateConnected,
                false => MediaConnectStateDisconnected,
            },
            network: zero,
            connection: NET_IF_CONNECTION_DEDICATED,
            transmit_speed: adapter::speed(link),
            receive_speed: adapter::speed(link),
            in_octets: received.bytes,
            in_unicast: received.packets.saturating_sub(multicasts),
            in_other: multicasts,
            in_discards: received.dropped,
            in_errors: received.errors,
            in_unknown: 0,
            // The host does not count these apart.
            in_unicast_octets: received.bytes,
            in_multicast_octets: 0,
            in_broadcast_octets: 0,
            out_octets: sent.bytes,
            out_unicast: sent.packets,
            out_other: 0,
            out_discards: sent.dropped,
            out_errors: sent.errors,
            out_unicast_octets: sent.bytes,
            out_multicast_octets: 0,
            out_broadcast_octets: 0,
            out_queue: 0,
        }
    }
}

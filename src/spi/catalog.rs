//! The protocol catalog: which protocols there are, in the order in which a socket's protocol is chosen.
use crate::abi::*;
use crate::rt::wide::{encode, Unit};
use std::ffi::c_int;
use std::mem;

/// A WSAPROTOCOL_INFO whose name has units of type `U`; the part in front of the name is the same for all.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ProtocolInfo<U> {
    pub facts: Facts,
    pub name: [U; WSAPROTOCOL_LEN as usize + 1],
}

/// What a WSAPROTOCOL_INFO says of a protocol beside its name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Facts {
    pub service_flags: [DWORD; 4],
    pub provider_flags: DWORD,
    pub provider: GUID,
    pub id: DWORD,
    pub chain: WSAPROTOCOLCHAIN,
    pub version: c_int,
    pub family: c_int,
    pub longest_address: c_int,
    pub shortest_address: c_int,
    pub kind: c_int,
    pub protocol: c_int,
    pub protocol_max_offset: c_int,
    pub byte_order: c_int,
    pub security_scheme: c_int,
    pub message_size: DWORD,
    pub reserved: DWORD,
}

const _: () = assert!(mem::size_of::<ProtocolInfo<u8>>() == mem::size_of::<WSAPROTOCOL_INFOA>());
const _: () = assert!(mem::size_of::<ProtocolInfo<u16>>() == mem::size_of::<WSAPROTOCOL_INFOW>());
const _: () = assert!(mem::offset_of!(ProtocolInfo<u8>, name) == mem::offset_of!(WSAPROTOCOL_INFOA, szProtocol));
const _: () = assert!(mem::offset_of!(Facts, id) == mem::offset_of!(WSAPROTOCOL_INFOA, dwCatalogEntryId));
const _: () = assert!(mem::offset_of!(Facts, kind) == mem::offset_of!(WSAPROTOCOL_INFOA, iSocketType));

/// An entry of the catalog.
#[derive(Clone)]
pub struct Entry {
    pub facts: Facts,
    pub name: String,
}

impl Entry {
    /// Whether programs see it: hidden entries, and those of a layer by itself, are for installers.
    pub fn is_visible(&self) -> bool {
        let flags = self.facts.provider_flags;
        flags & PFL_HIDDEN as DWORD == 0 && self.facts.chain.ChainLen != LAYERED_PROTOCOL
    }

    /// Whether a socket of this kind would be one of this entry's; 0 leaves type or protocol to the entry.
    pub fn suits(&self, family: c_int, kind: c_int, protocol: c_int) -> bool {
        let facts = &self.facts;
        let offset = protocol.wrapping_sub(facts.protocol);
        let any_protocol = protocol == 0 && facts.provider_flags & PFL_MATCHES_PROTOCOL_ZERO as DWORD != 0;
        (family == AF_UNSPEC || family == facts.family)
            && (kind == 0 || kind == facts.kind)
            && (any_protocol || (0..=facts.protocol_max_offset).contains(&offset))
    }

    /// The entry as a program gets it. A name too long for its place is cut.
    pub fn info<U: Unit>(&self) -> ProtocolInfo<U> {
        let mut info = ProtocolInfo {
            facts: self.facts,
            name: [U::default(); WSAPROTOCOL_LEN as usize + 1],
        };
        let units = encode::<U>(&self.name);
        let len = units.len().min(WSAPROTOCOL_LEN as usize);
        info.name[..len].copy_from_slice(&units[..len]);
        info
    }
}

/// The provider of TCP, UDP and raw sockets over IPv4; Microsoft's number, which programs compare with.
pub const MSAFD_TCPIP: GUID = GUID {
    Data1: 0xE70F_1AA0,
    Data2: 0xAB8B,
    Data3: 0x11CF,
    Data4: [0x8C, 0xA3, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92],
};

/// The same over IPv6.
pub const MSAFD_TCPIPV6: GUID = GUID {
    Data1: 0xF9EA_B0C0,
    Data2: 0x26D4,
    Data3: 0x11D0,
    Data4: [0xBB, 0xBF, 0x00, 0xAA, 0x00, 0x6C, 0x34, 0xE4],
};

/// The provider of AF_UNIX.
pub const AF_UNIX_PROVIDER: GUID = GUID {
    Data1: 0xA009_43D9,
    Data2: 0x9C2E,
    Data3: 0x4633,
    Data4: [0x9B, 0x59, 0x00, 0x57, 0xA3, 0x16, 0x09, 0x94],
};

const STREAM: c_int = XP1_GUARANTEED_DELIVERY | XP1_GUARANTEED_ORDER | XP1_GRACEFUL_CLOSE | XP1_IFS_HANDLES;
const TCP: c_int = STREAM | XP1_EXPEDITED_DATA;
const DATAGRAM: c_int =
    XP1_CONNECTIONLESS | XP1_MESSAGE_ORIENTED | XP1_SUPPORT_BROADCAST | XP1_SUPPORT_MULTIPOINT | XP1_IFS_HANDLES;

/// The largest datagrams that the base provider names in its entries.
const DATAGRAM_V4: DWORD = 65467;
const DATAGRAM_V6: DWORD = 65527;
const RAW_MAX_OFFSET: c_int = 255;
const HIDDEN: c_int = PFL_MATCHES_PROTOCOL_ZERO | PFL_HIDDEN;

/// Catalog entries of the base provider: number, name, provider, flags, family, type, protocol, its range, message size, services.
type Base = (
    DWORD,
    &'static str,
    GUID,
    c_int,
    c_int,
    c_int,
    c_int,
    c_int,
    DWORD,
    c_int,
);

#[rustfmt::skip]
const BASE: &[Base] = &[
    (1001, "MSAFD Tcpip [TCP/IP]", MSAFD_TCPIP, PFL_MATCHES_PROTOCOL_ZERO, AF_INET, SOCK_STREAM, IPPROTO_TCP, 0, 0, TCP),
    (1002, "MSAFD Tcpip [UDP/IP]", MSAFD_TCPIP, PFL_MATCHES_PROTOCOL_ZERO, AF_INET, SOCK_DGRAM, IPPROTO_UDP, 0, DATAGRAM_V4, DATAGRAM),
    (1003, "MSAFD Tcpip [RAW/IP]", MSAFD_TCPIP, HIDDEN, AF_INET, SOCK_RAW, 0, RAW_MAX_OFFSET, DATAGRAM_V4, DATAGRAM),
    (1004, "MSAFD Tcpip [TCP/IPv6]", MSAFD_TCPIPV6, PFL_MATCHES_PROTOCOL_ZERO, AF_INET6, SOCK_STREAM, IPPROTO_TCP, 0, 0, TCP),
    (1005, "MSAFD Tcpip [UDP/IPv6]", MSAFD_TCPIPV6, PFL_MATCHES_PROTOCOL_ZERO, AF_INET6, SOCK_DGRAM, IPPROTO_UDP, 0, DATAGRAM_V6, DATAGRAM),
    (1006, "MSAFD Tcpip [RAW/IPv6]", MSAFD_TCPIPV6, HIDDEN, AF_INET6, SOCK_RAW, 0, RAW_MAX_OFFSET, DATAGRAM_V6, DATAGRAM),
    (1007, "AF_UNIX", AF_UNIX_PROVIDER, PFL_MATCHES_PROTOCOL_ZERO, AF_UNIX, SOCK_STREAM, 0, 0, 0, STREAM),
];

/// The version of the service provider interface that an entry is made for.
const VERSION: c_int = 2;

fn base_entry(
    &(id, name, provider, flags, family, kind, protocol, max_offset, message_size, services): &Base,
) -> Entry {
    let address = match family {
        AF_INET => mem::size_of::<sockaddr_in>(),
        AF_INET6 => mem::size_of::<sockaddr_in6>(),
        _ => mem::size_of::<sockaddr_un>(),
    } as c_int;
    Entry {
        facts: Facts {
            service_flags: [services as DWORD, 0, 0, 0],
            provider_flags: flags as DWORD,
            provider,
            id,
            chain: WSAPROTOCOLCHAIN {
                ChainLen: BASE_PROTOCOL,
                ChainEntries: [0; MAX_PROTOCOL_CHAIN],
            },
            version: VERSION,
            family,
            longest_address: address,
            shortest_address: address,
            kind,
            protocol,
            protocol_max_offset: max_offset,
            byte_order: BIGENDIAN,
            security_scheme: SECURITY_PROTOCOL_NONE,
            message_size,
            reserved: 0,
        },
        name: name.to_owned(),
    }
}

/// All entries, in their order.
pub fn entries() -> Vec<Entry> {
    BASE.iter().map(base_entry).collect()
}

/// The base provider's entry for a socket of this kind.
pub fn base(family: c_int, kind: c_int, protocol: c_int) -> Option<Entry> {
    let suits = |entry: &Entry| entry.suits(family, kind, protocol);
    BASE.iter().map(base_entry).find(suits)
}

/// Whether `protocols`, a program's list of iProtocol values, asks for the entry; `None` asks for all.
pub fn is_asked_for(entry: &Entry, protocols: Option<&[c_int]>) -> bool {
    protocols.is_none_or(|protocols| protocols.contains(&entry.facts.protocol))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sockets_find_their_entry() {
        let find = |family, kind, protocol| {
            let suits = |entry: &Entry| entry.suits(family, kind, protocol);
            entries().into_iter().find(suits).map(|entry| entry.facts.id)
        };
        assert_eq!(find(AF_INET, SOCK_STREAM, 0), Some(1001));
        assert_eq!(find(AF_INET, 0, IPPROTO_UDP), Some(1002));
        assert_eq!(find(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6), Some(1006));
        assert_eq!(find(AF_INET, SOCK_STREAM, IPPROTO_UDP), None);
        assert_eq!(find(AF_UNIX, SOCK_STREAM, 0), Some(1007));
    }

    #[test]
    fn raw_protocols_are_hidden() {
        let visible: Vec<_> = entries()
            .iter()
            .filter(|entry| entry.is_visible())
            .map(|entry| entry.facts.id)
            .collect();
        assert_eq!(visible, [1001, 1002, 1004, 1005, 1007]);
    }
}

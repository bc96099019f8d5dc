//! The protocol catalog: which protocols there are, in the order in which a socket's protocol is chosen.
use super::catalog_file;
use super::protocol::{Entry, Facts};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use std::ffi::c_int;
use std::mem;

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
        path: BASE_PATH.to_owned(),
        categories: 0,
    }
}

/// Where the base provider is, as installers see it; LoadLibrary takes it for this library.
pub const BASE_PATH: &str = "%SystemRoot%\\system32\\mswsock.dll";

/// All entries, in their order.
pub fn entries() -> Vec<Entry> {
    let installed = catalog_file::read();
    let mut entries: Vec<Entry> = BASE.iter().map(base_entry).chain(installed.protocols).collect();
    let place = |entry: &Entry| installed.order.iter().position(|id| *id == entry.facts.id);
    // What the order does not name comes behind what it does.
    entries.sort_by_key(|entry| place(entry).unwrap_or(usize::MAX));
    entries
}

/// Whether a provider is one of the base provider's, which stay.
pub fn is_base(provider: &GUID) -> bool {
    [MSAFD_TCPIP, MSAFD_TCPIPV6, AF_UNIX_PROVIDER].contains(provider)
}

/// Adds a provider's entries, which get numbers of their own. WSAEINVAL: it has some already, or there is nothing to add.
/// Returns the numbers.
pub fn install(provider: &GUID, path: &str, list: Vec<Entry>) -> Result<Vec<DWORD>> {
    let known = entries();
    if list.is_empty() || path.is_empty() || known.iter().any(|entry| entry.facts.provider == *provider) {
        return Err(Error(WSAEINVAL));
    }
    let first = 1 + known.iter().map(|entry| entry.facts.id).max().unwrap_or(0);
    let ids: Vec<DWORD> = (first..).take(list.len()).collect();
    catalog_file::change(|contents| {
        for (mut entry, id) in list.into_iter().zip(&ids) {
            entry.facts.id = *id;
            entry.facts.provider = *provider;
            entry.path = path.to_owned();
            contents.protocols.push(entry);
        }
        Ok(())
    })?;
    Ok(ids)
}

/// Installs a layered provider: a hidden entry of its own, and in front of all others one for each protocol of `list`, layered over
/// the first entry that suits it. Returns the number of its own. WSAEINVAL as for `install`, or nothing suits.
pub fn install_chains(provider: &GUID, path: &str, name: &str, services: DWORD, list: Vec<Entry>) -> Result<DWORD> {
    let known = entries();
    let own_id = 1 + known.iter().map(|entry| entry.facts.id).max().unwrap_or(0);
    let mut own = list.first().cloned().ok_or(Error(WSAEINVAL))?;
    own.name = name.to_owned();
    own.facts.provider_flags = PFL_HIDDEN as DWORD;
    own.facts.service_flags = [services, 0, 0, 0];
    own.facts.chain = WSAPROTOCOLCHAIN {
        ChainLen: LAYERED_PROTOCOL,
        ChainEntries: [0; MAX_PROTOCOL_CHAIN],
    };
    let mut all = vec![own];
    for mut entry in list {
        let facts = &entry.facts;
        let suits = |under: &&Entry| {
            under.facts.chain.ChainLen != LAYERED_PROTOCOL && under.suits(facts.family, facts.kind, facts.protocol)
        };
        let under = known.iter().find(suits).ok_or(Error(WSAEINVAL))?;
        let depth = under.facts.chain.ChainLen as usize;
        let mut places = [0; MAX_PROTOCOL_CHAIN];
        places[0] = own_id;
        match depth {
            1 => places[1] = under.facts.id,
            depth if depth < MAX_PROTOCOL_CHAIN => {
                places[1..=depth].copy_from_slice(&under.facts.chain.ChainEntries[..depth]);
            }
            _ => return Err(Error(WSAEINVAL)),
        }
        entry.name = format!("{name} over [{}]", under.name);
        entry.facts.chain = WSAPROTOCOLCHAIN {
            ChainLen: depth as c_int + 1,
            ChainEntries: places,
        };
        entry.facts.service_flags[0] = entry.facts.service_flags[0] & !(XP1_IFS_HANDLES as DWORD) | services;
        all.push(entry);
    }
    let ids = install(provider, path, all)?;
    let order = ids[1..].iter().copied().chain(known.iter().map(|entry| entry.facts.id));
    reorder(&order.chain([own_id]).collect::<Vec<_>>())?;
    Ok(own_id)
}

/// What an application permits layered providers to do; `None`: nothing is recorded.
pub fn application(path: &str, arguments: &str) -> Option<DWORD> {
    let known = catalog_file::read().applications;
    let is_this = |known: &&(String, String, DWORD)| known.0 == path && known.1 == arguments;
    known.iter().rev().find(is_this).map(|known| known.2)
}

/// Records that; returns what was there.
pub fn set_application(path: &str, arguments: &str, permitted: DWORD) -> Result<Option<DWORD>> {
    catalog_file::change(|contents| {
        let known = contents
            .applications
            .iter()
            .position(|known| known.0 == path && known.1 == arguments);
        let before = known.map(|at| contents.applications.swap_remove(at).2);
        contents
            .applications
            .push((path.to_owned(), arguments.to_owned(), permitted));
        Ok(before)
    })
}

/// Takes a provider's entries away, and those of others that are layered over them. WSAEINVAL: there are none.
pub fn deinstall(provider: &GUID) -> Result<()> {
    if is_base(provider) {
        return Err(Error(WSAEINVAL));
    }
    catalog_file::change(|contents| {
        let gone: Vec<DWORD> = contents
            .protocols
            .iter()
            .filter(|entry| entry.facts.provider == *provider)
            .map(|entry| entry.facts.id)
            .collect();
        contents.protocols.retain(|entry| entry.facts.provider != *provider);
        contents.order.retain(|id| !gone.contains(id));
        match gone.is_empty() {
            true => Err(Error(WSAEINVAL)),
            false => Ok(()),
        }
    })
}

/// Sets the order. WSAEINVAL: `order` does not name each entry once.
pub fn reorder(order: &[DWORD]) -> Result<()> {
    let mut known: Vec<DWORD> = entries().iter().map(|entry| entry.facts.id).collect();
    let mut named = order.to_vec();
    known.sort_unstable();
    named.sort_unstable();
    if known != named {
        return Err(Error(WSAEINVAL));
    }
    catalog_file::change(|contents| {
        contents.order = order.to_vec();
        Ok(())
    })
}

/// Changes a provider's installed entries. WSAEINVAL: it has none.
pub fn change_provider(provider: &GUID, mut change: impl FnMut(&mut Entry)) -> Result<()> {
    catalog_file::change(|contents| {
        let mut found = false;
        for entry in contents
            .protocols
            .iter_mut()
            .filter(|entry| entry.facts.provider == *provider)
        {
            change(entry);
            found = true;
        }
        found.then_some(()).ok_or(Error(WSAEINVAL))
    })
}

/// A provider's first entry. WSAEINVAL: it has none.
pub fn provider(id: &GUID) -> Result<Entry> {
    let found = entries().into_iter().find(|entry| entry.facts.provider == *id);
    found.ok_or(Error(WSAEINVAL))
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

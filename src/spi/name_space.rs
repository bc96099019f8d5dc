//! Name spaces: which providers answer questions for names, and what they say.
use super::catalog_file::{self, NameSpace};
use super::registry::{self, Address};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sock::names::addr_info::{self, Hints};
use crate::sock::names::{database, hosts, sockaddr};
use crate::sock::network;
use crate::sys::links::{self, Detail};
use crate::sys::{interfaces, native};
use std::ffi::c_int;
use std::mem::size_of;

/// The provider of DNS and the hosts file; Microsoft's number.
pub const DNS_PROVIDER: GUID = GUID {
    Data1: 0x2205_9D40,
    Data2: 0x7E9E,
    Data3: 0x11CF,
    Data4: [0xAE, 0x5A, 0x00, 0xAA, 0x00, 0xA7, 0x11, 0x2B],
};

/// The provider of facts of the networks that the host is in; Microsoft's number.
pub const NLA_PROVIDER: GUID = GUID {
    Data1: 0x6642_243A,
    Data2: 0x3BA8,
    Data3: 0x4AA6,
    Data4: [0xBA, 0xA5, 0x2E, 0x0B, 0xD7, 0x1F, 0xDD, 0x83],
};

/// A name-space provider.
#[derive(Clone)]
pub struct Provider {
    pub id: GUID,
    pub name_space: DWORD,
    pub is_active: bool,
    pub version: DWORD,
    pub name: String,
}

const BASE: &[(GUID, c_int, &str)] = &[
    (DNS_PROVIDER, NS_DNS, "Tcpip"),
    (
        NLA_PROVIDER,
        NS_NLA,
        "Network Location Awareness Legacy (NLAv1) Namespace",
    ),
];

/// All providers, in their order.
pub fn providers() -> Vec<Provider> {
    let base = |&(id, name_space, name): &(GUID, c_int, &str)| Provider {
        id,
        name_space: name_space as DWORD,
        is_active: true,
        version: 0,
        name: name.to_owned(),
    };
    let installed = catalog_file::read();
    let others = installed.name_spaces.into_iter().map(|space| Provider {
        id: space.id,
        name_space: space.name_space,
        is_active: space.is_active,
        version: space.version,
        name: space.name,
    });
    let mut all: Vec<Provider> = BASE.iter().map(base).chain(others).collect();
    let place = |provider: &Provider| installed.name_space_order.iter().position(|id| *id == provider.id);
    all.sort_by_key(|provider| place(provider).unwrap_or(usize::MAX));
    all
}

/// Adds a provider. WSAEINVAL: there is one of that number, or it has no path.
pub fn install(space: NameSpace) -> Result<()> {
    if space.path.is_empty() || providers().iter().any(|known| known.id == space.id) {
        return Err(Error(WSAEINVAL));
    }
    catalog_file::change(|contents| {
        contents.name_spaces.push(space);
        Ok(())
    })
}

/// Takes an installed provider away. WSAEINVAL: there is none.
pub fn deinstall(id: &GUID) -> Result<()> {
    catalog_file::change(|contents| {
        let before = contents.name_spaces.len();
        contents.name_spaces.retain(|space| space.id != *id);
        contents.name_space_order.retain(|known| known != id);
        match contents.name_spaces.len() == before {
            true => Err(Error(WSAEINVAL)),
            false => Ok(()),
        }
    })
}

/// Switches an installed provider on or off. WSAEINVAL: there is none.
pub fn enable(id: &GUID, on: bool) -> Result<()> {
    catalog_file::change(|contents| {
        let space = contents.name_spaces.iter_mut().find(|space| space.id == *id);
        space.ok_or(Error(WSAEINVAL))?.is_active = on;
        Ok(())
    })
}

/// Sets the order. WSAEINVAL: `order` does not name each provider once.
pub fn reorder(order: &[GUID]) -> Result<()> {
    let known = providers();
    let once = |provider: &Provider| order.iter().filter(|id| **id == provider.id).count() == 1;
    if order.len() != known.len() || !known.iter().all(once) {
        return Err(Error(WSAEINVAL));
    }
    catalog_file::change(|contents| {
        contents.name_space_order = order.to_vec();
        Ok(())
    })
}

/// What a look-up asks for.
#[derive(Clone)]
pub struct Query {
    pub name: Option<String>,
    pub class: Option<GUID>,
    pub name_space: DWORD,
    pub provider: Option<GUID>,
    /// Families and protocols that addresses are wanted of; none for all.
    pub protocols: Vec<(c_int, c_int)>,
    pub flags: DWORD,
}

/// One answer.
#[derive(Clone)]
pub struct Answer {
    pub name: String,
    pub class: GUID,
    pub comment: Option<String>,
    pub name_space: DWORD,
    pub provider: GUID,
    pub addresses: Vec<Address>,
    pub is_alias: bool,
    pub blob: Vec<u8>,
}

/// What the classes of well-known services begin and end with (svcguid.h): a protocol's number and a port in between.
const CLASS_TAIL: [u8; 8] = [0xC0, 0, 0, 0, 0, 0, 0, 0x46];
const CLASS_TCP: u32 = 9;
const CLASS_UDP: u32 = 10;
const HOST_NAME: u32 = 0x0002_A800;
const HOST_BY_TEXT: u32 = 0x0002_A801;
const HOST_BY_NAME: u32 = 0x0002_A803;

/// The class of a service of TCP or UDP.
pub fn class_of(is_tcp: bool, port: u16) -> GUID {
    GUID {
        Data1: (if is_tcp { CLASS_TCP } else { CLASS_UDP }) << 16 | u32::from(port),
        Data2: 0,
        Data3: 0,
        Data4: CLASS_TAIL,
    }
}

/// The protocol and the port of such a class.
pub fn port_of(class: &GUID) -> Option<(/* is TCP */ bool, u16)> {
    let kind = class.Data1 >> 16;
    let known = class.Data2 == 0 && class.Data4 == CLASS_TAIL && matches!(kind, CLASS_TCP | CLASS_UDP);
    known.then_some((kind == CLASS_TCP, class.Data1 as u16))
}

/// Whether any provider has that name space.
pub fn has(name_space: DWORD) -> bool {
    name_space as c_int == NS_ALL || providers().iter().any(|provider| provider.name_space == name_space)
}

/// All answers. WSASERVICE_NOT_FOUND: there is none.
pub fn look_up(query: &Query) -> Result<Vec<Answer>> {
    let asks = |id: GUID, name_space: c_int| {
        query.provider.is_none_or(|provider| provider == id)
            && (query.name_space as c_int == NS_ALL || query.name_space as c_int == name_space)
    };
    let mut answers = Vec::new();
    let mut outcome = Ok(());
    if asks(DNS_PROVIDER, NS_DNS) {
        answers.extend(advertised(query)?);
        match resolved(query) {
            Ok(found) => answers.extend(found),
            Err(error) => outcome = Err(error),
        }
    }
    // What the networks are like is told to who asks for it, not to who asks for everything of a name.
    if asks(NLA_PROVIDER, NS_NLA) && query.name_space as c_int == NS_NLA {
        answers.extend(networks()?);
        outcome = Ok(());
    }
    match answers.is_empty() {
        true => outcome.and(Err(Error(WSASERVICE_NOT_FOUND))),
        false => Ok(answers),
    }
}

/// Services that programs of the user advertise.
fn advertised(query: &Query) -> Result<Vec<Answer>> {
    let registry = registry::read()?;
    let wanted = |service: &&registry::Service| {
        query.class == Some(service.class)
            && query
                .name
                .as_ref()
                .is_none_or(|name| name.eq_ignore_ascii_case(&service.name))
    };
    let answer = |service: &registry::Service| Answer {
        name: service.name.clone(),
        class: service.class,
        comment: Some(service.comment.clone()).filter(|comment| !comment.is_empty()),
        name_space: NS_DNS as DWORD,
        provider: DNS_PROVIDER,
        addresses: service.addresses.clone(),
        is_alias: false,
        blob: Vec::new(),
    };
    Ok(registry.services.iter().filter(wanted).map(answer).collect())
}

/// Hosts, by the host's resolver. The class tells the port that goes into the addresses.
fn resolved(query: &Query) -> Result<Vec<Answer>> {
    let class = query.class.ok_or(Error(WSAEINVAL))?;
    let is_base = class.Data2 == 0 && class.Data3 == 0 && class.Data4 == CLASS_TAIL;
    let (kinds, port): (&[(c_int, c_int)], u16) = match (port_of(&class), class.Data1) {
        _ if !is_base => return Err(Error(WSASERVICE_NOT_FOUND)),
        (Some((true, port)), _) => (&[(SOCK_STREAM, IPPROTO_TCP)], port),
        (Some((false, port)), _) => (&[(SOCK_DGRAM, IPPROTO_UDP)], port),
        (None, HOST_NAME | HOST_BY_TEXT | HOST_BY_NAME) => {
            (&[(SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP)], 0)
        }
        _ => return Err(Error(WSASERVICE_NOT_FOUND)),
    };
    let name = match &query.name {
        Some(name) if !name.is_empty() => name.clone(),
        _ => hosts::local_name(),
    };
    let has = |flag: DWORD| query.flags & flag != 0;
    let not_found = |Error(code)| match code {
        WSAHOST_NOT_FOUND | WSANO_DATA => Error(WSASERVICE_NOT_FOUND),
        code => Error(code),
    };
    if class.Data1 == HOST_BY_TEXT {
        let address = name.parse().map_err(|_| Error(WSASERVICE_NOT_FOUND))?;
        let host = hosts::by_address(address).map_err(not_found)?;
        return Ok(vec![host_answer(&host.name, class, Vec::new(), false)]);
    }
    let hints = Hints {
        flags: AI_CANONNAME,
        ..Hints::default()
    };
    let found = addr_info::find(Some(&name), Some(&port.to_string()), &hints).map_err(not_found)?;
    let wanted = |family: c_int, protocol: c_int| {
        query.protocols.is_empty()
            || query
                .protocols
                .iter()
                .any(|asked| asked.0 == family && (asked.1 == protocol || asked.1 == 0))
    };
    let official = found.canonical.as_deref().unwrap_or(&name);
    let addresses = found
        .addresses
        .iter()
        .filter(|_| has(LUP_RETURN_ADDR))
        .flat_map(|address| kinds.iter().map(move |kind| (address, *kind)))
        .filter(|(address, (_, protocol))| wanted(sockaddr::family(address), *protocol))
        .map(|(address, (kind, protocol))| {
            let (bytes, len) = sockaddr::encode(address);
            Address {
                bytes: bytes[..len].to_vec(),
                kind,
                protocol,
            }
        })
        .collect();
    let mut answers = vec![host_answer(official, class, addresses, false)];
    // A name that led elsewhere is an alias of where it led.
    if has(LUP_RETURN_ALIASES) && !official.eq_ignore_ascii_case(&name) {
        answers.push(host_answer(&name, class, Vec::new(), true));
    }
    Ok(answers)
}

fn host_answer(name: &str, class: GUID, addresses: Vec<Address>, is_alias: bool) -> Answer {
    Answer {
        name: name.to_owned(),
        class,
        comment: None,
        name_space: NS_DNS as DWORD,
        provider: DNS_PROVIDER,
        addresses,
        is_alias,
        blob: Vec::new(),
    }
}

/// A network for each interface that has addresses, beside the loopback one.
fn networks() -> Result<Vec<Answer>> {
    let mut found: Vec<u32> = Vec::new();
    let all = interfaces::addresses()?;
    let leads_out = [AF_INET, AF_INET6].iter().any(|family| network::leads_out(*family));
    for address in &all {
        let is_up = address.flags & native::IFF_UP != 0 && address.flags & native::IFF_LOOPBACK == 0;
        if is_up && !found.contains(&address.index) {
            found.push(address.index);
        }
    }
    let links = links::links(Detail::WithoutCounters)?;
    let answer = |index: &u32| {
        let link = links.iter().find(|link| link.index == *index);
        let name = link.map_or_else(|| index.to_string(), |link| link.name.clone());
        Answer {
            blob: network_facts(&name, leads_out),
            name,
            class: NLA_PROVIDER,
            comment: None,
            name_space: NS_NLA as DWORD,
            provider: NLA_PROVIDER,
            addresses: Vec::new(),
            is_alias: false,
        }
    };
    Ok(found.iter().map(answer).collect())
}

/// NLA_BLOBs: the interface, and whether it leads to the internet.
fn network_facts(name: &str, leads_out: bool) -> Vec<u8> {
    const HEAD: usize = size_of::<_NLA_BLOB_0>();
    const ETHERNET: u32 = 6;
    let mut bytes = Vec::new();
    let mut push = |kind: c_int, is_last: bool, data: &[u8]| {
        let size = HEAD + data.len();
        let next = if is_last { 0 } else { size.next_multiple_of(4) };
        let place = bytes.len();
        for word in [kind as u32, size as u32, (place * usize::from(!is_last) + next) as u32] {
            bytes.extend_from_slice(&word.to_ne_bytes());
        }
        bytes.extend_from_slice(data);
        bytes.resize(bytes.len().next_multiple_of(4), 0);
    };
    let interface = [&ETHERNET.to_ne_bytes()[..], &0u32.to_ne_bytes(), name.as_bytes(), &[0]].concat();
    push(NLA_INTERFACE, false, &interface);
    let internet = if leads_out { NLA_INTERNET_YES } else { NLA_INTERNET_NO };
    let connectivity = [NLA_NETWORK_UNMANAGED.to_ne_bytes(), internet.to_ne_bytes()].concat();
    push(NLA_CONNECTIVITY, true, &connectivity);
    bytes
}

/// The name of a well-known service's class, by the database of services.
pub fn name_of_class(class: &GUID) -> Option<String> {
    let (is_tcp, port) = port_of(class)?;
    let protocol = if is_tcp { "tcp" } else { "udp" };
    database::service_by_port(port, Some(protocol)).map(|service| service.name)
}

/// The class of a well-known service: of TCP where it has both.
pub fn class_by_name(name: &str) -> Option<GUID> {
    let find = |protocol| database::service_by_name(name, Some(protocol));
    let tcp = find("tcp").map(|service| class_of(true, service.port));
    tcp.or_else(|| find("udp").map(|service| class_of(false, service.port)))
}

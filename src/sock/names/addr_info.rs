//! `getaddrinfo`: checks the hints, finds the port and the addresses.
use super::database;
use super::hosts::{self, Question};
use super::text;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::resolver::{Address, Answer, Family};
use std::ffi::c_int;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// What the caller of `getaddrinfo` asks for, in Windows' values; all 0 for no hints.
#[derive(Clone, Copy, Default)]
pub struct Hints {
    pub flags: c_int,
    pub family: c_int,
    pub socktype: c_int,
    pub protocol: c_int,
}

/// The addresses, ready for `bind` or `connect`, and the canonical name if it was asked for.
pub struct Found {
    pub addresses: Vec<SocketAddr>,
    pub canonical: Option<String>,
}

/// The flags that mean something here or may be ignored: hints to name spaces other than the domain name system's,
/// or about how its servers are asked, which is up to the host's resolver.
const FLAGS: c_int = AI_PASSIVE
    | AI_CANONNAME
    | AI_NUMERICHOST
    | AI_NUMERICSERV
    | AI_DNS_ONLY
    | AI_FORCE_CLEAR_TEXT
    | AI_BYPASS_DNS_CACHE
    | AI_RETURN_TTL
    | AI_ALL
    | AI_ADDRCONFIG
    | AI_V4MAPPED
    | AI_NON_AUTHORITATIVE
    | AI_SECURE
    | AI_RETURN_PREFERRED_NAMES
    | AI_FQDN
    | AI_FILESERVER
    | AI_DISABLE_IDN_ENCODING
    | AI_SECURE_WITH_FALLBACK
    | AI_EXCLUSIVE_CUSTOM_SERVERS
    | (AI_RETURN_RESPONSE_FLAGS | AI_REQUIRE_SECURE) as c_int;

impl Hints {
    fn has(&self, flag: c_int) -> bool {
        self.flags & flag != 0
    }

    fn check(&self, node: Option<&str>) -> Result<()> {
        let names = AI_CANONNAME | AI_FQDN;
        if self.flags & !FLAGS != 0 || self.flags & names == names {
            return Err(Error(WSAEINVAL));
        }
        if !matches!(self.family, AF_UNSPEC | AF_INET | AF_INET6) {
            return Err(Error(WSAEAFNOSUPPORT));
        }
        if !matches!(self.socktype, 0 | SOCK_STREAM | SOCK_DGRAM | SOCK_RAW) {
            return Err(Error(WSAESOCKTNOSUPPORT));
        }
        if node.is_none() && self.has(names) {
            return Err(Error(WSANO_RECOVERY));
        }
        Ok(())
    }

    fn family(&self) -> Family {
        match self.family {
            AF_INET => Family::V4,
            AF_INET6 => Family::V6,
            _ => Family::Any,
        }
    }

    /// The transport whose services are meant.
    fn service_protocol(&self) -> Option<&'static str> {
        match (self.socktype, self.protocol) {
            (SOCK_STREAM, _) | (0, IPPROTO_TCP) => Some("tcp"),
            (SOCK_DGRAM, _) | (0, IPPROTO_UDP) => Some("udp"),
            _ => None,
        }
    }
}

/// The addresses for a node and a service; `None` is NULL.
pub fn find(node: Option<&str>, service: Option<&str>, hints: &Hints) -> Result<Found> {
    if node.is_none() && service.is_none() {
        return Err(Error(WSAHOST_NOT_FOUND));
    }
    hints.check(node)?;
    let port = match service {
        Some(service) => service_port(service, hints)?,
        None => 0,
    };
    let answer = match node {
        Some(node) => node_addresses(node, hints)?,
        None => unnamed_addresses(hints),
    };
    Ok(Found {
        addresses: answer.addresses.iter().map(|address| address.with_port(port)).collect(),
        canonical: answer.canonical.filter(|_| hints.has(AI_CANONNAME | AI_FQDN)),
    })
}

/// A port number, or the port of a service; an empty service is port 0.
fn service_port(service: &str, hints: &Hints) -> Result<u16> {
    // As strtoul reads it: blank space and a plus may stand in front.
    let number = service.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '\x0B');
    let number = number.strip_prefix('+').unwrap_or(number);
    if service.is_empty() {
        return Ok(0);
    }
    if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.parse().map_err(|_| Error(WSATYPE_NOT_FOUND));
    }
    if hints.has(AI_NUMERICSERV) {
        return Err(Error(WSAHOST_NOT_FOUND));
    }
    // Raw sockets have no ports, so no services either.
    if hints.socktype == SOCK_RAW {
        return Err(Error(WSATYPE_NOT_FOUND));
    }
    let found = database::service_by_name(service, hints.service_protocol());
    found.map(|service| service.port).ok_or(Error(WSATYPE_NOT_FOUND))
}

/// Where to listen on all addresses, or how to reach this computer from itself.
fn unnamed_addresses(hints: &Hints) -> Answer {
    let v4 = |ip: Ipv4Addr| Address {
        ip: ip.into(),
        scope_id: 0,
    };
    let v6 = |ip: Ipv6Addr| Address {
        ip: ip.into(),
        scope_id: 0,
    };
    let mut addresses = match hints.has(AI_PASSIVE) {
        true => vec![v4(Ipv4Addr::UNSPECIFIED), v6(Ipv6Addr::UNSPECIFIED)],
        false => vec![v6(Ipv6Addr::LOCALHOST), v4(Ipv4Addr::LOCALHOST)],
    };
    // IPv6 by request, or where this computer has it.
    let family = match hints.family() {
        Family::Any if !hosts::has_ipv6() => Family::V4,
        family => family,
    };
    addresses.retain(|address| family.includes(address.ip));
    Answer {
        addresses,
        canonical: None,
    }
}

fn node_addresses(node: &str, hints: &Hints) -> Result<Answer> {
    if let Some(address) = text::parse_host(node) {
        return numeric(node, address, hints);
    }
    if hints.has(AI_NUMERICHOST) {
        return Err(Error(WSAHOST_NOT_FOUND));
    }
    let resolve = |family| {
        let question = Question {
            family,
            canonical: hints.has(AI_CANONNAME | AI_FQDN),
            configured_only: hints.has(AI_ADDRCONFIG),
            encode_idn: !hints.has(AI_DISABLE_IDN_ENCODING),
        };
        hosts::resolve(node, question)
    };
    let family = hints.family();
    let answer = resolve(family);
    let wants_mapped = family == Family::V6 && hints.has(AI_V4MAPPED);
    if !wants_mapped || (answer.is_ok() && !hints.has(AI_ALL)) {
        return answer;
    }
    match (answer, resolve(Family::V4)) {
        (Ok(mut answer), Ok(more)) => {
            answer.addresses.extend(more.addresses.into_iter().map(mapped));
            Ok(answer)
        }
        (Ok(answer), Err(_)) => Ok(answer),
        (Err(_), Ok(Answer { addresses, canonical })) => Ok(Answer {
            addresses: addresses.into_iter().map(mapped).collect(),
            canonical,
        }),
        (Err(error), Err(_)) => Err(error),
    }
}

/// An address in numbers is its own canonical name.
fn numeric(node: &str, address: Address, hints: &Hints) -> Result<Answer> {
    let family = hints.family();
    let address = match address.ip {
        ip if family.includes(ip) => address,
        IpAddr::V4(_) if hints.has(AI_V4MAPPED) => mapped(address),
        _ => return Err(Error(WSAHOST_NOT_FOUND)),
    };
    Ok(Answer {
        addresses: vec![address],
        canonical: Some(node.to_owned()),
    })
}

/// An IPv4 address as an IPv6 one.
fn mapped(address: Address) -> Address {
    match address.ip {
        IpAddr::V4(ip) => Address {
            ip: ip.to_ipv6_mapped().into(),
            scope_id: 0,
        },
        IpAddr::V6(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn port(service: &str, socktype: c_int) -> Result<u16> {
        let hints = Hints {
            socktype,
            ..Hints::default()
        };
        service_port(service, &hints)
    }

    #[test]
    fn services_and_port_numbers() {
        for (service, expected) in [
            ("", 0),
            ("80", 80),
            (" +080", 80),
            ("65535", 65535),
            ("http", 80),
            ("HTTP", 80),
        ] {
            assert_eq!(port(service, SOCK_STREAM), Ok(expected), "{service}");
        }
        for service in [
            "65536",
            "-1",
            "80 ",
            "0x50",
            "+",
            " ",
            "99999999999999999999",
            "no-such-service",
            "tftp",
        ] {
            assert_eq!(port(service, SOCK_STREAM), Err(Error(WSATYPE_NOT_FOUND)), "{service}");
        }
        assert_eq!(port("tftp", 0), Ok(69));
        assert_eq!(port("http", SOCK_RAW), Err(Error(WSATYPE_NOT_FOUND)));
        assert_eq!(port("0", SOCK_RAW), Ok(0));
    }
}

//! Services and protocols by name and number: the host's files first, then the tables of `tables.rs`.
use super::tables;
use crate::sys::resolver;
use std::iter;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Service {
    pub name: String,
    pub aliases: Vec<String>,
    /// In host byte order.
    pub port: u16,
    pub protocol: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Protocol {
    pub name: String,
    pub aliases: Vec<String>,
    pub number: u8,
}

/// The first service of this name or alias; without a protocol, over any.
pub fn service_by_name(name: &str, protocol: Option<&str>) -> Option<Service> {
    find_service(protocol, |service| is_called(name, &service.name, &service.aliases))
}

/// The first service on this port (host byte order); without a protocol, over any.
pub fn service_by_port(port: u16, protocol: Option<&str>) -> Option<Service> {
    find_service(protocol, |service| service.port == port)
}

pub fn protocol_by_name(name: &str) -> Option<Protocol> {
    find_protocol(|protocol| is_called(name, &protocol.name, &protocol.aliases))
}

pub fn protocol_by_number(number: i32) -> Option<Protocol> {
    find_protocol(|protocol| i32::from(protocol.number) == number)
}

fn find_service(protocol: Option<&str>, wanted: impl Fn(&Service) -> bool) -> Option<Service> {
    let text = resolver::services_file();
    let matches = |service: &Service| {
        wanted(service) && protocol.is_none_or(|protocol| protocol.eq_ignore_ascii_case(&service.protocol))
    };
    text.lines()
        .filter_map(parse_service)
        .chain(known_services())
        .find(matches)
}

fn find_protocol(wanted: impl Fn(&Protocol) -> bool) -> Option<Protocol> {
    let text = resolver::protocols_file();
    text.lines()
        .filter_map(parse_protocol)
        .chain(known_protocols())
        .find(|protocol| wanted(protocol))
}

/// Names compare without regard to case, as on Windows.
fn is_called(wanted: &str, name: &str, aliases: &[String]) -> bool {
    let mut names = iter::once(name).chain(aliases.iter().map(String::as_str));
    names.any(|name| name.eq_ignore_ascii_case(wanted))
}

/// The words of a line in front of its comment.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split('#').next().unwrap_or_default().split_whitespace()
}

/// `http 80/tcp www`
fn parse_service(line: &str) -> Option<Service> {
    let mut words = words(line);
    let name = words.next()?.to_owned();
    let (port, protocol) = words.next()?.split_once('/')?;
    Some(Service {
        name,
        port: port.parse().ok()?,
        protocol: protocol.to_owned(),
        aliases: words.map(str::to_owned).collect(),
    })
}

/// `tcp 6 TCP`
fn parse_protocol(line: &str) -> Option<Protocol> {
    let mut words = words(line);
    Some(Protocol {
        name: words.next()?.to_owned(),
        number: words.next()?.parse().ok()?,
        aliases: words.map(str::to_owned).collect(),
    })
}

fn known_services() -> impl Iterator<Item = Service> {
    tables::SERVICES.iter().flat_map(|known| {
        known.protocols.iter().map(|protocol| Service {
            name: known.name.to_owned(),
            aliases: known.aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            port: known.port,
            protocol: (*protocol).to_owned(),
        })
    })
}

fn known_protocols() -> impl Iterator<Item = Protocol> {
    tables::PROTOCOLS.iter().map(|(number, name, aliases)| Protocol {
        name: (*name).to_owned(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        number: *number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_files() {
        let http = parse_service("http\t\t80/tcp\t\twww # WorldWideWeb").unwrap();
        assert_eq!(
            (http.name.as_str(), http.port, http.protocol.as_str()),
            ("http", 80, "tcp")
        );
        assert_eq!(http.aliases, ["www"]);
        for line in [
            "",
            "# comment",
            "http",
            "http 80",
            "http x/tcp",
            "http 65536/tcp",
            "#http 80/tcp",
        ] {
            assert_eq!(parse_service(line), None, "{line}");
        }
        let tcp = parse_protocol("tcp 6 TCP # transmission control protocol").unwrap();
        assert_eq!((tcp.name.as_str(), tcp.number), ("tcp", 6));
        for line in ["", "# x", "tcp", "tcp x", "tcp 256"] {
            assert_eq!(parse_protocol(line), None, "{line}");
        }
    }

    #[test]
    fn tables_are_sorted_and_answer_alone() {
        assert!(tables::SERVICES.windows(2).all(|pair| pair[0].port <= pair[1].port));
        assert!(tables::PROTOCOLS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let of = |name, protocol| {
            let found = known_services().find(|s| is_called(name, &s.name, &s.aliases) && s.protocol == protocol);
            found.map(|service| service.port)
        };
        assert_eq!(of("http", "tcp"), Some(80));
        assert_eq!(of("WWW", "tcp"), Some(80));
        assert_eq!(of("domain", "udp"), Some(53));
        assert_eq!(of("tftp", "tcp"), None);
    }
}

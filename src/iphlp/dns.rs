//! The resolver's configuration: resolv.conf(5).
use crate::sys::resolver::Address;
use crate::sys::{resolver, resolver::interface_index};
use std::fs;
use std::net::IpAddr;

/// Which servers are asked, and the domains that short names are looked for in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DnsConfiguration {
    pub servers: Vec<Address>,
    pub search: Vec<String>,
}

impl DnsConfiguration {
    pub fn read() -> DnsConfiguration {
        parse(&fs::read_to_string("/etc/resolv.conf").unwrap_or_default())
    }

    /// The domain of this host: the first one to search, or what its own name has behind the first dot.
    pub fn domain(&self) -> String {
        let own = || {
            let name = resolver::host_name();
            name.split_once('.').map(|(_, domain)| domain.to_owned())
        };
        self.search.first().cloned().or_else(own).unwrap_or_default()
    }
}

fn parse(text: &str) -> DnsConfiguration {
    let mut found = DnsConfiguration::default();
    for line in text.lines() {
        let mut words = line.split([' ', '\t']).filter(|word| !word.is_empty());
        match words.next() {
            Some("nameserver") => found.servers.extend(words.next().and_then(server)),
            // The last of these lines counts.
            Some("search" | "domain") => found.search = words.map(str::to_owned).collect(),
            _ => {}
        }
    }
    found
}

/// An address, a link-local one with its interface behind a `%`.
fn server(text: &str) -> Option<Address> {
    let (ip, zone) = text.split_once('%').unwrap_or((text, ""));
    let ip: IpAddr = ip.parse().ok()?;
    let scope_id = match ip {
        IpAddr::V6(v6) if v6.is_unicast_link_local() => {
            zone.parse().ok().or_else(|| interface_index(zone)).unwrap_or(0)
        }
        _ => 0,
    };
    Some(Address { ip, scope_id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_search_line_counts_and_comments_do_not() {
        let found = parse("# nameserver 1.1.1.1\nsearch a.example\nnameserver 10.0.0.1\n nameserver\t::1\nsearch  b.example c.example\n");
        let ips: Vec<IpAddr> = found.servers.iter().map(|server| server.ip).collect();
        assert_eq!(ips, ["10.0.0.1".parse::<IpAddr>().unwrap(), "::1".parse().unwrap()]);
        assert_eq!(found.search, ["b.example", "c.example"]);
        assert_eq!(parse("nameserver nonsense\nnameserver\n"), DnsConfiguration::default());
        assert_eq!(parse("nameserver fe80::1%7").servers[0].scope_id, 7);
    }
}

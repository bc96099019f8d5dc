//! Address text: `inet_addr`, `inet_pton`, `inet_ntop` and the text of whole socket addresses.
use crate::sys::resolver;
use std::fmt::Write;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddrV4, SocketAddrV6};

/// A number as C writes it: decimal, octal behind `0`, hexadecimal behind `0x`.
fn c_number(text: &str) -> Option<u32> {
    let (digits, radix) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&text[2..], 16),
        [b'0', _, ..] => (&text[1..], 8),
        _ => (text, 10),
    };
    // from_str_radix takes a sign, C's address notation does not.
    let first = digits.chars().next()?;
    first.is_digit(radix).then(|| u32::from_str_radix(digits, radix).ok())?
}

/// One to four parts, the last filling what is left: `a.b.c.d`, `a.b.c`, `a.b`, `a`.
pub fn parse_v4_loose(text: &str) -> Option<Ipv4Addr> {
    let parts: Vec<u32> = text.split('.').map(c_number).collect::<Option<_>>()?;
    let (last, leading) = parts.split_last()?;
    if leading.len() > 3 || leading.iter().any(|part| *part > 0xFF) {
        return None;
    }
    let last_bits = 32 - 8 * leading.len() as u32;
    if u64::from(*last) >> last_bits != 0 {
        return None;
    }
    let high = leading.iter().fold(0u64, |high, part| high << 8 | u64::from(*part));
    Some(Ipv4Addr::from((high << last_bits) as u32 | last))
}

/// What `inet_addr` takes: loose notation that blank space may end, and by itself one space for 0.0.0.0.
pub fn parse_inet_addr(text: &str) -> Option<Ipv4Addr> {
    if text == " " {
        return Some(Ipv4Addr::UNSPECIFIED);
    }
    let is_space = |c: char| c.is_ascii_whitespace() || c == '\x0B';
    parse_v4_loose(text.split(is_space).next()?)
}

/// Exactly four decimal parts without leading zeros.
pub fn parse_v4(text: &str) -> Option<Ipv4Addr> {
    text.parse().ok()
}

pub fn parse_v6(text: &str) -> Option<Ipv6Addr> {
    text.parse().ok()
}

/// The text of an IPv6 address as Windows writes it: RFC 5952, and a dotted tail for IPv4-compatible, mapped,
/// translated and ISATAP addresses.
pub fn format_v6(ip: &Ipv6Addr) -> String {
    let words = ip.segments();
    let embeds_v4 = match words {
        [0, 0, 0, 0, 0 | 0xFFFF, 0, high, _] | [0, 0, 0, 0, 0, 0xFFFF, high, _] => high != 0,
        [_, _, _, _, 0 | 0x200, 0x5EFE, _, _] => true,
        _ => false,
    };
    let head = &words[..if embeds_v4 { 6 } else { 8 }];
    let (start, len) = longest_zeros(head);
    let mut text = String::with_capacity(46);
    for (index, word) in head.iter().enumerate() {
        if len > 1 && (start..start + len).contains(&index) {
            if index == start {
                text.push_str("::");
            }
            continue;
        }
        if !text.is_empty() && !text.ends_with(':') {
            text.push(':');
        }
        // Writing to a String does not fail.
        let _ = write!(text, "{word:x}");
    }
    if embeds_v4 {
        let [.., a, b, c, d] = ip.octets();
        let colon = if text.ends_with(':') { "" } else { ":" };
        let _ = write!(text, "{colon}{a}.{b}.{c}.{d}");
    }
    text
}

/// Start and length of the first of the longest runs of zeros.
fn longest_zeros(words: &[u16]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut run = (0, 0);
    for (index, word) in words.iter().enumerate() {
        run = match (*word, run) {
            (0, (start, len)) => (start, len + 1),
            _ => (index + 1, 0),
        };
        if run.1 > best.1 {
            best = run;
        }
    }
    best
}

/// An IPv6 address with its scope, if it has one: `fe80::1%4`.
pub fn format_v6_scoped(ip: &Ipv6Addr, scope_id: u32) -> String {
    match scope_id {
        0 => format_v6(ip),
        _ => format!("{}%{scope_id}", format_v6(ip)),
    }
}

/// `1.2.3.4`, and the port behind it where there is one.
pub fn format_socket_v4(address: &SocketAddrV4) -> String {
    match address.port() {
        0 => address.ip().to_string(),
        port => format!("{}:{port}", address.ip()),
    }
}

/// `fe80::1%4`, and where there is a port `[fe80::1%4]:80`.
pub fn format_socket_v6(address: &SocketAddrV6) -> String {
    let host = format_v6_scoped(address.ip(), address.scope_id());
    match address.port() {
        0 => host,
        port => format!("[{host}]:{port}"),
    }
}

/// A port in an address's text: a C number, and 0 does not count as one.
fn parse_port(text: &str) -> Option<u16> {
    c_number(text)
        .and_then(|port| u16::try_from(port).ok())
        .filter(|port| *port != 0)
}

/// The reverse of `format_socket_v4`; the address may be in loose notation.
pub fn parse_socket_v4(text: &str) -> Option<SocketAddrV4> {
    let (host, port) = match text.split_once(':') {
        Some((host, port)) => (host, parse_port(port)?),
        None => (text, 0),
    };
    Some(SocketAddrV4::new(parse_v4_loose(host)?, port))
}

/// The reverse of `format_socket_v6`; brackets may stand without a port.
pub fn parse_socket_v6(text: &str) -> Option<SocketAddrV6> {
    let (host, port) = match text.strip_prefix('[') {
        Some(rest) => match rest.split_once(']')? {
            (host, "") => (host, 0),
            (host, rest) => (host, parse_port(rest.strip_prefix(':')?)?),
        },
        None => (text, 0),
    };
    let (ip, scope_id) = match host.split_once('%') {
        Some((ip, scope)) => (ip, parse_decimal(scope)?),
        None => (host, 0),
    };
    Some(SocketAddrV6::new(parse_v6(ip)?, port, 0, scope_id))
}

/// A host in numeric form as the resolver takes it: any IPv4 notation, or IPv6 with an interface by number or name.
pub fn parse_host(text: &str) -> Option<resolver::Address> {
    if let Some(ip) = parse_v4_loose(text) {
        return Some(resolver::Address {
            ip: ip.into(),
            scope_id: 0,
        });
    }
    let bare = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(text);
    let (ip, scope) = match bare.split_once('%') {
        Some((ip, scope)) => (ip, Some(scope)),
        None => (bare, None),
    };
    // The address first: an interface is not looked up for what is a host name.
    let ip = parse_v6(ip)?.into();
    let scope_id = match scope {
        None => 0,
        Some(scope) => parse_decimal(scope).or_else(|| resolver::interface_index(scope))?,
    };
    Some(resolver::Address { ip, scope_id })
}

/// Decimal digits and nothing else.
fn parse_decimal(text: &str) -> Option<u32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

/// The number of a network: up to four parts of 8 bits, in decimal, octal or hexadecimal; the last one stands lowest.
pub fn parse_network(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.trim_end().split('.').collect();
    if parts.len() > 4 {
        return None;
    }
    let part = |text: &&str| {
        let (digits, radix) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
            Some(digits) => (digits, 16),
            None if text.len() > 1 && text.starts_with('0') => (&text[1..], 8),
            None => (*text, 10),
        };
        let is_number = digits.chars().all(|digit| digit.is_digit(radix));
        u8::from_str_radix(digits, radix).ok().filter(|_| is_number)
    };
    let parts: Option<Vec<u8>> = parts.iter().map(part).collect();
    Some(parts?.iter().fold(0, |network, part| network << 8 | u32::from(*part)))
}

/// The name at `at` in a message of the domain name system, and how many bytes it takes there. `None`: there is none.
pub fn expand(message: &[u8], at: usize) -> Option<(String, usize)> {
    const POINTER: u8 = 0xC0;
    let (mut name, mut place, mut taken) = (String::new(), at, None);
    // A name has at most 255 bytes, so longer chains of pointers are loops.
    for _ in 0..255 {
        let len = *message.get(place)?;
        if len & POINTER == POINTER {
            let low = *message.get(place + 1)?;
            taken.get_or_insert(place + 2 - at);
            place = usize::from(len & !POINTER) << 8 | usize::from(low);
            continue;
        }
        if len == 0 {
            return Some((name, taken.unwrap_or(place + 1 - at)));
        }
        let label = message.get(place + 1..place + 1 + usize::from(len))?;
        if !name.is_empty() {
            name.push('.');
        }
        for byte in label {
            match byte {
                b'.' | b'\\' => name.extend(['\\', char::from(*byte)]),
                0x21..=0x7E => name.push(char::from(*byte)),
                byte => name.push_str(&format!("\\{byte:03}")),
            }
        }
        place += 1 + usize::from(len);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loose_notation() {
        let good = [
            ("1.2.3.4", [1, 2, 3, 4]),
            ("1.2.3", [1, 2, 0, 3]),
            ("1.2", [1, 0, 0, 2]),
            ("1", [0, 0, 0, 1]),
            ("0", [0, 0, 0, 0]),
            ("00", [0, 0, 0, 0]),
            ("0x4.0x3.0X2.0x10", [4, 3, 2, 16]),
            ("004.003.002.020", [4, 3, 2, 16]),
            ("1.2.65535", [1, 2, 255, 255]),
            ("1.16777215", [1, 255, 255, 255]),
            ("4294967295", [255, 255, 255, 255]),
        ];
        for (text, octets) in good {
            assert_eq!(parse_v4_loose(text), Some(Ipv4Addr::from(octets)), "{text}");
        }
        let bad = [
            "",
            " ",
            ".",
            "1.",
            ".1",
            "1..2",
            "1.2.3.4.",
            "1.2.3.4.5",
            "256.1.1.1",
            "1.2.3.256",
            "1.2.65536",
            "1.16777216",
            "4294967296",
            "08.1.1.1",
            "0x",
            "0x.1",
            "0xg",
            "-1",
            "+1",
            "0x+1",
            "0+1",
            "1.2.3.4x",
            "1.2.3.4 ",
        ];
        for text in bad {
            assert_eq!(parse_v4_loose(text), None, "{text}");
        }
    }

    #[test]
    fn blank_space_ends_what_inet_addr_reads() {
        let loopback = Some(Ipv4Addr::LOCALHOST);
        for text in ["127.0.0.1", "127.1 ", "127.1\n", "127.1\tx", "127.1\x0B"] {
            assert_eq!(parse_inet_addr(text), loopback, "{text}");
        }
        assert_eq!(parse_inet_addr(" "), Some(Ipv4Addr::UNSPECIFIED));
        for text in ["", "  ", "\t", " 127.0.0.1"] {
            assert_eq!(parse_inet_addr(text), None, "{text}");
        }
    }

    #[test]
    fn v6_is_written_as_windows_does() {
        let cases = [
            ("::", "::"),
            ("::1", "::1"),
            ("1::", "1::"),
            ("ABCD:EF01::", "abcd:ef01::"),
            ("0:0:1::", "0:0:1::"),
            ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
            ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"),
            ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"),
            ("1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0"),
            ("1:2:3:4:0:0:1:2", "1:2:3:4::1:2"),
            ("::102:304", "::1.2.3.4"),
            ("::1:0", "::0.1.0.0"),
            ("::102", "::102"),
            ("::ffff:102:304", "::ffff:1.2.3.4"),
            ("::ffff:0:102", "::ffff:0:102"),
            ("::ffff:0:102:304", "::ffff:0:1.2.3.4"),
            ("::ffff:0:0:102", "::ffff:0:0:102"),
            ("::fffe:102:304", "::fffe:102:304"),
            ("::1:ffff:102:304", "::1:ffff:102:304"),
            ("64:ff9b::102:304", "64:ff9b::102:304"),
            ("fe80::5efe:102:304", "fe80::5efe:1.2.3.4"),
            ("fe80::5efe:0:0", "fe80::5efe:0.0.0.0"),
            ("fe80::200:5efe:102:304", "fe80::200:5efe:1.2.3.4"),
            ("1:2:3:4:100:5efe:102:304", "1:2:3:4:100:5efe:102:304"),
            ("1:2:3:4:0:5efe:102:304", "1:2:3:4:0:5efe:1.2.3.4"),
            ("1:2:3:0:0:5efe:102:304", "1:2:3::5efe:1.2.3.4"),
        ];
        for (text, expected) in cases {
            assert_eq!(format_v6(&parse_v6(text).unwrap()), expected);
        }
    }

    #[test]
    fn socket_addresses_come_back() {
        for text in ["1.2.3.4", "1.2.3.4:80", "0.0.0.0:65535"] {
            assert_eq!(format_socket_v4(&parse_socket_v4(text).unwrap()), text);
        }
        for text in [
            "::1",
            "[::1]:80",
            "::1%3",
            "[fe80::1%3]:80",
            "::1%4294967295",
            "[::ffff:1.2.3.4]:65535",
        ] {
            assert_eq!(format_socket_v6(&parse_socket_v6(text).unwrap()), text);
        }
        assert_eq!(
            format_socket_v4(&parse_socket_v4("010.1.1.1:0x50").unwrap()),
            "8.1.1.1:80"
        );
        assert_eq!(format_socket_v6(&parse_socket_v6("[::1]").unwrap()), "::1");
        for text in [
            "",
            "1.2.3.4:",
            "1.2.3.4:0",
            "1.2.3.4:65536",
            "1.2.3.4:-1",
            "1.2.3.4:80x",
            "::1",
            "localhost",
        ] {
            assert_eq!(parse_socket_v4(text), None, "{text}");
        }
        for text in [
            "",
            "[::1",
            "::1]",
            "[::1]:",
            "[::1]:0",
            "[::1]x",
            "[::1]%3",
            "::1%",
            "::1%lo",
            "::1%4294967296",
        ] {
            assert_eq!(parse_socket_v6(text), None, "{text}");
        }
    }
}

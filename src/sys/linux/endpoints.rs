//! Endpoints of TCP and UDP, and the processes that have them: proc(5).
use crate::sys::errno::Result;
use crate::sys::network::{Endpoint, Owners, Protocol, TcpState};
use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// All endpoints of a protocol, of both families. What a socket of IPv6 does in IPv4 is shown as IPv4, as Windows does.
pub fn endpoints(protocol: Protocol) -> Result<Vec<Endpoint>> {
    let files = match protocol {
        Protocol::Tcp => ["/proc/net/tcp", "/proc/net/tcp6"],
        Protocol::Udp => ["/proc/net/udp", "/proc/net/udp6"],
    };
    let mut found = Vec::new();
    for file in files {
        // A host without IPv6 has no such file.
        let text = fs::read_to_string(file).unwrap_or_default();
        found.extend(text.lines().skip(1).filter_map(|line| endpoint(line, protocol)));
    }
    Ok(found)
}

/// "sl local remote state queues timer retransmissions uid timeout inode ...".
fn endpoint(line: &str, protocol: Protocol) -> Option<Endpoint> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let local = address(words.get(1)?)?;
    let state = match protocol {
        Protocol::Udp => TcpState::Closed,
        Protocol::Tcp => state(u8::from_str_radix(words.get(3)?, 16).ok()?),
    };
    Some(Endpoint {
        local,
        remote: address(words.get(2)?)?,
        state,
        inode: words.get(9)?.parse().ok()?,
    })
}

/// The address as words of the machine's byte order, and the port.
fn address(text: &str) -> Option<SocketAddr> {
    let (ip, port) = text.split_once(':')?;
    let port = u16::from_str_radix(port, 16).ok()?;
    let word = |at: usize| {
        let word = u32::from_str_radix(ip.get(at * 8..at * 8 + 8)?, 16).ok()?;
        Some(word.to_ne_bytes())
    };
    let ip = match ip.len() {
        8 => IpAddr::V4(Ipv4Addr::from(word(0)?)),
        _ => {
            let mut octets = [0; 16];
            for at in 0..4 {
                octets[at * 4..][..4].copy_from_slice(&word(at)?);
            }
            IpAddr::V6(Ipv6Addr::from(octets)).to_canonical()
        }
    };
    Some(SocketAddr::new(ip, port))
}

fn state(number: u8) -> TcpState {
    match number {
        1 => TcpState::Established,
        2 => TcpState::SynSent,
        3 | 12 => TcpState::SynReceived,
        4 => TcpState::FinWait1,
        5 => TcpState::FinWait2,
        6 => TcpState::TimeWait,
        8 => TcpState::CloseWait,
        9 => TcpState::LastAck,
        10 => TcpState::Listen,
        11 => TcpState::Closing,
        _ => TcpState::Closed,
    }
}

/// Which process has which socket. Other users' processes are closed to who is not root.
pub fn owners() -> Owners {
    let mut owners = Owners::new();
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    for process in processes {
        let Some(id) = process.file_name().to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        let descriptors = fs::read_dir(process.path().join("fd")).into_iter().flatten().flatten();
        for descriptor in descriptors {
            let target = fs::read_link(descriptor.path()).unwrap_or_default();
            let inode = target
                .to_str()
                .and_then(|name| name.strip_prefix("socket:[")?.strip_suffix(']')?.parse().ok());
            if let Some(inode) = inode {
                // Of a parent and its children the one that has the lower number, which is the older as a rule.
                let owner = owners.entry(inode).or_insert(id);
                *owner = id.min(*owner);
            }
        }
    }
    owners
}

//! ICMP echo requests and what answers them, the same on every platform: RFC 792, RFC 4443.
use std::net::IpAddr;
use std::sync::atomic::{AtomicU16, Ordering};

/// The head of an ICMP message: type, code, checksum, and of an echo its identifier and sequence number.
pub const HEADER_LEN: usize = 8;

const ECHO_REQUEST: u8 = 8;
const ECHO_REPLY: u8 = 0;
const ECHO_REQUEST_V6: u8 = 128;
const ECHO_REPLY_V6: u8 = 129;

/// Options of the packet that carries a request.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EchoOptions {
    /// How many routers it may pass; `None`: the host's custom.
    pub ttl: Option<u8>,
    pub tos: u8,
    pub dont_fragment: bool,
    /// The options of the IPv4 header, as they stand there.
    pub header: Vec<u8>,
}

/// What answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    Reply(Reply),
    /// A router or the destination refused, by a message of this type and code.
    Refused {
        from: IpAddr,
        kind: u8,
        code: u8,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    pub from: IpAddr,
    pub data: Vec<u8>,
    pub ttl: u8,
    pub tos: u8,
    /// The options of the IPv4 header.
    pub header: Vec<u8>,
}

/// What tells a request's answers from others'.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    pub is_ipv4: bool,
    pub id: u16,
    pub sequence: u16,
    /// The kernel chooses the identifier, and passes only what bears it.
    pub kernel_id: bool,
}

impl Mark {
    /// Of a new request.
    pub fn new(is_ipv4: bool, kernel_id: bool) -> Mark {
        static SEQUENCE: AtomicU16 = AtomicU16::new(1);
        Mark {
            is_ipv4,
            id: std::process::id() as u16,
            sequence: SEQUENCE.fetch_add(1, Ordering::Relaxed),
            kernel_id,
        }
    }

    /// The request's message. The kernel makes IPv6's checksum.
    pub fn request(&self, data: &[u8]) -> Vec<u8> {
        let kind = if self.is_ipv4 { ECHO_REQUEST } else { ECHO_REQUEST_V6 };
        let mut message = vec![kind, 0, 0, 0];
        message.extend_from_slice(&self.id.to_be_bytes());
        message.extend_from_slice(&self.sequence.to_be_bytes());
        message.extend_from_slice(data);
        if self.is_ipv4 {
            let sum = checksum(&message);
            message[2..4].copy_from_slice(&sum.to_be_bytes());
        }
        message
    }

    /// Whether `message` begins with this request's head, as errors quote it.
    pub fn is_request(&self, message: &[u8]) -> bool {
        let kind = if self.is_ipv4 { ECHO_REQUEST } else { ECHO_REQUEST_V6 };
        self.fits(message, kind)
    }

    /// The data of a reply to this request; `None`: it is something else.
    pub fn reply<'a>(&self, message: &'a [u8]) -> Option<&'a [u8]> {
        let kind = if self.is_ipv4 { ECHO_REPLY } else { ECHO_REPLY_V6 };
        self.fits(message, kind).then(|| &message[HEADER_LEN..])
    }

    fn fits(&self, message: &[u8], kind: u8) -> bool {
        let word = |at: usize| u16::from_be_bytes([message[at], message[at + 1]]);
        message.len() >= HEADER_LEN
            && message[0] == kind
            && (self.kernel_id || word(4) == self.id)
            && word(6) == self.sequence
    }
}

/// The Internet checksum (RFC 1071).
fn checksum(bytes: &[u8]) -> u16 {
    let words = bytes
        .chunks(2)
        .map(|pair| u32::from(pair[0]) << 8 | u32::from(*pair.get(1).unwrap_or(&0)));
    let mut sum: u32 = words.fold(0, |sum, word| sum.wrapping_add(word));
    while sum > 0xFFFF {
        sum = (sum & 0xFFFF) + (sum >> 16);
    }
    !(sum as u16)
}

/// An IPv4 packet's time to live, type of service, options and payload.
pub fn open_packet(packet: &[u8]) -> Option<(u8, u8, &[u8], &[u8])> {
    const LEAST: usize = 20;
    let len = usize::from(packet.first()? & 0xF) * 4;
    let header = packet.get(..len).filter(|header| header.len() >= LEAST)?;
    Some((header[8], header[1], &header[LEAST..], &packet[len..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_sums_up_to_zero_and_knows_its_reply() {
        let mark = Mark::new(true, false);
        let mut message = mark.request(b"odd");
        assert_eq!(checksum(&message), 0);
        assert!(mark.is_request(&message));
        assert_eq!(mark.reply(&message), None);
        message[0] = ECHO_REPLY;
        assert_eq!(mark.reply(&message), Some(&b"odd"[..]));
        assert_eq!(
            Mark::new(true, false).reply(&message),
            None,
            "another's sequence number"
        );
        assert_eq!(mark.reply(&message[..7]), None);
    }
}

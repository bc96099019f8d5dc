//! rtnetlink(7): requests, dumps, and the pieces of their messages.
use super::net;
use crate::sys::addr::SockAddr;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::c_int;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The kernel's largest batch of messages.
const BATCH: usize = 1 << 15;

// A message: nlmsghdr (length, type, flags, sequence, port), a structure that depends on the type, attributes.
pub const HEADER_LEN: usize = 16;
const ATTRIBUTE_LEN: usize = 4;

const DONE: u16 = libc::NLMSG_DONE as u16;
const ERROR: u16 = libc::NLMSG_ERROR as u16;

pub fn open(groups: c_int) -> Result<Fd> {
    let fd = net::socket(libc::AF_NETLINK, libc::SOCK_RAW, libc::NETLINK_ROUTE)?;
    // A sockaddr_nl: family, padding, a port that the kernel chooses, the groups.
    let mut address = [0; 12];
    address[8..].copy_from_slice(&groups.to_ne_bytes());
    net::bind(&fd, &SockAddr::new(libc::AF_NETLINK, &address))?;
    Ok(fd)
}

pub fn receive(fd: &Fd, buffer: &mut [u8], flags: c_int) -> Result<usize> {
    loop {
        // SAFETY: the buffer is this function's to fill.
        match unsafe { net::recv(fd, buffer.as_mut_ptr(), buffer.len(), flags, None) } {
            Err(Errno(libc::EINTR)) => {}
            result => return result,
        }
    }
}

/// The field of 2, 4 or 8 bytes at `offset`; 0 where the message is shorter.
pub fn u16_at(bytes: &[u8], offset: usize) -> u16 {
    let field = bytes.get(offset..offset + 2).and_then(|field| field.try_into().ok());
    field.map_or(0, u16::from_ne_bytes)
}

pub fn u32_at(bytes: &[u8], offset: usize) -> u32 {
    let field = bytes.get(offset..offset + 4).and_then(|field| field.try_into().ok());
    field.map_or(0, u32::from_ne_bytes)
}

pub fn u64_at(bytes: &[u8], offset: usize) -> u64 {
    let field = bytes.get(offset..offset + 8).and_then(|field| field.try_into().ok());
    field.map_or(0, u64::from_ne_bytes)
}

/// The text in front of the NUL.
pub fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

pub fn ip(bytes: &[u8]) -> Option<IpAddr> {
    match bytes.len() {
        4 => <[u8; 4]>::try_from(bytes)
            .ok()
            .map(|octets| Ipv4Addr::from(octets).into()),
        _ => <[u8; 16]>::try_from(bytes)
            .ok()
            .map(|octets| Ipv6Addr::from(octets).into()),
    }
}

pub fn octets(ip: IpAddr) -> Vec<u8> {
    match ip {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets().to_vec(),
    }
}

/// The pieces of a row that each begin with their length, of which `read` finds the number of bytes; each is padded to 4.
fn pieces(mut bytes: &[u8], header: usize, read: fn(&[u8]) -> usize) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let len = read(bytes);
        let piece = bytes.get(..len).filter(|_| len >= header)?;
        bytes = bytes.get(len.next_multiple_of(4)..).unwrap_or_default();
        Some(piece)
    })
}

pub fn messages(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    pieces(bytes, HEADER_LEN, |bytes| u32_at(bytes, 0) as usize)
}

/// The kinds and values of a row of attributes.
pub fn attributes(row: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    /// What a kind has beside its number: NLA_F_NESTED, NLA_F_NET_BYTEORDER.
    const FLAGS: u16 = 0xC000;
    pieces(row, ATTRIBUTE_LEN, |bytes| u16_at(bytes, 0).into())
        .map(|piece| (u16_at(piece, 2) & !FLAGS, &piece[ATTRIBUTE_LEN..]))
}

/// The structure of `len` bytes that a message has, and the row of its attributes.
pub fn split(message: &[u8], len: usize) -> Option<(&[u8], &[u8])> {
    message.get(HEADER_LEN..)?.split_at_checked(len)
}

/// A message to the kernel.
pub struct Request(Vec<u8>);

impl Request {
    /// `head` is the structure that belongs to the type.
    pub fn new(kind: u16, flags: c_int, head: &[u8]) -> Request {
        let mut bytes = vec![0; HEADER_LEN];
        bytes[4..6].copy_from_slice(&kind.to_ne_bytes());
        bytes[6..8].copy_from_slice(&((libc::NLM_F_REQUEST | flags) as u16).to_ne_bytes());
        bytes.extend_from_slice(head);
        bytes.resize(bytes.len().next_multiple_of(4), 0);
        Request(bytes)
    }

    pub fn attribute(mut self, kind: u16, value: &[u8]) -> Request {
        let len = (ATTRIBUTE_LEN + value.len()) as u16;
        self.0.extend_from_slice(&len.to_ne_bytes());
        self.0.extend_from_slice(&kind.to_ne_bytes());
        self.0.extend_from_slice(value);
        self.0.resize(self.0.len().next_multiple_of(4), 0);
        self
    }

    fn send(&mut self, fd: &Fd) -> Result<()> {
        let len = self.0.len() as u32;
        self.0[..4].copy_from_slice(&len.to_ne_bytes());
        net::send(fd, self.0.as_ptr(), self.0.len(), 0, None).map(drop)
    }

    /// Hands all messages of the answer to `each`. False: something changed meanwhile, so that they may not fit together.
    pub fn dump(mut self, fd: &Fd, mut each: impl FnMut(&[u8])) -> Result<bool> {
        self.send(fd)?;
        let mut buffer = vec![0; BATCH];
        let mut whole = true;
        loop {
            let len = receive(fd, &mut buffer, 0)?;
            for message in messages(&buffer[..len]) {
                whole &= u16_at(message, 6) & libc::NLM_F_DUMP_INTR as u16 == 0;
                match u16_at(message, 4) {
                    DONE => return Ok(whole),
                    ERROR => return Err(refusal(message).err().unwrap_or(Errno(libc::EPROTO))),
                    _ => each(message),
                }
            }
        }
    }

    /// The one message that answers it.
    pub fn ask(mut self) -> Result<Vec<u8>> {
        let fd = open(0)?;
        self.send(&fd)?;
        let mut buffer = vec![0; BATCH];
        let len = receive(&fd, &mut buffer, 0)?;
        buffer.truncate(len);
        match u16_at(&buffer, 4) {
            ERROR => refusal(&buffer).map(|()| buffer),
            _ => Ok(buffer),
        }
    }
}

/// What a message of errors says; an error of 0 is a success.
fn refusal(message: &[u8]) -> Result<()> {
    match u32_at(message, HEADER_LEN) as i32 {
        0 => Ok(()),
        error => Err(Errno(error.wrapping_neg())),
    }
}

/// Makes dumps until they fit together.
pub fn consistent<T>(mut dumps: impl FnMut(&Fd) -> Result<(T, bool)>) -> Result<T> {
    /// How often to begin again; then something changes all the time, and a mixture is as true as anything.
    const TRIES: usize = 8;
    let fd = open(0)?;
    for _ in 1..TRIES {
        let (found, whole) = dumps(&fd)?;
        if whole {
            return Ok(found);
        }
    }
    dumps(&fd).map(|(found, _)| found)
}

//! Windows' IPv4 and IPv6 socket addresses to and from `std::net`'s, as bytes.
use crate::abi::*;
use std::mem::size_of;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

/// Why bytes are no address that is known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoAddress {
    /// Its family is not an IP one.
    Family,
    /// Fewer bytes than its family's address has.
    Short,
}

pub const LEN_V4: usize = size_of::<sockaddr_in>();
pub const LEN_V6: usize = size_of::<sockaddr_in6>();

/// The bytes of a field.
fn field<const LEN: usize>(bytes: &[u8], offset: usize) -> Result<[u8; LEN], NoAddress> {
    let field = bytes.get(offset..offset + LEN).ok_or(NoAddress::Short)?;
    field.try_into().map_err(|_| NoAddress::Short)
}

pub fn decode(bytes: &[u8]) -> Result<SocketAddr, NoAddress> {
    let family = u16::from_ne_bytes(field(bytes, 0)?);
    match i32::from(family) {
        AF_INET if bytes.len() >= LEN_V4 => {
            let port = u16::from_be_bytes(field(bytes, 2)?);
            let ip = Ipv4Addr::from(field::<4>(bytes, 4)?);
            Ok(SocketAddrV4::new(ip, port).into())
        }
        AF_INET6 if bytes.len() >= LEN_V6 => {
            let port = u16::from_be_bytes(field(bytes, 2)?);
            let flow = u32::from_ne_bytes(field(bytes, 4)?);
            let ip = Ipv6Addr::from(field::<16>(bytes, 8)?);
            let scope = u32::from_ne_bytes(field(bytes, 24)?);
            Ok(SocketAddrV6::new(ip, port, flow, scope).into())
        }
        AF_INET | AF_INET6 => Err(NoAddress::Short),
        _ => Err(NoAddress::Family),
    }
}

/// The bytes of the Windows address, and how many of them count.
pub fn encode(address: &SocketAddr) -> ([u8; LEN_V6], usize) {
    let mut bytes = [0; LEN_V6];
    let mut put = |offset: usize, field: &[u8]| bytes[offset..offset + field.len()].copy_from_slice(field);
    put(0, &(family(address) as u16).to_ne_bytes());
    put(2, &address.port().to_be_bytes());
    match address {
        SocketAddr::V4(v4) => {
            put(4, &v4.ip().octets());
            (bytes, LEN_V4)
        }
        SocketAddr::V6(v6) => {
            put(4, &v6.flowinfo().to_ne_bytes());
            put(8, &v6.ip().octets());
            put(24, &v6.scope_id().to_ne_bytes());
            (bytes, LEN_V6)
        }
    }
}

/// The Windows address family.
pub fn family(address: &SocketAddr) -> i32 {
    if address.is_ipv4() {
        AF_INET
    } else {
        AF_INET6
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_back() {
        for text in ["1.2.3.4:80", "[fe80::1%7]:80", "[::]:0"] {
            let address: SocketAddr = text.parse().unwrap();
            let (bytes, len) = encode(&address);
            assert_eq!(decode(&bytes[..len]), Ok(address));
            assert_eq!(decode(&bytes[..len - 1]), Err(NoAddress::Short));
        }
        assert_eq!(decode(&[99, 0, 0, 0]), Err(NoAddress::Family));
        assert_eq!(decode(&[2]), Err(NoAddress::Short));
    }
}

//! Addresses: Windows' `sockaddr` to and from the host's.
//!
//! Behind the family both have the same bytes for IPv4, IPv6 and AF_UNIX; the family's number differs, and Apple
//! keeps a length in front of it.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::fault::{copy_from_user, copy_to_user, get_user, probe_for_write, put_user};
use crate::sys::native;
use crate::sys::SockAddr;
use std::ffi::c_int;
use std::mem;
use std::net::Ipv6Addr;

/// Bytes of the family field in front of every Windows address.
const FAMILY_LEN: usize = mem::size_of::<ADDRESS_FAMILY>();

const LEN_V4: usize = mem::size_of::<sockaddr_in>();
const LEN_V6: usize = mem::size_of::<sockaddr_in6>();

/// A Windows `sockaddr_un`: the family and a path of 108 bytes.
const LEN_UNIX: usize = FAMILY_LEN + 108;

/// The native number of a Windows address family.
#[inline]
pub fn native_family(family: c_int) -> Option<c_int> {
    match family {
        AF_INET => Some(native::AF_INET),
        AF_INET6 => Some(native::AF_INET6),
        AF_UNIX => Some(native::AF_UNIX),
        _ => None,
    }
}

/// The Windows number of a native address family, and the length of its Windows address.
#[inline]
fn windows_family(family: c_int) -> Option<(c_int, usize)> {
    match family {
        native::AF_INET => Some((AF_INET, LEN_V4)),
        native::AF_INET6 => Some((AF_INET6, LEN_V6)),
        native::AF_UNIX => Some((AF_UNIX, LEN_UNIX)),
        _ => None,
    }
}

/// The Windows number of a native address family.
pub fn from_native_family(family: c_int) -> Option<c_int> {
    windows_family(family).map(|(family, _)| family)
}

/// The length of a Windows address of a family.
pub fn windows_len(family: c_int) -> usize {
    match family {
        AF_INET => LEN_V4,
        AF_INET6 => LEN_V6,
        _ => LEN_UNIX,
    }
}

/// The shortest address that `bind`, `connect` and `sendto` take.
#[inline]
fn shortest(family: c_int) -> usize {
    match family {
        AF_INET => LEN_V4,
        AF_INET6 => LEN_V6,
        AF_UNIX => FAMILY_LEN + 1,
        _ => FAMILY_LEN,
    }
}

/// Reads the address `name` of `namelen` bytes for a socket of `family` into `addr`. (Not returned: it is large, and
/// the call path must not move it about.)
///
/// WSAEFAULT: no such memory, or shorter than the family's address. WSAEAFNOSUPPORT: another family.
#[inline(always)]
pub fn read(name: *const sockaddr, namelen: c_int, family: c_int, addr: &mut SockAddr) -> Result<()> {
    let given = usize::try_from(namelen).unwrap_or(0);
    if given < shortest(family) {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: any bytes are a number.
    let their_family = unsafe { get_user(name.cast::<ADDRESS_FAMILY>())? };
    if c_int::from(their_family) != family {
        return Err(Error(WSAEAFNOSUPPORT));
    }
    let bytes = name.cast::<u8>();
    // (Arrays of a known length: no call to memcpy.)
    match family {
        // SAFETY: any bytes are bytes.
        AF_INET => addr.set(native::AF_INET, &unsafe { get_user(bytes.cast::<[u8; LEN_V4]>())? }),
        // SAFETY: as above.
        AF_INET6 => addr.set(native::AF_INET6, &unsafe { get_user(bytes.cast::<[u8; LEN_V6]>())? }),
        AF_UNIX => {
            let mut path = [0; LEN_UNIX];
            let path = &mut path[..given.min(LEN_UNIX)];
            copy_from_user(path, bytes)?;
            read_unix(path, addr)?;
        }
        _ => return Err(Error(WSAEAFNOSUPPORT)),
    }
    Ok(())
}

/// Reads the address of a peer, as `read` does: a datagram socket takes also one of no family, which is read as the
/// unspecified one.
#[inline(always)]
pub fn read_peer(
    name: *const sockaddr,
    namelen: c_int,
    (family, kind): (c_int, c_int),
    addr: &mut SockAddr,
) -> Result<()> {
    match read(name, namelen, family, addr) {
        Err(Error(WSAEAFNOSUPPORT)) if kind != SOCK_STREAM => {
            // SAFETY: any bytes are a number.
            let named = unsafe { get_user(name.cast::<ADDRESS_FAMILY>())? };
            if c_int::from(named) != AF_UNSPEC {
                return Err(Error(WSAEAFNOSUPPORT));
            }
            let native = native_family(family).ok_or(Error(WSAEAFNOSUPPORT))?;
            addr.set(native, &[0; LEN_V6][..windows_len(family)]);
            Ok(())
        }
        result => result,
    }
}

/// Of a `sockaddr_un` the path counts up to its NUL. WSAEINVAL: it begins with one, an abstract name natively.
fn read_unix(bytes: &[u8], addr: &mut SockAddr) -> Result<()> {
    let len = match bytes[FAMILY_LEN..].iter().position(|byte| *byte == 0) {
        None => bytes.len(),
        Some(0) => return Err(Error(WSAEINVAL)),
        Some(nul) => FAMILY_LEN + nul + 1,
    };
    addr.set(native::AF_UNIX, &bytes[..len]);
    Ok(())
}

/// Checks that `namelen` has room for an address of `family`, and that both can be written; both NULL is fine: the caller
/// does not want it.
///
/// # Safety
/// The caller may write both.
#[inline(always)]
pub unsafe fn check_room(name: *mut sockaddr, namelen: *mut c_int, family: c_int) -> Result<()> {
    if name.is_null() {
        return Ok(());
    }
    // SAFETY: any bytes are a number.
    let room = unsafe { get_user(namelen)? };
    // What `write` will want: AF_UNIX addresses are written in full.
    let needed = if family == AF_UNIX { LEN_UNIX } else { shortest(family) };
    match usize::try_from(room) {
        // SAFETY: the caller's promise.
        Ok(room) if room >= needed => unsafe {
            put_user(namelen, room as c_int)?;
            Ok(probe_for_write(name.cast(), needed)?)
        },
        _ => Err(Error(WSAEFAULT)),
    }
}

/// Writes `addr` to the caller's buffer and its length to `namelen`. WSAEFAULT: not enough room, or no memory.
///
/// # Safety
/// The caller may write both.
#[inline(always)]
pub unsafe fn write(addr: &SockAddr, name: *mut sockaddr, namelen: *mut c_int) -> Result<()> {
    let (family, len) = windows_family(addr.family()).ok_or(Error(WSAEAFNOSUPPORT))?;
    // SAFETY: any bytes are a number.
    let room = unsafe { get_user(namelen)? };
    if usize::try_from(room).map_or(true, |room| room < len) {
        return Err(Error(WSAEFAULT));
    }
    let name = name.cast::<u8>();
    // Both have the same bytes behind the family.
    let rest = &addr.room_bytes()[FAMILY_LEN..];
    // SAFETY: the caller's promise. (Copies of a known length: no call to memcpy.)
    unsafe {
        put_user(name.cast(), family as ADDRESS_FAMILY)?;
        let name = name.wrapping_add(FAMILY_LEN);
        match len {
            LEN_V4 => copy_to_user(name, &rest[..LEN_V4 - FAMILY_LEN])?,
            LEN_V6 => copy_to_user(name, &rest[..LEN_V6 - FAMILY_LEN])?,
            len => copy_to_user(name, &rest[..len - FAMILY_LEN])?,
        }
        put_user(namelen, len as c_int)?;
    }
    Ok(())
}

/// The bytes of the Windows address that `addr` is, and how many of them count.
pub fn to_windows(addr: &SockAddr) -> Result<([u8; SockAddr::CAPACITY], usize)> {
    let mut bytes = [0; SockAddr::CAPACITY];
    let mut len = SockAddr::CAPACITY as c_int;
    // SAFETY: the array has that room.
    unsafe { write(addr, bytes.as_mut_ptr().cast(), &mut len)? };
    Ok((bytes, len as usize))
}

/// The port of an IPv4 or IPv6 address, in host byte order.
#[inline]
pub fn port(addr: &SockAddr) -> Option<u16> {
    let [_, _, high, low, ..] = *addr.room_bytes();
    matches!(addr.family(), native::AF_INET | native::AF_INET6).then(|| u16::from_be_bytes([high, low]))
}

/// The same IPv4 or IPv6 address with another port.
pub fn with_port(addr: &SockAddr, port: u16) -> SockAddr {
    let mut bytes = [0; SockAddr::CAPACITY];
    bytes[..addr.len()].copy_from_slice(addr.bytes());
    bytes[2..4].copy_from_slice(&port.to_be_bytes());
    SockAddr::new(addr.family(), &bytes[..addr.len()])
}

/// Where an IPv6 address has its scope.
const SCOPE: std::ops::Range<usize> = 24..28;

/// An IPv6 address and its scope.
pub fn scoped(addr: &SockAddr) -> Option<(Ipv6Addr, u32)> {
    let bytes = addr.room_bytes();
    let ip: [u8; 16] = bytes[8..24].try_into().ok()?;
    let scope: [u8; 4] = bytes[SCOPE].try_into().ok()?;
    (addr.family() == native::AF_INET6).then(|| (Ipv6Addr::from(ip), u32::from_ne_bytes(scope)))
}

/// The same IPv6 address with another scope.
pub fn with_scope(addr: &SockAddr, scope: u32) -> SockAddr {
    let mut bytes = *addr.room_bytes();
    bytes[SCOPE].copy_from_slice(&scope.to_ne_bytes());
    SockAddr::new(addr.family(), &bytes[..addr.len()])
}

/// Whether two IPv4 or IPv6 addresses are the same but for the port.
pub fn same_ip(one: &SockAddr, other: &SockAddr) -> bool {
    let ip = |addr: &SockAddr| match addr.family() {
        native::AF_INET => addr.room_bytes()[4..8].to_vec(),
        _ => addr.room_bytes()[8..28].to_vec(),
    };
    one.family() == other.family() && ip(one) == ip(other)
}

/// Whether it is the address of a group.
pub fn is_multicast(addr: &SockAddr) -> bool {
    let bytes = addr.room_bytes();
    match addr.family() {
        native::AF_INET => bytes[4] & 0xf0 == 0xe0,
        native::AF_INET6 => bytes[8] == 0xff,
        _ => false,
    }
}

/// Whether an IPv4 or IPv6 address is the unspecified one.
#[inline]
pub fn is_unspecified(addr: &SockAddr) -> bool {
    let bytes = addr.room_bytes();
    match addr.family() {
        native::AF_INET => bytes[4..8] == [0; 4],
        native::AF_INET6 => bytes[8..24] == [0; 16],
        _ => false,
    }
}

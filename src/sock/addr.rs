//! Addresses: Windows' `sockaddr` to and from the host's.
//!
//! Behind the family both have the same bytes for IPv4, IPv6 and AF_UNIX; the family's number differs, and Apple
//! keeps a length in front of it.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::{native, SockAddr};
use std::ffi::c_int;
use std::{mem, ptr};

/// Bytes of the family field in front of every Windows address.
const FAMILY_LEN: usize = mem::size_of::<ADDRESS_FAMILY>();

/// The Windows family, the native one, the length of its Windows address.
const FAMILIES: &[(c_int, c_int, usize)] = &[
    (AF_INET as c_int, native::AF_INET, mem::size_of::<sockaddr_in>()),
    (AF_INET6 as c_int, native::AF_INET6, mem::size_of::<sockaddr_in6>()),
    (AF_UNIX as c_int, native::AF_UNIX, FAMILY_LEN + UNIX_PATH_LEN),
];

/// Room for the path in a Windows `sockaddr_un`.
const UNIX_PATH_LEN: usize = 108;

/// The native number of a Windows address family.
pub fn native_family(family: c_int) -> Option<c_int> {
    let found = FAMILIES.iter().find(|(windows, _, _)| *windows == family);
    found.map(|(_, native, _)| *native)
}

/// The shortest address that `bind`, `connect` and `sendto` take for a Windows family.
fn shortest(family: c_int) -> usize {
    match FAMILIES.iter().find(|(windows, _, _)| *windows == family) {
        Some((windows, _, _)) if *windows == AF_UNIX as c_int => FAMILY_LEN + 1,
        Some((_, _, len)) => *len,
        None => FAMILY_LEN,
    }
}

/// Reads the address `name` of `namelen` bytes for a socket of `family`.
///
/// WSAEFAULT: NULL or shorter than the family's address. WSAEAFNOSUPPORT: another family.
///
/// # Safety
/// `name` is NULL or points to `namelen` bytes.
pub unsafe fn read(name: *const sockaddr, namelen: c_int, family: c_int) -> Result<SockAddr> {
    let given = usize::try_from(namelen).unwrap_or(0);
    if name.is_null() || given < shortest(family) {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise, and at least the shortest address is there. Programs keep addresses in char
    // buffers of any alignment.
    let their_family = unsafe { ptr::read_unaligned(name.cast::<ADDRESS_FAMILY>()) };
    if c_int::from(their_family) != family {
        return Err(Error(WSAEAFNOSUPPORT));
    }
    let native = native_family(family).ok_or(Error(WSAEAFNOSUPPORT))?;
    let len = match FAMILIES.iter().find(|(windows, _, _)| *windows == family) {
        Some((_, _, len)) => given.min(*len),
        None => given,
    };
    // SAFETY: `len` is at most `namelen`.
    let bytes = unsafe { std::slice::from_raw_parts(name.cast::<u8>(), len) };
    let len = if native == native::AF_UNIX {
        unix_len(bytes)
    } else {
        len
    };
    Ok(SockAddr::new(native, &bytes[..len]))
}

/// The part of a `sockaddr_un` that is address: up to the path's NUL, or an abstract name as it is.
fn unix_len(bytes: &[u8]) -> usize {
    let path = &bytes[FAMILY_LEN..];
    match path.iter().position(|byte| *byte == 0) {
        None | Some(0) => bytes.len(),
        Some(nul) => FAMILY_LEN + nul + 1,
    }
}

/// Checks that `namelen` has room for an address of `family`; both NULL is fine: the caller does not want it.
///
/// # Safety
/// `namelen` is NULL or points to an int.
pub unsafe fn check_room(name: *const sockaddr, namelen: *const c_int, family: c_int) -> Result<()> {
    if name.is_null() {
        return Ok(());
    }
    if namelen.is_null() {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise.
    let room = unsafe { ptr::read_unaligned(namelen) };
    let needed = shortest(family);
    match usize::try_from(room) {
        Ok(room) if room >= needed => Ok(()),
        _ => Err(Error(WSAEFAULT)),
    }
}

/// Writes `addr` to the caller's buffer and its length to `namelen`. WSAEFAULT: not enough room.
///
/// # Safety
/// `name` points to `*namelen` bytes; `namelen` is NULL or points to an int.
pub unsafe fn write(addr: &SockAddr, name: *mut sockaddr, namelen: *mut c_int) -> Result<()> {
    if name.is_null() || namelen.is_null() {
        return Err(Error(WSAEFAULT));
    }
    let (bytes, len) = to_windows(addr)?;
    // SAFETY: the caller's promise.
    let room = unsafe { ptr::read_unaligned(namelen) };
    if usize::try_from(room).map_or(true, |room| room < len) {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: there is room for `len` bytes.
    unsafe {
        ptr::copy_nonoverlapping(bytes.as_ptr(), name.cast::<u8>(), len);
        ptr::write_unaligned(namelen, len as c_int);
    }
    Ok(())
}

/// The bytes of the Windows address that `addr` is, and how many of them count.
pub fn to_windows(addr: &SockAddr) -> Result<([u8; SockAddr::CAPACITY], usize)> {
    let found = FAMILIES.iter().find(|(_, native, _)| *native == addr.family());
    let (family, _, len) = found.ok_or(Error(WSAEAFNOSUPPORT))?;
    // The kernel gives an AF_UNIX address only as long as its path.
    let mut bytes = [0; SockAddr::CAPACITY];
    let used = addr.len().min(*len);
    bytes[..used].copy_from_slice(&addr.bytes()[..used]);
    bytes[..FAMILY_LEN].copy_from_slice(&(*family as ADDRESS_FAMILY).to_ne_bytes());
    Ok((bytes, *len))
}

/// The port of an IPv4 or IPv6 address, in host byte order.
pub fn port(addr: &SockAddr) -> Option<u16> {
    let bytes = addr.bytes();
    match addr.family() {
        native::AF_INET | native::AF_INET6 => Some(u16::from_be_bytes([*bytes.get(2)?, *bytes.get(3)?])),
        _ => None,
    }
}

/// The same IPv4 or IPv6 address with another port.
pub fn with_port(addr: &SockAddr, port: u16) -> SockAddr {
    let mut bytes = [0; SockAddr::CAPACITY];
    bytes[..addr.len()].copy_from_slice(addr.bytes());
    bytes[2..4].copy_from_slice(&port.to_be_bytes());
    SockAddr::new(addr.family(), &bytes[..addr.len()])
}

/// Whether an IPv4 or IPv6 address is the unspecified one.
pub fn is_unspecified(addr: &SockAddr) -> bool {
    let ip = match addr.family() {
        native::AF_INET => addr.bytes().get(4..8),
        native::AF_INET6 => addr.bytes().get(8..24),
        _ => None,
    };
    ip.is_some_and(|ip| ip.iter().all(|byte| *byte == 0))
}

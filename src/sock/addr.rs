//! Addresses: Windows' `sockaddr` to and from the host's.
//!
//! Behind the family both have the same bytes for IPv4, IPv6 and AF_UNIX; the family's number differs, and Apple
//! keeps a length in front of it.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::native;
use crate::sys::SockAddr;
use std::ffi::c_int;
use std::{mem, ptr, slice};

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
/// WSAEFAULT: NULL or shorter than the family's address. WSAEAFNOSUPPORT: another family.
///
/// # Safety
/// `name` is NULL or points to `namelen` bytes.
#[inline(always)]
pub unsafe fn read(name: *const sockaddr, namelen: c_int, family: c_int, addr: &mut SockAddr) -> Result<()> {
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
    let bytes = name.cast::<u8>();
    // SAFETY: as long as the shortest address, or as long as was given. (Slices of a known length: no call to memcpy.)
    unsafe {
        match family {
            AF_INET => addr.set(native::AF_INET, slice::from_raw_parts(bytes, LEN_V4)),
            AF_INET6 => addr.set(native::AF_INET6, slice::from_raw_parts(bytes, LEN_V6)),
            AF_UNIX => read_unix(slice::from_raw_parts(bytes, given.min(LEN_UNIX)), addr),
            _ => return Err(Error(WSAEAFNOSUPPORT)),
        }
    }
    Ok(())
}

/// Of a `sockaddr_un` the path counts up to its NUL; an abstract name, which begins with one, counts as it is.
fn read_unix(bytes: &[u8], addr: &mut SockAddr) {
    let len = match bytes[FAMILY_LEN..].iter().position(|byte| *byte == 0) {
        None | Some(0) => bytes.len(),
        Some(nul) => FAMILY_LEN + nul + 1,
    };
    addr.set(native::AF_UNIX, &bytes[..len]);
}

/// Checks that `namelen` has room for an address of `family`; both NULL is fine: the caller does not want it.
///
/// # Safety
/// `namelen` is NULL or points to an int.
#[inline(always)]
pub unsafe fn check_room(name: *const sockaddr, namelen: *const c_int, family: c_int) -> Result<()> {
    if name.is_null() {
        return Ok(());
    }
    if namelen.is_null() {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise.
    let room = unsafe { ptr::read_unaligned(namelen) };
    // What `write` will want: AF_UNIX addresses are written in full.
    let needed = if family == AF_UNIX { LEN_UNIX } else { shortest(family) };
    match usize::try_from(room) {
        Ok(room) if room >= needed => Ok(()),
        _ => Err(Error(WSAEFAULT)),
    }
}

/// Writes `addr` to the caller's buffer and its length to `namelen`. WSAEFAULT: not enough room.
///
/// # Safety
/// `name` points to `*namelen` bytes; `namelen` is NULL or points to an int.
#[inline(always)]
pub unsafe fn write(addr: &SockAddr, name: *mut sockaddr, namelen: *mut c_int) -> Result<()> {
    if name.is_null() || namelen.is_null() {
        return Err(Error(WSAEFAULT));
    }
    let (family, len) = windows_family(addr.family()).ok_or(Error(WSAEAFNOSUPPORT))?;
    // SAFETY: the caller's promise.
    let room = unsafe { ptr::read_unaligned(namelen) };
    if usize::try_from(room).map_or(true, |room| room < len) {
        return Err(Error(WSAEFAULT));
    }
    let name = name.cast::<u8>();
    let bytes = addr.room_bytes();
    // SAFETY: there is room for `len` bytes. (Copies of a known length: no call to memcpy.)
    unsafe {
        match len {
            LEN_V4 => ptr::copy_nonoverlapping(bytes.as_ptr(), name, LEN_V4),
            LEN_V6 => ptr::copy_nonoverlapping(bytes.as_ptr(), name, LEN_V6),
            len => ptr::copy_nonoverlapping(bytes.as_ptr(), name, len),
        }
        ptr::write_unaligned(name.cast::<ADDRESS_FAMILY>(), family as ADDRESS_FAMILY);
        ptr::write_unaligned(namelen, len as c_int);
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

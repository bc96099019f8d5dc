//! What getsockopt tells of a socket in structures of its own: its protocol, its two addresses.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sock::socket::SocketRef;
use crate::sock::{addr, connection};
use crate::spi::catalog;
use crate::spi::protocol::ProtocolInfo;
use crate::sys::SockAddr;
use std::ffi::c_int;
use std::{mem, ptr, slice};

/// Whether the option is one of these.
#[inline(always)]
pub fn has(level: c_int, name: c_int) -> bool {
    level == SOL_SOCKET && matches!(name, SO_PROTOCOL_INFOA | SO_PROTOCOL_INFOW | SO_BSP_STATE)
}

/// Stores the option at the front of `room`, from where it goes to `place`, and returns its length. WSAEFAULT: it does not
/// fit.
#[cold]
pub fn get(socket: &SocketRef, name: c_int, room: &mut [u8], place: *mut u8) -> Result<usize> {
    match name {
        SO_PROTOCOL_INFOA => write(&protocol::<u8>(socket)?, room),
        // The option has one number whatever the program's wchar_t is; the size of its room tells them apart.
        SO_PROTOCOL_INFOW if room.len() == mem::size_of::<ProtocolInfo<u32>>() => {
            write(&protocol::<u32>(socket)?, room)
        }
        SO_PROTOCOL_INFOW => write(&protocol::<u16>(socket)?, room),
        _ => write_addresses(socket, room, place),
    }
}

/// The catalog's entry for the socket. WSAENOPROTOOPT: there is none.
pub fn protocol<U: Unit>(socket: &SocketRef) -> Result<ProtocolInfo<U>> {
    let entry = catalog::base(socket.family, socket.kind, socket.protocol).ok_or(Error(WSAENOPROTOOPT))?;
    Ok(entry.info())
}

fn write<T: Copy>(value: &T, room: &mut [u8]) -> Result<usize> {
    let len = mem::size_of::<T>();
    let place = room.get_mut(..len).ok_or(Error(WSAEFAULT))?;
    // SAFETY: plain numbers without gaps, `len` bytes of them.
    place.copy_from_slice(unsafe { slice::from_raw_parts(ptr::from_ref(value).cast(), len) });
    Ok(len)
}

/// An address as programs get it, and its length.
type Name = ([u8; SockAddr::CAPACITY], usize);

/// `None`: the socket has no such address (yet).
fn name_by(socket: &SocketRef, name: fn(&SocketRef, &mut SockAddr) -> Result<()>) -> Option<Name> {
    let mut address = SockAddr::room();
    name(socket, &mut address).ok()?;
    addr::to_windows(&address).ok()
}

/// CSADDR_INFO and behind it the addresses that it points to, those that there are.
fn write_addresses(socket: &SocketRef, room: &mut [u8], place: *mut u8) -> Result<usize> {
    const HEAD: usize = mem::size_of::<CSADDR_INFO>();
    let local = name_by(socket, connection::local_name);
    let remote = name_by(socket, connection::peer_name);
    // Each address stands at a multiple of 8, as its members want.
    let size = |address: &Option<Name>| address.map_or(0, |(_, len)| len.next_multiple_of(8));
    let len = HEAD + size(&local) + size(&remote);
    if room.len() < len {
        return Err(Error(WSAEFAULT));
    }
    let mut at = HEAD;
    let mut put = |address: Option<Name>| match address {
        None => SOCKET_ADDRESS {
            lpSockaddr: ptr::null_mut(),
            iSockaddrLength: 0,
        },
        Some((bytes, len)) => {
            room[at..at + len].copy_from_slice(&bytes[..len]);
            let lpSockaddr = place.wrapping_add(at).cast();
            at += len.next_multiple_of(8);
            SOCKET_ADDRESS {
                lpSockaddr,
                iSockaddrLength: len as c_int,
            }
        }
    };
    let info = CSADDR_INFO {
        LocalAddr: put(local),
        RemoteAddr: put(remote),
        iSocketType: socket.kind,
        iProtocol: socket.protocol,
    };
    write(&info, room)?;
    Ok(len)
}

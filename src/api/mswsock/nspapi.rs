//! `nspapi.h`: protocols, services and names as Winsock 1.1 asks for them.
use crate::abi::*;
use crate::api::ffi;
use crate::api::ws2_32::protocols::read_protocols;
use crate::rt::error::{Error, Result};
use crate::rt::wide::{encode_z, Unit};
use crate::spi::catalog::{self, Entry};
use crate::sys::fault::{array_to_user, get_user, put_user};
use std::ffi::{c_int, c_void};
use std::mem;

/// Lists protocols as PROTOCOL_INFO structures, whose names stand behind them in the buffer.
///
/// `lpiProtocols` is an array that ends in 0, or NULL for all. `lpdwBufferLength` holds the size of `lpProtocolBuffer` in
/// bytes and receives the size that the list takes. Returns how many there are. Errors: ERROR_INSUFFICIENT_BUFFER,
/// WSAEFAULT.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-enumprotocolsa>
#[no_mangle]
pub unsafe extern "C" fn EnumProtocolsA(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u8>(lpiProtocols, lpProtocolBuffer, lpdwBufferLength) }
}

/// As [`EnumProtocolsA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-enumprotocolsw>
#[no_mangle]
pub unsafe extern "C" fn EnumProtocolsW(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u16>(lpiProtocols, lpProtocolBuffer, lpdwBufferLength) }
}

/// As [`EnumProtocolsW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn EnumProtocolsW_utf32(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u32>(lpiProtocols, lpProtocolBuffer, lpdwBufferLength) }
}

/// # Safety
/// `protocols` is NULL or ends in 0; `len` is NULL or points to the size of `buffer`.
unsafe fn enumerate<U: Unit>(protocols: LPINT, buffer: *mut c_void, len: LPDWORD) -> INT {
    ffi::call(SOCKET_ERROR, || {
        let asked = read_protocols(protocols)?;
        let listed = |entry: &Entry| entry.is_visible() && catalog::is_asked_for(entry, asked.as_deref());
        let entries: Vec<_> = catalog::entries().into_iter().filter(listed).collect();
        // SAFETY: the caller's promise.
        unsafe { write_protocols::<U>(&entries, buffer.cast(), len) }
    })
}

/// # Safety
/// As for `enumerate`.
unsafe fn write_protocols<U: Unit>(entries: &[Entry], buffer: *mut PROTOCOL_INFOA, len: LPDWORD) -> Result<INT> {
    let names: Vec<Vec<U>> = entries.iter().map(|entry| encode_z(&entry.name)).collect();
    let structures = entries.len() * mem::size_of::<PROTOCOL_INFOA>();
    let needed = structures + names.iter().map(|name| mem::size_of_val(&name[..])).sum::<usize>();
    // SAFETY: the caller's promise; structures and names are inside the buffer.
    unsafe {
        let room = get_user(len)? as usize;
        put_user(len, needed as DWORD)?;
        if room < needed {
            return Err(Error(ERROR_INSUFFICIENT_BUFFER));
        }
        let mut place = buffer.cast::<u8>().wrapping_add(structures);
        for (index, (entry, name)) in entries.iter().zip(&names).enumerate() {
            let size = mem::size_of_val(&name[..]);
            array_to_user(place.cast(), name)?;
            put_user(buffer.wrapping_add(index), old_form(entry, place))?;
            place = place.wrapping_add(size);
        }
    }
    Ok(entries.len() as INT)
}

/// Flags of PROTOCOL_INFO and those of WSAPROTOCOL_INFO have the same bits up to the multicast one.
fn old_form(entry: &Entry, name: *mut u8) -> PROTOCOL_INFOA {
    const SAME: c_int = (XP_SUPPORTS_MULTICAST << 1) - 1;
    let facts = &entry.facts;
    let fragments = if facts.kind == SOCK_DGRAM { XP_FRAGMENTATION } else { 0 };
    PROTOCOL_INFOA {
        dwServiceFlags: facts.service_flags[0] & SAME as DWORD | fragments as DWORD,
        iAddressFamily: facts.family,
        iMaxSockAddr: facts.longest_address,
        iMinSockAddr: facts.shortest_address,
        iSocketType: facts.kind,
        iProtocol: facts.protocol,
        dwMessageSize: facts.message_size,
        lpProtocol: name.cast(),
    }
}

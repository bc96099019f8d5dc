//! `winsock2.h`: the catalog of protocols, as programs see it.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::spi::catalog;
use crate::spi::protocol::{Entry, ProtocolInfo};
use crate::sys::fault::{get_user, put_user};
use std::ffi::c_int;
use std::mem;

/// Lists the protocols that sockets can have: those of `lpiProtocols`, an array that ends in 0, or all where it is NULL.
///
/// `lpdwBufferLength` holds the size of `lpProtocolBuffer` in bytes and receives the size that the list takes. Returns how
/// many there are. Errors: WSAENOBUFS (too small), WSAEFAULT.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumprotocolsa>
#[no_mangle]
pub unsafe extern "C" fn WSAEnumProtocolsA(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPWSAPROTOCOL_INFOA,
    lpdwBufferLength: LPDWORD,
) -> c_int {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u8>(lpiProtocols, lpProtocolBuffer.cast(), lpdwBufferLength) }
}

/// As [`WSAEnumProtocolsA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumprotocolsw>
#[no_mangle]
pub unsafe extern "C" fn WSAEnumProtocolsW(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPWSAPROTOCOL_INFOW,
    lpdwBufferLength: LPDWORD,
) -> c_int {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u16>(lpiProtocols, lpProtocolBuffer.cast(), lpdwBufferLength) }
}

/// As [`WSAEnumProtocolsW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAEnumProtocolsW_utf32(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPWSAPROTOCOL_INFOW,
    lpdwBufferLength: LPDWORD,
) -> c_int {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u32>(lpiProtocols, lpProtocolBuffer.cast(), lpdwBufferLength) }
}

/// # Safety
/// As for `write_list`.
unsafe fn enumerate<U: Unit>(protocols: LPINT, buffer: *mut ProtocolInfo<U>, len: LPDWORD) -> c_int {
    // SAFETY: the caller's promise.
    ffi::call(SOCKET_ERROR, || unsafe {
        write_list(protocols, buffer, len, Entry::is_visible)
    })
}

/// Writes the entries that are asked for and `is_listed`. Returns how many.
///
/// # Safety
/// `protocols` is NULL or ends in 0; `len` is NULL or points to the size of `buffer`.
pub(in crate::api) unsafe fn write_list<U: Unit>(
    protocols: LPINT,
    buffer: *mut ProtocolInfo<U>,
    len: LPDWORD,
    is_listed: fn(&Entry) -> bool,
) -> Result<c_int> {
    let asked = read_protocols(protocols)?;
    let listed = |entry: &Entry| is_listed(entry) && catalog::is_asked_for(entry, asked.as_deref());
    let entries: Vec<_> = catalog::entries().into_iter().filter(listed).collect();
    // SAFETY: the caller's promise.
    unsafe { write_array(entries.iter().map(Entry::info::<U>), buffer, len) }
}

/// The protocols up to the 0; `None` for NULL, which is all.
pub(in crate::api) fn read_protocols(protocols: LPINT) -> Result<Option<Vec<c_int>>> {
    /// More than there are: a list without an end.
    const ABSURD: usize = 1 << 16;
    if protocols.is_null() {
        return Ok(None);
    }
    let mut asked = Vec::new();
    for index in 0..ABSURD {
        // SAFETY: any bytes are a number.
        match unsafe { get_user(protocols.wrapping_add(index))? } {
            0 => break,
            protocol => asked.push(protocol),
        }
    }
    Ok(Some(asked))
}

/// Writes `items` one behind the other, and the bytes that they take to `len`. Returns how many they are.
/// WSAENOBUFS: they do not fit. WSAEFAULT: no such memory.
///
/// # Safety
/// The caller may write both.
unsafe fn write_array<T: Copy>(items: impl ExactSizeIterator<Item = T>, buffer: *mut T, len: LPDWORD) -> Result<c_int> {
    let count = items.len();
    let needed = (count * mem::size_of::<T>()) as DWORD;
    // SAFETY: the caller's promise.
    unsafe {
        let room = get_user(len)?;
        put_user(len, needed)?;
        if room < needed {
            return Err(Error(WSAENOBUFS));
        }
        for (index, item) in items.enumerate() {
            put_user(buffer.wrapping_add(index), item)?;
        }
    }
    Ok(count as c_int)
}

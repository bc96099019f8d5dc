//! `winsock2.h`: sockets that another process opens again.
use super::socket_info;
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::Error;
use crate::rt::wide::Unit;
use crate::sock::duplicate::{self, Place};
use crate::spi;
use crate::spi::protocol::{Facts, ProtocolInfo};
use crate::sys::fault::put_user;
use std::ffi::c_int;

/// Fills `lpProtocolInfo` so that the process `dwProcessId`, of the same user, can open the same socket with it: once, by
/// WSASocket, whatever way the structure takes to that process.
///
/// This process may close the socket before, but must be there until then. What is not opened within a minute, or before
/// the other process ends, is closed. Errors: WSAENOTSOCK, WSAEINVAL (no such process), WSAEFAULT, WSAENOBUFS, WSAEMFILE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketa>
#[no_mangle]
pub unsafe extern "C" fn WSADuplicateSocketA(
    s: SOCKET,
    dwProcessId: DWORD,
    lpProtocolInfo: LPWSAPROTOCOL_INFOA,
) -> c_int {
    // SAFETY: the caller vouches for the structure's place.
    unsafe { offer::<u8>(s, dwProcessId, lpProtocolInfo.cast()) }
}

/// As [`WSADuplicateSocketA`], with a name in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketw>
#[no_mangle]
pub unsafe extern "C" fn WSADuplicateSocketW(
    s: SOCKET,
    dwProcessId: DWORD,
    lpProtocolInfo: LPWSAPROTOCOL_INFOW,
) -> c_int {
    // SAFETY: the caller vouches for the structure's place.
    unsafe { offer::<u16>(s, dwProcessId, lpProtocolInfo.cast()) }
}

/// As [`WSADuplicateSocketW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSADuplicateSocketW_utf32(
    s: SOCKET,
    dwProcessId: DWORD,
    lpProtocolInfo: LPWSAPROTOCOL_INFOW,
) -> c_int {
    // SAFETY: the caller vouches for the structure's place.
    unsafe { offer::<u32>(s, dwProcessId, lpProtocolInfo.cast()) }
}

/// # Safety
/// `info` is NULL or has room for a structure.
unsafe fn offer<U: Unit>(s: SOCKET, target: DWORD, info: *mut ProtocolInfo<U>) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        if info.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let mut described = socket_info::protocol::<U>(&socket)?;
        set_place(&mut described.facts, duplicate::offer(&socket, target)?);
        // SAFETY: the caller's promise.
        unsafe { put_user(info, described)? };
        Ok(0)
    })
}

/// The place travels in members that are reserved, and 0 in every other WSAPROTOCOL_INFO.
fn set_place(facts: &mut Facts, place: Place) {
    let [_, source, listener, _] = &mut facts.service_flags;
    (*source, *listener, facts.reserved) = (place.source, place.listener, place.id);
}

/// Where the socket waits that the structure is to open; `None`: it describes a protocol.
pub fn place(facts: &Facts) -> Option<Place> {
    let [_, source, listener, _] = facts.service_flags;
    (facts.reserved != 0).then_some(Place {
        source,
        listener,
        id: facts.reserved,
    })
}

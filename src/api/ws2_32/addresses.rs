//! winsock2.h: socket addresses as text, and byte order by socket.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sock::names;
use crate::sock::names::sockaddr as names_sockaddr;
use crate::sock::socket;
use std::ffi::{c_char, c_int};
use std::net::SocketAddr;
use std::{ptr, slice};

/// Longer than any address with its scope and port.
const ADDRESS_MAX: usize = 255;

/// Writes a socket address as text: `1.2.3.4`, `1.2.3.4:80`, `fe80::1%4`, `[fe80::1%4]:80`. `lpdwAddressStringLength` is the
/// buffer's size, and on return the text's, in bytes with the NUL. `lpProtocolInfo` may be NULL.
///
/// Errors: WSAEFAULT: the buffer is NULL or too small, and the length tells what it takes; WSAEINVAL: no address, no
/// length, an address shorter than its family's, a family that is not an IP one or not the protocol's.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaaddresstostringa>
#[no_mangle]
pub unsafe extern "C" fn WSAAddressToStringA(
    lpsaAddress: LPSOCKADDR,
    dwAddressLength: DWORD,
    lpProtocolInfo: LPWSAPROTOCOL_INFOA,
    lpszAddressString: *mut c_char,
    lpdwAddressStringLength: *mut DWORD,
) -> c_int {
    // SAFETY: the caller passes NULL or a structure.
    let family = unsafe { lpProtocolInfo.as_ref() }.map(|info| info.iAddressFamily);
    let buffer = lpszAddressString.cast::<u8>();
    // SAFETY: the caller passes an address and a buffer of those lengths.
    unsafe { address_to_string(lpsaAddress, dwAddressLength, family, buffer, lpdwAddressStringLength) }
}

/// `WSAAddressToStringA` with wide text; the length is in characters.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaaddresstostringw>
#[no_mangle]
pub unsafe extern "C" fn WSAAddressToStringW(
    lpsaAddress: LPSOCKADDR,
    dwAddressLength: DWORD,
    lpProtocolInfo: LPWSAPROTOCOL_INFOW,
    lpszAddressString: LPWSTR,
    lpdwAddressStringLength: *mut DWORD,
) -> c_int {
    // SAFETY: the caller passes NULL or a structure.
    let family = unsafe { lpProtocolInfo.as_ref() }.map(|info| info.iAddressFamily);
    // SAFETY: as for WSAAddressToStringA.
    unsafe {
        address_to_string(
            lpsaAddress,
            dwAddressLength,
            family,
            lpszAddressString,
            lpdwAddressStringLength,
        )
    }
}

/// `WSAAddressToStringW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAAddressToStringW_utf32(
    lpsaAddress: LPSOCKADDR,
    dwAddressLength: DWORD,
    lpProtocolInfo: LPWSAPROTOCOL_INFOW,
    lpszAddressString: *mut u32,
    lpdwAddressStringLength: *mut DWORD,
) -> c_int {
    // SAFETY: the caller passes NULL or a structure, which is the same up to the protocol's name.
    let family = unsafe { lpProtocolInfo.as_ref() }.map(|info| info.iAddressFamily);
    // SAFETY: as for WSAAddressToStringA.
    unsafe {
        address_to_string(
            lpsaAddress,
            dwAddressLength,
            family,
            lpszAddressString,
            lpdwAddressStringLength,
        )
    }
}

/// `family` is that of the protocol that is to do the translation, if the caller named one.
///
/// # Safety
/// The address is NULL or has `len` bytes, the buffer is NULL or has `*room` units.
unsafe fn address_to_string<U: Unit>(
    address: *const sockaddr,
    len: DWORD,
    family: Option<c_int>,
    buffer: *mut U,
    room: *mut DWORD,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        if address.is_null() || room.is_null() {
            return Err(Error(WSAEINVAL));
        }
        // No address is longer, whatever length the caller states.
        let len = (len as usize).min(names_sockaddr::LEN_V6);
        // SAFETY: the caller's promise, for these bytes or more.
        let bytes = unsafe { slice::from_raw_parts(address.cast::<u8>(), len) };
        let address = names_sockaddr::decode(bytes).map_err(|_| Error(WSAEINVAL))?;
        check_protocol(family, names_sockaddr::family(&address))?;
        let text = match &address {
            SocketAddr::V4(v4) => names::text::format_socket_v4(v4),
            SocketAddr::V6(v6) => names::text::format_socket_v6(v6),
        };
        // SAFETY: the caller's promise.
        let written = unsafe {
            let (written, needed) = text::write(&text, buffer, ptr::read_unaligned(room) as usize);
            ptr::write_unaligned(room, needed as DWORD);
            written
        };
        match written {
            true => Ok(0),
            false => Err(Error(WSAEFAULT)),
        }
    })
}

fn check_protocol(protocol_family: Option<c_int>, family: c_int) -> Result<()> {
    match protocol_family {
        Some(other) if other != family => Err(Error(WSAEINVAL)),
        _ => Ok(()),
    }
}

/// Reads a socket address from the text that `WSAAddressToStringA` writes; a missing port is 0. `lpAddressLength` is the
/// buffer's size, and on return the address's, in bytes. `lpProtocolInfo` may be NULL.
///
/// Errors: WSAEFAULT: the buffer or its length is NULL, or it is too small, and the length tells what it takes; WSAEINVAL:
/// not an address of the family, or a family that is not an IP one or not the protocol's.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsastringtoaddressa>
#[no_mangle]
pub unsafe extern "C" fn WSAStringToAddressA(
    AddressString: *mut c_char,
    AddressFamily: INT,
    lpProtocolInfo: LPWSAPROTOCOL_INFOA,
    lpAddress: LPSOCKADDR,
    lpAddressLength: *mut INT,
) -> c_int {
    // SAFETY: the caller passes NULL or a structure.
    let protocol = unsafe { lpProtocolInfo.as_ref() }.map(|info| info.iAddressFamily);
    let text = AddressString.cast::<u8>();
    // SAFETY: the caller passes a C string and a buffer of that length.
    unsafe { string_to_address(text, AddressFamily, protocol, lpAddress, lpAddressLength) }
}

/// `WSAStringToAddressA` with wide text.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsastringtoaddressw>
#[no_mangle]
pub unsafe extern "C" fn WSAStringToAddressW(
    AddressString: LPWSTR,
    AddressFamily: INT,
    lpProtocolInfo: LPWSAPROTOCOL_INFOW,
    lpAddress: LPSOCKADDR,
    lpAddressLength: *mut INT,
) -> c_int {
    // SAFETY: the caller passes NULL or a structure.
    let protocol = unsafe { lpProtocolInfo.as_ref() }.map(|info| info.iAddressFamily);
    // SAFETY: as for WSAStringToAddressA.
    unsafe { string_to_address(AddressString, AddressFamily, protocol, lpAddress, lpAddressLength) }
}

/// `WSAStringToAddressW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAStringToAddressW_utf32(
    AddressString: *mut u32,
    AddressFamily: INT,
    lpProtocolInfo: LPWSAPROTOCOL_INFOW,
    lpAddress: LPSOCKADDR,
    lpAddressLength: *mut INT,
) -> c_int {
    // SAFETY: the caller passes NULL or a structure, which is the same up to the protocol's name.
    let protocol = unsafe { lpProtocolInfo.as_ref() }.map(|info| info.iAddressFamily);
    // SAFETY: as for WSAStringToAddressA.
    unsafe { string_to_address(AddressString, AddressFamily, protocol, lpAddress, lpAddressLength) }
}

/// # Safety
/// The text is NULL or ends in a NUL, the buffer is NULL or has `*room` bytes.
unsafe fn string_to_address<U: Unit>(
    address: *const U,
    family: c_int,
    protocol: Option<c_int>,
    buffer: *mut sockaddr,
    room: *mut INT,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        if buffer.is_null() || room.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let needed = match family {
            AF_INET => names_sockaddr::LEN_V4,
            AF_INET6 => names_sockaddr::LEN_V6,
            _ => return Err(Error(WSAEINVAL)),
        };
        check_protocol(protocol, family)?;
        if address.is_null() {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: the caller's promise.
        let (address, given) = unsafe { (text::read(address, ADDRESS_MAX), ptr::read_unaligned(room)) };
        if usize::try_from(given).unwrap_or(0) < needed {
            // SAFETY: the caller's promise.
            unsafe { ptr::write_unaligned(room, needed as INT) };
            return Err(Error(WSAEFAULT));
        }
        let parse = |text: &str| match family {
            AF_INET => names::text::parse_socket_v4(text).map(SocketAddr::from),
            _ => names::text::parse_socket_v6(text).map(SocketAddr::from),
        };
        let found = address.as_deref().and_then(parse).ok_or(Error(WSAEINVAL))?;
        let (bytes, len) = names_sockaddr::encode(&found);
        // SAFETY: the buffer has room for `len` bytes.
        unsafe {
            ptr::copy_nonoverlapping(bytes.as_ptr(), buffer.cast(), len);
            ptr::write_unaligned(room, len as INT);
        }
        Ok(0)
    })
}

/// Converts a 32-bit number from host byte order to the network byte order of the socket's protocol.
///
/// Errors: WSAENOTSOCK; WSAEFAULT: `lpnetlong` is NULL.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsahtonl>
#[no_mangle]
pub unsafe extern "C" fn WSAHtonl(s: SOCKET, hostlong: u_long, lpnetlong: *mut u_long) -> c_int {
    // SAFETY: the caller passes room for the number.
    unsafe { convert(s, hostlong.to_be(), lpnetlong) }
}

/// Converts a 16-bit number from host byte order to the network byte order of the socket's protocol.
///
/// Errors: WSAENOTSOCK; WSAEFAULT: `lpnetshort` is NULL.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsahtons>
#[no_mangle]
pub unsafe extern "C" fn WSAHtons(s: SOCKET, hostshort: u_short, lpnetshort: *mut u_short) -> c_int {
    // SAFETY: the caller passes room for the number.
    unsafe { convert(s, hostshort.to_be(), lpnetshort) }
}

/// Converts a 32-bit number from the network byte order of the socket's protocol to host byte order.
///
/// Errors: WSAENOTSOCK; WSAEFAULT: `lphostlong` is NULL.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsantohl>
#[no_mangle]
pub unsafe extern "C" fn WSANtohl(s: SOCKET, netlong: u_long, lphostlong: *mut u_long) -> c_int {
    // SAFETY: the caller passes room for the number.
    unsafe { convert(s, u_long::from_be(netlong), lphostlong) }
}

/// Converts a 16-bit number from the network byte order of the socket's protocol to host byte order.
///
/// Errors: WSAENOTSOCK; WSAEFAULT: `lphostshort` is NULL.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsantohs>
#[no_mangle]
pub unsafe extern "C" fn WSANtohs(s: SOCKET, netshort: u_short, lphostshort: *mut u_short) -> c_int {
    // SAFETY: the caller passes room for the number.
    unsafe { convert(s, u_short::from_be(netshort), lphostshort) }
}

/// All protocols that there are use the same network byte order, so only the socket is checked.
///
/// # Safety
/// `result` is NULL or has room for the number.
unsafe fn convert<T>(s: SOCKET, converted: T, result: *mut T) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        socket::lookup(s)?;
        if result.is_null() {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: the caller's promise.
        unsafe { ptr::write_unaligned(result, converted) };
        Ok(0)
    })
}

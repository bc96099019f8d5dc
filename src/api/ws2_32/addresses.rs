//! winsock2.h: socket addresses as text, and byte order by socket.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sock::names;
use crate::sock::names::sockaddr as names_sockaddr;
use crate::sock::socket;
use crate::sys::fault::{copy_from_user, copy_to_user, get_user, put_user};
use std::ffi::{c_char, c_int};
use std::net::SocketAddr;

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
    let buffer = lpszAddressString.cast::<u8>();
    // SAFETY: the caller passes an address and a buffer of those lengths.
    unsafe {
        address_to_string(
            lpsaAddress,
            dwAddressLength,
            lpProtocolInfo.cast(),
            buffer,
            lpdwAddressStringLength,
        )
    }
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
    // SAFETY: as for WSAAddressToStringA.
    unsafe {
        address_to_string(
            lpsaAddress,
            dwAddressLength,
            lpProtocolInfo,
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
    // SAFETY: as for WSAAddressToStringA.
    unsafe {
        address_to_string(
            lpsaAddress,
            dwAddressLength,
            lpProtocolInfo,
            lpszAddressString,
            lpdwAddressStringLength,
        )
    }
}

/// # Safety
/// The caller may write the buffer and its length.
unsafe fn address_to_string<U: Unit>(
    address: *const sockaddr,
    len: DWORD,
    protocol: LPWSAPROTOCOL_INFOW,
    buffer: *mut U,
    room: *mut DWORD,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        if address.is_null() || room.is_null() {
            return Err(Error(WSAEINVAL));
        }
        let family = family_of(protocol)?;
        // No address is longer, whatever length the caller states.
        let len = (len as usize).min(names_sockaddr::LEN_V6);
        let mut bytes = [0; names_sockaddr::LEN_V6];
        copy_from_user(&mut bytes[..len], address.cast())?;
        let address = names_sockaddr::decode(&bytes[..len]).map_err(|_| Error(WSAEINVAL))?;
        check_protocol(family, names_sockaddr::family(&address))?;
        let text = match &address {
            SocketAddr::V4(v4) => names::text::format_socket_v4(v4),
            SocketAddr::V6(v6) => names::text::format_socket_v6(v6),
        };
        // SAFETY: the caller's promise.
        let written = unsafe {
            let (written, needed) = text::to_user(&text, buffer, get_user(room)? as usize)?;
            put_user(room, needed as DWORD)?;
            written
        };
        match written {
            true => Ok(0),
            false => Err(Error(WSAEFAULT)),
        }
    })
}

/// The family of the protocol that is to do the translation, if the caller named one. Up to its name its description is the
/// same in every width of text.
fn family_of(protocol: LPWSAPROTOCOL_INFOW) -> Result<Option<c_int>> {
    if protocol.is_null() {
        return Ok(None);
    }
    // SAFETY: any bytes are a number.
    Ok(unsafe { Some(get_user(&raw const (*protocol).iAddressFamily)?) })
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
    let text = AddressString.cast::<u8>();
    // SAFETY: the caller passes a C string and a buffer of that length.
    unsafe { string_to_address(text, AddressFamily, lpProtocolInfo.cast(), lpAddress, lpAddressLength) }
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
    // SAFETY: as for WSAStringToAddressA.
    unsafe { string_to_address(AddressString, AddressFamily, lpProtocolInfo, lpAddress, lpAddressLength) }
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
    // SAFETY: as for WSAStringToAddressA.
    unsafe { string_to_address(AddressString, AddressFamily, lpProtocolInfo, lpAddress, lpAddressLength) }
}

/// # Safety
/// The caller may write the buffer and its length.
unsafe fn string_to_address<U: Unit>(
    address: *const U,
    family: c_int,
    protocol: LPWSAPROTOCOL_INFOW,
    buffer: *mut sockaddr,
    room: *mut INT,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        if buffer.is_null() || room.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let protocol = family_of(protocol)?;
        let needed = match family {
            AF_INET => names_sockaddr::LEN_V4,
            AF_INET6 => names_sockaddr::LEN_V6,
            _ => return Err(Error(WSAEINVAL)),
        };
        check_protocol(protocol, family)?;
        if address.is_null() {
            return Err(Error(WSAEINVAL));
        }
        let address = text::from_user(address, ADDRESS_MAX)?;
        // SAFETY: any bytes are a number.
        let given = unsafe { get_user(room)? };
        if usize::try_from(given).unwrap_or(0) < needed {
            // SAFETY: the caller's promise.
            unsafe { put_user(room, needed as INT)? };
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
            copy_to_user(buffer.cast(), &bytes[..len])?;
            put_user(room, len as INT)?;
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
/// The caller may write the result.
unsafe fn convert<T: Copy>(s: SOCKET, converted: T, result: *mut T) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        socket::lookup(s)?;
        // SAFETY: the caller's promise.
        unsafe { put_user(result, converted)? };
        Ok(0)
    })
}

//! winsock2.h: byte order, and IPv4 addresses as text.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::sock::names;
use std::cell::Cell;
use std::ffi::c_char;
use std::net::Ipv4Addr;

/// Longer than any address; what follows blank space behind an address does not count.
const ADDRESS_MAX: usize = 256;

/// Converts an IPv4 address in dotted notation (`a.b.c.d`, `a.b.c`, `a.b`, `a`; decimal, octal or hexadecimal parts) to
/// network byte order; INADDR_NONE where it is none. Works before WSAStartup and sets no error.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-inet_addr>
#[export_name = "ws2_inet_addr"]
pub unsafe extern "C" fn inet_addr(cp: *const c_char) -> ULONG {
    ffi::call_any_time(INADDR_NONE, || {
        if cp.is_null() {
            return Ok(INADDR_NONE);
        }
        let units = text::units(cp.cast::<u8>(), ADDRESS_MAX)?;
        let address = names::text::parse_inet_addr(&String::from_utf8_lossy(&units));
        Ok(address.map_or(INADDR_NONE, |ip| ULONG::from_ne_bytes(ip.octets())))
    })
}

thread_local! {
    static NTOA: Cell<[u8; 16]> = const { Cell::new([0; 16]) };
}

/// Writes an IPv4 address as `a.b.c.d` to a buffer of the calling thread, which its next call overwrites.
/// Works before WSAStartup.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-inet_ntoa>
#[export_name = "ws2_inet_ntoa"]
pub extern "C" fn inet_ntoa(r#in: in_addr) -> *mut c_char {
    // SAFETY: every bit pattern is a value of each member of the union.
    let ip = Ipv4Addr::from(unsafe { r#in.S_un.S_addr }.to_ne_bytes());
    let text = ip.to_string();
    let mut buffer = [0; 16];
    buffer[..text.len()].copy_from_slice(text.as_bytes());
    NTOA.with(|ntoa| {
        ntoa.set(buffer);
        ntoa.as_ptr().cast()
    })
}

/// Converts a 16-bit number from host to network byte order. Works before WSAStartup.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-htons>
#[export_name = "ws2_htons"]
pub extern "C" fn htons(hostshort: u_short) -> u_short {
    hostshort.to_be()
}

/// Converts a 32-bit number from host to network byte order. Works before WSAStartup.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-htonl>
#[export_name = "ws2_htonl"]
pub extern "C" fn htonl(hostlong: u_long) -> u_long {
    hostlong.to_be()
}

/// Converts a 16-bit number from network to host byte order. Works before WSAStartup.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-ntohs>
#[export_name = "ws2_ntohs"]
pub extern "C" fn ntohs(netshort: u_short) -> u_short {
    u_short::from_be(netshort)
}

/// Converts a 32-bit number from network to host byte order. Works before WSAStartup.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-ntohl>
#[export_name = "ws2_ntohl"]
pub extern "C" fn ntohl(netlong: u_long) -> u_long {
    u_long::from_be(netlong)
}

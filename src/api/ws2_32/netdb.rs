//! winsock2.h: the host, service and protocol databases.
//!
//! What these functions return belongs to the calling thread: one host, one service, one protocol, each overwritten by
//! the thread's next such call and gone when the thread ends.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sock::names::background;
use crate::sock::names::database;
use crate::sock::names::flat::Flat;
use crate::sock::names::hosts;
use crate::sys::fault::get_user;
use std::cell::RefCell;
use std::ffi::{c_char, c_int};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ptr;
use std::thread::LocalKey;

/// The longest host name, in units without the NUL.
const HOST_MAX: usize = NI_MAXHOST as usize - 1;
/// Longer than the name of any service or protocol.
const NAME_MAX: usize = 255;

/// A look-up whose arguments have been read: it may be made by another thread.
pub(in crate::api) type LookUp = Box<dyn FnOnce() -> Result<Flat> + Send>;

/// What a call returned last, in words, so that it is aligned.
type Kept = RefCell<Vec<u64>>;

thread_local! {
    static HOST: Kept = const { RefCell::new(Vec::new()) };
    static SERVICE: Kept = const { RefCell::new(Vec::new()) };
    static PROTOCOL: Kept = const { RefCell::new(Vec::new()) };
}

/// Makes `flat` the thread's current one and returns its structure. WSANO_RECOVERY: the thread is ending.
fn keep<T>(place: &'static LocalKey<Kept>, flat: Flat) -> Result<*mut T> {
    let mut words = vec![0; flat.len().div_ceil(size_of::<u64>())];
    // SAFETY: the vector has that many bytes, which stay where they are when it is moved.
    unsafe { flat.place(words.as_mut_ptr().cast())? };
    let kept = place.try_with(|kept| {
        let mut kept = kept.borrow_mut();
        *kept = words;
        kept.as_mut_ptr().cast()
    });
    kept.map_err(|_| Error(WSANO_RECOVERY))
}

/// Finds the IPv4 addresses of a host. NULL or an empty name is this computer; a dotted address is returned as it is.
///
/// Errors: WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA (also for an IPv6 address and an illegal IPv4 one),
/// WSAEINTR (cancelled by the thread's blocking hook).
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostbyname>
#[export_name = "ws2_gethostbyname"]
pub unsafe extern "C" fn gethostbyname(name: *const c_char) -> *mut hostent {
    ffi::call(ptr::null_mut(), || {
        keep(&HOST, background::within(host_by_name(name)?)?)
    })
}

pub(in crate::api) fn host_by_name(name: *const c_char) -> Result<LookUp> {
    let name = match name.is_null() {
        true => String::new(),
        false => text::from_user(name.cast::<u8>(), HOST_MAX)?.ok_or(Error(WSAHOST_NOT_FOUND))?,
    };
    Ok(Box::new(move || Ok(Flat::host(&hosts::by_name(&name)?, AF_INET))))
}

/// Finds the host that has an address of `len` bytes; `type` is AF_INET or AF_INET6.
///
/// Errors: WSAEAFNOSUPPORT; WSAEFAULT: `addr` is NULL or an IPv4 address shorter than 4 bytes; WSAEINVAL: an IPv6 address
/// of other than 16 bytes; WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA, WSAEINTR (as above).
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostbyaddr>
#[export_name = "ws2_gethostbyaddr"]
pub unsafe extern "C" fn gethostbyaddr(addr: *const c_char, len: c_int, r#type: c_int) -> *mut hostent {
    ffi::call(ptr::null_mut(), || {
        keep(&HOST, background::within(host_by_addr(addr, len, r#type)?)?)
    })
}

pub(in crate::api) fn host_by_addr(addr: *const c_char, len: c_int, family: c_int) -> Result<LookUp> {
    let too_small = match family {
        AF_INET => (len < 4).then_some(WSAEFAULT),
        AF_INET6 => (len != 16).then_some(WSAEINVAL),
        _ => Some(WSAEAFNOSUPPORT),
    };
    if let Some(error) = too_small {
        return Err(Error(error));
    }
    let ip: IpAddr = match family {
        // SAFETY: any bytes are an address.
        AF_INET => Ipv4Addr::from(unsafe { get_user(addr.cast::<[u8; 4]>())? }).into(),
        // SAFETY: as above.
        _ => Ipv6Addr::from(unsafe { get_user(addr.cast::<[u8; 16]>())? }).into(),
    };
    Ok(Box::new(move || Ok(Flat::host(&hosts::by_address(ip)?, family))))
}

/// A protocol's name to filter services by; NULL is any.
fn protocol_filter(proto: *const c_char) -> Result<Option<String>> {
    if proto.is_null() {
        return Ok(None);
    }
    database_name(proto).map(Some)
}

/// The name of a service or a protocol. WSAEFAULT: no such memory. WSANO_DATA: longer than any.
fn database_name(name: *const c_char) -> Result<String> {
    text::from_user(name.cast::<u8>(), NAME_MAX)?.ok_or(Error(WSANO_DATA))
}

/// Finds a service by its name or an alias; `proto` ("tcp", "udp") may be NULL for any. The host's services file is
/// asked first, then a built-in table.
///
/// Errors: WSAEFAULT: `name` is NULL; WSANO_DATA: there is no such service.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getservbyname>
#[export_name = "ws2_getservbyname"]
pub unsafe extern "C" fn getservbyname(name: *const c_char, proto: *const c_char) -> *mut servent {
    ffi::call(ptr::null_mut(), || keep(&SERVICE, service_by_name(name, proto)?()?))
}

pub(in crate::api) fn service_by_name(name: *const c_char, proto: *const c_char) -> Result<LookUp> {
    let (name, proto) = (database_name(name)?, protocol_filter(proto)?);
    Ok(Box::new(move || {
        let found = database::service_by_name(&name, proto.as_deref());
        Ok(Flat::service(&found.ok_or(Error(WSANO_DATA))?))
    }))
}

/// Finds a service by its port, in network byte order; `proto` may be NULL for any.
///
/// Errors: WSANO_DATA: there is no such service.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getservbyport>
#[export_name = "ws2_getservbyport"]
pub unsafe extern "C" fn getservbyport(port: c_int, proto: *const c_char) -> *mut servent {
    ffi::call(ptr::null_mut(), || keep(&SERVICE, service_by_port(port, proto)?()?))
}

pub(in crate::api) fn service_by_port(port: c_int, proto: *const c_char) -> Result<LookUp> {
    let proto = protocol_filter(proto)?;
    // Negative from programs that pass `s_port` on, which is a short.
    let port = u16::try_from(port).or_else(|_| i16::try_from(port).map(|port| port as u16));
    let port = port.map(u16::from_be).map_err(|_| Error(WSANO_DATA))?;
    Ok(Box::new(move || {
        let found = database::service_by_port(port, proto.as_deref());
        Ok(Flat::service(&found.ok_or(Error(WSANO_DATA))?))
    }))
}

/// Finds a protocol by its name or an alias. The host's protocols file is asked first, then a built-in table.
///
/// Errors: WSAEFAULT: `name` is NULL; WSANO_DATA: there is no such protocol.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getprotobyname>
#[export_name = "ws2_getprotobyname"]
pub unsafe extern "C" fn getprotobyname(name: *const c_char) -> *mut protoent {
    ffi::call(ptr::null_mut(), || keep(&PROTOCOL, protocol_by_name(name)?()?))
}

pub(in crate::api) fn protocol_by_name(name: *const c_char) -> Result<LookUp> {
    let name = database_name(name)?;
    Ok(Box::new(move || {
        let found = database::protocol_by_name(&name);
        Ok(Flat::protocol(&found.ok_or(Error(WSANO_DATA))?))
    }))
}

/// Finds a protocol by its number.
///
/// Errors: WSANO_DATA: there is no such protocol.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getprotobynumber>
#[export_name = "ws2_getprotobynumber"]
pub extern "C" fn getprotobynumber(number: c_int) -> *mut protoent {
    ffi::call(ptr::null_mut(), || keep(&PROTOCOL, protocol_by_number(number)()?))
}

pub(in crate::api) fn protocol_by_number(number: c_int) -> LookUp {
    Box::new(move || {
        let found = database::protocol_by_number(number);
        Ok(Flat::protocol(&found.ok_or(Error(WSANO_DATA))?))
    })
}

/// Writes this computer's name to a buffer of `namelen` bytes; 256 are always enough.
///
/// Errors: WSAEFAULT: `name` is NULL, or the buffer too small for the name and its NUL.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostname>
#[export_name = "ws2_gethostname"]
pub unsafe extern "C" fn gethostname(name: *mut c_char, namelen: c_int) -> c_int {
    // SAFETY: the caller passes a buffer of `namelen` bytes.
    unsafe { get_host_name(name.cast::<u8>(), namelen) }
}

/// Writes this computer's name as wide text to a buffer of `namelen` characters; 256 are always enough.
///
/// Errors: WSAEFAULT: `name` is NULL, or the buffer too small for the name and its NUL.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostnamew>
#[no_mangle]
pub unsafe extern "C" fn GetHostNameW(name: PWSTR, namelen: c_int) -> c_int {
    // SAFETY: the caller passes a buffer of `namelen` characters.
    unsafe { get_host_name(name, namelen) }
}

/// `GetHostNameW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetHostNameW_utf32(name: *mut u32, namelen: c_int) -> c_int {
    // SAFETY: the caller passes a buffer of `namelen` characters.
    unsafe { get_host_name(name, namelen) }
}

/// # Safety
/// `name` is NULL or has room for `namelen` units.
unsafe fn get_host_name<U: Unit>(name: *mut U, namelen: c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let room = usize::try_from(namelen).unwrap_or(0);
        // SAFETY: the caller's promise.
        match unsafe { text::write(&hosts::local_name(), name, room) } {
            (true, _) => Ok(0),
            (false, _) => Err(Error(WSAEFAULT)),
        }
    })
}

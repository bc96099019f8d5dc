//! winsock2.h: the host, service and protocol databases.
//!
//! What these functions return belongs to the calling thread: one host, one service, one protocol, each overwritten by
//! the thread's next such call and gone when the thread ends.
use super::{ffi, text};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sock::names::{database, hosts};
use std::cell::RefCell;
use std::ffi::{c_char, c_int, c_short, CString};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ptr;
use std::thread::LocalKey;

/// The longest host name, in units without the NUL.
const HOST_MAX: usize = NI_MAXHOST as usize - 1;
/// Longer than the name of any service or protocol.
const NAME_MAX: usize = 255;

/// C strings and the list of pointers to them that ends in NULL. Both are on the heap, where moving the owner leaves
/// them.
struct Strings {
    _owned: Vec<CString>,
    pointers: Vec<*mut c_char>,
}

impl Strings {
    fn new<'a>(strings: impl IntoIterator<Item = &'a String>) -> Strings {
        // Files and resolver give C strings: none holds a NUL.
        let owned: Vec<CString> = strings
            .into_iter()
            .filter_map(|text| CString::new(text.as_str()).ok())
            .collect();
        let to_pointer = |text: &CString| text.as_ptr().cast_mut();
        let pointers = owned.iter().map(to_pointer).chain([ptr::null_mut()]).collect();
        Strings {
            _owned: owned,
            pointers,
        }
    }

    fn list(&mut self) -> *mut *mut c_char {
        self.pointers.as_mut_ptr()
    }

    /// The first string, NULL where there is none.
    fn first(&self) -> *mut c_char {
        self.pointers[0]
    }
}

struct HostStorage {
    name: Strings,
    aliases: Strings,
    addresses: Vec<[u8; 16]>,
    pointers: Vec<*mut c_char>,
    entry: hostent,
}

struct ServiceStorage {
    name: Strings,
    aliases: Strings,
    protocol: Strings,
    entry: servent,
}

struct ProtocolStorage {
    name: Strings,
    aliases: Strings,
    entry: protoent,
}

type Slot<T> = RefCell<Option<Box<T>>>;

thread_local! {
    static HOST: Slot<HostStorage> = const { RefCell::new(None) };
    static SERVICE: Slot<ServiceStorage> = const { RefCell::new(None) };
    static PROTOCOL: Slot<ProtocolStorage> = const { RefCell::new(None) };
}

/// Makes `storage` the thread's current one and returns its entry. WSANO_RECOVERY: the thread is ending.
fn keep<T, E>(slot: &'static LocalKey<Slot<T>>, storage: T, entry: impl Fn(&mut T) -> *mut E) -> Result<*mut E> {
    let kept = slot.try_with(|slot| entry(slot.borrow_mut().insert(Box::new(storage))));
    kept.map_err(|_| Error(WSANO_RECOVERY))
}

fn keep_host(host: &hosts::Host, family: c_int) -> Result<*mut hostent> {
    let (len, addresses): (usize, Vec<[u8; 16]>) = match family {
        AF_INET6 => (16, host.addresses.iter().filter_map(octets_v6).collect()),
        _ => (4, host.addresses.iter().filter_map(octets_v4).collect()),
    };
    let mut storage = HostStorage {
        name: Strings::new([&host.name]),
        aliases: Strings::new(&host.aliases),
        addresses,
        pointers: Vec::new(),
        entry: hostent {
            h_name: ptr::null_mut(),
            h_aliases: ptr::null_mut(),
            h_addrtype: family as c_short,
            h_length: len as c_short,
            h_addr_list: ptr::null_mut(),
        },
    };
    let pointers = storage.addresses.iter_mut().map(|address| address.as_mut_ptr().cast());
    storage.pointers = pointers.chain([ptr::null_mut()]).collect();
    storage.entry.h_name = storage.name.first();
    storage.entry.h_aliases = storage.aliases.list();
    storage.entry.h_addr_list = storage.pointers.as_mut_ptr();
    keep(&HOST, storage, |storage| &raw mut storage.entry)
}

fn octets_v4(ip: &IpAddr) -> Option<[u8; 16]> {
    let IpAddr::V4(ip) = ip else { return None };
    let mut octets = [0; 16];
    octets[..4].copy_from_slice(&ip.octets());
    Some(octets)
}

fn octets_v6(ip: &IpAddr) -> Option<[u8; 16]> {
    let IpAddr::V6(ip) = ip else { return None };
    Some(ip.octets())
}

fn keep_service(service: &database::Service) -> Result<*mut servent> {
    let mut storage = ServiceStorage {
        name: Strings::new([&service.name]),
        aliases: Strings::new(&service.aliases),
        protocol: Strings::new([&service.protocol]),
        entry: servent {
            s_name: ptr::null_mut(),
            s_aliases: ptr::null_mut(),
            s_proto: ptr::null_mut(),
            s_port: service.port.to_be() as c_short,
        },
    };
    storage.entry.s_name = storage.name.first();
    storage.entry.s_aliases = storage.aliases.list();
    storage.entry.s_proto = storage.protocol.first();
    keep(&SERVICE, storage, |storage| &raw mut storage.entry)
}

fn keep_protocol(protocol: &database::Protocol) -> Result<*mut protoent> {
    let mut storage = ProtocolStorage {
        name: Strings::new([&protocol.name]),
        aliases: Strings::new(&protocol.aliases),
        entry: protoent {
            p_name: ptr::null_mut(),
            p_aliases: ptr::null_mut(),
            p_proto: protocol.number.into(),
        },
    };
    storage.entry.p_name = storage.name.first();
    storage.entry.p_aliases = storage.aliases.list();
    keep(&PROTOCOL, storage, |storage| &raw mut storage.entry)
}

/// Finds the IPv4 addresses of a host. NULL or an empty name is this computer; a dotted address is returned as it is.
///
/// Errors: WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA (also for an IPv6 address and an illegal IPv4 one).
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostbyname>
#[export_name = "ws2_gethostbyname"]
pub unsafe extern "C" fn gethostbyname(name: *const c_char) -> *mut hostent {
    ffi::call(ptr::null_mut(), || {
        let name = match name.is_null() {
            true => String::new(),
            // SAFETY: the caller passes a C string.
            false => unsafe { text::read(name.cast::<u8>(), HOST_MAX) }.ok_or(Error(WSAHOST_NOT_FOUND))?,
        };
        keep_host(&hosts::by_name(&name)?, AF_INET)
    })
}

/// Finds the host that has an address of `len` bytes; `type` is AF_INET or AF_INET6.
///
/// Errors: WSAEAFNOSUPPORT; WSAEFAULT: `addr` is NULL or an IPv4 address shorter than 4 bytes; WSAEINVAL: an IPv6 address
/// of other than 16 bytes; WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostbyaddr>
#[export_name = "ws2_gethostbyaddr"]
pub unsafe extern "C" fn gethostbyaddr(addr: *const c_char, len: c_int, r#type: c_int) -> *mut hostent {
    ffi::call(ptr::null_mut(), || {
        let too_small = match r#type {
            AF_INET => (len < 4).then_some(WSAEFAULT),
            AF_INET6 => (len != 16).then_some(WSAEINVAL),
            _ => Some(WSAEAFNOSUPPORT),
        };
        if let Some(error) = too_small {
            return Err(Error(error));
        }
        if addr.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let ip: IpAddr = match r#type {
            // SAFETY: the caller passes `len` bytes, which are enough.
            AF_INET => Ipv4Addr::from(unsafe { ptr::read_unaligned(addr.cast::<[u8; 4]>()) }).into(),
            // SAFETY: as above.
            _ => Ipv6Addr::from(unsafe { ptr::read_unaligned(addr.cast::<[u8; 16]>()) }).into(),
        };
        keep_host(&hosts::by_address(ip)?, r#type)
    })
}

/// A protocol's name to filter services by; NULL is any.
///
/// # Safety
/// `proto` is NULL or a C string.
unsafe fn protocol_filter(proto: *const c_char) -> Result<Option<String>> {
    if proto.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise.
    let proto = unsafe { text::read(proto.cast::<u8>(), NAME_MAX) };
    proto.map(Some).ok_or(Error(WSANO_DATA))
}

/// Finds a service by its name or an alias; `proto` ("tcp", "udp") may be NULL for any. The host's services file is
/// asked first, then a built-in table.
///
/// Errors: WSAEFAULT: `name` is NULL; WSANO_DATA: there is no such service.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getservbyname>
#[export_name = "ws2_getservbyname"]
pub unsafe extern "C" fn getservbyname(name: *const c_char, proto: *const c_char) -> *mut servent {
    ffi::call(ptr::null_mut(), || {
        if name.is_null() {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: the caller passes C strings.
        let (name, proto) = unsafe { (text::read(name.cast::<u8>(), NAME_MAX), protocol_filter(proto)?) };
        let found = name.and_then(|name| database::service_by_name(&name, proto.as_deref()));
        keep_service(&found.ok_or(Error(WSANO_DATA))?)
    })
}

/// Finds a service by its port, in network byte order; `proto` may be NULL for any.
///
/// Errors: WSANO_DATA: there is no such service.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getservbyport>
#[export_name = "ws2_getservbyport"]
pub unsafe extern "C" fn getservbyport(port: c_int, proto: *const c_char) -> *mut servent {
    ffi::call(ptr::null_mut(), || {
        // SAFETY: the caller passes NULL or a C string.
        let proto = unsafe { protocol_filter(proto)? };
        // Negative from programs that pass `s_port` on, which is a short.
        let port = u16::try_from(port).or_else(|_| i16::try_from(port).map(|port| port as u16));
        let port = port.ok().map(u16::from_be);
        let found = port.and_then(|port| database::service_by_port(port, proto.as_deref()));
        keep_service(&found.ok_or(Error(WSANO_DATA))?)
    })
}

/// Finds a protocol by its name or an alias. The host's protocols file is asked first, then a built-in table.
///
/// Errors: WSAEFAULT: `name` is NULL; WSANO_DATA: there is no such protocol.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getprotobyname>
#[export_name = "ws2_getprotobyname"]
pub unsafe extern "C" fn getprotobyname(name: *const c_char) -> *mut protoent {
    ffi::call(ptr::null_mut(), || {
        if name.is_null() {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: the caller passes a C string.
        let name = unsafe { text::read(name.cast::<u8>(), NAME_MAX) };
        let found = name.and_then(|name| database::protocol_by_name(&name));
        keep_protocol(&found.ok_or(Error(WSANO_DATA))?)
    })
}

/// Finds a protocol by its number.
///
/// Errors: WSANO_DATA: there is no such protocol.
///
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getprotobynumber>
#[export_name = "ws2_getprotobynumber"]
pub extern "C" fn getprotobynumber(number: c_int) -> *mut protoent {
    ffi::call(ptr::null_mut(), || {
        let found = database::protocol_by_number(number);
        keep_protocol(&found.ok_or(Error(WSANO_DATA))?)
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

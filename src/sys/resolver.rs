//! The host's name services: libc's resolver, the name of this computer, the services and protocols files.
use super::addr::SockAddr;
use super::native;
use once_cell::sync::Lazy;
use std::ffi::{c_char, c_int, CStr, CString};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV6};
use std::{fs, mem, ptr};

/// Why a name has no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// There is no such name.
    NotFound,
    /// The name exists, but has nothing of the kind that was asked for.
    NoData,
    /// The server did not answer, now.
    TryAgain,
    NoMemory,
    /// The resolver itself is broken.
    NoRecovery,
}

/// Which addresses of a name are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Family {
    Any,
    V4,
    V6,
}

impl Family {
    pub fn includes(self, ip: IpAddr) -> bool {
        match self {
            Family::Any => true,
            Family::V4 => ip.is_ipv4(),
            Family::V6 => ip.is_ipv6(),
        }
    }
}

/// An IP address; `scope_id` is the interface of a link-local IPv6 one and 0 elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Address {
    pub ip: IpAddr,
    pub scope_id: u32,
}

impl Address {
    pub fn with_port(&self, port: u16) -> SocketAddr {
        match self.ip {
            IpAddr::V4(ip) => SocketAddr::from((ip, port)),
            IpAddr::V6(ip) => SocketAddrV6::new(ip, port, 0, self.scope_id).into(),
        }
    }
}

/// What the resolver knows of a name.
pub struct Answer {
    pub addresses: Vec<Address>,
    pub canonical: Option<String>,
}

/// Asks the resolver for the addresses of a host name, each once, in the order in which they are to be tried.
/// `configured_only`: leave out families of which this computer has no address.
pub fn addresses(name: &str, family: Family, canonical: bool, configured_only: bool) -> Result<Answer, Failure> {
    let name = CString::new(name).map_err(|_| Failure::NotFound)?;
    let libc = &*LIBC;
    // SAFETY: an addrinfo is integers and pointers; all zero is a value of it.
    let mut hints: libc::addrinfo = unsafe { mem::zeroed() };
    hints.ai_family = match family {
        Family::Any => libc::AF_UNSPEC,
        Family::V4 => native::AF_INET,
        Family::V6 => native::AF_INET6,
    };
    // One entry per address instead of one per address and socket type.
    hints.ai_socktype = native::SOCK_STREAM;
    if canonical {
        hints.ai_flags |= libc::AI_CANONNAME;
    }
    if configured_only {
        hints.ai_flags |= libc::AI_ADDRCONFIG;
    }
    let mut list = ptr::null_mut();
    // SAFETY: the name is NUL-terminated, the hints are filled in, and the list is written on success only.
    let code = unsafe { (libc.getaddrinfo)(name.as_ptr(), ptr::null(), &hints, &mut list) };
    if code != 0 {
        return Err(failure(code));
    }
    let mut answer = Answer {
        addresses: Vec::new(),
        canonical: None,
    };
    let mut next = list;
    // SAFETY: a successful getaddrinfo gave a list that ends in NULL; each entry's pointers are NULL or valid.
    while let Some(entry) = unsafe { next.as_ref() } {
        if answer.canonical.is_none() {
            // SAFETY: see above; the name is NUL-terminated.
            answer.canonical = unsafe { text(entry.ai_canonname) };
        }
        // SAFETY: see above.
        answer.addresses.extend(unsafe { read_address(entry.ai_addr) });
        next = entry.ai_next;
    }
    if !list.is_null() {
        // SAFETY: the list came from getaddrinfo and nothing of it is used any more.
        unsafe { (libc.freeaddrinfo)(list) };
    }
    match answer.addresses.is_empty() {
        true => Err(Failure::NoData),
        false => Ok(answer),
    }
}

/// Asks the resolver for the name of an address. `local_part`: a host of the own domain by its first label only.
pub fn name_of(address: &Address, local_part: bool) -> Result<String, Failure> {
    let libc = &*LIBC;
    let address = write_address(address);
    let flags = libc::NI_NAMEREQD | if local_part { libc::NI_NOFQDN } else { 0 };
    let mut name: [c_char; libc::NI_MAXHOST as usize] = [0; libc::NI_MAXHOST as usize];
    let room = name.len() as libc::socklen_t;
    let len = address.len() as libc::socklen_t;
    // SAFETY: both lengths are those of their buffers.
    let code = unsafe {
        (libc.getnameinfo)(
            address.as_ptr(),
            len,
            name.as_mut_ptr(),
            room,
            ptr::null_mut(),
            0,
            flags,
        )
    };
    if code != 0 {
        return Err(failure(code));
    }
    // SAFETY: on success the name is there, NUL-terminated.
    unsafe { text(name.as_ptr()) }.ok_or(Failure::NoRecovery)
}

/// The name of this computer.
pub fn host_name() -> String {
    // SAFETY: a utsname is arrays of characters; all zero is a value of it.
    let mut uts: libc::utsname = unsafe { mem::zeroed() };
    // SAFETY: uname fills the structure that it is given.
    let code = unsafe { libc::uname(&mut uts) };
    // SAFETY: uname terminates its strings; a failed one left the zeros.
    let name = unsafe { text(uts.nodename.as_ptr()) }.filter(|name| code == 0 && !name.is_empty());
    // A computer without a name still has to answer to one.
    name.unwrap_or_else(|| "localhost".into())
}

/// The index of the interface of this name.
pub fn interface_index(name: &str) -> Option<u32> {
    let name = CString::new(name).ok()?;
    // SAFETY: the name is NUL-terminated.
    let index = unsafe { libc::if_nametoindex(name.as_ptr()) };
    (index != 0).then_some(index)
}

/// The text of the host's services file, empty where there is none.
pub fn services_file() -> String {
    read_text("/etc/services")
}

/// The text of the host's protocols file, empty where there is none.
pub fn protocols_file() -> String {
    read_text("/etc/protocols")
}

fn read_text(path: &str) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// # Safety
/// `text` is NULL or NUL-terminated.
unsafe fn text(text: *const c_char) -> Option<String> {
    if text.is_null() {
        return None;
    }
    // SAFETY: the caller's promise.
    let text = unsafe { CStr::from_ptr(text) };
    Some(text.to_string_lossy().into_owned())
}

/// The IP address in a native socket address.
///
/// # Safety
/// `address` is NULL or a native socket address, complete for its family.
pub(in crate::sys) unsafe fn read_address(address: *const libc::sockaddr) -> Option<Address> {
    if address.is_null() {
        return None;
    }
    // SAFETY: the caller's promise; the family says what is behind it, and resolver and kernel align their addresses,
    // which unaligned reads do not depend on.
    unsafe {
        match c_int::from((*address).sa_family) {
            native::AF_INET => {
                let v4 = ptr::read_unaligned(address.cast::<libc::sockaddr_in>());
                let ip = Ipv4Addr::from(v4.sin_addr.s_addr.to_ne_bytes());
                Some(Address {
                    ip: ip.into(),
                    scope_id: 0,
                })
            }
            native::AF_INET6 => {
                let v6 = ptr::read_unaligned(address.cast::<libc::sockaddr_in6>());
                let ip = Ipv6Addr::from(v6.sin6_addr.s6_addr);
                Some(Address {
                    ip: ip.into(),
                    scope_id: v6.sin6_scope_id,
                })
            }
            _ => None,
        }
    }
}

/// The native address with port 0. Behind the two bytes of the family, Linux and Apple lay it out alike:
/// port, then the IPv4 address; or port, flow information, the IPv6 address, scope.
fn write_address(address: &Address) -> SockAddr {
    match address.ip {
        IpAddr::V4(ip) => {
            let mut bytes = [0; mem::size_of::<libc::sockaddr_in>()];
            bytes[4..8].copy_from_slice(&ip.octets());
            SockAddr::new(native::AF_INET, &bytes)
        }
        IpAddr::V6(ip) => {
            let mut bytes = [0; mem::size_of::<libc::sockaddr_in6>()];
            bytes[8..24].copy_from_slice(&ip.octets());
            bytes[24..28].copy_from_slice(&address.scope_id.to_ne_bytes());
            SockAddr::new(native::AF_INET6, &bytes)
        }
    }
}

/// Older resolvers' names for "no such data", which POSIX dropped and the resolvers kept.
#[cfg(target_os = "linux")]
const EAI_NODATA: c_int = -5;
#[cfg(target_os = "linux")]
const EAI_ADDRFAMILY: c_int = -9;
#[cfg(target_vendor = "apple")]
const EAI_NODATA: c_int = 7;
#[cfg(target_vendor = "apple")]
const EAI_ADDRFAMILY: c_int = 1;

fn failure(code: c_int) -> Failure {
    match code {
        libc::EAI_NONAME => Failure::NotFound,
        libc::EAI_AGAIN => Failure::TryAgain,
        libc::EAI_MEMORY => Failure::NoMemory,
        EAI_NODATA | EAI_ADDRFAMILY => Failure::NoData,
        _ => Failure::NoRecovery,
    }
}

type GetAddrInfo =
    unsafe extern "C" fn(*const c_char, *const c_char, *const libc::addrinfo, *mut *mut libc::addrinfo) -> c_int;
type FreeAddrInfo = unsafe extern "C" fn(*mut libc::addrinfo);
type GetNameInfo = unsafe extern "C" fn(
    *const libc::sockaddr,
    libc::socklen_t,
    *mut c_char,
    libc::socklen_t,
    *mut c_char,
    libc::socklen_t,
    c_int,
) -> c_int;

/// libc's resolver.
struct Libc {
    getaddrinfo: GetAddrInfo,
    freeaddrinfo: FreeAddrInfo,
    getnameinfo: GetNameInfo,
}

extern "C" {
    #[link_name = "getaddrinfo"]
    fn plain_getaddrinfo(
        node: *const c_char,
        service: *const c_char,
        hints: *const libc::addrinfo,
        list: *mut *mut libc::addrinfo,
    ) -> c_int;
    #[link_name = "freeaddrinfo"]
    fn plain_freeaddrinfo(list: *mut libc::addrinfo);
    #[link_name = "getnameinfo"]
    fn plain_getnameinfo(
        address: *const libc::sockaddr,
        len: libc::socklen_t,
        host: *mut c_char,
        host_room: libc::socklen_t,
        service: *mut c_char,
        service_room: libc::socklen_t,
        flags: c_int,
    ) -> c_int;
}

/// In the shared library for Linux the plain names are the library's own exports, so libc's functions are looked up by
/// name, behind this library. Where nothing can be looked up, in a fully static program, the plain names are libc's.
#[cfg(target_os = "linux")]
static LIBC: Lazy<Libc> = Lazy::new(|| {
    // SAFETY: what the host's libraries call by these names has these types.
    unsafe {
        Libc {
            getaddrinfo: mem::transmute::<*mut libc::c_void, Option<GetAddrInfo>>(look_up(c"getaddrinfo"))
                .unwrap_or(plain_getaddrinfo),
            freeaddrinfo: mem::transmute::<*mut libc::c_void, Option<FreeAddrInfo>>(look_up(c"freeaddrinfo"))
                .unwrap_or(plain_freeaddrinfo),
            getnameinfo: mem::transmute::<*mut libc::c_void, Option<GetNameInfo>>(look_up(c"getnameinfo"))
                .unwrap_or(plain_getnameinfo),
        }
    }
});

/// Finds the definition behind this library, or where libc was linked in front of it, the first one.
#[cfg(target_os = "linux")]
fn look_up(name: &CStr) -> *mut libc::c_void {
    // SAFETY: the name is NUL-terminated.
    unsafe {
        match libc::dlsym(libc::RTLD_NEXT, name.as_ptr()) {
            next if next.is_null() => libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr()),
            next => next,
        }
    }
}

/// Apple's library exports no plain names.
#[cfg(target_vendor = "apple")]
static LIBC: Lazy<Libc> = Lazy::new(|| Libc {
    getaddrinfo: plain_getaddrinfo,
    freeaddrinfo: plain_freeaddrinfo,
    getnameinfo: plain_getnameinfo,
});

//! ws2tcpip.h: names and addresses of both IP versions.
use super::addrinfo as list;
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::kernel::message_text;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::rt::wide::{encode_z, Unit};
use crate::sock::names;
use crate::sock::names::addr_info::{self, Hints};
use crate::sock::names::name_info;
use crate::sock::names::sockaddr::NoAddress;
use crate::sys::fault::{copy_from_user, copy_to_user, get_user, get_user_if_given, put_user};
use std::cell::Cell;
use std::ffi::{c_char, c_int, c_void};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::ptr;

/// The longest host name, in units without the NUL.
const HOST_MAX: usize = NI_MAXHOST as usize - 1;
/// The longest service name that is looked for; more than NI_MAXSERV, as a port may have leading zeros.
const SERVICE_MAX: usize = 255;
/// Longer than any address.
const ADDRESS_MAX: usize = 255;

/// Runs a call that returns its error, 0 for none, and leaves the same as the last error.
fn call(body: impl FnOnce() -> Result<()>) -> c_int {
    match ffi::call(false, || body().map(|()| true)) {
        true => {
            thread::set_last_error(0);
            0
        }
        false => thread::last_error() as c_int,
    }
}

/// Finds the addresses for a host name or numeric address (`pNodeName`) and a service name or port number
/// (`pServiceName`), one of which may be NULL. The list in `ppResult` is for `freeaddrinfo`.
///
/// Returns 0 or the error, which is also the last error. WSAHOST_NOT_FOUND: no such host, or both names NULL;
/// WSATYPE_NOT_FOUND: no such service; WSANO_DATA: no address of that family; WSATRY_AGAIN; WSANO_RECOVERY: the lookup
/// failed, a field of the hints that must be 0 is not, or AI_CANONNAME or AI_FQDN without a host; WSAEINVAL: unknown
/// flags; WSAEAFNOSUPPORT; WSAESOCKTNOSUPPORT; WSAEFAULT: `ppResult` is NULL; WSA_NOT_ENOUGH_MEMORY.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfo>
#[export_name = "ws2_getaddrinfo"]
pub unsafe extern "C" fn getaddrinfo(
    pNodeName: *const c_char,
    pServiceName: *const c_char,
    pHints: *const addrinfo,
    ppResult: *mut *mut addrinfo,
) -> c_int {
    // SAFETY: the caller passes NULL or C strings, NULL or hints, and room for a pointer.
    unsafe { get_addr_info(pNodeName.cast::<u8>(), pServiceName.cast(), pHints, ppResult) }
}

/// `getaddrinfo` with wide text.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfow>
#[no_mangle]
pub unsafe extern "C" fn GetAddrInfoW(
    pNodeName: PCWSTR,
    pServiceName: PCWSTR,
    pHints: *const addrinfoW,
    ppResult: *mut *mut addrinfoW,
) -> c_int {
    // SAFETY: as for getaddrinfo; the structures have one layout.
    unsafe { get_addr_info(pNodeName, pServiceName, pHints.cast(), ppResult.cast()) }
}

/// `GetAddrInfoW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetAddrInfoW_utf32(
    pNodeName: *const u32,
    pServiceName: *const u32,
    pHints: *const addrinfoW,
    ppResult: *mut *mut addrinfoW,
) -> c_int {
    // SAFETY: as for getaddrinfo; the structures have one layout.
    unsafe { get_addr_info(pNodeName, pServiceName, pHints.cast(), ppResult.cast()) }
}

/// # Safety
/// The names are NULL or end in a NUL, the hints NULL or a structure, the result NULL or room for a pointer.
unsafe fn get_addr_info<U: Unit>(
    node: *const U,
    service: *const U,
    hints: *const addrinfo,
    result: *mut *mut addrinfo,
) -> c_int {
    call(|| {
        // SAFETY: the caller's promise.
        unsafe { put_user(result, ptr::null_mut())? };
        let node = read_name(node, HOST_MAX, WSAHOST_NOT_FOUND)?;
        let service = read_name(service, SERVICE_MAX, WSATYPE_NOT_FOUND)?;
        let hints = read_hints(hints)?;
        let found = addr_info::find(node.as_deref(), service.as_deref(), &hints)?;
        let list = list::allocate::<U>(&found, &hints);
        // SAFETY: the caller's promise; a list that nobody gets is freed.
        unsafe { put_user(result, list).inspect_err(|_| list::free(list))? };
        Ok(())
    })
}

/// A name that may be NULL; `error` for one that is too long or not text.
fn read_name<U: Unit>(name: *const U, max: usize, error: c_int) -> Result<Option<String>> {
    if name.is_null() {
        return Ok(None);
    }
    let name = text::from_user(name, max)?;
    name.map(Some).ok_or(Error(error))
}

fn read_hints(hints: *const addrinfo) -> Result<Hints> {
    // SAFETY: any bytes are a structure.
    let Some(hints) = (unsafe { get_user_if_given(hints)? }) else {
        return Ok(Hints::default());
    };
    let unused = [
        hints.ai_canonname.cast(),
        hints.ai_addr.cast(),
        hints.ai_next.cast::<c_void>(),
    ];
    if hints.ai_addrlen != 0 || unused.iter().any(|pointer| !pointer.is_null()) {
        return Err(Error(WSANO_RECOVERY));
    }
    Ok(Hints {
        flags: hints.ai_flags,
        family: hints.ai_family,
        socktype: hints.ai_socktype,
        protocol: hints.ai_protocol,
    })
}

/// Frees a list that `getaddrinfo` returned, or its rest from an entry on; NULL is fine.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfo>
#[export_name = "ws2_freeaddrinfo"]
pub unsafe extern "C" fn freeaddrinfo(pAddrInfo: *mut addrinfo) {
    // SAFETY: the caller passes NULL or what getaddrinfo returned.
    ffi::call_any_time((), || unsafe {
        list::free(pAddrInfo);
        Ok(())
    })
}

/// Frees a list that `GetAddrInfoW` returned; NULL is fine.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfow>
#[no_mangle]
pub unsafe extern "C" fn FreeAddrInfoW(pAddrInfo: *mut addrinfoW) {
    // SAFETY: the caller passes NULL or what GetAddrInfoW returned.
    unsafe { freeaddrinfo(pAddrInfo.cast()) }
}

/// Finds the host name and the service name of a socket address; either buffer may be NULL. The sizes are in bytes.
/// A host or service without a name is written in numbers.
///
/// Returns 0 or the error, which is also the last error. WSAEFAULT: no address, or shorter than its family's;
/// WSAEAFNOSUPPORT; WSAEINVAL: unknown flags, or a buffer of size 0; WSAHOST_NOT_FOUND: both buffers NULL, or no name
/// although NI_NAMEREQD asks for one; ERROR_INSUFFICIENT_BUFFER: a buffer is too small; WSATRY_AGAIN; WSANO_RECOVERY.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getnameinfo>
#[export_name = "ws2_getnameinfo"]
pub unsafe extern "C" fn getnameinfo(
    pSockaddr: *const sockaddr,
    SockaddrLength: socklen_t,
    pNodeBuffer: *mut c_char,
    NodeBufferSize: DWORD,
    pServiceBuffer: *mut c_char,
    ServiceBufferSize: DWORD,
    Flags: c_int,
) -> c_int {
    let node = Buffer {
        units: pNodeBuffer.cast::<u8>(),
        room: NodeBufferSize,
    };
    let service = Buffer {
        units: pServiceBuffer.cast::<u8>(),
        room: ServiceBufferSize,
    };
    // SAFETY: the caller passes an address of that length, and buffers of those sizes or NULL.
    unsafe { get_name_info(pSockaddr, SockaddrLength, node, service, Flags) }
}

/// `getnameinfo` with wide text; the sizes are in characters.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getnameinfow>
#[no_mangle]
pub unsafe extern "C" fn GetNameInfoW(
    pSockaddr: *const sockaddr,
    SockaddrLength: socklen_t,
    pNodeBuffer: PWSTR,
    NodeBufferSize: DWORD,
    pServiceBuffer: PWSTR,
    ServiceBufferSize: DWORD,
    Flags: c_int,
) -> c_int {
    let node = Buffer {
        units: pNodeBuffer,
        room: NodeBufferSize,
    };
    let service = Buffer {
        units: pServiceBuffer,
        room: ServiceBufferSize,
    };
    // SAFETY: as for getnameinfo.
    unsafe { get_name_info(pSockaddr, SockaddrLength, node, service, Flags) }
}

/// `GetNameInfoW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetNameInfoW_utf32(
    pSockaddr: *const sockaddr,
    SockaddrLength: socklen_t,
    pNodeBuffer: *mut u32,
    NodeBufferSize: DWORD,
    pServiceBuffer: *mut u32,
    ServiceBufferSize: DWORD,
    Flags: c_int,
) -> c_int {
    let node = Buffer {
        units: pNodeBuffer,
        room: NodeBufferSize,
    };
    let service = Buffer {
        units: pServiceBuffer,
        room: ServiceBufferSize,
    };
    // SAFETY: as for getnameinfo.
    unsafe { get_name_info(pSockaddr, SockaddrLength, node, service, Flags) }
}

/// A caller's buffer for text, of `room` units; `units` is NULL where the text is not wanted.
struct Buffer<U> {
    units: *mut U,
    room: DWORD,
}

impl<U: Unit> Buffer<U> {
    fn is_wanted(&self) -> bool {
        !self.units.is_null()
    }

    fn check(&self) -> Result<()> {
        match self.is_wanted() && self.room == 0 {
            true => Err(Error(WSAEINVAL)),
            false => Ok(()),
        }
    }

    /// # Safety
    /// The buffer has its room.
    unsafe fn write(&self, text: &str) -> Result<()> {
        // SAFETY: the caller's promise.
        match unsafe { text::to_user(text, self.units, self.room as usize)? } {
            (true, _) => Ok(()),
            (false, _) => Err(Error(ERROR_INSUFFICIENT_BUFFER)),
        }
    }
}

/// # Safety
/// The address is NULL or has its length, the buffers are NULL or have their room.
unsafe fn get_name_info<U: Unit>(
    address: *const sockaddr,
    len: socklen_t,
    node: Buffer<U>,
    service: Buffer<U>,
    flags: c_int,
) -> c_int {
    call(|| {
        // No address is longer, whatever length the caller states.
        let len = usize::try_from(len).unwrap_or(0).min(names::sockaddr::LEN_V6);
        if address.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let mut bytes = [0; names::sockaddr::LEN_V6];
        copy_from_user(&mut bytes[..len], address.cast())?;
        let address = names::sockaddr::decode(&bytes[..len]).map_err(|problem| match problem {
            NoAddress::Short => Error(WSAEFAULT),
            NoAddress::Family => Error(WSAEAFNOSUPPORT),
        })?;
        name_info::check_flags(flags)?;
        node.check()?;
        service.check()?;
        if !node.is_wanted() && !service.is_wanted() {
            return Err(Error(WSAHOST_NOT_FOUND));
        }
        if node.is_wanted() {
            // SAFETY: the caller's promise.
            unsafe { node.write(&name_info::host(&address, flags)?)? };
        }
        if service.is_wanted() {
            // SAFETY: the caller's promise.
            unsafe { service.write(&name_info::service(&address, flags))? };
        }
        Ok(())
    })
}

/// The most characters that `gai_strerror` writes, with the NUL.
const ERROR_TEXT_MAX: usize = 128;

thread_local! {
    static ERROR_TEXT_A: Cell<[u8; ERROR_TEXT_MAX]> = const { Cell::new([0; ERROR_TEXT_MAX]) };
    static ERROR_TEXT_W: Cell<[u16; ERROR_TEXT_MAX]> = const { Cell::new([0; ERROR_TEXT_MAX]) };
    static ERROR_TEXT_W_UTF32: Cell<[u32; ERROR_TEXT_MAX]> = const { Cell::new([0; ERROR_TEXT_MAX]) };
}

/// The text of an error, cut to the buffer.
fn error_text<U: Unit>(code: c_int) -> [U; ERROR_TEXT_MAX] {
    let mut buffer = [U::default(); ERROR_TEXT_MAX];
    let units = encode_z::<U>(message_text::text(code as DWORD).unwrap_or("Unknown error."));
    let len = units.len().min(ERROR_TEXT_MAX - 1);
    buffer[..len].copy_from_slice(&units[..len]);
    buffer
}

/// Says in words what an error of `getaddrinfo` or `getnameinfo` means, in a buffer of the calling thread that its next
/// call overwrites. Works before WSAStartup.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-gai_strerrora>
#[no_mangle]
pub extern "C" fn gai_strerrorA(ecode: c_int) -> *mut c_char {
    ERROR_TEXT_A.with(|buffer| {
        buffer.set(error_text(ecode));
        buffer.as_ptr().cast()
    })
}

/// `gai_strerrorA` with wide text.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-gai_strerrorw>
#[no_mangle]
pub extern "C" fn gai_strerrorW(ecode: c_int) -> PWSTR {
    ERROR_TEXT_W.with(|buffer| {
        buffer.set(error_text(ecode));
        buffer.as_ptr().cast()
    })
}

/// `gai_strerrorW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub extern "C" fn gai_strerrorW_utf32(ecode: c_int) -> *mut u32 {
    ERROR_TEXT_W_UTF32.with(|buffer| {
        buffer.set(error_text(ecode));
        buffer.as_ptr().cast()
    })
}

/// Converts the text of an IPv4 or IPv6 address to its 4 or 16 bytes in network byte order. Works before WSAStartup.
///
/// Returns 1; 0 where the text is no address of the family, which then leaves the buffer alone; -1 with WSAEAFNOSUPPORT, or
/// with WSAEFAULT for NULL.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_pton>
#[export_name = "ws2_inet_pton"]
pub unsafe extern "C" fn inet_pton(Family: c_int, pszAddrString: *const c_char, pAddrBuf: *mut c_void) -> c_int {
    // SAFETY: the caller passes a C string and room for an address of the family.
    unsafe { pton(Family, pszAddrString.cast::<u8>(), pAddrBuf) }
}

/// `inet_pton` with wide text.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inetptonw>
#[no_mangle]
pub unsafe extern "C" fn InetPtonW(Family: c_int, pszAddrString: PCWSTR, pAddrBuf: *mut c_void) -> c_int {
    // SAFETY: as for inet_pton.
    unsafe { pton(Family, pszAddrString, pAddrBuf) }
}

/// `InetPtonW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn InetPtonW_utf32(Family: c_int, pszAddrString: *const u32, pAddrBuf: *mut c_void) -> c_int {
    // SAFETY: as for inet_pton.
    unsafe { pton(Family, pszAddrString, pAddrBuf) }
}

/// # Safety
/// The text is NULL or ends in a NUL, the buffer is NULL or has room for an address of the family.
unsafe fn pton<U: Unit>(family: c_int, address: *const U, buffer: *mut c_void) -> c_int {
    ffi::call_any_time(-1, || {
        if !matches!(family, AF_INET | AF_INET6) {
            return Err(Error(WSAEAFNOSUPPORT));
        }
        if address.is_null() || buffer.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let Some(address) = text::from_user(address, ADDRESS_MAX)? else {
            return Ok(0);
        };
        let octets = match family {
            AF_INET => names::text::parse_v4(&address).map(|ip| ip.octets().to_vec()),
            _ => names::text::parse_v6(&address).map(|ip| ip.octets().to_vec()),
        };
        let Some(octets) = octets else { return Ok(0) };
        // SAFETY: the caller's promise; the octets are as many as the family has.
        unsafe { copy_to_user(buffer.cast(), &octets)? };
        Ok(1)
    })
}

/// Writes an IPv4 or IPv6 address of 4 or 16 bytes in network byte order as text to a buffer of `StringBufSize` bytes and
/// returns the buffer. Works before WSAStartup.
///
/// NULL with WSAEAFNOSUPPORT; with WSAEFAULT where `pAddr` is NULL; with ERROR_INVALID_PARAMETER where the buffer is NULL or
/// too small.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_ntop>
#[export_name = "ws2_inet_ntop"]
pub unsafe extern "C" fn inet_ntop(
    Family: c_int,
    pAddr: *const c_void,
    pStringBuf: *mut c_char,
    StringBufSize: usize,
) -> *const c_char {
    // SAFETY: the caller passes an address of the family and a buffer of that size.
    unsafe { ntop(Family, pAddr, pStringBuf.cast::<u8>(), StringBufSize).cast() }
}

/// `inet_ntop` with wide text; the size is in characters.
///
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inetntopw>
#[no_mangle]
pub unsafe extern "C" fn InetNtopW(
    Family: c_int,
    pAddr: *const c_void,
    pStringBuf: PWSTR,
    StringBufSize: usize,
) -> PCWSTR {
    // SAFETY: as for inet_ntop.
    unsafe { ntop(Family, pAddr, pStringBuf, StringBufSize) }
}

/// `InetNtopW` for programs whose wchar_t has 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn InetNtopW_utf32(
    Family: c_int,
    pAddr: *const c_void,
    pStringBuf: *mut u32,
    StringBufSize: usize,
) -> *const u32 {
    // SAFETY: as for inet_ntop.
    unsafe { ntop(Family, pAddr, pStringBuf, StringBufSize) }
}

/// # Safety
/// The address is NULL or one of the family, the buffer is NULL or has room for `room` units.
unsafe fn ntop<U: Unit>(family: c_int, address: *const c_void, buffer: *mut U, room: usize) -> *const U {
    ffi::call_any_time(ptr::null(), || {
        if !matches!(family, AF_INET | AF_INET6) {
            return Err(Error(WSAEAFNOSUPPORT));
        }
        if address.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let text = match family {
            // SAFETY: any bytes are an address.
            AF_INET => Ipv4Addr::from(unsafe { get_user(address.cast::<[u8; 4]>())? }).to_string(),
            // SAFETY: as above.
            _ => names::text::format_v6(&Ipv6Addr::from(unsafe { get_user(address.cast::<[u8; 16]>())? })),
        };
        // SAFETY: the caller's promise.
        match unsafe { text::write(&text, buffer, room) } {
            (true, _) => Ok(buffer.cast_const()),
            (false, _) => Err(Error(ERROR_INVALID_PARAMETER)),
        }
    })
}

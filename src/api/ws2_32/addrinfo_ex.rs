//! `ws2tcpip.h`: GetAddrInfoEx and its kin.
use crate::abi::*;
use crate::api::{ffi, text};
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use crate::rt::overlapped::{Outcome, Overlapped};
use crate::rt::status::Status;
use crate::rt::thread;
use crate::rt::wait::Waitable;
use crate::rt::wide::{encode_z, Unit};
use crate::sock::names::addr_info::{Found, Hints};
use crate::sock::names::addr_info_ex::{self, Question};
use crate::sock::names::sockaddr;
use crate::sys::fault::{get_user, put_user};
use std::any::Any;
use std::ffi::c_int;
use std::net::SocketAddr;
use std::time::Duration;
use std::{mem, ptr};

/// The longest host and service names.
const HOST_MAX: usize = NI_MAXHOST as usize - 1;
const SERVICE_MAX: usize = 255;

// The wide structure differs in what its name points to, not in layout.
const _: () = assert!(mem::size_of::<addrinfoexA>() == mem::size_of::<addrinfoexW>());

/// An entry of a list with what it points to; the program holds pointers to `info`.
#[repr(C)]
struct Entry {
    info: addrinfoexA,
    address: [u64; sockaddr::LEN_V6.div_ceil(8)],
    provider: GUID,
    /// A `Vec` of some unit.
    _name: Option<Box<dyn Any>>,
}

/// The provider of the name space of DNS, which every answer is of.
const DNS_PROVIDER: GUID = crate::spi::name_space::DNS_PROVIDER;

fn allocate<U: Unit>(found: &Found, hints: &Hints) -> *mut addrinfoexA {
    let mut list = ptr::null_mut();
    for (index, address) in found.addresses.iter().enumerate().rev() {
        let name = found.canonical.as_deref().filter(|_| index == 0);
        list = entry::<U>(address, name, hints, list);
    }
    list
}

fn entry<U: Unit>(address: &SocketAddr, name: Option<&str>, hints: &Hints, next: *mut addrinfoexA) -> *mut addrinfoexA {
    let mut name = name.map(encode_z::<U>);
    let (bytes, len) = sockaddr::encode(address);
    let entry = Box::into_raw(Box::new(Entry {
        info: addrinfoexA {
            ai_flags: 0,
            ai_family: sockaddr::family(address),
            ai_socktype: hints.socktype,
            ai_protocol: hints.protocol,
            ai_addrlen: len,
            // A Vec's units stay where they are when the Vec moves.
            ai_canonname: name.as_mut().map_or(ptr::null_mut(), |name| name.as_mut_ptr().cast()),
            ai_addr: ptr::null_mut(),
            ai_blob: ptr::null_mut(),
            ai_bloblen: 0,
            ai_provider: ptr::null_mut(),
            ai_next: next,
        },
        address: [0; sockaddr::LEN_V6.div_ceil(8)],
        provider: DNS_PROVIDER,
        _name: name.map(|name| Box::new(name) as Box<dyn Any>),
    }));
    // SAFETY: the entry was just allocated and nobody else knows it; the address fits its place.
    unsafe {
        let place = (&raw mut (*entry).address).cast::<u8>();
        ptr::copy_nonoverlapping(bytes.as_ptr(), place, len);
        (*entry).info.ai_addr = place.cast();
        (*entry).info.ai_provider = &raw mut (*entry).provider;
    }
    entry.cast()
}

/// Runs a call that returns its error, 0 for none, and leaves the same as the last error.
fn call(body: impl FnOnce() -> Result<()>) -> INT {
    match ffi::call(false, || body().map(|()| true)) {
        true => {
            thread::set_last_error(0);
            0
        }
        false => thread::last_error() as c_int,
    }
}

/// What a caller of GetAddrInfoEx gives beside the names.
struct Asked {
    name_space: DWORD,
    provider: LPGUID,
    hints: *const addrinfoexA,
    result: *mut *mut addrinfoexA,
    timeout: *const timeval,
    overlapped: LPOVERLAPPED,
    routine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    handle: LPHANDLE,
}

/// Finds the addresses for a host and a service, as getaddrinfo does, with a time limit or in the background.
///
/// `dwNameSpace` is NS_ALL or NS_DNS; `lpNspId` NULL or the provider of DNS. The list in `ppResult` is for FreeAddrInfoEx.
/// `timeout` limits the look-up. With `lpOverlapped` the call returns WSA_IO_PENDING; then `ppResult`, which must stay, gets
/// the list, and hEvent is set or `lpCompletionRoutine` runs in a thread of the library (both may not be given).
/// `lpHandle` receives what GetAddrInfoExCancel takes, until the look-up is done.
///
/// Returns 0 or the error: those of getaddrinfo; WSAEINVAL (arguments, AI_EXTENDED, which is not supported),
/// WSASERVICE_NOT_FOUND (another name space), WSAETIMEDOUT, WSA_IO_PENDING; WSA_E_CANCELLED in the OVERLAPPED.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexa>
#[no_mangle]
pub unsafe extern "C" fn GetAddrInfoExA(
    pName: PCSTR,
    pServiceName: PCSTR,
    dwNameSpace: DWORD,
    lpNspId: LPGUID,
    hints: *const ADDRINFOEXA,
    ppResult: *mut PADDRINFOEXA,
    timeout: *mut timeval,
    lpOverlapped: LPOVERLAPPED,
    lpCompletionRoutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpNameHandle: LPHANDLE,
) -> INT {
    let asked = Asked {
        name_space: dwNameSpace,
        provider: lpNspId,
        hints,
        result: ppResult,
        timeout,
        overlapped: lpOverlapped,
        routine: lpCompletionRoutine,
        handle: lpNameHandle,
    };
    // SAFETY: the caller vouches for all of it.
    unsafe { ask(pName.cast::<u8>(), pServiceName.cast(), asked) }
}

/// As [`GetAddrInfoExA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexw>
#[no_mangle]
pub unsafe extern "C" fn GetAddrInfoExW(
    pName: PCWSTR,
    pServiceName: PCWSTR,
    dwNameSpace: DWORD,
    lpNspId: LPGUID,
    hints: *const ADDRINFOEXW,
    ppResult: *mut PADDRINFOEXW,
    timeout: *mut timeval,
    lpOverlapped: LPOVERLAPPED,
    lpCompletionRoutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpHandle: LPHANDLE,
) -> INT {
    let asked = Asked {
        name_space: dwNameSpace,
        provider: lpNspId,
        hints: hints.cast(),
        result: ppResult.cast(),
        timeout,
        overlapped: lpOverlapped,
        routine: lpCompletionRoutine,
        handle: lpHandle,
    };
    // SAFETY: the caller vouches for all of it; the structures have one layout.
    unsafe { ask(pName, pServiceName, asked) }
}

/// As [`GetAddrInfoExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetAddrInfoExW_utf32(
    pName: *const u32,
    pServiceName: *const u32,
    dwNameSpace: DWORD,
    lpNspId: LPGUID,
    hints: *const ADDRINFOEXW,
    ppResult: *mut PADDRINFOEXW,
    timeout: *mut timeval,
    lpOverlapped: LPOVERLAPPED,
    lpCompletionRoutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpHandle: LPHANDLE,
) -> INT {
    let asked = Asked {
        name_space: dwNameSpace,
        provider: lpNspId,
        hints: hints.cast(),
        result: ppResult.cast(),
        timeout,
        overlapped: lpOverlapped,
        routine: lpCompletionRoutine,
        handle: lpHandle,
    };
    // SAFETY: the caller vouches for all of it; the structures have one layout.
    unsafe { ask(pName, pServiceName, asked) }
}

/// # Safety
/// The names are NULL or end in a NUL; the pointers are NULL or point to what they say.
unsafe fn ask<U: Unit>(node: *const U, service: *const U, asked: Asked) -> INT {
    call(|| {
        if asked.result.is_null() {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: the caller's promise.
        let (question, limit) = unsafe {
            put_user(asked.result, ptr::null_mut())?;
            require_dns(asked.name_space, asked.provider)?;
            let question = Question {
                node: read_name(node, HOST_MAX, WSAHOST_NOT_FOUND)?,
                service: read_name(service, SERVICE_MAX, WSATYPE_NOT_FOUND)?,
                hints: read_hints(asked.hints)?,
            };
            (question, read_limit(asked.timeout)?)
        };
        let hints = question.hints;
        if asked.overlapped.is_null() {
            if asked.routine.is_some() {
                return Err(Error(WSAEINVAL));
            }
            let found = match limit {
                None => addr_info_ex::now(&question)?,
                Some(limit) => addr_info_ex::within(question, limit)?,
            };
            // SAFETY: the caller's promise.
            unsafe { put_user(asked.result, allocate::<U>(&found, &hints))? };
            return Ok(());
        }
        // SAFETY: the caller's promise.
        let overlapped = unsafe { Overlapped::new(asked.overlapped)? };
        let target = Target::of(overlapped, asked.routine)?;
        overlapped.begin()?;
        let result = asked.result as usize;
        let told = move |found: Result<Found>| {
            let code = match found {
                Ok(found) => {
                    let list = allocate::<U>(&found, &hints);
                    // SAFETY: the caller keeps the place until the look-up is done, which it is below.
                    unsafe { (result as *mut *mut addrinfoexA).write_unaligned(list) };
                    0
                }
                Err(Error(code)) => code,
            };
            overlapped.end(&Outcome {
                status: Status(code as u32),
                bytes: 0,
                flags: None,
            });
            target.tell(overlapped, code);
        };
        let begun = addr_info_ex::begin(question, limit, told);
        let name = begun.inspect_err(|Error(code)| {
            overlapped.end(&Outcome {
                status: Status(*code as u32),
                bytes: 0,
                flags: None,
            })
        })?;
        if !asked.handle.is_null() {
            // SAFETY: the caller's promise.
            unsafe { put_user(asked.handle, name as HANDLE)? };
        }
        Err(Error(WSA_IO_PENDING))
    })
}

/// Who learns that a look-up is done.
enum Target {
    Nobody,
    Event(std::sync::Arc<Waitable>),
    Routine(unsafe extern "C" fn(DWORD, DWORD, LPWSAOVERLAPPED)),
}

impl Target {
    /// WSAEINVAL: both an event and a routine. WSA_INVALID_HANDLE: no such event.
    fn of(overlapped: Overlapped, routine: LPLOOKUPSERVICE_COMPLETION_ROUTINE) -> Result<Target> {
        match (overlapped.event()?, routine) {
            (0, None) => Ok(Target::Nobody),
            (0, Some(routine)) => Ok(Target::Routine(routine)),
            (event, None) => {
                let event = handle::get::<Waitable>(event).ok_or(Error(WSA_INVALID_HANDLE))?;
                event.reset()?;
                Ok(Target::Event(handle::share(&event)))
            }
            (_, Some(_)) => Err(Error(WSAEINVAL)),
        }
    }

    fn tell(self, overlapped: Overlapped, code: c_int) {
        match self {
            Target::Nobody => {}
            // It was an event when the look-up began.
            Target::Event(event) => drop(event.set()),
            // SAFETY: the program vouches for its routine, which runs without locks.
            Target::Routine(routine) => unsafe {
                routine(code as DWORD, 0, overlapped.address() as LPWSAOVERLAPPED);
            },
        }
    }
}

/// # Safety
/// `provider` is NULL or points to a GUID.
unsafe fn require_dns(name_space: DWORD, provider: LPGUID) -> Result<()> {
    // SAFETY: the caller's promise.
    let is_dns = provider.is_null() || unsafe { provider.read_unaligned() } == DNS_PROVIDER;
    match is_dns && matches!(name_space as c_int, NS_ALL | NS_DNS) {
        true => Ok(()),
        false => Err(Error(WSASERVICE_NOT_FOUND)),
    }
}

/// # Safety
/// `name` is NULL or ends in a NUL.
unsafe fn read_name<U: Unit>(name: *const U, max: usize, error: c_int) -> Result<Option<String>> {
    if name.is_null() {
        return Ok(None);
    }
    let name = text::read(name, max);
    name.map(Some).ok_or(Error(error))
}

/// # Safety
/// `hints` is NULL or points to a structure.
unsafe fn read_hints(hints: *const addrinfoexA) -> Result<Hints> {
    if hints.is_null() {
        return Ok(Hints::default());
    }
    // SAFETY: the caller's promise.
    let hints = unsafe { get_user(hints)? };
    if hints.ai_addrlen != 0 || !hints.ai_canonname.is_null() || !hints.ai_addr.is_null() || !hints.ai_next.is_null() {
        return Err(Error(WSANO_RECOVERY));
    }
    Ok(Hints {
        flags: hints.ai_flags,
        family: hints.ai_family,
        socktype: hints.ai_socktype,
        protocol: hints.ai_protocol,
    })
}

/// # Safety
/// `timeout` is NULL or points to a time.
unsafe fn read_limit(timeout: *const timeval) -> Result<Option<Duration>> {
    if timeout.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise.
    let timeout = unsafe { get_user(timeout)? };
    match (u64::try_from(timeout.tv_sec), u64::try_from(timeout.tv_usec)) {
        (Ok(seconds), Ok(microseconds)) => Ok(Some(
            Duration::from_secs(seconds).saturating_add(Duration::from_micros(microseconds)),
        )),
        _ => Err(Error(WSAEINVAL)),
    }
}

/// What became of a look-up that GetAddrInfoEx began: 0 or its error. WSAEINPROGRESS: it goes on. WSAEINVAL: NULL.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexoverlappedresult>
#[no_mangle]
pub unsafe extern "C" fn GetAddrInfoExOverlappedResult(lpOverlapped: LPOVERLAPPED) -> INT {
    call(|| {
        // SAFETY: the caller vouches for the structure.
        let overlapped = unsafe { Overlapped::new(lpOverlapped) }.map_err(|_| Error(WSAEINVAL))?;
        match overlapped.status() {
            Status::PENDING => Err(Error(WSAEINPROGRESS)),
            Status(0) => Ok(()),
            Status(code) => Err(Error(code as c_int)),
        }
    })
}

/// Cancels the look-up of the handle behind `lpHandle`: its outcome is WSA_E_CANCELLED, told before this returns.
/// WSA_INVALID_HANDLE: it is done, or has never been.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexcancel>
#[no_mangle]
pub unsafe extern "C" fn GetAddrInfoExCancel(lpHandle: LPHANDLE) -> INT {
    call(|| {
        if lpHandle.is_null() {
            return Err(Error(WSA_INVALID_HANDLE));
        }
        // SAFETY: the caller vouches for the handle's place.
        addr_info_ex::cancel(unsafe { lpHandle.read_unaligned() } as usize)
    })
}

/// Frees a list that [`GetAddrInfoExA`] returned; NULL is fine.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfoex>
#[no_mangle]
pub unsafe extern "C" fn FreeAddrInfoEx(pAddrInfoEx: PADDRINFOEXA) {
    ffi::call_any_time((), || {
        let mut next = pAddrInfoEx;
        while !next.is_null() {
            // SAFETY: the caller passes what GetAddrInfoEx returned: each entry is the allocation that its `info` begins.
            let entry = unsafe { Box::from_raw(next.cast::<Entry>()) };
            next = entry.info.ai_next;
        }
        Ok(())
    })
}

/// Frees a list that [`GetAddrInfoExW`] returned; NULL is fine.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfoexw>
#[no_mangle]
pub unsafe extern "C" fn FreeAddrInfoExW(pAddrInfoEx: PADDRINFOEXW) {
    // SAFETY: the same entries.
    unsafe { FreeAddrInfoEx(pAddrInfoEx.cast()) }
}

/// Would register a name with its addresses. The name spaces here, those of the host's resolver, take none.
///
/// Returns WSAEFAULT (no addresses although some are counted), WSAEOPNOTSUPP.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-setaddrinfoexa>
#[no_mangle]
pub unsafe extern "C" fn SetAddrInfoExA(
    pName: PCSTR,
    pServiceName: PCSTR,
    pAddresses: *mut SOCKET_ADDRESS,
    dwAddressCount: DWORD,
    lpBlob: LPBLOB,
    dwFlags: DWORD,
    dwNameSpace: DWORD,
    lpNspId: LPGUID,
    timeout: *mut timeval,
    lpOverlapped: LPOVERLAPPED,
    lpCompletionRoutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpNameHandle: LPHANDLE,
) -> INT {
    let _ = (pServiceName, lpBlob, dwFlags, dwNameSpace, lpNspId);
    let _ = (timeout, lpOverlapped, lpCompletionRoutine, lpNameHandle);
    refuse_name(pName.is_null(), pAddresses, dwAddressCount)
}

/// As [`SetAddrInfoExA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-setaddrinfoexw>
#[no_mangle]
pub unsafe extern "C" fn SetAddrInfoExW(
    pName: PCWSTR,
    pServiceName: PCWSTR,
    pAddresses: *mut SOCKET_ADDRESS,
    dwAddressCount: DWORD,
    lpBlob: LPBLOB,
    dwFlags: DWORD,
    dwNameSpace: DWORD,
    lpNspId: LPGUID,
    timeout: *mut timeval,
    lpOverlapped: LPOVERLAPPED,
    lpCompletionRoutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpNameHandle: LPHANDLE,
) -> INT {
    let _ = (pServiceName, lpBlob, dwFlags, dwNameSpace, lpNspId);
    let _ = (timeout, lpOverlapped, lpCompletionRoutine, lpNameHandle);
    refuse_name(pName.is_null(), pAddresses, dwAddressCount)
}

fn refuse_name(has_no_name: bool, addresses: *mut SOCKET_ADDRESS, count: DWORD) -> INT {
    call(|| match has_no_name || addresses.is_null() && count != 0 {
        true => Err(Error(WSAEFAULT)),
        false => Err(Error(WSAEOPNOTSUPP)),
    })
}

//! `icmpapi.h`: ICMP echo requests.
use super::out::require;
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset::event_object;
use crate::iphlp::echo::{self, EchoRequest, IcmpFile, ReplyBuffer, Routine, Told};
use crate::iphlp::interfaces::of_sockaddr_inet;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Ref, TableFull};
use crate::rt::thread;
use crate::sys::echo_packet::EchoOptions;
use crate::sys::resolver::Address;
use std::mem::{size_of, transmute};
use std::net::{IpAddr, Ipv4Addr};
use std::ptr;
use std::sync::Arc;
use std::time::Duration;

const FAILED: HANDLE = ptr::without_provenance_mut(usize::MAX);

/// Makes a handle for ICMP echo requests of IPv4, for [`IcmpCloseHandle`].
///
/// Returns INVALID_HANDLE_VALUE on failure: ERROR_NOT_ENOUGH_MEMORY. (Whether this user may send such requests shows when one
/// is sent.)
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpcreatefile>
#[no_mangle]
pub extern "C" fn IcmpCreateFile() -> HANDLE {
    ffi::call_any_time(FAILED, create)
}

/// As [`IcmpCreateFile`], for IPv6.
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmp6createfile>
#[no_mangle]
pub extern "C" fn Icmp6CreateFile() -> HANDLE {
    ffi::call_any_time(FAILED, create)
}

fn create() -> Result<HANDLE> {
    match handle::insert(Arc::new(IcmpFile::default()), For::Anyone) {
        Ok(handle) => Ok(handle as HANDLE),
        Err(TableFull) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
    }
}

/// Closes the handle. Requests that are under way end, and nobody is told of them. Errors: ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpclosehandle>
#[no_mangle]
pub extern "C" fn IcmpCloseHandle(IcmpHandle: HANDLE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let file = handle::share(&file(IcmpHandle)?);
        handle::remove::<IcmpFile>(IcmpHandle as usize).ok_or(Error(ERROR_INVALID_PARAMETER))?;
        file.cancel();
        Ok(TRUE)
    })
}

fn file(handle: HANDLE) -> Result<Ref<IcmpFile>> {
    handle::get(handle as usize).ok_or(Error(ERROR_INVALID_PARAMETER))
}

/// Sends an IPv4 echo request with `RequestSize` bytes of data and waits at most `Timeout` milliseconds for the answer, which
/// goes to `ReplyBuffer`: an ICMP_ECHO_REPLY, and behind it the options of its IP header and its data. `RequestOptions` may be
/// NULL; a time to live of 0 is the host's own.
///
/// Returns the number of replies, the messages of routers that refused the request among them: see their Status. 0 is a
/// failure: ERROR_INVALID_PARAMETER (the handle; NULL; `ReplySize` is less than an ICMP_ECHO_REPLY), IP_BUF_TOO_SMALL,
/// IP_REQ_TIMED_OUT, IP_GENERAL_FAILURE (no route), IP_PACKET_TOO_BIG, IP_BAD_OPTION, ERROR_INVALID_NETNAME (0.0.0.0),
/// ERROR_ACCESS_DENIED (the host lets this user send none: see net.ipv4.ping_group_range).
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpsendecho>
#[no_mangle]
pub unsafe extern "C" fn IcmpSendEcho(
    IcmpHandle: HANDLE,
    DestinationAddress: IPAddr,
    RequestData: LPVOID,
    RequestSize: WORD,
    RequestOptions: PIP_OPTION_INFORMATION,
    ReplyBuffer: LPVOID,
    ReplySize: DWORD,
    Timeout: DWORD,
) -> DWORD {
    let data = (RequestData, RequestSize, RequestOptions);
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe {
        send_v4(
            IcmpHandle,
            Ask::WAIT,
            0,
            DestinationAddress,
            data,
            (ReplyBuffer, ReplySize),
            Timeout,
        )
    }
}

/// As [`IcmpSendEcho`]; with an `Event` or an `ApcRoutine` it does not wait: it returns 0, the last error is ERROR_IO_PENDING,
/// and when the answer is there, or the time is up, the event is set or the calling thread runs the routine in an alertable
/// wait. [`IcmpParseReplies`] counts the replies then. With both the event counts.
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpsendecho2>
#[no_mangle]
pub unsafe extern "C" fn IcmpSendEcho2(
    IcmpHandle: HANDLE,
    Event: HANDLE,
    ApcRoutine: ICMP_APC_ROUTINE,
    ApcContext: PVOID,
    DestinationAddress: IPAddr,
    RequestData: LPVOID,
    RequestSize: WORD,
    RequestOptions: PIP_OPTION_INFORMATION,
    ReplyBuffer: LPVOID,
    ReplySize: DWORD,
    Timeout: DWORD,
) -> DWORD {
    let ask = Ask(Event, ApcRoutine, ApcContext);
    let data = (RequestData, RequestSize, RequestOptions);
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe {
        send_v4(
            IcmpHandle,
            ask,
            0,
            DestinationAddress,
            data,
            (ReplyBuffer, ReplySize),
            Timeout,
        )
    }
}

/// As [`IcmpSendEcho2`], from `SourceAddress`, an address of this host, or 0.
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpsendecho2ex>
#[no_mangle]
pub unsafe extern "C" fn IcmpSendEcho2Ex(
    IcmpHandle: HANDLE,
    Event: HANDLE,
    ApcRoutine: ICMP_APC_ROUTINE,
    ApcContext: PVOID,
    SourceAddress: IPAddr,
    DestinationAddress: IPAddr,
    RequestData: LPVOID,
    RequestSize: WORD,
    RequestOptions: PIP_OPTION_INFORMATION,
    ReplyBuffer: LPVOID,
    ReplySize: DWORD,
    Timeout: DWORD,
) -> DWORD {
    let ask = Ask(Event, ApcRoutine, ApcContext);
    let data = (RequestData, RequestSize, RequestOptions);
    let reply = (ReplyBuffer, ReplySize);
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { send_v4(IcmpHandle, ask, SourceAddress, DestinationAddress, data, reply, Timeout) }
}

/// Sends an IPv6 echo request, as [`IcmpSendEcho2Ex`]. The reply is an ICMPV6_ECHO_REPLY with its data behind it.
/// `SourceAddress` may be the unspecified address.
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmp6sendecho2>
#[no_mangle]
pub unsafe extern "C" fn Icmp6SendEcho2(
    IcmpHandle: HANDLE,
    Event: HANDLE,
    ApcRoutine: ICMP_APC_ROUTINE,
    ApcContext: PVOID,
    SourceAddress: *mut sockaddr_in6,
    DestinationAddress: *mut sockaddr_in6,
    RequestData: LPVOID,
    RequestSize: WORD,
    RequestOptions: PIP_OPTION_INFORMATION,
    ReplyBuffer: LPVOID,
    ReplySize: DWORD,
    Timeout: DWORD,
) -> DWORD {
    let ask = Ask(Event, ApcRoutine, ApcContext);
    ffi::call_any_time(0, || {
        require(DestinationAddress)?;
        // SAFETY: the caller vouches for the addresses.
        let (destination, source) = unsafe {
            let source = match SourceAddress.is_null() {
                true => None,
                false => Some(read_v6(SourceAddress)?.ip),
            };
            (read_v6(DestinationAddress)?, source)
        };
        let source = source.filter(|ip| !ip.is_unspecified());
        let data = (RequestData, RequestSize, RequestOptions);
        let room = (ReplyBuffer, ReplySize, size_of::<ICMPV6_ECHO_REPLY>());
        // SAFETY: the caller vouches for what the parameters point to.
        unsafe { send(IcmpHandle, ask, source, destination, data, room, Timeout) }
    })
}

/// # Safety
/// `address` is an address of IPv6.
unsafe fn read_v6(address: *const sockaddr_in6) -> Result<Address> {
    let any = SOCKADDR_INET {
        // SAFETY: the caller's promise.
        Ipv6: unsafe { address.read_unaligned() },
    };
    let found = of_sockaddr_inet(&any).filter(|found| found.ip.is_ipv6());
    found.ok_or(Error(ERROR_INVALID_PARAMETER))
}

/// Who is told, if the caller does not wait.
#[derive(Clone, Copy)]
struct Ask(HANDLE, ICMP_APC_ROUTINE, PVOID);

impl Ask {
    const WAIT: Ask = Ask(ptr::null_mut(), None, ptr::null_mut());

    fn told(self) -> Result<Option<Told>> {
        let Ask(event, routine, context) = self;
        if !event.is_null() {
            let event = event_object(event).map_err(|_| Error(ERROR_INVALID_HANDLE))?;
            event.reset()?;
            return Ok(Some(Told::Event(event)));
        }
        let Some(function) = routine else {
            return Ok(None);
        };
        Ok(Some(Told::Routine(Routine {
            // SAFETY: the headers give the parameter the type that Windows' have, which names no arguments; this is what it is
            // called with. Ours may unwind, as ExitThread within it does.
            function: unsafe {
                transmute::<unsafe extern "C" fn() -> INT_PTR, unsafe extern "C-unwind" fn(PVOID, PVOID, ULONG)>(
                    function,
                )
            },
            context: context as usize,
            thread: thread::current(),
        })))
    }
}

/// The request's data, their size and the options.
type Data = (LPVOID, WORD, PIP_OPTION_INFORMATION);

/// # Safety
/// As `send`.
unsafe fn send_v4(
    handle: HANDLE,
    ask: Ask,
    source: IPAddr,
    destination: IPAddr,
    data: Data,
    (buffer, size): (LPVOID, DWORD),
    timeout: DWORD,
) -> DWORD {
    let ip = |number: IPAddr| IpAddr::V4(Ipv4Addr::from(u32::from_be(number)));
    ffi::call_any_time(0, || {
        let to = Address {
            ip: ip(destination),
            scope_id: 0,
        };
        let from = (source != 0).then(|| ip(source));
        let room = (buffer, size, size_of::<ICMP_ECHO_REPLY>());
        // SAFETY: the caller's promise.
        unsafe { send(handle, ask, from, to, data, room, timeout) }
    })
}

/// # Safety
/// The data, the options and the buffer are as large as they say, or NULL.
unsafe fn send(
    handle: HANDLE,
    ask: Ask,
    source: Option<IpAddr>,
    destination: Address,
    (data, data_size, options): Data,
    (buffer, size, least): (LPVOID, DWORD, usize),
    timeout: DWORD,
) -> Result<DWORD> {
    let file = file(handle)?;
    let size = size as usize;
    if buffer.is_null() || size < least || data.is_null() && data_size != 0 {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    if size < least + usize::from(data_size) {
        return Err(Error(IP_BUF_TOO_SMALL as i32));
    }
    if destination.ip.is_unspecified() {
        return Err(Error(ERROR_INVALID_NETNAME));
    }
    let told = ask.told()?;
    // SAFETY: the caller's promise.
    let request = unsafe {
        let mut bytes = vec![0; data_size.into()];
        ptr::copy_nonoverlapping(data.cast::<u8>(), bytes.as_mut_ptr(), bytes.len());
        EchoRequest {
            destination,
            source,
            data: bytes,
            options: read_options(options)?,
            timeout: Duration::from_millis(timeout.into()),
        }
    };
    let buffer = ReplyBuffer {
        place: buffer.cast(),
        size,
    };
    // SAFETY: the caller's promise.
    unsafe {
        match told {
            None => echo::ask(&request, buffer),
            Some(told) => {
                echo::begin(&file, &request, buffer, told)?;
                Err(Error(ERROR_IO_PENDING))
            }
        }
    }
}

/// ERROR_INVALID_PARAMETER: options without a place.
///
/// # Safety
/// `options` is NULL, or its data as many as it says.
unsafe fn read_options(options: PIP_OPTION_INFORMATION) -> Result<EchoOptions> {
    if options.is_null() {
        return Ok(EchoOptions::default());
    }
    // SAFETY: the caller's promise.
    unsafe {
        let options = options.read_unaligned();
        let mut header = vec![0; options.OptionsSize.into()];
        if options.OptionsData.is_null() && !header.is_empty() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        ptr::copy_nonoverlapping(options.OptionsData.cast_const(), header.as_mut_ptr(), header.len());
        Ok(EchoOptions {
            ttl: Some(options.Ttl).filter(|ttl| *ttl != 0),
            tos: options.Tos,
            dont_fragment: ULONG::from(options.Flags) & IP_FLAG_DF != 0,
            header,
        })
    }
}

/// Counts the replies in the buffer of a request that has been told of.
///
/// Returns their number; 0: the last error is the request's, as IP_REQ_TIMED_OUT, or ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpparsereplies>
#[no_mangle]
pub unsafe extern "C" fn IcmpParseReplies(ReplyBuffer: LPVOID, ReplySize: DWORD) -> DWORD {
    ffi::call_any_time(0, || {
        if ReplyBuffer.is_null() || (ReplySize as usize) < size_of::<ICMP_ECHO_REPLY>() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        // SAFETY: the caller vouches for the buffer.
        count(unsafe { (&raw const (*ReplyBuffer.cast::<ICMP_ECHO_REPLY>()).Status).read_unaligned() })
    })
}

/// As [`IcmpParseReplies`], for a request of IPv6.
/// <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmp6parsereplies>
#[no_mangle]
pub unsafe extern "C" fn Icmp6ParseReplies(ReplyBuffer: LPVOID, ReplySize: DWORD) -> DWORD {
    ffi::call_any_time(0, || {
        if ReplyBuffer.is_null() || (ReplySize as usize) < size_of::<ICMPV6_ECHO_REPLY>() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        // SAFETY: the caller vouches for the buffer.
        count(unsafe { (&raw const (*ReplyBuffer.cast::<ICMPV6_ECHO_REPLY>()).Status).read_unaligned() })
    })
}

/// There is one reply, unless nobody answered.
fn count(status: IP_STATUS) -> Result<DWORD> {
    match status {
        IP_REQ_TIMED_OUT => Err(Error(IP_REQ_TIMED_OUT as i32)),
        _ => Ok(1),
    }
}

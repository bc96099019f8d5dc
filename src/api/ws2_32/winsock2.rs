//! `winsock2.h`: the socket calls that Winsock 2 adds.
use super::winsock::{read_destination, write_name};
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset;
use crate::api::ws2_32::duplicate;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::Overlapped;
use crate::sock::addr;
use crate::sock::buffers::Buffers;
use crate::sock::connection::{self, Answer, Callers};
use crate::sock::duplicate as base_duplicate;
use crate::sock::events;
use crate::sock::events::select;
use crate::sock::io;
use crate::sock::overlapped::message;
use crate::sock::overlapped::scatter::Name;
use crate::sock::overlapped::{self, Begun};
use crate::sock::receive_watch;
use crate::sock::socket as base;
use crate::spi;
use crate::spi::protocol::Facts;
use crate::sys::fault::{
    array_from_user, get_user, get_user_if_given, probe, probe_if_given, put_user, put_user_if_given,
};
use crate::sys::SockAddr;
use std::ffi::c_int;
use std::ptr;
use std::time::Duration;

/// Makes a socket. `lpProtocolInfo`, if given, fills in what is FROM_PROTOCOL_INFO; from [`WSADuplicateSocketA`] it opens the
/// duplicated socket, once.
///
/// `g` must be 0: socket groups do not exist. `dwFlags`: WSA_FLAG_OVERLAPPED, WSA_FLAG_REGISTERED_IO, WSA_FLAG_NO_HANDLE_INHERIT.
/// Returns INVALID_SOCKET on failure. Errors: as socket, and WSAEINVAL (flags, group).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasocketa>
#[no_mangle]
pub unsafe extern "C" fn WSASocketA(
    af: c_int,
    r#type: c_int,
    protocol: c_int,
    lpProtocolInfo: LPWSAPROTOCOL_INFOA,
    g: GROUP,
    dwFlags: DWORD,
) -> SOCKET {
    ffi::call(INVALID_SOCKET, || {
        // SAFETY: the caller vouches for the structure.
        let info = unsafe { read_facts(lpProtocolInfo.cast())? };
        open((af, r#type, protocol), info, g, dwFlags)
    })
}

/// As [`WSASocketA`], with a protocol that has a UTF-16 name.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasocketw>
#[no_mangle]
pub unsafe extern "C" fn WSASocketW(
    af: c_int,
    r#type: c_int,
    protocol: c_int,
    lpProtocolInfo: LPWSAPROTOCOL_INFOW,
    g: GROUP,
    dwFlags: DWORD,
) -> SOCKET {
    ffi::call(INVALID_SOCKET, || {
        // SAFETY: the caller vouches for the structure up to its name, which is of either width and is not read.
        let info = unsafe { read_facts(lpProtocolInfo.cast())? };
        open((af, r#type, protocol), info, g, dwFlags)
    })
}

type Triple = (c_int, c_int, c_int);

/// What a socket is to be; `None` for NULL.
///
/// # Safety
/// `info` is a protocol's description up to its name, if it is one.
unsafe fn read_facts(info: *const Facts) -> Result<Option<Facts>> {
    if info.is_null() {
        return Ok(None);
    }
    // SAFETY: any bytes are numbers.
    Ok(Some(unsafe { get_user(info)? }))
}

fn open(asked: Triple, info: Option<Facts>, group: GROUP, flags: DWORD) -> Result<SOCKET> {
    const FLAGS: c_int = WSA_FLAG_OVERLAPPED
        | WSA_FLAG_NO_HANDLE_INHERIT
        | WSA_FLAG_REGISTERED_IO
        | WSA_FLAG_MULTIPOINT_C_LEAF
        | WSA_FLAG_MULTIPOINT_D_LEAF;
    if flags & !(FLAGS as DWORD) != 0 || group != 0 {
        return Err(Error(WSAEINVAL));
    }
    if let Some(place) = info.as_ref().and_then(duplicate::place) {
        return base_duplicate::open(place, flags);
    }
    let info = info.map(|info| (info.family, info.kind, info.protocol));
    let info = info.unwrap_or((FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO));
    let pick = |asked: c_int, info: c_int| if asked == FROM_PROTOCOL_INFO { info } else { asked };
    base::open(
        pick(asked.0, info.0),
        pick(asked.1, info.1),
        pick(asked.2, info.2),
        flags,
    )
}

/// Takes a connection if the condition function agrees.
///
/// `lpfnCondition` (NULL: always) is told who calls and answers CF_ACCEPT, CF_REJECT (the peer is reset) or CF_DEFER
/// (the connection keeps its place and is asked about again); `dwCallbackData` is handed to it. No quality of service
/// or connect data exists, so those arguments are NULL. Returns INVALID_SOCKET on failure.
/// Errors: as accept, WSAECONNREFUSED (rejected), WSATRY_AGAIN (deferred).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaaccept>
#[no_mangle]
pub unsafe extern "C" fn WSAAccept(
    s: SOCKET,
    addr: *mut SOCKADDR,
    addrlen: LPINT,
    lpfnCondition: LPCONDITIONPROC,
    dwCallbackData: DWORD_PTR,
) -> SOCKET {
    ffi::call(INVALID_SOCKET, || {
        let listener = spi::base_socket(s)?;
        // Without a length there is no room for an address.
        let addr = if addrlen.is_null() { ptr::null_mut() } else { addr };
        // SAFETY: the caller vouches for both pointers.
        unsafe { addr::check_room(addr, addrlen, listener.family)? };
        let condition = |callers: &Callers| match lpfnCondition {
            None => Answer::Accept,
            // SAFETY: the caller vouches for its function.
            Some(condition) => unsafe { ask(condition, callers, dwCallbackData) },
        };
        let take = || connection::accept_if(&listener, condition);
        let (accepted, peer) = events::accepting(&listener, take, |(accepted, _)| *accepted)?;
        // SAFETY: as above.
        unsafe { write_name(&peer, addr, addrlen)? };
        Ok(accepted)
    })
}

type Condition =
    unsafe extern "C" fn(LPWSABUF, LPWSABUF, LPQOS, LPQOS, LPWSABUF, LPWSABUF, *mut GROUP, DWORD_PTR) -> c_int;

/// # Safety
/// `condition` is the program's condition function.
unsafe fn ask(condition: Condition, callers: &Callers, data: DWORD_PTR) -> Answer {
    let (mut caller, mut callee) = (callers.caller, callers.callee);
    let mut no_data = WSABUF {
        len: 0,
        buf: ptr::null_mut(),
    };
    let buffer = |bytes: &mut ([u8; SockAddr::CAPACITY], usize)| WSABUF {
        len: bytes.1 as u_long,
        buf: bytes.0.as_mut_ptr().cast(),
    };
    let (mut caller, mut callee) = (buffer(&mut caller), buffer(&mut callee));
    let mut group: GROUP = 0;
    // SAFETY: the caller's promise; every pointer lives through the call.
    let answer = unsafe {
        condition(
            &mut caller,
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
            &mut callee,
            &mut no_data,
            &mut group,
            data,
        )
    };
    match answer {
        CF_ACCEPT => Answer::Accept,
        CF_DEFER => Answer::Defer,
        _ => Answer::Reject,
    }
}

/// Connects, as connect does. Connect data and quality of service do not exist on the supported protocols: NULL.
///
/// Errors: as connect; WSAEINVAL when connect data is given.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnect>
#[no_mangle]
pub unsafe extern "C" fn WSAConnect(
    s: SOCKET,
    name: *const SOCKADDR,
    namelen: c_int,
    lpCallerData: LPWSABUF,
    lpCalleeData: LPWSABUF,
    lpSQOS: LPQOS,
    lpGQOS: LPQOS,
) -> c_int {
    let _ = (lpSQOS, lpGQOS);
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for all pointers.
        unsafe {
            let mut address = SockAddr::room();
            addr::read_peer(name, namelen, (socket.family, socket.kind), &mut address)?;
            if get_user_if_given(lpCallerData)?.is_some_and(|data| data.len != 0) {
                return Err(Error(WSAEINVAL));
            }
            if !lpCalleeData.is_null() {
                probe(&raw mut (*lpCalleeData).len)?;
            }
            events::connecting(&socket, || connection::connect(&socket, &address))?;
            if !lpCalleeData.is_null() {
                put_user(&raw mut (*lpCalleeData).len, 0)?;
            }
        }
        Ok(0)
    })
}

/// Whether a call is to be an overlapped operation: the socket is for such, and the program gives an OVERLAPPED.
#[inline]
pub(in crate::api) fn is_overlapped(socket: &base::SocketRef, overlapped: LPWSAOVERLAPPED) -> bool {
    !overlapped.is_null() && socket.is(base::state::OVERLAPPED)
}

/// Sends what several buffers hold, one after the other.
///
/// With `lpOverlapped`, on an overlapped socket, the buffers are the operation's until it is done; it never ends with a
/// part of a stream's bytes sent. `lpCompletionRoutine` then runs in an alertable wait of the calling thread.
/// `lpNumberOfBytesSent` receives the byte count; it may be NULL with `lpOverlapped`. Errors: as send, WSAEFAULT,
/// WSAENOBUFS (too many buffers), WSA_IO_PENDING, WSAEINVAL (a completion routine on a socket at a completion port).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasend>
#[no_mangle]
pub unsafe extern "C" fn WSASend(
    s: SOCKET,
    lpBuffers: LPWSABUF,
    dwBufferCount: DWORD,
    lpNumberOfBytesSent: LPDWORD,
    dwFlags: DWORD,
    lpOverlapped: LPWSAOVERLAPPED,
    lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for the buffers, the count's place and the OVERLAPPED.
        unsafe {
            if !lpOverlapped.is_null() {
                let flags = dwFlags as c_int;
                let single = Buffers::single(lpBuffers, dwBufferCount).filter(|_| socket.is_stream());
                if let Some(buffer) = single {
                    let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                    let begun = overlapped::send_stream(&socket, s, request, buffer, flags)?;
                    return finish_send(&socket, lpOverlapped, begun, lpNumberOfBytesSent);
                }
                let buffers = Buffers::read(lpBuffers, dwBufferCount)?;
                let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                let begun = overlapped::send(&socket, s, request, buffers, flags, None)?;
                return finish_send(&socket, lpOverlapped, begun, lpNumberOfBytesSent);
            }
            send(&socket, lpBuffers, dwBufferCount, lpNumberOfBytesSent, dwFlags, None)
        }
    })
}

/// Sends what several buffers hold as one datagram to `lpTo`. Errors: as sendto and [`WSASend`].
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasendto>
#[no_mangle]
pub unsafe extern "C" fn WSASendTo(
    s: SOCKET,
    lpBuffers: LPWSABUF,
    dwBufferCount: DWORD,
    lpNumberOfBytesSent: LPDWORD,
    dwFlags: DWORD,
    lpTo: *const SOCKADDR,
    iTolen: c_int,
    lpOverlapped: LPWSAOVERLAPPED,
    lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for the buffers, the address, the count's place and the OVERLAPPED.
        unsafe {
            let mut address = SockAddr::room();
            let to = read_destination(&socket, lpTo, iTolen, &mut address)?;
            if !lpOverlapped.is_null() {
                let buffers = Buffers::read(lpBuffers, dwBufferCount)?;
                let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                let begun = overlapped::send(&socket, s, request, buffers, dwFlags as c_int, to)?;
                return finish_send(&socket, lpOverlapped, begun, lpNumberOfBytesSent);
            }
            send(&socket, lpBuffers, dwBufferCount, lpNumberOfBytesSent, dwFlags, to)
        }
    })
}

/// # Safety
/// `sent` is NULL or points to a DWORD.
#[inline(always)]
unsafe fn finish_send(
    socket: &base::SocketRef,
    overlapped: LPWSAOVERLAPPED,
    begun: Begun,
    sent: LPDWORD,
) -> Result<c_int> {
    let outcome = ioapiset::done_on(socket, overlapped, begun)?;
    // SAFETY: the caller's promise.
    unsafe { put_user_if_given(sent, outcome.bytes as DWORD)? };
    outcome.whole().map(|()| 0)
}

/// # Safety
/// `buffers` is NULL or points to `count` WSABUFs; `sent` is NULL or points to a DWORD.
unsafe fn send(
    socket: &base::SocketRef,
    buffers: LPWSABUF,
    count: DWORD,
    sent: LPDWORD,
    flags: DWORD,
    to: Option<&SockAddr>,
) -> Result<c_int> {
    // SAFETY: the caller's promise.
    unsafe {
        probe(sent)?;
        let mut buffers = Buffers::read(buffers, count)?;
        let bytes = events::sending(socket, || io::send_vectored(socket, &mut buffers, flags as c_int, to))?;
        put_user(sent, bytes as DWORD)?;
    }
    Ok(0)
}

/// Receives into several buffers, filled one after the other.
///
/// `lpNumberOfBytesRecvd` receives the byte count, 0 when the peer has closed the connection; `lpFlags` holds the
/// flags and receives MSG_PARTIAL or MSG_OOB. With `lpOverlapped`, on an overlapped socket, the buffers are the operation's
/// until it is done; `lpNumberOfBytesRecvd` may be NULL then, and WSAGetOverlappedResult tells the flags.
/// `lpCompletionRoutine` then runs in an alertable wait of the calling thread. Errors: as recv, WSAEFAULT,
/// WSAENOBUFS (too many buffers), WSA_IO_PENDING, WSAEINVAL (a completion routine on a socket at a completion port).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsarecv>
#[no_mangle]
pub unsafe extern "C" fn WSARecv(
    s: SOCKET,
    lpBuffers: LPWSABUF,
    dwBufferCount: DWORD,
    lpNumberOfBytesRecvd: LPDWORD,
    lpFlags: LPDWORD,
    lpOverlapped: LPWSAOVERLAPPED,
    lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for the buffers, both DWORDs and the OVERLAPPED.
        unsafe {
            if !lpOverlapped.is_null() {
                let flags = probe(lpFlags)? as c_int;
                probe_if_given(lpNumberOfBytesRecvd)?;
                let single = Buffers::single(lpBuffers, dwBufferCount).filter(|_| socket.is_stream());
                if let Some(buffer) = single {
                    let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                    let begun = overlapped::receive_stream(&socket, s, request, buffer, flags)?;
                    return finish_receive(&socket, lpOverlapped, begun, lpNumberOfBytesRecvd, lpFlags);
                }
                let buffers = Buffers::read(lpBuffers, dwBufferCount)?;
                let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                let begun = overlapped::receive(&socket, s, request, buffers, flags, None)?;
                return finish_receive(&socket, lpOverlapped, begun, lpNumberOfBytesRecvd, lpFlags);
            }
            receive(&socket, lpBuffers, dwBufferCount, lpNumberOfBytesRecvd, lpFlags, None)
        }
    })
}

/// Receives a datagram into several buffers, and the address of its sender. Errors: as recvfrom and [`WSARecv`].
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsarecvfrom>
#[no_mangle]
pub unsafe extern "C" fn WSARecvFrom(
    s: SOCKET,
    lpBuffers: LPWSABUF,
    dwBufferCount: DWORD,
    lpNumberOfBytesRecvd: LPDWORD,
    lpFlags: LPDWORD,
    lpFrom: *mut SOCKADDR,
    lpFromlen: LPINT,
    lpOverlapped: LPWSAOVERLAPPED,
    lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for the buffers, both DWORDs, the address, its length and the OVERLAPPED.
        unsafe {
            if !socket.is_stream() {
                addr::check_room(lpFrom, lpFromlen, socket.family)?;
            }
            if !lpOverlapped.is_null() {
                let flags = probe(lpFlags)?;
                probe_if_given(lpNumberOfBytesRecvd)?;
                let buffers = Buffers::read(lpBuffers, dwBufferCount)?;
                let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                let from = (!lpFrom.is_null() && !socket.is_stream()).then_some(Name {
                    name: lpFrom,
                    len: lpFromlen,
                });
                let begun = overlapped::receive(&socket, s, request, buffers, flags as c_int, from)?;
                return finish_receive(&socket, lpOverlapped, begun, lpNumberOfBytesRecvd, lpFlags);
            }
            let mut sender = SockAddr::room();
            let from = (!socket.is_stream()).then_some(&mut sender);
            let result = receive(&socket, lpBuffers, dwBufferCount, lpNumberOfBytesRecvd, lpFlags, from);
            if !socket.is_stream() && matches!(result, Ok(_) | Err(Error(WSAEMSGSIZE))) {
                write_name(&sender, lpFrom, lpFromlen)?;
            }
            result
        }
    })
}

/// # Safety
/// `received` is NULL or points to a DWORD; so does `flags`.
#[inline(always)]
unsafe fn finish_receive(
    socket: &base::SocketRef,
    overlapped: LPWSAOVERLAPPED,
    begun: Begun,
    received: LPDWORD,
    flags: LPDWORD,
) -> Result<c_int> {
    let outcome = ioapiset::done_on(socket, overlapped, begun)?;
    // SAFETY: the caller's promise.
    unsafe {
        put_user_if_given(received, outcome.bytes as DWORD)?;
        put_user(flags, outcome.flags.unwrap_or(0))?;
    }
    outcome.whole().map(|()| 0)
}

/// # Safety
/// `buffers` is NULL or points to `count` WSABUFs; `received` and `flags` are NULL or point to a DWORD.
unsafe fn receive(
    socket: &base::SocketRef,
    buffers: LPWSABUF,
    count: DWORD,
    received: LPDWORD,
    flags: LPDWORD,
    from: Option<&mut SockAddr>,
) -> Result<c_int> {
    // SAFETY: the caller's promise.
    unsafe {
        probe(received)?;
        let asked = probe(flags)? as c_int;
        let mut buffers = Buffers::read(buffers, count)?;
        let total = buffers.total();
        let selected = events::begin_receive(socket);
        let result = io::recv_vectored(socket, &mut buffers, asked, from);
        events::end_receive(selected, socket, total, asked, &result);
        let result = result?;
        put_user(received, result.bytes as DWORD)?;
        put_user(flags, result.flags as DWORD)?;
        result.whole()?;
    }
    Ok(0)
}

/// Sends a datagram with control data: the buffers, the address and the control data of `lpMsg`.
///
/// `dwFlags`: MSG_DONTROUTE. Control data may be IP_PKTINFO, IP_TTL, IP_TOS, IP_ECN, IPV6_PKTINFO, IPV6_HOPLIMIT, IPV6_TCLASS,
/// IPV6_ECN. With `lpOverlapped`, on an overlapped socket, the buffers are the operation's until it is done. Errors: as
/// [`WSASendTo`], WSAEINVAL (malformed or other control data), WSAEOPNOTSUPP (a stream, other flags).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasendmsg>
#[no_mangle]
pub unsafe extern "C" fn WSASendMsg(
    Handle: SOCKET,
    lpMsg: LPWSAMSG,
    dwFlags: DWORD,
    lpNumberOfBytesSent: LPDWORD,
    lpOverlapped: LPWSAOVERLAPPED,
    lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(Handle)?;
        // SAFETY: the caller vouches for the message and what it names, the count's place and the OVERLAPPED.
        unsafe {
            let message = message::Outgoing::new(&socket, lpMsg, dwFlags as c_int);
            let message = message.inspect_err(|_| connection::bind_to_send(&socket))?;
            if !lpOverlapped.is_null() {
                let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                let begun = message.begin(&socket, Handle, request)?;
                return finish_send(&socket, lpOverlapped, begun, lpNumberOfBytesSent);
            }
            probe(lpNumberOfBytesSent)?;
            let sent = events::sending(&socket, || message.now(&socket))?;
            put_user(lpNumberOfBytesSent, sent as DWORD)?;
        }
        Ok(0)
    })
}

/// Tells how an overlapped operation on a socket ended; with `fWait` waits for its end.
///
/// `lpcbTransfer` receives the byte count, `lpdwFlags` a receive's flags. FALSE: it failed with the error that is set, or
/// WSA_IO_INCOMPLETE: it is pending. The wait is for the OVERLAPPED's event alone, whoever sets it. Errors beside the operation's: WSANOTINITIALISED, WSAENOTSOCK, WSAEFAULT.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetoverlappedresult>
#[no_mangle]
pub unsafe extern "C" fn WSAGetOverlappedResult(
    s: SOCKET,
    lpOverlapped: LPWSAOVERLAPPED,
    lpcbTransfer: LPDWORD,
    fWait: BOOL,
    lpdwFlags: LPDWORD,
) -> BOOL {
    ffi::call(FALSE, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: any bytes are numbers, which the caller may write.
        unsafe {
            probe(lpcbTransfer)?;
            probe(lpdwFlags)?;
        }
        let timeout = if fWait != FALSE { None } else { Some(Duration::ZERO) };
        // SAFETY: the caller vouches for the OVERLAPPED and both DWORDs.
        unsafe {
            let overlapped = match fWait != FALSE && ioapiset::wait_for_event_alone(&socket, lpOverlapped)? {
                true => Overlapped::new(lpOverlapped)?,
                false => {
                    let done = ioapiset::result(&socket, lpOverlapped, timeout, false)?;
                    done.map_err(|_| Error(WSA_IO_INCOMPLETE))?
                }
            };
            let (bytes, flags) = overlapped.result()?;
            put_user(lpcbTransfer, bytes as DWORD)?;
            match overlapped.status().winsock_error() {
                0 => {
                    put_user(lpdwFlags, flags)?;
                    Ok(TRUE)
                }
                error => Err(Error(error)),
            }
        }
    })
}

/// Ends sending, as shutdown(SD_SEND). Disconnect data does not exist on the supported protocols.
///
/// Errors: as shutdown; WSAEINVAL when disconnect data is given.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasenddisconnect>
#[no_mangle]
pub unsafe extern "C" fn WSASendDisconnect(s: SOCKET, lpOutboundDisconnectData: LPWSABUF) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: any bytes are a WSABUF.
        if unsafe { get_user_if_given(lpOutboundDisconnectData)? }.is_some_and(|data| data.len != 0) {
            return Err(Error(WSAEINVAL));
        }
        connection::shutdown(&socket, SD_SEND).map(|()| 0)
    })
}

/// Ends receiving, as shutdown(SD_RECEIVE). `lpInboundDisconnectData`, if given, receives no data: its length is set to 0.
///
/// Errors: as shutdown.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsarecvdisconnect>
#[no_mangle]
pub unsafe extern "C" fn WSARecvDisconnect(s: SOCKET, lpInboundDisconnectData: LPWSABUF) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: any bytes are a WSABUF, which the caller may write.
        unsafe {
            if !lpInboundDisconnectData.is_null() {
                probe(&raw mut (*lpInboundDisconnectData).len)?;
            }
            connection::shutdown(&socket, SD_RECEIVE)?;
            receive_watch::begin(&socket, s);
            if !lpInboundDisconnectData.is_null() {
                put_user(&raw mut (*lpInboundDisconnectData).len, 0)?;
            }
        }
        Ok(0)
    })
}

/// Waits until a socket of the array has one of its events, at most `timeout` milliseconds (negative: for ever).
///
/// Returns how many entries have a nonzero `revents`; of a handle that is no socket it is POLLNVAL, and an entry with
/// INVALID_SOCKET is left out. Errors: WSAEINVAL (NULL, no entries, or an event that is not supported), WSAEINTR (a
/// socket was closed meanwhile).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsapoll>
#[no_mangle]
pub unsafe extern "C" fn WSAPoll(fdArray: LPWSAPOLLFD, fds: ULONG, timeout: INT) -> c_int {
    /// More than there can be handles.
    const ABSURD: ULONG = 1 << 20;
    ffi::call(SOCKET_ERROR, || {
        if fds == 0 || fds > ABSURD {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: any bytes are entries.
        let mut entries = unsafe { array_from_user(fdArray, fds as usize)? };
        let timeout = u64::try_from(timeout).ok().map(Duration::from_millis);
        let ready = select::poll(&mut entries, timeout)?;
        for (index, entry) in entries.iter().enumerate() {
            // SAFETY: the caller may write them.
            unsafe { put_user(&raw mut (*fdArray.wrapping_add(index)).revents, entry.revents)? };
        }
        Ok(ready as c_int)
    })
}

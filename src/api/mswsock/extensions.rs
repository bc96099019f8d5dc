//! `mswsock.h`: Microsoft's extensions. Some have a name, all are found through SIO_GET_EXTENSION_FUNCTION_POINTER.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset;
use crate::api::ws2_32::winsock2;
use crate::kernel::file::File;
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use crate::rt::overlapped::Request;
use crate::sock::addr;
use crate::sock::connection;
use crate::sock::events;
use crate::sock::io;
use crate::sock::overlapped::accept_ex::{self, Output};
use crate::sock::overlapped::connect_ex;
use crate::sock::overlapped::disconnect_ex;
use crate::sock::overlapped::message;
use crate::sock::overlapped::transmit::{self, Datagrams, Piece, Transmit};
use crate::spi;
use crate::sys::fault::{get_user, get_user_if_given, probe, probe_if_given, put_user, put_user_if_given};
use crate::sys::{Fd, SockAddr};
use std::collections::VecDeque;
use std::ffi::{c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;

/// The program's OVERLAPPED of a function that does without only if it may. ERROR_INVALID_PARAMETER: NULL.
///
/// # Safety
/// As for `ioapiset::request`.
unsafe fn request(overlapped: LPOVERLAPPED) -> Result<Request> {
    if overlapped.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    unsafe { ioapiset::request(overlapped, None) }
}

/// Accepts a connection for the socket `sAcceptSocket`, which is fresh: neither bound nor connected.
///
/// `lpOutputBuffer` has room for `dwReceiveDataLength` bytes of first data (0: none is waited for), then for the local
/// and for the remote address, `dwLocalAddressLength` and `dwRemoteAddressLength` bytes: each at least 16 more than the
/// address, or 0 for no local address. GetAcceptExSockaddrs finds them. Never done at once. The operation belongs to the listener, and ends as aborted when either socket is closed. Errors: ERROR_IO_PENDING,
/// WSAENOTSOCK, WSAEFAULT (no buffer, or no room for the remote address), WSAEINVAL (not listening, or the other socket is not fresh or of
/// another kind), ERROR_INVALID_PARAMETER (no OVERLAPPED); the operation's, ERROR_INSUFFICIENT_BUFFER (an address has too
/// little room; the connection stays for another).
///
/// Differs from Windows: the connection has the listener's options before SO_UPDATE_ACCEPT_CONTEXT already.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-acceptex>
#[no_mangle]
pub unsafe extern "C" fn AcceptEx(
    sListenSocket: SOCKET,
    sAcceptSocket: SOCKET,
    lpOutputBuffer: PVOID,
    dwReceiveDataLength: DWORD,
    dwLocalAddressLength: DWORD,
    dwRemoteAddressLength: DWORD,
    lpdwBytesReceived: LPDWORD,
    lpOverlapped: LPOVERLAPPED,
) -> BOOL {
    ffi::call(FALSE, || {
        let listener = spi::base_socket(sListenSocket)?;
        let output = Output {
            place: lpOutputBuffer.cast(),
            data: dwReceiveDataLength,
            local: dwLocalAddressLength,
            remote: dwRemoteAddressLength,
        };
        // SAFETY: the caller vouches for the buffer, the OVERLAPPED and the DWORD.
        unsafe {
            let request = request(lpOverlapped)?;
            let begun = accept_ex::begin(&listener, sListenSocket, sAcceptSocket, request, output)?;
            put_user_if_given(lpdwBytesReceived, ioapiset::done(begun)?.bytes as DWORD)?;
        }
        Ok(TRUE)
    })
}

/// Finds the addresses in the buffer of an AcceptEx that is done; the lengths are those given to it.
///
/// `LocalSockaddr` and `RemoteSockaddr` receive pointers into the buffer, NULL where there is no address.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-getacceptexsockaddrs>
#[no_mangle]
pub unsafe extern "C" fn GetAcceptExSockaddrs(
    lpOutputBuffer: PVOID,
    dwReceiveDataLength: DWORD,
    dwLocalAddressLength: DWORD,
    dwRemoteAddressLength: DWORD,
    LocalSockaddr: *mut *mut sockaddr,
    LocalSockaddrLength: LPINT,
    RemoteSockaddr: *mut *mut sockaddr,
    RemoteSockaddrLength: LPINT,
) {
    let find = |from: usize, room: DWORD| match lpOutputBuffer.is_null() {
        true => None,
        false => accept_ex::read_address(lpOutputBuffer.cast::<u8>().wrapping_add(from), room as usize),
    };
    let give = |found: Option<(*mut sockaddr, INT)>, address: *mut *mut sockaddr, length: LPINT| {
        let (place, len) = found.unwrap_or((ptr::null_mut(), 0));
        // SAFETY: the caller may write both places. The function has no way to say that they are no memory.
        unsafe {
            let _ = put_user_if_given(address, place);
            let _ = put_user_if_given(length, len);
        }
    };
    let local = dwReceiveDataLength as usize;
    // AcceptEx was told to leave the local address out.
    if dwLocalAddressLength != 0 {
        give(find(local, dwLocalAddressLength), LocalSockaddr, LocalSockaddrLength);
    }
    let remote = local + dwLocalAddressLength as usize;
    give(
        find(remote, dwRemoteAddressLength),
        RemoteSockaddr,
        RemoteSockaddrLength,
    );
}

/// Connects a bound socket, and sends `dwSendDataLength` bytes at `lpSendBuffer` (NULL: none) when it is connected.
///
/// The operation is done when all is sent, and never at once. getpeername and shutdown
/// work once SO_UPDATE_CONNECT_CONTEXT is set. Errors: ERROR_IO_PENDING, WSAENOTSOCK, WSAEINVAL (not bound, or it listens,
/// or no stream), WSAEFAULT, WSAEAFNOSUPPORT, WSAEADDRNOTAVAIL, WSAEISCONN, WSAEALREADY, ERROR_INVALID_PARAMETER
/// (no OVERLAPPED).
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_connectex>
unsafe extern "C" fn ConnectEx(
    s: SOCKET,
    name: *const sockaddr,
    namelen: c_int,
    lpSendBuffer: PVOID,
    dwSendDataLength: DWORD,
    lpdwBytesSent: LPDWORD,
    lpOverlapped: LPOVERLAPPED,
) -> BOOL {
    ffi::call(FALSE, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for the address, the data, the OVERLAPPED and the DWORD.
        unsafe {
            let request = request(lpOverlapped)?;
            // On Windows it says so before the arguments are looked at.
            request.overlapped.begin()?;
            let mut address = SockAddr::room();
            addr::read(name, namelen, socket.family, &mut address)?;
            let begun = connect_ex::begin(
                &socket,
                s,
                request,
                address,
                lpSendBuffer.cast(),
                // Without a buffer there is no data, whatever its length.
                if lpSendBuffer.is_null() { 0 } else { dwSendDataLength },
            )?;
            put_user_if_given(lpdwBytesSent, ioapiset::done(begun)?.bytes as DWORD)?;
        }
        Ok(TRUE)
    })
}

/// Ends a connection behind what was sent. `dwFlags`: TF_REUSE_SOCKET, which waits for the peer's end as well and makes the
/// socket fit for AcceptEx or, still bound, for ConnectEx. Without an OVERLAPPED the call waits.
///
/// What the peer sends meanwhile is dropped. Errors: ERROR_IO_PENDING, WSAENOTSOCK, WSAENOTCONN, WSAEINVAL (`dwFlags`,
/// or `dwReserved` is not 0).
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_disconnectex>
unsafe extern "C" fn DisconnectEx(s: SOCKET, lpOverlapped: LPOVERLAPPED, dwFlags: DWORD, dwReserved: DWORD) -> BOOL {
    ffi::call(FALSE, || {
        let socket = spi::base_socket(s)?;
        if dwFlags & !(TF_REUSE_SOCKET as DWORD) != 0 || dwReserved != 0 {
            return Err(Error(WSAEINVAL));
        }
        let reuse = dwFlags != 0;
        if lpOverlapped.is_null() {
            return disconnect_ex::now(&socket, reuse).map(|()| TRUE);
        }
        // SAFETY: the caller vouches for the OVERLAPPED.
        let request = unsafe { ioapiset::request(lpOverlapped, None)? };
        ioapiset::done(disconnect_ex::begin(&socket, s, request, reuse)?).map(|_| TRUE)
    })
}

/// Receives a datagram with its control data into what `lpMsg` names.
///
/// Its `dwFlags` may be MSG_PEEK, and receive MSG_TRUNC or MSG_CTRUNC where the data or the control data had no room: then the
/// call fails with WSAEMSGSIZE. Control data is there if asked for: IP_PKTINFO, IP_RECVTTL, IP_RECVTOS, IP_RECVECN,
/// IPV6_PKTINFO, IPV6_HOPLIMIT, IPV6_RECVTCLASS, IPV6_RECVECN. With `lpOverlapped`, on an overlapped socket, the structure
/// and what it names are the operation's until it is done, but for the array of buffers. Errors: as WSARecvFrom,
/// WSAEOPNOTSUPP (a stream, other flags), WSAEFAULT, WSA_IO_PENDING.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_wsarecvmsg>
unsafe extern "C" fn WSARecvMsg(
    s: SOCKET,
    lpMsg: LPWSAMSG,
    lpdwNumberOfBytesRecvd: LPDWORD,
    lpOverlapped: LPWSAOVERLAPPED,
    lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> INT {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: the caller vouches for the message and what it names, the count's place and the OVERLAPPED.
        unsafe {
            let message = message::Incoming::new(&socket, lpMsg)?;
            probe_if_given(lpdwNumberOfBytesRecvd)?;
            if !lpOverlapped.is_null() {
                let request = ioapiset::request(lpOverlapped, lpCompletionRoutine)?;
                let begun = message.begin(&socket, s, request)?;
                let outcome = ioapiset::done_on(&socket, lpOverlapped, begun)?;
                put_user_if_given(lpdwNumberOfBytesRecvd, outcome.bytes as DWORD)?;
                return outcome.whole().map(|()| 0);
            }
            let selected = events::begin_receive(&socket);
            let received = message.now(&socket);
            events::end_receive(selected, &socket, 0, 0, &received);
            let received = received?;
            put_user_if_given(lpdwNumberOfBytesRecvd, received.bytes as DWORD)?;
            received.whole()?;
        }
        Ok(0)
    })
}

/// Receives as recv does without flags; `flags` receives MSG_PARTIAL where there was no room for all of a datagram, or 0.
///
/// Returns the byte count; a datagram that is cut is no error. Errors: as recv, WSAEFAULT (`flags` is NULL).
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-wsarecvex>
#[no_mangle]
pub unsafe extern "C" fn WSARecvEx(s: SOCKET, buf: *mut c_char, len: c_int, flags: *mut c_int) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // SAFETY: any bytes are an int, which the caller may write.
        unsafe { probe(flags)? };
        let len = usize::try_from(len).map_err(|_| Error(WSAEFAULT))?;
        // SAFETY: the caller vouches for the buffer and the int.
        unsafe {
            let selected = events::begin_receive(&socket);
            let received = io::recv(&socket, buf.cast(), len, 0, None);
            events::end_receive(selected, &socket, len, 0, &received);
            let received = received?;
            put_user(flags, if received.truncated { MSG_PARTIAL } else { 0 })?;
            Ok(received.bytes as c_int)
        }
    })
}

/// The file that a handle names. ERROR_INVALID_HANDLE: none.
fn file(handle: HANDLE) -> Result<Arc<Fd>> {
    let file = handle::get::<File>(handle as usize).ok_or(Error(ERROR_INVALID_HANDLE))?;
    Ok(Arc::clone(&file.fd))
}

/// Sends a file over a connection, with what `lpTransmitBuffers` (NULL: nothing) puts before and behind it.
///
/// `hFile` (NULL: no file) is sent from its position, or with `lpOverlapped` from the offset given there, for
/// `nNumberOfBytesToWrite` bytes, 0: to its end; its position stays. `nNumberOfBytesPerSend` does not matter.
/// `dwReserved`: TF_DISCONNECT, with it TF_REUSE_SOCKET (see DisconnectEx); the other TF_* are hints without effect.
/// Without `lpOverlapped` the call waits, on a nonblocking socket as well. Errors: ERROR_IO_PENDING, WSAENOTSOCK, WSAENOTCONN,
/// WSAESHUTDOWN, WSAECONNRESET, WSAEINVAL (no stream, the flags, an offset that is not in the file, more than 2147483646 bytes),
/// ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-transmitfile>
#[no_mangle]
pub unsafe extern "C" fn TransmitFile(
    hSocket: SOCKET,
    hFile: HANDLE,
    nNumberOfBytesToWrite: DWORD,
    nNumberOfBytesPerSend: DWORD,
    lpOverlapped: LPOVERLAPPED,
    lpTransmitBuffers: LPTRANSMIT_FILE_BUFFERS,
    dwReserved: DWORD,
) -> BOOL {
    let _ = nNumberOfBytesPerSend;
    ffi::call(FALSE, || {
        let socket = spi::base_socket(hSocket)?;
        connection::require_connected(&socket)?;
        if !socket.is_stream() {
            return Err(Error(WSAEINVAL));
        }
        let ending = transmit::ending(dwReserved)?;
        let mut pieces = VecDeque::new();
        // SAFETY: the caller vouches for the buffers and the OVERLAPPED.
        unsafe {
            let around = get_user_if_given(lpTransmitBuffers)?;
            if let Some(around) = &around {
                pieces.push_back(Piece::of_memory(around.Head.cast(), around.HeadLength)?);
            }
            if !hFile.is_null() {
                let offset = get_user_if_given(lpOverlapped)?.map(|overlapped| {
                    let parts = overlapped.Anonymous.Anonymous;
                    u64::from(parts.OffsetHigh) << 32 | u64::from(parts.Offset)
                });
                pieces.push_back(Piece::of_file(file(hFile)?, offset, nNumberOfBytesToWrite)?);
            }
            if let Some(around) = around {
                pieces.push_back(Piece::of_memory(around.Tail.cast(), around.TailLength)?);
            }
            let transmit = Transmit::new(&socket, pieces, ending)?;
            match winsock2::is_overlapped(&socket, lpOverlapped) {
                true => {
                    let request = ioapiset::request(lpOverlapped, None)?;
                    ioapiset::done(transmit.begin(&socket, hSocket, request)?)?;
                }
                false => transmit.now(&socket)?,
            }
        }
        Ok(TRUE)
    })
}

/// Sends `nElementCount` pieces of memory and of files, one after the other.
///
/// Of a datagram socket, which is connected, TP_ELEMENT_EOP ends a datagram. A file's piece begins at its offset, -1: at the
/// file's position; its length is `cLength`, 0: to the end. `nSendSize` does not matter. `dwFlags` are TransmitFile's.
/// The memory is the operation's until it is done, the array is not. Errors: as [`TransmitFile`], WSAEFAULT.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_transmitpackets>
unsafe extern "C" fn TransmitPackets(
    hSocket: SOCKET,
    lpPacketArray: LPTRANSMIT_PACKETS_ELEMENT,
    nElementCount: DWORD,
    nSendSize: DWORD,
    lpOverlapped: LPOVERLAPPED,
    dwFlags: DWORD,
) -> BOOL {
    let _ = nSendSize;
    ffi::call(FALSE, || {
        let socket = spi::base_socket(hSocket)?;
        let ending = transmit::ending(dwFlags)?;
        if lpPacketArray.is_null() {
            return Err(Error(WSAEFAULT));
        }
        if ending.is_some() && !socket.is_stream() {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: the caller vouches for the array and what it names, and for the OVERLAPPED.
        unsafe {
            let datagrams = packets(lpPacketArray, nElementCount)?;
            let is_overlapped = winsock2::is_overlapped(&socket, lpOverlapped);
            let request = || ioapiset::request(lpOverlapped, None);
            let begun = match (socket.is_stream(), is_overlapped) {
                (true, false) => {
                    let pieces = datagrams.into_iter().flatten().collect();
                    return Transmit::new(&socket, pieces, ending)?.now(&socket).map(|()| TRUE);
                }
                (true, true) => {
                    let pieces = datagrams.into_iter().flatten().collect();
                    Transmit::new(&socket, pieces, ending)?.begin(&socket, hSocket, request()?)?
                }
                (false, false) => return Datagrams::new(&socket, datagrams)?.now(&socket).map(|()| TRUE),
                (false, true) => Datagrams::new(&socket, datagrams)?.begin(&socket, hSocket, request()?)?,
            };
            ioapiset::done(begun)?;
        }
        Ok(TRUE)
    })
}

/// The pieces, by datagrams.
fn packets(elements: LPTRANSMIT_PACKETS_ELEMENT, count: DWORD) -> Result<Vec<Vec<Piece>>> {
    /// A count that was never set.
    const ABSURD: DWORD = 1 << 20;
    if count > ABSURD {
        return Err(Error(WSAENOBUFS));
    }
    let mut datagrams = Vec::new();
    let mut pieces = Vec::new();
    for index in 0..count as usize {
        // SAFETY: any bytes are an element; which member of the union it is the flags say.
        unsafe {
            let element = get_user(elements.wrapping_add(index))?;
            let has = |flag: c_int| element.dwElFlags & flag as ULONG != 0;
            pieces.push(match (has(TP_ELEMENT_MEMORY), has(TP_ELEMENT_FILE)) {
                (true, false) => Piece::of_memory(element.Anonymous.pBuffer.cast(), element.cLength)?,
                (false, true) => {
                    let part = element.Anonymous.Anonymous;
                    let offset = u64::try_from(part.nFileOffset.QuadPart).ok();
                    Piece::of_file(file(part.hFile)?, offset, element.cLength)?
                }
                _ => return Err(Error(WSAEINVAL)),
            });
            if has(TP_ELEMENT_EOP) || index + 1 == count as usize {
                datagrams.push(std::mem::take(&mut pieces));
            }
        }
    }
    Ok(datagrams)
}

/// The functions that SIO_GET_EXTENSION_FUNCTION_POINTER knows.
const EXTENSIONS: &[(GUID, Function)] = &[
    (WSAID_ACCEPTEX, Function(AcceptEx as *const c_void)),
    (
        WSAID_GETACCEPTEXSOCKADDRS,
        Function(GetAcceptExSockaddrs as *const c_void),
    ),
    (WSAID_TRANSMITFILE, Function(TransmitFile as *const c_void)),
    (WSAID_TRANSMITPACKETS, Function(TransmitPackets as *const c_void)),
    (WSAID_CONNECTEX, Function(ConnectEx as *const c_void)),
    (WSAID_DISCONNECTEX, Function(DisconnectEx as *const c_void)),
    (WSAID_WSARECVMSG, Function(WSARecvMsg as *const c_void)),
    (WSAID_WSASENDMSG, Function(winsock2::WSASendMsg as *const c_void)),
    (WSAID_WSAPOLL, Function(winsock2::WSAPoll as *const c_void)),
];

/// The address of a function, for the program to call.
#[derive(Clone, Copy)]
struct Function(*const c_void);

// SAFETY: code is there for every thread.
unsafe impl Sync for Function {}

/// The extension function that a GUID names. WSAEINVAL: none of that name.
pub(in crate::api) fn extension(id: &GUID) -> Result<*const c_void> {
    let is_it =
        |known: &GUID| (known.Data1, known.Data2, known.Data3, known.Data4) == (id.Data1, id.Data2, id.Data3, id.Data4);
    let found = EXTENSIONS.iter().find(|(known, _)| is_it(known));
    found.map(|(_, function)| function.0).ok_or(Error(WSAEINVAL))
}

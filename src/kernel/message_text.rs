//! The system's message texts: what FormatMessage says of an error code.
use crate::abi::*;
use std::ffi::c_int;

/// Sorted by code.
#[rustfmt::skip]
const MESSAGES: &[(c_int, &str)] = &[
    (ERROR_SUCCESS, "The operation was successful."),
    (ERROR_FILE_NOT_FOUND, "The file was not found."),
    (ERROR_ACCESS_DENIED, "Access is denied."),
    (ERROR_INVALID_HANDLE, "The handle does not name anything that is open."),
    (ERROR_NOT_ENOUGH_MEMORY, "There is not enough memory for this call."),
    (ERROR_NOT_SUPPORTED, "The request is not supported."),
    (ERROR_NETNAME_DELETED, "The connection was reset."),
    (ERROR_INVALID_PARAMETER, "A parameter is not valid."),
    (ERROR_INSUFFICIENT_BUFFER, "The buffer is too small for the data."),
    (ERROR_MR_MID_NOT_FOUND, "There is no message of this number."),
    (ERROR_OPERATION_ABORTED, "The operation was cancelled, because its thread ended or the program asked for it."),
    (ERROR_IO_INCOMPLETE, "The overlapped operation is not finished."),
    (ERROR_IO_PENDING, "The overlapped operation has begun and will finish later."),
    (WSAEINTR, "The blocking call was interrupted."),
    (WSAEBADF, "The file handle is not valid."),
    (WSAEACCES, "Permission for this operation on the socket is denied."),
    (WSAEFAULT, "A pointer is not valid, or a buffer is too small."),
    (WSAEINVAL, "An argument is not valid, or the socket is not in a state for this call."),
    (WSAEMFILE, "There are too many open sockets."),
    (WSAEWOULDBLOCK, "The nonblocking call could not be completed at once."),
    (WSAEINPROGRESS, "A blocking call is in progress."),
    (WSAEALREADY, "An operation of this kind is in progress on the nonblocking socket."),
    (WSAENOTSOCK, "The handle is not a socket."),
    (WSAEDESTADDRREQ, "A destination address is needed and was not given."),
    (WSAEMSGSIZE, "The datagram is larger than the buffer, or than the network can send."),
    (WSAEPROTOTYPE, "The protocol does not fit the type of the socket."),
    (WSAENOPROTOOPT, "The option or level is not known for this protocol."),
    (WSAEPROTONOSUPPORT, "The protocol is not supported."),
    (WSAESOCKTNOSUPPORT, "The socket type is not supported in this address family."),
    (WSAEOPNOTSUPP, "This kind of socket does not support the operation."),
    (WSAEPFNOSUPPORT, "The protocol family is not supported."),
    (WSAEAFNOSUPPORT, "The address does not belong to a family that the protocol can use."),
    (WSAEADDRINUSE, "The address, protocol and port are in use by another socket."),
    (WSAEADDRNOTAVAIL, "The address is not valid here."),
    (WSAENETDOWN, "The network is down."),
    (WSAENETUNREACH, "No route leads to the network."),
    (WSAENETRESET, "The connection was dropped: keep-alive found it broken."),
    (WSAECONNABORTED, "The connection was aborted by this computer."),
    (WSAECONNRESET, "The connection was reset by the peer."),
    (WSAENOBUFS, "There is not enough buffer space, or a queue is full."),
    (WSAEISCONN, "The socket is already connected."),
    (WSAENOTCONN, "The socket is not connected, and no address was given."),
    (WSAESHUTDOWN, "The socket has been shut down in this direction."),
    (WSAETOOMANYREFS, "There are too many references to an object of the system."),
    (WSAETIMEDOUT, "The peer did not answer in time."),
    (WSAECONNREFUSED, "The peer refused the connection: nothing listens at this address."),
    (WSAELOOP, "The name cannot be translated."),
    (WSAENAMETOOLONG, "The name is too long."),
    (WSAEHOSTDOWN, "The host is down."),
    (WSAEHOSTUNREACH, "No route leads to the host."),
    (WSAENOTEMPTY, "The directory is not empty."),
    (WSAEPROCLIM, "Too many processes use Winsock."),
    (WSAEUSERS, "The user's quota is used up."),
    (WSAEDQUOT, "The disk quota is used up."),
    (WSAESTALE, "The file reference is no longer valid."),
    (WSAEREMOTE, "The item is not on this computer."),
    (WSASYSNOTREADY, "The network of this computer is not ready."),
    (WSAVERNOTSUPPORTED, "The requested version of Winsock is not supported."),
    (WSANOTINITIALISED, "WSAStartup has not been called, or has failed."),
    (WSAEDISCON, "The peer has begun to disconnect."),
    (WSAENOMORE, "There are no more results."),
    (WSAECANCELLED, "The call was cancelled."),
    (WSAEINVALIDPROCTABLE, "The procedure table of the provider is not valid."),
    (WSAEINVALIDPROVIDER, "The provider is not valid."),
    (WSAEPROVIDERFAILEDINIT, "The provider could not be loaded or started."),
    (WSASYSCALLFAILURE, "A call of the system failed that should not."),
    (WSASERVICE_NOT_FOUND, "The service is not known."),
    (WSATYPE_NOT_FOUND, "The class or service type was not found."),
    (WSA_E_NO_MORE, "There are no more results."),
    (WSA_E_CANCELLED, "The call was cancelled."),
    (WSAEREFUSED, "The query was refused."),
    (WSAHOST_NOT_FOUND, "No such host is known."),
    (WSATRY_AGAIN, "No answer from the name server, or the connection was deferred; try again later."),
    (WSANO_RECOVERY, "The name lookup failed, and trying again will not help."),
    (WSANO_DATA, "The name is valid, but has no data of the requested kind."),
];

/// The text for an error code or its HRESULT, if there is one.
pub fn text(code: DWORD) -> Option<&'static str> {
    /// HRESULT_FROM_WIN32 puts this in front of an error code.
    const HRESULT_OF_ERROR: DWORD = 0x8007_0000;
    let code = match code & 0xffff_0000 {
        HRESULT_OF_ERROR => code & 0xffff,
        _ => code,
    };
    let found = MESSAGES.binary_search_by_key(&(code as c_int), |(known, _)| *known);
    found.ok().map(|found| MESSAGES[found].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_answers_for_both_forms_of_a_code() {
        assert!(MESSAGES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(text(WSAECONNRESET as DWORD).is_some());
        assert_eq!(text(0x8007_0000 | WSAECONNRESET as DWORD), text(WSAECONNRESET as DWORD));
        assert_eq!(text(WSAECONNRESET as DWORD + 0x10_0000), None);
    }
}

//! `ws2tcpip.h`: connections that Windows secures by IPsec, which programs of this host cannot ask for.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use crate::spi;
use std::ffi::c_int;

/// All of these need a policy of the system's, which only its administrator can set here.
fn refuse(s: SOCKET) -> c_int {
    ffi::call(SOCKET_ERROR, || refused(s))
}

fn refused(s: SOCKET) -> Result<c_int> {
    spi::base_socket(s)?;
    Err(Error(WSAEOPNOTSUPP))
}

/// Would ask for a secured connection. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsasetsocketsecurity>
#[no_mangle]
pub extern "C" fn WSASetSocketSecurity(
    Socket: SOCKET,
    SecuritySettings: *const _SOCKET_SECURITY_SETTINGS,
    SecuritySettingsLen: ULONG,
    Overlapped: LPWSAOVERLAPPED,
    CompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> INT {
    let _ = (SecuritySettings, SecuritySettingsLen, Overlapped, CompletionRoutine);
    refuse(Socket)
}

/// Would tell how a connection is secured. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsaquerysocketsecurity>
#[no_mangle]
pub extern "C" fn WSAQuerySocketSecurity(
    Socket: SOCKET,
    SecurityQueryTemplate: *const _SOCKET_SECURITY_QUERY_TEMPLATE,
    SecurityQueryTemplateLen: ULONG,
    SecurityQueryInfo: *mut _SOCKET_SECURITY_QUERY_INFO,
    SecurityQueryInfoLen: *mut ULONG,
    Overlapped: LPWSAOVERLAPPED,
    CompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> INT {
    let _ = (SecurityQueryTemplate, SecurityQueryTemplateLen, SecurityQueryInfo);
    let _ = (SecurityQueryInfoLen, Overlapped, CompletionRoutine);
    refuse(Socket)
}

/// Would name whom the peer must prove to be. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsasetsocketpeertargetname>
#[no_mangle]
pub extern "C" fn WSASetSocketPeerTargetName(
    Socket: SOCKET,
    PeerTargetName: *const _SOCKET_PEER_TARGET_NAME,
    PeerTargetNameLen: ULONG,
    Overlapped: LPWSAOVERLAPPED,
    CompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> INT {
    let _ = (PeerTargetName, PeerTargetNameLen, Overlapped, CompletionRoutine);
    refuse(Socket)
}

/// Would take that name back. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsadeletesocketpeertargetname>
#[no_mangle]
pub extern "C" fn WSADeleteSocketPeerTargetName(
    Socket: SOCKET,
    PeerAddr: *const sockaddr,
    PeerAddrLen: ULONG,
    Overlapped: LPWSAOVERLAPPED,
    CompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> INT {
    let _ = (PeerAddr, PeerAddrLen, Overlapped, CompletionRoutine);
    refuse(Socket)
}

/// Would have the thread act as the peer. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsaimpersonatesocketpeer>
#[no_mangle]
pub extern "C" fn WSAImpersonateSocketPeer(Socket: SOCKET, PeerAddr: *const sockaddr, PeerAddrLen: ULONG) -> INT {
    let _ = (PeerAddr, PeerAddrLen);
    refuse(Socket)
}

/// Would end that. A thread never acts as a peer here. Error: WSAEOPNOTSUPP (always).
/// <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsarevertimpersonation>
#[no_mangle]
pub extern "C" fn WSARevertImpersonation() -> INT {
    ffi::call(SOCKET_ERROR, || Err(Error(WSAEOPNOTSUPP)))
}

/* Generated from src/api/ws2_32/socket_security.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_SOCKET_SECURITY_H
#define WS2_32_GEN_SOCKET_SECURITY_H

WS2_BEGIN_DECLS

/* Would ask for a secured connection. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsasetsocketsecurity> */
INT WSASetSocketSecurity(SOCKET Socket,
                         const struct _SOCKET_SECURITY_SETTINGS *SecuritySettings,
                         ULONG SecuritySettingsLen,
                         LPWSAOVERLAPPED Overlapped,
                         LPWSAOVERLAPPED_COMPLETION_ROUTINE CompletionRoutine);

/* Would tell how a connection is secured. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsaquerysocketsecurity> */
INT WSAQuerySocketSecurity(SOCKET Socket,
                           const struct _SOCKET_SECURITY_QUERY_TEMPLATE *SecurityQueryTemplate,
                           ULONG SecurityQueryTemplateLen,
                           struct _SOCKET_SECURITY_QUERY_INFO *SecurityQueryInfo,
                           ULONG *SecurityQueryInfoLen,
                           LPWSAOVERLAPPED Overlapped,
                           LPWSAOVERLAPPED_COMPLETION_ROUTINE CompletionRoutine);

/* Would name whom the peer must prove to be. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsasetsocketpeertargetname> */
INT WSASetSocketPeerTargetName(SOCKET Socket,
                               const struct _SOCKET_PEER_TARGET_NAME *PeerTargetName,
                               ULONG PeerTargetNameLen,
                               LPWSAOVERLAPPED Overlapped,
                               LPWSAOVERLAPPED_COMPLETION_ROUTINE CompletionRoutine);

/* Would take that name back. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsadeletesocketpeertargetname> */
INT WSADeleteSocketPeerTargetName(SOCKET Socket,
                                  const struct sockaddr *PeerAddr,
                                  ULONG PeerAddrLen,
                                  LPWSAOVERLAPPED Overlapped,
                                  LPWSAOVERLAPPED_COMPLETION_ROUTINE CompletionRoutine);

/* Would have the thread act as the peer. Errors: WSAENOTSOCK, WSAEOPNOTSUPP (always).
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsaimpersonatesocketpeer> */
INT WSAImpersonateSocketPeer(SOCKET Socket, const struct sockaddr *PeerAddr, ULONG PeerAddrLen);

/* Would end that. A thread never acts as a peer here. Error: WSAEOPNOTSUPP (always).
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-wsarevertimpersonation> */
INT WSARevertImpersonation(void);

WS2_END_DECLS

#endif

/* Generated from src/api/ws2_32/notifications.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NOTIFICATIONS_H
#define WS2_32_GEN_NOTIFICATIONS_H

WS2_BEGIN_DECLS

/* Registers sockets for notifications of their state at a completion port, and takes packets from it, as
   GetQueuedCompletionStatusEx does.

   First each of the `registrationCount` entries of `registrationInfos` is done, in order; its `registrationResult` is 0 or
   an error: WSAENOTSOCK, WSAEINVAL (flags; the socket belongs to another port), ERROR_NOT_FOUND (nothing to disable or
   remove), WSAENOBUFS. Then, unless `completionCount` is 0, up to that many packets go to `completionPortEntries` and
   their number to `receivedEntryCount`, after a wait of at most `timeoutMs` milliseconds (INFINITE: for ever) for the first.
   A notification has the registration's key, and its events as the byte count.

   Returns 0, WAIT_TIMEOUT (no packet; the registrations are done), or an error, and then nothing is done:
   WSANOTINITIALISED, WSA_INVALID_HANDLE (no port), WSAEINVAL (a pointer is NULL or not, against its count; a timeout without
   entries). ERROR_ABANDONED_WAIT_0: the port was closed meanwhile.

   Differs from Windows: an edge-triggered notification of input also comes when more arrives after a receive that left
   some. A socket at whose stream's end the hang-up is not asked for has input there.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-processsocketnotifications> */
DWORD ProcessSocketNotifications(HANDLE completionPort,
                                 UINT32 registrationCount,
                                 struct SOCK_NOTIFY_REGISTRATION *registrationInfos,
                                 UINT32 timeoutMs,
                                 ULONG completionCount,
                                 OVERLAPPED_ENTRY *completionPortEntries,
                                 UINT32 *receivedEntryCount);

WS2_END_DECLS

#endif

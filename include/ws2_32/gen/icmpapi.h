/* Generated from src/abi/icmpapi.rs, src/api/iphlpapi/icmpapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_ICMPAPI_H
#define WS2_32_GEN_ICMPAPI_H

WS2_BEGIN_DECLS

/* Makes a handle for ICMP echo requests of IPv4, for `IcmpCloseHandle`.

   Returns INVALID_HANDLE_VALUE on failure: ERROR_NOT_ENOUGH_MEMORY. (Whether this user may send such requests shows when one
   is sent.)
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpcreatefile> */
HANDLE IcmpCreateFile(void);

/* As `IcmpCreateFile`, for IPv6.
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmp6createfile> */
HANDLE Icmp6CreateFile(void);

/* Closes the handle. Requests that are under way end, and nobody is told of them. Errors: ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpclosehandle> */
BOOL IcmpCloseHandle(HANDLE IcmpHandle);

/* Sends an IPv4 echo request with `RequestSize` bytes of data and waits at most `Timeout` milliseconds for the answer, which
   goes to `ReplyBuffer`: an ICMP_ECHO_REPLY, and behind it the options of its IP header and its data. `RequestOptions` may be
   NULL; a time to live of 0 is the host's own.

   Returns the number of replies, the messages of routers that refused the request among them: see their Status. 0 is a
   failure: ERROR_INVALID_PARAMETER (the handle; NULL; `ReplySize` is less than an ICMP_ECHO_REPLY), IP_BUF_TOO_SMALL,
   IP_REQ_TIMED_OUT, IP_GENERAL_FAILURE (no route), IP_PACKET_TOO_BIG, IP_BAD_OPTION, ERROR_INVALID_NETNAME (0.0.0.0),
   ERROR_ACCESS_DENIED (the host lets this user send none: see net.ipv4.ping_group_range).
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpsendecho> */
DWORD IcmpSendEcho(HANDLE IcmpHandle,
                   IPAddr DestinationAddress,
                   LPVOID RequestData,
                   WORD RequestSize,
                   PIP_OPTION_INFORMATION RequestOptions,
                   LPVOID ReplyBuffer,
                   DWORD ReplySize,
                   DWORD Timeout);

/* As `IcmpSendEcho`; with an `Event` or an `ApcRoutine` it does not wait: it returns 0, the last error is ERROR_IO_PENDING,
   and when the answer is there, or the time is up, the event is set or the calling thread runs the routine in an alertable
   wait. `IcmpParseReplies` counts the replies then. With both the event counts.
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpsendecho2> */
DWORD IcmpSendEcho2(HANDLE IcmpHandle,
                    HANDLE Event,
                    ICMP_APC_ROUTINE ApcRoutine,
                    PVOID ApcContext,
                    IPAddr DestinationAddress,
                    LPVOID RequestData,
                    WORD RequestSize,
                    PIP_OPTION_INFORMATION RequestOptions,
                    LPVOID ReplyBuffer,
                    DWORD ReplySize,
                    DWORD Timeout);

/* As `IcmpSendEcho2`, from `SourceAddress`, an address of this host, or 0.
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpsendecho2ex> */
DWORD IcmpSendEcho2Ex(HANDLE IcmpHandle,
                      HANDLE Event,
                      ICMP_APC_ROUTINE ApcRoutine,
                      PVOID ApcContext,
                      IPAddr SourceAddress,
                      IPAddr DestinationAddress,
                      LPVOID RequestData,
                      WORD RequestSize,
                      PIP_OPTION_INFORMATION RequestOptions,
                      LPVOID ReplyBuffer,
                      DWORD ReplySize,
                      DWORD Timeout);

/* Sends an IPv6 echo request, as `IcmpSendEcho2Ex`. The reply is an ICMPV6_ECHO_REPLY with its data behind it.
   `SourceAddress` may be the unspecified address.
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmp6sendecho2> */
DWORD Icmp6SendEcho2(HANDLE IcmpHandle,
                     HANDLE Event,
                     ICMP_APC_ROUTINE ApcRoutine,
                     PVOID ApcContext,
                     struct sockaddr_in6 *SourceAddress,
                     struct sockaddr_in6 *DestinationAddress,
                     LPVOID RequestData,
                     WORD RequestSize,
                     PIP_OPTION_INFORMATION RequestOptions,
                     LPVOID ReplyBuffer,
                     DWORD ReplySize,
                     DWORD Timeout);

/* Counts the replies in the buffer of a request that has been told of.

   Returns their number; 0: the last error is the request's, as IP_REQ_TIMED_OUT, or ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmpparsereplies> */
DWORD IcmpParseReplies(LPVOID ReplyBuffer, DWORD ReplySize);

/* As `IcmpParseReplies`, for a request of IPv6.
   <https://learn.microsoft.com/windows/win32/api/icmpapi/nf-icmpapi-icmp6parsereplies> */
DWORD Icmp6ParseReplies(LPVOID ReplyBuffer, DWORD ReplySize);

WS2_END_DECLS

#endif

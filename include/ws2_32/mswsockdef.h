/* mswsockdef.h: what the requests of registered I/O and their results are made of; mswsock.h includes it. */
#ifndef WS2_32_MSWSOCKDEF_H
#define WS2_32_MSWSOCKDEF_H
#define _MSWSOCKDEF_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winsock2.h>
#include <ws2_32/gen/mswsockdef.h>

/* The control data in a RIO_CMSG_BUFFER: where they begin, the first piece and the one behind another, NULL when there is none. */
#define RIO_CMSG_BASE_SIZE WSA_CMSGHDR_ALIGN(sizeof(RIO_CMSG_BUFFER))
#define RIO_CMSG_FIRSTHDR(buffer)                                         \
    ((buffer)->TotalLength >= RIO_CMSG_BASE_SIZE + sizeof(WSACMSGHDR)     \
         ? (PWSACMSGHDR)((PUCHAR)(buffer) + RIO_CMSG_BASE_SIZE)           \
         : (PWSACMSGHDR)NULL)
#define RIO_CMSG_NEXTHDR(buffer, cmsg)                                                                                   \
    ((cmsg) == NULL ? RIO_CMSG_FIRSTHDR(buffer)                                                                          \
     : (PUCHAR)(cmsg) + WSA_CMSGHDR_ALIGN((cmsg)->cmsg_len) + sizeof(WSACMSGHDR) > (PUCHAR)(buffer) + (buffer)->TotalLength \
         ? (PWSACMSGHDR)NULL                                                                                             \
         : (PWSACMSGHDR)((PUCHAR)(cmsg) + WSA_CMSGHDR_ALIGN((cmsg)->cmsg_len)))

#endif

/* mswsock.h: Microsoft's extensions, found through SIO_GET_EXTENSION_FUNCTION_POINTER. */
#ifndef WS2_32_MSWSOCK_H
#define WS2_32_MSWSOCK_H
#define _MSWSOCK_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/mstcpip.h>
#include <ws2_32/winsock2.h>
#include <ws2_32/mswsockdef.h>
#include <ws2_32/gen/mswsock.h>

#endif

/* netioapi.h: interfaces, addresses, routes and neighbours of both families. */
#ifndef WS2_32_NETIOAPI_H
#define WS2_32_NETIOAPI_H
#define _NETIOAPI_H_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ws2ipdef.h>
#include <ws2_32/ifdef.h>
#include <ws2_32/nldef.h>
#include <ws2_32/ntddndis.h>
#include <ws2_32/gen/netioapi.h>

#ifndef NETIO_STATUS
#define NETIO_STATUS DWORD
#endif
#ifndef NETIOAPI_API
#define NETIOAPI_API NETIO_STATUS WINAPI
#define NETIOAPI_API_(type) type WINAPI
#endif

#endif

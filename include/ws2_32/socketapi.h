/* socketapi.h: hints about a process that uses sockets. */
#ifndef WS2_32_SOCKETAPI_H
#define WS2_32_SOCKETAPI_H

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winsock2.h>
#include <ws2_32/gen/socketapi.h>

#endif

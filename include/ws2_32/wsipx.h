/* wsipx.h: addresses of IPX. */
#ifndef WS2_32_WSIPX_H
#define WS2_32_WSIPX_H
#define _WSIPX_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winsock2.h>
#include <ws2_32/gen/wsipx.h>

#endif

/* wspiapi.h: getaddrinfo and its kin for Windows 2000, which did not have them; here ws2tcpip.h does. */
#ifndef _WSPIAPI_H_
#define _WSPIAPI_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/ws2tcpip.h>

#endif

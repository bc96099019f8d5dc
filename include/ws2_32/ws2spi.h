/* ws2spi.h: the service provider interface. */
#ifndef WS2_32_WS2SPI_H
#define WS2_32_WS2SPI_H
#define _WINSOCK2SPI_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winsock2.h>
#include <ws2_32/ws2tcpip.h>
#include <ws2_32/gen/ws2spi.h>
#include <ws2_32/gen/ws2spi_calls.h>

#ifndef WSPAPI
#define WSPAPI WSAAPI
#endif

/* What a provider exports. The label tells which wchar_t it was built with. */
WS2_BEGIN_DECLS
int WSPAPI WSPStartup(WORD wVersionRequested, LPWSPDATA lpWSPData, LPWSAPROTOCOL_INFOW lpProtocolInfo,
                      WSPUPCALLTABLE UpcallTable, LPWSPPROC_TABLE lpProcTable) WS2_WIDE_SYM(WSPStartup);
INT WSAAPI NSPStartup(LPGUID lpProviderId, LPNSP_ROUTINE lpnspRoutines) WS2_WIDE_SYM(NSPStartup);
WS2_END_DECLS

#ifdef UNICODE
#define WSCEnumNameSpaceProviders WSAEnumNameSpaceProvidersW
#define WSCEnumNameSpaceProvidersEx WSAEnumNameSpaceProvidersExW
#else
#define WSCEnumNameSpaceProviders WSAEnumNameSpaceProvidersA
#define WSCEnumNameSpaceProvidersEx WSAEnumNameSpaceProvidersExA
#endif

#endif

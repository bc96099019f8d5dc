/* iphlpapi.h: adapters, tables of routes, neighbours and endpoints, statistics, notifications. */
#ifndef WS2_32_IPHLPAPI_H
#define WS2_32_IPHLPAPI_H
#define __IPHLPAPI_H__

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winbase.h>
#include <ws2_32/iprtrmib.h>
#include <ws2_32/ipexport.h>
#include <ws2_32/iptypes.h>
#include <ws2_32/tcpmib.h>
#include <ws2_32/udpmib.h>
#include <ws2_32/netioapi.h>
#include <ws2_32/ws2ipdef.h>
#include <ws2_32/gen/iphlpapi.h>

#endif

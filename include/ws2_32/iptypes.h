/* iptypes.h: adapters and their addresses. */
#ifndef WS2_32_IPTYPES_H
#define WS2_32_IPTYPES_H
#define IP_TYPES_INCLUDED

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ifdef.h>
#include <ws2_32/nldef.h>

#include <time.h>
#include <ws2_32/gen/iptypes.h>

#define IP_ADAPTER_UNICAST_ADDRESS_XP IP_ADAPTER_UNICAST_ADDRESS_LH

#endif

/* udpmib.h: the tables of UDP endpoints. */
#ifndef WS2_32_UDPMIB_H
#define WS2_32_UDPMIB_H
#define _UDPMIB_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ws2def.h>
#include <ws2_32/in6addr.h>
#include <stddef.h>
#include <ws2_32/gen/udpmib.h>

#define SIZEOF_UDPTABLE(x) (offsetof(MIB_UDPTABLE, table) + (x) * sizeof(MIB_UDPROW) + 8)
#define SIZEOF_UDP6TABLE(x) (offsetof(MIB_UDP6TABLE, table) + (x) * sizeof(MIB_UDP6ROW) + 8)

#endif

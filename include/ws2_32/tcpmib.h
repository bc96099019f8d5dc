/* tcpmib.h: the tables of TCP connections and listeners. */
#ifndef WS2_32_TCPMIB_H
#define WS2_32_TCPMIB_H
#define _TCPMIB_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ws2def.h>
#include <ws2_32/in6addr.h>
#include <stddef.h>
#include <ws2_32/gen/tcpmib.h>

#define SIZEOF_TCPTABLE(x) (offsetof(MIB_TCPTABLE, table) + (x) * sizeof(MIB_TCPROW) + 8)
#define SIZEOF_TCP6TABLE(x) (offsetof(MIB_TCP6TABLE, table) + (x) * sizeof(MIB_TCP6ROW) + 8)

#endif

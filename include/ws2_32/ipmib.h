/* ipmib.h: the tables of IPv4 addresses, routes and neighbours, and the statistics of IP and ICMP. */
#ifndef WS2_32_IPMIB_H
#define WS2_32_IPMIB_H
#define _IPMIB_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ifmib.h>
#include <ws2_32/nldef.h>
#include <stddef.h>
#include <ws2_32/gen/ipmib.h>

#define SIZEOF_IPADDRTABLE(x) (offsetof(MIB_IPADDRTABLE, table) + (x) * sizeof(MIB_IPADDRROW) + 8)
#define SIZEOF_IPFORWARDTABLE(x) (offsetof(MIB_IPFORWARDTABLE, table) + (x) * sizeof(MIB_IPFORWARDROW) + 8)
#define SIZEOF_IPNETTABLE(x) (offsetof(MIB_IPNETTABLE, table) + (x) * sizeof(MIB_IPNETROW) + 8)

#endif

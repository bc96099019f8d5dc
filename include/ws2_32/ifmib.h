/* ifmib.h: the table of interfaces, as it was before MIB_IF_ROW2. */
#ifndef WS2_32_IFMIB_H
#define WS2_32_IFMIB_H
#define _IFMIB_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ipifcons.h>
#include <stddef.h>
#include <ws2_32/gen/ifmib.h>

#define SIZEOF_IFTABLE(x) (offsetof(MIB_IFTABLE, table) + (x) * sizeof(MIB_IFROW) + 8)

#endif

/* iprtrmib.h: which rows of the TCP and UDP tables are asked for. */
#ifndef WS2_32_IPRTRMIB_H
#define WS2_32_IPRTRMIB_H
#define _IPRTRMIB_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ipmib.h>
#include <ws2_32/tcpmib.h>
#include <ws2_32/udpmib.h>
#include <ws2_32/gen/iprtrmib.h>

#endif

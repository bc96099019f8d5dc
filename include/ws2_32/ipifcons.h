/* ipifcons.h: the kinds of interfaces and their states in the older tables. */
#ifndef WS2_32_IPIFCONS_H
#define WS2_32_IPIFCONS_H
#define _IPIFCONS_INCLUDED

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ifdef.h>
#include <ws2_32/gen/ipifcons.h>

#endif

/* nldef.h: where addresses and routes come from, and the states of addresses and neighbours. */
#ifndef WS2_32_NLDEF_H
#define WS2_32_NLDEF_H
#define _NLDEF_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winnt.h>
#include <ws2_32/gen/nldef.h>

#endif

/* ntddndis.h: what an interface is made of: only the media. */
#ifndef WS2_32_NTDDNDIS_H
#define WS2_32_NTDDNDIS_H
#define _NTDDNDIS_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winnt.h>
#include <ws2_32/gen/ntddndis.h>

#endif

/* wsnwlink.h: options of IPX. */
#ifndef WS2_32_WSNWLINK_H
#define WS2_32_WSNWLINK_H
#define _WSNWLINK_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/wsipx.h>
#include <ws2_32/gen/wsnwlink.h>

#endif

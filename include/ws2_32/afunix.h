/* afunix.h: addresses of local sockets. */
#ifndef WS2_32_AFUNIX_H
#define WS2_32_AFUNIX_H
#define _AFUNIX_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ws2def.h>
#include <ws2_32/gen/afunix.h>

#endif

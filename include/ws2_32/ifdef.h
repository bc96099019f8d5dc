/* ifdef.h: how interfaces are numbered, and what states and kinds of them there are. */
#ifndef WS2_32_IFDEF_H
#define WS2_32_IFDEF_H
#define _IFDEF_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ws2def.h>
#include <ws2_32/gen/ifdef.h>

#endif

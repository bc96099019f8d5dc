/* rpc.h: of it only the calls for UUIDs. */
#ifndef WS2_32_RPC_H
#define WS2_32_RPC_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windows.h>
#include <ws2_32/guids.h>

#endif

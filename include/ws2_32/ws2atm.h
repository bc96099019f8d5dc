/* ws2atm.h: the constants of ATM. */
#ifndef WS2_32_WS2ATM_H
#define WS2_32_WS2ATM_H
#define _WS2ATM_H_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winsock2.h>
#include <ws2_32/gen/ws2atm.h>

#endif

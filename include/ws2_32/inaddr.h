/* inaddr.h: an IPv4 address and the short names of its parts. */
#ifndef WS2_32_INADDR_H
#define WS2_32_INADDR_H

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/minwindef.h>
#include <ws2_32/gen/inaddr.h>

#undef s_addr
#define s_addr S_un.S_addr
#define s_net S_un.S_un_b.s_b1
#define s_host S_un.S_un_b.s_b2
#define s_lh S_un.S_un_b.s_b3
#define s_impno S_un.S_un_b.s_b4
#define s_imp S_un.S_un_w.s_w2

#endif

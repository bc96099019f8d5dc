/* in6addr.h: an IPv6 address and the short names of its parts. */
#ifndef WS2_32_IN6ADDR_H
#define WS2_32_IN6ADDR_H

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/minwindef.h>
#include <ws2_32/gen/in6addr.h>

#define in_addr6 in6_addr
#define _S6_un u
#define _S6_u8 Byte
#undef s6_addr
#define s6_addr u.Byte
#define s6_bytes u.Byte
#define s6_words u.Word

#endif

/* ws2ipdef.h: the options and structures of IPv4 and IPv6, and tests of addresses. */
#ifndef WS2_32_WS2IPDEF_H
#define WS2_32_WS2IPDEF_H
#define _WS2IPDEF_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/in6addr.h>
#include <string.h>
#include <ws2_32/ws2def.h>
#include <ws2_32/gen/ws2ipdef.h>

#define IP_MSFILTER_SIZE(numsrc) (sizeof(IP_MSFILTER) - sizeof(IN_ADDR) + (numsrc) * sizeof(IN_ADDR))
#define GROUP_FILTER_SIZE(numsrc) (sizeof(GROUP_FILTER) - sizeof(SOCKADDR_STORAGE) + (numsrc) * sizeof(SOCKADDR_STORAGE))

/* The port of an IPv4 or IPv6 address; both keep it in the same place. */
#define SS_PORT(ssp) (((PSOCKADDR_IN)(void *)(ssp))->sin_port)

#define IN6ADDR_ANY_INIT {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}}
#define IN6ADDR_LOOPBACK_INIT {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}}

/* Not data of the library: libc has data of the same names. */
static const IN6_ADDR in6addr_any __attribute__((__unused__)) = IN6ADDR_ANY_INIT;
static const IN6_ADDR in6addr_loopback __attribute__((__unused__)) = IN6ADDR_LOOPBACK_INIT;

WS2_BEGIN_DECLS

/* ---- Tests of an IPv6 address ---- */

__forceinline BOOLEAN IN6_ADDR_EQUAL(const IN6_ADDR *x, const IN6_ADDR *y) { return !memcmp(x, y, sizeof(IN6_ADDR)); }
#define IN6_ARE_ADDR_EQUAL IN6_ADDR_EQUAL

__forceinline BOOLEAN IN6_IS_ADDR_UNSPECIFIED(const IN6_ADDR *a) { return IN6_ADDR_EQUAL(a, &in6addr_any); }
__forceinline BOOLEAN IN6_IS_ADDR_LOOPBACK(const IN6_ADDR *a) { return IN6_ADDR_EQUAL(a, &in6addr_loopback); }
__forceinline BOOLEAN IN6_IS_ADDR_MULTICAST(const IN6_ADDR *a) { return a->s6_addr[0] == 0xff; }
__forceinline BOOLEAN IN6_IS_ADDR_EUI64(const IN6_ADDR *a) {
    return (a->s6_addr[0] & 0xe0) != 0 && !IN6_IS_ADDR_MULTICAST(a);
}
__forceinline BOOLEAN IN6_IS_ADDR_SUBNET_ROUTER_ANYCAST(const IN6_ADDR *a) {
    return IN6_IS_ADDR_EUI64(a) && !memcmp(a->s6_addr + 8, in6addr_any.s6_addr, 8);
}
__forceinline BOOLEAN IN6_IS_ADDR_GLOBAL(const IN6_ADDR *a) {
    unsigned high = a->s6_addr[0] & 0xf0u;
    return high != 0 && high != 0xf0;
}
__forceinline BOOLEAN IN6_IS_ADDR_LINKLOCAL(const IN6_ADDR *a) {
    return a->s6_addr[0] == 0xfe && (a->s6_addr[1] & 0xc0) == 0x80;
}
__forceinline BOOLEAN IN6_IS_ADDR_SITELOCAL(const IN6_ADDR *a) {
    return a->s6_addr[0] == 0xfe && (a->s6_addr[1] & 0xc0) == 0xc0;
}
__forceinline BOOLEAN IN6_IS_ADDR_V4MAPPED(const IN6_ADDR *a) {
    return !memcmp(a->s6_addr, in6addr_any.s6_addr, 10) && a->s6_addr[10] == 0xff && a->s6_addr[11] == 0xff;
}
__forceinline BOOLEAN IN6_IS_ADDR_V4COMPAT(const IN6_ADDR *a) {
    return !memcmp(a->s6_addr, in6addr_any.s6_addr, 12)
        && !(a->s6_words[6] == 0 && a->s6_addr[14] == 0 && (a->s6_addr[15] == 0 || a->s6_addr[15] == 1));
}
__forceinline BOOLEAN IN6_IS_ADDR_V4TRANSLATED(const IN6_ADDR *a) {
    return !memcmp(a->s6_addr, in6addr_any.s6_addr, 8) && a->s6_addr[8] == 0xff && a->s6_addr[9] == 0xff
        && a->s6_words[5] == 0;
}
__forceinline BOOLEAN IN6_IS_ADDR_MC_NODELOCAL(const IN6_ADDR *a) {
    return IN6_IS_ADDR_MULTICAST(a) && (a->s6_addr[1] & 0xf) == 1;
}
__forceinline BOOLEAN IN6_IS_ADDR_MC_LINKLOCAL(const IN6_ADDR *a) {
    return IN6_IS_ADDR_MULTICAST(a) && (a->s6_addr[1] & 0xf) == 2;
}
__forceinline BOOLEAN IN6_IS_ADDR_MC_SITELOCAL(const IN6_ADDR *a) {
    return IN6_IS_ADDR_MULTICAST(a) && (a->s6_addr[1] & 0xf) == 5;
}
__forceinline BOOLEAN IN6_IS_ADDR_MC_ORGLOCAL(const IN6_ADDR *a) {
    return IN6_IS_ADDR_MULTICAST(a) && (a->s6_addr[1] & 0xf) == 8;
}
__forceinline BOOLEAN IN6_IS_ADDR_MC_GLOBAL(const IN6_ADDR *a) {
    return IN6_IS_ADDR_MULTICAST(a) && (a->s6_addr[1] & 0xf) == 0xe;
}

/* ---- Setting and testing a whole IPv6 socket address ---- */

__forceinline void IN6_SET_ADDR_UNSPECIFIED(PIN6_ADDR a) { *a = in6addr_any; }
__forceinline void IN6_SET_ADDR_LOOPBACK(PIN6_ADDR a) { *a = in6addr_loopback; }

__forceinline void IN6ADDR_SETANY(PSOCKADDR_IN6 a) {
    memset(a, 0, sizeof(*a));
    a->sin6_family = AF_INET6;
}
__forceinline void IN6ADDR_SETLOOPBACK(PSOCKADDR_IN6 a) {
    IN6ADDR_SETANY(a);
    a->sin6_addr = in6addr_loopback;
}
__forceinline BOOLEAN IN6ADDR_ISANY(const SOCKADDR_IN6 *a) { return IN6_IS_ADDR_UNSPECIFIED(&a->sin6_addr); }
__forceinline BOOLEAN IN6ADDR_ISLOOPBACK(const SOCKADDR_IN6 *a) { return IN6_IS_ADDR_LOOPBACK(&a->sin6_addr); }
__forceinline BOOLEAN IN6ADDR_ISEQUAL(const SOCKADDR_IN6 *a, const SOCKADDR_IN6 *b) {
    return a->sin6_scope_id == b->sin6_scope_id && IN6_ADDR_EQUAL(&a->sin6_addr, &b->sin6_addr);
}
__forceinline BOOLEAN IN6ADDR_ISUNSPECIFIED(const SOCKADDR_IN6 *a) {
    return a->sin6_scope_id == 0 && IN6_IS_ADDR_UNSPECIFIED(&a->sin6_addr);
}
__forceinline const unsigned char *IN6_GET_ADDR_V4MAPPED(const IN6_ADDR *a) { return a->s6_addr + 12; }
__forceinline void IN6ADDR_SETV4MAPPED(PSOCKADDR_IN6 a6, const IN_ADDR *a4, SCOPE_ID scope, USHORT port) {
    IN6ADDR_SETANY(a6);
    a6->sin6_port = port;
    a6->sin6_scope_struct = scope;
    a6->sin6_addr.s6_words[5] = 0xffff;
    memcpy(a6->sin6_addr.s6_addr + 12, a4, sizeof(*a4));
}
__forceinline BOOLEAN IN6ADDR_ISV4MAPPED(const SOCKADDR_IN6 *a) { return IN6_IS_ADDR_V4MAPPED(&a->sin6_addr); }

WS2_END_DECLS

#endif

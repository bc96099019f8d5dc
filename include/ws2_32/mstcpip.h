/* mstcpip.h: Microsoft's control codes of TCP/IP, and tests of addresses of either family. */
#ifndef WS2_32_MSTCPIP_H
#define WS2_32_MSTCPIP_H
#define _MSTCPIP_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ws2ipdef.h>
#include <ws2_32/gen/mstcpip.h>

WS2_BEGIN_DECLS

/* ---- IPv4, in network byte order ---- */

__forceinline BOOLEAN IN4_ADDR_EQUAL(const IN_ADDR *a, const IN_ADDR *b) { return a->s_addr == b->s_addr; }
__forceinline BOOLEAN IN4_IS_ADDR_UNSPECIFIED(const IN_ADDR *a) { return a->s_addr == 0; }
__forceinline BOOLEAN IN4_IS_ADDR_LOOPBACK(const IN_ADDR *a) { return a->s_net == 127; }
__forceinline BOOLEAN IN4_IS_ADDR_BROADCAST(const IN_ADDR *a) { return a->s_addr == INADDR_NONE; }
__forceinline BOOLEAN IN4_IS_ADDR_MULTICAST(const IN_ADDR *a) { return (a->s_net & 0xf0) == 0xe0; }
__forceinline BOOLEAN IN4_IS_ADDR_LINKLOCAL(const IN_ADDR *a) { return a->s_net == 169 && a->s_host == 254; }

__forceinline void IN4ADDR_SETANY(PSOCKADDR_IN a) {
    memset(a, 0, sizeof(*a));
    a->sin_family = AF_INET;
}
__forceinline void IN4ADDR_SETLOOPBACK(PSOCKADDR_IN a) {
    IN4ADDR_SETANY(a);
    a->sin_addr.s_net = 127;
    a->sin_addr.s_impno = 1;
}
__forceinline BOOLEAN IN4ADDR_ISANY(const SOCKADDR_IN *a) { return IN4_IS_ADDR_UNSPECIFIED(&a->sin_addr); }
__forceinline BOOLEAN IN4ADDR_ISLOOPBACK(const SOCKADDR_IN *a) { return IN4_IS_ADDR_LOOPBACK(&a->sin_addr); }

/* ---- Either family: an IPv6 address, or else taken as IPv4 ---- */

__forceinline void INETADDR_SETANY(PSOCKADDR a) {
    if (a->sa_family == AF_INET6)
        IN6ADDR_SETANY((PSOCKADDR_IN6)(void *)a);
    else
        IN4ADDR_SETANY((PSOCKADDR_IN)(void *)a);
}
__forceinline void INETADDR_SETLOOPBACK(PSOCKADDR a) {
    if (a->sa_family == AF_INET6)
        IN6ADDR_SETLOOPBACK((PSOCKADDR_IN6)(void *)a);
    else
        IN4ADDR_SETLOOPBACK((PSOCKADDR_IN)(void *)a);
}
__forceinline BOOLEAN INETADDR_ISANY(const SOCKADDR *a) {
    return a->sa_family == AF_INET6 ? IN6ADDR_ISANY((const SOCKADDR_IN6 *)(const void *)a)
                                    : IN4ADDR_ISANY((const SOCKADDR_IN *)(const void *)a);
}
__forceinline BOOLEAN INETADDR_ISLOOPBACK(const SOCKADDR *a) {
    return a->sa_family == AF_INET6 ? IN6ADDR_ISLOOPBACK((const SOCKADDR_IN6 *)(const void *)a)
                                    : IN4ADDR_ISLOOPBACK((const SOCKADDR_IN *)(const void *)a);
}
__forceinline BOOLEAN INETADDR_ISV4MAPPED(const SOCKADDR *a) {
    return a->sa_family == AF_INET6 && IN6ADDR_ISV4MAPPED((const SOCKADDR_IN6 *)(const void *)a);
}
__forceinline USHORT INETADDR_PORT(const SOCKADDR *a) { return ((const SOCKADDR_IN *)(const void *)a)->sin_port; }
__forceinline void INETADDR_SET_PORT(PSOCKADDR a, USHORT port) { ((PSOCKADDR_IN)(void *)a)->sin_port = port; }
__forceinline UCHAR *INETADDR_ADDRESS(const SOCKADDR *a) {
    return (UCHAR *)(SIZE_T)a + (a->sa_family == AF_INET6 ? 8 : 4);
}

WS2_END_DECLS

#endif

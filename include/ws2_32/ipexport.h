/* ipexport.h: ICMP echo requests and their replies, interfaces and their indexes. */
#ifndef WS2_32_IPEXPORT_H
#define WS2_32_IPEXPORT_H
#define IP_EXPORT_INCLUDED

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ws2def.h>
#include <ws2_32/in6addr.h>

/* By hand, because cbindgen has no packed structures. */
#include <ws2_32/pshpack1.h>
typedef struct _IPV6_ADDRESS_EX {
    USHORT sin6_port;
    ULONG sin6_flowinfo;
    USHORT sin6_addr[8];
    ULONG sin6_scope_id;
} IPV6_ADDRESS_EX;
#include <ws2_32/poppack.h>
#include <ws2_32/gen/ipexport.h>

#endif

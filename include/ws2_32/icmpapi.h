/* icmpapi.h: ICMP echo requests. */
#ifndef WS2_32_ICMPAPI_H
#define WS2_32_ICMPAPI_H
#define _ICMP_INCLUDED_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/ipexport.h>
#include <ws2_32/winbase.h>

#ifdef PIO_APC_ROUTINE_DEFINED
typedef PIO_APC_ROUTINE ICMP_APC_ROUTINE;
#else
typedef FARPROC ICMP_APC_ROUTINE;
#endif
#include <ws2_32/gen/icmpapi.h>

#endif

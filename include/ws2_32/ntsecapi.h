/* ntsecapi.h: the older name of random numbers. */
#ifndef _NTSECAPI_
#define _NTSECAPI_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/wincrypt.h>

#define RtlGenRandom SystemFunction036

#endif

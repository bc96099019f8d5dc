/* Shadow of glibc's <bits/stdint-intn.h>, which has the signed types of <stdint.h>; ws2_32/int64.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#if defined(WS2_32_WIN32) && __SIZEOF_LONG__ == 8
#ifndef _BITS_STDINT_INTN_H
#define _BITS_STDINT_INTN_H 1
#include <bits/types.h>
typedef __int8_t int8_t;
typedef __int16_t int16_t;
typedef __int32_t int32_t;
#include <ws2_32/int64.h>
#endif
#else
#include_next <bits/stdint-intn.h>
#endif

/* Shadow of glibc's <bits/stdint-uintn.h>, which has the unsigned types of <stdint.h>; ws2_32/int64.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#if defined(WS2_32_WIN32) && __SIZEOF_LONG__ == 8
#ifndef _BITS_STDINT_UINTN_H
#define _BITS_STDINT_UINTN_H 1
#include <bits/types.h>
typedef __uint8_t uint8_t;
typedef __uint16_t uint16_t;
typedef __uint32_t uint32_t;
#include <ws2_32/int64.h>
#endif
#else
#include_next <bits/stdint-uintn.h>
#endif

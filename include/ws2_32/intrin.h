/* intrin.h: the Interlocked operations and barriers, bits of a word, and the processor's own as gcc and clang have them. */
#ifndef WS2_32_INTRIN_H
#define WS2_32_INTRIN_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/interlocked.h>
#include <stdlib.h>
#if defined(__x86_64__) || defined(__i386__)
#include <x86intrin.h>
#endif

/* Where the lowest and the highest set bit stands. The index may be a DWORD or the host's long.
   <https://learn.microsoft.com/cpp/intrinsics/bitscanforward-bitscanforward64> */
#define WS2_BIT_SCAN(type, index, mask, place)                   \
    (__extension__({                                             \
        type ws2_bits = (type)(mask);                            \
        if (ws2_bits)                                            \
            *(index) = (unsigned)(place);                        \
        (unsigned char)(ws2_bits != 0);                          \
    }))
#define _BitScanForward(index, mask) WS2_BIT_SCAN(unsigned, index, mask, __builtin_ctz(ws2_bits))
#define _BitScanReverse(index, mask) WS2_BIT_SCAN(unsigned, index, mask, 31 - __builtin_clz(ws2_bits))
#define _BitScanForward64(index, mask) WS2_BIT_SCAN(unsigned long long, index, mask, __builtin_ctzll(ws2_bits))
#define _BitScanReverse64(index, mask) WS2_BIT_SCAN(unsigned long long, index, mask, 63 - __builtin_clzll(ws2_bits))

#define __popcnt(value) ((unsigned)__builtin_popcount(value))
#define __popcnt64(value) ((unsigned long long)__builtin_popcountll(value))
#define __nop() __asm__ __volatile__("nop")
#define __debugbreak() __builtin_trap()

#endif

/* The floating-point environment by Windows' numbers. */
#include "crt.h"
#include <errno.h>
#include <fenv.h>

#define MASKED 0x0008001fu      /* _MCW_EM: all exceptions are */
#define ROUNDING 0x300u         /* _MCW_RC */
#define PRECISION 0x30000u      /* _MCW_PC: without meaning on 64-bit processors, as on Windows */

static const struct {
    unsigned windows;
    int host;
} roundings[] = {{0x000, FE_TONEAREST}, {0x100, FE_DOWNWARD}, {0x200, FE_UPWARD}, {0x300, FE_TOWARDZERO}};

EXPORT int ws2_crt_controlfp_s(unsigned *current, unsigned value, unsigned mask) {
    int now = fegetround(), error = 0;
    if (mask & ROUNDING)
        for (size_t i = 0; i < sizeof roundings / sizeof *roundings; i++)
            if (roundings[i].windows == (value & ROUNDING) && fesetround(roundings[i].host) == 0)
                now = roundings[i].host;
    if (mask & ~(ROUNDING | PRECISION) & (value ^ MASKED))
        error = EINVAL;
    if (current) {
        *current = MASKED;
        for (size_t i = 0; i < sizeof roundings / sizeof *roundings; i++)
            if (roundings[i].host == now)
                *current |= roundings[i].windows;
    }
    if (error)
        errno = error;
    return error;
}

EXPORT unsigned ws2_crt_statusfp(void) {
    int now = fetestexcept(FE_ALL_EXCEPT);
    return (now & FE_INEXACT ? 1u : 0) | (now & FE_UNDERFLOW ? 2u : 0) | (now & FE_OVERFLOW ? 4u : 0) | (now & FE_DIVBYZERO ? 8u : 0) |
           (now & FE_INVALID ? 16u : 0);
}

EXPORT unsigned ws2_crt_clearfp(void) {
    unsigned before = ws2_crt_statusfp();
    feclearexcept(FE_ALL_EXCEPT);
    return before;
}

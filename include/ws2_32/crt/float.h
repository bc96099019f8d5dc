/* What <float.h> and <math.h> of Microsoft's C runtime have beyond the standard's: _copysign, _finite, _isnan, _fpclass, _controlfp ... */
#ifndef WS2_32_CRT_FLOAT_H
#define WS2_32_CRT_FLOAT_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#define _FPCLASS_SNAN 0x0001
#define _FPCLASS_QNAN 0x0002
#define _FPCLASS_NINF 0x0004
#define _FPCLASS_NN 0x0008
#define _FPCLASS_ND 0x0010
#define _FPCLASS_NZ 0x0020
#define _FPCLASS_PZ 0x0040
#define _FPCLASS_PD 0x0080
#define _FPCLASS_PN 0x0100
#define _FPCLASS_PINF 0x0200

#define _MCW_EM 0x0008001f
#define _EM_INEXACT 0x00000001
#define _EM_UNDERFLOW 0x00000002
#define _EM_OVERFLOW 0x00000004
#define _EM_ZERODIVIDE 0x00000008
#define _EM_INVALID 0x00000010
#define _EM_DENORMAL 0x00080000
#define _MCW_RC 0x00000300
#define _RC_NEAR 0x00000000
#define _RC_DOWN 0x00000100
#define _RC_UP 0x00000200
#define _RC_CHOP 0x00000300
#define _MCW_PC 0x00030000
#define _PC_64 0x00000000
#define _PC_53 0x00010000
#define _PC_24 0x00020000
#define _MCW_DN 0x03000000
#define _DN_SAVE 0x00000000
#define _DN_FLUSH 0x01000000
#define _SW_INEXACT _EM_INEXACT
#define _SW_UNDERFLOW _EM_UNDERFLOW
#define _SW_OVERFLOW _EM_OVERFLOW
#define _SW_ZERODIVIDE _EM_ZERODIVIDE
#define _SW_INVALID _EM_INVALID
#define _SW_DENORMAL _EM_DENORMAL

WS2_BEGIN_DECLS
WS2_CRT double _copysign(double number, double sign) { return __builtin_copysign(number, sign); }
WS2_CRT float _copysignf(float number, float sign) { return __builtin_copysignf(number, sign); }
WS2_CRT double _chgsign(double number) { return -number; }
WS2_CRT int _finite(double number) { return __builtin_isfinite(number); }
WS2_CRT int _isnan(double number) { return __builtin_isnan(number); }
WS2_CRT int _isnanf(float number) { return __builtin_isnan(number); }
WS2_CRT int _finitef(float number) { return __builtin_isfinite(number); }
double ws2_libc_scalbn(double, int) WS2_LABEL("scalbn");
double ws2_libc_logb(double) WS2_LABEL("logb");
double ws2_libc_nextafter(double, double) WS2_LABEL("nextafter");
double ws2_libc_hypot(double, double) WS2_LABEL("hypot");
double ws2_libc_j0(double) WS2_LABEL("j0");
double ws2_libc_j1(double) WS2_LABEL("j1");
WS2_CRT double _scalb(double number, long exponent) { return ws2_libc_scalbn(number, (int)exponent); }
WS2_CRT double _logb(double number) { return ws2_libc_logb(number); }
WS2_CRT double _nextafter(double number, double towards) { return ws2_libc_nextafter(number, towards); }
WS2_CRT double _hypot(double x, double y) { return ws2_libc_hypot(x, y); }
WS2_CRT double _j0(double x) { return ws2_libc_j0(x); }
WS2_CRT double _j1(double x) { return ws2_libc_j1(x); }
WS2_CRT int _fpclass(double number) {
    int negative = __builtin_signbit(number) != 0;
    if (__builtin_isnan(number))
        return _FPCLASS_QNAN;
    if (__builtin_isinf(number))
        return negative ? _FPCLASS_NINF : _FPCLASS_PINF;
    if (number == 0)
        return negative ? _FPCLASS_NZ : _FPCLASS_PZ;
    if (__builtin_isnormal(number))
        return negative ? _FPCLASS_NN : _FPCLASS_PN;
    return negative ? _FPCLASS_ND : _FPCLASS_PD;
}

/* The control word. Rounding is the host's fesetround; exceptions stay masked and denormals kept, so a call that asks for anything else says EINVAL by
   _controlfp_s and changes nothing by _controlfp, which has no way to. */
errno_t _controlfp_s(unsigned *current, unsigned value, unsigned mask) WS2_LABEL("ws2_crt_controlfp_s");
WS2_CRT unsigned _controlfp(unsigned value, unsigned mask) {
    unsigned current = 0;
    _controlfp_s(&current, value, mask);
    return current;
}
WS2_CRT unsigned _control87(unsigned value, unsigned mask) { return _controlfp(value, mask); }
/* The exceptions that have happened, as _SW_ bits; _clearfp forgets them. */
unsigned _statusfp(void) WS2_LABEL("ws2_crt_statusfp");
unsigned _clearfp(void) WS2_LABEL("ws2_crt_clearfp");
WS2_CRT void _fpreset(void) {
    _clearfp();
    _controlfp(_RC_NEAR, _MCW_RC);
}
WS2_END_DECLS

#endif

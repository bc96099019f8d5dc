/* scanf and a program's own long, which has 64 bits where "%ld" stores 32: calls with such a variable get a format that says "%lld" there.

   In C by macros of the functions' names, which change no argument but the format and only if one of the variables is a long; in C++ by overloads. A
   function that takes a va_list cannot know and stores 32 bits. */
#ifndef WS2_32_CRT_LONGS_H
#define WS2_32_CRT_LONGS_H

#include <ws2_32/crt/vsn.h>
#pragma GCC system_header

WS2_BEGIN_DECLS
/* The format with ll for each variable of longs, in room or, where that is too small, in memory that stays. */
const char *ws2_crt_long_format(const char *format, unsigned long long longs, int secure, char *room, size_t size) WS2_CRT_SYM(long_format);
const wchar_t *ws2_crt_long_wide_format(const wchar_t *format, unsigned long long longs, int secure, wchar_t *room, size_t size)
    WS2_CRT_SYM(long_wide_format);
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <class Pointer> struct ws2_crt_is_long {
    enum { value = 0 };
};
template <> struct ws2_crt_is_long<long *> {
    enum { value = 1 };
};
template <> struct ws2_crt_is_long<unsigned long *> {
    enum { value = 1 };
};
template <class... Pointers> struct ws2_crt_longs {
    static const unsigned long long value = 0;
};
template <class First, class... Rest> struct ws2_crt_longs<First, Rest...> {
    static const unsigned long long value = ws2_crt_is_long<First>::value | ws2_crt_longs<Rest...>::value << 1;
};
}
#endif

#ifndef __cplusplus
#define WS2_CRT_LONG(p) _Generic((p), long *: 1ull, unsigned long *: 1ull, default: 0ull)
#define WS2_CRT_LONGS_1(p) WS2_CRT_LONG(p)
#define WS2_CRT_LONGS_2(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_1(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_3(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_2(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_4(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_3(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_5(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_4(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_6(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_5(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_7(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_6(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_8(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_7(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_9(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_8(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_10(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_9(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_11(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_10(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_12(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_11(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_13(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_12(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_14(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_13(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_15(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_14(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_16(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_15(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_17(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_16(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_18(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_17(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_19(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_18(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_20(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_19(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_21(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_20(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_22(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_21(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_23(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_22(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_24(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_23(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_25(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_24(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_26(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_25(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_27(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_26(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_28(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_27(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_29(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_28(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_30(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_29(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_31(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_30(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_32(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_31(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_33(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_32(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_34(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_33(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_35(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_34(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_36(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_35(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_37(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_36(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_38(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_37(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_39(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_38(__VA_ARGS__) << 1)
#define WS2_CRT_LONGS_40(p, ...) (WS2_CRT_LONG(p) | WS2_CRT_LONGS_39(__VA_ARGS__) << 1)
#define WS2_CRT_PICK(_1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12, _13, _14, _15, _16, _17, _18, _19, _20, _21, _22, _23, _24, _25, _26, _27, _28, _29, _30, _31, _32, _33, _34, _35, _36, _37, _38, _39, _40, count, ...) count
#define WS2_CRT_COUNT(...) WS2_CRT_PICK(__VA_ARGS__, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#define WS2_CRT_HAS_MORE(...) WS2_CRT_PICK(__VA_ARGS__, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, ONE, ONE)
#define WS2_CRT_HAS_MORE_THAN_2(...) WS2_CRT_PICK(__VA_ARGS__, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, ONE, ONE, ONE)
#define WS2_CRT_JOIN_1(a, b) a##b
#define WS2_CRT_JOIN(a, b) WS2_CRT_JOIN_1(a, b)
#define WS2_CRT_LONGS(...) WS2_CRT_JOIN(WS2_CRT_LONGS_, WS2_CRT_COUNT(__VA_ARGS__))(__VA_ARGS__)
#define WS2_CRT_LL(how, format, ...) \
    __builtin_choose_expr(WS2_CRT_LONGS(__VA_ARGS__) == 0, (format), how(format, WS2_CRT_LONGS(__VA_ARGS__)))
#define WS2_CRT_NARROW(format, longs) ws2_crt_long_format((format), longs, 0, (char[96]){0}, 96)
#define WS2_CRT_NARROW_S(format, longs) ws2_crt_long_format((format), longs, 1, (char[96]){0}, 96)
#define WS2_CRT_WIDE(format, longs) ws2_crt_long_wide_format((format), longs, 0, (wchar_t[96]){0}, 96)
#define WS2_CRT_WIDE_S(format, longs) ws2_crt_long_wide_format((format), longs, 1, (wchar_t[96]){0}, 96)
/* The arguments of a function whose format comes first, or second. */
#define WS2_CRT_SCAN_ONE(how, ...) __VA_ARGS__
#define WS2_CRT_SCAN_MANY(how, format, ...) WS2_CRT_LL(how, format, __VA_ARGS__), __VA_ARGS__
#define WS2_CRT_SCAN_FROM_ONE(how, ...) __VA_ARGS__
#define WS2_CRT_SCAN_FROM_MANY(how, from, format, ...) from, WS2_CRT_LL(how, format, __VA_ARGS__), __VA_ARGS__
#define WS2_CRT_SCAN(how, ...) WS2_CRT_JOIN(WS2_CRT_SCAN_, WS2_CRT_HAS_MORE(__VA_ARGS__))(how, __VA_ARGS__)
#define WS2_CRT_SCAN_FROM(how, ...) WS2_CRT_JOIN(WS2_CRT_SCAN_FROM_, WS2_CRT_HAS_MORE_THAN_2(__VA_ARGS__))(how, __VA_ARGS__)
#endif

#endif

/* The scanf family with variables that are long; longs.h explains. The macros stand outside the guard, since each header that declares the functions ends with them. */
#pragma GCC system_header

#include <ws2_32/crt/printf.h>
#include <ws2_32/crt/longs.h>

#ifdef __cplusplus
#ifndef WS2_32_CRT_SCANF_H
#define WS2_32_CRT_SCANF_H
extern "C++" {
extern "C" int ws2_crt_plain_scanf(const char *format, ...) WS2_CRT_SYM(scanf);
template <class First, class... Rest> inline int scanf(const char *format, First first, Rest... rest) {
    char room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_scanf(longs ? ws2_crt_long_format(format, longs, 0, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_fscanf(FILE *file, const char *format, ...) WS2_CRT_SYM(fscanf);
template <class First, class... Rest> inline int fscanf(FILE *file, const char *format, First first, Rest... rest) {
    char room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_fscanf(file, longs ? ws2_crt_long_format(format, longs, 0, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_sscanf(const char *text, const char *format, ...) WS2_CRT_SYM(sscanf);
template <class First, class... Rest> inline int sscanf(const char *text, const char *format, First first, Rest... rest) {
    char room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_sscanf(text, longs ? ws2_crt_long_format(format, longs, 0, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_scanf_s(const char *format, ...) WS2_CRT_SYM(scanf_s);
template <class First, class... Rest> inline int scanf_s(const char *format, First first, Rest... rest) {
    char room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_scanf_s(longs ? ws2_crt_long_format(format, longs, 1, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_fscanf_s(FILE *file, const char *format, ...) WS2_CRT_SYM(fscanf_s);
template <class First, class... Rest> inline int fscanf_s(FILE *file, const char *format, First first, Rest... rest) {
    char room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_fscanf_s(file, longs ? ws2_crt_long_format(format, longs, 1, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_sscanf_s(const char *text, const char *format, ...) WS2_CRT_SYM(sscanf_s);
template <class First, class... Rest> inline int sscanf_s(const char *text, const char *format, First first, Rest... rest) {
    char room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_sscanf_s(text, longs ? ws2_crt_long_format(format, longs, 1, room, 96) : format, first, rest...);
}
}
#endif
#else
#ifndef scanf
#define scanf(...) scanf(WS2_CRT_SCAN(WS2_CRT_NARROW, __VA_ARGS__))
#endif
#ifndef fscanf
#define fscanf(...) fscanf(WS2_CRT_SCAN_FROM(WS2_CRT_NARROW, __VA_ARGS__))
#endif
#ifndef sscanf
#define sscanf(...) sscanf(WS2_CRT_SCAN_FROM(WS2_CRT_NARROW, __VA_ARGS__))
#endif
#ifndef scanf_s
#define scanf_s(...) scanf_s(WS2_CRT_SCAN(WS2_CRT_NARROW_S, __VA_ARGS__))
#endif
#ifndef fscanf_s
#define fscanf_s(...) fscanf_s(WS2_CRT_SCAN_FROM(WS2_CRT_NARROW_S, __VA_ARGS__))
#endif
#ifndef sscanf_s
#define sscanf_s(...) sscanf_s(WS2_CRT_SCAN_FROM(WS2_CRT_NARROW_S, __VA_ARGS__))
#endif
#endif

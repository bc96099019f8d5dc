/* The wide scanf family with variables that are long; longs.h explains. The macros stand outside the guard, since each header that declares the functions ends with them. */
#pragma GCC system_header

#include <ws2_32/crt/wprintf.h>
#include <ws2_32/crt/longs.h>

#ifdef __cplusplus
#ifndef WS2_32_CRT_WSCANF_H
#define WS2_32_CRT_WSCANF_H
extern "C++" {
extern "C" int ws2_crt_plain_wscanf(const wchar_t *format, ...) WS2_CRT_SYM(wscanf);
template <class First, class... Rest> inline int wscanf(const wchar_t *format, First first, Rest... rest) {
    wchar_t room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_wscanf(longs ? ws2_crt_long_wide_format(format, longs, 0, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_fwscanf(FILE *file, const wchar_t *format, ...) WS2_CRT_SYM(fwscanf);
template <class First, class... Rest> inline int fwscanf(FILE *file, const wchar_t *format, First first, Rest... rest) {
    wchar_t room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_fwscanf(file, longs ? ws2_crt_long_wide_format(format, longs, 0, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_swscanf(const wchar_t *text, const wchar_t *format, ...) WS2_CRT_SYM(swscanf);
template <class First, class... Rest> inline int swscanf(const wchar_t *text, const wchar_t *format, First first, Rest... rest) {
    wchar_t room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_swscanf(text, longs ? ws2_crt_long_wide_format(format, longs, 0, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_wscanf_s(const wchar_t *format, ...) WS2_CRT_SYM(wscanf_s);
template <class First, class... Rest> inline int wscanf_s(const wchar_t *format, First first, Rest... rest) {
    wchar_t room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_wscanf_s(longs ? ws2_crt_long_wide_format(format, longs, 1, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_fwscanf_s(FILE *file, const wchar_t *format, ...) WS2_CRT_SYM(fwscanf_s);
template <class First, class... Rest> inline int fwscanf_s(FILE *file, const wchar_t *format, First first, Rest... rest) {
    wchar_t room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_fwscanf_s(file, longs ? ws2_crt_long_wide_format(format, longs, 1, room, 96) : format, first, rest...);
}
extern "C" int ws2_crt_plain_swscanf_s(const wchar_t *text, const wchar_t *format, ...) WS2_CRT_SYM(swscanf_s);
template <class First, class... Rest> inline int swscanf_s(const wchar_t *text, const wchar_t *format, First first, Rest... rest) {
    wchar_t room[96];
    const unsigned long long longs = ws2_crt_longs<First, Rest...>::value;
    return ws2_crt_plain_swscanf_s(text, longs ? ws2_crt_long_wide_format(format, longs, 1, room, 96) : format, first, rest...);
}
}
#endif
#else
#ifndef wscanf
#define wscanf(...) wscanf(WS2_CRT_SCAN(WS2_CRT_WIDE, __VA_ARGS__))
#endif
#ifndef fwscanf
#define fwscanf(...) fwscanf(WS2_CRT_SCAN_FROM(WS2_CRT_WIDE, __VA_ARGS__))
#endif
#ifndef swscanf
#define swscanf(...) swscanf(WS2_CRT_SCAN_FROM(WS2_CRT_WIDE, __VA_ARGS__))
#endif
#ifndef wscanf_s
#define wscanf_s(...) wscanf_s(WS2_CRT_SCAN(WS2_CRT_WIDE_S, __VA_ARGS__))
#endif
#ifndef fwscanf_s
#define fwscanf_s(...) fwscanf_s(WS2_CRT_SCAN_FROM(WS2_CRT_WIDE_S, __VA_ARGS__))
#endif
#ifndef swscanf_s
#define swscanf_s(...) swscanf_s(WS2_CRT_SCAN_FROM(WS2_CRT_WIDE_S, __VA_ARGS__))
#endif
#endif

/* What <string.h> and <wchar.h> of Microsoft's C runtime have beyond the standard's: *_s functions, _stricmp, _strdup, ... */
#ifndef WS2_32_CRT_STRING_H
#define WS2_32_CRT_STRING_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

WS2_BEGIN_DECLS
#ifdef __APPLE__
int ws2_libc_strerror_r(int, char *, size_t) WS2_LABEL("strerror_r");
#else
/* The POSIX form, which glibc and musl both export under this name. */
int ws2_libc_strerror_r(int, char *, size_t) WS2_LABEL("__xpg_strerror_r");
#endif
/* wint_t is an unsigned or a signed int, depending on the host; the calls are the same. */
int ws2_libc_towlower(int) WS2_LABEL("towlower");
int ws2_libc_towupper(int) WS2_LABEL("towupper");
WS2_END_DECLS

#define WS2_CHAR char
#define WS2_SET_CHAR int
#define WS2_STR(name) str##name
#define WS2__STR(name) _str##name
#define WS2_LOWER(c) ws2_libc_tolower((unsigned char)(c))
#define WS2_UPPER(c) ws2_libc_toupper((unsigned char)(c))
#define ws2_crt_is_one_of ws2_crt_is_one_of_a
#include <ws2_32/crt/string_twice.h>
#undef WS2_CHAR
#undef WS2_SET_CHAR
#undef WS2_STR
#undef WS2__STR
#undef WS2_LOWER
#undef WS2_UPPER
#undef ws2_crt_is_one_of

#define WS2_CHAR wchar_t
#define WS2_SET_CHAR wchar_t
#define WS2_STR(name) wcs##name
#define WS2__STR(name) _wcs##name
#define WS2_LOWER(c) ws2_libc_towlower((int)(c))
#define WS2_UPPER(c) ws2_libc_towupper((int)(c))
#define ws2_crt_is_one_of ws2_crt_is_one_of_w
#include <ws2_32/crt/string_twice.h>
#undef WS2_CHAR
#undef WS2_SET_CHAR
#undef WS2_STR
#undef WS2__STR
#undef WS2_LOWER
#undef WS2_UPPER
#undef ws2_crt_is_one_of

WS2_BEGIN_DECLS
WS2_CRT errno_t memcpy_s(void *to, size_t size, const void *from, size_t count) {
    if (!count)
        return 0;
    if (!to)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if (!from || size < count) {
        ws2_libc_memset(to, 0, size);
        return ws2_crt_error(from ? WS2_CRT_ERANGE : WS2_CRT_EINVAL);
    }
    ws2_libc_memcpy(to, from, count);
    return 0;
}

WS2_CRT errno_t memmove_s(void *to, size_t size, const void *from, size_t count) {
    if (!count)
        return 0;
    if (!to || !from)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if (size < count)
        return ws2_crt_error(WS2_CRT_ERANGE);
    ws2_libc_memmove(to, from, count);
    return 0;
}

WS2_CRT errno_t wmemcpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t count) {
    return memcpy_s(to, size * sizeof *to, from, count * sizeof *to);
}

WS2_CRT errno_t wmemmove_s(wchar_t *to, size_t size, const wchar_t *from, size_t count) {
    return memmove_s(to, size * sizeof *to, from, count * sizeof *to);
}

WS2_CRT int _memicmp(const void *a, const void *b, size_t count) {
    const unsigned char *left = (const unsigned char *)a, *right = (const unsigned char *)b;
    size_t i;
    for (i = 0; i < count; i++) {
        int difference = ws2_libc_tolower(left[i]) - ws2_libc_tolower(right[i]);
        if (difference)
            return difference;
    }
    return 0;
}

/* The host's text of the error, cut to the buffer. */
WS2_CRT errno_t strerror_s(char *to, size_t size, int error) {
    char text[256] = "Unknown error";
    if (!to || !size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    ws2_libc_strerror_r(error, text, sizeof text);
    strncpy_s(to, size, text, _TRUNCATE);
    return 0;
}

WS2_CRT int _strcmpi(const char *a, const char *b) { return _stricmp(a, b); }
WS2_CRT int stricmp(const char *a, const char *b) { return _stricmp(a, b); }
WS2_CRT int strcmpi(const char *a, const char *b) { return _stricmp(a, b); }
WS2_CRT int strnicmp(const char *a, const char *b, size_t count) { return _strnicmp(a, b, count); }
WS2_CRT int memicmp(const void *a, const void *b, size_t count) { return _memicmp(a, b, count); }
WS2_CRT char *strlwr(char *text) { return _strlwr(text); }
WS2_CRT char *strupr(char *text) { return _strupr(text); }
WS2_CRT char *strrev(char *text) { return _strrev(text); }
WS2_CRT char *strset(char *text, int c) { return _strset(text, c); }
WS2_CRT int wcsicmp(const wchar_t *a, const wchar_t *b) { return _wcsicmp(a, b); }
WS2_CRT int wcsnicmp(const wchar_t *a, const wchar_t *b, size_t count) { return _wcsnicmp(a, b, count); }
WS2_CRT wchar_t *wcslwr(wchar_t *text) { return _wcslwr(text); }
WS2_CRT wchar_t *wcsupr(wchar_t *text) { return _wcsupr(text); }
WS2_CRT wchar_t *wcsrev(wchar_t *text) { return _wcsrev(text); }
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" template <size_t size> inline errno_t strerror_s(char (&to)[size], int error) { return strerror_s(to, size, error); }
#endif

#endif

/* What <stdlib.h> of Microsoft's C runtime has beyond the standard's: _itoa, getenv_s, _byteswap_ulong, _rotl, __max, ... */
#ifndef WS2_32_CRT_STDLIB_H
#define WS2_32_CRT_STDLIB_H

#include <ws2_32/crt/paths.h>
#pragma GCC system_header

#include <limits.h> /* as Microsoft's and MinGW's do */

/* Microsoft's <stdlib.h> declares errno; the host's own definition in <errno.h> is the same thing. */
#ifndef errno
#define errno (*ws2_libc_errno())
#endif

#ifndef __max
#define __max(a, b) (((a) > (b)) ? (a) : (b))
#endif
#ifndef __min
#define __min(a, b) (((a) < (b)) ? (a) : (b))
#endif

WS2_BEGIN_DECLS
char *ws2_libc_getenv(const char *) WS2_LABEL("getenv");
int ws2_libc_setenv(const char *, const char *, int) WS2_LABEL("setenv");
int ws2_libc_unsetenv(const char *) WS2_LABEL("unsetenv");
long long ws2_libc_strtoll(const char *, char **, int) WS2_LABEL("strtoll");
unsigned long long ws2_libc_strtoull(const char *, char **, int) WS2_LABEL("strtoull");
double ws2_libc_strtod(const char *, char **) WS2_LABEL("strtod");

/* ---- The program's arguments ---- */

/* The generated prototypes say WCHAR, a name that <stdlib.h> does not define. */
#pragma push_macro("WCHAR")
#define WCHAR wchar_t
#include <ws2_32/gen/crt_start.h>
#pragma pop_macro("WCHAR")
#define __argc (*__p___argc())
#define __argv (*__p___argv())
#define __wargv (*__p___wargv())
#define _wenviron (*__p__wenviron())

/* ---- Numbers to text ---- */

/* Digits of value into to, which has room for size units with the terminator; 0 when they do not fit. */
WS2_CRT size_t ws2_crt_digits(unsigned long long value, int negative, char *to, size_t size, int radix) {
    char reversed[66];
    size_t count = 0, i;
    do {
        unsigned digit = (unsigned)(value % (unsigned)radix);
        reversed[count++] = (char)(digit < 10 ? '0' + digit : 'a' + (digit - 10));
        value /= (unsigned)radix;
    } while (value);
    if (negative)
        reversed[count++] = '-';
    if (count >= size)
        return 0;
    for (i = 0; i < count; i++)
        to[i] = reversed[count - 1 - i];
    to[count] = 0;
    return count;
}

/* Only in base 10 has a number a sign; in the others its bits count. */
#define WS2_CRT_TO_TEXT(name, type, unsigned_type, is_negative)                                                  \
    WS2_CRT errno_t _##name##_s(type value, char *to, size_t size, int radix) {                                  \
        int negative = radix == 10 && (is_negative);                                                             \
        if (!to || !size)                                                                                        \
            return ws2_crt_error(WS2_CRT_EINVAL);                                                                \
        to[0] = 0;                                                                                               \
        if (radix < 2 || radix > 36)                                                                             \
            return ws2_crt_error(WS2_CRT_EINVAL);                                                                \
        if (!ws2_crt_digits(negative ? (unsigned_type)(0 - (unsigned_type)value) : (unsigned_type)value, negative, to, size, radix)) \
            return ws2_crt_error(WS2_CRT_ERANGE);                                                                \
        return 0;                                                                                                \
    }                                                                                                            \
    WS2_CRT char *_##name(type value, char *to, int radix) {                                                     \
        _##name##_s(value, to, 66, radix);                                                                       \
        return to;                                                                                               \
    }
WS2_CRT_TO_TEXT(itoa, int, unsigned, value < 0)
WS2_CRT_TO_TEXT(ltoa, long, unsigned long, value < 0)
WS2_CRT_TO_TEXT(ultoa, unsigned long, unsigned long, 0)
WS2_CRT_TO_TEXT(i64toa, long long, unsigned long long, value < 0)
WS2_CRT_TO_TEXT(ui64toa, unsigned long long, unsigned long long, 0)
#undef WS2_CRT_TO_TEXT

WS2_CRT char *itoa(int value, char *to, int radix) { return _itoa(value, to, radix); }
WS2_CRT char *ltoa(long value, char *to, int radix) { return _ltoa(value, to, radix); }
WS2_CRT char *ultoa(unsigned long value, char *to, int radix) { return _ultoa(value, to, radix); }

WS2_CRT wchar_t *_itow(int value, wchar_t *to, int radix) {
    char text[66];
    size_t i = 0;
    _itoa(value, text, radix);
    do
        to[i] = (wchar_t)text[i];
    while (text[i++]);
    return to;
}

/* ---- Text to numbers ---- */

WS2_CRT long long _atoi64(const char *text) { return ws2_libc_strtoll(text, NULL, 10); }
WS2_CRT long long _strtoi64(const char *text, char **end, int base) { return ws2_libc_strtoll(text, end, base); }
WS2_CRT unsigned long long _strtoui64(const char *text, char **end, int base) { return ws2_libc_strtoull(text, end, base); }

WS2_CRT long long _wtoi64(const wchar_t *text) {
    char *narrow = ws2_crt_narrow(text);
    long long value = narrow ? ws2_libc_strtoll(narrow, NULL, 10) : 0;
    ws2_libc_free(narrow);
    return value;
}
WS2_CRT int _wtoi(const wchar_t *text) { return (int)_wtoi64(text); }
WS2_CRT long _wtol(const wchar_t *text) { return (long)_wtoi64(text); }
WS2_CRT double _wtof(const wchar_t *text) {
    char *narrow = ws2_crt_narrow(text);
    double value = narrow ? ws2_libc_strtod(narrow, NULL) : 0;
    ws2_libc_free(narrow);
    return value;
}

/* Wide text as UTF-8 and back; the count includes the terminator. EINVAL, ERANGE and STRUNCATE as strncpy_s. */
errno_t wcstombs_s(size_t *converted, char *to, size_t size, const wchar_t *from, size_t count) WS2_CRT_SYM(wcstombs_s);
errno_t mbstowcs_s(size_t *converted, wchar_t *to, size_t size, const char *from, size_t count) WS2_CRT_SYM(mbstowcs_s);

/* ---- Bits ---- */

WS2_CRT unsigned short _byteswap_ushort(unsigned short value) { return (unsigned short)(value << 8 | value >> 8); }
/* Windows' unsigned long, of 32 bits. */
WS2_CRT unsigned _byteswap_ulong(unsigned value) { return __builtin_bswap32(value); }
WS2_CRT unsigned long long _byteswap_uint64(unsigned long long value) { return __builtin_bswap64(value); }
/* Compilers bring some of these under the same names, as macros for x86's <x86intrin.h> or, clang with -fms-extensions, as builtins. */
#if !defined(__has_builtin) || !__has_builtin(_rotl)
#ifndef _rotl
WS2_CRT unsigned _rotl(unsigned value, int shift) { return value << (shift & 31) | value >> (-shift & 31); }
#endif
#ifndef _rotr
WS2_CRT unsigned _rotr(unsigned value, int shift) { return value >> (shift & 31) | value << (-shift & 31); }
#endif
WS2_CRT unsigned long long _rotl64(unsigned long long value, int shift) { return value << (shift & 63) | value >> (-shift & 63); }
WS2_CRT unsigned long long _rotr64(unsigned long long value, int shift) { return value >> (shift & 63) | value << (-shift & 63); }
#endif

/* ---- Environment ---- */

WS2_CRT errno_t getenv_s(size_t *needed, char *to, size_t size, const char *name) {
    const char *value;
    if (!needed)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *needed = 0;
    if (!to && size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if (to && size)
        to[0] = 0;
    if (!name)
        return ws2_crt_error(WS2_CRT_EINVAL);
    value = ws2_libc_getenv(name);
    if (!value)
        return 0;
    *needed = ws2_libc_strlen(value) + 1;
    if (!size)
        return 0;
    if (*needed > size)
        return ws2_crt_error(WS2_CRT_ERANGE);
    ws2_libc_memcpy(to, value, *needed);
    return 0;
}

/* The copy is the caller's to free. */
WS2_CRT errno_t _dupenv_s(char **copy, size_t *length, const char *name) {
    const char *value;
    size_t size;
    if (!copy)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *copy = NULL;
    if (length)
        *length = 0;
    if (!name)
        return ws2_crt_error(WS2_CRT_EINVAL);
    value = ws2_libc_getenv(name);
    if (!value)
        return 0;
    size = ws2_libc_strlen(value) + 1;
    *copy = (char *)ws2_libc_malloc(size);
    if (!*copy)
        return ws2_crt_error(WS2_CRT_ENOMEM);
    ws2_libc_memcpy(*copy, value, size);
    if (length)
        *length = size;
    return 0;
}

/* An empty value removes the variable, as on Windows. */
WS2_CRT errno_t _putenv_s(const char *name, const char *value) {
    if (!name || !value)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if ((*value ? ws2_libc_setenv(name, value, 1) : ws2_libc_unsetenv(name)) != 0)
        return *ws2_libc_errno();
    return 0;
}

/* "name=value", copied: the string stays the caller's. */
WS2_CRT int _putenv(const char *setting) {
    size_t length = 0;
    char *name;
    errno_t error;
    while (setting && setting[length] && setting[length] != '=')
        length++;
    if (!setting || !length || !setting[length]) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return -1;
    }
    name = (char *)ws2_libc_malloc(length + 1);
    if (!name)
        return -1;
    ws2_libc_memcpy(name, setting, length);
    name[length] = 0;
    error = _putenv_s(name, setting + length + 1);
    ws2_libc_free(name);
    return error ? -1 : 0;
}

/* ---- Errors and chance ---- */

WS2_CRT errno_t _get_errno(int *value) {
    if (!value)
        return WS2_CRT_EINVAL;
    *value = *ws2_libc_errno();
    return 0;
}
WS2_CRT errno_t _set_errno(int value) {
    *ws2_libc_errno() = value;
    return 0;
}

/* Random bits that nobody can predict, in all 32 bits. */
errno_t rand_s(unsigned *to) WS2_LABEL("ws2_crt_rand_s");
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t size> inline errno_t getenv_s(size_t *needed, char (&to)[size], const char *name) { return getenv_s(needed, to, size, name); }
template <size_t size> inline errno_t wcstombs_s(size_t *converted, char (&to)[size], const wchar_t *from, size_t count) {
    return wcstombs_s(converted, to, size, from, count);
}
template <size_t size> inline errno_t mbstowcs_s(size_t *converted, wchar_t (&to)[size], const char *from, size_t count) {
    return mbstowcs_s(converted, to, size, from, count);
}
template <size_t size> inline errno_t _itoa_s(int value, char (&to)[size], int radix) { return _itoa_s(value, to, size, radix); }
template <size_t size> inline errno_t _ltoa_s(long value, char (&to)[size], int radix) { return _ltoa_s(value, to, size, radix); }
template <size_t size> inline errno_t _ultoa_s(unsigned long value, char (&to)[size], int radix) { return _ultoa_s(value, to, size, radix); }
}
#endif

#endif

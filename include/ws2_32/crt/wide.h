/* The wide functions that tchar.h names: for either size of wchar_t, where libc's know one only. */
#ifndef WS2_32_CRT_WIDE_H
#define WS2_32_CRT_WIDE_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#include <stdio.h>
#include <stdlib.h>
#include <ws2_32/crt/io.h>
#include <ws2_32/crt/stdio.h>
#include <ws2_32/crt/stdlib.h>
#include <ws2_32/crt/string.h>

WS2_BEGIN_DECLS

WS2_CRT wchar_t *ws2_crt_wcscpy(wchar_t *to, const wchar_t *from) {
    return (wchar_t *)ws2_libc_memcpy(to, from, (ws2_crt_wcslen(from) + 1) * sizeof *to);
}
WS2_CRT wchar_t *ws2_crt_wcscat(wchar_t *to, const wchar_t *from) {
    ws2_crt_wcscpy(to + ws2_crt_wcslen(to), from);
    return to;
}
WS2_CRT wchar_t *ws2_crt_wcsncpy(wchar_t *to, const wchar_t *from, size_t count) {
    size_t i = 0;
    for (; i < count && from[i]; i++)
        to[i] = from[i];
    for (; i < count; i++)
        to[i] = 0;
    return to;
}
WS2_CRT wchar_t *ws2_crt_wcsncat(wchar_t *to, const wchar_t *from, size_t count) {
    size_t end = ws2_crt_wcslen(to), i;
    for (i = 0; i < count && from[i]; i++)
        to[end + i] = from[i];
    to[end + i] = 0;
    return to;
}
WS2_CRT int ws2_crt_wcsncmp(const wchar_t *a, const wchar_t *b, size_t count) {
    for (; count; count--, a++, b++) {
        if (*a != *b)
            return *a < *b ? -1 : 1;
        if (!*a)
            break;
    }
    return 0;
}
WS2_CRT int ws2_crt_wcscmp(const wchar_t *a, const wchar_t *b) { return ws2_crt_wcsncmp(a, b, (size_t)-1); }
WS2_CRT wchar_t *ws2_crt_wcschr(const wchar_t *text, wchar_t c) {
    while (*text && *text != c)
        text++;
    return *text == c ? (wchar_t *)text : NULL;
}
WS2_CRT wchar_t *ws2_crt_wcsrchr(const wchar_t *text, wchar_t c) {
    const wchar_t *at = text + ws2_crt_wcslen(text);
    while (at > text && *at != c)
        at--;
    return *at == c ? (wchar_t *)at : NULL;
}
WS2_CRT wchar_t *ws2_crt_wcsstr(const wchar_t *text, const wchar_t *part) {
    size_t length = ws2_crt_wcslen(part);
    for (;; text++) {
        if (ws2_crt_wcsncmp(text, part, length) == 0)
            return (wchar_t *)text;
        if (!*text)
            return NULL;
    }
}
WS2_CRT size_t ws2_crt_wcsspn(const wchar_t *text, const wchar_t *set) {
    size_t length = 0;
    while (text[length] && ws2_crt_wcschr(set, text[length]))
        length++;
    return length;
}
WS2_CRT size_t ws2_crt_wcscspn(const wchar_t *text, const wchar_t *set) {
    size_t length = 0;
    while (text[length] && !ws2_crt_wcschr(set, text[length]))
        length++;
    return length;
}
WS2_CRT wchar_t *ws2_crt_wcspbrk(const wchar_t *text, const wchar_t *set) {
    text += ws2_crt_wcscspn(text, set);
    return *text ? (wchar_t *)text : NULL;
}

/* Numbers: the digits are ASCII, so a place in the narrow text is a place in the wide one, up to the end of the number. */
#define WS2_CRT_WIDE_NUMBER(name, type, parameters, call)           \
    WS2_CRT type name parameters {                                  \
        char *narrow = ws2_crt_narrow(text), *narrow_end = narrow;  \
        type value = narrow ? call : 0;                             \
        if (end)                                                    \
            *end = (wchar_t *)text + (narrow_end - narrow);         \
        ws2_libc_free(narrow);                                      \
        return value;                                               \
    }
WS2_CRT_WIDE_NUMBER(ws2_crt_wcstol, long, (const wchar_t *text, wchar_t **end, int base), (long)ws2_libc_strtoll(narrow, &narrow_end, base))
WS2_CRT_WIDE_NUMBER(ws2_crt_wcstoul, unsigned long, (const wchar_t *text, wchar_t **end, int base),
                    (unsigned long)ws2_libc_strtoull(narrow, &narrow_end, base))
WS2_CRT_WIDE_NUMBER(ws2_crt_wcstod, double, (const wchar_t *text, wchar_t **end), ws2_libc_strtod(narrow, &narrow_end))
#undef WS2_CRT_WIDE_NUMBER

WS2_CRT errno_t _wgetenv_s(size_t *needed, wchar_t *to, size_t size, const wchar_t *name) {
    char *narrow, *value;
    wchar_t *wide;
    errno_t error = 0;
    if (!needed)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *needed = 0;
    if (!to && size)
        return ws2_crt_error(WS2_CRT_EINVAL);
    if (size)
        to[0] = 0;
    if (!name)
        return ws2_crt_error(WS2_CRT_EINVAL);
    narrow = ws2_crt_narrow(name);
    value = narrow ? ws2_libc_getenv(narrow) : NULL;
    wide = value ? ws2_crt_widen(value) : NULL;
    if (wide) {
        *needed = ws2_crt_wcslen(wide) + 1;
        if (size)
            error = wcscpy_s(to, size, wide);
    }
    ws2_libc_free(wide);
    ws2_libc_free(narrow);
    return error;
}
WS2_END_DECLS

#endif

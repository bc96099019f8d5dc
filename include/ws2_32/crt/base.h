/* What the C runtime's Windows spellings have in common: their types and constants, and libc under names no program redefines.

   A shadow of a host header (string.h, stdio.h, ...) appends its part of crt/ when _WIN32 is defined, so the spellings are
   where Windows programs expect them. There is no debugger to call: an invalid parameter sets errno, empties the
   destination and is returned as EINVAL, one that is too small as ERANGE, as Microsoft documents for execution that continues. */
#ifndef WS2_32_CRT_BASE_H
#define WS2_32_CRT_BASE_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <stdarg.h>
#include <stddef.h>

typedef int errno_t;
typedef size_t rsize_t;

#define _TRUNCATE ((size_t)-1)
#ifndef STRUNCATE
#define STRUNCATE 80
#endif
#define _NLSCMPERROR 0x7fffffff
#define _MAX_PATH 260
#define _MAX_DRIVE 3
#define _MAX_DIR 256
#define _MAX_FNAME 256
#define _MAX_EXT 256
#ifndef _countof
#define _countof(a) (sizeof(a) / sizeof((a)[0]))
#endif
#ifndef _CRTIMP
#define _CRTIMP
#endif
#ifndef _ACRTIMP
#define _ACRTIMP
#endif

#define WS2_CRT static __inline__ __attribute__((__unused__))

/* Programs write "#define snprintf _snprintf" and the like; a macro cannot reach these names, and strict -std=c99 does not hide them. */
WS2_BEGIN_DECLS
void *ws2_libc_malloc(size_t) WS2_LABEL("malloc");
void ws2_libc_free(void *) WS2_LABEL("free");
void *ws2_libc_memcpy(void *, const void *, size_t) WS2_LABEL("memcpy");
void *ws2_libc_memmove(void *, const void *, size_t) WS2_LABEL("memmove");
void *ws2_libc_memset(void *, int, size_t) WS2_LABEL("memset");
size_t ws2_libc_strlen(const char *) WS2_LABEL("strlen");
int ws2_libc_tolower(int) WS2_LABEL("tolower");
int ws2_libc_toupper(int) WS2_LABEL("toupper");
int ws2_libc_snprintf(char *, size_t, const char *, ...) WS2_LABEL("snprintf");
int ws2_libc_vsnprintf(char *, size_t, const char *, va_list) WS2_LABEL("vsnprintf");
long ws2_libc_read(int, void *, size_t) WS2_LABEL("read");
#ifdef __APPLE__
int *ws2_libc_errno(void) WS2_LABEL("__error");
#else
int *ws2_libc_errno(void) WS2_LABEL("__errno_location");
#endif

/* <errno.h> would bring names that Winsock programs define themselves (EWOULDBLOCK); these values are the same everywhere. */
#define WS2_CRT_EBADF 9
#define WS2_CRT_ENOMEM 12
#define WS2_CRT_EINVAL 22
#define WS2_CRT_ERANGE 34

WS2_CRT errno_t ws2_crt_error(errno_t error) {
    *ws2_libc_errno() = error;
    return error;
}

/* ---- Text: narrow is UTF-8, wide is UTF-16 or UTF-32 by the size of wchar_t ---- */

/* The character at text[*at], of at most limit units; a byte that is not UTF-8 stands for itself, as in Latin-1. */
WS2_CRT unsigned ws2_crt_next_a(const char *text, size_t limit, size_t *at) {
    unsigned first = (unsigned char)text[(*at)++], rest, code, i;
    if (first < 0xc2 || first > 0xf4)
        return first;
    rest = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    code = first & (0x3fu >> rest);
    for (i = 0; i < rest; i++) {
        if (*at + i >= limit || ((unsigned char)text[*at + i] & 0xc0) != 0x80)
            return first;
        code = code << 6 | ((unsigned char)text[*at + i] & 0x3f);
    }
    *at += rest;
    return code;
}

WS2_CRT unsigned ws2_crt_next_w(const wchar_t *text, size_t limit, size_t *at) {
    unsigned code = (unsigned)text[(*at)++];
#if __SIZEOF_WCHAR_T__ == 2
    code &= 0xffff;
    if (code >= 0xd800 && code < 0xdc00 && *at < limit) {
        unsigned low = (unsigned)text[*at] & 0xffff;
        if (low >= 0xdc00 && low < 0xe000) {
            (*at)++;
            return 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
    }
#else
    (void)limit;
#endif
    return code;
}

/* Writes the character's units (up to 4 or 2) and returns how many. */
WS2_CRT size_t ws2_crt_encode_a(char *to, unsigned code) {
    if (code < 0x80) {
        to[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        to[0] = (char)(0xc0 | code >> 6);
        to[1] = (char)(0x80 | (code & 0x3f));
        return 2;
    }
    if (code < 0x10000) {
        to[0] = (char)(0xe0 | code >> 12);
        to[1] = (char)(0x80 | (code >> 6 & 0x3f));
        to[2] = (char)(0x80 | (code & 0x3f));
        return 3;
    }
    to[0] = (char)(0xf0 | (code >> 18 & 7));
    to[1] = (char)(0x80 | (code >> 12 & 0x3f));
    to[2] = (char)(0x80 | (code >> 6 & 0x3f));
    to[3] = (char)(0x80 | (code & 0x3f));
    return 4;
}

WS2_CRT size_t ws2_crt_encode_w(wchar_t *to, unsigned code) {
#if __SIZEOF_WCHAR_T__ == 2
    if (code >= 0x10000) {
        to[0] = (wchar_t)(0xd800 + ((code - 0x10000) >> 10));
        to[1] = (wchar_t)(0xdc00 + (code & 0x3ff));
        return 2;
    }
#endif
    to[0] = (wchar_t)code;
    return 1;
}

/* libc's wcs functions know one size of wchar_t only. */
WS2_CRT size_t ws2_crt_wcslen(const wchar_t *text) {
    size_t length = 0;
    while (text[length])
        length++;
    return length;
}

/* The text as UTF-8, or the reverse, in memory of malloc's; NULL without memory. */
WS2_CRT char *ws2_crt_narrow(const wchar_t *text) {
    size_t length = ws2_crt_wcslen(text), at = 0, end = 0;
    char *result = (char *)ws2_libc_malloc(length * 4 + 1);
    if (!result)
        return NULL;
    while (at < length)
        end += ws2_crt_encode_a(result + end, ws2_crt_next_w(text, length, &at));
    result[end] = 0;
    return result;
}

WS2_CRT wchar_t *ws2_crt_widen(const char *text) {
    size_t length = ws2_libc_strlen(text), at = 0, end = 0;
    wchar_t *result = (wchar_t *)ws2_libc_malloc((length + 1) * sizeof(wchar_t));
    if (!result)
        return NULL;
    while (at < length)
        end += ws2_crt_encode_w(result + end, ws2_crt_next_a(text, length, &at));
    result[end] = 0;
    return result;
}
WS2_END_DECLS

#endif

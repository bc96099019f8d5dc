/* What the C runtime's part of libws2_32main.a shares: symbol names and text in UTF-8, UTF-16 and UTF-32.

   build/start.rs compiles each file twice, for either size of wchar_t. The headers of include/ws2_32/crt/ give the symbols Windows' names by labels. All are
   weak, so that a program may bring its own function of such a name (many bring an snprintf), and hidden, so that each image has its own. */
#ifndef WS2_SRC_CRT_H
#define WS2_SRC_CRT_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#if __SIZEOF_WCHAR_T__ == 4
#define NAME_OF(name) ws2_crt_##name##_utf32
#else
#define NAME_OF(name) ws2_crt_##name
#endif
#define NAME(name) NAME_OF(name)
#ifdef WS2_CRT_SHARED
#define EXPORT __attribute__((__weak__)) /* in libws2_32.so, for programs that are linked without the archive */
#else
#define EXPORT __attribute__((__weak__, __visibility__("hidden")))
#endif

/* A list of arguments that can be handed on by pointer; va_list itself is an array on some processors. */
struct arguments {
    va_list list;
};

/* The character at text[*at], of at most limit units; a byte that is not UTF-8 stands for itself, as in Latin-1. */
static inline unsigned next_narrow(const char *text, size_t limit, size_t *at) {
    unsigned first = (unsigned char)text[(*at)++];
    if (first < 0xc2 || first > 0xf4)
        return first;
    unsigned rest = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    unsigned code = first & (0x3fu >> rest);
    for (unsigned i = 0; i < rest; i++) {
        if (*at + i >= limit || ((unsigned char)text[*at + i] & 0xc0) != 0x80)
            return first;
        code = code << 6 | ((unsigned char)text[*at + i] & 0x3f);
    }
    *at += rest;
    return code;
}

static inline unsigned next_wide(const wchar_t *text, size_t limit, size_t *at) {
    unsigned code = (unsigned)text[(*at)++];
    if (sizeof *text == 2) {
        code &= 0xffff;
        if (code >= 0xd800 && code < 0xdc00 && *at < limit) {
            unsigned low = (unsigned)text[*at] & 0xffff;
            if (low >= 0xdc00 && low < 0xe000) {
                (*at)++;
                return 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
    }
    return code;
}

/* Writes the character's units (up to 4 or 2) and returns how many. */
static inline size_t encode_narrow(char *to, unsigned code) {
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

static inline size_t encode_wide(wchar_t *to, unsigned code) {
    if (sizeof *to == 2 && code >= 0x10000) {
        to[0] = (wchar_t)(0xd800 + ((code - 0x10000) >> 10));
        to[1] = (wchar_t)(0xdc00 + (code & 0x3ff));
        return 2;
    }
    to[0] = (wchar_t)code;
    return 1;
}

/* How a function treats its format and its buffer. */
enum {
    COUNTS = 1, /* %n stores; the functions of the *_s kind refuse it */
    FILL = 2,   /* the last unit is text where the text is as long as the buffer or longer, as _snprintf has it, not the terminator */
};

/* The format with its arguments, into memory of size units or into a file. Returns the whole text's length, as C99's vsnprintf; -1 for an error. */
int NAME(format_narrow)(char *to, size_t size, FILE *file, int flags, const char *format, struct arguments *arguments);
int NAME(format_wide)(wchar_t *to, size_t size, FILE *file, int flags, const wchar_t *format, struct arguments *arguments);

#endif

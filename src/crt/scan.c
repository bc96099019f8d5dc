/* Windows' scanf formats, narrow and wide, from text and from files; the *_s functions, which are told the size of each text.
   <https://learn.microsoft.com/cpp/c-runtime-library/format-specification-fields-scanf-and-wscanf-functions>

   l has 32 bits. Where a call's variable is a long of the host's, which has 64, the headers have the format say ll (long_format below). */
#include "crt.h"
#include "console.h"
#include "plain_locale.h"
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define NOTHING (-1)

/* Where characters come from: bytes or units of text, bytes of a file, or a file's UTF-8 as characters. */
struct source {
    const char *narrow;
    const wchar_t *wide;
    size_t left;                /* units of the text, at most */
    FILE *file;
    int decodes;                /* a wide function on a file */
    long taken;
    int back;                   /* one character that was read too far, or NOTHING */
};

static int next_of_file(struct source *source) {
    int c = getc_unlocked(source->file);
    if (c == EOF || !source->decodes || c < 0xc2 || c > 0xf4)
        return c == EOF ? NOTHING : c;
    char bytes[4] = {(char)c};
    size_t need = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4, count = 1, at = 0;
    while (count < need && (c = getc_unlocked(source->file)) != EOF) {
        if ((c & 0xc0) != 0x80) {
            ungetc(c, source->file);
            break;
        }
        bytes[count++] = (char)c;
    }
    return (int)next_narrow(bytes, count, &at);
}

static int next(struct source *source) {
    int c = source->back;
    if (c != NOTHING) {
        source->back = NOTHING;
    } else if (source->file) {
        c = next_of_file(source);
    } else if (source->left && (source->narrow ? *source->narrow != 0 : *source->wide != 0)) {
        source->left--;
        c = source->narrow ? (unsigned char)*source->narrow++ : (int)(sizeof(wchar_t) == 2 ? (unsigned)*source->wide++ & 0xffff : (unsigned)*source->wide++);
    }
    if (c != NOTHING)
        source->taken++;
    return c;
}

static void give_back(struct source *source, int c) {
    if (c != NOTHING) {
        source->back = c;
        source->taken--;
    }
}

static int is_space(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static int skip_space(struct source *source) {
    int c;
    do
        c = next(source);
    while (is_space(c));
    return c;
}

/* A conversion's specification, between % and its letter. */
struct spec {
    int suppressed;
    unsigned width;             /* 0 where there is none */
    int h, l, w, big, bits;     /* as in format.c */
    int wide;                   /* the text's type */
};

/* Numbers have at most so many characters. */
#define MOST 400

/* The characters of an integer, in base or, with base 0, as C writes them; the count, or 0. */
static size_t take_integer(struct source *source, unsigned width, int *base, char *to) {
    size_t length = 0, digits = 0;
    int c = next(source);
    if (width && (c == '-' || c == '+')) {
        to[length++] = (char)c;
        width--;
        c = next(source);
    }
    if (width && c == '0' && (*base == 0 || *base == 16)) {
        to[length++] = '0';
        digits = 1;
        width--;
        c = next(source);
        if (width && (c == 'x' || c == 'X')) {
            *base = 16;
            digits = 0;
            width--;
            c = next(source);
        } else if (*base == 0) {
            *base = 8;
        }
    }
    if (*base == 0)
        *base = 10;
    while (width) {
        int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 16;
        if (digit >= *base)
            break;
        if (length < MOST - 1)
            to[length++] = (char)c;
        digits++;
        width--;
        c = next(source);
    }
    give_back(source, c);
    to[length] = 0;
    return digits ? length : 0;
}

static size_t take_word(struct source *source, const char *word, unsigned *width, char *to, size_t length) {
    for (; *word; word++) {
        int c = *width ? next(source) : NOTHING;
        if (c == NOTHING || (c | 0x20) != *word) {
            give_back(source, c);
            return 0;
        }
        to[length++] = (char)c;
        --*width;
    }
    return length;
}

/* The characters of a floating-point number; the count, or 0. */
static size_t take_floating(struct source *source, unsigned width, char *to) {
    size_t length = 0, digits = 0;
    int point = 0, exponent = 0, hexadecimal = 0;
    int c = next(source);
    if (width && (c == '-' || c == '+')) {
        to[length++] = (char)c;
        width--;
        c = next(source);
    }
    if (width && (c == 'i' || c == 'I' || c == 'n' || c == 'N')) {
        give_back(source, c);
        length = take_word(source, (c | 0x20) == 'i' ? "inf" : "nan", &width, to, length);
        if (length && (c | 0x20) == 'i') {
            c = width ? next(source) : NOTHING;
            give_back(source, c);
            if (c == 'i' || c == 'I')
                length = take_word(source, "inity", &width, to, length);
        }
        to[length] = 0;
        return length;
    }
    for (; width; width--, c = next(source)) {
        int digit = (c >= '0' && c <= '9') || (hexadecimal && !exponent && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
        if (digit) {
            digits++;
        } else if (c == '.' && !point && !exponent) {
            point = 1;
        } else if ((c == 'x' || c == 'X') && digits == 1 && !point && to[length - 1] == '0' && !hexadecimal) {
            hexadecimal = 1;
            digits = 0;
        } else if (digits && !exponent && (hexadecimal ? c == 'p' || c == 'P' : c == 'e' || c == 'E')) {
            exponent = 1;
        } else if (!((c == '-' || c == '+') && exponent && (to[length - 1] | 0x20) == (hexadecimal ? 'p' : 'e'))) {
            break;
        }
        if (length < MOST - 1)
            to[length++] = (char)c;
    }
    give_back(source, c);
    to[length] = 0;
    return digits ? length : 0;
}

static void store_integer(const struct spec *spec, void *to, unsigned long long value) {
    if (spec->bits == 64 || spec->l >= 2 || spec->big)
        *(unsigned long long *)to = value;
    else if (spec->h == 1)
        *(unsigned short *)to = (unsigned short)value;
    else if (spec->h > 1)
        *(unsigned char *)to = (unsigned char)value;
    else
        *(unsigned *)to = (unsigned)value;
}

/* As strtol and strtoul of Windows do it, whose long has 32 bits: what is too large becomes the largest. */
static unsigned long long value_of(const struct spec *spec, const char *text, int base, int is_signed) {
    if (spec->bits == 64 || spec->l >= 2 || spec->big)
        return is_signed ? (unsigned long long)strtoll(text, NULL, base) : strtoull(text, NULL, base);
    if (!is_signed) {
        unsigned long long value = strtoull(text + (*text == '-'), NULL, base);
        value = value > UINT_MAX ? UINT_MAX : value;
        return *text == '-' && value != UINT_MAX ? 0 - value : value;
    }
    long long value = strtoll(text, NULL, base);
    return (unsigned long long)(value > INT_MAX ? INT_MAX : value < INT_MIN ? INT_MIN : value);
}

static void store_floating(const struct spec *spec, void *to, const char *text) {
    if (spec->big)
        *(long double *)to = strtold_l(text, NULL, plain_locale());
    else if (spec->l)
        *(double *)to = strtod_l(text, NULL, plain_locale());
    else
        *(float *)to = strtof_l(text, NULL, plain_locale());
}

/* Text on its way into the program's variable, of room units. */
struct target {
    void *to;
    size_t room, length;
    int wide;
    char pending[4];            /* bytes of a UTF-8 character that is not complete */
    size_t pending_length;
};

/* 0 where there is no room. */
static int store_units(struct target *target, unsigned code) {
    if (!target->to)
        return 1;
    if (target->wide) {
        wchar_t units[2];
        size_t count = encode_wide(units, code);
        if (count > target->room - target->length)
            return 0;
        for (size_t i = 0; i < count; i++)
            ((wchar_t *)target->to)[target->length++] = units[i];
    } else {
        char bytes[4];
        size_t count = encode_narrow(bytes, code);
        if (count > target->room - target->length)
            return 0;
        for (size_t i = 0; i < count; i++)
            ((char *)target->to)[target->length++] = bytes[i];
    }
    return 1;
}

static int complete(struct target *target) {
    size_t at = 0, length = target->pending_length;
    target->pending_length = 0;
    while (at < length)
        if (!store_units(target, next_narrow(target->pending, length, &at)))
            return 0;
    return 1;
}

/* A unit of the source: a byte of narrow text, or of wide text a unit or a character. */
static int store(struct target *target, int c, int source_wide) {
    if (!target->to)
        return 1;
    if (source_wide && target->wide && sizeof(wchar_t) == 2 && c < 0x10000) { /* halves of a pair pass as they are */
        if (target->length == target->room)
            return 0;
        ((wchar_t *)target->to)[target->length++] = (wchar_t)c;
        return 1;
    }
    if (source_wide)
        return store_units(target, (unsigned)c);
    if (!target->wide) {
        if (target->length == target->room)
            return 0;
        ((char *)target->to)[target->length++] = (char)c;
        return 1;
    }
    if (target->pending_length && (c & 0xc0) != 0x80 && !complete(target))
        return 0;
    unsigned first = target->pending_length ? (unsigned char)target->pending[0] : (unsigned)c;
    size_t need = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    target->pending[target->pending_length++] = (char)c;
    return target->pending_length < need || complete(target);
}

static void terminate(struct target *target, size_t at) {
    if (target->to && target->wide)
        ((wchar_t *)target->to)[at] = 0;
    else if (target->to)
        ((char *)target->to)[at] = 0;
}

#define CHAR char
#define UNIT(c) ((unsigned char)(c))
#define IS_WIDE 0
#define WITH(name) narrow_##name
#include "scan_twice.h"
#undef CHAR
#undef UNIT
#undef IS_WIDE
#undef WITH
#define CHAR wchar_t
#define UNIT(c) (sizeof(wchar_t) == 2 ? (unsigned)(c) & 0xffff : (unsigned)(c))
#define IS_WIDE 1
#define WITH(name) wide_##name
#include "scan_twice.h"

static int refused(void) {
    errno = EINVAL;
    return EOF;
}

/* Puts back what was read too far. */
static int close_source(struct source *source, int result) {
    if (source->file && source->back != NOTHING) {
        char bytes[4];
        size_t length = source->decodes ? encode_narrow(bytes, (unsigned)source->back) : 1;
        if (!source->decodes)
            bytes[0] = (char)source->back;
        while (length)
            ungetc((unsigned char)bytes[--length], source->file);
    }
    if (source->file)
        funlockfile(source->file);
    return result;
}

static int scan_narrow(const char *text, size_t limit, FILE *file, int secure, const char *format, struct arguments *arguments) {
    struct source source = {.narrow = text, .left = limit, .file = file, .back = NOTHING};
    if (!format || (!text && !file))
        return refused();
    if (file == stdin)
        ws2_crt_show_keys();
    if (file)
        flockfile(file);
    return close_source(&source, narrow_scan(&source, secure, format, arguments));
}

static int scan_wide(const wchar_t *text, size_t limit, FILE *file, int secure, const wchar_t *format, struct arguments *arguments) {
    struct source source = {.wide = text, .left = limit, .file = file, .decodes = file != NULL, .back = NOTHING};
    if (!format || (!text && !file))
        return refused();
    if (file == stdin)
        ws2_crt_show_keys();
    if (file)
        flockfile(file);
    return close_source(&source, wide_scan(&source, secure, format, arguments));
}

/* As in printf.c. */
#define UNPACK(...) __VA_ARGS__
#define FAMILY(name, list_name, parameters, call)                \
    EXPORT int NAME(list_name)(UNPACK parameters, va_list list) { \
        struct arguments arguments;                              \
        va_copy(arguments.list, list);                           \
        int result = call;                                       \
        va_end(arguments.list);                                  \
        return result;                                           \
    }                                                            \
    EXPORT int NAME(name)(UNPACK parameters, ...) {              \
        struct arguments arguments;                              \
        va_start(arguments.list, format);                        \
        int result = call;                                       \
        va_end(arguments.list);                                  \
        return result;                                           \
    }
#define ALL ((size_t)-1)

FAMILY(scanf, vscanf, (const char *format), scan_narrow(NULL, ALL, stdin, 0, format, &arguments))
FAMILY(fscanf, vfscanf, (FILE *file, const char *format), scan_narrow(NULL, ALL, file, 0, format, &arguments))
FAMILY(sscanf, vsscanf, (const char *text, const char *format), scan_narrow(text, ALL, NULL, 0, format, &arguments))
FAMILY(scanf_s, vscanf_s, (const char *format), scan_narrow(NULL, ALL, stdin, 1, format, &arguments))
FAMILY(fscanf_s, vfscanf_s, (FILE *file, const char *format), scan_narrow(NULL, ALL, file, 1, format, &arguments))
FAMILY(sscanf_s, vsscanf_s, (const char *text, const char *format), scan_narrow(text, ALL, NULL, 1, format, &arguments))
FAMILY(_snscanf, _vsnscanf, (const char *text, size_t limit, const char *format), scan_narrow(text, limit, NULL, 0, format, &arguments))
FAMILY(wscanf, vwscanf, (const wchar_t *format), scan_wide(NULL, ALL, stdin, 0, format, &arguments))
FAMILY(fwscanf, vfwscanf, (FILE *file, const wchar_t *format), scan_wide(NULL, ALL, file, 0, format, &arguments))
FAMILY(swscanf, vswscanf, (const wchar_t *text, const wchar_t *format), scan_wide(text, ALL, NULL, 0, format, &arguments))
FAMILY(wscanf_s, vwscanf_s, (const wchar_t *format), scan_wide(NULL, ALL, stdin, 1, format, &arguments))
FAMILY(fwscanf_s, vfwscanf_s, (FILE *file, const wchar_t *format), scan_wide(NULL, ALL, file, 1, format, &arguments))
FAMILY(swscanf_s, vswscanf_s, (const wchar_t *text, const wchar_t *format), scan_wide(text, ALL, NULL, 1, format, &arguments))

EXPORT const char *NAME(long_format)(const char *format, unsigned long long longs, int secure, char *room, size_t size) {
    return narrow_long_format(format, longs, secure, room, size);
}
EXPORT const wchar_t *NAME(long_wide_format)(const wchar_t *format, unsigned long long longs, int secure, wchar_t *room, size_t size) {
    return wide_long_format(format, longs, secure, room, size);
}

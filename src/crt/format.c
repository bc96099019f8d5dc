/* Windows' printf formats: l has 32 bits, I64, I32, I, w, %S, %hs, %ws, %Z, and in wide formats %s for wide text.
   <https://learn.microsoft.com/cpp/c-runtime-library/format-specification-syntax-printf-and-wprintf-functions> */
#include "crt.h"
#include "number.h"
#include "plain_locale.h"
#include "sink.h"
#include <errno.h>
#include <limits.h>
#include <stdlib.h>

/* A conversion's specification, between % and its letter. */
struct spec {
    int left, plus, space, alternate, zero;
    int width, precision;       /* the precision is -1 where there is none */
    int h, l, w, big;           /* how often the letter stands there; big is L */
    int bits;                   /* 32 or 64 if I32, I64, I, j, t or z say so */
};

struct counted_text {           /* ANSI_STRING, UNICODE_STRING: lengths in bytes */
    unsigned short length, room;
    void *text;
};

/* The parts of a number with the padding that its flags ask for. */
static void put_number(struct sink *sink, const struct spec *spec, const char *prefix, size_t prefix_length, long zeros, const char *digits, size_t length,
                       int may_zero) {
    long padding = 0;
    if (spec->width || zeros) {
        if (zeros < 0)
            zeros = 0;
        padding = spec->width - (long)(prefix_length + length) - zeros;
        if (padding > 0 && !spec->left) {
            if (spec->zero && may_zero)
                zeros += padding;
            else
                put_padding(sink, ' ', padding);
        }
    }
    put_narrow(sink, prefix, prefix_length);
    put_padding(sink, '0', zeros);
    put_narrow(sink, digits, length);
    if (spec->left)
        put_padding(sink, ' ', padding);
}

static void put_integer(struct sink *sink, const struct spec *spec, unsigned c, struct arguments *arguments) {
    char digits[24], *end = digits + sizeof digits, *first, prefix[2];
    size_t prefix_length = 0;
    unsigned long long value;
    int is_signed = c == 'd' || c == 'i';
    if (spec->bits == 64 || spec->l >= 2 || spec->big) {
        value = va_arg(arguments->list, unsigned long long);
    } else {
        unsigned narrow = va_arg(arguments->list, unsigned);
        if (spec->h == 1)
            narrow = is_signed ? (unsigned)(short)narrow : (unsigned short)narrow;
        else if (spec->h > 1)
            narrow = is_signed ? (unsigned)(signed char)narrow : (unsigned char)narrow;
        value = is_signed ? (unsigned long long)(int)narrow : narrow;
    }
    if (is_signed) {
        if ((long long)value < 0) {
            value = 0 - value;
            prefix[prefix_length++] = '-';
        } else if (spec->plus || spec->space) {
            prefix[prefix_length++] = spec->plus ? '+' : ' ';
        }
    }
    if (c == 'x' || c == 'X') {
        first = of_base(end, value, 4, c == 'X');
        if (spec->alternate && value) {
            prefix[prefix_length++] = '0';
            prefix[prefix_length++] = (char)c;
        }
    } else if (c == 'o') {
        first = of_base(end, value, 3, 0);
        if (spec->alternate && *first != '0')
            *--first = '0';
    } else {
        first = decimal(end, value);
    }
    if (spec->precision == 0 && !value && !(c == 'o' && spec->alternate))
        first = end;
    put_number(sink, spec, prefix, prefix_length, spec->precision - (end - first), first, (size_t)(end - first), spec->precision < 0);
}

/* %d and %u without anything between. */
static inline void put_plain(struct sink *sink, int is_signed, unsigned value) {
    char digits[12], *end = digits + sizeof digits, *first;
    int negative = is_signed && (int)value < 0;
    first = decimal(end, negative ? 0 - value : value);
    if (negative)
        *--first = '-';
    put_narrow(sink, first, (size_t)(end - first));
}

/* A floating-point number by libc, in the locale "C". */
static void put_by_libc(struct sink *sink, const struct spec *spec, unsigned c, long double large, double value) {
    char template[8], small[64], *text = small;
    size_t end = 0;
    template[end++] = '%';
    if (spec->alternate)
        template[end++] = '#';
    template[end++] = '.';
    template[end++] = '*';
    if (spec->big)
        template[end++] = 'L';
    template[end++] = (char)c;
    template[end] = 0;
    locale_t before = uselocale(plain_locale());
    int length = spec->big ? snprintf(small, sizeof small, template, spec->precision, large) : snprintf(small, sizeof small, template, spec->precision, value);
    if (length >= (int)sizeof small) {
        text = malloc((size_t)length + 1);
        if (text && spec->big)
            snprintf(text, (size_t)length + 1, template, spec->precision, large);
        else if (text)
            snprintf(text, (size_t)length + 1, template, spec->precision, value);
    }
    uselocale(before);
    if (length < 0 || !text) {
        sink->failed = 1;
        return;
    }
    char prefix[3];
    size_t prefix_length = 0, at = 0;
    if (text[at] == '-')
        prefix[prefix_length++] = text[at++];
    else if (spec->plus || spec->space)
        prefix[prefix_length++] = spec->plus ? '+' : ' ';
    if ((c == 'a' || c == 'A') && text[at] == '0') {
        prefix[prefix_length++] = text[at++];
        prefix[prefix_length++] = text[at++];
    }
    int finite = text[at] >= '0' && text[at] <= '9';
    put_number(sink, spec, prefix, prefix_length, 0, text + at, (size_t)length - at, finite || prefix_length > 1);
    if (text != small)
        free(text);
}

static void put_floating(struct sink *sink, struct spec *spec, unsigned c, struct arguments *arguments) {
    char text[48], sign = spec->plus ? '+' : ' ';
    long double large = 0;
    double value = 0;
    if (spec->big)
        large = va_arg(arguments->list, long double);
    else
        value = va_arg(arguments->list, double);
    if (spec->precision < 0 && c != 'a' && c != 'A')
        spec->precision = 6;
    int negative = signbit(value) != 0;
    double size = negative ? -value : value;
    size_t length = spec->big || !isfinite(value) ? 0
                    : c == 'f' || c == 'F'        ? fixed(text, size, spec->precision, spec->alternate)
                    : c == 'g' || c == 'G'        ? general(text, size, spec->precision, spec->alternate)
                    : c == 'e' || c == 'E'        ? scientific(text, size, spec->precision, spec->alternate, (char)c)
                                                  : 0;
    if (!length) {
        put_by_libc(sink, spec, c, large, value);
        return;
    }
    if (negative)
        sign = '-';
    put_number(sink, spec, &sign, negative || spec->plus || spec->space, 0, text, length, 1);
}

static void put_string(struct sink *sink, const struct spec *spec, const void *text, int wide) {
    size_t count = 0, limit = spec->precision < 0 ? (size_t)-1 : (size_t)spec->precision;
    if (!text) {
        text = "(null)";
        wide = 0;
    }
    if (wide)
        while (count < limit && ((const wchar_t *)text)[count])
            count++;
    else
        count = spec->precision < 0 ? strlen(text) : strnlen(text, limit);
    put_text(sink, text, wide, count, spec->width, spec->left, spec->zero ? '0' : ' ');
}

/* %n: as many bytes as the variable has. */
static void store_count(const struct spec *spec, void *to, size_t count) {
    if (!to)
        return;
    if (spec->bits == 64 || spec->l >= 2)
        *(long long *)to = (long long)count;
    else if (spec->h == 1)
        *(short *)to = (short)count;
    else if (spec->h > 1)
        *(signed char *)to = (signed char)count;
    else
        *(int *)to = (int)count;
}

/* One conversion that is not %% or unknown; 0 for %n where it may not store. */
static int put_conversion(struct sink *sink, struct spec *spec, unsigned c, int format_wide, int counts, struct arguments *arguments) {
    int wide = spec->l || spec->w ? 1 : spec->h ? 0 : (c == 'S' || c == 'C') ? !format_wide : format_wide;
    switch (c) {
    case 'p': {
        /* As on Windows: capital hexadecimal digits, as many as a pointer has. */
        char digits[16], *end = digits + sizeof digits;
        char *first = of_base(end, (uintptr_t)va_arg(arguments->list, void *), 4, 1);
        memset(digits, '0', (size_t)(first - digits));
        put_number(sink, spec, "", 0, 0, digits, sizeof digits, 0);
        return 1;
    }
    case 'c':
    case 'C': {
        int value = va_arg(arguments->list, int);
        wchar_t one_wide = (wchar_t)value;
        char one = (char)value;
        put_text(sink, wide ? (const void *)&one_wide : &one, wide, 1, spec->width, spec->left, spec->zero ? '0' : ' ');
        return 1;
    }
    case 's':
    case 'S':
        put_string(sink, spec, va_arg(arguments->list, const void *), wide);
        return 1;
    case 'Z': {
        const struct counted_text *text = va_arg(arguments->list, const struct counted_text *);
        if (!text || !text->text)
            put_string(sink, spec, NULL, 0);
        else
            put_text(sink, text->text, spec->l || spec->w, text->length / (spec->l || spec->w ? sizeof(wchar_t) : 1), spec->width, spec->left, ' ');
        return 1;
    }
    case 'n':
        if (!counts)
            return 0;
        store_count(spec, va_arg(arguments->list, void *), counted(sink));
        return 1;
    }
    return 0;
}

#define CHAR char
#define IS_WIDE 0
#define UNIT(c) ((unsigned char)(c))
#define FORMAT format_into_narrow
#include "format_twice.h"
#undef CHAR
#undef IS_WIDE
#undef UNIT
#undef FORMAT
#define CHAR wchar_t
#define IS_WIDE 1
#define UNIT(c) ((unsigned)(c))
#define FORMAT format_into_wide
#include "format_twice.h"

static int finish(struct sink *sink, int ok) {
    if (sink->file) {
        flush(sink);
        if (sink->locked)
            funlockfile(sink->file);
    }
    if (!ok || sink->failed)
        return -1;
    size_t count = counted(sink);
    if (count > INT_MAX) {
        errno = EOVERFLOW;
        return -1;
    }
    return (int)count;
}

int NAME(format_narrow)(char *to, size_t size, FILE *file, int flags, const char *format, struct arguments *arguments) {
    char buffer[1024];
    struct sink sink = {.file = file};
    if (file) {
        sink.begin = sink.at = buffer;
        sink.end = buffer + sizeof buffer;
    } else {
        sink.begin = sink.at = to;
        sink.end = size > UINTPTR_MAX - (uintptr_t)to ? (char *)UINTPTR_MAX : to + size;
    }
    int length = finish(&sink, format_into_narrow(&sink, format, flags & COUNTS, arguments));
    if (!file && sink.at < sink.end)
        *sink.at = 0;
    else if (!file && size && !(flags & FILL))
        sink.at[-1] = 0;
    return length;
}

int NAME(format_wide)(wchar_t *to, size_t size, FILE *file, int flags, const wchar_t *format, struct arguments *arguments) {
    char buffer[1024];
    struct sink sink = {.file = file, .is_wide = 1};
    if (file) {
        sink.begin = sink.at = buffer;
        sink.end = buffer + sizeof buffer;
    } else {
        sink.wide = to;
        sink.wide_end = size > (UINTPTR_MAX - (uintptr_t)to) / sizeof *to ? (wchar_t *)(UINTPTR_MAX & ~(sizeof *to - 1)) : to + size;
    }
    int length = finish(&sink, format_into_wide(&sink, format, flags & COUNTS, arguments));
    if (!file && sink.wide < sink.wide_end)
        *sink.wide = 0;
    else if (!file && size && !(flags & FILL))
        sink.wide[-1] = 0;
    return length;
}

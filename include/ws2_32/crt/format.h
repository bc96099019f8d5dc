/* Microsoft's printf formats: I64, %hs, %ws, and in wide formats %s for wide text. libc does the numbers. */
#ifndef WS2_32_CRT_FORMAT_H
#define WS2_32_CRT_FORMAT_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#include <stdint.h>

WS2_BEGIN_DECLS

/* Where formatted text goes: units beyond room are only counted, so room 0 measures. */
struct ws2_crt_out {
    char *narrow;
    wchar_t *wide;
    size_t room, length;
    int is_wide;
};

WS2_CRT void ws2_crt_put(struct ws2_crt_out *out, unsigned unit) {
    if (out->length < out->room) {
        if (out->is_wide)
            out->wide[out->length] = (wchar_t)unit;
        else
            out->narrow[out->length] = (char)unit;
    }
    out->length++;
}

WS2_CRT void ws2_crt_put_character(struct ws2_crt_out *out, unsigned code) {
    size_t i, count;
    if (out->is_wide) {
        wchar_t units[2];
        count = ws2_crt_encode_w(units, code);
        for (i = 0; i < count; i++)
            ws2_crt_put(out, (unsigned)units[i]);
    } else {
        char units[4];
        count = ws2_crt_encode_a(units, code);
        for (i = 0; i < count; i++)
            ws2_crt_put(out, (unsigned char)units[i]);
    }
}

WS2_CRT void ws2_crt_put_text(struct ws2_crt_out *out, const void *text, int wide, size_t length) {
    size_t at = 0;
    while (at < length) {
        if (wide)
            ws2_crt_put_character(out, ws2_crt_next_w((const wchar_t *)text, length, &at));
        else if (out->is_wide)
            ws2_crt_put_character(out, ws2_crt_next_a((const char *)text, length, &at));
        else
            ws2_crt_put(out, (unsigned char)((const char *)text)[at++]);
    }
}

/* The text padded to the width with spaces or zeros, which come first unless left. */
WS2_CRT void ws2_crt_put_padded(struct ws2_crt_out *out, const void *text, int wide, size_t length, int width, int left, char pad) {
    struct ws2_crt_out measure = {NULL, NULL, 0, 0, out->is_wide};
    size_t padding;
    ws2_crt_put_text(&measure, text, wide, length);
    padding = width > 0 && (size_t)width > measure.length ? (size_t)width - measure.length : 0;
    for (; !left && padding; padding--)
        ws2_crt_put(out, (unsigned char)pad);
    ws2_crt_put_text(out, text, wide, length);
    for (; padding; padding--)
        ws2_crt_put(out, ' ');
}

/* Formats by a narrow or wide format; -1 for a conversion that is not allowed (%n) or fails. */
WS2_CRT int ws2_crt_format(struct ws2_crt_out *out, const void *format, int format_wide, va_list args) {
    size_t at = 0;
#define WS2_CRT_AT(i) (format_wide ? (unsigned)((const wchar_t *)format)[i] : (unsigned)((const unsigned char *)format)[i])
    for (;;) {
        char spec[24], small[160], *big = NULL;
        size_t end = 0, begin = at;
        int left = 0, zero = 0, width = 0, precision = -1, opposite, wide_argument, length;
        int bits = 0, h = 0, w = 0, l = 0, big_l = 0;
        unsigned c;

        while (WS2_CRT_AT(at) && WS2_CRT_AT(at) != '%')
            at++;
        ws2_crt_put_text(out, format_wide ? (const void *)((const wchar_t *)format + begin) : (const void *)((const char *)format + begin),
                         format_wide, at - begin);
        if (!WS2_CRT_AT(at))
            return (int)out->length;
        at++;
        spec[end++] = '%';
        for (;; at++) {
            c = WS2_CRT_AT(at);
            if (c != '-' && c != '+' && c != ' ' && c != '#' && c != '0')
                break;
            left |= c == '-';
            zero |= c == '0';
            if (end < 12)
                spec[end++] = (char)c;
        }
        if (WS2_CRT_AT(at) == '*') {
            at++;
            width = va_arg(args, int);
            if (width < 0) {
                left = 1;
                spec[end++] = '-';
                width = -width;
            }
        } else {
            for (; WS2_CRT_AT(at) >= '0' && WS2_CRT_AT(at) <= '9'; at++)
                width = width < 10000000 ? width * 10 + (int)(WS2_CRT_AT(at) - '0') : width;
        }
        if (WS2_CRT_AT(at) == '.') {
            at++;
            precision = 0;
            if (WS2_CRT_AT(at) == '*') {
                at++;
                precision = va_arg(args, int);
            } else {
                for (; WS2_CRT_AT(at) >= '0' && WS2_CRT_AT(at) <= '9'; at++)
                    precision = precision < 10000000 ? precision * 10 + (int)(WS2_CRT_AT(at) - '0') : precision;
            }
        }
        for (;; at++) {
            c = WS2_CRT_AT(at);
            if (c == 'h')
                h++;
            else if (c == 'l')
                l++;
            else if (c == 'w')
                w++;
            else if (c == 'L')
                big_l++;
            else if (c == 'j' || c == 't' || c == 'z')
                bits = 64;
            else if (c == 'I' && WS2_CRT_AT(at + 1) == '6' && WS2_CRT_AT(at + 2) == '4') {
                bits = 64;
                at += 2;
            } else if (c == 'I' && WS2_CRT_AT(at + 1) == '3' && WS2_CRT_AT(at + 2) == '2') {
                bits = 32;
                at += 2;
            } else if (c == 'I')
                bits = 64;
            else
                break;
        }
        if (!c)
            return (int)out->length;
        at++;
        spec[end++] = '*';
        spec[end++] = '.';
        spec[end++] = '*';
        opposite = c == 'S' || c == 'C';
        wide_argument = l || w ? 1 : h ? 0 : opposite ? !format_wide : format_wide;
        switch (c) {
        case 'd':
        case 'i':
        case 'o':
        case 'u':
        case 'x':
        case 'X': {
            int is_signed = c == 'd' || c == 'i';
            intmax_t value;
            if (bits == 64 || l >= 2)
                value = (intmax_t)va_arg(args, long long);
            else if (l)
                value = is_signed ? (intmax_t)va_arg(args, long) : (intmax_t)va_arg(args, unsigned long);
            else
                value = is_signed ? (intmax_t)va_arg(args, int) : (intmax_t)va_arg(args, unsigned);
            if (h == 1)
                value = is_signed ? (intmax_t)(short)value : (intmax_t)(unsigned short)value;
            else if (h >= 2)
                value = is_signed ? (intmax_t)(signed char)value : (intmax_t)(unsigned char)value;
            spec[end++] = 'j';
            spec[end++] = (char)c;
            spec[end] = 0;
            length = ws2_libc_snprintf(small, sizeof small, spec, width, precision, value);
            if (length >= (int)sizeof small && (big = (char *)ws2_libc_malloc((size_t)length + 1)) != NULL)
                ws2_libc_snprintf(big, (size_t)length + 1, spec, width, precision, value);
            break;
        }
        case 'a':
        case 'A':
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G': {
            long double value = big_l ? va_arg(args, long double) : (long double)va_arg(args, double);
            if (big_l || (c != 'a' && c != 'A'))
                spec[end++] = 'L';
            spec[end++] = (char)c;
            spec[end] = 0;
            if (!big_l && (c == 'a' || c == 'A')) { /* its digits show the type */
                length = ws2_libc_snprintf(small, sizeof small, spec, width, precision, (double)value);
                if (length >= (int)sizeof small && (big = (char *)ws2_libc_malloc((size_t)length + 1)) != NULL)
                    ws2_libc_snprintf(big, (size_t)length + 1, spec, width, precision, (double)value);
            } else {
                length = ws2_libc_snprintf(small, sizeof small, spec, width, precision, value);
                if (length >= (int)sizeof small && (big = (char *)ws2_libc_malloc((size_t)length + 1)) != NULL)
                    ws2_libc_snprintf(big, (size_t)length + 1, spec, width, precision, value);
            }
            break;
        }
        case 'p': {
            /* As on Windows: 16 capital hexadecimal digits. */
            length = ws2_libc_snprintf(small, sizeof small, "%016llX", (unsigned long long)(uintptr_t)va_arg(args, void *));
            ws2_crt_put_padded(out, small, 0, (size_t)length, width, left, ' ');
            continue;
        }
        case 'c':
        case 'C': {
            int value = va_arg(args, int);
            wchar_t one_wide = (wchar_t)value;
            char one = (char)value;
            ws2_crt_put_padded(out, wide_argument ? (const void *)&one_wide : (const void *)&one, wide_argument, 1, width, left,
                               zero ? '0' : ' ');
            continue;
        }
        case 's':
        case 'S': {
            const void *text = va_arg(args, const void *);
            size_t count = 0, limit = precision < 0 ? (size_t)-1 : (size_t)precision;
            if (!text) {
                text = "(null)";
                wide_argument = 0;
            }
            while (count < limit && (wide_argument ? ((const wchar_t *)text)[count] != 0 : ((const char *)text)[count] != 0))
                count++;
            ws2_crt_put_padded(out, text, wide_argument, count, width, left, zero ? '0' : ' ');
            continue;
        }
        case 'n':
            ws2_crt_error(WS2_CRT_EINVAL);
            return -1;
        default:
            ws2_crt_put_character(out, c);
            continue;
        }
        if (length < 0)
            return -1;
        if (length >= (int)sizeof small && !big)
            return -1;
        ws2_crt_put_text(out, big ? big : small, 0, (size_t)length);
        ws2_libc_free(big);
    }
#undef WS2_CRT_AT
}

/* True when libc reads this narrow format the way Windows does. */
WS2_CRT int ws2_crt_is_plain(const char *format) {
    while (*format) {
        int changed = 0;
        if (*format++ != '%')
            continue;
        while ((*format >= '0' && *format <= '9') || *format == '-' || *format == '+' || *format == ' ' || *format == '#' || *format == '.' ||
               *format == '*')
            format++;
        for (; *format == 'h' || *format == 'l' || *format == 'w' || *format == 'I'; format++)
            changed |= *format == 'w' || *format == 'I' ? 2 : 1;
        if (changed & 2 || *format == 'S' || *format == 'C' || *format == 'p' || *format == 'n')
            return 0;
        if (changed && (*format == 's' || *format == 'c'))
            return 0;
        if (*format)
            format++;
    }
    return 1;
}

/* As vsnprintf of C99: at most size units with the terminator, the full length returned, -1 for an error. */
WS2_CRT int ws2_crt_vsn_a(char *to, size_t size, const char *format, va_list args) {
    struct ws2_crt_out out = {NULL, NULL, 0, 0, 0};
    int length;
    if (ws2_crt_is_plain(format))
        return ws2_libc_vsnprintf(to, size, format, args);
    out.narrow = to;
    out.room = size;
    length = ws2_crt_format(&out, format, 0, args);
    if (size)
        to[out.length < size ? out.length : size - 1] = 0;
    return length;
}

WS2_CRT int ws2_crt_vsn_w(wchar_t *to, size_t size, const wchar_t *format, va_list args) {
    struct ws2_crt_out out = {NULL, NULL, 0, 0, 1};
    int length;
    out.wide = to;
    out.room = size;
    length = ws2_crt_format(&out, format, 1, args);
    if (size)
        to[out.length < size ? out.length : size - 1] = 0;
    return length;
}

#define WS2_CHAR char
#define WS2_AW(name) name##_a
#include <ws2_32/crt/format_twice.h>
#undef WS2_CHAR
#undef WS2_AW
#define WS2_CHAR wchar_t
#define WS2_AW(name) name##_w
#include <ws2_32/crt/format_twice.h>
#undef WS2_CHAR
#undef WS2_AW

WS2_END_DECLS

#endif

/* Wide characters on streams: as UTF-8, byte by byte. A stream has no orientation, so narrow and wide functions may be used by turns, as on Windows. */

#include "crt.h"
#include <errno.h>
#include <string.h>

typedef __WINT_TYPE__ wide_int;
#define WIDE_EOF ((wide_int)-1)

/* Half of a character beyond 16 bits that is kept between two calls: one that was written first, or one that was not read yet. */
static __thread struct {
    FILE *file;
    unsigned half;
} written, unread;

EXPORT wide_int NAME(fputwc)(wchar_t unit, FILE *file) {
    unsigned code = sizeof unit == 2 ? (unsigned)unit & 0xffff : (unsigned)unit;
    char bytes[4];
    if (sizeof unit == 2 && code >= 0xd800 && code < 0xdc00) {
        written.file = file;
        written.half = code;
        return (wide_int)unit;
    }
    if (sizeof unit == 2 && code >= 0xdc00 && code < 0xe000 && written.file == file)
        code = 0x10000 + ((written.half - 0xd800) << 10) + (code - 0xdc00);
    written.file = NULL;
    size_t length = encode_narrow(bytes, code);
    return fwrite(bytes, 1, length, file) == length ? (wide_int)unit : WIDE_EOF;
}
EXPORT wide_int NAME(putwc)(wchar_t unit, FILE *file) { return NAME(fputwc)(unit, file); }
EXPORT wide_int NAME(putwchar)(wchar_t unit) { return NAME(fputwc)(unit, stdout); }

EXPORT int NAME(fputws)(const wchar_t *text, FILE *file) {
    char buffer[256];
    size_t length = 0, at = 0, end = 0;
    int result = 0;
    while (text[length])
        length++;
    flockfile(file);
    while (at < length) {
        end += encode_narrow(buffer + end, next_wide(text, length, &at));
        if (end > sizeof buffer - 4 || at == length) {
            if (fwrite(buffer, 1, end, file) != end)
                result = -1;
            end = 0;
        }
    }
    funlockfile(file);
    return result;
}
EXPORT int NAME(putws)(const wchar_t *text) {
    flockfile(stdout);
    int result = NAME(fputws)(text, stdout) < 0 || putc('\n', stdout) == EOF ? -1 : 0;
    funlockfile(stdout);
    return result;
}

EXPORT wide_int NAME(fgetwc)(FILE *file) {
    char bytes[4];
    size_t count = 1, at = 0;
    if (sizeof(wchar_t) == 2 && unread.file == file) {
        unread.file = NULL;
        return (wide_int)unread.half;
    }
    int c = getc(file);
    if (c == EOF)
        return WIDE_EOF;
    bytes[0] = (char)c;
    size_t need = c < 0xc2 || c > 0xf4 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    while (count < need && (c = getc(file)) != EOF) {
        if ((c & 0xc0) != 0x80) {
            ungetc(c, file);
            break;
        }
        bytes[count++] = (char)c;
    }
    wchar_t units[2];
    if (encode_wide(units, next_narrow(bytes, count, &at)) == 2) {
        unread.file = file;
        unread.half = (unsigned)units[1] & 0xffff;
    }
    return (wide_int)units[0];
}
EXPORT wide_int NAME(getwc)(FILE *file) { return NAME(fgetwc)(file); }
EXPORT wide_int NAME(getwchar)(void) { return NAME(fgetwc)(stdin); }

EXPORT wide_int NAME(ungetwc)(wide_int unit, FILE *file) {
    char bytes[4];
    if (unit == WIDE_EOF)
        return WIDE_EOF;
    for (size_t length = encode_narrow(bytes, (unsigned)unit); length;)
        if (ungetc((unsigned char)bytes[--length], file) == EOF)
            return WIDE_EOF;
    return unit;
}

EXPORT wchar_t *NAME(fgetws)(wchar_t *to, int size, FILE *file) {
    int length = 0;
    if (size < 1)
        return NULL;
    flockfile(file);
    while (length + 1 < size) {
        wide_int unit = NAME(fgetwc)(file);
        if (unit == WIDE_EOF)
            break;
        to[length++] = (wchar_t)unit;
        if (unit == '\n')
            break;
    }
    funlockfile(file);
    if (!length)
        return NULL;
    to[length] = 0;
    return to;
}

#if __SIZEOF_WCHAR_T__ == 4
EXPORT int ws2_crt_fwide(FILE *file, int mode) {
    (void)file;
    return mode;
}
#endif

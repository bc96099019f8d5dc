/* scanf_s, fscanf_s, sscanf_s: libc's scanf, one conversion at a time, with the size that follows each text argument. */
#ifndef WS2_32_CRT_SCAN_H
#define WS2_32_CRT_SCAN_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#include <stdio.h>

WS2_BEGIN_DECLS

int ws2_libc_fscanf(FILE *, const char *, ...) WS2_LABEL("fscanf");
int ws2_libc_sscanf(const char *, const char *, ...) WS2_LABEL("sscanf");

/* From a file or from text, whichever is there. */
WS2_CRT int ws2_crt_scan(FILE *file, const char *text, const char *format, va_list args) {
    int assigned = 0, total = 0;
    if (!format || (!file && !text)) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return EOF;
    }
    while (*format) {
        /* The piece: what stands before the next conversion, and the conversion, ended with %n. */
        size_t length = 0, room, size = 0;
        const char *conversion, *end;
        char *piece, *text_to = NULL, *scratch = NULL, kind;
        void *to = NULL;
        unsigned long width = 0;
        int suppressed = 0, is_text, is_wide = 0, longs = 0, shorts = 0, is_64 = 0, big = 0, result, read = -1;

        for (conversion = format; *conversion && (*conversion != '%' || conversion[1] == '%'); conversion++)
            conversion += *conversion == '%';
        end = conversion;
        if (*end) {
            end++;
            if (*end == '*') {
                suppressed = 1;
                end++;
            }
            while (*end >= '0' && *end <= '9')
                width = width * 10 + (unsigned long)(*end++ - '0');
            for (;; end++) {
                if (*end == 'l')
                    longs++;
                else if (*end == 'h')
                    shorts++;
                else if (*end == 'w')
                    is_wide = 1;
                else if (*end == 'L')
                    big = 1;
                else if (*end == 'j' || *end == 'z' || *end == 't')
                    is_64 = 1;
                else if (*end == 'I' && (end[1] == '6' || end[1] == '3')) {
                    is_64 = end[1] == '6';
                    end += 2;
                } else if (*end == 'I')
                    is_64 = 1;
                else
                    break;
            }
            if (!*end)
                break;
        }
        kind = *end;
        if (kind == '[') {
            end++;
            end += *end == '^';
            end += *end == ']';
            while (*end && *end != ']')
                end++;
        }
        end += *end != 0;
        is_text = kind == 's' || kind == 'S' || kind == 'c' || kind == 'C' || kind == '[';
        is_wide |= is_text && (kind == 'S' || kind == 'C' || longs) && !shorts;

        if (kind == 'n') {
            room = (size_t)(conversion - format) + 3;
        } else {
            room = (size_t)(end - format) + 40;
            if (kind && !suppressed) {
                to = va_arg(args, void *);
                if (is_text)
                    size = va_arg(args, unsigned);
            }
        }
        piece = (char *)ws2_libc_malloc(room);
        if (!piece) {
            ws2_crt_error(WS2_CRT_ENOMEM);
            return assigned ? assigned : EOF;
        }
        length = (size_t)(conversion - format);
        ws2_libc_memcpy(piece, format, length);
        if (kind == 'n') {
            to = suppressed ? NULL : va_arg(args, void *);
        } else if (kind) {
            piece[length++] = '%';
            if (suppressed)
                piece[length++] = '*';
            if (is_text && !suppressed) {
                /* One unit more than fits shows that the input is too long. It goes to memory of our own. */
                if (kind == 'c' || kind == 'C') {
                    width = width ? width : 1;
                    size = size >= width ? size : 0;
                } else if (!width || width >= size) {
                    width = size;
                }
                text_to = size ? (char *)ws2_libc_malloc((width + 1) * 4) : NULL;
                if (!text_to) {
                    if (size)
                        ws2_crt_error(WS2_CRT_ENOMEM);
                    ws2_libc_free(piece);
                    return assigned;
                }
            }
            if (width)
                length += (size_t)ws2_libc_snprintf(piece + length, 24, "%lu", width);
            if (is_text)
                kind = kind == 'S' ? 's' : kind == 'C' ? 'c' : kind;
            else if (is_64 || longs > 1)
                piece[length++] = 'l', piece[length++] = 'l';
            else if (longs)
                piece[length++] = 'l';
            else if (shorts)
                for (; shorts; shorts--)
                    piece[length++] = 'h';
            if (big && !is_text)
                piece[length++] = 'L';
            piece[length++] = kind;
            if (kind == '[') {
                const char *set = conversion;
                while (*set != '[')
                    set++;
                for (set++; set < end; set++)
                    piece[length++] = *set;
            }
        }
        piece[length++] = '%';
        piece[length++] = 'n';
        piece[length] = 0;

        scratch = text_to;
        if (to && kind != 'n') {
            void *target = scratch ? (void *)scratch : to;
            result = file ? ws2_libc_fscanf(file, piece, target, &read) : ws2_libc_sscanf(text + total, piece, target, &read);
        } else {
            result = file ? ws2_libc_fscanf(file, piece, &read) : ws2_libc_sscanf(text + total, piece, &read);
        }
        ws2_libc_free(piece);
        if (read < 0) {
            ws2_libc_free(scratch);
            return result == EOF && !assigned ? EOF : assigned;
        }
        total += read;
        if (kind == 'n') {
            if (to && is_64)
                *(long long *)to = total;
            else if (to)
                *(int *)to = total;
        } else if (to) {
            if (scratch) {
                size_t count = kind == 'c' ? width : ws2_libc_strlen(scratch), at = 0, written = 0;
                int fits = kind == 'c' || count < size;
                scratch[count] = 0;
                if (!is_wide) {
                    if (fits)
                        ws2_libc_memcpy(to, scratch, count + (kind != 'c'));
                    else
                        *(char *)to = 0;
                } else if (fits) {
                    wchar_t *wide = (wchar_t *)to;
                    while (at < count)
                        written += ws2_crt_encode_w(wide + written, ws2_crt_next_a(scratch, count, &at));
                    if (kind != 'c')
                        wide[written] = 0;
                } else {
                    *(wchar_t *)to = 0;
                }
                ws2_libc_free(scratch);
                if (!fits) {
                    ws2_crt_error(WS2_CRT_ENOMEM);
                    return assigned;
                }
            }
            assigned++;
        }
        format = end;
    }
    return assigned;
}

WS2_CRT int vsscanf_s(const char *text, const char *format, va_list args) { return ws2_crt_scan(NULL, text, format, args); }
WS2_CRT int vfscanf_s(FILE *file, const char *format, va_list args) { return ws2_crt_scan(file, NULL, format, args); }
WS2_CRT int vscanf_s(const char *format, va_list args) { return ws2_crt_scan(stdin, NULL, format, args); }

WS2_CRT int sscanf_s(const char *text, const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_scan(NULL, text, format, args);
    va_end(args);
    return result;
}

WS2_CRT int fscanf_s(FILE *file, const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_scan(file, NULL, format, args);
    va_end(args);
    return result;
}

WS2_CRT int scanf_s(const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_scan(stdin, NULL, format, args);
    va_end(args);
    return result;
}

WS2_END_DECLS

#endif

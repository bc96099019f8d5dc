/* What <stdio.h> of Microsoft's C runtime has beyond the standard's: _snprintf, sprintf_s, fopen_s, gets_s, _fileno, ... */
#ifndef WS2_32_CRT_STDIO_H
#define WS2_32_CRT_STDIO_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#include <stdio.h>
#include <ws2_32/crt/format.h>
#include <ws2_32/crt/scan.h>

WS2_BEGIN_DECLS

/* ---- Formatting into memory ---- */

WS2_CRT int _vsnprintf(char *to, size_t count, const char *format, va_list args) { return ws2_crt_fill_a(to, count, format, args); }
WS2_CRT int _snprintf(char *to, size_t count, const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_fill_a(to, count, format, args);
    va_end(args);
    return result;
}
WS2_CRT int vsprintf_s(char *to, size_t size, const char *format, va_list args) { return ws2_crt_fit_a(to, size, format, args); }
WS2_CRT int sprintf_s(char *to, size_t size, const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_fit_a(to, size, format, args);
    va_end(args);
    return result;
}
WS2_CRT int _vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args) { return ws2_crt_cut_a(to, size, count, format, args); }
WS2_CRT int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_cut_a(to, size, count, format, args);
    va_end(args);
    return result;
}
WS2_CRT int _vscprintf(const char *format, va_list args) { return ws2_crt_fill_a(NULL, 0, format, args); }
WS2_CRT int _scprintf(const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_fill_a(NULL, 0, format, args);
    va_end(args);
    return result;
}
WS2_CRT int _vsnwprintf(wchar_t *to, size_t count, const wchar_t *format, va_list args) { return ws2_crt_fill_w(to, count, format, args); }
WS2_CRT int _snwprintf(wchar_t *to, size_t count, const wchar_t *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_fill_w(to, count, format, args);
    va_end(args);
    return result;
}
WS2_CRT int vswprintf_s(wchar_t *to, size_t size, const wchar_t *format, va_list args) { return ws2_crt_fit_w(to, size, format, args); }
WS2_CRT int swprintf_s(wchar_t *to, size_t size, const wchar_t *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_fit_w(to, size, format, args);
    va_end(args);
    return result;
}
WS2_CRT int _vsnwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, va_list args) { return ws2_crt_cut_w(to, size, count, format, args); }
WS2_CRT int _snwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_cut_w(to, size, count, format, args);
    va_end(args);
    return result;
}
WS2_CRT int _vscwprintf(const wchar_t *format, va_list args) { return ws2_crt_fill_w(NULL, 0, format, args); }
WS2_CRT int _scwprintf(const wchar_t *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_fill_w(NULL, 0, format, args);
    va_end(args);
    return result;
}

/* ---- Files ---- */

FILE *ws2_libc_fopen(const char *, const char *) WS2_LABEL("fopen");
FILE *ws2_libc_freopen(const char *, const char *, FILE *) WS2_LABEL("freopen");
FILE *ws2_libc_fdopen(int, const char *) WS2_LABEL("fdopen");
FILE *ws2_libc_popen(const char *, const char *) WS2_LABEL("popen");
FILE *ws2_libc_tmpfile(void) WS2_LABEL("tmpfile");
int ws2_libc_pclose(FILE *) WS2_LABEL("pclose");
int ws2_libc_fileno(FILE *) WS2_LABEL("fileno");
int ws2_libc_fputs(const char *, FILE *) WS2_LABEL("fputs");
int ws2_libc_getc(FILE *) WS2_LABEL("getc");
int ws2_libc_ungetc(int, FILE *) WS2_LABEL("ungetc");
size_t ws2_libc_fwrite(const void *, size_t, size_t, FILE *) WS2_LABEL("fwrite");
int ws2_libc_vfprintf(FILE *, const char *, va_list) WS2_LABEL("vfprintf");
/* off_t and long have 64 bits on the hosts of this library. */
int ws2_libc_fseek(FILE *, long, int) WS2_LABEL("fseek");
long ws2_libc_ftell(FILE *) WS2_LABEL("ftell");

WS2_CRT errno_t fopen_s(FILE **file, const char *name, const char *mode) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = NULL;
    if (!name || !mode)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = ws2_libc_fopen(name, mode);
    return *file ? 0 : *ws2_libc_errno();
}

WS2_CRT errno_t freopen_s(FILE **file, const char *name, const char *mode, FILE *stream) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = NULL;
    if (!mode || !stream)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = ws2_libc_freopen(name, mode, stream);
    return *file ? 0 : *ws2_libc_errno();
}

WS2_CRT errno_t tmpfile_s(FILE **file) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = ws2_libc_tmpfile();
    return *file ? 0 : *ws2_libc_errno();
}

/* The name is passed on as UTF-8. */
WS2_CRT FILE *_wfopen(const wchar_t *name, const wchar_t *mode) {
    char *narrow_name, *narrow_mode;
    FILE *file = NULL;
    if (!name || !mode) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return NULL;
    }
    narrow_name = ws2_crt_narrow(name);
    narrow_mode = ws2_crt_narrow(mode);
    if (narrow_name && narrow_mode)
        file = ws2_libc_fopen(narrow_name, narrow_mode);
    ws2_libc_free(narrow_name);
    ws2_libc_free(narrow_mode);
    return file;
}

WS2_CRT errno_t _wfopen_s(FILE **file, const wchar_t *name, const wchar_t *mode) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = _wfopen(name, mode);
    return *file ? 0 : *ws2_libc_errno();
}

WS2_CRT int _fileno(FILE *file) { return ws2_libc_fileno(file); }
WS2_CRT FILE *_fdopen(int descriptor, const char *mode) { return ws2_libc_fdopen(descriptor, mode); }
WS2_CRT FILE *_popen(const char *command, const char *mode) { return ws2_libc_popen(command, mode); }
WS2_CRT int _pclose(FILE *file) { return ws2_libc_pclose(file); }
WS2_CRT int _fseeki64(FILE *file, __int64 offset, int origin) { return ws2_libc_fseek(file, (long)offset, origin); }
WS2_CRT __int64 _ftelli64(FILE *file) { return ws2_libc_ftell(file); }

/* A line without its end; one that does not fit is read to its end and refused. */
WS2_CRT char *gets_s(char *to, size_t size) {
    size_t length = 0;
    int c;
    if (!to || !size) {
        ws2_crt_error(WS2_CRT_ERANGE);
        return NULL;
    }
    to[0] = 0;
    c = ws2_libc_getc(stdin);
    if (c == EOF)
        return NULL;
    for (; c != EOF && c != '\n'; c = ws2_libc_getc(stdin)) {
        if (length < size)
            to[length] = (char)c;
        length++;
    }
    if (length >= size) {
        to[0] = 0;
        ws2_crt_error(WS2_CRT_ERANGE);
        return NULL;
    }
    to[length] = 0;
    return to;
}

/* ---- Formatting to files ---- */

/* Wide text goes out as UTF-8, byte by byte: a stream takes printf and wprintf by turns, as it does on Windows. */
WS2_CRT int ws2_crt_vfprintf(FILE *file, const void *format, int format_wide, va_list args) {
    struct ws2_crt_out out = {NULL, NULL, 0, 0, 0};
    va_list again;
    char *text;
    int length;
    if (!file || !format) {
        ws2_crt_error(WS2_CRT_EINVAL);
        return -1;
    }
    if (!format_wide && ws2_crt_is_plain((const char *)format))
        return ws2_libc_vfprintf(file, (const char *)format, args);
    __builtin_va_copy(again, args);
    length = ws2_crt_format(&out, format, format_wide, args);
    text = length < 0 ? NULL : (char *)ws2_libc_malloc((size_t)length + 1);
    if (text) {
        out.narrow = text;
        out.room = (size_t)length;
        out.length = 0;
        ws2_crt_format(&out, format, format_wide, again);
        if (ws2_libc_fwrite(text, 1, (size_t)length, file) != (size_t)length)
            length = -1;
        ws2_libc_free(text);
    } else {
        length = -1;
    }
    va_end(again);
    return length;
}

WS2_CRT int vfprintf_s(FILE *file, const char *format, va_list args) { return ws2_crt_vfprintf(file, format, 0, args); }
WS2_CRT int vprintf_s(const char *format, va_list args) { return ws2_crt_vfprintf(stdout, format, 0, args); }
WS2_CRT int vfwprintf_s(FILE *file, const wchar_t *format, va_list args) { return ws2_crt_vfprintf(file, format, 1, args); }
WS2_CRT int vwprintf_s(const wchar_t *format, va_list args) { return ws2_crt_vfprintf(stdout, format, 1, args); }

WS2_CRT int fprintf_s(FILE *file, const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_vfprintf(file, format, 0, args);
    va_end(args);
    return result;
}

WS2_CRT int printf_s(const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_vfprintf(stdout, format, 0, args);
    va_end(args);
    return result;
}

WS2_CRT int fwprintf_s(FILE *file, const wchar_t *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_vfprintf(file, format, 1, args);
    va_end(args);
    return result;
}

WS2_CRT int wprintf_s(const wchar_t *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = ws2_crt_vfprintf(stdout, format, 1, args);
    va_end(args);
    return result;
}

/* What _fputts and _fgetts are in a Unicode program. */
WS2_CRT int ws2_crt_fputws(const wchar_t *text, FILE *file) {
    char *narrow = ws2_crt_narrow(text);
    int result = narrow ? ws2_libc_fputs(narrow, file) : -1;
    ws2_libc_free(narrow);
    return result;
}

WS2_CRT wchar_t *ws2_crt_fgetws(wchar_t *to, int size, FILE *file) {
    int length = 0;
    while (length + 1 < size) {
        char units[4];
        size_t count = 1, at = 0, need;
        unsigned code;
        int c = ws2_libc_getc(file);
        if (c == EOF)
            break;
        units[0] = (char)c;
#if __SIZEOF_WCHAR_T__ == 2
        /* A pair that does not fit waits for the next call. */
        if (c >= 0xf0 && length && length + 2 == size) {
            ws2_libc_ungetc(c, file);
            break;
        }
#endif
        need = c < 0xc2 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 1;
        while (count < need && (c = ws2_libc_getc(file)) != EOF)
            units[count++] = (char)c;
        code = ws2_crt_next_a(units, count, &at);
        length += (int)ws2_crt_encode_w(to + length, code > 0xffff && sizeof *to == 2 && size == 2 ? 0xfffd : code);
        if (units[0] == '\n')
            break;
    }
    if (!length || size < 1)
        return NULL;
    to[length] = 0;
    return to;
}

WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t size> inline int vsprintf_s(char (&to)[size], const char *format, va_list args) {
    return vsprintf_s(to, size, format, args);
}
template <size_t size> inline int sprintf_s(char (&to)[size], const char *format, ...) {
    va_list args;
    va_start(args, format);
    int result = vsprintf_s(to, size, format, args);
    va_end(args);
    return result;
}
template <size_t size> inline int _vsnprintf_s(char (&to)[size], size_t count, const char *format, va_list args) {
    return _vsnprintf_s(to, size, count, format, args);
}
template <size_t size> inline int _snprintf_s(char (&to)[size], size_t count, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int result = _vsnprintf_s(to, size, count, format, args);
    va_end(args);
    return result;
}
template <size_t size> inline int vswprintf_s(wchar_t (&to)[size], const wchar_t *format, va_list args) {
    return vswprintf_s(to, size, format, args);
}
template <size_t size> inline int swprintf_s(wchar_t (&to)[size], const wchar_t *format, ...) {
    va_list args;
    va_start(args, format);
    int result = vswprintf_s(to, size, format, args);
    va_end(args);
    return result;
}
template <size_t size> inline int _vsnwprintf_s(wchar_t (&to)[size], size_t count, const wchar_t *format, va_list args) {
    return _vsnwprintf_s(to, size, count, format, args);
}
template <size_t size> inline int _snwprintf_s(wchar_t (&to)[size], size_t count, const wchar_t *format, ...) {
    va_list args;
    va_start(args, format);
    int result = _vsnwprintf_s(to, size, count, format, args);
    va_end(args);
    return result;
}
template <size_t size> inline char *gets_s(char (&to)[size]) { return gets_s(to, size); }
}
#endif

#endif

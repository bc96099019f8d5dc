/* What <stdio.h> of Microsoft's C runtime has beyond the standard's: _snprintf, sprintf_s, fopen_s, gets_s, _fileno, ... */
#ifndef WS2_32_CRT_STDIO_H
#define WS2_32_CRT_STDIO_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

#include <stdio.h>
#include <ws2_32/share.h>
#include <ws2_32/crt/printf.h>
#include <ws2_32/crt/wide_names.h>
#include <ws2_32/crt/wprintf.h>

WS2_BEGIN_DECLS

/* ---- Files ---- */

/* By their Windows names. */
FILE *ws2_crt_fopen(const char *, const char *) WS2_LABEL("ws2_crt_fopen");
FILE *ws2_crt_freopen(const char *, const char *, FILE *) WS2_LABEL("ws2_crt_freopen");
FILE *ws2_libc_tmpfile(void) WS2_LABEL("tmpfile");
int ws2_libc_pclose(FILE *) WS2_LABEL("pclose");
int ws2_libc_fputs(const char *, FILE *) WS2_LABEL("fputs");
int ws2_libc_getc(FILE *) WS2_LABEL("getc");
int ws2_libc_ungetc(int, FILE *) WS2_LABEL("ungetc");
size_t ws2_libc_fwrite(const void *, size_t, size_t, FILE *) WS2_LABEL("fwrite");
/* off_t and long have 64 bits on the hosts of this library. */
int ws2_libc_fseek(FILE *, long, int) WS2_LABEL("fseek");
long ws2_libc_ftell(FILE *) WS2_LABEL("ftell");

WS2_CRT errno_t fopen_s(FILE **file, const char *name, const char *mode) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = NULL;
    if (!name || !mode)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = ws2_crt_fopen(name, mode);
    return *file ? 0 : *ws2_libc_errno();
}

WS2_CRT errno_t freopen_s(FILE **file, const char *name, const char *mode, FILE *stream) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = NULL;
    if (!mode || !stream)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = ws2_crt_freopen(name, mode, stream);
    return *file ? 0 : *ws2_libc_errno();
}

WS2_CRT errno_t tmpfile_s(FILE **file) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = ws2_libc_tmpfile();
    return *file ? 0 : *ws2_libc_errno();
}

WS2_CRT errno_t _wfopen_s(FILE **file, const wchar_t *name, const wchar_t *mode) {
    if (!file)
        return ws2_crt_error(WS2_CRT_EINVAL);
    *file = _wfopen(name, mode);
    return *file ? 0 : *ws2_libc_errno();
}

int _fileno(FILE *file) WS2_LABEL("ws2_crt_fileno");
FILE *_fdopen(int descriptor, const char *mode) WS2_LABEL("ws2_crt_fdopen");
FILE *_popen(const char *command, const char *mode) WS2_LABEL("ws2_crt_popen");
/* Sharing is not known here: every file may be opened again. */
WS2_CRT FILE *_fsopen(const char *name, const char *mode, int share) {
    (void)share;
    return ws2_crt_fopen(name, mode);
}
WS2_CRT FILE *_wfsopen(const wchar_t *name, const wchar_t *mode, int share) {
    (void)share;
    return _wfopen(name, mode);
}
void ws2_libc_flockfile(FILE *) WS2_LABEL("flockfile");
void ws2_libc_funlockfile(FILE *) WS2_LABEL("funlockfile");
int ws2_libc_fflush_all(FILE *) WS2_LABEL("fflush");
WS2_CRT void _lock_file(FILE *file) { ws2_libc_flockfile(file); }
WS2_CRT void _unlock_file(FILE *file) { ws2_libc_funlockfile(file); }
/* The number of streams is not known; none failed is 0 or more. */
WS2_CRT int _flushall(void) { return ws2_libc_fflush_all(NULL); }
/* Streams are limited by memory and descriptors only; Microsoft's numbers, of which a program asks for one. */
WS2_CRT int _getmaxstdio(void) { return 8192; }
WS2_CRT int _setmaxstdio(int count) {
    if (count >= 20 && count <= 8192)
        return count;
    ws2_crt_error(WS2_CRT_EINVAL);
    return -1;
}
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
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t size> inline char *gets_s(char (&to)[size]) { return gets_s(to, size); }
}
#endif

#endif

/* Windows' printf and scanf families, and wide characters on streams. They are functions of libws2_32main.a, under names of their own: the labels leave
   &printf, std::printf, methods called printf and a program's own declarations what they are. l has 32 bits in a format, as on Windows; scanf.h
   looks after a program's own long. */
#ifndef WS2_32_CRT_PRINTF_H
#define WS2_32_CRT_PRINTF_H

#include <ws2_32/crt/vsn.h>
#pragma GCC system_header

/* The compiler knows the host's formats only: it would find fault with what is right on Windows ("%lu" for a DWORD, "%I64d"). */
#ifdef WS2_32_WIN32
#pragma GCC diagnostic ignored "-Wformat"
#endif

WS2_BEGIN_DECLS
int _snprintf(char *to, size_t count, const char *format, ...) WS2_CRT_SYM(_snprintf);
int _vsnprintf(char *to, size_t count, const char *format, va_list args) WS2_CRT_SYM(_vsnprintf);
int _scprintf(const char *format, ...) WS2_CRT_SYM(_scprintf);
int _vscprintf(const char *format, va_list args) WS2_CRT_SYM(_vscprintf);
int printf_s(const char *format, ...) WS2_CRT_SYM(printf_s);
int vprintf_s(const char *format, va_list args) WS2_CRT_SYM(vprintf_s);
int fprintf_s(WS2_CRT_FILE *file, const char *format, ...) WS2_CRT_SYM(fprintf_s);
int vfprintf_s(WS2_CRT_FILE *file, const char *format, va_list args) WS2_CRT_SYM(vfprintf_s);
int sprintf_s(char *to, size_t size, const char *format, ...) WS2_CRT_SYM(sprintf_s);
int vsprintf_s(char *to, size_t size, const char *format, va_list args) WS2_CRT_SYM(vsprintf_s);
int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...) WS2_CRT_SYM(_snprintf_s);
int _vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args) WS2_CRT_SYM(_vsnprintf_s);
int _snscanf(const char *text, size_t limit, const char *format, ...) WS2_CRT_SYM(_snscanf);
int _vsnscanf(const char *text, size_t limit, const char *format, va_list args) WS2_CRT_SYM(_vsnscanf);
int scanf_s(const char *format, ...) WS2_CRT_SYM(scanf_s);
int vscanf_s(const char *format, va_list args) WS2_CRT_SYM(vscanf_s);
int fscanf_s(WS2_CRT_FILE *file, const char *format, ...) WS2_CRT_SYM(fscanf_s);
int vfscanf_s(WS2_CRT_FILE *file, const char *format, va_list args) WS2_CRT_SYM(vfscanf_s);
int sscanf_s(const char *text, const char *format, ...) WS2_CRT_SYM(sscanf_s);
int vsscanf_s(const char *text, const char *format, va_list args) WS2_CRT_SYM(vsscanf_s);

/* Names that the host has too: only where its own declarations were renamed (rename.h). */
#ifdef WS2_32_WIN32
int printf(const char *format, ...) WS2_CRT_SYM(printf);
int vprintf(const char *format, va_list args) WS2_CRT_SYM(vprintf);
int fprintf(WS2_CRT_FILE *file, const char *format, ...) WS2_CRT_SYM(fprintf);
int vfprintf(WS2_CRT_FILE *file, const char *format, va_list args) WS2_CRT_SYM(vfprintf);
int sprintf(char *to, const char *format, ...) WS2_CRT_SYM(sprintf);
int vsprintf(char *to, const char *format, va_list args) WS2_CRT_SYM(vsprintf);
int snprintf(char *to, size_t size, const char *format, ...) WS2_CRT_SYM(snprintf);
int vsnprintf(char *to, size_t size, const char *format, va_list args) WS2_CRT_SYM(vsnprintf);

int scanf(const char *format, ...) WS2_CRT_SYM(scanf);
int vscanf(const char *format, va_list args) WS2_CRT_SYM(vscanf);
int fscanf(WS2_CRT_FILE *file, const char *format, ...) WS2_CRT_SYM(fscanf);
int vfscanf(WS2_CRT_FILE *file, const char *format, va_list args) WS2_CRT_SYM(vfscanf);
int sscanf(const char *text, const char *format, ...) WS2_CRT_SYM(sscanf);
int vsscanf(const char *text, const char *format, va_list args) WS2_CRT_SYM(vsscanf);

#if defined(_GNU_SOURCE) || defined(__APPLE__)
int asprintf(char **to, const char *format, ...) WS2_CRT_SYM(asprintf);
int vasprintf(char **to, const char *format, va_list args) WS2_CRT_SYM(vasprintf);
#endif

/* ---- Lines of the console, which shows what is typed again after conio.h's functions ---- */

char *fgets(char *to, int size, WS2_CRT_FILE *file) WS2_LABEL("ws2_crt_fgets");
int getchar(void) WS2_LABEL("ws2_crt_getchar");

/* ---- Files by name: backslashes separate, NUL and CON are devices ---- */

WS2_CRT_FILE *fopen(const char *name, const char *mode) WS2_LABEL("ws2_crt_fopen");
WS2_CRT_FILE *freopen(const char *name, const char *mode, WS2_CRT_FILE *file) WS2_LABEL("ws2_crt_freopen");
int remove(const char *name) WS2_LABEL("ws2_crt_remove");
int rename(const char *from, const char *to) WS2_LABEL("ws2_crt_rename");
#endif
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t size> inline int vsprintf_s(char (&to)[size], const char *format, va_list args) { return vsprintf_s(to, size, format, args); }
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
}
#endif

#endif

/* The wide printf and scanf families, and wide characters on streams; printf.h explains. */
#ifndef WS2_32_CRT_WPRINTF_H
#define WS2_32_CRT_WPRINTF_H

#include <ws2_32/crt/vsn.h>
#pragma GCC system_header

WS2_BEGIN_DECLS
int _swprintf(wchar_t *to, const wchar_t *format, ...) WS2_CRT_SYM(_swprintf);
int _vswprintf(wchar_t *to, const wchar_t *format, va_list args) WS2_CRT_SYM(_vswprintf);
int _snwprintf(wchar_t *to, size_t count, const wchar_t *format, ...) WS2_CRT_SYM(_snwprintf);
int _vsnwprintf(wchar_t *to, size_t count, const wchar_t *format, va_list args) WS2_CRT_SYM(_vsnwprintf);
int _scwprintf(const wchar_t *format, ...) WS2_CRT_SYM(_scwprintf);
int _vscwprintf(const wchar_t *format, va_list args) WS2_CRT_SYM(_vscwprintf);
int wprintf_s(const wchar_t *format, ...) WS2_CRT_SYM(wprintf_s);
int vwprintf_s(const wchar_t *format, va_list args) WS2_CRT_SYM(vwprintf_s);
int fwprintf_s(WS2_CRT_FILE *file, const wchar_t *format, ...) WS2_CRT_SYM(fwprintf_s);
int vfwprintf_s(WS2_CRT_FILE *file, const wchar_t *format, va_list args) WS2_CRT_SYM(vfwprintf_s);
int swprintf_s(wchar_t *to, size_t size, const wchar_t *format, ...) WS2_CRT_SYM(swprintf_s);
int vswprintf_s(wchar_t *to, size_t size, const wchar_t *format, va_list args) WS2_CRT_SYM(vswprintf_s);
int _snwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, ...) WS2_CRT_SYM(_snwprintf_s);
int _vsnwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, va_list args) WS2_CRT_SYM(_vsnwprintf_s);
int wscanf_s(const wchar_t *format, ...) WS2_CRT_SYM(wscanf_s);
int vwscanf_s(const wchar_t *format, va_list args) WS2_CRT_SYM(vwscanf_s);
int fwscanf_s(WS2_CRT_FILE *file, const wchar_t *format, ...) WS2_CRT_SYM(fwscanf_s);
int vfwscanf_s(WS2_CRT_FILE *file, const wchar_t *format, va_list args) WS2_CRT_SYM(vfwscanf_s);
int swscanf_s(const wchar_t *text, const wchar_t *format, ...) WS2_CRT_SYM(swscanf_s);
int vswscanf_s(const wchar_t *text, const wchar_t *format, va_list args) WS2_CRT_SYM(vswscanf_s);
int _putws(const wchar_t *text) WS2_CRT_SYM(putws);

/* Names that the host has too: only where its own declarations were renamed (rename.h). */
#ifdef WS2_32_WIN32
int wprintf(const wchar_t *format, ...) WS2_CRT_SYM(wprintf);
int vwprintf(const wchar_t *format, va_list args) WS2_CRT_SYM(vwprintf);
int fwprintf(WS2_CRT_FILE *file, const wchar_t *format, ...) WS2_CRT_SYM(fwprintf);
int vfwprintf(WS2_CRT_FILE *file, const wchar_t *format, va_list args) WS2_CRT_SYM(vfwprintf);
int swprintf(wchar_t *to, size_t size, const wchar_t *format, ...) WS2_CRT_SYM(swprintf);
int vswprintf(wchar_t *to, size_t size, const wchar_t *format, va_list args) WS2_CRT_SYM(vswprintf);

int wscanf(const wchar_t *format, ...) WS2_CRT_SYM(wscanf);
int vwscanf(const wchar_t *format, va_list args) WS2_CRT_SYM(vwscanf);
int fwscanf(WS2_CRT_FILE *file, const wchar_t *format, ...) WS2_CRT_SYM(fwscanf);
int vfwscanf(WS2_CRT_FILE *file, const wchar_t *format, va_list args) WS2_CRT_SYM(vfwscanf);
int swscanf(const wchar_t *text, const wchar_t *format, ...) WS2_CRT_SYM(swscanf);
int vswscanf(const wchar_t *text, const wchar_t *format, va_list args) WS2_CRT_SYM(vswscanf);

/* ---- Wide characters on streams: UTF-8, which narrow functions may read and write as well ---- */

__WINT_TYPE__ fgetwc(WS2_CRT_FILE *file) WS2_CRT_SYM(fgetwc);
__WINT_TYPE__ getwc(WS2_CRT_FILE *file) WS2_CRT_SYM(getwc);
__WINT_TYPE__ getwchar(void) WS2_CRT_SYM(getwchar);
__WINT_TYPE__ fputwc(wchar_t unit, WS2_CRT_FILE *file) WS2_CRT_SYM(fputwc);
__WINT_TYPE__ putwc(wchar_t unit, WS2_CRT_FILE *file) WS2_CRT_SYM(putwc);
__WINT_TYPE__ putwchar(wchar_t unit) WS2_CRT_SYM(putwchar);
__WINT_TYPE__ ungetwc(__WINT_TYPE__ unit, WS2_CRT_FILE *file) WS2_CRT_SYM(ungetwc);
wchar_t *fgetws(wchar_t *to, int size, WS2_CRT_FILE *file) WS2_CRT_SYM(fgetws);
int fputws(const wchar_t *text, WS2_CRT_FILE *file) WS2_CRT_SYM(fputws);
/* Streams have no orientation on Windows; the wish comes back. */
int fwide(WS2_CRT_FILE *file, int mode) WS2_LABEL("ws2_crt_fwide");
#endif
WS2_END_DECLS

#ifdef __cplusplus
extern "C++" {
template <size_t size> inline int vswprintf_s(wchar_t (&to)[size], const wchar_t *format, va_list args) { return vswprintf_s(to, size, format, args); }
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
#ifdef WS2_32_WIN32
/* The forms without a size that Windows' C++ has beside C's. */
inline int vswprintf(wchar_t *to, const wchar_t *format, va_list args) { return _vswprintf(to, format, args); }
inline int swprintf(wchar_t *to, const wchar_t *format, ...) {
    va_list args;
    va_start(args, format);
    int result = _vswprintf(to, format, args);
    va_end(args);
    return result;
}
#endif
}
#endif

#endif

/* Formatting as Windows does it for headers that do without <stdio.h>; the functions are those of libws2_32main.a. */
#ifndef WS2_32_CRT_VSN_H
#define WS2_32_CRT_VSN_H

#include <ws2_32/crt/base.h>
#pragma GCC system_header

/* One of each for either size of wchar_t. */
#if __SIZEOF_WCHAR_T__ == 4
#define WS2_CRT_SYM(name) WS2_LABEL("ws2_crt_" #name "_utf32")
#else
#define WS2_CRT_SYM(name) WS2_LABEL("ws2_crt_" #name)
#endif

/* What <stdio.h> calls FILE. */
#ifdef __APPLE__
#define WS2_CRT_FILE FILE
#else
struct _IO_FILE;
#define WS2_CRT_FILE struct _IO_FILE
#endif

WS2_BEGIN_DECLS
/* As vsnprintf: the whole text's length, whatever fits. */
int ws2_crt_vsn_a(char *to, size_t size, const char *format, va_list args) WS2_CRT_SYM(vsnprintf);
int ws2_crt_vsn_w(wchar_t *to, size_t size, const wchar_t *format, va_list args) WS2_CRT_SYM(vsnwprintf);
WS2_END_DECLS

#endif

/* conio.h: the console by keystrokes: _getch, _kbhit and kin, on the terminal, whatever standard input is.

   A key is read without Enter, and from the first of these calls on the terminal shows no keys, also those that are typed between two calls; scanf, fgets and
   getchar on standard input, and the program's end, bring that back. Enter is 13 and Backspace 8, as on Windows. Without a terminal _kbhit
   says 0 and _getch returns EOF. Keys that are not characters come as the terminal's own escape sequences. */
#ifndef _INC_CONIO
#define _INC_CONIO

#include <ws2_32/config.h>
#pragma GCC system_header

#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>
#include <ws2_32/crt/stdio.h>

WS2_BEGIN_DECLS

int ws2_libc_fflush(FILE *) WS2_LABEL("fflush");

/* A key, as _getch; the console does not show what is typed until the program ends or reads lines. */
int _getch(void) WS2_LABEL("ws2_crt_getch");
int _kbhit(void) WS2_LABEL("ws2_crt_kbhit");
/* The key that the next _getch returns; one only. */
int _ungetch(int c) WS2_LABEL("ws2_crt_ungetch");
WS2_CRT int _putch(int c) { return putchar(c) == EOF || ws2_libc_fflush(stdout) != 0 ? EOF : c; }
WS2_CRT int _getche(void) {
    int c = _getch();
    if (c != EOF)
        _putch(c);
    return c;
}
WS2_CRT int _cputs(const char *text) { return ws2_libc_fputs(text, stdout) < 0 || ws2_libc_fflush(stdout) != 0 ? EOF : 0; }
WS2_CRT int _cprintf(const char *format, ...) {
    va_list args;
    int result;
    va_start(args, format);
    result = vprintf_s(format, args);
    va_end(args);
    ws2_libc_fflush(stdout);
    return result;
}

WS2_CRT wint_t _getwch(void) { return (wint_t)_getch(); }
WS2_CRT wint_t _putwch(wchar_t c) { return putwchar(c) == WEOF || ws2_libc_fflush(stdout) != 0 ? WEOF : (wint_t)c; }
WS2_CRT int getch(void) { return _getch(); }
WS2_CRT int getche(void) { return _getche(); }
WS2_CRT int ungetch(int c) { return _ungetch(c); }
WS2_CRT int kbhit(void) { return _kbhit(); }
WS2_CRT int putch(int c) { return _putch(c); }
WS2_CRT int cputs(const char *text) { return _cputs(text); }

WS2_END_DECLS

#endif

/* conio.h: the console by keystrokes: _getch, _kbhit and kin, on the terminal, whatever standard input is.

   A key is read without Enter and without echo; Enter is 13 and Backspace 8, as on Windows. Without a terminal _kbhit
   says 0 and _getch returns EOF. Keys that are not characters come as the terminal's own escape sequences. */
#ifndef _INC_CONIO
#define _INC_CONIO

#include <ws2_32/config.h>
#pragma GCC system_header

#include <stdarg.h>
#include <stdio.h>
#include <fcntl.h>
#include <ws2_32/crt/stdio.h>
#include <ws2_32/crt/io.h>

WS2_BEGIN_DECLS

/* <termios.h> and <poll.h> would bring names that programs use themselves (ECHO), or that make the file a native one. */
struct ws2_crt_terminal {
#ifdef __APPLE__
    unsigned long input, output, control, local;
#else
    unsigned input, output, control, local;
#endif
    unsigned char rest[128];
};
struct ws2_crt_pollfd {
    int descriptor;
    short events, returned;
};
int ws2_libc_tcgetattr(int, struct ws2_crt_terminal *) WS2_LABEL("tcgetattr");
int ws2_libc_tcsetattr(int, int, const struct ws2_crt_terminal *) WS2_LABEL("tcsetattr");
int ws2_libc_fflush(FILE *) WS2_LABEL("fflush");
int ws2_libc_poll(struct ws2_crt_pollfd *, unsigned long, int) WS2_LABEL("poll");
#define WS2_CRT_ICRNL 0x100
#define WS2_CRT_ECHO 8
#ifdef __APPLE__
#define WS2_CRT_ICANON 0x100
#else
#define WS2_CRT_ICANON 2
#endif

/* A key, or with only_look whether there is one. What the program has printed so far is shown first. */
WS2_CRT int ws2_crt_key(int only_look) {
    struct ws2_crt_terminal saved, raw;
    struct ws2_crt_pollfd input = {0, 1, 0};
    int console = 0, result = only_look ? 0 : EOF;
    unsigned char key;
    ws2_libc_fflush(stdout);
    if (!ws2_libc_isatty(0)) {
        console = ws2_libc_open("/dev/tty", O_RDWR);
        if (console < 0)
            return result;
    }
    if (ws2_libc_tcgetattr(console, &saved) == 0) {
        raw = saved;
        raw.input &= ~(__typeof__(raw.input))WS2_CRT_ICRNL;
        raw.local &= ~(__typeof__(raw.local))(WS2_CRT_ICANON | WS2_CRT_ECHO);
        ws2_libc_tcsetattr(console, 0, &raw);
        if (only_look) {
            input.descriptor = console;
            result = ws2_libc_poll(&input, 1, 0) == 1 && input.returned & 1;
        } else if (ws2_libc_read(console, &key, 1) == 1) {
            result = key == 127 ? 8 : key == '\n' ? '\r' : key;
        }
        ws2_libc_tcsetattr(console, 0, &saved);
    }
    if (console)
        ws2_libc_close(console);
    return result;
}
#undef WS2_CRT_ICRNL
#undef WS2_CRT_ECHO
#undef WS2_CRT_ICANON

WS2_CRT int _getch(void) { return ws2_crt_key(0); }
WS2_CRT int _kbhit(void) { return ws2_crt_key(1); }
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

WS2_CRT int getch(void) { return _getch(); }
WS2_CRT int getche(void) { return _getche(); }
WS2_CRT int kbhit(void) { return _kbhit(); }
WS2_CRT int putch(int c) { return _putch(c); }
WS2_CRT int cputs(const char *text) { return _cputs(text); }

WS2_END_DECLS

#endif

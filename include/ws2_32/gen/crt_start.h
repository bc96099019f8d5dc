/* Generated from src/api/crt/start.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_CRT_START_H
#define WS2_32_GEN_CRT_START_H

WS2_BEGIN_DECLS

/* The place of `__argc`, the number of arguments.
   <https://learn.microsoft.com/cpp/c-runtime-library/argc-argv-wargv> */
int *__p___argc(void);

/* The place of `__argv`, the table of arguments.
   <https://learn.microsoft.com/cpp/c-runtime-library/argc-argv-wargv> */
char ***__p___argv(void);

/* The place of `__wargv`, the table of arguments in UTF-16.
   <https://learn.microsoft.com/cpp/c-runtime-library/argc-argv-wargv> */
WCHAR ***__p___wargv(void) WS2_WIDE_SYM(__p___wargv);

/* The place of `_wenviron`, the environment as it was at the first call, in UTF-16.
   <https://learn.microsoft.com/cpp/c-runtime-library/environ-wenviron> */
WCHAR ***__p__wenviron(void) WS2_WIDE_SYM(__p__wenviron);

/* The command line behind the program's name, which WinMain gets. */
char *_get_narrow_winmain_command_line(void);

/* The same in UTF-16, for wWinMain. */
WCHAR *_get_wide_winmain_command_line(void) WS2_WIDE_SYM(_get_wide_winmain_command_line);

WS2_END_DECLS

#endif

/* wincon.h: the terminal as a console, and Ctrl+C. */
#ifndef _WINCON_
#define _WINCON_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/wincon.h>

#ifdef UNICODE
#define GetConsoleTitle GetConsoleTitleW
#define ReadConsole ReadConsoleW
#define SetConsoleTitle SetConsoleTitleW
#define WriteConsole WriteConsoleW
#else
#define GetConsoleTitle GetConsoleTitleA
#define ReadConsole ReadConsoleA
#define SetConsoleTitle SetConsoleTitleA
#define WriteConsole WriteConsoleA
#endif

#endif

/* shellapi.h: the one function of it that programs without windows need, CommandLineToArgvW, which processenv.h has. */
#ifndef _INC_SHELLAPI
#define _INC_SHELLAPI

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windows.h>

#endif

/* winbase.h: the base services that socket programs call. */
#ifndef _WINBASE_
#define _WINBASE_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <stdarg.h>
#include <ws2_32/minwinbase.h>
#include <ws2_32/winerror.h>

#define WINBASEAPI
#define INVALID_HANDLE_VALUE ((HANDLE)(LONG_PTR)-1)

#include <ws2_32/gen/winbase.h>

#ifdef UNICODE
#define FormatMessage FormatMessageW
#else
#define FormatMessage FormatMessageA
#endif

#endif

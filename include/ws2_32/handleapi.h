/* handleapi.h: closing and duplicating handles. */
#ifndef _APISETHANDLE_
#define _APISETHANDLE_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#define INVALID_HANDLE_VALUE ((HANDLE)(LONG_PTR)-1)

#include <ws2_32/gen/handleapi.h>

#endif

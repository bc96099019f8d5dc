/* windef.h: the basic names of Windows code, which minwindef.h holds, and points and rectangles. */
#ifndef _WINDEF_
#define _WINDEF_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwindef.h>

#include <ws2_32/gen/windef.h>

#endif

/* mmsystem.h: of it only the clock and the timers, which winbase.h brings along; sounds and joysticks are not here. */
#ifndef _INC_MMSYSTEM
#define _INC_MMSYSTEM

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/winbase.h>

#endif

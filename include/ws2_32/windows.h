/* windows.h: the part of the Windows API that socket programs use. */
#ifndef _WINDOWS_
#define _WINDOWS_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/sdkddkver.h>
#include <stdarg.h>
#include <ws2_32/excpt.h>
#include <stdlib.h>
#include <ws2_32/windef.h>
#include <ws2_32/winbase.h>
#ifndef NOGDI
#include <ws2_32/wingdi.h>
#endif
#ifndef NOUSER
#include <ws2_32/winuser.h>
#endif
#include <ws2_32/wincon.h>
#include <ws2_32/winver.h>
#include <ws2_32/winreg.h>
#include <ws2_32/rpcndr.h>
#ifndef NOSERVICE
#include <ws2_32/winsvc.h>
#endif
#include <ws2_32/guids.h>
#include <ws2_32/winerror.h>

#ifndef WIN32_LEAN_AND_MEAN
#include <ws2_32/wincrypt.h>
#endif

/* As on Windows: Winsock comes along unless the program asks for less or has its own idea. */
#if !defined(WIN32_LEAN_AND_MEAN) && !defined(_WINSOCKAPI_)
#include <ws2_32/winsock.h>
#endif

#endif

/* processthreadsapi.h: starting programs; processes and their first threads. */
#ifndef _PROCESSTHREADSAPI_H_
#define _PROCESSTHREADSAPI_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>
#include <ws2_32/processenv.h>

#include <ws2_32/gen/processes.h>

#ifdef UNICODE
typedef STARTUPINFOEXW STARTUPINFOEX;
typedef LPSTARTUPINFOEXW LPSTARTUPINFOEX;
#define CreateProcess CreateProcessW
#define QueryFullProcessImageName QueryFullProcessImageNameW
#else
typedef STARTUPINFOEXA STARTUPINFOEX;
typedef LPSTARTUPINFOEXA LPSTARTUPINFOEX;
#define CreateProcess CreateProcessA
#define QueryFullProcessImageName QueryFullProcessImageNameA
#endif

#endif

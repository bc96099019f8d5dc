/* sysinfoapi.h: the clocks, the computer and the process. */
#ifndef _SYSINFOAPI_H_
#define _SYSINFOAPI_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/sysinfoapi.h>

WS2_BEGIN_DECLS
void ExitProcess(UINT uExitCode) __attribute__((__noreturn__));
WS2_END_DECLS

#ifdef UNICODE
#define GetComputerName GetComputerNameW
#else
#define GetComputerName GetComputerNameA
#endif

#endif

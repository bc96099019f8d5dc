/* processenv.h: environment variables, the command line, the start of the program. */
#ifndef _PROCESSENV_
#define _PROCESSENV_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/processenv.h>

#ifdef UNICODE
typedef STARTUPINFOW STARTUPINFO;
typedef LPSTARTUPINFOW LPSTARTUPINFO;
#else
typedef STARTUPINFOA STARTUPINFO;
typedef LPSTARTUPINFOA LPSTARTUPINFO;
#endif

#ifdef UNICODE
#define ExpandEnvironmentStrings ExpandEnvironmentStringsW
#define GetCommandLine GetCommandLineW
#define GetEnvironmentVariable GetEnvironmentVariableW
#define GetStartupInfo GetStartupInfoW
#define SetEnvironmentVariable SetEnvironmentVariableW
#else
#define ExpandEnvironmentStrings ExpandEnvironmentStringsA
#define GetCommandLine GetCommandLineA
#define GetEnvironmentVariable GetEnvironmentVariableA
#define GetStartupInfo GetStartupInfoA
#define SetEnvironmentVariable SetEnvironmentVariableA
#endif

#endif

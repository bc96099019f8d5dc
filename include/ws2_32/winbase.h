/* winbase.h: the base services that socket programs call. */
#ifndef _WINBASE_
#define _WINBASE_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <stdarg.h>
#include <ws2_32/minwinbase.h>
#include <ws2_32/winerror.h>

#define WINBASEAPI

#include <ws2_32/fibersapi.h>
#include <ws2_32/fileapi.h>
#include <ws2_32/handleapi.h>
#include <ws2_32/heapapi.h>
#include <ws2_32/ioapiset.h>
#include <ws2_32/interlocked.h>
#include <ws2_32/libloaderapi.h>
#include <ws2_32/memoryapi.h>
#include <ws2_32/namedpipeapi.h>
#include <ws2_32/processenv.h>
#include <ws2_32/processthreadsapi.h>
#include <ws2_32/securitybaseapi.h>
#include <ws2_32/stringapiset.h>
#include <ws2_32/synchapi.h>
#include <ws2_32/sysinfoapi.h>
#include <ws2_32/gen/winbase.h>
#include <ws2_32/gen/waits.h>
#include <ws2_32/gen/threads.h>
#include <ws2_32/gen/threadpoolapiset.h>

WS2_BEGIN_DECLS
/* Ends the calling thread with an exit code; its mutexes are abandoned and its handle is signalled.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-exitthread> */
void ExitThread(DWORD dwExitCode) __attribute__((__noreturn__));
/* The program's own, where it has them instead of main. lpCmdLine is the command line without the program's name. */
int WINAPI WinMain(HINSTANCE hInstance, HINSTANCE hPrevInstance, LPSTR lpCmdLine, int nShowCmd);
int WINAPI wWinMain(HINSTANCE hInstance, HINSTANCE hPrevInstance, LPWSTR lpCmdLine, int nShowCmd);
WS2_END_DECLS

#ifdef UNICODE
#define CreateEvent CreateEventW
#define CreateMutex CreateMutexW
#define CreateSemaphore CreateSemaphoreW
#define CreateWaitableTimer CreateWaitableTimerW
#define CreateWaitableTimerEx CreateWaitableTimerExW
#define FormatMessage FormatMessageW
#define OpenEvent OpenEventW
#define OpenMutex OpenMutexW
#define OpenSemaphore OpenSemaphoreW
#define OpenWaitableTimer OpenWaitableTimerW
#else
#define CreateEvent CreateEventA
#define CreateMutex CreateMutexA
#define CreateSemaphore CreateSemaphoreA
#define CreateWaitableTimer CreateWaitableTimerA
#define CreateWaitableTimerEx CreateWaitableTimerExA
#define FormatMessage FormatMessageA
#define OpenEvent OpenEventA
#define OpenMutex OpenMutexA
#define OpenSemaphore OpenSemaphoreA
#define OpenWaitableTimer OpenWaitableTimerA
#endif

#endif

/* process.h: threads as Microsoft's C runtime starts them. */
#ifndef _INC_PROCESS
#define _INC_PROCESS

#include <ws2_32/config.h>
#pragma GCC system_header

#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <ws2_32/gen/process.h>

WS2_BEGIN_DECLS
/* End the calling thread, as ExitThread.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/endthread-endthreadex> */
void _endthread(void) __attribute__((__noreturn__));
void _endthreadex(unsigned int retval) __attribute__((__noreturn__));
static __inline__ __attribute__((__unused__)) int _getpid(void) { return (int)getpid(); }
int system(const char *command);
WS2_END_DECLS

#endif

/* namedpipeapi.h: pipes, with names and without. */
#ifndef _NAMEDPIPE_H_
#define _NAMEDPIPE_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/namedpipeapi.h>

#ifdef UNICODE
#define CallNamedPipe CallNamedPipeW
#define CreateNamedPipe CreateNamedPipeW
#define GetNamedPipeHandleState GetNamedPipeHandleStateW
#define WaitNamedPipe WaitNamedPipeW
#else
#define CallNamedPipe CallNamedPipeA
#define CreateNamedPipe CreateNamedPipeA
#define GetNamedPipeHandleState GetNamedPipeHandleStateA
#define WaitNamedPipe WaitNamedPipeA
#endif

#endif

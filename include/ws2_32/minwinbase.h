/* minwinbase.h: OVERLAPPED and the other structures of the base services, and the memory macros. */
#ifndef _MINWINBASE_
#define _MINWINBASE_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>

#include <ws2_32/gen/minwinbase.h>

#define MoveMemory RtlMoveMemory
#define CopyMemory RtlCopyMemory
#define FillMemory RtlFillMemory
#define ZeroMemory RtlZeroMemory
#define SecureZeroMemory RtlSecureZeroMemory

#endif

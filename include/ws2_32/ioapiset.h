/* ioapiset.h: completion ports, the results of overlapped operations, and their end. */
#ifndef _IO_APISET_H_
#define _IO_APISET_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/ioapiset.h>

#define HasOverlappedIoCompleted(lpOverlapped) ((DWORD)(lpOverlapped)->Internal != STATUS_PENDING)

#endif

/* ntstatus.h: the statuses that an OVERLAPPED's Internal holds. */
#ifndef _NTSTATUS_
#define _NTSTATUS_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>

#include <ws2_32/gen/ntstatus.h>

#endif

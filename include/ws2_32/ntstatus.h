/* ntstatus.h: the statuses of the system. Those of its parts (facilities: clusters, graphics, TPMs) are not here. */
#ifndef _NTSTATUS_
#define _NTSTATUS_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>

#include <ws2_32/gen/ntstatus.h>
#include <ws2_32/codes/statuses_0.h>
#include <ws2_32/codes/statuses_c0000000.h>
#include <ws2_32/codes/statuses_c0000200.h>

#endif

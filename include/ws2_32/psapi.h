/* psapi.h: what is known of processes. */
#ifndef _PSAPI_H_
#define _PSAPI_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/winbase.h>

#include <ws2_32/gen/psapi.h>

#endif

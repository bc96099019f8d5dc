/* synchapi.h: critical sections, slim locks, condition variables, one-time initialization, barriers. */
#ifndef _SYNCHAPI_H_
#define _SYNCHAPI_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/synchapi.h>

#define RTL_SRWLOCK_INIT {0}
#define RTL_CONDITION_VARIABLE_INIT {0}
#define RTL_RUN_ONCE_INIT {0}
#define SRWLOCK_INIT RTL_SRWLOCK_INIT
#define CONDITION_VARIABLE_INIT RTL_CONDITION_VARIABLE_INIT
#define INIT_ONCE_STATIC_INIT RTL_RUN_ONCE_INIT

#endif

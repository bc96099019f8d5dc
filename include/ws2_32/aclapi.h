/* aclapi.h: the types of access lists, by accctrl.h. Its functions turn the names of accounts into lists, and are not here. */
#ifndef __ACCESS_CONTROL_API__
#define __ACCESS_CONTROL_API__

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windows.h>
#include <ws2_32/accctrl.h>

#endif

/* wtypes.h: the types that COM shares with the rest of Windows, without COM's own. */
#ifndef WS2_32_WTYPES_H
#define WS2_32_WTYPES_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>
#include <ws2_32/windef.h>

#endif

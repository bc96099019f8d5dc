/* Shadow of the host's <float.h>: adds what Windows programs expect there beyond the standard's; ws2_32/crt/base.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif
#include_next <float.h>
#if defined(WS2_32_WIN32) && !defined(WS2_HOST_INSIDE)
#include <ws2_32/crt/float.h>
#endif

/* Shadow of the host's <malloc.h>, if it has one: adds what Windows programs expect there. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif
#if !defined(__APPLE__)
#include_next <malloc.h>
#endif
#if defined(WS2_32_WIN32) && !defined(WS2_HOST_INSIDE)
#include <stdlib.h>
#include <ws2_32/crt/malloc.h>
#endif

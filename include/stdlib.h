/* Shadow of the host's <stdlib.h>: hides what clashes with Winsock (ws2_32/host.h), adds what Windows programs expect (ws2_32/crt/base.h). */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#if defined(WS2_HOST_INSIDE) || defined(WS2_WORLD_POSIX)
#include <ws2_32/plain_hold.h>
#include_next <stdlib.h>
#include <ws2_32/plain_release.h>
#else
#include <ws2_32/hide.h>
#include <ws2_32/plain_hold.h>
#include_next <stdlib.h>
#include <ws2_32/plain_release.h>
#include <ws2_32/unhide.h>
#endif
#if defined(WS2_32_WIN32) && !defined(WS2_HOST_INSIDE)
#include <ws2_32/crt/stdlib.h>
#endif

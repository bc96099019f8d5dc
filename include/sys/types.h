/* Shadow of the host's <sys/types.h>, whose names clash with Winsock; ws2_32/host.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#if defined(WS2_HOST_INSIDE) || defined(WS2_WORLD_POSIX)
#include <ws2_32/plain_hold.h>
#include_next <sys/types.h>
#include <ws2_32/plain_release.h>
#else
#include <ws2_32/hide.h>
#include <ws2_32/plain_hold.h>
#include_next <sys/types.h>
#include <ws2_32/plain_release.h>
#include <ws2_32/unhide.h>
#endif

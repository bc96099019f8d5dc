/* Shadow of the host's <unistd.h>, whose names clash with Winsock; ws2_32/host.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif
#ifdef WS2_32_WIN32
#include <ws2_32/crtdefs.h>
#endif

#include <ws2_32/crt/arguments_hold.h>
#if defined(WS2_HOST_INSIDE) || defined(WS2_WORLD_POSIX)
#include_next <unistd.h>
#else
#include <ws2_32/hide.h>
#include_next <unistd.h>
#include <ws2_32/unhide.h>
#endif
#include <ws2_32/crt/arguments_release.h>

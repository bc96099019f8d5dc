/* Shadow of the host's <sys/attr.h>, whose names clash with Winsock; ws2_32/host.h explains. */
#pragma GCC system_header

#if defined(WS2_HOST_INSIDE) || defined(WS2_WORLD_POSIX)
#include_next <sys/attr.h>
#else
#include <ws2_32/hide.h>
#include_next <sys/attr.h>
#include <ws2_32/unhide.h>
#endif

/* Shadow of the host's <sys/ioctl.h>, whose names clash with Winsock; ws2_32/host.h explains. */
#pragma GCC system_header

#if defined(WS2_HOST_INSIDE) || defined(WS2_WORLD_POSIX)
#include_next <sys/ioctl.h>
#else
/* Apple's brings the socket ioctls and with them <sys/socket.h>; they wait until the file turns out a native one. */
#if defined(__APPLE__) && !defined(_SYS_SOCKIO_H_)
#define _SYS_SOCKIO_H_
#define WS2_HOST_SKIPPED_SOCKIO
#endif
#include <ws2_32/hide.h>
#include_next <sys/ioctl.h>
#include <ws2_32/unhide.h>
#endif

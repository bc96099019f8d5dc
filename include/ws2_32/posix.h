/* Entered by a host network header that the program includes itself: the file uses the host's own sockets from here on. */
#pragma GCC system_header

#ifdef WS2_WORLD_WINSOCK
#error "ws2_32: Winsock and native sockets in one file: this file includes winsock2.h (or winsock.h, windows.h) and then a native socket header (sys/socket.h, netdb.h, poll.h or the like). Keep one of them, and move the code that needs the other into a file of its own."
#include <ws2_32/stop-after-the-error-above>
#endif

#ifndef WS2_WORLD_POSIX
#define WS2_WORLD_POSIX

#include <ws2_32/native_decl.h>

/* What earlier headers declared under other names now gets its own. */
#undef fd_set
#undef u_long
#undef socklen_t
#undef select
#undef gethostname
WS2_BEGIN_DECLS
#if defined(_SYS_TYPES_H) || defined(_SYS_TYPES_H_)
typedef unsigned long u_long;
#endif
#if defined(__socklen_t_defined) || defined(__DEFINED_socklen_t) || defined(_SOCKLEN_T)
typedef ws2_host_socklen_t socklen_t;
#endif
#ifdef FD_SET
typedef ws2_host_fd_set fd_set;
WS2_DECLARE_HOST_SELECT(select)
#ifndef FD_SETSIZE
#define FD_SETSIZE 1024
#endif
#endif
#if defined(_UNISTD_H) || defined(_UNISTD_H_)
WS2_DECLARE_HOST_GETHOSTNAME(gethostname)
#endif
WS2_END_DECLS

#ifdef WS2_HOST_SKIPPED_SOCKIO
#undef WS2_HOST_SKIPPED_SOCKIO
#undef _SYS_SOCKIO_H_
#include <sys/sockio.h>
#endif
#endif

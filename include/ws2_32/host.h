/* Entered by every Winsock header: makes this file a Winsock one and settles the name clashes with the host's headers.

   A file starts undecided. Shadow headers (sys/types.h, unistd.h, ...) include the host's header of that name with
   the clashing names (fd_set, u_long, socklen_t, select, gethostname) spelled differently, so Winsock may come before or after:

   - A Winsock header decides for Winsock. Clashing macros go, and later host headers cannot bring them back.
   - A native socket header (sys/socket.h, netdb.h, arpa/inet.h, sys/select.h, poll.h, ...) that the program includes
     itself decides for the host: every name is the host's, nothing is touched. Both in one file is an error.
   - A file that never decides uses the host's names through macros (C) or overloads (C++), see native.h.
     This last courtesy is for files that are compiled as native ones; with _WIN32 defined nothing clashing shows. */
#ifndef WS2_32_HOST_H
#define WS2_32_HOST_H

#include <ws2_32/config.h>
#pragma GCC system_header

#ifdef WS2_WORLD_POSIX
#error "ws2_32: native sockets and Winsock in one file: this file includes a native socket header (sys/socket.h, netdb.h, poll.h or the like) and then winsock2.h (or winsock.h, windows.h). Keep one of them, and move the code that needs the other into a file of its own."
#include <ws2_32/stop-after-the-error-above>
#endif

#define WS2_WORLD_WINSOCK
#undef fd_set
#undef u_long
#undef socklen_t
#undef select
#undef gethostname
#include <ws2_32/undef.h>

/* struct timeval is the host's; size_t and wchar_t are needed everywhere. Not <sys/time.h>: Windows code brings a
   gettimeofday and a struct timezone of its own. */
#include <stddef.h>
#if defined(_WIN32) && __has_include(<bits/types/struct_timeval.h>)
#include <bits/types/struct_timeval.h>
#else
#include <sys/types.h>
#include <ws2_32/hide.h>
#include <sys/select.h>
#include <ws2_32/unhide.h>
#endif

#endif

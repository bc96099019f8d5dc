/* Shadow of the host's <sys/select.h>: a program that includes it uses native sockets; ws2_32/host.h explains. */
#pragma GCC system_header

#if defined(WS2_HOST_INSIDE) || defined(WS2_WORLD_POSIX)
#include_next <sys/select.h>
#elif defined(_SYS_PROC_H_) && !defined(SIDL)
/* Apple's <sys/proc.h> (and so <sys/sysctl.h>) wants a type of this header; that decides nothing. */
#include <ws2_32/hide.h>
#include_next <sys/select.h>
#include <ws2_32/unhide.h>
#else
#include <ws2_32/posix.h>
#include_next <sys/select.h>
#endif

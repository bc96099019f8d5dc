/* Shadow of the host's <sys/un.h>: a program that includes it uses native sockets; ws2_32/host.h explains. */
#pragma GCC system_header

#ifndef WS2_HOST_INSIDE
#include <ws2_32/posix.h>
#endif
#include_next <sys/un.h>

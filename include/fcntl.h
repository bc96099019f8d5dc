/* Shadow of the host's <fcntl.h>: adds what Windows programs expect there beyond POSIX; ws2_32/crt/base.h explains. */
#pragma GCC system_header
#include_next <fcntl.h>
#if defined(_WIN32) && !defined(WS2_HOST_INSIDE)
#include <ws2_32/crt/io.h>
#endif

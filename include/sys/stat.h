/* Shadow of the host's <sys/stat.h>: adds what Windows programs expect there beyond POSIX; ws2_32/crt/base.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif
#ifdef WS2_32_WIN32
#include <ws2_32/crt/hold.h>
#include_next <sys/stat.h>
#ifndef WS2_HOST_INSIDE
#include <ws2_32/crt/stat.h>
#endif
#include <ws2_32/crt/release.h>
#else
#include_next <sys/stat.h>
#endif

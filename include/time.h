/* Shadow of the host's <time.h>: adds what Windows programs expect there beyond the standard's; ws2_32/crt/base.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif
#ifdef WS2_32_WIN32
#include <ws2_32/crt/hold.h>
#ifdef __cplusplus
#include_next <time.h>
#else
#include <ws2_32/plain_hold.h>
#include_next <time.h>
#include <ws2_32/plain_release.h>
#endif
#ifndef WS2_HOST_INSIDE
#include <ws2_32/crt/time.h>
#endif
#include <ws2_32/crt/release.h>
#else
#include_next <time.h>
#endif

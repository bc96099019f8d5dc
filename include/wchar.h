/* Shadow of the host's <wchar.h>: gives wprintf, fputws and their kin Windows' meaning (ws2_32/crt/printf.h), and adds what Windows programs expect there
   beyond the standard's; ws2_32/crt/base.h explains. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif
#ifdef WS2_32_WIN32
#include <ws2_32/plain_hold.h>
#include <ws2_32/crt/rename.h>
#include_next <wchar.h>
#include <ws2_32/crt/renamed.h>
#include <ws2_32/plain_release.h>
#ifndef WS2_HOST_INSIDE
#include <ws2_32/crt/wprintf.h>
#endif
#include <ws2_32/crt/rename_end.h>
#ifndef WS2_HOST_INSIDE
#include <ws2_32/crt/wscanf.h>
#include <ws2_32/crt/wide_names.h>
#include <ws2_32/crt/string.h>
#endif
#else
#include_next <wchar.h>
#endif

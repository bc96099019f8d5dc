/* Shadow of libc++'s <__chrono/formatter.h>, which must see the real host although ws2cc defines _WIN32. */
#pragma GCC system_header

#ifdef _WIN32
#include <ws2_32/crt/names.h>
#endif
#include <ws2_32/unwin32.h>
#include_next <__chrono/formatter.h>
#include <ws2_32/rewin32.h>

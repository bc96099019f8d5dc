/* Shadow of libstdc++'s <bits/chrono.h>: its durations count in the type that the library was compiled with, not in the int64_t of a
   Windows program (ws2_32/int64.h). libc++ has a type of its own. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#if defined(WS2_32_WIN32) && __cplusplus >= 201103L && !defined(WS2_32_IN_CHRONO)
#include <cstdint>
#endif
#if defined(WS2_32_INT64_H) && defined(__GLIBCXX__) && __cplusplus >= 201103L && !defined(WS2_32_IN_CHRONO)
#define WS2_32_IN_CHRONO
#include <ctime>
#include <limits>
#include <ratio>
#include <type_traits>
#if __cplusplus >= 202002L
#include <compare>
#endif
#pragma push_macro("int64_t")
#define int64_t __INT64_TYPE__
#include_next <bits/chrono.h>
#pragma pop_macro("int64_t")
#undef WS2_32_IN_CHRONO
#else
#include_next <bits/chrono.h>
#endif

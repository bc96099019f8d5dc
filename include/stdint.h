/* Shadow of the host's <stdint.h>: 64-bit types and those of a pointer's size are long long in a Windows program; ws2_32/int64.h. */
#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#if defined(WS2_32_WIN32) && __has_include(<bits/types.h>)
#include <ws2_32/crtdefs.h>
#pragma push_macro("uintptr_t")
#undef uintptr_t
#define uintptr_t ws2_host_uintptr_t
#include_next <stdint.h>
#undef uintptr_t
#pragma pop_macro("uintptr_t")
#if __SIZEOF_LONG__ == 8
#undef INT64_MIN
#undef INT64_MAX
#undef UINT64_MAX
#undef INTPTR_MIN
#undef INTPTR_MAX
#undef UINTPTR_MAX
#define INT64_MIN (-9223372036854775807LL - 1)
#define INT64_MAX 9223372036854775807LL
#define UINT64_MAX 18446744073709551615ULL
#define INTPTR_MIN INT64_MIN
#define INTPTR_MAX INT64_MAX
#define UINTPTR_MAX UINT64_MAX
#undef INT64_C
#undef UINT64_C
#define INT64_C(c) c##LL
#define UINT64_C(c) c##ULL
#endif
#else
#include_next <stdint.h>
#endif

/* Shadow of libstdc++'s <bits/basic_string.h>: with Windows' compilers <string> and <iostream> bring the C runtime's names. Its to_wstring formats a host's
   long by vswprintf, which in a program for Windows would print 32 bits. */
#pragma GCC system_header
#ifdef _WIN32
#include <ws2_32/crt/names.h>
#endif
#ifdef WS2_32_CRT_NAMES_H
#include <cwchar>
extern "C" int ws2_libc_vswprintf(wchar_t *, std::size_t, const wchar_t *, __builtin_va_list) WS2_LABEL("vswprintf");
namespace std {
using ::ws2_libc_vswprintf;
}
#pragma push_macro("vswprintf")
#undef vswprintf
#define vswprintf ws2_libc_vswprintf
#include_next <bits/basic_string.h>
#undef vswprintf
#pragma pop_macro("vswprintf")
#else
#include_next <bits/basic_string.h>
#endif

/* minwindef.h: the basic names of Windows code: DWORD, BOOL, MAX_PATH, MAKEWORD, min and max. */
#ifndef _MINWINDEF_
#define _MINWINDEF_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/basetsd.h>
#include <ws2_32/sal.h>

#include <ws2_32/gen/minwindef.h>

#ifndef NULL
#define NULL 0
#endif
#ifndef CONST
#define CONST const
#endif
#ifndef IN
#define IN
#endif
#ifndef OUT
#define OUT
#endif
#ifndef OPTIONAL
#define OPTIONAL
#endif
#ifndef far
#define far
#endif
#ifndef near
#define near
#endif
#ifndef pascal
#define pascal
#endif
#ifndef cdecl
#define cdecl
#endif

#define MAKEWORD(low, high) ((WORD)(((BYTE)(((DWORD_PTR)(low)) & 0xff)) | ((WORD)((BYTE)(((DWORD_PTR)(high)) & 0xff))) << 8))
#define MAKELONG(low, high) ((LONG)(((WORD)(((DWORD_PTR)(low)) & 0xffff)) | ((DWORD)((WORD)(((DWORD_PTR)(high)) & 0xffff))) << 16))
#define LOWORD(l) ((WORD)(((DWORD_PTR)(l)) & 0xffff))
#define HIWORD(l) ((WORD)((((DWORD_PTR)(l)) >> 16) & 0xffff))
#define LOBYTE(w) ((BYTE)(((DWORD_PTR)(w)) & 0xff))
#define HIBYTE(w) ((BYTE)((((DWORD_PTR)(w)) >> 8) & 0xff))

#ifndef NOMINMAX
#ifndef __cplusplus
#ifndef max
#define max(a, b) (((a) > (b)) ? (a) : (b))
#endif
#ifndef min
#define min(a, b) (((a) < (b)) ? (a) : (b))
#endif
#elif __cplusplus >= 201103L
/* As macros they would break the C++ library. These templates take two different types, as the macros do, and are
   less specialised than std::min, so "using namespace std" makes nothing ambiguous. */
extern "C++" {
namespace ws2_32_detail {
template <class T> T value();
}
template <class A, class B>
constexpr decltype(false ? ws2_32_detail::value<A>() : ws2_32_detail::value<B>()) max(const A &a, const B &b) {
    return a > b ? a : b;
}
template <class A, class B>
constexpr decltype(false ? ws2_32_detail::value<A>() : ws2_32_detail::value<B>()) min(const A &a, const B &b) {
    return a < b ? a : b;
}
}
#endif
#endif

#include <ws2_32/winnt.h>

#endif

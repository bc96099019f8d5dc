/* The 64-bit types of <stdint.h> in a Windows program: long long, as __int64 is, so that "typedef unsigned __int64 x; typedef
   uint64_t x;" and a program's own "typedef unsigned long long uint64_t;" agree with the headers. glibc has long for them, which is
   another type in name only. The types of greatest, least and fast width stay glibc's, because libstdc++ was compiled with them.

   What it costs: a C++ library that was compiled without ws2cc and has int64_t in its interface does not link; <chrono> is looked
   after. size_t and ptrdiff_t are the compiler's and stay long. */
#ifndef WS2_32_INT64_H
#define WS2_32_INT64_H

#pragma GCC system_header

typedef long long int64_t;
typedef unsigned long long uint64_t;

#endif

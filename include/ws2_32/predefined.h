/* The macros that a compiler for Windows has predefined, and those of the host that it has not: with _WIN32, source chooses by
   them. config.h includes this before anything else; headers of the C++ library that must know the host see unwin32.h. */
#pragma GCC system_header

/* Says "a Windows program" also inside unwin32.h, where a header of the C++ library brings one of the C library. */
#define WS2_32_WIN32 1

#ifdef __linux__
#define WS2_32_ON_LINUX 1
#endif
#undef __linux__
#undef __linux
#undef linux
#undef __gnu_linux__
#undef __unix__
#undef __unix
#undef unix

/* Assembler source has the host's calling convention and object format, so it must not take Windows' branch. */
#ifdef __ASSEMBLER__
#undef _WIN32
#undef _WIN64
#undef WIN32
#undef WIN64
#undef __WIN32__
#undef __WIN64__
#ifdef WS2_32_ON_LINUX
#define __linux__ 1
#define __gnu_linux__ 1
#define __unix__ 1
#endif
#else

#ifndef __WIN32
#define __WIN32 1
#endif
#ifndef __WIN64
#define __WIN64 1
#endif
#ifndef WINNT
#define WINNT 1
#endif
#ifndef __WINNT
#define __WINNT 1
#endif
#ifndef __WINNT__
#define __WINNT__ 1
#endif
#ifndef __MSVCRT__
#define __MSVCRT__ 1
#endif

/* Source knows two compilers for Windows, Microsoft's and MinGW's; this one is gcc or clang with headers beside those of a
   hosted C library, so it is of the second kind. ws2cc --no-mingw leaves these out. */
#ifndef WS2_32_NO_MINGW
#ifndef __MINGW32__
#define __MINGW32__ 1
#endif
#ifndef __MINGW64__
#define __MINGW64__ 1
#endif
#define __MINGW32_MAJOR_VERSION 3
#define __MINGW32_MINOR_VERSION 11
#define __MINGW64_VERSION_MAJOR 10
#define __MINGW64_VERSION_MINOR 0
#define __MINGW64_VERSION_BUGFIX 0
#endif
#endif

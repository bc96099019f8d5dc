/* Takes the Windows macros away from a header of the compiler or its C++ library, and names the host: inline code that was
   compiled for another system than the library it belongs to would not fit it. rewin32.h gives the macros back. */
#pragma GCC system_header

#pragma push_macro("_WIN32")
#undef _WIN32
#pragma push_macro("_WIN64")
#undef _WIN64
#pragma push_macro("WIN32")
#undef WIN32
#pragma push_macro("WIN64")
#undef WIN64
#pragma push_macro("__WIN32__")
#undef __WIN32__
#pragma push_macro("__WIN64__")
#undef __WIN64__
#pragma push_macro("WINNT")
#undef WINNT
#pragma push_macro("__WINNT")
#undef __WINNT
#pragma push_macro("__WINNT__")
#undef __WINNT__
#pragma push_macro("__WIN32")
#undef __WIN32
#pragma push_macro("__WIN64")
#undef __WIN64
#pragma push_macro("__MINGW32__")
#undef __MINGW32__
#pragma push_macro("__MINGW64__")
#undef __MINGW64__
#pragma push_macro("__MSVCRT__")
#undef __MSVCRT__
#pragma push_macro("__linux__")
#pragma push_macro("__linux")
#pragma push_macro("linux")
#pragma push_macro("__gnu_linux__")
#pragma push_macro("__unix__")
#pragma push_macro("__unix")
#pragma push_macro("unix")
#ifdef WS2_32_ON_LINUX
#define __linux__ 1
#define __gnu_linux__ 1
#endif
#undef __unix__
#define __unix__ 1

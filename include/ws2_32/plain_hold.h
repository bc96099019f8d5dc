/* Opens a header of the C library of which Windows programs see only what Microsoft's and MinGW's have: getline, index or struct
   iovec are names of the program's own there. glibc asks these macros what to declare, and oldnames.h, by plain_release.h, adds
   the POSIX names that MinGW has too. A program that defines _POSIX_C_SOURCE or the like gets everything. */
#pragma GCC system_header

#ifdef WS2_32_WIN32
#if !defined(WS2_32_POSIX_NAMES) && !defined(WS2_32_PLAIN_NAMES)
/* <features.h> defines these itself; before it they are the program's, and g++ always says _GNU_SOURCE. */
#if !defined(_FEATURES_H) && (defined(_POSIX_C_SOURCE) || defined(_POSIX_SOURCE) || defined(_XOPEN_SOURCE))
#define WS2_32_POSIX_NAMES
#endif
#if __has_include(<features.h>)
#include <features.h>
#endif
#ifndef __GLIBC__
#define WS2_32_POSIX_NAMES
#elif !defined(__cplusplus)
#if defined(_GNU_SOURCE) || defined(_XOPEN_SOURCE) || (defined(_POSIX_C_SOURCE) && !defined(__USE_POSIX_IMPLICITLY))
#define WS2_32_POSIX_NAMES
#endif
#elif !__has_include(<bits/c++config.h>)
/* libc++ itself calls some of these functions. */
#define WS2_32_POSIX_NAMES
#endif
#ifndef WS2_32_POSIX_NAMES
#define WS2_32_PLAIN_NAMES
#endif
#endif
#include <ws2_32/crtdefs.h>
#ifdef WS2_32_PLAIN_NAMES
#pragma push_macro("__USE_POSIX")
#undef __USE_POSIX
#pragma push_macro("__USE_POSIX2")
#undef __USE_POSIX2
#pragma push_macro("__USE_POSIX199309")
#undef __USE_POSIX199309
#pragma push_macro("__USE_POSIX199506")
#undef __USE_POSIX199506
#pragma push_macro("__USE_XOPEN")
#undef __USE_XOPEN
#pragma push_macro("__USE_XOPEN_EXTENDED")
#undef __USE_XOPEN_EXTENDED
#pragma push_macro("__USE_UNIX98")
#undef __USE_UNIX98
#pragma push_macro("__USE_XOPEN2K")
#undef __USE_XOPEN2K
#pragma push_macro("__USE_XOPENI2K")
#undef __USE_XOPENI2K
#pragma push_macro("__USE_XOPEN2KXSI")
#undef __USE_XOPEN2KXSI
#pragma push_macro("__USE_XOPEN2K8")
#undef __USE_XOPEN2K8
#pragma push_macro("__USE_XOPEN2K8XSI")
#undef __USE_XOPEN2K8XSI
#pragma push_macro("__USE_ATFILE")
#undef __USE_ATFILE
#pragma push_macro("__USE_MISC")
#undef __USE_MISC
#pragma push_macro("__USE_GNU")
#undef __USE_GNU
#pragma push_macro("__USE_LARGEFILE64")
#undef __USE_LARGEFILE64
#endif
/* Programs for Windows define these names as they need them, before a header of the C library. */
#pragma push_macro("mode_t")
#undef mode_t
#pragma push_macro("off_t")
#undef off_t
#pragma push_macro("ssize_t")
#undef ssize_t
#pragma push_macro("pid_t")
#undef pid_t
#pragma push_macro("strerror_r")
#undef strerror_r
#pragma push_macro("strtok_r")
#undef strtok_r
#pragma push_macro("gmtime_r")
#undef gmtime_r
#pragma push_macro("localtime_r")
#undef localtime_r
#endif

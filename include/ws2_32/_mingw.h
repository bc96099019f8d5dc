/* _mingw.h: what MinGW's headers say about themselves; the versions are macros of the compiler here (predefined.h). */
#ifndef _INC__MINGW_H
#define _INC__MINGW_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/crtdefs.h>

#define __MINGW_GNUC_PREREQ(major, minor) (__GNUC__ > (major) || (__GNUC__ == (major) && __GNUC_MINOR__ >= (minor)))
#define __MINGW_MSC_PREREQ(major, minor) 0
#define __MINGW_ATTRIB_NORETURN __attribute__((__noreturn__))
#define __MINGW_ATTRIB_CONST __attribute__((__const__))
#define __MINGW_ATTRIB_MALLOC __attribute__((__malloc__))
#define __MINGW_ATTRIB_PURE __attribute__((__pure__))
#define __MINGW_ATTRIB_NONNULL(arg) __attribute__((__nonnull__(arg)))
#define __MINGW_ATTRIB_UNUSED __attribute__((__unused__))
#define __MINGW_ATTRIB_USED __attribute__((__used__))
#define __MINGW_ATTRIB_DEPRECATED __attribute__((__deprecated__))
#define __MINGW_NOTHROW __attribute__((__nothrow__))
#define __MINGW_EXTENSION __extension__
#define __MINGW_IMPORT extern
#ifdef UNICODE
#define __MINGW_NAME_AW(name) name##W
#else
#define __MINGW_NAME_AW(name) name##A
#endif
#define __MINGW_PRINTF_FORMAT printf
#define __MINGW_SCANF_FORMAT scanf
#ifndef __CRT_INLINE
#define __CRT_INLINE static __inline__
#endif

#endif

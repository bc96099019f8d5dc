/* The types that every header of the C runtime brings on Windows, and the macros by which programs ask whether they are there. A
   program that has set such a macro has a type of its own, which stays. */
#ifndef WS2_32_CRTDEFS_H
#define WS2_32_CRTDEFS_H

#pragma GCC system_header
#if defined(_WIN32) && !defined(WS2_32_WIN32)
#include <ws2_32/config.h>
#endif

#include <stddef.h>
#if defined(WS2_32_WIN32) && (defined(__GLIBC__) || __has_include(<bits/types.h>))
#include <bits/types.h>
#include <bits/types/time_t.h>
#ifndef __ssize_t_defined
#define __ssize_t_defined
#if !defined(_SSIZE_T_DEFINED) && !defined(_SSIZE_T_) && !defined(ssize_t)
typedef __ssize_t ssize_t;
#endif
#endif
#ifndef __intptr_t_defined
#define __intptr_t_defined
#if !defined(_INTPTR_T_DEFINED) && !defined(intptr_t)
typedef long long intptr_t;
#endif
#if !defined(_UINTPTR_T_DEFINED) && !defined(uintptr_t)
typedef unsigned long long uintptr_t;
#endif
#endif
#else
#include <stdint.h>
#include <sys/types.h>
#include <time.h>
#endif

#ifndef _SIZE_T_DEFINED
#define _SIZE_T_DEFINED
#endif
#ifndef _SSIZE_T_DEFINED
#define _SSIZE_T_DEFINED
#endif
#ifndef _PTRDIFF_T_DEFINED
#define _PTRDIFF_T_DEFINED
#endif
#ifndef _INTPTR_T_DEFINED
#define _INTPTR_T_DEFINED
#endif
#ifndef _UINTPTR_T_DEFINED
#define _UINTPTR_T_DEFINED
#endif
#ifndef _WCHAR_T_DEFINED
#define _WCHAR_T_DEFINED
#endif
#ifndef _TIME_T_DEFINED
#define _TIME_T_DEFINED
#endif
#ifndef _ERRNO_T_DEFINED
#define _ERRNO_T_DEFINED
#endif

#endif

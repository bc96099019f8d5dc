/* stringapiset.h: conversions between code pages and wide text, and the lstr* functions. */
#ifndef _STRINGAPISET_H_
#define _STRINGAPISET_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/stringapiset.h>

#ifdef UNICODE
#define lstrcat lstrcatW
#define lstrcmp lstrcmpW
#define lstrcmpi lstrcmpiW
#define lstrcpy lstrcpyW
#define lstrcpyn lstrcpynW
#define lstrlen lstrlenW
#else
#define lstrcat lstrcatA
#define lstrcmp lstrcmpA
#define lstrcmpi lstrcmpiA
#define lstrcpy lstrcpyA
#define lstrcpyn lstrcpynA
#define lstrlen lstrlenA
#endif

#endif

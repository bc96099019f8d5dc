/* What <io.h> of Microsoft's C runtime has for looking through folders: _findfirst, _findnext, _findclose. */
#ifndef WS2_32_CRT_FIND_H
#define WS2_32_CRT_FIND_H

#include <ws2_32/crt/vsn.h>
#pragma GCC system_header

#include <stdint.h>
#include <time.h>

#define _A_NORMAL 0x00
#define _A_RDONLY 0x01
#define _A_HIDDEN 0x02
#define _A_SYSTEM 0x04
#define _A_SUBDIR 0x10
#define _A_ARCH 0x20

/* Times and sizes have 64 bits in all of the forms. */
struct _finddata_t {
    unsigned attrib;
    time_t time_create, time_access, time_write;
    __int64 size;
    char name[260];
};
struct _wfinddata_t {
    unsigned attrib;
    time_t time_create, time_access, time_write;
    __int64 size;
    wchar_t name[260];
};
#define _finddatai64_t _finddata_t
#define _finddata64_t _finddata_t
#define _finddata64i32_t _finddata_t
#define _wfinddatai64_t _wfinddata_t
#define _wfinddata64_t _wfinddata_t
#define _wfinddata64i32_t _wfinddata_t
#define __finddata64_t _finddata_t
#define _findfirsti64 _findfirst
#define _findfirst64 _findfirst
#define _findfirst64i32 _findfirst
#define _findnexti64 _findnext
#define _findnext64 _findnext
#define _findnext64i32 _findnext
#define _wfindfirsti64 _wfindfirst
#define _wfindfirst64 _wfindfirst
#define _wfindfirst64i32 _wfindfirst
#define _wfindnexti64 _wfindnext
#define _wfindnext64 _wfindnext
#define _wfindnext64i32 _wfindnext

WS2_BEGIN_DECLS
/* The first file that matches a name with * and ?, as FindFirstFile. -1 and ENOENT where there is none, EINVAL for a null pointer.
   <https://learn.microsoft.com/cpp/c-runtime-library/reference/findfirst-functions> */
intptr_t _findfirst(const char *pattern, struct _finddata_t *found) WS2_CRT_SYM(findfirst);
intptr_t _wfindfirst(const wchar_t *pattern, struct _wfinddata_t *found) WS2_CRT_SYM(wfindfirst);
/* -1 and ENOENT behind the last. */
int _findnext(intptr_t search, struct _finddata_t *found) WS2_CRT_SYM(findnext);
int _wfindnext(intptr_t search, struct _wfinddata_t *found) WS2_CRT_SYM(wfindnext);
int _findclose(intptr_t search) WS2_CRT_SYM(findclose);
WS2_END_DECLS

#endif

/* What <sys/stat.h> of Microsoft's C runtime has: _stat, _fstat, _wstat and their 64-bit kin, which are the host's one stat. */
#ifndef WS2_32_CRT_STAT_H
#define WS2_32_CRT_STAT_H

#include <ws2_32/crt/vsn.h>
#pragma GCC system_header

#define _S_IFMT 0170000
#define _S_IFDIR 0040000
#define _S_IFCHR 0020000
#define _S_IFREG 0100000
#define _S_IFIFO 0010000
#ifndef _S_IREAD
#define _S_IREAD 0400
#define _S_IWRITE 0200
#endif
#define _S_IEXEC 0100
/* <sys/stat.h> has these on Windows whatever the standard. */
#ifndef S_IREAD
#define S_IREAD _S_IREAD
#define S_IWRITE _S_IWRITE
#define S_IEXEC _S_IEXEC
#endif

/* One name for the structure and the function, as on Windows; the structure's fields are macros of the host's, so it must be the host's. */
#define _stat stat
#define _stat64 stat
#define _stati64 stat
#define _stat32 stat
#define _stat64i32 stat
#define __stat64 stat

WS2_BEGIN_DECLS
#ifndef __APPLE__
/* With backslashes. Apple's stat has a label of its own. */
int stat(const char *__restrict name, struct stat *__restrict to) WS2_LABEL("ws2_crt_stat");
#endif
int _wstat(const wchar_t *name, struct stat *to) WS2_CRT_SYM(wstat);
int _wstat64(const wchar_t *name, struct stat *to) WS2_CRT_SYM(wstat);
int _wstati64(const wchar_t *name, struct stat *to) WS2_CRT_SYM(wstat);
int _wstat32(const wchar_t *name, struct stat *to) WS2_CRT_SYM(wstat);
int _wstat64i32(const wchar_t *name, struct stat *to) WS2_CRT_SYM(wstat);
WS2_CRT int _fstat(int descriptor, struct stat *to) { return fstat(descriptor, to); }
WS2_CRT int _fstat64(int descriptor, struct stat *to) { return fstat(descriptor, to); }
WS2_CRT int _fstati64(int descriptor, struct stat *to) { return fstat(descriptor, to); }
WS2_CRT int _fstat32(int descriptor, struct stat *to) { return fstat(descriptor, to); }
WS2_CRT int _fstat64i32(int descriptor, struct stat *to) { return fstat(descriptor, to); }
WS2_END_DECLS

#endif

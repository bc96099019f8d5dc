/* Functions of wide names of files, for <wchar.h>, <io.h>, <direct.h> and <stdio.h>. Names go to the host as UTF-8. */
#ifndef WS2_32_CRT_WIDE_NAMES_H
#define WS2_32_CRT_WIDE_NAMES_H

#include <ws2_32/crt/vsn.h>
#pragma GCC system_header

WS2_BEGIN_DECLS
int _waccess(const wchar_t *name, int mode) WS2_CRT_SYM(waccess);
int _wunlink(const wchar_t *name) WS2_CRT_SYM(wunlink);
int _wremove(const wchar_t *name) WS2_CRT_SYM(wremove);
int _wrename(const wchar_t *from, const wchar_t *to) WS2_CRT_SYM(wrename);
int _wmkdir(const wchar_t *name) WS2_CRT_SYM(wmkdir);
int _wrmdir(const wchar_t *name) WS2_CRT_SYM(wrmdir);
int _wchdir(const wchar_t *name) WS2_CRT_SYM(wchdir);
int _wchmod(const wchar_t *name, int mode) WS2_CRT_SYM(wchmod);
int _wsystem(const wchar_t *command) WS2_CRT_SYM(wsystem);
WS2_CRT_FILE *_wfopen(const wchar_t *name, const wchar_t *mode) WS2_CRT_SYM(wfopen);
WS2_CRT_FILE *_wfreopen(const wchar_t *name, const wchar_t *mode, WS2_CRT_FILE *file) WS2_CRT_SYM(wfreopen);
int ws2_crt_wopen(const wchar_t *name, int flags, unsigned mode) WS2_CRT_SYM(wopen_mode);
WS2_END_DECLS

#endif

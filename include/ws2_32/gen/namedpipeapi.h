/* Generated from src/api/kernel32/namedpipeapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NAMEDPIPEAPI_H
#define WS2_32_GEN_NAMEDPIPEAPI_H

WS2_BEGIN_DECLS

/* Makes a pipe without a name, and hands out the end to read from and the one to write to. `nSize` is a hint. Errors:
   ERROR_NOACCESS (NULL), ERROR_TOO_MANY_OPEN_FILES.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-createpipe> */
BOOL CreatePipe(PHANDLE hReadPipe,
                PHANDLE hWritePipe,
                LPSECURITY_ATTRIBUTES lpPipeAttributes,
                DWORD nSize);

WS2_END_DECLS

#endif

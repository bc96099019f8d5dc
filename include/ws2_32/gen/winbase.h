/* Generated from src/api/kernel32/winbase.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINBASE_H
#define WS2_32_GEN_WINBASE_H

WS2_BEGIN_DECLS

/* The calling thread's last error; the same value as WSAGetLastError.
   <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-getlasterror> */
DWORD GetLastError(void);

/* Sets the calling thread's last error.
   <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-setlasterror> */
void SetLastError(DWORD dwErrCode);

/* Suspends the calling thread for `dwMilliseconds`, for ever if that is INFINITE; 0 only yields.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleep> */
void Sleep(DWORD dwMilliseconds);

/* Milliseconds since the system started; wraps around after 49.7 days.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-gettickcount> */
DWORD GetTickCount(void);

/* Writes the text of a system error code to `lpBuffer`, and returns its length without the NUL, 0 on failure.

   `dwFlags`: FORMAT_MESSAGE_FROM_SYSTEM (the text for `dwMessageId`, in English whatever `dwLanguageId`) or
   FORMAT_MESSAGE_FROM_STRING (`lpSource` itself), with FORMAT_MESSAGE_ALLOCATE_BUFFER (`lpBuffer` receives a pointer,
   to be given to LocalFree), FORMAT_MESSAGE_IGNORE_INSERTS, FORMAT_MESSAGE_MAX_WIDTH_MASK (no line ends).
   `nSize`: the room in characters. Errors: ERROR_INVALID_PARAMETER, ERROR_INSUFFICIENT_BUFFER,
   ERROR_MR_MID_NOT_FOUND. Differs from Windows: a string with inserts, and a module's own messages, are
   ERROR_NOT_SUPPORTED.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-formatmessage> */
DWORD FormatMessageA(DWORD dwFlags,
                     LPCVOID lpSource,
                     DWORD dwMessageId,
                     DWORD dwLanguageId,
                     LPSTR lpBuffer,
                     DWORD nSize,
                     void *Arguments);

/* As `FormatMessageA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-formatmessagew> */
DWORD FormatMessageW(DWORD dwFlags,
                     LPCVOID lpSource,
                     DWORD dwMessageId,
                     DWORD dwLanguageId,
                     LPWSTR lpBuffer,
                     DWORD nSize,
                     void *Arguments) WS2_WIDE_SYM(FormatMessageW);

WS2_END_DECLS

#endif

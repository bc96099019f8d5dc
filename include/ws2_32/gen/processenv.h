/* Generated from src/api/env.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_PROCESSENV_H
#define WS2_32_GEN_PROCESSENV_H

WS2_BEGIN_DECLS

/* An environment variable's value. Returns its length without the NUL, 0 on failure, and where it does not fit the
   room that it needs.

   `nSize`: the room in characters. Errors: ERROR_ENVVAR_NOT_FOUND, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getenvironmentvariablea> */
DWORD GetEnvironmentVariableA(LPCSTR lpName,
                              LPSTR lpBuffer,
                              DWORD nSize);

/* As `GetEnvironmentVariableA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getenvironmentvariablew> */
DWORD GetEnvironmentVariableW(LPCWSTR lpName, LPWSTR lpBuffer, DWORD nSize) WS2_WIDE_SYM(GetEnvironmentVariableW);

/* Sets an environment variable of the process, or removes it where `lpValue` is NULL. Errors:
   ERROR_INVALID_PARAMETER, ERROR_ENVVAR_NOT_FOUND (nothing to remove).
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-setenvironmentvariablea> */
BOOL SetEnvironmentVariableA(LPCSTR lpName, LPCSTR lpValue);

/* As `SetEnvironmentVariableA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-setenvironmentvariablew> */
BOOL SetEnvironmentVariableW(LPCWSTR lpName, LPCWSTR lpValue) WS2_WIDE_SYM(SetEnvironmentVariableW);

/* Copies text and puts the values of environment variables for `%NAME%`; other names stay as they are.

   Returns the number of characters with the NUL, also where that is more than the room `nSize`; 0 on failure.
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-expandenvironmentstringsa> */
DWORD ExpandEnvironmentStringsA(LPCSTR lpSrc, LPSTR lpDst, DWORD nSize);

/* As `ExpandEnvironmentStringsA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-expandenvironmentstringsw> */
DWORD ExpandEnvironmentStringsW(LPCWSTR lpSrc, LPWSTR lpDst, DWORD nSize) WS2_WIDE_SYM(ExpandEnvironmentStringsW);

WS2_END_DECLS

#endif

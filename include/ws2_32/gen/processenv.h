/* Generated from src/abi/processenv.rs, src/api/kernel32/processenv.rs, src/api/kernel32/command_line.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_PROCESSENV_H
#define WS2_32_GEN_PROCESSENV_H

WS2_BEGIN_DECLS

/* What a program is started with; of this, nothing but the size and the title is told here. */
struct _STARTUPINFOA {
    DWORD cb;
    LPSTR lpReserved;
    LPSTR lpDesktop;
    LPSTR lpTitle;
    DWORD dwX;
    DWORD dwY;
    DWORD dwXSize;
    DWORD dwYSize;
    DWORD dwXCountChars;
    DWORD dwYCountChars;
    DWORD dwFillAttribute;
    DWORD dwFlags;
    WORD wShowWindow;
    WORD cbReserved2;
    LPBYTE lpReserved2;
    HANDLE hStdInput;
    HANDLE hStdOutput;
    HANDLE hStdError;
};
typedef struct _STARTUPINFOA STARTUPINFOA;
typedef STARTUPINFOA *LPSTARTUPINFOA;

/* The same in UTF-16. */
struct _STARTUPINFOW {
    DWORD cb;
    LPWSTR lpReserved;
    LPWSTR lpDesktop;
    LPWSTR lpTitle;
    DWORD dwX;
    DWORD dwY;
    DWORD dwXSize;
    DWORD dwYSize;
    DWORD dwXCountChars;
    DWORD dwYCountChars;
    DWORD dwFillAttribute;
    DWORD dwFlags;
    WORD wShowWindow;
    WORD cbReserved2;
    LPBYTE lpReserved2;
    HANDLE hStdInput;
    HANDLE hStdOutput;
    HANDLE hStdError;
};
typedef struct _STARTUPINFOW STARTUPINFOW;
typedef STARTUPINFOW *LPSTARTUPINFOW;

/* Flags of a `STARTUPINFO`. */
#define STARTF_USESHOWWINDOW 0x1
#define STARTF_USESTDHANDLES 0x100

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

/* The command line: the arguments with the quotation marks that tell them apart. It stays where it is.
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getcommandlinea> */
LPSTR GetCommandLineA(void);

/* As `GetCommandLineA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getcommandlinew> */
LPWSTR GetCommandLineW(void) WS2_WIDE_SYM(GetCommandLineW);

/* Takes a command line apart into a table of arguments, in one block that LocalFree frees; NULL on failure.

   `pNumArgs` receives their number. An empty line means the program's path.
   Errors: ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw> */
LPWSTR *CommandLineToArgvW(LPCWSTR lpCmdLine, int *pNumArgs) WS2_WIDE_SYM(CommandLineToArgvW);

/* What the program was started with: nothing but its path as the title.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getstartupinfoa> */
void GetStartupInfoA(LPSTARTUPINFOA lpStartupInfo);

/* As `GetStartupInfoA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getstartupinfow> */
void GetStartupInfoW(LPSTARTUPINFOW lpStartupInfo) WS2_WIDE_SYM(GetStartupInfoW);

WS2_END_DECLS

#endif

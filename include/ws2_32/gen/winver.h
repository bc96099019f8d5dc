/* Generated from src/abi/winver.rs, src/api/kernel32/system.rs, src/api/kernel32/exceptions.rs, src/api/kernel32/profile.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINVER_H
#define WS2_32_GEN_WINVER_H

WS2_BEGIN_DECLS

/* What `GetVersionEx` tells. */
struct _OSVERSIONINFOA {
    DWORD dwOSVersionInfoSize;
    DWORD dwMajorVersion;
    DWORD dwMinorVersion;
    DWORD dwBuildNumber;
    DWORD dwPlatformId;
    CHAR szCSDVersion[128];
};
typedef struct _OSVERSIONINFOA OSVERSIONINFOA;
typedef OSVERSIONINFOA *POSVERSIONINFOA;
typedef OSVERSIONINFOA *LPOSVERSIONINFOA;

/* The same in UTF-16. */
struct _OSVERSIONINFOW {
    DWORD dwOSVersionInfoSize;
    DWORD dwMajorVersion;
    DWORD dwMinorVersion;
    DWORD dwBuildNumber;
    DWORD dwPlatformId;
    WCHAR szCSDVersion[128];
};
typedef struct _OSVERSIONINFOW OSVERSIONINFOW;
typedef OSVERSIONINFOW *POSVERSIONINFOW;
typedef OSVERSIONINFOW *LPOSVERSIONINFOW;

/* `_OSVERSIONINFOA` with more. */
struct _OSVERSIONINFOEXA {
    DWORD dwOSVersionInfoSize;
    DWORD dwMajorVersion;
    DWORD dwMinorVersion;
    DWORD dwBuildNumber;
    DWORD dwPlatformId;
    CHAR szCSDVersion[128];
    WORD wServicePackMajor;
    WORD wServicePackMinor;
    WORD wSuiteMask;
    BYTE wProductType;
    BYTE wReserved;
};
typedef struct _OSVERSIONINFOEXA OSVERSIONINFOEXA;
typedef OSVERSIONINFOEXA *LPOSVERSIONINFOEXA;

/* `_OSVERSIONINFOW` with more. */
struct _OSVERSIONINFOEXW {
    DWORD dwOSVersionInfoSize;
    DWORD dwMajorVersion;
    DWORD dwMinorVersion;
    DWORD dwBuildNumber;
    DWORD dwPlatformId;
    WCHAR szCSDVersion[128];
    WORD wServicePackMajor;
    WORD wServicePackMinor;
    WORD wSuiteMask;
    BYTE wProductType;
    BYTE wReserved;
};
typedef struct _OSVERSIONINFOEXW OSVERSIONINFOEXW;
typedef OSVERSIONINFOEXW *LPOSVERSIONINFOEXW;

/* Which Windows. */
#define VER_PLATFORM_WIN32_WINDOWS 1
#define VER_PLATFORM_WIN32_NT 2
#define VER_NT_WORKSTATION 1

/* Modes of errors, which are remembered and change nothing. */
#define SEM_FAILCRITICALERRORS 0x1
#define SEM_NOGPFAULTERRORBOX 0x2
#define SEM_NOOPENFILEERRORBOX 0x8000

/* Classes of priority. */
#define NORMAL_PRIORITY_CLASS 0x20
#define IDLE_PRIORITY_CLASS 0x40
#define HIGH_PRIORITY_CLASS 0x80
#define REALTIME_PRIORITY_CLASS 0x100
#define BELOW_NORMAL_PRIORITY_CLASS 0x4000
#define ABOVE_NORMAL_PRIORITY_CLASS 0x8000

/* Access rights of processes, which are accepted and change nothing. */
#define PROCESS_TERMINATE 0x1
#define PROCESS_QUERY_INFORMATION 0x400
#define PROCESS_QUERY_LIMITED_INFORMATION 0x1000
#define PROCESS_ALL_ACCESS 0x001FFFFF

/* The version of Windows that this library is like: 10.0, build 19045, in one number.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getversion> */
DWORD GetVersion(void);

/* The version of Windows that this library is like, as an OSVERSIONINFO or OSVERSIONINFOEX, whose first member tells which.

   Errors: ERROR_INSUFFICIENT_BUFFER (another size).
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getversionexa> */
BOOL GetVersionExA(LPOSVERSIONINFOA lpVersionInformation);

/* As `GetVersionExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getversionexw> */
BOOL GetVersionExW(LPOSVERSIONINFOW lpVersionInformation) WS2_WIDE_SYM(GetVersionExW);

/* Writes text for whoever debugs the program: to standard error.
   <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-outputdebugstringa> */
void OutputDebugStringA(LPCSTR lpOutputString);

/* As `OutputDebugStringA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-outputdebugstringw> */
void OutputDebugStringW(LPCWSTR lpOutputString) WS2_WIDE_SYM(OutputDebugStringW);

/* Stops the program for its debugger: raises SIGTRAP, which ends it where there is none.
   <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-debugbreak> */
void DebugBreak(void);

/* Whether a debugger traces the program. (Linux tells; elsewhere FALSE.)
   <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-isdebuggerpresent> */
BOOL IsDebuggerPresent(void);

/* Sets which errors are shown to the user, which none are here. Returns the mode before.
   <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-seterrormode> */
UINT SetErrorMode(UINT uMode);

/* The mode that `SetErrorMode` set.
   <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-geterrormode> */
UINT GetErrorMode(void);

/* Rings the terminal's bell, whatever the pitch, and waits for `dwDuration` milliseconds. Errors: ERROR_INVALID_PARAMETER
   (below 37 or above 32767 hertz).
   <https://learn.microsoft.com/windows/win32/api/utilapiset/nf-utilapiset-beep> */
BOOL Beep(DWORD dwFreq,
          DWORD dwDuration);

/* The processor time that the calling thread has used. Differs from Windows: of other threads the host does not tell,
   ERROR_NOT_SUPPORTED, and the time when the thread began is the process's. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getthreadtimes> */
BOOL GetThreadTimes(HANDLE hThread,
                    LPFILETIME lpCreationTime,
                    LPFILETIME lpExitTime,
                    LPFILETIME lpKernelTime,
                    LPFILETIME lpUserTime);

/* The processor that runs the calling thread. (macOS does not tell: 0.)
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentprocessornumber> */
DWORD GetCurrentProcessorNumber(void);

/* Takes note of nothing: a thread runs on any processor. Returns the mask of all of them, 0 on failure.
   Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (no such processor).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setthreadaffinitymask> */
DWORD_PTR SetThreadAffinityMask(HANDLE hThread, DWORD_PTR dwThreadAffinityMask);

/* The processors that the process may use: all of them. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprocessaffinitymask> */
BOOL GetProcessAffinityMask(HANDLE hProcess,
                            DWORD_PTR *lpProcessAffinityMask,
                            DWORD_PTR *lpSystemAffinityMask);

/* Takes note of the process's class of priority, which has no effect on the host. Errors: ERROR_INVALID_HANDLE,
   ERROR_INVALID_PARAMETER (no such class).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-setpriorityclass> */
BOOL SetPriorityClass(HANDLE hProcess, DWORD dwPriorityClass);

/* The class that `SetPriorityClass` set. Returns 0 on failure: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getpriorityclass> */
DWORD GetPriorityClass(HANDLE hProcess);

/* Names the calling thread for debuggers; another thread is let be. Returns S_OK, or ERROR_INVALID_HANDLE's HRESULT.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-setthreaddescription> */
HRESULT SetThreadDescription(HANDLE hThread,
                             LPCWSTR lpThreadDescription) WS2_WIDE_SYM(SetThreadDescription);

/* The name of the user that the process runs as. `pcbBuffer`: the room in characters, afterwards the name's length with the
   NUL. Errors: ERROR_INSUFFICIENT_BUFFER (with the room that it needs), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getusernamea> */
BOOL GetUserNameA(LPSTR lpBuffer,
                  LPDWORD pcbBuffer);

/* As `GetUserNameA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getusernamew> */
BOOL GetUserNameW(LPWSTR lpBuffer, LPDWORD pcbBuffer) WS2_WIDE_SYM(GetUserNameW);

/* The folder of the system's libraries: /usr/lib. Returns its length without the NUL, or the room that it needs
   where `uSize` is less.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemdirectorya> */
UINT GetSystemDirectoryA(LPSTR lpBuffer, UINT uSize);

/* As `GetSystemDirectoryA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemdirectoryw> */
UINT GetSystemDirectoryW(LPWSTR lpBuffer, UINT uSize) WS2_WIDE_SYM(GetSystemDirectoryW);

/* The folder of the system's own settings: /etc. Returns its length without the NUL, or the room that it needs
   where `uSize` is less.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getwindowsdirectorya> */
UINT GetWindowsDirectoryA(LPSTR lpBuffer, UINT uSize);

/* As `GetWindowsDirectoryA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getwindowsdirectoryw> */
UINT GetWindowsDirectoryW(LPWSTR lpBuffer, UINT uSize) WS2_WIDE_SYM(GetWindowsDirectoryW);

/* Sets the filter that is called for an exception which no `__try` block handles, and returns the one before. Its answers:
   EXCEPTION_EXECUTE_HANDLER ends the process; EXCEPTION_CONTINUE_SEARCH as well, by what handled the signal before;
   EXCEPTION_CONTINUE_EXECUTION repeats the instruction, or returns from `RaiseException`. For a fault it runs in a signal's handler.
   <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-setunhandledexceptionfilter> */
LPTOP_LEVEL_EXCEPTION_FILTER SetUnhandledExceptionFilter(LPTOP_LEVEL_EXCEPTION_FILTER lpTopLevelExceptionFilter);

/* Raises an exception with up to 15 parameters (more are ignored). It goes to the innermost `__try` block of the thread, then to the
   filter of `SetUnhandledExceptionFilter`, and then it ends the process. Bit 28 of the code is cleared.
   <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-raiseexception> */
void RaiseException(DWORD dwExceptionCode,
                    DWORD dwExceptionFlags,
                    DWORD nNumberOfArguments,
                    const ULONG_PTR *lpArguments);

/* Stores the value of `lpKeyName` in section `lpAppName` of a file, or `lpDefault`. Returns its length without the NUL.

   Letter case does not matter; a value in quotation marks comes without them; one that does not fit is cut. With a NULL key or
   section the names of all keys or sections are stored, each with a NUL, and one more at the end. Differs from Windows: a file
   without a folder is looked for in the working folder.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofilestringa> */
DWORD GetPrivateProfileStringA(LPCSTR lpAppName,
                               LPCSTR lpKeyName,
                               LPCSTR lpDefault,
                               LPSTR lpReturnedString,
                               DWORD nSize,
                               LPCSTR lpFileName);

/* As `GetPrivateProfileStringA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofilestringw> */
DWORD GetPrivateProfileStringW(LPCWSTR lpAppName,
                               LPCWSTR lpKeyName,
                               LPCWSTR lpDefault,
                               LPWSTR lpReturnedString,
                               DWORD nSize,
                               LPCWSTR lpFileName) WS2_WIDE_SYM(GetPrivateProfileStringW);

/* The number that `GetPrivateProfileStringA` would find, or `nDefault`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofileinta> */
UINT GetPrivateProfileIntA(LPCSTR lpAppName, LPCSTR lpKeyName, INT nDefault, LPCSTR lpFileName);

/* As `GetPrivateProfileIntA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprivateprofileintw> */
UINT GetPrivateProfileIntW(LPCWSTR lpAppName, LPCWSTR lpKeyName, INT nDefault, LPCWSTR lpFileName) WS2_WIDE_SYM(GetPrivateProfileIntW);

/* Sets a value in a file, which is made if there is none. A NULL value removes the key, a NULL key the section.

   Errors: ERROR_INVALID_PARAMETER (no section or file), and those of CreateFile.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-writeprivateprofilestringa> */
BOOL WritePrivateProfileStringA(LPCSTR lpAppName, LPCSTR lpKeyName, LPCSTR lpString, LPCSTR lpFileName);

/* As `WritePrivateProfileStringA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-writeprivateprofilestringw> */
BOOL WritePrivateProfileStringW(LPCWSTR lpAppName, LPCWSTR lpKeyName, LPCWSTR lpString, LPCWSTR lpFileName) WS2_WIDE_SYM(WritePrivateProfileStringW);

WS2_END_DECLS

#endif

/* Generated from src/abi/processthreadsapi.rs, src/api/kernel32/processes.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_PROCESSES_H
#define WS2_32_GEN_PROCESSES_H

WS2_BEGIN_DECLS

/* The process and its first thread, as `CreateProcess` hands them out; both handles are the program's to close. */
struct _PROCESS_INFORMATION {
    HANDLE hProcess;
    HANDLE hThread;
    DWORD dwProcessId;
    DWORD dwThreadId;
};
typedef struct _PROCESS_INFORMATION PROCESS_INFORMATION;
typedef PROCESS_INFORMATION *PPROCESS_INFORMATION;
typedef PROCESS_INFORMATION *LPPROCESS_INFORMATION;

/* Attributes of a new process, in memory of the program's that `InitializeProcThreadAttributeList` prepares. */
typedef void *PPROC_THREAD_ATTRIBUTE_LIST;
typedef void *LPPROC_THREAD_ATTRIBUTE_LIST;

/* `STARTUPINFOA` with attributes. */
struct _STARTUPINFOEXA {
    STARTUPINFOA StartupInfo;
    LPPROC_THREAD_ATTRIBUTE_LIST lpAttributeList;
};
typedef struct _STARTUPINFOEXA STARTUPINFOEXA;
typedef STARTUPINFOEXA *LPSTARTUPINFOEXA;

/* The same in UTF-16. */
struct _STARTUPINFOEXW {
    STARTUPINFOW StartupInfo;
    LPPROC_THREAD_ATTRIBUTE_LIST lpAttributeList;
};
typedef struct _STARTUPINFOEXW STARTUPINFOEXW;
typedef STARTUPINFOEXW *LPSTARTUPINFOEXW;

/* Flags of `CreateProcess`. */
#define DEBUG_PROCESS 0x1
#define DEBUG_ONLY_THIS_PROCESS 0x2
#define DETACHED_PROCESS 0x8
#define CREATE_NEW_CONSOLE 0x10
#define CREATE_NEW_PROCESS_GROUP 0x200
#define CREATE_UNICODE_ENVIRONMENT 0x400
#define CREATE_SEPARATE_WOW_VDM 0x800
#define CREATE_SHARED_WOW_VDM 0x1000
#define INHERIT_PARENT_AFFINITY 0x10000
#define CREATE_PROTECTED_PROCESS 0x40000
#define EXTENDED_STARTUPINFO_PRESENT 0x80000
#define CREATE_BREAKAWAY_FROM_JOB 0x1000000
#define CREATE_PRESERVE_CODE_AUTHZ_LEVEL 0x2000000
#define CREATE_DEFAULT_ERROR_MODE 0x4000000
#define CREATE_NO_WINDOW 0x8000000

/* The attribute of a new process that is served: which handles it inherits. */
#define PROC_THREAD_ATTRIBUTE_HANDLE_LIST 0x20002

/* More flags of a `STARTUPINFO`, which are accepted and change nothing. */
#define STARTF_USESIZE 0x2
#define STARTF_USEPOSITION 0x4
#define STARTF_USECOUNTCHARS 0x8
#define STARTF_USEFILLATTRIBUTE 0x10
#define STARTF_FORCEONFEEDBACK 0x40
#define STARTF_FORCEOFFFEEDBACK 0x80

/* More access rights of processes and threads. */
#define PROCESS_CREATE_THREAD 0x2
#define PROCESS_VM_OPERATION 0x8
#define PROCESS_VM_READ 0x10
#define PROCESS_VM_WRITE 0x20
#define PROCESS_DUP_HANDLE 0x40
#define PROCESS_CREATE_PROCESS 0x80
#define PROCESS_SET_QUOTA 0x100
#define PROCESS_SET_INFORMATION 0x200
#define PROCESS_SUSPEND_RESUME 0x800
#define THREAD_TERMINATE 0x1
#define THREAD_SUSPEND_RESUME 0x2
#define THREAD_ALL_ACCESS 0x001FFFFF

/* Of `QueryFullProcessImageName`: the kernel's own form of the path, which is the same here. */
#define PROCESS_NAME_NATIVE 0x1

/* Starts a program, and hands out handles and numbers of its process and first thread.

   `lpApplicationName`: its path, or NULL: then the first part of `lpCommandLine` is searched for, beside this program, in
   the current folder and along PATH; ".exe" may be there or not. The command line is taken apart by Windows' rules into the
   arguments; a child built with this library sees it unchanged. `cmd` and `cmd.exe`, where no such file is found, mean
   the host's shell, to which `/c LINE` is given as it stands.
   With `bInheritHandles` the program has the descriptors of all inheritable files and sockets (of those in
   PROC_THREAD_ATTRIBUTE_HANDLE_LIST, where that is given), and if it is built with this library the handles themselves.
   `dwCreationFlags`: CREATE_SUSPENDED, CREATE_NEW_PROCESS_GROUP, CREATE_UNICODE_ENVIRONMENT, EXTENDED_STARTUPINFO_PRESENT;
   with DETACHED_PROCESS, CREATE_NO_WINDOW and CREATE_NEW_CONSOLE it leads a session of its own, without this one's terminal.
   Others are hints. `lpEnvironment`: the variables, NULL for this process's. Of STARTUPINFO the standard handles count,
   sockets among them; they need not be inheritable. Security attributes say only whether the two handles are inheritable.
   The id of the first thread is the process's.

   Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED (no program), ERROR_BAD_EXE_FORMAT,
   ERROR_DIRECTORY (`lpCurrentDirectory`), ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED (debugging).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessa> */
BOOL CreateProcessA(LPCSTR lpApplicationName,
                    LPSTR lpCommandLine,
                    LPSECURITY_ATTRIBUTES lpProcessAttributes,
                    LPSECURITY_ATTRIBUTES lpThreadAttributes,
                    BOOL bInheritHandles,
                    DWORD dwCreationFlags,
                    LPVOID lpEnvironment,
                    LPCSTR lpCurrentDirectory,
                    LPSTARTUPINFOA lpStartupInfo,
                    LPPROCESS_INFORMATION lpProcessInformation) WS2_WIDE_SYM(CreateProcessA);

/* As `CreateProcessA`, in UTF-16. (The command line is not written to.)
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw> */
BOOL CreateProcessW(LPCWSTR lpApplicationName,
                    LPWSTR lpCommandLine,
                    LPSECURITY_ATTRIBUTES lpProcessAttributes,
                    LPSECURITY_ATTRIBUTES lpThreadAttributes,
                    BOOL bInheritHandles,
                    DWORD dwCreationFlags,
                    LPVOID lpEnvironment,
                    LPCWSTR lpCurrentDirectory,
                    LPSTARTUPINFOW lpStartupInfo,
                    LPPROCESS_INFORMATION lpProcessInformation) WS2_WIDE_SYM(CreateProcessW);

/* Prepares `*lpSize` bytes for `dwAttributeCount` attributes; where they are too few, or the list is NULL, says how many are
   needed. Errors: ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-initializeprocthreadattributelist> */
BOOL InitializeProcThreadAttributeList(LPPROC_THREAD_ATTRIBUTE_LIST lpAttributeList,
                                       DWORD dwAttributeCount,
                                       DWORD dwFlags,
                                       SIZE_T *lpSize);

/* Adds an attribute to a list. PROC_THREAD_ATTRIBUTE_HANDLE_LIST: `lpValue` is an array of handles of `cbSize` bytes, which
   stays the caller's and must be there when a process is created. Others are ERROR_NOT_SUPPORTED. Errors:
   ERROR_BAD_LENGTH, ERROR_NOT_ENOUGH_MEMORY (no room left), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-updateprocthreadattribute> */
BOOL UpdateProcThreadAttribute(LPPROC_THREAD_ATTRIBUTE_LIST lpAttributeList,
                               DWORD dwFlags,
                               DWORD_PTR Attribute,
                               PVOID lpValue,
                               SIZE_T cbSize,
                               PVOID lpPreviousValue,
                               SIZE_T *lpReturnSize);

/* Ends the use of a list of attributes. The memory stays the caller's.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-deleteprocthreadattributelist> */
void DeleteProcThreadAttributeList(LPPROC_THREAD_ATTRIBUTE_LIST lpAttributeList);

/* A handle to the process of that number; NULL on failure.

   Rights are looked at only where PROCESS_TERMINATE is among them. Errors: ERROR_INVALID_PARAMETER (no such process),
   ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-openprocess> */
HANDLE OpenProcess(DWORD dwDesiredAccess,
                   BOOL bInheritHandle,
                   DWORD dwProcessId);

/* The id of a process, 0 on failure. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getprocessid> */
DWORD GetProcessId(HANDLE Process);

/* Ends a process at once, without exit handlers. Who started it finds `uExitCode` as its exit code if this process did;
   otherwise 1, or of this process the lowest 8 bits.

   Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (also when it has ended already).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-terminateprocess> */
BOOL TerminateProcess(HANDLE hProcess,
                      UINT uExitCode);

/* The exit code of a process, STILL_ACTIVE while it runs.

   The host keeps 8 bits of a code. A process that a signal ended has the code of Windows' exception for it
   (0xC0000005 and kin), or 1. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (a process
   that this one did not start, where the host does not tell).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getexitcodeprocess> */
BOOL GetExitCodeProcess(HANDLE hProcess,
                        LPDWORD lpExitCode);

/* When a process began and ended (0 while it runs), and the processor time that it has used, in the kernel and outside.

   Errors: ERROR_INVALID_HANDLE, ERROR_NOACCESS (NULL), ERROR_NOT_SUPPORTED (the host does not tell).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getprocesstimes> */
BOOL GetProcessTimes(HANDLE hProcess,
                     LPFILETIME lpCreationTime,
                     LPFILETIME lpExitTime,
                     LPFILETIME lpKernelTime,
                     LPFILETIME lpUserTime);

/* The path of a process's program. `lpdwSize`: the room in characters, then the length without the NUL.

   Errors: ERROR_INVALID_HANDLE, ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER (flags, NULL), ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-queryfullprocessimagenamea> */
BOOL QueryFullProcessImageNameA(HANDLE hProcess,
                                DWORD dwFlags,
                                LPSTR lpExeName,
                                PDWORD lpdwSize);

/* As `QueryFullProcessImageNameA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-queryfullprocessimagenamew> */
BOOL QueryFullProcessImageNameW(HANDLE hProcess, DWORD dwFlags, LPWSTR lpExeName, PDWORD lpdwSize) WS2_WIDE_SYM(QueryFullProcessImageNameW);

/* Whether a process is one of 32 bits: not this one. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL),
   ERROR_ACCESS_DENIED (the host does not tell).
   <https://learn.microsoft.com/windows/win32/api/wow64apiset/nf-wow64apiset-iswow64process> */
BOOL IsWow64Process(HANDLE hProcess,
                    PBOOL Wow64Process);

/* Runs a program by its command line, as `CreateProcessA` does. `uCmdShow` means nothing here. Returns more than 31, or
   the error: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_BAD_FORMAT, 0 (no memory).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-winexec> */
UINT WinExec(LPCSTR lpCmdLine,
             UINT uCmdShow);

WS2_END_DECLS

#endif

/* Generated from src/api/kernel32/processthreadsapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_THREADS_H
#define WS2_32_GEN_THREADS_H

WS2_BEGIN_DECLS

/* Starts a thread that runs `lpStartAddress(lpParameter)`, and returns a handle to it, NULL on failure.

   `dwStackSize`: bytes, if more than the host's usual size. `dwCreationFlags`: CREATE_SUSPENDED,
   STACK_SIZE_PARAM_IS_A_RESERVATION. `lpThreadId`, if not NULL, receives the thread's id.
   Errors: ERROR_INVALID_PARAMETER (flags, NULL function), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createthread> */
HANDLE CreateThread(LPSECURITY_ATTRIBUTES lpThreadAttributes,
                    SIZE_T dwStackSize,
                    LPTHREAD_START_ROUTINE lpStartAddress,
                    LPVOID lpParameter,
                    DWORD dwCreationFlags,
                    LPDWORD lpThreadId);

/* Stores a thread's exit code, STILL_ACTIVE while it runs. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getexitcodethread> */
BOOL GetExitCodeThread(HANDLE hThread,
                       LPDWORD lpExitCode);

/* Lets a thread begin that was created suspended, or a process by its first thread. Returns how often it was suspended: at 1
   it runs from now on, at 0 it did before.

   Returns -1 on failure: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (the process has ended).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-resumethread> */
DWORD ResumeThread(HANDLE hThread);

/* Stops a process by its first thread. Returns how often it was suspended before, -1 on failure.

   Differs from Windows: the host cannot stop a single thread, so those of this process are ERROR_NOT_SUPPORTED, and of
   another process all stop. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (it has ended).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-suspendthread> */
DWORD SuspendThread(HANDLE hThread);

/* Fails: no host can end a thread from outside without harm to all others (ERROR_NOT_SUPPORTED), nor Windows, whose
   documentation advises against it. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-terminatethread> */
BOOL TerminateThread(HANDLE hThread,
                     DWORD dwExitCode);

/* A pseudo handle that means the calling thread wherever it is used.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentthread> */
HANDLE GetCurrentThread(void);

/* A pseudo handle that means this process.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentprocess> */
HANDLE GetCurrentProcess(void);

/* The calling thread's id: unique in this process while the thread lives.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentthreadid> */
DWORD GetCurrentThreadId(void);

/* The id of the thread that a handle names, 0 on failure. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getthreadid> */
DWORD GetThreadId(HANDLE Thread);

/* The id of the process that a thread belongs to, 0 on failure. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getprocessidofthread> */
DWORD GetProcessIdOfThread(HANDLE Thread);

/* Lets another thread run.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-switchtothread> */
BOOL SwitchToThread(void);

/* Takes note of a thread's priority, which has no effect on the host. Errors: ERROR_INVALID_HANDLE,
   ERROR_INVALID_PARAMETER (no such priority).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-setthreadpriority> */
BOOL SetThreadPriority(HANDLE hThread, INT nPriority);

/* The priority that SetThreadPriority set, at first THREAD_PRIORITY_NORMAL; THREAD_PRIORITY_ERROR_RETURN on failure.
   Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getthreadpriority> */
INT GetThreadPriority(HANDLE hThread);

/* Queues `pfnAPC(dwData)` to run in an alertable wait of the thread. Returns 0 on failure.

   Errors: ERROR_INVALID_HANDLE, ERROR_GEN_FAILURE (the thread has ended).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-queueuserapc> */
DWORD QueueUserAPC(PAPCFUNC pfnAPC, HANDLE hThread, ULONG_PTR dwData);

WS2_END_DECLS

#endif

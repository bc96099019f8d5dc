/* Generated from src/api/kernel32/synchapi/objects.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WAITS_H
#define WS2_32_GEN_WAITS_H

WS2_BEGIN_DECLS

/* Makes an event, or finds the one named `lpName` in this process (then GetLastError is ERROR_ALREADY_EXISTS).

   `bManualReset`: set, it stays so until it is reset; otherwise it lets one wait through. Returns NULL on failure.
   Errors: ERROR_INVALID_HANDLE (the name is another kind of object's), ERROR_INVALID_NAME.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createeventa> */
HANDLE CreateEventA(LPSECURITY_ATTRIBUTES lpEventAttributes,
                    BOOL bManualReset,
                    BOOL bInitialState,
                    LPCSTR lpName);

/* As `CreateEventA`, with a UTF-16 name.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createeventw> */
HANDLE CreateEventW(LPSECURITY_ATTRIBUTES lpEventAttributes,
                    BOOL bManualReset,
                    BOOL bInitialState,
                    LPCWSTR lpName) WS2_WIDE_SYM(CreateEventW);

/* A handle to the event of this process that has that name. Returns NULL on failure.

   Errors: ERROR_FILE_NOT_FOUND, ERROR_INVALID_HANDLE (the name is another kind of object's).
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openeventa> */
HANDLE OpenEventA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);

/* As `OpenEventA`, with a UTF-16 name.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openeventw> */
HANDLE OpenEventW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpName) WS2_WIDE_SYM(OpenEventW);

/* Sets an event: lets waits through. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setevent> */
BOOL SetEvent(HANDLE hEvent);

/* Resets an event: waits block. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-resetevent> */
BOOL ResetEvent(HANDLE hEvent);

/* Sets an event for those that wait at this moment, and resets it. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-pulseevent> */
BOOL PulseEvent(HANDLE hEvent);

/* Makes a mutex, or finds the one named `lpName` in this process (then GetLastError is ERROR_ALREADY_EXISTS and
   `bInitialOwner` counts for nothing). Returns NULL on failure. Errors: as `CreateEventA`.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createmutexa> */
HANDLE CreateMutexA(LPSECURITY_ATTRIBUTES lpMutexAttributes, BOOL bInitialOwner, LPCSTR lpName);

/* As `CreateMutexA`, with a UTF-16 name.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createmutexw> */
HANDLE CreateMutexW(LPSECURITY_ATTRIBUTES lpMutexAttributes, BOOL bInitialOwner, LPCWSTR lpName) WS2_WIDE_SYM(CreateMutexW);

/* A handle to the mutex of this process that has that name. Returns NULL on failure. Errors: as `OpenEventA`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openmutexa> */
HANDLE OpenMutexA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);

/* As `OpenMutexA`, with a UTF-16 name.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openmutexw> */
HANDLE OpenMutexW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpName) WS2_WIDE_SYM(OpenMutexW);

/* Gives a mutex back, which the calling thread owns. Errors: ERROR_INVALID_HANDLE, ERROR_NOT_OWNER.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasemutex> */
BOOL ReleaseMutex(HANDLE hMutex);

/* Makes a semaphore that lets `lInitialCount` waits through, never more than `lMaximumCount` at a time, or finds the
   one named `lpName` in this process (then GetLastError is ERROR_ALREADY_EXISTS). Returns NULL on failure.
   Errors: ERROR_INVALID_PARAMETER (the counts), and as `CreateEventA`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createsemaphorea> */
HANDLE CreateSemaphoreA(LPSECURITY_ATTRIBUTES lpSemaphoreAttributes,
                        LONG lInitialCount,
                        LONG lMaximumCount,
                        LPCSTR lpName);

/* As `CreateSemaphoreA`, with a UTF-16 name.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createsemaphorew> */
HANDLE CreateSemaphoreW(LPSECURITY_ATTRIBUTES lpSemaphoreAttributes,
                        LONG lInitialCount,
                        LONG lMaximumCount,
                        LPCWSTR lpName) WS2_WIDE_SYM(CreateSemaphoreW);

/* A handle to the semaphore of this process that has that name. Returns NULL on failure. Errors: as `OpenEventA`.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-opensemaphorew> */
HANDLE OpenSemaphoreA(DWORD dwDesiredAccess,
                      BOOL bInheritHandle,
                      LPCSTR lpName);

/* As `OpenSemaphoreA`, with a UTF-16 name.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-opensemaphorew> */
HANDLE OpenSemaphoreW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpName) WS2_WIDE_SYM(OpenSemaphoreW);

/* Lets `lReleaseCount` more waits through; `lpPreviousCount`, if not NULL, receives the count before.

   Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_TOO_MANY_POSTS (beyond the maximum: nothing is done).
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasesemaphore> */
BOOL ReleaseSemaphore(HANDLE hSemaphore,
                      LONG lReleaseCount,
                      LONG *lpPreviousCount);

/* Waits for one object, at most `dwMilliseconds`: WAIT_OBJECT_0, WAIT_ABANDONED, WAIT_TIMEOUT or WAIT_FAILED.
   Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitforsingleobject> */
DWORD WaitForSingleObject(HANDLE hHandle, DWORD dwMilliseconds);

/* As `WaitForSingleObject`; with `bAlertable` it also ends when procedure calls ran: WAIT_IO_COMPLETION.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitforsingleobjectex> */
DWORD WaitForSingleObjectEx(HANDLE hHandle, DWORD dwMilliseconds, BOOL bAlertable);

/* Waits for one of `nCount` objects, or with `bWaitAll` for all at once, at most `dwMilliseconds`: WAIT_OBJECT_0 or
   WAIT_ABANDONED_0 plus the place of the object, WAIT_TIMEOUT or WAIT_FAILED.

   Errors: ERROR_INVALID_PARAMETER (no handles, more than MAXIMUM_WAIT_OBJECTS, or one twice with `bWaitAll`),
   ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitformultipleobjects> */
DWORD WaitForMultipleObjects(DWORD nCount,
                             const HANDLE *lpHandles,
                             BOOL bWaitAll,
                             DWORD dwMilliseconds);

/* As `WaitForMultipleObjects`; with `bAlertable` it also ends when procedure calls ran: WAIT_IO_COMPLETION.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitformultipleobjectsex> */
DWORD WaitForMultipleObjectsEx(DWORD nCount,
                               const HANDLE *lpHandles,
                               BOOL bWaitAll,
                               DWORD dwMilliseconds,
                               BOOL bAlertable);

/* Signals one object (sets an event, releases a mutex or one count of a semaphore) and waits for another, as
   `WaitForSingleObjectEx`. Others may see the first before the wait begins.

   Errors: ERROR_INVALID_HANDLE, ERROR_NOT_OWNER, ERROR_TOO_MANY_POSTS.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-signalobjectandwait> */
DWORD SignalObjectAndWait(HANDLE hObjectToSignal,
                          HANDLE hObjectToWaitOn,
                          DWORD dwMilliseconds,
                          BOOL bAlertable);

/* Suspends the calling thread for `dwMilliseconds`; with `bAlertable` also ends when procedure calls ran.
   Returns 0, or WAIT_IO_COMPLETION.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleepex> */
DWORD SleepEx(DWORD dwMilliseconds, BOOL bAlertable);

WS2_END_DECLS

#endif

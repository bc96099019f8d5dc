/* Generated from src/abi/threadpoolapiset.rs, src/api/kernel32/threadpoolapiset/callbacks.rs, src/api/kernel32/threadpoolapiset/io.rs, src/api/kernel32/synchapi/timers.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_THREADPOOLAPISET_H
#define WS2_32_GEN_THREADPOOLAPISET_H

WS2_BEGIN_DECLS

/* Objects of the pool, and what of it a callback belongs to. */
typedef void *PTP_WORK;
typedef void *PTP_TIMER;
typedef void *PTP_WAIT;
typedef void *PTP_IO;
typedef void *PTP_CALLBACK_INSTANCE;

/* Where callbacks run; only NULL, the pool of the process. */
typedef void *PTP_CALLBACK_ENVIRON;

/* How a wait ended: WAIT_OBJECT_0 or WAIT_TIMEOUT. */
typedef DWORD TP_WAIT_RESULT;

typedef void (*PTP_SIMPLE_CALLBACK)(PTP_CALLBACK_INSTANCE Instance, PVOID Context);
typedef void (*PTP_WORK_CALLBACK)(PTP_CALLBACK_INSTANCE Instance, PVOID Context, PTP_WORK Work);
typedef void (*PTP_TIMER_CALLBACK)(PTP_CALLBACK_INSTANCE Instance, PVOID Context, PTP_TIMER Timer);
typedef void (*PTP_WAIT_CALLBACK)(PTP_CALLBACK_INSTANCE Instance,
                                  PVOID Context,
                                  PTP_WAIT Wait,
                                  TP_WAIT_RESULT WaitResult);

typedef void (*PTP_WIN32_IO_CALLBACK)(PTP_CALLBACK_INSTANCE Instance,
                                      PVOID Context,
                                      PVOID Overlapped,
                                      ULONG IoResult,
                                      ULONG_PTR NumberOfBytesTransferred,
                                      PTP_IO Io);

/* What a timer of a queue, or a registered wait, calls. */
typedef void (*WAITORTIMERCALLBACKFUNC)(PVOID Parameter, BOOLEAN TimerOrWaitFired);
typedef WAITORTIMERCALLBACKFUNC WAITORTIMERCALLBACK;

/* What a waitable timer calls, on the thread that set it. */
typedef void (*PTIMERAPCROUTINE)(LPVOID lpArgToCompletionRoutine,
                                 DWORD dwTimerLowValue,
                                 DWORD dwTimerHighValue);

/* Why a timer is set, which nobody asks for. */
typedef void *PREASON_CONTEXT;

/* What `timeSetEvent` calls. */
typedef void (*LPTIMECALLBACK)(UINT uTimerID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dw1, DWORD_PTR dw2);

/* Flags of work items, timers of queues and registered waits. */
#define WT_EXECUTEDEFAULT 0x0
#define WT_EXECUTEINIOTHREAD 0x1
#define WT_EXECUTEINWAITTHREAD 0x4
#define WT_EXECUTEONLYONCE 0x8
#define WT_EXECUTELONGFUNCTION 0x10
#define WT_EXECUTEINTIMERTHREAD 0x20
#define WT_EXECUTEINPERSISTENTTHREAD 0x80

/* Flags and access rights of waitable timers. */
#define CREATE_WAITABLE_TIMER_MANUAL_RESET 0x1
#define CREATE_WAITABLE_TIMER_HIGH_RESOLUTION 0x2
#define TIMER_MODIFY_STATE 0x2
#define TIMER_ALL_ACCESS 0x001F0003

/* Kinds of multimedia timers. */
#define TIME_ONESHOT 0
#define TIME_PERIODIC 1
#define TIME_CALLBACK_FUNCTION 0
#define TIME_CALLBACK_EVENT_SET 0x10
#define TIME_CALLBACK_EVENT_PULSE 0x20

/* Has a thread of the pool call `Function(Context)`. `Flags` say nothing that matters here. Errors:
   ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-queueuserworkitem> */
BOOL QueueUserWorkItem(LPTHREAD_START_ROUTINE Function,
                       PVOID Context,
                       ULONG Flags);

/* Has a thread of the pool call `pfns` once. `pcbe` is NULL. Errors: ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-trysubmitthreadpoolcallback> */
BOOL TrySubmitThreadpoolCallback(PTP_SIMPLE_CALLBACK pfns,
                                 PVOID pv,
                                 PTP_CALLBACK_ENVIRON pcbe);

/* A work item, which each `SubmitThreadpoolWork` has call `pfnwk` once. `pcbe` is NULL. Returns NULL on failure:
   ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpoolwork> */
PTP_WORK CreateThreadpoolWork(PTP_WORK_CALLBACK pfnwk,
                              PVOID pv,
                              PTP_CALLBACK_ENVIRON pcbe);

/* Has the pool run a work item's callback once more.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-submitthreadpoolwork> */
void SubmitThreadpoolWork(PTP_WORK pwk);

/* Waits until a work item's callbacks have run; those that have not begun are taken back with `fCancelPendingCallbacks`.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpoolworkcallbacks> */
void WaitForThreadpoolWorkCallbacks(PTP_WORK pwk,
                                    BOOL fCancelPendingCallbacks);

/* Frees a work item; callbacks that are queued still run.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpoolwork> */
void CloseThreadpoolWork(PTP_WORK pwk);

/* A timer, which calls `pfnti` when it is due. `pcbe` is NULL. Returns NULL on failure: ERROR_INVALID_PARAMETER,
   ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpooltimer> */
PTP_TIMER CreateThreadpoolTimer(PTP_TIMER_CALLBACK pfnti,
                                PVOID pv,
                                PTP_CALLBACK_ENVIRON pcbe);

/* Sets a timer: due at `pftDueTime`, which means what SetWaitableTimer's does, then every `msPeriod` milliseconds if that
   is not 0. NULL stops it. `msWindowLength` is not needed.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-setthreadpooltimer> */
void SetThreadpoolTimer(PTP_TIMER pti,
                        LPFILETIME pftDueTime,
                        DWORD msPeriod,
                        DWORD msWindowLength);

/* Whether a timer is set.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-isthreadpooltimerset> */
BOOL IsThreadpoolTimerSet(PTP_TIMER pti);

/* Waits until a timer's callbacks have run, as `WaitForThreadpoolWorkCallbacks`.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpooltimercallbacks> */
void WaitForThreadpoolTimerCallbacks(PTP_TIMER pti,
                                     BOOL fCancelPendingCallbacks);

/* Stops and frees a timer; callbacks that are queued still run.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpooltimer> */
void CloseThreadpoolTimer(PTP_TIMER pti);

/* A wait, which calls `pfnwa` when the object that it is set to is signalled, or its time is up. `pcbe` is NULL. Returns
   NULL on failure: ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpoolwait> */
PTP_WAIT CreateThreadpoolWait(PTP_WAIT_CALLBACK pfnwa,
                              PVOID pv,
                              PTP_CALLBACK_ENVIRON pcbe);

/* Has a wait wait for `h` once, at most until `pftTimeout` (as SetWaitableTimer; NULL: for ever). A NULL `h` stops it.

   Errors: ERROR_INVALID_HANDLE. Each wait has a thread of the pool to itself.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-setthreadpoolwait> */
void SetThreadpoolWait(PTP_WAIT pwa,
                       HANDLE h,
                       LPFILETIME pftTimeout);

/* Waits until a wait's callback has run, as `WaitForThreadpoolWorkCallbacks`.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpoolwaitcallbacks> */
void WaitForThreadpoolWaitCallbacks(PTP_WAIT pwa,
                                    BOOL fCancelPendingCallbacks);

/* Stops and frees a wait.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpoolwait> */
void CloseThreadpoolWait(PTP_WAIT pwa);

/* Whether a callback may take long: always, as the pool grows while all its threads are busy.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-callbackmayrunlong> */
BOOL CallbackMayRunLong(PTP_CALLBACK_INSTANCE pci);

/* Has a thread of the pool call `Callback(Context, FALSE)` each time when `hObject` is signalled, and `(Context, TRUE)`
   when `dwMilliseconds` went by, until UnregisterWait; once with WT_EXECUTEONLYONCE.

   `phNewWaitObject` receives a handle for UnregisterWait. Each wait has a thread of the pool to itself.
   Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_HANDLE, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-registerwaitforsingleobject> */
BOOL RegisterWaitForSingleObject(PHANDLE phNewWaitObject,
                                 HANDLE hObject,
                                 WAITORTIMERCALLBACK Callback,
                                 PVOID Context,
                                 ULONG dwMilliseconds,
                                 ULONG dwFlags);

/* Ends a registered wait. FALSE with ERROR_IO_PENDING: its callback is running. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-unregisterwait> */
BOOL UnregisterWait(HANDLE WaitHandle);

/* Ends a registered wait. `CompletionEvent`: NULL, then as `UnregisterWait`; INVALID_HANDLE_VALUE to wait for its
   callback; or an event that is set when that has returned.
   <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-unregisterwaitex> */
BOOL UnregisterWaitEx(HANDLE WaitHandle,
                      HANDLE CompletionEvent);

/* A queue for timers that are to be deleted together. Returns NULL on failure.
   <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-createtimerqueue> */
HANDLE CreateTimerQueue(void);

/* Has a thread of the pool call `Callback(Parameter, TRUE)` in `DueTime` milliseconds, then every `Period` if that is not 0.

   `phNewTimer` receives the timer's handle. `TimerQueue`: NULL, or one of CreateTimerQueue. `Flags`: WT_EXECUTEONLYONCE;
   the others say nothing that matters here. Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_HANDLE,
   ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-createtimerqueuetimer> */
BOOL CreateTimerQueueTimer(PHANDLE phNewTimer,
                           HANDLE TimerQueue,
                           WAITORTIMERCALLBACK Callback,
                           PVOID Parameter,
                           DWORD DueTime,
                           DWORD Period,
                           ULONG Flags);

/* Sets a timer of a queue anew. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-changetimerqueuetimer> */
BOOL ChangeTimerQueueTimer(HANDLE TimerQueue,
                           HANDLE Timer,
                           ULONG DueTime,
                           ULONG Period);

/* Deletes a timer of a queue; its callbacks that have not begun are taken back. `CompletionEvent`: as
   `UnregisterWaitEx`. Errors: ERROR_INVALID_HANDLE, ERROR_IO_PENDING (a callback is running; the timer is gone).
   <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-deletetimerqueuetimer> */
BOOL DeleteTimerQueueTimer(HANDLE TimerQueue,
                           HANDLE Timer,
                           HANDLE CompletionEvent);

/* Deletes a queue and its timers, as `DeleteTimerQueueEx` with NULL; callbacks that run are not waited for.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-deletetimerqueue> */
BOOL DeleteTimerQueue(HANDLE TimerQueue);

/* Deletes a queue and its timers. `CompletionEvent`: as `UnregisterWaitEx`; an event is set when the last callback has
   returned. Errors: ERROR_INVALID_HANDLE, ERROR_IO_PENDING.
   <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-deletetimerqueueex> */
BOOL DeleteTimerQueueEx(HANDLE TimerQueue,
                        HANDLE CompletionEvent);

/* Has the pool call `Function` with each overlapped operation of a socket, or of a file opened with FILE_FLAG_OVERLAPPED,
   that is done. `Flags` is 0.

   Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL, flags, or a port has the handle's packets already),
   ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-bindiocompletioncallback> */
BOOL BindIoCompletionCallback(HANDLE FileHandle,
                              LPOVERLAPPED_COMPLETION_ROUTINE Function,
                              ULONG Flags);

/* An object for the overlapped operations of a socket or a file: `pfnio` is called in the pool with each that
   `StartThreadpoolIo` announced. `pcbe` is NULL. Returns NULL on failure. Errors: as `BindIoCompletionCallback`.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpoolio> */
PTP_IO CreateThreadpoolIo(HANDLE fl,
                          PTP_WIN32_IO_CALLBACK pfnio,
                          PVOID pv,
                          PTP_CALLBACK_ENVIRON pcbe);

/* Announces an operation, before it begins.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-startthreadpoolio> */
void StartThreadpoolIo(PTP_IO pio);

/* Takes an announcement back: the operation failed, or it succeeded at once and leaves no packet.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-cancelthreadpoolio> */
void CancelThreadpoolIo(PTP_IO pio);

/* Waits until all operations that were announced have been told of. Differs from Windows: callbacks that are queued are
   not taken back with `fCancelPendingCallbacks`.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpooliocallbacks> */
void WaitForThreadpoolIoCallbacks(PTP_IO pio,
                                  BOOL fCancelPendingCallbacks);

/* Frees the object: operations that end later are told of no more.
   <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpoolio> */
void CloseThreadpoolIo(PTP_IO pio);

/* Makes a timer, or finds the one named `lpTimerName` in this process (then GetLastError is ERROR_ALREADY_EXISTS).

   `bManualReset`: due, it lets every wait through until it is set again; otherwise one. Returns NULL on failure. Errors: as
   CreateEvent.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimera> */
HANDLE CreateWaitableTimerA(LPSECURITY_ATTRIBUTES lpTimerAttributes,
                            BOOL bManualReset,
                            LPCSTR lpTimerName);

/* As `CreateWaitableTimerA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimerw> */
HANDLE CreateWaitableTimerW(LPSECURITY_ATTRIBUTES lpTimerAttributes, BOOL bManualReset, LPCWSTR lpTimerName) WS2_WIDE_SYM(CreateWaitableTimerW);

/* As `CreateWaitableTimerA`, with `dwFlags`: CREATE_WAITABLE_TIMER_MANUAL_RESET, CREATE_WAITABLE_TIMER_HIGH_RESOLUTION.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimerexa> */
HANDLE CreateWaitableTimerExA(LPSECURITY_ATTRIBUTES lpTimerAttributes,
                              LPCSTR lpTimerName,
                              DWORD dwFlags,
                              DWORD dwDesiredAccess);

/* As `CreateWaitableTimerExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimerexw> */
HANDLE CreateWaitableTimerExW(LPSECURITY_ATTRIBUTES lpTimerAttributes,
                              LPCWSTR lpTimerName,
                              DWORD dwFlags,
                              DWORD dwDesiredAccess) WS2_WIDE_SYM(CreateWaitableTimerExW);

/* A handle to the timer of this process that has that name. Returns NULL on failure. Errors: as OpenEvent.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openwaitabletimera> */
HANDLE OpenWaitableTimerA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpTimerName);

/* As `OpenWaitableTimerA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openwaitabletimerw> */
HANDLE OpenWaitableTimerW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpTimerName) WS2_WIDE_SYM(OpenWaitableTimerW);

/* Sets a timer, which is not signalled until it is due, and stops what it was set to before.

   `lpDueTime` in units of 100 nanoseconds: negative, the time from now; otherwise a FILETIME, of UTC. `lPeriod`:
   milliseconds, 0 for once. `pfnCompletionRoutine`, if not NULL, runs in alertable waits and blocking socket calls of the
   calling thread. `fResume` cannot be done: then the last error is ERROR_NOT_SUPPORTED. Differs from Windows: a clock that
   is set does not move a FILETIME. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setwaitabletimer> */
BOOL SetWaitableTimer(HANDLE hTimer,
                      const LARGE_INTEGER *lpDueTime,
                      LONG lPeriod,
                      PTIMERAPCROUTINE pfnCompletionRoutine,
                      LPVOID lpArgToCompletionRoutine,
                      BOOL fResume);

/* As `SetWaitableTimer`; `WakeContext` is ignored, and the timer is not later than it must be, whatever
   `TolerableDelay`.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setwaitabletimerex> */
BOOL SetWaitableTimerEx(HANDLE hTimer,
                        const LARGE_INTEGER *lpDueTime,
                        LONG lPeriod,
                        PTIMERAPCROUTINE pfnCompletionRoutine,
                        LPVOID lpArgToCompletionRoutine,
                        PREASON_CONTEXT WakeContext,
                        ULONG TolerableDelay);

/* Stops a timer, whose state stays as it is. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-cancelwaitabletimer> */
BOOL CancelWaitableTimer(HANDLE hTimer);

/* Calls `fptc` in `uDelay` milliseconds, or with TIME_PERIODIC every so often, on a thread of the pool; with
   TIME_CALLBACK_EVENT_SET or TIME_CALLBACK_EVENT_PULSE it is an event. Returns the timer's number, 0 on failure.

   `uResolution` is always better here.
   <https://learn.microsoft.com/previous-versions/dd757634(v=vs.85)> */
MMRESULT timeSetEvent(UINT uDelay,
                      UINT uResolution,
                      LPTIMECALLBACK fptc,
                      DWORD_PTR dwUser,
                      UINT fuEvent);

/* Stops a timer of `timeSetEvent`. MMSYSERR_INVALPARAM: there is none of that number.
   <https://learn.microsoft.com/previous-versions/dd757630(v=vs.85)> */
MMRESULT timeKillEvent(UINT uTimerID);

WS2_END_DECLS

#endif

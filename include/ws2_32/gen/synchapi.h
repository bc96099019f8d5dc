/* Generated from src/abi/synchapi.rs, src/api/kernel32/synchapi/locks.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_SYNCHAPI_H
#define WS2_32_GEN_SYNCHAPI_H

WS2_BEGIN_DECLS

/* A lock that its thread may enter again; all zero is a free one. */
struct _RTL_CRITICAL_SECTION {
    PVOID DebugInfo;
    /* -1: free; -2: taken; less: taken, and threads wait. */
    LONG LockCount;
    LONG RecursionCount;
    /* The owner's thread id. */
    HANDLE OwningThread;
    HANDLE LockSemaphore;
    ULONG_PTR SpinCount;
};
typedef struct _RTL_CRITICAL_SECTION RTL_CRITICAL_SECTION;
typedef RTL_CRITICAL_SECTION *PRTL_CRITICAL_SECTION;
typedef RTL_CRITICAL_SECTION CRITICAL_SECTION;
typedef RTL_CRITICAL_SECTION *PCRITICAL_SECTION;
typedef RTL_CRITICAL_SECTION *LPCRITICAL_SECTION;

/* A slim reader/writer lock; all zero is a free one. */
struct _RTL_SRWLOCK {
    PVOID Ptr;
};
typedef struct _RTL_SRWLOCK RTL_SRWLOCK;
typedef RTL_SRWLOCK *PRTL_SRWLOCK;
typedef RTL_SRWLOCK SRWLOCK;
typedef RTL_SRWLOCK *PSRWLOCK;

/* A condition variable; begins all zero. */
struct _RTL_CONDITION_VARIABLE {
    PVOID Ptr;
};
typedef struct _RTL_CONDITION_VARIABLE RTL_CONDITION_VARIABLE;
typedef RTL_CONDITION_VARIABLE *PRTL_CONDITION_VARIABLE;
typedef RTL_CONDITION_VARIABLE CONDITION_VARIABLE;
typedef RTL_CONDITION_VARIABLE *PCONDITION_VARIABLE;

/* One-time initialization; begins all zero. */
union _RTL_RUN_ONCE {
    PVOID Ptr;
};
typedef union _RTL_RUN_ONCE RTL_RUN_ONCE;
typedef RTL_RUN_ONCE *PRTL_RUN_ONCE;
typedef RTL_RUN_ONCE INIT_ONCE;
typedef RTL_RUN_ONCE *PINIT_ONCE;
typedef RTL_RUN_ONCE *LPINIT_ONCE;

/* A point that threads pass together. */
struct _RTL_BARRIER {
    DWORD Reserved1;
    DWORD Reserved2;
    ULONG_PTR Reserved3[2];
    DWORD Reserved4;
    DWORD Reserved5;
};
typedef struct _RTL_BARRIER RTL_BARRIER;
typedef RTL_BARRIER *PRTL_BARRIER;
typedef RTL_BARRIER SYNCHRONIZATION_BARRIER;
typedef RTL_BARRIER *PSYNCHRONIZATION_BARRIER;
typedef RTL_BARRIER *LPSYNCHRONIZATION_BARRIER;

/* What `InitOnceExecuteOnce` runs; FALSE says that the initialization failed. */
typedef BOOL (*PINIT_ONCE_FN)(PINIT_ONCE InitOnce, PVOID Parameter, void **Context);

/* Flags of critical sections, condition variables, one-time initialization and barriers. */
#define CRITICAL_SECTION_NO_DEBUG_INFO 0x01000000
#define CONDITION_VARIABLE_LOCKMODE_SHARED 0x1
#define INIT_ONCE_CHECK_ONLY 0x1
#define INIT_ONCE_ASYNC 0x2
#define INIT_ONCE_INIT_FAILED 0x4
#define INIT_ONCE_CTX_RESERVED_BITS 2
#define SYNCHRONIZATION_BARRIER_FLAGS_SPIN_ONLY 0x1
#define SYNCHRONIZATION_BARRIER_FLAGS_BLOCK_ONLY 0x2
#define SYNCHRONIZATION_BARRIER_FLAGS_NO_DELETE 0x4

/* Makes a critical section.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializecriticalsection> */
void InitializeCriticalSection(LPCRITICAL_SECTION lpCriticalSection);

/* Makes a critical section. `dwSpinCount`: how often a taken one is tried before the thread sleeps. Returns TRUE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializecriticalsectionandspincount> */
BOOL InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION lpCriticalSection,
                                           DWORD dwSpinCount);

/* As `InitializeCriticalSectionAndSpinCount`. `Flags` has no effect.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializecriticalsectionex> */
BOOL InitializeCriticalSectionEx(LPCRITICAL_SECTION lpCriticalSection, DWORD dwSpinCount, DWORD Flags);

/* Sets the spin count and returns the one before.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setcriticalsectionspincount> */
DWORD SetCriticalSectionSpinCount(LPCRITICAL_SECTION lpCriticalSection, DWORD dwSpinCount);

/* Enters a critical section: waits until it is free, or the calling thread's own.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-entercriticalsection> */
void EnterCriticalSection(LPCRITICAL_SECTION lpCriticalSection);

/* Enters a critical section that is free or the calling thread's own, and returns TRUE; else FALSE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-tryentercriticalsection> */
BOOL TryEnterCriticalSection(LPCRITICAL_SECTION lpCriticalSection);

/* Leaves a critical section, once for each time that the calling thread entered it.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-leavecriticalsection> */
void LeaveCriticalSection(LPCRITICAL_SECTION lpCriticalSection);

/* Ends a critical section that nobody is in. Nothing is left to free, so it may also simply be forgotten.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-deletecriticalsection> */
void DeleteCriticalSection(LPCRITICAL_SECTION lpCriticalSection);

/* Makes a slim lock, which SRWLOCK_INIT does as well.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializesrwlock> */
void InitializeSRWLock(PSRWLOCK SRWLock);

/* Takes a slim lock alone.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-acquiresrwlockexclusive> */
void AcquireSRWLockExclusive(PSRWLOCK SRWLock);

/* Takes a slim lock together with other readers; readers stand back for a writer that waits.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-acquiresrwlockshared> */
void AcquireSRWLockShared(PSRWLOCK SRWLock);

/* Takes a slim lock alone if that needs no waiting; returns whether it did.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-tryacquiresrwlockexclusive> */
BOOLEAN TryAcquireSRWLockExclusive(PSRWLOCK SRWLock);

/* Takes a slim lock with other readers if that needs no waiting; returns whether it did.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-tryacquiresrwlockshared> */
BOOLEAN TryAcquireSRWLockShared(PSRWLOCK SRWLock);

/* Gives a slim lock back that the caller has alone.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasesrwlockexclusive> */
void ReleaseSRWLockExclusive(PSRWLOCK SRWLock);

/* Gives a slim lock back that the caller has as a reader.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasesrwlockshared> */
void ReleaseSRWLockShared(PSRWLOCK SRWLock);

/* Makes a condition variable, which CONDITION_VARIABLE_INIT does as well.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializeconditionvariable> */
void InitializeConditionVariable(PCONDITION_VARIABLE ConditionVariable);

/* Leaves the critical section, sleeps until the condition variable is woken, and enters it again.

   `dwMilliseconds`: at most that long; INFINITE. May wake without a reason. Errors: ERROR_TIMEOUT.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleepconditionvariablecs> */
BOOL SleepConditionVariableCS(PCONDITION_VARIABLE ConditionVariable,
                              PCRITICAL_SECTION CriticalSection,
                              DWORD dwMilliseconds);

/* The same with a slim lock, which the caller has alone, or as a reader with CONDITION_VARIABLE_LOCKMODE_SHARED.
   Errors: ERROR_TIMEOUT, ERROR_INVALID_PARAMETER (other flags).
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleepconditionvariablesrw> */
BOOL SleepConditionVariableSRW(PCONDITION_VARIABLE ConditionVariable,
                               PSRWLOCK SRWLock,
                               DWORD dwMilliseconds,
                               ULONG Flags);

/* Wakes one thread that sleeps on the condition variable.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-wakeconditionvariable> */
void WakeConditionVariable(PCONDITION_VARIABLE ConditionVariable);

/* Wakes all threads that sleep on the condition variable.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-wakeallconditionvariable> */
void WakeAllConditionVariable(PCONDITION_VARIABLE ConditionVariable);

/* Makes a one-time initialization, which INIT_ONCE_STATIC_INIT does as well.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initonceinitialize> */
void InitOnceInitialize(PINIT_ONCE InitOnce);

/* Runs `InitFn` unless it has succeeded before, and hands its context out. Other threads wait meanwhile.

   `Context`: receives what `InitFn` left there, which must have its two low bits clear; may be NULL. FALSE where
   `InitFn` returned that, with the last error that it set.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initonceexecuteonce> */
BOOL InitOnceExecuteOnce(PINIT_ONCE InitOnce,
                         PINIT_ONCE_FN InitFn,
                         PVOID Parameter,
                         LPVOID *Context);

/* Begins an initialization: `*fPending` says whether the caller is to do it, and InitOnceComplete ends it.

   `dwFlags`: INIT_ONCE_ASYNC (several threads may, the first to complete wins; else the others wait here),
   INIT_ONCE_CHECK_ONLY (only asks). `lpContext` receives the context once there is one; may be NULL. Errors:
   ERROR_GEN_FAILURE (asked, and not done yet), ERROR_INVALID_PARAMETER (also: begun in the other way).
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initoncebegininitialize> */
BOOL InitOnceBeginInitialize(LPINIT_ONCE lpInitOnce, DWORD dwFlags, PBOOL fPending, LPVOID *lpContext);

/* Ends what InitOnceBeginInitialize began. `lpContext`: its two low bits are clear.

   `dwFlags`: INIT_ONCE_ASYNC as it was begun, INIT_ONCE_INIT_FAILED (the next thread tries; `lpContext` is NULL).
   Errors: ERROR_GEN_FAILURE (another thread was first, or nothing was begun), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initoncecomplete> */
BOOL InitOnceComplete(LPINIT_ONCE lpInitOnce,
                      DWORD dwFlags,
                      LPVOID lpContext);

/* Makes a barrier for `lTotalThreads` threads. `lSpinCount`: how often a thread looks before it sleeps, -1 for 2000.
   Errors: ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializesynchronizationbarrier> */
BOOL InitializeSynchronizationBarrier(LPSYNCHRONIZATION_BARRIER lpBarrier,
                                      LONG lTotalThreads,
                                      LONG lSpinCount);

/* Waits until all threads of the barrier have come. TRUE for the last of them, FALSE for the others.

   `dwFlags`: SYNCHRONIZATION_BARRIER_FLAGS_SPIN_ONLY, _BLOCK_ONLY, _NO_DELETE (has no effect).
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-entersynchronizationbarrier> */
BOOL EnterSynchronizationBarrier(LPSYNCHRONIZATION_BARRIER lpBarrier, DWORD dwFlags);

/* Ends a barrier once all threads have left it. Returns TRUE.
   <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-deletesynchronizationbarrier> */
BOOL DeleteSynchronizationBarrier(LPSYNCHRONIZATION_BARRIER lpBarrier);

WS2_END_DECLS

#endif

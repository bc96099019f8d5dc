//! `synchapi.h`, the part without handles: critical sections, slim locks, condition variables, one-time initialization,
//! barriers.
use crate::abi::*;
use crate::api::ffi;
use crate::kernel::locks::{Condition, Section, SlimLock};
use crate::kernel::once::{Barrier, Begun, Once};
use crate::rt::error::{Error, Result};
use std::time::Duration;

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

// The program's memory is the lock's, in Windows' layout.
const _: () = {
    assert!(size_of::<Section>() == size_of::<CRITICAL_SECTION>());
    assert!(size_of::<SlimLock>() == size_of::<SRWLOCK>());
    assert!(size_of::<Condition>() == size_of::<CONDITION_VARIABLE>());
    assert!(size_of::<Once>() == size_of::<INIT_ONCE>());
    assert!(size_of::<Barrier>() == size_of::<SYNCHRONIZATION_BARRIER>());
};

/// # Safety
/// `object` points to a `T` that lives through the call, or to as many zero bytes.
#[inline]
unsafe fn at<'a, T, O>(object: *mut O) -> &'a T {
    // SAFETY: the caller's promise; all fields that change are atomic.
    unsafe { &*object.cast::<T>() }
}

/// Makes a critical section.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializecriticalsection>
#[no_mangle]
pub unsafe extern "C" fn InitializeCriticalSection(lpCriticalSection: LPCRITICAL_SECTION) {
    // SAFETY: the caller vouches for the memory.
    unsafe { lpCriticalSection.cast::<Section>().write(Section::new(0)) }
}

/// Makes a critical section. `dwSpinCount`: how often a taken one is tried before the thread sleeps. Returns TRUE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializecriticalsectionandspincount>
#[no_mangle]
pub unsafe extern "C" fn InitializeCriticalSectionAndSpinCount(
    lpCriticalSection: LPCRITICAL_SECTION,
    dwSpinCount: DWORD,
) -> BOOL {
    // SAFETY: the caller vouches for the memory. The high byte has flags on Windows.
    unsafe {
        lpCriticalSection
            .cast::<Section>()
            .write(Section::new(dwSpinCount as usize & 0xFF_FFFF))
    };
    TRUE
}

/// As [`InitializeCriticalSectionAndSpinCount`]. `Flags` has no effect.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializecriticalsectionex>
#[no_mangle]
pub unsafe extern "C" fn InitializeCriticalSectionEx(
    lpCriticalSection: LPCRITICAL_SECTION,
    dwSpinCount: DWORD,
    Flags: DWORD,
) -> BOOL {
    let _ = Flags;
    // SAFETY: the caller vouches for the memory.
    unsafe { InitializeCriticalSectionAndSpinCount(lpCriticalSection, dwSpinCount) }
}

/// Sets the spin count and returns the one before.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setcriticalsectionspincount>
#[no_mangle]
pub unsafe extern "C" fn SetCriticalSectionSpinCount(
    lpCriticalSection: LPCRITICAL_SECTION,
    dwSpinCount: DWORD,
) -> DWORD {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Section, _>(lpCriticalSection) }.set_spins(dwSpinCount as usize & 0xFF_FFFF) as DWORD
}

/// Enters a critical section: waits until it is free, or the calling thread's own.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-entercriticalsection>
#[no_mangle]
pub unsafe extern "C" fn EnterCriticalSection(lpCriticalSection: LPCRITICAL_SECTION) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Section, _>(lpCriticalSection) }.enter()
}

/// Enters a critical section that is free or the calling thread's own, and returns TRUE; else FALSE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-tryentercriticalsection>
#[no_mangle]
pub unsafe extern "C" fn TryEnterCriticalSection(lpCriticalSection: LPCRITICAL_SECTION) -> BOOL {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Section, _>(lpCriticalSection) }.try_enter().into()
}

/// Leaves a critical section, once for each time that the calling thread entered it.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-leavecriticalsection>
#[no_mangle]
pub unsafe extern "C" fn LeaveCriticalSection(lpCriticalSection: LPCRITICAL_SECTION) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Section, _>(lpCriticalSection) }.leave()
}

/// Ends a critical section that nobody is in. Nothing is left to free, so it may also simply be forgotten.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-deletecriticalsection>
#[no_mangle]
pub unsafe extern "C" fn DeleteCriticalSection(lpCriticalSection: LPCRITICAL_SECTION) {
    // SAFETY: the caller vouches for the object.
    unsafe { lpCriticalSection.cast::<Section>().write(Section::new(0)) }
}

/// Makes a slim lock, which SRWLOCK_INIT does as well.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializesrwlock>
#[no_mangle]
pub unsafe extern "C" fn InitializeSRWLock(SRWLock: PSRWLOCK) {
    // SAFETY: the caller vouches for the memory.
    unsafe { SRWLock.cast::<SlimLock>().write(SlimLock::new()) }
}

/// Takes a slim lock alone.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-acquiresrwlockexclusive>
#[no_mangle]
pub unsafe extern "C" fn AcquireSRWLockExclusive(SRWLock: PSRWLOCK) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<SlimLock, _>(SRWLock) }.lock()
}

/// Takes a slim lock together with other readers; readers stand back for a writer that waits.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-acquiresrwlockshared>
#[no_mangle]
pub unsafe extern "C" fn AcquireSRWLockShared(SRWLock: PSRWLOCK) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<SlimLock, _>(SRWLock) }.lock_shared()
}

/// Takes a slim lock alone if that needs no waiting; returns whether it did.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-tryacquiresrwlockexclusive>
#[no_mangle]
pub unsafe extern "C" fn TryAcquireSRWLockExclusive(SRWLock: PSRWLOCK) -> BOOLEAN {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<SlimLock, _>(SRWLock) }.try_lock().into()
}

/// Takes a slim lock with other readers if that needs no waiting; returns whether it did.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-tryacquiresrwlockshared>
#[no_mangle]
pub unsafe extern "C" fn TryAcquireSRWLockShared(SRWLock: PSRWLOCK) -> BOOLEAN {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<SlimLock, _>(SRWLock) }.try_lock_shared().into()
}

/// Gives a slim lock back that the caller has alone.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasesrwlockexclusive>
#[no_mangle]
pub unsafe extern "C" fn ReleaseSRWLockExclusive(SRWLock: PSRWLOCK) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<SlimLock, _>(SRWLock) }.unlock()
}

/// Gives a slim lock back that the caller has as a reader.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasesrwlockshared>
#[no_mangle]
pub unsafe extern "C" fn ReleaseSRWLockShared(SRWLock: PSRWLOCK) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<SlimLock, _>(SRWLock) }.unlock_shared()
}

/// Makes a condition variable, which CONDITION_VARIABLE_INIT does as well.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializeconditionvariable>
#[no_mangle]
pub unsafe extern "C" fn InitializeConditionVariable(ConditionVariable: PCONDITION_VARIABLE) {
    // SAFETY: the caller vouches for the memory.
    unsafe { ConditionVariable.cast::<Condition>().write(Condition::new()) }
}

fn timeout(milliseconds: DWORD) -> Option<Duration> {
    (milliseconds != INFINITE).then(|| Duration::from_millis(milliseconds.into()))
}

fn slept(in_time: bool) -> Result<BOOL> {
    match in_time {
        true => Ok(TRUE),
        false => Err(Error(ERROR_TIMEOUT)),
    }
}

/// Leaves the critical section, sleeps until the condition variable is woken, and enters it again.
///
/// `dwMilliseconds`: at most that long; INFINITE. May wake without a reason. Errors: ERROR_TIMEOUT.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleepconditionvariablecs>
#[no_mangle]
pub unsafe extern "C" fn SleepConditionVariableCS(
    ConditionVariable: PCONDITION_VARIABLE,
    CriticalSection: PCRITICAL_SECTION,
    dwMilliseconds: DWORD,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for both objects.
        let (condition, section) =
            unsafe { (at::<Condition, _>(ConditionVariable), at::<Section, _>(CriticalSection)) };
        slept(condition.sleep(timeout(dwMilliseconds), || section.leave(), || section.enter()))
    })
}

/// The same with a slim lock, which the caller has alone, or as a reader with CONDITION_VARIABLE_LOCKMODE_SHARED.
/// Errors: ERROR_TIMEOUT, ERROR_INVALID_PARAMETER (other flags).
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleepconditionvariablesrw>
#[no_mangle]
pub unsafe extern "C" fn SleepConditionVariableSRW(
    ConditionVariable: PCONDITION_VARIABLE,
    SRWLock: PSRWLOCK,
    dwMilliseconds: DWORD,
    Flags: ULONG,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for both objects.
        let (condition, lock) = unsafe { (at::<Condition, _>(ConditionVariable), at::<SlimLock, _>(SRWLock)) };
        let timeout = timeout(dwMilliseconds);
        slept(match Flags {
            0 => condition.sleep(timeout, || lock.unlock(), || lock.lock()),
            CONDITION_VARIABLE_LOCKMODE_SHARED => {
                condition.sleep(timeout, || lock.unlock_shared(), || lock.lock_shared())
            }
            _ => return Err(INVALID_PARAMETER),
        })
    })
}

/// Wakes one thread that sleeps on the condition variable.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-wakeconditionvariable>
#[no_mangle]
pub unsafe extern "C" fn WakeConditionVariable(ConditionVariable: PCONDITION_VARIABLE) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Condition, _>(ConditionVariable) }.wake()
}

/// Wakes all threads that sleep on the condition variable.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-wakeallconditionvariable>
#[no_mangle]
pub unsafe extern "C" fn WakeAllConditionVariable(ConditionVariable: PCONDITION_VARIABLE) {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Condition, _>(ConditionVariable) }.wake_all()
}

/// Makes a one-time initialization, which INIT_ONCE_STATIC_INIT does as well.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initonceinitialize>
#[no_mangle]
pub unsafe extern "C" fn InitOnceInitialize(InitOnce: PINIT_ONCE) {
    // SAFETY: the caller vouches for the memory.
    unsafe { InitOnce.cast::<Once>().write(Once::new()) }
}

/// # Safety
/// `place` is NULL or has room for a pointer.
unsafe fn make_packet(context: usize, place: *mut LPVOID) {
    if !place.is_null() {
        // SAFETY: the caller's promise.
        unsafe { place.write(context as LPVOID) }
    }
}

/// Runs `InitFn` unless it has succeeded before, and hands its context out. Other threads wait meanwhile.
///
/// `Context`: receives what `InitFn` left there, which must have its two low bits clear; may be NULL. FALSE where
/// `InitFn` returned that, with the last error that it set.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initonceexecuteonce>
#[no_mangle]
pub unsafe extern "C" fn InitOnceExecuteOnce(
    InitOnce: PINIT_ONCE,
    InitFn: PINIT_ONCE_FN,
    Parameter: PVOID,
    Context: *mut LPVOID,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let function = InitFn.ok_or(INVALID_PARAMETER)?;
        // SAFETY: the caller vouches for the object.
        let once = unsafe { at::<Once, _>(InitOnce) };
        let context = match once.begin(false)? {
            Begun::Done(context) => context,
            Begun::Pending => {
                let mut made: LPVOID = std::ptr::null_mut();
                // SAFETY: the caller vouches for its function.
                if unsafe { function(InitOnce, Parameter, &mut made) } == FALSE {
                    once.complete(false, None)?;
                    return Ok(FALSE);
                }
                let completed = once.complete(false, Some(made as usize));
                if completed.is_err() {
                    once.complete(false, None)?;
                    completed?;
                }
                made as usize
            }
        };
        // SAFETY: the caller vouches for the place.
        unsafe { make_packet(context, Context) };
        Ok(TRUE)
    })
}

/// Begins an initialization: `*fPending` says whether the caller is to do it, and InitOnceComplete ends it.
///
/// `dwFlags`: INIT_ONCE_ASYNC (several threads may, the first to complete wins; else the others wait here),
/// INIT_ONCE_CHECK_ONLY (only asks). `lpContext` receives the context once there is one; may be NULL. Errors:
/// ERROR_GEN_FAILURE (asked, and not done yet), ERROR_INVALID_PARAMETER (also: begun in the other way).
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initoncebegininitialize>
#[no_mangle]
pub unsafe extern "C" fn InitOnceBeginInitialize(
    lpInitOnce: LPINIT_ONCE,
    dwFlags: DWORD,
    fPending: PBOOL,
    lpContext: *mut LPVOID,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the object.
        let once = unsafe { at::<Once, _>(lpInitOnce) };
        let begun = match dwFlags {
            0 => once.begin(false)?,
            INIT_ONCE_ASYNC => once.begin(true)?,
            INIT_ONCE_CHECK_ONLY => Begun::Done(once.done().ok_or(Error(ERROR_GEN_FAILURE))?),
            _ => return Err(INVALID_PARAMETER),
        };
        // SAFETY: the caller vouches for both places.
        unsafe {
            fPending.write(matches!(begun, Begun::Pending).into());
            if let Begun::Done(context) = begun {
                make_packet(context, lpContext);
            }
        }
        Ok(TRUE)
    })
}

/// Ends what InitOnceBeginInitialize began. `lpContext`: its two low bits are clear.
///
/// `dwFlags`: INIT_ONCE_ASYNC as it was begun, INIT_ONCE_INIT_FAILED (the next thread tries; `lpContext` is NULL).
/// Errors: ERROR_GEN_FAILURE (another thread was first, or nothing was begun), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initoncecomplete>
#[no_mangle]
pub unsafe extern "C" fn InitOnceComplete(lpInitOnce: LPINIT_ONCE, dwFlags: DWORD, lpContext: LPVOID) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let failed = dwFlags & INIT_ONCE_INIT_FAILED != 0;
        if dwFlags & !(INIT_ONCE_ASYNC | INIT_ONCE_INIT_FAILED) != 0 || failed && !lpContext.is_null() {
            return Err(INVALID_PARAMETER);
        }
        let context = (!failed).then_some(lpContext as usize);
        // SAFETY: the caller vouches for the object.
        unsafe { at::<Once, _>(lpInitOnce) }.complete(dwFlags & INIT_ONCE_ASYNC != 0, context)?;
        Ok(TRUE)
    })
}

/// Makes a barrier for `lTotalThreads` threads. `lSpinCount`: how often a thread looks before it sleeps, -1 for 2000.
/// Errors: ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-initializesynchronizationbarrier>
#[no_mangle]
pub unsafe extern "C" fn InitializeSynchronizationBarrier(
    lpBarrier: LPSYNCHRONIZATION_BARRIER,
    lTotalThreads: LONG,
    lSpinCount: LONG,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        if lpBarrier.is_null() || lTotalThreads < 1 || lSpinCount < -1 {
            return Err(INVALID_PARAMETER);
        }
        let spins = u32::try_from(lSpinCount).unwrap_or(2000);
        // SAFETY: the caller vouches for the memory.
        unsafe {
            lpBarrier
                .cast::<Barrier>()
                .write(Barrier::new(lTotalThreads as u32, spins))
        };
        Ok(TRUE)
    })
}

/// Waits until all threads of the barrier have come. TRUE for the last of them, FALSE for the others.
///
/// `dwFlags`: SYNCHRONIZATION_BARRIER_FLAGS_SPIN_ONLY, _BLOCK_ONLY, _NO_DELETE (has no effect).
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-entersynchronizationbarrier>
#[no_mangle]
pub unsafe extern "C" fn EnterSynchronizationBarrier(lpBarrier: LPSYNCHRONIZATION_BARRIER, dwFlags: DWORD) -> BOOL {
    let spin = dwFlags & SYNCHRONIZATION_BARRIER_FLAGS_SPIN_ONLY != 0;
    let sleep = dwFlags & SYNCHRONIZATION_BARRIER_FLAGS_BLOCK_ONLY != 0;
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Barrier, _>(lpBarrier) }.enter(spin, sleep).into()
}

/// Ends a barrier once all threads have left it. Returns TRUE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-deletesynchronizationbarrier>
#[no_mangle]
pub unsafe extern "C" fn DeleteSynchronizationBarrier(lpBarrier: LPSYNCHRONIZATION_BARRIER) -> BOOL {
    // SAFETY: the caller vouches for the object.
    unsafe { at::<Barrier, _>(lpBarrier) }.wait_until_left();
    TRUE
}

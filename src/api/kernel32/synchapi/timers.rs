//! `synchapi.h` and `timeapi.h`: waitable timers and multimedia timers.
use super::objects::{create, lookup, open, share};
use crate::abi::*;
use crate::api::ffi;
use crate::rt::clock;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For};
use crate::rt::pool::callbacks::PoolTimer;
use crate::rt::thread;
use crate::rt::timer::waitable::{self, Completion, Routine};
use crate::rt::wait::Waitable;
use std::mem;
use std::ptr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Makes a timer, or finds the one named `lpTimerName` in this process (then GetLastError is ERROR_ALREADY_EXISTS).
///
/// `bManualReset`: due, it lets every wait through until it is set again; otherwise one. Returns NULL on failure. Errors: as
/// CreateEvent.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimera>
#[no_mangle]
pub unsafe extern "C" fn CreateWaitableTimerA(
    lpTimerAttributes: LPSECURITY_ATTRIBUTES,
    bManualReset: BOOL,
    lpTimerName: LPCSTR,
) -> HANDLE {
    let _ = lpTimerAttributes;
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        create(lpTimerName.cast::<u8>(), Waitable::timer(bManualReset != FALSE))
    })
}

/// As [`CreateWaitableTimerA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimerw>
#[no_mangle]
pub unsafe extern "C" fn CreateWaitableTimerW(
    lpTimerAttributes: LPSECURITY_ATTRIBUTES,
    bManualReset: BOOL,
    lpTimerName: LPCWSTR,
) -> HANDLE {
    let _ = lpTimerAttributes;
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        create(lpTimerName, Waitable::timer(bManualReset != FALSE))
    })
}

/// As [`CreateWaitableTimerW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateWaitableTimerW_utf32(
    lpTimerAttributes: LPSECURITY_ATTRIBUTES,
    bManualReset: BOOL,
    lpTimerName: *const u32,
) -> HANDLE {
    let _ = lpTimerAttributes;
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        create(lpTimerName, Waitable::timer(bManualReset != FALSE))
    })
}

/// As [`CreateWaitableTimerA`], with `dwFlags`: CREATE_WAITABLE_TIMER_MANUAL_RESET, CREATE_WAITABLE_TIMER_HIGH_RESOLUTION.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimerexa>
#[no_mangle]
pub unsafe extern "C" fn CreateWaitableTimerExA(
    lpTimerAttributes: LPSECURITY_ATTRIBUTES,
    lpTimerName: LPCSTR,
    dwFlags: DWORD,
    dwDesiredAccess: DWORD,
) -> HANDLE {
    let _ = (lpTimerAttributes, dwDesiredAccess);
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        create(lpTimerName.cast::<u8>(), timer_of(dwFlags)?)
    })
}

/// As [`CreateWaitableTimerExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createwaitabletimerexw>
#[no_mangle]
pub unsafe extern "C" fn CreateWaitableTimerExW(
    lpTimerAttributes: LPSECURITY_ATTRIBUTES,
    lpTimerName: LPCWSTR,
    dwFlags: DWORD,
    dwDesiredAccess: DWORD,
) -> HANDLE {
    let _ = (lpTimerAttributes, dwDesiredAccess);
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe { create(lpTimerName, timer_of(dwFlags)?) })
}

/// As [`CreateWaitableTimerExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateWaitableTimerExW_utf32(
    lpTimerAttributes: LPSECURITY_ATTRIBUTES,
    lpTimerName: *const u32,
    dwFlags: DWORD,
    dwDesiredAccess: DWORD,
) -> HANDLE {
    let _ = (lpTimerAttributes, dwDesiredAccess);
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe { create(lpTimerName, timer_of(dwFlags)?) })
}

fn timer_of(flags: DWORD) -> Result<Waitable> {
    match flags & !(CREATE_WAITABLE_TIMER_MANUAL_RESET | CREATE_WAITABLE_TIMER_HIGH_RESOLUTION) {
        0 => Ok(Waitable::timer(flags & CREATE_WAITABLE_TIMER_MANUAL_RESET != 0)),
        _ => Err(INVALID_PARAMETER),
    }
}

/// A handle to the timer of this process that has that name. Returns NULL on failure. Errors: as OpenEvent.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openwaitabletimera>
#[no_mangle]
pub unsafe extern "C" fn OpenWaitableTimerA(
    dwDesiredAccess: DWORD,
    bInheritHandle: BOOL,
    lpTimerName: LPCSTR,
) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        open(lpTimerName.cast::<u8>(), Waitable::is_timer)
    })
}

/// As [`OpenWaitableTimerA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openwaitabletimerw>
#[no_mangle]
pub unsafe extern "C" fn OpenWaitableTimerW(
    dwDesiredAccess: DWORD,
    bInheritHandle: BOOL,
    lpTimerName: LPCWSTR,
) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe { open(lpTimerName, Waitable::is_timer) })
}

/// As [`OpenWaitableTimerW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenWaitableTimerW_utf32(
    dwDesiredAccess: DWORD,
    bInheritHandle: BOOL,
    lpTimerName: *const u32,
) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(ptr::null_mut(), || unsafe { open(lpTimerName, Waitable::is_timer) })
}

/// Sets a timer, which is not signalled until it is due, and stops what it was set to before.
///
/// `lpDueTime` in units of 100 nanoseconds: negative, the time from now; otherwise a FILETIME, of UTC. `lPeriod`:
/// milliseconds, 0 for once. `pfnCompletionRoutine`, if not NULL, runs in alertable waits and blocking socket calls of the
/// calling thread. `fResume` cannot be done: then the last error is ERROR_NOT_SUPPORTED. Differs from Windows: a clock that
/// is set does not move a FILETIME. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setwaitabletimer>
#[no_mangle]
pub unsafe extern "C" fn SetWaitableTimer(
    hTimer: HANDLE,
    lpDueTime: *const LARGE_INTEGER,
    lPeriod: LONG,
    pfnCompletionRoutine: PTIMERAPCROUTINE,
    lpArgToCompletionRoutine: LPVOID,
    fResume: BOOL,
) -> BOOL {
    call(|| {
        // SAFETY: the caller vouches for time and routine.
        unsafe {
            set(
                hTimer,
                lpDueTime,
                lPeriod,
                pfnCompletionRoutine,
                lpArgToCompletionRoutine,
            )?
        };
        if fResume != FALSE {
            thread::set_last_error(ERROR_NOT_SUPPORTED as DWORD);
        }
        Ok(())
    })
}

/// As [`SetWaitableTimer`]; `WakeContext` is ignored, and the timer is not later than it must be, whatever
/// `TolerableDelay`.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setwaitabletimerex>
#[no_mangle]
pub unsafe extern "C" fn SetWaitableTimerEx(
    hTimer: HANDLE,
    lpDueTime: *const LARGE_INTEGER,
    lPeriod: LONG,
    pfnCompletionRoutine: PTIMERAPCROUTINE,
    lpArgToCompletionRoutine: LPVOID,
    WakeContext: PREASON_CONTEXT,
    TolerableDelay: ULONG,
) -> BOOL {
    let _ = (WakeContext, TolerableDelay);
    // SAFETY: the caller vouches for time and routine.
    call(|| unsafe {
        set(
            hTimer,
            lpDueTime,
            lPeriod,
            pfnCompletionRoutine,
            lpArgToCompletionRoutine,
        )
    })
}

/// # Safety
/// `due` is NULL or points to a number; the routine may be called with `argument`.
unsafe fn set(
    handle: HANDLE,
    due: *const LARGE_INTEGER,
    period: LONG,
    routine: PTIMERAPCROUTINE,
    argument: LPVOID,
) -> Result<()> {
    let object = share(handle)?;
    if !object.is_timer() {
        return Err(Error(ERROR_INVALID_HANDLE));
    }
    if due.is_null() {
        return Err(INVALID_PARAMETER);
    }
    // SAFETY: the caller's promise; all members are plain numbers.
    let due = unsafe { due.read_unaligned().QuadPart };
    let period = u64::try_from(period).map_err(|_| INVALID_PARAMETER)?;
    let completion = routine.map(|routine| {
        // SAFETY: the two types differ in that ours may unwind, as ExitThread within does, and takes the pointer as a number.
        let routine = unsafe { mem::transmute::<unsafe extern "C" fn(LPVOID, DWORD, DWORD), Routine>(routine) };
        Completion::new(routine, argument as usize)
    });
    waitable::set(&object, wait_until(due), Duration::from_millis(period), completion)
}

/// How long it is until a due time, as SetWaitableTimer and SetThreadpoolTimer take it.
pub(in crate::api) fn wait_until(due: i64) -> Duration {
    let units = match u64::try_from(due) {
        Ok(time) => time.saturating_sub(clock::now()),
        Err(_) => due.unsigned_abs(),
    };
    Duration::from_micros(units / 10) + Duration::from_nanos(units % 10 * 100)
}

/// Stops a timer, whose state stays as it is. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-cancelwaitabletimer>
#[no_mangle]
pub extern "C" fn CancelWaitableTimer(hTimer: HANDLE) -> BOOL {
    call(|| {
        let object = lookup(hTimer)?;
        match object.is_timer() {
            true => {
                waitable::cancel(&object);
                Ok(())
            }
            false => Err(Error(ERROR_INVALID_HANDLE)),
        }
    })
}

/// Calls `fptc` in `uDelay` milliseconds, or with TIME_PERIODIC every so often, on a thread of the pool; with
/// TIME_CALLBACK_EVENT_SET or TIME_CALLBACK_EVENT_PULSE it is an event. Returns the timer's number, 0 on failure.
///
/// `uResolution` is always better here.
/// <https://learn.microsoft.com/previous-versions/dd757634(v=vs.85)>
#[no_mangle]
pub unsafe extern "C" fn timeSetEvent(
    uDelay: UINT,
    uResolution: UINT,
    fptc: LPTIMECALLBACK,
    dwUser: DWORD_PTR,
    fuEvent: UINT,
) -> MMRESULT {
    let _ = uResolution;
    ffi::call_any_time(0, || {
        let callback = fptc.ok_or(INVALID_PARAMETER)?;
        let event = callback as usize;
        let number = Arc::new(OnceLock::new());
        let (known, periodic) = (Arc::clone(&number), fuEvent & TIME_PERIODIC != 0);
        let timer = Arc::new(PoolTimer::new(move || {
            let id = *known.wait() as UINT;
            match fuEvent & (TIME_CALLBACK_EVENT_SET | TIME_CALLBACK_EVENT_PULSE) {
                // SAFETY: the caller vouches for the callback.
                0 => unsafe { callback(id, 0, dwUser, 0, 0) },
                TIME_CALLBACK_EVENT_SET => drop(lookup(event as HANDLE).and_then(|event| event.set())),
                _ => drop(lookup(event as HANDLE).and_then(|event| event.pulse())),
            }
            if !periodic {
                drop(handle::remove::<PoolTimer>(id as usize));
            }
        }));
        let id = handle::insert(Arc::clone(&timer), For::Anyone).map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
        let _ = number.set(id);
        let period = if periodic { uDelay.max(1) } else { 0 };
        timer.set(
            Duration::from_millis(uDelay.into()),
            Duration::from_millis(period.into()),
        )?;
        Ok(id as MMRESULT)
    })
}

/// Stops a timer of [`timeSetEvent`]. MMSYSERR_INVALPARAM: there is none of that number.
/// <https://learn.microsoft.com/previous-versions/dd757630(v=vs.85)>
#[no_mangle]
pub extern "C" fn timeKillEvent(uTimerID: UINT) -> MMRESULT {
    match handle::remove::<PoolTimer>(uTimerID as usize) {
        Some(_) => TIMERR_NOERROR,
        None => MMSYSERR_INVALPARAM,
    }
}

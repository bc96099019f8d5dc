//! `threadpoolapiset.h` and kin: what the threads of the pool do: work items, timers, waits.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::synchapi::objects;
use crate::api::kernel32::synchapi::timers::wait_until;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Object, Removed, TableFull};
use crate::rt::pool;
use crate::rt::pool::callbacks::{Callbacks, PoolTimer, PoolWait, TimerQueue, Work};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use std::{mem, ptr};

const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);
const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);
/// DeleteTimerQueueTimer and kin: wait for the callbacks.
const WAIT_FOR_CALLBACKS: HANDLE = -1isize as HANDLE;

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Of a call that returns nothing a failure shows in the last error alone.
fn quietly(body: impl FnOnce() -> Result<()>) {
    ffi::call_any_time((), body)
}

fn publish<T: Object>(object: Arc<T>) -> Result<HANDLE> {
    match handle::insert(object, For::Anyone) {
        Ok(handle) => Ok(handle as HANDLE),
        Err(TableFull) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
    }
}

/// Takes an object out of the table; to drop it stops it, and its callbacks that are under way go on.
fn remove<T: Object>(handle: HANDLE) -> Result<Arc<T>> {
    match handle::remove(handle as usize).ok_or(INVALID_HANDLE)? {
        Removed::Own(object) => Ok(object),
        Removed::Shared(object) => Ok(handle::share(&object)),
    }
}

fn share<T: Object>(handle: HANDLE) -> Result<Arc<T>> {
    let object = handle::get::<T>(handle as usize).ok_or(INVALID_HANDLE)?;
    Ok(handle::share(&object))
}

/// What a callback is told to belong to: a place that is there as long as it runs.
fn with_instance(call: impl FnOnce(PTP_CALLBACK_INSTANCE)) {
    let mut instance = 0usize;
    call((&raw mut instance).cast());
}

/// Has a thread of the pool call `Function(Context)`. `Flags` say nothing that matters here. Errors:
/// ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-queueuserworkitem>
#[no_mangle]
pub unsafe extern "C" fn QueueUserWorkItem(Function: LPTHREAD_START_ROUTINE, Context: PVOID, Flags: ULONG) -> BOOL {
    let _ = Flags;
    call(|| {
        let function = Function.ok_or(INVALID_PARAMETER)?;
        let context = ffi::CallbackData(Context);
        pool::submit(move || {
            // SAFETY: the caller vouches for function and context.
            unsafe { function(context.get()) };
        })
    })
}

/// Has a thread of the pool call `pfns` once. `pcbe` is NULL. Errors: ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-trysubmitthreadpoolcallback>
#[no_mangle]
pub unsafe extern "C" fn TrySubmitThreadpoolCallback(
    pfns: PTP_SIMPLE_CALLBACK,
    pv: PVOID,
    pcbe: PTP_CALLBACK_ENVIRON,
) -> BOOL {
    call(|| {
        let callback = pfns.filter(|_| pcbe.is_null()).ok_or(INVALID_PARAMETER)?;
        let context = ffi::CallbackData(pv);
        pool::submit(move || {
            // SAFETY: the caller vouches for callback and context.
            with_instance(|instance| unsafe { callback(instance, context.get()) })
        })
    })
}

/// The handle of an object whose callback has to know it.
type Itself = Arc<OnceLock<usize>>;

/// Gives an object, made with its own handle's place, that handle.
fn publish_itself<T: Object>(make: impl FnOnce(Itself) -> T) -> Result<HANDLE> {
    let itself = Itself::default();
    let handle = publish(Arc::new(make(Arc::clone(&itself))))?;
    let _ = itself.set(handle as usize);
    Ok(handle)
}

/// A work item, which each [`SubmitThreadpoolWork`] has call `pfnwk` once. `pcbe` is NULL. Returns NULL on failure:
/// ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpoolwork>
#[no_mangle]
pub unsafe extern "C" fn CreateThreadpoolWork(
    pfnwk: PTP_WORK_CALLBACK,
    pv: PVOID,
    pcbe: PTP_CALLBACK_ENVIRON,
) -> PTP_WORK {
    ffi::call_any_time(ptr::null_mut(), || {
        let callback = pfnwk.filter(|_| pcbe.is_null()).ok_or(INVALID_PARAMETER)?;
        let context = ffi::CallbackData(pv);
        publish_itself(|itself| {
            Work::new(move || {
                let work = *itself.wait() as PTP_WORK;
                // SAFETY: the caller vouches for callback and context.
                with_instance(|instance| unsafe { callback(instance, context.get(), work) })
            })
        })
    })
}

/// Has the pool run a work item's callback once more.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-submitthreadpoolwork>
#[no_mangle]
pub extern "C" fn SubmitThreadpoolWork(pwk: PTP_WORK) {
    quietly(|| share::<Work>(pwk)?.submit())
}

/// Waits until a work item's callbacks have run; those that have not begun are taken back with `fCancelPendingCallbacks`.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpoolworkcallbacks>
#[no_mangle]
pub extern "C" fn WaitForThreadpoolWorkCallbacks(pwk: PTP_WORK, fCancelPendingCallbacks: BOOL) {
    quietly(|| wait_for(&share::<Work>(pwk)?.callbacks, fCancelPendingCallbacks))
}

fn wait_for(callbacks: &Callbacks, cancel: BOOL) -> Result<()> {
    if cancel != FALSE {
        callbacks.cancel();
    }
    callbacks.wait();
    Ok(())
}

/// Frees a work item; callbacks that are queued still run.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpoolwork>
#[no_mangle]
pub extern "C" fn CloseThreadpoolWork(pwk: PTP_WORK) {
    quietly(|| remove::<Work>(pwk).map(drop))
}

/// A timer, which calls `pfnti` when it is due. `pcbe` is NULL. Returns NULL on failure: ERROR_INVALID_PARAMETER,
/// ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpooltimer>
#[no_mangle]
pub unsafe extern "C" fn CreateThreadpoolTimer(
    pfnti: PTP_TIMER_CALLBACK,
    pv: PVOID,
    pcbe: PTP_CALLBACK_ENVIRON,
) -> PTP_TIMER {
    ffi::call_any_time(ptr::null_mut(), || {
        let callback = pfnti.filter(|_| pcbe.is_null()).ok_or(INVALID_PARAMETER)?;
        let context = ffi::CallbackData(pv);
        publish_itself(|itself| {
            PoolTimer::new(move || {
                let timer = *itself.wait() as PTP_TIMER;
                // SAFETY: the caller vouches for callback and context.
                with_instance(|instance| unsafe { callback(instance, context.get(), timer) })
            })
        })
    })
}

/// Sets a timer: due at `pftDueTime`, which means what SetWaitableTimer's does, then every `msPeriod` milliseconds if that
/// is not 0. NULL stops it. `msWindowLength` is not needed.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-setthreadpooltimer>
#[no_mangle]
pub unsafe extern "C" fn SetThreadpoolTimer(
    pti: PTP_TIMER,
    pftDueTime: LPFILETIME,
    msPeriod: DWORD,
    msWindowLength: DWORD,
) {
    let _ = msWindowLength;
    quietly(|| {
        let timer = share::<PoolTimer>(pti)?;
        // SAFETY: the caller vouches for the time.
        match unsafe { read_due(pftDueTime) } {
            None => {
                timer.unset();
                Ok(())
            }
            Some(wait) => timer.set(wait, Duration::from_millis(msPeriod.into())),
        }
    })
}

/// # Safety
/// `due` is NULL or points to a FILETIME.
unsafe fn read_due(due: *const FILETIME) -> Option<Duration> {
    // SAFETY: the caller's promise.
    let due = (!due.is_null()).then(|| unsafe { due.read_unaligned() })?;
    let units = u64::from(due.dwHighDateTime) << 32 | u64::from(due.dwLowDateTime);
    Some(wait_until(units as i64))
}

/// Whether a timer is set.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-isthreadpooltimerset>
#[no_mangle]
pub extern "C" fn IsThreadpoolTimerSet(pti: PTP_TIMER) -> BOOL {
    ffi::call_any_time(FALSE, || Ok(share::<PoolTimer>(pti)?.is_set().into()))
}

/// Waits until a timer's callbacks have run, as [`WaitForThreadpoolWorkCallbacks`].
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpooltimercallbacks>
#[no_mangle]
pub extern "C" fn WaitForThreadpoolTimerCallbacks(pti: PTP_TIMER, fCancelPendingCallbacks: BOOL) {
    quietly(|| wait_for(&share::<PoolTimer>(pti)?.callbacks, fCancelPendingCallbacks))
}

/// Stops and frees a timer; callbacks that are queued still run.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpooltimer>
#[no_mangle]
pub extern "C" fn CloseThreadpoolTimer(pti: PTP_TIMER) {
    quietly(|| remove::<PoolTimer>(pti).map(|timer| timer.unset()))
}

/// A wait, which calls `pfnwa` when the object that it is set to is signalled, or its time is up. `pcbe` is NULL. Returns
/// NULL on failure: ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpoolwait>
#[no_mangle]
pub unsafe extern "C" fn CreateThreadpoolWait(
    pfnwa: PTP_WAIT_CALLBACK,
    pv: PVOID,
    pcbe: PTP_CALLBACK_ENVIRON,
) -> PTP_WAIT {
    ffi::call_any_time(ptr::null_mut(), || {
        let callback = pfnwa.filter(|_| pcbe.is_null()).ok_or(INVALID_PARAMETER)?;
        let context = ffi::CallbackData(pv);
        publish_itself(|itself| {
            PoolWait::new(move |timed_out| {
                let wait = *itself.wait() as PTP_WAIT;
                let result = if timed_out {
                    WAIT_TIMEOUT as DWORD
                } else {
                    WAIT_OBJECT_0
                };
                // SAFETY: the caller vouches for callback and context.
                with_instance(|instance| unsafe { callback(instance, context.get(), wait, result) })
            })
        })
    })
}

/// Has a wait wait for `h` once, at most until `pftTimeout` (as SetWaitableTimer; NULL: for ever). A NULL `h` stops it.
///
/// Errors: ERROR_INVALID_HANDLE. Each wait has a thread of the pool to itself.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-setthreadpoolwait>
#[no_mangle]
pub unsafe extern "C" fn SetThreadpoolWait(pwa: PTP_WAIT, h: HANDLE, pftTimeout: LPFILETIME) {
    quietly(|| {
        let wait = share::<PoolWait>(pwa)?;
        if h.is_null() {
            wait.unset();
            return Ok(());
        }
        // SAFETY: the caller vouches for the time.
        wait.set(objects::share(h)?, unsafe { read_due(pftTimeout) }, true)
    })
}

/// Waits until a wait's callback has run, as [`WaitForThreadpoolWorkCallbacks`].
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpoolwaitcallbacks>
#[no_mangle]
pub extern "C" fn WaitForThreadpoolWaitCallbacks(pwa: PTP_WAIT, fCancelPendingCallbacks: BOOL) {
    quietly(|| wait_for(&share::<PoolWait>(pwa)?.callbacks, fCancelPendingCallbacks))
}

/// Stops and frees a wait.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpoolwait>
#[no_mangle]
pub extern "C" fn CloseThreadpoolWait(pwa: PTP_WAIT) {
    quietly(|| remove::<PoolWait>(pwa).map(|wait| wait.unset()))
}

/// Whether a callback may take long: always, as the pool grows while all its threads are busy.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-callbackmayrunlong>
#[no_mangle]
pub extern "C" fn CallbackMayRunLong(pci: PTP_CALLBACK_INSTANCE) -> BOOL {
    let _ = pci;
    TRUE
}

/// Has a thread of the pool call `Callback(Context, FALSE)` each time when `hObject` is signalled, and `(Context, TRUE)`
/// when `dwMilliseconds` went by, until UnregisterWait; once with WT_EXECUTEONLYONCE.
///
/// `phNewWaitObject` receives a handle for UnregisterWait. Each wait has a thread of the pool to itself.
/// Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_HANDLE, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-registerwaitforsingleobject>
#[no_mangle]
pub unsafe extern "C" fn RegisterWaitForSingleObject(
    phNewWaitObject: PHANDLE,
    hObject: HANDLE,
    Callback: WAITORTIMERCALLBACK,
    Context: PVOID,
    dwMilliseconds: ULONG,
    dwFlags: ULONG,
) -> BOOL {
    call(|| {
        let callback = Callback
            .filter(|_| !phNewWaitObject.is_null())
            .ok_or(INVALID_PARAMETER)?;
        let object = objects::share(hObject)?;
        let context = ffi::CallbackData(Context);
        let wait = Arc::new(PoolWait::new(move |timed_out| {
            // SAFETY: the caller vouches for callback and context.
            unsafe { callback(context.get(), timed_out.into()) }
        }));
        let handle = publish(Arc::clone(&wait))?;
        // SAFETY: the caller vouches for the place. It is written before the callback may look at it.
        unsafe { phNewWaitObject.write_unaligned(handle) };
        let once = dwFlags & WT_EXECUTEONLYONCE != 0;
        wait.set(object, objects::timeout(dwMilliseconds), once)
            .inspect_err(|_| {
                // The caller gets no handle to close.
                drop(remove::<PoolWait>(handle));
            })
    })
}

/// Ends a registered wait. FALSE with ERROR_IO_PENDING: its callback is running. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-unregisterwait>
#[no_mangle]
pub extern "C" fn UnregisterWait(WaitHandle: HANDLE) -> BOOL {
    UnregisterWaitEx(WaitHandle, ptr::null_mut())
}

/// Ends a registered wait. `CompletionEvent`: NULL, then as [`UnregisterWait`]; INVALID_HANDLE_VALUE to wait for its
/// callback; or an event that is set when that has returned.
/// <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-unregisterwaitex>
#[no_mangle]
pub extern "C" fn UnregisterWaitEx(WaitHandle: HANDLE, CompletionEvent: HANDLE) -> BOOL {
    call(|| {
        let wait = remove::<PoolWait>(WaitHandle)?;
        wait.unset();
        complete(&wait.callbacks, CompletionEvent)
    })
}

/// What a deleted object does about callbacks that run. ERROR_IO_PENDING: some do.
fn complete(callbacks: &Callbacks, event: HANDLE) -> Result<()> {
    match event {
        WAIT_FOR_CALLBACKS => {
            callbacks.wait();
            Ok(())
        }
        _ if event.is_null() && callbacks.are_idle() => Ok(()),
        _ if event.is_null() => Err(Error(ERROR_IO_PENDING)),
        _ => callbacks.tell(objects::share(event)?),
    }
}

/// A queue for timers that are to be deleted together. Returns NULL on failure.
/// <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-createtimerqueue>
#[no_mangle]
pub extern "C" fn CreateTimerQueue() -> HANDLE {
    ffi::call_any_time(ptr::null_mut(), || publish(Arc::new(TimerQueue::default())))
}

/// Has a thread of the pool call `Callback(Parameter, TRUE)` in `DueTime` milliseconds, then every `Period` if that is not 0.
///
/// `phNewTimer` receives the timer's handle. `TimerQueue`: NULL, or one of CreateTimerQueue. `Flags`: WT_EXECUTEONLYONCE;
/// the others say nothing that matters here. Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_HANDLE,
/// ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-createtimerqueuetimer>
#[no_mangle]
pub unsafe extern "C" fn CreateTimerQueueTimer(
    phNewTimer: PHANDLE,
    TimerQueue: HANDLE,
    Callback: WAITORTIMERCALLBACK,
    Parameter: PVOID,
    DueTime: DWORD,
    Period: DWORD,
    Flags: ULONG,
) -> BOOL {
    call(|| {
        let callback = Callback.filter(|_| !phNewTimer.is_null()).ok_or(INVALID_PARAMETER)?;
        let queue = match TimerQueue.is_null() {
            true => None,
            false => Some(share::<self::TimerQueue>(TimerQueue)?),
        };
        let context = ffi::CallbackData(Parameter);
        let timer = Arc::new(PoolTimer::new(move || {
            // SAFETY: the caller vouches for callback and parameter.
            unsafe { callback(context.get(), TRUE as BOOLEAN) }
        }));
        let handle = publish(Arc::clone(&timer))?;
        // SAFETY: the caller vouches for the place. It is written before the callback may look at it.
        unsafe { phNewTimer.write_unaligned(handle) };
        if let Some(queue) = queue {
            queue.timers.lock().push(handle as usize);
        }
        let period = if Flags & WT_EXECUTEONLYONCE != 0 { 0 } else { Period };
        set(&timer, DueTime, period)
    })
}

/// A due time of INFINITE never comes.
fn set(timer: &Arc<PoolTimer>, due: DWORD, period: DWORD) -> Result<()> {
    match objects::timeout(due) {
        None => {
            timer.unset();
            Ok(())
        }
        Some(due) => timer.set(due, Duration::from_millis(period.into())),
    }
}

/// Sets a timer of a queue anew. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-changetimerqueuetimer>
#[no_mangle]
pub extern "C" fn ChangeTimerQueueTimer(TimerQueue: HANDLE, Timer: HANDLE, DueTime: ULONG, Period: ULONG) -> BOOL {
    let _ = TimerQueue;
    call(|| set(&share(Timer)?, DueTime, Period))
}

/// Deletes a timer of a queue; its callbacks that have not begun are taken back. `CompletionEvent`: as
/// [`UnregisterWaitEx`]. Errors: ERROR_INVALID_HANDLE, ERROR_IO_PENDING (a callback is running; the timer is gone).
/// <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-deletetimerqueuetimer>
#[no_mangle]
pub extern "C" fn DeleteTimerQueueTimer(TimerQueue: HANDLE, Timer: HANDLE, CompletionEvent: HANDLE) -> BOOL {
    call(|| {
        let timer = remove::<PoolTimer>(Timer)?;
        if let Some(queue) = handle::get::<self::TimerQueue>(TimerQueue as usize) {
            queue.timers.lock().retain(|known| *known != Timer as usize);
        }
        timer.unset();
        timer.callbacks.cancel();
        complete(&timer.callbacks, CompletionEvent)
    })
}

/// Deletes a queue and its timers, as [`DeleteTimerQueueEx`] with NULL; callbacks that run are not waited for.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-deletetimerqueue>
#[no_mangle]
pub extern "C" fn DeleteTimerQueue(TimerQueue: HANDLE) -> BOOL {
    DeleteTimerQueueEx(TimerQueue, ptr::null_mut())
}

/// Deletes a queue and its timers. `CompletionEvent`: as [`UnregisterWaitEx`]; an event is set when the last callback has
/// returned. Errors: ERROR_INVALID_HANDLE, ERROR_IO_PENDING.
/// <https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/nf-threadpoollegacyapiset-deletetimerqueueex>
#[no_mangle]
pub extern "C" fn DeleteTimerQueueEx(TimerQueue: HANDLE, CompletionEvent: HANDLE) -> BOOL {
    call(|| {
        let queue = remove::<self::TimerQueue>(TimerQueue)?;
        let handles = mem::take(&mut *queue.timers.lock());
        let timers: Vec<_> = handles
            .into_iter()
            .filter_map(|timer| remove::<PoolTimer>(timer as HANDLE).ok())
            .collect();
        for timer in &timers {
            timer.unset();
            timer.callbacks.cancel();
        }
        let busy: Vec<_> = timers.iter().filter(|timer| !timer.callbacks.are_idle()).collect();
        match (CompletionEvent, &busy[..]) {
            (WAIT_FOR_CALLBACKS, busy) => {
                busy.iter().for_each(|timer| timer.callbacks.wait());
                Ok(())
            }
            (event, []) if event.is_null() => Ok(()),
            (event, _) if event.is_null() => Err(Error(ERROR_IO_PENDING)),
            (event, []) => objects::lookup(event)?.set(),
            (event, _) => {
                let event = objects::share(event)?;
                event.require_event()?;
                let timers: Vec<_> = timers.iter().map(|timer| Arc::clone(&timer.callbacks)).collect();
                pool::submit(move || {
                    timers.iter().for_each(|callbacks| callbacks.wait());
                    // It is an event, as seen above.
                    let _ = event.set();
                })
            }
        }
    })
}

//! `processthreadsapi.h`: threads.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::synchapi::objects::{publish, share, CURRENT_PROCESS, CURRENT_THREAD};
use crate::kernel::process::PrimaryThread;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, Ref};
use crate::rt::thread::object::{self, Routine};
use crate::rt::thread::{self, Call, Thread};
use crate::rt::wait::Waitable;
use std::ffi::c_void;
use std::ptr;
use std::sync::Arc;

/// Starts a thread that runs `lpStartAddress(lpParameter)`, and returns a handle to it, NULL on failure.
///
/// `dwStackSize`: bytes, if more than the host's usual size. `dwCreationFlags`: CREATE_SUSPENDED,
/// STACK_SIZE_PARAM_IS_A_RESERVATION. `lpThreadId`, if not NULL, receives the thread's id.
/// Errors: ERROR_INVALID_PARAMETER (flags, NULL function), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createthread>
#[no_mangle]
pub unsafe extern "C" fn CreateThread(
    lpThreadAttributes: LPSECURITY_ATTRIBUTES,
    dwStackSize: SIZE_T,
    lpStartAddress: LPTHREAD_START_ROUTINE,
    lpParameter: LPVOID,
    dwCreationFlags: DWORD,
    lpThreadId: LPDWORD,
) -> HANDLE {
    const FLAGS: DWORD = (CREATE_SUSPENDED | STACK_SIZE_PARAM_IS_A_RESERVATION) as DWORD;
    let _ = lpThreadAttributes;
    ffi::call_any_time(ptr::null_mut(), || {
        let routine = lpStartAddress.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        if dwCreationFlags & !FLAGS != 0 {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        // SAFETY: the two types differ only in that ours may unwind, as ExitThread within the routine does.
        let routine = unsafe { std::mem::transmute::<unsafe extern "C" fn(*mut c_void) -> DWORD, Routine>(routine) };
        let object = object::new();
        if let Some(thread) = &object.thread {
            if dwCreationFlags & CREATE_SUSPENDED as DWORD != 0 {
                thread.suspend();
            }
            // SAFETY: the caller vouches for a DWORD. It is written before the thread may look at it.
            if let Some(id) = unsafe { lpThreadId.as_mut() } {
                *id = thread.id;
            }
        }
        // SAFETY: the caller vouches for its routine and parameter.
        unsafe { start(&object, routine, lpParameter, dwStackSize, |_| ()) }
    })
}

/// Gives a thread object a handle, tells `before` of it, and starts the thread: in this order, as it may end at once.
///
/// # Safety
/// `routine` may be called with `argument`.
pub(in crate::api) unsafe fn start(
    object: &Arc<Waitable>,
    routine: Routine,
    argument: *mut c_void,
    stack: usize,
    before: impl FnOnce(HANDLE),
) -> Result<HANDLE> {
    let handle = publish(Arc::clone(object))?;
    before(handle);
    // SAFETY: the caller's promise.
    unsafe { object::start(object, routine, argument, stack) }.inspect_err(|_| {
        drop(handle::remove::<Waitable>(handle as usize));
    })?;
    Ok(handle)
}

/// Ends the calling thread with an exit code; its mutexes are abandoned and its handle is signalled.
///
/// Destructors of C++ objects on its stack do not run. Differs from Windows: in a thread of the host's own (the main one,
/// pthread_create's) the C library's pthread_exit decides that.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-exitthread>
#[no_mangle]
pub unsafe extern "C-unwind" fn ExitThread(dwExitCode: DWORD) -> ! {
    // SAFETY: this frame has nothing to drop; the caller vouches for its own.
    unsafe { object::exit(dwExitCode) }
}

/// The thread object that a handle names. ERROR_INVALID_HANDLE: none.
fn object(handle: HANDLE) -> Result<Arc<Waitable>> {
    let object = match handle {
        CURRENT_THREAD => object::current(),
        handle => share(handle)?,
    };
    match object.thread {
        Some(_) => Ok(object),
        None => Err(Error(ERROR_INVALID_HANDLE)),
    }
}

pub(in crate::api) fn named_thread(handle: HANDLE) -> Result<Arc<Thread>> {
    object(handle)?.thread.clone().ok_or(Error(ERROR_INVALID_HANDLE))
}

/// The first thread of a process that this one has started.
fn of_other_process(handle: HANDLE) -> Option<Ref<PrimaryThread>> {
    handle::get(handle as usize)
}

/// Stores a thread's exit code, STILL_ACTIVE while it runs. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getexitcodethread>
#[no_mangle]
pub unsafe extern "C" fn GetExitCodeThread(hThread: HANDLE, lpExitCode: LPDWORD) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let code = match of_other_process(hThread) {
            Some(thread) => thread.0.exit_code()?,
            None => object(hThread)?.exit_code()?,
        };
        // SAFETY: the caller vouches for a DWORD.
        let to = unsafe { lpExitCode.as_mut() }.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        *to = code;
        Ok(TRUE)
    })
}

/// Lets a thread begin that was created suspended, or a process by its first thread. Returns how often it was suspended: at 1
/// it runs from now on, at 0 it did before.
///
/// Returns -1 on failure: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (the process has ended).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-resumethread>
#[no_mangle]
pub extern "C" fn ResumeThread(hThread: HANDLE) -> DWORD {
    ffi::call_any_time(DWORD::MAX, || match of_other_process(hThread) {
        Some(thread) => thread.0.resume(),
        None => Ok(named_thread(hThread)?.resume().into()),
    })
}

/// Stops a process by its first thread. Returns how often it was suspended before, -1 on failure.
///
/// Differs from Windows: the host cannot stop a single thread, so those of this process are ERROR_NOT_SUPPORTED, and of
/// another process all stop. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (it has ended).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-suspendthread>
#[no_mangle]
pub extern "C" fn SuspendThread(hThread: HANDLE) -> DWORD {
    ffi::call_any_time(DWORD::MAX, || match of_other_process(hThread) {
        Some(thread) => thread.0.suspend(),
        None => named_thread(hThread).and(Err(Error(ERROR_NOT_SUPPORTED))),
    })
}

/// Fails: no host can end a thread from outside without harm to all others (ERROR_NOT_SUPPORTED), nor Windows, whose
/// documentation advises against it. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-terminatethread>
#[no_mangle]
pub extern "C" fn TerminateThread(hThread: HANDLE, dwExitCode: DWORD) -> BOOL {
    let _ = dwExitCode;
    ffi::call_any_time(FALSE, || named_thread(hThread).and(Err(Error(ERROR_NOT_SUPPORTED))))
}

/// A pseudo handle that means the calling thread wherever it is used.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentthread>
#[no_mangle]
pub extern "C" fn GetCurrentThread() -> HANDLE {
    CURRENT_THREAD
}

/// A pseudo handle that means this process.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentprocess>
#[no_mangle]
pub extern "C" fn GetCurrentProcess() -> HANDLE {
    CURRENT_PROCESS
}

/// The calling thread's id: unique in this process while the thread lives.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentthreadid>
#[no_mangle]
pub extern "C" fn GetCurrentThreadId() -> DWORD {
    thread::id()
}

/// The id of the thread that a handle names, 0 on failure. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getthreadid>
#[no_mangle]
pub extern "C" fn GetThreadId(Thread: HANDLE) -> DWORD {
    ffi::call_any_time(0, || match of_other_process(Thread) {
        Some(thread) => Ok(thread.0.id),
        None => Ok(named_thread(Thread)?.id),
    })
}

/// The id of the process that a thread belongs to, 0 on failure. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getprocessidofthread>
#[no_mangle]
pub extern "C" fn GetProcessIdOfThread(Thread: HANDLE) -> DWORD {
    ffi::call_any_time(0, || match of_other_process(Thread) {
        Some(thread) => Ok(thread.0.id),
        None => named_thread(Thread).map(|_| std::process::id()),
    })
}

/// Lets another thread run.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-switchtothread>
#[no_mangle]
pub extern "C" fn SwitchToThread() -> BOOL {
    std::thread::yield_now();
    TRUE
}

/// Takes note of a thread's priority, which has no effect on the host. Errors: ERROR_INVALID_HANDLE,
/// ERROR_INVALID_PARAMETER (no such priority).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-setthreadpriority>
#[no_mangle]
pub extern "C" fn SetThreadPriority(hThread: HANDLE, nPriority: INT) -> BOOL {
    const NORMAL: std::ops::RangeInclusive<INT> = THREAD_PRIORITY_LOWEST..=THREAD_PRIORITY_HIGHEST;
    ffi::call_any_time(FALSE, || {
        let thread = named_thread(hThread)?;
        if !NORMAL.contains(&nPriority) && ![THREAD_PRIORITY_IDLE, THREAD_PRIORITY_TIME_CRITICAL].contains(&nPriority) {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        thread.set_priority(nPriority);
        Ok(TRUE)
    })
}

/// The priority that SetThreadPriority set, at first THREAD_PRIORITY_NORMAL; THREAD_PRIORITY_ERROR_RETURN on failure.
/// Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getthreadpriority>
#[no_mangle]
pub extern "C" fn GetThreadPriority(hThread: HANDLE) -> INT {
    ffi::call_any_time(THREAD_PRIORITY_ERROR_RETURN, || Ok(named_thread(hThread)?.priority()))
}

/// Queues `pfnAPC(dwData)` to run in an alertable wait of the thread. Returns 0 on failure.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_GEN_FAILURE (the thread has ended).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-queueuserapc>
#[no_mangle]
pub unsafe extern "C" fn QueueUserAPC(pfnAPC: PAPCFUNC, hThread: HANDLE, dwData: ULONG_PTR) -> DWORD {
    ffi::call_any_time(0, || {
        let routine = pfnAPC.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        // SAFETY: the two types differ only in that ours may unwind, as ExitThread within the routine does.
        let routine = unsafe {
            std::mem::transmute::<unsafe extern "C" fn(ULONG_PTR), unsafe extern "C-unwind" fn(usize)>(routine)
        };
        let call = Call {
            routine,
            data: dwData,
            discard: None,
        };
        match named_thread(hThread)?.queue(call) {
            true => Ok(1),
            false => Err(Error(ERROR_GEN_FAILURE)),
        }
    })
}

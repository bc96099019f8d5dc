//! `synchapi.h`: events, mutexes, semaphores, and waiting for them.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::kernel::file::File;
use crate::kernel::process::{PrimaryThread, Process};
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Ref, TableFull};
use crate::rt::thread;
use crate::rt::thread::object;
use crate::rt::wait::names;
use crate::rt::wait::{self, Outcome, Waitable};
use crate::rt::wide::Unit;
use crate::sys::fault::array_from_user;
use std::sync::Arc;
use std::time::Duration;

/// The pseudo handle that GetCurrentThread returns.
pub(in crate::api) const CURRENT_THREAD: HANDLE = -2isize as HANDLE;

/// The pseudo handle that GetCurrentProcess returns.
pub(in crate::api) const CURRENT_PROCESS: HANDLE = -1isize as HANDLE;

/// The waitable object that a handle names, in use until dropped. ERROR_INVALID_HANDLE: none.
pub(in crate::api) fn lookup(handle: HANDLE) -> Result<Ref<Waitable>> {
    handle::get(handle as usize).ok_or(Error(ERROR_INVALID_HANDLE))
}

/// The same, to be kept; also the calling thread by its pseudo handle, and what waits for a file or a process wait for.
pub(in crate::api) fn share(handle: HANDLE) -> Result<Arc<Waitable>> {
    if handle == CURRENT_THREAD {
        return Ok(object::current());
    }
    if let Ok(object) = lookup(handle) {
        return Ok(handle::share(&object));
    }
    let handle = handle as usize;
    let object = match handle::kind(handle) {
        Some(Kind::File) => handle::get::<File>(handle).map(|file| Arc::clone(&file.object)),
        Some(Kind::Process) => handle::get::<Process>(handle).map(|process| Arc::clone(&process.object)),
        Some(Kind::PrimaryThread) => handle::get::<PrimaryThread>(handle).map(|thread| Arc::clone(&thread.0.object)),
        _ => None,
    };
    object.ok_or(Error(ERROR_INVALID_HANDLE))
}

pub(in crate::api) fn publish(object: Arc<Waitable>) -> Result<HANDLE> {
    match handle::insert(object, For::Anyone) {
        Ok(handle) => Ok(handle as HANDLE),
        Err(TableFull) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
    }
}

/// The longest name of an object, in characters.
const MAX_NAME: usize = MAX_PATH as usize;

/// Makes an object, or finds the one of that name: then the last error is ERROR_ALREADY_EXISTS.
/// ERROR_INVALID_HANDLE: the name is another kind of object's. ERROR_INVALID_NAME: too long, or not text.
///
/// # Safety
/// `name` is NULL or a NUL-terminated string.
pub(in crate::api) unsafe fn create<U: Unit>(name: *const U, new: Waitable) -> Result<HANDLE> {
    // SAFETY: the caller's promise.
    let name = unsafe { read_name(name)? };
    let what = std::mem::discriminant(&new.what);
    let (object, existed) = match name.is_empty() {
        true => (Arc::new(new), false),
        false => names::find_or_insert(&name, new),
    };
    if std::mem::discriminant(&object.what) != what {
        return Err(Error(ERROR_INVALID_HANDLE));
    }
    let handle = publish(Arc::clone(&object))?;
    wait::own(&object);
    thread::set_last_error(if existed { ERROR_ALREADY_EXISTS as DWORD } else { 0 });
    Ok(handle)
}

/// The name, without the prefix that says the name space which it is in anyhow; empty for none.
///
/// # Safety
/// `name` is NULL or a NUL-terminated string.
pub(in crate::api) unsafe fn read_name<U: Unit>(name: *const U) -> Result<String> {
    if name.is_null() {
        return Ok(String::new());
    }
    let name = text::read(name, MAX_NAME).ok_or(Error(ERROR_INVALID_NAME))?;
    Ok(name.strip_prefix("Local\\").map(str::to_owned).unwrap_or(name))
}

/// A handle to the object of that name, if it is of the kind. ERROR_FILE_NOT_FOUND, ERROR_INVALID_HANDLE.
///
/// # Safety
/// `name` is NULL or a NUL-terminated string.
pub(in crate::api) unsafe fn open<U: Unit>(name: *const U, is_kind: impl Fn(&Waitable) -> bool) -> Result<HANDLE> {
    if name.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    let object = names::find(&unsafe { read_name(name)? }).ok_or(Error(ERROR_FILE_NOT_FOUND))?;
    match is_kind(&object) {
        true => publish(object),
        false => Err(Error(ERROR_INVALID_HANDLE)),
    }
}

fn handle_or_null(body: impl FnOnce() -> Result<HANDLE>) -> HANDLE {
    ffi::call_any_time(std::ptr::null_mut(), body)
}

fn true_or_false(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Makes an event, or finds the one named `lpName` in this process (then GetLastError is ERROR_ALREADY_EXISTS).
///
/// `bManualReset`: set, it stays so until it is reset; otherwise it lets one wait through. Returns NULL on failure.
/// Errors: ERROR_INVALID_HANDLE (the name is another kind of object's), ERROR_INVALID_NAME.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createeventa>
#[no_mangle]
pub unsafe extern "C" fn CreateEventA(
    lpEventAttributes: LPSECURITY_ATTRIBUTES,
    bManualReset: BOOL,
    bInitialState: BOOL,
    lpName: LPCSTR,
) -> HANDLE {
    let _ = lpEventAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_event(bManualReset, bInitialState, lpName.cast::<u8>()) })
}

/// As [`CreateEventA`], with a UTF-16 name.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createeventw>
#[no_mangle]
pub unsafe extern "C" fn CreateEventW(
    lpEventAttributes: LPSECURITY_ATTRIBUTES,
    bManualReset: BOOL,
    bInitialState: BOOL,
    lpName: LPCWSTR,
) -> HANDLE {
    let _ = lpEventAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_event(bManualReset, bInitialState, lpName) })
}

/// As [`CreateEventW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateEventW_utf32(
    lpEventAttributes: LPSECURITY_ATTRIBUTES,
    bManualReset: BOOL,
    bInitialState: BOOL,
    lpName: *const u32,
) -> HANDLE {
    let _ = lpEventAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_event(bManualReset, bInitialState, lpName) })
}

/// # Safety
/// As `create`.
unsafe fn create_event<U: Unit>(manual: BOOL, set: BOOL, name: *const U) -> Result<HANDLE> {
    // SAFETY: the caller's promise.
    unsafe { create(name, Waitable::event(manual != FALSE, set != FALSE)) }
}

/// A handle to the event of this process that has that name. Returns NULL on failure.
///
/// Errors: ERROR_FILE_NOT_FOUND, ERROR_INVALID_HANDLE (the name is another kind of object's).
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openeventa>
#[no_mangle]
pub unsafe extern "C" fn OpenEventA(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName.cast::<u8>(), Waitable::is_event) })
}

/// As [`OpenEventA`], with a UTF-16 name.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openeventw>
#[no_mangle]
pub unsafe extern "C" fn OpenEventW(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCWSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName, Waitable::is_event) })
}

/// As [`OpenEventW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenEventW_utf32(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: *const u32) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName, Waitable::is_event) })
}

/// Sets an event: lets waits through. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-setevent>
#[no_mangle]
pub extern "C" fn SetEvent(hEvent: HANDLE) -> BOOL {
    true_or_false(|| lookup(hEvent)?.set())
}

/// Resets an event: waits block. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-resetevent>
#[no_mangle]
pub extern "C" fn ResetEvent(hEvent: HANDLE) -> BOOL {
    true_or_false(|| lookup(hEvent)?.reset())
}

/// Sets an event for those that wait at this moment, and resets it. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-pulseevent>
#[no_mangle]
pub extern "C" fn PulseEvent(hEvent: HANDLE) -> BOOL {
    true_or_false(|| lookup(hEvent)?.pulse())
}

/// Makes a mutex, or finds the one named `lpName` in this process (then GetLastError is ERROR_ALREADY_EXISTS and
/// `bInitialOwner` counts for nothing). Returns NULL on failure. Errors: as [`CreateEventA`].
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createmutexa>
#[no_mangle]
pub unsafe extern "C" fn CreateMutexA(
    lpMutexAttributes: LPSECURITY_ATTRIBUTES,
    bInitialOwner: BOOL,
    lpName: LPCSTR,
) -> HANDLE {
    let _ = lpMutexAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_mutex(bInitialOwner, lpName.cast::<u8>()) })
}

/// As [`CreateMutexA`], with a UTF-16 name.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createmutexw>
#[no_mangle]
pub unsafe extern "C" fn CreateMutexW(
    lpMutexAttributes: LPSECURITY_ATTRIBUTES,
    bInitialOwner: BOOL,
    lpName: LPCWSTR,
) -> HANDLE {
    let _ = lpMutexAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_mutex(bInitialOwner, lpName) })
}

/// As [`CreateMutexW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateMutexW_utf32(
    lpMutexAttributes: LPSECURITY_ATTRIBUTES,
    bInitialOwner: BOOL,
    lpName: *const u32,
) -> HANDLE {
    let _ = lpMutexAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_mutex(bInitialOwner, lpName) })
}

/// # Safety
/// As `create`.
unsafe fn create_mutex<U: Unit>(owned: BOOL, name: *const U) -> Result<HANDLE> {
    let new = match owned {
        FALSE => Waitable::mutex(),
        _ => Waitable::owned_mutex(),
    };
    // SAFETY: the caller's promise.
    unsafe { create(name, new) }
}

/// A handle to the mutex of this process that has that name. Returns NULL on failure. Errors: as [`OpenEventA`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openmutexa>
#[no_mangle]
pub unsafe extern "C" fn OpenMutexA(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName.cast::<u8>(), Waitable::is_mutex) })
}

/// As [`OpenMutexA`], with a UTF-16 name.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-openmutexw>
#[no_mangle]
pub unsafe extern "C" fn OpenMutexW(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCWSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName, Waitable::is_mutex) })
}

/// As [`OpenMutexW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenMutexW_utf32(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: *const u32) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName, Waitable::is_mutex) })
}

/// Gives a mutex back, which the calling thread owns. Errors: ERROR_INVALID_HANDLE, ERROR_NOT_OWNER.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasemutex>
#[no_mangle]
pub extern "C" fn ReleaseMutex(hMutex: HANDLE) -> BOOL {
    true_or_false(|| lookup(hMutex)?.release_mutex())
}

/// Makes a semaphore that lets `lInitialCount` waits through, never more than `lMaximumCount` at a time, or finds the
/// one named `lpName` in this process (then GetLastError is ERROR_ALREADY_EXISTS). Returns NULL on failure.
/// Errors: ERROR_INVALID_PARAMETER (the counts), and as [`CreateEventA`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createsemaphorea>
#[no_mangle]
pub unsafe extern "C" fn CreateSemaphoreA(
    lpSemaphoreAttributes: LPSECURITY_ATTRIBUTES,
    lInitialCount: LONG,
    lMaximumCount: LONG,
    lpName: LPCSTR,
) -> HANDLE {
    let _ = lpSemaphoreAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_semaphore(lInitialCount, lMaximumCount, lpName.cast::<u8>()) })
}

/// As [`CreateSemaphoreA`], with a UTF-16 name.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createsemaphorew>
#[no_mangle]
pub unsafe extern "C" fn CreateSemaphoreW(
    lpSemaphoreAttributes: LPSECURITY_ATTRIBUTES,
    lInitialCount: LONG,
    lMaximumCount: LONG,
    lpName: LPCWSTR,
) -> HANDLE {
    let _ = lpSemaphoreAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_semaphore(lInitialCount, lMaximumCount, lpName) })
}

/// As [`CreateSemaphoreW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateSemaphoreW_utf32(
    lpSemaphoreAttributes: LPSECURITY_ATTRIBUTES,
    lInitialCount: LONG,
    lMaximumCount: LONG,
    lpName: *const u32,
) -> HANDLE {
    let _ = lpSemaphoreAttributes;
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { create_semaphore(lInitialCount, lMaximumCount, lpName) })
}

/// # Safety
/// As `create`.
unsafe fn create_semaphore<U: Unit>(count: LONG, maximum: LONG, name: *const U) -> Result<HANDLE> {
    if maximum <= 0 || !(0..=maximum).contains(&count) {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    unsafe { create(name, Waitable::semaphore(count, maximum)) }
}

/// A handle to the semaphore of this process that has that name. Returns NULL on failure. Errors: as [`OpenEventA`].
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-opensemaphorew>
#[no_mangle]
pub unsafe extern "C" fn OpenSemaphoreA(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName.cast::<u8>(), Waitable::is_semaphore) })
}

/// As [`OpenSemaphoreA`], with a UTF-16 name.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-opensemaphorew>
#[no_mangle]
pub unsafe extern "C" fn OpenSemaphoreW(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCWSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName, Waitable::is_semaphore) })
}

/// As [`OpenSemaphoreW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenSemaphoreW_utf32(
    dwDesiredAccess: DWORD,
    bInheritHandle: BOOL,
    lpName: *const u32,
) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    handle_or_null(|| unsafe { open(lpName, Waitable::is_semaphore) })
}

/// Lets `lReleaseCount` more waits through; `lpPreviousCount`, if not NULL, receives the count before.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_TOO_MANY_POSTS (beyond the maximum: nothing is done).
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-releasesemaphore>
#[no_mangle]
pub unsafe extern "C" fn ReleaseSemaphore(hSemaphore: HANDLE, lReleaseCount: LONG, lpPreviousCount: *mut LONG) -> BOOL {
    true_or_false(|| {
        let before = lookup(hSemaphore)?.release_semaphore(lReleaseCount)?;
        // SAFETY: the caller vouches for a LONG.
        if let Some(previous) = unsafe { lpPreviousCount.as_mut() } {
            *previous = before;
        }
        Ok(())
    })
}

/// A timeout in milliseconds, INFINITE for none.
pub(in crate::api) fn timeout(milliseconds: DWORD) -> Option<Duration> {
    (milliseconds != INFINITE).then(|| Duration::from_millis(milliseconds.into()))
}

/// Waits for one object, at most `dwMilliseconds`: WAIT_OBJECT_0, WAIT_ABANDONED, WAIT_TIMEOUT or WAIT_FAILED.
/// Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitforsingleobject>
#[no_mangle]
pub unsafe extern "C" fn WaitForSingleObject(hHandle: HANDLE, dwMilliseconds: DWORD) -> DWORD {
    // SAFETY: one handle, here.
    ffi::call_any_time(WAIT_FAILED, || unsafe {
        wait_for(1, &hHandle, false, dwMilliseconds, false)
    })
}

/// As [`WaitForSingleObject`]; with `bAlertable` it also ends when procedure calls ran: WAIT_IO_COMPLETION.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitforsingleobjectex>
#[no_mangle]
pub unsafe extern "C" fn WaitForSingleObjectEx(hHandle: HANDLE, dwMilliseconds: DWORD, bAlertable: BOOL) -> DWORD {
    alertable(|| {
        ffi::call_any_time(WAIT_FAILED, || {
            let alertable = bAlertable != FALSE;
            // SAFETY: one handle, here.
            unsafe { wait_for(1, &hHandle, false, dwMilliseconds, alertable) }
        })
    })
}

/// Waits for one of `nCount` objects, or with `bWaitAll` for all at once, at most `dwMilliseconds`: WAIT_OBJECT_0 or
/// WAIT_ABANDONED_0 plus the place of the object, WAIT_TIMEOUT or WAIT_FAILED.
///
/// Errors: ERROR_INVALID_PARAMETER (no handles, more than MAXIMUM_WAIT_OBJECTS, or one twice with `bWaitAll`),
/// ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitformultipleobjects>
#[no_mangle]
pub unsafe extern "C" fn WaitForMultipleObjects(
    nCount: DWORD,
    lpHandles: *const HANDLE,
    bWaitAll: BOOL,
    dwMilliseconds: DWORD,
) -> DWORD {
    // SAFETY: the caller vouches for the handles' array.
    ffi::call_any_time(WAIT_FAILED, || unsafe {
        wait_for(nCount, lpHandles, bWaitAll != FALSE, dwMilliseconds, false)
    })
}

/// As [`WaitForMultipleObjects`]; with `bAlertable` it also ends when procedure calls ran: WAIT_IO_COMPLETION.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitformultipleobjectsex>
#[no_mangle]
pub unsafe extern "C" fn WaitForMultipleObjectsEx(
    nCount: DWORD,
    lpHandles: *const HANDLE,
    bWaitAll: BOOL,
    dwMilliseconds: DWORD,
    bAlertable: BOOL,
) -> DWORD {
    alertable(|| {
        // SAFETY: the caller vouches for the handles' array.
        ffi::call_any_time(WAIT_FAILED, || unsafe {
            wait_for(
                nCount,
                lpHandles,
                bWaitAll != FALSE,
                dwMilliseconds,
                bAlertable != FALSE,
            )
        })
    })
}

/// An alertable wait: runs the calls that ended it. Outside of `ffi::call`, as a call may end the thread.
pub(in crate::api) fn alertable(wait: impl FnOnce() -> DWORD) -> DWORD {
    let outcome = wait();
    if outcome == WAIT_IO_COMPLETION {
        thread::run_calls();
    }
    outcome
}

/// # Safety
/// `handles` is NULL or points to `count` handles.
pub(in crate::api) unsafe fn wait_for(
    count: DWORD,
    handles: *const HANDLE,
    all: bool,
    milliseconds: DWORD,
    alertable: bool,
) -> Result<DWORD> {
    if count == 0 {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    let objects = unsafe { objects(count, handles, MAXIMUM_WAIT_OBJECTS as DWORD, all)? };
    let borrowed: Vec<&Arc<Waitable>> = objects.iter().collect();
    Ok(code(wait::wait(&borrowed, all, timeout(milliseconds), alertable)))
}

/// What the handles name, to be waited for. ERROR_INVALID_PARAMETER: more than `most`, or one twice where `all` are
/// waited for.
///
/// # Safety
/// `handles` is NULL or points to `count` handles.
pub(in crate::api) unsafe fn objects(
    count: DWORD,
    handles: *const HANDLE,
    most: DWORD,
    all: bool,
) -> Result<Vec<Arc<Waitable>>> {
    if count == 0 {
        return Ok(Vec::new());
    }
    if handles.is_null() || count > most {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: any bytes are handles.
    let handles = unsafe { array_from_user(handles, count as usize) }.map_err(|_| Error(ERROR_NOACCESS))?;
    let objects: Vec<Arc<Waitable>> = handles.iter().map(|handle| share(*handle)).collect::<Result<_>>()?;
    let twice = |place: usize| {
        objects[..place]
            .iter()
            .any(|object| Arc::ptr_eq(object, &objects[place]))
    };
    match all && (0..objects.len()).any(twice) {
        true => Err(Error(ERROR_INVALID_PARAMETER)),
        false => Ok(objects),
    }
}

/// What the wait functions return.
pub(in crate::api) fn code(outcome: Outcome) -> DWORD {
    match outcome {
        Outcome::Object(place) => WAIT_OBJECT_0 + place as DWORD,
        Outcome::Abandoned(place) => WAIT_ABANDONED_0 + place as DWORD,
        Outcome::TimedOut => WAIT_TIMEOUT as DWORD,
        Outcome::Interrupted => WAIT_IO_COMPLETION,
    }
}

/// Signals one object (sets an event, releases a mutex or one count of a semaphore) and waits for another, as
/// [`WaitForSingleObjectEx`]. Others may see the first before the wait begins.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_NOT_OWNER, ERROR_TOO_MANY_POSTS.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-signalobjectandwait>
#[no_mangle]
pub unsafe extern "C" fn SignalObjectAndWait(
    hObjectToSignal: HANDLE,
    hObjectToWaitOn: HANDLE,
    dwMilliseconds: DWORD,
    bAlertable: BOOL,
) -> DWORD {
    alertable(|| {
        ffi::call_any_time(WAIT_FAILED, || {
            share(hObjectToWaitOn)?;
            lookup(hObjectToSignal)?.signal()?;
            // SAFETY: one handle, here.
            unsafe { wait_for(1, &hObjectToWaitOn, false, dwMilliseconds, bAlertable != FALSE) }
        })
    })
}

/// Suspends the calling thread for `dwMilliseconds`; with `bAlertable` also ends when procedure calls ran.
/// Returns 0, or WAIT_IO_COMPLETION.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleepex>
#[no_mangle]
pub extern "C" fn SleepEx(dwMilliseconds: DWORD, bAlertable: BOOL) -> DWORD {
    alertable(|| {
        ffi::call_any_time(0, || {
            let outcome = wait::wait(&[], false, timeout(dwMilliseconds), bAlertable != FALSE);
            if dwMilliseconds == 0 {
                std::thread::yield_now();
            }
            Ok(match outcome {
                Outcome::Interrupted => WAIT_IO_COMPLETION,
                _ => 0,
            })
        })
    })
}

//! `sysinfoapi.h`, `debugapi.h` and `processthreadsapi.h`: which Windows this is, debugging, the process and its user.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::processes::put_times;
use crate::api::kernel32::synchapi::objects::{lookup, CURRENT_PROCESS};
use crate::api::text;
use crate::rt::clock;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::rt::wide::Unit;
use crate::sys::process;
use crate::sys::usage;
use std::ffi::CString;
use std::io::Write;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{mem, ptr};

const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);
const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

/// Windows 10, 22H2.
const VERSION: [DWORD; 3] = [10, 0, 19045];

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// The version of Windows that this library is like: 10.0, build 19045, in one number.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getversion>
#[no_mangle]
pub extern "C" fn GetVersion() -> DWORD {
    let [major, minor, build] = VERSION;
    build << 16 | minor << 8 | major
}

/// An OSVERSIONINFOEX, whatever the characters.
#[repr(C)]
struct Version<U> {
    size: DWORD,
    numbers: [DWORD; 3],
    platform: DWORD,
    service_pack: [U; 128],
    service_pack_numbers: [WORD; 2],
    suite: WORD,
    product: BYTE,
    reserved: BYTE,
}

/// The version of Windows that this library is like, as an OSVERSIONINFO or OSVERSIONINFOEX, whose first member tells which.
///
/// Errors: ERROR_INSUFFICIENT_BUFFER (another size).
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getversionexa>
#[no_mangle]
pub unsafe extern "C" fn GetVersionExA(lpVersionInformation: LPOSVERSIONINFOA) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { version(lpVersionInformation.cast::<Version<u8>>()) })
}

/// As [`GetVersionExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getversionexw>
#[no_mangle]
pub unsafe extern "C" fn GetVersionExW(lpVersionInformation: LPOSVERSIONINFOW) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { version(lpVersionInformation.cast::<Version<u16>>()) })
}

/// As [`GetVersionExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetVersionExW_utf32(lpVersionInformation: LPOSVERSIONINFOW) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { version(lpVersionInformation.cast::<Version<u32>>()) })
}

/// # Safety
/// `to` is NULL, or has room for as much as its first member says.
unsafe fn version<U: Unit>(to: *mut Version<U>) -> Result<()> {
    let whole = mem::size_of::<Version<U>>();
    let short = mem::offset_of!(Version<U>, service_pack_numbers);
    let size = match to.is_null() {
        true => 0,
        // SAFETY: the caller's promise.
        false => unsafe { to.cast::<DWORD>().read_unaligned() as usize },
    };
    if size != whole && size != short {
        return Err(Error(ERROR_INSUFFICIENT_BUFFER));
    }
    let version = Version {
        size: size as DWORD,
        numbers: VERSION,
        platform: VER_PLATFORM_WIN32_NT,
        service_pack: [U::default(); 128],
        service_pack_numbers: [0; 2],
        suite: 0,
        product: VER_NT_WORKSTATION as BYTE,
        reserved: 0,
    };
    // SAFETY: the caller's promise; the structure begins with what the short one has.
    unsafe { ptr::copy_nonoverlapping((&raw const version).cast::<u8>(), to.cast(), size) };
    Ok(())
}

/// Writes text for whoever debugs the program: to standard error.
/// <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-outputdebugstringa>
#[no_mangle]
pub unsafe extern "C" fn OutputDebugStringA(lpOutputString: LPCSTR) {
    // SAFETY: the caller vouches for the text.
    unsafe { print(lpOutputString.cast::<u8>()) }
}

/// As [`OutputDebugStringA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-outputdebugstringw>
#[no_mangle]
pub unsafe extern "C" fn OutputDebugStringW(lpOutputString: LPCWSTR) {
    // SAFETY: the caller vouches for the text.
    unsafe { print(lpOutputString) }
}

/// As [`OutputDebugStringW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OutputDebugStringW_utf32(lpOutputString: *const u32) {
    // SAFETY: the caller vouches for the text.
    unsafe { print(lpOutputString) }
}

/// # Safety
/// `text` is NULL or ends with a NUL.
unsafe fn print<U: Unit>(text: *const U) {
    if !text.is_null() {
        if let Some(text) = text::read(text, isize::MAX as usize) {
            // There is nobody to tell when standard error is closed.
            let _ = std::io::stderr().write_all(text.as_bytes());
        }
    }
}

/// Stops the program for its debugger: raises SIGTRAP, which ends it where there is none.
/// <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-debugbreak>
#[no_mangle]
pub extern "C" fn DebugBreak() {
    process::trap()
}

/// Whether a debugger traces the program. (Linux tells; elsewhere FALSE.)
/// <https://learn.microsoft.com/windows/win32/api/debugapi/nf-debugapi-isdebuggerpresent>
#[no_mangle]
pub extern "C" fn IsDebuggerPresent() -> BOOL {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let tracer = status.lines().find_map(|line| line.strip_prefix("TracerPid:"));
    tracer.is_some_and(|tracer| tracer.trim() != "0").into()
}

static ERROR_MODE: AtomicU32 = AtomicU32::new(0);

/// Sets which errors are shown to the user, which none are here. Returns the mode before.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-seterrormode>
#[no_mangle]
pub extern "C" fn SetErrorMode(uMode: UINT) -> UINT {
    ERROR_MODE.swap(uMode, Ordering::Relaxed)
}

/// The mode that [`SetErrorMode`] set.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-geterrormode>
#[no_mangle]
pub extern "C" fn GetErrorMode() -> UINT {
    ERROR_MODE.load(Ordering::Relaxed)
}

/// Rings the terminal's bell, whatever the pitch, and waits for `dwDuration` milliseconds. Errors: ERROR_INVALID_PARAMETER
/// (below 37 or above 32767 hertz).
/// <https://learn.microsoft.com/windows/win32/api/utilapiset/nf-utilapiset-beep>
#[no_mangle]
pub extern "C" fn Beep(dwFreq: DWORD, dwDuration: DWORD) -> BOOL {
    call(|| {
        if !(37..=32767).contains(&dwFreq) {
            return Err(INVALID_PARAMETER);
        }
        // Without a terminal there is no bell, as there may be none on Windows.
        if let Ok(mut terminal) = std::fs::OpenOptions::new().write(true).open("/dev/tty") {
            let _ = terminal.write_all(b"\x07");
        }
        std::thread::sleep(Duration::from_millis(dwDuration.into()));
        Ok(())
    })
}

/// A handle's process, which can be this one only. ERROR_INVALID_HANDLE: no process.
fn own_process(handle: HANDLE) -> Result<()> {
    match handle == CURRENT_PROCESS {
        true => Ok(()),
        false => Err(INVALID_HANDLE),
    }
}

/// The processor time that the calling thread has used. Differs from Windows: of other threads the host does not tell,
/// ERROR_NOT_SUPPORTED, and the time when the thread began is the process's. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getthreadtimes>
#[no_mangle]
pub unsafe extern "C" fn GetThreadTimes(
    hThread: HANDLE,
    lpCreationTime: LPFILETIME,
    lpExitTime: LPFILETIME,
    lpKernelTime: LPFILETIME,
    lpUserTime: LPFILETIME,
) -> BOOL {
    call(|| {
        if thread_of(hThread)? != thread::id() {
            return Err(Error(ERROR_NOT_SUPPORTED));
        }
        let (began, times) = (clock::from_system(usage::process_started()), usage::of_thread());
        let places = [lpCreationTime, lpExitTime, lpKernelTime, lpUserTime];
        // SAFETY: the caller vouches for the places.
        unsafe { put_times(places, [began, 0], times.kernel, times.user) }
    })
}

/// The id of a handle's thread. ERROR_INVALID_HANDLE: no thread.
fn thread_of(handle: HANDLE) -> Result<DWORD> {
    match handle == crate::api::kernel32::synchapi::objects::CURRENT_THREAD {
        true => Ok(thread::id()),
        false => Ok(lookup(handle)?.thread.as_ref().ok_or(INVALID_HANDLE)?.id),
    }
}

/// The processor that runs the calling thread. (macOS does not tell: 0.)
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentprocessornumber>
#[no_mangle]
pub extern "C" fn GetCurrentProcessorNumber() -> DWORD {
    usage::processor()
}

/// All processors, as a mask.
fn all_processors() -> DWORD_PTR {
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    usize::MAX >> (usize::BITS as usize - count.min(usize::BITS as usize))
}

/// Takes note of nothing: a thread runs on any processor. Returns the mask of all of them, 0 on failure.
/// Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (no such processor).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setthreadaffinitymask>
#[no_mangle]
pub extern "C" fn SetThreadAffinityMask(hThread: HANDLE, dwThreadAffinityMask: DWORD_PTR) -> DWORD_PTR {
    ffi::call_any_time(0, || {
        thread_of(hThread)?;
        match dwThreadAffinityMask & all_processors() {
            0 => Err(INVALID_PARAMETER),
            _ => Ok(all_processors()),
        }
    })
}

/// The processors that the process may use: all of them. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getprocessaffinitymask>
#[no_mangle]
pub unsafe extern "C" fn GetProcessAffinityMask(
    hProcess: HANDLE,
    lpProcessAffinityMask: *mut DWORD_PTR,
    lpSystemAffinityMask: *mut DWORD_PTR,
) -> BOOL {
    call(|| {
        own_process(hProcess)?;
        for place in [lpProcessAffinityMask, lpSystemAffinityMask] {
            // SAFETY: the caller vouches for the places.
            *unsafe { place.as_mut() }.ok_or(INVALID_PARAMETER)? = all_processors();
        }
        Ok(())
    })
}

static PRIORITY_CLASS: AtomicU32 = AtomicU32::new(NORMAL_PRIORITY_CLASS);

/// Takes note of the process's class of priority, which has no effect on the host. Errors: ERROR_INVALID_HANDLE,
/// ERROR_INVALID_PARAMETER (no such class).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-setpriorityclass>
#[no_mangle]
pub extern "C" fn SetPriorityClass(hProcess: HANDLE, dwPriorityClass: DWORD) -> BOOL {
    const CLASSES: [DWORD; 6] = [
        NORMAL_PRIORITY_CLASS,
        IDLE_PRIORITY_CLASS,
        HIGH_PRIORITY_CLASS,
        REALTIME_PRIORITY_CLASS,
        BELOW_NORMAL_PRIORITY_CLASS,
        ABOVE_NORMAL_PRIORITY_CLASS,
    ];
    call(|| {
        own_process(hProcess)?;
        if !CLASSES.contains(&dwPriorityClass) {
            return Err(INVALID_PARAMETER);
        }
        PRIORITY_CLASS.store(dwPriorityClass, Ordering::Relaxed);
        Ok(())
    })
}

/// The class that [`SetPriorityClass`] set. Returns 0 on failure: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getpriorityclass>
#[no_mangle]
pub extern "C" fn GetPriorityClass(hProcess: HANDLE) -> DWORD {
    ffi::call_any_time(0, || {
        own_process(hProcess).map(|()| PRIORITY_CLASS.load(Ordering::Relaxed))
    })
}

/// Names the calling thread for debuggers; another thread is let be. Returns S_OK, or ERROR_INVALID_HANDLE's HRESULT.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-setthreaddescription>
#[no_mangle]
pub unsafe extern "C" fn SetThreadDescription(hThread: HANDLE, lpThreadDescription: LPCWSTR) -> HRESULT {
    // SAFETY: the caller vouches for the text.
    unsafe { name_thread(hThread, lpThreadDescription) }
}

/// As [`SetThreadDescription`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetThreadDescription_utf32(hThread: HANDLE, lpThreadDescription: *const u32) -> HRESULT {
    // SAFETY: the caller vouches for the text.
    unsafe { name_thread(hThread, lpThreadDescription) }
}

/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn name_thread<U: Unit>(handle: HANDLE, name: *const U) -> HRESULT {
    /// HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE).
    const INVALID: HRESULT = 0x8007_0006_u32 as HRESULT;
    ffi::call_any_time(INVALID, || {
        if thread_of(handle)? == thread::id() && !name.is_null() {
            let name = text::read(name, 1024).unwrap_or_default();
            if let Ok(name) = CString::new(name) {
                usage::name_thread(&name);
            }
        }
        Ok(S_OK)
    })
}

/// The name of the user that the process runs as. `pcbBuffer`: the room in characters, afterwards the name's length with the
/// NUL. Errors: ERROR_INSUFFICIENT_BUFFER (with the room that it needs), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getusernamea>
#[no_mangle]
pub unsafe extern "C" fn GetUserNameA(lpBuffer: LPSTR, pcbBuffer: LPDWORD) -> BOOL {
    // SAFETY: the caller vouches for the places.
    call(|| unsafe { user_name(lpBuffer.cast::<u8>(), pcbBuffer) })
}

/// As [`GetUserNameA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getusernamew>
#[no_mangle]
pub unsafe extern "C" fn GetUserNameW(lpBuffer: LPWSTR, pcbBuffer: LPDWORD) -> BOOL {
    // SAFETY: the caller vouches for the places.
    call(|| unsafe { user_name(lpBuffer, pcbBuffer) })
}

/// As [`GetUserNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetUserNameW_utf32(lpBuffer: *mut u32, pcbBuffer: LPDWORD) -> BOOL {
    // SAFETY: the caller vouches for the places.
    call(|| unsafe { user_name(lpBuffer, pcbBuffer) })
}

/// # Safety
/// `size` is NULL or holds the room of `buffer`, which may be NULL.
unsafe fn user_name<U: Unit>(buffer: *mut U, size: LPDWORD) -> Result<()> {
    if size.is_null() {
        return Err(INVALID_PARAMETER);
    }
    // SAFETY: the caller's promise.
    unsafe {
        let (written, needed) = text::write(&usage::user_name(), buffer, size.read() as usize);
        size.write(needed as DWORD);
        match written {
            true => Ok(()),
            false => Err(Error(ERROR_INSUFFICIENT_BUFFER)),
        }
    }
}

/// The folder of the system's libraries: /usr/lib. Returns its length without the NUL, or the room that it needs
/// where `uSize` is less.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemdirectorya>
#[no_mangle]
pub unsafe extern "C" fn GetSystemDirectoryA(lpBuffer: LPSTR, uSize: UINT) -> UINT {
    // SAFETY: the caller vouches for the buffer.
    unsafe { give("/usr/lib", lpBuffer.cast::<u8>(), uSize) }
}

/// As [`GetSystemDirectoryA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemdirectoryw>
#[no_mangle]
pub unsafe extern "C" fn GetSystemDirectoryW(lpBuffer: LPWSTR, uSize: UINT) -> UINT {
    // SAFETY: the caller vouches for the buffer.
    unsafe { give("/usr/lib", lpBuffer, uSize) }
}

/// As [`GetSystemDirectoryW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetSystemDirectoryW_utf32(lpBuffer: *mut u32, uSize: UINT) -> UINT {
    // SAFETY: the caller vouches for the buffer.
    unsafe { give("/usr/lib", lpBuffer, uSize) }
}

/// The folder of the system's own settings: /etc. Returns its length without the NUL, or the room that it needs
/// where `uSize` is less.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getwindowsdirectorya>
#[no_mangle]
pub unsafe extern "C" fn GetWindowsDirectoryA(lpBuffer: LPSTR, uSize: UINT) -> UINT {
    // SAFETY: the caller vouches for the buffer.
    unsafe { give("/etc", lpBuffer.cast::<u8>(), uSize) }
}

/// As [`GetWindowsDirectoryA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getwindowsdirectoryw>
#[no_mangle]
pub unsafe extern "C" fn GetWindowsDirectoryW(lpBuffer: LPWSTR, uSize: UINT) -> UINT {
    // SAFETY: the caller vouches for the buffer.
    unsafe { give("/etc", lpBuffer, uSize) }
}

/// As [`GetWindowsDirectoryW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetWindowsDirectoryW_utf32(lpBuffer: *mut u32, uSize: UINT) -> UINT {
    // SAFETY: the caller vouches for the buffer.
    unsafe { give("/etc", lpBuffer, uSize) }
}

/// # Safety
/// `buffer` has room for `room` units, or is NULL.
unsafe fn give<U: Unit>(folder: &str, buffer: *mut U, room: UINT) -> UINT {
    // SAFETY: the caller's promise.
    let (written, needed) = unsafe { text::write(folder, buffer, room as usize) };
    needed as UINT - UINT::from(written)
}

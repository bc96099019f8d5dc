//! `sysinfoapi.h`, `profileapi.h`, `timezoneapi.h` and `timeapi.h`: the clocks and the computer.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::rt::clock::{self, Parts};
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sys::process;
use crate::sys::resolver;
use crate::sys::time;
use std::ptr;

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

/// Milliseconds since the system started.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-gettickcount64>
#[no_mangle]
pub extern "C" fn GetTickCount64() -> ULONGLONG {
    time::since_boot().as_millis() as ULONGLONG
}

/// Milliseconds since the system started; wraps around after 49.7 days.
/// <https://learn.microsoft.com/windows/win32/api/timeapi/nf-timeapi-timegettime>
#[no_mangle]
pub extern "C" fn timeGetTime() -> DWORD {
    time::since_boot().as_millis() as DWORD
}

/// Asks for a timer resolution in milliseconds, which is always finer here. TIMERR_NOCANDO for 0.
/// <https://learn.microsoft.com/windows/win32/api/timeapi/nf-timeapi-timebeginperiod>
#[no_mangle]
pub extern "C" fn timeBeginPeriod(uPeriod: UINT) -> MMRESULT {
    match uPeriod {
        0 => TIMERR_NOCANDO,
        _ => TIMERR_NOERROR,
    }
}

/// Takes [`timeBeginPeriod`] back.
/// <https://learn.microsoft.com/windows/win32/api/timeapi/nf-timeapi-timeendperiod>
#[no_mangle]
pub extern "C" fn timeEndPeriod(uPeriod: UINT) -> MMRESULT {
    timeBeginPeriod(uPeriod)
}

/// # Safety
/// `place` is NULL or has room for a `T`, aligned or not.
unsafe fn put<T>(place: *mut T, value: T) -> Result<BOOL> {
    if place.is_null() {
        return Err(Error(ERROR_NOACCESS));
    }
    // SAFETY: the caller's promise.
    unsafe { place.write_unaligned(value) };
    Ok(TRUE)
}

/// The time since the system started, in units of 100 nanoseconds.
/// <https://learn.microsoft.com/windows/win32/api/profileapi/nf-profileapi-queryperformancecounter>
#[no_mangle]
pub unsafe extern "C" fn QueryPerformanceCounter(lpPerformanceCount: *mut LARGE_INTEGER) -> BOOL {
    let QuadPart = (time::since_boot().as_nanos() / 100) as LONGLONG;
    // SAFETY: the caller vouches for the place.
    ffi::call_any_time(FALSE, || unsafe { put(lpPerformanceCount, LARGE_INTEGER { QuadPart }) })
}

/// The counter's units in a second: ten million.
/// <https://learn.microsoft.com/windows/win32/api/profileapi/nf-profileapi-queryperformancefrequency>
#[no_mangle]
pub unsafe extern "C" fn QueryPerformanceFrequency(lpFrequency: *mut LARGE_INTEGER) -> BOOL {
    let QuadPart = clock::SECOND as LONGLONG;
    // SAFETY: the caller vouches for the place.
    ffi::call_any_time(FALSE, || unsafe { put(lpFrequency, LARGE_INTEGER { QuadPart }) })
}

fn file_time(time: u64) -> FILETIME {
    FILETIME {
        dwLowDateTime: time as DWORD,
        dwHighDateTime: (time >> 32) as DWORD,
    }
}

/// # Safety
/// `time` points to a FILETIME, aligned or not, or is NULL.
unsafe fn read_file_time(time: *const FILETIME) -> Result<u64> {
    if time.is_null() {
        return Err(INVALID_PARAMETER);
    }
    // SAFETY: the caller's promise.
    let time = unsafe { time.read_unaligned() };
    Ok(u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime))
}

fn system_time(parts: Parts) -> SYSTEMTIME {
    SYSTEMTIME {
        wYear: parts.year,
        wMonth: parts.month,
        wDayOfWeek: parts.weekday,
        wDay: parts.day,
        wHour: parts.hour,
        wMinute: parts.minute,
        wSecond: parts.second,
        wMilliseconds: parts.milliseconds,
    }
}

/// Now, UTC, in units of 100 nanoseconds since 1601.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemtimeasfiletime>
#[no_mangle]
pub unsafe extern "C" fn GetSystemTimeAsFileTime(lpSystemTimeAsFileTime: LPFILETIME) {
    // SAFETY: the caller vouches for the place.
    unsafe { lpSystemTimeAsFileTime.write_unaligned(file_time(clock::now())) }
}

/// As [`GetSystemTimeAsFileTime`], which is as precise here.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemtimepreciseasfiletime>
#[no_mangle]
pub unsafe extern "C" fn GetSystemTimePreciseAsFileTime(lpSystemTimeAsFileTime: LPFILETIME) {
    // SAFETY: the caller vouches for the place.
    unsafe { GetSystemTimeAsFileTime(lpSystemTimeAsFileTime) }
}

/// Now, UTC.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemtime>
#[no_mangle]
pub unsafe extern "C" fn GetSystemTime(lpSystemTime: LPSYSTEMTIME) {
    // SAFETY: the caller vouches for the place.
    ffi::call_any_time(FALSE, || unsafe {
        put(
            lpSystemTime,
            system_time(clock::split(clock::now()).ok_or(INVALID_PARAMETER)?),
        )
    });
}

/// Now, in the time zone of the process.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getlocaltime>
#[no_mangle]
pub unsafe extern "C" fn GetLocalTime(lpSystemTime: LPSYSTEMTIME) {
    // SAFETY: the caller vouches for the place.
    ffi::call_any_time(FALSE, || unsafe {
        let local = to_local(clock::now());
        put(lpSystemTime, system_time(clock::split(local).ok_or(INVALID_PARAMETER)?))
    });
}

fn to_local(utc: u64) -> u64 {
    utc.wrapping_add_signed(time::offset_from_utc(clock::unix_seconds(utc)) * clock::SECOND as i64)
}

/// The date and time of day of a file time. Errors: ERROR_INVALID_PARAMETER (from 2^63 on).
/// <https://learn.microsoft.com/windows/win32/api/timezoneapi/nf-timezoneapi-filetimetosystemtime>
#[no_mangle]
pub unsafe extern "C" fn FileTimeToSystemTime(lpFileTime: *const FILETIME, lpSystemTime: LPSYSTEMTIME) -> BOOL {
    // SAFETY: the caller vouches for both places.
    ffi::call_any_time(FALSE, || unsafe {
        let parts = clock::split(read_file_time(lpFileTime)?).ok_or(INVALID_PARAMETER)?;
        put(lpSystemTime, system_time(parts))
    })
}

/// The file time of a date and time of day; the day of the week is not looked at. Errors: ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/timezoneapi/nf-timezoneapi-systemtimetofiletime>
#[no_mangle]
pub unsafe extern "C" fn SystemTimeToFileTime(lpSystemTime: *const SYSTEMTIME, lpFileTime: LPFILETIME) -> BOOL {
    ffi::call_any_time(FALSE, || {
        if lpSystemTime.is_null() {
            return Err(INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for it.
        let time = unsafe { lpSystemTime.read_unaligned() };
        let joined = clock::join(Parts {
            year: time.wYear,
            month: time.wMonth,
            weekday: time.wDayOfWeek,
            day: time.wDay,
            hour: time.wHour,
            minute: time.wMinute,
            second: time.wSecond,
            milliseconds: time.wMilliseconds,
        });
        // SAFETY: the caller vouches for the place.
        unsafe { put(lpFileTime, file_time(joined.ok_or(INVALID_PARAMETER)?)) }
    })
}

/// A UTC file time in the process's time zone, by the rules of that day.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-filetimetolocalfiletime>
#[no_mangle]
pub unsafe extern "C" fn FileTimeToLocalFileTime(lpFileTime: *const FILETIME, lpLocalFileTime: LPFILETIME) -> BOOL {
    // SAFETY: the caller vouches for both places.
    ffi::call_any_time(FALSE, || unsafe {
        put(lpLocalFileTime, file_time(to_local(read_file_time(lpFileTime)?)))
    })
}

/// -1, 0 or 1: whether the first time is before, at or after the second.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-comparefiletime>
#[no_mangle]
pub unsafe extern "C" fn CompareFileTime(lpFileTime1: *const FILETIME, lpFileTime2: *const FILETIME) -> LONG {
    // SAFETY: the caller vouches for both times.
    ffi::call_any_time(0, || unsafe {
        Ok(read_file_time(lpFileTime1)?.cmp(&read_file_time(lpFileTime2)?) as LONG)
    })
}

/// The processors and the memory's granularity. As many processors are told as the process may use.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsysteminfo>
#[no_mangle]
pub unsafe extern "C" fn GetSystemInfo(lpSystemInfo: LPSYSTEM_INFO) {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let (architecture, kind) = match cfg!(target_arch = "aarch64") {
        true => (PROCESSOR_ARCHITECTURE_ARM64, 0),
        false => (PROCESSOR_ARCHITECTURE_AMD64, PROCESSOR_AMD_X8664),
    };
    let info = SYSTEM_INFO {
        Anonymous: _SYSTEM_INFO_0 {
            Anonymous: _SYSTEM_INFO_0_0 {
                wProcessorArchitecture: architecture,
                wReserved: 0,
            },
        },
        dwPageSize: process::page_size() as DWORD,
        lpMinimumApplicationAddress: ptr::without_provenance_mut(0x1_0000),
        lpMaximumApplicationAddress: ptr::without_provenance_mut(0x7FFF_FFFE_FFFF),
        dwActiveProcessorMask: usize::MAX >> (usize::BITS as usize - processors.min(usize::BITS as usize)),
        dwNumberOfProcessors: processors as DWORD,
        dwProcessorType: kind,
        dwAllocationGranularity: 0x1_0000,
        wProcessorLevel: 6,
        wProcessorRevision: 0,
    };
    // SAFETY: the caller vouches for the place.
    unsafe { lpSystemInfo.write_unaligned(info) }
}

/// As [`GetSystemInfo`].
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getnativesysteminfo>
#[no_mangle]
pub unsafe extern "C" fn GetNativeSystemInfo(lpSystemInfo: LPSYSTEM_INFO) {
    // SAFETY: the caller vouches for the place.
    unsafe { GetSystemInfo(lpSystemInfo) }
}

/// The computer's short name: up to 15 characters, upper case.
///
/// `lpnSize`: the room in characters, afterwards the name's length without the NUL. Errors: ERROR_BUFFER_OVERFLOW (with
/// the room that it needs), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcomputernamea>
#[no_mangle]
pub unsafe extern "C" fn GetComputerNameA(lpBuffer: LPSTR, lpnSize: LPDWORD) -> BOOL {
    // SAFETY: the caller vouches for both places.
    ffi::call_any_time(FALSE, || unsafe { computer_name::<u8>(lpBuffer.cast(), lpnSize) })
}

/// As [`GetComputerNameA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcomputernamew>
#[no_mangle]
pub unsafe extern "C" fn GetComputerNameW(lpBuffer: LPWSTR, lpnSize: LPDWORD) -> BOOL {
    // SAFETY: the caller vouches for both places.
    ffi::call_any_time(FALSE, || unsafe { computer_name::<u16>(lpBuffer, lpnSize) })
}

/// As [`GetComputerNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetComputerNameW_utf32(lpBuffer: *mut u32, lpnSize: LPDWORD) -> BOOL {
    // SAFETY: the caller vouches for both places.
    ffi::call_any_time(FALSE, || unsafe { computer_name::<u32>(lpBuffer, lpnSize) })
}

/// # Safety
/// `size` is NULL or holds the room of `buffer`, which may be NULL.
unsafe fn computer_name<U: Unit>(buffer: *mut U, size: LPDWORD) -> Result<BOOL> {
    if size.is_null() {
        return Err(INVALID_PARAMETER);
    }
    let host = resolver::host_name();
    let short = host.split('.').next().unwrap_or_default().to_uppercase();
    let name: String = short.chars().take(MAX_COMPUTERNAME_LENGTH as usize).collect();
    // SAFETY: the caller's promise.
    unsafe {
        let (written, needed) = text::write(&name, buffer, size.read() as usize);
        size.write(needed as DWORD - DWORD::from(written));
        match written {
            true => Ok(TRUE),
            false => Err(Error(ERROR_BUFFER_OVERFLOW)),
        }
    }
}

/// The process's id.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentprocessid>
#[no_mangle]
pub extern "C" fn GetCurrentProcessId() -> DWORD {
    std::process::id()
}

/// Ends the process: runs its exit handlers and flushes its streams. The host keeps the low byte of the code.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-exitprocess>
#[no_mangle]
pub extern "C" fn ExitProcess(uExitCode: UINT) {
    std::process::exit(uExitCode as i32)
}

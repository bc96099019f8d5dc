//! `winbase.h`: the event log, which is the host's system log here.
use crate::abi::*;
use crate::api::kernel32::processes::publish;
use crate::api::{ffi, text};
use crate::kernel::event_source::EventSource;
use crate::rt::error::Error;
use crate::rt::handle;
use crate::rt::wide::Unit;
use crate::sys::system_log::{self, Severity};
use std::sync::Arc;
use std::{ptr, slice};

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);
/// The longest text of an event, in characters.
const LONGEST: usize = 31_839;

/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn open<U: Unit>(name: *const U) -> HANDLE {
    ffi::call_any_time(ptr::null_mut(), || {
        if name.is_null() {
            return Err(INVALID_PARAMETER);
        }
        let name = text::read(name, MAX_PATH as usize).ok_or(INVALID_PARAMETER)?;
        publish(Arc::new(EventSource { name }), false)
    })
}

fn close(handle: HANDLE) -> BOOL {
    ffi::call_any_time(FALSE, || match handle::get::<EventSource>(handle as usize) {
        Some(_) if handle::close(handle as usize) => Ok(TRUE),
        _ => Err(Error(ERROR_INVALID_HANDLE)),
    })
}

/// A handle by which events are reported in the name of a source, which need not be known; NULL on failure. `lpUNCServerName` has no
/// meaning. Errors: ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-registereventsourcea>
#[no_mangle]
pub unsafe extern "C" fn RegisterEventSourceA(lpUNCServerName: LPCSTR, lpSourceName: LPCSTR) -> HANDLE {
    let _ = lpUNCServerName;
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpSourceName.cast::<u8>()) }
}

/// As [`RegisterEventSourceA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-registereventsourcew>
#[no_mangle]
pub unsafe extern "C" fn RegisterEventSourceW(lpUNCServerName: LPCWSTR, lpSourceName: LPCWSTR) -> HANDLE {
    let _ = lpUNCServerName;
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpSourceName) }
}

/// As [`RegisterEventSourceW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegisterEventSourceW_utf32(lpUNCServerName: *const u32, lpSourceName: *const u32) -> HANDLE {
    let _ = lpUNCServerName;
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpSourceName) }
}

/// As [`RegisterEventSourceA`]: the log can be written, not read.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openeventloga>
#[no_mangle]
pub unsafe extern "C" fn OpenEventLogA(lpUNCServerName: LPCSTR, lpSourceName: LPCSTR) -> HANDLE {
    let _ = lpUNCServerName;
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpSourceName.cast::<u8>()) }
}

/// As [`OpenEventLogA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openeventlogw>
#[no_mangle]
pub unsafe extern "C" fn OpenEventLogW(lpUNCServerName: LPCWSTR, lpSourceName: LPCWSTR) -> HANDLE {
    let _ = lpUNCServerName;
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpSourceName) }
}

/// As [`OpenEventLogW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenEventLogW_utf32(lpUNCServerName: *const u32, lpSourceName: *const u32) -> HANDLE {
    let _ = lpUNCServerName;
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpSourceName) }
}

/// Ends the use of a source. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-deregistereventsource>
#[no_mangle]
pub extern "C" fn DeregisterEventSource(hEventLog: HANDLE) -> BOOL {
    close(hEventLog)
}

/// Ends the use of a source. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-closeeventlog>
#[no_mangle]
pub extern "C" fn CloseEventLog(hEventLog: HANDLE) -> BOOL {
    close(hEventLog)
}

/// Writes an event to the system log: the source's name, the event's number and its texts, one after the other, as there are no message
/// files that say how they belong together. Raw data is left out.
///
/// `wType`: EVENTLOG_ERROR_TYPE, _WARNING_TYPE, _INFORMATION_TYPE, _SUCCESS, _AUDIT_SUCCESS or _AUDIT_FAILURE. Errors:
/// ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-reporteventa>
#[no_mangle]
pub unsafe extern "C" fn ReportEventA(
    hEventLog: HANDLE,
    wType: WORD,
    wCategory: WORD,
    dwEventID: DWORD,
    lpUserSid: LPVOID,
    wNumStrings: WORD,
    dwDataSize: DWORD,
    lpStrings: *mut LPCSTR,
    lpRawData: LPVOID,
) -> BOOL {
    let _ = (wCategory, lpUserSid, dwDataSize, lpRawData);
    // SAFETY: the caller vouches for the texts.
    unsafe { report::<u8>(hEventLog, wType, dwEventID, wNumStrings, lpStrings.cast()) }
}

/// As [`ReportEventA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-reporteventw>
#[no_mangle]
pub unsafe extern "C" fn ReportEventW(
    hEventLog: HANDLE,
    wType: WORD,
    wCategory: WORD,
    dwEventID: DWORD,
    lpUserSid: LPVOID,
    wNumStrings: WORD,
    dwDataSize: DWORD,
    lpStrings: *mut LPCWSTR,
    lpRawData: LPVOID,
) -> BOOL {
    let _ = (wCategory, lpUserSid, dwDataSize, lpRawData);
    // SAFETY: the caller vouches for the texts.
    unsafe { report::<u16>(hEventLog, wType, dwEventID, wNumStrings, lpStrings.cast()) }
}

/// As [`ReportEventW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ReportEventW_utf32(
    hEventLog: HANDLE,
    wType: WORD,
    wCategory: WORD,
    dwEventID: DWORD,
    lpUserSid: LPVOID,
    wNumStrings: WORD,
    dwDataSize: DWORD,
    lpStrings: *mut *const u32,
    lpRawData: LPVOID,
) -> BOOL {
    let _ = (wCategory, lpUserSid, dwDataSize, lpRawData);
    // SAFETY: the caller vouches for the texts.
    unsafe { report::<u32>(hEventLog, wType, dwEventID, wNumStrings, lpStrings.cast()) }
}

/// # Safety
/// `texts` is NULL or points to `count` texts that are NULL or end with a NUL.
unsafe fn report<U: Unit>(handle: HANDLE, kind: WORD, id: DWORD, count: WORD, texts: *const *const U) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let source = handle::get::<EventSource>(handle as usize).ok_or(Error(ERROR_INVALID_HANDLE))?;
        let severity = match DWORD::from(kind) {
            EVENTLOG_ERROR_TYPE | EVENTLOG_AUDIT_FAILURE => Severity::Error,
            EVENTLOG_WARNING_TYPE => Severity::Warning,
            EVENTLOG_INFORMATION_TYPE | EVENTLOG_SUCCESS | EVENTLOG_AUDIT_SUCCESS => Severity::Information,
            _ => return Err(INVALID_PARAMETER),
        };
        // The upper bits say whose number it is.
        let mut line = format!("{}: event {}", source.name, id & 0xFFFF);
        if count > 0 && texts.is_null() {
            return Err(INVALID_PARAMETER);
        }
        let texts = match count {
            0 => &[][..],
            // SAFETY: the caller's promise.
            count => unsafe { slice::from_raw_parts(texts, count.into()) },
        };
        for text in texts.iter().filter(|text| !text.is_null()) {
            let text = text::read(*text, LONGEST).ok_or(INVALID_PARAMETER)?;
            line += ": ";
            line += &text;
        }
        system_log::write(severity, &line);
        Ok(TRUE)
    })
}

//! `winbase.h` and kin: the few calls of kernel32 that Winsock programs make beside their sockets.
use crate::abi::*;
use crate::api::ffi;
use crate::kernel::heap;
use crate::kernel::message_text;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::rt::wide::{self, Unit};
use crate::sys::time;
use std::ffi::c_void;
use std::time::Duration;
use std::{mem, ptr, slice};

/// The calling thread's last error; the same value as WSAGetLastError.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-getlasterror>
#[no_mangle]
pub extern "C" fn GetLastError() -> DWORD {
    thread::last_error()
}

/// Sets the calling thread's last error.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-setlasterror>
#[no_mangle]
pub extern "C" fn SetLastError(dwErrCode: DWORD) {
    thread::set_last_error(dwErrCode)
}

/// Suspends the calling thread for `dwMilliseconds`, for ever if that is INFINITE; 0 only yields.
/// <https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleep>
#[no_mangle]
pub extern "C" fn Sleep(dwMilliseconds: DWORD) {
    match dwMilliseconds {
        0 => std::thread::yield_now(),
        INFINITE => loop {
            std::thread::sleep(Duration::MAX)
        },
        time => std::thread::sleep(Duration::from_millis(time.into())),
    }
}

/// Milliseconds since the system started; wraps around after 49.7 days.
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-gettickcount>
#[no_mangle]
pub extern "C" fn GetTickCount() -> DWORD {
    time::since_boot().as_millis() as DWORD
}

/// Writes the text of a system error code to `lpBuffer`, and returns its length without the NUL, 0 on failure.
///
/// `dwFlags`: FORMAT_MESSAGE_FROM_SYSTEM (the text for `dwMessageId`, in English whatever `dwLanguageId`) or
/// FORMAT_MESSAGE_FROM_STRING (`lpSource` itself), with FORMAT_MESSAGE_ALLOCATE_BUFFER (`lpBuffer` receives a pointer,
/// to be given to LocalFree), FORMAT_MESSAGE_IGNORE_INSERTS, FORMAT_MESSAGE_MAX_WIDTH_MASK (no line ends).
/// `nSize`: the room in characters. Errors: ERROR_INVALID_PARAMETER, ERROR_INSUFFICIENT_BUFFER,
/// ERROR_MR_MID_NOT_FOUND. Differs from Windows: a string with inserts, and a module's own messages, are
/// ERROR_NOT_SUPPORTED.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-formatmessage>
#[no_mangle]
pub unsafe extern "C" fn FormatMessageA(
    dwFlags: DWORD,
    lpSource: LPCVOID,
    dwMessageId: DWORD,
    dwLanguageId: DWORD,
    lpBuffer: LPSTR,
    nSize: DWORD,
    Arguments: *mut c_void,
) -> DWORD {
    let _ = (dwLanguageId, Arguments);
    // SAFETY: the caller vouches for source and buffer.
    ffi::call_any_time(0, || unsafe {
        format::<u8>(dwFlags, lpSource, dwMessageId, lpBuffer.cast(), nSize)
    })
}

/// As [`FormatMessageA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-formatmessagew>
#[no_mangle]
pub unsafe extern "C" fn FormatMessageW(
    dwFlags: DWORD,
    lpSource: LPCVOID,
    dwMessageId: DWORD,
    dwLanguageId: DWORD,
    lpBuffer: LPWSTR,
    nSize: DWORD,
    Arguments: *mut c_void,
) -> DWORD {
    let _ = (dwLanguageId, Arguments);
    // SAFETY: the caller vouches for source and buffer.
    ffi::call_any_time(0, || unsafe {
        format::<u16>(dwFlags, lpSource, dwMessageId, lpBuffer, nSize)
    })
}

/// As [`FormatMessageW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn FormatMessageW_utf32(
    dwFlags: DWORD,
    lpSource: LPCVOID,
    dwMessageId: DWORD,
    dwLanguageId: DWORD,
    lpBuffer: *mut u32,
    nSize: DWORD,
    Arguments: *mut c_void,
) -> DWORD {
    let _ = (dwLanguageId, Arguments);
    // SAFETY: the caller vouches for source and buffer.
    ffi::call_any_time(0, || unsafe {
        format::<u32>(dwFlags, lpSource, dwMessageId, lpBuffer, nSize)
    })
}

/// # Safety
/// As FormatMessage: with FROM_STRING `source` is NUL-terminated; `buffer` has room for `size` units, or for a pointer
/// with ALLOCATE_BUFFER.
unsafe fn format<U: Unit>(flags: DWORD, source: LPCVOID, id: DWORD, buffer: *mut U, size: DWORD) -> Result<DWORD> {
    if buffer.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    let mut text = unsafe { find::<U>(flags, source, id)? };
    let len = text.len() as DWORD;
    text.push(U::default());
    if flags & FORMAT_MESSAGE_ALLOCATE_BUFFER as DWORD != 0 {
        let room = text.len().max(size as usize);
        let memory = heap::allocate(room * mem::size_of::<U>(), true).ok_or(Error(ERROR_NOT_ENOUGH_MEMORY))?;
        let memory = memory.as_ptr().cast::<U>();
        // SAFETY: there is that much room; the caller's buffer is a pointer.
        unsafe {
            ptr::copy_nonoverlapping(text.as_ptr(), memory, text.len());
            buffer.cast::<*mut U>().write_unaligned(memory);
        }
    } else if text.len() > size as usize {
        return Err(Error(ERROR_INSUFFICIENT_BUFFER));
    } else {
        // SAFETY: there is room for `size` units.
        unsafe { ptr::copy_nonoverlapping(text.as_ptr(), buffer, text.len()) };
    }
    Ok(len)
}

/// # Safety
/// With FROM_STRING `source` is NUL-terminated.
unsafe fn find<U: Unit>(flags: DWORD, source: LPCVOID, id: DWORD) -> Result<Vec<U>> {
    let has = |flag: i32| flags & flag as DWORD != 0;
    if has(FORMAT_MESSAGE_FROM_STRING) {
        if source.is_null() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        let source = source.cast::<U>();
        let mut len = 0;
        // SAFETY: the caller's promise; nothing behind the NUL is read.
        let text = unsafe {
            while *source.add(len) != U::default() {
                len += 1;
            }
            slice::from_raw_parts(source, len)
        };
        let percent = wide::encode::<U>("%")[0];
        return match has(FORMAT_MESSAGE_IGNORE_INSERTS) || !text.contains(&percent) {
            true => Ok(text.to_vec()),
            false => Err(Error(ERROR_NOT_SUPPORTED)),
        };
    }
    if !has(FORMAT_MESSAGE_FROM_SYSTEM) {
        return Err(Error(match has(FORMAT_MESSAGE_FROM_HMODULE) {
            true => ERROR_NOT_SUPPORTED,
            false => ERROR_INVALID_PARAMETER,
        }));
    }
    let text = message_text::text(id).ok_or(Error(ERROR_MR_MID_NOT_FOUND))?;
    let end = if has(FORMAT_MESSAGE_MAX_WIDTH_MASK) {
        " "
    } else {
        "\r\n"
    };
    Ok(wide::encode(&format!("{text}{end}")))
}

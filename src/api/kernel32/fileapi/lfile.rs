//! `winbase.h`: the file calls of 16-bit Windows (`_lopen` and kin), over those of `fileapi.h`.
use super::files::{create, SetFilePointer};
use super::transfers::{ReadFile, WriteFile};
use crate::abi::*;
use std::ffi::c_int;
use std::ptr;

/// Opens a file for OF_READ, OF_WRITE or OF_READWRITE. Returns HFILE_ERROR on failure. Errors: as [`CreateFileA`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lopen>
#[no_mangle]
pub unsafe extern "C" fn _lopen(lpPathName: LPCSTR, iReadWrite: c_int) -> HFILE {
    let access = match iReadWrite as DWORD & 3 {
        OF_READ => GENERIC_READ,
        OF_WRITE => GENERIC_WRITE,
        _ => GENERIC_READ | GENERIC_WRITE,
    };
    // SAFETY: the caller vouches for the name.
    let handle = unsafe {
        create(
            lpPathName.cast::<u8>(),
            access,
            FILE_SHARE_READ | FILE_SHARE_WRITE,
            ptr::null_mut(),
            OPEN_EXISTING,
            0,
            ptr::null_mut(),
        )
    };
    handle as isize as HFILE
}

/// Makes a file, or empties it, for reading and writing. Returns HFILE_ERROR on failure. Errors: as [`CreateFileA`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lcreat>
#[no_mangle]
pub unsafe extern "C" fn _lcreat(lpPathName: LPCSTR, iAttribute: c_int) -> HFILE {
    // SAFETY: the caller vouches for the name.
    let handle = unsafe {
        create(
            lpPathName.cast::<u8>(),
            GENERIC_READ | GENERIC_WRITE,
            FILE_SHARE_READ | FILE_SHARE_WRITE,
            ptr::null_mut(),
            CREATE_ALWAYS,
            iAttribute as DWORD & FILE_ATTRIBUTE_READONLY,
            ptr::null_mut(),
        )
    };
    handle as isize as HFILE
}

/// Reads from a file. Returns the number of bytes, HFILE_ERROR on failure. Errors: as [`ReadFile`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lread>
#[no_mangle]
pub unsafe extern "C" fn _lread(hFile: HFILE, lpBuffer: LPVOID, uBytes: UINT) -> UINT {
    let mut count = 0;
    // SAFETY: the caller vouches for the buffer.
    match unsafe { ReadFile(hFile as isize as HANDLE, lpBuffer, uBytes, &mut count, ptr::null_mut()) } {
        FALSE => UINT::MAX,
        _ => count,
    }
}

/// Writes to a file. Returns the number of bytes, HFILE_ERROR on failure. Errors: as [`WriteFile`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lwrite>
#[no_mangle]
pub unsafe extern "C" fn _lwrite(hFile: HFILE, lpBuffer: LPCSTR, uBytes: UINT) -> UINT {
    let mut count = 0;
    // SAFETY: the caller vouches for the buffer.
    match unsafe {
        WriteFile(
            hFile as isize as HANDLE,
            lpBuffer.cast(),
            uBytes,
            &mut count,
            ptr::null_mut(),
        )
    } {
        FALSE => UINT::MAX,
        _ => count,
    }
}

/// Moves a file's position, as [`SetFilePointer`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_llseek>
#[no_mangle]
pub unsafe extern "C" fn _llseek(hFile: HFILE, lOffset: LONG, iOrigin: c_int) -> LONG {
    // SAFETY: no place.
    unsafe { SetFilePointer(hFile as isize as HANDLE, lOffset, ptr::null_mut(), iOrigin as DWORD) as LONG }
}

/// Closes a file. Returns 0, HFILE_ERROR on failure. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lclose>
#[no_mangle]
pub extern "C" fn _lclose(hFile: HFILE) -> HFILE {
    match crate::api::kernel32::handleapi::CloseHandle(hFile as isize as HANDLE) {
        FALSE => HFILE_ERROR,
        _ => 0,
    }
}

//! `fileapi.h` and kin: open files, pipes and terminals; their size, times and position.
use super::paths::{read, size, times};
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::processes::is_inherited;
use crate::kernel::file::{self, File, How};
use crate::kernel::os_error::{from_io, from_native};
use crate::kernel::path;
use crate::rt::clock;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Ref};
use crate::rt::thread;
use crate::rt::wide::Unit;
use crate::sock::pipe::{connection, name, state};
use crate::sys::descriptor::{self, From, Nature};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::Arc;

pub(in crate::api) const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);
pub(in crate::api) const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

pub(in crate::api) fn lookup(handle: HANDLE) -> Result<Ref<File>> {
    handle::get(handle as usize).ok_or(INVALID_HANDLE)
}

pub(in crate::api) fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Opens or makes a file, and returns its handle, INVALID_HANDLE_VALUE on failure.
///
/// `dwDesiredAccess`: GENERIC_READ, GENERIC_WRITE, FILE_APPEND_DATA and kin, or 0 to ask for attributes.
/// `dwCreationDisposition`: CREATE_NEW and kin; with CREATE_ALWAYS and OPEN_ALWAYS the last error is ERROR_ALREADY_EXISTS or
/// 0. `dwFlagsAndAttributes`: FILE_ATTRIBUTE_READONLY, FILE_FLAG_OVERLAPPED, FILE_FLAG_WRITE_THROUGH,
/// FILE_FLAG_DELETE_ON_CLOSE, FILE_FLAG_BACKUP_SEMANTICS (for a folder); hints are let pass. The devices are NUL, CON,
/// CONIN$ and CONOUT$; `\\.\pipe\NAME` is the client's end of a named pipe. Backslashes separate; there are no drives. Differs from Windows: `dwShareMode` forbids others nothing,
/// and letters' cases tell names apart.
/// Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED, ERROR_FILE_EXISTS, ERROR_INVALID_NAME,
/// ERROR_INVALID_PARAMETER, ERROR_TOO_MANY_OPEN_FILES, ERROR_PIPE_BUSY (no instance waits for a client).
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createfilea>
#[no_mangle]
pub unsafe extern "C" fn CreateFileA(
    lpFileName: LPCSTR,
    dwDesiredAccess: DWORD,
    dwShareMode: DWORD,
    lpSecurityAttributes: LPSECURITY_ATTRIBUTES,
    dwCreationDisposition: DWORD,
    dwFlagsAndAttributes: DWORD,
    hTemplateFile: HANDLE,
) -> HANDLE {
    // SAFETY: the caller vouches for name and structure.
    unsafe {
        create(
            lpFileName.cast::<u8>(),
            dwDesiredAccess,
            dwShareMode,
            lpSecurityAttributes,
            dwCreationDisposition,
            dwFlagsAndAttributes,
            hTemplateFile,
        )
    }
}

/// As [`CreateFileA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createfilew>
#[no_mangle]
pub unsafe extern "C" fn CreateFileW(
    lpFileName: LPCWSTR,
    dwDesiredAccess: DWORD,
    dwShareMode: DWORD,
    lpSecurityAttributes: LPSECURITY_ATTRIBUTES,
    dwCreationDisposition: DWORD,
    dwFlagsAndAttributes: DWORD,
    hTemplateFile: HANDLE,
) -> HANDLE {
    // SAFETY: the caller vouches for name and structure.
    unsafe {
        create(
            lpFileName,
            dwDesiredAccess,
            dwShareMode,
            lpSecurityAttributes,
            dwCreationDisposition,
            dwFlagsAndAttributes,
            hTemplateFile,
        )
    }
}

/// As [`CreateFileW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateFileW_utf32(
    lpFileName: *const u32,
    dwDesiredAccess: DWORD,
    dwShareMode: DWORD,
    lpSecurityAttributes: LPSECURITY_ATTRIBUTES,
    dwCreationDisposition: DWORD,
    dwFlagsAndAttributes: DWORD,
    hTemplateFile: HANDLE,
) -> HANDLE {
    // SAFETY: the caller vouches for name and structure.
    unsafe {
        create(
            lpFileName,
            dwDesiredAccess,
            dwShareMode,
            lpSecurityAttributes,
            dwCreationDisposition,
            dwFlagsAndAttributes,
            hTemplateFile,
        )
    }
}

/// # Safety
/// `name` is NULL or ends with a NUL; `security` is NULL or points to a structure.
pub(in crate::api) unsafe fn create<U: Unit>(
    name: *const U,
    access: DWORD,
    share: DWORD,
    security: LPSECURITY_ATTRIBUTES,
    disposition: DWORD,
    flags: DWORD,
    template: HANDLE,
) -> HANDLE {
    const READ: DWORD = GENERIC_READ | GENERIC_ALL | FILE_READ_DATA;
    const WRITE: DWORD = GENERIC_WRITE | GENERIC_ALL | FILE_WRITE_DATA;
    const SHARING: DWORD = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    let _ = template;
    ffi::call_any_time(-1isize as HANDLE, || {
        // SAFETY: the caller's promise.
        let name = unsafe { read(name)? };
        if share & !SHARING != 0 {
            return Err(INVALID_PARAMETER);
        }
        let how = How {
            read: access & READ != 0,
            write: access & WRITE != 0,
            append: access & FILE_APPEND_DATA != 0,
            disposition,
            flags,
        };
        // SAFETY: the caller's promise.
        let inherited = unsafe { is_inherited(security) };
        if let Some(pipe) = name::of_path(&name)? {
            return open_pipe(&pipe, how, inherited);
        }
        let path = path::native(&name)?;
        let (file, existed) = file::open(&path, how)?;
        if inherited {
            descriptor::set_inherited(&file.fd, true).map_err(from_native)?;
        }
        let handle = handle::insert(Arc::new(file), For::Anyone).map_err(|_| Error(ERROR_TOO_MANY_OPEN_FILES))?;
        if inherited {
            handle::set_flags(handle, handle::INHERITED, handle::INHERITED);
        }
        let may_exist = [CREATE_ALWAYS, OPEN_ALWAYS].contains(&disposition);
        let code = if existed && may_exist { ERROR_ALREADY_EXISTS } else { 0 };
        thread::set_last_error(code as DWORD);
        Ok(handle as HANDLE)
    })
}

/// The client's end of a named pipe.
fn open_pipe(name: &str, how: How, inherited: bool) -> Result<HANDLE> {
    if how.disposition != OPEN_EXISTING && how.disposition != OPEN_ALWAYS {
        return Err(INVALID_PARAMETER);
    }
    let how = state::How {
        overlapped: how.flags & FILE_FLAG_OVERLAPPED != 0,
        message_mode: false,
        nowait: false,
        reads: how.read,
        writes: how.write || how.append,
    };
    let handle = connection::open(name, &how)?;
    if inherited {
        handle::set_flags(handle, handle::INHERITED, handle::INHERITED);
    }
    thread::set_last_error(0);
    Ok(handle as HANDLE)
}

/// Moves a file's position by `lDistanceToMove` from FILE_BEGIN, FILE_CURRENT or FILE_END, and returns its low half;
/// INVALID_SET_FILE_POINTER on failure, or with a last error of 0.
///
/// `lpDistanceToMoveHigh`, if not NULL: the high half, before and after. Errors: ERROR_INVALID_HANDLE,
/// ERROR_INVALID_PARAMETER, ERROR_NEGATIVE_SEEK, ERROR_INVALID_FUNCTION (no file on a disk).
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfilepointer>
#[no_mangle]
pub unsafe extern "C" fn SetFilePointer(
    hFile: HANDLE,
    lDistanceToMove: LONG,
    lpDistanceToMoveHigh: PLONG,
    dwMoveMethod: DWORD,
) -> DWORD {
    ffi::call_any_time(INVALID_SET_FILE_POINTER, || {
        // SAFETY: the caller vouches for the place.
        let high = unsafe { lpDistanceToMoveHigh.as_mut() };
        let distance = match &high {
            Some(high) => i64::from(**high) << 32 | i64::from(lDistanceToMove as u32),
            None => lDistanceToMove.into(),
        };
        let position = seek(hFile, distance, dwMoveMethod)?;
        match high {
            Some(high) => *high = (position >> 32) as LONG,
            None if position > u64::from(DWORD::MAX) => return Err(INVALID_PARAMETER),
            None => {}
        }
        if position as DWORD == INVALID_SET_FILE_POINTER {
            thread::set_last_error(0);
        }
        Ok(position as DWORD)
    })
}

/// Moves a file's position, as [`SetFilePointer`]; `lpNewFilePointer`, if not NULL, receives it.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfilepointerex>
#[no_mangle]
pub unsafe extern "C" fn SetFilePointerEx(
    hFile: HANDLE,
    liDistanceToMove: LARGE_INTEGER,
    lpNewFilePointer: PLARGE_INTEGER,
    dwMoveMethod: DWORD,
) -> BOOL {
    call(|| {
        // SAFETY: all members are plain numbers.
        let position = seek(hFile, unsafe { liDistanceToMove.QuadPart }, dwMoveMethod)?;
        if !lpNewFilePointer.is_null() {
            let QuadPart = position as LONGLONG;
            // SAFETY: the caller vouches for the place.
            unsafe { lpNewFilePointer.write_unaligned(LARGE_INTEGER { QuadPart }) };
        }
        Ok(())
    })
}

fn seek(handle: HANDLE, distance: i64, method: DWORD) -> Result<u64> {
    let from = match method {
        FILE_BEGIN => From::Begin,
        FILE_CURRENT => From::Current,
        FILE_END => From::End,
        _ => return Err(INVALID_PARAMETER),
    };
    let file = lookup(handle)?;
    descriptor::seek(&file.fd, distance, from).map_err(|errno| match from_native(errno) {
        INVALID_PARAMETER => Error(ERROR_NEGATIVE_SEEK),
        error => error,
    })
}

/// A file's size: the low half, and the high one in `lpFileSizeHigh` if that is not NULL; INVALID_FILE_SIZE on failure, or
/// with a last error of 0. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_FUNCTION (no file on a disk).
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfilesize>
#[no_mangle]
pub unsafe extern "C" fn GetFileSize(hFile: HANDLE, lpFileSizeHigh: LPDWORD) -> DWORD {
    ffi::call_any_time(INVALID_FILE_SIZE, || {
        let size = size_of_file(hFile)?;
        // SAFETY: the caller vouches for the place.
        if let Some(high) = unsafe { lpFileSizeHigh.as_mut() } {
            *high = (size >> 32) as DWORD;
        }
        if size as DWORD == INVALID_FILE_SIZE {
            thread::set_last_error(0);
        }
        Ok(size as DWORD)
    })
}

/// A file's size. Errors: as [`GetFileSize`].
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfilesizeex>
#[no_mangle]
pub unsafe extern "C" fn GetFileSizeEx(hFile: HANDLE, lpFileSize: PLARGE_INTEGER) -> BOOL {
    call(|| {
        let QuadPart = size_of_file(hFile)? as LONGLONG;
        if lpFileSize.is_null() {
            return Err(INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for the place.
        unsafe { lpFileSize.write_unaligned(LARGE_INTEGER { QuadPart }) };
        Ok(())
    })
}

fn size_of_file(handle: HANDLE) -> Result<u64> {
    let metadata = metadata(handle)?;
    match metadata.is_file() {
        true => Ok(metadata.len()),
        false => Err(Error(ERROR_INVALID_FUNCTION)),
    }
}

fn metadata(handle: HANDLE) -> Result<fs::Metadata> {
    descriptor::metadata(&lookup(handle)?.fd).map_err(|error| from_io(&error))
}

/// Makes a file end at its position. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED, ERROR_DISK_FULL.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setendoffile>
#[no_mangle]
pub extern "C" fn SetEndOfFile(hFile: HANDLE) -> BOOL {
    call(|| {
        let file = lookup(hFile)?;
        let position = descriptor::seek(&file.fd, 0, From::Current).map_err(from_native)?;
        descriptor::set_size(&file.fd, position).map_err(|errno| match from_native(errno) {
            // The native answer for a file that is not open for writing.
            INVALID_PARAMETER => Error(ERROR_ACCESS_DENIED),
            error => error,
        })
    })
}

/// Waits until what has been written is on the disk, or that the other end of a named pipe has read it. There is nothing to wait
/// for with other pipes and terminals. Errors: ERROR_INVALID_HANDLE, ERROR_IO_DEVICE, ERROR_BROKEN_PIPE.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-flushfilebuffers>
#[no_mangle]
pub extern "C" fn FlushFileBuffers(hFile: HANDLE) -> BOOL {
    call(|| match connection::lookup(hFile as usize) {
        Some(end) => connection::flush(&end),
        None => match from_flush(descriptor::flush(&lookup(hFile)?.fd)) {
            Err(INVALID_PARAMETER) => Ok(()),
            result => result,
        },
    })
}

fn from_flush(result: crate::sys::Result<()>) -> Result<()> {
    result.map_err(from_native)
}

/// What a handle's file is: FILE_TYPE_DISK, FILE_TYPE_CHAR (a terminal), FILE_TYPE_PIPE (also a socket), or
/// FILE_TYPE_UNKNOWN. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfiletype>
#[no_mangle]
pub extern "C" fn GetFileType(hFile: HANDLE) -> DWORD {
    ffi::call_any_time(FILE_TYPE_UNKNOWN, || {
        let kind = handle::kind(hFile as usize).ok_or(INVALID_HANDLE)?;
        thread::set_last_error(0);
        Ok(match kind {
            Kind::Socket => FILE_TYPE_PIPE,
            Kind::File => match descriptor::nature(&lookup(hFile)?.fd).map_err(from_native)? {
                Nature::File | Nature::Folder => FILE_TYPE_DISK,
                Nature::Device => FILE_TYPE_CHAR,
                Nature::Stream => FILE_TYPE_PIPE,
            },
            _ => return Err(INVALID_HANDLE),
        })
    })
}

/// A file's creation, last access and last write; each place may be NULL. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfiletime>
#[no_mangle]
pub unsafe extern "C" fn GetFileTime(
    hFile: HANDLE,
    lpCreationTime: LPFILETIME,
    lpLastAccessTime: LPFILETIME,
    lpLastWriteTime: LPFILETIME,
) -> BOOL {
    call(|| {
        let known = times(&metadata(hFile)?);
        for (place, time) in [lpCreationTime, lpLastAccessTime, lpLastWriteTime]
            .into_iter()
            .zip(known)
        {
            if !place.is_null() {
                // SAFETY: the caller vouches for the place.
                unsafe { place.write_unaligned(time) };
            }
        }
        Ok(())
    })
}

/// Sets a file's last access and last write, where they are not NULL. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED.
/// Differs from Windows: the host keeps its own time of creation.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfiletime>
#[no_mangle]
pub unsafe extern "C" fn SetFileTime(
    hFile: HANDLE,
    lpCreationTime: *const FILETIME,
    lpLastAccessTime: *const FILETIME,
    lpLastWriteTime: *const FILETIME,
) -> BOOL {
    let _ = lpCreationTime;
    call(|| {
        let file = lookup(hFile)?;
        let time = |place: *const FILETIME| {
            // SAFETY: the caller vouches for it.
            let time = (!place.is_null()).then(|| unsafe { place.read_unaligned() })?;
            let units = u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime);
            // Neither 0 nor all ones is a time.
            (units != 0 && units != u64::MAX).then(|| clock::to_system(units))
        };
        let mut times = fs::FileTimes::new();
        if let Some(accessed) = time(lpLastAccessTime) {
            times = times.set_accessed(accessed);
        }
        if let Some(modified) = time(lpLastWriteTime) {
            times = times.set_modified(modified);
        }
        descriptor::set_times(&file.fd, times).map_err(|error| from_io(&error))
    })
}

/// What the host knows of a file: attributes, times, size, links and the numbers that tell it from all others.
/// Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileinformationbyhandle>
#[no_mangle]
pub unsafe extern "C" fn GetFileInformationByHandle(
    hFile: HANDLE,
    lpFileInformation: LPBY_HANDLE_FILE_INFORMATION,
) -> BOOL {
    call(|| {
        let metadata = metadata(hFile)?;
        let [ftCreationTime, ftLastAccessTime, ftLastWriteTime] = times(&metadata);
        let [nFileSizeHigh, nFileSizeLow] = size(&metadata);
        if lpFileInformation.is_null() {
            return Err(INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for the place.
        unsafe {
            lpFileInformation.write_unaligned(BY_HANDLE_FILE_INFORMATION {
                dwFileAttributes: path::attributes(Path::new(""), &metadata),
                ftCreationTime,
                ftLastAccessTime,
                ftLastWriteTime,
                dwVolumeSerialNumber: metadata.dev() as DWORD,
                nFileSizeHigh,
                nFileSizeLow,
                nNumberOfLinks: metadata.nlink() as DWORD,
                nFileIndexHigh: (metadata.ino() >> 32) as DWORD,
                nFileIndexLow: metadata.ino() as DWORD,
            })
        };
        Ok(())
    })
}

/// Which standard handle a STD_* number means.
fn standard(number: DWORD) -> Result<usize> {
    match number {
        STD_INPUT_HANDLE => Ok(0),
        STD_OUTPUT_HANDLE => Ok(1),
        STD_ERROR_HANDLE => Ok(2),
        _ => Err(INVALID_HANDLE),
    }
}

/// The handle of STD_INPUT_HANDLE, STD_OUTPUT_HANDLE or STD_ERROR_HANDLE: always the same one, NULL where there is none.
///
/// Closing it closes nothing but the handle. Returns INVALID_HANDLE_VALUE on failure: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/console/getstdhandle>
#[no_mangle]
pub extern "C" fn GetStdHandle(nStdHandle: DWORD) -> HANDLE {
    ffi::call_any_time(-1isize as HANDLE, || {
        Ok(file::standard(standard(nStdHandle)?)? as HANDLE)
    })
}

/// Makes `hHandle` what [`GetStdHandle`] returns. (The C library's streams stay where they are.) Errors:
/// ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/console/setstdhandle>
#[no_mangle]
pub extern "C" fn SetStdHandle(nStdHandle: DWORD, hHandle: HANDLE) -> BOOL {
    call(|| {
        file::set_standard(standard(nStdHandle)?, hHandle as usize);
        Ok(())
    })
}

//! `fileapi.h`: files and folders by their names.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::kernel::file;
use crate::kernel::os_error;
use crate::kernel::path;
use crate::rt::clock;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::{env, ptr};

/// The longest name that is read, in characters.
const LONGEST: usize = 32_767;

/// # Safety
/// `name` is NULL or ends with a NUL.
pub(in crate::api) unsafe fn read<U: Unit>(name: *const U) -> Result<String> {
    if name.is_null() {
        return Err(Error(ERROR_PATH_NOT_FOUND));
    }
    text::read(name, LONGEST).ok_or(Error(ERROR_INVALID_NAME))
}

/// # Safety
/// As `read`.
pub(in crate::api) unsafe fn read_path<U: Unit>(name: *const U) -> Result<PathBuf> {
    // SAFETY: the caller's promise.
    path::native(&unsafe { read(name)? })
}

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// What a call on `path` failed with.
fn done<T>(path: &Path, result: io::Result<T>) -> Result<T> {
    result.map_err(|error| path::failure(path, &error))
}

/// Creation, last access and last write, as far as the host knows them.
pub(in crate::api) fn times(metadata: &Metadata) -> [FILETIME; 3] {
    let write = metadata.modified();
    let created = metadata.created().or_else(|_| metadata.modified());
    [created, metadata.accessed(), write].map(|time| {
        let time = time.map_or(0, clock::from_system);
        FILETIME {
            dwLowDateTime: time as DWORD,
            dwHighDateTime: (time >> 32) as DWORD,
        }
    })
}

/// The high and the low half of a file's size; a folder has none.
pub(in crate::api) fn size(metadata: &Metadata) -> [DWORD; 2] {
    let size = if metadata.is_dir() { 0 } else { metadata.len() };
    [(size >> 32) as DWORD, size as DWORD]
}

/// Writes text to a buffer. Returns its length without the NUL, or, where it does not fit, the room that it needs.
///
/// # Safety
/// `buffer` has room for `room` units, or is NULL.
unsafe fn give<U: Unit>(text: &str, buffer: *mut U, room: DWORD) -> DWORD {
    // SAFETY: the caller's promise.
    let (written, needed) = unsafe { text::write(text, buffer, room as usize) };
    needed as DWORD - DWORD::from(written)
}

/// The attributes of a file or folder, FILE_ATTRIBUTE_*; INVALID_FILE_ATTRIBUTES on failure.
///
/// Read-only is what nobody may write, hidden what begins with a dot. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND,
/// ERROR_ACCESS_DENIED, ERROR_INVALID_NAME.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesa>
#[no_mangle]
pub unsafe extern "C" fn GetFileAttributesA(lpFileName: LPCSTR) -> DWORD {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(INVALID_FILE_ATTRIBUTES, || unsafe {
        attributes(&read_path(lpFileName.cast::<u8>())?)
    })
}

/// As [`GetFileAttributesA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesw>
#[no_mangle]
pub unsafe extern "C" fn GetFileAttributesW(lpFileName: LPCWSTR) -> DWORD {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(INVALID_FILE_ATTRIBUTES, || unsafe {
        attributes(&read_path(lpFileName)?)
    })
}

/// As [`GetFileAttributesW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetFileAttributesW_utf32(lpFileName: *const u32) -> DWORD {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(INVALID_FILE_ATTRIBUTES, || unsafe {
        attributes(&read_path(lpFileName)?)
    })
}

fn attributes(name: &Path) -> Result<DWORD> {
    Ok(path::attributes(name, &done(name, fs::metadata(name))?))
}

/// Attributes, times and size of a file or folder, as a WIN32_FILE_ATTRIBUTE_DATA.
///
/// `fInfoLevelId`: GetFileExInfoStandard. Errors: as [`GetFileAttributesA`], and ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesexa>
#[no_mangle]
pub unsafe extern "C" fn GetFileAttributesExA(
    lpFileName: LPCSTR,
    fInfoLevelId: GET_FILEEX_INFO_LEVELS,
    lpFileInformation: LPVOID,
) -> BOOL {
    // SAFETY: the caller vouches for name and structure.
    call(|| unsafe { attributes_ex(read_path(lpFileName.cast::<u8>()), fInfoLevelId, lpFileInformation) })
}

/// As [`GetFileAttributesExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesexw>
#[no_mangle]
pub unsafe extern "C" fn GetFileAttributesExW(
    lpFileName: LPCWSTR,
    fInfoLevelId: GET_FILEEX_INFO_LEVELS,
    lpFileInformation: LPVOID,
) -> BOOL {
    // SAFETY: the caller vouches for name and structure.
    call(|| unsafe { attributes_ex(read_path(lpFileName), fInfoLevelId, lpFileInformation) })
}

/// As [`GetFileAttributesExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetFileAttributesExW_utf32(
    lpFileName: *const u32,
    fInfoLevelId: GET_FILEEX_INFO_LEVELS,
    lpFileInformation: LPVOID,
) -> BOOL {
    // SAFETY: the caller vouches for name and structure.
    call(|| unsafe { attributes_ex(read_path(lpFileName), fInfoLevelId, lpFileInformation) })
}

/// # Safety
/// `to` is NULL or has room for a WIN32_FILE_ATTRIBUTE_DATA.
unsafe fn attributes_ex(name: Result<PathBuf>, level: GET_FILEEX_INFO_LEVELS, to: LPVOID) -> Result<()> {
    if level != GetFileExInfoStandard || to.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    let name = name?;
    let metadata = done(&name, fs::metadata(&name))?;
    let [ftCreationTime, ftLastAccessTime, ftLastWriteTime] = times(&metadata);
    let [nFileSizeHigh, nFileSizeLow] = size(&metadata);
    let data = WIN32_FILE_ATTRIBUTE_DATA {
        dwFileAttributes: path::attributes(&name, &metadata),
        ftCreationTime,
        ftLastAccessTime,
        ftLastWriteTime,
        nFileSizeHigh,
        nFileSizeLow,
    };
    // SAFETY: the caller's promise.
    unsafe { to.cast::<WIN32_FILE_ATTRIBUTE_DATA>().write_unaligned(data) };
    Ok(())
}

/// Makes a file read-only or writable by FILE_ATTRIBUTE_READONLY; the other attributes have no counterpart and are let pass.
///
/// Errors: as [`GetFileAttributesA`].
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfileattributesa>
#[no_mangle]
pub unsafe extern "C" fn SetFileAttributesA(lpFileName: LPCSTR, dwFileAttributes: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { set_attributes(&read_path(lpFileName.cast::<u8>())?, dwFileAttributes) })
}

/// As [`SetFileAttributesA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfileattributesw>
#[no_mangle]
pub unsafe extern "C" fn SetFileAttributesW(lpFileName: LPCWSTR, dwFileAttributes: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { set_attributes(&read_path(lpFileName)?, dwFileAttributes) })
}

/// As [`SetFileAttributesW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetFileAttributesW_utf32(lpFileName: *const u32, dwFileAttributes: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { set_attributes(&read_path(lpFileName)?, dwFileAttributes) })
}

fn set_attributes(name: &Path, attributes: DWORD) -> Result<()> {
    let read_only = attributes & FILE_ATTRIBUTE_READONLY != 0;
    match done(name, fs::metadata(name))?.is_dir() {
        // Of a folder it says nothing about what is inside.
        true => Ok(()),
        false => done(name, file::set_read_only(name, read_only)),
    }
}

/// Deletes a file. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED (a folder, or read-only).
///
/// Differs from Windows: a file that is open goes at once, and whoever has it open keeps it.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-deletefilea>
#[no_mangle]
pub unsafe extern "C" fn DeleteFileA(lpFileName: LPCSTR) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { delete(&read_path(lpFileName.cast::<u8>())?) })
}

/// As [`DeleteFileA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-deletefilew>
#[no_mangle]
pub unsafe extern "C" fn DeleteFileW(lpFileName: LPCWSTR) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { delete(&read_path(lpFileName)?) })
}

/// As [`DeleteFileW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn DeleteFileW_utf32(lpFileName: *const u32) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { delete(&read_path(lpFileName)?) })
}

fn delete(name: &Path) -> Result<()> {
    let metadata = done(name, fs::symlink_metadata(name))?;
    if metadata.is_dir() || metadata.is_file() && metadata.permissions().readonly() {
        return Err(Error(ERROR_ACCESS_DENIED));
    }
    done(name, fs::remove_file(name))
}

/// Gives a file or folder another name. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ALREADY_EXISTS,
/// ERROR_ACCESS_DENIED. A file also goes to another file system.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefilea>
#[no_mangle]
pub unsafe extern "C" fn MoveFileA(lpExistingFileName: LPCSTR, lpNewFileName: LPCSTR) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        move_to(
            &read_path(lpExistingFileName.cast::<u8>())?,
            &read_path(lpNewFileName.cast::<u8>())?,
            MOVEFILE_COPY_ALLOWED,
        )
    })
}

/// As [`MoveFileA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefilew>
#[no_mangle]
pub unsafe extern "C" fn MoveFileW(lpExistingFileName: LPCWSTR, lpNewFileName: LPCWSTR) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        move_to(
            &read_path(lpExistingFileName)?,
            &read_path(lpNewFileName)?,
            MOVEFILE_COPY_ALLOWED,
        )
    })
}

/// As [`MoveFileW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn MoveFileW_utf32(lpExistingFileName: *const u32, lpNewFileName: *const u32) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        move_to(
            &read_path(lpExistingFileName)?,
            &read_path(lpNewFileName)?,
            MOVEFILE_COPY_ALLOWED,
        )
    })
}

/// As [`MoveFileA`], with `dwFlags`: MOVEFILE_REPLACE_EXISTING (a file), MOVEFILE_COPY_ALLOWED (to another file system;
/// otherwise ERROR_NOT_SAME_DEVICE), MOVEFILE_WRITE_THROUGH.
///
/// Differs from Windows: MOVEFILE_DELAY_UNTIL_REBOOT, and with it NULL as the new name, is ERROR_NOT_SUPPORTED.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefileexa>
#[no_mangle]
pub unsafe extern "C" fn MoveFileExA(lpExistingFileName: LPCSTR, lpNewFileName: LPCSTR, dwFlags: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        if dwFlags & MOVEFILE_DELAY_UNTIL_REBOOT != 0 {
            return Err(Error(ERROR_NOT_SUPPORTED));
        }
        move_to(
            &read_path(lpExistingFileName.cast::<u8>())?,
            &read_path(lpNewFileName.cast::<u8>())?,
            dwFlags,
        )
    })
}

/// As [`MoveFileExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefileexw>
#[no_mangle]
pub unsafe extern "C" fn MoveFileExW(lpExistingFileName: LPCWSTR, lpNewFileName: LPCWSTR, dwFlags: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        if dwFlags & MOVEFILE_DELAY_UNTIL_REBOOT != 0 {
            return Err(Error(ERROR_NOT_SUPPORTED));
        }
        move_to(&read_path(lpExistingFileName)?, &read_path(lpNewFileName)?, dwFlags)
    })
}

/// As [`MoveFileExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn MoveFileExW_utf32(
    lpExistingFileName: *const u32,
    lpNewFileName: *const u32,
    dwFlags: DWORD,
) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        if dwFlags & MOVEFILE_DELAY_UNTIL_REBOOT != 0 {
            return Err(Error(ERROR_NOT_SUPPORTED));
        }
        move_to(&read_path(lpExistingFileName)?, &read_path(lpNewFileName)?, dwFlags)
    })
}

fn move_to(from: &Path, to: &Path, flags: DWORD) -> Result<()> {
    let moved = done(from, fs::symlink_metadata(from))?;
    // The same file under both names, in other letters or through a link, is moved natively without effect.
    if let Ok(there) = fs::symlink_metadata(to) {
        if flags & MOVEFILE_REPLACE_EXISTING == 0 {
            return Err(Error(ERROR_ALREADY_EXISTS));
        }
        if there.is_dir() || moved.is_dir() || there.permissions().readonly() {
            return Err(Error(ERROR_ACCESS_DENIED));
        }
    }
    match done(to, fs::rename(from, to)) {
        Err(Error(ERROR_NOT_SAME_DEVICE)) if flags & MOVEFILE_COPY_ALLOWED != 0 && moved.is_file() => {
            done(to, fs::copy(from, to))?;
            done(from, fs::remove_file(from))
        }
        result => result,
    }
}

/// Copies a file with its permissions. `bFailIfExists`: not over another, ERROR_FILE_EXISTS.
///
/// Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED, ERROR_DISK_FULL.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-copyfilea>
#[no_mangle]
pub unsafe extern "C" fn CopyFileA(lpExistingFileName: LPCSTR, lpNewFileName: LPCSTR, bFailIfExists: BOOL) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        copy(
            &read_path(lpExistingFileName.cast::<u8>())?,
            &read_path(lpNewFileName.cast::<u8>())?,
            bFailIfExists != FALSE,
        )
    })
}

/// As [`CopyFileA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-copyfilew>
#[no_mangle]
pub unsafe extern "C" fn CopyFileW(lpExistingFileName: LPCWSTR, lpNewFileName: LPCWSTR, bFailIfExists: BOOL) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        copy(
            &read_path(lpExistingFileName)?,
            &read_path(lpNewFileName)?,
            bFailIfExists != FALSE,
        )
    })
}

/// As [`CopyFileW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CopyFileW_utf32(
    lpExistingFileName: *const u32,
    lpNewFileName: *const u32,
    bFailIfExists: BOOL,
) -> BOOL {
    // SAFETY: the caller vouches for the names.
    call(|| unsafe {
        copy(
            &read_path(lpExistingFileName)?,
            &read_path(lpNewFileName)?,
            bFailIfExists != FALSE,
        )
    })
}

fn copy(from: &Path, to: &Path, only_new: bool) -> Result<()> {
    let metadata = done(from, fs::metadata(from))?;
    if metadata.is_dir() || fs::metadata(to).is_ok_and(|there| there.is_dir() || there.permissions().readonly()) {
        return Err(Error(ERROR_ACCESS_DENIED));
    }
    if only_new {
        // Made first, so that of two that copy at the same time one fails.
        let made = fs::OpenOptions::new().write(true).create_new(true).open(to);
        done(to, made).map_err(|error| match error {
            Error(ERROR_ALREADY_EXISTS) => Error(ERROR_FILE_EXISTS),
            error => error,
        })?;
    }
    done(to, fs::copy(from, to)).map(drop)
}

/// Makes a folder. Errors: ERROR_ALREADY_EXISTS, ERROR_PATH_NOT_FOUND (the folder around it), ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createdirectorya>
#[no_mangle]
pub unsafe extern "C" fn CreateDirectoryA(lpPathName: LPCSTR, lpSecurityAttributes: LPSECURITY_ATTRIBUTES) -> BOOL {
    let _ = lpSecurityAttributes;
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { make_folder(&read_path(lpPathName.cast::<u8>())?) })
}

/// As [`CreateDirectoryA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createdirectoryw>
#[no_mangle]
pub unsafe extern "C" fn CreateDirectoryW(lpPathName: LPCWSTR, lpSecurityAttributes: LPSECURITY_ATTRIBUTES) -> BOOL {
    let _ = lpSecurityAttributes;
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { make_folder(&read_path(lpPathName)?) })
}

/// As [`CreateDirectoryW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateDirectoryW_utf32(
    lpPathName: *const u32,
    lpSecurityAttributes: LPSECURITY_ATTRIBUTES,
) -> BOOL {
    let _ = lpSecurityAttributes;
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { make_folder(&read_path(lpPathName)?) })
}

fn make_folder(name: &Path) -> Result<()> {
    match done(name, fs::create_dir(name)) {
        Err(Error(ERROR_FILE_NOT_FOUND)) => Err(Error(ERROR_PATH_NOT_FOUND)),
        result => result,
    }
}

/// Removes an empty folder. Errors: ERROR_DIR_NOT_EMPTY, ERROR_DIRECTORY (a file), ERROR_FILE_NOT_FOUND,
/// ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-removedirectorya>
#[no_mangle]
pub unsafe extern "C" fn RemoveDirectoryA(lpPathName: LPCSTR) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { remove_folder(&read_path(lpPathName.cast::<u8>())?) })
}

/// As [`RemoveDirectoryA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-removedirectoryw>
#[no_mangle]
pub unsafe extern "C" fn RemoveDirectoryW(lpPathName: LPCWSTR) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { remove_folder(&read_path(lpPathName)?) })
}

/// As [`RemoveDirectoryW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RemoveDirectoryW_utf32(lpPathName: *const u32) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { remove_folder(&read_path(lpPathName)?) })
}

fn remove_folder(name: &Path) -> Result<()> {
    match done(name, fs::symlink_metadata(name))?.is_dir() {
        true => done(name, fs::remove_dir(name)),
        false => Err(Error(ERROR_DIRECTORY)),
    }
}

/// The working folder. Returns its length without the NUL, the room that it needs where `nBufferLength` is less, or 0.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcurrentdirectorya>
#[no_mangle]
pub unsafe extern "C" fn GetCurrentDirectoryA(nBufferLength: DWORD, lpBuffer: LPSTR) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe {
        Ok(give(&working_folder()?, lpBuffer.cast::<u8>(), nBufferLength))
    })
}

/// As [`GetCurrentDirectoryA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcurrentdirectoryw>
#[no_mangle]
pub unsafe extern "C" fn GetCurrentDirectoryW(nBufferLength: DWORD, lpBuffer: LPWSTR) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe { Ok(give(&working_folder()?, lpBuffer, nBufferLength)) })
}

/// As [`GetCurrentDirectoryW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetCurrentDirectoryW_utf32(nBufferLength: DWORD, lpBuffer: *mut u32) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe { Ok(give(&working_folder()?, lpBuffer, nBufferLength)) })
}

fn working_folder() -> Result<String> {
    let folder = env::current_dir().map_err(|error| os_error::from_io(&error))?;
    Ok(folder.to_string_lossy().into_owned())
}

/// Changes the working folder. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_DIRECTORY, ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setcurrentdirectorya>
#[no_mangle]
pub unsafe extern "C" fn SetCurrentDirectoryA(lpPathName: LPCSTR) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { change_folder(&read_path(lpPathName.cast::<u8>())?) })
}

/// As [`SetCurrentDirectoryA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setcurrentdirectoryw>
#[no_mangle]
pub unsafe extern "C" fn SetCurrentDirectoryW(lpPathName: LPCWSTR) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { change_folder(&read_path(lpPathName)?) })
}

/// As [`SetCurrentDirectoryW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetCurrentDirectoryW_utf32(lpPathName: *const u32) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| unsafe { change_folder(&read_path(lpPathName)?) })
}

fn change_folder(name: &Path) -> Result<()> {
    if done(name, fs::metadata(name))?.is_dir() {
        done(name, env::set_current_dir(name))
    } else {
        Err(Error(ERROR_DIRECTORY))
    }
}

/// The folder for temporary files, with the separator behind it: TMPDIR, TMP, TEMP, or else /tmp. Returns as
/// [`GetCurrentDirectoryA`].
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettemppatha>
#[no_mangle]
pub unsafe extern "C" fn GetTempPathA(nBufferLength: DWORD, lpBuffer: LPSTR) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe {
        Ok(give(&temporary_folder(), lpBuffer.cast::<u8>(), nBufferLength))
    })
}

/// As [`GetTempPathA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettemppathw>
#[no_mangle]
pub unsafe extern "C" fn GetTempPathW(nBufferLength: DWORD, lpBuffer: LPWSTR) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe { Ok(give(&temporary_folder(), lpBuffer, nBufferLength)) })
}

/// As [`GetTempPathW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetTempPathW_utf32(nBufferLength: DWORD, lpBuffer: *mut u32) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe { Ok(give(&temporary_folder(), lpBuffer, nBufferLength)) })
}

fn temporary_folder() -> String {
    let set = |name: &&str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let name = ["TMPDIR", "TMP", "TEMP"].into_iter().find(set);
    let folder = name.and_then(env::var_os).unwrap_or_else(|| "/tmp".into());
    let mut folder = folder.to_string_lossy().into_owned();
    if !folder.ends_with('/') {
        folder.push('/');
    }
    folder
}

/// Makes up the name of a temporary file, FOLDER/PREnnnn.TMP, and returns its number, 0 on failure.
///
/// `uUnique`: that number, or 0 for one that is free; then the empty file is made. `lpTempFileName` has room for MAX_PATH
/// characters. Errors: ERROR_DIRECTORY, ERROR_BUFFER_OVERFLOW, ERROR_FILE_EXISTS, ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettempfilenamea>
#[no_mangle]
pub unsafe extern "C" fn GetTempFileNameA(
    lpPathName: LPCSTR,
    lpPrefixString: LPCSTR,
    uUnique: UINT,
    lpTempFileName: LPSTR,
) -> UINT {
    // SAFETY: the caller vouches for texts and buffer.
    ffi::call_any_time(0, || unsafe {
        temporary_name(
            read(lpPathName.cast::<u8>())?,
            lpPrefixString.cast::<u8>(),
            uUnique,
            lpTempFileName.cast::<u8>(),
        )
    })
}

/// As [`GetTempFileNameA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettempfilenamew>
#[no_mangle]
pub unsafe extern "C" fn GetTempFileNameW(
    lpPathName: LPCWSTR,
    lpPrefixString: LPCWSTR,
    uUnique: UINT,
    lpTempFileName: LPWSTR,
) -> UINT {
    // SAFETY: the caller vouches for texts and buffer.
    ffi::call_any_time(0, || unsafe {
        temporary_name(read(lpPathName)?, lpPrefixString, uUnique, lpTempFileName)
    })
}

/// As [`GetTempFileNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetTempFileNameW_utf32(
    lpPathName: *const u32,
    lpPrefixString: *const u32,
    uUnique: UINT,
    lpTempFileName: *mut u32,
) -> UINT {
    // SAFETY: the caller vouches for texts and buffer.
    ffi::call_any_time(0, || unsafe {
        temporary_name(read(lpPathName)?, lpPrefixString, uUnique, lpTempFileName)
    })
}

/// # Safety
/// `prefix` is NULL or ends with a NUL; `to` is NULL or has room for MAX_PATH units.
unsafe fn temporary_name<U: Unit>(folder: String, prefix: *const U, unique: UINT, to: *mut U) -> Result<UINT> {
    let prefix = match prefix.is_null() {
        true => String::new(),
        // SAFETY: the caller's promise.
        false => unsafe { read(prefix)? },
    };
    let prefix: String = prefix.chars().take(3).collect();
    let separator = if folder.ends_with(['/', '\\']) { "" } else { "/" };
    if !path::native(&folder)?.is_dir() {
        return Err(Error(ERROR_DIRECTORY));
    }
    let name = |number: UINT| format!("{folder}{separator}{prefix}{number:X}.TMP");
    let give_name = |number: UINT| {
        // SAFETY: the caller's promise.
        match unsafe { text::write(&name(number), to, MAX_PATH as usize) } {
            (true, _) => Ok(number),
            _ if to.is_null() => Err(Error(ERROR_INVALID_PARAMETER)),
            _ => Err(Error(ERROR_BUFFER_OVERFLOW)),
        }
    };
    if unique & 0xFFFF != 0 {
        return give_name(unique & 0xFFFF);
    }
    let first = clock::now() / clock::SECOND + u64::from(std::process::id());
    for number in (0..0xFFFF).map(|next| ((first + next) % 0xFFFF) as UINT + 1) {
        let path = path::native(&name(number))?;
        match fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(_) => return give_name(number),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(path::failure(&path, &error)),
        }
    }
    Err(Error(ERROR_FILE_EXISTS))
}

/// The name from the root, without "." and "..", whether there is such a file or not. Returns as [`GetCurrentDirectoryA`].
///
/// `lpFilePart`, if not NULL, receives the place of the last part in the buffer, NULL behind a separator.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfullpathnamea>
#[no_mangle]
pub unsafe extern "C" fn GetFullPathNameA(
    lpFileName: LPCSTR,
    nBufferLength: DWORD,
    lpBuffer: LPSTR,
    lpFilePart: *mut LPSTR,
) -> DWORD {
    // SAFETY: the caller vouches for name, buffer and place.
    ffi::call_any_time(0, || unsafe {
        full_name(
            &read(lpFileName.cast::<u8>())?,
            nBufferLength,
            lpBuffer.cast::<u8>(),
            lpFilePart.cast(),
        )
    })
}

/// As [`GetFullPathNameA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfullpathnamew>
#[no_mangle]
pub unsafe extern "C" fn GetFullPathNameW(
    lpFileName: LPCWSTR,
    nBufferLength: DWORD,
    lpBuffer: LPWSTR,
    lpFilePart: *mut LPWSTR,
) -> DWORD {
    // SAFETY: the caller vouches for name, buffer and place.
    ffi::call_any_time(0, || unsafe {
        full_name(&read(lpFileName)?, nBufferLength, lpBuffer, lpFilePart.cast())
    })
}

/// As [`GetFullPathNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetFullPathNameW_utf32(
    lpFileName: *const u32,
    nBufferLength: DWORD,
    lpBuffer: *mut u32,
    lpFilePart: *mut *mut u32,
) -> DWORD {
    // SAFETY: the caller vouches for name, buffer and place.
    ffi::call_any_time(0, || unsafe {
        full_name(&read(lpFileName)?, nBufferLength, lpBuffer, lpFilePart.cast())
    })
}

/// # Safety
/// `buffer` has room for `room` units, or is NULL; `part` is NULL or has room.
unsafe fn full_name<U: Unit>(name: &str, room: DWORD, buffer: *mut U, part: *mut *mut U) -> Result<DWORD> {
    let full = path::full(name)?;
    let last = &full[full.rfind('/').map_or(0, |at| at + 1)..];
    // SAFETY: the caller's promise.
    let length = unsafe { give(&full, buffer, room) };
    if !part.is_null() {
        let behind = crate::rt::wide::encode::<U>(last).len();
        let place = match length < room && behind > 0 {
            // SAFETY: the text is in the buffer, and the last part is its end.
            true => unsafe { buffer.add(length as usize - behind) },
            false => ptr::null_mut(),
        };
        // SAFETY: the caller's promise.
        unsafe { part.write_unaligned(place) };
    }
    Ok(length)
}

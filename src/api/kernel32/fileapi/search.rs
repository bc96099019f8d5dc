//! `fileapi.h`: finding files by patterns.
use super::paths::{read, size, times};
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::kernel::path;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Object, TableFull};
use crate::rt::wide::Unit;
use crate::sys::lock::Mutex;
use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const NO_SEARCH: HANDLE = -1isize as HANDLE;

/// What a search handle names: what is still to be found.
struct Search {
    folder: PathBuf,
    names: Mutex<VecDeque<String>>,
}

impl Object for Search {
    const KIND: Kind = Kind::Search;
}

/// A WIN32_FIND_DATA, whatever the characters.
#[repr(C)]
struct Data<U> {
    attributes: DWORD,
    times: [FILETIME; 3],
    size: [DWORD; 2],
    reserved: [DWORD; 2],
    name: [U; MAX_PATH as usize],
    short_name: [U; 14],
}

/// Begins to find the files that fit a name with `*` and `?` in its last part, letter case aside, and stores the first.
///
/// Returns a handle for [`FindNextFileA`] and [`FindClose`], INVALID_HANDLE_VALUE on failure: ERROR_FILE_NOT_FOUND,
/// ERROR_PATH_NOT_FOUND (the folder), ERROR_ACCESS_DENIED, ERROR_INVALID_NAME. Names of more than 259 characters are passed
/// over.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findfirstfilea>
#[no_mangle]
pub unsafe extern "C" fn FindFirstFileA(lpFileName: LPCSTR, lpFindFileData: LPWIN32_FIND_DATAA) -> HANDLE {
    // SAFETY: the caller vouches for name and place.
    unsafe { first(lpFileName.cast::<u8>(), lpFindFileData.cast::<Data<u8>>()) }
}

/// As [`FindFirstFileA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findfirstfilew>
#[no_mangle]
pub unsafe extern "C" fn FindFirstFileW(lpFileName: LPCWSTR, lpFindFileData: LPWIN32_FIND_DATAW) -> HANDLE {
    // SAFETY: the caller vouches for name and place.
    unsafe { first(lpFileName, lpFindFileData.cast::<Data<u16>>()) }
}

/// As [`FindFirstFileW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn FindFirstFileW_utf32(lpFileName: *const u32, lpFindFileData: LPWIN32_FIND_DATAW) -> HANDLE {
    // SAFETY: the caller vouches for name and place.
    unsafe { first(lpFileName, lpFindFileData.cast::<Data<u32>>()) }
}

/// # Safety
/// `pattern` is NULL or ends with a NUL; `data` has room.
unsafe fn first<U: Unit>(pattern: *const U, data: *mut Data<U>) -> HANDLE {
    ffi::call_any_time(NO_SEARCH, || {
        // SAFETY: the caller's promise.
        let search = begin(&unsafe { read(pattern)? })?;
        // SAFETY: the caller's promise.
        unsafe { next_of(&search, data, ERROR_FILE_NOT_FOUND)? };
        match handle::insert(Arc::new(search), For::Anyone) {
            Ok(handle) => Ok(handle as HANDLE),
            Err(TableFull) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
        }
    })
}

fn begin(pattern: &str) -> Result<Search> {
    let whole = path::native_pattern(pattern)?;
    let whole = whole.to_string_lossy();
    let (folder, last) = match whole.rfind('/') {
        Some(at) => (&whole[..=at], &whole[at + 1..]),
        None => ("./", &whole[..]),
    };
    let folder = PathBuf::from(folder);
    if last.is_empty() || folder.to_string_lossy().contains(['*', '?']) {
        return Err(Error(ERROR_FILE_NOT_FOUND));
    }
    let names = match last.contains(['*', '?']) {
        true => matching(&folder, last)?,
        false => VecDeque::from([last.to_owned()]),
    };
    if names.len() == 1 && !folder.is_dir() {
        return Err(Error(ERROR_PATH_NOT_FOUND));
    }
    Ok(Search {
        folder,
        names: Mutex::new(names),
    })
}

fn matching(folder: &Path, pattern: &str) -> Result<VecDeque<String>> {
    let entries = fs::read_dir(folder).map_err(|error| match path::failure(folder, &error) {
        Error(ERROR_FILE_NOT_FOUND) => Error(ERROR_PATH_NOT_FOUND),
        error => error,
    })?;
    let found = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = found.collect();
    names.sort();
    let all = [".", ".."].map(str::to_owned).into_iter().chain(names);
    Ok(all.filter(|name| path::fits(name, pattern)).collect())
}

/// Stores the next file; `at_end` is the error when there is none.
///
/// # Safety
/// `data` has room, or is NULL.
unsafe fn next_of<U: Unit>(search: &Search, data: *mut Data<U>, at_end: i32) -> Result<()> {
    if data.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    loop {
        let name = search.names.lock().pop_front().ok_or(Error(at_end))?;
        let path = search.folder.join(&name);
        // A link that leads nowhere is found as well; what is gone meanwhile is not.
        let Ok(metadata) = fs::metadata(&path).or_else(|_| fs::symlink_metadata(&path)) else {
            continue;
        };
        let hidden_name = if name.starts_with("..") || name == "." {
            "x"
        } else {
            &name
        };
        let mut found = Data {
            attributes: path::attributes(Path::new(hidden_name), &metadata),
            times: times(&metadata),
            size: size(&metadata),
            reserved: [0; 2],
            name: [U::default(); MAX_PATH as usize],
            short_name: [U::default(); 14],
        };
        // SAFETY: the array is written within its bounds.
        let (fits, _) = unsafe { text::write(&name, found.name.as_mut_ptr(), found.name.len()) };
        if fits {
            // SAFETY: the caller's promise.
            unsafe { data.write_unaligned(found) };
            return Ok(());
        }
    }
}

/// Stores the next file that a search finds. Errors: ERROR_NO_MORE_FILES, ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findnextfilea>
#[no_mangle]
pub unsafe extern "C" fn FindNextFileA(hFindFile: HANDLE, lpFindFileData: LPWIN32_FIND_DATAA) -> BOOL {
    // SAFETY: the caller vouches for the place.
    unsafe { next(hFindFile, lpFindFileData.cast::<Data<u8>>()) }
}

/// As [`FindNextFileA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findnextfilew>
#[no_mangle]
pub unsafe extern "C" fn FindNextFileW(hFindFile: HANDLE, lpFindFileData: LPWIN32_FIND_DATAW) -> BOOL {
    // SAFETY: the caller vouches for the place.
    unsafe { next(hFindFile, lpFindFileData.cast::<Data<u16>>()) }
}

/// As [`FindNextFileW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn FindNextFileW_utf32(hFindFile: HANDLE, lpFindFileData: LPWIN32_FIND_DATAW) -> BOOL {
    // SAFETY: the caller vouches for the place.
    unsafe { next(hFindFile, lpFindFileData.cast::<Data<u32>>()) }
}

/// # Safety
/// `data` has room, or is NULL.
unsafe fn next<U: Unit>(handle: HANDLE, data: *mut Data<U>) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let search = handle::get::<Search>(handle as usize).ok_or(Error(ERROR_INVALID_HANDLE))?;
        // SAFETY: the caller's promise.
        unsafe { next_of(&search, data, ERROR_NO_MORE_FILES)? };
        Ok(TRUE)
    })
}

/// Ends a search. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findclose>
#[no_mangle]
pub extern "C" fn FindClose(hFindFile: HANDLE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let removed = handle::remove::<Search>(hFindFile as usize);
        removed.map(|_| TRUE).ok_or(Error(ERROR_INVALID_HANDLE))
    })
}

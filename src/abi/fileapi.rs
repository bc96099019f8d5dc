//! `fileapi.h`, and of `winbase.h` what belongs to files.
use std::ffi::c_int;

use super::minwindef::{DWORD, FILETIME, MAX_PATH};
use super::winnt::{CHAR, WCHAR};

/// A file's handle as a number, as `_lopen` returns it.
pub type HFILE = c_int;

/// What `FindFirstFile` finds.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WIN32_FIND_DATAA {
    pub dwFileAttributes: DWORD,
    pub ftCreationTime: FILETIME,
    pub ftLastAccessTime: FILETIME,
    pub ftLastWriteTime: FILETIME,
    pub nFileSizeHigh: DWORD,
    pub nFileSizeLow: DWORD,
    pub dwReserved0: DWORD,
    pub dwReserved1: DWORD,
    pub cFileName: [CHAR; MAX_PATH as usize],
    /// The short name, which there is none of here.
    pub cAlternateFileName: [CHAR; 14],
}
pub type WIN32_FIND_DATAA = _WIN32_FIND_DATAA;
pub type PWIN32_FIND_DATAA = *mut WIN32_FIND_DATAA;
pub type LPWIN32_FIND_DATAA = *mut WIN32_FIND_DATAA;

/// The same in UTF-16.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WIN32_FIND_DATAW {
    pub dwFileAttributes: DWORD,
    pub ftCreationTime: FILETIME,
    pub ftLastAccessTime: FILETIME,
    pub ftLastWriteTime: FILETIME,
    pub nFileSizeHigh: DWORD,
    pub nFileSizeLow: DWORD,
    pub dwReserved0: DWORD,
    pub dwReserved1: DWORD,
    pub cFileName: [WCHAR; MAX_PATH as usize],
    /// The short name, which there is none of here.
    pub cAlternateFileName: [WCHAR; 14],
}
pub type WIN32_FIND_DATAW = _WIN32_FIND_DATAW;
pub type PWIN32_FIND_DATAW = *mut WIN32_FIND_DATAW;
pub type LPWIN32_FIND_DATAW = *mut WIN32_FIND_DATAW;

/// What `GetFileAttributesEx` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WIN32_FILE_ATTRIBUTE_DATA {
    pub dwFileAttributes: DWORD,
    pub ftCreationTime: FILETIME,
    pub ftLastAccessTime: FILETIME,
    pub ftLastWriteTime: FILETIME,
    pub nFileSizeHigh: DWORD,
    pub nFileSizeLow: DWORD,
}
pub type WIN32_FILE_ATTRIBUTE_DATA = _WIN32_FILE_ATTRIBUTE_DATA;
pub type LPWIN32_FILE_ATTRIBUTE_DATA = *mut WIN32_FILE_ATTRIBUTE_DATA;

/// What `GetFileInformationByHandle` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _BY_HANDLE_FILE_INFORMATION {
    pub dwFileAttributes: DWORD,
    pub ftCreationTime: FILETIME,
    pub ftLastAccessTime: FILETIME,
    pub ftLastWriteTime: FILETIME,
    pub dwVolumeSerialNumber: DWORD,
    pub nFileSizeHigh: DWORD,
    pub nFileSizeLow: DWORD,
    pub nNumberOfLinks: DWORD,
    pub nFileIndexHigh: DWORD,
    pub nFileIndexLow: DWORD,
}
pub type BY_HANDLE_FILE_INFORMATION = _BY_HANDLE_FILE_INFORMATION;
pub type PBY_HANDLE_FILE_INFORMATION = *mut BY_HANDLE_FILE_INFORMATION;
pub type LPBY_HANDLE_FILE_INFORMATION = *mut BY_HANDLE_FILE_INFORMATION;

/// What `GetFileAttributesEx` is to tell.
pub type GET_FILEEX_INFO_LEVELS = c_int;
pub const GetFileExInfoStandard: GET_FILEEX_INFO_LEVELS = 0;

// What `CreateFile` does about a file that exists, or does not.
pub const CREATE_NEW: DWORD = 1;
pub const CREATE_ALWAYS: DWORD = 2;
pub const OPEN_EXISTING: DWORD = 3;
pub const OPEN_ALWAYS: DWORD = 4;
pub const TRUNCATE_EXISTING: DWORD = 5;

// Flags of `CreateFile`.
pub const FILE_FLAG_WRITE_THROUGH: DWORD = 0x8000_0000;
pub const FILE_FLAG_OVERLAPPED: DWORD = 0x4000_0000;
pub const FILE_FLAG_NO_BUFFERING: DWORD = 0x2000_0000;
pub const FILE_FLAG_RANDOM_ACCESS: DWORD = 0x1000_0000;
pub const FILE_FLAG_SEQUENTIAL_SCAN: DWORD = 0x0800_0000;
pub const FILE_FLAG_DELETE_ON_CLOSE: DWORD = 0x0400_0000;
pub const FILE_FLAG_BACKUP_SEMANTICS: DWORD = 0x0200_0000;
pub const FILE_FLAG_POSIX_SEMANTICS: DWORD = 0x0100_0000;

// Access rights of files.
pub const FILE_READ_DATA: DWORD = 0x1;
pub const FILE_WRITE_DATA: DWORD = 0x2;
pub const FILE_APPEND_DATA: DWORD = 0x4;
pub const FILE_READ_ATTRIBUTES: DWORD = 0x80;
pub const FILE_WRITE_ATTRIBUTES: DWORD = 0x100;
pub const FILE_ALL_ACCESS: DWORD = 0x001F_01FF;
pub const FILE_GENERIC_READ: DWORD = 0x0012_0089;
pub const FILE_GENERIC_WRITE: DWORD = 0x0012_0116;

// Where `SetFilePointer` counts from, and what it and its kin return on failure.
pub const FILE_BEGIN: DWORD = 0;
pub const FILE_CURRENT: DWORD = 1;
pub const FILE_END: DWORD = 2;
pub const INVALID_SET_FILE_POINTER: DWORD = 0xFFFF_FFFF;
pub const INVALID_FILE_SIZE: DWORD = 0xFFFF_FFFF;
pub const INVALID_FILE_ATTRIBUTES: DWORD = 0xFFFF_FFFF;
pub const HFILE_ERROR: HFILE = -1;

// Kinds of files.
pub const FILE_TYPE_UNKNOWN: DWORD = 0;
pub const FILE_TYPE_DISK: DWORD = 1;
pub const FILE_TYPE_CHAR: DWORD = 2;
pub const FILE_TYPE_PIPE: DWORD = 3;
pub const FILE_TYPE_REMOTE: DWORD = 0x8000;

// The standard handles.
pub const STD_INPUT_HANDLE: DWORD = 0xFFFF_FFF6;
pub const STD_OUTPUT_HANDLE: DWORD = 0xFFFF_FFF5;
pub const STD_ERROR_HANDLE: DWORD = 0xFFFF_FFF4;

// Flags of `MoveFileEx`.
pub const MOVEFILE_REPLACE_EXISTING: DWORD = 1;
pub const MOVEFILE_COPY_ALLOWED: DWORD = 2;
pub const MOVEFILE_DELAY_UNTIL_REBOOT: DWORD = 4;
pub const MOVEFILE_WRITE_THROUGH: DWORD = 8;

// Modes of `_lopen`.
pub const OF_READ: DWORD = 0;
pub const OF_WRITE: DWORD = 1;
pub const OF_READWRITE: DWORD = 2;

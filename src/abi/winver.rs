//! `sysinfoapi.h` and `winnt.h`: which Windows this is; processes, their classes and times; keys of the registry.
use std::ffi::c_void;

use super::minwindef::{BYTE, DWORD, WORD};
use super::winnt::{CHAR, LONG, WCHAR};

/// What `GetVersionEx` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _OSVERSIONINFOA {
    pub dwOSVersionInfoSize: DWORD,
    pub dwMajorVersion: DWORD,
    pub dwMinorVersion: DWORD,
    pub dwBuildNumber: DWORD,
    pub dwPlatformId: DWORD,
    pub szCSDVersion: [CHAR; 128],
}
pub type OSVERSIONINFOA = _OSVERSIONINFOA;
pub type POSVERSIONINFOA = *mut OSVERSIONINFOA;
pub type LPOSVERSIONINFOA = *mut OSVERSIONINFOA;

/// The same in UTF-16.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _OSVERSIONINFOW {
    pub dwOSVersionInfoSize: DWORD,
    pub dwMajorVersion: DWORD,
    pub dwMinorVersion: DWORD,
    pub dwBuildNumber: DWORD,
    pub dwPlatformId: DWORD,
    pub szCSDVersion: [WCHAR; 128],
}
pub type OSVERSIONINFOW = _OSVERSIONINFOW;
pub type POSVERSIONINFOW = *mut OSVERSIONINFOW;
pub type LPOSVERSIONINFOW = *mut OSVERSIONINFOW;

/// `_OSVERSIONINFOA` with more.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _OSVERSIONINFOEXA {
    pub dwOSVersionInfoSize: DWORD,
    pub dwMajorVersion: DWORD,
    pub dwMinorVersion: DWORD,
    pub dwBuildNumber: DWORD,
    pub dwPlatformId: DWORD,
    pub szCSDVersion: [CHAR; 128],
    pub wServicePackMajor: WORD,
    pub wServicePackMinor: WORD,
    pub wSuiteMask: WORD,
    pub wProductType: BYTE,
    pub wReserved: BYTE,
}
pub type OSVERSIONINFOEXA = _OSVERSIONINFOEXA;
pub type LPOSVERSIONINFOEXA = *mut OSVERSIONINFOEXA;

/// `_OSVERSIONINFOW` with more.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _OSVERSIONINFOEXW {
    pub dwOSVersionInfoSize: DWORD,
    pub dwMajorVersion: DWORD,
    pub dwMinorVersion: DWORD,
    pub dwBuildNumber: DWORD,
    pub dwPlatformId: DWORD,
    pub szCSDVersion: [WCHAR; 128],
    pub wServicePackMajor: WORD,
    pub wServicePackMinor: WORD,
    pub wSuiteMask: WORD,
    pub wProductType: BYTE,
    pub wReserved: BYTE,
}
pub type OSVERSIONINFOEXW = _OSVERSIONINFOEXW;
pub type LPOSVERSIONINFOEXW = *mut OSVERSIONINFOEXW;

/// What is called for an exception that nobody handles.
pub type LPTOP_LEVEL_EXCEPTION_FILTER = Option<unsafe extern "C" fn(ExceptionInfo: *mut c_void) -> LONG>;

// Which Windows.
pub const VER_PLATFORM_WIN32_WINDOWS: DWORD = 1;
pub const VER_PLATFORM_WIN32_NT: DWORD = 2;
pub const VER_NT_WORKSTATION: DWORD = 1;

// Modes of errors, which are remembered and change nothing.
pub const SEM_FAILCRITICALERRORS: DWORD = 0x1;
pub const SEM_NOGPFAULTERRORBOX: DWORD = 0x2;
pub const SEM_NOOPENFILEERRORBOX: DWORD = 0x8000;

// Classes of priority.
pub const NORMAL_PRIORITY_CLASS: DWORD = 0x20;
pub const IDLE_PRIORITY_CLASS: DWORD = 0x40;
pub const HIGH_PRIORITY_CLASS: DWORD = 0x80;
pub const REALTIME_PRIORITY_CLASS: DWORD = 0x100;
pub const BELOW_NORMAL_PRIORITY_CLASS: DWORD = 0x4000;
pub const ABOVE_NORMAL_PRIORITY_CLASS: DWORD = 0x8000;

// Access rights of processes, which are accepted and change nothing.
pub const PROCESS_TERMINATE: DWORD = 0x1;
pub const PROCESS_QUERY_INFORMATION: DWORD = 0x400;
pub const PROCESS_QUERY_LIMITED_INFORMATION: DWORD = 0x1000;
pub const PROCESS_ALL_ACCESS: DWORD = 0x001F_FFFF;

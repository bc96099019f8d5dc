//! `winnt.h`: characters, strings, handles and the few structures that socket programs meet.
use std::ffi::{c_char, c_int, c_longlong, c_short, c_uchar, c_ulonglong, c_void};

use super::basetsd::ULONG_PTR;
use super::minwindef::{DWORD, WORD};

pub type VOID = c_void;
pub type PVOID = *mut c_void;
pub type CHAR = c_char;
pub type SHORT = c_short;
pub type PSHORT = *mut SHORT;
pub type LONG = c_int;
pub type PLONG = *mut LONG;
pub type PCHAR = *mut CHAR;
pub type LPCH = *mut CHAR;
pub type PCH = *mut CHAR;
pub type LPSTR = *mut CHAR;
pub type PSTR = *mut CHAR;
pub type LPCSTR = *const CHAR;
pub type PCSTR = *const CHAR;

/// UTF-16 here, which is the Windows ABI; in a C program it is the program's own `wchar_t`.
pub type WCHAR = u16;
pub type PWCHAR = *mut WCHAR;
pub type LPWCH = *mut WCHAR;
pub type PWCH = *mut WCHAR;
pub type LPWSTR = *mut WCHAR;
pub type PWSTR = *mut WCHAR;
pub type LPCWSTR = *const WCHAR;
pub type PCWSTR = *const WCHAR;

pub type BOOLEAN = c_uchar;
pub type PBOOLEAN = *mut BOOLEAN;
pub type HANDLE = *mut c_void;
pub type PHANDLE = *mut HANDLE;
pub type LPHANDLE = *mut HANDLE;
pub type HRESULT = LONG;
pub type LCID = DWORD;
pub type LANGID = WORD;
pub type LONGLONG = c_longlong;
pub type PLONGLONG = *mut LONGLONG;
pub type ULONGLONG = c_ulonglong;
pub type PULONGLONG = *mut ULONGLONG;
pub type DWORDLONG = c_ulonglong;
pub type PDWORDLONG = *mut DWORDLONG;

/// A signed 64-bit number, also as its two halves.
#[repr(C)]
#[derive(Clone, Copy)]
pub union _LARGE_INTEGER {
    pub Anonymous: _LARGE_INTEGER_0,
    pub u: _LARGE_INTEGER_1,
    pub QuadPart: LONGLONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _LARGE_INTEGER_0 {
    pub LowPart: DWORD,
    pub HighPart: LONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _LARGE_INTEGER_1 {
    pub LowPart: DWORD,
    pub HighPart: LONG,
}
pub type LARGE_INTEGER = _LARGE_INTEGER;
pub type PLARGE_INTEGER = *mut LARGE_INTEGER;

/// An unsigned 64-bit number, also as its two halves.
#[repr(C)]
#[derive(Clone, Copy)]
pub union _ULARGE_INTEGER {
    pub Anonymous: _ULARGE_INTEGER_0,
    pub u: _ULARGE_INTEGER_1,
    pub QuadPart: ULONGLONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _ULARGE_INTEGER_0 {
    pub LowPart: DWORD,
    pub HighPart: DWORD,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _ULARGE_INTEGER_1 {
    pub LowPart: DWORD,
    pub HighPart: DWORD,
}
pub type ULARGE_INTEGER = _ULARGE_INTEGER;
pub type PULARGE_INTEGER = *mut ULARGE_INTEGER;

/// A processor, as its group and its number in the group.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _PROCESSOR_NUMBER {
    pub Group: WORD,
    pub Number: c_uchar,
    pub Reserved: c_uchar,
}
pub type PROCESSOR_NUMBER = _PROCESSOR_NUMBER;
pub type PPROCESSOR_NUMBER = *mut PROCESSOR_NUMBER;

/// A routine queued to a thread, which runs it in an alertable wait.
pub type PAPCFUNC = Option<unsafe extern "C" fn(Parameter: ULONG_PTR)>;

// The results of waits, as `STATUS_*` codes.
pub const STATUS_WAIT_0: DWORD = 0;
pub const STATUS_ABANDONED_WAIT_0: DWORD = 0x80;
pub const STATUS_USER_APC: DWORD = 0xC0;
pub const STATUS_TIMEOUT: DWORD = 0x102;
pub const STATUS_PENDING: DWORD = 0x103;

// Language identifiers, for `MAKELANGID`.
pub const LANG_NEUTRAL: c_int = 0;
pub const LANG_ENGLISH: c_int = 9;
pub const SUBLANG_NEUTRAL: c_int = 0;
pub const SUBLANG_DEFAULT: c_int = 1;
pub const SUBLANG_SYS_DEFAULT: c_int = 2;
pub const SUBLANG_ENGLISH_US: c_int = 1;

// Limits of a wait.
pub const MAXIMUM_WAIT_OBJECTS: c_int = 64;

// Access rights and file attributes.
pub const GENERIC_READ: DWORD = 0x8000_0000;
pub const GENERIC_WRITE: DWORD = 0x4000_0000;
pub const GENERIC_EXECUTE: DWORD = 0x2000_0000;
pub const GENERIC_ALL: DWORD = 0x1000_0000;
pub const DELETE: DWORD = 0x0001_0000;
pub const READ_CONTROL: DWORD = 0x0002_0000;
pub const SYNCHRONIZE: DWORD = 0x0010_0000;
pub const FILE_SHARE_READ: DWORD = 1;
pub const FILE_SHARE_WRITE: DWORD = 2;
pub const FILE_SHARE_DELETE: DWORD = 4;
pub const FILE_ATTRIBUTE_READONLY: DWORD = 1;
pub const FILE_ATTRIBUTE_HIDDEN: DWORD = 2;
pub const FILE_ATTRIBUTE_SYSTEM: DWORD = 4;
pub const FILE_ATTRIBUTE_DIRECTORY: DWORD = 0x10;
pub const FILE_ATTRIBUTE_ARCHIVE: DWORD = 0x20;
pub const FILE_ATTRIBUTE_NORMAL: DWORD = 0x80;
pub const FILE_ATTRIBUTE_TEMPORARY: DWORD = 0x100;

//! `minwindef.h` and `windef.h`: the basic names, with Windows' sizes (a DWORD has 32 bits).
use std::ffi::{c_char, c_float, c_int, c_uchar, c_uint, c_ushort, c_void};

use super::basetsd::{INT_PTR, LONG_PTR, UINT_PTR};

pub type ULONG = c_uint;
pub type PULONG = *mut ULONG;
pub type USHORT = c_ushort;
pub type PUSHORT = *mut USHORT;
pub type UCHAR = c_uchar;
pub type PUCHAR = *mut UCHAR;
pub type PSZ = *mut c_char;
pub type DWORD = c_uint;
pub type PDWORD = *mut DWORD;
pub type LPDWORD = *mut DWORD;
pub type BOOL = c_int;
pub type PBOOL = *mut BOOL;
pub type LPBOOL = *mut BOOL;
pub type BYTE = c_uchar;
pub type PBYTE = *mut BYTE;
pub type LPBYTE = *mut BYTE;
pub type WORD = c_ushort;
pub type PWORD = *mut WORD;
pub type LPWORD = *mut WORD;
pub type FLOAT = c_float;
pub type PFLOAT = *mut FLOAT;
pub type INT = c_int;
pub type PINT = *mut INT;
pub type LPINT = *mut INT;
pub type UINT = c_uint;
pub type PUINT = *mut UINT;
pub type LPLONG = *mut c_int;
pub type LPVOID = *mut c_void;
pub type LPCVOID = *const c_void;
pub type WPARAM = UINT_PTR;
pub type LPARAM = LONG_PTR;
pub type LRESULT = LONG_PTR;
pub type ATOM = WORD;
pub type HWND = *mut c_void;
pub type HINSTANCE = *mut c_void;
pub type HMODULE = HINSTANCE;
pub type HLOCAL = *mut c_void;
pub type HGLOBAL = *mut c_void;

/// A function of any type, as `GetProcAddress` returns it.
pub type FARPROC = Option<unsafe extern "C" fn() -> INT_PTR>;

/// A time in units of 100 nanoseconds since 1 January 1601, UTC.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _FILETIME {
    pub dwLowDateTime: DWORD,
    pub dwHighDateTime: DWORD,
}
pub type FILETIME = _FILETIME;
pub type PFILETIME = *mut FILETIME;
pub type LPFILETIME = *mut FILETIME;

pub const FALSE: BOOL = 0;
pub const TRUE: BOOL = 1;
pub const MAX_PATH: c_int = 260;

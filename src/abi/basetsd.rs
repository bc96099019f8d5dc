//! `basetsd.h`: integer types of a fixed or of the pointer's size.
use std::ffi::{c_int, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulonglong, c_ushort};

pub type INT8 = c_schar;
pub type PINT8 = *mut INT8;
pub type INT16 = c_short;
pub type PINT16 = *mut INT16;
pub type INT32 = c_int;
pub type PINT32 = *mut INT32;
pub type INT64 = c_longlong;
pub type PINT64 = *mut INT64;
pub type UINT8 = c_uchar;
pub type PUINT8 = *mut UINT8;
pub type UINT16 = c_ushort;
pub type PUINT16 = *mut UINT16;
pub type UINT32 = c_uint;
pub type PUINT32 = *mut UINT32;
pub type UINT64 = c_ulonglong;
pub type PUINT64 = *mut UINT64;
pub type LONG32 = c_int;
pub type PLONG32 = *mut LONG32;
pub type ULONG32 = c_uint;
pub type PULONG32 = *mut ULONG32;
pub type DWORD32 = c_uint;
pub type PDWORD32 = *mut DWORD32;
pub type LONG64 = c_longlong;
pub type PLONG64 = *mut LONG64;
pub type ULONG64 = c_ulonglong;
pub type PULONG64 = *mut ULONG64;
pub type DWORD64 = c_ulonglong;
pub type PDWORD64 = *mut DWORD64;

// Integers as wide as a pointer.
pub type INT_PTR = isize;
pub type PINT_PTR = *mut INT_PTR;
pub type UINT_PTR = usize;
pub type PUINT_PTR = *mut UINT_PTR;
pub type LONG_PTR = isize;
pub type PLONG_PTR = *mut LONG_PTR;
pub type ULONG_PTR = usize;
pub type PULONG_PTR = *mut ULONG_PTR;
pub type DWORD_PTR = usize;
pub type PDWORD_PTR = *mut DWORD_PTR;
pub type SIZE_T = usize;
pub type PSIZE_T = *mut SIZE_T;
pub type SSIZE_T = isize;
pub type PSSIZE_T = *mut SSIZE_T;
pub type KAFFINITY = usize;
pub type PKAFFINITY = *mut KAFFINITY;

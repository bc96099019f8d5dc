//! `fibersapi.h` and the part of `processthreadsapi.h` beside it: values that each thread has its own of.
use super::minwindef::DWORD;
use super::winnt::PVOID;

/// What `FlsAlloc` is given: runs with the value when the thread ends or the index is freed.
pub type PFLS_CALLBACK_FUNCTION = Option<unsafe extern "C" fn(lpFlsData: PVOID)>;

pub const TLS_OUT_OF_INDEXES: DWORD = 0xFFFF_FFFF;
pub const FLS_OUT_OF_INDEXES: DWORD = 0xFFFF_FFFF;
pub const TLS_MINIMUM_AVAILABLE: DWORD = 64;

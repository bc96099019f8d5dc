//! `heapapi.h`: heaps, and the flags of the older Global* and Local* functions.
use std::ffi::c_int;

use super::minwindef::{DWORD, UINT};

// Flags of heaps.
pub const HEAP_NO_SERIALIZE: DWORD = 0x1;
pub const HEAP_GROWABLE: DWORD = 0x2;
pub const HEAP_GENERATE_EXCEPTIONS: DWORD = 0x4;
pub const HEAP_ZERO_MEMORY: DWORD = 0x8;
pub const HEAP_REALLOC_IN_PLACE_ONLY: DWORD = 0x10;
pub const HEAP_CREATE_ENABLE_EXECUTE: DWORD = 0x4_0000;

/// What `HeapSetInformation` sets.
pub type HEAP_INFORMATION_CLASS = c_int;
pub const HeapCompatibilityInformation: HEAP_INFORMATION_CLASS = 0;
pub const HeapEnableTerminationOnCorruption: HEAP_INFORMATION_CLASS = 1;

// Flags of `GlobalAlloc` and `LocalAlloc`.
pub const GMEM_FIXED: UINT = 0;
pub const GMEM_MOVEABLE: UINT = 0x2;
pub const GMEM_ZEROINIT: UINT = 0x40;
pub const GMEM_MODIFY: UINT = 0x80;
pub const GMEM_INVALID_HANDLE: UINT = 0x8000;
pub const GHND: UINT = 0x42;
pub const GPTR: UINT = 0x40;
pub const LMEM_FIXED: UINT = 0;
pub const LMEM_MOVEABLE: UINT = 0x2;
pub const LMEM_ZEROINIT: UINT = 0x40;
pub const LMEM_MODIFY: UINT = 0x80;
pub const LMEM_INVALID_HANDLE: UINT = 0x8000;
pub const LHND: UINT = 0x42;
pub const LPTR: UINT = 0x40;

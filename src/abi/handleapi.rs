//! `handleapi.h`: what handles may be told.
use std::ffi::c_int;

use super::minwindef::DWORD;

// Flags of a handle.
pub const HANDLE_FLAG_INHERIT: DWORD = 0x1;
pub const HANDLE_FLAG_PROTECT_FROM_CLOSE: DWORD = 0x2;

// Options of `DuplicateHandle`.
pub const DUPLICATE_CLOSE_SOURCE: c_int = 1;
pub const DUPLICATE_SAME_ACCESS: c_int = 2;

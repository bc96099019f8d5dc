//! `bcrypt.h`: random numbers; there is no other cryptography here.
use std::ffi::c_void;

use super::minwindef::DWORD;
use super::winnt::LONG;

/// What an operation came to: 0 or a failure.
pub type NTSTATUS = LONG;

pub type BCRYPT_HANDLE = *mut c_void;
pub type BCRYPT_ALG_HANDLE = *mut c_void;

// Flags of `BCryptGenRandom`.
pub const BCRYPT_RNG_USE_ENTROPY_IN_BUFFER: DWORD = 0x1;
pub const BCRYPT_USE_SYSTEM_PREFERRED_RNG: DWORD = 0x2;

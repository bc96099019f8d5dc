//! `winreg.h`: the registry's types, and access rights that are accepted and change nothing.
use super::minwindef::DWORD;

/// A key of the registry.
pub type HKEY = *mut std::ffi::c_void;
pub type PHKEY = *mut HKEY;
pub type REGSAM = DWORD;

// Access rights.
pub const KEY_QUERY_VALUE: DWORD = 0x1;
pub const KEY_SET_VALUE: DWORD = 0x2;
pub const KEY_ENUMERATE_SUB_KEYS: DWORD = 0x8;
pub const KEY_READ: DWORD = 0x2_0019;
pub const KEY_WRITE: DWORD = 0x2_0006;
pub const KEY_ALL_ACCESS: DWORD = 0xF_003F;
pub const KEY_WOW64_64KEY: DWORD = 0x100;
pub const KEY_WOW64_32KEY: DWORD = 0x200;

// Types of values.
pub const REG_NONE: DWORD = 0;
pub const REG_SZ: DWORD = 1;
pub const REG_EXPAND_SZ: DWORD = 2;
pub const REG_BINARY: DWORD = 3;
pub const REG_DWORD: DWORD = 4;
pub const REG_MULTI_SZ: DWORD = 7;
pub const REG_QWORD: DWORD = 11;

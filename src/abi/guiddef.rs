//! `guiddef.h`: the GUID.
use std::ffi::{c_uchar, c_ushort};

use super::minwindef::ULONG;

/// A globally unique identifier.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct _GUID {
    pub Data1: ULONG,
    pub Data2: c_ushort,
    pub Data3: c_ushort,
    pub Data4: [c_uchar; 8],
}
pub type GUID = _GUID;
pub type LPGUID = *mut GUID;
pub type LPCGUID = *const GUID;
pub type IID = GUID;
pub type CLSID = GUID;

//! `wingdi.h`: the stock objects.
use crate::abi::*;
use std::ffi::c_int;
use std::ptr;

/// A handle that stands for a stock object, for the background of a window class; NULL: there is no such object.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-getstockobject>
#[no_mangle]
pub extern "C" fn GetStockObject(i: c_int) -> HGDIOBJ {
    /// No object that a program could have otherwise.
    const BASE: usize = 0x0180_0010;
    match i {
        WHITE_BRUSH..=NULL_PEN | OEM_FIXED_FONT..=DEFAULT_GUI_FONT => ptr::without_provenance_mut(BASE + i as usize),
        _ => ptr::null_mut(),
    }
}

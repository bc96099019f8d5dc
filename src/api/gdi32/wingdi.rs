//! `wingdi.h`: the stock objects.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::Error;
use std::ffi::c_int;
use std::ptr;

/// A handle that stands for a stock object, for the background of a window class; NULL: there is no such object.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-getstockobject>
#[no_mangle]
pub extern "C" fn GetStockObject(i: c_int) -> HGDIOBJ {
    match is_stock(i) {
        true => ptr::without_provenance_mut(BASE + i as usize),
        false => ptr::null_mut(),
    }
}

/// The stock object 0 as a handle: no object that a program could have otherwise.
const BASE: usize = 0x0180_0010;

fn is_stock(i: c_int) -> bool {
    matches!(i, WHITE_BRUSH..=NULL_PEN | OEM_FIXED_FONT..=DEFAULT_GUI_FONT)
}

/// Does nothing to a stock object; there are no others. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-deleteobject>
#[no_mangle]
pub extern "C" fn DeleteObject(ho: HGDIOBJ) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let number = ho.addr().checked_sub(BASE).and_then(|i| c_int::try_from(i).ok());
        match number.is_some_and(is_stock) {
            true => Ok(TRUE),
            false => Err(Error(ERROR_INVALID_HANDLE)),
        }
    })
}

/// Fails: a brush is for a device context, and there is none; a window class takes NULL as well. Errors: ERROR_NOT_SUPPORTED.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-createsolidbrush>
#[no_mangle]
pub extern "C" fn CreateSolidBrush(color: COLORREF) -> HBRUSH {
    let _ = color;
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_NOT_SUPPORTED)))
}

/// Fails: a pen is for a device context, and there is none. Errors: ERROR_NOT_SUPPORTED.
/// <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-createpen>
#[no_mangle]
pub extern "C" fn CreatePen(iStyle: c_int, cWidth: c_int, color: COLORREF) -> HPEN {
    let _ = (iStyle, cWidth, color);
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_NOT_SUPPORTED)))
}

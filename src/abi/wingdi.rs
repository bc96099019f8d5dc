//! `wingdi.h`: the stock objects, which classes of windows name.
use std::ffi::c_int;

// GetStockObject.
pub const WHITE_BRUSH: c_int = 0;
pub const LTGRAY_BRUSH: c_int = 1;
pub const GRAY_BRUSH: c_int = 2;
pub const DKGRAY_BRUSH: c_int = 3;
pub const BLACK_BRUSH: c_int = 4;
pub const NULL_BRUSH: c_int = 5;
pub const HOLLOW_BRUSH: c_int = NULL_BRUSH;
pub const WHITE_PEN: c_int = 6;
pub const BLACK_PEN: c_int = 7;
pub const NULL_PEN: c_int = 8;
pub const OEM_FIXED_FONT: c_int = 10;
pub const ANSI_FIXED_FONT: c_int = 11;
pub const ANSI_VAR_FONT: c_int = 12;
pub const SYSTEM_FONT: c_int = 13;
pub const DEVICE_DEFAULT_FONT: c_int = 14;
pub const DEFAULT_PALETTE: c_int = 15;
pub const SYSTEM_FIXED_FONT: c_int = 16;
pub const DEFAULT_GUI_FONT: c_int = 17;

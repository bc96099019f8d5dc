//! `windef.h`: what windows and drawing are named by, points and rectangles.
use std::ffi::c_void;

use super::minwindef::DWORD;
use super::winnt::LONG;

pub type HICON = *mut c_void;
pub type HCURSOR = HICON;
pub type HBRUSH = *mut c_void;
pub type HBITMAP = *mut c_void;
pub type HFONT = *mut c_void;
pub type HPEN = *mut c_void;
pub type HDC = *mut c_void;
pub type HMENU = *mut c_void;
pub type HACCEL = *mut c_void;
pub type HGDIOBJ = *mut c_void;
pub type COLORREF = DWORD;
pub type LPCOLORREF = *mut DWORD;

#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct tagPOINT {
    pub x: LONG,
    pub y: LONG,
}
pub type POINT = tagPOINT;
pub type PPOINT = *mut POINT;
pub type LPPOINT = *mut POINT;

#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct tagSIZE {
    pub cx: LONG,
    pub cy: LONG,
}
pub type SIZE = tagSIZE;
pub type PSIZE = *mut SIZE;
pub type LPSIZE = *mut SIZE;

#[repr(C)]
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct tagRECT {
    pub left: LONG,
    pub top: LONG,
    pub right: LONG,
    pub bottom: LONG,
}
pub type RECT = tagRECT;
pub type PRECT = *mut RECT;
pub type LPRECT = *mut RECT;
pub type LPCRECT = *const RECT;

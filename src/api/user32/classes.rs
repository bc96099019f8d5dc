//! `winuser.h`: classes of windows.
use crate::abi::*;
use crate::api::ffi;
use crate::kernel::module;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sys::lock::Mutex;
use crate::user::atom;
use crate::user::class::{self, Class, Name, Values};
use crate::user::procedure::Procedure;
use crate::user::system_class;
use crate::user::window;
use crate::user::window::text;
use std::ffi::c_int;
use std::mem;

/// Names of classes and their numbers share a parameter: numbers are below this.
const FIRST_POINTER: usize = 0x1_0000;

/// The longest name of a class, in characters.
const LONGEST_NAME: usize = 256;

/// How a parameter names a class. ERROR_INVALID_PARAMETER: NULL, empty or too long.
///
/// # Safety
/// `name` is a number below 65536 or a NUL-terminated string.
pub(in crate::api) unsafe fn read_name<U: Unit>(name: *const U) -> Result<Name> {
    let wrong = Error(ERROR_INVALID_PARAMETER);
    if name.addr() < FIRST_POINTER {
        return match name.addr() {
            0 => Err(wrong),
            atom => Ok(Name::Atom(atom as u16)),
        };
    }
    let text = crate::api::text::read(name, LONGEST_NAME);
    text.filter(|text| !text.is_empty()).map(Name::Text).ok_or(wrong)
}

/// Registers a class of windows for CreateWindowEx. Returns its number, 0 on failure.
///
/// `lpWndClass`: name, procedure and the rest; icon, cursor, background and menu are kept but never seen.
/// Errors: ERROR_CLASS_ALREADY_EXISTS, ERROR_INVALID_PARAMETER (no name, no procedure, negative sizes),
/// ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassa>
#[no_mangle]
pub unsafe extern "C" fn RegisterClassA(lpWndClass: *const WNDCLASSA) -> ATOM {
    // SAFETY: the caller vouches for the structure, which is the same in both flavours but for its texts' units.
    ffi::call_any_time(0, || unsafe { register_first::<u8>(lpWndClass.cast()) })
}

/// As [`RegisterClassA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassw>
#[no_mangle]
pub unsafe extern "C" fn RegisterClassW(lpWndClass: *const WNDCLASSW) -> ATOM {
    // SAFETY: the caller vouches for the structure, which is the same in both flavours but for its texts' units.
    ffi::call_any_time(0, || unsafe { register_first::<u16>(lpWndClass) })
}

/// As [`RegisterClassW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegisterClassW_utf32(lpWndClass: *const WNDCLASSW) -> ATOM {
    // SAFETY: the caller vouches for the structure, which is the same in both flavours but for its texts' units.
    ffi::call_any_time(0, || unsafe { register_first::<u32>(lpWndClass) })
}

/// As [`RegisterClassA`], with a small icon. Errors also: ERROR_INVALID_PARAMETER (`cbSize` is not the structure's).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassexa>
#[no_mangle]
pub unsafe extern "C" fn RegisterClassExA(lpwcx: *const WNDCLASSEXA) -> ATOM {
    // SAFETY: as in `RegisterClassA`.
    ffi::call_any_time(0, || unsafe { register_extended::<u8>(lpwcx.cast()) })
}

/// As [`RegisterClassExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassexw>
#[no_mangle]
pub unsafe extern "C" fn RegisterClassExW(lpwcx: *const WNDCLASSEXW) -> ATOM {
    // SAFETY: as in `RegisterClassA`.
    ffi::call_any_time(0, || unsafe { register_extended::<u16>(lpwcx) })
}

/// As [`RegisterClassExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegisterClassExW_utf32(lpwcx: *const WNDCLASSEXW) -> ATOM {
    // SAFETY: as in `RegisterClassA`.
    ffi::call_any_time(0, || unsafe { register_extended::<u32>(lpwcx) })
}

/// # Safety
/// `class` is NULL or points to a structure whose name has units of type `U`.
unsafe fn register_first<U: Unit>(class: *const WNDCLASSW) -> Result<ATOM> {
    if class.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    let class = unsafe { class.read_unaligned() };
    let extended = WNDCLASSEXW {
        cbSize: 0,
        style: class.style,
        lpfnWndProc: class.lpfnWndProc,
        cbClsExtra: class.cbClsExtra,
        cbWndExtra: class.cbWndExtra,
        hInstance: class.hInstance,
        hIcon: class.hIcon,
        hCursor: class.hCursor,
        hbrBackground: class.hbrBackground,
        lpszMenuName: class.lpszMenuName,
        lpszClassName: class.lpszClassName,
        hIconSm: std::ptr::null_mut(),
    };
    // SAFETY: the caller's promise.
    unsafe { register::<U>(&extended) }
}

/// # Safety
/// As `register_first`.
unsafe fn register_extended<U: Unit>(class: *const WNDCLASSEXW) -> Result<ATOM> {
    // SAFETY: the caller's promise.
    unsafe {
        if class.is_null() || class.read_unaligned().cbSize as usize != mem::size_of::<WNDCLASSEXW>() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        register::<U>(&class.read_unaligned())
    }
}

/// # Safety
/// The class's name has units of type `U`.
unsafe fn register<U: Unit>(class: &WNDCLASSEXW) -> Result<ATOM> {
    let wrong = Error(ERROR_INVALID_PARAMETER);
    // SAFETY: the caller's promise.
    let name = match unsafe { read_name(class.lpszClassName.cast::<U>())? } {
        Name::Text(name) => name,
        Name::Atom(_) => return Err(wrong),
    };
    let procedure = class.lpfnWndProc.ok_or(wrong)?;
    let window_extra = usize::try_from(class.cbWndExtra).map_err(|_| wrong)?;
    class::register(Class {
        atom: atom::of(&name)?,
        name,
        instance: instance(class.hInstance),
        window_extra,
        values: Mutex::new(Values {
            procedure: Procedure::named(procedure as usize, U::ENCODING).ok_or(wrong)?,
            style: class.style,
            icon: class.hIcon as usize,
            small_icon: class.hIconSm as usize,
            cursor: class.hCursor as usize,
            background: class.hbrBackground as usize,
            menu: class.lpszMenuName as usize,
            extra: zeros(class.cbClsExtra)?,
        }),
    })
}

/// The module meant by `instance`: the program for NULL.
pub(in crate::api) fn instance(instance: HINSTANCE) -> usize {
    match instance.is_null() {
        true => module::program() as usize,
        false => instance as usize,
    }
}

fn zeros(count: c_int) -> Result<Vec<u8>> {
    let count = usize::try_from(count).map_err(|_| Error(ERROR_INVALID_PARAMETER))?;
    let mut bytes = Vec::new();
    bytes
        .try_reserve_exact(count)
        .map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
    bytes.resize(count, 0);
    Ok(bytes)
}

/// Forgets a class, by its name or its number. Errors: ERROR_CLASS_DOES_NOT_EXIST, ERROR_CLASS_HAS_WINDOWS.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-unregisterclassa>
#[no_mangle]
pub unsafe extern "C" fn UnregisterClassA(lpClassName: LPCSTR, hInstance: HINSTANCE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name.
        let name = unsafe { read_name(lpClassName.cast::<u8>())? };
        class::unregister(&name, instance(hInstance)).map(|()| TRUE)
    })
}

/// As [`UnregisterClassA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-unregisterclassw>
#[no_mangle]
pub unsafe extern "C" fn UnregisterClassW(lpClassName: LPCWSTR, hInstance: HINSTANCE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name.
        let name = unsafe { read_name(lpClassName.cast::<u16>())? };
        class::unregister(&name, instance(hInstance)).map(|()| TRUE)
    })
}

/// As [`UnregisterClassW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn UnregisterClassW_utf32(lpClassName: *const u32, hInstance: HINSTANCE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name.
        let name = unsafe { read_name(lpClassName.cast::<u32>())? };
        class::unregister(&name, instance(hInstance)).map(|()| TRUE)
    })
}

/// Tells what a class was registered with. Errors: ERROR_CLASS_DOES_NOT_EXIST, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfoa>
#[no_mangle]
pub unsafe extern "C" fn GetClassInfoA(hInstance: HINSTANCE, lpClassName: LPCSTR, lpWndClass: *mut WNDCLASSA) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name and for the structure.
        unsafe {
            let (class, _) = describe::<u8>(hInstance, lpClassName.cast(), lpWndClass.is_null())?;
            lpWndClass.write_unaligned(WNDCLASSA {
                style: class.style,
                lpfnWndProc: class.lpfnWndProc,
                cbClsExtra: class.cbClsExtra,
                cbWndExtra: class.cbWndExtra,
                hInstance: class.hInstance,
                hIcon: class.hIcon,
                hCursor: class.hCursor,
                hbrBackground: class.hbrBackground,
                lpszMenuName: class.lpszMenuName.cast(),
                lpszClassName: class.lpszClassName.cast(),
            });
        }
        Ok(TRUE)
    })
}

/// As [`GetClassInfoA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfow>
#[no_mangle]
pub unsafe extern "C" fn GetClassInfoW(hInstance: HINSTANCE, lpClassName: LPCWSTR, lpWndClass: *mut WNDCLASSW) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name and for the structure.
        unsafe {
            let (class, _) = describe::<u16>(hInstance, lpClassName.cast(), lpWndClass.is_null())?;
            lpWndClass.write_unaligned(WNDCLASSW {
                style: class.style,
                lpfnWndProc: class.lpfnWndProc,
                cbClsExtra: class.cbClsExtra,
                cbWndExtra: class.cbWndExtra,
                hInstance: class.hInstance,
                hIcon: class.hIcon,
                hCursor: class.hCursor,
                hbrBackground: class.hbrBackground,
                lpszMenuName: class.lpszMenuName.cast(),
                lpszClassName: class.lpszClassName.cast(),
            });
        }
        Ok(TRUE)
    })
}

/// As [`GetClassInfoW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetClassInfoW_utf32(
    hInstance: HINSTANCE,
    lpClassName: *const u32,
    lpWndClass: *mut WNDCLASSW,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name and for the structure.
        unsafe {
            let (class, _) = describe::<u32>(hInstance, lpClassName.cast(), lpWndClass.is_null())?;
            lpWndClass.write_unaligned(WNDCLASSW {
                style: class.style,
                lpfnWndProc: class.lpfnWndProc,
                cbClsExtra: class.cbClsExtra,
                cbWndExtra: class.cbWndExtra,
                hInstance: class.hInstance,
                hIcon: class.hIcon,
                hCursor: class.hCursor,
                hbrBackground: class.hbrBackground,
                lpszMenuName: class.lpszMenuName.cast(),
                lpszClassName: class.lpszClassName.cast(),
            });
        }
        Ok(TRUE)
    })
}

/// As [`GetClassInfoA`], with the small icon. Returns the class's number, 0 on failure.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfoexa>
#[no_mangle]
pub unsafe extern "C" fn GetClassInfoExA(hInstance: HINSTANCE, lpszClass: LPCSTR, lpwcx: *mut WNDCLASSEXA) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name and for the structure, which is the same in both flavours.
        unsafe {
            let (class, atom) = describe::<u8>(hInstance, lpszClass.cast(), lpwcx.is_null())?;
            lpwcx.cast::<WNDCLASSEXW>().write_unaligned(class);
            Ok(atom.into())
        }
    })
}

/// As [`GetClassInfoExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfoexw>
#[no_mangle]
pub unsafe extern "C" fn GetClassInfoExW(hInstance: HINSTANCE, lpszClass: LPCWSTR, lpwcx: *mut WNDCLASSEXW) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name and for the structure, which is the same in both flavours.
        unsafe {
            let (class, atom) = describe::<u16>(hInstance, lpszClass.cast(), lpwcx.is_null())?;
            lpwcx.cast::<WNDCLASSEXW>().write_unaligned(class);
            Ok(atom.into())
        }
    })
}

/// As [`GetClassInfoExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetClassInfoExW_utf32(
    hInstance: HINSTANCE,
    lpszClass: *const u32,
    lpwcx: *mut WNDCLASSEXW,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the name and for the structure, which is the same in both flavours.
        unsafe {
            let (class, atom) = describe::<u32>(hInstance, lpszClass.cast(), lpwcx.is_null())?;
            lpwcx.cast::<WNDCLASSEXW>().write_unaligned(class);
            Ok(atom.into())
        }
    })
}

/// # Safety
/// `name` is a number or a string of `U`.
unsafe fn describe<U: Unit>(module: HINSTANCE, name: *const U, nowhere: bool) -> Result<(WNDCLASSEXW, ATOM)> {
    // SAFETY: the caller's promise.
    let parsed = unsafe { read_name(name)? };
    let class = system_class::find(&parsed, instance(module)).ok_or(Error(ERROR_CLASS_DOES_NOT_EXIST))?;
    if nowhere {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    let values = class.values.lock();
    let described = WNDCLASSEXW {
        cbSize: mem::size_of::<WNDCLASSEXW>() as UINT,
        style: values.style,
        lpfnWndProc: pointer(values.procedure.told_to(U::ENCODING)),
        cbClsExtra: values.extra.len() as c_int,
        cbWndExtra: class.window_extra as c_int,
        hInstance: class.instance as HINSTANCE,
        hIcon: values.icon as HICON,
        hCursor: values.cursor as HCURSOR,
        hbrBackground: values.background as HBRUSH,
        lpszMenuName: values.menu as LPCWSTR,
        lpszClassName: name.cast(),
        hIconSm: values.small_icon as HICON,
    };
    Ok((described, class.atom))
}

fn pointer(address: usize) -> WNDPROC {
    // SAFETY: 0 is None; anything else was a WNDPROC, or is a handle that is given to CallWindowProc only.
    unsafe { mem::transmute::<usize, WNDPROC>(address) }
}

/// Writes the name of a window's class to `lpClassName`, which has room for `nMaxCount` units. Returns its length, 0 on failure.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (no room).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassnamea>
#[no_mangle]
pub unsafe extern "C" fn GetClassNameA(hWnd: HWND, lpClassName: LPSTR, nMaxCount: c_int) -> c_int {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe { name_of::<u8>(hWnd, lpClassName.cast(), nMaxCount) })
}

/// As [`GetClassNameA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassnamew>
#[no_mangle]
pub unsafe extern "C" fn GetClassNameW(hWnd: HWND, lpClassName: LPWSTR, nMaxCount: c_int) -> c_int {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe { name_of::<u16>(hWnd, lpClassName.cast(), nMaxCount) })
}

/// As [`GetClassNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetClassNameW_utf32(hWnd: HWND, lpClassName: *mut u32, nMaxCount: c_int) -> c_int {
    // SAFETY: the caller vouches for the buffer.
    ffi::call_any_time(0, || unsafe { name_of::<u32>(hWnd, lpClassName.cast(), nMaxCount) })
}

/// # Safety
/// `buffer` has room for `room` units.
unsafe fn name_of<U: Unit>(hwnd: HWND, buffer: *mut U, room: c_int) -> Result<c_int> {
    let window = window::lookup(hwnd as usize)?;
    let room = usize::try_from(room).unwrap_or(0);
    if buffer.is_null() || room == 0 {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    Ok(unsafe { text::write_cut(&window.class.name, buffer, room) } as c_int)
}

/// A value of a window's class: GCL_*, GCLP_*, or 8 of its own bytes at `nIndex`. 0 on failure.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclasslongptra>
#[no_mangle]
pub extern "C" fn GetClassLongPtrA(hWnd: HWND, nIndex: c_int) -> ULONG_PTR {
    ffi::call_any_time(0, || value_of::<u8>(hWnd, nIndex))
}

/// As [`GetClassLongPtrA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclasslongptrw>
#[no_mangle]
pub extern "C" fn GetClassLongPtrW(hWnd: HWND, nIndex: c_int) -> ULONG_PTR {
    ffi::call_any_time(0, || value_of::<u16>(hWnd, nIndex))
}

/// As [`GetClassLongPtrW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn GetClassLongPtrW_utf32(hWnd: HWND, nIndex: c_int) -> ULONG_PTR {
    ffi::call_any_time(0, || value_of::<u32>(hWnd, nIndex))
}

fn value_of<U: Unit>(hwnd: HWND, index: c_int) -> Result<usize> {
    let window = window::lookup(hwnd as usize)?;
    let class = &window.class;
    let values = class.values.lock();
    Ok(match index {
        GCL_CBWNDEXTRA => class.window_extra,
        GCL_CBCLSEXTRA => values.extra.len(),
        GCL_STYLE => values.style as usize,
        GCW_ATOM => class.atom.into(),
        GCLP_MENUNAME => values.menu,
        GCLP_HBRBACKGROUND => values.background,
        GCLP_HCURSOR => values.cursor,
        GCLP_HICON => values.icon,
        GCLP_HICONSM => values.small_icon,
        GCLP_HMODULE => class.instance,
        GCLP_WNDPROC => values.procedure.told_to(U::ENCODING),
        index => super::extra_bytes::read_bytes::<8>(&values.extra, index).map(usize::from_ne_bytes)?,
    })
}

/// Changes a value of a window's class: GCL_STYLE, GCLP_*, or 8 of its own bytes at `nIndex`. Returns the value before, 0 on
/// failure. GCLP_WNDPROC counts for windows that are made from now on.
/// Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX, ERROR_INVALID_PARAMETER (no procedure).
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setclasslongptra>
#[no_mangle]
pub extern "C" fn SetClassLongPtrA(hWnd: HWND, nIndex: c_int, dwNewLong: LONG_PTR) -> ULONG_PTR {
    ffi::call_any_time(0, || change::<u8>(hWnd, nIndex, dwNewLong as usize))
}

/// As [`SetClassLongPtrA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setclasslongptrw>
#[no_mangle]
pub extern "C" fn SetClassLongPtrW(hWnd: HWND, nIndex: c_int, dwNewLong: LONG_PTR) -> ULONG_PTR {
    ffi::call_any_time(0, || change::<u16>(hWnd, nIndex, dwNewLong as usize))
}

/// As [`SetClassLongPtrW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn SetClassLongPtrW_utf32(hWnd: HWND, nIndex: c_int, dwNewLong: LONG_PTR) -> ULONG_PTR {
    ffi::call_any_time(0, || change::<u32>(hWnd, nIndex, dwNewLong as usize))
}

fn change<U: Unit>(hwnd: HWND, index: c_int, value: usize) -> Result<usize> {
    let before = value_of::<U>(hwnd, index)?;
    let window = window::lookup(hwnd as usize)?;
    let mut values = window.class.values.lock();
    match index {
        GCL_STYLE => values.style = value as u32,
        GCLP_MENUNAME => values.menu = value,
        GCLP_HBRBACKGROUND => values.background = value,
        GCLP_HCURSOR => values.cursor = value,
        GCLP_HICON => values.icon = value,
        GCLP_HICONSM => values.small_icon = value,
        GCLP_WNDPROC => {
            values.procedure = Procedure::named(value, U::ENCODING).ok_or(Error(ERROR_INVALID_PARAMETER))?;
        }
        index if index < 0 => return Err(Error(ERROR_INVALID_INDEX)),
        index => super::extra_bytes::write_bytes(&mut values.extra, index, &value.to_ne_bytes())?,
    }
    Ok(before)
}

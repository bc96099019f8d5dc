//! `libloaderapi.h`: modules, and functions found by name at run time.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ordinals;
use crate::api::text;
use crate::kernel::module::{self, Module};
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use std::ffi::c_void;
use std::{mem, ptr};

const NO_MODULE: Error = Error(ERROR_MOD_NOT_FOUND);
const NO_FUNCTION: Error = Error(ERROR_PROC_NOT_FOUND);
/// The longest path that is read.
const LONGEST: usize = 32_767;

/// The address of a function, which never changes.
struct Function(*const c_void);
// SAFETY: an address of code.
unsafe impl Sync for Function {}

include!(concat!(env!("OUT_DIR"), "/functions.rs"));

/// # Safety
/// `name` ends with a NUL.
unsafe fn read<U: Unit>(name: *const U) -> Result<String> {
    if name.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    text::read(name, LONGEST).ok_or(NO_MODULE)
}

/// Loads a library, or counts one more use of it. NULL on failure.
///
/// gdi32, kernel32, kernelbase, mswsock, shell32, user32, winmm, ws2_32 and wsock32 (in any letter case, with or without
/// folder and ".dll") are this library; any other name goes to the host's dlopen, as it is, then as NAME.so and libNAME.so.
/// Errors: ERROR_MOD_NOT_FOUND, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-loadlibrarya>
#[no_mangle]
pub unsafe extern "C" fn LoadLibraryA(lpLibFileName: LPCSTR) -> HMODULE {
    // SAFETY: the caller vouches for the name.
    unsafe { load(lpLibFileName.cast::<u8>()) }
}

/// As [`LoadLibraryA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-loadlibraryw>
#[no_mangle]
pub unsafe extern "C" fn LoadLibraryW(lpLibFileName: LPCWSTR) -> HMODULE {
    // SAFETY: the caller vouches for the name.
    unsafe { load(lpLibFileName) }
}

/// As [`LoadLibraryW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn LoadLibraryW_utf32(lpLibFileName: *const u32) -> HMODULE {
    // SAFETY: the caller vouches for the name.
    unsafe { load(lpLibFileName) }
}

/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn load<U: Unit>(name: *const U) -> HMODULE {
    // SAFETY: the caller's promise.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        module::load(&read(name)?).ok_or(NO_MODULE)
    })
}

/// Takes one LoadLibrary back. Errors: ERROR_MOD_NOT_FOUND, ERROR_INVALID_HANDLE (NULL).
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-freelibrary>
#[no_mangle]
pub extern "C" fn FreeLibrary(hLibModule: HMODULE) -> BOOL {
    ffi::call_any_time(FALSE, || match module::free(hLibModule) {
        _ if hLibModule.is_null() => Err(Error(ERROR_INVALID_HANDLE)),
        true => Ok(TRUE),
        false => Err(NO_MODULE),
    })
}

/// The handle of a library that is loaded, of the program for NULL. Errors: ERROR_MOD_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulehandlea>
#[no_mangle]
pub unsafe extern "C" fn GetModuleHandleA(lpModuleName: LPCSTR) -> HMODULE {
    // SAFETY: the caller vouches for the name.
    unsafe { loaded(lpModuleName.cast::<u8>()) }
}

/// As [`GetModuleHandleA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulehandlew>
#[no_mangle]
pub unsafe extern "C" fn GetModuleHandleW(lpModuleName: LPCWSTR) -> HMODULE {
    // SAFETY: the caller vouches for the name.
    unsafe { loaded(lpModuleName) }
}

/// As [`GetModuleHandleW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetModuleHandleW_utf32(lpModuleName: *const u32) -> HMODULE {
    // SAFETY: the caller vouches for the name.
    unsafe { loaded(lpModuleName) }
}

/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn loaded<U: Unit>(name: *const U) -> HMODULE {
    ffi::call_any_time(ptr::null_mut(), || match name.is_null() {
        true => Ok(module::program()),
        // SAFETY: the caller's promise.
        false => module::find(&unsafe { read(name)? }).ok_or(NO_MODULE),
    })
}

/// The address of a function by its Windows name, or by the number that it has in ws2_32 or wsock32; NULL on failure.
///
/// A module of this library has all its functions, whichever it is. Errors: ERROR_PROC_NOT_FOUND, ERROR_MOD_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getprocaddress>
#[no_mangle]
pub unsafe extern "C" fn GetProcAddress(hModule: HMODULE, lpProcName: LPCSTR) -> FARPROC {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(None, || unsafe { function(hModule, lpProcName, false) })
}

/// As [`GetProcAddress`]; a function with wide text is the one for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetProcAddress_utf32(hModule: HMODULE, lpProcName: LPCSTR) -> FARPROC {
    // SAFETY: the caller vouches for the name.
    ffi::call_any_time(None, || unsafe { function(hModule, lpProcName, true) })
}

/// # Safety
/// `name` is below 65536 or ends with a NUL.
unsafe fn function(handle: HMODULE, name: LPCSTR, utf32: bool) -> Result<FARPROC> {
    let module = module::look_up(handle).ok_or(NO_MODULE)?;
    let name = match u16::try_from(name.addr()) {
        Ok(number) => {
            let module = module::own_name(handle).ok_or(NO_FUNCTION)?;
            ordinals::name(module, number).ok_or(NO_FUNCTION)?.to_owned()
        }
        Err(_) => text::read(name.cast::<u8>(), LONGEST).ok_or(NO_FUNCTION)?,
    };
    let find = |name: &str| FUNCTIONS.iter().find(|row| row.0 == name).map(|row| row.1 .0);
    let address = match &module {
        Module::Own if name.ends_with("_utf32") => None,
        Module::Own => utf32
            .then(|| find(&format!("{name}_utf32")))
            .flatten()
            .or_else(|| find(&name)),
        _ => module::symbol(&module, &name).map(|address| address.as_ptr().cast_const()),
    };
    let address = address.ok_or(NO_FUNCTION)?;
    // SAFETY: it is a function's address; who calls it gives it its type back.
    Ok(Some(unsafe {
        mem::transmute::<*const c_void, unsafe extern "C" fn() -> INT_PTR>(address)
    }))
}

/// The path of a module's file, of the program's for NULL. Returns its length without the NUL, 0 on failure.
///
/// `nSize`: the room in characters. A path that does not fit is cut, with a NUL: then `nSize` and
/// ERROR_INSUFFICIENT_BUFFER. Errors: ERROR_MOD_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulefilenamea>
#[no_mangle]
pub unsafe extern "C" fn GetModuleFileNameA(hModule: HMODULE, lpFilename: LPSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    unsafe { file_name(hModule, lpFilename.cast::<u8>(), nSize) }
}

/// As [`GetModuleFileNameA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulefilenamew>
#[no_mangle]
pub unsafe extern "C" fn GetModuleFileNameW(hModule: HMODULE, lpFilename: LPWSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    unsafe { file_name(hModule, lpFilename, nSize) }
}

/// As [`GetModuleFileNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetModuleFileNameW_utf32(hModule: HMODULE, lpFilename: *mut u32, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    unsafe { file_name(hModule, lpFilename, nSize) }
}

/// # Safety
/// `buffer` has room for `room` units.
unsafe fn file_name<U: Unit>(handle: HMODULE, buffer: *mut U, room: DWORD) -> DWORD {
    ffi::call_any_time(0, || {
        let inside: *const c_void = GetModuleFileNameA as *const c_void;
        let path = module::path(handle, inside).ok_or(NO_MODULE)?;
        if buffer.is_null() || room == 0 {
            return Err(Error(ERROR_INSUFFICIENT_BUFFER));
        }
        // SAFETY: the caller's promise.
        unsafe {
            let (written, needed) = text::write(&path, buffer, room as usize);
            if written {
                return Ok(needed as DWORD - 1);
            }
            let units = crate::rt::wide::encode::<U>(&path);
            ptr::copy_nonoverlapping(units.as_ptr(), buffer, room as usize - 1);
            buffer.add(room as usize - 1).write(U::default());
        }
        crate::rt::thread::set_last_error(ERROR_INSUFFICIENT_BUFFER as DWORD);
        Ok(room)
    })
}

//! `processenv.h`, `shellapi.h` and `processthreadsapi.h`: the command line, and what the program was started with.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::kernel::command_line;
use crate::kernel::heap;
use crate::kernel::process::start;
use crate::rt::error::{Error, Result};
use crate::rt::wide::{encode_z, Unit};
use crate::sys::process;
use once_cell::sync::OnceCell;
use std::ffi::{c_char, c_int};
use std::sync::atomic::{AtomicPtr, Ordering};
use std::{env, mem, ptr};

/// Text or a table that the program gets for good, made at the first call.
pub(in crate::api) type Kept<T> = OnceCell<AtomicPtr<T>>;

/// The place of the pointer, which the program may change.
pub(in crate::api) fn keep<T>(place: &'static Kept<T>, make: impl FnOnce() -> *mut T) -> *mut *mut T {
    place.get_or_init(|| AtomicPtr::new(make())).as_ptr()
}

pub(in crate::api) fn keep_text<U: Unit>(place: &'static Kept<U>, text: impl FnOnce() -> Vec<u8>) -> *mut U {
    let make = || leak(encode_z(&String::from_utf8_lossy(&text())));
    place.get_or_init(|| AtomicPtr::new(make())).load(Ordering::Relaxed)
}

/// Narrow text keeps its bytes, whatever they are.
pub(in crate::api) fn keep_bytes(place: &'static Kept<c_char>, text: impl FnOnce() -> Vec<u8>) -> LPSTR {
    let make = || {
        let mut text = text();
        text.push(0);
        leak(text).cast()
    };
    place.get_or_init(|| AtomicPtr::new(make())).load(Ordering::Relaxed)
}

pub(in crate::api) fn leak<T>(items: Vec<T>) -> *mut T {
    items.leak().as_mut_ptr()
}

/// A table of texts, which ends with NULL.
pub(in crate::api) fn table<U: Unit>(texts: impl IntoIterator<Item = String>) -> *mut *mut U {
    let texts = texts.into_iter().map(|text| leak(encode_z(&text)));
    leak(texts.chain([ptr::null_mut()]).collect())
}

/// The arguments: there is always a program's name.
pub(in crate::api) fn arguments() -> Vec<Vec<u8>> {
    let mut arguments = process::arguments();
    if arguments.is_empty() {
        arguments.push(program().into_bytes());
    }
    arguments
}

fn program() -> String {
    let path = env::current_exe().unwrap_or_default();
    path.to_string_lossy().into_owned()
}

pub(in crate::api) fn command_line() -> Vec<u8> {
    let arguments = arguments();
    start::told_line(&arguments).unwrap_or_else(|| command_line::join(arguments.iter().map(Vec::as_slice)))
}

/// The command line: the arguments with the quotation marks that tell them apart. It stays where it is.
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getcommandlinea>
#[no_mangle]
pub extern "C" fn GetCommandLineA() -> LPSTR {
    static LINE: Kept<c_char> = OnceCell::new();
    keep_bytes(&LINE, command_line)
}

/// As [`GetCommandLineA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/processenv/nf-processenv-getcommandlinew>
#[no_mangle]
pub extern "C" fn GetCommandLineW() -> LPWSTR {
    static LINE: Kept<u16> = OnceCell::new();
    keep_text(&LINE, command_line)
}

/// As [`GetCommandLineW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn GetCommandLineW_utf32() -> *mut u32 {
    static LINE: Kept<u32> = OnceCell::new();
    keep_text(&LINE, command_line)
}

/// Takes a command line apart into a table of arguments, in one block that LocalFree frees; NULL on failure.
///
/// `pNumArgs` receives their number. An empty line means the program's path.
/// Errors: ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw>
#[no_mangle]
pub unsafe extern "C" fn CommandLineToArgvW(lpCmdLine: LPCWSTR, pNumArgs: *mut c_int) -> *mut LPWSTR {
    // SAFETY: the caller vouches for text and place.
    ffi::call_any_time(ptr::null_mut(), || unsafe { split(lpCmdLine, pNumArgs) })
}

/// As [`CommandLineToArgvW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CommandLineToArgvW_utf32(lpCmdLine: *const u32, pNumArgs: *mut c_int) -> *mut *mut u32 {
    // SAFETY: the caller vouches for text and place.
    ffi::call_any_time(ptr::null_mut(), || unsafe { split(lpCmdLine, pNumArgs) })
}

/// # Safety
/// `line` is NULL or ends with a NUL; `count` is NULL or has room.
unsafe fn split<U: Unit>(line: *const U, count: *mut c_int) -> Result<*mut *mut U> {
    if line.is_null() || count.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    let line = text::read(line, isize::MAX as usize).ok_or(Error(ERROR_INVALID_PARAMETER))?;
    let arguments = match line.is_empty() {
        true => vec![program()],
        false => command_line::split(&line),
    };
    let texts: Vec<Vec<U>> = arguments.iter().map(|argument| encode_z(argument)).collect();
    let front = (texts.len() + 1) * mem::size_of::<*mut U>();
    let units: usize = texts.iter().map(Vec::len).sum();
    let size = front + units * mem::size_of::<U>();
    let block = heap::allocate(size, true).ok_or(Error(ERROR_NOT_ENOUGH_MEMORY))?;
    let table = block.as_ptr().cast::<*mut U>();
    // SAFETY: the block has room for the table, whose end is NULL already, and behind it for every text; the caller
    // vouches for the count.
    unsafe {
        let mut to = block.as_ptr().add(front).cast::<U>();
        for (place, text) in texts.iter().enumerate() {
            table.add(place).write(to);
            ptr::copy_nonoverlapping(text.as_ptr(), to, text.len());
            to = to.add(text.len());
        }
        count.write(texts.len() as c_int);
    }
    Ok(table)
}

/// What the program was started with: nothing but its path as the title.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getstartupinfoa>
#[no_mangle]
pub unsafe extern "C" fn GetStartupInfoA(lpStartupInfo: LPSTARTUPINFOA) {
    static TITLE: Kept<c_char> = OnceCell::new();
    if !lpStartupInfo.is_null() {
        let title = keep_bytes(&TITLE, || program().into_bytes());
        // SAFETY: the caller vouches for the place; all zero is a value of the structure.
        unsafe {
            lpStartupInfo.write_unaligned(STARTUPINFOA {
                cb: mem::size_of::<STARTUPINFOA>() as DWORD,
                lpTitle: title,
                ..mem::zeroed()
            })
        }
    }
}

/// As [`GetStartupInfoA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getstartupinfow>
#[no_mangle]
pub unsafe extern "C" fn GetStartupInfoW(lpStartupInfo: LPSTARTUPINFOW) {
    static TITLE: Kept<u16> = OnceCell::new();
    // SAFETY: the caller vouches for the place.
    unsafe { startup_info(lpStartupInfo, || keep_text(&TITLE, || program().into_bytes())) }
}

/// As [`GetStartupInfoW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetStartupInfoW_utf32(lpStartupInfo: LPSTARTUPINFOW) {
    static TITLE: Kept<u32> = OnceCell::new();
    // SAFETY: the caller vouches for the place.
    unsafe { startup_info(lpStartupInfo, || keep_text(&TITLE, || program().into_bytes()).cast()) }
}

/// # Safety
/// `to` is NULL or has room.
unsafe fn startup_info(to: LPSTARTUPINFOW, title: impl FnOnce() -> LPWSTR) {
    if !to.is_null() {
        // SAFETY: the caller's promise; all zero is a value of the structure.
        unsafe {
            to.write_unaligned(STARTUPINFOW {
                cb: mem::size_of::<STARTUPINFOW>() as DWORD,
                lpTitle: title(),
                ..mem::zeroed()
            })
        }
    }
}

//! The C runtime's start: `__argc`, `__argv`, `__wargv`, and what `wmain` and `WinMain` get.
use crate::abi::*;
use crate::api::kernel32::command_line::{arguments, command_line, keep, keep_bytes, keep_text, leak, table, Kept};
use crate::kernel::command_line;
use once_cell::sync::OnceCell;
use std::env;
use std::ffi::{c_char, c_int};
use std::ptr;
use std::sync::atomic::AtomicI32;

/// The place of `__argc`, the number of arguments.
/// <https://learn.microsoft.com/cpp/c-runtime-library/argc-argv-wargv>
#[no_mangle]
pub extern "C" fn __p___argc() -> *mut c_int {
    static COUNT: OnceCell<AtomicI32> = OnceCell::new();
    COUNT
        .get_or_init(|| AtomicI32::new(arguments().len() as c_int))
        .as_ptr()
}

/// The place of `__argv`, the table of arguments.
/// <https://learn.microsoft.com/cpp/c-runtime-library/argc-argv-wargv>
#[no_mangle]
pub extern "C" fn __p___argv() -> *mut *mut *mut c_char {
    static TABLE: Kept<*mut c_char> = OnceCell::new();
    keep(&TABLE, || {
        let texts = arguments().into_iter().map(|mut text| {
            text.push(0);
            leak(text).cast()
        });
        leak(texts.chain([ptr::null_mut()]).collect())
    })
}

/// The place of `__wargv`, the table of arguments in UTF-16.
/// <https://learn.microsoft.com/cpp/c-runtime-library/argc-argv-wargv>
#[no_mangle]
pub extern "C" fn __p___wargv() -> *mut *mut *mut WCHAR {
    static TABLE: Kept<*mut u16> = OnceCell::new();
    keep(&TABLE, || table(texts()))
}

/// As [`__p___wargv`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn __p___wargv_utf32() -> *mut *mut *mut u32 {
    static TABLE: Kept<*mut u32> = OnceCell::new();
    keep(&TABLE, || table(texts()))
}

fn texts() -> impl Iterator<Item = String> {
    arguments()
        .into_iter()
        .map(|text| String::from_utf8_lossy(&text).into_owned())
}

/// The place of `_wenviron`, the environment as it was at the first call, in UTF-16.
/// <https://learn.microsoft.com/cpp/c-runtime-library/environ-wenviron>
#[no_mangle]
pub extern "C" fn __p__wenviron() -> *mut *mut *mut WCHAR {
    static TABLE: Kept<*mut u16> = OnceCell::new();
    keep(&TABLE, || table(settings()))
}

/// As [`__p__wenviron`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn __p__wenviron_utf32() -> *mut *mut *mut u32 {
    static TABLE: Kept<*mut u32> = OnceCell::new();
    keep(&TABLE, || table(settings()))
}

fn settings() -> impl Iterator<Item = String> {
    env::vars_os().map(|(name, value)| format!("{}={}", name.to_string_lossy(), value.to_string_lossy()))
}

/// The command line behind the program's name, which WinMain gets.
#[no_mangle]
pub extern "C" fn _get_narrow_winmain_command_line() -> *mut c_char {
    static TAIL: Kept<c_char> = OnceCell::new();
    keep_bytes(&TAIL, tail)
}

/// The same in UTF-16, for wWinMain.
#[no_mangle]
pub extern "C" fn _get_wide_winmain_command_line() -> *mut WCHAR {
    static TAIL: Kept<u16> = OnceCell::new();
    keep_text(&TAIL, tail)
}

/// As [`_get_wide_winmain_command_line`], for a wchar_t of 4 bytes.
#[no_mangle]
pub extern "C" fn _get_wide_winmain_command_line_utf32() -> *mut u32 {
    static TAIL: Kept<u32> = OnceCell::new();
    keep_text(&TAIL, tail)
}

fn tail() -> Vec<u8> {
    command_line::tail(&command_line()).to_vec()
}

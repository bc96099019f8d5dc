//! `io.h`: descriptors of the C runtime as handles, and handles as descriptors.
use crate::abi::*;
use crate::api::ffi;
use crate::kernel::file::{self, File};
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use crate::sys::descriptor;
use crate::sys::lock::Mutex;
use std::ffi::c_int;

/// The descriptors that have a handle, until the C runtime closes them.
static PAIRS: Mutex<Vec<(c_int, usize)>> = Mutex::new(Vec::new());

/// The handle of the file that the C runtime's descriptor `fd` is, -1 if it is none. It is the same one every time, and
/// `_close` closes it. Of 0, 1 and 2 it is what GetStdHandle returns.
///
/// Errors: ERROR_INVALID_HANDLE, and errno is EBADF.
/// <https://learn.microsoft.com/cpp/c-runtime-library/reference/get-osfhandle>
#[no_mangle]
pub extern "C" fn ws2_get_osfhandle(fd: c_int) -> isize {
    ffi::call_any_time(-1, || handle_of(fd).map(|handle| handle as isize))
}

fn handle_of(fd: c_int) -> Result<usize> {
    if let 0..=2 = fd {
        return match file::standard(fd as usize)? {
            0 => Err(Error(ERROR_INVALID_HANDLE)),
            handle => Ok(handle),
        };
    }
    let mut pairs = PAIRS.lock();
    // A descriptor that something else closed may mean another file by now.
    let known = pairs.iter().find(|pair| pair.0 == fd).map(|pair| pair.1);
    if let Some(known) = known {
        if handle::get::<File>(known).is_some_and(|file| descriptor::is_same_file(&file.fd, fd)) {
            return Ok(known);
        }
        pairs.retain(|pair| pair.0 != fd);
    }
    let made = file::of_descriptor(fd)?;
    pairs.push((fd, made));
    Ok(made)
}

/// A descriptor for the C runtime of the file that `osfhandle` is, -1 if it is none; a socket is none here. `_close` closes
/// both. `inherited`: whether the programs that this one starts get it.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_TOO_MANY_OPEN_FILES; errno is EBADF.
/// <https://learn.microsoft.com/cpp/c-runtime-library/reference/open-osfhandle>
#[no_mangle]
pub extern "C" fn ws2_open_osfhandle(osfhandle: isize, inherited: c_int) -> c_int {
    ffi::call_any_time(-1, || {
        let file = handle::get::<File>(osfhandle as usize).ok_or(Error(ERROR_INVALID_HANDLE))?;
        let fd = descriptor::hand_out(&file.fd, inherited != 0).map_err(|_| Error(ERROR_TOO_MANY_OPEN_FILES))?;
        let mut pairs = PAIRS.lock();
        pairs.retain(|pair| pair.0 != fd);
        pairs.push((fd, osfhandle as usize));
        Ok(fd)
    })
}

/// Closes the handle that belongs to `fd`, which the C runtime has closed.
#[no_mangle]
pub extern "C" fn ws2_close_osfhandle(fd: c_int) {
    ffi::call_any_time((), || {
        let mut pairs = PAIRS.lock();
        let gone = pairs
            .iter()
            .position(|pair| pair.0 == fd)
            .map(|at| pairs.swap_remove(at).1);
        drop(pairs);
        if let Some(gone) = gone {
            handle::close(gone);
        }
        Ok(())
    })
}

//! How results come to the caller's buffers, and errors to the return value: iphlpapi returns its errors.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use std::{mem, ptr};

/// Runs a call that returns its error, 0 for none. They work before WSAStartup.
pub fn call(body: impl FnOnce() -> Result<()>) -> ULONG {
    match ffi::call_any_time(false, || body().map(|()| true)) {
        true => ERROR_SUCCESS as ULONG,
        false => thread::last_error(),
    }
}

/// ERROR_INVALID_PARAMETER: the pointer is NULL.
pub fn require<T>(pointer: *const T) -> Result<()> {
    match pointer.is_null() {
        true => Err(Error(ERROR_INVALID_PARAMETER)),
        false => Ok(()),
    }
}

/// Writes a value where the caller wants it. ERROR_INVALID_PARAMETER: nowhere.
///
/// # Safety
/// `to` is NULL or has room for a `T`.
pub unsafe fn put<T>(to: *mut T, value: T) -> Result<()> {
    require(to)?;
    // SAFETY: the caller's promise.
    unsafe { to.write_unaligned(value) };
    Ok(())
}

/// Copies `bytes` to a buffer of `*size` bytes, or says in `*size` how many there are. The error of a buffer that is too small
/// is `too_small`; ERROR_INVALID_PARAMETER: `size` is NULL.
///
/// # Safety
/// `size` is NULL or points to a number, and `buffer` is NULL or has room for so many bytes.
pub unsafe fn fill<T>(buffer: *mut T, size: *mut ULONG, bytes: &[u8], too_small: i32) -> Result<()> {
    require(size)?;
    let needed = ULONG::try_from(bytes.len()).map_err(|_| Error(ERROR_INVALID_PARAMETER))?;
    // SAFETY: the caller's promise.
    unsafe {
        let room = size.read_unaligned();
        if buffer.is_null() || room < needed {
            size.write_unaligned(needed);
            return Err(Error(too_small));
        }
        ptr::copy_nonoverlapping(bytes.as_ptr(), buffer.cast::<u8>(), bytes.len());
    }
    Ok(())
}

/// A table: the number of rows, and behind it the rows, which begin at `offset`. Its buffer has room for one row at least, as
/// the structures of the headers do.
pub fn table<R>(rows: &[R], offset: usize) -> Vec<u8> {
    let len = offset + mem::size_of::<R>() * rows.len().max(1);
    let mut bytes = vec![0; len];
    bytes[..4].copy_from_slice(&(rows.len() as ULONG).to_ne_bytes());
    // SAFETY: there is room for all rows, which are plain numbers.
    unsafe {
        let to = bytes.as_mut_ptr().add(offset);
        ptr::copy_nonoverlapping(rows.as_ptr().cast::<u8>(), to, mem::size_of_val(rows));
    }
    bytes
}

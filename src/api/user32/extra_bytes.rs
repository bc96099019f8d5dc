//! The bytes that a class or a window has for the program (`cbClsExtra`, `cbWndExtra`).
use crate::abi::ERROR_INVALID_INDEX;
use crate::rt::error::{Error, Result};
use std::ffi::c_int;

/// 8 or 4 of the bytes that belong to the program. ERROR_INVALID_INDEX: there are not so many.
pub(in crate::api) fn read_bytes<const N: usize>(bytes: &[u8], index: c_int) -> Result<[u8; N]> {
    let start = usize::try_from(index).map_err(|_| Error(ERROR_INVALID_INDEX))?;
    let found = bytes.get(start..).and_then(|rest| rest.first_chunk::<N>());
    found.copied().ok_or(Error(ERROR_INVALID_INDEX))
}

pub(in crate::api) fn write_bytes(bytes: &mut [u8], index: c_int, value: &[u8]) -> Result<()> {
    let start = usize::try_from(index).map_err(|_| Error(ERROR_INVALID_INDEX))?;
    let place = bytes.get_mut(start..).and_then(|rest| rest.get_mut(..value.len()));
    place.ok_or(Error(ERROR_INVALID_INDEX))?.copy_from_slice(value);
    Ok(())
}

//! `bcrypt.h`: random numbers.
use crate::abi::*;
use crate::sys::random;
use std::slice;

/// Fills a buffer with random bytes that nobody can guess. `hAlgorithm` is NULL with BCRYPT_USE_SYSTEM_PREFERRED_RNG, or
/// BCRYPT_RNG_ALG_HANDLE. Returns STATUS_SUCCESS, STATUS_INVALID_HANDLE, STATUS_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/bcrypt/nf-bcrypt-bcryptgenrandom>
#[no_mangle]
pub unsafe extern "C" fn BCryptGenRandom(
    hAlgorithm: BCRYPT_ALG_HANDLE,
    pbBuffer: *mut BYTE,
    cbBuffer: ULONG,
    dwFlags: ULONG,
) -> NTSTATUS {
    /// BCRYPT_RNG_ALG_HANDLE, which the header has with a cast.
    const RNG: usize = 0x81;
    const FLAGS: ULONG = BCRYPT_RNG_USE_ENTROPY_IN_BUFFER | BCRYPT_USE_SYSTEM_PREFERRED_RNG;
    let preferred = dwFlags & BCRYPT_USE_SYSTEM_PREFERRED_RNG != 0;
    let status = match hAlgorithm.is_null() == preferred && (preferred || hAlgorithm as usize == RNG) {
        false => STATUS_INVALID_HANDLE,
        true if dwFlags & !FLAGS != 0 || pbBuffer.is_null() && cbBuffer > 0 => STATUS_INVALID_PARAMETER,
        true if cbBuffer == 0 => STATUS_SUCCESS,
        // SAFETY: the caller vouches for the buffer.
        true => match random::fill(unsafe { slice::from_raw_parts_mut(pbBuffer, cbBuffer as usize) }) {
            true => STATUS_SUCCESS,
            false => STATUS_INSUFFICIENT_RESOURCES,
        },
    };
    status as NTSTATUS
}

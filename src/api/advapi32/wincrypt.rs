//! `wincrypt.h` and `ntsecapi.h`: random numbers.
use crate::abi::*;
use crate::api::ffi;
use crate::kernel::provider::Provider;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For};
use crate::sys::random;
use std::slice;
use std::sync::Arc;

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Hands out a provider of random numbers, which CryptReleaseContext takes back.
///
/// There are no keys: with CRYPT_VERIFYCONTEXT, CRYPT_NEWKEYSET or without flags the provider is one that has none, whatever container
/// and provider are named. Errors: ERROR_INVALID_PARAMETER (NULL, a type that does not exist), ERROR_NOT_SUPPORTED
/// (CRYPT_DELETEKEYSET).
/// <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptacquirecontexta>
#[no_mangle]
pub unsafe extern "C" fn CryptAcquireContextA(
    phProv: *mut HCRYPTPROV,
    szContainer: LPCSTR,
    szProvider: LPCSTR,
    dwProvType: DWORD,
    dwFlags: DWORD,
) -> BOOL {
    let _ = (szContainer, szProvider);
    // SAFETY: the caller vouches for the place.
    call(|| unsafe { acquire(phProv, dwProvType, dwFlags) })
}

/// As [`CryptAcquireContextA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptacquirecontextw>
#[no_mangle]
pub unsafe extern "C" fn CryptAcquireContextW(
    phProv: *mut HCRYPTPROV,
    szContainer: LPCWSTR,
    szProvider: LPCWSTR,
    dwProvType: DWORD,
    dwFlags: DWORD,
) -> BOOL {
    let _ = (szContainer, szProvider);
    // SAFETY: the caller vouches for the place.
    call(|| unsafe { acquire(phProv, dwProvType, dwFlags) })
}

/// # Safety
/// `place` is NULL or has room.
unsafe fn acquire(place: *mut HCRYPTPROV, kind: DWORD, flags: DWORD) -> Result<()> {
    // SAFETY: the caller's promise.
    let place = unsafe { place.as_mut() }.ok_or(INVALID_PARAMETER)?;
    if !(PROV_RSA_FULL..=PROV_RSA_AES).contains(&kind) {
        return Err(INVALID_PARAMETER);
    }
    if flags & CRYPT_DELETEKEYSET != 0 {
        return Err(Error(ERROR_NOT_SUPPORTED));
    }
    *place = handle::insert(Arc::new(Provider), For::Anyone).map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
    Ok(())
}

/// Takes a provider back. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_FLAGS.
/// <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptreleasecontext>
#[no_mangle]
pub extern "C" fn CryptReleaseContext(hProv: HCRYPTPROV, dwFlags: DWORD) -> BOOL {
    call(|| match handle::remove::<Provider>(hProv) {
        _ if dwFlags != 0 => Err(Error(ERROR_INVALID_FLAGS)),
        None => Err(Error(ERROR_INVALID_HANDLE)),
        Some(_) => Ok(()),
    })
}

/// Fills a buffer with random bytes that nobody can guess. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptgenrandom>
#[no_mangle]
pub unsafe extern "C" fn CryptGenRandom(hProv: HCRYPTPROV, dwLen: DWORD, pbBuffer: *mut BYTE) -> BOOL {
    call(|| {
        let _provider = handle::get::<Provider>(hProv).ok_or(Error(ERROR_INVALID_HANDLE))?;
        // SAFETY: the caller vouches for the buffer.
        match unsafe { fill(pbBuffer, dwLen) } {
            true => Ok(()),
            false => Err(INVALID_PARAMETER),
        }
    })
}

/// Fills a buffer with random bytes that nobody can guess. (RtlGenRandom is its other name.)
/// <https://learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-rtlgenrandom>
#[no_mangle]
pub unsafe extern "C" fn SystemFunction036(RandomBuffer: PVOID, RandomBufferLength: ULONG) -> BOOLEAN {
    // SAFETY: the caller vouches for the buffer.
    unsafe { fill(RandomBuffer.cast(), RandomBufferLength) }.into()
}

/// # Safety
/// `to` is NULL or has room for `len` bytes.
unsafe fn fill(to: *mut BYTE, len: DWORD) -> bool {
    match (to.is_null(), len) {
        (_, 0) => true,
        (true, _) => false,
        // SAFETY: the caller's promise.
        _ => random::fill(unsafe { slice::from_raw_parts_mut(to, len as usize) }),
    }
}

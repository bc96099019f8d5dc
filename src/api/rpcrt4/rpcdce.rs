//! `rpcdce.h` and `objbase.h`: GUIDs, made and as text.
use crate::abi::*;
use crate::api::ffi;
use crate::api::text;
use crate::kernel::heap;
use crate::rt::error::{Error, Result};
use crate::rt::wide::{encode_z, Unit};
use crate::sys::usage;
use std::ffi::c_int;
use std::{mem, ptr};

/// Makes a GUID by chance (version 4). Returns RPC_S_OK, or ERROR_INVALID_PARAMETER for NULL.
/// <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-uuidcreate>
#[no_mangle]
pub unsafe extern "C" fn UuidCreate(Uuid: *mut GUID) -> LONG {
    // SAFETY: the caller vouches for the place.
    unsafe { make(Uuid) }.map_or_else(|Error(code)| code, |()| ERROR_SUCCESS)
}

/// Makes a GUID by chance. Returns S_OK, or E_POINTER for NULL.
/// <https://learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-cocreateguid>
#[no_mangle]
pub unsafe extern "C" fn CoCreateGuid(pguid: *mut GUID) -> HRESULT {
    // SAFETY: the caller vouches for the place.
    unsafe { make(pguid) }.map_or(E_POINTER, |()| S_OK)
}

/// # Safety
/// `to` is NULL or has room.
unsafe fn make(to: *mut GUID) -> Result<()> {
    let mut bytes = [0; 16];
    if to.is_null() || !usage::random(&mut bytes) {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    let [a, b, c, d, e, f, g, h, ..] = bytes;
    let mut Data4 = [0; 8];
    Data4.copy_from_slice(&bytes[8..]);
    Data4[0] = Data4[0] & 0x3F | 0x80;
    let guid = GUID {
        Data1: u32::from_ne_bytes([a, b, c, d]),
        Data2: u16::from_ne_bytes([e, f]),
        Data3: u16::from_ne_bytes([g, h]) & 0x0FFF | 0x4000,
        Data4,
    };
    // SAFETY: the caller's promise.
    unsafe { to.write_unaligned(guid) };
    Ok(())
}

/// The digits of a GUID with its hyphens.
fn spell(guid: &GUID) -> String {
    let [a, b, rest @ ..] = guid.Data4;
    let rest: String = rest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!(
        "{:08x}-{:04x}-{:04x}-{a:02x}{b:02x}-{rest}",
        guid.Data1, guid.Data2, guid.Data3
    )
}

/// Writes a GUID as text, in capitals and braces. Returns the number of characters with the NUL, 0 where `cchMax` is less.
/// <https://learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-stringfromguid2>
#[no_mangle]
pub unsafe extern "C" fn StringFromGUID2(rguid: *const GUID, lpsz: LPWSTR, cchMax: c_int) -> c_int {
    // SAFETY: the caller vouches for both places.
    unsafe { in_braces(rguid, lpsz, cchMax) }
}

/// As [`StringFromGUID2`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn StringFromGUID2_utf32(rguid: *const GUID, lpsz: *mut u32, cchMax: c_int) -> c_int {
    // SAFETY: the caller vouches for both places.
    unsafe { in_braces(rguid, lpsz, cchMax) }
}

/// # Safety
/// `guid` is NULL or points to one; `to` is NULL or has room for `room` units.
unsafe fn in_braces<U: Unit>(guid: *const GUID, to: *mut U, room: c_int) -> c_int {
    if guid.is_null() {
        return 0;
    }
    // SAFETY: the caller's promise.
    unsafe {
        let whole = format!("{{{}}}", spell(&guid.read_unaligned()).to_uppercase());
        match text::write(&whole, to, room.max(0) as usize) {
            (true, count) => count as c_int,
            _ => 0,
        }
    }
}

/// A GUID as text, which RpcStringFree frees. Returns RPC_S_OK, ERROR_INVALID_PARAMETER or ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-uuidtostringa>
#[no_mangle]
pub unsafe extern "C" fn UuidToStringA(Uuid: *const GUID, StringUuid: *mut *mut BYTE) -> LONG {
    // SAFETY: the caller vouches for the places.
    unsafe { to_text::<u8>(Uuid, StringUuid.cast()) }
}

/// As [`UuidToStringA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-uuidtostringw>
#[no_mangle]
pub unsafe extern "C" fn UuidToStringW(Uuid: *const GUID, StringUuid: *mut LPWSTR) -> LONG {
    // SAFETY: the caller vouches for the places.
    unsafe { to_text::<u16>(Uuid, StringUuid.cast()) }
}

/// As [`UuidToStringW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn UuidToStringW_utf32(Uuid: *const GUID, StringUuid: *mut *mut u32) -> LONG {
    // SAFETY: the caller vouches for the places.
    unsafe { to_text::<u32>(Uuid, StringUuid.cast()) }
}

/// # Safety
/// `guid` is NULL or points to one; `to` is NULL or has room.
unsafe fn to_text<U: Unit>(guid: *const GUID, to: *mut *mut U) -> LONG {
    if guid.is_null() || to.is_null() {
        return ERROR_INVALID_PARAMETER;
    }
    // SAFETY: the caller's promise.
    let units = encode_z::<U>(&spell(&unsafe { guid.read_unaligned() }));
    let Some(block) = heap::allocate(mem::size_of_val(&units[..]), false) else {
        return ERROR_NOT_ENOUGH_MEMORY;
    };
    // SAFETY: the block has room for the text, and the caller vouches for the place.
    unsafe {
        ptr::copy_nonoverlapping(units.as_ptr(), block.as_ptr().cast(), units.len());
        to.write_unaligned(block.as_ptr().cast());
    }
    ERROR_SUCCESS
}

/// Frees what [`UuidToStringA`] gave, and makes the pointer NULL. Returns RPC_S_OK.
/// <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-rpcstringfreea>
#[no_mangle]
pub unsafe extern "C" fn RpcStringFreeA(String: *mut *mut BYTE) -> LONG {
    // SAFETY: the caller vouches for the pointer.
    unsafe { free_text::<u8>(String.cast()) }
}

/// As [`RpcStringFreeA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-rpcstringfreew>
#[no_mangle]
pub unsafe extern "C" fn RpcStringFreeW(String: *mut LPWSTR) -> LONG {
    // SAFETY: the caller vouches for the pointer.
    unsafe { free_text::<u16>(String.cast()) }
}

/// As [`RpcStringFreeW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RpcStringFreeW_utf32(String: *mut *mut u32) -> LONG {
    // SAFETY: the caller vouches for the pointer.
    unsafe { free_text::<u32>(String.cast()) }
}

/// # Safety
/// `text` is NULL, or points to NULL or to a text of `to_text`.
unsafe fn free_text<U: Unit>(text: *mut *mut U) -> LONG {
    ffi::call_any_time(ERROR_INVALID_PARAMETER, || {
        if text.is_null() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        // SAFETY: the caller's promise.
        unsafe {
            if let Some(block) = ptr::NonNull::new(text.read_unaligned().cast::<u8>()) {
                heap::free(block);
            }
            text.write_unaligned(ptr::null_mut());
        }
        Ok(ERROR_SUCCESS)
    })
}

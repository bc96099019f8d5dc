//! `winsock2.h`: service classes.
use super::name_space::{read_guid, read_text};
use crate::abi::*;
use crate::api::packed::Packed;
use crate::api::{ffi, text};
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::spi::name_space;
use crate::spi::registry::{self, Class, ClassValue};
use crate::sys::fault::{copy_to_user, get_user, put_user};
use std::slice;

/// Makes a service class known to the programs of this user. Errors: WSAEINVAL, WSAEFAULT, WSAEALREADY.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsainstallserviceclassa>
#[no_mangle]
pub unsafe extern "C" fn WSAInstallServiceClassA(lpServiceClassInfo: LPWSASERVICECLASSINFOA) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { install_class::<u8>(lpServiceClassInfo.cast()) }
}

/// As [`WSAInstallServiceClassA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsainstallserviceclassw>
#[no_mangle]
pub unsafe extern "C" fn WSAInstallServiceClassW(lpServiceClassInfo: LPWSASERVICECLASSINFOW) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { install_class::<u16>(lpServiceClassInfo.cast()) }
}

/// As [`WSAInstallServiceClassW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAInstallServiceClassW_utf32(lpServiceClassInfo: LPWSASERVICECLASSINFOW) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { install_class::<u32>(lpServiceClassInfo.cast()) }
}

/// # Safety
/// `info` is NULL or points to a class.
unsafe fn install_class<U: Unit>(info: *const WSASERVICECLASSINFOA) -> INT {
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: the caller's promise.
        let class = unsafe { read_class::<U>(info)? };
        registry::change(|registry| registry.install(class)).map(|()| 0)
    })
}

/// # Safety
/// `info` is NULL or points to a class.
unsafe fn read_class<U: Unit>(info: *const WSASERVICECLASSINFOA) -> Result<Class> {
    if info.is_null() {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise for it and all that it points to.
    unsafe {
        let info = get_user(info)?;
        let value = |index| {
            let value = info.lpClassInfos.add(index).read_unaligned();
            let bytes = match value.lpValue.is_null() {
                true => Vec::new(),
                false => slice::from_raw_parts(value.lpValue.cast::<u8>(), value.dwValueSize as usize).to_vec(),
            };
            Ok(ClassValue {
                name: read_text::<U>(value.lpszName.cast())?.unwrap_or_default(),
                name_space: value.dwNameSpace,
                kind: value.dwValueType,
                value: bytes,
            })
        };
        let count = if info.lpClassInfos.is_null() {
            0
        } else {
            info.dwCount as usize
        };
        Ok(Class {
            id: read_guid(info.lpServiceClassId).ok_or(Error(WSAEINVAL))?,
            name: read_text::<U>(info.lpszServiceClassName.cast())?.ok_or(Error(WSAEINVAL))?,
            values: (0..count).map(value).collect::<Result<_>>()?,
        })
    }
}

/// Takes a service class back. Errors: WSAEFAULT, WSATYPE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaremoveserviceclass>
#[no_mangle]
pub unsafe extern "C" fn WSARemoveServiceClass(lpServiceClassId: LPGUID) -> INT {
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: the caller vouches for the GUID.
        let id = unsafe { read_guid(lpServiceClassId) }.ok_or(Error(WSAEFAULT))?;
        registry::change(|registry| registry.remove(&id)).map(|()| 0)
    })
}

/// A class that a program installed, or that of a well-known service. WSATYPE_NOT_FOUND: there is none.
pub(in crate::api) fn class(id: &GUID) -> Result<Class> {
    let installed = registry::read()?.classes.into_iter().find(|class| class.id == *id);
    let well_known = || {
        let name = name_space::name_of_class(id)?;
        Some(Class {
            id: *id,
            name,
            values: Vec::new(),
        })
    };
    installed.or_else(well_known).ok_or(Error(WSATYPE_NOT_FOUND))
}

/// Describes a service class. `lpdwBufSize` holds the size of `lpServiceClassInfo` in bytes and receives the size wanted where
/// that is too small, which is WSAEFAULT. Errors: WSAEFAULT, WSATYPE_NOT_FOUND, WSAEINVAL (no such provider).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassinfoa>
#[no_mangle]
pub unsafe extern "C" fn WSAGetServiceClassInfoA(
    lpProviderId: LPGUID,
    lpServiceClassId: LPGUID,
    lpdwBufSize: LPDWORD,
    lpServiceClassInfo: LPWSASERVICECLASSINFOA,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { class_info::<u8>(lpProviderId, lpServiceClassId, lpdwBufSize, lpServiceClassInfo.cast()) }
}

/// As [`WSAGetServiceClassInfoA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassinfow>
#[no_mangle]
pub unsafe extern "C" fn WSAGetServiceClassInfoW(
    lpProviderId: LPGUID,
    lpServiceClassId: LPGUID,
    lpdwBufSize: LPDWORD,
    lpServiceClassInfo: LPWSASERVICECLASSINFOW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { class_info::<u16>(lpProviderId, lpServiceClassId, lpdwBufSize, lpServiceClassInfo.cast()) }
}

/// As [`WSAGetServiceClassInfoW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAGetServiceClassInfoW_utf32(
    lpProviderId: LPGUID,
    lpServiceClassId: LPGUID,
    lpdwBufSize: LPDWORD,
    lpServiceClassInfo: LPWSASERVICECLASSINFOW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { class_info::<u32>(lpProviderId, lpServiceClassId, lpdwBufSize, lpServiceClassInfo.cast()) }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn class_info<U: Unit>(provider: LPGUID, id: LPGUID, len: LPDWORD, info: *mut WSASERVICECLASSINFOA) -> INT {
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: the caller's promise.
        unsafe {
            let provider = read_guid(provider).ok_or(Error(WSAEFAULT))?;
            if !name_space::providers().iter().any(|known| known.id == provider) {
                return Err(Error(WSAEINVAL));
            }
            let class = class(&read_guid(id).ok_or(Error(WSAEFAULT))?)?;
            if len.is_null() {
                return Err(Error(WSAEFAULT));
            }
            let packed = pack_class::<U>(&class, info as usize);
            let room = get_user(len)? as usize;
            if info.is_null() || room < packed.len() {
                put_user(len, packed.len() as DWORD)?;
                return Err(Error(WSAEFAULT));
            }
            copy_to_user(info.cast(), &packed)?;
        }
        Ok(0)
    })
}

fn pack_class<U: Unit>(class: &Class, place: usize) -> Vec<u8> {
    let mut packed = Packed::with_head::<WSASERVICECLASSINFOA>(place);
    let values: Vec<WSANSCLASSINFOA> = class
        .values
        .iter()
        .map(|value| WSANSCLASSINFOA {
            lpszName: packed.text::<U>(&value.name),
            dwNameSpace: value.name_space,
            dwValueType: value.kind,
            dwValueSize: value.value.len() as DWORD,
            lpValue: packed.bytes(&value.value) as LPVOID,
        })
        .collect();
    let head = WSASERVICECLASSINFOA {
        lpServiceClassId: packed.value(&class.id),
        lpszServiceClassName: packed.text::<U>(&class.name),
        dwCount: values.len() as DWORD,
        lpClassInfos: packed.values(&values),
    };
    packed.finish(&head)
}

/// The name of a service class. `lpdwBufferLength` holds the room in characters and receives the room wanted where that is
/// too small, which is WSAEFAULT. Errors: WSAEFAULT, WSATYPE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassnamebyclassida>
#[no_mangle]
pub unsafe extern "C" fn WSAGetServiceClassNameByClassIdA(
    lpServiceClassId: LPGUID,
    lpszServiceClassName: LPSTR,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { class_name::<u8>(lpServiceClassId, lpszServiceClassName.cast(), lpdwBufferLength) }
}

/// As [`WSAGetServiceClassNameByClassIdA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassnamebyclassidw>
#[no_mangle]
pub unsafe extern "C" fn WSAGetServiceClassNameByClassIdW(
    lpServiceClassId: LPGUID,
    lpszServiceClassName: LPWSTR,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { class_name::<u16>(lpServiceClassId, lpszServiceClassName.cast(), lpdwBufferLength) }
}

/// As [`WSAGetServiceClassNameByClassIdW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAGetServiceClassNameByClassIdW_utf32(
    lpServiceClassId: LPGUID,
    lpszServiceClassName: *mut u32,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { class_name::<u32>(lpServiceClassId, lpszServiceClassName.cast(), lpdwBufferLength) }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn class_name<U: Unit>(id: LPGUID, name: *mut U, len: LPDWORD) -> INT {
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: the caller's promise.
        unsafe {
            let class = class(&read_guid(id).ok_or(Error(WSAEFAULT))?)?;
            if len.is_null() {
                return Err(Error(WSAEFAULT));
            }
            let (written, needed) = text::write(&class.name, name, len.read_unaligned() as usize);
            put_user(len, needed as DWORD)?;
            match written {
                true => Ok(0),
                false => Err(Error(WSAEFAULT)),
            }
        }
    })
}

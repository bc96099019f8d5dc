//! `nspapi.h`: protocols, services and names as Winsock 1.1 asks for them.
use crate::abi::*;
use crate::api::packed::Packed;
use crate::api::ws2_32::name_space::{ends, read_guid, read_text};
use crate::api::ws2_32::protocols::read_protocols;
use crate::api::ws2_32::service_class;
use crate::api::{ffi, text};
use crate::rt::error::{Error, Result};
use crate::rt::wide::{encode_z, Unit};
use crate::sock::names::hosts;
use crate::spi::catalog;
use crate::spi::name_space::{self, Answer, Query};
use crate::spi::protocol::Entry;
use crate::spi::registry::{self, Address, Class, Service};
use crate::sys::fault::{array_to_user, get_user, put_user};
use std::ffi::{c_int, c_void};
use std::{mem, ptr, slice};

/// Lists protocols as PROTOCOL_INFO structures, whose names stand behind them in the buffer.
///
/// `lpiProtocols` is an array that ends in 0, or NULL for all. `lpdwBufferLength` holds the size of `lpProtocolBuffer` in
/// bytes and receives the size that the list takes. Returns how many there are. Errors: ERROR_INSUFFICIENT_BUFFER,
/// WSAEFAULT.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-enumprotocolsa>
#[no_mangle]
pub unsafe extern "C" fn EnumProtocolsA(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u8>(lpiProtocols, lpProtocolBuffer, lpdwBufferLength) }
}

/// As [`EnumProtocolsA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-enumprotocolsw>
#[no_mangle]
pub unsafe extern "C" fn EnumProtocolsW(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u16>(lpiProtocols, lpProtocolBuffer, lpdwBufferLength) }
}

/// As [`EnumProtocolsW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn EnumProtocolsW_utf32(
    lpiProtocols: LPINT,
    lpProtocolBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
) -> INT {
    // SAFETY: the caller vouches for the list, the buffer and its length.
    unsafe { enumerate::<u32>(lpiProtocols, lpProtocolBuffer, lpdwBufferLength) }
}

/// # Safety
/// `protocols` is NULL or ends in 0; `len` is NULL or points to the size of `buffer`.
unsafe fn enumerate<U: Unit>(protocols: LPINT, buffer: *mut c_void, len: LPDWORD) -> INT {
    ffi::call(SOCKET_ERROR, || {
        let asked = read_protocols(protocols)?;
        let listed = |entry: &Entry| entry.is_visible() && catalog::is_asked_for(entry, asked.as_deref());
        let entries: Vec<_> = catalog::entries().into_iter().filter(listed).collect();
        // SAFETY: the caller's promise.
        unsafe { write_protocols::<U>(&entries, buffer.cast(), len) }
    })
}

/// # Safety
/// As for `enumerate`.
unsafe fn write_protocols<U: Unit>(entries: &[Entry], buffer: *mut PROTOCOL_INFOA, len: LPDWORD) -> Result<INT> {
    let names: Vec<Vec<U>> = entries.iter().map(|entry| encode_z(&entry.name)).collect();
    let structures = entries.len() * mem::size_of::<PROTOCOL_INFOA>();
    let needed = structures + names.iter().map(|name| mem::size_of_val(&name[..])).sum::<usize>();
    // SAFETY: the caller's promise; structures and names are inside the buffer.
    unsafe {
        let room = get_user(len)? as usize;
        put_user(len, needed as DWORD)?;
        if room < needed {
            return Err(Error(ERROR_INSUFFICIENT_BUFFER));
        }
        let mut place = buffer.cast::<u8>().wrapping_add(structures);
        for (index, (entry, name)) in entries.iter().zip(&names).enumerate() {
            let size = mem::size_of_val(&name[..]);
            array_to_user(place.cast(), name)?;
            put_user(buffer.wrapping_add(index), old_form(entry, place))?;
            place = place.wrapping_add(size);
        }
    }
    Ok(entries.len() as INT)
}

/// Flags of PROTOCOL_INFO and those of WSAPROTOCOL_INFO have the same bits up to the multicast one.
fn old_form(entry: &Entry, name: *mut u8) -> PROTOCOL_INFOA {
    const SAME: c_int = (XP_SUPPORTS_MULTICAST << 1) - 1;
    let facts = &entry.facts;
    let fragments = if facts.kind == SOCK_DGRAM { XP_FRAGMENTATION } else { 0 };
    PROTOCOL_INFOA {
        dwServiceFlags: facts.service_flags[0] & SAME as DWORD | fragments as DWORD,
        iAddressFamily: facts.family,
        iMaxSockAddr: facts.longest_address,
        iMinSockAddr: facts.shortest_address,
        iSocketType: facts.kind,
        iProtocol: facts.protocol,
        dwMessageSize: facts.message_size,
        lpProtocol: name.cast(),
    }
}

/// The class of a well-known service, by its name. Returns 0, SOCKET_ERROR on failure. Errors: WSAEFAULT, WSATYPE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-gettypebynamea>
#[no_mangle]
pub unsafe extern "C" fn GetTypeByNameA(lpServiceName: LPSTR, lpServiceType: LPGUID) -> INT {
    // SAFETY: the caller vouches for the name and the GUID's place.
    unsafe { type_by_name(lpServiceName.cast::<u8>(), lpServiceType) }
}

/// As [`GetTypeByNameA`], with a name in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-gettypebynamew>
#[no_mangle]
pub unsafe extern "C" fn GetTypeByNameW(lpServiceName: LPWSTR, lpServiceType: LPGUID) -> INT {
    // SAFETY: the caller vouches for the name and the GUID's place.
    unsafe { type_by_name(lpServiceName, lpServiceType) }
}

/// As [`GetTypeByNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetTypeByNameW_utf32(lpServiceName: *mut u32, lpServiceType: LPGUID) -> INT {
    // SAFETY: the caller vouches for the name and the GUID's place.
    unsafe { type_by_name(lpServiceName, lpServiceType) }
}

/// # Safety
/// `name` is NULL or ends with a NUL, `class` is NULL or has room.
unsafe fn type_by_name<U: Unit>(name: *const U, class: LPGUID) -> INT {
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: the caller's promise.
        unsafe {
            let name = read_text(name)?.filter(|_| !class.is_null()).ok_or(Error(WSAEFAULT))?;
            let installed = registry::read()?.classes;
            let known = installed.iter().find(|known| known.name.eq_ignore_ascii_case(&name));
            let found = known.map(|known| known.id).or_else(|| name_space::class_by_name(&name));
            put_user(class, found.ok_or(Error(WSATYPE_NOT_FOUND))?)?;
        }
        Ok(0)
    })
}

/// The name of a service's class; `dwNameLength` is the room for it in characters. Returns 0, SOCKET_ERROR on failure.
/// Errors: WSAEFAULT, WSATYPE_NOT_FOUND, ERROR_INSUFFICIENT_BUFFER.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getnamebytypea>
#[no_mangle]
pub unsafe extern "C" fn GetNameByTypeA(lpServiceType: LPGUID, lpServiceName: LPSTR, dwNameLength: DWORD) -> INT {
    // SAFETY: the caller vouches for the GUID and the buffer.
    unsafe { name_by_type(lpServiceType, lpServiceName.cast::<u8>(), dwNameLength) }
}

/// As [`GetNameByTypeA`], with a name in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getnamebytypew>
#[no_mangle]
pub unsafe extern "C" fn GetNameByTypeW(lpServiceType: LPGUID, lpServiceName: LPWSTR, dwNameLength: DWORD) -> INT {
    // SAFETY: the caller vouches for the GUID and the buffer.
    unsafe { name_by_type(lpServiceType, lpServiceName, dwNameLength) }
}

/// As [`GetNameByTypeW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetNameByTypeW_utf32(
    lpServiceType: LPGUID,
    lpServiceName: *mut u32,
    dwNameLength: DWORD,
) -> INT {
    // SAFETY: the caller vouches for the GUID and the buffer.
    unsafe { name_by_type(lpServiceType, lpServiceName, dwNameLength) }
}

/// # Safety
/// `class` is NULL or a GUID, `name` has that room.
unsafe fn name_by_type<U: Unit>(class: LPGUID, name: *mut U, room: DWORD) -> INT {
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: the caller's promise.
        unsafe {
            let class = read_guid(class).filter(|_| !name.is_null()).ok_or(Error(WSAEFAULT))?;
            let found = service_class::class(&class)?;
            match text::write(&found.name, name, room as usize) {
                (true, _) => Ok(0),
                (false, _) => Err(Error(ERROR_INSUFFICIENT_BUFFER)),
            }
        }
    })
}

/// The addresses of a service, as CSADDR_INFO structures.
///
/// `lpiProtocols` is an array of protocols that ends in 0, or NULL; `dwResolution` is not needed; `lpServiceAsyncInfo` must be
/// NULL; the aliases' buffer receives none. `lpdwBufferLength` holds the size of `lpCsaddrBuffer` in bytes and receives the
/// size that the addresses take. Returns how many there are. Errors: ERROR_INSUFFICIENT_BUFFER, WSAEFAULT, WSAEINVAL,
/// WSASERVICE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getaddressbynamea>
#[no_mangle]
pub unsafe extern "C" fn GetAddressByNameA(
    dwNameSpace: DWORD,
    lpServiceType: LPGUID,
    lpServiceName: LPSTR,
    lpiProtocols: LPINT,
    dwResolution: DWORD,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
    lpCsaddrBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
    lpAliasBuffer: LPSTR,
    lpdwAliasBufferLength: LPDWORD,
) -> INT {
    let _ = (dwResolution, lpAliasBuffer);
    let asked = (dwNameSpace, lpServiceType, lpiProtocols, lpServiceAsyncInfo);
    // SAFETY: the caller vouches for all of it.
    unsafe {
        let name = lpServiceName.cast::<u8>();
        address_by_name(
            name,
            asked,
            lpCsaddrBuffer.cast(),
            lpdwBufferLength,
            lpdwAliasBufferLength,
        )
    }
}

/// As [`GetAddressByNameA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getaddressbynamew>
#[no_mangle]
pub unsafe extern "C" fn GetAddressByNameW(
    dwNameSpace: DWORD,
    lpServiceType: LPGUID,
    lpServiceName: LPWSTR,
    lpiProtocols: LPINT,
    dwResolution: DWORD,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
    lpCsaddrBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
    lpAliasBuffer: LPWSTR,
    lpdwAliasBufferLength: LPDWORD,
) -> INT {
    let _ = (dwResolution, lpAliasBuffer);
    let asked = (dwNameSpace, lpServiceType, lpiProtocols, lpServiceAsyncInfo);
    // SAFETY: the caller vouches for all of it.
    unsafe {
        address_by_name(
            lpServiceName,
            asked,
            lpCsaddrBuffer.cast(),
            lpdwBufferLength,
            lpdwAliasBufferLength,
        )
    }
}

/// As [`GetAddressByNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetAddressByNameW_utf32(
    dwNameSpace: DWORD,
    lpServiceType: LPGUID,
    lpServiceName: *mut u32,
    lpiProtocols: LPINT,
    dwResolution: DWORD,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
    lpCsaddrBuffer: LPVOID,
    lpdwBufferLength: LPDWORD,
    lpAliasBuffer: *mut u32,
    lpdwAliasBufferLength: LPDWORD,
) -> INT {
    let _ = (dwResolution, lpAliasBuffer);
    let asked = (dwNameSpace, lpServiceType, lpiProtocols, lpServiceAsyncInfo);
    // SAFETY: the caller vouches for all of it.
    unsafe {
        address_by_name(
            lpServiceName,
            asked,
            lpCsaddrBuffer.cast(),
            lpdwBufferLength,
            lpdwAliasBufferLength,
        )
    }
}

type AddressQuestion = (DWORD, LPGUID, LPINT, LPSERVICE_ASYNC_INFO);

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn address_by_name<U: Unit>(
    name: *const U,
    (name_space, class, protocols, later): AddressQuestion,
    buffer: *mut CSADDR_INFO,
    len: LPDWORD,
    alias_len: LPDWORD,
) -> INT {
    ffi::call(SOCKET_ERROR, || {
        if len.is_null() {
            return Err(Error(WSAEFAULT));
        }
        if !later.is_null() {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: the caller's promise.
        unsafe {
            let asked = read_protocols(protocols)?;
            let found = answers(name, name_space, class)?;
            let wanted = |address: &&Address| asked.as_ref().is_none_or(|asked| asked.contains(&address.protocol));
            let addresses: Vec<&Address> = found
                .iter()
                .flat_map(|answer| &answer.addresses)
                .filter(wanted)
                .collect();
            let mut packed = Packed {
                place: buffer as usize,
                bytes: vec![0; addresses.len() * mem::size_of::<CSADDR_INFO>()],
            };
            let infos: Vec<CSADDR_INFO> = addresses.iter().map(|address| ends(&mut packed, address)).collect();
            if !alias_len.is_null() {
                put_user(alias_len, 0)?;
            }
            packed.write_with(&infos, buffer, len)
        }
    })
}

/// # Safety
/// `name` is NULL or ends with a NUL; `class` is NULL or a GUID.
unsafe fn answers<U: Unit>(name: *const U, name_space: DWORD, class: LPGUID) -> Result<Vec<Answer>> {
    // SAFETY: the caller's promise.
    let (name, class) = unsafe { (read_text(name)?, read_guid(class)) };
    if !name_space::has(name_space) {
        return Err(Error(WSASERVICE_NOT_FOUND));
    }
    name_space::look_up(&Query {
        name,
        class: Some(class.ok_or(Error(WSAEFAULT))?),
        name_space,
        provider: None,
        protocols: Vec::new(),
        flags: LUP_RETURN_ALL,
    })
}

/// What is known of a service, as NS_SERVICE_INFO structures.
///
/// `dwProperties` (PROP_*) is not needed: all that is known is told. `lpServiceAsyncInfo` must be NULL. `lpdwBufferSize` holds
/// the size of `lpBuffer` in bytes and receives the size that the answer takes. Returns how many there are. Errors:
/// ERROR_INSUFFICIENT_BUFFER, WSAEFAULT, WSAEINVAL, WSASERVICE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getservicea>
#[no_mangle]
pub unsafe extern "C" fn GetServiceA(
    dwNameSpace: DWORD,
    lpGuid: LPGUID,
    lpServiceName: LPSTR,
    dwProperties: DWORD,
    lpBuffer: LPVOID,
    lpdwBufferSize: LPDWORD,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
) -> INT {
    let _ = dwProperties;
    let asked = (dwNameSpace, lpGuid, lpServiceAsyncInfo);
    // SAFETY: the caller vouches for all of it.
    unsafe { get_service(lpServiceName.cast::<u8>(), asked, lpBuffer.cast(), lpdwBufferSize) }
}

/// As [`GetServiceA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getservicew>
#[no_mangle]
pub unsafe extern "C" fn GetServiceW(
    dwNameSpace: DWORD,
    lpGuid: LPGUID,
    lpServiceName: LPWSTR,
    dwProperties: DWORD,
    lpBuffer: LPVOID,
    lpdwBufferSize: LPDWORD,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
) -> INT {
    let _ = dwProperties;
    let asked = (dwNameSpace, lpGuid, lpServiceAsyncInfo);
    // SAFETY: the caller vouches for all of it.
    unsafe { get_service(lpServiceName, asked, lpBuffer.cast(), lpdwBufferSize) }
}

/// As [`GetServiceW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetServiceW_utf32(
    dwNameSpace: DWORD,
    lpGuid: LPGUID,
    lpServiceName: *mut u32,
    dwProperties: DWORD,
    lpBuffer: LPVOID,
    lpdwBufferSize: LPDWORD,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
) -> INT {
    let _ = dwProperties;
    let asked = (dwNameSpace, lpGuid, lpServiceAsyncInfo);
    // SAFETY: the caller vouches for all of it.
    unsafe { get_service(lpServiceName, asked, lpBuffer.cast(), lpdwBufferSize) }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn get_service<U: Unit>(
    name: *const U,
    (name_space, class, later): (DWORD, LPGUID, LPSERVICE_ASYNC_INFO),
    buffer: *mut NS_SERVICE_INFOA,
    len: LPDWORD,
) -> INT {
    ffi::call(SOCKET_ERROR, || {
        if len.is_null() {
            return Err(Error(WSAEFAULT));
        }
        if !later.is_null() {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: the caller's promise.
        unsafe {
            let found = answers(name, name_space, class)?;
            let mut packed = Packed {
                place: buffer as usize,
                bytes: vec![0; found.len() * mem::size_of::<NS_SERVICE_INFOA>()],
            };
            let infos: Vec<_> = found
                .iter()
                .map(|answer| service_info::<U>(&mut packed, answer))
                .collect();
            packed.write_with(&infos, buffer, len)
        }
    })
}

fn service_info<U: Unit>(packed: &mut Packed, answer: &Answer) -> NS_SERVICE_INFOA {
    let address = |address: &Address| {
        let family = address
            .bytes
            .get(..2)
            .map_or(0, |family| u16::from_ne_bytes([family[0], family[1]]));
        SERVICE_ADDRESS {
            dwAddressType: family.into(),
            dwAddressFlags: 0,
            dwAddressLength: address.bytes.len() as DWORD,
            dwPrincipalLength: 0,
            lpAddress: packed.bytes(&address.bytes) as *mut BYTE,
            lpPrincipal: ptr::null_mut(),
        }
    };
    let addresses: Vec<SERVICE_ADDRESS> = answer.addresses.iter().map(address).collect();
    let list = match addresses.split_first() {
        None => ptr::null_mut(),
        Some((first, rest)) => {
            let head = packed.value(&SERVICE_ADDRESSES {
                dwAddressCount: addresses.len() as DWORD,
                Addresses: [*first],
            });
            // The array goes on behind its first element, which is a multiple of 8 bytes.
            packed.values(rest);
            head
        }
    };
    NS_SERVICE_INFOA {
        dwNameSpace: answer.name_space,
        ServiceInfo: SERVICE_INFOA {
            lpServiceType: packed.value(&answer.class),
            lpServiceName: packed.text::<U>(&answer.name),
            lpComment: packed.text::<U>(answer.comment.as_deref().unwrap_or("")),
            lpLocale: ptr::null_mut(),
            dwDisplayHint: RESOURCEDISPLAYTYPE_SERVER as DWORD,
            dwVersion: 0,
            dwTime: 0,
            lpMachineName: packed.text::<U>(&hosts::local_name()),
            lpServiceAddress: list,
            ServiceSpecificInfo: BLOB {
                cbSize: 0,
                pBlobData: ptr::null_mut(),
            },
        },
    }
}

/// Advertises a service to the programs of this user, or takes that back; or does so with a service class.
///
/// `dwOperation`: SERVICE_REGISTER, SERVICE_DEREGISTER, SERVICE_FLUSH (nothing waits to be done), SERVICE_ADD_TYPE,
/// SERVICE_DELETE_TYPE. `lpServiceAsyncInfo` must be NULL. `lpdwStatusFlags` receives 0. Returns 0, SOCKET_ERROR on failure.
/// Errors: WSAEFAULT, WSAEINVAL, WSAEALREADY, WSASERVICE_NOT_FOUND, WSATYPE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-setservicea>
#[no_mangle]
pub unsafe extern "C" fn SetServiceA(
    dwNameSpace: DWORD,
    dwOperation: DWORD,
    dwFlags: DWORD,
    lpServiceInfo: LPSERVICE_INFOA,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
    lpdwStatusFlags: LPDWORD,
) -> INT {
    let _ = dwFlags;
    // SAFETY: the caller vouches for all of it.
    unsafe {
        set_service::<u8>(
            dwNameSpace,
            dwOperation,
            lpServiceInfo,
            lpServiceAsyncInfo,
            lpdwStatusFlags,
        )
    }
}

/// As [`SetServiceA`], with names in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-setservicew>
#[no_mangle]
pub unsafe extern "C" fn SetServiceW(
    dwNameSpace: DWORD,
    dwOperation: DWORD,
    dwFlags: DWORD,
    lpServiceInfo: LPSERVICE_INFOW,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
    lpdwStatusFlags: LPDWORD,
) -> INT {
    let _ = dwFlags;
    let info = lpServiceInfo.cast();
    // SAFETY: the caller vouches for all of it; the structures have one layout.
    unsafe { set_service::<u16>(dwNameSpace, dwOperation, info, lpServiceAsyncInfo, lpdwStatusFlags) }
}

/// As [`SetServiceW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetServiceW_utf32(
    dwNameSpace: DWORD,
    dwOperation: DWORD,
    dwFlags: DWORD,
    lpServiceInfo: LPSERVICE_INFOW,
    lpServiceAsyncInfo: LPSERVICE_ASYNC_INFO,
    lpdwStatusFlags: LPDWORD,
) -> INT {
    let _ = dwFlags;
    let info = lpServiceInfo.cast();
    // SAFETY: the caller vouches for all of it; the structures have one layout.
    unsafe { set_service::<u32>(dwNameSpace, dwOperation, info, lpServiceAsyncInfo, lpdwStatusFlags) }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn set_service<U: Unit>(
    name_space: DWORD,
    operation: DWORD,
    info: *const SERVICE_INFOA,
    later: LPSERVICE_ASYNC_INFO,
    status: LPDWORD,
) -> INT {
    ffi::call(SOCKET_ERROR, || {
        if info.is_null() {
            return Err(Error(WSAEFAULT));
        }
        if !later.is_null() || !name_space::has(name_space) {
            return Err(Error(WSAEINVAL));
        }
        // SAFETY: the caller's promise.
        let service = unsafe { read_service::<U>(info)? };
        registry::change(|registry| match operation as c_int {
            SERVICE_FLUSH => Ok(()),
            SERVICE_REGISTER => registry.advertise(service, false),
            SERVICE_DEREGISTER => registry.withdraw(&service),
            SERVICE_ADD_TYPE => registry.install(Class {
                id: service.class,
                name: service.name,
                values: Vec::new(),
            }),
            SERVICE_DELETE_TYPE => registry.remove(&service.class),
            _ => Err(Error(WSAEINVAL)),
        })?;
        if !status.is_null() {
            // SAFETY: the caller's promise.
            unsafe { put_user(status, 0)? };
        }
        Ok(0)
    })
}

/// # Safety
/// `info` points to a service.
unsafe fn read_service<U: Unit>(info: *const SERVICE_INFOA) -> Result<Service> {
    // SAFETY: the caller's promise for it and all that it points to.
    unsafe {
        let info = get_user(info)?;
        let list = info.lpServiceAddress;
        let count = if list.is_null() {
            0
        } else {
            (&raw const (*list).dwAddressCount).read_unaligned()
        };
        let address = |index| {
            let first = (&raw const (*list).Addresses).cast::<SERVICE_ADDRESS>();
            let address = first.add(index).read_unaligned();
            let bytes = match address.lpAddress.is_null() {
                true => Vec::new(),
                false => slice::from_raw_parts(address.lpAddress, address.dwAddressLength as usize).to_vec(),
            };
            Address {
                bytes,
                kind: SOCK_STREAM,
                protocol: IPPROTO_TCP,
            }
        };
        Ok(Service {
            class: read_guid(info.lpServiceType).ok_or(Error(WSAEFAULT))?,
            process: std::process::id(),
            name: read_text::<U>(info.lpServiceName.cast())?.ok_or(Error(WSAEFAULT))?,
            comment: read_text::<U>(info.lpComment.cast())?.unwrap_or_default(),
            addresses: (0..count as usize)
                .map(address)
                .filter(|a| a.bytes.len() >= 2)
                .collect(),
        })
    }
}

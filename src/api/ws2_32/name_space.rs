//! `winsock2.h`: name spaces: look-ups, services, service classes, providers.
use crate::abi::*;
use crate::api::packed::Packed;
use crate::api::{ffi, text};
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Object};
use crate::rt::wide::Unit;
use crate::spi::name_space::{self, Answer, Query};
use crate::spi::registry::{self, Address, Service};
use crate::sys::fault::{copy_to_user, get_user, put_user};
use crate::sys::lock::Mutex;
use std::collections::VecDeque;
use std::ffi::c_int;
use std::sync::Arc;
use std::{mem, ptr, slice};

/// The longest text that is read.
const LONGEST: usize = 32_767;

// The wide structures differ in what their texts point to, not in layout.
const _: () = assert!(mem::size_of::<WSAQUERYSETA>() == mem::size_of::<WSAQUERYSETW>());
const _: () = assert!(mem::size_of::<WSASERVICECLASSINFOA>() == mem::size_of::<WSASERVICECLASSINFOW>());
const _: () = assert!(mem::size_of::<WSANAMESPACE_INFOA>() == mem::size_of::<WSANAMESPACE_INFOW>());
const _: () = assert!(mem::size_of::<WSANAMESPACE_INFOEXA>() == mem::size_of::<WSANAMESPACE_INFOEXW>());

/// A look-up: what it asks for, and the answers that have not been given yet, once it has been made.
struct Lookup {
    query: Query,
    answers: Mutex<Option<VecDeque<Answer>>>,
}

impl Object for Lookup {
    const KIND: Kind = Kind::NameLookup;
}

/// Begins a look-up in the name spaces.
///
/// `lpqsRestrictions` names what is wanted: the class (lpServiceClassId) always, for NS_DNS the name of a host or a service
/// that a program of the user advertises, the name space, its provider, families and protocols. `dwControlFlags`: LUP_*.
/// Errors: WSAEINVAL, WSAEFAULT, WSASERVICE_NOT_FOUND (no such name space; NS_BTH is one).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicebegina>
#[no_mangle]
pub unsafe extern "C" fn WSALookupServiceBeginA(
    lpqsRestrictions: LPWSAQUERYSETA,
    dwControlFlags: DWORD,
    lphLookup: LPHANDLE,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { begin::<u8>(lpqsRestrictions.cast(), dwControlFlags, lphLookup) }
}

/// As [`WSALookupServiceBeginA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicebeginw>
#[no_mangle]
pub unsafe extern "C" fn WSALookupServiceBeginW(
    lpqsRestrictions: LPWSAQUERYSETW,
    dwControlFlags: DWORD,
    lphLookup: LPHANDLE,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { begin::<u16>(lpqsRestrictions.cast(), dwControlFlags, lphLookup) }
}

/// As [`WSALookupServiceBeginW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSALookupServiceBeginW_utf32(
    lpqsRestrictions: LPWSAQUERYSETW,
    dwControlFlags: DWORD,
    lphLookup: LPHANDLE,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { begin::<u32>(lpqsRestrictions.cast(), dwControlFlags, lphLookup) }
}

/// # Safety
/// The pointers are NULL or point to what they say.
unsafe fn begin<U: Unit>(restrictions: *const WSAQUERYSETA, flags: DWORD, handle: LPHANDLE) -> INT {
    ffi::call(SOCKET_ERROR, || {
        if handle.is_null() {
            return Err(Error(WSAEFAULT));
        }
        // SAFETY: the caller's promise.
        let query = unsafe { read_query::<U>(restrictions, flags)? };
        if !name_space::has(query.name_space) {
            return Err(Error(WSASERVICE_NOT_FOUND));
        }
        let lookup = Arc::new(Lookup {
            query,
            answers: Mutex::new(None),
        });
        let name = handle::insert(lookup, For::Anyone).map_err(|_| Error(WSA_NOT_ENOUGH_MEMORY))?;
        // SAFETY: the caller's promise.
        unsafe { put_user(handle, name as HANDLE)? };
        Ok(0)
    })
}

/// # Safety
/// `set` is NULL or points to a query.
unsafe fn read_query<U: Unit>(set: *const WSAQUERYSETA, flags: DWORD) -> Result<Query> {
    if set.is_null() {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise for it and all that it points to.
    unsafe {
        let set = get_user(set)?;
        if (set.dwSize as usize) < mem::size_of::<WSAQUERYSETA>() {
            return Err(Error(WSAEFAULT));
        }
        let is_network = set.dwNameSpace as c_int == NS_NLA;
        if set.lpServiceClassId.is_null() && !is_network {
            return Err(Error(WSAEINVAL));
        }
        let protocols = match set.lpafpProtocols.is_null() {
            true => Vec::new(),
            false => (0..set.dwNumberOfProtocols as usize)
                .map(|index| set.lpafpProtocols.add(index).read_unaligned())
                .map(|pair| (pair.iAddressFamily, pair.iProtocol))
                .collect(),
        };
        Ok(Query {
            name: read_text::<U>(set.lpszServiceInstanceName.cast())?,
            class: read_guid(set.lpServiceClassId),
            name_space: set.dwNameSpace,
            provider: read_guid(set.lpNSProviderId),
            protocols,
            flags,
        })
    }
}

/// # Safety
/// `guid` is NULL or points to one.
pub(in crate::api) unsafe fn read_guid(guid: LPGUID) -> Option<GUID> {
    // SAFETY: the caller's promise.
    (!guid.is_null()).then(|| unsafe { guid.read_unaligned() })
}

/// # Safety
/// `text` is NULL or ends with a NUL.
pub(in crate::api) unsafe fn read_text<U: Unit>(text: *const U) -> Result<Option<String>> {
    if text.is_null() {
        return Ok(None);
    }
    let read = text::read(text, LONGEST);
    read.map(Some).ok_or(Error(WSAEINVAL))
}

/// The next answer of a look-up.
///
/// `lpdwBufferLength` holds the size of `lpqsResults` in bytes and receives the size wanted where that is too small, which is
/// WSAEFAULT and leaves the answer for the next call; LUP_FLUSHPREVIOUS skips it. Errors: WSA_E_NO_MORE (no further
/// answer), WSA_INVALID_HANDLE, WSAEFAULT, WSASERVICE_NOT_FOUND (no answer at all), those of getaddrinfo.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicenexta>
#[no_mangle]
pub unsafe extern "C" fn WSALookupServiceNextA(
    hLookup: HANDLE,
    dwControlFlags: DWORD,
    lpdwBufferLength: LPDWORD,
    lpqsResults: LPWSAQUERYSETA,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { next::<u8>(hLookup, dwControlFlags, lpdwBufferLength, lpqsResults.cast()) }
}

/// As [`WSALookupServiceNextA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicenextw>
#[no_mangle]
pub unsafe extern "C" fn WSALookupServiceNextW(
    hLookup: HANDLE,
    dwControlFlags: DWORD,
    lpdwBufferLength: LPDWORD,
    lpqsResults: LPWSAQUERYSETW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { next::<u16>(hLookup, dwControlFlags, lpdwBufferLength, lpqsResults.cast()) }
}

/// As [`WSALookupServiceNextW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSALookupServiceNextW_utf32(
    hLookup: HANDLE,
    dwControlFlags: DWORD,
    lpdwBufferLength: LPDWORD,
    lpqsResults: LPWSAQUERYSETW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { next::<u32>(hLookup, dwControlFlags, lpdwBufferLength, lpqsResults.cast()) }
}

/// # Safety
/// `len` is NULL or points to the size of `results`.
unsafe fn next<U: Unit>(handle: HANDLE, flags: DWORD, len: LPDWORD, results: *mut WSAQUERYSETA) -> INT {
    ffi::call(SOCKET_ERROR, || {
        let lookup = handle::get::<Lookup>(handle as usize).ok_or(Error(WSA_INVALID_HANDLE))?;
        if len.is_null() {
            return Err(Error(WSAEFAULT));
        }
        let mut answers = lookup.answers.lock();
        if answers.is_none() {
            *answers = Some(name_space::look_up(&lookup.query)?.into());
        }
        let answers = answers.as_mut().expect("filled just now");
        if flags & LUP_FLUSHPREVIOUS != 0 {
            answers.pop_front();
        }
        let answer = answers.front().ok_or(Error(WSA_E_NO_MORE))?;
        let packed = pack::<U>(answer, lookup.query.flags, results as usize);
        // SAFETY: the caller's promise.
        unsafe {
            let room = get_user(len)? as usize;
            if results.is_null() || room < packed.len() {
                put_user(len, packed.len() as DWORD)?;
                return Err(Error(WSAEFAULT));
            }
            copy_to_user(results.cast(), &packed)?;
        }
        answers.pop_front();
        Ok(0)
    })
}

fn pack<U: Unit>(answer: &Answer, flags: DWORD, place: usize) -> Vec<u8> {
    let wants = |flag: DWORD| flags & flag != 0;
    let mut packed = Packed::with_head::<WSAQUERYSETA>(place);
    // SAFETY: a structure of numbers and pointers; all zero is a value of it.
    let mut set: WSAQUERYSETA = unsafe { mem::zeroed() };
    set.dwSize = mem::size_of::<WSAQUERYSETA>() as DWORD;
    set.dwNameSpace = answer.name_space;
    set.lpNSProviderId = packed.value(&answer.provider);
    if wants(LUP_RETURN_NAME) {
        set.lpszServiceInstanceName = packed.text::<U>(&answer.name);
    }
    if wants(LUP_RETURN_TYPE) {
        set.lpServiceClassId = packed.value(&answer.class);
    }
    if let Some(comment) = answer.comment.as_ref().filter(|_| wants(LUP_RETURN_COMMENT)) {
        set.lpszComment = packed.text::<U>(comment);
    }
    if wants(LUP_RETURN_ADDR) && !answer.addresses.is_empty() {
        let ends: Vec<CSADDR_INFO> = answer
            .addresses
            .iter()
            .map(|address| ends(&mut packed, address))
            .collect();
        set.lpcsaBuffer = packed.values(&ends);
        set.dwNumberOfCsAddrs = ends.len() as DWORD;
    }
    if wants(LUP_RETURN_BLOB) && !answer.blob.is_empty() {
        let blob = BLOB {
            cbSize: answer.blob.len() as ULONG,
            pBlobData: packed.bytes(&answer.blob) as *mut BYTE,
        };
        set.lpBlob = packed.value(&blob);
    }
    if answer.is_alias {
        set.dwOutputFlags = RESULT_IS_ALIAS as DWORD;
    }
    packed.finish(&set)
}

/// An address and the one to bind to for it: any of the family.
pub(in crate::api) fn ends(packed: &mut Packed, address: &Address) -> CSADDR_INFO {
    let mut any = vec![0; address.bytes.len()];
    any[..2].copy_from_slice(&address.bytes[..2]);
    let mut put = |bytes: &[u8]| SOCKET_ADDRESS {
        lpSockaddr: packed.bytes(bytes) as LPSOCKADDR,
        iSockaddrLength: bytes.len() as INT,
    };
    CSADDR_INFO {
        LocalAddr: put(&any),
        RemoteAddr: put(&address.bytes),
        iSocketType: address.kind,
        iProtocol: address.protocol,
    }
}

/// Ends a look-up. Error: WSA_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupserviceend>
#[no_mangle]
pub extern "C" fn WSALookupServiceEnd(hLookup: HANDLE) -> INT {
    ffi::call(SOCKET_ERROR, || {
        let removed = handle::remove::<Lookup>(hLookup as usize);
        removed.map(|_| 0).ok_or(Error(WSA_INVALID_HANDLE))
    })
}

/// Advertises a service to the programs of this user, or takes that back.
///
/// `lpqsRegInfo`: name, class, comment and addresses; `essoperation`: RNRSERVICE_REGISTER, _DEREGISTER or _DELETE;
/// `dwControlFlags`: 0 or SERVICE_MULTIPLE (adds to the addresses). A service also goes when its process ends.
/// Errors: WSAEINVAL, WSAEFAULT, WSASERVICE_NOT_FOUND (nothing to take back).
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetservicea>
#[no_mangle]
pub unsafe extern "C" fn WSASetServiceA(
    lpqsRegInfo: LPWSAQUERYSETA,
    essoperation: WSAESETSERVICEOP,
    dwControlFlags: DWORD,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { set_service::<u8>(lpqsRegInfo.cast(), essoperation, dwControlFlags) }
}

/// As [`WSASetServiceA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetservicew>
#[no_mangle]
pub unsafe extern "C" fn WSASetServiceW(
    lpqsRegInfo: LPWSAQUERYSETW,
    essoperation: WSAESETSERVICEOP,
    dwControlFlags: DWORD,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { set_service::<u16>(lpqsRegInfo.cast(), essoperation, dwControlFlags) }
}

/// As [`WSASetServiceW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSASetServiceW_utf32(
    lpqsRegInfo: LPWSAQUERYSETW,
    essoperation: WSAESETSERVICEOP,
    dwControlFlags: DWORD,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { set_service::<u32>(lpqsRegInfo.cast(), essoperation, dwControlFlags) }
}

/// # Safety
/// `set` is NULL or points to a service.
unsafe fn set_service<U: Unit>(set: *const WSAQUERYSETA, operation: WSAESETSERVICEOP, flags: DWORD) -> INT {
    ffi::call(SOCKET_ERROR, || {
        // SAFETY: the caller's promise.
        let service = unsafe { read_service::<U>(set)? };
        let adds = flags & SERVICE_MULTIPLE as DWORD != 0;
        registry::change(|registry| match operation {
            RNRSERVICE_REGISTER => registry.advertise(service, adds),
            RNRSERVICE_DEREGISTER | RNRSERVICE_DELETE => registry.withdraw(&service),
            _ => Err(Error(WSAEINVAL)),
        })
        .map(|()| 0)
    })
}

/// # Safety
/// `set` is NULL or points to a service.
unsafe fn read_service<U: Unit>(set: *const WSAQUERYSETA) -> Result<Service> {
    if set.is_null() {
        return Err(Error(WSAEFAULT));
    }
    // SAFETY: the caller's promise for it and all that it points to.
    unsafe {
        let set = get_user(set)?;
        if (set.dwSize as usize) < mem::size_of::<WSAQUERYSETA>() {
            return Err(Error(WSAEFAULT));
        }
        let address = |index| {
            let ends = set.lpcsaBuffer.add(index).read_unaligned();
            // A service tells where it listens as its local address.
            let place = ends.LocalAddr;
            let len = usize::try_from(place.iSockaddrLength).unwrap_or(0);
            if place.lpSockaddr.is_null() || len < 2 {
                return Err(Error(WSAEINVAL));
            }
            Ok(Address {
                bytes: slice::from_raw_parts(place.lpSockaddr.cast::<u8>(), len).to_vec(),
                kind: ends.iSocketType,
                protocol: ends.iProtocol,
            })
        };
        let count = if set.lpcsaBuffer.is_null() {
            0
        } else {
            set.dwNumberOfCsAddrs as usize
        };
        Ok(Service {
            class: read_guid(set.lpServiceClassId).ok_or(Error(WSAEINVAL))?,
            process: std::process::id(),
            name: read_text::<U>(set.lpszServiceInstanceName.cast())?.ok_or(Error(WSAEINVAL))?,
            comment: read_text::<U>(set.lpszComment.cast())?.unwrap_or_default(),
            addresses: (0..count).map(address).collect::<Result<_>>()?,
        })
    }
}

/// Lists the name-space providers. `lpdwBufferLength` holds the size of `lpnspBuffer` in bytes and receives the size wanted
/// where that is too small, which is WSAEFAULT. Returns how many there are.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersa>
#[no_mangle]
pub unsafe extern "C" fn WSAEnumNameSpaceProvidersA(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOA,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { enum_providers::<u8, WSANAMESPACE_INFOA>(lpdwBufferLength, lpnspBuffer.cast()) }
}

/// As [`WSAEnumNameSpaceProvidersA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersw>
#[no_mangle]
pub unsafe extern "C" fn WSAEnumNameSpaceProvidersW(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { enum_providers::<u16, WSANAMESPACE_INFOA>(lpdwBufferLength, lpnspBuffer.cast()) }
}

/// As [`WSAEnumNameSpaceProvidersW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAEnumNameSpaceProvidersW_utf32(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { enum_providers::<u32, WSANAMESPACE_INFOA>(lpdwBufferLength, lpnspBuffer.cast()) }
}

/// Lists the name-space providers. `lpdwBufferLength` holds the size of `lpnspBuffer` in bytes and receives the size wanted
/// where that is too small, which is WSAEFAULT. Returns how many there are.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersexa>
#[no_mangle]
pub unsafe extern "C" fn WSAEnumNameSpaceProvidersExA(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOEXA,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { enum_providers::<u8, WSANAMESPACE_INFOEXA>(lpdwBufferLength, lpnspBuffer.cast()) }
}

/// As [`WSAEnumNameSpaceProvidersExA`], with text in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersexw>
#[no_mangle]
pub unsafe extern "C" fn WSAEnumNameSpaceProvidersExW(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOEXW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { enum_providers::<u16, WSANAMESPACE_INFOEXA>(lpdwBufferLength, lpnspBuffer.cast()) }
}

/// As [`WSAEnumNameSpaceProvidersExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WSAEnumNameSpaceProvidersExW_utf32(
    lpdwBufferLength: LPDWORD,
    lpnspBuffer: LPWSANAMESPACE_INFOEXW,
) -> INT {
    // SAFETY: the caller vouches for what the pointers say.
    unsafe { enum_providers::<u32, WSANAMESPACE_INFOEXA>(lpdwBufferLength, lpnspBuffer.cast()) }
}

/// A structure that describes a provider.
pub(super) trait ProviderInfo: Copy {
    fn new(provider: &name_space::Provider, name: LPSTR) -> Self;
}

impl ProviderInfo for WSANAMESPACE_INFOA {
    fn new(provider: &name_space::Provider, name: LPSTR) -> Self {
        WSANAMESPACE_INFOA {
            NSProviderId: provider.id,
            dwNameSpace: provider.name_space,
            fActive: provider.is_active.into(),
            dwVersion: provider.version,
            lpszIdentifier: name,
        }
    }
}

impl ProviderInfo for WSANAMESPACE_INFOEXA {
    fn new(provider: &name_space::Provider, name: LPSTR) -> Self {
        WSANAMESPACE_INFOEXA {
            NSProviderId: provider.id,
            dwNameSpace: provider.name_space,
            fActive: provider.is_active.into(),
            dwVersion: provider.version,
            lpszIdentifier: name,
            ProviderSpecific: BLOB {
                cbSize: 0,
                pBlobData: ptr::null_mut(),
            },
        }
    }
}

/// # Safety
/// `len` is NULL or points to the size of `buffer`.
unsafe fn enum_providers<U: Unit, I: ProviderInfo>(len: LPDWORD, buffer: *mut I) -> INT {
    // SAFETY: the caller's promise.
    ffi::call(SOCKET_ERROR, || unsafe { write_providers::<U, I>(len, buffer) })
}

/// # Safety
/// As for `enum_providers`.
pub(super) unsafe fn write_providers<U: Unit, I: ProviderInfo>(len: LPDWORD, buffer: *mut I) -> Result<INT> {
    if len.is_null() {
        return Err(Error(WSAEFAULT));
    }
    let providers = name_space::providers();
    let mut packed = Packed {
        place: buffer as usize,
        bytes: vec![0; providers.len() * mem::size_of::<I>()],
    };
    let infos: Vec<I> = providers
        .iter()
        .map(|provider| I::new(provider, packed.text::<U>(&provider.name)))
        .collect();
    // SAFETY: the caller's promise; the structures are plain numbers and pointers, and have room at the front.
    unsafe {
        let heads = slice::from_raw_parts(infos.as_ptr().cast::<u8>(), mem::size_of_val(&infos[..]));
        packed.bytes[..heads.len()].copy_from_slice(heads);
        let room = get_user(len)? as usize;
        put_user(len, packed.bytes.len() as DWORD)?;
        if buffer.is_null() || room < packed.bytes.len() {
            return Err(Error(WSAEFAULT));
        }
        copy_to_user(buffer.cast(), &packed.bytes)?;
    }
    Ok(providers.len() as INT)
}

//! `netioapi.h`: the names, indexes, LUIDs and GUIDs of interfaces, and how they become each other.
use super::out::{call, put, require};
use crate::abi::*;
use crate::api::{ffi, text};
use crate::iphlp::adapter;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sys::links::Detail;
use crate::sys::network::Link;
use std::ffi::c_char;

/// The interface of a LUID. ERROR_INVALID_PARAMETER: NULL; ERROR_FILE_NOT_FOUND: no such interface.
///
/// # Safety
/// `luid` is NULL or a LUID.
unsafe fn link_of(luid: *const NET_LUID) -> Result<Link> {
    require(luid)?;
    // SAFETY: the caller's promise.
    let luid = unsafe { luid.read_unaligned() };
    adapter::find(&luid, 0, Detail::WithoutCounters, ERROR_FILE_NOT_FOUND)
}

/// Writes a name, whose buffer has room for `room` characters. ERROR_NOT_ENOUGH_MEMORY: it is too short.
///
/// # Safety
/// `buffer` is NULL or has the room.
unsafe fn put_name<U: Unit>(name: &str, buffer: *mut U, room: SIZE_T) -> Result<()> {
    require(buffer)?;
    // SAFETY: the caller's promise.
    match unsafe { text::write(name, buffer, room) } {
        (true, _) => Ok(()),
        (false, _) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
    }
}

/// The interface of a name. ERROR_INVALID_NAME: there is none such.
fn by_name<U: Unit>(name: *const U, is_named: impl Fn(&Link, &str) -> bool) -> Result<Link> {
    const UNKNOWN: Error = Error(ERROR_INVALID_NAME);
    require(name)?;
    let name = text::read(name, IF_MAX_STRING_SIZE as usize).ok_or(UNKNOWN)?;
    adapter::search(UNKNOWN.0, |link| is_named(link, &name))
}

fn has_name(link: &Link, name: &str) -> bool {
    link.name == name
}

fn has_alias(link: &Link, name: &str) -> bool {
    adapter::friendly_name(link).eq_ignore_ascii_case(name)
}

/// Finds the LUID of an interface's index.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceindextoluid>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceIndexToLuid(InterfaceIndex: NET_IFINDEX, InterfaceLuid: PNET_LUID) -> DWORD {
    call(|| {
        require(InterfaceLuid)?;
        let link = adapter::by_index(InterfaceIndex, Detail::WithoutCounters, ERROR_FILE_NOT_FOUND)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(InterfaceLuid, adapter::luid(&link)) }
    })
}

/// Finds the index of an interface's LUID. Returns as [`ConvertInterfaceIndexToLuid`].
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtoindex>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceLuidToIndex(
    InterfaceLuid: *const NET_LUID,
    InterfaceIndex: *mut NET_IFINDEX,
) -> DWORD {
    // SAFETY: the caller vouches for LUID and place.
    call(|| unsafe {
        require(InterfaceIndex)?;
        put(InterfaceIndex, link_of(InterfaceLuid)?.index)
    })
}

/// Finds the GUID of an interface's LUID. Returns as [`ConvertInterfaceIndexToLuid`].
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtoguid>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceLuidToGuid(InterfaceLuid: *const NET_LUID, InterfaceGuid: *mut GUID) -> DWORD {
    // SAFETY: the caller vouches for LUID and place.
    call(|| unsafe {
        require(InterfaceGuid)?;
        put(InterfaceGuid, adapter::guid(&link_of(InterfaceLuid)?))
    })
}

/// Finds the LUID of an interface's GUID. Returns as [`ConvertInterfaceIndexToLuid`].
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceguidtoluid>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceGuidToLuid(InterfaceGuid: *const GUID, InterfaceLuid: PNET_LUID) -> DWORD {
    // SAFETY: the caller vouches for GUID and place.
    call(|| unsafe {
        require(InterfaceGuid)?;
        require(InterfaceLuid)?;
        let guid = InterfaceGuid.read_unaligned();
        let link = adapter::search(ERROR_FILE_NOT_FOUND, |link| adapter::is_guid(link, &guid))?;
        put(InterfaceLuid, adapter::luid(&link))
    })
}

/// Writes the name of an interface to `InterfaceName`, a buffer of `Length` bytes.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL; no such interface), ERROR_NOT_ENOUGH_MEMORY (too short).
///
/// Differs from Windows: the name is the host's own ("eth0"), as if_indextoname has it.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtonamea>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceLuidToNameA(
    InterfaceLuid: *const NET_LUID,
    InterfaceName: PSTR,
    Length: SIZE_T,
) -> DWORD {
    // SAFETY: the caller vouches for LUID and buffer.
    call(|| unsafe { put_name(&named(InterfaceLuid)?.name, InterfaceName.cast::<u8>(), Length) })
}

/// The interface of a LUID, where a LUID of none is an invalid parameter.
///
/// # Safety
/// As `link_of`.
unsafe fn named(luid: *const NET_LUID) -> Result<Link> {
    // SAFETY: the caller's promise.
    unsafe { link_of(luid) }.map_err(|error| match error {
        Error(ERROR_FILE_NOT_FOUND) => Error(ERROR_INVALID_PARAMETER),
        error => error,
    })
}

/// Finds the LUID of an interface's name.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_INVALID_NAME (no such interface).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfacenametoluida>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceNameToLuidA(InterfaceName: PCSTR, InterfaceLuid: PNET_LUID) -> DWORD {
    // SAFETY: the caller vouches for name and place.
    call(|| unsafe {
        require(InterfaceLuid)?;
        let link = by_name(InterfaceName.cast::<u8>(), has_name)?;
        put(InterfaceLuid, adapter::luid(&link))
    })
}

/// As [`ConvertInterfaceLuidToNameA`], in wide characters.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtonamew>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceLuidToNameW(
    InterfaceLuid: *const NET_LUID,
    InterfaceName: PWSTR,
    Length: SIZE_T,
) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe { put_name(&named(InterfaceLuid)?.name, InterfaceName, Length) })
}

/// As [`ConvertInterfaceLuidToNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceLuidToNameW_utf32(
    InterfaceLuid: *const NET_LUID,
    InterfaceName: *mut u32,
    Length: SIZE_T,
) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe { put_name(&named(InterfaceLuid)?.name, InterfaceName, Length) })
}

/// As [`ConvertInterfaceNameToLuidA`], in wide characters.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfacenametoluidw>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceNameToLuidW(InterfaceName: PCWSTR, InterfaceLuid: PNET_LUID) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe {
        require(InterfaceLuid)?;
        put(InterfaceLuid, adapter::luid(&by_name(InterfaceName, has_name)?))
    })
}

/// As [`ConvertInterfaceNameToLuidW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceNameToLuidW_utf32(
    InterfaceName: *const u32,
    InterfaceLuid: PNET_LUID,
) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe {
        require(InterfaceLuid)?;
        put(InterfaceLuid, adapter::luid(&by_name(InterfaceName, has_name)?))
    })
}

/// Writes the friendly name of an interface to a buffer of `Length` characters. Returns as [`ConvertInterfaceLuidToNameA`].
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtoalias>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceLuidToAlias(
    InterfaceLuid: *const NET_LUID,
    InterfaceAlias: PWSTR,
    Length: SIZE_T,
) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe { put_name(adapter::friendly_name(&named(InterfaceLuid)?), InterfaceAlias, Length) })
}

/// As [`ConvertInterfaceLuidToAlias`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceLuidToAlias_utf32(
    InterfaceLuid: *const NET_LUID,
    InterfaceAlias: *mut u32,
    Length: SIZE_T,
) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe { put_name(adapter::friendly_name(&named(InterfaceLuid)?), InterfaceAlias, Length) })
}

/// Finds the LUID of an interface's friendly name. Returns NO_ERROR or ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfacealiastoluid>
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceAliasToLuid(InterfaceAlias: PCWSTR, InterfaceLuid: PNET_LUID) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe {
        require(InterfaceLuid)?;
        let link = by_name(InterfaceAlias, has_alias).map_err(|_| Error(ERROR_INVALID_PARAMETER))?;
        put(InterfaceLuid, adapter::luid(&link))
    })
}

/// As [`ConvertInterfaceAliasToLuid`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ConvertInterfaceAliasToLuid_utf32(
    InterfaceAlias: *const u32,
    InterfaceLuid: PNET_LUID,
) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe {
        require(InterfaceLuid)?;
        let link = by_name(InterfaceAlias, has_alias).map_err(|_| Error(ERROR_INVALID_PARAMETER))?;
        put(InterfaceLuid, adapter::luid(&link))
    })
}

/// Finds the index of an interface's name; 0: there is none such.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-if_nametoindex>
#[export_name = "ws2_if_nametoindex"]
pub unsafe extern "C" fn if_nametoindex(InterfaceName: PCSTR) -> NET_IFINDEX {
    ffi::call_any_time(0, || Ok(by_name(InterfaceName.cast::<u8>(), has_name)?.index))
}

/// Writes the name of the interface with this index to a buffer of IF_NAMESIZE characters, which it returns; NULL: there is no
/// such interface.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-if_indextoname>
#[export_name = "ws2_if_indextoname"]
pub unsafe extern "C" fn if_indextoname(InterfaceIndex: NET_IFINDEX, InterfaceName: PCHAR) -> PCHAR {
    ffi::call_any_time(std::ptr::null_mut::<c_char>(), || {
        let link = adapter::by_index(InterfaceIndex, Detail::WithoutCounters, ERROR_FILE_NOT_FOUND)?;
        // SAFETY: the caller vouches for the buffer.
        unsafe { put_name(&link.name, InterfaceName.cast::<u8>(), IF_NAMESIZE as SIZE_T)? };
        Ok(InterfaceName)
    })
}

/// Makes an IPv4 network mask, in network byte order, of the length of its prefix.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (more than 32, and the mask is 0xFFFFFFFF).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertlengthtoipv4mask>
#[no_mangle]
pub unsafe extern "C" fn ConvertLengthToIpv4Mask(MaskLength: ULONG, Mask: PULONG) -> DWORD {
    // SAFETY: the caller vouches for the place.
    call(|| unsafe {
        if MaskLength > 32 {
            put(Mask, ULONG::MAX)?;
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        put(Mask, crate::iphlp::interfaces::mask(MaskLength))
    })
}

/// The length of the prefix that an IPv4 network mask stands for.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (its ones are not all in front).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertipv4masktolength>
#[no_mangle]
pub unsafe extern "C" fn ConvertIpv4MaskToLength(Mask: ULONG, MaskLength: PUCHAR) -> DWORD {
    let mask = u32::from_be(Mask);
    // SAFETY: the caller vouches for the place.
    call(|| unsafe {
        match mask.leading_ones() + mask.trailing_zeros() {
            32.. => put(MaskLength, mask.leading_ones() as UCHAR),
            _ => Err(Error(ERROR_INVALID_PARAMETER)),
        }
    })
}

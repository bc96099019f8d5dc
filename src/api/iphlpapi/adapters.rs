//! `iphlpapi.h`: adapters and the host's name and servers.
use super::out::{call, fill, put, require, table};
use crate::abi::*;
use crate::iphlp::adapter;
use crate::iphlp::{adapters_addresses, adapters_info, interfaces, statistics};
use crate::rt::error::{Error, Result};
use crate::rt::wide::{encode, Unit};
use crate::sys::links::Detail;
use crate::sys::network::Link;
use std::mem::{offset_of, size_of};

/// Lists the adapters with their addresses of `Family` (AF_UNSPEC: both) in `AdapterAddresses`, a buffer of `*SizePointer`
/// bytes, as a list of structures that point into the buffer. `Flags` are GAA_FLAG_*; `Reserved` is not looked at.
///
/// Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (the buffer is NULL or too small: `*SizePointer` is the size needed),
/// ERROR_INVALID_PARAMETER (another family, `SizePointer` NULL), ERROR_NO_DATA, ERROR_NOT_ENOUGH_MEMORY.
///
/// Differs from Windows: the host has one list of DNS servers, which each adapter that is up shows; a speed that the host does
/// not know is the largest number; there are no WINS and DHCP servers.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadaptersaddresses>
#[no_mangle]
pub unsafe extern "C" fn GetAdaptersAddresses(
    Family: ULONG,
    Flags: ULONG,
    Reserved: PVOID,
    AdapterAddresses: PIP_ADAPTER_ADDRESSES,
    SizePointer: PULONG,
) -> ULONG {
    let _ = Reserved;
    // SAFETY: the caller vouches for the buffer and its size.
    unsafe { adapters_of::<u16>(Family, Flags, AdapterAddresses, SizePointer) }
}

/// As [`GetAdaptersAddresses`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetAdaptersAddresses_utf32(
    Family: ULONG,
    Flags: ULONG,
    Reserved: PVOID,
    AdapterAddresses: PIP_ADAPTER_ADDRESSES,
    SizePointer: PULONG,
) -> ULONG {
    let _ = Reserved;
    // SAFETY: the caller vouches for the buffer and its size.
    unsafe { adapters_of::<u32>(Family, Flags, AdapterAddresses, SizePointer) }
}

/// # Safety
/// As `fill`.
unsafe fn adapters_of<U: Unit>(family: ULONG, flags: ULONG, buffer: PIP_ADAPTER_ADDRESSES, size: PULONG) -> ULONG {
    call(|| {
        require(size)?;
        let family = interfaces::family(family).ok_or(Error(ERROR_INVALID_PARAMETER))?;
        let bytes = adapters_addresses::build::<U>(family, flags, buffer as usize)?;
        // SAFETY: the caller's promise.
        unsafe { fill(buffer, size, &bytes, ERROR_BUFFER_OVERFLOW) }
    })
}

/// Lists the adapters with their IPv4 addresses as text in `AdapterInfo`, a buffer of `*SizePointer` bytes. Loopback is left
/// out.
///
/// Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER, ERROR_NO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadaptersinfo>
#[no_mangle]
pub unsafe extern "C" fn GetAdaptersInfo(AdapterInfo: PIP_ADAPTER_INFO, SizePointer: PULONG) -> ULONG {
    call(|| {
        require(SizePointer)?;
        let bytes = adapters_info::adapters_info(AdapterInfo as usize)?;
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe { fill(AdapterInfo, SizePointer, &bytes, ERROR_BUFFER_OVERFLOW) }
    })
}

/// Tells the DNS servers of the adapter `IfIndex`, IPv4 as text.
///
/// Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (`*pOutBufLen` is the size needed), ERROR_INVALID_PARAMETER (no such adapter,
/// `pOutBufLen` NULL).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getperadapterinfo>
#[no_mangle]
pub unsafe extern "C" fn GetPerAdapterInfo(
    IfIndex: ULONG,
    pPerAdapterInfo: PIP_PER_ADAPTER_INFO,
    pOutBufLen: PULONG,
) -> DWORD {
    call(|| {
        require(pOutBufLen)?;
        let bytes = adapters_info::per_adapter_info(IfIndex, pPerAdapterInfo as usize)?;
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe { fill(pPerAdapterInfo, pOutBufLen, &bytes, ERROR_BUFFER_OVERFLOW) }
    })
}

/// Tells the host's name, domain and DNS servers (IPv4 as text) in `pFixedInfo`, a buffer of `*pOutBufLen` bytes.
///
/// Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (`*pOutBufLen` is the size needed), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getnetworkparams>
#[no_mangle]
pub unsafe extern "C" fn GetNetworkParams(pFixedInfo: PFIXED_INFO, pOutBufLen: PULONG) -> DWORD {
    call(|| {
        require(pOutBufLen)?;
        let bytes = adapters_info::network_params(pFixedInfo as usize)?;
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe { fill(pFixedInfo, pOutBufLen, &bytes, ERROR_BUFFER_OVERFLOW) }
    })
}

/// Stores how many interfaces there are, loopback among them. Returns ERROR_SUCCESS or ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getnumberofinterfaces>
#[no_mangle]
pub unsafe extern "C" fn GetNumberOfInterfaces(pdwNumIf: PDWORD) -> DWORD {
    call(|| {
        require(pdwNumIf)?;
        let count = statistics::interface_count()?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(pdwNumIf, count) }
    })
}

/// An IP_ADAPTER_INDEX_MAP, whatever the characters.
#[repr(C)]
struct IndexMap<U> {
    index: ULONG,
    name: [U; MAX_ADAPTER_NAME as usize],
}

/// Lists the adapters that IPv4 runs on, loopback left out, by index and name ("\DEVICE\TCPIP_{GUID}").
///
/// Returns ERROR_SUCCESS or ERROR_INSUFFICIENT_BUFFER (`*dwOutBufLen` is the size needed), ERROR_INVALID_PARAMETER,
/// ERROR_NO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getinterfaceinfo>
#[no_mangle]
pub unsafe extern "C" fn GetInterfaceInfo(pIfTable: PIP_INTERFACE_INFO, dwOutBufLen: PULONG) -> DWORD {
    // SAFETY: the caller vouches for the buffer and its size.
    unsafe { interface_info::<u16>(pIfTable, dwOutBufLen) }
}

/// As [`GetInterfaceInfo`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetInterfaceInfo_utf32(pIfTable: PIP_INTERFACE_INFO, dwOutBufLen: PULONG) -> DWORD {
    // SAFETY: the caller vouches for the buffer and its size.
    unsafe { interface_info::<u32>(pIfTable, dwOutBufLen) }
}

const _: () = assert!(size_of::<IndexMap<u16>>() == size_of::<IP_ADAPTER_INDEX_MAP>());

/// # Safety
/// As `fill`.
unsafe fn interface_info<U: Unit>(buffer: PIP_INTERFACE_INFO, size: PULONG) -> DWORD {
    call(|| {
        require(size)?;
        let links = adapter::all(Detail::WithoutCounters)?;
        let is_listed = |link: &&Link| !adapter::is_loopback(link) && adapter::is_adapter(link);
        let map = |link: &Link| {
            let units = encode::<U>(&format!("\\DEVICE\\TCPIP_{}", adapter::guid_text(&adapter::guid(link))));
            let mut name = [U::default(); MAX_ADAPTER_NAME as usize];
            name[..units.len()].copy_from_slice(&units);
            IndexMap {
                index: link.index,
                name,
            }
        };
        let rows: Vec<IndexMap<U>> = links.iter().filter(is_listed).map(map).collect();
        if rows.is_empty() {
            return Err(Error(ERROR_NO_DATA));
        }
        let bytes = table(&rows, offset_of!(IP_INTERFACE_INFO, Adapter));
        // SAFETY: the caller's promise.
        unsafe { fill(buffer, size, &bytes, ERROR_INSUFFICIENT_BUFFER) }
    })
}

/// Finds the index of the adapter with this name ("\DEVICE\TCPIP_{GUID}" or the GUID alone).
///
/// Returns ERROR_SUCCESS or ERROR_INVALID_PARAMETER, ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadapterindex>
#[no_mangle]
pub unsafe extern "C" fn GetAdapterIndex(AdapterName: LPWSTR, IfIndex: PULONG) -> DWORD {
    // SAFETY: the caller vouches for name and place.
    unsafe { adapter_index(AdapterName.cast_const(), IfIndex) }
}

/// As [`GetAdapterIndex`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetAdapterIndex_utf32(AdapterName: *mut u32, IfIndex: PULONG) -> DWORD {
    // SAFETY: the caller vouches for name and place.
    unsafe { adapter_index(AdapterName.cast_const(), IfIndex) }
}

/// # Safety
/// `name` is NULL or ends in a NUL; `index` is NULL or has room.
unsafe fn adapter_index<U: Unit>(name: *const U, index: PULONG) -> DWORD {
    call(|| {
        require(name)?;
        require(index)?;
        let name = crate::api::text::read(name, MAX_ADAPTER_NAME as usize);
        let name = name.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        let guid = name.rsplit('_').next().unwrap_or_default();
        let is_named = |link: &Link| adapter::guid_text(&adapter::guid(link)).eq_ignore_ascii_case(guid);
        let found = adapter::search(ERROR_NOT_FOUND, is_named)?;
        // SAFETY: the caller's promise.
        unsafe { put(index, found.index) }
    })
}

/// The index of an interface as older software takes it, with the highest bits off: the same here.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getfriendlyifindex>
#[no_mangle]
pub extern "C" fn GetFriendlyIfIndex(IfIndex: DWORD) -> DWORD {
    IfIndex & 0x00FF_FFFF
}

/// Lists the host's IPv4 addresses, in the order of the addresses.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER. The rows are sorted
/// whatever `bOrder` says.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipaddrtable>
#[no_mangle]
pub unsafe extern "C" fn GetIpAddrTable(pIpAddrTable: PMIB_IPADDRTABLE, pdwSize: PULONG, bOrder: BOOL) -> DWORD {
    let _ = bOrder;
    call(|| -> Result<()> {
        require(pdwSize)?;
        let rows = adapters_info::address_rows()?;
        let bytes = table(&rows, offset_of!(MIB_IPADDRTABLE, table));
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe { fill(pIpAddrTable, pdwSize, &bytes, ERROR_INSUFFICIENT_BUFFER) }
    })
}

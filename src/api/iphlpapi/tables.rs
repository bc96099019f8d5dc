//! `iphlpapi.h`: the tables of interfaces, routes and neighbours of IPv4, and what changes them.
use super::out::{call, fill, put, require, table};
use crate::abi::*;
use crate::iphlp::if_rows::IfRow;
use crate::iphlp::interfaces::{all_routes, of_sockaddr_inet};
use crate::iphlp::{adapter, error, ip_rows};
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sys::links::{self, Detail};
use crate::sys::network::Neighbour;
use crate::sys::resolver::Address;
use crate::sys::routes::{self, Edit};
use std::ffi::c_int;
use std::mem::{offset_of, size_of, zeroed};
use std::net::{IpAddr, Ipv4Addr};
use std::ptr;

/// Lists the interfaces in the order of their indexes; counters are 32 bits and wrap.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getiftable>
#[no_mangle]
pub unsafe extern "C" fn GetIfTable(pIfTable: PMIB_IFTABLE, pdwSize: PULONG, bOrder: BOOL) -> DWORD {
    let _ = bOrder;
    // SAFETY: the caller vouches for the buffer and its size.
    unsafe { if_table::<u16>(pIfTable, pdwSize) }
}

/// As [`GetIfTable`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetIfTable_utf32(pIfTable: PMIB_IFTABLE, pdwSize: PULONG, bOrder: BOOL) -> DWORD {
    let _ = bOrder;
    // SAFETY: the caller vouches for the buffer and its size.
    unsafe { if_table::<u32>(pIfTable, pdwSize) }
}

/// # Safety
/// As `fill`.
unsafe fn if_table<U: Unit>(buffer: PMIB_IFTABLE, size: PULONG) -> DWORD {
    call(|| {
        require(size)?;
        let links = adapter::all(Detail::All)?;
        let rows: Vec<IfRow<U>> = links.iter().map(IfRow::of).collect();
        // SAFETY: the caller's promise.
        unsafe { fill(buffer, size, &table(&rows, 4), ERROR_INSUFFICIENT_BUFFER) }
    })
}

/// Completes the row of the interface whose index is in `pIfRow->dwIndex`.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_INVALID_DATA (no such interface).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getifentry>
#[no_mangle]
pub unsafe extern "C" fn GetIfEntry(pIfRow: PMIB_IFROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { if_entry(pIfRow.cast::<IfRow<u16>>()) }
}

/// As [`GetIfEntry`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetIfEntry_utf32(pIfRow: PMIB_IFROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { if_entry(pIfRow.cast::<IfRow<u32>>()) }
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn if_entry<U: Unit>(row: *mut IfRow<U>) -> DWORD {
    call(|| {
        require(row)?;
        // SAFETY: the caller's promise.
        unsafe {
            let index = (&raw const (*row).index).read_unaligned();
            let link = adapter::by_index(index, Detail::All, ERROR_INVALID_DATA)?;
            put(row, IfRow::<U>::of(&link))
        }
    })
}

/// Has the interface `pIfRow->dwIndex` go up or down, as `dwAdminStatus` says.
///
/// Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-setifentry>
#[no_mangle]
pub unsafe extern "C" fn SetIfEntry(pIfRow: PMIB_IFROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { set_if_entry(pIfRow.cast::<IfRow<u16>>()) }
}

/// As [`SetIfEntry`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetIfEntry_utf32(pIfRow: PMIB_IFROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { set_if_entry(pIfRow.cast::<IfRow<u32>>()) }
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn set_if_entry<U: Unit>(row: *mut IfRow<U>) -> DWORD {
    call(|| {
        require(row)?;
        // SAFETY: the caller's promise.
        let (index, status) = unsafe {
            (
                (&raw const (*row).index).read_unaligned(),
                (&raw const (*row).admin_status).read_unaligned(),
            )
        };
        let up = match status {
            MIB_IF_ADMIN_STATUS_UP => true,
            MIB_IF_ADMIN_STATUS_DOWN => false,
            _ => return Err(Error(ERROR_INVALID_PARAMETER)),
        };
        links::set_up(index, up).map_err(error::of)
    })
}

/// Lists the IPv4 routes.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER, ERROR_NO_DATA. The
/// rows are sorted whatever `bOrder` says. A metric is that of the interface and of the route together.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipforwardtable>
#[no_mangle]
pub unsafe extern "C" fn GetIpForwardTable(
    pIpForwardTable: PMIB_IPFORWARDTABLE,
    pdwSize: PULONG,
    bOrder: BOOL,
) -> DWORD {
    let _ = bOrder;
    call(|| {
        require(pdwSize)?;
        let links = adapter::all(Detail::WithoutCounters)?;
        let mut routes = all_routes()?;
        routes.retain(|route| route.destination.is_ipv4());
        if routes.is_empty() {
            return Err(Error(ERROR_NO_DATA));
        }
        routes.sort_by_key(|route| (route.destination, route.prefix, route.metric));
        let rows: Vec<MIB_IPFORWARDROW> = routes.iter().map(|route| ip_rows::forward_row(route, &links)).collect();
        let bytes = table(&rows, offset_of!(MIB_IPFORWARDTABLE, table));
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe { fill(pIpForwardTable, pdwSize, &bytes, ERROR_INSUFFICIENT_BUFFER) }
    })
}

/// Lists the IPv4 neighbours that the host knows (ARP).
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER, ERROR_NO_DATA.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipnettable>
#[no_mangle]
pub unsafe extern "C" fn GetIpNetTable(IpNetTable: PMIB_IPNETTABLE, SizePointer: PULONG, Order: BOOL) -> ULONG {
    let _ = Order;
    call(|| {
        require(SizePointer)?;
        let mut found: Vec<Neighbour> = ip_rows::neighbours()?;
        found.retain(|neighbour| neighbour.ip.is_ipv4());
        if found.is_empty() {
            return Err(Error(ERROR_NO_DATA));
        }
        found.sort_by_key(|neighbour| (neighbour.ip, neighbour.index));
        let rows: Vec<MIB_IPNETROW> = found.iter().map(ip_rows::net_row).collect();
        let bytes = table(&rows, offset_of!(MIB_IPNETTABLE, table));
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe { fill(IpNetTable, SizePointer, &bytes, ERROR_INSUFFICIENT_BUFFER) }
    })
}

fn ipv4(number: ULONG) -> Ipv4Addr {
    u32::from_be(number).into()
}

fn ipv4_address(number: ULONG) -> Address {
    Address {
        ip: ipv4(number).into(),
        scope_id: 0,
    }
}

/// Stores the index of the interface by which packets to an IPv4 address leave.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NETWORK_UNREACHABLE, ERROR_HOST_UNREACHABLE.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getbestinterface>
#[no_mangle]
pub unsafe extern "C" fn GetBestInterface(dwDestAddr: IPAddr, pdwBestIfIndex: PDWORD) -> DWORD {
    call(|| {
        require(pdwBestIfIndex)?;
        let route = ip_rows::best_route(ipv4_address(dwDestAddr), None, 0)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(pdwBestIfIndex, route.index) }
    })
}

/// The same for an address of either family.
///
/// Returns as [`GetBestInterface`]; ERROR_INVALID_PARAMETER also for another family.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getbestinterfaceex>
#[no_mangle]
pub unsafe extern "C" fn GetBestInterfaceEx(pDestAddr: *mut sockaddr, pdwBestIfIndex: PDWORD) -> DWORD {
    call(|| {
        require(pDestAddr)?;
        require(pdwBestIfIndex)?;
        // SAFETY: the caller vouches for an address as long as its family has it.
        let destination = unsafe { read_address(pDestAddr)? };
        let route = ip_rows::best_route(destination, None, 0)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(pdwBestIfIndex, route.index) }
    })
}

/// ERROR_INVALID_PARAMETER: of neither family.
///
/// # Safety
/// `address` has as many bytes as its family.
unsafe fn read_address(address: *const sockaddr) -> Result<Address> {
    // SAFETY: plain numbers, of which all zero is a value; the caller's promise.
    unsafe {
        let mut any: SOCKADDR_INET = zeroed();
        let family = address.cast::<ADDRESS_FAMILY>().read_unaligned();
        let len = match c_int::from(family) {
            AF_INET => size_of::<sockaddr_in>(),
            AF_INET6 => size_of::<sockaddr_in6>(),
            _ => return Err(Error(ERROR_INVALID_PARAMETER)),
        };
        ptr::copy_nonoverlapping(address.cast::<u8>(), (&raw mut any).cast::<u8>(), len);
        of_sockaddr_inet(&any).ok_or(Error(ERROR_INVALID_PARAMETER))
    }
}

/// Stores the route that packets to `dwDestAddr` take; from `dwSourceAddr` if that is not 0.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NETWORK_UNREACHABLE, ERROR_HOST_UNREACHABLE.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getbestroute>
#[no_mangle]
pub unsafe extern "C" fn GetBestRoute(dwDestAddr: DWORD, dwSourceAddr: DWORD, pBestRoute: PMIB_IPFORWARDROW) -> DWORD {
    call(|| {
        require(pBestRoute)?;
        let source = (dwSourceAddr != 0).then(|| IpAddr::V4(ipv4(dwSourceAddr)));
        let route = ip_rows::best_route(ipv4_address(dwDestAddr), source, 0)?;
        let links = adapter::all(Detail::WithoutCounters)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(pBestRoute, ip_rows::forward_row(&route, &links)) }
    })
}

/// Asks for the physical address of an IPv4 neighbour and stores it in `pMacAddr`, a buffer of `*PhyAddrLen` bytes, and its
/// length there. `SrcIP` is an address of this host on the link, or 0. Waits for the answer, some seconds at most.
///
/// Returns NO_ERROR or, with a length of 0, ERROR_BAD_NET_NAME (nobody answers; not on a link), ERROR_BUFFER_OVERFLOW,
/// ERROR_NOT_FOUND (`SrcIP` is not this host's). ERROR_INVALID_PARAMETER: a pointer is NULL.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-sendarp>
#[no_mangle]
pub unsafe extern "C" fn SendARP(DestIP: IPAddr, SrcIP: IPAddr, pMacAddr: PVOID, PhyAddrLen: PULONG) -> DWORD {
    /// The shortest that Windows takes.
    const LEAST: ULONG = 6;
    call(|| {
        require(pMacAddr)?;
        require(PhyAddrLen)?;
        // SAFETY: the caller vouches for the length and the buffer.
        unsafe {
            let room = PhyAddrLen.read_unaligned();
            PhyAddrLen.write_unaligned(0);
            if room < LEAST {
                return Err(Error(ERROR_BUFFER_OVERFLOW));
            }
            let source = (SrcIP != 0).then(|| ipv4(SrcIP));
            let physical = ip_rows::resolve(ipv4(DestIP), source)?;
            if physical.len() > room as usize {
                return Err(Error(ERROR_BUFFER_OVERFLOW));
            }
            ptr::copy_nonoverlapping(physical.as_ptr(), pMacAddr.cast(), physical.len());
            put(PhyAddrLen, physical.len() as ULONG)
        }
    })
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn edit_route(edit: Edit, row: PMIB_IPFORWARDROW) -> DWORD {
    call(|| {
        require(row)?;
        // SAFETY: the caller's promise.
        let row = unsafe { row.read_unaligned() };
        routes::edit_route(edit, &ip_rows::of_forward_row(&row)).map_err(error::of)
    })
}

/// Makes an IPv4 route of destination, mask, next hop, interface and metric of `pRoute`.
///
/// Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-createipforwardentry>
#[no_mangle]
pub unsafe extern "C" fn CreateIpForwardEntry(pRoute: PMIB_IPFORWARDROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_route(Edit::Create, pRoute) }
}

/// Changes an IPv4 route. Returns as [`CreateIpForwardEntry`].
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-setipforwardentry>
#[no_mangle]
pub unsafe extern "C" fn SetIpForwardEntry(pRoute: PMIB_IPFORWARDROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_route(Edit::Set, pRoute) }
}

/// Removes an IPv4 route. Returns as [`CreateIpForwardEntry`], and ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-deleteipforwardentry>
#[no_mangle]
pub unsafe extern "C" fn DeleteIpForwardEntry(pRoute: PMIB_IPFORWARDROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_route(Edit::Delete, pRoute) }
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn edit_neighbour(edit: Edit, row: PMIB_IPNETROW) -> DWORD {
    call(|| {
        require(row)?;
        // SAFETY: the caller's promise.
        let row = unsafe { row.read_unaligned() };
        let len = row.dwPhysAddrLen as usize;
        let physical = row.bPhysAddr.get(..len).ok_or(Error(ERROR_INVALID_PARAMETER))?;
        routes::edit_neighbour(edit, row.dwIndex, ipv4(row.dwAddr).into(), physical).map_err(error::of)
    })
}

/// Makes an IPv4 neighbour known. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
/// ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-createipnetentry>
#[no_mangle]
pub unsafe extern "C" fn CreateIpNetEntry(pArpEntry: PMIB_IPNETROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_neighbour(Edit::Create, pArpEntry) }
}

/// Changes what is known of an IPv4 neighbour. Returns as [`CreateIpNetEntry`].
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-setipnetentry>
#[no_mangle]
pub unsafe extern "C" fn SetIpNetEntry(pArpEntry: PMIB_IPNETROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_neighbour(Edit::Set, pArpEntry) }
}

/// Forgets an IPv4 neighbour. Returns as [`CreateIpNetEntry`], and ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-deleteipnetentry>
#[no_mangle]
pub unsafe extern "C" fn DeleteIpNetEntry(pArpEntry: PMIB_IPNETROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_neighbour(Edit::Delete, pArpEntry) }
}

/// Gives the interface `IfIndex` an IPv4 address until [`DeleteIPAddress`] or a restart; stores what that knows it by.
///
/// Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS, ERROR_INVALID_PARAMETER,
/// ERROR_FILE_NOT_FOUND (no such interface).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-addipaddress>
#[no_mangle]
pub unsafe extern "C" fn AddIPAddress(
    Address: IPAddr,
    IpMask: IPMask,
    IfIndex: DWORD,
    NTEContext: PULONG,
    NTEInstance: PULONG,
) -> DWORD {
    call(|| {
        require(NTEContext)?;
        require(NTEInstance)?;
        let prefix = u32::from_be(IpMask).leading_ones() as u8;
        links::change_address(IfIndex, ipv4(Address).into(), prefix, true).map_err(error::of)?;
        // SAFETY: the caller vouches for both places.
        unsafe {
            put(NTEContext, Address)?;
            put(NTEInstance, IfIndex)
        }
    })
}

/// Takes away an IPv4 address that [`AddIPAddress`] or [`GetAdaptersInfo`] gave the context of.
///
/// Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_INVALID_PARAMETER (no such address).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-deleteipaddress>
#[no_mangle]
pub extern "C" fn DeleteIPAddress(NTEContext: ULONG) -> DWORD {
    call(|| {
        let ip = IpAddr::V4(ipv4(NTEContext));
        let all = crate::sys::interfaces::plain_addresses().map_err(error::of)?;
        let found = all.iter().find(|address| address.address.ip == ip);
        let found = found.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        links::change_address(found.index, ip, found.prefix as u8, false).map_err(error::of)
    })
}

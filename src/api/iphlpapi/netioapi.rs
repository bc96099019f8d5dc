//! `netioapi.h`: the tables of interfaces, addresses, routes and neighbours of both families.
use super::out::{call, put, require};
use crate::abi::*;
use crate::api::ffi;
use crate::iphlp::if_rows::IfRow2;
use crate::iphlp::interfaces::{all_routes, family, of_sockaddr_inet, sockaddr_inet, zoned};
use crate::iphlp::{adapter, error, ip_rows, mib_table};
use crate::rt::error::{Error, Result};
use crate::rt::wide::Unit;
use crate::sys::links::{self, Detail};
use crate::sys::network::{Link, Neighbour};
use crate::sys::resolver::{Address, Family};
use crate::sys::routes::{self, Edit};
use std::ffi::c_int;
use std::mem::zeroed;
use std::net::IpAddr;

const INVALID: Error = Error(ERROR_INVALID_PARAMETER);

/// Stores a new table, which [`FreeMibTable`] frees.
///
/// # Safety
/// `place` is NULL or has room for a pointer.
unsafe fn give<R: Copy, T>(rows: &[R], place: *mut *mut T) -> Result<()> {
    require(place)?;
    // SAFETY: the caller's promise.
    unsafe { put(place, mib_table::allocate(rows)) }
}

/// ERROR_INVALID_PARAMETER: none of AF_UNSPEC, AF_INET, AF_INET6.
fn wanted(number: ADDRESS_FAMILY) -> Result<Family> {
    family(number.into()).ok_or(INVALID)
}

/// Frees a table that one of the functions here has stored. NULL is no table.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-freemibtable>
#[no_mangle]
pub unsafe extern "C" fn FreeMibTable(Memory: PVOID) {
    ffi::call_any_time((), || {
        if !Memory.is_null() {
            // SAFETY: the caller vouches for the table.
            unsafe { mib_table::free(Memory.cast()) };
        }
        Ok(())
    });
}

/// Stores a table of all interfaces, which [`FreeMibTable`] frees.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getiftable2>
#[no_mangle]
pub unsafe extern "C" fn GetIfTable2(Table: *mut PMIB_IF_TABLE2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_table::<u16>(MibIfTableNormal, Table) }
}

/// As [`GetIfTable2`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetIfTable2_utf32(Table: *mut PMIB_IF_TABLE2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_table::<u32>(MibIfTableNormal, Table) }
}

/// As [`GetIfTable2`]; `Level` MibIfTableNormalWithoutStatistics leaves the counters 0, which is cheaper.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getiftable2ex>
#[no_mangle]
pub unsafe extern "C" fn GetIfTable2Ex(Level: MIB_IF_TABLE_LEVEL, Table: *mut PMIB_IF_TABLE2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_table::<u16>(Level, Table) }
}

/// As [`GetIfTable2Ex`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetIfTable2Ex_utf32(Level: MIB_IF_TABLE_LEVEL, Table: *mut PMIB_IF_TABLE2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_table::<u32>(Level, Table) }
}

/// Completes the row of the interface whose LUID or, if that is 0, index is in it.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL; neither is given), ERROR_FILE_NOT_FOUND (no such interface).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getifentry2>
#[no_mangle]
pub unsafe extern "C" fn GetIfEntry2(Row: PMIB_IF_ROW2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_entry::<u16>(MibIfEntryNormal, Row.cast()) }
}

/// As [`GetIfEntry2`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetIfEntry2_utf32(Row: PMIB_IF_ROW2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_entry::<u32>(MibIfEntryNormal, Row.cast()) }
}

/// As [`GetIfEntry2`]; `Level` MibIfEntryNormalWithoutStatistics leaves the counters 0.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getifentry2ex>
#[no_mangle]
pub unsafe extern "C" fn GetIfEntry2Ex(Level: MIB_IF_ENTRY_LEVEL, Row: PMIB_IF_ROW2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_entry::<u16>(Level, Row.cast()) }
}

/// As [`GetIfEntry2Ex`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetIfEntry2Ex_utf32(Level: MIB_IF_ENTRY_LEVEL, Row: PMIB_IF_ROW2) -> DWORD {
    // SAFETY: the caller vouches for what the parameters point to.
    unsafe { if_entry::<u32>(Level, Row.cast()) }
}

/// # Safety
/// `table` is NULL or has room for a pointer.
unsafe fn if_table<U: Unit>(level: MIB_IF_TABLE_LEVEL, table: *mut PMIB_IF_TABLE2) -> DWORD {
    call(|| {
        let detail = match level {
            MibIfTableNormal | MibIfTableRaw => Detail::All,
            MibIfTableNormalWithoutStatistics => Detail::WithoutCounters,
            _ => return Err(INVALID),
        };
        require(table)?;
        let rows: Vec<IfRow2<U>> = adapter::all(detail)?.iter().map(IfRow2::of).collect();
        // SAFETY: the caller's promise.
        unsafe { give(&rows, table) }
    })
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn if_entry<U: Unit>(level: MIB_IF_ENTRY_LEVEL, row: *mut IfRow2<U>) -> DWORD {
    call(|| {
        let detail = match level {
            MibIfEntryNormal => Detail::All,
            MibIfEntryNormalWithoutStatistics => Detail::WithoutCounters,
            _ => return Err(INVALID),
        };
        require(row)?;
        // SAFETY: the caller's promise.
        unsafe {
            let luid = (&raw const (*row).luid).read_unaligned();
            let index = (&raw const (*row).index).read_unaligned();
            put(row, IfRow2::<U>::of(&link_of(&luid, index, detail)?))
        }
    })
}

/// The interface of a LUID or, if that is 0, of an index. ERROR_INVALID_PARAMETER: neither is given; ERROR_FILE_NOT_FOUND.
fn link_of(luid: &NET_LUID, index: ULONG, detail: Detail) -> Result<Link> {
    // SAFETY: plain numbers.
    if unsafe { luid.Value } == 0 && index == 0 {
        return Err(INVALID);
    }
    adapter::find(luid, index, detail, ERROR_FILE_NOT_FOUND)
}

/// Stores a table of the addresses of `Family` (AF_UNSPEC: both), which [`FreeMibTable`] frees.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getunicastipaddresstable>
#[no_mangle]
pub unsafe extern "C" fn GetUnicastIpAddressTable(
    Family: ADDRESS_FAMILY,
    Table: *mut PMIB_UNICASTIPADDRESS_TABLE,
) -> DWORD {
    call(|| {
        require(Table)?;
        let family = wanted(Family)?;
        let rows = ip_rows::unicast_rows(family)?;
        // SAFETY: the caller vouches for the place.
        unsafe { give(&rows, Table) }
    })
}

/// Stores a table of the groups that the interfaces have joined of `Family` (AF_UNSPEC: both), which [`FreeMibTable`] frees.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getmulticastipaddresstable>
#[no_mangle]
pub unsafe extern "C" fn GetMulticastIpAddressTable(
    Family: ADDRESS_FAMILY,
    Table: *mut PMIB_MULTICASTIPADDRESS_TABLE,
) -> DWORD {
    call(|| {
        require(Table)?;
        let family = wanted(Family)?;
        let rows = ip_rows::multicast_rows(family)?;
        // SAFETY: the caller vouches for the place.
        unsafe { give(&rows, Table) }
    })
}

/// Stores a table of the anycast addresses of `Family` (AF_UNSPEC: both), which [`FreeMibTable`] frees.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getanycastipaddresstable>
#[no_mangle]
pub unsafe extern "C" fn GetAnycastIpAddressTable(
    Family: ADDRESS_FAMILY,
    Table: *mut PMIB_ANYCASTIPADDRESS_TABLE,
) -> DWORD {
    call(|| {
        require(Table)?;
        let family = wanted(Family)?;
        let rows = ip_rows::anycast_rows(family)?;
        // SAFETY: the caller vouches for the place.
        unsafe { give(&rows, Table) }
    })
}

/// Stores a table of the routes of `Family` (AF_UNSPEC: both), which [`FreeMibTable`] frees.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipforwardtable2>
#[no_mangle]
pub unsafe extern "C" fn GetIpForwardTable2(Family: ADDRESS_FAMILY, Table: *mut PMIB_IPFORWARD_TABLE2) -> DWORD {
    call(|| {
        require(Table)?;
        let family = wanted(Family)?;
        let links = adapter::all(Detail::WithoutCounters)?;
        let mut routes = all_routes()?;
        routes.retain(|route| family.includes(route.destination));
        let rows: Vec<_> = routes
            .iter()
            .map(|route| ip_rows::forward_row2(route, &links))
            .collect();
        // SAFETY: the caller vouches for the place.
        unsafe { give(&rows, Table) }
    })
}

/// Stores a table of the neighbours that the host knows of `Family` (AF_UNSPEC: both), which [`FreeMibTable`] frees.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipnettable2>
#[no_mangle]
pub unsafe extern "C" fn GetIpNetTable2(Family: ADDRESS_FAMILY, Table: *mut PMIB_IPNET_TABLE2) -> DWORD {
    call(|| {
        require(Table)?;
        let family = wanted(Family)?;
        let links = adapter::all(Detail::WithoutCounters)?;
        let mut all = ip_rows::neighbours()?;
        all.retain(|neighbour| family.includes(neighbour.ip));
        let rows: Vec<_> = all
            .iter()
            .map(|neighbour| ip_rows::net_row2(neighbour, &links))
            .collect();
        // SAFETY: the caller vouches for the place.
        unsafe { give(&rows, Table) }
    })
}

/// Stores a table of the settings of the interfaces of `Family` (AF_UNSPEC: both), which [`FreeMibTable`] frees.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipinterfacetable>
#[no_mangle]
pub unsafe extern "C" fn GetIpInterfaceTable(Family: ADDRESS_FAMILY, Table: *mut PMIB_IPINTERFACE_TABLE) -> DWORD {
    call(|| {
        require(Table)?;
        let family = wanted(Family)?;
        let links = adapter::all(Detail::WithoutCounters)?;
        let families = [(AF_INET, Family::V4), (AF_INET6, Family::V6)];
        let wanted = families
            .iter()
            .filter(|(_, one)| family == Family::Any || family == *one);
        let row = |number: c_int| {
            links
                .iter()
                .map(move |link| ip_rows::interface_row(link, number as ADDRESS_FAMILY))
        };
        let rows: Vec<MIB_IPINTERFACE_ROW> = wanted.flat_map(|(number, _)| row(*number)).collect();
        // SAFETY: the caller vouches for the place.
        unsafe { give(&rows, Table) }
    })
}

/// Completes the row of the interface whose family and LUID or index are in it. Returns as [`GetIfEntry2`].
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipinterfaceentry>
#[no_mangle]
pub unsafe extern "C" fn GetIpInterfaceEntry(Row: PMIB_IPINTERFACE_ROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    call(|| unsafe {
        require(Row)?;
        let asked = Row.read_unaligned();
        if !matches!(asked.Family.into(), AF_INET | AF_INET6) {
            return Err(INVALID);
        }
        let link = link_of(&asked.InterfaceLuid, asked.InterfaceIndex, Detail::WithoutCounters)?;
        put(Row, ip_rows::interface_row(&link, asked.Family))
    })
}

/// Makes a row of values that stand for no change.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-initializeipinterfaceentry>
#[no_mangle]
pub unsafe extern "C" fn InitializeIpInterfaceEntry(Row: PMIB_IPINTERFACE_ROW) {
    // SAFETY: plain numbers, of which all zero is a value; the caller vouches for the row.
    ffi::call_any_time((), || unsafe {
        let mut row: MIB_IPINTERFACE_ROW = zeroed();
        row.RouterDiscoveryBehavior = RouterDiscoveryUnchanged;
        row.LinkLocalAddressBehavior = LinkLocalUnchanged;
        put(Row, row)
    });
}

/// Completes the row of the address that is in it, on the interface whose LUID or index is in it.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NOT_FOUND (it has no such
/// address).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getunicastipaddressentry>
#[no_mangle]
pub unsafe extern "C" fn GetUnicastIpAddressEntry(Row: PMIB_UNICASTIPADDRESS_ROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    call(|| unsafe {
        require(Row)?;
        let asked = Row.read_unaligned();
        let ip = of_sockaddr_inet(&asked.Address).ok_or(INVALID)?.ip;
        let link = link_of(&asked.InterfaceLuid, asked.InterfaceIndex, Detail::WithoutCounters)?;
        let is_it = |row: &MIB_UNICASTIPADDRESS_ROW| {
            row.InterfaceIndex == link.index && of_sockaddr_inet(&row.Address).is_some_and(|found| found.ip == ip)
        };
        let found = ip_rows::unicast_rows(Family::Any)?.into_iter().find(is_it);
        put(Row, found.ok_or(Error(ERROR_NOT_FOUND))?)
    })
}

/// Makes a row with the values of an address that is not said more of.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-initializeunicastipaddressentry>
#[no_mangle]
pub unsafe extern "C" fn InitializeUnicastIpAddressEntry(Row: PMIB_UNICASTIPADDRESS_ROW) {
    // SAFETY: plain numbers, of which all zero is a value; the caller vouches for the row.
    ffi::call_any_time((), || unsafe {
        let mut row: MIB_UNICASTIPADDRESS_ROW = zeroed();
        row.PrefixOrigin = IpPrefixOriginUnchanged;
        row.SuffixOrigin = IpSuffixOriginUnchanged;
        row.OnLinkPrefixLength = UCHAR::MAX;
        row.ValidLifetime = ULONG::MAX;
        row.PreferredLifetime = ULONG::MAX;
        put(Row, row)
    });
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn change_unicast(row: *const MIB_UNICASTIPADDRESS_ROW, add: bool) -> DWORD {
    call(|| {
        require(row)?;
        // SAFETY: the caller's promise.
        let row = unsafe { row.read_unaligned() };
        let ip = of_sockaddr_inet(&row.Address).ok_or(INVALID)?.ip;
        let link = link_of(&row.InterfaceLuid, row.InterfaceIndex, Detail::WithoutCounters)?;
        let whole = if ip.is_ipv4() { 32 } else { 128 };
        let known = || {
            let all = crate::sys::interfaces::plain_addresses().map_err(error::of)?;
            let found = all
                .iter()
                .find(|known| known.index == link.index && known.address.ip == ip);
            found.map(|known| known.prefix as u8).ok_or(Error(ERROR_NOT_FOUND))
        };
        let prefix = match (add, row.OnLinkPrefixLength) {
            (false, _) => known()?,
            (true, UCHAR::MAX) => whole,
            (true, prefix) if prefix <= whole => prefix,
            _ => return Err(INVALID),
        };
        links::change_address(link.index, ip, prefix, add).map_err(error::of)
    })
}

/// Gives an interface an address. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
/// ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-createunicastipaddressentry>
#[no_mangle]
pub unsafe extern "C" fn CreateUnicastIpAddressEntry(Row: *const MIB_UNICASTIPADDRESS_ROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { change_unicast(Row, true) }
}

/// Takes an address away. Returns as [`CreateUnicastIpAddressEntry`], and ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-deleteunicastipaddressentry>
#[no_mangle]
pub unsafe extern "C" fn DeleteUnicastIpAddressEntry(Row: *const MIB_UNICASTIPADDRESS_ROW) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { change_unicast(Row, false) }
}

/// Completes the row of the route with the destination, next hop and interface in it.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipforwardentry2>
#[no_mangle]
pub unsafe extern "C" fn GetIpForwardEntry2(Row: PMIB_IPFORWARD_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    call(|| unsafe {
        require(Row)?;
        let asked = ip_rows::of_forward_row2(&Row.read_unaligned())?;
        let links = adapter::all(Detail::WithoutCounters)?;
        let found = all_routes()?.into_iter().find(|route| {
            (route.destination, route.prefix, route.next_hop, route.index)
                == (asked.destination, asked.prefix, asked.next_hop, asked.index)
        });
        put(
            Row,
            ip_rows::forward_row2(&found.ok_or(Error(ERROR_NOT_FOUND))?, &links),
        )
    })
}

/// Makes a row with the values of a route that is not said more of.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-initializeipforwardentry>
#[no_mangle]
pub unsafe extern "C" fn InitializeIpForwardEntry(Row: PMIB_IPFORWARD_ROW2) {
    // SAFETY: plain numbers, of which all zero is a value; the caller vouches for the row.
    ffi::call_any_time((), || unsafe {
        let mut row: MIB_IPFORWARD_ROW2 = zeroed();
        row.ValidLifetime = ULONG::MAX;
        row.PreferredLifetime = ULONG::MAX;
        row.Loopback = TRUE as BOOLEAN;
        row.AutoconfigureAddress = TRUE as BOOLEAN;
        row.Publish = TRUE as BOOLEAN;
        row.Immortal = TRUE as BOOLEAN;
        row.Metric = ULONG::MAX;
        row.Protocol = MIB_IPPROTO_NETMGMT;
        put(Row, row)
    });
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn edit_route(edit: Edit, row: *const MIB_IPFORWARD_ROW2) -> DWORD {
    call(|| {
        require(row)?;
        // SAFETY: the caller's promise.
        let mut route = ip_rows::of_forward_row2(&unsafe { row.read_unaligned() })?;
        // As `InitializeIpForwardEntry` leaves it.
        if route.metric == ULONG::MAX {
            route.metric = 0;
        }
        routes::edit_route(edit, &route).map_err(error::of)
    })
}

/// Makes a route. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
/// ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-createipforwardentry2>
#[no_mangle]
pub unsafe extern "C" fn CreateIpForwardEntry2(Row: *const MIB_IPFORWARD_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_route(Edit::Create, Row) }
}

/// Changes a route. Returns as [`CreateIpForwardEntry2`].
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-setipforwardentry2>
#[no_mangle]
pub unsafe extern "C" fn SetIpForwardEntry2(Row: *const MIB_IPFORWARD_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_route(Edit::Set, Row) }
}

/// Removes a route. Returns as [`CreateIpForwardEntry2`], and ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-deleteipforwardentry2>
#[no_mangle]
pub unsafe extern "C" fn DeleteIpForwardEntry2(Row: *const MIB_IPFORWARD_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_route(Edit::Delete, Row) }
}

/// Stores the route that packets to `DestinationAddress` take, and the address that they come from: of the interface of the
/// LUID or index if one is given, from `SourceAddress` if it is not NULL. `AddressSortOptions` is not looked at.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NETWORK_UNREACHABLE,
/// ERROR_HOST_UNREACHABLE.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getbestroute2>
#[no_mangle]
pub unsafe extern "C" fn GetBestRoute2(
    InterfaceLuid: PNET_LUID,
    InterfaceIndex: NET_IFINDEX,
    SourceAddress: *const SOCKADDR_INET,
    DestinationAddress: *const SOCKADDR_INET,
    AddressSortOptions: ULONG,
    BestRoute: PMIB_IPFORWARD_ROW2,
    BestSourceAddress: *mut SOCKADDR_INET,
) -> DWORD {
    let _ = AddressSortOptions;
    // SAFETY: the caller vouches for what the parameters point to.
    call(|| unsafe {
        require(DestinationAddress)?;
        require(BestRoute)?;
        require(BestSourceAddress)?;
        let destination = of_sockaddr_inet(&DestinationAddress.read_unaligned()).ok_or(INVALID)?;
        let luid = match InterfaceLuid.is_null() {
            true => NET_LUID { Value: 0 },
            false => InterfaceLuid.read_unaligned(),
        };
        let index = match (luid.Value, InterfaceIndex) {
            (0, 0) => 0,
            _ => link_of(&luid, InterfaceIndex, Detail::WithoutCounters)?.index,
        };
        let source = match SourceAddress.is_null() {
            true => None,
            false => of_sockaddr_inet(&SourceAddress.read_unaligned()),
        };
        let source = source.map(|source| source.ip).filter(|ip| !ip.is_unspecified());
        let route = ip_rows::best_route(destination, source, index)?;
        let links = adapter::all(Detail::WithoutCounters)?;
        let from = source.or(route.source).map(|ip| zoned(ip, route.index));
        put(BestRoute, ip_rows::forward_row2(&route, &links))?;
        put(BestSourceAddress, sockaddr_inet(from))
    })
}

/// The neighbour that a row names.
fn neighbour_of(row: &MIB_IPNET_ROW2) -> Result<(Link, Address)> {
    let address = of_sockaddr_inet(&row.Address).ok_or(INVALID)?;
    Ok((
        link_of(&row.InterfaceLuid, row.InterfaceIndex, Detail::WithoutCounters)?,
        address,
    ))
}

fn known(link: &Link, ip: IpAddr) -> Result<Neighbour> {
    let all = ip_rows::neighbours()?;
    let found = all
        .into_iter()
        .find(|neighbour| neighbour.index == link.index && neighbour.ip == ip);
    found.ok_or(Error(ERROR_NOT_FOUND))
}

/// Completes the row of the neighbour whose address and interface are in it.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipnetentry2>
#[no_mangle]
pub unsafe extern "C" fn GetIpNetEntry2(Row: PMIB_IPNET_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    call(|| unsafe {
        require(Row)?;
        let (link, address) = neighbour_of(&Row.read_unaligned())?;
        let found = known(&link, address.ip)?;
        put(Row, ip_rows::net_row2(&found, &[link]))
    })
}

/// Asks the link for the neighbour whose address and interface are in the row, and completes the row. Waits for the answer,
/// some seconds at most. `SourceAddress` is not looked at.
///
/// Returns as [`GetIpNetEntry2`]; ERROR_BAD_NET_NAME: nobody answers.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-resolveipnetentry2>
#[no_mangle]
pub unsafe extern "C" fn ResolveIpNetEntry2(Row: PMIB_IPNET_ROW2, SourceAddress: *const SOCKADDR_INET) -> DWORD {
    let _ = SourceAddress;
    // SAFETY: the caller vouches for the row.
    call(|| unsafe {
        require(Row)?;
        let (link, address) = neighbour_of(&Row.read_unaligned())?;
        routes::resolve(link.index, address.ip).map_err(|_| Error(ERROR_BAD_NET_NAME))?;
        let found = known(&link, address.ip)?;
        put(Row, ip_rows::net_row2(&found, &[link]))
    })
}

/// # Safety
/// `row` is NULL or a row.
unsafe fn edit_neighbour(edit: Edit, row: *const MIB_IPNET_ROW2) -> DWORD {
    call(|| {
        require(row)?;
        // SAFETY: the caller's promise.
        let row = unsafe { row.read_unaligned() };
        let (link, address) = neighbour_of(&row)?;
        let physical = row
            .PhysicalAddress
            .get(..row.PhysicalAddressLength as usize)
            .ok_or(INVALID)?;
        routes::edit_neighbour(edit, link.index, address.ip, physical).map_err(error::of)
    })
}

/// Makes a neighbour known. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
/// ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface).
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-createipnetentry2>
#[no_mangle]
pub unsafe extern "C" fn CreateIpNetEntry2(Row: *const MIB_IPNET_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_neighbour(Edit::Create, Row) }
}

/// Changes what is known of a neighbour. Returns as [`CreateIpNetEntry2`].
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-setipnetentry2>
#[no_mangle]
pub unsafe extern "C" fn SetIpNetEntry2(Row: PMIB_IPNET_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_neighbour(Edit::Set, Row) }
}

/// Forgets a neighbour. Returns as [`CreateIpNetEntry2`], and ERROR_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-deleteipnetentry2>
#[no_mangle]
pub unsafe extern "C" fn DeleteIpNetEntry2(Row: *const MIB_IPNET_ROW2) -> DWORD {
    // SAFETY: the caller vouches for the row.
    unsafe { edit_neighbour(Edit::Delete, Row) }
}

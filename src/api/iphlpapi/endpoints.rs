//! `iphlpapi.h`: the tables of TCP and UDP.
use super::out::{call, fill, require, table};
use crate::abi::*;
use crate::iphlp::endpoint_rows::{Endpoints, Row, Which};
use crate::rt::error::{Error, Result};
use crate::sys::network::Protocol;
use std::ffi::c_int;
use std::mem::align_of;

/// What is asked for: the protocol, IPv4 or IPv6, which connections, and whether with their processes.
struct Asked {
    protocol: Protocol,
    is_ipv4: bool,
    which: Which,
    owned: bool,
}

/// # Safety
/// As `fill`.
unsafe fn give<R: Row, T>(asked: Asked, buffer: *mut T, size: *mut ULONG) -> Result<()> {
    require(size)?;
    let endpoints = Endpoints::read(asked.protocol, asked.is_ipv4, asked.which, asked.owned)?;
    let rows: Vec<R> = endpoints
        .all
        .iter()
        .map(|endpoint| R::of(endpoint, endpoints.owner(endpoint)))
        .collect();
    // Behind the number of rows, as the rows are aligned.
    let bytes = table(&rows, align_of::<R>().max(4));
    // SAFETY: the caller's promise.
    unsafe { fill(buffer, size, &bytes, ERROR_INSUFFICIENT_BUFFER) }
}

/// Lists the IPv4 connections and listeners of TCP in `TcpTable`, a buffer of `*SizePointer` bytes.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
/// sorted whatever `Order` says.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcptable>
#[no_mangle]
pub unsafe extern "C" fn GetTcpTable(TcpTable: PMIB_TCPTABLE, SizePointer: PULONG, Order: BOOL) -> ULONG {
    let _ = Order;
    let asked = Asked {
        protocol: Protocol::Tcp,
        is_ipv4: true,
        which: Which::All,
        owned: false,
    };
    // SAFETY: the caller vouches for the buffer and its size.
    call(|| unsafe { give::<MIB_TCPROW, _>(asked, TcpTable, SizePointer) })
}

/// Lists the IPv4 connections and listeners of TCP with their processes in `TcpTable`, a buffer of `*SizePointer` bytes.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
/// sorted whatever `Order` says.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcptable2>
#[no_mangle]
pub unsafe extern "C" fn GetTcpTable2(TcpTable: PMIB_TCPTABLE2, SizePointer: PULONG, Order: BOOL) -> ULONG {
    let _ = Order;
    let asked = Asked {
        protocol: Protocol::Tcp,
        is_ipv4: true,
        which: Which::All,
        owned: true,
    };
    // SAFETY: the caller vouches for the buffer and its size.
    call(|| unsafe { give::<MIB_TCPROW2, _>(asked, TcpTable, SizePointer) })
}

/// Lists the IPv6 connections and listeners of TCP in `TcpTable`, a buffer of `*SizePointer` bytes.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
/// sorted whatever `Order` says.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcp6table>
#[no_mangle]
pub unsafe extern "C" fn GetTcp6Table(TcpTable: PMIB_TCP6TABLE, SizePointer: PULONG, Order: BOOL) -> ULONG {
    let _ = Order;
    let asked = Asked {
        protocol: Protocol::Tcp,
        is_ipv4: false,
        which: Which::All,
        owned: false,
    };
    // SAFETY: the caller vouches for the buffer and its size.
    call(|| unsafe { give::<MIB_TCP6ROW, _>(asked, TcpTable, SizePointer) })
}

/// Lists the IPv6 connections and listeners of TCP with their processes in `TcpTable`, a buffer of `*SizePointer` bytes.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
/// sorted whatever `Order` says.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcp6table2>
#[no_mangle]
pub unsafe extern "C" fn GetTcp6Table2(TcpTable: PMIB_TCP6TABLE2, SizePointer: PULONG, Order: BOOL) -> ULONG {
    let _ = Order;
    let asked = Asked {
        protocol: Protocol::Tcp,
        is_ipv4: false,
        which: Which::All,
        owned: true,
    };
    // SAFETY: the caller vouches for the buffer and its size.
    call(|| unsafe { give::<MIB_TCP6ROW2, _>(asked, TcpTable, SizePointer) })
}

/// Lists the IPv4 endpoints of UDP in `UdpTable`, a buffer of `*SizePointer` bytes.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
/// sorted whatever `Order` says.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudptable>
#[no_mangle]
pub unsafe extern "C" fn GetUdpTable(UdpTable: PMIB_UDPTABLE, SizePointer: PULONG, Order: BOOL) -> ULONG {
    let _ = Order;
    let asked = Asked {
        protocol: Protocol::Udp,
        is_ipv4: true,
        which: Which::All,
        owned: false,
    };
    // SAFETY: the caller vouches for the buffer and its size.
    call(|| unsafe { give::<MIB_UDPROW, _>(asked, UdpTable, SizePointer) })
}

/// Lists the IPv6 endpoints of UDP in `Udp6Table`, a buffer of `*SizePointer` bytes.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
/// sorted whatever `Order` says.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudp6table>
#[no_mangle]
pub unsafe extern "C" fn GetUdp6Table(Udp6Table: PMIB_UDP6TABLE, SizePointer: PULONG, Order: BOOL) -> ULONG {
    let _ = Order;
    let asked = Asked {
        protocol: Protocol::Udp,
        is_ipv4: false,
        which: Which::All,
        owned: false,
    };
    // SAFETY: the caller vouches for the buffer and its size.
    call(|| unsafe { give::<MIB_UDP6ROW, _>(asked, Udp6Table, SizePointer) })
}

/// Lists the TCP connections, listeners or both of `ulAf` (AF_INET, AF_INET6) in `pTcpTable`, a buffer of `*pdwSize` bytes, as
/// rows that `TableClass` names: plain, with their processes, or with processes and modules.
///
/// Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER (another class or
/// family), ERROR_NOT_SUPPORTED (plain rows of IPv6). The rows are sorted whatever `bOrder` says.
///
/// Differs from Windows: the process is 0 where another user's may not be looked at; module information is empty.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getextendedtcptable>
#[no_mangle]
pub unsafe extern "C" fn GetExtendedTcpTable(
    pTcpTable: PVOID,
    pdwSize: PDWORD,
    bOrder: BOOL,
    ulAf: ULONG,
    TableClass: TCP_TABLE_CLASS,
    Reserved: ULONG,
) -> DWORD {
    let _ = (bOrder, Reserved);
    call(|| {
        require(pdwSize)?;
        let is_ipv4 = is_ipv4(ulAf)?;
        let which = match TableClass {
            TCP_TABLE_BASIC_LISTENER | TCP_TABLE_OWNER_PID_LISTENER | TCP_TABLE_OWNER_MODULE_LISTENER => {
                Which::Listeners
            }
            TCP_TABLE_BASIC_CONNECTIONS | TCP_TABLE_OWNER_PID_CONNECTIONS | TCP_TABLE_OWNER_MODULE_CONNECTIONS => {
                Which::Connections
            }
            _ => Which::All,
        };
        let asked = |owned| Asked {
            protocol: Protocol::Tcp,
            is_ipv4,
            which,
            owned,
        };
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe {
            match (TableClass, is_ipv4) {
                (TCP_TABLE_BASIC_LISTENER..=TCP_TABLE_BASIC_ALL, true) => {
                    give::<MIB_TCPROW, _>(asked(false), pTcpTable, pdwSize)
                }
                (TCP_TABLE_BASIC_LISTENER..=TCP_TABLE_BASIC_ALL, false) => Err(Error(ERROR_NOT_SUPPORTED)),
                (TCP_TABLE_OWNER_PID_LISTENER..=TCP_TABLE_OWNER_PID_ALL, true) => {
                    give::<MIB_TCPROW_OWNER_PID, _>(asked(true), pTcpTable, pdwSize)
                }
                (TCP_TABLE_OWNER_PID_LISTENER..=TCP_TABLE_OWNER_PID_ALL, false) => {
                    give::<MIB_TCP6ROW_OWNER_PID, _>(asked(true), pTcpTable, pdwSize)
                }
                (TCP_TABLE_OWNER_MODULE_LISTENER..=TCP_TABLE_OWNER_MODULE_ALL, true) => {
                    give::<MIB_TCPROW_OWNER_MODULE, _>(asked(true), pTcpTable, pdwSize)
                }
                (TCP_TABLE_OWNER_MODULE_LISTENER..=TCP_TABLE_OWNER_MODULE_ALL, false) => {
                    give::<MIB_TCP6ROW_OWNER_MODULE, _>(asked(true), pTcpTable, pdwSize)
                }
                _ => Err(Error(ERROR_INVALID_PARAMETER)),
            }
        }
    })
}

/// Lists the UDP endpoints of `ulAf` (AF_INET, AF_INET6) in `pUdpTable`, a buffer of `*pdwSize` bytes, as rows that
/// `TableClass` names.
///
/// Returns and differs from Windows as [`GetExtendedTcpTable`].
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getextendedudptable>
#[no_mangle]
pub unsafe extern "C" fn GetExtendedUdpTable(
    pUdpTable: PVOID,
    pdwSize: PDWORD,
    bOrder: BOOL,
    ulAf: ULONG,
    TableClass: UDP_TABLE_CLASS,
    Reserved: ULONG,
) -> DWORD {
    let _ = (bOrder, Reserved);
    call(|| {
        require(pdwSize)?;
        let is_ipv4 = is_ipv4(ulAf)?;
        let asked = |owned| Asked {
            protocol: Protocol::Udp,
            is_ipv4,
            which: Which::All,
            owned,
        };
        // SAFETY: the caller vouches for the buffer and its size.
        unsafe {
            match (TableClass, is_ipv4) {
                (UDP_TABLE_BASIC, true) => give::<MIB_UDPROW, _>(asked(false), pUdpTable, pdwSize),
                (UDP_TABLE_BASIC, false) => give::<MIB_UDP6ROW, _>(asked(false), pUdpTable, pdwSize),
                (UDP_TABLE_OWNER_PID, true) => give::<MIB_UDPROW_OWNER_PID, _>(asked(true), pUdpTable, pdwSize),
                (UDP_TABLE_OWNER_PID, false) => give::<MIB_UDP6ROW_OWNER_PID, _>(asked(true), pUdpTable, pdwSize),
                (UDP_TABLE_OWNER_MODULE, true) => give::<MIB_UDPROW_OWNER_MODULE, _>(asked(true), pUdpTable, pdwSize),
                (UDP_TABLE_OWNER_MODULE, false) => give::<MIB_UDP6ROW_OWNER_MODULE, _>(asked(true), pUdpTable, pdwSize),
                _ => Err(Error(ERROR_INVALID_PARAMETER)),
            }
        }
    })
}

/// ERROR_INVALID_PARAMETER: neither family.
fn is_ipv4(family: ULONG) -> Result<bool> {
    match family as c_int {
        AF_INET => Ok(true),
        AF_INET6 => Ok(false),
        _ => Err(Error(ERROR_INVALID_PARAMETER)),
    }
}

//! `iphlpapi.h`: the counters of IP, ICMP, TCP and UDP.
use super::out::{call, put, require};
use crate::abi::*;
use crate::iphlp::statistics;
use crate::rt::error::{Error, Result};
use std::ffi::c_int;

/// ERROR_NOT_SUPPORTED: neither family.
fn is_ipv4(family: ULONG) -> Result<bool> {
    match family as c_int {
        AF_INET => Ok(true),
        AF_INET6 => Ok(false),
        _ => Err(Error(ERROR_NOT_SUPPORTED)),
    }
}

/// Stores the counters of IPv4.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipstatistics>
#[no_mangle]
pub unsafe extern "C" fn GetIpStatistics(Statistics: PMIB_IPSTATS) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::ip(true)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of IPv4 or IPv6 (`Family` AF_INET, AF_INET6).
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipstatisticsex>
#[no_mangle]
pub unsafe extern "C" fn GetIpStatisticsEx(Statistics: PMIB_IPSTATS, Family: ULONG) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::ip(is_ipv4(Family)?)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of ICMP for IPv4.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-geticmpstatistics>
#[no_mangle]
pub unsafe extern "C" fn GetIcmpStatistics(Statistics: PMIB_ICMP) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::icmp()?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of ICMP by message type.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-geticmpstatisticsex>
#[no_mangle]
pub unsafe extern "C" fn GetIcmpStatisticsEx(Statistics: PMIB_ICMP_EX, Family: ULONG) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::icmp_by_type(is_ipv4(Family)?)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of TCP.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).
///
/// Differs from Windows: the host counts TCP of both families together; only the number of connections is the family's.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcpstatistics>
#[no_mangle]
pub unsafe extern "C" fn GetTcpStatistics(Statistics: PMIB_TCPSTATS) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::narrow_tcp(&statistics::tcp(true)?);
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of TCP.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
///
/// Differs from Windows: the host counts TCP of both families together; only the number of connections is the family's.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcpstatisticsex>
#[no_mangle]
pub unsafe extern "C" fn GetTcpStatisticsEx(Statistics: PMIB_TCPSTATS, Family: ULONG) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::narrow_tcp(&statistics::tcp(is_ipv4(Family)?)?);
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of TCP, those of segments in 64 bits.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
///
/// Differs from Windows: the host counts TCP of both families together; only the number of connections is the family's.
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcpstatisticsex2>
#[no_mangle]
pub unsafe extern "C" fn GetTcpStatisticsEx2(Statistics: PMIB_TCPSTATS2, Family: ULONG) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::tcp(is_ipv4(Family)?)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of UDP for IPv4.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudpstatistics>
#[no_mangle]
pub unsafe extern "C" fn GetUdpStatistics(Statistics: PMIB_UDPSTATS) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::narrow_udp(&statistics::udp(true)?);
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of UDP.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudpstatisticsex>
#[no_mangle]
pub unsafe extern "C" fn GetUdpStatisticsEx(Statistics: PMIB_UDPSTATS, Family: ULONG) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::narrow_udp(&statistics::udp(is_ipv4(Family)?)?);
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

/// Stores the counters of UDP, those of datagrams in 64 bits.
///
/// Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
/// <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudpstatisticsex2>
#[no_mangle]
pub unsafe extern "C" fn GetUdpStatisticsEx2(Statistics: PMIB_UDPSTATS2, Family: ULONG) -> ULONG {
    call(|| {
        require(Statistics)?;
        let found = statistics::udp(is_ipv4(Family)?)?;
        // SAFETY: the caller vouches for the place.
        unsafe { put(Statistics, found) }
    })
}

//! The counters of IP, ICMP, TCP and UDP, IPv4's and IPv6's. The host counts TCP for both together.
use super::endpoint_rows::{Endpoints, Which};
use super::interfaces::{all_routes, Interfaces};
use super::{adapter, error};
use crate::abi::*;
use crate::rt::error::Result;
use crate::sys::counters::{setting, Counters};
use crate::sys::links::Detail;
use crate::sys::network::Protocol;
use crate::sys::resolver::Family;
use std::mem::zeroed;

/// The counters there are 32 bits and wrap.
fn wrapped(value: u64) -> ULONG {
    value as ULONG
}

pub fn ip(is_ipv4: bool) -> Result<MIB_IPSTATS> {
    let counters = Counters::read().map_err(error::of)?;
    let prefix = if is_ipv4 { "Ip" } else { "Ip6" };
    let get = |name: &str| wrapped(counters.get(&format!("{prefix}{name}")));
    let v4 = |name: &str| if is_ipv4 { get(name) } else { 0 };
    let family = if is_ipv4 { Family::V4 } else { Family::V6 };
    let interfaces = Interfaces::read(Detail::WithoutCounters)?;
    let routes = all_routes()?;
    let forwarding = match is_ipv4 {
        true => setting("ipv4/ip_forward"),
        false => setting("ipv6/conf/all/forwarding"),
    };
    let ttl = match is_ipv4 {
        true => setting("ipv4/ip_default_ttl"),
        false => setting("ipv6/conf/all/hop_limit"),
    };
    Ok(MIB_IPSTATS {
        Anonymous: _MIB_IPSTATS_LH_0 {
            Forwarding: match forwarding {
                Some(1) => MIB_IP_FORWARDING,
                _ => MIB_IP_NOT_FORWARDING,
            },
        },
        dwDefaultTTL: ttl.map_or(64, wrapped),
        dwInReceives: get("InReceives"),
        dwInHdrErrors: get("InHdrErrors"),
        dwInAddrErrors: get("InAddrErrors"),
        dwForwDatagrams: if is_ipv4 {
            get("ForwDatagrams")
        } else {
            get("OutForwDatagrams")
        },
        dwInUnknownProtos: get("InUnknownProtos"),
        dwInDiscards: get("InDiscards"),
        dwInDelivers: get("InDelivers"),
        dwOutRequests: get("OutRequests"),
        dwRoutingDiscards: 0,
        dwOutDiscards: get("OutDiscards"),
        dwOutNoRoutes: get("OutNoRoutes"),
        dwReasmTimeout: v4("ReasmTimeout"),
        dwReasmReqds: get("ReasmReqds"),
        dwReasmOks: get("ReasmOKs"),
        dwReasmFails: get("ReasmFails"),
        dwFragOks: get("FragOKs"),
        dwFragFails: get("FragFails"),
        dwFragCreates: get("FragCreates"),
        dwNumIf: interfaces.links.len() as ULONG,
        dwNumAddr: interfaces
            .addresses
            .iter()
            .filter(|address| family.includes(address.address.ip))
            .count() as ULONG,
        dwNumRoutes: routes.iter().filter(|route| family.includes(route.destination)).count() as ULONG,
    })
}

pub fn icmp() -> Result<MIB_ICMP> {
    let counters = Counters::read().map_err(error::of)?;
    let direction = |direction: &str| {
        let get = |name: &str| wrapped(counters.get(&format!("Icmp{direction}{name}")));
        MIBICMPSTATS {
            dwMsgs: get("Msgs"),
            dwErrors: get("Errors"),
            dwDestUnreachs: get("DestUnreachs"),
            dwTimeExcds: get("TimeExcds"),
            dwParmProbs: get("ParmProbs"),
            dwSrcQuenchs: get("SrcQuenchs"),
            dwRedirects: get("Redirects"),
            dwEchos: get("Echos"),
            dwEchoReps: get("EchoReps"),
            dwTimestamps: get("Timestamps"),
            dwTimestampReps: get("TimestampReps"),
            dwAddrMasks: get("AddrMasks"),
            dwAddrMaskReps: get("AddrMaskReps"),
        }
    };
    Ok(MIB_ICMP {
        stats: MIBICMPINFO {
            icmpInStats: direction("In"),
            icmpOutStats: direction("Out"),
        },
    })
}

pub fn icmp_by_type(is_ipv4: bool) -> Result<MIB_ICMP_EX> {
    let counters = Counters::read().map_err(error::of)?;
    let direction = |direction: &str| {
        let prefix = if is_ipv4 { "Icmp" } else { "Icmp6" };
        let get = |name: &str| wrapped(counters.get(name));
        let mut found = MIBICMPSTATS_EX {
            dwMsgs: get(&format!("{prefix}{direction}Msgs")),
            dwErrors: get(&format!("{prefix}{direction}Errors")),
            rgdwTypeCount: [0; 256],
        };
        let by_type = if is_ipv4 { "IcmpMsg" } else { "Icmp6" };
        for (number, count) in found.rgdwTypeCount.iter_mut().enumerate() {
            *count = get(&format!("{by_type}{direction}Type{number}"));
        }
        found
    };
    Ok(MIB_ICMP_EX {
        icmpInStats: direction("In"),
        icmpOutStats: direction("Out"),
    })
}

pub fn tcp(is_ipv4: bool) -> Result<MIB_TCPSTATS2> {
    let counters = Counters::read().map_err(error::of)?;
    let get = |name: &str| counters.get(&format!("Tcp{name}"));
    let connections = Endpoints::read(Protocol::Tcp, is_ipv4, Which::All, false)?;
    Ok(MIB_TCPSTATS2 {
        RtoAlgorithm: match get("RtoAlgorithm") {
            2 => TcpRtoAlgorithmConstant,
            3 => TcpRtoAlgorithmRsre,
            4 => TcpRtoAlgorithmVanj,
            _ => TcpRtoAlgorithmOther,
        },
        dwRtoMin: wrapped(get("RtoMin")),
        dwRtoMax: wrapped(get("RtoMax")),
        dwMaxConn: wrapped(get("MaxConn")),
        dwActiveOpens: wrapped(get("ActiveOpens")),
        dwPassiveOpens: wrapped(get("PassiveOpens")),
        dwAttemptFails: wrapped(get("AttemptFails")),
        dwEstabResets: wrapped(get("EstabResets")),
        dwCurrEstab: wrapped(get("CurrEstab")),
        dw64InSegs: get("InSegs"),
        dw64OutSegs: get("OutSegs"),
        dwRetransSegs: wrapped(get("RetransSegs")),
        dwInErrs: wrapped(get("InErrs")),
        dwOutRsts: wrapped(get("OutRsts")),
        dwNumConns: connections.all.len() as ULONG,
    })
}

/// The same where the counters are 32 bits.
pub fn narrow_tcp(wide: &MIB_TCPSTATS2) -> MIB_TCPSTATS {
    // SAFETY: plain numbers, of which all zero is a value.
    let mut found: MIB_TCPSTATS = unsafe { zeroed() };
    found.Anonymous.RtoAlgorithm = wide.RtoAlgorithm;
    found.dwRtoMin = wide.dwRtoMin;
    found.dwRtoMax = wide.dwRtoMax;
    found.dwMaxConn = wide.dwMaxConn;
    found.dwActiveOpens = wide.dwActiveOpens;
    found.dwPassiveOpens = wide.dwPassiveOpens;
    found.dwAttemptFails = wide.dwAttemptFails;
    found.dwEstabResets = wide.dwEstabResets;
    found.dwCurrEstab = wide.dwCurrEstab;
    found.dwInSegs = wrapped(wide.dw64InSegs);
    found.dwOutSegs = wrapped(wide.dw64OutSegs);
    found.dwRetransSegs = wide.dwRetransSegs;
    found.dwInErrs = wide.dwInErrs;
    found.dwOutRsts = wide.dwOutRsts;
    found.dwNumConns = wide.dwNumConns;
    found
}

pub fn udp(is_ipv4: bool) -> Result<MIB_UDPSTATS2> {
    let counters = Counters::read().map_err(error::of)?;
    let prefix = if is_ipv4 { "Udp" } else { "Udp6" };
    let get = |name: &str| counters.get(&format!("{prefix}{name}"));
    Ok(MIB_UDPSTATS2 {
        dw64InDatagrams: get("InDatagrams"),
        dwNoPorts: wrapped(get("NoPorts")),
        dwInErrors: wrapped(get("InErrors")),
        dw64OutDatagrams: get("OutDatagrams"),
        dwNumAddrs: Endpoints::read(Protocol::Udp, is_ipv4, Which::All, false)?.all.len() as ULONG,
    })
}

pub fn narrow_udp(wide: &MIB_UDPSTATS2) -> MIB_UDPSTATS {
    MIB_UDPSTATS {
        dwInDatagrams: wrapped(wide.dw64InDatagrams),
        dwNoPorts: wide.dwNoPorts,
        dwInErrors: wide.dwInErrors,
        dwOutDatagrams: wrapped(wide.dw64OutDatagrams),
        dwNumAddrs: wide.dwNumAddrs,
    }
}

/// How many interfaces there are.
pub fn interface_count() -> Result<ULONG> {
    Ok(adapter::all(Detail::WithoutCounters)?.len() as ULONG)
}

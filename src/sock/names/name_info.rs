//! `getnameinfo`: the host name and the service name of a socket address.
use super::database;
use super::hosts;
use super::text;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::resolver::Address;
use std::ffi::c_int;
use std::net::SocketAddr;

const FLAGS: c_int = NI_NOFQDN | NI_NUMERICHOST | NI_NAMEREQD | NI_NUMERICSERV | NI_DGRAM;

/// WSAEINVAL for flags that do not exist.
pub fn check_flags(flags: c_int) -> Result<()> {
    match flags & !FLAGS {
        0 => Ok(()),
        _ => Err(Error(WSAEINVAL)),
    }
}

/// The host's name; its address in numbers where it has none or numbers are wanted.
pub fn host(address: &SocketAddr, flags: c_int) -> Result<String> {
    let name_required = flags & NI_NAMEREQD != 0;
    if flags & NI_NUMERICHOST != 0 {
        return match name_required {
            true => Err(Error(WSAHOST_NOT_FOUND)),
            false => Ok(numeric_host(address)),
        };
    }
    let scope_id = match address {
        SocketAddr::V4(_) => 0,
        SocketAddr::V6(v6) => v6.scope_id(),
    };
    let ip = address.ip();
    match hosts::name_of(&Address { ip, scope_id }, flags & NI_NOFQDN != 0) {
        Err(_) if !name_required => Ok(numeric_host(address)),
        result => result,
    }
}

fn numeric_host(address: &SocketAddr) -> String {
    match address {
        SocketAddr::V4(v4) => v4.ip().to_string(),
        SocketAddr::V6(v6) => text::format_v6_scoped(v6.ip(), v6.scope_id()),
    }
}

/// The service's name; its port in numbers where it has none or numbers are wanted.
pub fn service(address: &SocketAddr, flags: c_int) -> String {
    let protocol = if flags & NI_DGRAM != 0 { "udp" } else { "tcp" };
    let known = match flags & NI_NUMERICSERV {
        0 => database::service_by_port(address.port(), Some(protocol)),
        _ => None,
    };
    known.map_or_else(|| address.port().to_string(), |service| service.name)
}

//! Host names and addresses: what this computer knows by itself, then the host's resolver; `gethostbyname` and kin.
use super::idn;
use super::text;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::interface::InterfaceAddress;
use crate::sys::interfaces;
use crate::sys::native;
use crate::sys::resolver::{self, Address, Answer, Failure, Family};
use std::ffi::c_int;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A host's name, its other names, its addresses.
pub struct Host {
    pub name: String,
    pub aliases: Vec<String>,
    pub addresses: Vec<IpAddr>,
}

/// What is asked of the resolver besides the name.
#[derive(Clone, Copy)]
pub struct Question {
    pub family: Family,
    /// Whether the canonical name is wanted.
    pub canonical: bool,
    /// Leave out families of which this computer has no address.
    pub configured_only: bool,
    /// Whether names outside ASCII are encoded for the domain name system.
    pub encode_idn: bool,
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Error {
        Error(match failure {
            Failure::NotFound => WSAHOST_NOT_FOUND,
            Failure::NoData => WSANO_DATA,
            Failure::TryAgain => WSATRY_AGAIN,
            Failure::NoMemory => WSA_NOT_ENOUGH_MEMORY,
            Failure::NoRecovery => WSANO_RECOVERY,
        })
    }
}

/// The name of this computer: `gethostname`.
pub fn local_name() -> String {
    resolver::host_name()
}

/// The longest name that the resolver takes, in bytes.
const NAME_MAX: usize = 255;

/// The addresses of a host that is named, not numbered. This computer's own names are answered here, so that they
/// resolve without a network and whatever the hosts file says.
pub fn resolve(name: &str, question: Question) -> Result<Answer> {
    if is_loopback_name(name) {
        return own(loopback_addresses(), name, question.family);
    }
    if is_local_name(name) {
        return own(local_addresses(), &local_name(), question.family);
    }
    let ascii = match question.encode_idn {
        true => idn::to_ascii(name).ok_or(Error(WSAHOST_NOT_FOUND))?,
        false => name.to_owned(),
    };
    if !could_be_name(&ascii) {
        return Err(Error(WSAHOST_NOT_FOUND));
    }
    let answer = resolver::addresses(&ascii, question.family, question.canonical, question.configured_only)?;
    Ok(answer)
}

/// Whether a server may be asked for this name: not for what is too long, cannot stand in a name, or was meant as an
/// address.
fn could_be_name(name: &str) -> bool {
    let no_name = |c: char| c.is_ascii_whitespace() || c.is_ascii_control() || c == ':' || c == '%';
    name.len() <= NAME_MAX && !name.contains(no_name) && !is_dotted_digits(name)
}

fn is_dotted_digits(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn own(mut addresses: Vec<Address>, name: &str, family: Family) -> Result<Answer> {
    addresses.retain(|address| family.includes(address.ip));
    match addresses.is_empty() {
        true => Err(Error(WSANO_DATA)),
        false => Ok(Answer {
            addresses,
            canonical: Some(name.to_owned()),
        }),
    }
}

fn is_loopback_name(name: &str) -> bool {
    name.strip_suffix('.').unwrap_or(name).eq_ignore_ascii_case("localhost")
}

/// The names by which every computer knows itself, and the one that it was given.
fn is_local_name(name: &str) -> bool {
    name.is_empty() || name == "..localmachine" || name.eq_ignore_ascii_case(&local_name())
}

/// The addresses of the interfaces that are up; `loopback` chooses between those of loopback interfaces and the others.
fn interface_addresses(loopback: bool) -> Vec<Address> {
    let is = |address: &InterfaceAddress, flag: c_int| address.flags & flag != 0;
    let mut all = interfaces::addresses().unwrap_or_default();
    all.retain(|address| is(address, native::IFF_UP) && is(address, native::IFF_LOOPBACK) == loopback);
    all.iter().map(|address| address.address).collect()
}

/// Whether this computer speaks IPv6, at least with itself.
pub fn has_ipv6() -> bool {
    let loopback = IpAddr::from(Ipv6Addr::LOCALHOST);
    interface_addresses(true).iter().any(|address| address.ip == loopback)
}

/// IPv6 first, as Windows orders them; `::1` only where it is configured, 127.0.0.1 always.
fn loopback_addresses() -> Vec<Address> {
    let v6 = has_ipv6().then_some(IpAddr::from(Ipv6Addr::LOCALHOST));
    let all = v6.into_iter().chain([Ipv4Addr::LOCALHOST.into()]);
    all.map(|ip| Address { ip, scope_id: 0 }).collect()
}

/// The addresses under which others reach this computer, IPv6 first; the loopback ones where it has no other.
fn local_addresses() -> Vec<Address> {
    let mut addresses = interface_addresses(false);
    addresses.sort_by_key(|address| address.ip.is_ipv4());
    for loopback in loopback_addresses() {
        if !addresses
            .iter()
            .any(|address| address.ip.is_ipv4() == loopback.ip.is_ipv4())
        {
            addresses.push(loopback);
        }
    }
    addresses
}

/// `gethostbyname`: the IPv4 addresses of a host; of this computer for an empty name.
pub fn by_name(name: &str) -> Result<Host> {
    if let Some(ip) = text::parse_v4_loose(name) {
        return Ok(Host {
            name: name.to_owned(),
            aliases: Vec::new(),
            addresses: vec![ip.into()],
        });
    }
    if is_other_address(name) {
        return Err(Error(WSANO_DATA));
    }
    let question = Question {
        family: Family::V4,
        canonical: true,
        configured_only: false,
        encode_idn: true,
    };
    let answer = resolve(name, question)?;
    let official = answer.canonical.unwrap_or_else(|| name.to_owned());
    // A name that led elsewhere is an alias of where it led.
    let is_alias = !is_local_name(name) && !name.eq_ignore_ascii_case(&official);
    Ok(Host {
        aliases: if is_alias { vec![name.to_owned()] } else { Vec::new() },
        name: official,
        addresses: answer.addresses.iter().map(|address| address.ip).collect(),
    })
}

/// An IPv6 address or something that can only have been meant as an IPv4 one.
fn is_other_address(name: &str) -> bool {
    (!name.is_empty() && is_dotted_digits(name)) || text::parse_host(name).is_some()
}

/// `gethostbyaddr`: the host that has this address.
pub fn by_address(ip: IpAddr) -> Result<Host> {
    let address = Address { ip, scope_id: 0 };
    Ok(Host {
        name: name_of(&address, false)?,
        aliases: Vec::new(),
        addresses: vec![ip],
    })
}

/// The name of an address; this computer's own addresses have one even where nobody recorded it.
pub fn name_of(address: &Address, local_part: bool) -> Result<String> {
    if address.ip == IpAddr::from(Ipv4Addr::LOCALHOST) || address.ip == IpAddr::from(Ipv6Addr::LOCALHOST) {
        return Ok("localhost".into());
    }
    let failure = match resolver::name_of(address, local_part) {
        Ok(name) => return Ok(name),
        Err(failure) => failure,
    };
    let is_own = interface_addresses(false).iter().any(|own| own.ip == address.ip);
    match is_own {
        true => Ok(local_name()),
        false => Err(failure.into()),
    }
}

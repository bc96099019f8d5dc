//! A protocol, as the catalog and programs describe it.
use crate::abi::*;
use crate::rt::wide::{encode, Unit};
use std::ffi::c_int;
use std::mem;

/// A WSAPROTOCOL_INFO whose name has units of type `U`; the part in front of the name is the same for all.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ProtocolInfo<U> {
    pub facts: Facts,
    pub name: [U; WSAPROTOCOL_LEN as usize + 1],
}

/// What a WSAPROTOCOL_INFO says of a protocol beside its name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Facts {
    pub service_flags: [DWORD; 4],
    pub provider_flags: DWORD,
    pub provider: GUID,
    pub id: DWORD,
    pub chain: WSAPROTOCOLCHAIN,
    pub version: c_int,
    pub family: c_int,
    pub longest_address: c_int,
    pub shortest_address: c_int,
    pub kind: c_int,
    pub protocol: c_int,
    pub protocol_max_offset: c_int,
    pub byte_order: c_int,
    pub security_scheme: c_int,
    pub message_size: DWORD,
    pub reserved: DWORD,
}

const _: () = assert!(mem::size_of::<ProtocolInfo<u8>>() == mem::size_of::<WSAPROTOCOL_INFOA>());
const _: () = assert!(mem::size_of::<ProtocolInfo<u16>>() == mem::size_of::<WSAPROTOCOL_INFOW>());
const _: () = assert!(mem::offset_of!(ProtocolInfo<u8>, name) == mem::offset_of!(WSAPROTOCOL_INFOA, szProtocol));
const _: () = assert!(mem::offset_of!(Facts, id) == mem::offset_of!(WSAPROTOCOL_INFOA, dwCatalogEntryId));
const _: () = assert!(mem::offset_of!(Facts, kind) == mem::offset_of!(WSAPROTOCOL_INFOA, iSocketType));

/// An entry of the catalog.
#[derive(Clone)]
pub struct Entry {
    pub facts: Facts,
    pub name: String,
    /// The provider's shared object.
    pub path: String,
    /// What a layered provider does: LSP_*.
    pub categories: DWORD,
}

impl Entry {
    /// Whether programs see it: hidden entries, and those of a layer by itself, are for installers.
    pub fn is_visible(&self) -> bool {
        let flags = self.facts.provider_flags;
        flags & PFL_HIDDEN as DWORD == 0 && self.facts.chain.ChainLen != LAYERED_PROTOCOL
    }

    /// Whether a socket of this kind would be one of this entry's; 0 leaves type or protocol to the entry.
    pub fn suits(&self, family: c_int, kind: c_int, protocol: c_int) -> bool {
        let facts = &self.facts;
        let offset = protocol.wrapping_sub(facts.protocol);
        let any_protocol = protocol == 0 && facts.provider_flags & PFL_MATCHES_PROTOCOL_ZERO as DWORD != 0;
        (family == AF_UNSPEC || family == facts.family)
            && (kind == 0 || kind == facts.kind)
            && (any_protocol || (0..=facts.protocol_max_offset).contains(&offset))
    }

    /// The entry that an installer describes.
    pub fn described<U: Unit>(info: &ProtocolInfo<U>) -> Entry {
        let len = info.name.iter().position(|unit| *unit == U::default());
        Entry {
            facts: info.facts,
            name: U::decode(&info.name[..len.unwrap_or(info.name.len())]).unwrap_or_default(),
            path: String::new(),
            categories: 0,
        }
    }

    /// The entry as a program gets it. A name too long for its place is cut.
    pub fn info<U: Unit>(&self) -> ProtocolInfo<U> {
        let mut info = ProtocolInfo {
            facts: self.facts,
            name: [U::default(); WSAPROTOCOL_LEN as usize + 1],
        };
        let units = encode::<U>(&self.name);
        let len = units.len().min(WSAPROTOCOL_LEN as usize);
        info.name[..len].copy_from_slice(&units[..len]);
        info
    }
}

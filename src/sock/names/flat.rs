//! hostent, servent and protoent as one piece of memory: the structure first, then all that it points to.
use super::database::{Protocol, Service};
use super::hosts::Host;
use crate::abi::*;
use crate::sys::fault::{self, copy_to_user};
use std::ffi::{c_int, c_short};
use std::mem::{offset_of, size_of};
use std::net::IpAddr;

/// A structure before it has its place: its pointers are still offsets.
pub struct Flat {
    bytes: Vec<u8>,
    /// Where the pointers are.
    pointers: Vec<usize>,
}

const POINTER: usize = size_of::<usize>();

impl Flat {
    /// With the addresses of one family.
    pub fn host(host: &Host, family: c_int) -> Flat {
        let addresses: Vec<Vec<u8>> = host.addresses.iter().filter_map(|ip| octets(ip, family)).collect();
        let len: c_short = if family == AF_INET6 { 16 } else { 4 };
        let mut flat = Flat::with_room(size_of::<hostent>());
        flat.set(offset_of!(hostent, h_addrtype), &(family as c_short).to_ne_bytes());
        flat.set(offset_of!(hostent, h_length), &len.to_ne_bytes());
        let aliases = flat.list(offset_of!(hostent, h_aliases), host.aliases.len());
        let list = flat.list(offset_of!(hostent, h_addr_list), addresses.len());
        for (place, address) in addresses.iter().enumerate() {
            let at = flat.append(address);
            flat.point(list + place * POINTER, at);
        }
        flat.text(offset_of!(hostent, h_name), &host.name);
        flat.texts(aliases, &host.aliases);
        flat
    }

    pub fn service(service: &Service) -> Flat {
        let mut flat = Flat::with_room(size_of::<servent>());
        flat.set(offset_of!(servent, s_port), &service.port.to_be_bytes());
        let aliases = flat.list(offset_of!(servent, s_aliases), service.aliases.len());
        flat.text(offset_of!(servent, s_name), &service.name);
        flat.text(offset_of!(servent, s_proto), &service.protocol);
        flat.texts(aliases, &service.aliases);
        flat
    }

    pub fn protocol(protocol: &Protocol) -> Flat {
        let mut flat = Flat::with_room(size_of::<protoent>());
        let number = c_short::from(protocol.number);
        flat.set(offset_of!(protoent, p_proto), &number.to_ne_bytes());
        let aliases = flat.list(offset_of!(protoent, p_aliases), protocol.aliases.len());
        flat.text(offset_of!(protoent, p_name), &protocol.name);
        flat.texts(aliases, &protocol.aliases);
        flat
    }

    /// Bytes of all together.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Gives it its place. It fails where there is no memory.
    ///
    /// # Safety
    /// `len` bytes at `place` may be written.
    pub unsafe fn place(mut self, place: *mut u8) -> fault::Result<()> {
        for at in &self.pointers {
            let pointer = &mut self.bytes[*at..*at + POINTER];
            let offset = usize::from_ne_bytes(pointer.try_into().unwrap_or_default());
            pointer.copy_from_slice(&(place as usize + offset).to_ne_bytes());
        }
        // SAFETY: the caller's promise.
        unsafe { copy_to_user(place, &self.bytes) }
    }

    fn with_room(size: usize) -> Flat {
        Flat {
            bytes: vec![0; size],
            pointers: Vec::new(),
        }
    }

    fn set(&mut self, at: usize, value: &[u8]) {
        self.bytes[at..at + value.len()].copy_from_slice(value);
    }

    fn append(&mut self, bytes: &[u8]) -> usize {
        let at = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        at
    }

    fn point(&mut self, from: usize, to: usize) {
        self.set(from, &to.to_ne_bytes());
        self.pointers.push(from);
    }

    /// Appends a list of `count` pointers that ends in NULL, to which the one at `from` points. To be called before there
    /// is any text, so that lists are aligned.
    fn list(&mut self, from: usize, count: usize) -> usize {
        let list = self.append(&vec![0; (count + 1) * POINTER]);
        self.point(from, list);
        list
    }

    fn text(&mut self, from: usize, text: &str) {
        // What stands in a file behind a NUL nobody could see.
        let text = text.split('\0').next().unwrap_or_default();
        let at = self.append(text.as_bytes());
        self.bytes.push(0);
        self.point(from, at);
    }

    fn texts(&mut self, list: usize, texts: &[String]) {
        for (place, text) in texts.iter().enumerate() {
            self.text(list + place * POINTER, text);
        }
    }
}

fn octets(ip: &IpAddr, family: c_int) -> Option<Vec<u8>> {
    match (ip, family) {
        (IpAddr::V4(ip), AF_INET) => Some(ip.octets().to_vec()),
        (IpAddr::V6(ip), AF_INET6) => Some(ip.octets().to_vec()),
        _ => None,
    }
}

//! The memory behind `getaddrinfo`'s result: one allocation per entry, the same for every flavour of text.
use crate::abi::*;
use crate::rt::wide::{encode_z, Unit};
use crate::sock::names::addr_info::{Found, Hints};
use crate::sock::names::sockaddr;
use crate::sys::fault::get_user;
use std::any::Any;
use std::net::SocketAddr;
use std::{mem, ptr};

// addrinfoW differs in what its name points to, not in layout, so that one list serves both.
const _: () = assert!(mem::size_of::<addrinfo>() == mem::size_of::<addrinfoW>());
const _: () = assert!(mem::offset_of!(addrinfo, ai_canonname) == mem::offset_of!(addrinfoW, ai_canonname));
const _: () = assert!(mem::offset_of!(addrinfo, ai_next) == mem::offset_of!(addrinfoW, ai_next));

/// An entry with what it points to. `info` comes first: the program holds pointers to it. Programs unlink entries and
/// free parts of a list, so each is an allocation of its own.
#[repr(C)]
struct Entry {
    info: addrinfo,
    /// `mark` of the entry's address, so that `free` knows what is one.
    mark: usize,
    address: Address,
    /// A `Vec` of some unit, dropped without knowing which: programs free wide lists with `freeaddrinfo` too.
    _name: Option<Box<dyn Any>>,
}

/// The bytes of a `sockaddr_in` or a `sockaddr_in6`, aligned for both.
#[repr(C, align(8))]
struct Address([u8; sockaddr::LEN_V6]);

/// The list for a caller of `getaddrinfo`; its first entry has the canonical name.
pub fn allocate<U: Unit>(found: &Found, hints: &Hints) -> *mut addrinfo {
    let mut list = ptr::null_mut();
    for (index, address) in found.addresses.iter().enumerate().rev() {
        let name = found.canonical.as_deref().filter(|_| index == 0);
        list = entry::<U>(address, name, hints, list);
    }
    list
}

fn entry<U: Unit>(address: &SocketAddr, name: Option<&str>, hints: &Hints, next: *mut addrinfo) -> *mut addrinfo {
    let mut name = name.map(encode_z::<U>);
    let (bytes, len) = sockaddr::encode(address);
    let info = addrinfo {
        ai_flags: hints.flags,
        ai_family: sockaddr::family(address),
        ai_socktype: hints.socktype,
        ai_protocol: hints.protocol,
        ai_addrlen: len,
        // A Vec's units stay where they are when the Vec moves.
        ai_canonname: name.as_mut().map_or(ptr::null_mut(), |name| name.as_mut_ptr().cast()),
        ai_addr: ptr::null_mut(),
        ai_next: next,
    };
    let entry = Box::into_raw(Box::new(Entry {
        info,
        mark: 0,
        address: Address(bytes),
        _name: name.map(|name| Box::new(name) as Box<dyn Any>),
    }));
    // SAFETY: the entry was just allocated and nobody else knows it.
    unsafe {
        (*entry).info.ai_addr = (&raw mut (*entry).address).cast();
        (*entry).mark = mark(entry);
    }
    entry.cast()
}

fn mark(entry: *const Entry) -> usize {
    entry as usize ^ 0x6164_6472_696e_666f
}

/// Frees the list from this entry on, to the first that is none; NULL is an empty list.
///
/// # Safety
/// The entries came from `allocate` and have not been freed, or are none.
pub unsafe fn free(list: *mut addrinfo) {
    let mut next = list.cast::<Entry>();
    // SAFETY: any bytes are a number.
    while unsafe { get_user(&raw const (*next).mark) } == Ok(mark(next)) {
        // SAFETY: the caller's promise; the entry is the allocation that its `info` begins.
        let mut entry = unsafe { Box::from_raw(next) };
        entry.mark = 0;
        next = entry.info.ai_next.cast();
    }
}

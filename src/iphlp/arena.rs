//! Structures that point to each other, built for the caller's buffer: what they need is known only when they are built.
use crate::rt::wide::Unit;
use std::{mem, ptr};

/// Bytes that will lie at an address of the caller's.
pub struct Arena {
    place: usize,
    bytes: Vec<u8>,
}

/// Where a structure lies in the arena.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct At(usize);

/// What all structures are aligned to.
const ALIGN: usize = 8;

impl Arena {
    pub fn new(place: usize) -> Arena {
        Arena {
            place,
            bytes: Vec::with_capacity(1 << 14),
        }
    }

    /// Adds a structure.
    pub fn push<T>(&mut self, value: T) -> At {
        self.bytes.resize(self.bytes.len().next_multiple_of(ALIGN), 0);
        let at = At(self.bytes.len());
        self.bytes.resize(at.0 + mem::size_of::<T>(), 0);
        self.set(at, 0, value);
        at
    }

    /// Writes a value, a whole structure or a field of it, `offset` bytes behind the structure's begin.
    pub fn set<T>(&mut self, at: At, offset: usize, value: T) {
        let place = &mut self.bytes[at.0 + offset..][..mem::size_of::<T>()];
        // SAFETY: the slice is as long as the value.
        unsafe { place.as_mut_ptr().cast::<T>().write_unaligned(value) };
    }

    /// The address that the structure will have.
    pub fn pointer<T>(&self, at: At) -> *mut T {
        ptr::without_provenance_mut(self.place.wrapping_add(at.0))
    }

    /// Adds bytes that need no alignment but their own.
    pub fn push_bytes(&mut self, bytes: &[u8]) -> At {
        self.bytes.resize(self.bytes.len().next_multiple_of(ALIGN), 0);
        let at = At(self.bytes.len());
        self.bytes.extend_from_slice(bytes);
        at
    }

    /// Adds text and its NUL, and returns the address that it will have.
    pub fn push_text<U: Unit, T>(&mut self, text: &str) -> *mut T {
        let units = crate::rt::wide::encode_z::<U>(text);
        // SAFETY: units are plain numbers.
        let bytes = unsafe { std::slice::from_raw_parts(units.as_ptr().cast::<u8>(), mem::size_of_val(&units[..])) };
        let at = self.push_bytes(bytes);
        self.pointer(at)
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub fn bytes(mut self) -> Vec<u8> {
        self.bytes.resize(self.bytes.len().next_multiple_of(ALIGN), 0);
        self.bytes
    }
}

/// A list in the arena, whose members each have their successor's address `next` bytes behind their begin.
pub struct List {
    first: *mut u8,
    last: Option<At>,
    next: usize,
}

impl List {
    pub fn new(next: usize) -> List {
        List {
            first: ptr::null_mut(),
            last: None,
            next,
        }
    }

    pub fn append(&mut self, arena: &mut Arena, member: At) {
        let pointer = arena.pointer::<u8>(member);
        match self.last.replace(member) {
            Some(last) => arena.set(last, self.next, pointer),
            None => self.first = pointer,
        }
    }

    /// The address of the first member; NULL: there is none.
    pub fn first<T>(&self) -> *mut T {
        self.first.cast()
    }
}

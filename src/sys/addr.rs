//! A native socket address: room for any family, and how much of it is used.
use std::mem;

/// A native `sockaddr` of any family with its length.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct SockAddr {
    storage: libc::sockaddr_storage,
    len: libc::socklen_t,
}

impl SockAddr {
    pub const CAPACITY: usize = mem::size_of::<libc::sockaddr_storage>();

    /// An empty address that has room for any answer of the kernel.
    #[inline]
    pub fn room() -> SockAddr {
        // SAFETY: a sockaddr_storage is plain integers and arrays; all zero is a value of it.
        let storage = unsafe { mem::zeroed() };
        SockAddr {
            storage,
            len: Self::CAPACITY as libc::socklen_t,
        }
    }

    /// A copy of `bytes`, a native address without its family, which `family` gives.
    pub fn new(family: libc::c_int, bytes: &[u8]) -> SockAddr {
        let mut addr = SockAddr::room();
        addr.set(family, bytes);
        addr
    }

    /// Makes this a copy of `bytes`, a native address without its family, which `family` gives.
    /// Longer input than any address is cut off.
    #[inline(always)]
    pub fn set(&mut self, family: libc::c_int, bytes: &[u8]) {
        let len = bytes.len().min(Self::CAPACITY);
        self.bytes_mut()[..len].copy_from_slice(&bytes[..len]);
        self.len = len as libc::socklen_t;
        self.storage.ss_family = family as libc::sa_family_t;
        #[cfg(target_vendor = "apple")]
        {
            self.storage.ss_len = len as u8;
        }
    }

    #[inline]
    pub fn family(&self) -> libc::c_int {
        self.storage.ss_family.into()
    }

    /// Bytes in use; 0 when the kernel named no address.
    #[inline]
    pub fn len(&self) -> usize {
        (self.len as usize).min(Self::CAPACITY)
    }

    #[inline]
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: the storage is plain data, fully initialized, and `len` is capped at its size.
        unsafe { std::slice::from_raw_parts((&raw const self.storage).cast(), self.len()) }
    }

    /// All bytes there is room for, those not in use included: they are 0.
    #[inline]
    pub fn room_bytes(&self) -> &[u8; Self::CAPACITY] {
        // SAFETY: the storage is plain data of exactly that size, initialized from the start.
        unsafe { &*(&raw const self.storage).cast() }
    }

    #[inline]
    fn bytes_mut(&mut self) -> &mut [u8; Self::CAPACITY] {
        // SAFETY: the storage is plain data of exactly that size, and any bytes are a value of it.
        unsafe { &mut *(&raw mut self.storage).cast() }
    }

    #[inline]
    pub fn as_ptr(&self) -> *const libc::sockaddr {
        (&raw const self.storage).cast()
    }

    #[inline]
    pub fn as_mut_ptr(&mut self) -> *mut libc::sockaddr {
        (&raw mut self.storage).cast()
    }

    #[inline]
    pub fn len_mut(&mut self) -> &mut libc::socklen_t {
        &mut self.len
    }
}

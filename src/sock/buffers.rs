//! WSABUF arrays as the kernel's iovec arrays.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::iovec;
use std::{ptr, slice};

/// Arrays up to this long need no allocation.
const INLINE: usize = 16;

/// The most buffers the kernel takes in one call.
const MOST: usize = 1024;

/// More buffers than any program has: a count that was never set.
const ABSURD: usize = 1 << 20;

/// Buffers to gather from or scatter to, and how far they have been used.
pub struct Buffers {
    inline: [iovec; INLINE],
    heap: Vec<iovec>,
    count: usize,
    total: usize,
}

fn native(buffer: &WSABUF) -> iovec {
    iovec {
        iov_base: buffer.buf.cast(),
        iov_len: buffer.len as usize,
    }
}

impl Buffers {
    /// The buffer, where there is one that is worth no array. (What is wrong with it is `read`'s to say.)
    ///
    /// # Safety
    /// `buffers` is NULL or points to `count` WSABUFs.
    #[inline(always)]
    pub unsafe fn single(buffers: *const WSABUF, count: DWORD) -> Option<WSABUF> {
        if count != 1 || buffers.is_null() {
            return None;
        }
        // SAFETY: the caller's promise.
        let buffer = unsafe { buffers.read_unaligned() };
        (!buffer.buf.is_null() || buffer.len == 0).then_some(buffer)
    }

    /// Reads the array of `count` buffers at `buffers`.
    ///
    /// WSAEINVAL: no buffers. WSAEFAULT: NULL array, or a NULL buffer that is not empty. WSAENOBUFS: more bytes than a
    /// byte count can tell, or an absurd number of buffers.
    ///
    /// # Safety
    /// `buffers` is NULL or points to `count` WSABUFs.
    pub unsafe fn read(buffers: *const WSABUF, count: DWORD) -> Result<Buffers> {
        let count = count as usize;
        if count == 0 {
            return Err(Error(WSAEINVAL));
        }
        if buffers.is_null() {
            return Err(Error(WSAEFAULT));
        }
        if count > ABSURD {
            return Err(Error(WSAENOBUFS));
        }
        // SAFETY: the caller's promise.
        let given = unsafe { slice::from_raw_parts(buffers, count) };
        let mut total = 0;
        for buffer in given {
            if buffer.buf.is_null() && buffer.len != 0 {
                return Err(Error(WSAEFAULT));
            }
            total += buffer.len as usize;
        }
        if total > DWORD::MAX as usize {
            return Err(Error(WSAENOBUFS));
        }
        let mut inline = [iovec {
            iov_base: ptr::null_mut(),
            iov_len: 0,
        }; INLINE];
        let mut heap = Vec::new();
        if count <= INLINE {
            inline
                .iter_mut()
                .zip(given)
                .for_each(|(slot, buffer)| *slot = native(buffer));
        } else {
            heap.extend(given.iter().map(native));
        }
        Ok(Buffers {
            inline,
            heap,
            count,
            total,
        })
    }

    /// Bytes of all buffers together.
    pub fn total(&self) -> usize {
        self.total
    }

    fn all(&mut self) -> &mut [iovec] {
        match self.heap.is_empty() {
            true => &mut self.inline[..self.count],
            false => &mut self.heap,
        }
    }

    /// The buffers for one native call: what is left, as much as the kernel takes at once.
    pub fn next(&self) -> &[iovec] {
        let all = match self.heap.is_empty() {
            true => &self.inline[..self.count],
            false => &self.heap[..],
        };
        &all[..all.len().min(MOST)]
    }

    /// Whether one native call takes them all, as a datagram must be.
    pub fn fit_one_call(&self) -> bool {
        self.count <= MOST
    }

    /// Skips `bytes` that have been sent. Returns whether any are left.
    pub fn advance(&mut self, mut bytes: usize) -> bool {
        self.total -= bytes;
        let mut used = 0;
        for buffer in self.all() {
            if bytes < buffer.iov_len {
                // SAFETY: inside the buffer.
                buffer.iov_base = unsafe { buffer.iov_base.cast::<u8>().add(bytes).cast() };
                buffer.iov_len -= bytes;
                break;
            }
            bytes -= buffer.iov_len;
            used += 1;
        }
        self.count -= used;
        match self.heap.is_empty() {
            true => self.inline.rotate_left(used),
            false => drop(self.heap.drain(..used)),
        }
        self.total > 0
    }
}

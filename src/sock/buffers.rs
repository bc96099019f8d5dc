//! WSABUF arrays as the kernel's iovec arrays.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::fault::{get_user, probe_for_read};
use crate::sys::iovec;
use std::ptr;

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
    #[inline(always)]
    pub fn single(buffers: *const WSABUF, count: DWORD) -> Option<WSABUF> {
        if count != 1 {
            return None;
        }
        // SAFETY: any bytes are a WSABUF.
        let buffer = unsafe { get_user(buffers).ok()? };
        (!buffer.buf.is_null() || buffer.len == 0).then_some(buffer)
    }

    /// Reads the array of `count` buffers at `buffers`.
    ///
    /// WSAEINVAL: no buffers. WSAEFAULT: no such array, or a NULL buffer that is not empty. WSAENOBUFS: more bytes than a
    /// byte count can tell, or an absurd number of buffers.
    pub fn read(buffers: *const WSABUF, count: DWORD) -> Result<Buffers> {
        let count = count as usize;
        if count == 0 {
            return Err(Error(WSAEINVAL));
        }
        if count > ABSURD {
            return Err(Error(WSAENOBUFS));
        }
        let mut inline = [iovec {
            iov_base: ptr::null_mut(),
            iov_len: 0,
        }; INLINE];
        let mut heap = Vec::new();
        let mut total = 0;
        for index in 0..count {
            // SAFETY: any bytes are a WSABUF.
            let buffer = unsafe { get_user(buffers.wrapping_add(index))? };
            if buffer.buf.is_null() && buffer.len != 0 {
                return Err(Error(WSAEFAULT));
            }
            total += buffer.len as usize;
            match inline.get_mut(index).filter(|_| count <= INLINE) {
                Some(place) => *place = native(&buffer),
                None => heap.push(native(&buffer)),
            }
        }
        if total > DWORD::MAX as usize {
            return Err(Error(WSAENOBUFS));
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

    /// WSAEFAULT: no such memory. Of a datagram the kernel would notice too late, when it has taken it from the socket.
    pub fn probe(&self) -> Result<()> {
        self.next()
            .iter()
            .try_for_each(|buffer| Ok(probe_for_read(buffer.iov_base.cast(), buffer.iov_len)?))
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

//! Structures and what they point to, packed into one buffer of the program's.
use crate::abi::{DWORD, ERROR_INSUFFICIENT_BUFFER, INT, LPDWORD, LPSTR};
use crate::rt::error::{Error, Result};
use crate::rt::wide::{encode_z, Unit};
use std::{mem, ptr, slice};

/// Pieces that go to one buffer, and point to each other at the place where they will be.
pub struct Packed {
    pub place: usize,
    pub bytes: Vec<u8>,
}

impl Packed {
    /// With room for a `T` at the front.
    pub fn with_head<T>(place: usize) -> Packed {
        Packed {
            place,
            bytes: vec![0; mem::size_of::<T>()],
        }
    }

    /// Adds bytes and tells where they will be.
    pub fn bytes(&mut self, bytes: &[u8]) -> usize {
        // For whatever they are; the buffer's own alignment is the program's affair.
        self.bytes.resize(self.bytes.len().next_multiple_of(8), 0);
        let at = self.place + self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        at
    }

    /// Adds several values, one behind the other.
    pub fn values<T: Copy>(&mut self, values: &[T]) -> *mut T {
        // SAFETY: plain numbers and pointers.
        let bytes = unsafe { slice::from_raw_parts(values.as_ptr().cast::<u8>(), mem::size_of_val(values)) };
        self.bytes(bytes) as *mut T
    }

    pub fn value<T: Copy>(&mut self, value: &T) -> *mut T {
        // SAFETY: plain numbers and pointers.
        self.bytes(unsafe { bytes_of(value) }) as *mut T
    }

    pub fn text<U: Unit>(&mut self, text: &str) -> LPSTR {
        self.values(&encode_z::<U>(text)).cast()
    }

    /// Writes `heads`, for which there is room at the front, and all the rest to `buffer`, and the size to `len`. Returns how many
    /// heads there are. ERROR_INSUFFICIENT_BUFFER: it does not fit.
    ///
    /// # Safety
    /// `len` points to the size of `buffer`.
    pub unsafe fn write_with<T: Copy>(mut self, heads: &[T], buffer: *mut T, len: LPDWORD) -> Result<INT> {
        // SAFETY: plain numbers and pointers; the caller's promise.
        unsafe {
            let front = slice::from_raw_parts(heads.as_ptr().cast::<u8>(), mem::size_of_val(heads));
            self.bytes[..front.len()].copy_from_slice(front);
            let room = len.read_unaligned() as usize;
            len.write_unaligned(self.bytes.len() as DWORD);
            if room < self.bytes.len() || buffer.is_null() {
                return Err(Error(ERROR_INSUFFICIENT_BUFFER));
            }
            ptr::copy_nonoverlapping(self.bytes.as_ptr(), buffer.cast(), self.bytes.len());
        }
        Ok(heads.len() as INT)
    }

    pub fn finish<T: Copy>(mut self, head: &T) -> Vec<u8> {
        // SAFETY: plain numbers and pointers.
        self.bytes[..mem::size_of::<T>()].copy_from_slice(unsafe { bytes_of(head) });
        self.bytes
    }
}

/// # Safety
/// `T` has no gaps that matter: what is in them goes to the program.
pub unsafe fn bytes_of<T: Copy>(value: &T) -> &[u8] {
    // SAFETY: the value lives as long as the slice.
    unsafe { slice::from_raw_parts(ptr::from_ref(value).cast(), mem::size_of::<T>()) }
}

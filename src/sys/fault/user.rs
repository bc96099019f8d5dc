//! What the program's memory is read and written with.
use super::access::{self, Fault, Result};
use super::handler;
use crate::sys::descriptor;
use std::ffi::c_void;
use std::mem::{self, MaybeUninit};
use std::ptr;

/// Below it no host maps anything, nor does Windows: small numbers that were passed for a pointer.
const LOWEST: usize = 1 << 16;

/// No processor has a larger address space for programs. (On arm64 the upper byte may be a tag: there the fault tells.)
#[cfg(target_arch = "x86_64")]
const BEYOND: usize = 1 << 56;
#[cfg(not(target_arch = "x86_64"))]
const BEYOND: usize = usize::MAX;

/// Longer copies are made by the instruction for long ones.
const SHORT: usize = 128;

/// Pages are no smaller on any host.
const PAGE: usize = 4096;

#[inline(always)]
fn check(place: usize, len: usize) -> Result<()> {
    match place.wrapping_sub(LOWEST) <= (BEYOND - LOWEST).wrapping_sub(len) && len <= BEYOND - LOWEST {
        true => Ok(()),
        false => Err(Fault),
    }
}

/// Reads a value, of any alignment.
///
/// # Safety
/// Any bytes are a `T`.
#[inline(always)]
pub unsafe fn get_user<T: Copy>(place: *const T) -> Result<T> {
    let mut value = MaybeUninit::<T>::uninit();
    // SAFETY: room for a `T`, which any bytes are.
    unsafe {
        copy_in(value.as_mut_ptr().cast(), place.cast(), mem::size_of::<T>())?;
        Ok(value.assume_init())
    }
}

/// Writes a value, to a place of any alignment.
///
/// # Safety
/// If there is memory at `place`, the caller may write it.
#[inline(always)]
pub unsafe fn put_user<T: Copy>(place: *mut T, value: T) -> Result<()> {
    // SAFETY: the caller's promise.
    unsafe { copy_out(place.cast(), (&raw const value).cast(), mem::size_of::<T>()) }
}

/// The same of a place that may be NULL.
///
/// # Safety
/// As `get_user`.
#[inline(always)]
pub unsafe fn get_user_if_given<T: Copy>(place: *const T) -> Result<Option<T>> {
    match place.is_null() {
        true => Ok(None),
        // SAFETY: the caller's promise.
        false => unsafe { get_user(place).map(Some) },
    }
}

/// Writes a value unless the place is NULL.
///
/// # Safety
/// As `put_user`.
#[inline(always)]
pub unsafe fn put_user_if_given<T: Copy>(place: *mut T, value: T) -> Result<()> {
    match place.is_null() {
        true => Ok(()),
        // SAFETY: the caller's promise.
        false => unsafe { put_user(place, value) },
    }
}

/// Fails where a value cannot be written later; gives what is there now. For results that must not be lost.
///
/// # Safety
/// As `get_user` and `put_user`.
#[inline(always)]
pub unsafe fn probe<T: Copy>(place: *mut T) -> Result<T> {
    // SAFETY: the caller's promise.
    unsafe {
        let value = get_user(place)?;
        put_user(place, value).map(|()| value)
    }
}

/// Reads as many bytes as `to` has.
#[inline(always)]
pub fn copy_from_user(to: &mut [u8], from: *const u8) -> Result<()> {
    // SAFETY: the slice is the caller's.
    unsafe { copy_in(to.as_mut_ptr(), from, to.len()) }
}

/// Writes all bytes, or some where it fails.
///
/// # Safety
/// Such memory as there is at `to` the caller may write.
#[inline(always)]
pub unsafe fn copy_to_user(to: *mut u8, from: &[u8]) -> Result<()> {
    // SAFETY: the caller's promise.
    unsafe { copy_out(to, from.as_ptr(), from.len()) }
}

/// Writes all values, or some where it fails.
///
/// # Safety
/// As `put_user`.
#[inline(always)]
pub unsafe fn array_to_user<T: Copy>(to: *mut T, from: &[T]) -> Result<()> {
    // SAFETY: the caller's promise; to the copy the values are bytes.
    unsafe { copy_out(to.cast(), from.as_ptr().cast(), mem::size_of_val(from)) }
}

/// Reads `count` values.
///
/// # Safety
/// Any bytes are a `T`.
pub unsafe fn array_from_user<T: Copy>(from: *const T, count: usize) -> Result<Vec<T>> {
    let bytes = count.checked_mul(mem::size_of::<T>()).ok_or(Fault)?;
    let mut values: Vec<T> = Vec::new();
    values.try_reserve_exact(count).map_err(|_| Fault)?;
    // SAFETY: there is room for as many; any bytes are a `T`.
    unsafe {
        copy_in(values.as_mut_ptr().cast::<u8>(), from.cast(), bytes)?;
        values.set_len(count);
    }
    Ok(values)
}

/// The same of a place that may be NULL.
///
/// # Safety
/// As `probe`.
#[inline(always)]
pub unsafe fn probe_if_given<T: Copy>(place: *mut T) -> Result<()> {
    match place.is_null() {
        true => Ok(()),
        // SAFETY: the caller's promise.
        false => unsafe { probe(place).map(drop) },
    }
}

/// The same of `len` bytes, of which one on each page is tried.
///
/// # Safety
/// The caller may write the memory: what another thread writes there meanwhile may be undone.
#[inline(always)]
pub unsafe fn probe_for_write(place: *mut u8, len: usize) -> Result<()> {
    if len == 0 {
        return Ok(());
    }
    check(place as usize, len)?;
    let last = place.wrapping_add(len - 1);
    let mut next = place;
    // SAFETY: the caller's promise.
    unsafe {
        while next < last {
            put_user(next, get_user(next)?)?;
            next = next.wrapping_add(PAGE);
        }
        put_user(last, get_user(last)?)
    }
}

/// Fails where the first or the last of `len` bytes cannot be read.
#[inline(always)]
pub fn probe_for_read(place: *const u8, len: usize) -> Result<()> {
    if len == 0 {
        return Ok(());
    }
    check(place as usize, len)?;
    // SAFETY: any byte is a u8.
    unsafe {
        get_user(place)?;
        get_user(place.wrapping_add(len - 1)).map(drop)
    }
}

/// An atomic load, ordered before what follows.
#[inline(always)]
pub fn load_acquire(place: *const usize) -> Result<usize> {
    check(place as usize, mem::size_of::<usize>())?;
    match handler::guards() {
        true => access::load_acquire(place),
        // SAFETY: any bytes are a usize; the kernel's copy is ordered on its own.
        false => unsafe { get_user(place) },
    }
}

/// An atomic store, ordered behind what came before.
///
/// # Safety
/// As `put_user`.
#[inline(always)]
pub unsafe fn store_release(place: *mut usize, value: usize) -> Result<()> {
    check(place as usize, mem::size_of::<usize>())?;
    // SAFETY: the caller's promise.
    unsafe {
        match handler::guards() {
            true => access::store_release(place, value),
            false => put_user(place, value),
        }
    }
}

/// # Safety
/// `to` has room.
#[inline(always)]
unsafe fn copy_in(to: *mut u8, from: *const u8, len: usize) -> Result<()> {
    if len == 0 {
        return Ok(());
    }
    check(from as usize, len)?;
    // SAFETY: the caller's promise.
    unsafe {
        if !handler::guards() {
            return copy_by_kernel(to, from, len);
        }
        if len > SHORT {
            return access::copy(to, from, len);
        }
        let mut done = 0;
        while len - done >= 16 {
            let value = access::load_u128(from.wrapping_add(done).cast())?;
            to.add(done).cast::<[u64; 2]>().write_unaligned(value);
            done += 16;
        }
        if len & 8 != 0 {
            let value = access::load_u64(from.wrapping_add(done).cast())?;
            to.add(done).cast::<u64>().write_unaligned(value);
            done += 8;
        }
        if len & 4 != 0 {
            let value = access::load_u32(from.wrapping_add(done).cast())?;
            to.add(done).cast::<u32>().write_unaligned(value);
            done += 4;
        }
        if len & 2 != 0 {
            let value = access::load_u16(from.wrapping_add(done).cast())?;
            to.add(done).cast::<u16>().write_unaligned(value as u16);
            done += 2;
        }
        if len & 1 != 0 {
            let value = access::load_u8(from.wrapping_add(done))?;
            to.add(done).write(value as u8);
        }
    }
    Ok(())
}

/// # Safety
/// `from` has as many bytes; such memory as there is at `to` the caller may write.
#[inline(always)]
unsafe fn copy_out(to: *mut u8, from: *const u8, len: usize) -> Result<()> {
    if len == 0 {
        return Ok(());
    }
    check(to as usize, len)?;
    // SAFETY: the caller's promise.
    unsafe {
        if !handler::guards() {
            return copy_by_kernel(to, from, len);
        }
        if len > SHORT {
            return access::copy(to, from, len);
        }
        let mut done = 0;
        while len - done >= 16 {
            let value = from.add(done).cast::<[MaybeUninit<u64>; 2]>().read_unaligned();
            access::store_u128(to.wrapping_add(done).cast(), value)?;
            done += 16;
        }
        if len & 8 != 0 {
            let value = from.add(done).cast::<MaybeUninit<u64>>().read_unaligned();
            access::store_u64(to.wrapping_add(done).cast(), value)?;
            done += 8;
        }
        if len & 4 != 0 {
            let value = from.add(done).cast::<MaybeUninit<u32>>().read_unaligned();
            access::store_u32(to.wrapping_add(done).cast(), value)?;
            done += 4;
        }
        if len & 2 != 0 {
            let value = from.add(done).cast::<MaybeUninit<u16>>().read_unaligned();
            access::store_u16(to.wrapping_add(done).cast(), value)?;
            done += 2;
        }
        if len & 1 != 0 {
            let mut value = MaybeUninit::<u16>::zeroed();
            value
                .as_mut_ptr()
                .cast::<u8>()
                .copy_from_nonoverlapping(from.add(done), 1);
            access::store_u8(to.wrapping_add(done), value)?;
        }
    }
    Ok(())
}

/// The same through a pipe: the kernel checks both places. Without descriptors nothing is checked.
///
/// # Safety
/// As for `copy_out` of `to` and `copy_in` of `from`.
#[cold]
unsafe fn copy_by_kernel(to: *mut u8, from: *const u8, len: usize) -> Result<()> {
    let Ok([reader, writer]) = descriptor::pipe() else {
        // SAFETY: the caller's promise, and whatever the program made of its pointer.
        unsafe { ptr::copy(from, to, len) };
        return Ok(());
    };
    let mut done = 0;
    while done < len {
        // No more than a pipe holds, and not over the end of a page: of half a piece the kernel writes a part.
        let piece = (len - done).min(PAGE - (from as usize + done) % PAGE);
        let (from, to) = (from.wrapping_add(done), to.wrapping_add(done));
        let written = descriptor::write(&writer, from.cast::<c_void>(), piece, None);
        // SAFETY: the kernel checks the place; the caller may write it.
        if written != Ok(piece) || unsafe { descriptor::read(&reader, to.cast(), piece, None) } != Ok(piece) {
            return Err(Fault);
        }
        done += piece;
    }
    Ok(())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;

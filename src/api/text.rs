//! C strings and text buffers of any unit, read and written within bounds.
use crate::rt::wide::{encode_z, Unit};
use std::ptr;

/// The units in front of the NUL, at most `max` of them.
///
/// # Safety
/// `text` points to units up to a NUL, or to at least `max`.
pub unsafe fn units<U: Unit>(text: *const U, max: usize) -> Vec<U> {
    let mut units = Vec::new();
    for index in 0..max {
        // SAFETY: no NUL has come yet, so this unit is there by the caller's promise.
        let unit = unsafe { ptr::read_unaligned(text.add(index)) };
        if unit == U::default() {
            break;
        }
        units.push(unit);
    }
    units
}

/// The string in front of the NUL; `None` where it has more than `max` units or is not text.
///
/// # Safety
/// `text` points to units up to a NUL, or to more than `max`.
pub unsafe fn read<U: Unit>(text: *const U, max: usize) -> Option<String> {
    // SAFETY: the caller's promise.
    let units = unsafe { units(text, max + 1) };
    U::decode(&units).filter(|_| units.len() <= max)
}

/// How many units the text takes, without a NUL.
pub fn length<U: Unit>(text: &str) -> usize {
    encode_z::<U>(text).len() - 1
}

/// Writes the string and its NUL where there is `room` for all of it, and says how many units it takes.
///
/// # Safety
/// `buffer` is NULL or has room for `room` units.
pub unsafe fn write<U: Unit>(text: &str, buffer: *mut U, room: usize) -> (bool, usize) {
    let units = encode_z::<U>(text);
    if buffer.is_null() || units.len() > room {
        return (false, units.len());
    }
    // SAFETY: there is room for all of it; the units are bytes to the copy, whatever the buffer's alignment.
    unsafe {
        ptr::copy_nonoverlapping(
            units.as_ptr().cast::<u8>(),
            buffer.cast(),
            std::mem::size_of_val(&units[..]),
        )
    };
    (true, units.len())
}

//! C strings and text buffers of any unit, read and written within bounds.
use crate::rt::wide::{encode_z, Unit};
use crate::sys::fault::{self, array_to_user, get_user};

/// The units in front of the NUL, at most `max` of them.
pub fn units<U: Unit>(text: *const U, max: usize) -> fault::Result<Vec<U>> {
    let mut units = Vec::new();
    for index in 0..max {
        // SAFETY: any bytes are a unit.
        let unit = unsafe { get_user(text.wrapping_add(index))? };
        if unit == U::default() {
            break;
        }
        units.push(unit);
    }
    Ok(units)
}

/// The string in front of the NUL; `None` where it has more than `max` units or is not text.
pub fn from_user<U: Unit>(text: *const U, max: usize) -> fault::Result<Option<String>> {
    let units = units(text, max.saturating_add(1))?;
    Ok(U::decode(&units).filter(|_| units.len() <= max))
}

/// The same, `None` also where there is no memory.
pub fn read<U: Unit>(text: *const U, max: usize) -> Option<String> {
    from_user(text, max).ok().flatten()
}

/// How many units the text takes, without a NUL.
pub fn length<U: Unit>(text: &str) -> usize {
    encode_z::<U>(text).len() - 1
}

/// Writes the string and its NUL where there is `room` for all of it, and says how many units it takes.
///
/// # Safety
/// The caller may write the buffer.
pub unsafe fn to_user<U: Unit>(text: &str, buffer: *mut U, room: usize) -> fault::Result<(bool, usize)> {
    let units = encode_z::<U>(text);
    if buffer.is_null() || units.len() > room {
        return Ok((false, units.len()));
    }
    // SAFETY: the caller's promise.
    unsafe { array_to_user(buffer, &units)? };
    Ok((true, units.len()))
}

/// The same, false also where there is no memory.
///
/// # Safety
/// As `to_user`.
pub unsafe fn write<U: Unit>(text: &str, buffer: *mut U, room: usize) -> (bool, usize) {
    // SAFETY: the caller's promise.
    unsafe { to_user(text, buffer, room) }.unwrap_or_else(|_| (false, encode_z::<U>(text).len()))
}

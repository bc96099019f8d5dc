//! Numbers for strings: of window classes and of messages that programs register by name.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::lock::Mutex;

/// The first number; the last is 0xFFFF.
const FIRST: usize = 0xC000;
const LAST: usize = 0xFFFF;

static NAMES: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn is_same(one: &str, other: &str) -> bool {
    let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<String>();
    one.eq_ignore_ascii_case(other) || lower(one) == lower(other)
}

/// The number of `name`, in whatever letter case; the same for as long as the process lives.
/// ERROR_NOT_ENOUGH_MEMORY: there are no more.
pub fn of(name: &str) -> Result<u16> {
    let mut names = NAMES.lock();
    let place = match names.iter().position(|known| is_same(known, name)) {
        Some(place) => place,
        None if FIRST + names.len() > LAST => return Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
        None => {
            names.push(name.to_owned());
            names.len() - 1
        }
    };
    Ok((FIRST + place) as u16)
}

/// The number of `name` if it has one.
pub fn find(name: &str) -> Option<u16> {
    let place = NAMES.lock().iter().position(|known| is_same(known, name))?;
    Some((FIRST + place) as u16)
}

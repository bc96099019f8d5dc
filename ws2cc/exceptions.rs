//! Which units have structured exceptions. In C these jump by setjmp's way, and what an optimizer keeps in registers is lost there.
use std::fs;
use std::path::PathBuf;

use crate::options::Options;
use crate::place::Place;

/// The first C source that has the word `__try`. (One that has it from a header only, seh.h refuses where it is optimized.)
pub fn in_c_source(place: &Place, options: &Options) -> Option<PathBuf> {
    if !options.win32 || place.name == "ws2c++" {
        return None;
    }
    let is_c = |path: &&PathBuf| path.extension().is_some_and(|name| name == "c");
    let mut sources = options.sources.iter().filter(is_c);
    sources.find(|path| has_word(path, b"__try")).cloned()
}

fn has_word(path: &PathBuf, word: &[u8]) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let Ok(text) = fs::read(path) else { return false };
    (0..text.len().saturating_sub(word.len() - 1)).any(|at| {
        text[at..].starts_with(word)
            && !text.get(at + word.len()).is_some_and(is_part)
            && !(at > 0 && is_part(&text[at - 1]))
    })
}

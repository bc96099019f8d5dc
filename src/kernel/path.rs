//! Windows' names of files as the host's: backslashes separate too, there are no drives, devices have names anywhere.
use super::os_error;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The host's name. ERROR_PATH_NOT_FOUND: no name, or one with a drive. ERROR_BAD_NETPATH: a share.
/// ERROR_INVALID_NAME: characters that names on Windows cannot have.
pub fn native(name: &str) -> Result<PathBuf> {
    native_or_pattern(name, "<>\"|*?")
}

/// The same for a name that may have `*` and `?`.
pub fn native_pattern(name: &str) -> Result<PathBuf> {
    native_or_pattern(name, "<>\"|")
}

fn native_or_pattern(name: &str, forbidden: &str) -> Result<PathBuf> {
    let name = name.strip_prefix("\\\\?\\").unwrap_or(name);
    if let Some(device) = device(name) {
        return Ok(device.into());
    }
    let has_drive = name.as_bytes().get(1) == Some(&b':') && name.as_bytes()[0].is_ascii_alphabetic();
    if name.is_empty() || has_drive {
        return Err(Error(ERROR_PATH_NOT_FOUND));
    }
    if name.starts_with("\\\\.\\") {
        return Err(Error(ERROR_FILE_NOT_FOUND));
    }
    if name.starts_with("\\\\") {
        return Err(Error(ERROR_BAD_NETPATH));
    }
    if name.chars().any(|c| forbidden.contains(c)) {
        return Err(Error(ERROR_INVALID_NAME));
    }
    Ok(name.replace('\\', "/").into())
}

/// The host's file for a device that Windows finds in every folder.
fn device(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix("\\\\.\\").unwrap_or(name);
    match name.to_ascii_uppercase().as_str() {
        "NUL" => Some("/dev/null"),
        "CON" | "CONIN$" | "CONOUT$" => Some("/dev/tty"),
        _ => None,
    }
}

/// What a call on `path` failed with: of a name that is not there, ERROR_PATH_NOT_FOUND where its folder is not either.
pub fn failure(path: &Path, error: &io::Error) -> Error {
    let folder = match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    };
    match os_error::from_io(error) {
        Error(ERROR_FILE_NOT_FOUND) if !folder.is_dir() => Error(ERROR_PATH_NOT_FOUND),
        error => error,
    }
}

/// A name from the root, without `.` and `..`, whether there is such a file or not.
pub fn full(name: &str) -> Result<String> {
    let path = native_pattern(name)?;
    let mut full = match path.is_absolute() {
        true => PathBuf::from("/"),
        false => std::env::current_dir().map_err(|error| os_error::from_io(&error))?,
    };
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => drop(full.pop()),
            std::path::Component::Normal(part) => full.push(part),
            _ => {}
        }
    }
    let mut full = full.to_string_lossy().into_owned();
    if name.ends_with(['/', '\\']) && !full.ends_with('/') {
        full.push('/');
    }
    Ok(full)
}

/// The attributes of a file, from what the host knows of it and its name.
pub fn attributes(path: &Path, metadata: &fs::Metadata) -> u32 {
    let hidden = path
        .file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let all = [
        (metadata.permissions().readonly(), FILE_ATTRIBUTE_READONLY),
        (hidden, FILE_ATTRIBUTE_HIDDEN),
        (metadata.is_dir(), FILE_ATTRIBUTE_DIRECTORY),
        (metadata.is_file(), FILE_ATTRIBUTE_ARCHIVE),
    ];
    let set = all.iter().filter(|(is, _)| *is).fold(0, |all, (_, bit)| all | bit);
    if set == 0 {
        FILE_ATTRIBUTE_NORMAL
    } else {
        set
    }
}

/// Whether a name fits a pattern: `*` is any text, `?` any character or, at the end of a part, none; letter case is the
/// same. `*.*` is every name, also one without a dot.
pub fn fits(name: &str, pattern: &str) -> bool {
    let lower = |text: &str| text.to_lowercase().chars().collect::<Vec<char>>();
    pattern == "*.*" || fits_rest(&lower(name), &lower(pattern))
}

fn fits_rest(name: &[char], pattern: &[char]) -> bool {
    match pattern.split_first() {
        None => name.is_empty(),
        Some((&'*', rest)) => (0..=name.len()).any(|at| fits_rest(&name[at..], rest)),
        Some((&'?', rest)) => match name.split_first() {
            Some((&'.', _)) | None => fits_rest(name, rest),
            Some((_, after)) => fits_rest(after, rest),
        },
        // A pattern's last dot also fits where the name has none.
        Some((&'.', [])) if name.is_empty() => true,
        Some((c, rest)) => name
            .split_first()
            .is_some_and(|(n, after)| n == c && fits_rest(after, rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_the_hosts() {
        assert_eq!(native("a\\b/c").unwrap(), Path::new("a/b/c"));
        assert_eq!(native("\\\\?\\/a").unwrap(), Path::new("/a"));
        assert_eq!(native("nul").unwrap(), Path::new("/dev/null"));
        for (name, error) in [
            ("", ERROR_PATH_NOT_FOUND),
            ("c:\\x", ERROR_PATH_NOT_FOUND),
            ("\\\\host\\share", ERROR_BAD_NETPATH),
            ("\\\\.\\pipe\\x", ERROR_FILE_NOT_FOUND),
            ("a*", ERROR_INVALID_NAME),
        ] {
            assert_eq!(native(name), Err(Error(error)), "{name}");
        }
        assert_eq!(full("/a/./b\\..\\c/").unwrap(), "/a/c/");
        assert_eq!(full("/../x").unwrap(), "/x");
    }

    #[test]
    fn patterns_fit() {
        for (name, pattern, fit) in [
            ("a", "*", true),
            ("a", "*.*", true),
            ("a.txt", "*.TXT", true),
            ("a.txtx", "*.txt", false),
            ("abc.d", "a*c.?", true),
            ("abc", "a??", true),
            ("ab", "a??", true),
            ("abcd", "a??", false),
            ("a.b", "a*.b", true),
            ("a", "a.", true),
            ("b", "a*", false),
        ] {
            assert_eq!(fits(name, pattern), fit, "{name} {pattern}");
        }
    }
}

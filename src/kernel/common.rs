//! The folder in which processes of one user find each other's pipes and objects: in memory, and closed to all others.
use super::os_error::from_io;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::local;
use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

/// Where every user may make a folder of his own. It must not depend on the environment, which processes may differ in.
fn place() -> &'static str {
    match cfg!(target_os = "linux") && Path::new("/dev/shm").is_dir() {
        true => "/dev/shm",
        false => "/tmp",
    }
}

/// The user's folder, made if it is not there. ERROR_ACCESS_DENIED: what has its name is not the user's alone.
pub fn folder() -> Result<PathBuf> {
    let user = local::user();
    let folder = PathBuf::from(format!("{}/ws2_32-{user}", place()));
    make(&folder)?;
    let found = fs::symlink_metadata(&folder).map_err(|error| from_io(&error))?;
    match found.is_dir() && found.uid() == user && found.mode() & 0o077 == 0 {
        true => Ok(folder),
        false => Err(Error(ERROR_ACCESS_DENIED)),
    }
}

/// Makes a folder for the user alone, unless it is there.
pub fn make(folder: &Path) -> Result<()> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(from_io(&error)),
        _ => Ok(()),
    }
}

/// Opens a folder and waits until no other process has it locked; the lock lasts until the result is dropped. `None`: the folder is
/// not there, or went while this waited.
pub fn lock(folder: &Path) -> Result<Option<File>> {
    let opened = match File::open(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(|error| from_io(&error))?,
    };
    local::lock(&opened, true).map_err(super::os_error::from_native)?;
    let is_same = |found: fs::Metadata| opened.metadata().is_ok_and(|own| own.ino() == found.ino());
    Ok(fs::metadata(folder).is_ok_and(is_same).then_some(opened))
}

/// A name of an object as one of a file: other characters than letters, digits, `-` and `_` are spelled as numbers, and of a
/// long name the beginning and a hash are left.
pub fn file_name(name: &str) -> String {
    const LONGEST: usize = 32;
    let mut text = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => text.push(byte.into()),
            byte => text += &format!("%{byte:02x}"),
        }
    }
    if text.len() > LONGEST {
        let hash = name.bytes().fold(0xCBF2_9CE4_8422_2325u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
        });
        text.truncate(LONGEST - 17);
        text += &format!("+{hash:016x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_names_of_files() {
        assert_eq!(file_name("a-B_9"), "a-B_9");
        assert_eq!(file_name("a/b."), "a%2fb%2e");
        let [one, other] = ["x".repeat(100), "x".repeat(101)].map(|name| file_name(&name));
        assert!(one.len() == 32 && other.len() == 32 && one != other);
    }
}

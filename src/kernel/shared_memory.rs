//! Memory that processes of one user find by its name: a file in their folder, which each that has it keeps locked. One that
//! nobody has locked was left by a process that was killed, and is as good as none.
use super::common;
use super::os_error::{from_io, from_native};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::{descriptor, local, Fd};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// A process's hold on a name, which goes with the last of them.
pub struct Name {
    folder: PathBuf,
    path: PathBuf,
    /// Locked, together with others.
    file: File,
}

/// What a name stands for.
pub struct Found {
    pub memory: Fd,
    pub size: u64,
    pub name: Name,
    /// Another process has made it.
    pub existed: bool,
}

/// The memory of that name, or `size` new bytes under it. ERROR_FILE_NOT_FOUND: there is none, and `size` is `None`.
pub fn find(name: &str, size: Option<u64>) -> Result<Found> {
    let folder = common::folder()?;
    let path = folder.join(format!("m-{}", common::file_name(name)));
    let _locked = common::lock(&folder)?;
    let file = open(&path, size.is_some())?;
    let alone = local::lock(&file, false).map_err(from_native)?;
    match (alone, size) {
        (true, None) => {
            let _ = fs::remove_file(&path);
            return Err(Error(ERROR_FILE_NOT_FOUND));
        }
        (true, Some(size)) => {
            // What a killed process has left in it must not show.
            let emptied = file.set_len(0).and_then(|()| file.set_len(size));
            emptied.map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
        }
        (false, _) => {}
    }
    local::share(&file).map_err(from_native)?;
    let size = file.metadata().map_err(|error| from_io(&error))?.len();
    Ok(Found {
        memory: descriptor::of_file(file.try_clone().map_err(|error| from_io(&error))?),
        size,
        name: Name { folder, path, file },
        existed: !alone,
    })
}

fn open(path: &Path, create: bool) -> Result<File> {
    let mut options = OpenOptions::new();
    options
        .read(true)
        .write(true)
        .create(create)
        .truncate(false)
        .mode(0o600);
    match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error(ERROR_FILE_NOT_FOUND)),
        opened => opened.map_err(|error| from_io(&error)),
    }
}

impl Drop for Name {
    fn drop(&mut self) {
        let _locked = common::lock(&self.folder);
        // Nobody else has it. (Views that are left keep the memory, not the name.)
        if local::lock(&self.file, false) == Ok(true) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

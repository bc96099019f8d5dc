//! Files, pipes and terminals that handles name, and the three standard ones.
pub mod transfers;

use super::os_error::from_native;
use super::path;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Kind, Object};
use crate::rt::wait::Waitable;
use crate::sys::descriptor;
use crate::sys::lock::Mutex;
use crate::sys::Fd;
use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use transfers::Transfers;

pub struct File {
    pub fd: Arc<Fd>,
    /// What a wait for the handle waits for: something to read.
    pub object: Arc<Waitable>,
    /// Opened with FILE_FLAG_OVERLAPPED.
    pub overlapped: bool,
    /// Opened for reading.
    pub reads: bool,
    /// Bytes of a character that ReadConsole has not handed out yet.
    pub rest: Mutex<Vec<u8>>,
    /// The overlapped ones.
    pub transfers: Arc<Transfers>,
    /// Where the file is that goes with this object.
    delete: Option<PathBuf>,
}

impl Object for File {
    const KIND: Kind = Kind::File;
}

impl Drop for File {
    fn drop(&mut self) {
        if let Some(path) = &self.delete {
            // It may be gone already, or its folder closed meanwhile: there is nobody left to tell.
            let _ = std::fs::remove_file(path);
        }
    }
}

impl File {
    fn new(fd: Fd, overlapped: bool, reads: bool, delete: Option<PathBuf>) -> File {
        let fd = Arc::new(fd);
        File {
            object: Arc::new(Waitable::input(Arc::clone(&fd))),
            fd,
            overlapped,
            reads,
            rest: Mutex::new(Vec::new()),
            transfers: Arc::default(),
            delete,
        }
    }
}

/// A pipe without a name: the end to read from, and the one to write to.
pub fn pipe() -> Result<[File; 2]> {
    let [from, to] = descriptor::pipe().map_err(from_native)?;
    Ok([File::new(from, false, true, None), File::new(to, false, false, None)])
}

/// What a started program has to be told of a file that it inherits, beside its descriptor.
pub fn describe(file: &File) -> i64 {
    i64::from(file.overlapped) | i64::from(file.reads) << 1
}

/// The file that another process has described.
pub fn adopt(fd: Fd, description: i64) -> File {
    File::new(fd, description & 1 != 0, description & 2 != 0, None)
}

/// How CreateFile opens.
#[derive(Clone, Copy)]
pub struct How {
    pub read: bool,
    pub write: bool,
    pub append: bool,
    /// CREATE_NEW and kin.
    pub disposition: u32,
    /// FILE_ATTRIBUTE_* and FILE_FLAG_*.
    pub flags: u32,
}

/// Opens or makes a file. Also tells whether it existed.
pub fn open(path: &Path, how: How) -> Result<(File, bool)> {
    let has = |flag: u32| how.flags & flag != 0;
    let (file, existed) = match how.disposition {
        CREATE_NEW => (create(path, how).map_err(not_new)?, false),
        OPEN_EXISTING => (existing(path, how, false)?, true),
        TRUNCATE_EXISTING if how.write => (existing(path, how, true)?, true),
        CREATE_ALWAYS | OPEN_ALWAYS => open_or_create(path, how, how.disposition == CREATE_ALWAYS)?,
        _ => return Err(Error(ERROR_INVALID_PARAMETER)),
    };
    let fd = descriptor::of_file(file);
    if descriptor::nature(&fd).map_err(from_native)? == descriptor::Nature::Folder && !has(FILE_FLAG_BACKUP_SEMANTICS) {
        return Err(Error(ERROR_ACCESS_DENIED));
    }
    let delete = has(FILE_FLAG_DELETE_ON_CLOSE).then(|| std::path::absolute(path).unwrap_or(path.into()));
    Ok((File::new(fd, has(FILE_FLAG_OVERLAPPED), how.read, delete), existed))
}

/// The error of CREATE_NEW for a name that exists.
fn not_new(error: Error) -> Error {
    match error {
        Error(ERROR_ALREADY_EXISTS) => Error(ERROR_FILE_EXISTS),
        error => error,
    }
}

/// Opens with the host's `flags` besides.
fn open_native(path: &Path, how: How, flags: i32, truncate: bool) -> Result<std::fs::File> {
    let has = |flag: u32| how.flags & flag != 0;
    let through = if has(FILE_FLAG_WRITE_THROUGH) {
        descriptor::WRITE_THROUGH
    } else {
        0
    };
    let result = OpenOptions::new()
        .read(how.read || !how.write && !how.append)
        .write(how.write)
        .append(how.append && !how.write)
        .truncate(truncate)
        .mode(if has(FILE_ATTRIBUTE_READONLY) { 0o444 } else { 0o666 })
        .custom_flags(flags | through)
        .open(path);
    result.map_err(|error| path::failure(path, &error))
}

/// With the host's flags, as the standard library makes files only for writing.
fn create(path: &Path, how: How) -> Result<std::fs::File> {
    open_native(path, how, descriptor::CREATE_NEW, false)
}

fn existing(path: &Path, how: How, truncate: bool) -> Result<std::fs::File> {
    open_native(path, how, 0, truncate)
}

/// By turns, as another process may make or remove the file in between.
fn open_or_create(path: &Path, how: How, truncate: bool) -> Result<(std::fs::File, bool)> {
    /// Nobody makes and removes a file so often.
    const TRIES: usize = 100;
    let mut last = Error(ERROR_FILE_NOT_FOUND);
    for _ in 0..TRIES {
        match existing(path, how, false) {
            Err(Error(ERROR_FILE_NOT_FOUND)) => {}
            Err(error) => return Err(error),
            Ok(file) => {
                if truncate {
                    // Not while opening: a file that is only read is emptied as well.
                    empty(path, &file)?;
                }
                return Ok((file, true));
            }
        }
        match create(path, how) {
            Err(Error(ERROR_ALREADY_EXISTS)) => last = Error(ERROR_ACCESS_DENIED), // a link that leads nowhere
            Err(error) => return Err(error),
            Ok(file) => return Ok((file, false)),
        }
    }
    Err(last)
}

fn empty(path: &Path, file: &std::fs::File) -> Result<()> {
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Ok(());
    }
    let emptied = OpenOptions::new().write(true).truncate(true).open(path);
    emptied.map(drop).map_err(|error| path::failure(path, &error))
}

/// The handles of standard input, output and error; 0: not made yet.
static STANDARD: Mutex<[usize; 3]> = Mutex::new([0; 3]);

/// The handle of standard input, output or error; 0 where it is closed. (The descriptor stays the C library's as well.)
pub fn standard(number: usize) -> Result<usize> {
    let mut handles = STANDARD.lock();
    if handles[number] == 0 {
        if let Some(fd) = descriptor::standard(number as i32) {
            let file = File::new(fd, false, number == 0, None);
            let handle = handle::insert(Arc::new(file), For::Anyone);
            handles[number] = handle.map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
        }
    }
    Ok(handles[number])
}

/// A new handle of what the C library has under this number.
pub fn of_descriptor(number: i32) -> Result<usize> {
    let fd = descriptor::standard(number).ok_or(Error(ERROR_INVALID_HANDLE))?;
    handle::insert(Arc::new(File::new(fd, false, true, None)), For::Anyone).map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))
}

/// SetStdHandle: from now on `handle` is the standard one.
pub fn set_standard(number: usize, handle: usize) {
    STANDARD.lock()[number] = handle;
}

/// Makes a file read-only or writable, which is all of its attributes that can be set.
pub fn set_read_only(path: &Path, read_only: bool) -> io::Result<()> {
    let mut permissions = std::fs::metadata(path)?.permissions();
    let mode = permissions.mode();
    // Who may read may write, as with a new file, but others than the owner only where they could before.
    permissions.set_mode(if read_only { mode & !0o222 } else { mode | 0o200 });
    std::fs::set_permissions(path, permissions)
}

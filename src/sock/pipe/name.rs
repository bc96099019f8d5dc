//! The names of pipes, by which processes of one user find each other's.
//!
//! A name is a folder. In it each instance has a file that its process keeps locked and that says what kind of pipe it is, and while
//! it waits for a client a listening socket. A client connects and removes the socket, so nobody else does; both happen under the
//! lock of the folder. A file that is not locked was left by a process that was killed, and goes when somebody meets it.
use crate::abi::*;
use crate::kernel::common;
use crate::kernel::os_error::{from_io, from_native};
use crate::rt::error::{Error, Result};
use crate::sys::{local, native, net, Errno, Fd};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// What kind of pipe a name stands for, as the one who makes the first instance says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kind {
    /// PIPE_ACCESS_*.
    pub access: u32,
    /// It carries messages.
    pub messages: bool,
    /// The most instances.
    pub most: u32,
    /// What WaitNamedPipe waits if it is not told otherwise, in milliseconds.
    pub timeout: u32,
    /// Bytes, as the program said.
    pub outgoing: u32,
    pub incoming: u32,
}

impl Kind {
    fn spell(&self) -> String {
        let messages = u32::from(self.messages);
        let Kind {
            access, most, timeout, ..
        } = self;
        format!(
            "{access} {messages} {most} {timeout} {} {}",
            self.outgoing, self.incoming
        )
    }

    fn read(text: &str) -> Option<Kind> {
        let numbers: Vec<u32> = text
            .split(' ')
            .map(str::parse)
            .collect::<std::result::Result<_, _>>()
            .ok()?;
        let [access, messages, most, timeout, outgoing, incoming] = numbers[..] else {
            return None;
        };
        Some(Kind {
            access,
            messages: messages != 0,
            most,
            timeout,
            outgoing,
            incoming,
        })
    }
}

/// The name behind `\\.\pipe\`; `None`: it is another file's. ERROR_BAD_NETPATH: another computer's.
pub fn of_path(path: &str) -> Result<Option<String>> {
    let path = path.replace('/', "\\");
    let Some(rest) = path.strip_prefix("\\\\") else {
        return Ok(None);
    };
    let Some((server, rest)) = rest.split_once('\\') else {
        return Ok(None);
    };
    let folder = rest.get(..5).filter(|folder| folder.eq_ignore_ascii_case("pipe\\"));
    match folder {
        None => Ok(None),
        Some(_) if server != "." && server != "?" => Err(Error(ERROR_BAD_NETPATH)),
        // Letters' cases tell no names apart.
        Some(_) => Ok(Some(rest[5..].to_lowercase())),
    }
}

fn folder(name: &str) -> Result<PathBuf> {
    match name.is_empty() {
        true => Err(Error(ERROR_INVALID_NAME)),
        false => Ok(common::folder()?.join(format!("p-{}", common::file_name(name)))),
    }
}

/// An instance of this process; its name goes when it is dropped.
pub struct Instance {
    folder: PathBuf,
    /// In the folder, without the suffixes of file and socket.
    stem: String,
    /// Locked.
    _file: File,
}

/// The files of an instance.
fn file(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.i"))
}

fn socket(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.s"))
}

/// The stems of the instances whose processes live, and what they are. The folder is locked.
fn instances(folder: &Path) -> Vec<(String, Kind)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let living = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        let stem = name.strip_suffix(".i")?;
        let mut opened = File::open(entry.path()).ok()?;
        if local::lock(&opened, false) == Ok(true) {
            remove(folder, stem);
            return None;
        }
        let mut text = String::new();
        opened.read_to_string(&mut text).ok()?;
        Some((stem.to_owned(), Kind::read(&text)?))
    };
    entries.filter_map(living).collect()
}

fn remove(folder: &Path, stem: &str) {
    // One that is not there is as good.
    let _ = fs::remove_file(socket(folder, stem));
    let _ = fs::remove_file(file(folder, stem));
}

/// Makes an instance. ERROR_ACCESS_DENIED: there is a pipe of that name and `first` is to be the first, or it is of another kind.
/// ERROR_PIPE_BUSY: there are as many as may be.
pub fn create(name: &str, kind: Kind, first: bool) -> Result<Instance> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let folder = folder(name)?;
    let _locked = loop {
        common::make(&folder)?;
        // Whoever closes the last instance removes the folder.
        if let Some(locked) = common::lock(&folder)? {
            break locked;
        }
    };
    let others = instances(&folder);
    if let Some((_, known)) = others.first() {
        if first || (known.access, known.messages) != (kind.access, kind.messages) {
            return Err(Error(ERROR_ACCESS_DENIED));
        }
        if others.len() >= known.most as usize {
            return Err(Error(ERROR_PIPE_BUSY));
        }
    }
    let stem = format!("{}.{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let mut made = File::create(file(&folder, &stem)).map_err(|error| from_io(&error))?;
    let locked = local::lock(&made, false).map_err(from_native)?;
    debug_assert!(locked, "nobody else knows it");
    made.write_all(kind.spell().as_bytes())
        .map_err(|error| from_io(&error))?;
    Ok(Instance {
        folder,
        stem,
        _file: made,
    })
}

impl Instance {
    /// A socket at which one client can connect, once.
    pub fn listen(&self) -> Result<Fd> {
        let path = socket(&self.folder, &self.stem);
        let address = local::socket_address(&path).ok_or(Error(ERROR_FILENAME_EXCED_RANGE))?;
        let listener = new_socket()?;
        net::set_nonblocking(&listener, true).map_err(from_native)?;
        let _locked = common::lock(&self.folder)?;
        let _ = fs::remove_file(&path);
        let done = net::bind(&listener, &address).and_then(|()| net::listen(&listener, 1));
        done.map_err(from_native)?;
        Ok(listener)
    }

    /// How many instances the pipe has.
    pub fn count(&self) -> usize {
        match common::lock(&self.folder) {
            Ok(Some(_locked)) => instances(&self.folder).len(),
            _ => 0,
        }
    }

    /// No client may connect any more.
    pub fn close(&self) {
        let _ = fs::remove_file(socket(&self.folder, &self.stem));
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        if let Ok(Some(_locked)) = common::lock(&self.folder) {
            remove(&self.folder, &self.stem);
            // Not empty: others have instances.
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

pub fn new_socket() -> Result<Fd> {
    net::socket(native::AF_UNIX, native::SOCK_STREAM, 0).map_err(from_native)
}

/// Connects to an instance that waits for a client, if what it allows `suits`. ERROR_FILE_NOT_FOUND: no such pipe. ERROR_PIPE_BUSY:
/// no instance waits. ERROR_ACCESS_DENIED: it does not suit.
pub fn connect(name: &str, suits: impl Fn(&Kind) -> bool) -> Result<(Fd, Kind)> {
    let folder = folder(name)?;
    let _locked = common::lock(&folder)?.ok_or(Error(ERROR_FILE_NOT_FOUND))?;
    let living = instances(&folder);
    if living.is_empty() {
        // What is left of a process that was killed.
        let _ = fs::remove_dir(&folder);
        return Err(Error(ERROR_FILE_NOT_FOUND));
    }
    for (stem, kind) in living {
        if !suits(&kind) {
            return Err(Error(ERROR_ACCESS_DENIED));
        }
        let path = socket(&folder, &stem);
        let Some(address) = local::socket_address(&path) else {
            continue;
        };
        let client = new_socket()?;
        match net::connect(&client, &address) {
            Ok(()) => {
                let _ = fs::remove_file(&path);
                return Ok((client, kind));
            }
            // It has a client.
            Err(Errno(native::ENOENT | native::ECONNREFUSED)) => {}
            Err(errno) => return Err(from_native(errno)),
        }
    }
    Err(Error(ERROR_PIPE_BUSY))
}

/// Whether an instance waits for a client now, and the pipe's own timeout. ERROR_FILE_NOT_FOUND: no such pipe.
pub fn is_free(name: &str) -> Result<(bool, u32)> {
    let folder = folder(name)?;
    let _locked = common::lock(&folder)?.ok_or(Error(ERROR_FILE_NOT_FOUND))?;
    let living = instances(&folder);
    let (_, kind) = living.first().ok_or(Error(ERROR_FILE_NOT_FOUND))?;
    let free = living.iter().any(|(stem, _)| socket(&folder, stem).exists());
    Ok((free, kind.timeout))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_pipes() {
        assert_eq!(of_path("\\\\.\\pipe\\A b"), Ok(Some("a b".to_owned())));
        assert_eq!(of_path("\\\\.\\PIPE\\x\\y"), Ok(Some("x\\y".to_owned())));
        assert_eq!(of_path("//./pipe/x"), Ok(Some("x".to_owned())));
        assert_eq!(of_path("\\\\?\\pipe\\x"), Ok(Some("x".to_owned())));
        assert_eq!(of_path("\\\\server\\pipe\\x"), Err(Error(ERROR_BAD_NETPATH)));
        for other in ["/tmp/pipe/x", "\\\\.\\NUL", "\\\\.\\pipe", "x"] {
            assert_eq!(of_path(other), Ok(None), "{other}");
        }
    }
}

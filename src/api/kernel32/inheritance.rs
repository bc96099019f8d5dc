//! The handles that a started program inherits. A child that is built with this library finds them under the same values:
//! a variable of its environment says which handle each inherited descriptor belongs to. The variable names the
//! descriptors' files too, so that it says nothing where it comes by way of a program that does not know of it.
use crate::abi::*;
use crate::kernel::file::{self, File};
use crate::kernel::os_error::from_native;
use crate::kernel::process::start;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, Kind};
use crate::sock::inheritance;
use crate::sock::pipe::connection;
use crate::sock::socket::{Socket, SocketRef};
use crate::spi;
use crate::sys::{spawn, Fd};
use std::ffi::c_int;
use std::sync::Arc;
use std::{env, panic};

/// What a program is to inherit.
#[derive(Default)]
pub(super) struct Inherited {
    pub descriptors: Vec<c_int>,
    /// For a child that is built with this library.
    pub text: String,
    holds: Vec<Hold>,
}

/// A hold on a descriptor while a program is started.
pub(super) enum Hold {
    File(Arc<File>),
    Socket(SocketRef),
    Copy(Fd),
}

impl Hold {
    pub fn descriptor(&self) -> c_int {
        match self {
            Hold::File(file) => file.fd.raw(),
            Hold::Socket(socket) => socket.fd().raw(),
            Hold::Copy(fd) => fd.raw(),
        }
    }
}

/// The descriptor of what a handle names; `None`: there is none.
pub(super) fn hold(handle: usize) -> Option<Hold> {
    match handle::kind(handle)? {
        Kind::File => Some(Hold::File(handle::share(&handle::get::<File>(handle)?))),
        Kind::Socket => Some(Hold::Socket(spi::base_socket(handle as SOCKET).ok()?)),
        _ => None,
    }
}

/// The same, under a number that no standard stream of a new process has.
pub(super) fn hold_above_streams(handle: usize) -> Result<Option<Hold>> {
    let Some(hold) = hold(handle) else {
        return Ok(None);
    };
    let copy = spawn::above_streams(hold.descriptor()).map_err(from_native)?;
    Ok(Some(copy.map_or(hold, Hold::Copy)))
}

/// All handles that may be inherited, or those of `chosen`. ERROR_INVALID_PARAMETER: one of them may not.
pub(super) fn gather(chosen: Option<&[usize]>) -> Result<Inherited> {
    let all = handle::inherited().into_iter().map(|(handle, _)| handle);
    let handles: Vec<usize> = match chosen {
        None => all.collect(),
        Some(chosen) => {
            let may_be = |handle: &usize| handle::flags(*handle).is_some_and(|flags| flags & handle::INHERITED != 0);
            if !chosen.iter().all(may_be) {
                return Err(Error(ERROR_INVALID_PARAMETER));
            }
            chosen.to_vec()
        }
    };
    /// A string of the environment may have 128 KiB, and every socket may be inherited: the rest is left out.
    const ROOM: usize = 120 << 10;
    let mut inherited = Inherited::default();
    for handle in handles {
        if inherited.text.len() > ROOM {
            break;
        }
        // One that is closed meanwhile is not inherited.
        if let Some(hold) = hold_above_streams(handle)? {
            inherited.add(handle, hold);
        }
    }
    Ok(inherited)
}

/// The descriptors that programs get by themselves, for one that is to inherit nothing.
pub(super) fn not_closed_by_themselves() -> Vec<Hold> {
    handle::inherited()
        .into_iter()
        .filter_map(|(handle, _)| hold(handle))
        .filter(|hold| hold.descriptor() > 2)
        .collect()
}

impl Inherited {
    fn add(&mut self, handle: usize, hold: Hold) {
        let descriptor = hold.descriptor();
        let Ok((device, number)) = spawn::identity(descriptor) else {
            return;
        };
        let (kind, numbers) = match handle::kind(handle) {
            Some(Kind::File) => match handle::get::<File>(handle) {
                Some(file) => ('f', vec![file::describe(&file)]),
                None => return,
            },
            Some(Kind::Socket) => match handle::get::<Socket>(handle) {
                Some(socket) => match socket.pipe.get() {
                    Some(pipe) => ('p', connection::describe(pipe).to_vec()),
                    None => ('s', inheritance::describe(&socket).to_vec()),
                },
                None => return,
            },
            _ => return,
        };
        self.text += &format!("{handle} {kind} {descriptor} {device} {number}");
        for number in numbers {
            self.text += &format!(" {number}");
        }
        self.text.push(';');
        self.descriptors.push(descriptor);
        self.holds.push(hold);
    }

    /// What the new process is to be told: nothing where it inherits nothing.
    pub fn told(&self) -> Option<String> {
        (!self.text.is_empty()).then(|| self.text.clone())
    }
}

/// Runs when the library is loaded, before the program can look for a handle.
extern "C" fn adopt_all() {
    // Nothing may leave this function; what a panic is about has been printed.
    let _ = panic::catch_unwind(|| {
        start::take_line();
        if let Some(text) = env::var_os(start::HANDLES) {
            env::remove_var(start::HANDLES);
            for entry in text.to_string_lossy().split_terminator(';') {
                adopt(entry);
            }
        }
    });
}

#[used]
#[cfg_attr(target_os = "linux", link_section = ".init_array")]
#[cfg_attr(target_vendor = "apple", link_section = "__DATA,__mod_init_func")]
static AT_LOAD: extern "C" fn() = adopt_all;

fn adopt(entry: &str) -> Option<()> {
    let mut words = entry.split(' ');
    let handle: usize = words.next()?.parse().ok()?;
    let kind = words.next()?;
    let descriptor = words.next()?.parse().ok()?;
    let identity = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let numbers: Vec<i64> = words.map(str::parse).collect::<std::result::Result<_, _>>().ok()?;
    let fd = spawn::adopt(descriptor, identity)?;
    let inserted = match kind {
        "f" => handle::insert_at(handle, Arc::new(file::adopt(fd, *numbers.first()?))),
        "p" => handle::insert_at(handle, Arc::new(connection::adopt(fd, &numbers)?)),
        "s" => handle::insert_at(handle, Arc::new(inheritance::adopt(fd, &numbers)?)),
        _ => false,
    };
    if inserted {
        handle::set_flags(handle, handle::INHERITED, handle::INHERITED);
    }
    Some(())
}

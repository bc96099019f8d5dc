//! Starting a program: what it finds as arguments, environment, streams and inherited descriptors.
use super::program::{self, Program};
use super::Process;
use crate::abi::*;
use crate::kernel::os_error::from_native;
use crate::kernel::{command_line, path};
use crate::rt::error::{Error, Result};
use crate::sys::spawn::{self, Spawn};
use crate::sys::{native, Errno};
use once_cell::sync::OnceCell;
use std::ffi::{c_int, CString, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::{env, fs};

/// A child built with this library finds the exact command line here, where its arguments do not tell it.
pub const COMMAND_LINE: &str = "WS2_32_COMMAND_LINE";
/// The same for the handles that it inherits.
pub const HANDLES: &str = "WS2_32_HANDLES";

/// What CreateProcess is asked for.
pub struct Start<'a> {
    pub application: Option<&'a str>,
    pub line: &'a str,
    /// Each `NAME=value`; `None`: this process's own.
    pub environment: Option<Vec<Vec<u8>>>,
    pub folder: Option<&'a str>,
    /// Standard input, output, error; `None`: a stream that is empty and takes everything.
    pub streams: [Option<c_int>; 3],
    /// Descriptors that it is to have, and what tells a child built with this library whose they are.
    pub kept: &'a [c_int],
    pub handles: Option<String>,
    /// Descriptors that it must not have although programs get them by themselves.
    pub closed: &'a [c_int],
    /// CREATE_* and kin.
    pub flags: u32,
}

/// Starts it. The errors are CreateProcess's.
pub fn start(start: Start) -> Result<Arc<Process>> {
    let line = match (start.line, start.application) {
        ("", Some(name)) => command_line::join([name.as_bytes()]),
        (line, _) => line.as_bytes().to_vec(),
    };
    let line = String::from_utf8_lossy(&line).into_owned();
    let (file, arguments, told) = match program::find(start.application, &line)? {
        Program::File(file) => {
            let arguments = command_line::split(&line);
            let told = tells(&arguments, &line).then_some(line);
            (file, arguments, told)
        }
        Program::Shell(command) => {
            let mut arguments = vec!["sh".to_owned()];
            arguments.extend(command.into_iter().flat_map(|command| ["-c".to_owned(), command]));
            (PathBuf::from("/bin/sh"), arguments, None)
        }
    };
    let folder = start.folder.map(folder).transpose()?;
    let own: [(&str, Option<String>); 2] = [(COMMAND_LINE, told), (HANDLES, start.handles)];
    let environment = environment(start.environment, own)?;
    let has = |flag: u32| start.flags & flag != 0;
    // A relative name is one in this process's folder, not in the new one's.
    let file = std::path::absolute(&file).unwrap_or(file);
    let (program, arguments) = (text(file.as_os_str().as_bytes())?, texts(arguments)?);
    let wanted = Spawn {
        program: &program,
        arguments: &arguments,
        environment: &environment,
        folder: folder.as_deref(),
        streams: start.streams.map(|stream| stream.unwrap_or(-1)),
        kept: start.kept,
        closed: start.closed,
        own_session: has(DETACHED_PROCESS | CREATE_NEW_CONSOLE | CREATE_NO_WINDOW),
        own_group: has(CREATE_NEW_PROCESS_GROUP),
    };
    let suspended = has(CREATE_SUSPENDED as u32);
    let started = match suspended {
        true => spawn::spawn_stopped(&wanted),
        false => spawn::spawn(&wanted),
    };
    let id = started.map_err(|errno| match errno {
        Errno(native::ENOEXEC) => Error(ERROR_BAD_EXE_FORMAT),
        errno => from_native(errno),
    })?;
    Process::of_child(id as u32, suspended)
}

/// Whether the child has to be told the line, because it would make another one of its arguments.
fn tells(arguments: &[String], line: &str) -> bool {
    command_line::join(arguments.iter().map(String::as_bytes)) != line.as_bytes()
}

fn folder(name: &str) -> Result<CString> {
    let folder = path::native(name)?;
    match fs::metadata(&folder) {
        Ok(found) if found.is_dir() => text(folder.as_os_str().as_bytes()),
        _ => Err(Error(ERROR_DIRECTORY)),
    }
}

fn text(bytes: &[u8]) -> Result<CString> {
    CString::new(bytes).map_err(|_| Error(ERROR_INVALID_PARAMETER))
}

fn texts(arguments: Vec<String>) -> Result<Vec<CString>> {
    arguments.iter().map(|argument| text(argument.as_bytes())).collect()
}

/// The variables, with the library's own in place of those that this process may have been told.
fn environment(given: Option<Vec<Vec<u8>>>, own: [(&str, Option<String>); 2]) -> Result<Vec<CString>> {
    let join = |(name, value): (OsString, OsString)| [name.as_bytes(), b"=", value.as_bytes()].concat();
    let all = given.unwrap_or_else(|| env::vars_os().map(join).collect());
    let is_own = |variable: &[u8]| {
        own.iter().any(|(name, _)| {
            let rest = variable.strip_prefix(name.as_bytes());
            rest.is_some_and(|rest| rest.starts_with(b"="))
        })
    };
    let told = own.iter().filter_map(|(name, value)| {
        let value = value.as_ref()?;
        Some(format!("{name}={value}").into_bytes())
    });
    let all = all.into_iter().filter(|variable| !is_own(variable));
    all.chain(told).map(|variable| text(&variable)).collect()
}

static TOLD_LINE: OnceCell<OsString> = OnceCell::new();

/// Takes the exact command line out of the environment, where who started this process may have put it.
pub fn take_line() {
    if let Some(line) = env::var_os(COMMAND_LINE) {
        env::remove_var(COMMAND_LINE);
        let _ = TOLD_LINE.set(line); // the first one
    }
}

/// The exact command line that this process was started with, if `arguments`, its own, come from it. (A variable that
/// came by way of another program says nothing about this one.)
pub fn told_line(arguments: &[Vec<u8>]) -> Option<Vec<u8>> {
    let line = TOLD_LINE.get()?.to_str()?;
    let told = command_line::split(line);
    let same = told
        .iter()
        .map(String::as_bytes)
        .eq(arguments.iter().map(Vec::as_slice));
    same.then(|| line.as_bytes().to_vec())
}

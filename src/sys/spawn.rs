//! Starting programs.
use super::errno::{Errno, Result};
use super::fd::Fd;
use libc::{c_char, c_int, pid_t};
use std::ffi::{CStr, CString};
use std::mem::MaybeUninit;
use std::ptr;

/// What a new process is made of.
pub struct Spawn<'a> {
    /// The path of its file.
    pub program: &'a CStr,
    pub arguments: &'a [CString],
    /// Each `NAME=value`.
    pub environment: &'a [CString],
    pub folder: Option<&'a CStr>,
    /// What it finds as standard input, output and error; -1: a stream that is empty and takes everything.
    pub streams: [c_int; 3],
    /// Descriptors above 2 that it keeps under their numbers.
    pub kept: &'a [c_int],
    /// Descriptors that it does not get, although they are not closed by themselves.
    pub closed: &'a [c_int],
    /// It leads a session of its own: no terminal reaches it.
    pub own_session: bool,
    /// It leads a group of its own.
    pub own_group: bool,
}

/// An array of C strings as the calls want it.
fn table(texts: &[CString]) -> Vec<*mut c_char> {
    let texts = texts.iter().map(|text| text.as_ptr().cast_mut());
    texts.chain([ptr::null_mut()]).collect()
}

/// What the spawning calls return: an error's number.
fn done(errno: c_int) -> Result<()> {
    match errno {
        0 => Ok(()),
        errno => Err(Errno(errno)),
    }
}

struct Actions(libc::posix_spawn_file_actions_t);

impl Actions {
    fn new() -> Result<Actions> {
        let mut actions = MaybeUninit::uninit();
        // SAFETY: the call makes a value of it when it succeeds.
        unsafe {
            done(libc::posix_spawn_file_actions_init(actions.as_mut_ptr()))?;
            Ok(Actions(actions.assume_init()))
        }
    }

    fn add(&mut self, spawn: &Spawn) -> Result<()> {
        let actions = &raw mut self.0;
        // SAFETY: the actions are initialised; paths end with a NUL and are copied by the calls.
        unsafe {
            for (number, &stream) in (0..).zip(&spawn.streams) {
                done(match stream {
                    -1 => libc::posix_spawn_file_actions_addopen(
                        actions,
                        number,
                        c"/dev/null".as_ptr(),
                        if number == 0 { libc::O_RDONLY } else { libc::O_WRONLY },
                        0,
                    ),
                    stream => keep(actions, stream, number),
                })?;
            }
            for &fd in spawn.closed {
                done(libc::posix_spawn_file_actions_addclose(actions, fd))?;
            }
            for &fd in spawn.kept {
                done(keep(actions, fd, fd))?;
            }
            if let Some(folder) = spawn.folder {
                done(libc::posix_spawn_file_actions_addchdir_np(actions, folder.as_ptr()))?;
            }
        }
        Ok(())
    }
}

/// The new process has `from` as `to`; where both are one, the descriptor is not closed.
///
/// # Safety
/// The actions are initialised.
unsafe fn keep(actions: *mut libc::posix_spawn_file_actions_t, from: c_int, to: c_int) -> c_int {
    #[cfg(target_vendor = "apple")]
    if from == to {
        // SAFETY: the caller's promise.
        return unsafe { posix_spawn_file_actions_addinherit_np(actions, from) };
    }
    // SAFETY: the caller's promise.
    unsafe { libc::posix_spawn_file_actions_adddup2(actions, from, to) }
}

#[cfg(target_vendor = "apple")]
extern "C" {
    fn posix_spawn_file_actions_addinherit_np(actions: *mut libc::posix_spawn_file_actions_t, fd: c_int) -> c_int;
}

impl Drop for Actions {
    fn drop(&mut self) {
        // SAFETY: initialised in `new`.
        unsafe { libc::posix_spawn_file_actions_destroy(&mut self.0) };
    }
}

struct Attributes(libc::posix_spawnattr_t);

impl Attributes {
    fn new(flags: c_int) -> Result<Attributes> {
        let mut attributes = MaybeUninit::uninit();
        // SAFETY: the first call makes a value of it when it succeeds. The group is 0: the process's own.
        unsafe {
            done(libc::posix_spawnattr_init(attributes.as_mut_ptr()))?;
            let mut attributes = Attributes(attributes.assume_init());
            done(libc::posix_spawnattr_setflags(&mut attributes.0, flags as _))?;
            Ok(attributes)
        }
    }
}

impl Drop for Attributes {
    fn drop(&mut self) {
        // SAFETY: initialised in `new`.
        unsafe { libc::posix_spawnattr_destroy(&mut self.0) };
    }
}

fn flags(spawn: &Spawn) -> c_int {
    #[cfg(target_os = "linux")]
    const SET_SESSION: c_int = libc::POSIX_SPAWN_SETSID as c_int;
    #[cfg(target_vendor = "apple")]
    const SET_SESSION: c_int = 0x400;
    match (spawn.own_session, spawn.own_group) {
        (true, _) => SET_SESSION,
        (false, true) => libc::POSIX_SPAWN_SETPGROUP as c_int,
        (false, false) => 0,
    }
}

/// Starts the program and returns the process's number. The errors are those of exec(2).
pub fn spawn(spawn: &Spawn) -> Result<pid_t> {
    start(spawn, flags(spawn))
}

fn start(spawn: &Spawn, flags: c_int) -> Result<pid_t> {
    let mut actions = Actions::new()?;
    actions.add(spawn)?;
    let attributes = Attributes::new(flags)?;
    let (arguments, environment) = (table(spawn.arguments), table(spawn.environment));
    let mut pid = 0;
    // SAFETY: all is initialised; the tables end with NULL, and their texts live through the call.
    done(unsafe {
        libc::posix_spawn(
            &mut pid,
            spawn.program.as_ptr(),
            &actions.0,
            &attributes.0,
            arguments.as_ptr(),
            environment.as_ptr(),
        )
    })?;
    Ok(pid)
}

/// The same, but the process does nothing until SIGCONT.
#[cfg(target_vendor = "apple")]
pub fn spawn_stopped(spawn: &Spawn) -> Result<pid_t> {
    start(spawn, flags(spawn) | libc::POSIX_SPAWN_START_SUSPENDED)
}

/// The same, but the process stops before it becomes the program, until SIGCONT. (So what exec(2) has against the file is
/// looked for before.)
#[cfg(target_os = "linux")]
pub fn spawn_stopped(spawn: &Spawn) -> Result<pid_t> {
    // SAFETY: the path ends with a NUL.
    if unsafe { libc::access(spawn.program.as_ptr(), libc::X_OK) } != 0 {
        return Err(Errno::last());
    }
    let (arguments, environment) = (table(spawn.arguments), table(spawn.environment));
    // SAFETY: a clone without flags is a fork that runs no handlers; the child makes system calls alone.
    unsafe {
        let pid = libc::syscall(libc::SYS_clone, libc::SIGCHLD as usize, 0, 0, 0, 0) as pid_t;
        if pid == 0 {
            become_program(spawn, &arguments, &environment);
        }
        if pid < 0 {
            return Err(Errno::last());
        }
        let mut info: libc::siginfo_t = std::mem::zeroed();
        // WNOWAIT with WEXITED as well: a child that could not be prepared is reaped by who asks for its status.
        let waited = libc::WSTOPPED | libc::WEXITED | libc::WNOWAIT;
        while libc::waitid(libc::P_PID, pid as libc::id_t, &mut info, waited) != 0 && Errno::last().0 == libc::EINTR {}
        Ok(pid)
    }
}

/// # Safety
/// In a forked child; the tables end with NULL.
#[cfg(target_os = "linux")]
unsafe fn become_program(spawn: &Spawn, arguments: &[*mut c_char], environment: &[*mut c_char]) -> ! {
    /// How a shell says that it could not execute something.
    const CANNOT_EXECUTE: c_int = 126;
    let prepare = || {
        // SAFETY: no memory but the texts, which end with a NUL.
        unsafe {
            match (spawn.own_session, spawn.own_group) {
                (true, _) => libc::setsid(),
                (false, true) => libc::setpgid(0, 0),
                (false, false) => 0,
            };
            for (number, &stream) in (0..).zip(&spawn.streams) {
                let stream = match stream {
                    -1 => libc::open(c"/dev/null".as_ptr(), libc::O_RDWR | libc::O_CLOEXEC),
                    stream => stream,
                };
                let done = match stream == number {
                    true => libc::fcntl(stream, libc::F_SETFD, 0),
                    false => libc::dup2(stream, number),
                };
                if done < 0 {
                    return false;
                }
            }
            for &fd in spawn.closed {
                libc::close(fd);
            }
            if spawn.kept.iter().any(|&fd| libc::fcntl(fd, libc::F_SETFD, 0) != 0) {
                return false;
            }
            spawn.folder.is_none_or(|folder| libc::chdir(folder.as_ptr()) == 0)
        }
    };
    // SAFETY: the caller's promise.
    unsafe {
        if prepare() {
            libc::kill(libc::getpid(), libc::SIGSTOP);
            libc::execve(
                spawn.program.as_ptr(),
                arguments.as_ptr().cast(),
                environment.as_ptr().cast(),
            );
        }
        libc::_exit(CANNOT_EXECUTE)
    }
}

/// A copy of the descriptor above 2, which no stream of a new process overwrites, if it is one of those three.
pub fn above_streams(fd: c_int) -> Result<Option<Fd>> {
    if fd > 2 {
        return Ok(None);
    }
    // SAFETY: no pointers.
    match unsafe { libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, 3) } {
        -1 => Err(Errno::last()),
        copy => Ok(Some(Fd::new(copy))),
    }
}

/// Device and number by which a descriptor's file can be known again in another process.
pub fn identity(fd: c_int) -> Result<(u64, u64)> {
    let mut status = MaybeUninit::<libc::stat>::uninit();
    // SAFETY: the kernel fills it when it succeeds.
    unsafe {
        match libc::fstat(fd, status.as_mut_ptr()) {
            0 => {
                let status = status.assume_init();
                // The types differ from host to host.
                #[allow(clippy::unnecessary_cast)]
                Ok((status.st_dev as u64, status.st_ino as u64))
            }
            _ => Err(Errno::last()),
        }
    }
}

/// Takes over a descriptor that the process was started with, if it is that file; programs it starts do not get it by
/// themselves.
pub fn adopt(fd: c_int, file: (u64, u64)) -> Option<Fd> {
    if fd < 3 || identity(fd) != Ok(file) {
        return None;
    }
    let fd = Fd::new(fd);
    super::descriptor::set_inherited(&fd, false).ok()?;
    Some(fd)
}

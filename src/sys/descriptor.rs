//! Descriptors, whatever is behind them: files, pipes, terminals.
use super::errno::{Errno, Result};
use super::fd::Fd;
use libc::{c_int, c_void, off_t};
use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::os::fd::IntoRawFd;
use std::os::unix::fs::MetadataExt;

/// Flags for opening a file: a write ends when it is on the disk; the file must be new.
pub const WRITE_THROUGH: c_int = libc::O_SYNC;
pub const CREATE_NEW: c_int = libc::O_CREAT | libc::O_EXCL;

/// The result of a libc call that returns -1 on failure.
fn done(result: c_int) -> Result<c_int> {
    match result {
        -1 => Err(Errno::last()),
        result => Ok(result),
    }
}

/// The result of one that returns a count, made again when a signal ended it.
fn counted(mut call: impl FnMut() -> isize) -> Result<usize> {
    loop {
        match usize::try_from(call()) {
            Ok(count) => return Ok(count),
            Err(_) if Errno::last().0 == libc::EINTR => {}
            Err(_) => return Err(Errno::last()),
        }
    }
}

/// Whether programs that the process starts get the descriptor.
pub fn set_inherited(fd: &Fd, inherited: bool) -> Result<()> {
    let flags = if inherited { 0 } else { libc::FD_CLOEXEC };
    // SAFETY: no pointers.
    done(unsafe { libc::fcntl(fd.raw(), libc::F_SETFD, flags) }).map(drop)
}

/// A file that the standard library has opened.
pub fn of_file(file: std::fs::File) -> Fd {
    Fd::new(file.into_raw_fd())
}

/// What the C library has under this number (0, 1, 2: standard input, output, error), under one of its own that closes by
/// itself; `None`: it is closed.
pub fn standard(number: c_int) -> Option<Fd> {
    // SAFETY: no pointers.
    done(unsafe { libc::fcntl(number, libc::F_DUPFD_CLOEXEC, 3) })
        .ok()
        .map(Fd::new)
}

/// The descriptor that the program names by its number: its own until it is taken out of the `ManuallyDrop`.
pub fn named(number: c_int) -> ManuallyDrop<Fd> {
    ManuallyDrop::new(Fd::new(number))
}

/// Whether calls on it fail where they would have to wait.
pub fn is_nonblocking(fd: &Fd) -> Result<bool> {
    // SAFETY: no pointers.
    let flags = done(unsafe { libc::fcntl(fd.raw(), libc::F_GETFL) })?;
    Ok(flags & libc::O_NONBLOCK != 0)
}

/// The same file under a number for others to close, which is the result.
pub fn hand_out(fd: &Fd, inherited: bool) -> Result<c_int> {
    let command = if inherited {
        libc::F_DUPFD
    } else {
        libc::F_DUPFD_CLOEXEC
    };
    // SAFETY: no pointers.
    done(unsafe { libc::fcntl(fd.raw(), command, 3) })
}

/// Whether a number names the file that `fd` is.
pub fn is_same_file(fd: &Fd, number: c_int) -> bool {
    let Some(other) = standard(number) else {
        return false;
    };
    match (metadata(fd), metadata(&other)) {
        (Ok(one), Ok(two)) => one.dev() == two.dev() && one.ino() == two.ino(),
        _ => false,
    }
}

/// Another descriptor of the same file, which closes by itself in programs that are started.
pub fn duplicate(fd: &Fd) -> Result<Fd> {
    // SAFETY: no pointers.
    done(unsafe { libc::fcntl(fd.raw(), libc::F_DUPFD_CLOEXEC, 0) }).map(Fd::new)
}

/// A pipe: its reading and its writing end.
pub fn pipe() -> Result<[Fd; 2]> {
    let mut ends = [0; 2];
    // SAFETY: room for two numbers.
    done(unsafe { libc::pipe(ends.as_mut_ptr()) })?;
    let ends = ends.map(Fd::new);
    ends.iter().try_for_each(|end| set_inherited(end, false))?;
    Ok(ends)
}

/// Whether nobody can write to a pipe any more.
pub fn has_no_writer(fd: &Fd) -> bool {
    let mut entry = libc::pollfd {
        fd: fd.raw(),
        events: 0,
        revents: 0,
    };
    super::net::poll(std::slice::from_mut(&mut entry), Some(std::time::Duration::ZERO)).is_ok()
        && entry.revents & libc::POLLHUP != 0
}

/// Copies what comes next out of a pipe without a name, and leaves it there. `None`: the host cannot.
#[cfg(target_os = "linux")]
pub fn peek_pipe(fd: &Fd, to: &mut [u8]) -> Option<usize> {
    let [reader, writer] = pipe().ok()?;
    // SAFETY: no pointers.
    let copied = unsafe { libc::tee(fd.raw(), writer.raw(), to.len(), libc::SPLICE_F_NONBLOCK) };
    let copied = usize::try_from(copied).ok()?;
    // SAFETY: there is room for all that is in the pipe.
    unsafe { read(&reader, to.as_mut_ptr().cast(), copied, None).ok() }
}

/// Copies what comes next out of a pipe without a name, and leaves it there. `None`: the host cannot.
#[cfg(target_vendor = "apple")]
pub fn peek_pipe(_fd: &Fd, _to: &mut [u8]) -> Option<usize> {
    None
}

/// What is behind a descriptor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nature {
    File,
    Folder,
    /// A terminal or another character device.
    Device,
    /// A pipe or a socket.
    Stream,
}

pub fn nature(fd: &Fd) -> Result<Nature> {
    Ok(match status(fd)?.st_mode & libc::S_IFMT {
        libc::S_IFREG | libc::S_IFBLK => Nature::File,
        libc::S_IFDIR => Nature::Folder,
        libc::S_IFCHR => Nature::Device,
        _ => Nature::Stream,
    })
}

fn status(fd: &Fd) -> Result<libc::stat> {
    let mut status = MaybeUninit::uninit();
    // SAFETY: the kernel fills it when it succeeds.
    unsafe {
        done(libc::fstat(fd.raw(), status.as_mut_ptr()))?;
        Ok(status.assume_init())
    }
}

/// The standard library's view of an open file, for its times and sizes.
pub fn metadata(fd: &Fd) -> std::io::Result<std::fs::Metadata> {
    borrowed(fd).metadata()
}

pub fn set_times(fd: &Fd, times: std::fs::FileTimes) -> std::io::Result<()> {
    borrowed(fd).set_times(times)
}

fn borrowed(fd: &Fd) -> mem::ManuallyDrop<std::fs::File> {
    use std::os::fd::FromRawFd;
    // SAFETY: it is open, and not closed here.
    mem::ManuallyDrop::new(unsafe { std::fs::File::from_raw_fd(fd.raw()) })
}

/// Reads at most `len` bytes at the descriptor's position, or at another.
///
/// # Safety
/// What lies at `to` is the caller's to be overwritten, `len` bytes of it. (Unmapped memory there is EFAULT.)
pub unsafe fn read(fd: &Fd, to: *mut c_void, len: usize, position: Option<u64>) -> Result<usize> {
    // SAFETY: the caller's promise.
    counted(|| unsafe {
        match position {
            None => libc::read(fd.raw(), to, len),
            Some(position) => libc::pread(fd.raw(), to, len, position as off_t),
        }
    })
}

/// Writes at most `len` bytes. A pipe that nobody reads any more is EPIPE, and no signal.
pub fn write(fd: &Fd, from: *const c_void, len: usize, position: Option<u64>) -> Result<usize> {
    let write = || {
        // SAFETY: the kernel only reads, and checks the memory.
        counted(|| unsafe {
            match position {
                None => libc::write(fd.raw(), from, len),
                Some(position) => libc::pwrite(fd.raw(), from, len, position as off_t),
            }
        })
    };
    match nature(fd) {
        Ok(Nature::Stream) => without_sigpipe(write),
        _ => write(),
    }
}

/// Keeps the signal of a broken pipe from the thread while it writes, and takes the one that came.
pub(super) fn without_sigpipe<T>(write: impl FnOnce() -> Result<T>) -> Result<T> {
    let set = || {
        let mut set = MaybeUninit::uninit();
        // SAFETY: the first call makes a value of it.
        unsafe {
            libc::sigemptyset(set.as_mut_ptr());
            set.assume_init()
        }
    };
    let (mut pipe, mut before, mut pending) = (set(), set(), set());
    // SAFETY: the sets live through the calls.
    unsafe {
        libc::sigaddset(&mut pipe, libc::SIGPIPE);
        libc::sigpending(&mut pending);
        libc::pthread_sigmask(libc::SIG_BLOCK, &pipe, &mut before);
        let result = write();
        let was_pending = libc::sigismember(&pending, libc::SIGPIPE) == 1;
        if matches!(result, Err(Errno(libc::EPIPE))) && !was_pending {
            // It was sent to this thread, so it is here.
            libc::sigpending(&mut pending);
            if libc::sigismember(&pending, libc::SIGPIPE) == 1 {
                let mut signal = 0;
                libc::sigwait(&pipe, &mut signal);
            }
        }
        libc::pthread_sigmask(libc::SIG_SETMASK, &before, std::ptr::null_mut());
        result
    }
}

/// What a position is counted from.
#[derive(Clone, Copy)]
pub enum From {
    Begin,
    Current,
    End,
}

pub fn seek(fd: &Fd, distance: i64, from: From) -> Result<u64> {
    let whence = match from {
        From::Begin => libc::SEEK_SET,
        From::Current => libc::SEEK_CUR,
        From::End => libc::SEEK_END,
    };
    // SAFETY: no pointers.
    let position = unsafe { libc::lseek(fd.raw(), distance as off_t, whence) };
    u64::try_from(position).map_err(|_| Errno::last())
}

/// The size of a file.
pub fn seek_size(fd: &Fd) -> Result<u64> {
    Ok(status(fd)?.st_size as u64)
}

pub fn set_size(fd: &Fd, size: u64) -> Result<()> {
    // SAFETY: no pointers.
    done(unsafe { libc::ftruncate(fd.raw(), size as off_t) }).map(drop)
}

/// Waits until all is on the disk.
pub fn flush(fd: &Fd) -> Result<()> {
    // SAFETY: no pointers.
    done(unsafe { libc::fsync(fd.raw()) }).map(drop)
}

pub fn is_terminal(fd: &Fd) -> bool {
    // SAFETY: no pointers.
    unsafe { libc::isatty(fd.raw()) == 1 }
}

/// How a terminal treats what is typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Typing {
    /// Ctrl+C is a signal.
    pub signals: bool,
    /// By lines, which can be edited.
    pub lines: bool,
    pub echo: bool,
}

pub fn typing(fd: &Fd) -> Result<Typing> {
    let flags = terminal(fd)?.c_lflag;
    Ok(Typing {
        signals: flags & libc::ISIG != 0,
        lines: flags & libc::ICANON != 0,
        echo: flags & libc::ECHO != 0,
    })
}

pub fn set_typing(fd: &Fd, typing: Typing) -> Result<()> {
    let mut terminal = terminal(fd)?;
    let flags = [
        (libc::ISIG, typing.signals),
        (libc::ICANON, typing.lines),
        (libc::ECHO, typing.echo),
    ];
    for (flag, on) in flags {
        terminal.c_lflag = if on {
            terminal.c_lflag | flag
        } else {
            terminal.c_lflag & !flag
        };
    }
    // SAFETY: the structure lives through the call.
    done(unsafe { libc::tcsetattr(fd.raw(), libc::TCSANOW, &terminal) }).map(drop)
}

fn terminal(fd: &Fd) -> Result<libc::termios> {
    let mut terminal = MaybeUninit::uninit();
    // SAFETY: libc fills it when it succeeds.
    unsafe {
        done(libc::tcgetattr(fd.raw(), terminal.as_mut_ptr()))?;
        Ok(terminal.assume_init())
    }
}

/// The columns and rows of a terminal.
pub fn terminal_size(fd: &Fd) -> Result<(u16, u16)> {
    let mut size = libc::winsize {
        ws_row: 0,
        ws_col: 0,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    // SAFETY: the request fills a winsize.
    done(unsafe { libc::ioctl(fd.raw(), libc::TIOCGWINSZ as _, &raw mut size) })?;
    Ok((size.ws_col, size.ws_row))
}

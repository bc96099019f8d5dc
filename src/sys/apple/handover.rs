//! Descriptors that go to another process: over AF_UNIX sockets in the user's own folder, and EVFILT_PROC.
use super::net;
use super::sockopt;
use crate::sys::addr::SockAddr;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::c_int;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{mem, ptr};

/// The socket's file: in the folder for temporary files that only the user may enter.
fn path(process: u32, number: u32) -> Result<SockAddr> {
    let mut folder = [0u8; 128];
    // SAFETY: room for its length; the answer ends with a NUL.
    let len = unsafe { libc::confstr(libc::_CS_DARWIN_USER_TEMP_DIR, folder.as_mut_ptr().cast(), folder.len()) };
    if len == 0 || len > folder.len() {
        return Err(Errno(libc::ENAMETOOLONG));
    }
    let name = format!("ws2_32.{process}.{number}\0");
    Ok(SockAddr::new(
        libc::AF_UNIX,
        &[&[0, 0], &folder[..len - 1], name.as_bytes()].concat(),
    ))
}

/// A listening socket of this process, and its number.
pub fn listen() -> Result<(Fd, u32)> {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = path(std::process::id(), number)?;
    let fd = net::socket(libc::AF_UNIX, libc::SOCK_STREAM, 0)?;
    // SAFETY: the path behind the family ends with a NUL. A process that ended may have left the file.
    unsafe { libc::unlink(name.bytes()[2..].as_ptr().cast()) };
    net::bind(&fd, &name)?;
    net::listen(&fd, libc::SOMAXCONN)?;
    Ok((fd, number))
}

/// Connects to the listening socket of that number in `process`.
pub fn connect(process: u32, number: u32) -> Result<Fd> {
    let fd = net::socket(libc::AF_UNIX, libc::SOCK_STREAM, 0)?;
    net::connect(&fd, &path(process, number)?)?;
    Ok(fd)
}

/// The process at the other end, and whether it is of the same user.
pub fn peer(fd: &Fd) -> Result<(u32, bool)> {
    let mut process: libc::pid_t = 0;
    let (mut user, mut group) = (0, 0);
    // SAFETY: room for each answer; geteuid has no failure.
    unsafe {
        let place = (&raw mut process).cast();
        sockopt::get_option(
            fd,
            libc::SOL_LOCAL,
            libc::LOCAL_PEERPID,
            place,
            mem::size_of_val(&process),
        )?;
        if libc::getpeereid(fd.raw(), &mut user, &mut group) == -1 {
            return Err(Errno::last());
        }
        Ok((process as u32, user == libc::geteuid()))
    }
}

/// A descriptor that becomes readable when the process ends.
pub fn end_of(process: u32) -> Result<Fd> {
    // SAFETY: no pointers.
    let fd = match unsafe { libc::kqueue() } {
        -1 => return Err(Errno::last()),
        fd => Fd::new(fd as c_int),
    };
    let change = libc::kevent {
        ident: process as libc::uintptr_t,
        filter: libc::EVFILT_PROC,
        flags: libc::EV_ADD | libc::EV_ONESHOT,
        fflags: libc::NOTE_EXIT,
        data: 0,
        udata: ptr::null_mut(),
    };
    // SAFETY: one change to read, nowhere to write to.
    match unsafe { libc::kevent(fd.raw(), &change, 1, ptr::null_mut(), 0, ptr::null()) } {
        -1 => Err(Errno::last()),
        _ => Ok(fd),
    }
}

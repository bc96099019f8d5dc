//! Descriptors that go to another process: over AF_UNIX sockets with abstract names, and pidfd_open(2).
use super::net;
use super::sockopt;
use super::syscall::syscall;
use crate::sys::addr::SockAddr;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::c_int;
use std::mem;

/// A listening socket whose name the kernel has chosen, and the number that the name is.
pub fn listen() -> Result<(Fd, u32)> {
    let fd = net::socket(libc::AF_UNIX, libc::SOCK_STREAM, 0)?;
    // An address that is a family and nothing else asks for a name.
    net::bind(&fd, &SockAddr::new(libc::AF_UNIX, &[0, 0]))?;
    net::listen(&fd, libc::SOMAXCONN)?;
    let mut name = SockAddr::room();
    net::local_addr(&fd, &mut name)?;
    let digits = name
        .bytes()
        .get(3..)
        .and_then(|digits| std::str::from_utf8(digits).ok());
    let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    Ok((fd, number.ok_or(Errno(libc::EADDRNOTAVAIL))?))
}

/// Connects to the listening socket of that number. (The process counts where names are files.)
pub fn connect(_process: u32, number: u32) -> Result<Fd> {
    let fd = net::socket(libc::AF_UNIX, libc::SOCK_STREAM, 0)?;
    let name = [&[0, 0, 0], format!("{number:05x}").as_bytes()].concat();
    net::connect(&fd, &SockAddr::new(libc::AF_UNIX, &name))?;
    Ok(fd)
}

/// The process at the other end, and whether it is of the same user.
pub fn peer(fd: &Fd) -> Result<(u32, bool)> {
    let mut peer = libc::ucred { pid: 0, uid: 0, gid: 0 };
    let size = mem::size_of_val(&peer);
    // SAFETY: room for the structure; geteuid has no failure.
    let own = unsafe {
        sockopt::get_option(fd, libc::SOL_SOCKET, libc::SO_PEERCRED, (&raw mut peer).cast(), size)?;
        libc::geteuid()
    };
    Ok((peer.pid as u32, peer.uid == own))
}

/// A descriptor that becomes readable when the process ends.
pub fn end_of(process: u32) -> Result<Fd> {
    // SAFETY: no pointers. The descriptor closes by itself in programs that are started.
    let fd = unsafe { syscall(libc::SYS_pidfd_open, [process as usize, 0, 0, 0, 0, 0])? };
    Ok(Fd::new(fd as c_int))
}

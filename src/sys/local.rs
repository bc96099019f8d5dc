//! What processes of one user have in common on this host: folders that others cannot enter, locks, local sockets by path.
#[cfg(target_os = "linux")]
use super::platform::sockopt::get_option;
use super::{Errno, Fd, Result, SockAddr};
use std::os::fd::AsRawFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

/// The number of the user as whom the process acts.
pub fn user() -> u32 {
    // SAFETY: no pointers.
    unsafe { libc::geteuid() }
}

/// Locks an open file or folder for this process alone. False: another has it, and is not waited for. The lock lasts as long
/// as the file is open in any process.
pub fn lock(file: &impl AsRawFd, wait: bool) -> Result<bool> {
    let operation = libc::LOCK_EX | if wait { 0 } else { libc::LOCK_NB };
    loop {
        // SAFETY: no pointers.
        if unsafe { libc::flock(file.as_raw_fd(), operation) } == 0 {
            return Ok(true);
        }
        match Errno::last() {
            Errno(libc::EINTR) => {}
            Errno(libc::EWOULDBLOCK) => return Ok(false),
            errno => return Err(errno),
        }
    }
}

/// Locks an open file together with others, in place of a lock that this process may have on it.
pub fn share(file: &impl AsRawFd) -> Result<()> {
    loop {
        // SAFETY: no pointers.
        if unsafe { libc::flock(file.as_raw_fd(), libc::LOCK_SH) } == 0 {
            return Ok(());
        }
        match Errno::last() {
            Errno(libc::EINTR) => {}
            errno => return Err(errno),
        }
    }
}

/// The address of a local socket; `None`: the path is too long for one.
pub fn socket_address(path: &Path) -> Option<SockAddr> {
    const FAMILY: usize = std::mem::offset_of!(libc::sockaddr_un, sun_path);
    const ROOM: usize = std::mem::size_of::<libc::sockaddr_un>() - FAMILY;
    let path = path.as_os_str().as_bytes();
    if path.len() >= ROOM {
        return None;
    }
    let mut bytes = vec![0; FAMILY + path.len() + 1];
    bytes[FAMILY..FAMILY + path.len()].copy_from_slice(path);
    Some(SockAddr::new(libc::AF_UNIX, &bytes))
}

/// The address at which a service manager is told, which may be one of Linux' names without a file (`@NAME`).
pub fn notify_address(path: &Path) -> Option<SockAddr> {
    const FAMILY: usize = std::mem::offset_of!(libc::sockaddr_un, sun_path);
    let bytes = path.as_os_str().as_bytes();
    match bytes.strip_prefix(b"@") {
        None => socket_address(path),
        Some(name) => {
            let mut address = vec![0; FAMILY + 1];
            address.extend_from_slice(name);
            (name.len() < std::mem::size_of::<libc::sockaddr_un>() - FAMILY)
                .then(|| SockAddr::new(libc::AF_UNIX, &address))
        }
    }
}

/// The process at the other end of a local socket when that was connected or began to listen, and its user.
#[cfg(target_os = "linux")]
pub fn peer(fd: &Fd) -> Result<(u32, u32)> {
    let mut peer = libc::ucred { pid: 0, uid: 0, gid: 0 };
    let size = std::mem::size_of_val(&peer);
    // SAFETY: there is that much room.
    unsafe { get_option(fd, libc::SOL_SOCKET, libc::SO_PEERCRED, (&raw mut peer).cast(), size)? };
    Ok((peer.pid as u32, peer.uid))
}

/// The process at the other end of a local socket when that was connected or began to listen, and its user.
#[cfg(target_vendor = "apple")]
pub fn peer(fd: &Fd) -> Result<(u32, u32)> {
    const SOL_LOCAL: libc::c_int = 0;
    const LOCAL_PEERPID: libc::c_int = 2;
    let (mut pid, mut size): (libc::pid_t, _) = (0, std::mem::size_of::<libc::pid_t>() as libc::socklen_t);
    let (mut uid, mut gid) = (0, 0);
    // SAFETY: the places have room for what each call stores.
    unsafe {
        if libc::getsockopt(fd.raw(), SOL_LOCAL, LOCAL_PEERPID, (&raw mut pid).cast(), &mut size) != 0
            || libc::getpeereid(fd.raw(), &mut uid, &mut gid) != 0
        {
            return Err(Errno::last());
        }
    }
    Ok((pid as u32, uid))
}

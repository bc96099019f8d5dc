//! Socket calls on macOS.
use super::sockopt::done;
pub use super::sockopt::set_option;
use crate::sys::addr::SockAddr;
use crate::sys::control::Control;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use crate::sys::options::Families;
pub use crate::sys::options::{int_option, linger, set_int_option, set_keepalive, take_error, timeout};
use libc::{c_int, c_ulong, c_void, iovec, pollfd, socklen_t};
use std::time::{Duration, Instant};
use std::{mem, ptr};

fn counted(result: isize) -> Result<usize> {
    usize::try_from(result).map_err(|_| Errno::last())
}

/// A fresh descriptor, with what Linux sets while it makes one: close-on-exec, no SIGPIPE, the mode.
fn dressed(fd: c_int, nonblocking: bool) -> Result<Fd> {
    let fd = Fd::new(fd);
    // SAFETY: no pointers.
    done(unsafe { libc::fcntl(fd.raw(), libc::F_SETFD, libc::FD_CLOEXEC) })?;
    set_int_option(&fd, libc::SOL_SOCKET, libc::SO_NOSIGPIPE, 1)?;
    // An accepted descriptor begins in the listener's mode.
    set_nonblocking(&fd, nonblocking)?;
    Ok(fd)
}

pub fn socket(family: c_int, kind: c_int, protocol: c_int) -> Result<Fd> {
    // SAFETY: no pointers.
    dressed(done(unsafe { libc::socket(family, kind, protocol) })?, false)
}

/// Makes `number`, an open descriptor, the same as `fd`; what it was is closed.
pub(in crate::sys) fn replace(fd: &Fd, number: c_int) -> Result<()> {
    // SAFETY: no pointers; the caller owns both.
    unsafe {
        done(libc::dup2(fd.raw(), number))?;
        done(libc::fcntl(number, libc::F_SETFD, libc::FD_CLOEXEC)).map(drop)
    }
}

pub fn bind(fd: &Fd, addr: &SockAddr) -> Result<()> {
    // SAFETY: the address has that length.
    done(unsafe { libc::bind(fd.raw(), addr.as_ptr(), addr.len() as socklen_t) }).map(drop)
}

pub fn connect(fd: &Fd, addr: &SockAddr) -> Result<()> {
    // SAFETY: the address has that length.
    done(unsafe { libc::connect(fd.raw(), addr.as_ptr(), addr.len() as socklen_t) }).map(drop)
}

pub fn listen(fd: &Fd, backlog: c_int) -> Result<()> {
    // SAFETY: no pointers.
    done(unsafe { libc::listen(fd.raw(), backlog) }).map(drop)
}

/// Takes a connection from the queue; the new descriptor's mode is `nonblocking`, not the listener's.
pub fn accept(fd: &Fd, nonblocking: bool, peer: &mut SockAddr) -> Result<Fd> {
    let (ptr, len) = (peer.as_mut_ptr(), peer.len_mut() as *mut socklen_t);
    // SAFETY: `ptr` has room for the length behind `len`.
    dressed(done(unsafe { libc::accept(fd.raw(), ptr, len) })?, nonblocking)
}

pub fn shutdown(fd: &Fd, how: c_int) -> Result<()> {
    // SAFETY: no pointers.
    done(unsafe { libc::shutdown(fd.raw(), how) }).map(drop)
}

/// Stores the local address in `addr`.
pub fn local_addr(fd: &Fd, addr: &mut SockAddr) -> Result<()> {
    let (ptr, len) = (addr.as_mut_ptr(), addr.len_mut() as *mut socklen_t);
    // SAFETY: `ptr` has room for the length behind `len`.
    done(unsafe { libc::getsockname(fd.raw(), ptr, len) }).map(drop)
}

/// Stores the peer's address in `addr`.
pub fn peer_addr(fd: &Fd, addr: &mut SockAddr) -> Result<()> {
    let (ptr, len) = (addr.as_mut_ptr(), addr.len_mut() as *mut socklen_t);
    // SAFETY: `ptr` has room for the length behind `len`.
    done(unsafe { libc::getpeername(fd.raw(), ptr, len) }).map(drop)
}

/// Sends `len` bytes at `buf`; never raises SIGPIPE.
///
/// The kernel checks the memory: an unreadable buffer is EFAULT, not a fault of this process.
#[inline]
pub fn send(fd: &Fd, buf: *const u8, len: usize, flags: c_int, to: Option<&SockAddr>) -> Result<usize> {
    let (ptr, addr_len) = to.map_or((ptr::null(), 0), |addr| (addr.as_ptr(), addr.len()));
    // SAFETY: the kernel only reads `buf`, and checks it; `ptr` points to `addr_len` bytes.
    counted(unsafe { libc::sendto(fd.raw(), buf.cast(), len, flags, ptr, addr_len as socklen_t) })
}

/// Receives at most `len` bytes of a stream into `buf`.
///
/// # Safety
/// What lies at `buf` is the caller's to be overwritten, `len` bytes of it. (Unmapped memory there is EFAULT.)
#[inline]
pub unsafe fn recv(fd: &Fd, buf: *mut u8, len: usize, flags: c_int, from: Option<&mut SockAddr>) -> Result<usize> {
    let (ptr, addr_len) = from.map_or((ptr::null_mut(), ptr::null_mut()), |addr| {
        (addr.as_mut_ptr(), addr.len_mut() as *mut socklen_t)
    });
    // SAFETY: the caller's promise; `ptr` has room for the length behind `addr_len`.
    counted(unsafe { libc::recvfrom(fd.raw(), buf.cast(), len, flags, ptr, addr_len) })
}

/// Receives a datagram into `len` bytes at `buf`. Returns the bytes stored, and MSG_TRUNC when it was larger.
///
/// # Safety
/// As for `recv`.
#[inline]
pub unsafe fn recv_datagram(
    fd: &Fd,
    buf: *mut u8,
    len: usize,
    flags: c_int,
    from: Option<&mut SockAddr>,
) -> Result<(usize, c_int)> {
    let buffer = iovec {
        iov_base: buf.cast(),
        iov_len: len,
    };
    // SAFETY: the caller's promise.
    unsafe { recv_vectored(fd, &[buffer], flags, from) }
}

fn header(buffers: &[iovec], addr: *mut c_void, addr_len: usize) -> libc::msghdr {
    // SAFETY: a msghdr is plain integers and pointers; all zero is a value of it.
    let mut header: libc::msghdr = unsafe { mem::zeroed() };
    header.msg_name = addr;
    header.msg_namelen = addr_len as socklen_t;
    header.msg_iov = buffers.as_ptr() as *mut iovec;
    header.msg_iovlen = buffers.len() as _;
    header
}

/// Gathers `buffers` into one send; never raises SIGPIPE.
pub fn send_vectored(fd: &Fd, buffers: &[iovec], flags: c_int, to: Option<&SockAddr>) -> Result<usize> {
    let (ptr, len) = to.map_or((ptr::null_mut(), 0), |addr| (addr.as_ptr() as *mut c_void, addr.len()));
    let header = header(buffers, ptr, len);
    // SAFETY: the header points to live buffers and address; the kernel only reads and checks what they name.
    counted(unsafe { libc::sendmsg(fd.raw(), &header, flags) })
}

/// Scatters one receive over `buffers`. Returns the byte count and the message flags (MSG_TRUNC, MSG_OOB ...).
///
/// # Safety
/// What `buffers` names is the caller's to be overwritten.
pub unsafe fn recv_vectored(
    fd: &Fd,
    buffers: &[iovec],
    flags: c_int,
    from: Option<&mut SockAddr>,
) -> Result<(usize, c_int)> {
    let (ptr, len, used) = match from {
        Some(addr) => (addr.as_mut_ptr().cast(), addr.len(), Some(addr.len_mut())),
        None => (ptr::null_mut(), 0, None),
    };
    let mut header = header(buffers, ptr, len);
    // SAFETY: the caller's promise; the address has room for its length.
    let count = counted(unsafe { libc::recvmsg(fd.raw(), &mut header, flags) })?;
    if let Some(used) = used {
        *used = header.msg_namelen;
    }
    Ok((count, header.msg_flags))
}

/// Receives a message into `buffers`, with its control data and its sender. Returns the byte count and the message flags.
///
/// # Safety
/// What `buffers` names is the caller's to be overwritten.
pub unsafe fn recv_message(
    fd: &Fd,
    buffers: &[iovec],
    control: &mut Control,
    flags: c_int,
    from: &mut SockAddr,
) -> Result<(usize, c_int)> {
    let mut header = header(buffers, from.as_mut_ptr().cast(), from.len());
    let (place, len) = control.raw();
    (header.msg_control, header.msg_controllen) = (place, len as _);
    // SAFETY: the caller's promise; the address and the control data have room for their lengths.
    let count = counted(unsafe { libc::recvmsg(fd.raw(), &mut header, flags) })?;
    *from.len_mut() = header.msg_namelen;
    control.set_len(header.msg_controllen as usize);
    Ok((count, header.msg_flags))
}

/// Sends what `buffers` gather as one message with its control data; never raises SIGPIPE.
pub fn send_message(
    fd: &Fd,
    buffers: &[iovec],
    control: &Control,
    flags: c_int,
    to: Option<&SockAddr>,
) -> Result<usize> {
    let (ptr, len) = to.map_or((ptr::null_mut(), 0), |addr| (addr.as_ptr() as *mut c_void, addr.len()));
    let mut header = header(buffers, ptr, len);
    let (place, len) = control.raw();
    (header.msg_control, header.msg_controllen) = (place, len as _);
    // SAFETY: the header points to live buffers, address and control data; the kernel only reads and checks them.
    counted(unsafe { libc::sendmsg(fd.raw(), &header, flags) })
}

/// Sends at most `len` bytes of a file from `offset` on, without the file's position. Returns how many, 0 at the file's end.
pub fn send_file(fd: &Fd, file: &Fd, offset: u64, len: u64) -> Result<usize> {
    // 0 would be the whole file.
    if len == 0 {
        return Ok(0);
    }
    let mut sent = len.min(i64::MAX as u64) as libc::off_t;
    // SAFETY: `sent` lives through the call; no headers.
    let result = done(unsafe {
        libc::sendfile(
            file.raw(),
            fd.raw(),
            offset as libc::off_t,
            &mut sent,
            ptr::null_mut(),
            0,
        )
    });
    match result {
        // What was sent before it would have had to wait counts.
        Err(errno) if sent == 0 || !errno.would_block() && errno.0 != libc::EINTR => Err(errno),
        _ => Ok(sent as usize),
    }
}

fn ioctl_int(fd: &Fd, request: c_ulong, value: c_int) -> Result<c_int> {
    let mut value = value;
    // SAFETY: every request passed here takes a pointer to one int.
    done(unsafe { libc::ioctl(fd.raw(), request, &raw mut value) })?;
    Ok(value)
}

pub fn set_nonblocking(fd: &Fd, nonblocking: bool) -> Result<()> {
    ioctl_int(fd, libc::FIONBIO, nonblocking.into()).map(drop)
}

/// Bytes that a receive would return without waiting (of a datagram socket: the next datagram's).
pub fn readable_bytes(fd: &Fd) -> Result<usize> {
    ioctl_int(fd, libc::FIONREAD, 0).map(|count| count.max(0) as usize)
}

/// Whether the peer of a TCP connection has finished sending, whatever has been shut down here. (True of what is no TCP.)
pub fn has_peer_ended(fd: &Fd) -> bool {
    /// The kernel's numbers: CLOSED, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT.
    const ENDED: [u8; 5] = [0, 5, 7, 8, 10];
    // The state is the first byte of what TCP_CONNECTION_INFO tells, which gives all or nothing.
    let mut info = [0u8; 256];
    // SAFETY: as many bytes of this function's.
    let read = unsafe {
        super::sockopt::get_option(
            fd,
            libc::IPPROTO_TCP,
            libc::TCP_CONNECTION_INFO,
            info.as_mut_ptr(),
            info.len(),
        )
    };
    read.is_err() || ENDED.contains(&info[0])
}

/// How many connections a listener has waiting.
pub fn waiting_connections(fd: &Fd) -> usize {
    // This kernel tells no number: whether there is one.
    let mut fds = [pollfd {
        fd: fd.raw(),
        events: libc::POLLIN,
        revents: 0,
    }];
    poll(&mut fds, Some(Duration::ZERO)).unwrap_or(0)
}

/// Bytes sent but not yet acknowledged by the peer.
pub fn unsent_bytes(fd: &Fd) -> Result<usize> {
    int_option(fd, libc::SOL_SOCKET, libc::SO_NWRITE).map(|count| count.max(0) as usize)
}

/// Whether the next byte to receive is the one after the out-of-band mark.
pub fn at_mark(fd: &Fd) -> Result<bool> {
    /// _IOR('s', 7, int).
    const SIOCATMARK: c_ulong = 0x4004_7307;
    ioctl_int(fd, SIOCATMARK, 0).map(|value| value != 0)
}

/// Asks that ICMP errors reach a datagram socket that is not connected; this kernel has no way to.
pub fn enable_unreachable_reports(_fd: &Fd, _family: c_int, _enable: bool) -> Result<()> {
    Ok(())
}

/// Takes one entry off the queue of such errors; there is none here.
pub fn take_unreachable_report(_fd: &Fd) -> bool {
    false
}

/// Waits until a descriptor is ready, at most `timeout` (`None`: for ever). Returns how many are.
pub fn poll(fds: &mut [pollfd], timeout: Option<Duration>) -> Result<usize> {
    // A timeout beyond what the clock can tell is none.
    let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    loop {
        let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        // Rounded up: a rest of less than a millisecond must not become a busy loop.
        let whole = |left: Duration| left.as_nanos().div_ceil(1_000_000).min(c_int::MAX as u128) as c_int;
        let milliseconds = left.map_or(-1, whole);
        // SAFETY: `fds` is a live slice; the kernel writes only its revents.
        let ready = done(unsafe { libc::poll(fds.as_mut_ptr(), fds.len() as libc::nfds_t, milliseconds) })?;
        if ready > 0 || left.is_some_and(|left| left.as_millis() <= milliseconds as u128) {
            return Ok(ready as usize);
        }
    }
}

/// The protocol of a socket: 0, for the host does not tell, and there is one for each kind but the raw ones.
pub fn protocol(_fd: &Fd) -> Result<c_int> {
    Ok(0)
}

/// Sets SO_RCVTIMEO or SO_SNDTIMEO; 0 milliseconds mean for ever.
pub fn set_timeout(fd: &Fd, name: c_int, milliseconds: u32) -> Result<()> {
    // A timeval: seconds in 8 bytes, microseconds in 4, and 4 of padding.
    let mut value = [0; 16];
    value[..8].copy_from_slice(&u64::from(milliseconds / 1000).to_ne_bytes());
    value[8..12].copy_from_slice(&(milliseconds % 1000 * 1000).to_ne_bytes());
    set_option(fd, libc::SOL_SOCKET, name, &value)
}

/// Sets an IPv4 multicast option that names a group and an interface, by address or index (0: by address).
pub fn set_membership(fd: &Fd, name: c_int, group: [u8; 4], address: [u8; 4], index: c_int) -> Result<()> {
    // An ip_mreqn.
    let value = [group, address, index.to_ne_bytes()].concat();
    set_option(fd, libc::IPPROTO_IP, name, &value)
}

/// Keeps from a socket what this host itself sends to a group. This kernel cannot, but a sender can keep its datagrams from
/// its own host: the next best.
pub fn drop_own_multicast(fd: &Fd, families: Families) -> Result<()> {
    // One of the levels is not this socket's.
    let v4 = set_int_option(fd, libc::IPPROTO_IP, libc::IP_MULTICAST_LOOP, (!families.v4).into());
    let v6 = set_int_option(fd, libc::IPPROTO_IPV6, libc::IPV6_MULTICAST_LOOP, (!families.v6).into());
    v4.or(v6)
}

/// Has the first of the listeners that share an address get all connections: on this kernel the last one does, and no
/// option changes that.
pub fn first_listener_gets_all(_fd: &Fd) -> Result<()> {
    Ok(())
}

/// The option of macOS 11 and later.
const IP_DONTFRAG: c_int = 28;

pub fn dont_fragment(fd: &Fd) -> Result<bool> {
    Ok(int_option(fd, libc::IPPROTO_IP, IP_DONTFRAG)? != 0)
}

pub fn set_dont_fragment(fd: &Fd, on: bool) -> Result<()> {
    set_int_option(fd, libc::IPPROTO_IP, IP_DONTFRAG, on.into())
}

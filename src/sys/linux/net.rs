//! Socket calls on Linux.
pub use super::filter::{drop_own_multicast, first_listener_gets_all};
pub use super::sockopt::set_option;
use super::syscall::syscall;
use crate::sys::addr::SockAddr;
use crate::sys::control::Control;
use crate::sys::descriptor;
use crate::sys::errno::Result;
use crate::sys::fd::Fd;
pub use crate::sys::options::{int_option, linger, set_int_option, set_keepalive, take_error, timeout};
use libc::{c_int, c_ulong, c_void, iovec, pollfd};
use std::{mem, ptr, time::Duration};

const NONE: usize = 0;

pub fn socket(family: c_int, kind: c_int, protocol: c_int) -> Result<Fd> {
    let kind = kind | libc::SOCK_CLOEXEC;
    // SAFETY: no pointers.
    let fd = unsafe {
        syscall(
            libc::SYS_socket,
            [family as usize, kind as usize, protocol as usize, NONE, NONE, NONE],
        )?
    };
    Ok(Fd::new(fd as c_int))
}

/// Makes `number`, an open descriptor, the same as `fd`; what it was is closed.
pub(in crate::sys) fn replace(fd: &Fd, number: c_int) -> Result<()> {
    let args = [
        fd.raw() as usize,
        number as usize,
        libc::O_CLOEXEC as usize,
        NONE,
        NONE,
        NONE,
    ];
    // SAFETY: no pointers; the caller owns both.
    unsafe { syscall(libc::SYS_dup3, args)? };
    Ok(())
}

pub fn bind(fd: &Fd, addr: &SockAddr) -> Result<()> {
    let (ptr, len) = (addr.as_ptr() as usize, addr.len());
    // SAFETY: `ptr` points to `len` bytes.
    unsafe { syscall(libc::SYS_bind, [fd.raw() as usize, ptr, len, NONE, NONE, NONE])? };
    Ok(())
}

pub fn connect(fd: &Fd, addr: &SockAddr) -> Result<()> {
    let (ptr, len) = (addr.as_ptr() as usize, addr.len());
    // SAFETY: `ptr` points to `len` bytes.
    unsafe { syscall(libc::SYS_connect, [fd.raw() as usize, ptr, len, NONE, NONE, NONE])? };
    Ok(())
}

pub fn listen(fd: &Fd, backlog: c_int) -> Result<()> {
    // SAFETY: no pointers.
    unsafe {
        syscall(
            libc::SYS_listen,
            [fd.raw() as usize, backlog as usize, NONE, NONE, NONE, NONE],
        )?
    };
    Ok(())
}

/// Takes a connection from the queue; the new descriptor's mode is `nonblocking`, not the listener's.
pub fn accept(fd: &Fd, nonblocking: bool, peer: &mut SockAddr) -> Result<Fd> {
    let flags = libc::SOCK_CLOEXEC | if nonblocking { libc::SOCK_NONBLOCK } else { 0 };
    let (ptr, len) = (peer.as_mut_ptr() as usize, peer.len_mut() as *mut _ as usize);
    // SAFETY: `ptr` has room for the length behind `len`.
    let fd = unsafe {
        syscall(
            libc::SYS_accept4,
            [fd.raw() as usize, ptr, len, flags as usize, NONE, NONE],
        )?
    };
    Ok(Fd::new(fd as c_int))
}

pub fn shutdown(fd: &Fd, how: c_int) -> Result<()> {
    // SAFETY: no pointers.
    unsafe {
        syscall(
            libc::SYS_shutdown,
            [fd.raw() as usize, how as usize, NONE, NONE, NONE, NONE],
        )?
    };
    Ok(())
}

/// Stores the local address in `addr`. (Not returned: it is large, and to move it costs more than to fetch it.)
#[inline(always)]
pub fn local_addr(fd: &Fd, addr: &mut SockAddr) -> Result<()> {
    name(libc::SYS_getsockname, fd, addr)
}

/// Stores the peer's address in `addr`.
#[inline(always)]
pub fn peer_addr(fd: &Fd, addr: &mut SockAddr) -> Result<()> {
    name(libc::SYS_getpeername, fd, addr)
}

#[inline(always)]
fn name(number: libc::c_long, fd: &Fd, addr: &mut SockAddr) -> Result<()> {
    let (ptr, len) = (addr.as_mut_ptr() as usize, addr.len_mut() as *mut _ as usize);
    // SAFETY: `ptr` has room for the length behind `len`.
    unsafe { syscall(number, [fd.raw() as usize, ptr, len, NONE, NONE, NONE])? };
    Ok(())
}

/// Sends `len` bytes at `buf`; never raises SIGPIPE.
///
/// The kernel checks the memory: an unreadable buffer is EFAULT, not a fault of this process.
#[inline(always)]
pub fn send(fd: &Fd, buf: *const u8, len: usize, flags: c_int, to: Option<&SockAddr>) -> Result<usize> {
    let flags = flags | libc::MSG_NOSIGNAL;
    let (ptr, addr_len) = to.map_or((NONE, 0), |addr| (addr.as_ptr() as usize, addr.len()));
    // SAFETY: the kernel only reads `buf`, and checks it; `ptr` points to `addr_len` bytes.
    unsafe {
        syscall(
            libc::SYS_sendto,
            [fd.raw() as usize, buf as usize, len, flags as usize, ptr, addr_len],
        )
    }
}

/// Receives at most `len` bytes of a stream into `buf`.
///
/// # Safety
/// What lies at `buf` is the caller's to be overwritten, `len` bytes of it. (Unmapped memory there is EFAULT.)
#[inline(always)]
pub unsafe fn recv(fd: &Fd, buf: *mut u8, len: usize, flags: c_int, from: Option<&mut SockAddr>) -> Result<usize> {
    let (ptr, addr_len) = from.map_or((NONE, NONE), |addr| {
        (addr.as_mut_ptr() as usize, addr.len_mut() as *mut _ as usize)
    });
    // SAFETY: the caller's promise; `ptr` has room for the length behind `addr_len`.
    unsafe {
        syscall(
            libc::SYS_recvfrom,
            [fd.raw() as usize, buf as usize, len, flags as usize, ptr, addr_len],
        )
    }
}

/// Receives a datagram into `len` bytes at `buf`. Returns the bytes stored, and MSG_TRUNC when it was larger.
///
/// # Safety
/// As for `recv`.
#[inline(always)]
pub unsafe fn recv_datagram(
    fd: &Fd,
    buf: *mut u8,
    len: usize,
    flags: c_int,
    from: Option<&mut SockAddr>,
) -> Result<(usize, c_int)> {
    // SAFETY: the caller's promise. With MSG_TRUNC the result is the datagram's full size.
    let size = unsafe { recv(fd, buf, len, flags | libc::MSG_TRUNC, from)? };
    Ok((size.min(len), if size > len { libc::MSG_TRUNC } else { 0 }))
}

fn header(buffers: &[iovec], addr: *mut c_void, addr_len: usize) -> libc::msghdr {
    // SAFETY: a msghdr is plain integers and pointers; all zero is a value of it.
    let mut header: libc::msghdr = unsafe { mem::zeroed() };
    header.msg_name = addr;
    header.msg_namelen = addr_len as libc::socklen_t;
    header.msg_iov = buffers.as_ptr() as *mut iovec;
    header.msg_iovlen = buffers.len() as _;
    header
}

/// Gathers `buffers` into one send; never raises SIGPIPE.
pub fn send_vectored(fd: &Fd, buffers: &[iovec], flags: c_int, to: Option<&SockAddr>) -> Result<usize> {
    let flags = flags | libc::MSG_NOSIGNAL;
    let (ptr, len) = to.map_or((ptr::null_mut(), 0), |addr| (addr.as_ptr() as *mut c_void, addr.len()));
    let header = header(buffers, ptr, len);
    // SAFETY: the header points to live buffers and address; the kernel only reads and checks what they name.
    unsafe {
        syscall(
            libc::SYS_sendmsg,
            [
                fd.raw() as usize,
                &raw const header as usize,
                flags as usize,
                NONE,
                NONE,
                NONE,
            ],
        )
    }
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
    let count = unsafe {
        syscall(
            libc::SYS_recvmsg,
            [
                fd.raw() as usize,
                &raw mut header as usize,
                flags as usize,
                NONE,
                NONE,
                NONE,
            ],
        )?
    };
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
    let count = unsafe {
        let header = &raw mut header as usize;
        syscall(
            libc::SYS_recvmsg,
            [fd.raw() as usize, header, flags as usize, NONE, NONE, NONE],
        )?
    };
    *from.len_mut() = header.msg_namelen;
    #[allow(clippy::unnecessary_cast)] // 32 bits with musl
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
    unsafe {
        let flags = flags | libc::MSG_NOSIGNAL;
        let header = &raw const header as usize;
        syscall(
            libc::SYS_sendmsg,
            [fd.raw() as usize, header, flags as usize, NONE, NONE, NONE],
        )
    }
}

/// Sends at most `len` bytes of a file from `offset` on, without the file's position; never raises SIGPIPE. Returns how many,
/// 0 at the file's end.
pub fn send_file(fd: &Fd, file: &Fd, offset: u64, len: u64) -> Result<usize> {
    let mut offset = offset as libc::loff_t;
    // The kernel takes no more at once.
    let len = len.min(0x7FFF_F000) as usize;
    descriptor::without_sigpipe(|| {
        let place = &raw mut offset as usize;
        // SAFETY: the offset lives through the call.
        unsafe {
            syscall(
                libc::SYS_sendfile,
                [fd.raw() as usize, file.raw() as usize, place, len, NONE, NONE],
            )
        }
    })
}

fn ioctl_int(fd: &Fd, request: c_ulong, value: c_int) -> Result<c_int> {
    let mut value = value;
    // SAFETY: every request passed here takes a pointer to one int.
    unsafe {
        syscall(
            libc::SYS_ioctl,
            [
                fd.raw() as usize,
                request as usize,
                &raw mut value as usize,
                NONE,
                NONE,
                NONE,
            ],
        )?
    };
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
    /// The kernel's numbers: TIME_WAIT, CLOSE, CLOSE_WAIT, LAST_ACK, CLOSING.
    const ENDED: [u8; 5] = [6, 7, 8, 9, 11];
    // The state is the first byte of what TCP_INFO tells.
    let mut state = [0u8; 1];
    // SAFETY: one byte of this function's.
    let read =
        unsafe { super::sockopt::get_option(fd, libc::IPPROTO_TCP, libc::TCP_INFO, state.as_mut_ptr(), state.len()) };
    read.is_err() || ENDED.contains(&state[0])
}

/// How many connections a listener has waiting; 0 of what is no TCP.
pub fn waiting_connections(fd: &Fd) -> usize {
    /// Where TCP_INFO has it: tcpi_unacked.
    const PLACE: usize = 24;
    let mut info = [0u8; PLACE + 4];
    // SAFETY: as many bytes of this function's.
    let read =
        unsafe { super::sockopt::get_option(fd, libc::IPPROTO_TCP, libc::TCP_INFO, info.as_mut_ptr(), info.len()) };
    let [.., a, b, c, d] = info;
    match read {
        Ok(len) if len == info.len() => u32::from_ne_bytes([a, b, c, d]) as usize,
        _ => 0,
    }
}

/// Bytes sent but not yet acknowledged by the peer.
pub fn unsent_bytes(fd: &Fd) -> Result<usize> {
    ioctl_int(fd, libc::TIOCOUTQ, 0).map(|count| count.max(0) as usize)
}

/// Whether the next byte to receive is the one after the out-of-band mark.
pub fn at_mark(fd: &Fd) -> Result<bool> {
    const SIOCATMARK: c_ulong = 0x8905;
    ioctl_int(fd, SIOCATMARK, 0).map(|value| value != 0)
}

/// Asks that ICMP errors reach a datagram socket that is not connected.
pub fn enable_unreachable_reports(fd: &Fd, family: c_int, enable: bool) -> Result<()> {
    let (level, name) = match family {
        libc::AF_INET6 => (libc::IPPROTO_IPV6, libc::IPV6_RECVERR),
        _ => (libc::IPPROTO_IP, libc::IP_RECVERR),
    };
    set_option(fd, level, name, &c_int::from(enable).to_ne_bytes())
}

/// Takes one entry off the error queue that `enable_unreachable_reports` fills. Returns whether there was one.
pub fn take_unreachable_report(fd: &Fd) -> bool {
    let flags = libc::MSG_ERRQUEUE | libc::MSG_DONTWAIT;
    // SAFETY: no buffers: the report's payload is dropped by the kernel.
    unsafe { recv_vectored(fd, &[], flags, None) }.is_ok()
}

/// Waits until a descriptor is ready, at most `timeout` (`None`: for ever). Returns how many are.
pub fn poll(fds: &mut [pollfd], timeout: Option<Duration>) -> Result<usize> {
    let mut timeout = timeout.map(|timeout| libc::timespec {
        tv_sec: timeout.as_secs().min(i64::MAX as u64) as libc::time_t,
        tv_nsec: timeout.subsec_nanos().into(),
    });
    let timeout_ptr = timeout.as_mut().map_or(ptr::null_mut(), ptr::from_mut);
    // SAFETY: `fds` is a live slice, of which the kernel writes only revents; it leaves the time not waited in `timeout`.
    unsafe {
        syscall(
            libc::SYS_ppoll,
            [
                fds.as_mut_ptr() as usize,
                fds.len(),
                timeout_ptr as usize,
                NONE,
                NONE,
                NONE,
            ],
        )
    }
}

/// The protocol of a socket.
pub fn protocol(fd: &Fd) -> Result<c_int> {
    int_option(fd, libc::SOL_SOCKET, libc::SO_PROTOCOL)
}

/// Sets SO_RCVTIMEO or SO_SNDTIMEO; 0 milliseconds mean for ever.
pub fn set_timeout(fd: &Fd, name: c_int, milliseconds: u32) -> Result<()> {
    let [seconds, microseconds] = [milliseconds / 1000, milliseconds % 1000 * 1000].map(i64::from);
    let value = [seconds.to_ne_bytes(), microseconds.to_ne_bytes()].concat();
    set_option(fd, libc::SOL_SOCKET, name, &value)
}

/// Sets an IPv4 multicast option that names a group and an interface, by address or index (0: by address).
pub fn set_membership(fd: &Fd, name: c_int, group: [u8; 4], address: [u8; 4], index: c_int) -> Result<()> {
    // An ip_mreqn.
    let value = [group, address, index.to_ne_bytes()].concat();
    set_option(fd, libc::IPPROTO_IP, name, &value)
}

pub fn dont_fragment(fd: &Fd) -> Result<bool> {
    Ok(int_option(fd, libc::IPPROTO_IP, libc::IP_MTU_DISCOVER)? == libc::IP_PMTUDISC_DO)
}

pub fn set_dont_fragment(fd: &Fd, on: bool) -> Result<()> {
    let value = if on {
        libc::IP_PMTUDISC_DO
    } else {
        libc::IP_PMTUDISC_DONT
    };
    set_int_option(fd, libc::IPPROTO_IP, libc::IP_MTU_DISCOVER, value)
}

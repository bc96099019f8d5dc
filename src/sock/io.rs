//! Sending and receiving.
//!
//! A call costs the one system call that a native program would make; what Winsock knows beyond the kernel (shut down,
//! reset, not bound) is one load of the socket's state before it, and everything unusual is decided after it failed.
use super::addr;
use super::blocking::{self, Patience};
use super::buffers::Buffers;
use super::connection;
use super::socket::{state, Socket, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::fault::probe_for_read;
use crate::sys::native;
use crate::sys::{self, net, Errno, SockAddr};
use std::ffi::c_int;
use std::sync::atomic::Ordering;
use std::time::Instant;

/// Flags that `send` and kin take.
const SEND_FLAGS: c_int = MSG_OOB | MSG_DONTROUTE | MSG_PARTIAL;

/// Flags that `recv` and kin take.
const RECEIVE_FLAGS: c_int = MSG_OOB | MSG_PEEK | MSG_WAITALL | MSG_PARTIAL | MSG_PUSH_IMMEDIATE;

/// What a receive brought.
pub struct Received {
    pub bytes: usize,
    /// It was a datagram larger than the buffers: they are full, the rest is gone, the caller reports WSAEMSGSIZE.
    pub truncated: bool,
    /// Flags that WSARecv gives back: MSG_OOB, MSG_PARTIAL.
    pub flags: c_int,
}

impl Received {
    /// The byte count that recv and recvfrom return. WSAEMSGSIZE: only the front of a datagram fitted.
    pub fn whole(self) -> Result<c_int> {
        match self.truncated {
            true => Err(Error(WSAEMSGSIZE)),
            false => Ok(self.bytes as c_int),
        }
    }
}

/// Receives into `len` bytes at `buf`.
///
/// # Safety
/// `buf` is the caller's to be overwritten, `len` bytes of it.
#[inline(always)]
pub unsafe fn recv(
    socket: &SocketRef,
    buf: *mut u8,
    len: usize,
    flags: c_int,
    from: Option<&mut SockAddr>,
) -> Result<Received> {
    if buf.is_null() && len != 0 {
        return Err(Error(WSAEFAULT));
    }
    if !socket.is_stream() {
        // The kernel would notice too late, when it has taken the datagram from the socket.
        probe_for_read(buf, len)?;
    }
    receive(socket, len, flags, IntoOne { socket, buf, len, from })
}

/// A native receive, into the memory that it knows of. (A trait and not a closure, because the optimizer decides by itself
/// whether it inlines a closure.)
trait NativeReceive {
    /// `done`: bytes received before. Returns the bytes received, and the native flags.
    fn receive(&mut self, native_flags: c_int, done: usize) -> sys::Result<(usize, c_int)>;
}

/// Into one buffer, which is the caller's to be overwritten as long as this lives.
struct IntoOne<'a> {
    socket: &'a SocketRef,
    buf: *mut u8,
    len: usize,
    from: Option<&'a mut SockAddr>,
}

impl NativeReceive for IntoOne<'_> {
    #[inline(always)]
    fn receive(&mut self, native_flags: c_int, done: usize) -> sys::Result<(usize, c_int)> {
        let from = self.from.as_deref_mut();
        let fd = self.socket.fd();
        // SAFETY: the promise to `recv`; `done` bytes of the buffer have been filled.
        unsafe {
            match self.socket.is_stream() {
                true => {
                    let received = net::recv(&fd, self.buf.add(done), self.len - done, native_flags, from);
                    received.map(|bytes| (bytes, 0))
                }
                false => net::recv_datagram(&fd, self.buf, self.len, native_flags, from),
            }
        }
    }
}

/// Into several buffers, which are the caller's to be overwritten as long as this lives.
struct IntoMany<'a> {
    socket: &'a SocketRef,
    buffers: &'a mut Buffers,
    total: usize,
    from: Option<&'a mut SockAddr>,
}

impl NativeReceive for IntoMany<'_> {
    fn receive(&mut self, native_flags: c_int, done: usize) -> sys::Result<(usize, c_int)> {
        if done > 0 {
            let news = done - (self.total - self.buffers.total());
            self.buffers.advance(news);
        }
        let from = self.from.as_deref_mut();
        // SAFETY: the promise to `recv_vectored`.
        unsafe { net::recv_vectored(&self.socket.fd(), self.buffers.next(), native_flags, from) }
    }
}

/// Receives into several buffers, filled one after the other.
///
/// # Safety
/// What `buffers` names is the caller's to be overwritten.
pub unsafe fn recv_vectored(
    socket: &SocketRef,
    buffers: &mut Buffers,
    flags: c_int,
    from: Option<&mut SockAddr>,
) -> Result<Received> {
    if !socket.is_stream() && !buffers.fit_one_call() {
        return Err(Error(WSAENOBUFS));
    }
    if !socket.is_stream() {
        buffers.probe()?;
    }
    let total = buffers.total();
    let native = IntoMany {
        socket,
        buffers,
        total,
        from,
    };
    receive(socket, total, flags, native)
}

// Inlined into the exported function, and so all of the call path: the kernel leaves the processor no memory of the
// frames it returns to, and each one between the system call and the caller costs a mispredicted return.
#[inline(always)]
fn receive(socket: &SocketRef, len: usize, flags: c_int, mut native: impl NativeReceive) -> Result<Received> {
    let native_flags = receive_flags(socket, flags, !socket.is(state::NONBLOCKING))?;
    check_receive(socket)?;
    if len == 0 && socket.is_stream() {
        wait_for_data(socket)?;
    }
    let outcome = blocking::begin(socket).and_then(|blocks| {
        let outcome = native.receive(native_flags, 0);
        blocking::end(blocks);
        outcome
    });
    match outcome {
        Ok((bytes, given)) if bytes > 0 && native_flags & native::MSG_WAITALL == 0 => Ok(taken(bytes, given)),
        Err(errno) if errno.would_block() && socket.is(state::NONBLOCKING) => Err(Error(WSAEWOULDBLOCK)),
        Ok(first) => receive_on(socket, len, native_flags, first, None, native),
        Err(errno) => receive_on(socket, len, native_flags, (0, 0), Some(errno), native),
    }
}

/// What one native receive brought.
#[inline(always)]
fn taken(bytes: usize, native_flags: c_int) -> Received {
    Received {
        bytes,
        truncated: native_flags & native::MSG_TRUNC != 0,
        flags: given_back(native_flags),
    }
}

/// Decides what the first native receive means if it was not simply data, and goes on from there. (It is handed over in
/// two parts, because as a `Result` every outcome would go through memory.)
#[cold]
#[inline(never)]
fn receive_on(
    socket: &SocketRef,
    len: usize,
    native_flags: c_int,
    first: (usize, c_int),
    failed: Option<Errno>,
    mut native: impl NativeReceive,
) -> Result<Received> {
    let deadline = match failed {
        Some(Errno(native::EINTR)) => Patience::to_receive(socket).deadline(),
        // A time limit may have ended the native call, and is not to begin again.
        _ => Patience::to_receive(socket).deadline().map(|_| Instant::now()),
    };
    let mut outcome = failed.map_or(Ok(first), Err);
    loop {
        match outcome {
            // A close in another thread ended the wait: nothing came, or not all that MSG_WAITALL asks for.
            Ok((bytes, _)) if (bytes == 0 || native_flags & native::MSG_WAITALL != 0) && !socket.is_open() => {
                return Err(Error(WSAEINTR))
            }
            Ok((0, _)) if socket.is_stream() && len != 0 => return end_of_stream(socket),
            // Another thread shut the socket down during the call: not a datagram, there is no sender.
            Ok((0, _)) if !socket.is_stream() && socket.is(state::SHUT_RECV) => return Err(Error(WSAESHUTDOWN)),
            Ok((bytes, _)) if native_flags & native::MSG_WAITALL != 0 && bytes < len => {
                return receive_rest(socket, len, bytes, native_flags, deadline, native)
            }
            Ok((bytes, given)) => return Ok(taken(bytes, given)),
            // Nothing was tried, or nothing came: on the slow way again, if need be.
            Err(Errno(native::EINTR)) => {}
            Err(errno) => receive_failed(socket, errno)?,
        }
        outcome = blocking::blocking(Patience::to_receive(socket), |dont_wait| {
            native.receive(native_flags | dont_wait, 0)
        })?;
    }
}

/// Goes on where a native MSG_WAITALL ended early: at a signal, on the slow way, at the end of the stream or an error.
fn receive_rest(
    socket: &SocketRef,
    len: usize,
    mut done: usize,
    native_flags: c_int,
    deadline: Option<Instant>,
    mut native: impl NativeReceive,
) -> Result<Received> {
    while done < len && deadline.is_none_or(|deadline| Instant::now() < deadline) {
        let outcome = blocking::blocking(Patience::to_receive(socket), |dont_wait| {
            native.receive(native_flags | dont_wait, done)
        })?;
        if !socket.is_open() {
            return Err(Error(WSAEINTR));
        }
        match outcome {
            Ok((0, _)) => break,
            Ok((bytes, _)) => done += bytes,
            // What has come is handed out first. The kernel forgets an error that it has told, the next receive must not.
            Err(errno) => match receive_failed(socket, errno) {
                Ok(()) => {}
                Err(Error(WSAEWOULDBLOCK | WSAETIMEDOUT)) => break,
                Err(_) => {
                    socket.set(state::RESET);
                    break;
                }
            },
        }
    }
    Ok(Received {
        bytes: done,
        truncated: false,
        flags: 0,
    })
}

pub(super) fn given_back(native_flags: c_int) -> c_int {
    let partial = if native_flags & native::MSG_TRUNC != 0 {
        MSG_PARTIAL
    } else {
        0
    };
    let oob = if native_flags & native::MSG_OOB != 0 {
        MSG_OOB
    } else {
        0
    };
    partial | oob
}

/// The native flags for a receive, which `waits` or does not. WSAEOPNOTSUPP: unknown, or not for this socket.
#[inline(always)]
pub(super) fn receive_flags(socket: &Socket, flags: c_int, waits: bool) -> Result<c_int> {
    match flags {
        0 => Ok(0),
        flags => unusual_receive_flags(socket, flags, waits),
    }
}

#[cold]
fn unusual_receive_flags(socket: &Socket, flags: c_int, waits: bool) -> Result<c_int> {
    let wait_all = flags & MSG_WAITALL != 0;
    let for_streams = flags & (MSG_OOB | MSG_WAITALL) != 0;
    if flags & !RECEIVE_FLAGS != 0
        || for_streams && !socket.is_stream()
        || wait_all && (flags & (MSG_PEEK | MSG_OOB) != 0 || !waits)
    {
        return Err(Error(WSAEOPNOTSUPP));
    }
    if flags & MSG_OOB != 0 && socket.is(state::OOB_INLINE) {
        return Err(Error(WSAEINVAL));
    }
    // MSG_PARTIAL and MSG_PUSH_IMMEDIATE are hints that native receives follow anyway.
    let table = [
        (MSG_OOB, native::MSG_OOB),
        (MSG_PEEK, native::MSG_PEEK),
        (MSG_WAITALL, native::MSG_WAITALL),
    ];
    let native = table.iter().filter(|(windows, _)| flags & windows != 0);
    Ok(native.fold(0, |all, (_, native)| all | native))
}

/// What the socket's state says before the kernel is asked.
#[inline(always)]
pub(super) fn check_receive(socket: &SocketRef) -> Result<()> {
    const UNUSUAL: u32 = state::SHUT_RECV | state::UNREACHABLE;
    let needed = if socket.is_stream() {
        state::CONNECTED
    } else {
        state::BOUND
    };
    match socket.state() & (UNUSUAL | needed) == needed {
        true => Ok(()),
        false => check_unusual(socket),
    }
}

#[cold]
fn check_unusual(socket: &SocketRef) -> Result<()> {
    if socket.is(state::SHUT_RECV) {
        return Err(Error(WSAESHUTDOWN));
    }
    if socket.is_stream() {
        return connection::require_connected(socket);
    }
    if !socket.is(state::BOUND) {
        return Err(Error(WSAEINVAL));
    }
    socket.clear(state::UNREACHABLE);
    Err(Error(WSAECONNRESET))
}

/// A receive of no bytes still completes only when something is there to receive.
#[cold]
fn wait_for_data(socket: &SocketRef) -> Result<()> {
    let mut byte = 0;
    loop {
        // SAFETY: one byte of this function's.
        match blocking::blocking(Patience::to_receive(socket), |dont_wait| unsafe {
            net::recv(&socket.fd(), &raw mut byte, 1, native::MSG_PEEK | dont_wait, None)
        })? {
            Ok(0) if !socket.is_open() => return Err(Error(WSAEINTR)),
            Ok(0) => return end_of_stream(socket).map(drop),
            Ok(_) => return Ok(()),
            Err(errno) => receive_failed(socket, errno)?,
        }
    }
}

#[cold]
pub(super) fn end_of_stream(socket: &SocketRef) -> Result<Received> {
    if socket.is(state::ABORTED) {
        return Err(Error(WSAECONNABORTED));
    }
    if socket.is(state::RESET) {
        return Err(Error(WSAECONNRESET));
    }
    // The peer had closed before it answered data with a reset: natively an end like any other.
    if net::take_error(&socket.fd()) == Ok(native::EPIPE) {
        socket.set(state::ABORTED | state::RESET);
        return Err(Error(WSAECONNABORTED));
    }
    Ok(Received {
        bytes: 0,
        truncated: false,
        flags: 0,
    })
}

/// Decides what a failed receive means; `Ok` means: try again.
#[cold]
pub(super) fn receive_failed(socket: &SocketRef, errno: Errno) -> Result<()> {
    if !socket.is_open() {
        return Err(Error(WSAEINTR));
    }
    match errno.0 {
        native::EAGAIN => {
            let timeout = &socket.remembered.receive_timeout;
            match socket.is(state::NONBLOCKING) {
                true => Err(Error(WSAEWOULDBLOCK)),
                false if timeout.load(Ordering::Relaxed) != 0 => Err(Error(WSAETIMEDOUT)),
                // Another thread has just made the socket blocking.
                false => blocking::until(socket, native::POLLIN),
            }
        }
        native::ECONNRESET | native::EPIPE if socket.is_stream() => {
            socket.set(state::RESET);
            Err(Error(WSAECONNRESET))
        }
        _ if socket.is_stream() => Err(errno.into()),
        _ => datagram_error(socket, errno),
    }
}

/// An error that a receive on a datagram socket met: it belongs to a datagram sent before.
fn datagram_error(socket: &SocketRef, errno: Errno) -> Result<()> {
    let reported = socket.is(state::REPORTS_UNREACHABLE) && net::take_unreachable_report(&socket.fd());
    match errno.0 {
        native::ECONNREFUSED if socket.is(state::IGNORES_UNREACHABLE) => Ok(()),
        native::ECONNREFUSED => Err(Error(WSAECONNRESET)),
        // Windows tells of port-unreachable answers only.
        _ if reported => Ok(()),
        _ => Err(errno.into()),
    }
}

/// Sends `len` bytes at `buf`; of a stream, a blocking socket all of them.
#[inline(always)]
pub fn send(socket: &SocketRef, buf: *const u8, len: usize, flags: c_int, to: Option<&SockAddr>) -> Result<usize> {
    if buf.is_null() && len != 0 {
        return Err(Error(WSAEFAULT));
    }
    if to.is_some_and(|to| goes_nowhere(socket, to)) {
        return send_nowhere(socket, len, flags);
    }
    let native_flags = check_send(socket, flags, to)?;
    match blocking::quickly(socket, || net::send(&socket.fd(), buf, len, native_flags, to)) {
        Ok(bytes) if bytes >= len || socket.is(state::NONBLOCKING) || !socket.is_stream() => Ok(bytes),
        outcome => send_on(socket, buf, len, native_flags, to, outcome),
    }
}

/// Goes on where the first native send took not all, or failed.
#[cold]
fn send_on(
    socket: &SocketRef,
    buf: *const u8,
    len: usize,
    native_flags: c_int,
    to: Option<&SockAddr>,
    first: sys::Result<usize>,
) -> Result<usize> {
    let mut sent = 0;
    let mut outcome = first;
    loop {
        match outcome {
            Ok(bytes) => {
                sent += bytes;
                if sent >= len || socket.is(state::NONBLOCKING) || !socket.is_stream() {
                    return Ok(sent);
                }
            }
            // Nothing was tried, or nothing sent: on the slow way again, if need be.
            Err(Errno(native::EINTR)) => {}
            Err(errno) => send_failed(socket, errno)?,
        }
        let rest = buf.wrapping_add(sent);
        outcome = blocking::blocking(Patience::to_send(socket), |dont_wait| {
            net::send(&socket.fd(), rest, len - sent, native_flags | dont_wait, to)
        })?;
    }
}

/// Sends what `buffers` gather; of a stream, a blocking socket all of it.
pub fn send_vectored(socket: &SocketRef, buffers: &mut Buffers, flags: c_int, to: Option<&SockAddr>) -> Result<usize> {
    if !socket.is_stream() && !buffers.fit_one_call() {
        return Err(Error(WSAENOBUFS));
    }
    if to.is_some_and(|to| goes_nowhere(socket, to)) {
        return send_nowhere(socket, buffers.total(), flags);
    }
    let native_flags = check_send(socket, flags, to)?;
    let mut sent = 0;
    loop {
        let outcome = blocking::blocking(Patience::to_send(socket), |dont_wait| {
            net::send_vectored(&socket.fd(), buffers.next(), native_flags | dont_wait, to)
        })?;
        match outcome {
            Ok(bytes) => {
                sent += bytes;
                if !buffers.advance(bytes) || socket.is(state::NONBLOCKING) || !socket.is_stream() {
                    return Ok(sent);
                }
            }
            Err(errno) => send_failed(socket, errno)?,
        }
    }
}

/// Port 0 of UDP: nobody receives there, and the kernel refuses to send what Windows sends.
#[inline(always)]
pub(super) fn goes_nowhere(socket: &Socket, to: &SockAddr) -> bool {
    addr::port(to) == Some(0) && socket.kind == SOCK_DGRAM && !addr::is_unspecified(to)
}

/// A datagram to nobody: checked, and the socket bound, as if it had been sent.
#[cold]
pub(super) fn send_nowhere(socket: &SocketRef, len: usize, flags: c_int) -> Result<usize> {
    /// The most that an IPv4 datagram carries: 65535 less the IP and UDP headers.
    const MOST: usize = 65507;
    if socket.is(state::SHUT_SEND) {
        return Err(Error(WSAESHUTDOWN));
    }
    send_flags(socket, flags)?;
    if len > MOST {
        return Err(Error(WSAEMSGSIZE));
    }
    if !socket.is(state::BOUND) {
        let family = addr::native_family(socket.family).ok_or(Error(WSAEAFNOSUPPORT))?;
        net::bind(
            &socket.fd(),
            &SockAddr::new(family, &[0; 28][..addr::windows_len(socket.family)]),
        )?;
        socket.set(state::BOUND);
    }
    Ok(len)
}

/// What must hold before the kernel is asked; gives the native flags.
#[inline(always)]
pub(super) fn check_send(socket: &SocketRef, flags: c_int, to: Option<&SockAddr>) -> Result<c_int> {
    let state = socket.state();
    let ready = match socket.is_stream() {
        true => state & (state::CONNECTED | state::SHUT_SEND | state::RESET) == state::CONNECTED,
        false => {
            const SENT_BEFORE: u32 = state::BOUND | state::REPORTS_UNREACHABLE;
            to.is_none() && state & state::CONNECTED != 0 || state & (SENT_BEFORE | state::SHUT_SEND) == SENT_BEFORE
        }
    };
    if !ready {
        prepare_send(socket, to)?;
    }
    if let Some(to) = to {
        if addr::port(to) == Some(0) && socket.kind != SOCK_RAW || addr::is_unspecified(to) {
            return Err(Error(WSAEADDRNOTAVAIL));
        }
    }
    match flags {
        0 => Ok(0),
        flags => send_flags(socket, flags),
    }
}

#[cold]
fn prepare_send(socket: &SocketRef, to: Option<&SockAddr>) -> Result<()> {
    if socket.is(state::SHUT_SEND) {
        return Err(Error(WSAESHUTDOWN));
    }
    if socket.is(state::RESET) {
        return Err(Error(WSAECONNRESET));
    }
    if socket.is_stream() {
        return connection::require_connected(socket);
    }
    let Some(to) = to else {
        return connection::require_connected(socket);
    };
    // Asked for only now: a socket that sends nothing gets no answers.
    if !socket.is(state::REPORTS_UNREACHABLE | state::IGNORES_UNREACHABLE) && socket.kind == SOCK_DGRAM {
        net::enable_unreachable_reports(&socket.fd(), to.family(), true)?;
        socket.set(state::REPORTS_UNREACHABLE);
    }
    // The kernel binds the socket while it sends.
    socket.set(state::BOUND);
    Ok(())
}

#[cold]
fn send_flags(socket: &Socket, flags: c_int) -> Result<c_int> {
    if flags & !SEND_FLAGS != 0 || flags & MSG_OOB != 0 && !socket.is_stream() {
        return Err(Error(WSAEOPNOTSUPP));
    }
    let table = [(MSG_OOB, native::MSG_OOB), (MSG_DONTROUTE, native::MSG_DONTROUTE)];
    let native = table.iter().filter(|(windows, _)| flags & windows != 0);
    Ok(native.fold(0, |all, (_, native)| all | native))
}

/// Decides what a failed send means; `Ok` means: try again.
#[cold]
pub(super) fn send_failed(socket: &SocketRef, errno: Errno) -> Result<()> {
    if !socket.is_open() {
        return Err(Error(WSAEINTR));
    }
    match errno.0 {
        native::EAGAIN => {
            let timeout = &socket.remembered.send_timeout;
            match socket.is(state::NONBLOCKING) {
                true => Err(Error(WSAEWOULDBLOCK)),
                false if timeout.load(Ordering::Relaxed) != 0 => Err(Error(WSAETIMEDOUT)),
                false => blocking::until(socket, native::POLLOUT),
            }
        }
        native::EPIPE | native::ECONNRESET if socket.is_stream() => {
            // Another thread may have shut the socket down during the call.
            if socket.is(state::SHUT_SEND) {
                return Err(Error(WSAESHUTDOWN));
            }
            let aborted = if errno.0 == native::EPIPE { state::ABORTED } else { 0 };
            socket.set(state::RESET | aborted);
            Err(Error(WSAECONNRESET))
        }
        _ if socket.is_stream() => Err(errno.into()),
        native::EPIPE => Err(Error(WSAESHUTDOWN)),
        native::EDESTADDRREQ => Err(Error(WSAENOTCONN)),
        native::EMSGSIZE => {
            // With reports on, the kernel also queues this one.
            if socket.is(state::REPORTS_UNREACHABLE) {
                net::take_unreachable_report(&socket.fd());
            }
            Err(Error(WSAEMSGSIZE))
        }
        native::ECONNREFUSED => {
            // The answer to an earlier datagram, which a receive is to report.
            if socket.is(state::REPORTS_UNREACHABLE) {
                net::take_unreachable_report(&socket.fd());
            }
            socket.set_to(state::UNREACHABLE, !socket.is(state::IGNORES_UNREACHABLE));
            Ok(())
        }
        _ => {
            let reported = socket.is(state::REPORTS_UNREACHABLE) && net::take_unreachable_report(&socket.fd());
            if reported {
                Ok(())
            } else {
                Err(errno.into())
            }
        }
    }
}

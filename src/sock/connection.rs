//! From an address to a connection: listen, accept, connect, shutdown, and the two names of a socket.
use super::addr;
use super::bind::{self, leave_port_reusable};
use super::blocking::{self, Patience};
use super::socket::{self, state, Pending, Socket, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::For;
use crate::rt::thread;
use crate::sock::socket::Operations;
use crate::sys::native;
use crate::sys::{self, net, pollfd, Errno, Fd, SockAddr};
use std::ffi::c_int;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Has a datagram socket bound as its first send binds it.
#[cold]
pub fn bind_to_send(socket: &SocketRef) {
    if socket.is_stream() || socket.is(state::BOUND) {
        return;
    }
    // The address of one that is not bound is the wildcard. Where this fails, the next send finds out.
    let any = socket.local_addr();
    if any.is_ok_and(|any| net::bind(&socket.fd(), &any).is_ok()) {
        socket.set(state::BOUND);
    }
}

pub fn listen(socket: &SocketRef, backlog: c_int) -> Result<()> {
    if !socket.is_stream() {
        return Err(Error(WSAEOPNOTSUPP));
    }
    if socket.is(state::CONNECTED | state::CONNECTING) {
        return Err(Error(WSAEISCONN));
    }
    if !socket.is(state::BOUND) {
        return Err(Error(WSAEINVAL));
    }
    leave_port_reusable(socket)?;
    // SOMAXCONN_HINT(n) is -n.
    let backlog = backlog.checked_abs().unwrap_or(c_int::MAX);
    net::listen(&socket.fd(), backlog).map_err(|errno| Socket::fail(socket, errno))?;
    if socket.is(state::REUSES_ADDRESS) && bind::is_tcp(socket) {
        // A kernel that cannot spreads them.
        let _ = net::first_listener_gets_all(&socket.fd());
    }
    socket.note_role(state::LISTENING);
    Ok(())
}

/// Takes the next connection, waiting for one if the socket is blocking.
pub fn accept(socket: &SocketRef) -> Result<Pending> {
    if !socket.is_stream() {
        return Err(Error(WSAEOPNOTSUPP));
    }
    if !socket.is(state::LISTENING) {
        return Err(Error(WSAEINVAL));
    }
    if socket.is(state::DEFERRED) {
        if let Some(pending) = take_deferred(socket) {
            return Ok(pending);
        }
    }
    loop {
        let nonblocking = socket.is(state::NONBLOCKING);
        let mut peer = SockAddr::room();
        // SO_RCVTIMEO ends a native accept, but not a Winsock one.
        let patience = Patience {
            socket,
            events: native::POLLIN,
            milliseconds: None,
        };
        let taken = blocking::blocking(patience, |dont_wait| {
            if dont_wait != 0 {
                // There is no flag for it. The descriptor stays so: other threads' accepts fail and go on by waiting.
                net::set_nonblocking(&socket.fd(), true)?;
            }
            net::accept(&socket.fd(), nonblocking, &mut peer)
        })?;
        match taken {
            Ok(fd) => return Ok(Pending { fd, nonblocking, peer }),
            Err(errno) if !socket.is_open() => return Err(Socket::fail(socket, errno)),
            Err(errno) if errno.would_block() && nonblocking => return Err(Error(WSAEWOULDBLOCK)),
            Err(errno) if errno.would_block() => blocking::until(socket, native::POLLIN)?,
            Err(errno) if died_in_queue(errno) => {}
            Err(errno) => return Err(errno.into()),
        }
    }
}

/// The kernel hands over errors of a connection that died in the queue; it is not there to accept.
fn died_in_queue(errno: Errno) -> bool {
    matches!(
        errno.0,
        native::ECONNABORTED
            | native::EPROTO
            | native::ENETDOWN
            | native::ENETUNREACH
            | native::EHOSTDOWN
            | native::EHOSTUNREACH
    )
}

/// Takes the next connection of a listener that never blocks, and stores its peer. Gives the descriptor, `nonblocking` if
/// that can be had at once, and whether it is. `None`: there is none.
#[inline(always)]
pub fn take_connection(listener: &SocketRef, nonblocking: bool, peer: &mut SockAddr) -> Result<Option<(Fd, bool)>> {
    if listener.is(state::DEFERRED) {
        if let Some(pending) = take_deferred(listener) {
            *peer = pending.peer;
            return Ok(Some((pending.fd, pending.nonblocking)));
        }
    }
    loop {
        match net::accept(&listener.fd(), nonblocking, peer) {
            Ok(fd) => return Ok(Some((fd, nonblocking))),
            Err(errno) if errno.would_block() || !listener.is_open() => return Ok(None),
            Err(errno) if died_in_queue(errno) || errno.0 == native::EINTR => {}
            Err(errno) => return Err(errno.into()),
        }
    }
}

fn take_deferred(socket: &Socket) -> Option<Pending> {
    let mut deferred = socket.deferred.get()?.lock();
    let pending = deferred.pop_front();
    socket.set_to(state::DEFERRED, !deferred.is_empty());
    pending
}

/// What a condition function says of a connection.
pub enum Answer {
    Accept,
    Reject,
    Defer,
}

/// Who a condition function is asked about, as Windows addresses with their lengths.
pub struct Callers {
    pub caller: ([u8; SockAddr::CAPACITY], usize),
    pub callee: ([u8; SockAddr::CAPACITY], usize),
}

/// Takes the next connection if `condition`, which is foreign code, agrees; gives its handle and the peer.
///
/// WSAECONNREFUSED: rejected, the peer sees a reset. WSATRY_AGAIN: deferred, the connection stays first in line.
pub fn accept_if(socket: &SocketRef, condition: impl FnOnce(&Callers) -> Answer) -> Result<(SOCKET, SockAddr)> {
    let pending = accept(socket)?;
    let mut local = SockAddr::room();
    net::local_addr(&pending.fd, &mut local)?;
    let callers = Callers {
        caller: addr::to_windows(&pending.peer)?,
        callee: addr::to_windows(&local)?,
    };
    match condition(&callers) {
        Answer::Accept => {
            let accepted = socket.accepted(pending.fd, pending.nonblocking)?;
            Ok((socket::publish(accepted, For::Anyone)?, pending.peer))
        }
        Answer::Reject => {
            // Closed with nothing to linger for, the connection is reset.
            socket::set_linger(&pending.fd, 0)?;
            Err(Error(WSAECONNREFUSED))
        }
        Answer::Defer => {
            let mut deferred = socket.deferred.get_or_init(Box::default).lock();
            deferred.push_front(pending);
            socket.set(state::DEFERRED);
            Err(Error(WSATRY_AGAIN))
        }
    }
}

pub fn connect(socket: &SocketRef, address: &SockAddr) -> Result<()> {
    match socket.is_stream() {
        true => connect_stream(socket, address),
        false => connect_datagrams(socket, address),
    }
}

/// Names the peer of a datagram socket; the unspecified address takes it away again.
fn connect_datagrams(socket: &SocketRef, address: &SockAddr) -> Result<()> {
    let dissolve = addr::is_unspecified(address);
    match dissolve {
        true => dissolve_peer(socket)?,
        false => net::connect(&socket.fd(), address).map_err(|errno| Socket::fail(socket, errno))?,
    }
    socket.set_to(state::CONNECTED, !dissolve);
    socket.set(state::BOUND);
    Ok(())
}

/// Takes a datagram socket's peer away, and gives it back the port that the kernel drops on that occasion when it had
/// chosen it itself.
fn dissolve_peer(socket: &SocketRef) -> Result<()> {
    let port = addr::port(&socket.local_addr()?);
    net::connect(&socket.fd(), &SockAddr::new(native::AF_UNSPEC, &[0; 16]))?;
    let local = socket.local_addr()?;
    match port {
        Some(port) if addr::port(&local) == Some(0) => Ok(net::bind(&socket.fd(), &addr::with_port(&local, port))?),
        _ => Ok(()),
    }
}

/// What must hold before a stream connects.
pub fn check_connect(socket: &SocketRef, address: &SockAddr) -> Result<()> {
    if socket.is(state::LISTENING) {
        return Err(Error(WSAEINVAL));
    }
    if socket.is(state::CONNECTING) && progress(socket)? == Progress::Pending {
        return Err(Error(WSAEALREADY));
    }
    if socket.is(state::CONNECTED) {
        return Err(Error(WSAEISCONN));
    }
    if addr::is_unspecified(address) || addr::port(address) == Some(0) {
        return Err(Error(WSAEADDRNOTAVAIL));
    }
    Ok(())
}

fn prepare_connect(socket: &SocketRef, address: &SockAddr) -> Result<()> {
    leave_port_reusable(socket)?;
    if socket.is(state::CONNECT_FAILED) {
        // The failed attempt must be dissolved before the kernel begins another; it reports that it did as an error.
        let _ = net::connect(&socket.fd(), address);
        socket.clear(state::CONNECT_FAILED);
        socket.connect_error.store(0, Ordering::Relaxed);
    }
    Ok(())
}

fn connect_stream(socket: &SocketRef, address: &SockAddr) -> Result<()> {
    check_connect(socket, address)?;
    prepare_connect(socket, address)?;
    let connected = match socket.is(state::NONBLOCKING) {
        true => net::connect(&socket.fd(), address),
        false if thread::begin_blocking() => {
            let connected = net::connect(&socket.fd(), address);
            thread::end_blocking();
            connected
        }
        false => begin_connect(socket, address),
    };
    let errno = match connected {
        Ok(()) => {
            socket.set(state::BOUND);
            socket.note_connected();
            return Ok(());
        }
        Err(errno) => errno,
    };
    match errno.0 {
        _ if !socket.is_open() => Err(Error(WSAEINTR)),
        native::EINPROGRESS | native::EINTR | native::EALREADY | native::EAGAIN => {
            socket.note_role(state::CONNECTING | state::BOUND);
            match socket.is(state::NONBLOCKING) {
                true => Err(Error(WSAEWOULDBLOCK)),
                // SO_SNDTIMEO or a signal ended the native wait; a Winsock connect has neither.
                false => finish_connect(socket),
            }
        }
        native::EISCONN => {
            socket.note_role(state::CONNECTED);
            Err(Error(WSAEISCONN))
        }
        _ => Err(errno.into()),
    }
}

/// Begins to connect a stream whatever its mode; `check_connect` has agreed. How it goes on `progress` knows. The native
/// error of a connect that failed at once is no other.
pub fn begin_connect_ex(socket: &SocketRef, address: &SockAddr) -> Result<sys::Result<()>> {
    prepare_connect(socket, address)?;
    let begun = match socket.is(state::NONBLOCKING) {
        true => net::connect(&socket.fd(), address),
        false => begin_connect(socket, address),
    };
    match begun {
        Ok(()) => socket.note_connected(),
        Err(Errno(native::EINPROGRESS | native::EINTR | native::EALREADY | native::EAGAIN)) => {
            socket.note_role(state::CONNECTING);
        }
        Err(errno) => return Ok(Err(errno)),
    }
    Ok(Ok(()))
}

/// Begins to connect a blocking socket, for a thread that has something to do while that lasts.
#[cold]
fn begin_connect(socket: &SocketRef, address: &SockAddr) -> sys::Result<()> {
    if socket.family == AF_UNIX {
        // At once, unless the listener's queue is full; there is no waiting for that natively.
        return net::connect(&socket.fd(), address);
    }
    net::set_nonblocking(&socket.fd(), true)?;
    let connected = net::connect(&socket.fd(), address);
    net::set_nonblocking(&socket.fd(), socket.is(state::NONBLOCKING | state::NEVER_BLOCKS))?;
    connected
}

fn finish_connect(socket: &SocketRef) -> Result<()> {
    loop {
        blocking::until(socket, native::POLLOUT)?;
        match progress(socket)? {
            Progress::Pending => {}
            Progress::Connected => return Ok(()),
            Progress::Failed(error) => {
                // The caller gets the error here and now, so SO_ERROR has nothing more to say.
                socket.connect_error.store(0, Ordering::Relaxed);
                return Err(error);
            }
        }
    }
}

/// How a nonblocking connect stands.
#[derive(PartialEq, Eq)]
pub enum Progress {
    Pending,
    Connected,
    Failed(Error),
}

/// Looks at the outcome of a pending connect and records it. One thread at a time does: the kernel tells the error once,
/// and what is seen of this attempt must not be taken for the end of the next.
pub fn progress(socket: &Socket) -> Result<Progress> {
    let _one_at_a_time = socket.concluding.lock();
    if !socket.is(state::CONNECTING) {
        // Another thread was first.
        return Ok(
            match (
                socket.is(state::CONNECTED),
                socket.connect_error.load(Ordering::Relaxed),
            ) {
                (true, _) => Progress::Connected,
                // The program has asked for it meanwhile.
                (false, 0) => Progress::Failed(Error(WSAECONNREFUSED)),
                (false, errno) => Progress::Failed(super::error::from_native(errno)),
            },
        );
    }
    let mut fds = [pollfd {
        fd: socket.fd().raw(),
        events: native::POLLOUT,
        revents: 0,
    }];
    if net::poll(&mut fds, Some(Duration::ZERO))? == 0 {
        return Ok(Progress::Pending);
    }
    let errno = match net::take_error(&socket.fd())? {
        0 if net::peer_addr(&socket.fd(), &mut SockAddr::room()).is_ok() => {
            socket.note_connected();
            socket.clear(state::CONNECTING);
            return Ok(Progress::Connected);
        }
        0 => native::ECONNREFUSED,
        errno => errno,
    };
    socket.connect_error.store(errno, Ordering::Relaxed);
    socket.set(state::CONNECT_FAILED);
    socket.clear(state::CONNECTING);
    Ok(Progress::Failed(super::error::from_native(errno)))
}

/// Makes the descriptor nonblocking for good, for what the kernel has no flag to keep from blocking. Blocking calls wait by
/// polling from now on (`blocking::quickly`).
#[cold]
pub fn never_block(socket: &Socket) -> sys::Result<()> {
    // First, so that nobody makes it block again.
    socket.set(state::NEVER_BLOCKS);
    net::set_nonblocking(&socket.fd(), true)
}

/// Gives a socket whose connection is over a fresh descriptor, so that it can have another. It stays bound where bind() had
/// bound it. The caller sees to who watches the descriptor.
pub fn renew(socket: &SocketRef) -> Result<()> {
    const PAST: u32 = state::CONNECTED
        | state::CONNECTING
        | state::CONNECT_FAILED
        | state::SHUT_SEND
        | state::SHUT_RECV
        | state::RESET
        | state::OOB_INLINE
        | state::NO_ACCEPT_CONTEXT
        | state::NO_CONNECT_CONTEXT
        | state::ABORTED
        | state::BOUND
        | state::BOUND_BY_CALLER
        | state::NEVER_BLOCKS;
    let bound = socket.is(state::BOUND_BY_CALLER).then(|| socket.local_addr());
    let bound = bound.transpose()?;
    let fresh = socket.make_another()?;
    if socket.is(state::NONBLOCKING) {
        net::set_nonblocking(&fresh, true)?;
    }
    if socket.remembered.linger.load(Ordering::Relaxed) > 0 {
        // What is closed below is not to be waited for.
        socket::set_linger(&socket.fd(), -1)?;
    }
    socket.put_fd(fresh)?;
    socket.clear(PAST);
    socket.remembered.reset();
    if let Some(extra) = socket.extra.get() {
        *extra.peer.lock() = None;
    }
    match bound {
        Some(address) => bind::bind(socket, &address),
        None => Ok(()),
    }
}

pub fn shutdown(socket: &SocketRef, how: c_int) -> Result<()> {
    let (how, bits) = match how {
        SD_RECEIVE => (native::SHUT_RD, state::SHUT_RECV),
        SD_SEND => (native::SHUT_WR, state::SHUT_SEND),
        SD_BOTH => (native::SHUT_RDWR, state::SHUT_RECV | state::SHUT_SEND),
        _ => return Err(Error(WSAEINVAL)),
    };
    if socket.is_stream() {
        require_context(socket)?;
        if how != native::SHUT_RD {
            remember_peer(socket);
        }
    }
    // First, so that calls which this ends in other threads see why.
    let news = bits & !socket.state();
    socket.set(news);
    let sends = bits & state::SHUT_SEND != 0;
    let requests = socket.requests();
    let waits = sends
        && (socket.operations.get().is_some_and(Operations::shut_after_sends)
            || requests.is_some_and(|requests| requests.shut_after_sends()));
    let native = match (waits, how) {
        (false, how) => net::shutdown(&socket.fd(), how),
        // The end comes behind what overlapped and registered sends have to send still.
        (true, native::SHUT_RDWR) => net::shutdown(&socket.fd(), native::SHUT_RD),
        (true, _) => Ok(()),
    };
    match native {
        // The peer has gone already; to Winsock the connection is this program's to shut down all the same.
        Ok(()) | Err(Errno(native::ENOTCONN)) => Ok(()),
        Err(errno) => {
            socket.clear(news);
            Err(Socket::fail(socket, errno))
        }
    }
}

/// WSAENOTCONN unless the socket is connected, which a pending connect may just have become.
pub fn require_connected(socket: &Socket) -> Result<()> {
    if socket.is(state::CONNECTED) {
        return Ok(());
    }
    match socket.is(state::CONNECTING) && progress(socket)? == Progress::Connected {
        true => Ok(()),
        false => Err(Error(WSAENOTCONN)),
    }
}

/// The same, also where AcceptEx or ConnectEx made a connection of which the socket has not been told.
#[inline(always)]
fn require_context(socket: &Socket) -> Result<()> {
    const UNKNOWN: u32 = state::NO_ACCEPT_CONTEXT | state::NO_CONNECT_CONTEXT;
    match socket.state() & (state::CONNECTED | UNKNOWN) {
        state::CONNECTED => Ok(()),
        0 => require_connected(socket),
        _ => Err(Error(WSAENOTCONN)),
    }
}

/// Stores the socket's own address in `name`. WSAEINVAL: not bound. WSAENOTCONN: an AcceptEx's, without its context.
#[inline(always)]
pub fn local_name(socket: &SocketRef, name: &mut SockAddr) -> Result<()> {
    if socket.state() & (state::BOUND | state::NO_ACCEPT_CONTEXT) != state::BOUND {
        return Err(Error(if socket.is(state::BOUND) {
            WSAENOTCONN
        } else {
            WSAEINVAL
        }));
    }
    net::local_addr(&socket.fd(), name).map_err(|errno| Socket::fail(socket, errno))
}

/// Stores the peer's address in `name`. WSAENOTCONN: no peer.
#[inline(always)]
pub fn peer_name(socket: &SocketRef, name: &mut SockAddr) -> Result<()> {
    require_context(socket)?;
    match net::peer_addr(&socket.fd(), name) {
        Err(Errno(native::ENOTCONN)) if socket.is(state::SHUT_SEND) => {
            let peer = socket.extra().peer.lock();
            *name = peer.ok_or(Error(WSAENOTCONN))?;
            Ok(())
        }
        result => result.map_err(|errno| Socket::fail(socket, errno)),
    }
}

/// Keeps the name of a peer that the kernel forgets when both sides have shut down.
fn remember_peer(socket: &SocketRef) {
    let mut peer = SockAddr::room();
    if net::peer_addr(&socket.fd(), &mut peer).is_ok() {
        *socket.extra().peer.lock() = Some(peer);
    }
}

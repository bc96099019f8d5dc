//! A socket of the base provider: its descriptor, what Winsock knows of it, how it is made and closed.
pub mod description;
pub mod fresh;
pub mod observers;
pub mod operations;
mod types;

use super::addr;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Removed, TableFull};
use crate::rt::state_waits;
use crate::rt::status::Status;
use crate::sys::lock::Mutex;
use crate::sys::native;
use crate::sys::time;
use crate::sys::{net, Errno, Fd, FdCell, FdRef, SockAddr};
use once_cell::race::OnceBox;
use std::ffi::c_int;
use std::sync::atomic::{AtomicI32, AtomicU32, Ordering};
use std::sync::Arc;

pub use types::*;

impl Remembered {
    fn new() -> Remembered {
        Remembered {
            receive_buffer: AtomicI32::new(UNSET),
            send_buffer: AtomicI32::new(UNSET),
            receive_timeout: AtomicU32::new(0),
            send_timeout: AtomicU32::new(0),
            linger: AtomicI32::new(UNSET),
        }
    }

    /// Forgets all.
    pub fn reset(&self) {
        self.copy(&Remembered::new());
    }

    /// Takes over what `other` remembers.
    fn copy(&self, other: &Remembered) {
        let signed = |to: &AtomicI32, from: &AtomicI32| to.store(from.load(Ordering::Relaxed), Ordering::Relaxed);
        let unsigned = |to: &AtomicU32, from: &AtomicU32| to.store(from.load(Ordering::Relaxed), Ordering::Relaxed);
        signed(&self.receive_buffer, &other.receive_buffer);
        signed(&self.send_buffer, &other.send_buffer);
        unsigned(&self.receive_timeout, &other.receive_timeout);
        unsigned(&self.send_timeout, &other.send_timeout);
        signed(&self.linger, &other.linger);
    }
}

/// The socket that `s` names, in use until dropped. WSAENOTSOCK: none.
#[inline(always)]
pub fn lookup(s: SOCKET) -> Result<SocketRef> {
    handle::get(s).ok_or(Error(WSAENOTSOCK))
}

impl Socket {
    #[inline]
    pub fn state(&self) -> u32 {
        self.state.load(Ordering::Relaxed)
    }

    /// Whether all or some of `bits` are set.
    #[inline]
    pub fn is(&self, bits: u32) -> bool {
        self.state() & bits != 0
    }

    #[inline]
    pub fn set(&self, bits: u32) {
        self.state.fetch_or(bits, Ordering::Relaxed);
    }

    /// Clears and sets some at once.
    fn change(&self, cleared: u32, set: u32) {
        let changed = |state: u32| Some(state & !cleared | set);
        let _ = self.state.fetch_update(Ordering::Release, Ordering::Relaxed, changed);
    }

    pub fn clear(&self, bits: u32) {
        self.state.fetch_and(!bits, Ordering::Relaxed);
    }

    pub fn set_to(&self, bits: u32, on: bool) {
        match on {
            true => self.set(bits),
            false => self.clear(bits),
        }
    }

    #[inline]
    pub fn is_stream(&self) -> bool {
        self.kind == SOCK_STREAM
    }

    /// What few sockets have to remember; room for it is made.
    pub fn extra(&self) -> &Extra {
        self.extra.get_or_init(Box::default)
    }

    /// Whether the kernel can be told to take in both IPv6 and IPv4: it has the option IPV6_V6ONLY for the socket.
    pub fn has_both_families(&self) -> bool {
        self.family == AF_INET6 && self.kind != SOCK_RAW
    }

    /// The address that the kernel has for the socket, bound or not.
    pub fn local_addr(&self) -> Result<SockAddr> {
        let mut addr = SockAddr::room();
        net::local_addr(&self.fd(), &mut addr)?;
        Ok(addr)
    }

    /// The native descriptor.
    #[inline(always)]
    pub fn fd(&self) -> FdRef<'_> {
        match self.fd.get() {
            Some(fd) => fd,
            None => self.begin_use(),
        }
    }

    #[cold]
    fn begin_use(&self) -> FdRef<'_> {
        self.fd.begin_use()
    }

    /// A fresh descriptor of the socket's kind.
    pub fn make_another(&self) -> Result<Fd> {
        Ok(fresh::make(native_triple(self.family, self.kind, self.protocol)?)?)
    }

    fn new(fd: FdCell, family: c_int, kind: c_int, protocol: c_int, state: u32) -> Socket {
        Socket {
            fd,
            family,
            kind,
            protocol,
            state: AtomicU32::new(state),
            connect_error: AtomicI32::new(0),
            connected_at: AtomicU32::new(0),
            concluding: Mutex::new(()),
            remembered: Remembered::new(),
            deferred: OnceBox::new(),
            selection: Mutex::new(None),
            awaited: Awaited::default(),
            listens_at: OnceBox::new(),
            others: OnceBox::new(),
            extra: OnceBox::new(),
            pipe: OnceBox::new(),
            operations: Held::new(),
        }
    }

    /// A socket of a descriptor that comes from elsewhere, another process most often.
    pub fn inherited(fd: Fd, family: c_int, kind: c_int, protocol: c_int, state: u32) -> Socket {
        Socket::new(FdCell::full(fd), family, kind, protocol, state)
    }

    /// The socket for a connection that `self`, a listener, took in while it was `nonblocking` or not: it has the
    /// listener's properties.
    #[inline(always)]
    pub fn accepted(&self, fd: Fd, nonblocking: bool) -> Result<Socket> {
        let state = self.state() & state::INHERITED | state::BOUND | state::CONNECTED;
        let wanted = state & state::NONBLOCKING != 0;
        if wanted != nonblocking {
            // The listener's mode was changed while the call waited, or since the connection was deferred.
            net::set_nonblocking(&fd, wanted)?;
        }
        let accepted = Socket::new(FdCell::full(fd), self.family, self.kind, self.protocol, state);
        accepted.remembered.copy(&self.remembered);
        accepted.note_time();
        Ok(accepted)
    }

    /// Takes over `listener`'s properties, as `accepted` has them: what SO_UPDATE_ACCEPT_CONTEXT does. The kernel has given
    /// them to the descriptor already.
    pub fn inherit(&self, listener: &Socket) {
        self.remembered.copy(&listener.remembered);
        self.change(
            state::CONTEXT | state::NO_ACCEPT_CONTEXT,
            listener.state() & state::CONTEXT,
        );
    }

    /// From now on an AcceptEx of `listener` is to give it its connection. False: another is to already.
    pub fn await_connection(&self, listener: SOCKET, overlapped: usize) -> bool {
        let is_first = self.state.fetch_or(state::AWAITED, Ordering::Acquire) & state::AWAITED == 0;
        if is_first {
            self.awaited.overlapped.store(overlapped, Ordering::Relaxed);
            self.awaited.listener.store(listener, Ordering::Release);
        }
        is_first
    }

    /// The listener and the OVERLAPPED of the AcceptEx that is to give it its connection.
    pub fn awaited(&self) -> Option<(SOCKET, usize)> {
        if !self.is(state::AWAITED) {
            return None;
        }
        let listener = self.awaited.listener.load(Ordering::Acquire);
        (listener != 0).then(|| (listener, self.awaited.overlapped.load(Ordering::Relaxed)))
    }

    /// That AcceptEx is over.
    pub fn await_no_more(&self) {
        self.awaited.listener.store(0, Ordering::Relaxed);
        self.change(state::AWAITED, 0);
    }

    /// That AcceptEx has made it a connection, and `is_over` with that.
    #[inline]
    pub fn note_accepted(&self, is_over: bool) {
        self.note_time();
        let mut over = 0;
        if is_over {
            self.awaited.listener.store(0, Ordering::Relaxed);
            over = state::AWAITED;
        }
        self.change(over, state::BOUND | state::CONNECTED | state::NO_ACCEPT_CONTEXT);
        state_waits::wake();
    }

    fn note_time(&self) {
        self.connected_at.store(time::sixteenths(), Ordering::Relaxed);
    }

    /// It is connected, from now on.
    pub fn note_connected(&self) {
        self.note_time();
        self.note_role(state::CONNECTED);
    }

    /// It connects, is connected or listens, from now on, as `bits` say.
    pub fn note_role(&self, bits: u32) {
        self.set(bits);
        state_waits::wake();
    }

    /// How many seconds it has been connected; `None`: it is not.
    pub fn seconds_connected(&self) -> Option<u32> {
        let since = self.connected_at.load(Ordering::Relaxed);
        self.is(state::CONNECTED)
            .then(|| time::sixteenths().wrapping_sub(since) / 16)
    }

    /// Makes `fd` the socket's descriptor, in place of the one that it may have.
    pub fn put_fd(&self, fd: Fd) -> Result<()> {
        if let Some(unused) = self.fd.put(fd)? {
            fresh::put(self.family, unused);
        }
        Ok(())
    }

    /// What a native failure of a call on `self` means: closed in another thread, WSAEINTR comes before all else.
    #[cold]
    pub fn fail(this: &SocketRef, errno: Errno) -> Error {
        match this.is_open() {
            true => errno.into(),
            false => Error(WSAEINTR),
        }
    }
}

/// The state that WSASocket's `flags` ask for.
fn made_with(flags: DWORD) -> u32 {
    let flag = |flag: c_int, bit: u32| if flags & flag as DWORD != 0 { bit } else { 0 };
    flag(WSA_FLAG_OVERLAPPED, state::OVERLAPPED) | flag(WSA_FLAG_REGISTERED_IO, state::REGISTERED_IO)
}

/// Gives `socket` a handle, which CreateProcess lets programs inherit. WSAEMFILE: there are as many as can be.
pub fn publish(socket: Socket, user: For) -> Result<SOCKET> {
    publish_with(socket, user, handle::INHERITED)
}

fn publish_with(socket: Socket, user: For, flags: u8) -> Result<SOCKET> {
    handle::insert_with(Arc::new(socket), user, flags).map_err(|TableFull| Error(WSAEMFILE))
}

/// The native family, type and protocol for Winsock's; the protocol that 0 stands for is filled in.
pub fn native_triple(family: c_int, kind: c_int, protocol: c_int) -> Result<(c_int, c_int, c_int)> {
    let family = addr::native_family(family).ok_or(Error(WSAEAFNOSUPPORT))?;
    let unix = family == native::AF_UNIX;
    let (kind, usual) = match kind {
        SOCK_STREAM if unix => (native::SOCK_STREAM, 0),
        SOCK_STREAM => (native::SOCK_STREAM, IPPROTO_TCP),
        SOCK_DGRAM if !unix => (native::SOCK_DGRAM, IPPROTO_UDP),
        // Natively a protocol must be named. This one receives nothing and sends with any header.
        SOCK_RAW if !unix && protocol == 0 => return Ok((family, native::SOCK_RAW, IPPROTO_RAW)),
        SOCK_RAW if !unix => (native::SOCK_RAW, protocol),
        _ => return Err(Error(WSAESOCKTNOSUPPORT)),
    };
    match protocol == 0 || protocol == usual {
        true => Ok((family, kind, usual)),
        false => Err(Error(WSAEPROTONOSUPPORT)),
    }
}

/// Makes a socket; `flags` as WSASocket takes them.
#[inline(always)]
pub fn open(family: c_int, kind: c_int, protocol: c_int, flags: DWORD) -> Result<SOCKET> {
    let family = match family {
        AF_UNSPEC if protocol == 0 => return Err(Error(WSAEINVAL)),
        // With a protocol to go by, it is IPv4.
        AF_UNSPEC => AF_INET,
        family => family,
    };
    let kind = match (kind, protocol) {
        (0, IPPROTO_UDP) => SOCK_DGRAM,
        (0, 0 | IPPROTO_TCP) => SOCK_STREAM,
        (kind, _) => kind,
    };
    let triple = native_triple(family, kind, protocol)?;
    let fd = fresh::cell(triple)?;
    let protocol = if protocol == 0 && kind != SOCK_RAW {
        triple.2
    } else {
        protocol
    };
    let inherited = match flags & WSA_FLAG_NO_HANDLE_INHERIT as DWORD {
        0 => handle::INHERITED,
        _ => 0,
    };
    let socket = Socket::new(fd, family, kind, protocol, made_with(flags));
    publish_with(socket, For::Maker, inherited)
}

/// closesocket: the handle is dead at once, calls blocked in other threads end with WSAEINTR, and the descriptor
/// closes when the last of them is gone.
#[inline(always)]
pub fn close(s: SOCKET) -> Result<()> {
    let socket = lookup(s)?;
    let linger = socket.remembered.linger.load(Ordering::Relaxed);
    if linger > 0 && socket.is(state::NONBLOCKING) && socket.is(state::CONNECTED) {
        // The close would have to wait for the peer.
        if net::unsent_bytes(&socket.fd())? > 0 {
            return Err(Error(WSAEWOULDBLOCK));
        }
        set_linger(&socket.fd(), UNSET)?;
    }
    drop(socket);
    close_now(s)
}

#[inline(always)]
pub fn close_now(s: SOCKET) -> Result<()> {
    close_with(s, |_| Status::CANCELLED)
}

/// What CloseHandle does: as closesocket, but on Windows it is the connection that a pending receive sees end.
pub fn close_handle(s: SOCKET) -> Result<()> {
    close_with(s, |socket| match socket.is(state::LISTENING) {
        true => Status::CANCELLED,
        false => Status::CONNECTION_ABORTED,
    })
}

/// `receives`: what receives that are pending end with.
#[inline(always)]
fn close_with(s: SOCKET, receives: impl Fn(&Socket) -> Status) -> Result<()> {
    match handle::remove::<Socket>(s).ok_or(Error(WSAENOTSOCK))? {
        // The descriptor last and here: see `io::receive` on frames and system calls.
        Removed::Own(socket) => {
            cancel_operations(&socket, &receives);
            drop(Arc::into_inner(socket).map(|socket| socket.fd));
        }
        // Wakes every call that is blocked on the descriptor, and any that is about to block. A socket that is not
        // connected answers ENOTCONN and wakes them all the same.
        Removed::Shared(socket) => {
            cancel_operations(&socket, &receives);
            wake_blocked(&socket);
        }
    }
    Ok(())
}

#[cold]
fn wake_blocked(socket: &SocketRef) {
    // What is connected or listens stays shut down whatever call comes late. A connect would not mind.
    let may_connect = socket.is_stream() && !socket.is(state::CONNECTED | state::LISTENING);
    match may_connect {
        true => socket.fd.kill(|| socket.is_alone()),
        false => drop(net::shutdown(&socket.fd(), native::SHUT_RDWR)),
    }
}

/// Operations and requests that are pending on a socket that is closed end as aborted, and so does the AcceptEx that it was meant for.
#[inline(always)]
fn cancel_operations(socket: &Socket, receives: impl Fn(&Socket) -> Status) {
    if let Some(operations) = socket.operations.get() {
        operations.close(receives(socket));
    }
    if let Some(requests) = socket.requests() {
        requests.close();
    }
    if socket.is(state::AWAITED) {
        cancel_accept(socket);
    }
}

#[cold]
fn cancel_accept(socket: &Socket) {
    let listener = socket
        .awaited()
        .and_then(|(listener, overlapped)| Some((lookup(listener).ok()?, overlapped)));
    if let Some((listener, overlapped)) = listener {
        if let Some(operations) = listener.operations.get() {
            operations.cancel(|completion| completion.overlapped.address() == overlapped);
        }
    }
}

/// Closes every socket of the process: what the last WSACleanup does.
pub fn close_all() {
    for s in handle::all::<Socket>() {
        // Another thread may have closed it meanwhile. Pipes are no sockets to the program.
        if lookup(s).is_ok_and(|socket| socket.pipe.get().is_none()) {
            let _ = close_now(s);
        }
    }
}

/// Sets SO_LINGER natively: `seconds`, or off when negative.
pub fn set_linger(fd: &Fd, seconds: i32) -> Result<()> {
    let (on, seconds): (c_int, c_int) = ((seconds >= 0).into(), seconds.max(0));
    let mut value = [0; 8];
    value[..4].copy_from_slice(&on.to_ne_bytes());
    value[4..].copy_from_slice(&seconds.to_ne_bytes());
    Ok(net::set_option(fd, native::SOL_SOCKET, native::SO_LINGER, &value)?)
}

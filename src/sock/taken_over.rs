//! Sockets made of descriptors that come from elsewhere: what Winsock must know of one is asked of the kernel.
use super::addr;
use super::socket::{native_triple, state, Socket};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, TableFull};
use crate::sys::{descriptor, native, net, pollfd, Errno, Fd, SockAddr};
use std::ffi::c_int;
use std::mem::{self, ManuallyDrop};
use std::sync::atomic::Ordering;
use std::sync::Arc;
use std::time::Duration;

/// A socket of a descriptor, which is its own from now on. On failure the descriptor is left as it was.
pub fn take_over(number: c_int) -> Result<SOCKET> {
    let socket = Arc::new(ask(number)?);
    handle::insert(Arc::clone(&socket), For::Maker).map_err(|TableFull| {
        // It may not close what is the caller's again.
        mem::forget(socket);
        Error(WSAEMFILE)
    })
}

fn ask(number: c_int) -> Result<Socket> {
    let fd = descriptor::named(number);
    let kind = net::int_option(&fd, NATIVE, native::SO_TYPE).map_err(no_socket)?;
    let kind = windows_kind(kind).ok_or(Error(WSAESOCKTNOSUPPORT))?;
    let mut local = SockAddr::room();
    net::local_addr(&fd, &mut local)?;
    let family = addr::from_native_family(local.family()).ok_or(Error(WSAEAFNOSUPPORT))?;
    let told = net::protocol(&fd)?;
    let (_, _, usual) = native_triple(family, kind, told)?;
    // A raw socket's 0 stands for itself.
    let protocol = if kind == SOCK_RAW { told } else { usual };
    let state = states(&fd, kind, &local)?;
    let timeouts = [
        net::timeout(&fd, native::SO_RCVTIMEO)?,
        net::timeout(&fd, native::SO_SNDTIMEO)?,
    ];
    let linger = net::linger(&fd)?;
    descriptor::set_inherited(&fd, false)?;

    let socket = Socket::inherited(ManuallyDrop::into_inner(fd), family, kind, protocol, state);
    let remembered = &socket.remembered;
    remembered.receive_timeout.store(timeouts[0], Ordering::Relaxed);
    remembered.send_timeout.store(timeouts[1], Ordering::Relaxed);
    if let Some(seconds) = linger {
        remembered.linger.store(seconds, Ordering::Relaxed);
    }
    if socket.is(state::CONNECTED) {
        socket.note_connected();
    }
    Ok(socket)
}

const NATIVE: c_int = native::SOL_SOCKET;

fn no_socket(errno: Errno) -> Error {
    match errno.0 {
        native::EBADF | native::ENOTSOCK => Error(WSAENOTSOCK),
        _ => errno.into(),
    }
}

fn windows_kind(kind: c_int) -> Option<c_int> {
    match kind {
        native::SOCK_STREAM => Some(SOCK_STREAM),
        native::SOCK_DGRAM => Some(SOCK_DGRAM),
        native::SOCK_RAW => Some(SOCK_RAW),
        _ => None,
    }
}

fn states(fd: &Fd, kind: c_int, local: &SockAddr) -> Result<u32> {
    let when = |bit: u32, holds: bool| if holds { bit } else { 0 };
    let is_stream = kind == SOCK_STREAM;
    let listens = is_stream && net::int_option(fd, NATIVE, native::SO_ACCEPTCONN)? != 0;
    let is_connected = !listens && net::peer_addr(fd, &mut SockAddr::room()).is_ok();
    let is_bound = listens || is_connected || has_address(local, kind);
    // One that has an address may have begun to connect; one that does nothing is reported as hung up.
    let connects = is_stream && is_bound && !listens && !is_connected && !is_told_of(fd)?;
    Ok(state::OVERLAPPED
        | when(state::NONBLOCKING, descriptor::is_nonblocking(fd)?)
        | when(state::BOUND, is_bound)
        | when(state::LISTENING, listens)
        | when(state::CONNECTING, connects)
        | when(state::CONNECTED, is_connected)
        | when(
            state::OOB_INLINE,
            is_stream && net::int_option(fd, NATIVE, native::SO_OOBINLINE)? != 0,
        ))
}

/// Whether an address is more than its family: a port, of a raw socket (whose port is its protocol) an address, a path.
fn has_address(local: &SockAddr, kind: c_int) -> bool {
    let (begin, len) = match (local.family(), kind) {
        (native::AF_INET, SOCK_RAW) => (4, 4),
        (native::AF_INET6, SOCK_RAW) => (8, 16),
        (native::AF_INET | native::AF_INET6, _) => (2, 2),
        _ => (2, SockAddr::CAPACITY),
    };
    local.bytes().iter().skip(begin).take(len).any(|byte| *byte != 0)
}

/// Whether the kernel would end a poll that waits to send.
fn is_told_of(fd: &Fd) -> Result<bool> {
    let mut asked = [pollfd {
        fd: fd.raw(),
        events: native::POLLOUT,
        revents: 0,
    }];
    Ok(net::poll(&mut asked, Some(Duration::ZERO))? > 0)
}

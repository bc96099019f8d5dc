//! ioctlsocket and WSAIoctl.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sock::socket::{state, SocketRef};
use crate::sys::handover;
use crate::sys::native;
use crate::sys::{net, pollfd};
use std::time::Duration;

/// FIONBIO: whether calls return WSAEWOULDBLOCK instead of waiting. WSAEINVAL: network events are selected, which needs
/// the nonblocking mode.
pub fn set_nonblocking(socket: &SocketRef, nonblocking: bool) -> Result<()> {
    let selection = socket.selection.lock();
    if !nonblocking && selection.is_some() {
        return Err(Error(WSAEINVAL));
    }
    switch_nonblocking(socket, nonblocking)
}

/// The same without a look at the selection, whose lock the caller has.
pub fn switch_nonblocking(socket: &SocketRef, nonblocking: bool) -> Result<()> {
    net::set_nonblocking(&socket.fd(), nonblocking || socket.is(state::NEVER_BLOCKS))?;
    socket.set_to(state::NONBLOCKING, nonblocking);
    if socket.is(state::NEVER_BLOCKS) {
        // An AcceptEx may have been the first meanwhile.
        net::set_nonblocking(&socket.fd(), true)?;
    }
    Ok(())
}

/// FIONREAD: the bytes that one receive would return without waiting.
pub fn readable_bytes(socket: &SocketRef) -> Result<DWORD> {
    match socket.is(state::LISTENING) {
        true => Err(Error(WSAEINVAL)),
        false => Ok(net::readable_bytes(&socket.fd())?.min(DWORD::MAX as usize) as DWORD),
    }
}

/// SIOCATMARK: whether no out-of-band data lies ahead (TRUE even when there never was any).
pub fn no_oob_ahead(socket: &SocketRef) -> Result<bool> {
    if !socket.is_stream() {
        return Err(Error(WSAEINVAL));
    }
    let mut fds = [pollfd {
        fd: socket.fd().raw(),
        events: native::POLLPRI,
        revents: 0,
    }];
    net::poll(&mut fds, Some(Duration::ZERO))?;
    Ok(fds[0].revents & native::POLLPRI == 0 || net::at_mark(&socket.fd())?)
}

/// SIO_UDP_CONNRESET: whether a receive reports port-unreachable answers to datagrams sent before.
pub fn set_reports_unreachable(socket: &SocketRef, report: bool) -> Result<()> {
    if socket.kind != SOCK_DGRAM {
        return Err(Error(WSAEINVAL));
    }
    socket.set_to(state::IGNORES_UNREACHABLE, !report);
    if !report {
        if socket.is(state::REPORTS_UNREACHABLE) {
            net::enable_unreachable_reports(&socket.fd(), socket.local_addr()?.family(), false)?;
        }
        socket.clear(state::UNREACHABLE | state::REPORTS_UNREACHABLE);
    }
    Ok(())
}

/// SIO_KEEPALIVE_VALS: times in milliseconds. WSAENOPROTOOPT: no stream.
pub fn set_keepalive(socket: &SocketRef, on: bool, idle: DWORD, interval: DWORD) -> Result<()> {
    if !socket.is_stream() {
        return Err(Error(WSAENOPROTOOPT));
    }
    Ok(net::set_keepalive(&socket.fd(), on, idle, interval)?)
}

/// SIO_AF_UNIX_GETPEERPID: the process at the other end when it connected or listened. WSAENOTCONN: there is none.
pub fn peer_process(socket: &SocketRef) -> Result<DWORD> {
    if !socket.is(state::CONNECTED) {
        return Err(Error(WSAENOTCONN));
    }
    let (process, _) = handover::peer(&socket.fd())?;
    Ok(process)
}

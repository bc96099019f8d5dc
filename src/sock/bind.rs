//! bind, and who may have an address beside whom: Microsoft's table "Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE".
//!
//! The kernel is asked for the address alone first. On a conflict the table decides, if the other sockets are this process's; where it
//! permits, all concerned are made to share natively. Of another process's sockets only those that asked to share do.
use super::addr;
use super::network;
use super::socket::{state, Socket, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use crate::sys::native;
use crate::sys::{self, net, Errno, SockAddr};
use std::ffi::c_int;

/// WSAEINVAL: bound already. WSAEADDRNOTAVAIL: not an address of this host. WSAEADDRINUSE, WSAEACCES: another socket has it.
pub fn bind(socket: &SocketRef, address: &SockAddr) -> Result<()> {
    if socket.is(state::BOUND) {
        return Err(Error(WSAEINVAL));
    }
    let address = &network::check_bindable(address)?;
    let bound = match net::bind(&socket.fd(), address) {
        Err(Errno(native::EADDRINUSE)) if is_tcp(socket) => bind_over_the_past(socket, address),
        result => result,
    };
    match bound {
        Err(Errno(native::EADDRINUSE)) if addr::port(address).is_some() => bind_beside_others(socket, address)?,
        result => result.map_err(|errno| Socket::fail(socket, errno))?,
    }
    if socket.is(state::REUSES_ADDRESS) {
        share(socket)?;
    }
    socket.set(state::BOUND | state::BOUND_BY_CALLER);
    Ok(())
}

pub fn is_tcp(socket: &Socket) -> bool {
    socket.is_stream() && socket.family != AF_UNIX
}

/// Binds with the kernel's SO_REUSEADDR, which for TCP means: over connections in TIME_WAIT whose sockets had it too
/// (`leave_port_reusable` sees to that), as Windows always allows. It is only tried second and only for this long,
/// because two sockets that both have it and do not listen could take the same port, which Windows forbids.
fn bind_over_the_past(socket: &SocketRef, address: &SockAddr) -> sys::Result<()> {
    net::set_int_option(&socket.fd(), native::SOL_SOCKET, native::SO_REUSEADDR, 1)?;
    let bound = net::bind(&socket.fd(), address);
    net::set_int_option(&socket.fd(), native::SOL_SOCKET, native::SO_REUSEADDR, 0)?;
    bound
}

/// Lets a later `bind` have the port while this socket's connections are still in TIME_WAIT.
pub fn leave_port_reusable(socket: &SocketRef) -> Result<()> {
    if is_tcp(socket) && socket.is(state::BOUND_BY_CALLER) {
        net::set_int_option(&socket.fd(), native::SOL_SOCKET, native::SO_REUSEADDR, 1)?;
    }
    Ok(())
}

/// Lets others that share bind to the socket's address, too. TCP sockets share natively by SO_REUSEPORT (SO_REUSEADDR is about
/// TIME_WAIT there). Datagram sockets do by SO_REUSEADDR, and each gets every multicast datagram, which SO_REUSEPORT would spread.
/// Never to be undone: sockets that stop sharing get no connections any more.
pub fn share(socket: &SocketRef) -> sys::Result<()> {
    let name = match socket.is_stream() {
        true => native::SO_REUSEPORT,
        false => native::SO_REUSEADDR,
    };
    net::set_int_option(&socket.fd(), native::SOL_SOCKET, name, 1)
}

const FREE: c_int = 0;
const USED: c_int = WSAEADDRINUSE;
const DENIED: c_int = WSAEACCES;

/// Microsoft's table. Rows are the first socket: default, SO_REUSEADDR, SO_EXCLUSIVEADDRUSE, each on all addresses and then on one;
/// columns likewise the second, on the same port.
#[rustfmt::skip]
const TABLE: [[c_int; 6]; 6] = [
    [USED, FREE,   DENIED, FREE,   USED, FREE],
    [FREE, USED,   FREE,   DENIED, USED, USED],
    [USED, FREE,   FREE,   FREE,   USED, FREE],
    [FREE, USED,   FREE,   FREE,   USED, USED],
    [USED, DENIED, DENIED, DENIED, USED, DENIED],
    [FREE, USED,   FREE,   DENIED, USED, USED],
];

/// The row or column of a socket at an address.
fn place(socket: &SocketRef, address: &SockAddr) -> usize {
    let option = match (socket.is(state::REUSES_ADDRESS), socket.is(state::EXCLUSIVE)) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 0,
    };
    2 * option + usize::from(!addr::is_unspecified(address))
}

/// This process's sockets that have the port at the same address, or one of them at all addresses, and those addresses.
fn others_at(socket: &SocketRef, address: &SockAddr) -> Vec<(SocketRef, SockAddr)> {
    let meets = |other: &SocketRef| {
        let alike = (other.family, other.kind) == (socket.family, socket.kind) && other.is(state::BOUND_BY_CALLER);
        let held = alike.then(|| other.local_addr().ok()).flatten()?;
        let same_port = addr::port(&held) == addr::port(address);
        let same_place = addr::is_unspecified(&held) || addr::is_unspecified(address) || addr::same_ip(&held, address);
        (same_port && same_place).then_some(held)
    };
    let all = handle::all::<Socket>().into_iter().filter_map(handle::get::<Socket>);
    all.filter_map(|other| meets(&other).map(|held| (other, held)))
        .collect()
}

/// Binds where somebody is already, if the table permits it.
#[cold]
fn bind_beside_others(socket: &SocketRef, address: &SockAddr) -> Result<()> {
    let others = others_at(socket, address);
    let column = place(socket, address);
    let answer = |(other, held): &(SocketRef, SockAddr)| TABLE[place(other, held)][column];
    if let Some(refused) = others.iter().map(answer).find(|answer| *answer != FREE) {
        return Err(Error(refused));
    }
    // Who shares with another process must have asked for it.
    let reuses = socket.is(state::REUSES_ADDRESS);
    let conflict = Error(if reuses { WSAEACCES } else { WSAEADDRINUSE });
    if others.is_empty() && !reuses {
        return Err(conflict);
    }
    others.iter().try_for_each(|(other, _)| share(other))?;
    share(socket)?;
    let bound = match net::bind(&socket.fd(), address) {
        Err(Errno(native::EADDRINUSE)) if is_tcp(socket) => bind_over_the_past(socket, address),
        result => result,
    };
    match bound {
        Err(Errno(native::EADDRINUSE)) => Err(conflict),
        result => Ok(result?),
    }
}

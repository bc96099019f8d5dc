//! A stream that connects to the first of several addresses that takes it: WSAConnectByName and WSAConnectByList.
use super::connection::{self, Progress};
use super::socket::{state, SocketRef};
use super::{addr, blocking};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::{native, net, SockAddr};
use std::time::Instant;

/// Connects to the addresses in their order, until one takes the connection or the deadline comes.
///
/// WSAETIMEDOUT: the deadline. WSAEHOSTUNREACH: there is no address of the socket's family. Else what the last attempt met.
pub fn connect(socket: &SocketRef, addresses: &[SockAddr], deadline: Option<Instant>) -> Result<()> {
    if !socket.is_stream() {
        return Err(Error(WSAEINVAL));
    }
    let mut outcome = Err(Error(WSAEHOSTUNREACH));
    for address in addresses {
        connection::check_connect(socket, address)?;
        outcome = attempt(socket, address, deadline);
        match outcome {
            // The program's own doing, or the deadline: not the address's fault.
            Ok(()) | Err(Error(WSAEINTR | WSA_OPERATION_ABORTED | WSAETIMEDOUT)) => return outcome,
            Err(_) => {}
        }
    }
    outcome
}

fn attempt(socket: &SocketRef, address: &SockAddr, deadline: Option<Instant>) -> Result<()> {
    connection::begin_connect_ex(socket, address)??;
    socket.set(state::BOUND);
    loop {
        if socket.is(state::CONNECTED) {
            return Ok(());
        }
        let is_ready = blocking::ready_by(socket, native::POLLOUT, deadline)?;
        match connection::progress(socket)? {
            Progress::Connected => {}
            Progress::Failed(error) => return Err(error),
            Progress::Pending if is_ready => {}
            Progress::Pending => {
                // Natively that ends the attempt.
                net::connect(&socket.fd(), &SockAddr::new(native::AF_UNSPEC, &[0; 16]))?;
                socket.clear(state::CONNECTING);
                return Err(Error(WSAETIMEDOUT));
            }
        }
    }
}

/// The addresses that a socket can connect to: those of its family, and for an IPv6 socket that also does IPv4 the others in
/// IPv6's form.
pub fn reachable(socket: &SocketRef, addresses: &[std::net::SocketAddr]) -> Result<Vec<SockAddr>> {
    use std::net::SocketAddr;
    let maps =
        socket.family == AF_INET6 && net::int_option(&socket.fd(), native::IPPROTO_IPV6, native::IPV6_V6ONLY)? == 0;
    let native = |address: &SocketAddr| {
        let address = match address {
            SocketAddr::V4(v4) if maps => SocketAddr::new(v4.ip().to_ipv6_mapped().into(), v4.port()),
            address => *address,
        };
        let (bytes, len) = super::names::sockaddr::encode(&address);
        let mut room = SockAddr::room();
        addr::read(bytes.as_ptr().cast(), len as INT, socket.family, &mut room)
            .is_ok()
            .then_some(room)
    };
    Ok(addresses.iter().filter_map(native).collect())
}

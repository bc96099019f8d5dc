//! Multicast groups that a socket joins as WSAJoinLeaf does, and the filters of their sources.
use super::addr;
use super::connection;
use super::options;
use super::socket::{state, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::SockAddr;

/// Joins the group at the interface that the socket is bound to, or at the host's choice where it is bound to none.
///
/// WSAEINVAL: not a bound datagram socket. WSAEADDRNOTAVAIL: no multicast address, or joined already.
pub fn join(socket: &SocketRef, group: &SockAddr) -> Result<()> {
    if socket.kind != SOCK_DGRAM || !socket.is(state::BOUND) {
        return Err(Error(WSAEINVAL));
    }
    let mut local = SockAddr::room();
    connection::local_name(socket, &mut local)?;
    match socket.family {
        AF_INET => {
            // An ip_mreq: the group, then the interface's address.
            let value = [&group.bytes()[4..8], &local.bytes()[4..8]].concat();
            options::set(socket, IPPROTO_IP, IP_ADD_MEMBERSHIP, &value)
        }
        AF_INET6 => {
            // An ipv6_mreq: the group, then the interface's index, which is its scope.
            let (group, _) = addr::to_windows(group)?;
            let value = [&group[8..24], &group[24..28]].concat();
            options::set(socket, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, &value)
        }
        _ => Err(Error(WSAEOPNOTSUPP)),
    }
}

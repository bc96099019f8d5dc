//! Datagrams of registered I/O: with their addresses, and control data.
use super::buffer::Slice;
use super::{store, Places};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::Outcome;
use crate::sock::addr;
use crate::sock::control_data::{self, Wanted};
use crate::sock::io;
use crate::sock::socket::{state, SocketRef};
use crate::sock::socket::{Attempted, Receive, SendFrom};
use crate::sys::fault::{get_user, put_user};
use crate::sys::native;
use crate::sys::{iovec, net, Control, SockAddr};
use std::mem;

/// Sees to it that the kernel tells where datagrams came to, if the socket's own address does not. Returns whether it does.
#[cold]
pub fn tell_destination(socket: &SocketRef) -> Result<bool> {
    let local = socket.local_addr()?;
    let is_any = !socket.is_stream() && addr::is_unspecified(&local);
    if is_any {
        let (level, name) = match local.family() {
            native::AF_INET6 => (native::IPPROTO_IPV6, native::IPV6_RECVPKTINFO),
            _ => (native::IPPROTO_IP, native::IP_PKTINFO),
        };
        net::set_int_option(&socket.fd(), level, name, 1)?;
    }
    Ok(is_any)
}

/// What a native receive brought.
struct Taken {
    bytes: usize,
    /// MSG_PARTIAL, MSG_CTRUNC.
    flags: i32,
}

pub fn receive(receive: &Receive, places: &Places, socket: &SocketRef, tells_destination: bool) -> Attempted {
    if let Err(error) = io::check_receive(socket) {
        return Attempted::failure(error);
    }
    let plainly = places.control.place.is_null() && (places.local.place.is_null() || !tells_destination);
    loop {
        let received = match plainly {
            true => receive_plainly(receive, places, socket),
            false => receive_message(receive, places, socket),
        };
        match received {
            Ok(Taken { bytes, flags }) => {
                places.store_flags(flags as u32);
                // Data that are not wanted are not missed.
                let whole = flags & MSG_PARTIAL == 0 || receive.buffer.is_null();
                let outcome = match whole && flags & MSG_CTRUNC == 0 {
                    true => Outcome::success(bytes),
                    false => Outcome::failure(Error(WSAEMSGSIZE), bytes),
                };
                return Attempted::Done {
                    result: Ok(outcome),
                    more: true,
                };
            }
            Err(errno) if errno.would_block() || !socket.is_open() => return Attempted::Pending,
            Err(errno) => {
                if let Err(error) = io::receive_failed(socket, errno) {
                    return Attempted::failure(error);
                }
            }
        }
    }
}

fn partial(native_flags: i32) -> i32 {
    match native_flags & native::MSG_TRUNC {
        0 => 0,
        _ => MSG_PARTIAL,
    }
}

fn receive_plainly(receive: &Receive, places: &Places, socket: &SocketRef) -> crate::sys::Result<Taken> {
    let mut sender = SockAddr::room();
    let from = (!places.remote.place.is_null()).then_some(&mut sender);
    let (place, len, flags) = (receive.buffer, receive.len as usize, native::MSG_DONTWAIT);
    // SAFETY: the program has left the buffer to the request.
    let (bytes, given) = unsafe { net::recv_datagram(&socket.fd(), place, len, flags, from)? };
    store(&places.remote, &sender);
    if !places.local.place.is_null() {
        if let Ok(local) = socket.local_addr() {
            store(&places.local, &local);
        }
    }
    Ok(Taken {
        bytes,
        flags: partial(given),
    })
}

/// The same with what the kernel tells beside the datagram.
#[cold]
fn receive_message(receive: &Receive, places: &Places, socket: &SocketRef) -> crate::sys::Result<Taken> {
    let mut sender = SockAddr::room();
    let mut control = Control::room();
    let buffer = [iovec {
        iov_base: receive.buffer.cast(),
        iov_len: receive.len as usize,
    }];
    let flags = native::MSG_DONTWAIT;
    // SAFETY: the program has left the buffer to the request.
    let (bytes, given) = unsafe { net::recv_message(&socket.fd(), &buffer, &mut control, flags, &mut sender)? };
    store(&places.remote, &sender);
    if !places.local.place.is_null() {
        if let Ok(local) = socket.local_addr() {
            store(&places.local, &destination(&control, &local));
        }
    }
    let complete = places.control.place.is_null() || write_control(&places.control, &control, socket);
    Ok(Taken {
        bytes,
        flags: partial(given) | if complete { 0 } else { MSG_CTRUNC },
    })
}

/// The address that a datagram came to, where the kernel tells it; the port is the socket's.
fn destination(control: &Control, local: &SockAddr) -> SockAddr {
    let mut bytes = [0; SockAddr::CAPACITY];
    let len = local.len();
    bytes[..len].copy_from_slice(local.bytes());
    control.each(|level, kind, data| match ((level, kind), data) {
        ((native::IPPROTO_IP, native::IP_PKTINFO), [_, _, _, _, _, _, _, _, address @ ..]) if address.len() == 4 => {
            bytes[4..8].copy_from_slice(address);
        }
        ((native::IPPROTO_IPV6, native::IPV6_PKTINFO), [address @ .., _, _, _, _]) if address.len() == 16 => {
            bytes[8..24].copy_from_slice(address);
        }
        _ => {}
    });
    SockAddr::new(local.family(), &bytes[..len])
}

/// Where control data begin behind a RIO_CMSG_BUFFER.
const BASE: usize = mem::size_of::<RIO_CMSG_BUFFER>().next_multiple_of(mem::size_of::<usize>());

/// Returns whether all had room.
fn write_control(part: &Slice, control: &Control, socket: &SocketRef) -> bool {
    let wanted = Wanted {
        number: socket.is(state::WANTS_TOS),
        low_bits: socket.is(state::WANTS_ECN),
    };
    let room = (part.len as usize).saturating_sub(BASE);
    let place = part.place.wrapping_add(BASE.min(part.len as usize));
    // SAFETY: the program has left its registered memory to the request, as much as the slice says; the head's room was asked
    // for. Memory that is gone has nobody who looks at it.
    unsafe {
        let (used, complete) = control_data::write(control, wanted, place, room);
        let _ = put_user(part.place.cast(), (BASE + used) as ULONG);
        complete
    }
}

/// The control data that a program sends. WSAEINVAL: not well-formed, or of a kind that cannot be sent.
fn read_control(part: &Slice) -> Result<Control> {
    if part.place.is_null() {
        return Ok(Control::empty());
    }
    // SAFETY: any bytes are a number.
    let total = unsafe { get_user(part.place.cast::<ULONG>())? };
    if total > part.len {
        return Err(Error(WSAEINVAL));
    }
    let data = WSABUF {
        len: total.saturating_sub(BASE as ULONG),
        buf: part.place.wrapping_add(BASE).cast(),
    };
    control_data::read(&data)
}

pub fn send(send: &SendFrom, places: &Places, socket: &SocketRef) -> Attempted {
    let mut address = SockAddr::room();
    let prepared = places.destination(socket, &mut address).and_then(|is_there| {
        let to = is_there.then_some(&address);
        io::check_send(socket, 0, to)?;
        Ok((to, read_control(&places.control)?))
    });
    let (to, control) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => return Attempted::failure(error),
    };
    places.store_flags(0);
    let (len, flags) = (send.len as usize, native::MSG_DONTWAIT);
    let buffer = [iovec {
        iov_base: send.buffer.cast_mut().cast(),
        iov_len: len,
    }];
    loop {
        let sent = match places.control.place.is_null() {
            true => net::send(&socket.fd(), send.buffer, len, flags, to),
            false => net::send_message(&socket.fd(), &buffer, &control, flags, to),
        };
        match sent {
            Ok(bytes) => return Attempted::success(bytes),
            Err(errno) if errno.would_block() || !socket.is_open() => return Attempted::Pending,
            Err(errno) => {
                if let Err(error) = io::send_failed(socket, errno) {
                    return Attempted::failure(error);
                }
            }
        }
    }
}

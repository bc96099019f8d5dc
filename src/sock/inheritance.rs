//! Sockets that a started program inherits: what Winsock knows of one goes along as numbers, beside its descriptor.
use super::socket::{state, Socket};
use crate::sys::Fd;
use std::sync::atomic::Ordering;

/// What holds for the other process too. What an operation of this one has to do with stays here.
const STATES: u32 = state::NONBLOCKING
    | state::BOUND
    | state::LISTENING
    | state::CONNECTING
    | state::CONNECTED
    | state::SHUT_SEND
    | state::SHUT_RECV
    | state::RESET
    | state::BOUND_BY_CALLER
    | state::REPORTS_UNREACHABLE
    | state::IGNORES_UNREACHABLE
    | state::REUSES_ADDRESS
    | state::EXCLUSIVE
    | state::OVERLAPPED
    | state::OOB_INLINE
    | state::NEVER_BLOCKS
    | state::WANTS_TOS
    | state::WANTS_ECN;

/// How many numbers say what a socket is.
pub const COUNT: usize = 9;

pub fn describe(socket: &Socket) -> [i64; COUNT] {
    let remembered = &socket.remembered;
    [
        socket.family.into(),
        socket.kind.into(),
        socket.protocol.into(),
        (socket.state() & STATES).into(),
        remembered.receive_buffer.load(Ordering::Relaxed).into(),
        remembered.send_buffer.load(Ordering::Relaxed).into(),
        remembered.receive_timeout.load(Ordering::Relaxed).into(),
        remembered.send_timeout.load(Ordering::Relaxed).into(),
        remembered.linger.load(Ordering::Relaxed).into(),
    ]
}

/// The socket that another process has described. `None`: these are not such numbers.
pub fn adopt(fd: Fd, numbers: &[i64]) -> Option<Socket> {
    let numbers: [i64; COUNT] = numbers.try_into().ok()?;
    let number = |place: usize| i32::try_from(numbers[place]).ok();
    let unsigned = |place: usize| u32::try_from(numbers[place]).ok();
    let socket = Socket::inherited(fd, number(0)?, number(1)?, number(2)?, unsigned(3)? & STATES);
    let remembered = &socket.remembered;
    remembered.receive_buffer.store(number(4)?, Ordering::Relaxed);
    remembered.send_buffer.store(number(5)?, Ordering::Relaxed);
    remembered.receive_timeout.store(unsigned(6)?, Ordering::Relaxed);
    remembered.send_timeout.store(unsigned(7)?, Ordering::Relaxed);
    remembered.linger.store(number(8)?, Ordering::Relaxed);
    Some(socket)
}

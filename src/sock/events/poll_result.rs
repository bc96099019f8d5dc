//! WSAPoll's answer for a socket, from the kernel's.
use crate::abi::*;
use crate::rt::error::Result;
use crate::sock::connection::{self, Progress};
use crate::sock::socket::{state, SocketRef};
use crate::sys::{native, net};

/// What WSAPoll's `revents` are for `events`, where the kernel answers `revents`.
pub(super) fn poll_result(socket: &SocketRef, events: i16, revents: i16) -> Result<i16> {
    if revents != 0 && !has_outcome(socket)? {
        return Ok(0);
    }
    if socket.is(state::CONNECT_FAILED) {
        return Ok(POLLHUP | POLLERR | events & POLLWRNORM);
    }
    let mut result = 0;
    if has_peer_or_queue(socket) {
        let table = [
            (native::POLLIN, events & POLLRDNORM),
            (native::POLLPRI, events & POLLRDBAND),
            (native::POLLOUT, events & POLLWRNORM),
            (
                native::POLLERR,
                if socket.is_stream() {
                    POLLERR
                } else {
                    events & POLLRDNORM
                },
            ),
            (
                native::POLLHUP | native::POLLRDHUP,
                if socket.is_stream() { POLLHUP } else { 0 },
            ),
        ];
        let answered = table.iter().filter(|(native, _)| revents & native != 0);
        result = answered.fold(0, |all, (_, event)| all | event);
        // Natively the end of a stream is something to receive, too.
        let ends = result & POLLHUP != 0 && result & POLLRDNORM != 0;
        if ends && net::readable_bytes(&socket.fd()).is_ok_and(|bytes| bytes == 0) {
            result &= !POLLRDNORM;
        }
    }
    if socket.is(state::DEFERRED | state::UNREACHABLE) {
        result |= events & POLLRDNORM;
    }
    Ok(result)
}

/// Not a stream, or one that the kernel's answers are about: never connected ones only make noise.
pub(super) fn has_peer_or_queue(socket: &SocketRef) -> bool {
    !socket.is_stream() || socket.is(state::CONNECTED | state::LISTENING)
}

/// Records the outcome of a pending connect once the kernel has one. Returns whether none is pending any more.
pub(super) fn has_outcome(socket: &SocketRef) -> Result<bool> {
    Ok(!socket.is(state::CONNECTING) || connection::progress(socket)? != Progress::Pending)
}

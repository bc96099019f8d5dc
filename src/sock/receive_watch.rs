//! After shutdown(SD_RECEIVE) data that is there or comes resets the connection. The kernel does that only if sending was shut down,
//! too; else a thread watches for the data.
use super::bind::is_tcp;
use super::socket::{self, state, SocketRef};
use crate::abi::*;
use crate::sys::native;
use crate::sys::{self, net, thread, Changes, Poller, SockAddr};
use parking_lot::Mutex;
use std::process;
use std::sync::Arc;

/// What the thread waits at, and the process that it runs in: a forked child has no such thread.
static WATCH: Mutex<Option<(u32, Arc<Poller>)>> = Mutex::new(None);

/// To be called when receiving has been shut down on the socket, whose handle is `s`.
pub fn begin(socket: &SocketRef, s: SOCKET) {
    if !is_tcp(socket) || reset_if_data(socket) || socket.is(state::SHUT_SEND) {
        return;
    }
    // Where that fails, data that comes is left unread until the socket is closed, which resets the connection then.
    let _ = poller().and_then(|poller| poller.watch(&socket.fd(), s as u64));
}

fn reset_if_data(socket: &SocketRef) -> bool {
    if !matches!(net::readable_bytes(&socket.fd()), Ok(1..)) {
        return false;
    }
    // Dissolving a stream's connection resets it.
    let reset = net::connect(&socket.fd(), &SockAddr::new(native::AF_UNSPEC, &[0; 16])).is_ok();
    if reset {
        socket.set(state::RESET | state::ABORTED);
    }
    reset
}

fn poller() -> sys::Result<Arc<Poller>> {
    let mut watch = WATCH.lock();
    match &*watch {
        Some((id, poller)) if *id == process::id() => Ok(poller.clone()),
        _ => {
            let poller = Arc::new(Poller::new()?);
            let polled = poller.clone();
            let builder = std::thread::Builder::new().name("receive watch".to_owned());
            if builder.spawn(move || run(&polled)).is_ok() {
                *watch = Some((process::id(), poller.clone()));
            }
            Ok(poller)
        }
    }
}

fn run(poller: &Poller) {
    thread::block_signals();
    let mut changes = Changes::new();
    // It only fails where the descriptor is gone.
    while poller.wait(&mut changes, None).is_ok() {
        for (s, _) in changes.iter() {
            if let Ok(socket) = socket::lookup(s as SOCKET) {
                if socket.is(state::SHUT_RECV) && socket.is(state::CONNECTED) {
                    reset_if_data(&socket);
                }
            }
        }
    }
}

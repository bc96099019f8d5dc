//! AcceptEx: a connection for a socket that is there already, with its addresses and, if asked, its first data.
//!
//! The operation is the listener's. Where it is to bring data it holds its connection until some comes, and waits by the
//! accept socket's descriptor (`Direction::Dependent`), so that the listener's next operation has the next connection.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::{Outcome, Request};
use crate::sock::addr;
use crate::sock::connection;
use crate::sock::io;
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{self, state, SocketRef};
use crate::sock::socket::{Attempt, Attempted, Dependency, Direction};
use crate::sys::fault::{get_user, probe_for_write, put_user};
use crate::sys::native;
use crate::sys::{net, pollfd, Fd, SockAddr};
use std::ffi::c_int;
use std::mem;
use std::time::Duration;

/// The program's buffer: room for data, for the local and for the remote address.
#[derive(Clone, Copy)]
pub struct Output {
    pub place: *mut u8,
    pub data: u32,
    pub local: u32,
    pub remote: u32,
}

impl Output {
    /// Whether both addresses have room. None is wanted of the local one where that has no room at all.
    fn fits(&self, family: c_int) -> bool {
        let needed = (addr::windows_len(family) + BESIDE) as u32;
        self.remote >= needed && (self.local == 0 || self.local >= needed)
    }
}

/// What an address needs beside itself: its head, and up to 7 bytes before it so that it is aligned.
const BESIDE: usize = 16;

/// What stands before an address: the distance to it, and its length.
type Head = [u16; 2];

struct AcceptEx {
    accept: SOCKET,
    output: Output,
    stage: Stage,
}

#[derive(PartialEq, Eq)]
enum Stage {
    Waits,
    /// The accept socket has the connection.
    Connected,
    Over,
}

// SAFETY: the memory that it names is the program's, which leaves it to the operation whatever the thread.
unsafe impl Send for AcceptEx {}

/// Begins to accept a connection for the socket `accept`.
///
/// WSAEINVAL: `listener` does not listen, or `accept` is not a fresh socket of its kind. WSAEFAULT: no buffer, or no
/// room for the remote address.
///
/// # Safety
/// `output` describes memory that is left to the operation until it is done.
pub unsafe fn begin(
    listener: &SocketRef,
    s: SOCKET,
    accept: SOCKET,
    request: Request,
    output: Output,
) -> Result<Begun> {
    // On Windows the OVERLAPPED says so before the rest is looked at.
    request.overlapped.begin()?;
    let target = socket::lookup(accept)?;
    if !listener.is(state::LISTENING) {
        return Err(Error(WSAEINVAL));
    }
    const USED: u32 = state::BOUND | state::LISTENING | state::CONNECTING | state::CONNECTED | state::CONNECT_FAILED;
    let is_alike = (target.family, target.kind, target.protocol) == (listener.family, listener.kind, listener.protocol);
    if !is_alike || target.is(USED) {
        return Err(Error(WSAEINVAL));
    }
    if output.remote == 0 {
        return Err(Error(WSAEFAULT));
    }
    let room = output.data as usize + output.local as usize + output.remote as usize;
    // SAFETY: the caller's promise.
    unsafe { probe_for_write(output.place, room)? };
    if !listener.is(state::NEVER_BLOCKS) {
        prepare(listener)?;
    }
    let overlapped = request.overlapped.address();
    if !target.await_connection(s, overlapped) {
        return Err(Error(WSAEINVAL));
    }
    let work = AcceptEx {
        accept,
        output,
        stage: Stage::Waits,
    };
    let begun = overlapped::begin_later(listener, s, Direction::In, request, work);
    if !target.is_open() {
        // Closed before the operation could be found.
        overlapped::cancel(listener, |completion| completion.overlapped.address() == overlapped);
    }
    begun
}

/// Whether the listener has a connection for somebody.
#[cold]
fn is_one_waiting(listener: &SocketRef) -> bool {
    let mut fds = [pollfd {
        fd: listener.fd().raw(),
        events: native::POLLIN,
        revents: 0,
    }];
    listener.is(state::DEFERRED) || net::poll(&mut fds, Some(Duration::ZERO)).is_ok_and(|ready| ready > 0)
}

/// What a listener needs before its first AcceptEx.
#[cold]
fn prepare(listener: &SocketRef) -> Result<()> {
    let local = listener.local_addr()?;
    if !addr::is_unspecified(&local) {
        let _ = listener.listens_at.set(Box::new(local));
    }
    Ok(connection::never_block(listener)?)
}

impl Attempt for AcceptEx {
    fn attempt(&mut self, listener: &SocketRef) -> Attempted {
        let Ok(accept) = socket::lookup(self.accept) else {
            return Attempted::failure(Error(WSA_OPERATION_ABORTED));
        };
        if self.stage == Stage::Waits && !self.output.fits(listener.family) {
            return match is_one_waiting(listener) {
                // As an outcome: it is told when a connection comes, which stays for another.
                true => {
                    let short = Ok(Outcome::failure(Error(ERROR_INSUFFICIENT_BUFFER), 0));
                    self.over(
                        &accept,
                        Attempted::Done {
                            result: short,
                            more: true,
                        },
                    )
                }
                false => Attempted::Pending,
            };
        }
        if self.stage == Stage::Waits {
            let mut peer = SockAddr::room();
            let taken = match connection::take_connection(listener, accept.is(state::NONBLOCKING), &mut peer) {
                Ok(None) => return Attempted::Pending,
                Ok(Some((fd, nonblocking))) => self.adopt(&accept, fd, nonblocking),
                Err(error) => Err(error),
            };
            if let Err(error) = taken.and_then(|()| self.tell(listener, &accept, &peer)) {
                return self.over(&accept, Attempted::failure(error));
            }
        }
        match self.output.data {
            0 => Attempted::success(0),
            _ => self.receive(&accept),
        }
    }

    fn depends_on(&self) -> Option<Dependency<'_>> {
        Some(Dependency::Socket(self.accept))
    }
}

impl AcceptEx {
    /// Gives `accept` a connection's descriptor, which is natively `nonblocking`. Without data to wait for that is all.
    #[inline(always)]
    fn adopt(&mut self, accept: &SocketRef, fd: Fd, nonblocking: bool) -> Result<()> {
        accept.put_fd(fd)?;
        if accept.is(state::NONBLOCKING) != nonblocking {
            net::set_nonblocking(&accept.fd(), !nonblocking)?;
        }
        let is_over = self.output.data == 0;
        accept.note_accepted(is_over);
        self.stage = if is_over { Stage::Over } else { Stage::Connected };
        overlapped::descriptor_changed(accept)
    }

    /// Writes both addresses.
    #[inline(always)]
    fn tell(&self, listener: &SocketRef, accept: &SocketRef, peer: &SockAddr) -> Result<()> {
        // SAFETY: the program has left the buffer to the operation; `attempt` has seen that there is room.
        unsafe {
            let place = self.output.place.wrapping_add(self.output.data as usize);
            match listener.listens_at.get() {
                _ if self.output.local == 0 => {}
                Some(local) => write_address(place, local)?,
                None => write_own_address(place, accept)?,
            }
            write_address(place.wrapping_add(self.output.local as usize), peer)
        }
    }

    fn receive(&mut self, accept: &SocketRef) -> Attempted {
        loop {
            let Output { place, data, .. } = self.output;
            // SAFETY: the program has left the buffer to the operation.
            match unsafe { net::recv(&accept.fd(), place, data as usize, native::MSG_DONTWAIT, None) } {
                Ok(bytes) => return self.over(accept, Attempted::success(bytes)),
                Err(errno) if errno.would_block() || !accept.is_open() => return Attempted::Dependent,
                Err(errno) => {
                    if let Err(error) = io::receive_failed(accept, errno) {
                        return self.over(accept, Attempted::failure(error));
                    }
                }
            }
        }
    }

    fn over(&mut self, accept: &SocketRef, outcome: Attempted) -> Attempted {
        self.stage = Stage::Over;
        accept.await_no_more();
        outcome
    }
}

impl Drop for AcceptEx {
    /// Cancelled, the accept socket is as it was before.
    fn drop(&mut self) {
        if self.stage == Stage::Over {
            return;
        }
        if let Ok(accept) = socket::lookup(self.accept) {
            if self.stage == Stage::Connected {
                // Where that fails the socket stays connected, which the program may find out.
                let _ = connection::renew(&accept).and_then(|()| overlapped::descriptor_changed(&accept));
            }
            self.over(&accept, Attempted::Pending);
        }
    }
}

/// Of a listener on all addresses each connection has its own.
///
/// # Safety
/// As for `write_address`.
#[cold]
unsafe fn write_own_address(place: *mut u8, accept: &SocketRef) -> Result<()> {
    let local = accept.local_addr()?;
    // SAFETY: the caller's promise.
    unsafe { write_address(place, &local) }
}

/// # Safety
/// There is room at `place` for an address of the socket's family and `BESIDE` bytes.
#[inline(always)]
unsafe fn write_address(place: *mut u8, address: &SockAddr) -> Result<()> {
    let distance = mem::size_of::<Head>();
    let distance = distance + place.wrapping_add(distance).align_offset(mem::align_of::<u64>());
    let mut len = SockAddr::CAPACITY as INT;
    // SAFETY: the caller's promise.
    unsafe {
        if addr::write(address, place.wrapping_add(distance).cast(), &mut len).is_err() {
            len = 0;
        }
        let head: Head = [distance as u16, len as u16];
        Ok(put_user(place.cast(), head)?)
    }
}

/// The address at `place`, as `write_address` left it, and its length. `None`: there is none.
pub fn read_address(place: *mut u8, room: usize) -> Option<(*mut sockaddr, INT)> {
    if room < mem::size_of::<Head>() {
        return None;
    }
    // SAFETY: any bytes are numbers.
    let [distance, len] = unsafe { get_user(place.cast::<Head>()).ok()? }.map(usize::from);
    let is_one =
        distance >= mem::size_of::<Head>() && len >= mem::size_of::<ADDRESS_FAMILY>() && distance + len <= room;
    is_one.then(|| (place.wrapping_add(distance).cast(), len as INT))
}

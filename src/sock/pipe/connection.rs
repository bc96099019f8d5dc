//! The ends of a pipe: made, opened, connected, closed.
use super::name::{self, Instance, Kind};
use super::state::{How, Pipe, Reading, CONNECTED, DISCONNECTED, LISTENING, LISTENING_AGAIN};
use crate::abi::*;
use crate::kernel::os_error::from_native;
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use crate::rt::overlapped::Request;
use crate::sock::init;
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{self, state, Attempt, Attempted, Direction, Socket, SocketRef};
use crate::sys::{local, native, net, pollfd, Errno, Fd, SockAddr};
use std::sync::atomic::Ordering;
use std::sync::Arc;
use std::time::Duration;

fn publish(fd: Fd, pipe: Pipe) -> Result<SOCKET> {
    init::prepare();
    let state = if pipe.overlapped { state::OVERLAPPED } else { 0 };
    let socket = Socket::inherited(fd, AF_UNIX, SOCK_STREAM, 0, state);
    // The socket is new.
    let _ = socket.pipe.set(Box::new(pipe));
    let inserted = handle::insert(Arc::new(socket), handle::For::Anyone);
    inserted.map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))
}

/// CreateNamedPipe. Errors: as `name::create`.
pub fn create(name: &str, kind: Kind, how: &How, first: bool) -> Result<SOCKET> {
    let instance = name::create(name, kind, first)?;
    let listener = instance.listen()?;
    publish(listener, Pipe::new(kind, how, Some(instance), LISTENING))
}

/// CreateFile of a pipe. Errors: as `name::connect`.
pub fn open(name: &str, how: &How) -> Result<SOCKET> {
    let allows = |kind: &Kind| {
        let (to_server, to_client) = (kind.access & PIPE_ACCESS_INBOUND, kind.access & PIPE_ACCESS_OUTBOUND);
        (!how.writes || to_server != 0) && (!how.reads || to_client != 0)
    };
    let (fd, kind) = name::connect(name, allows)?;
    publish(fd, Pipe::new(kind, how, None, CONNECTED))
}

/// The pipe that a handle names an end of; `None`: it is something else.
pub fn lookup(handle: usize) -> Option<SocketRef> {
    handle::get::<Socket>(handle).filter(|socket| socket.pipe.get().is_some())
}

/// What a `lookup` has found.
pub fn of(socket: &Socket) -> Result<&Pipe> {
    socket.pipe.get().ok_or(Error(ERROR_INVALID_HANDLE))
}

/// Closes an end.
pub fn close(s: SOCKET) -> Result<()> {
    socket::close_now(s).map_err(|_| Error(ERROR_INVALID_HANDLE))
}

/// Takes the client that waits, if there is one.
fn accept(socket: &SocketRef, pipe: &Pipe) -> Result<bool> {
    loop {
        match net::accept(&socket.fd(), false, &mut SockAddr::room()) {
            Ok(client) => {
                let is_own = local::peer(&client).is_ok_and(|(_, user)| user == local::user());
                if !is_own {
                    continue;
                }
                socket.put_fd(client).map_err(|_| Error(ERROR_NO_SYSTEM_RESOURCES))?;
                *pipe.reading.lock() = Reading::default();
                pipe.set_phase(CONNECTED);
                return Ok(true);
            }
            Err(Errno(native::EINTR | native::ECONNABORTED)) => {}
            Err(errno) if errno.would_block() => return Ok(false),
            Err(errno) => return Err(from_native(errno)),
        }
    }
}

/// A new instance may have a client before the program asks for one.
pub(super) fn notice_client(socket: &SocketRef, pipe: &Pipe) -> Result<()> {
    match pipe.phase() {
        CONNECTED => Ok(()),
        LISTENING if accept(socket, pipe)? => {
            let _ = overlapped::descriptor_changed(socket);
            Ok(())
        }
        LISTENING | LISTENING_AGAIN => Err(Error(ERROR_PIPE_LISTENING)),
        _ => Err(Error(ERROR_PIPE_NOT_CONNECTED)),
    }
}

/// Waits for a client.
struct Connect {
    accepted: bool,
}

impl Attempt for Connect {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        let Ok(pipe) = of(socket) else {
            return Attempted::failure(Error(ERROR_INVALID_HANDLE));
        };
        match pipe.phase() {
            CONNECTED => return Attempted::success(0),
            DISCONNECTED => return Attempted::failure(Error(ERROR_PIPE_NOT_CONNECTED)),
            _ => {}
        }
        match accept(socket, pipe) {
            Ok(true) => {
                self.accepted = true;
                Attempted::success(0)
            }
            Ok(false) => Attempted::Pending,
            Err(error) => Attempted::failure(error),
        }
    }

    fn has_renewed(&self) -> bool {
        self.accepted
    }
}

/// Begins to wait for a client. ERROR_PIPE_CONNECTED: it is there already. ERROR_NO_DATA: it has come and gone.
/// ERROR_INVALID_FUNCTION: a client's end.
fn begin_connect(socket: &SocketRef, pipe: &Pipe) -> Result<()> {
    let Some(instance) = &pipe.instance else {
        return Err(Error(ERROR_INVALID_FUNCTION));
    };
    match notice_client(socket, pipe) {
        Ok(()) if has_ended(&socket.fd()) => Err(Error(ERROR_NO_DATA)),
        Ok(()) => Err(Error(ERROR_PIPE_CONNECTED)),
        Err(Error(ERROR_PIPE_NOT_CONNECTED)) => {
            let listener = instance.listen()?;
            socket.put_fd(listener).map_err(|_| Error(ERROR_NO_SYSTEM_RESOURCES))?;
            pipe.set_phase(LISTENING_AGAIN);
            overlapped::descriptor_changed(socket).map_err(|_| Error(ERROR_NO_SYSTEM_RESOURCES))
        }
        Err(Error(ERROR_PIPE_LISTENING)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Whether the other end is closed.
fn has_ended(fd: &Fd) -> bool {
    let mut fds = [entry(fd, native::POLLIN)];
    net::poll(&mut fds, Some(Duration::ZERO)).is_ok() && fds[0].revents & native::POLLHUP != 0
}

fn entry(fd: &Fd, events: i16) -> pollfd {
    pollfd {
        fd: fd.raw(),
        events,
        revents: 0,
    }
}

/// Sleeps until the descriptor may be ready. ERROR_INVALID_HANDLE: the handle is closed meanwhile.
pub(super) fn sleep_until(socket: &SocketRef, events: i16) -> Result<()> {
    // Whatever it answers, the caller tries again.
    let _ = net::poll(&mut [entry(&socket.fd(), events)], None);
    match socket.is_open() {
        true => Ok(()),
        false => Err(Error(ERROR_INVALID_HANDLE)),
    }
}

/// ConnectNamedPipe that waits. Errors: as `begin_connect`; ERROR_PIPE_LISTENING: with PIPE_NOWAIT, nobody is there.
pub fn connect(socket: &SocketRef) -> Result<()> {
    let pipe = of(socket)?;
    begin_connect(socket, pipe)?;
    while !accept(socket, pipe)? {
        if pipe.nowait.load(Ordering::Relaxed) {
            return Err(Error(ERROR_PIPE_LISTENING));
        }
        sleep_until(socket, native::POLLIN)?;
    }
    overlapped::descriptor_changed(socket).map_err(|_| Error(ERROR_NO_SYSTEM_RESOURCES))
}

/// ConnectNamedPipe as an overlapped operation. Errors: as `begin_connect`.
pub fn start_connect(socket: &SocketRef, s: SOCKET, request: Request) -> Result<Begun> {
    begin_connect(socket, of(socket)?)?;
    overlapped::try_at_once(socket, s, Direction::In);
    overlapped::begin(socket, s, Direction::In, request, Connect { accepted: false })
}

/// DisconnectNamedPipe. ERROR_INVALID_FUNCTION: a client's end. ERROR_PIPE_NOT_CONNECTED: done already.
pub fn disconnect(socket: &SocketRef) -> Result<()> {
    let pipe = of(socket)?;
    let Some(instance) = &pipe.instance else {
        return Err(Error(ERROR_INVALID_FUNCTION));
    };
    if pipe.phase() == DISCONNECTED {
        return Err(Error(ERROR_PIPE_NOT_CONNECTED));
    }
    instance.close();
    // Calls that are blocked on it wake up before it is gone.
    let _ = net::shutdown(&socket.fd(), native::SHUT_RDWR);
    pipe.set_phase(DISCONNECTED);
    let unconnected = name::new_socket()?;
    socket
        .put_fd(unconnected)
        .map_err(|_| Error(ERROR_NO_SYSTEM_RESOURCES))?;
    overlapped::descriptor_changed(socket).map_err(|_| Error(ERROR_NO_SYSTEM_RESOURCES))
}

/// FlushFileBuffers: waits until the other end has read everything. ERROR_BROKEN_PIPE: it is closed.
pub fn flush(socket: &SocketRef) -> Result<()> {
    /// The host does not tell when a peer has read something.
    const PAUSE: Duration = Duration::from_micros(200);
    notice_client(socket, of(socket)?)?;
    while net::unsent_bytes(&socket.fd()).is_ok_and(|bytes| bytes > 0) {
        if has_ended(&socket.fd()) {
            return Err(Error(ERROR_BROKEN_PIPE));
        }
        std::thread::sleep(PAUSE);
    }
    Ok(())
}

/// The process at the other end.
pub fn peer(socket: &SocketRef) -> Result<u32> {
    notice_client(socket, of(socket)?)?;
    local::peer(&socket.fd())
        .map(|(process, _)| process)
        .map_err(from_native)
}

/// How many instances the pipe has, as far as this end knows.
pub fn instances(pipe: &Pipe) -> usize {
    pipe.instance.as_ref().map_or(1, Instance::count)
}

/// What a started program has to be told of an end that it inherits.
pub fn describe(pipe: &Pipe) -> [i64; 12] {
    let Kind {
        access,
        messages,
        most,
        timeout,
        outgoing,
        incoming,
    } = pipe.kind;
    let flag = |flag: bool| i64::from(flag);
    [
        access.into(),
        flag(messages),
        most.into(),
        timeout.into(),
        outgoing.into(),
        incoming.into(),
        flag(pipe.is_server),
        flag(pipe.overlapped),
        flag(pipe.reads),
        flag(pipe.writes),
        flag(pipe.reads_messages()),
        pipe.phase().into(),
    ]
}

/// The end that another process has described.
pub fn adopt(fd: Fd, numbers: &[i64]) -> Option<Socket> {
    let numbers: [i64; 12] = numbers.try_into().ok()?;
    let number = |place: usize| u32::try_from(numbers[place]).ok();
    let kind = Kind {
        access: number(0)?,
        messages: numbers[1] != 0,
        most: number(2)?,
        timeout: number(3)?,
        outgoing: number(4)?,
        incoming: number(5)?,
    };
    let how = How {
        overlapped: numbers[7] != 0,
        reads: numbers[8] != 0,
        writes: numbers[9] != 0,
        message_mode: numbers[10] != 0,
        nowait: false,
    };
    init::prepare();
    let mut pipe = Pipe::new(kind, &how, None, number(11)?);
    pipe.is_server = numbers[6] != 0;
    let state = if how.overlapped { state::OVERLAPPED } else { 0 };
    let socket = Socket::inherited(fd, AF_UNIX, SOCK_STREAM, 0, state);
    let _ = socket.pipe.set(Box::new(pipe));
    Some(socket)
}

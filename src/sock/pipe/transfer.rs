//! Reading and writing pipes, waiting or as overlapped operations; messages and their lengths.
use super::connection::{notice_client, of, sleep_until};
use super::state::{Pipe, Reading, HEADER};
use crate::abi::*;
use crate::kernel::os_error::from_native;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::{Outcome, Request};
use crate::rt::status::Status;
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{Attempt, Attempted, Direction, SocketRef};
use crate::sys::{iovec, native, net, Errno, Fd};
use std::sync::atomic::Ordering;

/// Bytes that a read has got.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Got {
    Nothing,
    All,
    /// The message goes on.
    Part,
}

/// A read of `len` bytes at `to`, of which `done` have been got.
pub struct Read {
    to: *mut u8,
    len: usize,
    done: usize,
}

/// A write of `len` bytes from `from`; `done` counts the header, too.
pub struct Write {
    from: *const u8,
    len: usize,
    done: usize,
}

// SAFETY: the memory that it names is the program's, which leaves it to the operation whatever the thread.
unsafe impl Send for Read {}
// SAFETY: as above.
unsafe impl Send for Write {}

/// What a failed receive means; the peer's reset is its end.
fn read_failed(errno: Errno) -> Error {
    match errno {
        Errno(native::ECONNRESET | native::ENOTCONN | native::EPIPE) => Error(ERROR_BROKEN_PIPE),
        errno => from_native(errno),
    }
}

/// Receives, waiting for something. ERROR_BROKEN_PIPE: the other end is closed.
///
/// # Safety
/// What lies at `to` is the caller's to be overwritten.
unsafe fn receive_waiting(fd: &Fd, to: *mut u8, len: usize) -> Result<usize> {
    loop {
        // SAFETY: the caller's promise.
        match unsafe { net::recv(fd, to, len, 0, None) } {
            Ok(0) if len > 0 => return Err(Error(ERROR_BROKEN_PIPE)),
            Ok(count) => return Ok(count),
            Err(Errno(native::EINTR)) => {}
            Err(errno) => return Err(read_failed(errno)),
        }
    }
}

/// Receives without waiting; `None`: there is nothing. ERROR_BROKEN_PIPE: the other end is closed.
///
/// # Safety
/// What lies at `to` is the caller's to be overwritten.
unsafe fn receive(fd: &Fd, to: *mut u8, len: usize, flags: i32) -> Result<Option<usize>> {
    loop {
        // SAFETY: the caller's promise.
        match unsafe { net::recv(fd, to, len, flags | native::MSG_DONTWAIT, None) } {
            Ok(0) if len > 0 => return Err(Error(ERROR_BROKEN_PIPE)),
            Ok(count) => return Ok(Some(count)),
            Err(Errno(native::EINTR)) => {}
            Err(errno) if errno.would_block() => return Ok(None),
            Err(errno) => return Err(read_failed(errno)),
        }
    }
}

impl Reading {
    /// Reads a message's length, if it is there.
    fn begin(&mut self, fd: &Fd) -> Result<bool> {
        while self.begun < HEADER {
            let to = self.header[self.begun..].as_mut_ptr();
            // SAFETY: the rest of the header.
            match unsafe { receive(fd, to, HEADER - self.begun, 0)? } {
                None => return Ok(false),
                Some(count) => self.begun += count,
            }
            if self.begun == HEADER {
                self.left = u32::from_ne_bytes(self.header) as usize;
            }
        }
        Ok(true)
    }

    fn end_of_message(&mut self) {
        if self.left == 0 {
            self.begun = 0;
        }
    }
}

impl Read {
    /// # Safety
    /// What lies at `to` is the read's to be overwritten, until it is done.
    pub unsafe fn new(to: *mut u8, len: usize) -> Read {
        Read { to, len, done: 0 }
    }

    fn place(&self) -> *mut u8 {
        self.to.wrapping_add(self.done)
    }

    /// Reads what there is. ERROR_BROKEN_PIPE: nothing, and the other end is closed.
    fn go_on(&mut self, fd: &Fd, pipe: &Pipe) -> Result<Got> {
        if !pipe.kind.messages {
            // SAFETY: `new`'s promise.
            return Ok(match unsafe { receive(fd, self.place(), self.len, 0)? } {
                None => Got::Nothing,
                Some(count) => {
                    self.done = count;
                    Got::All
                }
            });
        }
        let mut reading = pipe.reading.lock();
        loop {
            let got_some = self.done > 0 && !pipe.reads_messages();
            match reading.begin(fd) {
                Ok(true) => {}
                Ok(false) if got_some => return Ok(Got::All),
                Ok(false) => return Ok(Got::Nothing),
                Err(_) if got_some => return Ok(Got::All),
                Err(error) => return Err(error),
            }
            let want = reading.left.min(self.len - self.done);
            if want > 0 {
                // SAFETY: `new`'s promise.
                match unsafe { receive(fd, self.place(), want, 0)? } {
                    None if self.done > 0 && !pipe.reads_messages() => return Ok(Got::All),
                    None => return Ok(Got::Nothing),
                    Some(count) => {
                        self.done += count;
                        reading.left -= count;
                    }
                }
            }
            reading.end_of_message();
            let is_whole = reading.left == 0;
            match pipe.reads_messages() {
                true if is_whole => return Ok(Got::All),
                true if self.done == self.len => return Ok(Got::Part),
                false if self.done == self.len => return Ok(Got::All),
                _ => {}
            }
        }
    }
}

impl Write {
    /// # Safety
    /// The memory can be read until the write is done, or is found out not to be there.
    pub unsafe fn new(from: *const u8, len: usize) -> Write {
        Write { from, len, done: 0 }
    }

    /// Writes what there is room for. True: all of it.
    fn go_on(&mut self, fd: &Fd, pipe: &Pipe) -> Result<bool> {
        let header = (self.len as u32).to_ne_bytes();
        let front = if pipe.kind.messages { HEADER } else { 0 };
        let all = self.len + front;
        while self.done < all {
            let of_header = front.saturating_sub(self.done);
            let of_text = (self.done + of_header).saturating_sub(front);
            let place = |base: *const u8, len: usize| iovec {
                iov_base: base.cast_mut().cast(),
                iov_len: len,
            };
            let parts = [
                place(header[HEADER - of_header..].as_ptr(), of_header),
                place(self.from.wrapping_add(of_text), self.len - of_text),
            ];
            let parts = if of_header == 0 { &parts[1..] } else { &parts[..] };
            match net::send_vectored(fd, parts, native::MSG_DONTWAIT, None) {
                Ok(count) => self.done += count,
                Err(Errno(native::EINTR)) => {}
                Err(errno) if errno.would_block() => return Ok(false),
                // The other end is closed.
                Err(Errno(native::EPIPE | native::ECONNRESET | native::ENOTCONN)) => return Err(Error(ERROR_NO_DATA)),
                Err(errno) => return Err(from_native(errno)),
            }
        }
        Ok(true)
    }
}

/// ERROR_ACCESS_DENIED: this end does not read, or write. Others: there is no client.
fn check(socket: &SocketRef, reads: bool) -> Result<&Pipe> {
    let pipe = of(socket)?;
    match reads && pipe.reads || !reads && pipe.writes {
        false => Err(Error(ERROR_ACCESS_DENIED)),
        true => notice_client(socket, pipe).map(|()| pipe),
    }
}

/// Reads, waiting for something. Returns the number of bytes. ERROR_MORE_DATA: `len` bytes, and the message goes on. ERROR_NO_DATA:
/// nothing is there, and the pipe does not wait.
///
/// # Safety
/// As `Read::new`.
pub unsafe fn read(socket: &SocketRef, to: *mut u8, len: usize) -> (usize, Result<()>) {
    // SAFETY: the caller's promise.
    let mut read = unsafe { Read::new(to, len) };
    let result = loop {
        let pipe = match check(socket, true) {
            Ok(pipe) => pipe,
            Err(error) => break Err(error),
        };
        if !pipe.kind.messages && !pipe.nowait.load(Ordering::Relaxed) {
            // The descriptor blocks: one call, where trying and waiting are three. Who closes the handle wakes it.
            // SAFETY: the caller's promise.
            break match unsafe { receive_waiting(&socket.fd(), to, len) } {
                Ok(count) => {
                    read.done = count;
                    Ok(())
                }
                Err(_) if !socket.is_open() => Err(Error(ERROR_INVALID_HANDLE)),
                Err(error) => Err(error),
            };
        }
        match read.go_on(&socket.fd(), pipe) {
            Ok(Got::All) => break Ok(()),
            Ok(Got::Part) => break Err(Error(ERROR_MORE_DATA)),
            Ok(Got::Nothing) if pipe.nowait.load(Ordering::Relaxed) && read.done == 0 => {
                break Err(Error(ERROR_NO_DATA))
            }
            Ok(Got::Nothing) => {}
            Err(error) => break Err(error),
        }
        if let Err(error) = sleep_until(socket, native::POLLIN) {
            break Err(error);
        }
    };
    (read.done, result)
}

/// Writes all, waiting for room. Returns the number of bytes: with PIPE_NOWAIT fewer, 0 for a message without room.
/// ERROR_NO_DATA: the other end is closed.
///
/// # Safety
/// As `Write::new`.
pub unsafe fn write(socket: &SocketRef, from: *const u8, len: usize) -> Result<usize> {
    // SAFETY: the caller's promise.
    let mut write = unsafe { Write::new(from, len) };
    let pipe = check(socket, false)?;
    // One message after the other, whatever thread it comes from.
    let _turn = pipe.writing.lock();
    while !write.go_on(&socket.fd(), pipe)? {
        if pipe.nowait.load(Ordering::Relaxed) && (write.done == 0 || !pipe.kind.messages) {
            return Ok(write.done);
        }
        sleep_until(socket, native::POLLOUT)?;
    }
    Ok(len)
}

impl Attempt for Read {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        let got = check_pending(socket, true).and_then(|pipe| self.go_on(&socket.fd(), pipe));
        let more_data = Outcome {
            status: Status::of(Error(ERROR_MORE_DATA)),
            ..Outcome::success(self.done)
        };
        match got {
            Ok(Got::Nothing) => Attempted::Pending,
            Ok(Got::All) => Attempted::success(self.done),
            Ok(Got::Part) => Attempted::Done {
                result: Ok(more_data),
                more: true,
            },
            Err(error) => Attempted::failure(error),
        }
    }

    fn done(&self) -> usize {
        self.done
    }
}

impl Attempt for Write {
    fn attempt(&mut self, socket: &SocketRef) -> Attempted {
        match check_pending(socket, false).and_then(|pipe| self.go_on(&socket.fd(), pipe)) {
            Ok(true) => Attempted::success(self.len),
            Ok(false) => Attempted::Pending,
            Err(error) => Attempted::failure(error),
        }
    }
}

/// The same as `check` for an operation in its queue, where the descriptor may not be exchanged.
fn check_pending(socket: &SocketRef, reads: bool) -> Result<&Pipe> {
    let pipe = of(socket)?;
    match reads && pipe.reads || !reads && pipe.writes {
        false => Err(Error(ERROR_ACCESS_DENIED)),
        true if pipe.is_connected() => Ok(pipe),
        true => Err(Error(ERROR_PIPE_NOT_CONNECTED)),
    }
}

/// Begins an overlapped read.
///
/// # Safety
/// As `Read::new`.
pub unsafe fn start_read(socket: &SocketRef, s: SOCKET, request: Request, to: *mut u8, len: usize) -> Result<Begun> {
    check(socket, true)?;
    // SAFETY: the caller's promise.
    let read = unsafe { Read::new(to, len) };
    overlapped::try_at_once(socket, s, Direction::In);
    overlapped::begin(socket, s, Direction::In, request, read)
}

/// Begins an overlapped write.
///
/// # Safety
/// As `Write::new`.
pub unsafe fn start_write(
    socket: &SocketRef,
    s: SOCKET,
    request: Request,
    from: *const u8,
    len: usize,
) -> Result<Begun> {
    check(socket, false)?;
    // SAFETY: the caller's promise.
    let write = unsafe { Write::new(from, len) };
    overlapped::try_at_once(socket, s, Direction::Out);
    overlapped::begin(socket, s, Direction::Out, request, write)
}

/// What PeekNamedPipe tells.
#[derive(Default)]
pub struct Peeked {
    pub bytes: Vec<u8>,
    /// In the pipe, whatever message they belong to.
    pub available: usize,
    /// Of the first message, beyond `bytes`.
    pub left: usize,
}

/// Looks at what comes next, at most `len` bytes, and leaves it there. ERROR_BROKEN_PIPE: nothing, and the other end is closed.
pub fn peek(socket: &SocketRef, len: usize) -> Result<Peeked> {
    let pipe = check(socket, true)?;
    let fd = socket.fd();
    let reading = pipe.reading.lock();
    let queued = net::readable_bytes(&fd).map_err(read_failed)?;
    let mut bytes = vec![
        0;
        if pipe.kind.messages {
            queued
        } else {
            queued.min(len).max(1)
        }
        .max(1)
    ];
    // SAFETY: this function's own memory.
    let got = unsafe { receive(&fd, bytes.as_mut_ptr(), bytes.len(), native::MSG_PEEK)? };
    bytes.truncate(got.unwrap_or(0));
    if !pipe.kind.messages {
        bytes.truncate(len);
        return Ok(Peeked {
            bytes,
            available: queued,
            left: 0,
        });
    }
    let mut peeked = Peeked::default();
    let mut rest = &bytes[..];
    // The message that has been begun, then whole ones, then perhaps the beginning of one.
    let mut message = (reading.begun == HEADER).then_some(reading.left);
    let mut header = reading.header[..reading.begun % HEADER].to_vec();
    let mut is_first = true;
    loop {
        let size = match message.take() {
            Some(size) => size,
            None => {
                let missing = HEADER - header.len();
                if rest.len() < missing {
                    return Ok(peeked);
                }
                header.extend_from_slice(&rest[..missing]);
                rest = &rest[missing..];
                let size = <[u8; HEADER]>::try_from(&header[..]).map_or(0, u32::from_ne_bytes);
                header.clear();
                size as usize
            }
        };
        let here = size.min(rest.len());
        let shown = here.min(len - peeked.bytes.len());
        if is_first || !pipe.reads_messages() {
            peeked.bytes.extend_from_slice(&rest[..shown]);
        }
        if is_first {
            peeked.left = size - shown;
            is_first = false;
        }
        peeked.available += here;
        rest = &rest[here..];
        if here < size {
            return Ok(peeked);
        }
    }
}

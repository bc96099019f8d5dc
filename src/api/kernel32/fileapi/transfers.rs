//! `fileapi.h`: reading and writing files and sockets, at once and overlapped.
use super::files::{call, lookup, INVALID_HANDLE, INVALID_PARAMETER};
use crate::abi::*;
use crate::api::kernel32::ioapiset;
use crate::api::ws2_32::winsock;
use crate::kernel::file::File;
use crate::kernel::os_error::from_native;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, Kind};
use crate::rt::overlapped::{Outcome, Request};
use crate::rt::status::Status;
use crate::rt::thread;
use crate::sock::buffers::Buffers;
use crate::sock::overlapped::{self, Begun};
use crate::sock::pipe::{connection, transfer};
use crate::sock::socket::SocketRef;
use crate::spi;
use crate::sys::descriptor::{self, From, Nature};
use std::ptr;
use std::sync::Arc;

/// A transfer between a file or a socket and memory of the program's.
#[derive(Clone, Copy)]
enum Transfer {
    Read(LPVOID),
    Write(LPCVOID),
}

/// Reads at most `nNumberOfBytesToRead` bytes, which `lpNumberOfBytesRead` counts: 0 at the end.
///
/// Of a socket it reads as recv does. With `lpOverlapped` a file is read at the position there, and the end is
/// ERROR_HANDLE_EOF. Of sockets and of files opened with FILE_FLAG_OVERLAPPED, which need one, that is an overlapped
/// operation, and the buffer is the operation's until it is done. Errors: ERROR_IO_PENDING, ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (not opened for it), ERROR_BROKEN_PIPE (its
/// writers are gone), ERROR_NOACCESS (the buffer).
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-readfile>
#[no_mangle]
pub unsafe extern "C" fn ReadFile(
    hFile: HANDLE,
    lpBuffer: LPVOID,
    nNumberOfBytesToRead: DWORD,
    lpNumberOfBytesRead: LPDWORD,
    lpOverlapped: LPOVERLAPPED,
) -> BOOL {
    // SAFETY: the caller vouches for buffer and places.
    call(|| unsafe {
        transfer(
            hFile,
            Transfer::Read(lpBuffer),
            nNumberOfBytesToRead,
            lpNumberOfBytesRead,
            lpOverlapped,
        )
    })
}

/// Writes `nNumberOfBytesToWrite` bytes, which `lpNumberOfBytesWritten` counts.
///
/// To a socket it writes as send does. With `lpOverlapped`: as [`ReadFile`]; a position of all ones is the file's end.
/// Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (not opened for it), ERROR_BROKEN_PIPE (its readers are gone),
/// ERROR_DISK_FULL, ERROR_NOACCESS (the buffer).
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-writefile>
#[no_mangle]
pub unsafe extern "C" fn WriteFile(
    hFile: HANDLE,
    lpBuffer: LPCVOID,
    nNumberOfBytesToWrite: DWORD,
    lpNumberOfBytesWritten: LPDWORD,
    lpOverlapped: LPOVERLAPPED,
) -> BOOL {
    // SAFETY: the caller vouches for buffer and places.
    call(|| unsafe {
        transfer(
            hFile,
            Transfer::Write(lpBuffer),
            nNumberOfBytesToWrite,
            lpNumberOfBytesWritten,
            lpOverlapped,
        )
    })
}

/// Reads as an overlapped operation whose `lpCompletionRoutine` runs in an alertable wait of the calling thread.
///
/// Returns TRUE when it has begun, also if it is done. Errors: as [`ReadFile`].
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-readfileex>
#[no_mangle]
pub unsafe extern "C" fn ReadFileEx(
    hFile: HANDLE,
    lpBuffer: LPVOID,
    nNumberOfBytesToRead: DWORD,
    lpOverlapped: LPOVERLAPPED,
    lpCompletionRoutine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> BOOL {
    let transfer = Transfer::Read(lpBuffer);
    // SAFETY: the caller vouches for the buffer, the OVERLAPPED and the routine.
    call(|| unsafe { begin(hFile, transfer, nNumberOfBytesToRead, lpOverlapped, lpCompletionRoutine) })
}

/// Writes as an overlapped operation: as [`ReadFileEx`]. Errors: as [`WriteFile`].
/// <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-writefileex>
#[no_mangle]
pub unsafe extern "C" fn WriteFileEx(
    hFile: HANDLE,
    lpBuffer: LPCVOID,
    nNumberOfBytesToWrite: DWORD,
    lpOverlapped: LPOVERLAPPED,
    lpCompletionRoutine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> BOOL {
    let transfer = Transfer::Write(lpBuffer);
    // SAFETY: the caller vouches for the buffer, the OVERLAPPED and the routine.
    call(|| unsafe {
        begin(
            hFile,
            transfer,
            nNumberOfBytesToWrite,
            lpOverlapped,
            lpCompletionRoutine,
        )
    })
}

/// # Safety
/// As `start`.
unsafe fn begin(
    handle: HANDLE,
    transfer: Transfer,
    len: DWORD,
    overlapped: LPOVERLAPPED,
    routine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<()> {
    let is_asynchronous = match connection::lookup(handle as usize) {
        Some(end) => connection::of(&end)?.overlapped,
        None => handle::kind(handle as usize) == Some(Kind::Socket) || lookup(handle)?.overlapped,
    };
    if overlapped.is_null() || routine.is_none() || !is_asynchronous {
        return Err(INVALID_PARAMETER);
    }
    // SAFETY: the caller's promise.
    match unsafe { start(handle, transfer, len, overlapped, routine) } {
        Ok(_) | Err(Error(ERROR_IO_PENDING)) => {
            thread::set_last_error(0);
            Ok(())
        }
        Err(error) => Err(error),
    }
}

/// # Safety
/// The transfer's memory has room for `len` bytes; `count` and `overlapped` are NULL or have room.
unsafe fn transfer(
    handle: HANDLE,
    transfer: Transfer,
    len: DWORD,
    count: LPDWORD,
    overlapped: LPOVERLAPPED,
) -> Result<()> {
    let is_socket = handle::kind(handle as usize) == Some(Kind::Socket);
    // SAFETY: the caller's promise, for all of it.
    unsafe {
        if let Some(count) = count.as_mut() {
            *count = 0;
        }
        if let Some(end) = connection::lookup(handle as usize).filter(|_| is_socket) {
            let (done, result) = transfer_pipe(&end, handle, transfer, len, overlapped);
            if let Some(count) = count.as_mut() {
                *count = done;
            }
            return result;
        }
        let done = if is_socket && overlapped.is_null() {
            transfer_socket(handle as SOCKET, transfer, len)?
        } else {
            let asynchronous = is_socket || lookup(handle)?.overlapped;
            match (overlapped.as_mut(), asynchronous) {
                (None, true) => return Err(INVALID_PARAMETER),
                (Some(overlapped), true) => start(handle, transfer, len, overlapped, None)?,
                (None, false) => transfer_file(&*lookup(handle)?, transfer, len, None)?,
                (Some(overlapped), false) => transfer_at(&*lookup(handle)?, transfer, len, overlapped)?,
            }
        };
        if let Some(count) = count.as_mut() {
            *count = done;
        }
    }
    Ok(())
}

/// A transfer of a named pipe, and how many bytes it moved: also where a message goes on.
///
/// # Safety
/// As `transfer`.
unsafe fn transfer_pipe(
    end: &SocketRef,
    handle: HANDLE,
    transfer: Transfer,
    len: DWORD,
    overlapped: LPOVERLAPPED,
) -> (DWORD, Result<()>) {
    // SAFETY: the caller's promise, for all of it.
    unsafe {
        if !overlapped.is_null() && connection::of(end).is_ok_and(|pipe| pipe.overlapped) {
            return match start(handle, transfer, len, overlapped, None) {
                Ok(done) => (done, Ok(())),
                Err(Error(ERROR_MORE_DATA)) => (len, Err(Error(ERROR_MORE_DATA))),
                Err(error) => (0, Err(error)),
            };
        }
        let (done, result) = match transfer {
            Transfer::Read(to) => transfer::read(end, to.cast(), len as usize),
            Transfer::Write(from) => match transfer::write(end, from.cast(), len as usize) {
                Ok(done) => (done, Ok(())),
                Err(error) => (0, Err(error)),
            },
        };
        if let (Some(overlapped), Ok(())) = (overlapped.as_mut(), &result) {
            overlapped.Internal = 0;
            overlapped.InternalHigh = done as ULONG_PTR;
        }
        (done as DWORD, result)
    }
}

/// Starts an asynchronous transfer, of a socket or of a file opened with FILE_FLAG_OVERLAPPED. ERROR_IO_PENDING: it is not
/// done at once, as a file's never are.
///
/// # Safety
/// The transfer's memory has room for `len` bytes, and `overlapped` is the transfer's, until it is done; `routine` may be
/// called then.
unsafe fn start(
    handle: HANDLE,
    transfer: Transfer,
    len: DWORD,
    overlapped: LPOVERLAPPED,
    routine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<DWORD> {
    // SAFETY: the caller's promise.
    let request = unsafe { ioapiset::file_request(overlapped, routine)? };
    match handle::get::<File>(handle as usize) {
        None => {
            let socket = spi::base_socket(handle as SOCKET).map_err(|_| INVALID_HANDLE)?;
            let s = handle as SOCKET;
            // SAFETY: as above.
            let begun = unsafe {
                match (socket.pipe.get(), transfer) {
                    (None, _) => start_socket(&socket, s, transfer, len, request),
                    (Some(_), Transfer::Read(to)) => transfer::start_read(&socket, s, request, to.cast(), len as usize),
                    (Some(_), Transfer::Write(from)) => {
                        transfer::start_write(&socket, s, request, from.cast(), len as usize)
                    }
                }
            };
            let outcome = ioapiset::done(begun.map_err(as_of_file)?)?;
            match outcome.status.windows_error() {
                0 => Ok(outcome.bytes as DWORD),
                error => Err(Error(error)),
            }
        }
        // SAFETY: as above.
        Some(file) => unsafe { start_file(&handle::share(&file), transfer, len, request) },
    }
}

/// # Safety
/// As `start`.
unsafe fn start_socket(
    socket: &SocketRef,
    s: SOCKET,
    transfer: Transfer,
    len: DWORD,
    request: Request,
) -> Result<Begun> {
    let mut buffer = WSABUF {
        len,
        buf: ptr::null_mut(),
    };
    // SAFETY: the caller's promise; a send only reads its buffer.
    unsafe {
        match transfer {
            Transfer::Read(to) => {
                buffer.buf = to.cast();
                overlapped::receive(socket, s, request, Buffers::read(&buffer, 1)?, 0, None)
            }
            Transfer::Write(from) => {
                buffer.buf = from.cast_mut().cast();
                overlapped::send(socket, s, request, Buffers::read(&buffer, 1)?, 0, None)
            }
        }
    }
}

/// # Safety
/// As `start`.
unsafe fn start_file(file: &Arc<File>, transfer: Transfer, len: DWORD, request: Request) -> Result<DWORD> {
    let asked = request.overlapped.offset()?;
    let memory = Memory(transfer);
    let used = Arc::clone(file);
    file.transfers.begin(request, move || {
        // SAFETY: the caller's promise: the memory is the transfer's until it is done.
        match unsafe { transfer_asked(&used, memory.transfer(), len, asked) } {
            Ok((done, _)) => Outcome::success(done as usize),
            Err(error) => Outcome::failure(error, 0),
        }
    })?;
    Err(Error(ERROR_IO_PENDING))
}

/// The memory of a transfer on its way to the thread that carries it out.
struct Memory(Transfer);

// SAFETY: the program leaves it to the transfer, whatever the thread.
unsafe impl Send for Memory {}

impl Memory {
    fn transfer(&self) -> Transfer {
        self.0
    }
}

/// To files and their kin a socket's error has a name of its own.
fn as_of_file(error: Error) -> Error {
    match error.0 {
        WSA_IO_PENDING => error,
        _ => Error(Status::of(error).windows_error()),
    }
}

/// # Safety
/// The transfer's memory has room for `len` bytes.
unsafe fn transfer_socket(s: SOCKET, transfer: Transfer, len: DWORD) -> Result<DWORD> {
    let len = len.min(i32::MAX as DWORD) as i32;
    // SAFETY: the caller's promise.
    let done = unsafe {
        match transfer {
            Transfer::Read(to) => winsock::recv(s, to.cast(), len, 0),
            Transfer::Write(from) => winsock::send(s, from.cast(), len, 0),
        }
    };
    DWORD::try_from(done).map_err(|_| match thread::last_error() as i32 {
        // Not `as_of_file`: a call that does not pend gives Winsock's errors but for a lost connection.
        WSAECONNRESET | WSAECONNABORTED => Error(ERROR_NETNAME_DELETED),
        code => Error(code),
    })
}

/// # Safety
/// The transfer's memory has room for `len` bytes.
unsafe fn transfer_file(file: &File, transfer: Transfer, len: DWORD, position: Option<u64>) -> Result<DWORD> {
    let len = len as usize;
    match transfer {
        Transfer::Read(to) => {
            // SAFETY: the caller's promise.
            let done = unsafe { descriptor::read(&file.fd, to, len, position) }.map_err(from_native)?;
            if done == 0 && len > 0 && descriptor::nature(&file.fd) == Ok(Nature::Stream) {
                return Err(Error(ERROR_BROKEN_PIPE));
            }
            Ok(done as DWORD)
        }
        Transfer::Write(from) => {
            let mut done = 0;
            while done < len {
                let at = position.map(|position| position + done as u64);
                let from = from.wrapping_byte_add(done);
                match descriptor::write(&file.fd, from, len - done, at) {
                    Ok(count) => done += count,
                    Err(errno) if done == 0 => return Err(from_native(errno)),
                    // What is written is written; the next call meets the error.
                    Err(_) => break,
                }
            }
            Ok(done as DWORD)
        }
    }
}

/// A transfer at the position in `overlapped`, which is done when this returns.
///
/// # Safety
/// As `transfer_file`.
unsafe fn transfer_at(file: &File, transfer: Transfer, len: DWORD, overlapped: &mut OVERLAPPED) -> Result<DWORD> {
    // SAFETY: both members of the union are plain numbers.
    let place = unsafe { overlapped.Anonymous.Anonymous };
    let asked = u64::from(place.OffsetHigh) << 32 | u64::from(place.Offset);
    // SAFETY: the caller's promise.
    let (done, position) = unsafe { transfer_asked(file, transfer, len, asked)? };
    if let Some(position) = position {
        // The file's own position follows.
        let after = position as i64 + i64::from(done);
        descriptor::seek(&file.fd, after, From::Begin).map_err(from_native)?;
    }
    overlapped.Internal = 0;
    overlapped.InternalHigh = done as ULONG_PTR;
    Ok(done)
}

/// A transfer at the position that an OVERLAPPED asks for; also tells where that was, in a file on a disk.
///
/// # Safety
/// As `transfer_file`.
unsafe fn transfer_asked(file: &File, transfer: Transfer, len: DWORD, asked: u64) -> Result<(DWORD, Option<u64>)> {
    let end = || descriptor::seek(&file.fd, 0, From::End).map_err(from_native);
    let is_file = descriptor::nature(&file.fd) == Ok(Nature::File);
    let position = match (asked, transfer) {
        _ if !is_file => None,
        (u64::MAX, Transfer::Write(_)) => Some(end()?),
        (position, _) => Some(position),
    };
    if position.is_some_and(|position| position > i64::MAX as u64) {
        return Err(INVALID_PARAMETER);
    }
    // SAFETY: the caller's promise.
    let done = unsafe { transfer_file(file, transfer, len, position)? };
    match done == 0 && len > 0 && matches!(transfer, Transfer::Read(_)) {
        true => Err(Error(ERROR_HANDLE_EOF)),
        false => Ok((done, position)),
    }
}

//! `namedpipeapi.h`: pipes, with names and without.
use crate::abi::*;
use crate::api::kernel32::fileapi::paths;
use crate::api::kernel32::fileapi::transfers::ReadFile;
use crate::api::kernel32::ioapiset;
use crate::api::kernel32::processes::{is_inherited, publish};
use crate::api::kernel32::synchapi::objects;
use crate::api::{ffi, text};
use crate::kernel::file::{self, File};
use crate::kernel::os_error::from_native;
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use crate::rt::wide::Unit;
use crate::sock::pipe::name::Kind;
use crate::sock::pipe::state::How;
use crate::sock::pipe::transfer::Peeked;
use crate::sock::pipe::{connection, name, transfer};
use crate::sock::socket::SocketRef;
use crate::sys::descriptor::{self, Nature};
use crate::sys::{net, usage};
use std::ptr;
use std::sync::atomic::Ordering;
use std::sync::Arc;
use std::time::{Duration, Instant};

const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);
const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Makes a pipe without a name, and hands out the end to read from and the one to write to. `nSize` is a hint. Errors:
/// ERROR_NOACCESS (NULL), ERROR_TOO_MANY_OPEN_FILES.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-createpipe>
#[no_mangle]
pub unsafe extern "C" fn CreatePipe(
    hReadPipe: PHANDLE,
    hWritePipe: PHANDLE,
    lpPipeAttributes: LPSECURITY_ATTRIBUTES,
    nSize: DWORD,
) -> BOOL {
    let _ = nSize;
    call(|| {
        if hReadPipe.is_null() || hWritePipe.is_null() {
            return Err(Error(ERROR_NOACCESS));
        }
        // SAFETY: the caller vouches for the structure.
        let inherited = unsafe { is_inherited(lpPipeAttributes) };
        let [from, to] = file::pipe()?.map(Arc::new);
        let from = publish(from, inherited)?;
        let to = publish(to, inherited).inspect_err(|_| {
            handle::close(from as usize);
        })?;
        // SAFETY: the caller vouches for both places.
        unsafe {
            hReadPipe.write(from);
            hWritePipe.write(to);
        }
        Ok(())
    })
}

fn end_of(handle: HANDLE) -> Result<SocketRef> {
    connection::lookup(handle as usize).ok_or(INVALID_HANDLE)
}

/// The name of a pipe. ERROR_INVALID_NAME: not one of this computer.
///
/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn read_name<U: Unit>(name: *const U) -> Result<String> {
    // SAFETY: the caller's promise.
    let path = unsafe { paths::read(name)? };
    match name::of_path(&path) {
        Ok(Some(name)) if !name.is_empty() => Ok(name),
        _ => Err(Error(ERROR_INVALID_NAME)),
    }
}

/// Makes an instance of the named pipe `\\.\pipe\NAME`, for processes of the same user. Returns the server's end,
/// INVALID_HANDLE_VALUE on failure.
///
/// `dwOpenMode`: PIPE_ACCESS_INBOUND (from client to server), _OUTBOUND or _DUPLEX, with FILE_FLAG_OVERLAPPED and
/// FILE_FLAG_FIRST_PIPE_INSTANCE. `dwPipeMode`: PIPE_TYPE_BYTE or _MESSAGE, PIPE_READMODE_BYTE or _MESSAGE, PIPE_WAIT or _NOWAIT.
/// `nMaxInstances`: of the first counts, PIPE_UNLIMITED_INSTANCES is no limit. The buffers' sizes are hints.
/// `nDefaultTimeOut`: milliseconds for WaitNamedPipe, 0 for 50. Security descriptors have no effect: other users are kept
/// out. Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_NAME, ERROR_ACCESS_DENIED (the name is another kind of pipe's, or there is
/// one and this was to be the first), ERROR_PIPE_BUSY (as many as may be).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createnamedpipea>
#[no_mangle]
pub unsafe extern "C" fn CreateNamedPipeA(
    lpName: LPCSTR,
    dwOpenMode: DWORD,
    dwPipeMode: DWORD,
    nMaxInstances: DWORD,
    nOutBufferSize: DWORD,
    nInBufferSize: DWORD,
    nDefaultTimeOut: DWORD,
    lpSecurityAttributes: LPSECURITY_ATTRIBUTES,
) -> HANDLE {
    let sizes = [nOutBufferSize, nInBufferSize];
    let numbers = [nMaxInstances, nDefaultTimeOut];
    // SAFETY: the caller vouches for name and structure.
    unsafe {
        create(
            lpName.cast::<u8>(),
            [dwOpenMode, dwPipeMode],
            numbers,
            sizes,
            lpSecurityAttributes,
        )
    }
}

/// As [`CreateNamedPipeA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-createnamedpipew>
#[no_mangle]
pub unsafe extern "C" fn CreateNamedPipeW(
    lpName: LPCWSTR,
    dwOpenMode: DWORD,
    dwPipeMode: DWORD,
    nMaxInstances: DWORD,
    nOutBufferSize: DWORD,
    nInBufferSize: DWORD,
    nDefaultTimeOut: DWORD,
    lpSecurityAttributes: LPSECURITY_ATTRIBUTES,
) -> HANDLE {
    let sizes = [nOutBufferSize, nInBufferSize];
    let numbers = [nMaxInstances, nDefaultTimeOut];
    // SAFETY: the caller vouches for name and structure.
    unsafe { create(lpName, [dwOpenMode, dwPipeMode], numbers, sizes, lpSecurityAttributes) }
}

/// As [`CreateNamedPipeW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateNamedPipeW_utf32(
    lpName: *const u32,
    dwOpenMode: DWORD,
    dwPipeMode: DWORD,
    nMaxInstances: DWORD,
    nOutBufferSize: DWORD,
    nInBufferSize: DWORD,
    nDefaultTimeOut: DWORD,
    lpSecurityAttributes: LPSECURITY_ATTRIBUTES,
) -> HANDLE {
    let sizes = [nOutBufferSize, nInBufferSize];
    let numbers = [nMaxInstances, nDefaultTimeOut];
    // SAFETY: the caller vouches for name and structure.
    unsafe { create(lpName, [dwOpenMode, dwPipeMode], numbers, sizes, lpSecurityAttributes) }
}

/// # Safety
/// `name` is NULL or ends with a NUL; `security` is NULL or points to a structure.
unsafe fn create<U: Unit>(
    name: *const U,
    [open, mode]: [DWORD; 2],
    [most, timeout]: [DWORD; 2],
    [outgoing, incoming]: [DWORD; 2],
    security: LPSECURITY_ATTRIBUTES,
) -> HANDLE {
    const MODES: DWORD = PIPE_NOWAIT | PIPE_READMODE_MESSAGE | PIPE_TYPE_MESSAGE | PIPE_REJECT_REMOTE_CLIENTS;
    /// Milliseconds, where the program says 0.
    const TIMEOUT: DWORD = 50;
    ffi::call_any_time(-1isize as HANDLE, || {
        // SAFETY: the caller's promise.
        let (name, inherited) = unsafe { (read_name(name)?, is_inherited(security)) };
        let access = open & PIPE_ACCESS_DUPLEX;
        let messages = mode & PIPE_TYPE_MESSAGE != 0;
        let message_mode = mode & PIPE_READMODE_MESSAGE != 0;
        let wrong = access == 0 || mode & !MODES != 0 || message_mode && !messages;
        if wrong || !(1..=PIPE_UNLIMITED_INSTANCES).contains(&most) {
            return Err(INVALID_PARAMETER);
        }
        let kind = Kind {
            access,
            messages,
            most: if most == PIPE_UNLIMITED_INSTANCES {
                u32::MAX
            } else {
                most
            },
            timeout: if timeout == 0 { TIMEOUT } else { timeout },
            outgoing,
            incoming,
        };
        let how = How {
            overlapped: open & FILE_FLAG_OVERLAPPED != 0,
            message_mode,
            nowait: mode & PIPE_NOWAIT != 0,
            reads: access & PIPE_ACCESS_INBOUND != 0,
            writes: access & PIPE_ACCESS_OUTBOUND != 0,
        };
        let handle = connection::create(&name, kind, &how, open & FILE_FLAG_FIRST_PIPE_INSTANCE != 0)?;
        if inherited {
            handle::set_flags(handle, handle::INHERITED, handle::INHERITED);
        }
        Ok(handle as HANDLE)
    })
}

/// Waits for a client; with `lpOverlapped`, for an end opened with FILE_FLAG_OVERLAPPED, as an overlapped operation.
///
/// Errors: ERROR_IO_PENDING, ERROR_PIPE_CONNECTED (a client is there already, which is no failure), ERROR_NO_DATA (it has gone),
/// ERROR_PIPE_LISTENING (PIPE_NOWAIT), ERROR_INVALID_FUNCTION (a client's end), ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-connectnamedpipe>
#[no_mangle]
pub unsafe extern "C" fn ConnectNamedPipe(hNamedPipe: HANDLE, lpOverlapped: LPOVERLAPPED) -> BOOL {
    call(|| {
        let end = end_of(hNamedPipe)?;
        if lpOverlapped.is_null() || !connection::of(&end)?.overlapped {
            return connection::connect(&end);
        }
        // SAFETY: the caller vouches for the OVERLAPPED.
        let request = unsafe { ioapiset::file_request(lpOverlapped, None)? };
        let begun = connection::start_connect(&end, hNamedPipe as SOCKET, request);
        ioapiset::done(begun?).map(drop)
    })
}

/// Sends the client away: its reads and writes fail from now on. Another can come after ConnectNamedPipe.
///
/// Differs from Windows: what the client has not read yet it can still read, and then meets ERROR_BROKEN_PIPE. Errors:
/// ERROR_PIPE_NOT_CONNECTED (done already), ERROR_INVALID_FUNCTION (a client's end), ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-disconnectnamedpipe>
#[no_mangle]
pub extern "C" fn DisconnectNamedPipe(hNamedPipe: HANDLE) -> BOOL {
    call(|| connection::disconnect(&end_of(hNamedPipe)?))
}

/// Waits until an instance of a pipe waits for a client, at most `nTimeOut` milliseconds, NMPWAIT_USE_DEFAULT_WAIT or
/// NMPWAIT_WAIT_FOREVER. Another process may be quicker to connect. Errors: ERROR_FILE_NOT_FOUND (no such pipe),
/// ERROR_SEM_TIMEOUT.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-waitnamedpipea>
#[no_mangle]
pub unsafe extern "C" fn WaitNamedPipeA(lpNamedPipeName: LPCSTR, nTimeOut: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| wait(&unsafe { read_name(lpNamedPipeName.cast::<u8>())? }, nTimeOut))
}

/// As [`WaitNamedPipeA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-waitnamedpipew>
#[no_mangle]
pub unsafe extern "C" fn WaitNamedPipeW(lpNamedPipeName: LPCWSTR, nTimeOut: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| wait(&unsafe { read_name(lpNamedPipeName)? }, nTimeOut))
}

/// As [`WaitNamedPipeW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WaitNamedPipeW_utf32(lpNamedPipeName: *const u32, nTimeOut: DWORD) -> BOOL {
    // SAFETY: the caller vouches for the name.
    call(|| wait(&unsafe { read_name(lpNamedPipeName)? }, nTimeOut))
}

fn wait(name: &str, timeout: DWORD) -> Result<()> {
    /// Processes tell each other nothing of instances, so they look.
    const SHORTEST: Duration = Duration::from_millis(1);
    const LONGEST: Duration = Duration::from_millis(10);
    let began = Instant::now();
    let mut pause = SHORTEST;
    loop {
        let (free, default) = name::is_free(name)?;
        if free {
            return Ok(());
        }
        let timeout = match timeout {
            NMPWAIT_USE_DEFAULT_WAIT => default,
            timeout => timeout,
        };
        let timeout = objects::timeout(timeout);
        if timeout.is_some_and(|timeout| began.elapsed() >= timeout) {
            return Err(Error(ERROR_SEM_TIMEOUT));
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(LONGEST);
    }
}

/// Changes an end's modes: PIPE_READMODE_*, PIPE_WAIT, PIPE_NOWAIT. The other two places, which are for pipes between computers,
/// are NULL. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-setnamedpipehandlestate>
#[no_mangle]
pub unsafe extern "C" fn SetNamedPipeHandleState(
    hNamedPipe: HANDLE,
    lpMode: LPDWORD,
    lpMaxCollectionCount: LPDWORD,
    lpCollectDataTimeout: LPDWORD,
) -> BOOL {
    call(|| {
        let end = end_of(hNamedPipe)?;
        if !lpMaxCollectionCount.is_null() || !lpCollectDataTimeout.is_null() {
            return Err(INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for the place.
        match unsafe { lpMode.as_ref() } {
            None => Ok(()),
            Some(mode) if mode & !(PIPE_READMODE_MESSAGE | PIPE_NOWAIT) != 0 => Err(INVALID_PARAMETER),
            Some(mode) => connection::of(&end)?.set_mode(mode & PIPE_READMODE_MESSAGE != 0, mode & PIPE_NOWAIT != 0),
        }
    })
}

/// Tells an end's modes, how many instances there are (1 at a client's end), and at a server's the user: always this one's
/// own. Each place may be NULL; those for pipes between computers must be. Errors: ERROR_INVALID_HANDLE,
/// ERROR_INVALID_PARAMETER, ERROR_INSUFFICIENT_BUFFER.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getnamedpipehandlestatea>
#[no_mangle]
pub unsafe extern "C" fn GetNamedPipeHandleStateA(
    hNamedPipe: HANDLE,
    lpState: LPDWORD,
    lpCurInstances: LPDWORD,
    lpMaxCollectionCount: LPDWORD,
    lpCollectDataTimeout: LPDWORD,
    lpUserName: LPSTR,
    nMaxUserNameSize: DWORD,
) -> BOOL {
    let remote = [lpMaxCollectionCount, lpCollectDataTimeout];
    let user = (lpUserName.cast::<u8>(), nMaxUserNameSize);
    // SAFETY: the caller vouches for all places.
    call(|| unsafe { tell_state(hNamedPipe, lpState, lpCurInstances, remote, user) })
}

/// As [`GetNamedPipeHandleStateA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-getnamedpipehandlestatew>
#[no_mangle]
pub unsafe extern "C" fn GetNamedPipeHandleStateW(
    hNamedPipe: HANDLE,
    lpState: LPDWORD,
    lpCurInstances: LPDWORD,
    lpMaxCollectionCount: LPDWORD,
    lpCollectDataTimeout: LPDWORD,
    lpUserName: LPWSTR,
    nMaxUserNameSize: DWORD,
) -> BOOL {
    let remote = [lpMaxCollectionCount, lpCollectDataTimeout];
    // SAFETY: the caller vouches for all places.
    call(|| unsafe {
        tell_state(
            hNamedPipe,
            lpState,
            lpCurInstances,
            remote,
            (lpUserName, nMaxUserNameSize),
        )
    })
}

/// As [`GetNamedPipeHandleStateW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetNamedPipeHandleStateW_utf32(
    hNamedPipe: HANDLE,
    lpState: LPDWORD,
    lpCurInstances: LPDWORD,
    lpMaxCollectionCount: LPDWORD,
    lpCollectDataTimeout: LPDWORD,
    lpUserName: *mut u32,
    nMaxUserNameSize: DWORD,
) -> BOOL {
    let remote = [lpMaxCollectionCount, lpCollectDataTimeout];
    // SAFETY: the caller vouches for all places.
    call(|| unsafe {
        tell_state(
            hNamedPipe,
            lpState,
            lpCurInstances,
            remote,
            (lpUserName, nMaxUserNameSize),
        )
    })
}

/// # Safety
/// Each place has room, or is NULL; the user's name has room for as many units.
unsafe fn tell_state<U: Unit>(
    handle: HANDLE,
    state: LPDWORD,
    instances: LPDWORD,
    remote: [LPDWORD; 2],
    (user, room): (*mut U, DWORD),
) -> Result<()> {
    let end = end_of(handle)?;
    let pipe = connection::of(&end)?;
    if remote.iter().any(|place| !place.is_null()) {
        return Err(INVALID_PARAMETER);
    }
    let flag = |on: bool, flag: DWORD| if on { flag } else { 0 };
    let mode =
        flag(pipe.reads_messages(), PIPE_READMODE_MESSAGE) | flag(pipe.nowait.load(Ordering::Relaxed), PIPE_NOWAIT);
    // SAFETY: the caller's promise.
    unsafe {
        put(state, mode);
        put(instances, connection::instances(pipe) as DWORD);
        if !user.is_null() && !text::write(&usage::user_name(), user, room as usize).0 {
            return Err(Error(ERROR_INSUFFICIENT_BUFFER));
        }
    }
    Ok(())
}

/// # Safety
/// `place` is NULL or has room.
unsafe fn put(place: LPDWORD, value: DWORD) {
    // SAFETY: the caller's promise.
    if let Some(place) = unsafe { place.as_mut() } {
        *place = value;
    }
}

/// Tells which end this is and the pipe's type (PIPE_SERVER_END, PIPE_TYPE_MESSAGE), the buffers' sizes as they were asked for, and
/// the most instances. Each place may be NULL. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-getnamedpipeinfo>
#[no_mangle]
pub unsafe extern "C" fn GetNamedPipeInfo(
    hNamedPipe: HANDLE,
    lpFlags: LPDWORD,
    lpOutBufferSize: LPDWORD,
    lpInBufferSize: LPDWORD,
    lpMaxInstances: LPDWORD,
) -> BOOL {
    call(|| {
        let end = end_of(hNamedPipe)?;
        let pipe = connection::of(&end)?;
        let flag = |on: bool, flag: DWORD| if on { flag } else { 0 };
        // SAFETY: the caller vouches for the places.
        unsafe {
            put(
                lpFlags,
                flag(pipe.is_server, PIPE_SERVER_END) | flag(pipe.kind.messages, PIPE_TYPE_MESSAGE),
            );
            put(lpOutBufferSize, pipe.kind.outgoing);
            put(lpInBufferSize, pipe.kind.incoming);
            put(lpMaxInstances, pipe.kind.most.min(PIPE_UNLIMITED_INSTANCES));
        }
        Ok(())
    })
}

/// Copies what comes next out of a pipe, with a name or without, and leaves it there; tells how much there is. Does not wait.
///
/// Each place may be NULL. Of a pipe of messages it shows the first; `lpBytesLeftThisMessage` receives how much of that is beyond the
/// buffer. Errors: ERROR_INVALID_HANDLE, ERROR_BROKEN_PIPE (nothing is there, and the other end is closed), ERROR_ACCESS_DENIED (not
/// an end to read from), ERROR_NOT_SUPPORTED (macOS shows nothing of pipes without names).
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-peeknamedpipe>
#[no_mangle]
pub unsafe extern "C" fn PeekNamedPipe(
    hNamedPipe: HANDLE,
    lpBuffer: LPVOID,
    nBufferSize: DWORD,
    lpBytesRead: LPDWORD,
    lpTotalBytesAvail: LPDWORD,
    lpBytesLeftThisMessage: LPDWORD,
) -> BOOL {
    call(|| {
        let len = if lpBuffer.is_null() { 0 } else { nBufferSize as usize };
        let peeked = match connection::lookup(hNamedPipe as usize) {
            Some(end) => transfer::peek(&end, len)?,
            None => peek_file(&*handle::get::<File>(hNamedPipe as usize).ok_or(INVALID_HANDLE)?, len)?,
        };
        // SAFETY: the caller vouches for buffer and places.
        unsafe {
            ptr::copy_nonoverlapping(peeked.bytes.as_ptr(), lpBuffer.cast(), peeked.bytes.len());
            put(lpBytesRead, peeked.bytes.len() as DWORD);
            put(lpTotalBytesAvail, peeked.available as DWORD);
            put(lpBytesLeftThisMessage, peeked.left as DWORD);
        }
        Ok(())
    })
}

/// The same of a pipe without a name.
fn peek_file(file: &File, len: usize) -> Result<Peeked> {
    if descriptor::nature(&file.fd) != Ok(Nature::Stream) {
        return Err(Error(ERROR_INVALID_FUNCTION));
    }
    if !file.reads {
        return Err(Error(ERROR_ACCESS_DENIED));
    }
    let available = net::readable_bytes(&file.fd).map_err(from_native)?;
    if available == 0 && descriptor::has_no_writer(&file.fd) {
        return Err(Error(ERROR_BROKEN_PIPE));
    }
    let mut bytes = vec![0; available.min(len)];
    if !bytes.is_empty() {
        let shown = descriptor::peek_pipe(&file.fd, &mut bytes).ok_or(Error(ERROR_NOT_SUPPORTED))?;
        bytes.truncate(shown);
    }
    Ok(Peeked {
        bytes,
        available,
        left: 0,
    })
}

/// Writes a message and reads one, at an end that does both and reads messages. `lpOverlapped` as for ReadFile.
///
/// Errors: ERROR_BAD_PIPE (it does not), ERROR_MORE_DATA (the message goes on), ERROR_IO_PENDING, and as WriteFile and ReadFile.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-transactnamedpipe>
#[no_mangle]
pub unsafe extern "C" fn TransactNamedPipe(
    hNamedPipe: HANDLE,
    lpInBuffer: LPVOID,
    nInBufferSize: DWORD,
    lpOutBuffer: LPVOID,
    nOutBufferSize: DWORD,
    lpBytesRead: LPDWORD,
    lpOverlapped: LPOVERLAPPED,
) -> BOOL {
    let written = call(|| {
        let end = end_of(hNamedPipe)?;
        let pipe = connection::of(&end)?;
        if !pipe.reads_messages() || !pipe.reads || !pipe.writes {
            return Err(Error(ERROR_BAD_PIPE));
        }
        // SAFETY: the caller vouches for the buffer.
        unsafe { transfer::write(&end, lpInBuffer.cast(), nInBufferSize as usize)? };
        Ok(())
    });
    match written {
        FALSE => FALSE,
        // SAFETY: the caller vouches for buffer and places.
        _ => unsafe { ReadFile(hNamedPipe, lpOutBuffer, nOutBufferSize, lpBytesRead, lpOverlapped) },
    }
}

/// Connects to a pipe of messages, writes one, reads one, and closes it. `nTimeOut`: as [`WaitNamedPipeA`], or NMPWAIT_NOWAIT.
/// Errors: those of the calls that it stands for.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-callnamedpipea>
#[no_mangle]
pub unsafe extern "C" fn CallNamedPipeA(
    lpNamedPipeName: LPCSTR,
    lpInBuffer: LPVOID,
    nInBufferSize: DWORD,
    lpOutBuffer: LPVOID,
    nOutBufferSize: DWORD,
    lpBytesRead: LPDWORD,
    nTimeOut: DWORD,
) -> BOOL {
    let buffers = [(lpInBuffer, nInBufferSize), (lpOutBuffer, nOutBufferSize)];
    // SAFETY: the caller vouches for name, buffers and place.
    call(|| unsafe {
        transact(
            &read_name(lpNamedPipeName.cast::<u8>())?,
            buffers,
            lpBytesRead,
            nTimeOut,
        )
    })
}

/// As [`CallNamedPipeA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-callnamedpipew>
#[no_mangle]
pub unsafe extern "C" fn CallNamedPipeW(
    lpNamedPipeName: LPCWSTR,
    lpInBuffer: LPVOID,
    nInBufferSize: DWORD,
    lpOutBuffer: LPVOID,
    nOutBufferSize: DWORD,
    lpBytesRead: LPDWORD,
    nTimeOut: DWORD,
) -> BOOL {
    let buffers = [(lpInBuffer, nInBufferSize), (lpOutBuffer, nOutBufferSize)];
    // SAFETY: the caller vouches for name, buffers and place.
    call(|| unsafe { transact(&read_name(lpNamedPipeName)?, buffers, lpBytesRead, nTimeOut) })
}

/// As [`CallNamedPipeW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CallNamedPipeW_utf32(
    lpNamedPipeName: *const u32,
    lpInBuffer: LPVOID,
    nInBufferSize: DWORD,
    lpOutBuffer: LPVOID,
    nOutBufferSize: DWORD,
    lpBytesRead: LPDWORD,
    nTimeOut: DWORD,
) -> BOOL {
    let buffers = [(lpInBuffer, nInBufferSize), (lpOutBuffer, nOutBufferSize)];
    // SAFETY: the caller vouches for name, buffers and place.
    call(|| unsafe { transact(&read_name(lpNamedPipeName)?, buffers, lpBytesRead, nTimeOut) })
}

/// # Safety
/// The buffers have their sizes; `count` is NULL or has room.
unsafe fn transact(
    name: &str,
    [(from, out), (to, room)]: [(LPVOID, DWORD); 2],
    count: LPDWORD,
    timeout: DWORD,
) -> Result<()> {
    let how = How {
        overlapped: false,
        message_mode: true,
        nowait: false,
        reads: true,
        writes: true,
    };
    let s = loop {
        match connection::open(name, &how) {
            Err(Error(ERROR_PIPE_BUSY)) if timeout != NMPWAIT_NOWAIT => wait(name, timeout)?,
            opened => break opened?,
        }
    };
    let (done, result) = match end_of(s as HANDLE) {
        // SAFETY: the caller's promise.
        Ok(end) if connection::of(&end)?.kind.messages => unsafe {
            match transfer::write(&end, from.cast(), out as usize) {
                Ok(_) => transfer::read(&end, to.cast(), room as usize),
                Err(error) => (0, Err(error)),
            }
        },
        Ok(_) => (0, Err(Error(ERROR_BAD_PIPE))),
        Err(error) => (0, Err(error)),
    };
    // It is this function's own.
    let _ = connection::close(s);
    // SAFETY: the caller's promise.
    unsafe { put(count, done as DWORD) };
    result
}

/// The process at the other end of a server's end. Errors: ERROR_INVALID_HANDLE, ERROR_PIPE_LISTENING and
/// ERROR_PIPE_NOT_CONNECTED (there is none), ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getnamedpipeclientprocessid>
#[no_mangle]
pub unsafe extern "C" fn GetNamedPipeClientProcessId(Pipe: HANDLE, ClientProcessId: PULONG) -> BOOL {
    // SAFETY: the caller vouches for the place.
    call(|| unsafe { tell_process(Pipe, true, ClientProcessId) })
}

/// The process that made the server's end. Errors: as [`GetNamedPipeClientProcessId`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getnamedpipeserverprocessid>
#[no_mangle]
pub unsafe extern "C" fn GetNamedPipeServerProcessId(Pipe: HANDLE, ServerProcessId: PULONG) -> BOOL {
    // SAFETY: the caller vouches for the place.
    call(|| unsafe { tell_process(Pipe, false, ServerProcessId) })
}

/// # Safety
/// `place` is NULL or has room.
unsafe fn tell_process(handle: HANDLE, client: bool, place: PULONG) -> Result<()> {
    let end = end_of(handle)?;
    let process = match connection::of(&end)?.is_server == client {
        true => connection::peer(&end)?,
        false => std::process::id(),
    };
    // SAFETY: the caller's promise.
    *unsafe { place.as_mut() }.ok_or(INVALID_PARAMETER)? = process;
    Ok(())
}

/// Fails: a process cannot act as another user here, and clients are the same user anyhow (ERROR_CANNOT_IMPERSONATE). Errors:
/// ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-impersonatenamedpipeclient>
#[no_mangle]
pub extern "C" fn ImpersonateNamedPipeClient(hNamedPipe: HANDLE) -> BOOL {
    call(|| end_of(hNamedPipe).and(Err(Error(ERROR_CANNOT_IMPERSONATE))))
}

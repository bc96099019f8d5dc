//! `ioapiset.h`: completion ports, the results of overlapped operations, and their end.
use super::processthreadsapi;
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::synchapi::objects;
use crate::kernel::file::File;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Ref, TableFull};
use crate::rt::idle_poller::{self, Polled};
use crate::rt::overlapped::{Completion, CompletionRoutine, Outcome, Overlapped, Request, Waited};
use crate::rt::packet::Packet;
use crate::rt::port::{NoPacket, Port};
use crate::rt::status::Status;
use crate::rt::thread;
use crate::rt::wait::{self, Waitable};
use crate::sock::overlapped::{self, Begun};
use crate::sock::socket::{state, SocketRef};
use crate::spi;
use crate::sys::fault::{probe, probe_for_write, put_user, Fault};
use std::ptr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The program's OVERLAPPED and who is told when its operation is done.
///
/// WSAEFAULT: no such structure. WSA_INVALID_HANDLE: its hEvent names no event.
///
/// # Safety
/// `overlapped` is NULL or points to an OVERLAPPED that stays until its operation is done; `routine` may be called then.
#[inline(always)]
pub(in crate::api) unsafe fn request(
    overlapped: LPOVERLAPPED,
    routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<Request> {
    // SAFETY: the caller's promise.
    let overlapped = unsafe { Overlapped::new(overlapped)? };
    // The low bit says that there is to be no packet.
    let event = overlapped.event()? & !1;
    if let Some(function) = routine {
        // SAFETY: the two types differ only in that ours may unwind, as ExitThread within the routine does.
        let function = unsafe {
            std::mem::transmute::<unsafe extern "C" fn(DWORD, DWORD, LPWSAOVERLAPPED, DWORD), CompletionRoutine>(
                function,
            )
        };
        return Ok(Request::with_routine(overlapped, function, true));
    }
    match event {
        0 => Ok(Request::new(overlapped)),
        event => Ok(Request::with_event(overlapped, event_object(event as HANDLE)?)),
    }
}

/// The same for a file's call, whose routine is told Windows' errors.
///
/// # Safety
/// As `request`.
pub(in crate::api) unsafe fn file_request(
    overlapped: LPOVERLAPPED,
    routine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<Request> {
    let Some(function) = routine else {
        // SAFETY: the caller's promise.
        return unsafe { request(overlapped, None) };
    };
    // SAFETY: the caller's promise; the two types differ in that ours may unwind, as ExitThread within the routine does, and
    // in a fourth argument, which a function of three does not look at.
    unsafe {
        let function =
            std::mem::transmute::<unsafe extern "C" fn(DWORD, DWORD, LPOVERLAPPED), CompletionRoutine>(function);
        Ok(Request::with_routine(Overlapped::new(overlapped)?, function, false))
    }
}

#[cold]
pub(in crate::api) fn event_object(handle: HANDLE) -> Result<Arc<Waitable>> {
    match objects::share(handle) {
        Ok(object) if object.is_event() => Ok(object),
        _ => Err(Error(WSA_INVALID_HANDLE)),
    }
}

#[inline(always)]
pub(in crate::api) fn port(handle: HANDLE) -> Result<Ref<Port>> {
    handle::get(handle as usize).ok_or(Error(ERROR_INVALID_HANDLE))
}

/// Makes a completion port, or has the operations of a socket or file leave packets at one.
///
/// With INVALID_HANDLE_VALUE as `FileHandle`: a new port (`ExistingCompletionPort` is NULL), at which
/// `NumberOfConcurrentThreads` threads may work at a time, 0: as many as there are processors. Otherwise `FileHandle` is a
/// socket or a file opened with FILE_FLAG_OVERLAPPED, whose packets carry `CompletionKey`; with NULL as the port, to a new one. Returns the port, NULL on failure.
/// Errors: ERROR_INVALID_PARAMETER (a port has the socket already, or a port is given without a socket),
/// ERROR_INVALID_HANDLE, ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/fileio/createiocompletionport>
#[no_mangle]
pub extern "C" fn CreateIoCompletionPort(
    FileHandle: HANDLE,
    ExistingCompletionPort: HANDLE,
    CompletionKey: ULONG_PTR,
    NumberOfConcurrentThreads: DWORD,
) -> HANDLE {
    ffi::call_any_time(ptr::null_mut(), || {
        let no_file = FileHandle as isize == -1;
        if no_file && !ExistingCompletionPort.is_null() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        let source = match no_file {
            true => None,
            false => Some(source(FileHandle)?),
        };
        let (port, handle) = match ExistingCompletionPort.is_null() {
            true => new_port(NumberOfConcurrentThreads)?,
            false => (handle::share(&port(ExistingCompletionPort)?), ExistingCompletionPort),
        };
        if let Some(source) = source {
            let associated = associate_source(source, FileHandle, &port, CompletionKey);
            if associated.is_err() && ExistingCompletionPort.is_null() {
                handle::close(handle as usize);
            }
            associated?;
        }
        Ok(handle)
    })
}

/// What overlapped operations are begun on.
enum Source {
    Socket(SocketRef),
    File(Ref<File>),
}

/// What a file handle names. ERROR_INVALID_HANDLE: neither a socket nor a file.
fn source(handle: HANDLE) -> Result<Source> {
    match handle::get::<File>(handle as usize) {
        Some(file) => Ok(Source::File(file)),
        None => socket(handle).map(Source::Socket),
    }
}

/// Has the packets of a handle's operations come to `port` with `key`. Errors: as [`CreateIoCompletionPort`].
pub(in crate::api) fn associate(handle: HANDLE, port: &Arc<Port>, key: usize) -> Result<()> {
    associate_source(source(handle)?, handle, port, key)
}

fn associate_source(source: Source, handle: HANDLE, port: &Arc<Port>, key: usize) -> Result<()> {
    match source {
        Source::Socket(socket) => overlapped::associate(&socket, handle as SOCKET, port, key),
        Source::File(file) => associate_file(&file, port, key),
    }
}

/// ERROR_INVALID_PARAMETER: a port has the file already, or it was not opened with FILE_FLAG_OVERLAPPED.
fn associate_file(file: &File, port: &Arc<Port>, key: usize) -> Result<()> {
    match file.overlapped && file.transfers.associate(Arc::clone(port), key) {
        true => Ok(()),
        false => Err(Error(ERROR_INVALID_PARAMETER)),
    }
}

/// The socket that a file handle is. ERROR_INVALID_HANDLE: none.
fn socket(handle: HANDLE) -> Result<SocketRef> {
    spi::base_socket(handle as SOCKET).map_err(|_| Error(ERROR_INVALID_HANDLE))
}

fn new_port(concurrency: DWORD) -> Result<(Arc<Port>, HANDLE)> {
    let port = Port::new(concurrency).map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
    let polled: Arc<dyn Polled> = port.clone();
    idle_poller::add(Arc::downgrade(&polled));
    match handle::insert(Arc::clone(&port), For::Anyone) {
        Ok(handle) => Ok((port, handle as HANDLE)),
        Err(TableFull) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
    }
}

/// Queues a packet with these three values, which GetQueuedCompletionStatus hands out as they are.
///
/// Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/fileio/postqueuedcompletionstatus>
#[no_mangle]
pub extern "C" fn PostQueuedCompletionStatus(
    CompletionPort: HANDLE,
    dwNumberOfBytesTransferred: DWORD,
    dwCompletionKey: ULONG_PTR,
    lpOverlapped: LPOVERLAPPED,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        port(CompletionPort)?.post_now(Packet {
            key: dwCompletionKey,
            overlapped: lpOverlapped as usize,
            bytes: dwNumberOfBytesTransferred,
            status: Status::SUCCESS,
        });
        Ok(TRUE)
    })
}

/// To kernel32 memory that is none is ERROR_NOACCESS.
fn no_access(_: Fault) -> Error {
    Error(ERROR_NOACCESS)
}

fn no_packet(why: NoPacket) -> Error {
    Error(match why {
        NoPacket::TimedOut | NoPacket::Interrupted => WAIT_TIMEOUT,
        NoPacket::Closed => ERROR_ABANDONED_WAIT_0,
    })
}

/// Takes a packet, waiting for one at most `dwMilliseconds` (INFINITE: for ever).
///
/// TRUE: the packet of an operation that succeeded. FALSE with an OVERLAPPED in `lpOverlapped`: that of one that failed,
/// GetLastError says why. FALSE with NULL there: no packet. Errors then: WAIT_TIMEOUT, ERROR_ABANDONED_WAIT_0 (the
/// port was closed meanwhile), ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (a pointer is NULL).
/// <https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getqueuedcompletionstatus>
#[no_mangle]
pub unsafe extern "C" fn GetQueuedCompletionStatus(
    CompletionPort: HANDLE,
    lpNumberOfBytesTransferred: LPDWORD,
    lpCompletionKey: PULONG_PTR,
    lpOverlapped: *mut LPOVERLAPPED,
    dwMilliseconds: DWORD,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        if lpNumberOfBytesTransferred.is_null() || lpCompletionKey.is_null() || lpOverlapped.is_null() {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        // SAFETY: the caller vouches for the three places.
        unsafe {
            probe(lpNumberOfBytesTransferred).map_err(no_access)?;
            probe(lpCompletionKey).map_err(no_access)?;
            put_user(lpOverlapped, ptr::null_mut()).map_err(no_access)?;
        }
        let mut packet = [Packet::NONE];
        let port = port(CompletionPort)?;
        let taken = port.dequeue(&mut packet, objects::timeout(dwMilliseconds), false);
        taken.map_err(no_packet)?;
        let [packet] = packet;
        // SAFETY: as above.
        unsafe {
            put_user(lpNumberOfBytesTransferred, packet.bytes).map_err(no_access)?;
            put_user(lpCompletionKey, packet.key).map_err(no_access)?;
            put_user(lpOverlapped, packet.overlapped as LPOVERLAPPED).map_err(no_access)?;
        }
        match packet.status.windows_error() {
            0 => Ok(TRUE),
            error => Err(Error(error)),
        }
    })
}

/// Takes up to `ulCount` packets, waiting for the first at most `dwMilliseconds`; with `fAlertable` also ends when
/// procedure calls ran. An entry's `Internal` is the operation's NTSTATUS. `ulNumEntriesRemoved` receives their number.
///
/// Errors: as [`GetQueuedCompletionStatus`] without a packet; WAIT_IO_COMPLETION (calls ran), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/fileio/getqueuedcompletionstatusex-func>
#[no_mangle]
pub unsafe extern "C" fn GetQueuedCompletionStatusEx(
    CompletionPort: HANDLE,
    lpCompletionPortEntries: LPOVERLAPPED_ENTRY,
    ulCount: ULONG,
    ulNumEntriesRemoved: PULONG,
    dwMilliseconds: DWORD,
    fAlertable: BOOL,
) -> BOOL {
    // SAFETY: the caller vouches for the entries and their number.
    let taken = unsafe {
        dequeue_many(
            CompletionPort,
            lpCompletionPortEntries,
            ulCount,
            ulNumEntriesRemoved,
            dwMilliseconds,
            fAlertable != FALSE,
        )
    };
    // Outside of `ffi::call`: a call may end the thread.
    if taken == Ok(Err(NoPacket::Interrupted)) {
        thread::run_calls();
    }
    ffi::call_any_time(FALSE, || match taken? {
        Ok(_) => Ok(TRUE),
        Err(NoPacket::Interrupted) => Err(Error(WAIT_IO_COMPLETION as i32)),
        Err(why) => Err(no_packet(why)),
    })
}

/// # Safety
/// `entries` is NULL or has room for `count`; `removed` is NULL or points to a ULONG.
pub(in crate::api) unsafe fn dequeue_many(
    handle: HANDLE,
    entries: LPOVERLAPPED_ENTRY,
    count: ULONG,
    removed: PULONG,
    milliseconds: DWORD,
    alertable: bool,
) -> Result<std::result::Result<usize, NoPacket>> {
    /// Packets taken at once; who asks for more gets the rest with the next call.
    const MOST: usize = 64;
    if entries.is_null() || removed.is_null() || count == 0 {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    // SAFETY: the caller's promise.
    unsafe { put_user(removed, 0).map_err(no_access)? };
    let mut packets = [Packet::NONE; MOST];
    let room = (count as usize).min(MOST);
    // SAFETY: as above.
    unsafe { probe_for_write(entries.cast(), room * size_of::<OVERLAPPED_ENTRY>()).map_err(no_access)? };
    let taken = port(handle)?.dequeue(&mut packets[..room], objects::timeout(milliseconds), alertable);
    if let Ok(taken) = taken {
        for (index, packet) in packets[..taken].iter().enumerate() {
            let entry = OVERLAPPED_ENTRY {
                lpCompletionKey: packet.key,
                lpOverlapped: packet.overlapped as LPOVERLAPPED,
                Internal: packet.status.0 as usize,
                dwNumberOfBytesTransferred: packet.bytes,
            };
            // SAFETY: the caller's promise; not more than `count`.
            unsafe { put_user(entries.wrapping_add(index), entry).map_err(no_access)? };
        }
        // SAFETY: as above.
        unsafe { put_user(removed, taken as ULONG).map_err(no_access)? };
    }
    Ok(taken)
}

/// Chooses what an operation on a socket that succeeds at once leaves out: FILE_SKIP_COMPLETION_PORT_ON_SUCCESS, its
/// packet. FILE_SKIP_SET_EVENT_ON_HANDLE has nothing to leave out: a socket's handle is not waited for.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (another flag).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setfilecompletionnotificationmodes>
#[no_mangle]
pub extern "C" fn SetFileCompletionNotificationModes(FileHandle: HANDLE, Flags: UCHAR) -> BOOL {
    const KNOWN: UCHAR = (FILE_SKIP_COMPLETION_PORT_ON_SUCCESS | FILE_SKIP_SET_EVENT_ON_HANDLE) as UCHAR;
    ffi::call_any_time(FALSE, || {
        let source = source(FileHandle)?;
        if Flags & !KNOWN != 0 {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        // A file's never succeed at once.
        if let (Source::Socket(socket), true) = (source, Flags & FILE_SKIP_COMPLETION_PORT_ON_SUCCESS as UCHAR != 0) {
            overlapped::skip_port_on_success(&socket, FileHandle as SOCKET);
        }
        Ok(TRUE)
    })
}

/// How a socket's operation stands, waiting for its end at most `timeout`. ERROR_IO_INCOMPLETE: it is pending still.
///
/// # Safety
/// `overlapped` is NULL or points to an OVERLAPPED.
pub(in crate::api) unsafe fn result(
    socket: &SocketRef,
    overlapped: LPOVERLAPPED,
    timeout: Option<Duration>,
    alertable: bool,
) -> Result<std::result::Result<Overlapped, Waited>> {
    // SAFETY: the caller's promise.
    let overlapped = unsafe { Overlapped::new(overlapped)? };
    Ok(match overlapped::wait(socket, overlapped, timeout, alertable) {
        Waited::Done => Ok(overlapped),
        other => Err(other),
    })
}

/// Waits for an OVERLAPPED's event, where that is the program's to set: it is set already, or the operation is none of the
/// socket's. False: the end of the operation is to be waited for.
///
/// # Safety
/// `overlapped` is NULL or points to an OVERLAPPED.
pub(in crate::api) unsafe fn wait_for_event_alone(socket: &SocketRef, overlapped: LPOVERLAPPED) -> Result<bool> {
    // SAFETY: the caller's promise.
    let place = unsafe { Overlapped::new(overlapped)? };
    let event = (place.event()? & !1) as HANDLE;
    if !place.is_pending() || event.is_null() {
        return Ok(false);
    }
    let Ok(event) = event_object(event) else {
        return Ok(false);
    };
    let timeout = match overlapped::is_pending_on(socket, place) {
        true => Some(Duration::ZERO),
        false if !place.is_pending() => return Ok(false),
        false => None,
    };
    Ok(!matches!(
        wait::wait(&[&event], false, timeout, false),
        wait::Outcome::TimedOut
    ))
}

/// Tells how an overlapped operation ended; with `bWait` waits for its end.
///
/// `lpNumberOfBytesTransferred` receives the byte count. FALSE: it failed with the error that is set, or
/// ERROR_IO_INCOMPLETE: it is pending. Errors beside the operation's: ERROR_INVALID_HANDLE, ERROR_NOACCESS (a pointer).
/// <https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getoverlappedresult>
#[no_mangle]
pub unsafe extern "C" fn GetOverlappedResult(
    hFile: HANDLE,
    lpOverlapped: LPOVERLAPPED,
    lpNumberOfBytesTransferred: LPDWORD,
    bWait: BOOL,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let timeout = if bWait != FALSE { None } else { Some(Duration::ZERO) };
        // SAFETY: the caller vouches for the OVERLAPPED and the DWORD.
        let waited = unsafe { overlapped_result(hFile, lpOverlapped, lpNumberOfBytesTransferred, timeout, false)? };
        match waited {
            Waited::Done => Ok(TRUE),
            _ => Err(Error(ERROR_IO_INCOMPLETE)),
        }
    })
}

/// As [`GetOverlappedResult`], waiting at most `dwMilliseconds` (0: not at all); with `bAlertable` also ends when procedure
/// calls ran. Errors, too: WAIT_TIMEOUT, WAIT_IO_COMPLETION.
/// <https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getoverlappedresultex>
#[no_mangle]
pub unsafe extern "C" fn GetOverlappedResultEx(
    hFile: HANDLE,
    lpOverlapped: LPOVERLAPPED,
    lpNumberOfBytesTransferred: LPDWORD,
    dwMilliseconds: DWORD,
    bAlertable: BOOL,
) -> BOOL {
    let timeout = objects::timeout(dwMilliseconds);
    let alertable = bAlertable != FALSE;
    // SAFETY: the caller vouches for the OVERLAPPED and the DWORD.
    let waited = unsafe { overlapped_result(hFile, lpOverlapped, lpNumberOfBytesTransferred, timeout, alertable) };
    // Outside of `ffi::call`: a call may end the thread.
    if waited == Ok(Waited::Interrupted) {
        thread::run_calls();
    }
    ffi::call_any_time(FALSE, || match waited? {
        Waited::Done => Ok(TRUE),
        Waited::Interrupted => Err(Error(WAIT_IO_COMPLETION as i32)),
        Waited::TimedOut if dwMilliseconds == 0 => Err(Error(ERROR_IO_INCOMPLETE)),
        Waited::TimedOut => Err(Error(WAIT_TIMEOUT)),
    })
}

/// # Safety
/// `overlapped` is NULL or points to an OVERLAPPED; `bytes` is NULL or points to a DWORD.
unsafe fn overlapped_result(
    file: HANDLE,
    overlapped: LPOVERLAPPED,
    bytes: LPDWORD,
    timeout: Option<Duration>,
    alertable: bool,
) -> Result<Waited> {
    // SAFETY: the caller's promise.
    unsafe {
        probe(bytes).map_err(no_access)?;
        let place = Overlapped::new(overlapped).map_err(|_| Error(ERROR_NOACCESS))?;
        // Of an operation that is done the handle does not matter: it may be closed.
        if place.is_pending() {
            let waited = match objects::share(file) {
                // What NotifyAddrChange gives for a file.
                Ok(event) if event.is_event() => wait_for_event(&event, place, timeout, alertable)?,
                _ => match source(file)? {
                    Source::Socket(socket) => overlapped::wait(&socket, place, timeout, alertable),
                    Source::File(file) => file.transfers.wait(place, timeout, alertable),
                },
            };
            if waited != Waited::Done {
                return Ok(waited);
            }
        }
        let (transferred, _) = place.result().map_err(no_access)?;
        put_user(bytes, transferred as DWORD).map_err(no_access)?;
        match place.status().windows_error() {
            0 => Ok(Waited::Done),
            error => Err(Error(error)),
        }
    }
}

/// Waits until an operation is done that an event is set for: its own, or the one that several share.
fn wait_for_event(
    event: &Arc<Waitable>,
    place: Overlapped,
    timeout: Option<Duration>,
    alertable: bool,
) -> Result<Waited> {
    /// How long to wait for a shared event's next reason.
    const PAUSE: Duration = Duration::from_millis(10);
    let own = event_object((place.event()? & !1) as HANDLE);
    let event = own.as_ref().unwrap_or(event);
    let deadline = timeout.map(|timeout| Instant::now() + timeout);
    while place.is_pending() {
        let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        match wait::wait(&[event], false, left, alertable) {
            wait::Outcome::TimedOut => return Ok(Waited::TimedOut),
            wait::Outcome::Interrupted => return Ok(Waited::Interrupted),
            _ => {}
        }
        if place.is_pending() {
            // It was set for another operation, and stays set.
            std::thread::sleep(PAUSE);
        }
    }
    Ok(Waited::Done)
}

/// Ends the operations that the calling thread has begun on a socket or a file: they end with ERROR_OPERATION_ABORTED.
///
/// TRUE also when there is none. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/fileio/cancelio>
#[no_mangle]
pub extern "C" fn CancelIo(hFile: HANDLE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        cancel(hFile, None, Some(thread::id()))?;
        Ok(TRUE)
    })
}

/// Ends what a socket or a file has pending; of a file, what no thread has begun to transfer. Returns whether there was any.
fn cancel(handle: HANDLE, overlapped: Option<usize>, issuer: Option<u32>) -> Result<bool> {
    let leaves = |completion: &Completion| {
        overlapped.is_none_or(|address| completion.overlapped.address() == address)
            && issuer.is_none_or(|thread| completion.issuer == thread)
    };
    Ok(match source(handle)? {
        Source::Socket(socket) => overlapped::cancel(&socket, leaves),
        Source::File(file) => file.transfers.cancel(leaves),
    })
}

/// Ends the operations of a socket or a file, whichever thread began them: the one of `lpOverlapped`, or with NULL all.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_NOT_FOUND (nothing was pending).
/// <https://learn.microsoft.com/windows/win32/fileio/cancelioex-func>
#[no_mangle]
pub extern "C" fn CancelIoEx(hFile: HANDLE, lpOverlapped: LPOVERLAPPED) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let only = (!lpOverlapped.is_null()).then_some(lpOverlapped as usize);
        match cancel(hFile, only, None)? {
            true => Ok(TRUE),
            false => Err(Error(ERROR_NOT_FOUND)),
        }
    })
}

/// Ends the socket call that another thread blocks in: it fails with WSA_OPERATION_ABORTED.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_NOT_FOUND (the thread does not block in such a call).
/// <https://learn.microsoft.com/windows/win32/fileio/cancelsynchronousio-func>
#[no_mangle]
pub extern "C" fn CancelSynchronousIo(hThread: HANDLE) -> BOOL {
    ffi::call_any_time(FALSE, || match processthreadsapi::named_thread(hThread)?.cancel() {
        true => Ok(TRUE),
        false => Err(Error(ERROR_NOT_FOUND)),
    })
}

/// What an operation came to that was done at once. WSA_IO_PENDING: it was not.
#[inline(always)]
pub(in crate::api) fn done(begun: Begun) -> Result<Outcome> {
    match begun {
        Begun::Done(outcome) => Ok(outcome),
        Begun::Pending => Err(Error(WSA_IO_PENDING)),
    }
}

/// The same for a socket's data: where that is not for overlapped operations, the call waits.
#[inline(always)]
pub(in crate::api) fn done_on(socket: &SocketRef, overlapped: LPWSAOVERLAPPED, begun: Begun) -> Result<Outcome> {
    match begun {
        Begun::Done(outcome) => Ok(outcome),
        Begun::Pending if socket.is(state::OVERLAPPED) => Err(Error(WSA_IO_PENDING)),
        Begun::Pending => wait_for_end(socket, overlapped),
    }
}

#[cold]
fn wait_for_end(socket: &SocketRef, overlapped: LPWSAOVERLAPPED) -> Result<Outcome> {
    // SAFETY: the operation was begun with it, so the caller vouches for it.
    let overlapped = unsafe { Overlapped::new(overlapped)? };
    overlapped::wait(socket, overlapped, None, false);
    let (bytes, flags) = overlapped.result()?;
    Ok(Outcome {
        status: overlapped.status(),
        bytes,
        flags: Some(flags),
    })
}

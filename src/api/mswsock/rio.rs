//! Registered I/O: the functions behind `RIO_EXTENSION_FUNCTION_TABLE`, which WSAIoctl hands out.
//!
//! Numbers of queues and buffers are looked up like handles, so that one that names nothing is an error. A queue may be used
//! by several threads at a time.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset;
use crate::api::kernel32::synchapi::objects;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, TableFull};
use crate::rt::thread;
use crate::sock::rio::buffer::{self, Slice};
use crate::sock::rio::queue::{CompletionQueue, Tell};
use crate::sock::rio::{self, Asked, Data, Places, Request};
use crate::sock::socket::{Direction, Receive, SendFrom};
use crate::spi;
use crate::sys::fault::{get_user, probe_for_write, put_user};
use crate::sys::native;
use std::ffi::c_int;
use std::mem::MaybeUninit;
use std::sync::Arc;
use std::{mem, ptr};

static FUNCTIONS: RIO_EXTENSION_FUNCTION_TABLE = RIO_EXTENSION_FUNCTION_TABLE {
    cbSize: mem::size_of::<RIO_EXTENSION_FUNCTION_TABLE>() as DWORD,
    RIOReceive: Some(RIOReceive),
    RIOReceiveEx: Some(RIOReceiveEx),
    RIOSend: Some(RIOSend),
    RIOSendEx: Some(RIOSendEx),
    RIOCloseCompletionQueue: Some(RIOCloseCompletionQueue),
    RIOCreateCompletionQueue: Some(RIOCreateCompletionQueue),
    RIOCreateRequestQueue: Some(RIOCreateRequestQueue),
    RIODequeueCompletion: Some(RIODequeueCompletion),
    RIODeregisterBuffer: Some(RIODeregisterBuffer),
    RIONotify: Some(RIONotify),
    RIORegisterBuffer: Some(RIORegisterBuffer),
    RIOResizeCompletionQueue: Some(RIOResizeCompletionQueue),
    RIOResizeRequestQueue: Some(RIOResizeRequestQueue),
};

/// The functions that SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER gives for a GUID. WSAEINVAL: not registered I/O's.
pub(in crate::api) fn functions(id: &GUID) -> Result<&'static RIO_EXTENSION_FUNCTION_TABLE> {
    match *id == WSAID_MULTIPLE_RIO {
        true => Ok(&FUNCTIONS),
        false => Err(Error(WSAEINVAL)),
    }
}

/// Runs with the completion queue that `queue` names. WSAEINVAL: none.
fn with_queue<T>(queue: RIO_CQ, body: impl FnOnce(&CompletionQueue) -> Result<T>) -> Result<T> {
    let queue = handle::get::<CompletionQueue>(queue as usize).ok_or(Error(WSAEINVAL))?;
    body(&queue)
}

/// Makes a completion queue for `QueueSize` results at a time. `NotificationCompletion` says how RIONotify answers; with NULL
/// the queue is polled.
///
/// Returns RIO_INVALID_CQ on failure. Errors: WSAEINVAL (the size; no such event or port, no OVERLAPPED), WSAENOBUFS.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_riocreatecompletionqueue>
unsafe extern "C" fn RIOCreateCompletionQueue(
    QueueSize: DWORD,
    NotificationCompletion: PRIO_NOTIFICATION_COMPLETION,
) -> RIO_CQ {
    ffi::call(RIO_INVALID_CQ, || {
        let tell = match NotificationCompletion.is_null() {
            true => Tell::Nobody,
            // SAFETY: the caller vouches for the structure.
            false => unsafe { tell(&get_user(NotificationCompletion)?)? },
        };
        let queue = Arc::new(CompletionQueue::new(QueueSize, tell)?);
        match handle::insert(queue, For::Anyone) {
            Ok(handle) => Ok(handle as RIO_CQ),
            Err(TableFull) => Err(Error(WSAENOBUFS)),
        }
    })
}

/// # Safety
/// The member that the type names is filled in.
unsafe fn tell(how: &RIO_NOTIFICATION_COMPLETION) -> Result<Tell> {
    match how.Type {
        RIO_EVENT_COMPLETION => {
            // SAFETY: the caller's promise.
            let how = unsafe { how.Anonymous.Event };
            match objects::share(how.EventHandle) {
                Ok(event) if event.is_event() => Ok(Tell::Event {
                    event,
                    resets: how.NotifyReset != FALSE,
                }),
                _ => Err(Error(WSAEINVAL)),
            }
        }
        RIO_IOCP_COMPLETION => {
            // SAFETY: the caller's promise.
            let how = unsafe { how.Anonymous.Iocp };
            if how.Overlapped.is_null() {
                return Err(Error(WSAEINVAL));
            }
            let port = ioapiset::port(how.IocpHandle).map_err(|_| Error(WSAEINVAL))?;
            Ok(Tell::Port {
                port: handle::share(&port),
                key: how.CompletionKey as usize,
                overlapped: how.Overlapped as usize,
            })
        }
        _ => Err(Error(WSAEINVAL)),
    }
}

/// Gives a completion queue another size.
///
/// Errors: WSAEINVAL (no queue, or the size), WSAETOOMANYREFS (its request queues may make more results).
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rioresizecompletionqueue>
unsafe extern "C" fn RIOResizeCompletionQueue(CQ: RIO_CQ, QueueSize: DWORD) -> BOOL {
    ffi::call(FALSE, || with_queue(CQ, |queue| queue.resize(QueueSize)).map(|()| TRUE))
}

/// Closes a completion queue: results that come from now on are dropped. What is no queue is ignored.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rioclosecompletionqueue>
unsafe extern "C" fn RIOCloseCompletionQueue(CQ: RIO_CQ) {
    ffi::call_any_time((), || {
        match handle::remove::<CompletionQueue>(CQ as usize) {
            Some(handle::Removed::Own(queue)) => queue.close(),
            Some(handle::Removed::Shared(queue)) => queue.close(),
            None => {}
        }
        Ok(())
    })
}

/// Makes a socket's request queue, for `MaxOutstandingReceive` and `MaxOutstandingSend` requests whose results have not
/// been taken. The numbers of buffers must be 1. Results carry `SocketContext`.
///
/// The socket was made with WSA_FLAG_REGISTERED_IO, and closing it closes the queue. Returns RIO_INVALID_RQ on failure.
/// Errors: WSAENOTSOCK, WSAEINVAL (no completion queue, no requests, the socket has a queue), WSAENOBUFS (no room in a
/// completion queue), WSAEOPNOTSUPP (not such a socket).
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_riocreaterequestqueue>
unsafe extern "C" fn RIOCreateRequestQueue(
    Socket: SOCKET,
    MaxOutstandingReceive: ULONG,
    MaxReceiveDataBuffers: ULONG,
    MaxOutstandingSend: ULONG,
    MaxSendDataBuffers: ULONG,
    ReceiveCQ: RIO_CQ,
    SendCQ: RIO_CQ,
    SocketContext: PVOID,
) -> RIO_RQ {
    ffi::call(RIO_INVALID_RQ, || {
        let socket = spi::base_socket(Socket)?;
        let side = |limit: ULONG, buffers: ULONG, queue: RIO_CQ| {
            let queue = handle::get::<CompletionQueue>(queue as usize).ok_or(Error(WSAEINVAL))?;
            match buffers == 1 || buffers == 0 && limit == 0 {
                true => Ok((limit, handle::share(&queue))),
                false => Err(Error(WSAEINVAL)),
            }
        };
        let asked = Asked {
            context: SocketContext as u64,
            sides: [
                side(MaxOutstandingReceive, MaxReceiveDataBuffers, ReceiveCQ)?,
                side(MaxOutstandingSend, MaxSendDataBuffers, SendCQ)?,
            ],
        };
        rio::create(&socket, Socket, asked)?;
        Ok(Socket as RIO_RQ)
    })
}

/// Gives a request queue other limits.
///
/// Errors: WSAEINVAL (no queue, or both 0), WSAETOOMANYREFS (more requests are outstanding), WSAENOBUFS (no room in a
/// completion queue).
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rioresizerequestqueue>
unsafe extern "C" fn RIOResizeRequestQueue(
    RQ: RIO_RQ,
    MaxOutstandingReceive: DWORD,
    MaxOutstandingSend: DWORD,
) -> BOOL {
    ffi::call(FALSE, || {
        rio::resize(RQ as usize, [MaxOutstandingReceive, MaxOutstandingSend]).map(|()| TRUE)
    })
}

/// Registers `DataLength` bytes at `DataBuffer`, which stay the program's. Their pages are not locked into memory.
///
/// Returns RIO_INVALID_BUFFERID on failure. Errors: WSAEFAULT (no such memory), WSAEINVAL (no length), WSAENOBUFS.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rioregisterbuffer>
unsafe extern "C" fn RIORegisterBuffer(DataBuffer: *mut CHAR, DataLength: DWORD) -> RIO_BUFFERID {
    ffi::call(RIO_INVALID_BUFFERID, || {
        buffer::register(DataBuffer.cast(), DataLength as usize).map(|id| id as RIO_BUFFERID)
    })
}

/// Ends a registration. What is none is ignored.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rioderegisterbuffer>
unsafe extern "C" fn RIODeregisterBuffer(BufferId: RIO_BUFFERID) {
    ffi::call_any_time((), || {
        buffer::deregister(BufferId as usize);
        Ok(())
    })
}

/// Asks to be told, once, when the completion queue has a result whose request had no RIO_MSG_DONT_NOTIFY: now or later.
///
/// Returns 0 or an error: WSAEINVAL (no queue, or one that is polled), WSAEALREADY (the last call has not been answered),
/// WSANOTINITIALISED.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rionotify>
unsafe extern "C" fn RIONotify(CQ: RIO_CQ) -> INT {
    let notified = ffi::call(None, || with_queue(CQ, CompletionQueue::notify).map(Some));
    notified.map_or_else(|| thread::last_error() as INT, |()| ERROR_SUCCESS)
}

/// Takes results, up to `ArraySize`, and returns their number. Carries out first, if there are none, what the queue's sockets
/// have become ready for.
///
/// A result's `Status` is 0 or the request's error: WSA_OPERATION_ABORTED, WSAECONNRESET, WSAEMSGSIZE and others. Returns
/// RIO_CORRUPT_CQ for what is no completion queue, or no array.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_riodequeuecompletion>
unsafe extern "C" fn RIODequeueCompletion(CQ: RIO_CQ, Array: PRIORESULT, ArraySize: ULONG) -> ULONG {
    ffi::call_any_time(RIO_CORRUPT_CQ, || {
        with_queue(CQ, |queue| {
            if ArraySize == 0 {
                return Ok(0);
            }
            if Array.is_null() || !Array.is_aligned() {
                return Err(Error(WSAEFAULT));
            }
            /// Results taken at once.
            const MOST: usize = 64;
            let mut results = [const { MaybeUninit::uninit() }; MOST];
            let mut taken = 0;
            // SAFETY: the caller may write the array; so many results are initialized.
            unsafe {
                while taken < ArraySize as usize {
                    let room = MOST.min(ArraySize as usize - taken);
                    probe_for_write(Array.wrapping_add(taken).cast(), room * mem::size_of::<RIORESULT>())?;
                    let count = queue.dequeue(&mut results[..room]);
                    for result in &results[..count] {
                        put_user(Array.wrapping_add(taken), result.assume_init())?;
                        taken += 1;
                    }
                    if count < room {
                        break;
                    }
                }
            }
            Ok(taken as ULONG)
        })
    })
}

/// The program's flags, and what they say.
struct Flags {
    tells: bool,
    deferred: bool,
    waits_for_all: bool,
    only_commits: bool,
}

impl Flags {
    /// WSAEINVAL: a flag that is not in `allowed`, or another beside RIO_MSG_COMMIT_ONLY.
    fn read(flags: DWORD, allowed: DWORD) -> Result<Flags> {
        let only_commits = flags & RIO_MSG_COMMIT_ONLY != 0;
        if flags & !allowed != 0 || only_commits && flags != RIO_MSG_COMMIT_ONLY {
            return Err(Error(WSAEINVAL));
        }
        Ok(Flags {
            tells: flags & RIO_MSG_DONT_NOTIFY == 0,
            deferred: flags & RIO_MSG_DEFER != 0,
            waits_for_all: flags & RIO_MSG_WAITALL != 0,
            only_commits,
        })
    }
}

const SEND_FLAGS: DWORD = RIO_MSG_COMMIT_ONLY | RIO_MSG_DONT_NOTIFY | RIO_MSG_DEFER;
const RECEIVE_FLAGS: DWORD = SEND_FLAGS | RIO_MSG_WAITALL;

/// What a request has besides its queue: data, their number, local and remote address, control data, flags, context.
struct Arguments {
    data: PRIO_BUF,
    count: ULONG,
    local: PRIO_BUF,
    remote: PRIO_BUF,
    control: PRIO_BUF,
    flags: PRIO_BUF,
    context: PVOID,
}

impl Arguments {
    fn are_none(&self) -> bool {
        let parts = [self.data, self.local, self.remote, self.control, self.flags];
        parts.iter().all(|part| part.is_null()) && self.count == 0 && self.context.is_null()
    }

    fn data(&self) -> Result<Slice> {
        match (self.data.is_null(), self.count) {
            (true, 0) => Ok(Slice::NONE),
            // SAFETY: any bytes are a RIO_BUF.
            (false, 1) => Slice::of(&unsafe { get_user(self.data)? }),
            _ => Err(Error(WSAEINVAL)),
        }
    }

    fn places(&self) -> Result<Places> {
        Ok(Places {
            remote: Slice::with_room_for::<SOCKADDR_INET>(self.remote)?,
            local: Slice::with_room_for::<SOCKADDR_INET>(self.local)?,
            flags: Slice::with_room_for::<ULONG>(self.flags)?,
            control: Slice::with_room_for::<RIO_CMSG_BUFFER>(self.control)?,
        })
    }
}

/// # Safety
/// The parts are NULL or point to a RIO_BUF; what those name is left to the request.
#[inline]
unsafe fn receive(queue: RIO_RQ, arguments: Arguments, flags: DWORD) -> Result<BOOL> {
    let flags = Flags::read(flags, RECEIVE_FLAGS)?;
    if flags.only_commits {
        return commit(queue, arguments, Direction::In);
    }
    let (data, places) = (arguments.data()?, arguments.places()?);
    let request = Request {
        context: arguments.context as u64,
        tells: flags.tells,
        data: Data::Receive(Receive {
            buffer: data.place,
            len: data.len,
            flags: if flags.waits_for_all { native::MSG_WAITALL } else { 0 },
            done: 0,
        }),
        places,
    };
    rio::submit(queue as usize, request, flags.deferred).map(|()| TRUE)
}

/// # Safety
/// As for `receive`.
#[inline]
unsafe fn send(queue: RIO_RQ, arguments: Arguments, flags: DWORD) -> Result<BOOL> {
    let flags = Flags::read(flags, SEND_FLAGS)?;
    if flags.only_commits {
        return commit(queue, arguments, Direction::Out);
    }
    if !arguments.local.is_null() {
        return Err(Error(WSAEINVAL));
    }
    let (data, places) = (arguments.data()?, arguments.places()?);
    let request = Request {
        context: arguments.context as u64,
        tells: flags.tells,
        data: Data::Send(SendFrom {
            buffer: data.place,
            len: data.len,
            flags: 0,
            done: 0,
        }),
        places,
    };
    rio::submit(queue as usize, request, flags.deferred).map(|()| TRUE)
}

fn commit(queue: RIO_RQ, arguments: Arguments, direction: Direction) -> Result<BOOL> {
    match arguments.are_none() {
        true => rio::commit(queue as usize, direction).map(|()| TRUE),
        false => Err(Error(WSAEINVAL)),
    }
}

/// Receives into part of a registered buffer; the result goes to the request queue's completion queue, with
/// `RequestContext`.
///
/// `pData` is NULL (and `DataBufferCount` 0) for a datagram whose data are not wanted. `Flags`: RIO_MSG_DONT_NOTIFY,
/// RIO_MSG_DEFER (carried out with the next request without it), RIO_MSG_WAITALL (streams: until the part is full), or
/// RIO_MSG_COMMIT_ONLY alone, without other arguments. Errors: WSAEFAULT (no registered buffer), WSAEINVAL (no queue, flags,
/// a part that is larger than its buffer, not bound), WSAENOBUFS (too many outstanding), WSAENOTCONN, WSAESHUTDOWN.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rioreceive>
unsafe extern "C" fn RIOReceive(
    SocketQueue: RIO_RQ,
    pData: PRIO_BUF,
    DataBufferCount: ULONG,
    Flags: DWORD,
    RequestContext: PVOID,
) -> BOOL {
    let arguments = Arguments {
        data: pData,
        count: DataBufferCount,
        local: ptr::null_mut(),
        remote: ptr::null_mut(),
        control: ptr::null_mut(),
        flags: ptr::null_mut(),
        context: RequestContext,
    };
    // SAFETY: the caller vouches for the part and leaves what it names to the request.
    ffi::call(FALSE, || unsafe { receive(SocketQueue, arguments, Flags) })
}

/// As `RIOReceive`, with parts of registered buffers for the addresses (SOCKADDR_INET), the control data (RIO_CMSG_BUFFER;
/// of datagrams) and the flags (ULONG: MSG_PARTIAL, MSG_CTRUNC) of what was received.
///
/// Differs from Windows: where the local address of a socket that is bound to any is asked for, control data contain the packet
/// information also if that was not.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_rioreceiveex>
unsafe extern "C" fn RIOReceiveEx(
    SocketQueue: RIO_RQ,
    pData: PRIO_BUF,
    DataBufferCount: ULONG,
    pLocalAddress: PRIO_BUF,
    pRemoteAddress: PRIO_BUF,
    pControlContext: PRIO_BUF,
    pFlags: PRIO_BUF,
    Flags: DWORD,
    RequestContext: PVOID,
) -> c_int {
    let arguments = Arguments {
        data: pData,
        count: DataBufferCount,
        local: pLocalAddress,
        remote: pRemoteAddress,
        control: pControlContext,
        flags: pFlags,
        context: RequestContext,
    };
    // SAFETY: the caller vouches for the parts and leaves what they name to the request.
    ffi::call(FALSE, || unsafe { receive(SocketQueue, arguments, Flags) })
}

/// Sends part of a registered buffer, all of it; otherwise as `RIOReceive`, without RIO_MSG_WAITALL.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_riosend>
unsafe extern "C" fn RIOSend(
    SocketQueue: RIO_RQ,
    pData: PRIO_BUF,
    DataBufferCount: ULONG,
    Flags: DWORD,
    RequestContext: PVOID,
) -> BOOL {
    let arguments = Arguments {
        data: pData,
        count: DataBufferCount,
        local: ptr::null_mut(),
        remote: ptr::null_mut(),
        control: ptr::null_mut(),
        flags: ptr::null_mut(),
        context: RequestContext,
    };
    // SAFETY: the caller vouches for the part and leaves what it names to the request.
    ffi::call(FALSE, || unsafe { send(SocketQueue, arguments, Flags) })
}

/// As `RIOSend`, to the address (SOCKADDR_INET) in part of a registered buffer; `pLocalAddress` must be NULL.
/// `pFlags` receives 0. Control data (RIO_CMSG_BUFFER) go with datagrams.
/// <https://learn.microsoft.com/windows/win32/api/mswsock/nc-mswsock-lpfn_riosendex>
unsafe extern "C" fn RIOSendEx(
    SocketQueue: RIO_RQ,
    pData: PRIO_BUF,
    DataBufferCount: ULONG,
    pLocalAddress: PRIO_BUF,
    pRemoteAddress: PRIO_BUF,
    pControlContext: PRIO_BUF,
    pFlags: PRIO_BUF,
    Flags: DWORD,
    RequestContext: PVOID,
) -> BOOL {
    let arguments = Arguments {
        data: pData,
        count: DataBufferCount,
        local: pLocalAddress,
        remote: pRemoteAddress,
        control: pControlContext,
        flags: pFlags,
        context: RequestContext,
    };
    // SAFETY: the caller vouches for the parts and leaves what they name to the request.
    ffi::call(FALSE, || unsafe { send(SocketQueue, arguments, Flags) })
}

//! ICMP echo: a request, the replies to it, and what they look like in the caller's buffer.
use super::interfaces::number;
use super::watcher::{self, Id, Next, Watched};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{Kind, Object};
use crate::rt::thread::{Call, Thread};
use crate::rt::wait::Waitable;
use crate::sys::echo::Echo;
use crate::sys::echo_packet::{Answer, EchoOptions, Reply};
use crate::sys::lock::Mutex;
use crate::sys::resolver::Address;
use crate::sys::{native, net, pollfd, Errno, Fd};
use std::mem::{size_of, zeroed};
use std::net::IpAddr;
use std::ptr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What IcmpCreateFile makes: the requests that are under way end with it.
#[derive(Default)]
pub struct IcmpFile {
    pending: Mutex<Vec<Id>>,
}

impl Object for IcmpFile {
    const KIND: Kind = Kind::Icmp;
}

impl IcmpFile {
    /// Ends all requests; afterwards nobody touches their buffers.
    pub fn cancel(&self) {
        let pending = std::mem::take(&mut *self.pending.lock());
        for id in pending {
            watcher::remove(id);
        }
    }
}

/// A request as the caller makes it.
pub struct EchoRequest {
    pub destination: Address,
    pub source: Option<IpAddr>,
    pub data: Vec<u8>,
    pub options: EchoOptions,
    pub timeout: Duration,
}

/// The caller's buffer for replies.
#[derive(Clone, Copy)]
pub struct ReplyBuffer {
    pub place: *mut u8,
    pub size: usize,
}
// SAFETY: whoever begins a request leaves the buffer to it until it is done.
unsafe impl Send for ReplyBuffer {}

/// Who is told that a request is done.
pub enum Told {
    Event(Arc<Waitable>),
    Routine(Routine),
}

/// The routine of a request, which the thread that began it runs.
pub struct Routine {
    pub function: unsafe extern "C-unwind" fn(PVOID, PVOID, ULONG),
    pub context: usize,
    pub thread: Arc<Thread>,
}

fn send(request: &EchoRequest) -> Result<Echo> {
    let destination = (request.destination.ip, request.destination.scope_id);
    Echo::send(destination, request.source, &request.data, &request.options).map_err(|errno| {
        Error(match errno {
            Errno(native::EACCES | native::EPERM) => ERROR_ACCESS_DENIED,
            Errno(native::EHOSTUNREACH) => IP_DEST_HOST_UNREACHABLE as i32,
            Errno(native::EMSGSIZE) => IP_PACKET_TOO_BIG as i32,
            Errno(native::EINVAL) => IP_BAD_OPTION as i32,
            Errno(native::EAFNOSUPPORT) => ERROR_NOT_SUPPORTED,
            // What Windows says where no route leads to the destination.
            _ => IP_GENERAL_FAILURE as i32,
        })
    })
}

/// Sends a request and waits for its answer, which it writes to the buffer. Errors: IP_REQ_TIMED_OUT and the others of
/// IP_STATUS where nothing answered.
///
/// # Safety
/// The buffer is as large as it says.
pub unsafe fn ask(request: &EchoRequest, buffer: ReplyBuffer) -> Result<ULONG> {
    let begin = Instant::now();
    let echo = send(request)?;
    loop {
        if let Some(answer) = echo.take() {
            // SAFETY: the caller's promise.
            return Ok(unsafe { write(&answer, begin.elapsed(), buffer) });
        }
        let left = request.timeout.saturating_sub(begin.elapsed());
        if left.is_zero() {
            // SAFETY: the caller's promise.
            unsafe { write_timeout(request.destination, buffer) };
            return Err(Error(IP_REQ_TIMED_OUT as i32));
        }
        let mut fds = [pollfd {
            fd: echo.fd().raw(),
            events: native::POLLIN,
            revents: 0,
        }];
        // A signal that ends the poll is no answer.
        let _ = net::poll(&mut fds, Some(left));
    }
}

/// A request whose caller goes on.
struct Pending {
    echo: Echo,
    begin: Instant,
    deadline: Instant,
    destination: Address,
    buffer: ReplyBuffer,
    told: Option<Told>,
}

/// Sends a request and returns; its answer is written later and `told` told.
///
/// # Safety
/// The buffer is as large as it says and stays until the request is done or its file closed.
pub unsafe fn begin(file: &IcmpFile, request: &EchoRequest, buffer: ReplyBuffer, told: Told) -> Result<()> {
    let begin = Instant::now();
    let pending = Pending {
        echo: send(request)?,
        begin,
        deadline: begin + request.timeout,
        destination: request.destination,
        buffer,
        told: Some(told),
    };
    if let Some(Told::Routine(routine)) = &pending.told {
        routine.thread.expect_routine();
    }
    let mut ids = file.pending.lock();
    ids.retain(|id| watcher::is_watched(*id));
    ids.push(watcher::add(Box::new(pending))?);
    Ok(())
}

impl Watched for Pending {
    fn fd(&self) -> &Fd {
        self.echo.fd()
    }

    fn deadline(&self) -> Option<Instant> {
        Some(self.deadline)
    }

    fn look(&mut self) -> Next {
        let bytes = match self.echo.take() {
            Some(answer) => {
                // SAFETY: `begin`'s promise.
                unsafe { write(&answer, self.begin.elapsed(), self.buffer) };
                self.buffer.size
            }
            None if self.deadline > Instant::now() => return Next::Watch,
            None => {
                // SAFETY: `begin`'s promise.
                unsafe { write_timeout(self.destination, self.buffer) };
                0
            }
        };
        match self.told.take() {
            Some(Told::Event(event)) => {
                // It is an event, or the request would not have begun.
                let _ = event.set();
            }
            Some(Told::Routine(routine)) => queue(routine, bytes),
            None => {}
        }
        Next::Done
    }

    fn cancelled(&mut self) {
        if let Some(Told::Routine(routine)) = self.told.take() {
            routine.thread.routine_came();
        }
    }
}

/// A routine with its arguments, on its way to its thread.
struct Due {
    function: unsafe extern "C-unwind" fn(PVOID, PVOID, ULONG),
    context: usize,
    bytes: usize,
}

fn queue(routine: Routine, bytes: usize) {
    let due = Due {
        function: routine.function,
        context: routine.context,
        bytes,
    };
    routine.thread.routine_came();
    let call = Call::owning(run, Box::new(due));
    if !routine.thread.queue(call) {
        // The thread has ended, and nobody else may run it.
        call.discard();
    }
}

/// Nothing to drop may be left in this frame: the routine may end the thread.
unsafe extern "C-unwind" fn run(data: usize) {
    // SAFETY: made in `queue`, for one run.
    let Due {
        function,
        context,
        bytes,
    } = *unsafe { Box::from_raw(data as *mut Due) };
    // An IO_STATUS_BLOCK: status and number of bytes.
    let mut status = [0usize, bytes];
    // SAFETY: the program gave the routine for this request.
    unsafe { function(context as PVOID, (&raw mut status).cast(), 0) }
}

fn status(answer: &Answer) -> IP_STATUS {
    match answer {
        Answer::Reply(_) => IP_SUCCESS,
        Answer::Refused { from, kind, code } if from.is_ipv4() => refused_v4(*kind, *code),
        Answer::Refused { kind, code, .. } => refused_v6(*kind, *code),
    }
}

/// RFC 792 and 1812.
fn refused_v4(kind: u8, code: u8) -> IP_STATUS {
    match (kind, code) {
        (3, 1 | 7 | 8 | 10 | 12) => IP_DEST_HOST_UNREACHABLE,
        (3, 2) => IP_DEST_PROT_UNREACHABLE,
        (3, 3) => IP_DEST_PORT_UNREACHABLE,
        (3, 4) => IP_PACKET_TOO_BIG,
        (3, 5) => IP_BAD_ROUTE,
        (3, _) => IP_DEST_NET_UNREACHABLE,
        (4, _) => IP_SOURCE_QUENCH,
        (11, 0) => IP_TTL_EXPIRED_TRANSIT,
        (11, _) => IP_TTL_EXPIRED_REASSEM,
        (12, _) => IP_PARAM_PROBLEM,
        _ => IP_GENERAL_FAILURE,
    }
}

/// RFC 4443.
fn refused_v6(kind: u8, code: u8) -> IP_STATUS {
    match (kind, code) {
        (1, 0) => IP_DEST_NO_ROUTE,
        (1, 1 | 5 | 6) => IP_DEST_PROHIBITED,
        (1, 2) => IP_DEST_SCOPE_MISMATCH,
        (1, 3) => IP_DEST_ADDR_UNREACHABLE,
        (1, 4) => IP_DEST_PORT_UNREACHABLE,
        (1, _) => IP_DEST_UNREACHABLE,
        (2, _) => IP_PACKET_TOO_BIG,
        (3, 0) => IP_HOP_LIMIT_EXCEEDED,
        (3, _) => IP_REASSEMBLY_TIME_EXCEEDED,
        (4, 0) => IP_PARAMETER_PROBLEM,
        (4, 1) => IP_UNRECOGNIZED_NEXT_HEADER,
        (4, _) => IP_BAD_OPTION,
        _ => IP_ICMP_ERROR,
    }
}

/// Writes an answer to the buffer and returns how many replies there are in it.
///
/// # Safety
/// The buffer is as large as it says, and has room for the structure at least.
unsafe fn write(answer: &Answer, elapsed: Duration, buffer: ReplyBuffer) -> ULONG {
    let time = elapsed.as_millis().min(ULONG::MAX.into()) as ULONG;
    let nothing = Reply {
        from: IpAddr::from([0, 0, 0, 0]),
        data: Vec::new(),
        ttl: 0,
        tos: 0,
        header: Vec::new(),
    };
    let (from, reply) = match answer {
        Answer::Reply(reply) => (reply.from, reply),
        Answer::Refused { from, .. } => (*from, &nothing),
    };
    // SAFETY: the caller's promise.
    unsafe {
        match from {
            IpAddr::V4(_) => write_v4(from, status(answer), time, reply, buffer),
            IpAddr::V6(_) => write_v6(from, 0, status(answer), time, &reply.data, buffer),
        }
    }
    1
}

/// # Safety
/// As `write`.
unsafe fn write_timeout(destination: Address, buffer: ReplyBuffer) {
    let nothing = Reply {
        from: destination.ip,
        data: Vec::new(),
        ttl: 0,
        tos: 0,
        header: Vec::new(),
    };
    // SAFETY: the caller's promise.
    unsafe {
        match destination.ip {
            IpAddr::V4(_) => write_v4(IpAddr::from([0, 0, 0, 0]), IP_REQ_TIMED_OUT, 0, &nothing, buffer),
            IpAddr::V6(_) => write_v6(destination.ip, destination.scope_id, IP_REQ_TIMED_OUT, 0, &[], buffer),
        }
    }
}

/// The structure, the options of the IP header and the data.
///
/// # Safety
/// As `write`.
unsafe fn write_v4(from: IpAddr, status: IP_STATUS, time: ULONG, reply: &Reply, buffer: ReplyBuffer) {
    let head = size_of::<ICMP_ECHO_REPLY>();
    let options = reply.header.len().min(buffer.size - head);
    let fits = reply.data.len() <= buffer.size - head - options;
    let data: &[u8] = if fits { &reply.data } else { &[] };
    // SAFETY: the caller's promise; what is written has been measured.
    unsafe {
        let mut entry: ICMP_ECHO_REPLY = zeroed();
        let behind = buffer.place.add(head);
        entry.Address = number(from);
        entry.Status = if fits { status } else { IP_BUF_TOO_SMALL };
        entry.RoundTripTime = time;
        entry.DataSize = data.len() as USHORT;
        entry.Data = behind.add(options).cast();
        entry.Options.Ttl = reply.ttl;
        entry.Options.Tos = reply.tos;
        entry.Options.OptionsSize = options as UCHAR;
        entry.Options.OptionsData = if options == 0 { ptr::null_mut() } else { behind };
        buffer.place.cast::<ICMP_ECHO_REPLY>().write_unaligned(entry);
        ptr::copy_nonoverlapping(reply.header.as_ptr(), behind, options);
        ptr::copy_nonoverlapping(data.as_ptr(), behind.add(options), data.len());
    }
}

/// The structure, and the data behind it.
///
/// # Safety
/// As `write`.
unsafe fn write_v6(from: IpAddr, zone: ULONG, status: IP_STATUS, time: ULONG, data: &[u8], buffer: ReplyBuffer) {
    let head = size_of::<ICMPV6_ECHO_REPLY>();
    let fits = data.len() <= buffer.size - head;
    let octets = match from {
        IpAddr::V6(v6) => v6.octets(),
        IpAddr::V4(v4) => v4.to_ipv6_mapped().octets(),
    };
    // SAFETY: the caller's promise; what is written has been measured.
    unsafe {
        let mut entry: ICMPV6_ECHO_REPLY = zeroed();
        // Words in network byte order.
        entry.Address.sin6_addr = std::mem::transmute::<[u8; 16], [USHORT; 8]>(octets);
        entry.Address.sin6_scope_id = zone;
        entry.Status = if fits { status } else { IP_BUF_TOO_SMALL };
        entry.RoundTripTime = time;
        buffer.place.cast::<ICMPV6_ECHO_REPLY>().write_unaligned(entry);
        if fits {
            ptr::copy_nonoverlapping(data.as_ptr(), buffer.place.add(head), data.len());
        }
    }
}

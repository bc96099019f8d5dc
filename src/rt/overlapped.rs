//! Where the result of an asynchronous operation goes: the OVERLAPPED, and the event, routine or port that is told.
use super::error::{Error, Result};
use super::packet::Packet;
use super::port::Port;
use super::status::Status;
use super::thread::{self, Call, Thread};
use super::wait::Waitable;
use crate::abi::*;
use crate::rt::source::{Source, Unnotified};
use crate::sys::fault::{self, get_user, load_acquire, put_user, store_release};
use std::mem::offset_of;
use std::sync::Arc;

/// The program's OVERLAPPED, by its address: it belongs to the operation until that is done, and to nobody here afterwards.
/// Should the memory be gone meanwhile, there is nothing to tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Overlapped(usize);

impl Overlapped {
    /// WSAEFAULT: NULL, or not where such a structure can be.
    ///
    /// # Safety
    /// `overlapped` is NULL or points to an OVERLAPPED that stays until its operation is done.
    #[inline(always)]
    pub unsafe fn new(overlapped: LPOVERLAPPED) -> Result<Overlapped> {
        match overlapped.is_null() || !overlapped.is_aligned() {
            true => Err(Error(WSAEFAULT)),
            false => Ok(Overlapped(overlapped as usize)),
        }
    }

    pub fn address(self) -> usize {
        self.0
    }

    fn word(self, offset: usize) -> *mut usize {
        (self.0 + offset) as *mut usize
    }

    fn load(self, offset: usize) -> fault::Result<usize> {
        // SAFETY: any bytes are a number.
        unsafe { get_user(self.word(offset)) }
    }

    #[inline(always)]
    pub fn event(self) -> fault::Result<usize> {
        self.load(offset_of!(OVERLAPPED, hEvent))
    }

    /// Offset and OffsetHigh: where in a file.
    pub fn offset(self) -> fault::Result<u64> {
        self.load(offset_of!(OVERLAPPED, Anonymous)).map(|offset| offset as u64)
    }

    /// Its operation begins. (InternalHigh stays until the end, as on Windows.) WSAEFAULT: it cannot be written.
    #[inline(always)]
    pub fn begin(self) -> Result<()> {
        // SAFETY: `new`'s promise: Internal.
        unsafe { put_user(self.0 as *mut usize, STATUS_PENDING as usize)? };
        Ok(())
    }

    pub fn is_pending(self) -> bool {
        self.status() == Status::PENDING
    }

    /// PENDING until the operation is done; then the rest may be read.
    pub fn status(self) -> Status {
        match load_acquire(self.word(offset_of!(OVERLAPPED, Internal))) {
            Ok(status) => Status::from_internal(status),
            Err(fault) => Status::of(fault.into()),
        }
    }

    /// The bytes transferred and the flags of an operation that is done.
    pub fn result(self) -> fault::Result<(usize, u32)> {
        let bytes = self.load(offset_of!(OVERLAPPED, InternalHigh))?;
        // Windows keeps a receive's flags there, too.
        Ok((bytes, self.load(offset_of!(OVERLAPPED, Anonymous))? as u32))
    }

    #[inline(always)]
    pub fn end(self, outcome: &Outcome) {
        // Memory that is gone has nobody who looks at it.
        let _ = self.store(outcome);
    }

    /// The status last: the structure is the program's again from then on.
    #[inline(always)]
    fn store(self, outcome: &Outcome) -> fault::Result<()> {
        // SAFETY: `new`'s promise.
        unsafe {
            put_user(self.word(offset_of!(OVERLAPPED, InternalHigh)), outcome.bytes)?;
            if let Some(flags) = outcome.flags {
                put_user(self.word(offset_of!(OVERLAPPED, Anonymous)).cast(), flags)?;
            }
            store_release(self.word(offset_of!(OVERLAPPED, Internal)), outcome.status.0 as usize)
        }
    }
}

/// What an operation came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    pub status: Status,
    pub bytes: usize,
    /// A receive's flags, which replace the OVERLAPPED's offset.
    pub flags: Option<u32>,
}

impl Outcome {
    pub fn success(bytes: usize) -> Outcome {
        Outcome {
            status: Status::SUCCESS,
            bytes,
            flags: None,
        }
    }

    pub fn failure(error: Error, bytes: usize) -> Outcome {
        Outcome {
            status: Status::of(error),
            bytes,
            flags: None,
        }
    }

    pub fn cancelled(bytes: usize) -> Outcome {
        Outcome::ended(Status::CANCELLED, bytes)
    }

    /// It was ended from outside.
    pub fn ended(status: Status, bytes: usize) -> Outcome {
        Outcome {
            status,
            bytes,
            flags: None,
        }
    }

    /// What the call that began it returns: an error also where something was transferred (WSAEMSGSIZE).
    pub fn whole(&self) -> Result<()> {
        match self.status.winsock_error() {
            0 => Ok(()),
            error => Err(Error(error)),
        }
    }
}

/// How a wait for an operation ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waited {
    Done,
    TimedOut,
    /// Asynchronous procedure calls are queued, which the caller must run now.
    Interrupted,
}

/// A completion routine of the program.
pub type CompletionRoutine = unsafe extern "C-unwind" fn(DWORD, DWORD, LPOVERLAPPED, DWORD);

/// The completion routine of an operation, which the thread that begins it will run.
struct Routine {
    function: CompletionRoutine,
    /// Whether its error is a Winsock one or Windows'.
    winsock: bool,
    thread: Arc<Thread>,
    /// The thread looks out for it.
    is_expected: bool,
}

/// Who is told of an operation's end beside a port.
enum Told {
    Event(Arc<Waitable>),
    Routine(Routine),
    Nobody(Unnotified),
}

/// What the program asks for beside the operation itself: where its result goes and who is told.
pub struct Request {
    pub overlapped: Overlapped,
    told: Option<Box<Told>>,
}

impl Request {
    /// Nobody is told but the port, if there is one.
    #[inline(always)]
    pub fn new(overlapped: Overlapped) -> Request {
        Request { overlapped, told: None }
    }

    /// `event`, the one in the OVERLAPPED, is set. It is reset when the operation begins.
    pub fn with_event(overlapped: Overlapped, event: Arc<Waitable>) -> Request {
        Request {
            overlapped,
            told: Some(Box::new(Told::Event(event))),
        }
    }

    /// The calling thread runs `function`; the OVERLAPPED's event is the program's own. `winsock`: the routine is told
    /// Winsock's errors.
    pub fn with_routine(overlapped: Overlapped, function: CompletionRoutine, winsock: bool) -> Request {
        Request {
            overlapped,
            told: Some(Box::new(Told::Routine(Routine {
                function,
                winsock,
                thread: thread::current(),
                is_expected: false,
            }))),
        }
    }

    pub fn has_routine(&self) -> bool {
        matches!(self.told.as_deref(), Some(Told::Routine(_)))
    }
}

/// An operation's place among those that are pending, and who is told of its end.
pub struct Completion {
    pub overlapped: Overlapped,
    /// Of the thread that began the operation: CancelIo ends only a thread's own.
    pub issuer: u32,
    wants_packet: bool,
    told: Option<Box<Told>>,
}

impl Completion {
    #[inline(always)]
    pub fn new(request: Request) -> Completion {
        let Request { overlapped, told } = request;
        if let Some(Told::Event(event)) = told.as_deref() {
            // It is an event, or there would be no request.
            let _ = event.reset();
        }
        Completion {
            overlapped,
            issuer: thread::id(),
            // A handle with the low bit set: no packet. A routine's socket may have come to a port since.
            wants_packet: overlapped.event().is_ok_and(|event| event & 1 == 0)
                && !told.as_deref().is_some_and(Told::is_routine),
            told,
        }
    }

    /// The operation has to wait, and is at no port: if nobody is told, it must go on all the same.
    #[inline(always)]
    pub fn register_unnotified(&mut self) {
        if self.told.is_none() {
            self.told = Some(Box::new(Told::Nobody(Unnotified::new())));
        }
    }

    /// Whether an event or a routine is told, or the operation is `Unnotified`.
    #[inline(always)]
    pub fn has_target(&self) -> bool {
        self.told.is_some()
    }

    /// The source that whoever waits for the end looks at.
    pub fn source(&self) -> Option<crate::sys::Result<&Arc<Source>>> {
        Some(match self.told.as_deref()? {
            Told::Event(event) => event.source(),
            Told::Routine(routine) => routine.thread.source(),
            Told::Nobody(_) => Unnotified::source(),
        })
    }

    /// The operation has to wait.
    #[inline(always)]
    pub fn pend(&mut self) {
        if let Some(Told::Routine(routine)) = self.told.as_deref_mut() {
            routine.is_expected = true;
            routine.thread.expect_routine();
        }
    }

    /// The operation has not begun after all: nobody is told.
    pub fn forget(mut self) {
        if let Some(Told::Routine(routine)) = self.told.take().map(|told| *told) {
            routine.forget();
        }
    }

    /// The operation is over, and its OVERLAPPED gone with the thread that began it: an event is set, and no more.
    pub fn tell_unwritten(mut self, outcome: &Outcome) {
        match self.told.take().map(|told| *told) {
            Some(Told::Routine(routine)) => routine.forget(),
            Some(told) => told.tell(self.overlapped, outcome),
            None => {}
        }
    }

    /// The operation is done. `port`: of the handle that it was begun on, the handle's local_queue there, and its key. To be
    /// called once.
    #[inline(always)]
    pub fn complete(&mut self, outcome: &Outcome, port: Option<(&Port, u8, usize)>, quiet: bool) {
        self.overlapped.end(outcome);
        if let (Some((port, local_queue, key)), true, false) = (port, self.wants_packet, quiet) {
            let packet = Packet {
                key,
                overlapped: self.overlapped.address(),
                bytes: outcome.bytes as u32,
                status: outcome.status,
            };
            port.post(local_queue, packet);
        }
        if let Some(told) = self.told.take() {
            told.tell(self.overlapped, outcome);
        }
    }
}

impl Routine {
    /// Its thread need not look out for it any more.
    fn forget(&self) {
        if self.is_expected {
            self.thread.routine_came();
        }
    }
}

impl Told {
    fn is_routine(&self) -> bool {
        matches!(self, Told::Routine(_))
    }

    #[cold]
    fn tell(self, overlapped: Overlapped, outcome: &Outcome) {
        match self {
            Told::Event(event) => {
                // It is an event, so it can be set.
                let _ = event.set();
            }
            Told::Routine(routine) => queue(routine, overlapped, outcome),
            Told::Nobody(_) => {}
        }
    }
}

/// A routine with its arguments, on its way to its thread.
struct Due {
    function: CompletionRoutine,
    error: u32,
    bytes: u32,
    overlapped: usize,
    flags: u32,
}

fn queue(routine: Routine, overlapped: Overlapped, outcome: &Outcome) {
    let error = match routine.winsock {
        true => outcome.status.winsock_error(),
        false => outcome.status.windows_error(),
    };
    let due = Due {
        function: routine.function,
        error: error as u32,
        bytes: outcome.bytes as u32,
        overlapped: overlapped.address(),
        flags: outcome.flags.unwrap_or(0),
    };
    routine.forget();
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
        error,
        bytes,
        overlapped,
        flags,
    } = *unsafe { Box::from_raw(data as *mut Due) };
    // SAFETY: the program gave the routine for this operation.
    unsafe { function(error, bytes, overlapped as LPOVERLAPPED, flags) }
}

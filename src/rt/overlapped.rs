//! Where the result of an asynchronous operation goes: the OVERLAPPED, and the event, routine or port that is told.
use super::port::Port;
use super::status::Status;
use super::thread::{self, Call, Thread};
use super::wait::Waitable;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use std::mem::offset_of;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::Arc;

/// What a completion port hands out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Packet {
    pub key: usize,
    /// The address of the OVERLAPPED, or whatever PostQueuedCompletionStatus was given.
    pub overlapped: usize,
    pub bytes: u32,
    pub status: Status,
}

impl Packet {
    pub const NONE: Packet = Packet {
        key: 0,
        overlapped: 0,
        bytes: 0,
        status: Status::SUCCESS,
    };
}

/// The program's OVERLAPPED, by its address: it belongs to the operation until that is done, and to nobody here afterwards.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Overlapped(usize);

impl Overlapped {
    /// WSAEFAULT: NULL, or not where such a structure can be.
    ///
    /// # Safety
    /// `overlapped` is NULL or points to an OVERLAPPED that stays until its operation is done.
    pub unsafe fn new(overlapped: LPOVERLAPPED) -> Result<Overlapped> {
        match overlapped.is_null() || !overlapped.is_aligned() {
            true => Err(Error(WSAEFAULT)),
            false => Ok(Overlapped(overlapped as usize)),
        }
    }

    pub fn address(self) -> usize {
        self.0
    }

    fn word(&self, offset: usize) -> &AtomicUsize {
        // SAFETY: `new`'s promise; the fields are as large and as aligned as this.
        unsafe { &*((self.0 + offset) as *const AtomicUsize) }
    }

    fn flags(&self) -> &AtomicU32 {
        // SAFETY: `new`'s promise. Windows keeps a receive's flags there, too.
        unsafe { &*((self.0 + offset_of!(OVERLAPPED, Anonymous)) as *const AtomicU32) }
    }

    pub fn event(self) -> usize {
        self.word(offset_of!(OVERLAPPED, hEvent)).load(Ordering::Relaxed)
    }

    pub fn begin(self) {
        self.word(offset_of!(OVERLAPPED, InternalHigh))
            .store(0, Ordering::Relaxed);
        self.word(offset_of!(OVERLAPPED, Internal))
            .store(STATUS_PENDING as usize, Ordering::Release);
    }

    pub fn is_pending(self) -> bool {
        self.status() == Status::PENDING
    }

    /// PENDING until the operation is done; then the rest may be read.
    pub fn status(self) -> Status {
        Status::from_internal(self.word(offset_of!(OVERLAPPED, Internal)).load(Ordering::Acquire))
    }

    /// The bytes transferred and the flags of an operation that is done.
    pub fn result(self) -> (usize, u32) {
        let bytes = self.word(offset_of!(OVERLAPPED, InternalHigh)).load(Ordering::Relaxed);
        (bytes, self.flags().load(Ordering::Relaxed))
    }

    /// The status last: the structure is the program's again from then on.
    pub fn end(self, outcome: &Outcome) {
        self.word(offset_of!(OVERLAPPED, InternalHigh))
            .store(outcome.bytes, Ordering::Relaxed);
        if let Some(flags) = outcome.flags {
            self.flags().store(flags, Ordering::Relaxed);
        }
        self.word(offset_of!(OVERLAPPED, Internal))
            .store(outcome.status.0 as usize, Ordering::Release);
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
        Outcome {
            status: Status::CANCELLED,
            bytes,
            flags: None,
        }
    }
}

/// A completion routine of the program.
pub type CompletionRoutine = unsafe extern "C-unwind" fn(DWORD, DWORD, LPOVERLAPPED, DWORD);

struct Routine {
    function: CompletionRoutine,
    /// Whether its error is a Windows or a Winsock one.
    winsock: bool,
    thread: Arc<Thread>,
    /// The thread looks out for it.
    is_expected: bool,
}

/// Who is told when an operation is done.
pub struct Completion {
    pub overlapped: Overlapped,
    /// Of the thread that began the operation: CancelIo ends only a thread's own.
    pub issuer: u32,
    wants_packet: bool,
    event: Option<Arc<Waitable>>,
    routine: Option<Box<Routine>>,
}

/// The completion routine of an operation, which the calling thread will run.
pub struct RoutineOf {
    pub function: CompletionRoutine,
    pub winsock: bool,
}

impl Completion {
    /// `event` is the one in the OVERLAPPED: it is reset now. With a routine the field is the program's own.
    pub fn new(overlapped: Overlapped, event: Option<Arc<Waitable>>, routine: Option<RoutineOf>) -> Completion {
        if let Some(event) = &event {
            // It is an event, or the operation would not have begun.
            let _ = event.reset();
        }
        Completion {
            overlapped,
            issuer: thread::id(),
            // A handle with the low bit set: no packet.
            wants_packet: routine.is_none() && overlapped.event() & 1 == 0,
            event,
            routine: routine.map(|routine| {
                Box::new(Routine {
                    function: routine.function,
                    winsock: routine.winsock,
                    thread: thread::current(),
                    is_expected: false,
                })
            }),
        }
    }

    pub fn event(&self) -> Option<&Arc<Waitable>> {
        self.event.as_ref()
    }

    pub fn routine_thread(&self) -> Option<&Arc<Thread>> {
        self.routine.as_ref().map(|routine| &routine.thread)
    }

    /// The operation has to wait.
    pub fn pend(&mut self) {
        if let Some(routine) = &mut self.routine {
            routine.is_expected = true;
            routine.thread.expect_routine();
        }
    }

    /// The operation is done. `port`: of the handle that it was begun on, with its key.
    pub fn complete(self, outcome: &Outcome, port: Option<(&Port, usize)>, quiet: bool) {
        self.overlapped.end(outcome);
        if let (Some((port, key)), true, false) = (port, self.wants_packet, quiet) {
            port.post(Packet {
                key,
                overlapped: self.overlapped.address(),
                bytes: outcome.bytes as u32,
                status: outcome.status,
            });
        }
        if let Some(event) = self.event {
            let _ = event.set();
        }
        if let Some(routine) = self.routine {
            queue(*routine, self.overlapped, outcome);
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
    let due = Box::into_raw(Box::new(Due {
        function: routine.function,
        error: error as u32,
        bytes: outcome.bytes as u32,
        overlapped: overlapped.address(),
        flags: outcome.flags.unwrap_or(0),
    }));
    if routine.is_expected {
        routine.thread.routine_came();
    }
    let call = Call {
        routine: run,
        data: due as usize,
    };
    if !routine.thread.queue(call) {
        // The thread has ended, and nobody else may run it.
        // SAFETY: made above, and not handed on.
        drop(unsafe { Box::from_raw(due) });
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

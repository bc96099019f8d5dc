//! Structured exceptions: the `__try` blocks that each thread is in, and what happens to an exception.
//!
//! A block is a frame in memory of the program, which the macros of seh.h enter and leave. An exception goes to the innermost one,
//! by the frame's own function, which does not return: it continues in the function that has the block.
use super::end;
use crate::sys::platform::context;
use libc::{c_int, c_void, siginfo_t};
use std::cell::Cell;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// EXCEPTION_MAXIMUM_PARAMETERS.
pub const MAXIMUM_PARAMETERS: usize = 15;

/// EXCEPTION_RECORD.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Record {
    pub code: u32,
    pub flags: u32,
    pub nested: *mut Record,
    pub address: *mut c_void,
    pub count: u32,
    pub information: [usize; MAXIMUM_PARAMETERS],
}

/// EXCEPTION_POINTERS. No registers are told.
#[repr(C)]
struct Pointers {
    record: *mut Record,
    context: *mut c_void,
}

/// A block, as seh.h defines it.
#[repr(C)]
pub struct Frame {
    outer: *mut Frame,
    /// Goes on behind the block; none: the unit is optimized, and its variables would be wrong there.
    land: Option<unsafe extern "C" fn(*mut Frame)>,
    /// Where the stack frame of the block's function is.
    function: usize,
    caught: c_int,
    record: Record,
}

/// A program's filter for exceptions that no block takes.
pub type Filter = usize;

/// EXCEPTION_NONCONTINUABLE.
pub const NONCONTINUABLE: u32 = 1;

const EXECUTE_HANDLER: i32 = 1;
const CONTINUE_EXECUTION: i32 = -1;

const NO_RECORD: Record = Record {
    code: 0,
    flags: 0,
    nested: ptr::null_mut(),
    address: ptr::null_mut(),
    count: 0,
    information: [0; MAXIMUM_PARAMETERS],
};

struct Thread {
    innermost: Cell<*mut Frame>,
    /// Of the block that was left last: whether by an exception, which, and the function it is in.
    is_caught: Cell<bool>,
    function: Cell<usize>,
    record: Cell<Record>,
}

thread_local! {
    static THREAD: Thread = const {
        Thread {
            innermost: Cell::new(ptr::null_mut()),
            is_caught: Cell::new(false),
            function: Cell::new(0),
            record: Cell::new(NO_RECORD),
        }
    };
}

static FILTER: AtomicUsize = AtomicUsize::new(0);

/// Sets the filter (0: none), and gives the one before.
pub fn set_filter(filter: Filter) -> Filter {
    FILTER.swap(filter, Ordering::AcqRel)
}

/// Begins a block.
///
/// # Safety
/// The frame lives until it is left; `land` is as its field says.
pub unsafe fn enter(frame: *mut Frame) {
    THREAD.with(|thread| {
        let mut outer = thread.innermost.get();
        // SAFETY: frames in the list live, or their stack does; the caller's promise.
        unsafe {
            // A function that was left by longjmp has left its blocks, too: it was called from the one that begins a block now.
            while !outer.is_null() && is_gone(outer, (*frame).function) {
                outer = (*outer).outer;
            }
            (*frame).outer = outer;
        }
        thread.innermost.set(frame);
    });
}

/// Ends a block, whichever way.
///
/// # Safety
/// It has been entered.
pub unsafe fn leave(frame: *mut Frame) {
    THREAD.with(|thread| {
        // SAFETY: the caller's promise.
        unsafe {
            thread.is_caught.set((*frame).caught != 0);
            if (*frame).caught != 0 {
                thread.record.set((*frame).record);
                thread.function.set((*frame).function);
            } else {
                thread.innermost.set((*frame).outer);
            }
        }
    });
}

/// The exception that has just ended a block of the function; NULL: the block ended otherwise.
pub fn caught() -> *mut Record {
    THREAD.with(|thread| match thread.is_caught.get() {
        true => thread.record.as_ptr(),
        false => ptr::null_mut(),
    })
}

/// The exception that the function's handler is there for. It ends the process if there has been another one since then.
pub fn current(function: usize) -> *mut Record {
    THREAD.with(|thread| match thread.function.get() == function {
        true => thread.record.as_ptr(),
        false => {
            tell(
                b"ws2_32: GetExceptionCode or GetExceptionInformation after another exception: take it in the filter\n",
            );
            end::end_process(libc::SIGABRT)
        }
    })
}

/// Raises an exception; returns if the program's filter wants to go on.
///
/// # Safety
/// The frames of the thread are as `enter` wants them.
pub unsafe fn raise(record: &Record) {
    // SAFETY: the caller's promise.
    unsafe { land(record, ptr::from_ref(record) as usize) };
    let is_continuable = record.flags & NONCONTINUABLE == 0;
    if filter(record) == CONTINUE_EXECUTION && is_continuable {
        return;
    }
    unhandled(record)
}

/// Goes on to the next outer block: the handler of an inner one did not want the exception, or that was a `__finally`.
///
/// # Safety
/// As for `raise`.
pub unsafe fn search_on(record: &Record) -> ! {
    // SAFETY: the caller's promise.
    unsafe { land(record, ptr::from_ref(record) as usize) };
    // The function that raised it is gone: there is nothing to go on with, whatever the filter says.
    filter(record);
    unhandled(record)
}

/// A fault: it goes to a block, and this does not return; or to the program's filter. True: the instruction is to be repeated.
///
/// # Safety
/// The arguments are those that the kernel gave the handler.
pub unsafe fn fault(signal: c_int, info: *const siginfo_t, context: *const c_void) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let record = of_signal(signal, info, context);
        land(&record, context::sp(context));
        match filter(&record) {
            CONTINUE_EXECUTION => true,
            EXECUTE_HANDLER => {
                end::reset(signal);
                true
            }
            _ => false,
        }
    }
}

/// Goes on at the innermost block, if there is one.
///
/// # Safety
/// As for `raise`.
unsafe fn land(record: &Record, stack: usize) {
    THREAD.with(|thread| {
        let mut frame = thread.innermost.get();
        // SAFETY: frames in the list live, or their stack does; a frame's function is seh.h's.
        unsafe {
            while !frame.is_null() && is_gone(frame, stack) {
                frame = (*frame).outer;
            }
            if frame.is_null() {
                thread.innermost.set(frame);
                return;
            }
            let Some(land) = (*frame).land else {
                tell(
                    b"ws2_32: an exception inside a __try block of an optimized unit: compile it with ws2cc, or -O0\n",
                );
                end::end_process(libc::SIGABRT)
            };
            thread.innermost.set((*frame).outer);
            (*frame).caught = 1;
            (*frame).record = *record;
            land(frame);
        }
    });
}

/// Whether the frame's function has been left by longjmp, as the stack is used from `stack` up. What is farther away may be on the
/// stack of a coroutine.
///
/// # Safety
/// The frame's memory is there still.
unsafe fn is_gone(frame: *const Frame, stack: usize) -> bool {
    // SAFETY: the caller's promise.
    let function = unsafe { (*frame).function };
    function < stack && stack - function < 1 << 20
}

fn filter(record: &Record) -> i32 {
    /// An exception of the filter itself is not for it.
    static IS_RUNNING: AtomicBool = AtomicBool::new(false);
    let filter = FILTER.load(Ordering::Acquire);
    if filter == 0 || IS_RUNNING.swap(true, Ordering::AcqRel) {
        return 0;
    }
    let mut record = *record;
    let mut pointers = Pointers {
        record: &mut record,
        context: ptr::null_mut(),
    };
    // SAFETY: SetUnhandledExceptionFilter took it.
    let answer = unsafe {
        let filter: unsafe extern "C" fn(*mut Pointers) -> i32 = std::mem::transmute(filter);
        filter(&mut pointers)
    };
    IS_RUNNING.store(false, Ordering::Release);
    answer
}

/// Ends the process by the signal whose exit code this exception is, where there is one.
fn unhandled(record: &Record) -> ! {
    let mut text = *b"ws2_32: exception 0x00000000 was not handled\n";
    for (at, digit) in text[20..28].iter_mut().enumerate() {
        *digit = b"0123456789ABCDEF"[(record.code >> (28 - 4 * at)) as usize & 15];
    }
    tell(&text);
    end::end_process(match record.code {
        ACCESS_VIOLATION => libc::SIGSEGV,
        INT_DIVIDE_BY_ZERO => libc::SIGFPE,
        ILLEGAL_INSTRUCTION => libc::SIGILL,
        _ => libc::SIGABRT,
    })
}

fn tell(text: &[u8]) {
    // SAFETY: the text has that many bytes.
    unsafe { libc::write(2, text.as_ptr().cast(), text.len()) };
}

const DATATYPE_MISALIGNMENT: u32 = 0x8000_0002;
const ACCESS_VIOLATION: u32 = 0xC000_0005;
const IN_PAGE_ERROR: u32 = 0xC000_0006;
const ILLEGAL_INSTRUCTION: u32 = 0xC000_001D;
const FLT_DIVIDE_BY_ZERO: u32 = 0xC000_008E;
const FLT_INEXACT_RESULT: u32 = 0xC000_008F;
const FLT_INVALID_OPERATION: u32 = 0xC000_0090;
const FLT_OVERFLOW: u32 = 0xC000_0091;
const FLT_UNDERFLOW: u32 = 0xC000_0093;
const INT_DIVIDE_BY_ZERO: u32 = 0xC000_0094;
const INT_OVERFLOW: u32 = 0xC000_0095;
const PRIV_INSTRUCTION: u32 = 0xC000_0096;

/// # Safety
/// As for `fault`.
unsafe fn of_signal(signal: c_int, info: *const siginfo_t, context: *const c_void) -> Record {
    // The same on Linux and macOS, but for the floating-point ones, which macOS numbers otherwise.
    const ILL_PRVOPC: c_int = if cfg!(target_vendor = "apple") { 3 } else { 5 };
    // SAFETY: the caller's promise.
    let (reason, place, is_write, pc) = unsafe {
        let place = (*info).si_addr() as usize;
        ((*info).si_code, place, context::is_write(context), context::pc(context))
    };
    let code = match (signal, reason) {
        (libc::SIGFPE, reason) => FLOATING_POINT
            .iter()
            .find(|(known, _)| *known == reason)
            .map_or(FLT_INVALID_OPERATION, |(_, code)| *code),
        (libc::SIGILL, ILL_PRVOPC) => PRIV_INSTRUCTION,
        (libc::SIGILL, _) => ILLEGAL_INSTRUCTION,
        (libc::SIGBUS, 1) => DATATYPE_MISALIGNMENT,
        (libc::SIGBUS, 2) if cfg!(not(target_vendor = "apple")) => IN_PAGE_ERROR,
        _ => ACCESS_VIOLATION,
    };
    let mut record = Record {
        code,
        address: pc as *mut c_void,
        ..NO_RECORD
    };
    if matches!(code, ACCESS_VIOLATION | IN_PAGE_ERROR) {
        // SI_KERNEL: an address that no page can have; the processor does not tell it, and Windows tells -1.
        let is_told = cfg!(target_vendor = "apple") || reason != 0x80;
        record.count = 2;
        record.information[0] = (is_told && is_write) as usize;
        record.information[1] = if is_told { place } else { usize::MAX };
    }
    record
}

#[cfg(not(target_vendor = "apple"))]
const FLOATING_POINT: &[(c_int, u32)] = &[
    (1, INT_DIVIDE_BY_ZERO),
    (2, INT_OVERFLOW),
    (3, FLT_DIVIDE_BY_ZERO),
    (4, FLT_OVERFLOW),
    (5, FLT_UNDERFLOW),
    (6, FLT_INEXACT_RESULT),
    (7, FLT_INVALID_OPERATION),
];
#[cfg(target_vendor = "apple")]
const FLOATING_POINT: &[(c_int, u32)] = &[
    (7, INT_DIVIDE_BY_ZERO),
    (8, INT_OVERFLOW),
    (1, FLT_DIVIDE_BY_ZERO),
    (2, FLT_OVERFLOW),
    (3, FLT_UNDERFLOW),
    (4, FLT_INEXACT_RESULT),
    (5, FLT_INVALID_OPERATION),
];

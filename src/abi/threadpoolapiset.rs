//! `threadpoolapiset.h` and the older calls of the pool; waitable and multimedia timers.
use std::ffi::c_void;

use super::basetsd::{DWORD_PTR, ULONG_PTR};
use super::minwindef::{DWORD, LPVOID, UINT, ULONG};
use super::winnt::{BOOLEAN, PVOID};

// Objects of the pool, and what of it a callback belongs to.
pub type PTP_WORK = *mut c_void;
pub type PTP_TIMER = *mut c_void;
pub type PTP_WAIT = *mut c_void;
pub type PTP_IO = *mut c_void;
pub type PTP_CALLBACK_INSTANCE = *mut c_void;

/// Where callbacks run; only NULL, the pool of the process.
pub type PTP_CALLBACK_ENVIRON = *mut c_void;

/// How a wait ended: WAIT_OBJECT_0 or WAIT_TIMEOUT.
pub type TP_WAIT_RESULT = DWORD;

pub type PTP_SIMPLE_CALLBACK = Option<unsafe extern "C" fn(Instance: PTP_CALLBACK_INSTANCE, Context: PVOID)>;
pub type PTP_WORK_CALLBACK =
    Option<unsafe extern "C" fn(Instance: PTP_CALLBACK_INSTANCE, Context: PVOID, Work: PTP_WORK)>;
pub type PTP_TIMER_CALLBACK =
    Option<unsafe extern "C" fn(Instance: PTP_CALLBACK_INSTANCE, Context: PVOID, Timer: PTP_TIMER)>;
pub type PTP_WAIT_CALLBACK = Option<
    unsafe extern "C" fn(Instance: PTP_CALLBACK_INSTANCE, Context: PVOID, Wait: PTP_WAIT, WaitResult: TP_WAIT_RESULT),
>;

pub type PTP_WIN32_IO_CALLBACK = Option<
    unsafe extern "C" fn(
        Instance: PTP_CALLBACK_INSTANCE,
        Context: PVOID,
        Overlapped: PVOID,
        IoResult: ULONG,
        NumberOfBytesTransferred: ULONG_PTR,
        Io: PTP_IO,
    ),
>;

/// What a timer of a queue, or a registered wait, calls.
pub type WAITORTIMERCALLBACKFUNC = Option<unsafe extern "C" fn(Parameter: PVOID, TimerOrWaitFired: BOOLEAN)>;
pub type WAITORTIMERCALLBACK = WAITORTIMERCALLBACKFUNC;

/// What a waitable timer calls, on the thread that set it.
pub type PTIMERAPCROUTINE =
    Option<unsafe extern "C" fn(lpArgToCompletionRoutine: LPVOID, dwTimerLowValue: DWORD, dwTimerHighValue: DWORD)>;

/// Why a timer is set, which nobody asks for.
pub type PREASON_CONTEXT = *mut c_void;

/// What `timeSetEvent` calls.
pub type LPTIMECALLBACK =
    Option<unsafe extern "C" fn(uTimerID: UINT, uMsg: UINT, dwUser: DWORD_PTR, dw1: DWORD_PTR, dw2: DWORD_PTR)>;

// Flags of work items, timers of queues and registered waits.
pub const WT_EXECUTEDEFAULT: DWORD = 0x0;
pub const WT_EXECUTEINIOTHREAD: DWORD = 0x1;
pub const WT_EXECUTEINWAITTHREAD: DWORD = 0x4;
pub const WT_EXECUTEONLYONCE: DWORD = 0x8;
pub const WT_EXECUTELONGFUNCTION: DWORD = 0x10;
pub const WT_EXECUTEINTIMERTHREAD: DWORD = 0x20;
pub const WT_EXECUTEINPERSISTENTTHREAD: DWORD = 0x80;

// Flags and access rights of waitable timers.
pub const CREATE_WAITABLE_TIMER_MANUAL_RESET: DWORD = 0x1;
pub const CREATE_WAITABLE_TIMER_HIGH_RESOLUTION: DWORD = 0x2;
pub const TIMER_MODIFY_STATE: DWORD = 0x2;
pub const TIMER_ALL_ACCESS: DWORD = 0x001F_0003;

// Kinds of multimedia timers.
pub const TIME_ONESHOT: UINT = 0;
pub const TIME_PERIODIC: UINT = 1;
pub const TIME_CALLBACK_FUNCTION: UINT = 0;
pub const TIME_CALLBACK_EVENT_SET: UINT = 0x10;
pub const TIME_CALLBACK_EVENT_PULSE: UINT = 0x20;

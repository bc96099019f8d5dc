//! `synchapi.h`: the objects that a program keeps in its own memory: locks, condition variables, one-time initialization.
use std::ffi::c_void;

use super::basetsd::ULONG_PTR;
use super::minwindef::{BOOL, DWORD};
use super::winnt::{HANDLE, LONG, PVOID};

/// A lock that its thread may enter again; all zero is a free one.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RTL_CRITICAL_SECTION {
    pub DebugInfo: PVOID,
    /// -1: free; -2: taken; less: taken, and threads wait.
    pub LockCount: LONG,
    pub RecursionCount: LONG,
    /// The owner's thread id.
    pub OwningThread: HANDLE,
    pub LockSemaphore: HANDLE,
    pub SpinCount: ULONG_PTR,
}
pub type RTL_CRITICAL_SECTION = _RTL_CRITICAL_SECTION;
pub type PRTL_CRITICAL_SECTION = *mut RTL_CRITICAL_SECTION;
pub type CRITICAL_SECTION = RTL_CRITICAL_SECTION;
pub type PCRITICAL_SECTION = *mut RTL_CRITICAL_SECTION;
pub type LPCRITICAL_SECTION = *mut RTL_CRITICAL_SECTION;

/// A slim reader/writer lock; all zero is a free one.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RTL_SRWLOCK {
    pub Ptr: PVOID,
}
pub type RTL_SRWLOCK = _RTL_SRWLOCK;
pub type PRTL_SRWLOCK = *mut RTL_SRWLOCK;
pub type SRWLOCK = RTL_SRWLOCK;
pub type PSRWLOCK = *mut RTL_SRWLOCK;

/// A condition variable; begins all zero.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RTL_CONDITION_VARIABLE {
    pub Ptr: PVOID,
}
pub type RTL_CONDITION_VARIABLE = _RTL_CONDITION_VARIABLE;
pub type PRTL_CONDITION_VARIABLE = *mut RTL_CONDITION_VARIABLE;
pub type CONDITION_VARIABLE = RTL_CONDITION_VARIABLE;
pub type PCONDITION_VARIABLE = *mut RTL_CONDITION_VARIABLE;

/// One-time initialization; begins all zero.
#[repr(C)]
#[derive(Clone, Copy)]
pub union _RTL_RUN_ONCE {
    pub Ptr: PVOID,
}
pub type RTL_RUN_ONCE = _RTL_RUN_ONCE;
pub type PRTL_RUN_ONCE = *mut RTL_RUN_ONCE;
pub type INIT_ONCE = RTL_RUN_ONCE;
pub type PINIT_ONCE = *mut RTL_RUN_ONCE;
pub type LPINIT_ONCE = *mut RTL_RUN_ONCE;

/// A point that threads pass together.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RTL_BARRIER {
    pub Reserved1: DWORD,
    pub Reserved2: DWORD,
    pub Reserved3: [ULONG_PTR; 2],
    pub Reserved4: DWORD,
    pub Reserved5: DWORD,
}
pub type RTL_BARRIER = _RTL_BARRIER;
pub type PRTL_BARRIER = *mut RTL_BARRIER;
pub type SYNCHRONIZATION_BARRIER = RTL_BARRIER;
pub type PSYNCHRONIZATION_BARRIER = *mut RTL_BARRIER;
pub type LPSYNCHRONIZATION_BARRIER = *mut RTL_BARRIER;

/// What `InitOnceExecuteOnce` runs; FALSE says that the initialization failed.
pub type PINIT_ONCE_FN =
    Option<unsafe extern "C" fn(InitOnce: PINIT_ONCE, Parameter: PVOID, Context: *mut *mut c_void) -> BOOL>;

// Flags of critical sections, condition variables, one-time initialization and barriers.
pub const CRITICAL_SECTION_NO_DEBUG_INFO: DWORD = 0x0100_0000;
pub const CONDITION_VARIABLE_LOCKMODE_SHARED: DWORD = 0x1;
pub const INIT_ONCE_CHECK_ONLY: DWORD = 0x1;
pub const INIT_ONCE_ASYNC: DWORD = 0x2;
pub const INIT_ONCE_INIT_FAILED: DWORD = 0x4;
pub const INIT_ONCE_CTX_RESERVED_BITS: DWORD = 2;
pub const SYNCHRONIZATION_BARRIER_FLAGS_SPIN_ONLY: DWORD = 0x1;
pub const SYNCHRONIZATION_BARRIER_FLAGS_BLOCK_ONLY: DWORD = 0x2;
pub const SYNCHRONIZATION_BARRIER_FLAGS_NO_DELETE: DWORD = 0x4;

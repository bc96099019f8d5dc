//! `minwinbase.h`: OVERLAPPED and the other structures of the base services.
use std::ffi::{c_int, c_void};

use super::basetsd::ULONG_PTR;
use super::minwindef::{BOOL, DWORD, LPVOID, WORD};
use super::winnt::{HANDLE, PVOID};

/// What an asynchronous operation leaves its result in; the program keeps it until the operation is done.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _OVERLAPPED {
    /// The status; other than `STATUS_PENDING` exactly when the operation is done.
    pub Internal: ULONG_PTR,
    /// The number of bytes transferred.
    pub InternalHigh: ULONG_PTR,
    pub Anonymous: _OVERLAPPED_0,
    pub hEvent: HANDLE,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _OVERLAPPED_0 {
    pub Anonymous: _OVERLAPPED_0_0,
    pub Pointer: PVOID,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _OVERLAPPED_0_0 {
    pub Offset: DWORD,
    pub OffsetHigh: DWORD,
}
pub type OVERLAPPED = _OVERLAPPED;
pub type LPOVERLAPPED = *mut OVERLAPPED;

/// One completion packet, as `GetQueuedCompletionStatusEx` returns it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _OVERLAPPED_ENTRY {
    pub lpCompletionKey: ULONG_PTR,
    pub lpOverlapped: LPOVERLAPPED,
    pub Internal: ULONG_PTR,
    pub dwNumberOfBytesTransferred: DWORD,
}
pub type OVERLAPPED_ENTRY = _OVERLAPPED_ENTRY;
pub type LPOVERLAPPED_ENTRY = *mut OVERLAPPED_ENTRY;

/// What `ReadFileEx` and `WriteFileEx` are given: runs in an alertable wait of the thread that called.
pub type LPOVERLAPPED_COMPLETION_ROUTINE =
    Option<unsafe extern "C" fn(dwErrorCode: DWORD, dwNumberOfBytesTransfered: DWORD, lpOverlapped: LPOVERLAPPED)>;

/// A date and time of day, in parts.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SYSTEMTIME {
    pub wYear: WORD,
    pub wMonth: WORD,
    pub wDayOfWeek: WORD,
    pub wDay: WORD,
    pub wHour: WORD,
    pub wMinute: WORD,
    pub wSecond: WORD,
    pub wMilliseconds: WORD,
}
pub type SYSTEMTIME = _SYSTEMTIME;
pub type PSYSTEMTIME = *mut SYSTEMTIME;
pub type LPSYSTEMTIME = *mut SYSTEMTIME;

/// Security of a new object; its descriptor has no effect here.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SECURITY_ATTRIBUTES {
    pub nLength: DWORD,
    pub lpSecurityDescriptor: LPVOID,
    pub bInheritHandle: BOOL,
}
pub type SECURITY_ATTRIBUTES = _SECURITY_ATTRIBUTES;
pub type PSECURITY_ATTRIBUTES = *mut SECURITY_ATTRIBUTES;
pub type LPSECURITY_ATTRIBUTES = *mut SECURITY_ATTRIBUTES;

/// A thread's entry point.
pub type PTHREAD_START_ROUTINE = Option<unsafe extern "C" fn(lpThreadParameter: *mut c_void) -> DWORD>;
pub type LPTHREAD_START_ROUTINE = PTHREAD_START_ROUTINE;

/// `GetExitCodeThread` of a thread that runs.
pub const STILL_ACTIVE: c_int = 259;

// Flags of `CreateThread`.
pub const CREATE_SUSPENDED: c_int = 4;
pub const STACK_SIZE_PARAM_IS_A_RESERVATION: c_int = 0x1_0000;

// Priorities of threads, which are accepted and change nothing.
pub const THREAD_PRIORITY_IDLE: c_int = -15;
pub const THREAD_PRIORITY_LOWEST: c_int = -2;
pub const THREAD_PRIORITY_BELOW_NORMAL: c_int = -1;
pub const THREAD_PRIORITY_NORMAL: c_int = 0;
pub const THREAD_PRIORITY_ABOVE_NORMAL: c_int = 1;
pub const THREAD_PRIORITY_HIGHEST: c_int = 2;
pub const THREAD_PRIORITY_TIME_CRITICAL: c_int = 15;
pub const THREAD_PRIORITY_ERROR_RETURN: c_int = 0x7FFF_FFFF;

// Access rights, which are accepted and change nothing.
pub const EVENT_MODIFY_STATE: c_int = 2;
pub const EVENT_ALL_ACCESS: c_int = 0x001F_0003;
pub const MUTEX_ALL_ACCESS: c_int = 0x001F_0001;
pub const SEMAPHORE_MODIFY_STATE: c_int = 2;
pub const SEMAPHORE_ALL_ACCESS: c_int = 0x001F_0003;

// Flags of `FormatMessage`.
pub const FORMAT_MESSAGE_ALLOCATE_BUFFER: c_int = 0x100;
pub const FORMAT_MESSAGE_IGNORE_INSERTS: c_int = 0x200;
pub const FORMAT_MESSAGE_FROM_STRING: c_int = 0x400;
pub const FORMAT_MESSAGE_FROM_HMODULE: c_int = 0x800;
pub const FORMAT_MESSAGE_FROM_SYSTEM: c_int = 0x1000;
pub const FORMAT_MESSAGE_ARGUMENT_ARRAY: c_int = 0x2000;
pub const FORMAT_MESSAGE_MAX_WIDTH_MASK: c_int = 0xFF;

// Waits.
pub const INFINITE: DWORD = 0xFFFF_FFFF;
pub const WAIT_FAILED: DWORD = 0xFFFF_FFFF;
pub const WAIT_OBJECT_0: DWORD = 0;
pub const WAIT_ABANDONED: DWORD = 0x80;
pub const WAIT_ABANDONED_0: DWORD = 0x80;
pub const WAIT_IO_COMPLETION: DWORD = 0xC0;

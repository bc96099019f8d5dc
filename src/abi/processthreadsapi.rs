//! `processthreadsapi.h` and `winbase.h`: starting programs, and what is known of processes.
use std::ffi::c_void;

use super::minwindef::DWORD;
use super::processenv::{STARTUPINFOA, STARTUPINFOW};
use super::winnt::HANDLE;

/// The process and its first thread, as `CreateProcess` hands them out; both handles are the program's to close.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _PROCESS_INFORMATION {
    pub hProcess: HANDLE,
    pub hThread: HANDLE,
    pub dwProcessId: DWORD,
    pub dwThreadId: DWORD,
}
pub type PROCESS_INFORMATION = _PROCESS_INFORMATION;
pub type PPROCESS_INFORMATION = *mut PROCESS_INFORMATION;
pub type LPPROCESS_INFORMATION = *mut PROCESS_INFORMATION;

/// Attributes of a new process, in memory of the program's that `InitializeProcThreadAttributeList` prepares.
pub type PPROC_THREAD_ATTRIBUTE_LIST = *mut c_void;
pub type LPPROC_THREAD_ATTRIBUTE_LIST = *mut c_void;

/// `STARTUPINFOA` with attributes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _STARTUPINFOEXA {
    pub StartupInfo: STARTUPINFOA,
    pub lpAttributeList: LPPROC_THREAD_ATTRIBUTE_LIST,
}
pub type STARTUPINFOEXA = _STARTUPINFOEXA;
pub type LPSTARTUPINFOEXA = *mut STARTUPINFOEXA;

/// The same in UTF-16.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _STARTUPINFOEXW {
    pub StartupInfo: STARTUPINFOW,
    pub lpAttributeList: LPPROC_THREAD_ATTRIBUTE_LIST,
}
pub type STARTUPINFOEXW = _STARTUPINFOEXW;
pub type LPSTARTUPINFOEXW = *mut STARTUPINFOEXW;

// Flags of `CreateProcess`.
pub const DEBUG_PROCESS: DWORD = 0x1;
pub const DEBUG_ONLY_THIS_PROCESS: DWORD = 0x2;
pub const DETACHED_PROCESS: DWORD = 0x8;
pub const CREATE_NEW_CONSOLE: DWORD = 0x10;
pub const CREATE_NEW_PROCESS_GROUP: DWORD = 0x200;
pub const CREATE_UNICODE_ENVIRONMENT: DWORD = 0x400;
pub const CREATE_SEPARATE_WOW_VDM: DWORD = 0x800;
pub const CREATE_SHARED_WOW_VDM: DWORD = 0x1000;
pub const INHERIT_PARENT_AFFINITY: DWORD = 0x1_0000;
pub const CREATE_PROTECTED_PROCESS: DWORD = 0x4_0000;
pub const EXTENDED_STARTUPINFO_PRESENT: DWORD = 0x8_0000;
pub const CREATE_BREAKAWAY_FROM_JOB: DWORD = 0x100_0000;
pub const CREATE_PRESERVE_CODE_AUTHZ_LEVEL: DWORD = 0x200_0000;
pub const CREATE_DEFAULT_ERROR_MODE: DWORD = 0x400_0000;
pub const CREATE_NO_WINDOW: DWORD = 0x800_0000;

// The attribute of a new process that is served: which handles it inherits.
pub const PROC_THREAD_ATTRIBUTE_HANDLE_LIST: DWORD = 0x2_0002;

// More flags of a `STARTUPINFO`, which are accepted and change nothing.
pub const STARTF_USESIZE: DWORD = 0x2;
pub const STARTF_USEPOSITION: DWORD = 0x4;
pub const STARTF_USECOUNTCHARS: DWORD = 0x8;
pub const STARTF_USEFILLATTRIBUTE: DWORD = 0x10;
pub const STARTF_FORCEONFEEDBACK: DWORD = 0x40;
pub const STARTF_FORCEOFFFEEDBACK: DWORD = 0x80;

// More access rights of processes and threads.
pub const PROCESS_CREATE_THREAD: DWORD = 0x2;
pub const PROCESS_VM_OPERATION: DWORD = 0x8;
pub const PROCESS_VM_READ: DWORD = 0x10;
pub const PROCESS_VM_WRITE: DWORD = 0x20;
pub const PROCESS_DUP_HANDLE: DWORD = 0x40;
pub const PROCESS_CREATE_PROCESS: DWORD = 0x80;
pub const PROCESS_SET_QUOTA: DWORD = 0x100;
pub const PROCESS_SET_INFORMATION: DWORD = 0x200;
pub const PROCESS_SUSPEND_RESUME: DWORD = 0x800;
pub const THREAD_TERMINATE: DWORD = 0x1;
pub const THREAD_SUSPEND_RESUME: DWORD = 0x2;
pub const THREAD_ALL_ACCESS: DWORD = 0x001F_FFFF;

/// Of `QueryFullProcessImageName`: the kernel's own form of the path, which is the same here.
pub const PROCESS_NAME_NATIVE: DWORD = 0x1;

//! `tlhelp32.h`: lists of processes and threads at some moment.
use super::basetsd::ULONG_PTR;
use super::minwindef::DWORD;
use super::winnt::{CHAR, LONG, WCHAR};

/// A process of a list.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagPROCESSENTRY32 {
    pub dwSize: DWORD,
    pub cntUsage: DWORD,
    pub th32ProcessID: DWORD,
    pub th32DefaultHeapID: ULONG_PTR,
    pub th32ModuleID: DWORD,
    pub cntThreads: DWORD,
    pub th32ParentProcessID: DWORD,
    pub pcPriClassBase: LONG,
    pub dwFlags: DWORD,
    pub szExeFile: [CHAR; 260],
}
pub type PROCESSENTRY32 = tagPROCESSENTRY32;
pub type PPROCESSENTRY32 = *mut PROCESSENTRY32;
pub type LPPROCESSENTRY32 = *mut PROCESSENTRY32;

/// The same in UTF-16.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagPROCESSENTRY32W {
    pub dwSize: DWORD,
    pub cntUsage: DWORD,
    pub th32ProcessID: DWORD,
    pub th32DefaultHeapID: ULONG_PTR,
    pub th32ModuleID: DWORD,
    pub cntThreads: DWORD,
    pub th32ParentProcessID: DWORD,
    pub pcPriClassBase: LONG,
    pub dwFlags: DWORD,
    pub szExeFile: [WCHAR; 260],
}
pub type PROCESSENTRY32W = tagPROCESSENTRY32W;
pub type PPROCESSENTRY32W = *mut PROCESSENTRY32W;
pub type LPPROCESSENTRY32W = *mut PROCESSENTRY32W;

/// A thread of a list.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagTHREADENTRY32 {
    pub dwSize: DWORD,
    pub cntUsage: DWORD,
    pub th32ThreadID: DWORD,
    pub th32OwnerProcessID: DWORD,
    pub tpBasePri: LONG,
    pub tpDeltaPri: LONG,
    pub dwFlags: DWORD,
}
pub type THREADENTRY32 = tagTHREADENTRY32;
pub type PTHREADENTRY32 = *mut THREADENTRY32;
pub type LPTHREADENTRY32 = *mut THREADENTRY32;

// What a list is to have.
pub const TH32CS_SNAPHEAPLIST: DWORD = 0x1;
pub const TH32CS_SNAPPROCESS: DWORD = 0x2;
pub const TH32CS_SNAPTHREAD: DWORD = 0x4;
pub const TH32CS_SNAPMODULE: DWORD = 0x8;
pub const TH32CS_SNAPMODULE32: DWORD = 0x10;
pub const TH32CS_SNAPALL: DWORD = 0xF;
pub const TH32CS_INHERIT: DWORD = 0x8000_0000;

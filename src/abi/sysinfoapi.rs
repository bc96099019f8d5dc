//! `sysinfoapi.h` and `timeapi.h`: what the computer is.
use super::basetsd::DWORD_PTR;
use super::minwindef::{DWORD, LPVOID, UINT, WORD};

/// What the multimedia calls return.
pub type MMRESULT = UINT;

/// The processors and the memory's granularity.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SYSTEM_INFO {
    pub Anonymous: _SYSTEM_INFO_0,
    pub dwPageSize: DWORD,
    pub lpMinimumApplicationAddress: LPVOID,
    pub lpMaximumApplicationAddress: LPVOID,
    pub dwActiveProcessorMask: DWORD_PTR,
    pub dwNumberOfProcessors: DWORD,
    pub dwProcessorType: DWORD,
    pub dwAllocationGranularity: DWORD,
    pub wProcessorLevel: WORD,
    pub wProcessorRevision: WORD,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _SYSTEM_INFO_0 {
    pub dwOemId: DWORD,
    pub Anonymous: _SYSTEM_INFO_0_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SYSTEM_INFO_0_0 {
    pub wProcessorArchitecture: WORD,
    pub wReserved: WORD,
}
pub type SYSTEM_INFO = _SYSTEM_INFO;
pub type LPSYSTEM_INFO = *mut SYSTEM_INFO;

// Processors.
pub const PROCESSOR_ARCHITECTURE_INTEL: WORD = 0;
pub const PROCESSOR_ARCHITECTURE_ARM: WORD = 5;
pub const PROCESSOR_ARCHITECTURE_AMD64: WORD = 9;
pub const PROCESSOR_ARCHITECTURE_ARM64: WORD = 12;
pub const PROCESSOR_ARCHITECTURE_UNKNOWN: WORD = 0xFFFF;
pub const PROCESSOR_AMD_X8664: DWORD = 8664;
pub const MAX_COMPUTERNAME_LENGTH: DWORD = 15;

// Results of `timeBeginPeriod`.
pub const TIMERR_NOERROR: MMRESULT = 0;
pub const TIMERR_NOCANDO: MMRESULT = 97;
pub const MMSYSERR_INVALPARAM: MMRESULT = 11;

//! `memoryapi.h`: memory by pages, files in memory.
use super::basetsd::SIZE_T;
use super::minwindef::{DWORD, WORD};
use super::winnt::{DWORDLONG, PVOID};

/// What `VirtualQuery` tells of pages.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MEMORY_BASIC_INFORMATION {
    pub BaseAddress: PVOID,
    pub AllocationBase: PVOID,
    pub AllocationProtect: DWORD,
    pub PartitionId: WORD,
    pub RegionSize: SIZE_T,
    pub State: DWORD,
    pub Protect: DWORD,
    pub Type: DWORD,
}
pub type MEMORY_BASIC_INFORMATION = _MEMORY_BASIC_INFORMATION;
pub type PMEMORY_BASIC_INFORMATION = *mut MEMORY_BASIC_INFORMATION;

/// What `GlobalMemoryStatusEx` tells of the computer's memory, in bytes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MEMORYSTATUSEX {
    pub dwLength: DWORD,
    pub dwMemoryLoad: DWORD,
    pub ullTotalPhys: DWORDLONG,
    pub ullAvailPhys: DWORDLONG,
    pub ullTotalPageFile: DWORDLONG,
    pub ullAvailPageFile: DWORDLONG,
    pub ullTotalVirtual: DWORDLONG,
    pub ullAvailVirtual: DWORDLONG,
    pub ullAvailExtendedVirtual: DWORDLONG,
}
pub type MEMORYSTATUSEX = _MEMORYSTATUSEX;
pub type LPMEMORYSTATUSEX = *mut MEMORYSTATUSEX;

// What pages allow.
pub const PAGE_NOACCESS: DWORD = 0x1;
pub const PAGE_READONLY: DWORD = 0x2;
pub const PAGE_READWRITE: DWORD = 0x4;
pub const PAGE_WRITECOPY: DWORD = 0x8;
pub const PAGE_EXECUTE: DWORD = 0x10;
pub const PAGE_EXECUTE_READ: DWORD = 0x20;
pub const PAGE_EXECUTE_READWRITE: DWORD = 0x40;
pub const PAGE_EXECUTE_WRITECOPY: DWORD = 0x80;

// What is done with pages, and what they are.
pub const MEM_COMMIT: DWORD = 0x1000;
pub const MEM_RESERVE: DWORD = 0x2000;
pub const MEM_DECOMMIT: DWORD = 0x4000;
pub const MEM_RELEASE: DWORD = 0x8000;
pub const MEM_FREE: DWORD = 0x1_0000;
pub const MEM_PRIVATE: DWORD = 0x2_0000;
pub const MEM_TOP_DOWN: DWORD = 0x10_0000;

// Access to files in memory, and a flag of `CreateFileMapping`.
pub const FILE_MAP_COPY: DWORD = 0x1;
pub const FILE_MAP_WRITE: DWORD = 0x2;
pub const FILE_MAP_READ: DWORD = 0x4;
pub const FILE_MAP_ALL_ACCESS: DWORD = 0xF_001F;
pub const FILE_MAP_EXECUTE: DWORD = 0x20;
pub const SEC_COMMIT: DWORD = 0x800_0000;

//! `psapi.h`: what is known of processes.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::processes::named;
use crate::rt::error::Error;
use crate::sys::other_process;
use std::mem;

/// Stores what a process has of memory; `cb` is the size of PROCESS_MEMORY_COUNTERS or PROCESS_MEMORY_COUNTERS_EX. Quotas are 0.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_INSUFFICIENT_BUFFER (`cb`), ERROR_NOACCESS (NULL), ERROR_ACCESS_DENIED (also: it has
/// ended).
/// <https://learn.microsoft.com/windows/win32/api/psapi/nf-psapi-getprocessmemoryinfo>
#[no_mangle]
pub unsafe extern "C" fn GetProcessMemoryInfo(
    Process: HANDLE,
    ppsmemCounters: PPROCESS_MEMORY_COUNTERS,
    cb: DWORD,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let process = named(Process)?;
        let size = mem::size_of::<PROCESS_MEMORY_COUNTERS>();
        if ppsmemCounters.is_null() {
            return Err(Error(ERROR_NOACCESS));
        }
        if (cb as usize) < size {
            return Err(Error(ERROR_INSUFFICIENT_BUFFER));
        }
        let memory = other_process::memory(process.id()).ok_or(Error(ERROR_ACCESS_DENIED))?;
        let counters = PROCESS_MEMORY_COUNTERS {
            cb,
            PageFaultCount: memory.faults as DWORD,
            PeakWorkingSetSize: memory.most_resident as SIZE_T,
            WorkingSetSize: memory.resident as SIZE_T,
            QuotaPeakPagedPoolUsage: 0,
            QuotaPagedPoolUsage: 0,
            QuotaPeakNonPagedPoolUsage: 0,
            QuotaNonPagedPoolUsage: 0,
            PagefileUsage: memory.private as SIZE_T,
            PeakPagefileUsage: memory.most_private as SIZE_T,
        };
        // SAFETY: the caller vouches for `cb` bytes.
        unsafe {
            ppsmemCounters.write_unaligned(counters);
            if cb as usize >= mem::size_of::<PROCESS_MEMORY_COUNTERS_EX>() {
                let ex = ppsmemCounters.cast::<PROCESS_MEMORY_COUNTERS_EX>();
                (&raw mut (*ex).PrivateUsage).write_unaligned(memory.private as SIZE_T);
            }
        }
        Ok(TRUE)
    })
}

/// The same under the name by which kernel32 has it.
/// <https://learn.microsoft.com/windows/win32/api/psapi/nf-psapi-getprocessmemoryinfo>
#[no_mangle]
pub unsafe extern "C" fn K32GetProcessMemoryInfo(
    Process: HANDLE,
    ppsmemCounters: PPROCESS_MEMORY_COUNTERS,
    cb: DWORD,
) -> BOOL {
    // SAFETY: the caller's promise.
    unsafe { GetProcessMemoryInfo(Process, ppsmemCounters, cb) }
}

/// Stores the numbers of all processes, as many as `cb` bytes have room for; `lpcbNeeded` receives how many bytes they take.
/// Errors: ERROR_NOACCESS (NULL).
/// <https://learn.microsoft.com/windows/win32/api/psapi/nf-psapi-enumprocesses>
#[no_mangle]
pub unsafe extern "C" fn EnumProcesses(lpidProcess: *mut DWORD, cb: DWORD, lpcbNeeded: LPDWORD) -> BOOL {
    ffi::call_any_time(FALSE, || {
        if lpidProcess.is_null() || lpcbNeeded.is_null() {
            return Err(Error(ERROR_NOACCESS));
        }
        let room = cb as usize / mem::size_of::<DWORD>();
        let processes = other_process::list();
        let count = processes.len().min(room);
        // SAFETY: the caller vouches for the room and the place.
        unsafe {
            for (place, process) in processes[..count].iter().enumerate() {
                lpidProcess.add(place).write_unaligned(process.pid);
            }
            lpcbNeeded.write((count * mem::size_of::<DWORD>()) as DWORD);
        }
        Ok(TRUE)
    })
}

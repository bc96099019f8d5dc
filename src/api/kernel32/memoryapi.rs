//! `memoryapi.h`: memory by pages, files in memory.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::fileapi::files;
use crate::api::kernel32::synchapi::objects::read_name;
use crate::kernel::mapping::{self, Mapping};
use crate::kernel::memory;
use crate::kernel::os_error::from_native;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, TableFull};
use crate::rt::thread;
use crate::rt::wide::Unit;
use crate::sys::memory as native;
use std::sync::Arc;
use std::{mem, ptr};

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Reserves pages (MEM_RESERVE), commits reserved ones (MEM_COMMIT), or both. Returns their first address, NULL on failure.
///
/// `lpAddress`: where, or NULL for anywhere. `flProtect`: PAGE_READWRITE and kin. Errors: ERROR_INVALID_PARAMETER,
/// ERROR_INVALID_ADDRESS (not reserved, or taken), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualalloc>
#[no_mangle]
pub extern "C" fn VirtualAlloc(lpAddress: LPVOID, dwSize: SIZE_T, flAllocationType: DWORD, flProtect: DWORD) -> LPVOID {
    ffi::call_any_time(ptr::null_mut(), || {
        Ok(memory::allocate(lpAddress as usize, dwSize, flAllocationType, flProtect)? as LPVOID)
    })
}

/// Releases all that VirtualAlloc reserved (MEM_RELEASE, `dwSize` 0), or takes pages back that it committed (MEM_DECOMMIT).
/// Errors: ERROR_INVALID_ADDRESS, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualfree>
#[no_mangle]
pub unsafe extern "C" fn VirtualFree(lpAddress: LPVOID, dwSize: SIZE_T, dwFreeType: DWORD) -> BOOL {
    // SAFETY: the caller does not use the pages any more.
    call(|| unsafe { memory::free(lpAddress as usize, dwSize, dwFreeType) })
}

/// Changes what committed pages allow; `lpflOldProtect` receives what the first allowed before.
///
/// Errors: ERROR_INVALID_ADDRESS (also for memory that is not VirtualAlloc's), ERROR_INVALID_PARAMETER, ERROR_NOACCESS
/// (NULL).
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualprotect>
#[no_mangle]
pub unsafe extern "C" fn VirtualProtect(
    lpAddress: LPVOID,
    dwSize: SIZE_T,
    flNewProtect: DWORD,
    lpflOldProtect: LPDWORD,
) -> BOOL {
    call(|| {
        // SAFETY: the caller vouches for the place, and for what it does with the pages.
        unsafe {
            let old = lpflOldProtect.as_mut().ok_or(Error(ERROR_NOACCESS))?;
            *old = memory::protect(lpAddress as usize, dwSize, flNewProtect)?;
        }
        Ok(())
    })
}

/// Stores what is known of the page at an address and those like it that follow. Returns the number of bytes stored, 0 on
/// failure. Of memory that is not VirtualAlloc's it tells one page, and whether that can be read.
/// Errors: ERROR_BAD_LENGTH, ERROR_NOACCESS (NULL).
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualquery>
#[no_mangle]
pub unsafe extern "C" fn VirtualQuery(
    lpAddress: LPCVOID,
    lpBuffer: PMEMORY_BASIC_INFORMATION,
    dwLength: SIZE_T,
) -> SIZE_T {
    ffi::call_any_time(0, || {
        let size = mem::size_of::<MEMORY_BASIC_INFORMATION>();
        if dwLength < size {
            return Err(Error(ERROR_BAD_LENGTH));
        }
        if lpBuffer.is_null() {
            return Err(Error(ERROR_NOACCESS));
        }
        let run = memory::query(lpAddress as usize);
        let (base, protection) = run.region.unwrap_or((0, 0));
        // SAFETY: the caller vouches for the place.
        unsafe {
            lpBuffer.write_unaligned(MEMORY_BASIC_INFORMATION {
                BaseAddress: run.first as PVOID,
                AllocationBase: base as PVOID,
                AllocationProtect: protection,
                PartitionId: 0,
                RegionSize: run.size,
                State: run.state,
                Protect: run.protection,
                Type: if run.state == MEM_FREE { 0 } else { MEM_PRIVATE },
            })
        };
        Ok(size)
    })
}

/// Keeps pages in memory. Errors: ERROR_NOT_ENOUGH_MEMORY (also beyond what the host allows), ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtuallock>
#[no_mangle]
pub extern "C" fn VirtualLock(lpAddress: LPVOID, dwSize: SIZE_T) -> BOOL {
    call(|| native::lock(lpAddress as usize, dwSize, true).map_err(from_native))
}

/// Takes [`VirtualLock`] back. Errors: ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualunlock>
#[no_mangle]
pub extern "C" fn VirtualUnlock(lpAddress: LPVOID, dwSize: SIZE_T) -> BOOL {
    call(|| native::lock(lpAddress as usize, dwSize, false).map_err(from_native))
}

/// Whether some of these bytes cannot be read. The kernel is asked; nothing faults.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-isbadreadptr>
#[no_mangle]
pub extern "C" fn IsBadReadPtr(lp: *const VOID, ucb: UINT_PTR) -> BOOL {
    (!memory::is_accessible(lp as usize, ucb, false)).into()
}

/// Whether some of these bytes cannot be written. A byte of each page is written with its own value.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-isbadwriteptr>
#[no_mangle]
pub extern "C" fn IsBadWritePtr(lp: LPVOID, ucb: UINT_PTR) -> BOOL {
    (!memory::is_accessible(lp as usize, ucb, true)).into()
}

/// Stores what memory the computer has, and of that what is free. There is no page file of its own.
/// Errors: ERROR_INVALID_PARAMETER (`dwLength`).
/// <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-globalmemorystatusex>
#[no_mangle]
pub unsafe extern "C" fn GlobalMemoryStatusEx(lpBuffer: LPMEMORYSTATUSEX) -> BOOL {
    /// The user's part of the address space.
    const VIRTUAL: u64 = 0x7FFF_FFFE_0000;
    call(|| {
        let length = mem::size_of::<MEMORYSTATUSEX>() as DWORD;
        // SAFETY: the caller vouches for the place.
        if lpBuffer.is_null() || unsafe { (*lpBuffer).dwLength } != length {
            return Err(INVALID_PARAMETER);
        }
        let (all, free) = native::sizes();
        // SAFETY: as above.
        unsafe {
            *lpBuffer = MEMORYSTATUSEX {
                dwLength: length,
                dwMemoryLoad: ((all - free.min(all)) * 100 / all.max(1)) as DWORD,
                ullTotalPhys: all,
                ullAvailPhys: free,
                ullTotalPageFile: all,
                ullAvailPageFile: free,
                ullTotalVirtual: VIRTUAL,
                ullAvailVirtual: VIRTUAL,
                ullAvailExtendedVirtual: 0,
            }
        };
        Ok(())
    })
}

/// Makes a mapping of a file, or with INVALID_HANDLE_VALUE of memory, or finds the one named `lpName` (then
/// GetLastError is ERROR_ALREADY_EXISTS). Returns NULL on failure.
///
/// `flProtect`: PAGE_READONLY, PAGE_READWRITE, PAGE_WRITECOPY and their PAGE_EXECUTE kin, with SEC_COMMIT or not. The size in
/// bytes comes in two halves; 0 is the file's, and a larger one makes the file grow. Processes of the same user share memory by its
/// name; differs from Windows: not that of files. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_FILE_INVALID (empty),
/// ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createfilemappinga>
#[no_mangle]
pub unsafe extern "C" fn CreateFileMappingA(
    hFile: HANDLE,
    lpFileMappingAttributes: LPSECURITY_ATTRIBUTES,
    flProtect: DWORD,
    dwMaximumSizeHigh: DWORD,
    dwMaximumSizeLow: DWORD,
    lpName: LPCSTR,
) -> HANDLE {
    let _ = lpFileMappingAttributes;
    let size = u64::from(dwMaximumSizeHigh) << 32 | u64::from(dwMaximumSizeLow);
    // SAFETY: the caller vouches for the name.
    unsafe { create(hFile, flProtect, size, lpName.cast::<u8>()) }
}

/// As [`CreateFileMappingA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createfilemappingw>
#[no_mangle]
pub unsafe extern "C" fn CreateFileMappingW(
    hFile: HANDLE,
    lpFileMappingAttributes: LPSECURITY_ATTRIBUTES,
    flProtect: DWORD,
    dwMaximumSizeHigh: DWORD,
    dwMaximumSizeLow: DWORD,
    lpName: LPCWSTR,
) -> HANDLE {
    let _ = lpFileMappingAttributes;
    let size = u64::from(dwMaximumSizeHigh) << 32 | u64::from(dwMaximumSizeLow);
    // SAFETY: the caller vouches for the name.
    unsafe { create(hFile, flProtect, size, lpName) }
}

/// As [`CreateFileMappingW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateFileMappingW_utf32(
    hFile: HANDLE,
    lpFileMappingAttributes: LPSECURITY_ATTRIBUTES,
    flProtect: DWORD,
    dwMaximumSizeHigh: DWORD,
    dwMaximumSizeLow: DWORD,
    lpName: *const u32,
) -> HANDLE {
    let _ = lpFileMappingAttributes;
    let size = u64::from(dwMaximumSizeHigh) << 32 | u64::from(dwMaximumSizeLow);
    // SAFETY: the caller vouches for the name.
    unsafe { create(hFile, flProtect, size, lpName) }
}

/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn create<U: Unit>(file: HANDLE, protection: DWORD, size: u64, name: *const U) -> HANDLE {
    ffi::call_any_time(ptr::null_mut(), || {
        let file = match file {
            file if file == -1isize as HANDLE => None,
            file => Some(Arc::clone(&files::lookup(file)?.fd)),
        };
        // SAFETY: the caller's promise.
        let name = unsafe { read_name(name)? };
        let (mapping, existed) = mapping::create(&name, file, size, protection & !SEC_COMMIT)?;
        let handle = publish(mapping)?;
        thread::set_last_error(if existed { ERROR_ALREADY_EXISTS as DWORD } else { 0 });
        Ok(handle)
    })
}

fn publish(mapping: Arc<Mapping>) -> Result<HANDLE> {
    match handle::insert(mapping, For::Anyone) {
        Ok(handle) => Ok(handle as HANDLE),
        Err(TableFull) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
    }
}

/// A handle to the mapping of that name. Returns NULL on failure. Errors: ERROR_FILE_NOT_FOUND.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openfilemappinga>
#[no_mangle]
pub unsafe extern "C" fn OpenFileMappingA(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpName.cast::<u8>()) }
}

/// As [`OpenFileMappingA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openfilemappingw>
#[no_mangle]
pub unsafe extern "C" fn OpenFileMappingW(dwDesiredAccess: DWORD, bInheritHandle: BOOL, lpName: LPCWSTR) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpName) }
}

/// As [`OpenFileMappingW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenFileMappingW_utf32(
    dwDesiredAccess: DWORD,
    bInheritHandle: BOOL,
    lpName: *const u32,
) -> HANDLE {
    let _ = (dwDesiredAccess, bInheritHandle);
    // SAFETY: the caller vouches for the name.
    unsafe { open(lpName) }
}

/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn open<U: Unit>(name: *const U) -> HANDLE {
    ffi::call_any_time(ptr::null_mut(), || {
        if name.is_null() {
            return Err(INVALID_PARAMETER);
        }
        // SAFETY: the caller's promise.
        let name = unsafe { read_name(name)? };
        publish(mapping::find(&name)?)
    })
}

/// Makes a part of a mapping appear in memory, and returns its first address, NULL on failure.
///
/// `dwDesiredAccess`: FILE_MAP_READ, FILE_MAP_WRITE, FILE_MAP_COPY, FILE_MAP_EXECUTE. The offset comes in two halves and is
/// a multiple of 65536; 0 bytes mean the rest. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED, ERROR_MAPPED_ALIGNMENT,
/// ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-mapviewoffile>
#[no_mangle]
pub extern "C" fn MapViewOfFile(
    hFileMappingObject: HANDLE,
    dwDesiredAccess: DWORD,
    dwFileOffsetHigh: DWORD,
    dwFileOffsetLow: DWORD,
    dwNumberOfBytesToMap: SIZE_T,
) -> LPVOID {
    ffi::call_any_time(ptr::null_mut(), || {
        let mapping = handle::get::<Mapping>(hFileMappingObject as usize).ok_or(Error(ERROR_INVALID_HANDLE))?;
        let offset = u64::from(dwFileOffsetHigh) << 32 | u64::from(dwFileOffsetLow);
        Ok(mapping::map(&mapping, dwDesiredAccess, offset, dwNumberOfBytesToMap)? as LPVOID)
    })
}

/// Ends what [`MapViewOfFile`] began. Errors: ERROR_INVALID_ADDRESS.
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-unmapviewoffile>
#[no_mangle]
pub unsafe extern "C" fn UnmapViewOfFile(lpBaseAddress: LPCVOID) -> BOOL {
    // SAFETY: the caller does not use the view any more.
    call(|| unsafe { mapping::unmap(lpBaseAddress as usize) })
}

/// Writes what was changed in a view to its file, from the view's first address on. Errors: ERROR_INVALID_ADDRESS.
/// <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-flushviewoffile>
#[no_mangle]
pub extern "C" fn FlushViewOfFile(lpBaseAddress: LPCVOID, dwNumberOfBytesToFlush: SIZE_T) -> BOOL {
    call(|| mapping::flush(lpBaseAddress as usize, dwNumberOfBytesToFlush))
}

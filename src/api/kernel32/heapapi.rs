//! `heapapi.h` and the Global* and Local* functions of `winbase.h`.
use crate::abi::*;
use crate::api::ffi;
use crate::kernel::heap::{self, Heap};
use crate::rt::error::{Error, Result};
use std::ffi::c_void;
use std::ptr::{self, NonNull};

const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);
const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);
const NO_MEMORY: Error = Error(ERROR_NOT_ENOUGH_MEMORY);

/// Its address is the handle of the process's own heap, which is no `Heap`.
static PROCESS_HEAP: u64 = 0;

fn process_heap() -> HANDLE {
    (&raw const PROCESS_HEAP).cast_mut().cast()
}

/// `None`: the process's heap.
///
/// # Safety
/// `handle` came from GetProcessHeap or HeapCreate, or is NULL.
unsafe fn find<'a>(handle: HANDLE) -> Result<Option<&'a Heap>> {
    if handle.is_null() {
        return Err(INVALID_HANDLE);
    }
    let private = handle != process_heap();
    // SAFETY: the caller's promise; HeapCreate leaves the heap at its handle.
    Ok(private.then(|| unsafe { &*handle.cast::<Heap>() }))
}

fn has(flags: DWORD, flag: DWORD) -> bool {
    flags & flag != 0
}

/// The process's heap, which LocalAlloc and GlobalAlloc use too.
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-getprocessheap>
#[no_mangle]
pub extern "C" fn GetProcessHeap() -> HANDLE {
    process_heap()
}

/// Makes a heap, whose blocks HeapDestroy frees together. NULL on failure.
///
/// `flOptions` are hints. `dwMaximumSize`: what all blocks may have together in bytes; 0 for no limit. Errors:
/// ERROR_NOT_ENOUGH_MEMORY where `dwInitialSize` does not fit.
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapcreate>
#[no_mangle]
pub extern "C" fn HeapCreate(flOptions: DWORD, dwInitialSize: SIZE_T, dwMaximumSize: SIZE_T) -> HANDLE {
    let _ = flOptions;
    ffi::call_any_time(ptr::null_mut(), || {
        if dwMaximumSize != 0 && dwInitialSize > dwMaximumSize {
            return Err(INVALID_PARAMETER);
        }
        Ok(Box::into_raw(Box::new(Heap::new(dwMaximumSize))).cast())
    })
}

/// Frees a heap of HeapCreate and all its blocks. Errors: ERROR_INVALID_HANDLE (NULL, or the process's heap).
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapdestroy>
#[no_mangle]
pub unsafe extern "C" fn HeapDestroy(hHeap: HANDLE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        if hHeap.is_null() || hHeap == process_heap() {
            return Err(INVALID_HANDLE);
        }
        // SAFETY: the caller vouches for the handle, and that nobody uses it any more.
        drop(unsafe { Box::from_raw(hHeap.cast::<Heap>()) });
        Ok(TRUE)
    })
}

/// A block of `dwBytes` bytes, aligned to 16; NULL when there is no memory.
///
/// `dwFlags`: HEAP_ZERO_MEMORY; the others have no effect, and no exception is ever raised. Errors:
/// ERROR_NOT_ENOUGH_MEMORY, ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapalloc>
#[no_mangle]
pub unsafe extern "C" fn HeapAlloc(hHeap: HANDLE, dwFlags: DWORD, dwBytes: SIZE_T) -> LPVOID {
    ffi::call_any_time(ptr::null_mut(), || {
        let zeroed = has(dwFlags, HEAP_ZERO_MEMORY);
        // SAFETY: the caller vouches for the handle.
        let block = match unsafe { find(hHeap)? } {
            Some(heap) => heap.allocate(dwBytes, zeroed),
            None => heap::allocate(dwBytes, zeroed),
        };
        Ok(block.ok_or(NO_MEMORY)?.as_ptr().cast())
    })
}

/// Gives a block another size and keeps its content; NULL on failure, and the block is as it was.
///
/// `dwFlags`: HEAP_ZERO_MEMORY (for what is new), HEAP_REALLOC_IN_PLACE_ONLY (succeeds only where the size does not
/// change). Errors: ERROR_NOT_ENOUGH_MEMORY, ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (`lpMem` is NULL).
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heaprealloc>
#[no_mangle]
pub unsafe extern "C" fn HeapReAlloc(hHeap: HANDLE, dwFlags: DWORD, lpMem: LPVOID, dwBytes: SIZE_T) -> LPVOID {
    ffi::call_any_time(ptr::null_mut(), || {
        let block = NonNull::new(lpMem.cast()).ok_or(INVALID_PARAMETER)?;
        let zeroed = has(dwFlags, HEAP_ZERO_MEMORY);
        let in_place = has(dwFlags, HEAP_REALLOC_IN_PLACE_ONLY);
        // SAFETY: the caller vouches for handle and block.
        let moved = match unsafe { find(hHeap)? } {
            Some(heap) => heap.resize(block, dwBytes, zeroed, in_place),
            // SAFETY: the same.
            None => unsafe { heap::resize(block, dwBytes, zeroed, in_place) },
        };
        Ok(moved.ok_or(NO_MEMORY)?.as_ptr().cast())
    })
}

/// Frees a block; NULL does nothing. Errors: ERROR_INVALID_PARAMETER (no block of this heap, where that is seen),
/// ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapfree>
#[no_mangle]
pub unsafe extern "C" fn HeapFree(hHeap: HANDLE, dwFlags: DWORD, lpMem: LPVOID) -> BOOL {
    let _ = dwFlags;
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the handle.
        let heap = unsafe { find(hHeap)? };
        let Some(block) = NonNull::new(lpMem.cast()) else {
            return Ok(TRUE);
        };
        match heap {
            Some(heap) if !heap.free(block) => return Err(INVALID_PARAMETER),
            Some(_) => {}
            // SAFETY: the caller vouches for the block.
            None => unsafe { heap::free(block) },
        }
        Ok(TRUE)
    })
}

/// The size that a block was asked for with; (SIZE_T)-1 for NULL or a block that is not of this heap.
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapsize>
#[no_mangle]
pub unsafe extern "C" fn HeapSize(hHeap: HANDLE, dwFlags: DWORD, lpMem: LPCVOID) -> SIZE_T {
    let _ = dwFlags;
    ffi::call_any_time(SIZE_T::MAX, || {
        // SAFETY: the caller vouches for the handle.
        let heap = unsafe { find(hHeap)? };
        let block = NonNull::new(lpMem.cast_mut().cast()).ok_or(INVALID_PARAMETER)?;
        if heap.is_some_and(|heap| !heap.has(block)) {
            return Err(INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for the block.
        Ok(unsafe { heap::size(block) })
    })
}

/// Whether `lpMem` is a block of the heap; of the process's heap, whose blocks are not listed, every pointer is.
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapvalidate>
#[no_mangle]
pub unsafe extern "C" fn HeapValidate(hHeap: HANDLE, dwFlags: DWORD, lpMem: LPCVOID) -> BOOL {
    let _ = dwFlags;
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the handle.
        let heap = unsafe { find(hHeap)? };
        let block = NonNull::new(lpMem.cast_mut().cast());
        Ok(heap.zip(block).is_none_or(|(heap, block)| heap.has(block)).into())
    })
}

/// Accepts HeapEnableTerminationOnCorruption and HeapCompatibilityInformation, which ask for what the host's allocator
/// does anyway. Errors: ERROR_INVALID_PARAMETER (others).
/// <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapsetinformation>
#[no_mangle]
pub unsafe extern "C" fn HeapSetInformation(
    HeapHandle: HANDLE,
    HeapInformationClass: HEAP_INFORMATION_CLASS,
    HeapInformation: PVOID,
    HeapInformationLength: SIZE_T,
) -> BOOL {
    let _ = (HeapHandle, HeapInformation, HeapInformationLength);
    let known = [HeapCompatibilityInformation, HeapEnableTerminationOnCorruption];
    ffi::call_any_time(FALSE, || match known.contains(&HeapInformationClass) {
        true => Ok(TRUE),
        false => Err(INVALID_PARAMETER),
    })
}

/// A block of the process's heap, as a handle that is its address. NULL when there is no memory.
///
/// `uFlags`: GMEM_ZEROINIT; a block with GMEM_MOVEABLE stays where it is all the same. Errors: ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalalloc>
#[no_mangle]
pub extern "C" fn GlobalAlloc(uFlags: UINT, dwBytes: SIZE_T) -> HGLOBAL {
    ffi::call_any_time(ptr::null_mut(), || {
        let block = heap::allocate(dwBytes, has(uFlags, GMEM_ZEROINIT)).ok_or(NO_MEMORY)?;
        // SAFETY: it is new.
        unsafe { heap::set_flags(block, (uFlags & GMEM_MOVEABLE) as u16, 0) };
        Ok(block.as_ptr().cast())
    })
}

/// # Safety
/// `memory` is NULL or a block of GlobalAlloc or LocalAlloc.
unsafe fn block(memory: *mut c_void) -> Result<NonNull<u8>> {
    NonNull::new(memory.cast()).ok_or(INVALID_HANDLE)
}

/// Gives a block another size, or with GMEM_MODIFY other flags. Returns its new handle, NULL on failure.
///
/// `uFlags`: GMEM_ZEROINIT (for what is new), GMEM_MODIFY, GMEM_MOVEABLE (any block may move). Errors:
/// ERROR_NOT_ENOUGH_MEMORY, ERROR_INVALID_HANDLE (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalrealloc>
#[no_mangle]
pub unsafe extern "C" fn GlobalReAlloc(hMem: HGLOBAL, dwBytes: SIZE_T, uFlags: UINT) -> HGLOBAL {
    // SAFETY: the caller vouches for the block, throughout.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        let block = block(hMem)?;
        if has(uFlags, GMEM_MODIFY) {
            heap::set_flags(block, (uFlags & GMEM_MOVEABLE) as u16, heap::flags(block).1);
            return Ok(hMem);
        }
        let moved = heap::resize(block, dwBytes, has(uFlags, GMEM_ZEROINIT), false);
        Ok(moved.ok_or(NO_MEMORY)?.as_ptr().cast())
    })
}

/// Frees a block. Returns NULL.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalfree>
#[no_mangle]
pub unsafe extern "C" fn GlobalFree(hMem: HGLOBAL) -> HGLOBAL {
    if let Some(block) = NonNull::new(hMem.cast()) {
        // SAFETY: the caller vouches for the block.
        unsafe { heap::free(block) };
    }
    ptr::null_mut()
}

/// The block's address; counts a lock where it has GMEM_MOVEABLE. Errors: ERROR_INVALID_HANDLE (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globallock>
#[no_mangle]
pub unsafe extern "C" fn GlobalLock(hMem: HGLOBAL) -> LPVOID {
    // SAFETY: the caller vouches for the block, throughout.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        let block = block(hMem)?;
        let (flags, locks) = heap::flags(block);
        if flags != 0 {
            heap::set_flags(block, flags, locks.saturating_add(1));
        }
        Ok(hMem)
    })
}

/// Takes a lock back: TRUE while the block is still locked, and always for a block without GMEM_MOVEABLE; else FALSE
/// with NO_ERROR. Errors: ERROR_NOT_LOCKED, ERROR_INVALID_HANDLE (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalunlock>
#[no_mangle]
pub unsafe extern "C" fn GlobalUnlock(hMem: HGLOBAL) -> BOOL {
    // SAFETY: the caller vouches for the block, throughout.
    ffi::call_any_time(FALSE, || unsafe {
        let block = block(hMem)?;
        match heap::flags(block) {
            (0, _) => Ok(TRUE),
            (_, 0) => Err(Error(ERROR_NOT_LOCKED)),
            (flags, locks) => {
                heap::set_flags(block, flags, locks - 1);
                if locks == 1 {
                    return Err(Error(NO_ERROR));
                }
                Ok(TRUE)
            }
        }
    })
}

/// The block's size in bytes, 0 on failure. Errors: ERROR_INVALID_HANDLE (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalsize>
#[no_mangle]
pub unsafe extern "C" fn GlobalSize(hMem: HGLOBAL) -> SIZE_T {
    // SAFETY: the caller vouches for the block.
    ffi::call_any_time(0, || unsafe { Ok(heap::size(block(hMem)?)) })
}

/// The block's count of locks, in the low byte. Errors: GMEM_INVALID_HANDLE with ERROR_INVALID_HANDLE (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalflags>
#[no_mangle]
pub unsafe extern "C" fn GlobalFlags(hMem: HGLOBAL) -> UINT {
    // SAFETY: the caller vouches for the block.
    ffi::call_any_time(GMEM_INVALID_HANDLE, || unsafe {
        Ok((heap::flags(block(hMem)?).1 & 0xFF).into())
    })
}

/// The handle of the block at `pMem`: that address itself. Errors: ERROR_INVALID_HANDLE (NULL).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalhandle>
#[no_mangle]
pub unsafe extern "C" fn GlobalHandle(pMem: LPCVOID) -> HGLOBAL {
    // SAFETY: nothing is read.
    ffi::call_any_time(ptr::null_mut(), || unsafe {
        Ok(block(pMem.cast_mut())?.as_ptr().cast())
    })
}

/// As [`GlobalAlloc`], with LMEM_*.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localalloc>
#[no_mangle]
pub extern "C" fn LocalAlloc(uFlags: UINT, uBytes: SIZE_T) -> HLOCAL {
    GlobalAlloc(uFlags, uBytes)
}

/// As [`GlobalReAlloc`], with LMEM_*.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localrealloc>
#[no_mangle]
pub unsafe extern "C" fn LocalReAlloc(hMem: HLOCAL, uBytes: SIZE_T, uFlags: UINT) -> HLOCAL {
    // SAFETY: the caller vouches for the block.
    unsafe { GlobalReAlloc(hMem, uBytes, uFlags) }
}

/// Frees a block of LocalAlloc, or what FORMAT_MESSAGE_ALLOCATE_BUFFER allocated. Returns NULL.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localfree>
#[no_mangle]
pub unsafe extern "C" fn LocalFree(hMem: HLOCAL) -> HLOCAL {
    // SAFETY: the caller vouches for the block.
    unsafe { GlobalFree(hMem) }
}

/// As [`GlobalLock`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-locallock>
#[no_mangle]
pub unsafe extern "C" fn LocalLock(hMem: HLOCAL) -> LPVOID {
    // SAFETY: the caller vouches for the block.
    unsafe { GlobalLock(hMem) }
}

/// As [`GlobalUnlock`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localunlock>
#[no_mangle]
pub unsafe extern "C" fn LocalUnlock(hMem: HLOCAL) -> BOOL {
    // SAFETY: the caller vouches for the block.
    unsafe { GlobalUnlock(hMem) }
}

/// As [`GlobalSize`].
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localsize>
#[no_mangle]
pub unsafe extern "C" fn LocalSize(hMem: HLOCAL) -> SIZE_T {
    // SAFETY: the caller vouches for the block.
    unsafe { GlobalSize(hMem) }
}

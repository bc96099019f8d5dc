/* Generated from src/abi/heapapi.rs, src/api/kernel32/heapapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_HEAPAPI_H
#define WS2_32_GEN_HEAPAPI_H

WS2_BEGIN_DECLS

/* Flags of heaps. */
#define HEAP_NO_SERIALIZE 0x1
#define HEAP_GROWABLE 0x2
#define HEAP_GENERATE_EXCEPTIONS 0x4
#define HEAP_ZERO_MEMORY 0x8
#define HEAP_REALLOC_IN_PLACE_ONLY 0x10
#define HEAP_CREATE_ENABLE_EXECUTE 0x40000

/* What `HeapSetInformation` sets. */
typedef int HEAP_INFORMATION_CLASS;
#define HeapCompatibilityInformation 0
#define HeapEnableTerminationOnCorruption 1

/* Flags of `GlobalAlloc` and `LocalAlloc`. */
#define GMEM_FIXED 0
#define GMEM_MOVEABLE 0x2
#define GMEM_ZEROINIT 0x40
#define GMEM_MODIFY 0x80
#define GMEM_INVALID_HANDLE 0x8000
#define GHND 0x42
#define GPTR 0x40
#define LMEM_FIXED 0
#define LMEM_MOVEABLE 0x2
#define LMEM_ZEROINIT 0x40
#define LMEM_MODIFY 0x80
#define LMEM_INVALID_HANDLE 0x8000
#define LHND 0x42
#define LPTR 0x40

/* The process's heap, which LocalAlloc and GlobalAlloc use too.
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-getprocessheap> */
HANDLE GetProcessHeap(void);

/* Makes a heap, whose blocks HeapDestroy frees together. NULL on failure.

   `flOptions` are hints. `dwMaximumSize`: what all blocks may have together in bytes; 0 for no limit. Errors:
   ERROR_NOT_ENOUGH_MEMORY where `dwInitialSize` does not fit.
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapcreate> */
HANDLE HeapCreate(DWORD flOptions, SIZE_T dwInitialSize, SIZE_T dwMaximumSize);

/* Frees a heap of HeapCreate and all its blocks. Errors: ERROR_INVALID_HANDLE (NULL, or the process's heap).
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapdestroy> */
BOOL HeapDestroy(HANDLE hHeap);

/* A block of `dwBytes` bytes, aligned to 16; NULL when there is no memory.

   `dwFlags`: HEAP_ZERO_MEMORY; the others have no effect, and no exception is ever raised. Errors:
   ERROR_NOT_ENOUGH_MEMORY, ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapalloc> */
LPVOID HeapAlloc(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes);

/* Gives a block another size and keeps its content; NULL on failure, and the block is as it was.

   `dwFlags`: HEAP_ZERO_MEMORY (for what is new), HEAP_REALLOC_IN_PLACE_ONLY (succeeds only where the size does not
   change). Errors: ERROR_NOT_ENOUGH_MEMORY, ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (`lpMem` is NULL).
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heaprealloc> */
LPVOID HeapReAlloc(HANDLE hHeap,
                   DWORD dwFlags,
                   LPVOID lpMem,
                   SIZE_T dwBytes);

/* Frees a block; NULL does nothing. Errors: ERROR_INVALID_PARAMETER (no block of this heap, where that is seen),
   ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapfree> */
BOOL HeapFree(HANDLE hHeap,
              DWORD dwFlags,
              LPVOID lpMem);

/* The size that a block was asked for with; (SIZE_T)-1 for NULL or a block that is not of this heap.
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapsize> */
SIZE_T HeapSize(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);

/* Whether `lpMem` is a block of the heap; of the process's heap, whose blocks are not listed, every pointer is.
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapvalidate> */
BOOL HeapValidate(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);

/* Accepts HeapEnableTerminationOnCorruption and HeapCompatibilityInformation, which ask for what the host's allocator
   does anyway. Errors: ERROR_INVALID_PARAMETER (others).
   <https://learn.microsoft.com/windows/win32/api/heapapi/nf-heapapi-heapsetinformation> */
BOOL HeapSetInformation(HANDLE HeapHandle,
                        HEAP_INFORMATION_CLASS HeapInformationClass,
                        PVOID HeapInformation,
                        SIZE_T HeapInformationLength);

/* A block of the process's heap, as a handle that is its address. NULL when there is no memory.

   `uFlags`: GMEM_ZEROINIT; a block with GMEM_MOVEABLE stays where it is all the same. Errors: ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalalloc> */
HGLOBAL GlobalAlloc(UINT uFlags,
                    SIZE_T dwBytes);

/* Gives a block another size, or with GMEM_MODIFY other flags. Returns its new handle, NULL on failure.

   `uFlags`: GMEM_ZEROINIT (for what is new), GMEM_MODIFY, GMEM_MOVEABLE (any block may move). Errors:
   ERROR_NOT_ENOUGH_MEMORY, ERROR_INVALID_HANDLE (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalrealloc> */
HGLOBAL GlobalReAlloc(HGLOBAL hMem, SIZE_T dwBytes, UINT uFlags);

/* Frees a block. Returns NULL.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalfree> */
HGLOBAL GlobalFree(HGLOBAL hMem);

/* The block's address; counts a lock where it has GMEM_MOVEABLE. Errors: ERROR_INVALID_HANDLE (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globallock> */
LPVOID GlobalLock(HGLOBAL hMem);

/* Takes a lock back: TRUE while the block is still locked, and always for a block without GMEM_MOVEABLE; else FALSE
   with NO_ERROR. Errors: ERROR_NOT_LOCKED, ERROR_INVALID_HANDLE (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalunlock> */
BOOL GlobalUnlock(HGLOBAL hMem);

/* The block's size in bytes, 0 on failure. Errors: ERROR_INVALID_HANDLE (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalsize> */
SIZE_T GlobalSize(HGLOBAL hMem);

/* The block's count of locks, in the low byte. Errors: GMEM_INVALID_HANDLE with ERROR_INVALID_HANDLE (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalflags> */
UINT GlobalFlags(HGLOBAL hMem);

/* The handle of the block at `pMem`: that address itself. Errors: ERROR_INVALID_HANDLE (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-globalhandle> */
HGLOBAL GlobalHandle(LPCVOID pMem);

/* As `GlobalAlloc`, with LMEM_*.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localalloc> */
HLOCAL LocalAlloc(UINT uFlags, SIZE_T uBytes);

/* As `GlobalReAlloc`, with LMEM_*.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localrealloc> */
HLOCAL LocalReAlloc(HLOCAL hMem, SIZE_T uBytes, UINT uFlags);

/* Frees a block of LocalAlloc, or what FORMAT_MESSAGE_ALLOCATE_BUFFER allocated. Returns NULL.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localfree> */
HLOCAL LocalFree(HLOCAL hMem);

/* As `GlobalLock`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-locallock> */
LPVOID LocalLock(HLOCAL hMem);

/* As `GlobalUnlock`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localunlock> */
BOOL LocalUnlock(HLOCAL hMem);

/* As `GlobalSize`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-localsize> */
SIZE_T LocalSize(HLOCAL hMem);

WS2_END_DECLS

#endif

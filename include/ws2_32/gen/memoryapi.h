/* Generated from src/abi/memoryapi.rs, src/api/kernel32/memoryapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_MEMORYAPI_H
#define WS2_32_GEN_MEMORYAPI_H

WS2_BEGIN_DECLS

/* What `VirtualQuery` tells of pages. */
struct _MEMORY_BASIC_INFORMATION {
    PVOID BaseAddress;
    PVOID AllocationBase;
    DWORD AllocationProtect;
    WORD PartitionId;
    SIZE_T RegionSize;
    DWORD State;
    DWORD Protect;
    DWORD Type;
};
typedef struct _MEMORY_BASIC_INFORMATION MEMORY_BASIC_INFORMATION;
typedef MEMORY_BASIC_INFORMATION *PMEMORY_BASIC_INFORMATION;

/* What `GlobalMemoryStatusEx` tells of the computer's memory, in bytes. */
struct _MEMORYSTATUSEX {
    DWORD dwLength;
    DWORD dwMemoryLoad;
    DWORDLONG ullTotalPhys;
    DWORDLONG ullAvailPhys;
    DWORDLONG ullTotalPageFile;
    DWORDLONG ullAvailPageFile;
    DWORDLONG ullTotalVirtual;
    DWORDLONG ullAvailVirtual;
    DWORDLONG ullAvailExtendedVirtual;
};
typedef struct _MEMORYSTATUSEX MEMORYSTATUSEX;
typedef MEMORYSTATUSEX *LPMEMORYSTATUSEX;

/* What pages allow. */
#define PAGE_NOACCESS 0x1
#define PAGE_READONLY 0x2
#define PAGE_READWRITE 0x4
#define PAGE_WRITECOPY 0x8
#define PAGE_EXECUTE 0x10
#define PAGE_EXECUTE_READ 0x20
#define PAGE_EXECUTE_READWRITE 0x40
#define PAGE_EXECUTE_WRITECOPY 0x80

/* What is done with pages, and what they are. */
#define MEM_COMMIT 0x1000
#define MEM_RESERVE 0x2000
#define MEM_DECOMMIT 0x4000
#define MEM_RELEASE 0x8000
#define MEM_FREE 0x10000
#define MEM_PRIVATE 0x20000
#define MEM_TOP_DOWN 0x100000

/* Access to files in memory, and a flag of `CreateFileMapping`. */
#define FILE_MAP_COPY 0x1
#define FILE_MAP_WRITE 0x2
#define FILE_MAP_READ 0x4
#define FILE_MAP_ALL_ACCESS 0xF001F
#define FILE_MAP_EXECUTE 0x20
#define SEC_COMMIT 0x8000000

/* Reserves pages (MEM_RESERVE), commits reserved ones (MEM_COMMIT), or both. Returns their first address, NULL on failure.

   `lpAddress`: where, or NULL for anywhere. `flProtect`: PAGE_READWRITE and kin. Errors: ERROR_INVALID_PARAMETER,
   ERROR_INVALID_ADDRESS (not reserved, or taken), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualalloc> */
LPVOID VirtualAlloc(LPVOID lpAddress,
                    SIZE_T dwSize,
                    DWORD flAllocationType,
                    DWORD flProtect);

/* Releases all that VirtualAlloc reserved (MEM_RELEASE, `dwSize` 0), or takes pages back that it committed (MEM_DECOMMIT).
   Errors: ERROR_INVALID_ADDRESS, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualfree> */
BOOL VirtualFree(LPVOID lpAddress,
                 SIZE_T dwSize,
                 DWORD dwFreeType);

/* Changes what committed pages allow; `lpflOldProtect` receives what the first allowed before.

   Errors: ERROR_INVALID_ADDRESS (also for memory that is not VirtualAlloc's), ERROR_INVALID_PARAMETER, ERROR_NOACCESS
   (NULL).
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualprotect> */
BOOL VirtualProtect(LPVOID lpAddress,
                    SIZE_T dwSize,
                    DWORD flNewProtect,
                    LPDWORD lpflOldProtect);

/* Stores what is known of the page at an address and those like it that follow. Returns the number of bytes stored, 0 on
   failure. Of memory that is not VirtualAlloc's it tells one page, and whether that can be read.
   Errors: ERROR_BAD_LENGTH, ERROR_NOACCESS (NULL).
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualquery> */
SIZE_T VirtualQuery(LPCVOID lpAddress,
                    PMEMORY_BASIC_INFORMATION lpBuffer,
                    SIZE_T dwLength);

/* Keeps pages in memory. Errors: ERROR_NOT_ENOUGH_MEMORY (also beyond what the host allows), ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtuallock> */
BOOL VirtualLock(LPVOID lpAddress,
                 SIZE_T dwSize);

/* Takes `VirtualLock` back. Errors: ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualunlock> */
BOOL VirtualUnlock(LPVOID lpAddress, SIZE_T dwSize);

/* Whether some of these bytes cannot be read. The kernel is asked; nothing faults.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-isbadreadptr> */
BOOL IsBadReadPtr(const VOID *lp, UINT_PTR ucb);

/* Whether some of these bytes cannot be written. A byte of each page is written with its own value.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-isbadwriteptr> */
BOOL IsBadWritePtr(LPVOID lp, UINT_PTR ucb);

/* Stores what memory the computer has, and of that what is free. There is no page file of its own.
   Errors: ERROR_INVALID_PARAMETER (`dwLength`).
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-globalmemorystatusex> */
BOOL GlobalMemoryStatusEx(LPMEMORYSTATUSEX lpBuffer);

/* Makes a mapping of a file, or with INVALID_HANDLE_VALUE of memory, or finds the one named `lpName` (then
   GetLastError is ERROR_ALREADY_EXISTS). Returns NULL on failure.

   `flProtect`: PAGE_READONLY, PAGE_READWRITE, PAGE_WRITECOPY and their PAGE_EXECUTE kin, with SEC_COMMIT or not. The size in
   bytes comes in two halves; 0 is the file's, and a larger one makes the file grow. Processes of the same user share memory by its
   name; differs from Windows: not that of files. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_FILE_INVALID (empty),
   ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createfilemappinga> */
HANDLE CreateFileMappingA(HANDLE hFile,
                          LPSECURITY_ATTRIBUTES lpFileMappingAttributes,
                          DWORD flProtect,
                          DWORD dwMaximumSizeHigh,
                          DWORD dwMaximumSizeLow,
                          LPCSTR lpName);

/* As `CreateFileMappingA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createfilemappingw> */
HANDLE CreateFileMappingW(HANDLE hFile,
                          LPSECURITY_ATTRIBUTES lpFileMappingAttributes,
                          DWORD flProtect,
                          DWORD dwMaximumSizeHigh,
                          DWORD dwMaximumSizeLow,
                          LPCWSTR lpName) WS2_WIDE_SYM(CreateFileMappingW);

/* A handle to the mapping of that name. Returns NULL on failure. Errors: ERROR_FILE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openfilemappinga> */
HANDLE OpenFileMappingA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);

/* As `OpenFileMappingA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openfilemappingw> */
HANDLE OpenFileMappingW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpName) WS2_WIDE_SYM(OpenFileMappingW);

/* Makes a part of a mapping appear in memory, and returns its first address, NULL on failure.

   `dwDesiredAccess`: FILE_MAP_READ, FILE_MAP_WRITE, FILE_MAP_COPY, FILE_MAP_EXECUTE. The offset comes in two halves and is
   a multiple of 65536; 0 bytes mean the rest. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED, ERROR_MAPPED_ALIGNMENT,
   ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-mapviewoffile> */
LPVOID MapViewOfFile(HANDLE hFileMappingObject,
                     DWORD dwDesiredAccess,
                     DWORD dwFileOffsetHigh,
                     DWORD dwFileOffsetLow,
                     SIZE_T dwNumberOfBytesToMap);

/* Ends what `MapViewOfFile` began. Errors: ERROR_INVALID_ADDRESS.
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-unmapviewoffile> */
BOOL UnmapViewOfFile(LPCVOID lpBaseAddress);

/* Writes what was changed in a view to its file, from the view's first address on. Errors: ERROR_INVALID_ADDRESS.
   <https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-flushviewoffile> */
BOOL FlushViewOfFile(LPCVOID lpBaseAddress,
                     SIZE_T dwNumberOfBytesToFlush);

WS2_END_DECLS

#endif

/* Generated from src/abi/tlhelp32.rs, src/api/kernel32/tlhelp32.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_TLHELP32_H
#define WS2_32_GEN_TLHELP32_H

WS2_BEGIN_DECLS

/* A process of a list. */
struct tagPROCESSENTRY32 {
    DWORD dwSize;
    DWORD cntUsage;
    DWORD th32ProcessID;
    ULONG_PTR th32DefaultHeapID;
    DWORD th32ModuleID;
    DWORD cntThreads;
    DWORD th32ParentProcessID;
    LONG pcPriClassBase;
    DWORD dwFlags;
    CHAR szExeFile[260];
};
typedef struct tagPROCESSENTRY32 PROCESSENTRY32;
typedef PROCESSENTRY32 *PPROCESSENTRY32;
typedef PROCESSENTRY32 *LPPROCESSENTRY32;

/* The same in UTF-16. */
struct tagPROCESSENTRY32W {
    DWORD dwSize;
    DWORD cntUsage;
    DWORD th32ProcessID;
    ULONG_PTR th32DefaultHeapID;
    DWORD th32ModuleID;
    DWORD cntThreads;
    DWORD th32ParentProcessID;
    LONG pcPriClassBase;
    DWORD dwFlags;
    WCHAR szExeFile[260];
};
typedef struct tagPROCESSENTRY32W PROCESSENTRY32W;
typedef PROCESSENTRY32W *PPROCESSENTRY32W;
typedef PROCESSENTRY32W *LPPROCESSENTRY32W;

/* A thread of a list. */
struct tagTHREADENTRY32 {
    DWORD dwSize;
    DWORD cntUsage;
    DWORD th32ThreadID;
    DWORD th32OwnerProcessID;
    LONG tpBasePri;
    LONG tpDeltaPri;
    DWORD dwFlags;
};
typedef struct tagTHREADENTRY32 THREADENTRY32;
typedef THREADENTRY32 *PTHREADENTRY32;
typedef THREADENTRY32 *LPTHREADENTRY32;

/* What a list is to have. */
#define TH32CS_SNAPHEAPLIST 0x1
#define TH32CS_SNAPPROCESS 0x2
#define TH32CS_SNAPTHREAD 0x4
#define TH32CS_SNAPMODULE 0x8
#define TH32CS_SNAPMODULE32 0x10
#define TH32CS_SNAPALL 0xF
#define TH32CS_INHERIT 0x80000000

/* Takes down which processes (TH32CS_SNAPPROCESS) and threads of all of them (TH32CS_SNAPTHREAD) there are. Returns a handle
   to the list, which CloseHandle frees; INVALID_HANDLE_VALUE on failure.

   Heaps and modules are not told: ERROR_NOT_SUPPORTED, where nothing else is asked for.
   <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-createtoolhelp32snapshot> */
HANDLE CreateToolhelp32Snapshot(DWORD dwFlags,
                                DWORD th32ProcessID);

/* Stores the first process of a list. `dwSize` says how large the structure is.

   The numbers of threads in these lists are the host's. Errors: ERROR_NO_MORE_FILES (none), ERROR_INVALID_HANDLE,
   ERROR_BAD_LENGTH (`dwSize`).
   <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32first> */
BOOL Process32First(HANDLE hSnapshot,
                    LPPROCESSENTRY32 lppe);

/* Stores the next process of a list. Errors: as `Process32First`.
   <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32next> */
BOOL Process32Next(HANDLE hSnapshot, LPPROCESSENTRY32 lppe);

/* As `Process32First`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32firstw> */
BOOL Process32FirstW(HANDLE hSnapshot, LPPROCESSENTRY32W lppe) WS2_WIDE_SYM(Process32FirstW);

/* As `Process32Next`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32nextw> */
BOOL Process32NextW(HANDLE hSnapshot, LPPROCESSENTRY32W lppe) WS2_WIDE_SYM(Process32NextW);

/* Stores the first thread of a list, whichever process it belongs to. Errors: as `Process32First`.
   <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-thread32first> */
BOOL Thread32First(HANDLE hSnapshot, LPTHREADENTRY32 lpte);

/* Stores the next thread of a list. Errors: as `Process32First`.
   <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-thread32next> */
BOOL Thread32Next(HANDLE hSnapshot, LPTHREADENTRY32 lpte);

WS2_END_DECLS

#endif

/* Generated from src/abi/psapi.rs, src/api/psapi/counters.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_PSAPI_H
#define WS2_32_GEN_PSAPI_H

WS2_BEGIN_DECLS

/* What a process has of memory, in bytes. */
struct _PROCESS_MEMORY_COUNTERS {
    DWORD cb;
    DWORD PageFaultCount;
    SIZE_T PeakWorkingSetSize;
    SIZE_T WorkingSetSize;
    SIZE_T QuotaPeakPagedPoolUsage;
    SIZE_T QuotaPagedPoolUsage;
    SIZE_T QuotaPeakNonPagedPoolUsage;
    SIZE_T QuotaNonPagedPoolUsage;
    SIZE_T PagefileUsage;
    SIZE_T PeakPagefileUsage;
};
typedef struct _PROCESS_MEMORY_COUNTERS PROCESS_MEMORY_COUNTERS;
typedef PROCESS_MEMORY_COUNTERS *PPROCESS_MEMORY_COUNTERS;

/* The same with what no other process shares. */
struct _PROCESS_MEMORY_COUNTERS_EX {
    DWORD cb;
    DWORD PageFaultCount;
    SIZE_T PeakWorkingSetSize;
    SIZE_T WorkingSetSize;
    SIZE_T QuotaPeakPagedPoolUsage;
    SIZE_T QuotaPagedPoolUsage;
    SIZE_T QuotaPeakNonPagedPoolUsage;
    SIZE_T QuotaNonPagedPoolUsage;
    SIZE_T PagefileUsage;
    SIZE_T PeakPagefileUsage;
    SIZE_T PrivateUsage;
};
typedef struct _PROCESS_MEMORY_COUNTERS_EX PROCESS_MEMORY_COUNTERS_EX;
typedef PROCESS_MEMORY_COUNTERS_EX *PPROCESS_MEMORY_COUNTERS_EX;

/* Stores what a process has of memory; `cb` is the size of PROCESS_MEMORY_COUNTERS or PROCESS_MEMORY_COUNTERS_EX. Quotas are 0.

   Errors: ERROR_INVALID_HANDLE, ERROR_INSUFFICIENT_BUFFER (`cb`), ERROR_NOACCESS (NULL), ERROR_ACCESS_DENIED (also: it has
   ended).
   <https://learn.microsoft.com/windows/win32/api/psapi/nf-psapi-getprocessmemoryinfo> */
BOOL GetProcessMemoryInfo(HANDLE Process,
                          PPROCESS_MEMORY_COUNTERS ppsmemCounters,
                          DWORD cb);

/* The same under the name by which kernel32 has it.
   <https://learn.microsoft.com/windows/win32/api/psapi/nf-psapi-getprocessmemoryinfo> */
BOOL K32GetProcessMemoryInfo(HANDLE Process, PPROCESS_MEMORY_COUNTERS ppsmemCounters, DWORD cb);

/* Stores the numbers of all processes, as many as `cb` bytes have room for; `lpcbNeeded` receives how many bytes they take.
   Errors: ERROR_NOACCESS (NULL).
   <https://learn.microsoft.com/windows/win32/api/psapi/nf-psapi-enumprocesses> */
BOOL EnumProcesses(DWORD *lpidProcess,
                   DWORD cb,
                   LPDWORD lpcbNeeded);

WS2_END_DECLS

#endif

/* Generated from src/abi/sysinfoapi.rs, src/api/kernel32/sysinfoapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_SYSINFOAPI_H
#define WS2_32_GEN_SYSINFOAPI_H

WS2_BEGIN_DECLS

/* What the multimedia calls return. */
typedef UINT MMRESULT;

/* The processors and the memory's granularity. */
struct _SYSTEM_INFO {
    union {
        DWORD dwOemId;
        struct {
            WORD wProcessorArchitecture;
            WORD wReserved;
        };
    };
    DWORD dwPageSize;
    LPVOID lpMinimumApplicationAddress;
    LPVOID lpMaximumApplicationAddress;
    DWORD_PTR dwActiveProcessorMask;
    DWORD dwNumberOfProcessors;
    DWORD dwProcessorType;
    DWORD dwAllocationGranularity;
    WORD wProcessorLevel;
    WORD wProcessorRevision;
};
typedef struct _SYSTEM_INFO SYSTEM_INFO;
typedef SYSTEM_INFO *LPSYSTEM_INFO;

/* Processors. */
#define PROCESSOR_ARCHITECTURE_INTEL 0
#define PROCESSOR_ARCHITECTURE_ARM 5
#define PROCESSOR_ARCHITECTURE_AMD64 9
#define PROCESSOR_ARCHITECTURE_ARM64 12
#define PROCESSOR_ARCHITECTURE_UNKNOWN 0xFFFF
#define PROCESSOR_AMD_X8664 8664
#define MAX_COMPUTERNAME_LENGTH 15

/* Results of `timeBeginPeriod`. */
#define TIMERR_NOERROR 0
#define TIMERR_NOCANDO 97
#define MMSYSERR_INVALPARAM 11

/* Milliseconds since the system started.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-gettickcount64> */
ULONGLONG GetTickCount64(void);

/* Milliseconds since the system started; wraps around after 49.7 days.
   <https://learn.microsoft.com/windows/win32/api/timeapi/nf-timeapi-timegettime> */
DWORD timeGetTime(void);

/* Asks for a timer resolution in milliseconds, which is always finer here. TIMERR_NOCANDO for 0.
   <https://learn.microsoft.com/windows/win32/api/timeapi/nf-timeapi-timebeginperiod> */
MMRESULT timeBeginPeriod(UINT uPeriod);

/* Takes `timeBeginPeriod` back.
   <https://learn.microsoft.com/windows/win32/api/timeapi/nf-timeapi-timeendperiod> */
MMRESULT timeEndPeriod(UINT uPeriod);

/* The time since the system started, in units of 100 nanoseconds.
   <https://learn.microsoft.com/windows/win32/api/profileapi/nf-profileapi-queryperformancecounter> */
BOOL QueryPerformanceCounter(LARGE_INTEGER *lpPerformanceCount);

/* The counter's units in a second: ten million.
   <https://learn.microsoft.com/windows/win32/api/profileapi/nf-profileapi-queryperformancefrequency> */
BOOL QueryPerformanceFrequency(LARGE_INTEGER *lpFrequency);

/* Now, UTC, in units of 100 nanoseconds since 1601.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemtimeasfiletime> */
void GetSystemTimeAsFileTime(LPFILETIME lpSystemTimeAsFileTime);

/* As `GetSystemTimeAsFileTime`, which is as precise here.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemtimepreciseasfiletime> */
void GetSystemTimePreciseAsFileTime(LPFILETIME lpSystemTimeAsFileTime);

/* Now, UTC.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemtime> */
void GetSystemTime(LPSYSTEMTIME lpSystemTime);

/* Now, in the time zone of the process.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getlocaltime> */
void GetLocalTime(LPSYSTEMTIME lpSystemTime);

/* The date and time of day of a file time. Errors: ERROR_INVALID_PARAMETER (from 2^63 on).
   <https://learn.microsoft.com/windows/win32/api/timezoneapi/nf-timezoneapi-filetimetosystemtime> */
BOOL FileTimeToSystemTime(const FILETIME *lpFileTime, LPSYSTEMTIME lpSystemTime);

/* The file time of a date and time of day; the day of the week is not looked at. Errors: ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/timezoneapi/nf-timezoneapi-systemtimetofiletime> */
BOOL SystemTimeToFileTime(const SYSTEMTIME *lpSystemTime,
                          LPFILETIME lpFileTime);

/* A UTC file time in the process's time zone, by the rules of that day.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-filetimetolocalfiletime> */
BOOL FileTimeToLocalFileTime(const FILETIME *lpFileTime, LPFILETIME lpLocalFileTime);

/* -1, 0 or 1: whether the first time is before, at or after the second.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-comparefiletime> */
LONG CompareFileTime(const FILETIME *lpFileTime1, const FILETIME *lpFileTime2);

/* The processors and the memory's granularity. As many processors are told as the process may use.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsysteminfo> */
void GetSystemInfo(LPSYSTEM_INFO lpSystemInfo);

/* As `GetSystemInfo`.
   <https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getnativesysteminfo> */
void GetNativeSystemInfo(LPSYSTEM_INFO lpSystemInfo);

/* The computer's short name: up to 15 characters, upper case.

   `lpnSize`: the room in characters, afterwards the name's length without the NUL. Errors: ERROR_BUFFER_OVERFLOW (with
   the room that it needs), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcomputernamea> */
BOOL GetComputerNameA(LPSTR lpBuffer,
                      LPDWORD lpnSize);

/* As `GetComputerNameA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcomputernamew> */
BOOL GetComputerNameW(LPWSTR lpBuffer, LPDWORD lpnSize) WS2_WIDE_SYM(GetComputerNameW);

/* The process's id.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getcurrentprocessid> */
DWORD GetCurrentProcessId(void);

/* Ends the process: runs its exit handlers and flushes its streams. The host keeps the low byte of the code.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-exitprocess> */
void ExitProcess(UINT uExitCode);

WS2_END_DECLS

#endif

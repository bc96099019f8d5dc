/* Generated from src/abi/minwinbase.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_MINWINBASE_H
#define WS2_32_GEN_MINWINBASE_H

WS2_BEGIN_DECLS

/* What an asynchronous operation leaves its result in; the program keeps it until the operation is done. */
struct _OVERLAPPED {
    /* The status; other than `STATUS_PENDING` exactly when the operation is done. */
    ULONG_PTR Internal;
    /* The number of bytes transferred. */
    ULONG_PTR InternalHigh;
    union {
        struct {
            DWORD Offset;
            DWORD OffsetHigh;
        };
        PVOID Pointer;
    };
    HANDLE hEvent;
};
typedef struct _OVERLAPPED OVERLAPPED;
typedef OVERLAPPED *LPOVERLAPPED;

/* One completion packet, as `GetQueuedCompletionStatusEx` returns it. */
struct _OVERLAPPED_ENTRY {
    ULONG_PTR lpCompletionKey;
    LPOVERLAPPED lpOverlapped;
    ULONG_PTR Internal;
    DWORD dwNumberOfBytesTransferred;
};
typedef struct _OVERLAPPED_ENTRY OVERLAPPED_ENTRY;
typedef OVERLAPPED_ENTRY *LPOVERLAPPED_ENTRY;

/* What `ReadFileEx` and `WriteFileEx` are given: runs in an alertable wait of the thread that called. */
typedef void (*LPOVERLAPPED_COMPLETION_ROUTINE)(DWORD dwErrorCode,
                                                DWORD dwNumberOfBytesTransfered,
                                                LPOVERLAPPED lpOverlapped);

/* A date and time of day, in parts. */
struct _SYSTEMTIME {
    WORD wYear;
    WORD wMonth;
    WORD wDayOfWeek;
    WORD wDay;
    WORD wHour;
    WORD wMinute;
    WORD wSecond;
    WORD wMilliseconds;
};
typedef struct _SYSTEMTIME SYSTEMTIME;
typedef SYSTEMTIME *PSYSTEMTIME;
typedef SYSTEMTIME *LPSYSTEMTIME;

/* Security of a new object; its descriptor has no effect here. */
struct _SECURITY_ATTRIBUTES {
    DWORD nLength;
    LPVOID lpSecurityDescriptor;
    BOOL bInheritHandle;
};
typedef struct _SECURITY_ATTRIBUTES SECURITY_ATTRIBUTES;
typedef SECURITY_ATTRIBUTES *PSECURITY_ATTRIBUTES;
typedef SECURITY_ATTRIBUTES *LPSECURITY_ATTRIBUTES;

/* A thread's entry point. */
typedef DWORD (*PTHREAD_START_ROUTINE)(void *lpThreadParameter);
typedef PTHREAD_START_ROUTINE LPTHREAD_START_ROUTINE;

/* `GetExitCodeThread` of a thread that runs. */
#define STILL_ACTIVE 259

/* Flags of `CreateThread`. */
#define CREATE_SUSPENDED 4
#define STACK_SIZE_PARAM_IS_A_RESERVATION 0x10000

/* Priorities of threads, which are accepted and change nothing. */
#define THREAD_PRIORITY_IDLE (-15)
#define THREAD_PRIORITY_LOWEST (-2)
#define THREAD_PRIORITY_BELOW_NORMAL (-1)
#define THREAD_PRIORITY_NORMAL 0
#define THREAD_PRIORITY_ABOVE_NORMAL 1
#define THREAD_PRIORITY_HIGHEST 2
#define THREAD_PRIORITY_TIME_CRITICAL 15
#define THREAD_PRIORITY_ERROR_RETURN 0x7FFFFFFF

/* Access rights, which are accepted and change nothing. */
#define EVENT_MODIFY_STATE 2
#define EVENT_ALL_ACCESS 0x001F0003
#define MUTEX_ALL_ACCESS 0x001F0001
#define SEMAPHORE_MODIFY_STATE 2
#define SEMAPHORE_ALL_ACCESS 0x001F0003

/* Flags of `FormatMessage`. */
#define FORMAT_MESSAGE_ALLOCATE_BUFFER 0x100
#define FORMAT_MESSAGE_IGNORE_INSERTS 0x200
#define FORMAT_MESSAGE_FROM_STRING 0x400
#define FORMAT_MESSAGE_FROM_HMODULE 0x800
#define FORMAT_MESSAGE_FROM_SYSTEM 0x1000
#define FORMAT_MESSAGE_ARGUMENT_ARRAY 0x2000
#define FORMAT_MESSAGE_MAX_WIDTH_MASK 0xFF

/* Waits. */
#define INFINITE 0xFFFFFFFF
#define WAIT_FAILED 0xFFFFFFFF
#define WAIT_OBJECT_0 0
#define WAIT_ABANDONED 0x80
#define WAIT_ABANDONED_0 0x80
#define WAIT_IO_COMPLETION 0xC0

WS2_END_DECLS

#endif

/* Generated from src/abi/ioapiset.rs, src/api/kernel32/ioapiset.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IOAPISET_H
#define WS2_32_GEN_IOAPISET_H

WS2_BEGIN_DECLS

/* Flags of `SetFileCompletionNotificationModes`. */
#define FILE_SKIP_COMPLETION_PORT_ON_SUCCESS 1
#define FILE_SKIP_SET_EVENT_ON_HANDLE 2

/* Makes a completion port, or has the operations of a socket or file leave packets at one.

   With INVALID_HANDLE_VALUE as `FileHandle`: a new port (`ExistingCompletionPort` is NULL), at which
   `NumberOfConcurrentThreads` threads may work at a time, 0: as many as there are processors. Otherwise `FileHandle` is a
   socket or a file opened with FILE_FLAG_OVERLAPPED, whose packets carry `CompletionKey`; with NULL as the port, to a new one. Returns the port, NULL on failure.
   Errors: ERROR_INVALID_PARAMETER (a port has the socket already, or a port is given without a socket),
   ERROR_INVALID_HANDLE, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/fileio/createiocompletionport> */
HANDLE CreateIoCompletionPort(HANDLE FileHandle,
                              HANDLE ExistingCompletionPort,
                              ULONG_PTR CompletionKey,
                              DWORD NumberOfConcurrentThreads);

/* Queues a packet with these three values, which GetQueuedCompletionStatus hands out as they are.

   Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/fileio/postqueuedcompletionstatus> */
BOOL PostQueuedCompletionStatus(HANDLE CompletionPort,
                                DWORD dwNumberOfBytesTransferred,
                                ULONG_PTR dwCompletionKey,
                                LPOVERLAPPED lpOverlapped);

/* Takes a packet, waiting for one at most `dwMilliseconds` (INFINITE: for ever).

   TRUE: the packet of an operation that succeeded. FALSE with an OVERLAPPED in `lpOverlapped`: that of one that failed,
   GetLastError says why. FALSE with NULL there: no packet. Errors then: WAIT_TIMEOUT, ERROR_ABANDONED_WAIT_0 (the
   port was closed meanwhile), ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (a pointer is NULL).
   <https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getqueuedcompletionstatus> */
BOOL GetQueuedCompletionStatus(HANDLE CompletionPort,
                               LPDWORD lpNumberOfBytesTransferred,
                               PULONG_PTR lpCompletionKey,
                               LPOVERLAPPED *lpOverlapped,
                               DWORD dwMilliseconds);

/* Takes up to `ulCount` packets, waiting for the first at most `dwMilliseconds`; with `fAlertable` also ends when
   procedure calls ran. An entry's `Internal` is the operation's NTSTATUS. `ulNumEntriesRemoved` receives their number.

   Errors: as `GetQueuedCompletionStatus` without a packet; WAIT_IO_COMPLETION (calls ran), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/fileio/getqueuedcompletionstatusex-func> */
BOOL GetQueuedCompletionStatusEx(HANDLE CompletionPort,
                                 LPOVERLAPPED_ENTRY lpCompletionPortEntries,
                                 ULONG ulCount,
                                 PULONG ulNumEntriesRemoved,
                                 DWORD dwMilliseconds,
                                 BOOL fAlertable);

/* Chooses what an operation on a socket that succeeds at once leaves out: FILE_SKIP_COMPLETION_PORT_ON_SUCCESS, its
   packet. FILE_SKIP_SET_EVENT_ON_HANDLE has nothing to leave out: a socket's handle is not waited for.

   Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (another flag).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setfilecompletionnotificationmodes> */
BOOL SetFileCompletionNotificationModes(HANDLE FileHandle,
                                        UCHAR Flags);

/* Tells how an overlapped operation ended; with `bWait` waits for its end.

   `lpNumberOfBytesTransferred` receives the byte count. FALSE: it failed with the error that is set, or
   ERROR_IO_INCOMPLETE: it is pending. Errors beside the operation's: ERROR_INVALID_HANDLE, ERROR_NOACCESS (a pointer).
   <https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getoverlappedresult> */
BOOL GetOverlappedResult(HANDLE hFile,
                         LPOVERLAPPED lpOverlapped,
                         LPDWORD lpNumberOfBytesTransferred,
                         BOOL bWait);

/* As `GetOverlappedResult`, waiting at most `dwMilliseconds` (0: not at all); with `bAlertable` also ends when procedure
   calls ran. Errors, too: WAIT_TIMEOUT, WAIT_IO_COMPLETION.
   <https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getoverlappedresultex> */
BOOL GetOverlappedResultEx(HANDLE hFile,
                           LPOVERLAPPED lpOverlapped,
                           LPDWORD lpNumberOfBytesTransferred,
                           DWORD dwMilliseconds,
                           BOOL bAlertable);

/* Ends the operations that the calling thread has begun on a socket or a file: they end with ERROR_OPERATION_ABORTED.

   TRUE also when there is none. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/fileio/cancelio> */
BOOL CancelIo(HANDLE hFile);

/* Ends the operations of a socket or a file, whichever thread began them: the one of `lpOverlapped`, or with NULL all.

   Errors: ERROR_INVALID_HANDLE, ERROR_NOT_FOUND (nothing was pending).
   <https://learn.microsoft.com/windows/win32/fileio/cancelioex-func> */
BOOL CancelIoEx(HANDLE hFile,
                LPOVERLAPPED lpOverlapped);

/* Ends the socket call that another thread blocks in: it fails with WSA_OPERATION_ABORTED.

   Errors: ERROR_INVALID_HANDLE, ERROR_NOT_FOUND (the thread does not block in such a call).
   <https://learn.microsoft.com/windows/win32/fileio/cancelsynchronousio-func> */
BOOL CancelSynchronousIo(HANDLE hThread);

WS2_END_DECLS

#endif

/* Generated from src/abi/namedpipeapi.rs, src/api/kernel32/namedpipeapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NAMEDPIPEAPI_H
#define WS2_32_GEN_NAMEDPIPEAPI_H

WS2_BEGIN_DECLS

/* How a pipe is opened: the direction of its data, and whether the instance must be the first. */
#define PIPE_ACCESS_INBOUND 0x1
#define PIPE_ACCESS_OUTBOUND 0x2
#define PIPE_ACCESS_DUPLEX 0x3
#define FILE_FLAG_FIRST_PIPE_INSTANCE 0x80000

/* Modes of a pipe. */
#define PIPE_WAIT 0x0
#define PIPE_NOWAIT 0x1
#define PIPE_READMODE_BYTE 0x0
#define PIPE_READMODE_MESSAGE 0x2
#define PIPE_TYPE_BYTE 0x0
#define PIPE_TYPE_MESSAGE 0x4
#define PIPE_ACCEPT_REMOTE_CLIENTS 0x0
#define PIPE_REJECT_REMOTE_CLIENTS 0x8
#define PIPE_UNLIMITED_INSTANCES 255

/* Which end `GetNamedPipeInfo` speaks of. */
#define PIPE_CLIENT_END 0x0
#define PIPE_SERVER_END 0x1

/* How long to wait for an instance. */
#define NMPWAIT_USE_DEFAULT_WAIT 0x0
#define NMPWAIT_NOWAIT 0x1
#define NMPWAIT_WAIT_FOREVER 0xFFFFFFFF

/* Makes a pipe without a name, and hands out the end to read from and the one to write to. `nSize` is a hint. Errors:
   ERROR_NOACCESS (NULL), ERROR_TOO_MANY_OPEN_FILES.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-createpipe> */
BOOL CreatePipe(PHANDLE hReadPipe,
                PHANDLE hWritePipe,
                LPSECURITY_ATTRIBUTES lpPipeAttributes,
                DWORD nSize);

/* Makes an instance of the named pipe `\\.\pipe\NAME`, for processes of the same user. Returns the server's end,
   INVALID_HANDLE_VALUE on failure.

   `dwOpenMode`: PIPE_ACCESS_INBOUND (from client to server), _OUTBOUND or _DUPLEX, with FILE_FLAG_OVERLAPPED and
   FILE_FLAG_FIRST_PIPE_INSTANCE. `dwPipeMode`: PIPE_TYPE_BYTE or _MESSAGE, PIPE_READMODE_BYTE or _MESSAGE, PIPE_WAIT or _NOWAIT.
   `nMaxInstances`: of the first counts, PIPE_UNLIMITED_INSTANCES is no limit. The buffers' sizes are hints.
   `nDefaultTimeOut`: milliseconds for WaitNamedPipe, 0 for 50. Security descriptors have no effect: other users are kept
   out. Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_NAME, ERROR_ACCESS_DENIED (the name is another kind of pipe's, or there is
   one and this was to be the first), ERROR_PIPE_BUSY (as many as may be).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createnamedpipea> */
HANDLE CreateNamedPipeA(LPCSTR lpName,
                        DWORD dwOpenMode,
                        DWORD dwPipeMode,
                        DWORD nMaxInstances,
                        DWORD nOutBufferSize,
                        DWORD nInBufferSize,
                        DWORD nDefaultTimeOut,
                        LPSECURITY_ATTRIBUTES lpSecurityAttributes);

/* As `CreateNamedPipeA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-createnamedpipew> */
HANDLE CreateNamedPipeW(LPCWSTR lpName,
                        DWORD dwOpenMode,
                        DWORD dwPipeMode,
                        DWORD nMaxInstances,
                        DWORD nOutBufferSize,
                        DWORD nInBufferSize,
                        DWORD nDefaultTimeOut,
                        LPSECURITY_ATTRIBUTES lpSecurityAttributes) WS2_WIDE_SYM(CreateNamedPipeW);

/* Waits for a client; with `lpOverlapped`, for an end opened with FILE_FLAG_OVERLAPPED, as an overlapped operation.

   Errors: ERROR_IO_PENDING, ERROR_PIPE_CONNECTED (a client is there already, which is no failure), ERROR_NO_DATA (it has gone),
   ERROR_PIPE_LISTENING (PIPE_NOWAIT), ERROR_INVALID_FUNCTION (a client's end), ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-connectnamedpipe> */
BOOL ConnectNamedPipe(HANDLE hNamedPipe,
                      LPOVERLAPPED lpOverlapped);

/* Sends the client away: its reads and writes fail from now on. Another can come after ConnectNamedPipe.

   Differs from Windows: what the client has not read yet it can still read, and then meets ERROR_BROKEN_PIPE. Errors:
   ERROR_PIPE_NOT_CONNECTED (done already), ERROR_INVALID_FUNCTION (a client's end), ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-disconnectnamedpipe> */
BOOL DisconnectNamedPipe(HANDLE hNamedPipe);

/* Waits until an instance of a pipe waits for a client, at most `nTimeOut` milliseconds, NMPWAIT_USE_DEFAULT_WAIT or
   NMPWAIT_WAIT_FOREVER. Another process may be quicker to connect. Errors: ERROR_FILE_NOT_FOUND (no such pipe),
   ERROR_SEM_TIMEOUT.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-waitnamedpipea> */
BOOL WaitNamedPipeA(LPCSTR lpNamedPipeName,
                    DWORD nTimeOut);

/* As `WaitNamedPipeA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-waitnamedpipew> */
BOOL WaitNamedPipeW(LPCWSTR lpNamedPipeName, DWORD nTimeOut) WS2_WIDE_SYM(WaitNamedPipeW);

/* Changes an end's modes: PIPE_READMODE_*, PIPE_WAIT, PIPE_NOWAIT. The other two places, which are for pipes between computers,
   are NULL. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-setnamedpipehandlestate> */
BOOL SetNamedPipeHandleState(HANDLE hNamedPipe,
                             LPDWORD lpMode,
                             LPDWORD lpMaxCollectionCount,
                             LPDWORD lpCollectDataTimeout);

/* Tells an end's modes, how many instances there are (1 at a client's end), and at a server's the user: always this one's
   own. Each place may be NULL; those for pipes between computers must be. Errors: ERROR_INVALID_HANDLE,
   ERROR_INVALID_PARAMETER, ERROR_INSUFFICIENT_BUFFER.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getnamedpipehandlestatea> */
BOOL GetNamedPipeHandleStateA(HANDLE hNamedPipe,
                              LPDWORD lpState,
                              LPDWORD lpCurInstances,
                              LPDWORD lpMaxCollectionCount,
                              LPDWORD lpCollectDataTimeout,
                              LPSTR lpUserName,
                              DWORD nMaxUserNameSize);

/* As `GetNamedPipeHandleStateA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-getnamedpipehandlestatew> */
BOOL GetNamedPipeHandleStateW(HANDLE hNamedPipe,
                              LPDWORD lpState,
                              LPDWORD lpCurInstances,
                              LPDWORD lpMaxCollectionCount,
                              LPDWORD lpCollectDataTimeout,
                              LPWSTR lpUserName,
                              DWORD nMaxUserNameSize) WS2_WIDE_SYM(GetNamedPipeHandleStateW);

/* Tells which end this is and the pipe's type (PIPE_SERVER_END, PIPE_TYPE_MESSAGE), the buffers' sizes as they were asked for, and
   the most instances. Each place may be NULL. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-getnamedpipeinfo> */
BOOL GetNamedPipeInfo(HANDLE hNamedPipe,
                      LPDWORD lpFlags,
                      LPDWORD lpOutBufferSize,
                      LPDWORD lpInBufferSize,
                      LPDWORD lpMaxInstances);

/* Copies what comes next out of a pipe, with a name or without, and leaves it there; tells how much there is. Does not wait.

   Each place may be NULL. Of a pipe of messages it shows the first; `lpBytesLeftThisMessage` receives how much of that is beyond the
   buffer. Errors: ERROR_INVALID_HANDLE, ERROR_BROKEN_PIPE (nothing is there, and the other end is closed), ERROR_ACCESS_DENIED (not
   an end to read from), ERROR_NOT_SUPPORTED (macOS shows nothing of pipes without names).
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-peeknamedpipe> */
BOOL PeekNamedPipe(HANDLE hNamedPipe,
                   LPVOID lpBuffer,
                   DWORD nBufferSize,
                   LPDWORD lpBytesRead,
                   LPDWORD lpTotalBytesAvail,
                   LPDWORD lpBytesLeftThisMessage);

/* Writes a message and reads one, at an end that does both and reads messages. `lpOverlapped` as for ReadFile.

   Errors: ERROR_BAD_PIPE (it does not), ERROR_MORE_DATA (the message goes on), ERROR_IO_PENDING, and as WriteFile and ReadFile.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-transactnamedpipe> */
BOOL TransactNamedPipe(HANDLE hNamedPipe,
                       LPVOID lpInBuffer,
                       DWORD nInBufferSize,
                       LPVOID lpOutBuffer,
                       DWORD nOutBufferSize,
                       LPDWORD lpBytesRead,
                       LPOVERLAPPED lpOverlapped);

/* Connects to a pipe of messages, writes one, reads one, and closes it. `nTimeOut`: as `WaitNamedPipeA`, or NMPWAIT_NOWAIT.
   Errors: those of the calls that it stands for.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-callnamedpipea> */
BOOL CallNamedPipeA(LPCSTR lpNamedPipeName,
                    LPVOID lpInBuffer,
                    DWORD nInBufferSize,
                    LPVOID lpOutBuffer,
                    DWORD nOutBufferSize,
                    LPDWORD lpBytesRead,
                    DWORD nTimeOut);

/* As `CallNamedPipeA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-callnamedpipew> */
BOOL CallNamedPipeW(LPCWSTR lpNamedPipeName,
                    LPVOID lpInBuffer,
                    DWORD nInBufferSize,
                    LPVOID lpOutBuffer,
                    DWORD nOutBufferSize,
                    LPDWORD lpBytesRead,
                    DWORD nTimeOut) WS2_WIDE_SYM(CallNamedPipeW);

/* The process at the other end of a server's end. Errors: ERROR_INVALID_HANDLE, ERROR_PIPE_LISTENING and
   ERROR_PIPE_NOT_CONNECTED (there is none), ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getnamedpipeclientprocessid> */
BOOL GetNamedPipeClientProcessId(HANDLE Pipe, PULONG ClientProcessId);

/* The process that made the server's end. Errors: as `GetNamedPipeClientProcessId`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getnamedpipeserverprocessid> */
BOOL GetNamedPipeServerProcessId(HANDLE Pipe, PULONG ServerProcessId);

/* Fails: a process cannot act as another user here, and clients are the same user anyhow (ERROR_CANNOT_IMPERSONATE). Errors:
   ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-impersonatenamedpipeclient> */
BOOL ImpersonateNamedPipeClient(HANDLE hNamedPipe);

WS2_END_DECLS

#endif

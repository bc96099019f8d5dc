/* Generated from src/abi/handleapi.rs, src/api/kernel32/handleapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_HANDLEAPI_H
#define WS2_32_GEN_HANDLEAPI_H

WS2_BEGIN_DECLS

/* Flags of a handle. */
#define HANDLE_FLAG_INHERIT 0x1
#define HANDLE_FLAG_PROTECT_FROM_CLOSE 0x2

/* Options of `DuplicateHandle`. */
#define DUPLICATE_CLOSE_SOURCE 1
#define DUPLICATE_SAME_ACCESS 2

/* Closes a handle: to an event, mutex, semaphore or thread, whose object lives while other handles or waits have it, or
   to a socket, as closesocket does; but its pending receives end with ERROR_CONNECTION_ABORTED, and a window that
   WSAAsyncSelect named still gets FD_CLOSE. The pseudo handles may be closed without effect.

   Errors: ERROR_INVALID_HANDLE (also with HANDLE_FLAG_PROTECT_FROM_CLOSE); a socket's are closesocket's.
   <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-closehandle> */
BOOL CloseHandle(HANDLE hObject);

/* Makes another handle to the same object, within this process.

   Both process handles are GetCurrentProcess(); `dwOptions`: DUPLICATE_CLOSE_SOURCE, which closes the first handle
   whatever comes of the second. Access has no meaning here. Errors: ERROR_INVALID_HANDLE (also for a socket:
   WSADuplicateSocket, and for the pseudo handle of the process), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-duplicatehandle> */
BOOL DuplicateHandle(HANDLE hSourceProcessHandle,
                     HANDLE hSourceHandle,
                     HANDLE hTargetProcessHandle,
                     LPHANDLE lpTargetHandle,
                     DWORD dwDesiredAccess,
                     BOOL bInheritHandle,
                     DWORD dwOptions);

/* Stores the flags of a handle: HANDLE_FLAG_INHERIT and HANDLE_FLAG_PROTECT_FROM_CLOSE.

   A socket's has HANDLE_FLAG_INHERIT from the beginning, unless WSA_FLAG_NO_HANDLE_INHERIT was given. Differs from Windows:
   a program started otherwise than by CreateProcess inherits it only where SetHandleInformation has said so. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-gethandleinformation> */
BOOL GetHandleInformation(HANDLE hObject,
                          LPDWORD lpdwFlags);

/* Changes the flags of a handle that are in `dwMask`: HANDLE_FLAG_INHERIT and HANDLE_FLAG_PROTECT_FROM_CLOSE.

   Of what has a descriptor (sockets, files), started programs inherit that. Errors: ERROR_INVALID_HANDLE,
   ERROR_INVALID_PARAMETER (other flags).
   <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-sethandleinformation> */
BOOL SetHandleInformation(HANDLE hObject, DWORD dwMask, DWORD dwFlags);

/* Whether two handles name the same object. Errors: ERROR_NOT_SAME_OBJECT, ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-compareobjecthandles> */
BOOL CompareObjectHandles(HANDLE hFirstObjectHandle, HANDLE hSecondObjectHandle);

WS2_END_DECLS

#endif

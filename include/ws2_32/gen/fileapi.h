/* Generated from src/abi/fileapi.rs, src/api/kernel32/fileapi/files.rs, src/api/kernel32/fileapi/lfile.rs, src/api/kernel32/fileapi/transfers.rs, src/api/kernel32/fileapi/paths.rs, src/api/kernel32/fileapi/search.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_FILEAPI_H
#define WS2_32_GEN_FILEAPI_H

WS2_BEGIN_DECLS

/* A file's handle as a number, as `_lopen` returns it. */
typedef int HFILE;

/* What `FindFirstFile` finds. */
struct _WIN32_FIND_DATAA {
    DWORD dwFileAttributes;
    FILETIME ftCreationTime;
    FILETIME ftLastAccessTime;
    FILETIME ftLastWriteTime;
    DWORD nFileSizeHigh;
    DWORD nFileSizeLow;
    DWORD dwReserved0;
    DWORD dwReserved1;
    CHAR cFileName[MAX_PATH];
    /* The short name, which there is none of here. */
    CHAR cAlternateFileName[14];
};
typedef struct _WIN32_FIND_DATAA WIN32_FIND_DATAA;
typedef WIN32_FIND_DATAA *PWIN32_FIND_DATAA;
typedef WIN32_FIND_DATAA *LPWIN32_FIND_DATAA;

/* The same in UTF-16. */
struct _WIN32_FIND_DATAW {
    DWORD dwFileAttributes;
    FILETIME ftCreationTime;
    FILETIME ftLastAccessTime;
    FILETIME ftLastWriteTime;
    DWORD nFileSizeHigh;
    DWORD nFileSizeLow;
    DWORD dwReserved0;
    DWORD dwReserved1;
    WCHAR cFileName[MAX_PATH];
    /* The short name, which there is none of here. */
    WCHAR cAlternateFileName[14];
};
typedef struct _WIN32_FIND_DATAW WIN32_FIND_DATAW;
typedef WIN32_FIND_DATAW *PWIN32_FIND_DATAW;
typedef WIN32_FIND_DATAW *LPWIN32_FIND_DATAW;

/* What `GetFileAttributesEx` tells. */
struct _WIN32_FILE_ATTRIBUTE_DATA {
    DWORD dwFileAttributes;
    FILETIME ftCreationTime;
    FILETIME ftLastAccessTime;
    FILETIME ftLastWriteTime;
    DWORD nFileSizeHigh;
    DWORD nFileSizeLow;
};
typedef struct _WIN32_FILE_ATTRIBUTE_DATA WIN32_FILE_ATTRIBUTE_DATA;
typedef WIN32_FILE_ATTRIBUTE_DATA *LPWIN32_FILE_ATTRIBUTE_DATA;

/* What `GetFileInformationByHandle` tells. */
struct _BY_HANDLE_FILE_INFORMATION {
    DWORD dwFileAttributes;
    FILETIME ftCreationTime;
    FILETIME ftLastAccessTime;
    FILETIME ftLastWriteTime;
    DWORD dwVolumeSerialNumber;
    DWORD nFileSizeHigh;
    DWORD nFileSizeLow;
    DWORD nNumberOfLinks;
    DWORD nFileIndexHigh;
    DWORD nFileIndexLow;
};
typedef struct _BY_HANDLE_FILE_INFORMATION BY_HANDLE_FILE_INFORMATION;
typedef BY_HANDLE_FILE_INFORMATION *PBY_HANDLE_FILE_INFORMATION;
typedef BY_HANDLE_FILE_INFORMATION *LPBY_HANDLE_FILE_INFORMATION;

/* What `GetFileAttributesEx` is to tell. */
typedef int GET_FILEEX_INFO_LEVELS;
#define GetFileExInfoStandard 0

/* What `CreateFile` does about a file that exists, or does not. */
#define CREATE_NEW 1
#define CREATE_ALWAYS 2
#define OPEN_EXISTING 3
#define OPEN_ALWAYS 4
#define TRUNCATE_EXISTING 5

/* Flags of `CreateFile`. */
#define FILE_FLAG_WRITE_THROUGH 0x80000000
#define FILE_FLAG_OVERLAPPED 0x40000000
#define FILE_FLAG_NO_BUFFERING 0x20000000
#define FILE_FLAG_RANDOM_ACCESS 0x10000000
#define FILE_FLAG_SEQUENTIAL_SCAN 0x08000000
#define FILE_FLAG_DELETE_ON_CLOSE 0x04000000
#define FILE_FLAG_BACKUP_SEMANTICS 0x02000000
#define FILE_FLAG_POSIX_SEMANTICS 0x01000000

/* Access rights of files. */
#define FILE_READ_DATA 0x1
#define FILE_WRITE_DATA 0x2
#define FILE_APPEND_DATA 0x4
#define FILE_READ_ATTRIBUTES 0x80
#define FILE_WRITE_ATTRIBUTES 0x100
#define FILE_ALL_ACCESS 0x001F01FF
#define FILE_GENERIC_READ 0x00120089
#define FILE_GENERIC_WRITE 0x00120116

/* Where `SetFilePointer` counts from, and what it and its kin return on failure. */
#define FILE_BEGIN 0
#define FILE_CURRENT 1
#define FILE_END 2
#define INVALID_SET_FILE_POINTER 0xFFFFFFFF
#define INVALID_FILE_SIZE 0xFFFFFFFF
#define INVALID_FILE_ATTRIBUTES 0xFFFFFFFF
#define HFILE_ERROR (-1)

/* Kinds of files. */
#define FILE_TYPE_UNKNOWN 0
#define FILE_TYPE_DISK 1
#define FILE_TYPE_CHAR 2
#define FILE_TYPE_PIPE 3
#define FILE_TYPE_REMOTE 0x8000

/* The standard handles. */
#define STD_INPUT_HANDLE 0xFFFFFFF6
#define STD_OUTPUT_HANDLE 0xFFFFFFF5
#define STD_ERROR_HANDLE 0xFFFFFFF4

/* Flags of `MoveFileEx`. */
#define MOVEFILE_REPLACE_EXISTING 1
#define MOVEFILE_COPY_ALLOWED 2
#define MOVEFILE_DELAY_UNTIL_REBOOT 4
#define MOVEFILE_WRITE_THROUGH 8

/* Modes of `_lopen`. */
#define OF_READ 0
#define OF_WRITE 1
#define OF_READWRITE 2

/* Opens or makes a file, and returns its handle, INVALID_HANDLE_VALUE on failure.

   `dwDesiredAccess`: GENERIC_READ, GENERIC_WRITE, FILE_APPEND_DATA and kin, or 0 to ask for attributes.
   `dwCreationDisposition`: CREATE_NEW and kin; with CREATE_ALWAYS and OPEN_ALWAYS the last error is ERROR_ALREADY_EXISTS or
   0. `dwFlagsAndAttributes`: FILE_ATTRIBUTE_READONLY, FILE_FLAG_OVERLAPPED, FILE_FLAG_WRITE_THROUGH,
   FILE_FLAG_DELETE_ON_CLOSE, FILE_FLAG_BACKUP_SEMANTICS (for a folder); hints are let pass. The devices are NUL, CON,
   CONIN$ and CONOUT$; `\\.\pipe\NAME` is the client's end of a named pipe. Backslashes separate; there are no drives. Differs from Windows: `dwShareMode` forbids others nothing,
   and letters' cases tell names apart.
   Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED, ERROR_FILE_EXISTS, ERROR_INVALID_NAME,
   ERROR_INVALID_PARAMETER, ERROR_TOO_MANY_OPEN_FILES, ERROR_PIPE_BUSY (no instance waits for a client).
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createfilea> */
HANDLE CreateFileA(LPCSTR lpFileName,
                   DWORD dwDesiredAccess,
                   DWORD dwShareMode,
                   LPSECURITY_ATTRIBUTES lpSecurityAttributes,
                   DWORD dwCreationDisposition,
                   DWORD dwFlagsAndAttributes,
                   HANDLE hTemplateFile);

/* As `CreateFileA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createfilew> */
HANDLE CreateFileW(LPCWSTR lpFileName,
                   DWORD dwDesiredAccess,
                   DWORD dwShareMode,
                   LPSECURITY_ATTRIBUTES lpSecurityAttributes,
                   DWORD dwCreationDisposition,
                   DWORD dwFlagsAndAttributes,
                   HANDLE hTemplateFile) WS2_WIDE_SYM(CreateFileW);

/* Moves a file's position by `lDistanceToMove` from FILE_BEGIN, FILE_CURRENT or FILE_END, and returns its low half;
   INVALID_SET_FILE_POINTER on failure, or with a last error of 0.

   `lpDistanceToMoveHigh`, if not NULL: the high half, before and after. Errors: ERROR_INVALID_HANDLE,
   ERROR_INVALID_PARAMETER, ERROR_NEGATIVE_SEEK, ERROR_INVALID_FUNCTION (no file on a disk).
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfilepointer> */
DWORD SetFilePointer(HANDLE hFile,
                     LONG lDistanceToMove,
                     PLONG lpDistanceToMoveHigh,
                     DWORD dwMoveMethod);

/* Moves a file's position, as `SetFilePointer`; `lpNewFilePointer`, if not NULL, receives it.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfilepointerex> */
BOOL SetFilePointerEx(HANDLE hFile,
                      LARGE_INTEGER liDistanceToMove,
                      PLARGE_INTEGER lpNewFilePointer,
                      DWORD dwMoveMethod);

/* A file's size: the low half, and the high one in `lpFileSizeHigh` if that is not NULL; INVALID_FILE_SIZE on failure, or
   with a last error of 0. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_FUNCTION (no file on a disk).
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfilesize> */
DWORD GetFileSize(HANDLE hFile,
                  LPDWORD lpFileSizeHigh);

/* A file's size. Errors: as `GetFileSize`.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfilesizeex> */
BOOL GetFileSizeEx(HANDLE hFile, PLARGE_INTEGER lpFileSize);

/* Makes a file end at its position. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED, ERROR_DISK_FULL.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setendoffile> */
BOOL SetEndOfFile(HANDLE hFile);

/* Waits until what has been written is on the disk, or that the other end of a named pipe has read it. There is nothing to wait
   for with other pipes and terminals. Errors: ERROR_INVALID_HANDLE, ERROR_IO_DEVICE, ERROR_BROKEN_PIPE.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-flushfilebuffers> */
BOOL FlushFileBuffers(HANDLE hFile);

/* What a handle's file is: FILE_TYPE_DISK, FILE_TYPE_CHAR (a terminal), FILE_TYPE_PIPE (also a socket), or
   FILE_TYPE_UNKNOWN. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfiletype> */
DWORD GetFileType(HANDLE hFile);

/* A file's creation, last access and last write; each place may be NULL. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfiletime> */
BOOL GetFileTime(HANDLE hFile,
                 LPFILETIME lpCreationTime,
                 LPFILETIME lpLastAccessTime,
                 LPFILETIME lpLastWriteTime);

/* Sets a file's last access and last write, where they are not NULL. Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED.
   Differs from Windows: the host keeps its own time of creation.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfiletime> */
BOOL SetFileTime(HANDLE hFile,
                 const FILETIME *lpCreationTime,
                 const FILETIME *lpLastAccessTime,
                 const FILETIME *lpLastWriteTime);

/* What the host knows of a file: attributes, times, size, links and the numbers that tell it from all others.
   Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileinformationbyhandle> */
BOOL GetFileInformationByHandle(HANDLE hFile, LPBY_HANDLE_FILE_INFORMATION lpFileInformation);

/* The handle of STD_INPUT_HANDLE, STD_OUTPUT_HANDLE or STD_ERROR_HANDLE: always the same one, NULL where there is none.

   Closing it closes nothing but the handle. Returns INVALID_HANDLE_VALUE on failure: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/console/getstdhandle> */
HANDLE GetStdHandle(DWORD nStdHandle);

/* Makes `hHandle` what `GetStdHandle` returns. (The C library's streams stay where they are.) Errors:
   ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/console/setstdhandle> */
BOOL SetStdHandle(DWORD nStdHandle, HANDLE hHandle);

/* Opens a file for OF_READ, OF_WRITE or OF_READWRITE. Returns HFILE_ERROR on failure. Errors: as `CreateFileA`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lopen> */
HFILE _lopen(LPCSTR lpPathName,
             int iReadWrite);

/* Makes a file, or empties it, for reading and writing. Returns HFILE_ERROR on failure. Errors: as `CreateFileA`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lcreat> */
HFILE _lcreat(LPCSTR lpPathName,
              int iAttribute);

/* Reads from a file. Returns the number of bytes, HFILE_ERROR on failure. Errors: as `ReadFile`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lread> */
UINT _lread(HFILE hFile, LPVOID lpBuffer, UINT uBytes);

/* Writes to a file. Returns the number of bytes, HFILE_ERROR on failure. Errors: as `WriteFile`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lwrite> */
UINT _lwrite(HFILE hFile, LPCSTR lpBuffer, UINT uBytes);

/* Moves a file's position, as `SetFilePointer`.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_llseek> */
LONG _llseek(HFILE hFile, LONG lOffset, int iOrigin);

/* Closes a file. Returns 0, HFILE_ERROR on failure. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-_lclose> */
HFILE _lclose(HFILE hFile);

/* Reads at most `nNumberOfBytesToRead` bytes, which `lpNumberOfBytesRead` counts: 0 at the end.

   Of a socket it reads as recv does. With `lpOverlapped` a file is read at the position there, and the end is
   ERROR_HANDLE_EOF. Of sockets and of files opened with FILE_FLAG_OVERLAPPED, which need one, that is an overlapped
   operation, and the buffer is the operation's until it is done. Errors: ERROR_IO_PENDING, ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (not opened for it), ERROR_BROKEN_PIPE (its
   writers are gone), ERROR_NOACCESS (the buffer).
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-readfile> */
BOOL ReadFile(HANDLE hFile,
              LPVOID lpBuffer,
              DWORD nNumberOfBytesToRead,
              LPDWORD lpNumberOfBytesRead,
              LPOVERLAPPED lpOverlapped);

/* Writes `nNumberOfBytesToWrite` bytes, which `lpNumberOfBytesWritten` counts.

   To a socket it writes as send does. With `lpOverlapped`: as `ReadFile`; a position of all ones is the file's end.
   Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (not opened for it), ERROR_BROKEN_PIPE (its readers are gone),
   ERROR_DISK_FULL, ERROR_NOACCESS (the buffer).
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-writefile> */
BOOL WriteFile(HANDLE hFile,
               LPCVOID lpBuffer,
               DWORD nNumberOfBytesToWrite,
               LPDWORD lpNumberOfBytesWritten,
               LPOVERLAPPED lpOverlapped);

/* Reads as an overlapped operation whose `lpCompletionRoutine` runs in an alertable wait of the calling thread.

   Returns TRUE when it has begun, also if it is done. Errors: as `ReadFile`.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-readfileex> */
BOOL ReadFileEx(HANDLE hFile,
                LPVOID lpBuffer,
                DWORD nNumberOfBytesToRead,
                LPOVERLAPPED lpOverlapped,
                LPOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* Writes as an overlapped operation: as `ReadFileEx`. Errors: as `WriteFile`.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-writefileex> */
BOOL WriteFileEx(HANDLE hFile,
                 LPCVOID lpBuffer,
                 DWORD nNumberOfBytesToWrite,
                 LPOVERLAPPED lpOverlapped,
                 LPOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* The attributes of a file or folder, FILE_ATTRIBUTE_*; INVALID_FILE_ATTRIBUTES on failure.

   Read-only is what nobody may write, hidden what begins with a dot. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND,
   ERROR_ACCESS_DENIED, ERROR_INVALID_NAME.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesa> */
DWORD GetFileAttributesA(LPCSTR lpFileName);

/* As `GetFileAttributesA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesw> */
DWORD GetFileAttributesW(LPCWSTR lpFileName) WS2_WIDE_SYM(GetFileAttributesW);

/* Attributes, times and size of a file or folder, as a WIN32_FILE_ATTRIBUTE_DATA.

   `fInfoLevelId`: GetFileExInfoStandard. Errors: as `GetFileAttributesA`, and ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesexa> */
BOOL GetFileAttributesExA(LPCSTR lpFileName, GET_FILEEX_INFO_LEVELS fInfoLevelId, LPVOID lpFileInformation);

/* As `GetFileAttributesExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfileattributesexw> */
BOOL GetFileAttributesExW(LPCWSTR lpFileName, GET_FILEEX_INFO_LEVELS fInfoLevelId, LPVOID lpFileInformation) WS2_WIDE_SYM(GetFileAttributesExW);

/* Makes a file read-only or writable by FILE_ATTRIBUTE_READONLY; the other attributes have no counterpart and are let pass.

   Errors: as `GetFileAttributesA`.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfileattributesa> */
BOOL SetFileAttributesA(LPCSTR lpFileName,
                        DWORD dwFileAttributes);

/* As `SetFileAttributesA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-setfileattributesw> */
BOOL SetFileAttributesW(LPCWSTR lpFileName, DWORD dwFileAttributes) WS2_WIDE_SYM(SetFileAttributesW);

/* Deletes a file. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED (a folder, or read-only).

   Differs from Windows: a file that is open goes at once, and whoever has it open keeps it.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-deletefilea> */
BOOL DeleteFileA(LPCSTR lpFileName);

/* As `DeleteFileA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-deletefilew> */
BOOL DeleteFileW(LPCWSTR lpFileName) WS2_WIDE_SYM(DeleteFileW);

/* Gives a file or folder another name. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ALREADY_EXISTS,
   ERROR_ACCESS_DENIED. A file also goes to another file system.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefilea> */
BOOL MoveFileA(LPCSTR lpExistingFileName,
               LPCSTR lpNewFileName);

/* As `MoveFileA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefilew> */
BOOL MoveFileW(LPCWSTR lpExistingFileName, LPCWSTR lpNewFileName) WS2_WIDE_SYM(MoveFileW);

/* As `MoveFileA`, with `dwFlags`: MOVEFILE_REPLACE_EXISTING (a file), MOVEFILE_COPY_ALLOWED (to another file system;
   otherwise ERROR_NOT_SAME_DEVICE), MOVEFILE_WRITE_THROUGH.

   Differs from Windows: MOVEFILE_DELAY_UNTIL_REBOOT, and with it NULL as the new name, is ERROR_NOT_SUPPORTED.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefileexa> */
BOOL MoveFileExA(LPCSTR lpExistingFileName,
                 LPCSTR lpNewFileName,
                 DWORD dwFlags);

/* As `MoveFileExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-movefileexw> */
BOOL MoveFileExW(LPCWSTR lpExistingFileName, LPCWSTR lpNewFileName, DWORD dwFlags) WS2_WIDE_SYM(MoveFileExW);

/* Copies a file with its permissions. `bFailIfExists`: not over another, ERROR_FILE_EXISTS.

   Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED, ERROR_DISK_FULL.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-copyfilea> */
BOOL CopyFileA(LPCSTR lpExistingFileName, LPCSTR lpNewFileName, BOOL bFailIfExists);

/* As `CopyFileA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-copyfilew> */
BOOL CopyFileW(LPCWSTR lpExistingFileName, LPCWSTR lpNewFileName, BOOL bFailIfExists) WS2_WIDE_SYM(CopyFileW);

/* Makes a folder. Errors: ERROR_ALREADY_EXISTS, ERROR_PATH_NOT_FOUND (the folder around it), ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createdirectorya> */
BOOL CreateDirectoryA(LPCSTR lpPathName,
                      LPSECURITY_ATTRIBUTES lpSecurityAttributes);

/* As `CreateDirectoryA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createdirectoryw> */
BOOL CreateDirectoryW(LPCWSTR lpPathName, LPSECURITY_ATTRIBUTES lpSecurityAttributes) WS2_WIDE_SYM(CreateDirectoryW);

/* Removes an empty folder. Errors: ERROR_DIR_NOT_EMPTY, ERROR_DIRECTORY (a file), ERROR_FILE_NOT_FOUND,
   ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-removedirectorya> */
BOOL RemoveDirectoryA(LPCSTR lpPathName);

/* As `RemoveDirectoryA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-removedirectoryw> */
BOOL RemoveDirectoryW(LPCWSTR lpPathName) WS2_WIDE_SYM(RemoveDirectoryW);

/* The working folder. Returns its length without the NUL, the room that it needs where `nBufferLength` is less, or 0.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcurrentdirectorya> */
DWORD GetCurrentDirectoryA(DWORD nBufferLength,
                           LPSTR lpBuffer);

/* As `GetCurrentDirectoryA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getcurrentdirectoryw> */
DWORD GetCurrentDirectoryW(DWORD nBufferLength, LPWSTR lpBuffer) WS2_WIDE_SYM(GetCurrentDirectoryW);

/* Changes the working folder. Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_DIRECTORY, ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setcurrentdirectorya> */
BOOL SetCurrentDirectoryA(LPCSTR lpPathName);

/* As `SetCurrentDirectoryA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setcurrentdirectoryw> */
BOOL SetCurrentDirectoryW(LPCWSTR lpPathName) WS2_WIDE_SYM(SetCurrentDirectoryW);

/* The folder for temporary files, with the separator behind it: TMPDIR, TMP, TEMP, or else /tmp. Returns as
   `GetCurrentDirectoryA`.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettemppatha> */
DWORD GetTempPathA(DWORD nBufferLength, LPSTR lpBuffer);

/* As `GetTempPathA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettemppathw> */
DWORD GetTempPathW(DWORD nBufferLength, LPWSTR lpBuffer) WS2_WIDE_SYM(GetTempPathW);

/* Makes up the name of a temporary file, FOLDER/PREnnnn.TMP, and returns its number, 0 on failure.

   `uUnique`: that number, or 0 for one that is free; then the empty file is made. `lpTempFileName` has room for MAX_PATH
   characters. Errors: ERROR_DIRECTORY, ERROR_BUFFER_OVERFLOW, ERROR_FILE_EXISTS, ERROR_ACCESS_DENIED.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettempfilenamea> */
UINT GetTempFileNameA(LPCSTR lpPathName,
                      LPCSTR lpPrefixString,
                      UINT uUnique,
                      LPSTR lpTempFileName);

/* As `GetTempFileNameA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-gettempfilenamew> */
UINT GetTempFileNameW(LPCWSTR lpPathName, LPCWSTR lpPrefixString, UINT uUnique, LPWSTR lpTempFileName) WS2_WIDE_SYM(GetTempFileNameW);

/* The name from the root, without "." and "..", whether there is such a file or not. Returns as `GetCurrentDirectoryA`.

   `lpFilePart`, if not NULL, receives the place of the last part in the buffer, NULL behind a separator.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfullpathnamea> */
DWORD GetFullPathNameA(LPCSTR lpFileName,
                       DWORD nBufferLength,
                       LPSTR lpBuffer,
                       LPSTR *lpFilePart);

/* As `GetFullPathNameA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfullpathnamew> */
DWORD GetFullPathNameW(LPCWSTR lpFileName, DWORD nBufferLength, LPWSTR lpBuffer, LPWSTR *lpFilePart) WS2_WIDE_SYM(GetFullPathNameW);

/* Begins to find the files that fit a name with `*` and `?` in its last part, letter case aside, and stores the first.

   Returns a handle for `FindNextFileA` and `FindClose`, INVALID_HANDLE_VALUE on failure: ERROR_FILE_NOT_FOUND,
   ERROR_PATH_NOT_FOUND (the folder), ERROR_ACCESS_DENIED, ERROR_INVALID_NAME. Names of more than 259 characters are passed
   over.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findfirstfilea> */
HANDLE FindFirstFileA(LPCSTR lpFileName,
                      LPWIN32_FIND_DATAA lpFindFileData);

/* As `FindFirstFileA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findfirstfilew> */
HANDLE FindFirstFileW(LPCWSTR lpFileName, LPWIN32_FIND_DATAW lpFindFileData) WS2_WIDE_SYM(FindFirstFileW);

/* Stores the next file that a search finds. Errors: ERROR_NO_MORE_FILES, ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findnextfilea> */
BOOL FindNextFileA(HANDLE hFindFile, LPWIN32_FIND_DATAA lpFindFileData);

/* As `FindNextFileA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findnextfilew> */
BOOL FindNextFileW(HANDLE hFindFile, LPWIN32_FIND_DATAW lpFindFileData) WS2_WIDE_SYM(FindNextFileW);

/* Ends a search. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-findclose> */
BOOL FindClose(HANDLE hFindFile);

WS2_END_DECLS

#endif

/* fileapi.h: files, folders and standard handles. */
#ifndef _APISETFILE_
#define _APISETFILE_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/fileapi.h>

#ifdef UNICODE
typedef WIN32_FIND_DATAW WIN32_FIND_DATA;
typedef PWIN32_FIND_DATAW PWIN32_FIND_DATA;
typedef LPWIN32_FIND_DATAW LPWIN32_FIND_DATA;
#define CopyFile CopyFileW
#define CreateDirectory CreateDirectoryW
#define CreateFile CreateFileW
#define DeleteFile DeleteFileW
#define FindFirstFile FindFirstFileW
#define FindNextFile FindNextFileW
#define GetCurrentDirectory GetCurrentDirectoryW
#define GetFileAttributes GetFileAttributesW
#define GetFileAttributesEx GetFileAttributesExW
#define GetFullPathName GetFullPathNameW
#define GetTempFileName GetTempFileNameW
#define GetTempPath GetTempPathW
#define MoveFile MoveFileW
#define MoveFileEx MoveFileExW
#define RemoveDirectory RemoveDirectoryW
#define SetCurrentDirectory SetCurrentDirectoryW
#define SetFileAttributes SetFileAttributesW
#else
typedef WIN32_FIND_DATAA WIN32_FIND_DATA;
typedef PWIN32_FIND_DATAA PWIN32_FIND_DATA;
typedef LPWIN32_FIND_DATAA LPWIN32_FIND_DATA;
#define CopyFile CopyFileA
#define CreateDirectory CreateDirectoryA
#define CreateFile CreateFileA
#define DeleteFile DeleteFileA
#define FindFirstFile FindFirstFileA
#define FindNextFile FindNextFileA
#define GetCurrentDirectory GetCurrentDirectoryA
#define GetFileAttributes GetFileAttributesA
#define GetFileAttributesEx GetFileAttributesExA
#define GetFullPathName GetFullPathNameA
#define GetTempFileName GetTempFileNameA
#define GetTempPath GetTempPathA
#define MoveFile MoveFileA
#define MoveFileEx MoveFileExA
#define RemoveDirectory RemoveDirectoryA
#define SetCurrentDirectory SetCurrentDirectoryA
#define SetFileAttributes SetFileAttributesA
#endif

#endif

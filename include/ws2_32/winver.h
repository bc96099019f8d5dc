/* The version of Windows, debugging, the process and its user, settings in files: parts of winbase.h. */
#ifndef WS2_32_WINVER_H
#define WS2_32_WINVER_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/winver.h>

#ifdef UNICODE
typedef OSVERSIONINFOW OSVERSIONINFO;
typedef LPOSVERSIONINFOW LPOSVERSIONINFO;
typedef OSVERSIONINFOEXW OSVERSIONINFOEX;
typedef LPOSVERSIONINFOEXW LPOSVERSIONINFOEX;
#else
typedef OSVERSIONINFOA OSVERSIONINFO;
typedef LPOSVERSIONINFOA LPOSVERSIONINFO;
typedef OSVERSIONINFOEXA OSVERSIONINFOEX;
typedef LPOSVERSIONINFOEXA LPOSVERSIONINFOEX;
#endif

#ifdef UNICODE
#define GetPrivateProfileInt GetPrivateProfileIntW
#define GetPrivateProfileString GetPrivateProfileStringW
#define GetSystemDirectory GetSystemDirectoryW
#define GetUserName GetUserNameW
#define GetVersionEx GetVersionExW
#define GetWindowsDirectory GetWindowsDirectoryW
#define OutputDebugString OutputDebugStringW
#define WritePrivateProfileString WritePrivateProfileStringW
#else
#define GetPrivateProfileInt GetPrivateProfileIntA
#define GetPrivateProfileString GetPrivateProfileStringA
#define GetSystemDirectory GetSystemDirectoryA
#define GetUserName GetUserNameA
#define GetVersionEx GetVersionExA
#define GetWindowsDirectory GetWindowsDirectoryA
#define OutputDebugString OutputDebugStringA
#define WritePrivateProfileString WritePrivateProfileStringA
#endif

#endif

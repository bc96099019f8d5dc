/* Generated from src/api/kernel32/libloaderapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_LIBLOADERAPI_H
#define WS2_32_GEN_LIBLOADERAPI_H

WS2_BEGIN_DECLS

/* Loads a library, or counts one more use of it. NULL on failure.

   gdi32, kernel32, kernelbase, mswsock, shell32, user32, winmm, ws2_32 and wsock32 (in any letter case, with or without
   folder and ".dll") are this library; any other name goes to the host's dlopen, as it is, then as NAME.so and libNAME.so.
   Errors: ERROR_MOD_NOT_FOUND, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-loadlibrarya> */
HMODULE LoadLibraryA(LPCSTR lpLibFileName);

/* As `LoadLibraryA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-loadlibraryw> */
HMODULE LoadLibraryW(LPCWSTR lpLibFileName) WS2_WIDE_SYM(LoadLibraryW);

/* Takes one LoadLibrary back. Errors: ERROR_MOD_NOT_FOUND, ERROR_INVALID_HANDLE (NULL).
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-freelibrary> */
BOOL FreeLibrary(HMODULE hLibModule);

/* The handle of a library that is loaded, of the program for NULL. Errors: ERROR_MOD_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulehandlea> */
HMODULE GetModuleHandleA(LPCSTR lpModuleName);

/* As `GetModuleHandleA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulehandlew> */
HMODULE GetModuleHandleW(LPCWSTR lpModuleName) WS2_WIDE_SYM(GetModuleHandleW);

/* The address of a function by its Windows name, or by the number that it has in ws2_32 or wsock32; NULL on failure.

   A module of this library has all its functions, whichever it is. Errors: ERROR_PROC_NOT_FOUND, ERROR_MOD_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getprocaddress> */
FARPROC GetProcAddress(HMODULE hModule,
                       LPCSTR lpProcName) WS2_WIDE_SYM(GetProcAddress);

/* The path of a module's file, of the program's for NULL. Returns its length without the NUL, 0 on failure.

   `nSize`: the room in characters. A path that does not fit is cut, with a NUL: then `nSize` and
   ERROR_INSUFFICIENT_BUFFER. Errors: ERROR_MOD_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulefilenamea> */
DWORD GetModuleFileNameA(HMODULE hModule, LPSTR lpFilename, DWORD nSize);

/* As `GetModuleFileNameA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/libloaderapi/nf-libloaderapi-getmodulefilenamew> */
DWORD GetModuleFileNameW(HMODULE hModule, LPWSTR lpFilename, DWORD nSize) WS2_WIDE_SYM(GetModuleFileNameW);

WS2_END_DECLS

#endif

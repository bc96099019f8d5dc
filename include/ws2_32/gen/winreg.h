/* Generated from src/abi/winreg.rs, src/api/advapi32/winreg.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINREG_H
#define WS2_32_GEN_WINREG_H

WS2_BEGIN_DECLS

/* A key of the registry. */
typedef void *HKEY;
typedef HKEY *PHKEY;
typedef DWORD REGSAM;

/* Access rights. */
#define KEY_QUERY_VALUE 0x1
#define KEY_SET_VALUE 0x2
#define KEY_ENUMERATE_SUB_KEYS 0x8
#define KEY_READ 0x20019
#define KEY_WRITE 0x20006
#define KEY_ALL_ACCESS 0xF003F
#define KEY_WOW64_64KEY 0x100
#define KEY_WOW64_32KEY 0x200

/* Types of values. */
#define REG_NONE 0
#define REG_SZ 1
#define REG_EXPAND_SZ 2
#define REG_BINARY 3
#define REG_DWORD 4
#define REG_MULTI_SZ 7
#define REG_QWORD 11

/* There is no key to open: ERROR_FILE_NOT_FOUND. ERROR_INVALID_HANDLE for what is no predefined key.
   <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regopenkeyexa> */
LONG RegOpenKeyExA(HKEY hKey, LPCSTR lpSubKey, DWORD ulOptions, DWORD samDesired, HKEY *phkResult);

/* As `RegOpenKeyExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regopenkeyexw> */
LONG RegOpenKeyExW(HKEY hKey, LPCWSTR lpSubKey, DWORD ulOptions, DWORD samDesired, HKEY *phkResult) WS2_WIDE_SYM(RegOpenKeyExW);

/* There is no value: ERROR_FILE_NOT_FOUND. ERROR_INVALID_HANDLE for what is no predefined key.
   <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regqueryvalueexa> */
LONG RegQueryValueExA(HKEY hKey,
                      LPCSTR lpValueName,
                      LPDWORD lpReserved,
                      LPDWORD lpType,
                      LPBYTE lpData,
                      LPDWORD lpcbData);

/* As `RegQueryValueExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regqueryvalueexw> */
LONG RegQueryValueExW(HKEY hKey,
                      LPCWSTR lpValueName,
                      LPDWORD lpReserved,
                      LPDWORD lpType,
                      LPBYTE lpData,
                      LPDWORD lpcbData) WS2_WIDE_SYM(RegQueryValueExW);

/* Closes a key, which a predefined one may be without effect. ERROR_INVALID_HANDLE for any other.
   <https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regclosekey> */
LONG RegCloseKey(HKEY hKey);

WS2_END_DECLS

#endif

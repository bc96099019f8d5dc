/* Generated from src/abi/stringapiset.rs, src/api/kernel32/stringapiset.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_STRINGAPISET_H
#define WS2_32_GEN_STRINGAPISET_H

WS2_BEGIN_DECLS

/* Code pages; CP_ACP and its kin are UTF-8 here. */
#define CP_ACP 0
#define CP_OEMCP 1
#define CP_MACCP 2
#define CP_THREAD_ACP 3
#define CP_UTF7 65000
#define CP_UTF8 65001

/* Flags of the conversions. */
#define MB_PRECOMPOSED 0x1
#define MB_COMPOSITE 0x2
#define MB_USEGLYPHCHARS 0x4
#define MB_ERR_INVALID_CHARS 0x8
#define WC_ERR_INVALID_CHARS 0x80
#define WC_COMPOSITECHECK 0x200
#define WC_DEFAULTCHAR 0x40
#define WC_NO_BEST_FIT_CHARS 0x400

/* Converts text of a code page to UTF-16. Returns the length in wide characters, 0 on failure.

   `CodePage`: CP_UTF8; CP_ACP, CP_OEMCP and CP_THREAD_ACP mean it too; 1252, 28591 and 20127. `dwFlags`:
   MB_ERR_INVALID_CHARS, without which U+FFFD stands for what is no text. `cbMultiByte`: bytes, or -1 up to the NUL and
   with it. `cchWideChar`: the room, or 0 to ask for it. Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_FLAGS,
   ERROR_INSUFFICIENT_BUFFER, ERROR_NO_UNICODE_TRANSLATION.
   <https://learn.microsoft.com/windows/win32/api/stringapiset/nf-stringapiset-multibytetowidechar> */
int MultiByteToWideChar(UINT CodePage,
                        DWORD dwFlags,
                        LPCSTR lpMultiByteStr,
                        int cbMultiByte,
                        LPWSTR lpWideCharStr,
                        int cchWideChar) WS2_WIDE_SYM(MultiByteToWideChar);

/* Converts UTF-16 to a code page. Returns the length in bytes, 0 on failure.

   Code pages and lengths as with `MultiByteToWideChar`. `dwFlags`: WC_ERR_INVALID_CHARS. `lpDefaultChar` stands for
   what the code page lacks ("?" if NULL), and `lpUsedDefaultChar` tells whether it had to; both are NULL for CP_UTF8.
   Errors: ERROR_INVALID_PARAMETER, ERROR_INVALID_FLAGS, ERROR_INSUFFICIENT_BUFFER, ERROR_NO_UNICODE_TRANSLATION.
   <https://learn.microsoft.com/windows/win32/api/stringapiset/nf-stringapiset-widechartomultibyte> */
int WideCharToMultiByte(UINT CodePage,
                        DWORD dwFlags,
                        LPCWSTR lpWideCharStr,
                        int cchWideChar,
                        LPSTR lpMultiByteStr,
                        int cbMultiByte,
                        LPCSTR lpDefaultChar,
                        LPBOOL lpUsedDefaultChar) WS2_WIDE_SYM(WideCharToMultiByte);

/* The length in bytes; 0 for NULL.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrlena> */
int lstrlenA(LPCSTR lpString);

/* The length in wide characters; 0 for NULL.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrlenw> */
int lstrlenW(LPCWSTR lpString) WS2_WIDE_SYM(lstrlenW);

/* Copies a text with its NUL; NULL where either pointer is that.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpya> */
LPSTR lstrcpyA(LPSTR lpString1, LPCSTR lpString2);

/* As `lstrcpyA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpyw> */
LPWSTR lstrcpyW(LPWSTR lpString1, LPCWSTR lpString2) WS2_WIDE_SYM(lstrcpyW);

/* Copies at most `iMaxLength` units of a text, the last of which is a NUL; NULL where either pointer is that, or it is 0.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpyna> */
LPSTR lstrcpynA(LPSTR lpString1,
                LPCSTR lpString2,
                int iMaxLength);

/* As `lstrcpynA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcpynw> */
LPWSTR lstrcpynW(LPWSTR lpString1, LPCWSTR lpString2, int iMaxLength) WS2_WIDE_SYM(lstrcpynW);

/* Appends a text; NULL where either pointer is that.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcata> */
LPSTR lstrcatA(LPSTR lpString1, LPCSTR lpString2);

/* As `lstrcatA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcatw> */
LPWSTR lstrcatW(LPWSTR lpString1, LPCWSTR lpString2) WS2_WIDE_SYM(lstrcatW);

/* Compares as a dictionary would: signs, digits, letters; small letters first where only the case differs. -1, 0 or 1.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpa> */
int lstrcmpA(LPCSTR lpString1,
             LPCSTR lpString2);

/* As `lstrcmpA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpw> */
int lstrcmpW(LPCWSTR lpString1, LPCWSTR lpString2) WS2_WIDE_SYM(lstrcmpW);

/* As `lstrcmpA`, with no regard to the case.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpia> */
int lstrcmpiA(LPCSTR lpString1, LPCSTR lpString2);

/* As `lstrcmpiA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lstrcmpiw> */
int lstrcmpiW(LPCWSTR lpString1, LPCWSTR lpString2) WS2_WIDE_SYM(lstrcmpiW);

/* `a * b / c` in 64 bits, rounded to the nearest; -1 where that does not fit, or `c` is 0.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-muldiv> */
int MulDiv(int nNumber, int nNumerator, int nDenominator);

WS2_END_DECLS

#endif

/* tchar.h: text that is narrow, or wide in a program compiled with _UNICODE. */
#ifndef _INC_TCHAR
#define _INC_TCHAR

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>
#include <ws2_32/crt.h>
#include <ws2_32/crt/io.h>
#include <ws2_32/crt/wide.h>

#ifdef _UNICODE
typedef wchar_t _TCHAR, _TSCHAR, _TUCHAR, _TXCHAR;
typedef wint_t _TINT;
#define __T(x) L##x
#else
typedef char _TCHAR, _TXCHAR;
typedef signed char _TSCHAR;
typedef unsigned char _TUCHAR;
typedef int _TINT;
#define __T(x) x
#endif
#define _T(x) __T(x)
#define _TEXT(x) __T(x)

/* winnt.h has the same type for UNICODE. */
#if !defined(_WINNT_) && !defined(_TCHAR_DEFINED)
#define _TCHAR_DEFINED
typedef _TCHAR TCHAR, *PTCHAR;
typedef _TCHAR *LPTSTR, *PTSTR;
typedef const _TCHAR *LPCTSTR, *PCTSTR;
#endif

#define _tcsinc(p) ((p) + 1)
#define _tcsdec(begin, p) ((p) > (begin) ? (p) - 1 : NULL)
#define _tcsnextc(p) ((unsigned)*(p))

/* Wide output goes through the *_s forms, in which %s means wide text as it does on Windows. Formatted wide input has no counterpart here. */
#ifdef _UNICODE
#define _TEOF WEOF
#define _tmain wmain
#define _tWinMain wWinMain
#define _tprintf wprintf_s
#define _ftprintf fwprintf_s
#define _vtprintf vwprintf_s
#define _vftprintf vfwprintf_s
#define _tprintf_s wprintf_s
#define _ftprintf_s fwprintf_s
#define _vtprintf_s vwprintf_s
#define _vftprintf_s vfwprintf_s
#define _sctprintf _scwprintf
#define _vsctprintf _vscwprintf
#define _stprintf _swprintf
#define _vstprintf _vswprintf
#define _stprintf_s swprintf_s
#define _vstprintf_s vswprintf_s
#define _sntprintf _snwprintf
#define _vsntprintf _vsnwprintf
#define _sntprintf_s _snwprintf_s
#define _vsntprintf_s _vsnwprintf_s
#define _fgetts fgetws
#define _fputts fputws
#define _putts _putws
#define _tfopen _wfopen
#define _tfopen_s _wfopen_s
#define _tremove _wremove
#define _tunlink _wunlink
#define _taccess _waccess
#define _tmkdir _wmkdir
#define _tchdir _wchdir
#define _tsystem _wsystem
#define _tgetenv_s _wgetenv_s
#define _tcslen ws2_crt_wcslen
#define _tcsclen ws2_crt_wcslen
#define _tcsnlen wcsnlen_s
#define _tcsnlen_s wcsnlen_s
#define _tcscpy ws2_crt_wcscpy
#define _tcscat ws2_crt_wcscat
#define _tcsncpy ws2_crt_wcsncpy
#define _tcsncat ws2_crt_wcsncat
#define _tcscmp ws2_crt_wcscmp
#define _tcsncmp ws2_crt_wcsncmp
#define _tcsnccmp ws2_crt_wcsncmp
#define _tcschr ws2_crt_wcschr
#define _tcsrchr ws2_crt_wcsrchr
#define _tcsstr ws2_crt_wcsstr
#define _tcsspn ws2_crt_wcsspn
#define _tcscspn ws2_crt_wcscspn
#define _tcspbrk ws2_crt_wcspbrk
#define _tcscpy_s wcscpy_s
#define _tcscat_s wcscat_s
#define _tcsncpy_s wcsncpy_s
#define _tcsncat_s wcsncat_s
#define _tcsnccpy_s wcsncpy_s
#define _tcstok_s wcstok_s
#define _tcsdup _wcsdup
#define _tcsicmp _wcsicmp
#define _tcscmpi _wcsicmp
#define _tcsnicmp _wcsnicmp
#define _tcsncicmp _wcsnicmp
#define _tcslwr _wcslwr
#define _tcsupr _wcsupr
#define _tcslwr_s _wcslwr_s
#define _tcsupr_s _wcsupr_s
#define _tcsrev _wcsrev
#define _tcsset _wcsset
#define _tcstol ws2_crt_wcstol
#define _tcstoul ws2_crt_wcstoul
#define _tcstod ws2_crt_wcstod
#define _ttoi _wtoi
#define _tstoi _wtoi
#define _ttol _wtol
#define _tstol _wtol
#define _ttof _wtof
#define _tstof _wtof
#define _ttoi64 _wtoi64
#define _tstoi64 _wtoi64
#define _itot _itow
#define _istalpha iswalpha
#define _istalnum iswalnum
#define _istdigit iswdigit
#define _istxdigit iswxdigit
#define _istspace iswspace
#define _istupper iswupper
#define _istlower iswlower
#define _istpunct iswpunct
#define _istprint iswprint
#define _istgraph iswgraph
#define _istcntrl iswcntrl
#define _totupper towupper
#define _totlower towlower
#else
#define _TEOF EOF
#define _tmain main
#define _tWinMain WinMain
#define _tprintf printf
#define _ftprintf fprintf
#define _vtprintf vprintf
#define _vftprintf vfprintf
#define _tprintf_s printf_s
#define _ftprintf_s fprintf_s
#define _vtprintf_s vprintf_s
#define _vftprintf_s vfprintf_s
#define _sctprintf _scprintf
#define _vsctprintf _vscprintf
#define _stprintf sprintf
#define _vstprintf vsprintf
#define _stprintf_s sprintf_s
#define _vstprintf_s vsprintf_s
#define _sntprintf _snprintf
#define _vsntprintf _vsnprintf
#define _sntprintf_s _snprintf_s
#define _vsntprintf_s _vsnprintf_s
#define _stscanf sscanf
#define _tscanf scanf
#define _ftscanf fscanf
#define _fgetts fgets
#define _fputts fputs
#define _putts puts
#define _tfopen fopen
#define _tfopen_s fopen_s
#define _tremove remove
#define _tunlink _unlink
#define _taccess _access
#define _tmkdir _mkdir
#define _tchdir _chdir
#define _tgetcwd _getcwd
#define _tsystem system
#define _tgetenv getenv
#define _tgetenv_s getenv_s
#define _tcslen strlen
#define _tcsclen strlen
#define _tcsnlen strnlen_s
#define _tcsnlen_s strnlen_s
#define _tcscpy strcpy
#define _tcscat strcat
#define _tcsncpy strncpy
#define _tcsncat strncat
#define _tcscmp strcmp
#define _tcsncmp strncmp
#define _tcsnccmp strncmp
#define _tcschr strchr
#define _tcsrchr strrchr
#define _tcsstr strstr
#define _tcsspn strspn
#define _tcscspn strcspn
#define _tcspbrk strpbrk
#define _tcscpy_s strcpy_s
#define _tcscat_s strcat_s
#define _tcsncpy_s strncpy_s
#define _tcsncat_s strncat_s
#define _tcsnccpy_s strncpy_s
#define _tcstok_s strtok_s
#define _tcsdup _strdup
#define _tcsicmp _stricmp
#define _tcscmpi _stricmp
#define _tcsnicmp _strnicmp
#define _tcsncicmp _strnicmp
#define _tcslwr _strlwr
#define _tcsupr _strupr
#define _tcslwr_s _strlwr_s
#define _tcsupr_s _strupr_s
#define _tcsrev _strrev
#define _tcsset _strset
#define _tcstol strtol
#define _tcstoul strtoul
#define _tcstod strtod
#define _ttoi atoi
#define _tstoi atoi
#define _ttol atol
#define _tstol atol
#define _ttof atof
#define _tstof atof
#define _ttoi64 _atoi64
#define _tstoi64 _atoi64
#define _itot _itoa
#define _istalpha isalpha
#define _istalnum isalnum
#define _istdigit isdigit
#define _istxdigit isxdigit
#define _istspace isspace
#define _istupper isupper
#define _istlower islower
#define _istpunct ispunct
#define _istprint isprint
#define _istgraph isgraph
#define _istcntrl iscntrl
#define _totupper toupper
#define _totlower tolower
#endif

#endif

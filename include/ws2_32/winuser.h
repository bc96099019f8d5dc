/* winuser.h: windows and messages, without a screen. */
#ifndef _WINUSER_
#define _WINUSER_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>
#include <ws2_32/winbase.h>

#include <ws2_32/gen/winuser.h>
#include <ws2_32/crt/vsn.h>

#define WINUSERAPI

/* A number in the place of a name. */
#define MAKEINTRESOURCEA(i) ((LPSTR)((ULONG_PTR)((WORD)(i))))
#define MAKEINTRESOURCEW(i) ((LPWSTR)((ULONG_PTR)((WORD)(i))))
#define IS_INTRESOURCE(r) ((((ULONG_PTR)(r)) >> 16) == 0)
#ifndef MAKEINTATOM
#define MAKEINTATOM(i) (LPTSTR)((ULONG_PTR)((WORD)(i)))
#endif

#define MAKEWPARAM(l, h) ((WPARAM)(DWORD)MAKELONG(l, h))
#define MAKELPARAM(l, h) ((LPARAM)(DWORD)MAKELONG(l, h))
#define MAKELRESULT(l, h) ((LRESULT)(DWORD)MAKELONG(l, h))

#define HWND_BROADCAST ((HWND)0xffff)
#define HWND_MESSAGE ((HWND)-3)
#define HWND_DESKTOP ((HWND)0)
#define HWND_TOP ((HWND)0)
#define HWND_BOTTOM ((HWND)1)
#define HWND_TOPMOST ((HWND)-1)
#define HWND_NOTOPMOST ((HWND)-2)

#define WM_WININICHANGE 0x001A
#define PM_QS_INPUT (QS_INPUT << 16)
#define PM_QS_POSTMESSAGE ((QS_POSTMESSAGE | QS_HOTKEY | QS_TIMER) << 16)
#define PM_QS_PAINT (QS_PAINT << 16)
#define PM_QS_SENDMESSAGE (QS_SENDMESSAGE << 16)

/* Icons and cursors of the system, for LoadIcon and LoadCursor. */
#define IDI_APPLICATION MAKEINTRESOURCE(32512)
#define IDI_HAND MAKEINTRESOURCE(32513)
#define IDI_QUESTION MAKEINTRESOURCE(32514)
#define IDI_EXCLAMATION MAKEINTRESOURCE(32515)
#define IDI_ASTERISK MAKEINTRESOURCE(32516)
#define IDI_WINLOGO MAKEINTRESOURCE(32517)
#define IDI_SHIELD MAKEINTRESOURCE(32518)
#define IDI_WARNING IDI_EXCLAMATION
#define IDI_ERROR IDI_HAND
#define IDI_INFORMATION IDI_ASTERISK
#define IDC_ARROW MAKEINTRESOURCE(32512)
#define IDC_IBEAM MAKEINTRESOURCE(32513)
#define IDC_WAIT MAKEINTRESOURCE(32514)
#define IDC_CROSS MAKEINTRESOURCE(32515)
#define IDC_UPARROW MAKEINTRESOURCE(32516)
#define IDC_SIZENWSE MAKEINTRESOURCE(32642)
#define IDC_SIZENESW MAKEINTRESOURCE(32643)
#define IDC_SIZEWE MAKEINTRESOURCE(32644)
#define IDC_SIZENS MAKEINTRESOURCE(32645)
#define IDC_SIZEALL MAKEINTRESOURCE(32646)
#define IDC_NO MAKEINTRESOURCE(32648)
#define IDC_HAND MAKEINTRESOURCE(32649)
#define IDC_APPSTARTING MAKEINTRESOURCE(32650)
#define IDC_HELP MAKEINTRESOURCE(32651)

WS2_BEGIN_DECLS

/* Format at most 1,024 units, the NUL among them, and return the length. */
WS2_CRT int wvsprintfA(LPSTR to, LPCSTR format, va_list args) {
    int length = ws2_crt_vsn_a(to, 1024, format, args);
    return length < 1024 ? length : 1023;
}

WS2_CRT int wvsprintfW(LPWSTR to, LPCWSTR format, va_list args) {
    int length = ws2_crt_vsn_w(to, 1024, format, args);
    return length < 1024 ? length : 1023;
}

WS2_CRT int wsprintfA(LPSTR to, LPCSTR format, ...) {
    va_list args;
    int length;
    va_start(args, format);
    length = wvsprintfA(to, format, args);
    va_end(args);
    return length;
}

WS2_CRT int wsprintfW(LPWSTR to, LPCWSTR format, ...) {
    va_list args;
    int length;
    va_start(args, format);
    length = wvsprintfW(to, format, args);
    va_end(args);
    return length;
}

WS2_END_DECLS

#define CreateWindowA(lpClassName, lpWindowName, dwStyle, x, y, nWidth, nHeight, hWndParent, hMenu, hInstance, lpParam) \
    CreateWindowExA(0L, lpClassName, lpWindowName, dwStyle, x, y, nWidth, nHeight, hWndParent, hMenu, hInstance, lpParam)
#define CreateWindowW(lpClassName, lpWindowName, dwStyle, x, y, nWidth, nHeight, hWndParent, hMenu, hInstance, lpParam) \
    CreateWindowExW(0L, lpClassName, lpWindowName, dwStyle, x, y, nWidth, nHeight, hWndParent, hMenu, hInstance, lpParam)

/* How DrawText places its text. */
#define DT_TOP 0x0
#define DT_LEFT 0x0
#define DT_CENTER 0x1
#define DT_RIGHT 0x2
#define DT_VCENTER 0x4
#define DT_BOTTOM 0x8
#define DT_WORDBREAK 0x10
#define DT_SINGLELINE 0x20
#define DT_EXPANDTABS 0x40
#define DT_NOCLIP 0x100
#define DT_CALCRECT 0x400
#define DT_NOPREFIX 0x800
#define DT_END_ELLIPSIS 0x8000

#ifdef UNICODE
#define CallWindowProc CallWindowProcW
#define CharLower CharLowerW
#define CharLowerBuff CharLowerBuffW
#define CharNext CharNextW
#define CharPrev CharPrevW
#define CharUpper CharUpperW
#define CharUpperBuff CharUpperBuffW
#define CreateWindow CreateWindowW
#define CreateWindowEx CreateWindowExW
#define DefWindowProc DefWindowProcW
#define DispatchMessage DispatchMessageW
#define DrawText DrawTextW
#define FindWindow FindWindowW
#define FindWindowEx FindWindowExW
#define GetClassInfo GetClassInfoW
#define GetClassInfoEx GetClassInfoExW
#define GetClassLongPtr GetClassLongPtrW
#define GetClassName GetClassNameW
#define GetDlgItemText GetDlgItemTextW
#define GetMessage GetMessageW
#define GetProp GetPropW
#define GetWindowLong GetWindowLongW
#define GetWindowLongPtr GetWindowLongPtrW
#define GetWindowText GetWindowTextW
#define GetWindowTextLength GetWindowTextLengthW
#define IsCharAlpha IsCharAlphaW
#define IsCharAlphaNumeric IsCharAlphaNumericW
#define IsCharLower IsCharLowerW
#define IsCharUpper IsCharUpperW
#define LoadAccelerators LoadAcceleratorsW
#define LoadCursor LoadCursorW
#define LoadIcon LoadIconW
#define LoadString LoadStringW
#define MAKEINTRESOURCE MAKEINTRESOURCEW
#define MessageBox MessageBoxW
#define OemToChar OemToCharW
#define OemToCharBuff OemToCharBuffW
#define PeekMessage PeekMessageW
#define PostMessage PostMessageW
#define PostThreadMessage PostThreadMessageW
#define RegisterClass RegisterClassW
#define RegisterClassEx RegisterClassExW
#define RegisterWindowMessage RegisterWindowMessageW
#define RemoveProp RemovePropW
#define SendDlgItemMessage SendDlgItemMessageW
#define SendMessage SendMessageW
#define SendMessageCallback SendMessageCallbackW
#define SendMessageTimeout SendMessageTimeoutW
#define SendNotifyMessage SendNotifyMessageW
#define SetClassLongPtr SetClassLongPtrW
#define SetDlgItemText SetDlgItemTextW
#define SetProp SetPropW
#define SetWindowLong SetWindowLongW
#define SetWindowLongPtr SetWindowLongPtrW
#define SetWindowText SetWindowTextW
#define TranslateAccelerator TranslateAcceleratorW
#define UnregisterClass UnregisterClassW
#define wsprintf wsprintfW
#define wvsprintf wvsprintfW
typedef CREATESTRUCTW CREATESTRUCT;
typedef LPCREATESTRUCTW LPCREATESTRUCT;
typedef LPWNDCLASSEXW LPWNDCLASSEX;
typedef LPWNDCLASSW LPWNDCLASS;
typedef PWNDCLASSEXW PWNDCLASSEX;
typedef PWNDCLASSW PWNDCLASS;
typedef WNDCLASSEXW WNDCLASSEX;
typedef WNDCLASSW WNDCLASS;
#else
#define CallWindowProc CallWindowProcA
#define CharLower CharLowerA
#define CharLowerBuff CharLowerBuffA
#define CharNext CharNextA
#define CharPrev CharPrevA
#define CharToOem CharToOemA
#define CharToOemBuff CharToOemBuffA
#define CharUpper CharUpperA
#define CharUpperBuff CharUpperBuffA
#define CreateWindow CreateWindowA
#define CreateWindowEx CreateWindowExA
#define DefWindowProc DefWindowProcA
#define DispatchMessage DispatchMessageA
#define DrawText DrawTextA
#define FindWindow FindWindowA
#define FindWindowEx FindWindowExA
#define GetClassInfo GetClassInfoA
#define GetClassInfoEx GetClassInfoExA
#define GetClassLongPtr GetClassLongPtrA
#define GetClassName GetClassNameA
#define GetDlgItemText GetDlgItemTextA
#define GetMessage GetMessageA
#define GetProp GetPropA
#define GetWindowLong GetWindowLongA
#define GetWindowLongPtr GetWindowLongPtrA
#define GetWindowText GetWindowTextA
#define GetWindowTextLength GetWindowTextLengthA
#define IsCharAlpha IsCharAlphaA
#define IsCharAlphaNumeric IsCharAlphaNumericA
#define IsCharLower IsCharLowerA
#define IsCharUpper IsCharUpperA
#define LoadAccelerators LoadAcceleratorsA
#define LoadCursor LoadCursorA
#define LoadIcon LoadIconA
#define LoadString LoadStringA
#define MAKEINTRESOURCE MAKEINTRESOURCEA
#define MessageBox MessageBoxA
#define OemToChar OemToCharA
#define OemToCharBuff OemToCharBuffA
#define PeekMessage PeekMessageA
#define PostMessage PostMessageA
#define PostThreadMessage PostThreadMessageA
#define RegisterClass RegisterClassA
#define RegisterClassEx RegisterClassExA
#define RegisterWindowMessage RegisterWindowMessageA
#define RemoveProp RemovePropA
#define SendDlgItemMessage SendDlgItemMessageA
#define SendMessage SendMessageA
#define SendMessageCallback SendMessageCallbackA
#define SendMessageTimeout SendMessageTimeoutA
#define SendNotifyMessage SendNotifyMessageA
#define SetClassLongPtr SetClassLongPtrA
#define SetDlgItemText SetDlgItemTextA
#define SetProp SetPropA
#define SetWindowLong SetWindowLongA
#define SetWindowLongPtr SetWindowLongPtrA
#define SetWindowText SetWindowTextA
#define TranslateAccelerator TranslateAcceleratorA
#define UnregisterClass UnregisterClassA
#define wsprintf wsprintfA
#define wvsprintf wvsprintfA
typedef CREATESTRUCTA CREATESTRUCT;
typedef LPCREATESTRUCTA LPCREATESTRUCT;
typedef LPWNDCLASSA LPWNDCLASS;
typedef LPWNDCLASSEXA LPWNDCLASSEX;
typedef PWNDCLASSA PWNDCLASS;
typedef PWNDCLASSEXA PWNDCLASSEX;
typedef WNDCLASSA WNDCLASS;
typedef WNDCLASSEXA WNDCLASSEX;
#endif

/* The names of 16-bit Windows. */
#define AnsiLower CharLowerA
#define AnsiLowerBuff CharLowerBuffA
#define AnsiNext CharNextA
#define AnsiPrev CharPrevA
#define AnsiToOem CharToOemA
#define AnsiToOemBuff CharToOemBuffA
#define AnsiUpper CharUpperA
#define AnsiUpperBuff CharUpperBuffA
#define OemToAnsi OemToCharA
#define OemToAnsiBuff OemToCharBuffA

#endif

/* windowsx.h: macros for memory, windows and messages; those of controls, menus and drawing belong to a screen and are left out. */
#ifndef _INC_WINDOWSX
#define _INC_WINDOWSX

#include <ws2_32/config.h>
#pragma GCC system_header

#define GET_X_LPARAM(lp) ((int)(short)LOWORD(lp))
#define GET_Y_LPARAM(lp) ((int)(short)HIWORD(lp))
#define GET_WPARAM(wp, lp) (wp)
#define GET_LPARAM(wp, lp) (lp)
#define GET_WM_COMMAND_ID(wp, lp) LOWORD(wp)
#define GET_WM_COMMAND_HWND(wp, lp) ((HWND)(lp))
#define GET_WM_COMMAND_CMD(wp, lp) HIWORD(wp)

/* Calls a handler whose parameters are those of its message. */
#define HANDLE_MSG(hwnd, message, fn) \
    case (message): \
        return HANDLE_##message((hwnd), (wParam), (lParam), (fn))
#define HANDLE_WM_CREATE(hwnd, wParam, lParam, fn) ((fn)((hwnd), (LPCREATESTRUCT)(lParam)) ? 0L : (LRESULT)-1L)
#define HANDLE_WM_DESTROY(hwnd, wParam, lParam, fn) ((fn)(hwnd), 0L)
#define HANDLE_WM_CLOSE(hwnd, wParam, lParam, fn) ((fn)(hwnd), 0L)
#define HANDLE_WM_QUIT(hwnd, wParam, lParam, fn) ((fn)((hwnd), (int)(wParam)), 0L)
#define HANDLE_WM_TIMER(hwnd, wParam, lParam, fn) ((fn)((hwnd), (UINT)(wParam)), 0L)
#define HANDLE_WM_COMMAND(hwnd, wParam, lParam, fn) ((fn)((hwnd), (int)LOWORD(wParam), (HWND)(lParam), (UINT)HIWORD(wParam)), 0L)
#define HANDLE_WM_SIZE(hwnd, wParam, lParam, fn) \
    ((fn)((hwnd), (UINT)(wParam), (int)(short)LOWORD(lParam), (int)(short)HIWORD(lParam)), 0L)
#define HANDLE_WM_NCCREATE(hwnd, wParam, lParam, fn) ((LRESULT)(DWORD)(BOOL)(fn)((hwnd), (LPCREATESTRUCT)(lParam)))
#define HANDLE_WM_NCDESTROY(hwnd, wParam, lParam, fn) ((fn)(hwnd), 0L)
#define HANDLE_WM_MOVE(hwnd, wParam, lParam, fn) ((fn)((hwnd), (int)(short)LOWORD(lParam), (int)(short)HIWORD(lParam)), 0L)
#define HANDLE_WM_SHOWWINDOW(hwnd, wParam, lParam, fn) ((fn)((hwnd), (BOOL)(wParam), (UINT)(lParam)), 0L)
#define HANDLE_WM_ENABLE(hwnd, wParam, lParam, fn) ((fn)((hwnd), (BOOL)(wParam)), 0L)
#define HANDLE_WM_SETFOCUS(hwnd, wParam, lParam, fn) ((fn)((hwnd), (HWND)(wParam)), 0L)
#define HANDLE_WM_KILLFOCUS(hwnd, wParam, lParam, fn) ((fn)((hwnd), (HWND)(wParam)), 0L)
#define HANDLE_WM_SETTEXT(hwnd, wParam, lParam, fn) ((fn)((hwnd), (LPCTSTR)(lParam)), 0L)
#define HANDLE_WM_GETTEXT(hwnd, wParam, lParam, fn) ((LRESULT)(DWORD)(int)(fn)((hwnd), (int)(wParam), (LPTSTR)(lParam)))
#define HANDLE_WM_GETTEXTLENGTH(hwnd, wParam, lParam, fn) ((LRESULT)(DWORD)(int)(fn)(hwnd))
#define HANDLE_WM_PAINT(hwnd, wParam, lParam, fn) ((fn)(hwnd), 0L)
#define HANDLE_WM_QUERYENDSESSION(hwnd, wParam, lParam, fn) ((LRESULT)(DWORD)(BOOL)(fn)(hwnd))
#define HANDLE_WM_ENDSESSION(hwnd, wParam, lParam, fn) ((fn)((hwnd), (BOOL)(wParam)), 0L)
#define HANDLE_WM_SYSCOMMAND(hwnd, wParam, lParam, fn) \
    ((fn)((hwnd), (UINT)(wParam), (int)(short)LOWORD(lParam), (int)(short)HIWORD(lParam)), 0L)
#define HANDLE_WM_WINDOWPOSCHANGING(hwnd, wParam, lParam, fn) ((LRESULT)(DWORD)(BOOL)(fn)((hwnd), (LPWINDOWPOS)(lParam)))
#define HANDLE_WM_WINDOWPOSCHANGED(hwnd, wParam, lParam, fn) ((fn)((hwnd), (const LPWINDOWPOS)(lParam)), 0L)
#define HANDLE_WM_COPYDATA(hwnd, wParam, lParam, fn) \
    ((LRESULT)(DWORD)(BOOL)(fn)((hwnd), (HWND)(wParam), (PCOPYDATASTRUCT)(lParam)))
#define HANDLE_WM_CHAR(hwnd, wParam, lParam, fn) ((fn)((hwnd), (TCHAR)(wParam), (int)(short)LOWORD(lParam)), 0L)
#define HANDLE_WM_KEYDOWN(hwnd, wParam, lParam, fn) \
    ((fn)((hwnd), (UINT)(wParam), TRUE, (int)(short)LOWORD(lParam), (UINT)HIWORD(lParam)), 0L)
#define HANDLE_WM_KEYUP(hwnd, wParam, lParam, fn) \
    ((fn)((hwnd), (UINT)(wParam), FALSE, (int)(short)LOWORD(lParam), (UINT)HIWORD(lParam)), 0L)

#define FORWARD_WM_DESTROY(hwnd, fn) (void)(fn)((hwnd), WM_DESTROY, 0L, 0L)
#define FORWARD_WM_CLOSE(hwnd, fn) (void)(fn)((hwnd), WM_CLOSE, 0L, 0L)
#define FORWARD_WM_QUIT(hwnd, code, fn) (void)(fn)((hwnd), WM_QUIT, (WPARAM)(code), 0L)
#define FORWARD_WM_TIMER(hwnd, id, fn) (void)(fn)((hwnd), WM_TIMER, (WPARAM)(UINT)(id), 0L)
#define FORWARD_WM_COMMAND(hwnd, id, control, code, fn) \
    (void)(fn)((hwnd), WM_COMMAND, (WPARAM)((UINT)(WORD)(id) | (UINT)(WORD)(code) << 16), (LPARAM)(control))
#define FORWARD_WM_SIZE(hwnd, state, cx, cy, fn) \
    (void)(fn)((hwnd), WM_SIZE, (WPARAM)(UINT)(state), (LPARAM)((UINT)(WORD)(cx) | (UINT)(WORD)(cy) << 16))

#define FORWARD_WM_CREATE(hwnd, creation, fn) (BOOL)(DWORD)(fn)((hwnd), WM_CREATE, 0L, (LPARAM)(LPCREATESTRUCT)(creation))
#define FORWARD_WM_NCCREATE(hwnd, creation, fn) (BOOL)(DWORD)(fn)((hwnd), WM_NCCREATE, 0L, (LPARAM)(LPCREATESTRUCT)(creation))
#define FORWARD_WM_NCDESTROY(hwnd, fn) (void)(fn)((hwnd), WM_NCDESTROY, 0L, 0L)
#define FORWARD_WM_MOVE(hwnd, x, y, fn) (void)(fn)((hwnd), WM_MOVE, 0L, MAKELPARAM((x), (y)))
#define FORWARD_WM_SHOWWINDOW(hwnd, shown, status, fn) \
    (void)(fn)((hwnd), WM_SHOWWINDOW, (WPARAM)(BOOL)(shown), (LPARAM)(UINT)(status))
#define FORWARD_WM_ENABLE(hwnd, enabled, fn) (void)(fn)((hwnd), WM_ENABLE, (WPARAM)(BOOL)(enabled), 0L)
#define FORWARD_WM_SETTEXT(hwnd, text, fn) (void)(fn)((hwnd), WM_SETTEXT, 0L, (LPARAM)(LPCTSTR)(text))
#define FORWARD_WM_GETTEXT(hwnd, room, text, fn) \
    (int)(DWORD)(fn)((hwnd), WM_GETTEXT, (WPARAM)(int)(room), (LPARAM)(LPTSTR)(text))
#define FORWARD_WM_GETTEXTLENGTH(hwnd, fn) (int)(DWORD)(fn)((hwnd), WM_GETTEXTLENGTH, 0L, 0L)
#define FORWARD_WM_SYSCOMMAND(hwnd, command, x, y, fn) \
    (void)(fn)((hwnd), WM_SYSCOMMAND, (WPARAM)(UINT)(command), MAKELPARAM((x), (y)))

#define GetInstanceModule(hInstance) (HMODULE)(hInstance)
#define GetWindowInstance(hwnd) ((HMODULE)GetWindowLongPtr((hwnd), GWLP_HINSTANCE))
#define GetWindowStyle(hwnd) ((DWORD)GetWindowLong((hwnd), GWL_STYLE))
#define GetWindowExStyle(hwnd) ((DWORD)GetWindowLong((hwnd), GWL_EXSTYLE))
#define GetWindowOwner(hwnd) GetWindow((hwnd), GW_OWNER)
#define GetWindowID(hwnd) GetDlgCtrlID(hwnd)
#define GetFirstChild(hwnd) GetWindow((hwnd), GW_CHILD)
#define GetFirstSibling(hwnd) GetWindow((hwnd), GW_HWNDFIRST)
#define GetLastSibling(hwnd) GetWindow((hwnd), GW_HWNDLAST)
#define GetNextSibling(hwnd) GetWindow((hwnd), GW_HWNDNEXT)
#define GetPrevSibling(hwnd) GetWindow((hwnd), GW_HWNDPREV)
#define SubclassWindow(hwnd, procedure) ((WNDPROC)SetWindowLongPtr((hwnd), GWLP_WNDPROC, (LPARAM)(WNDPROC)(procedure)))
#define SetWindowRedraw(hwnd, redraw) ((void)SendMessage((hwnd), WM_SETREDRAW, (WPARAM)(BOOL)(redraw), 0L))

#define GlobalPtrHandle(p) ((HGLOBAL)GlobalHandle(p))
#define GlobalAllocPtr(flags, size) GlobalLock(GlobalAlloc((flags), (size)))
#define GlobalLockPtr(p) ((BOOL)(GlobalLock(GlobalPtrHandle(p)) != NULL))
#define GlobalUnlockPtr(p) GlobalUnlock(GlobalPtrHandle(p))
#define GlobalFreePtr(p) (GlobalUnlockPtr(p), (BOOL)(ULONG_PTR)GlobalFree(GlobalPtrHandle(p)))

#endif

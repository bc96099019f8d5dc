/* windowsx.h: macros for memory and for messages; those of controls, menus and drawing belong to a screen and are left out. */
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

#define GlobalPtrHandle(p) ((HGLOBAL)GlobalHandle(p))
#define GlobalAllocPtr(flags, size) GlobalLock(GlobalAlloc((flags), (size)))
#define GlobalLockPtr(p) ((BOOL)(GlobalLock(GlobalPtrHandle(p)) != NULL))
#define GlobalUnlockPtr(p) GlobalUnlock(GlobalPtrHandle(p))
#define GlobalFreePtr(p) (GlobalUnlockPtr(p), (BOOL)(ULONG_PTR)GlobalFree(GlobalPtrHandle(p)))

#endif

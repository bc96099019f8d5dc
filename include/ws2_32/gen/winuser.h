/* Generated from src/abi/winuser.rs, src/api/user32/messages.rs, src/api/user32/send_message.rs, src/api/user32/classes.rs, src/api/user32/windows.rs, src/api/user32/window_text.rs, src/api/user32/desktop.rs, src/api/user32/char_text.rs, src/api/user32/drawing.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINUSER_H
#define WS2_32_GEN_WINUSER_H

WS2_BEGIN_DECLS

/* A window procedure: is given each message of its windows. */
typedef LRESULT (*WNDPROC)(HWND hwnd, UINT uMsg, WPARAM wParam, LPARAM lParam);

/* What SetTimer has called instead of the window procedure. */
typedef void (*TIMERPROC)(HWND hwnd, UINT uMsg, UINT_PTR idEvent, DWORD dwTime);

/* What SendMessageCallback has called with the result. */
typedef void (*SENDASYNCPROC)(HWND hwnd, UINT uMsg, ULONG_PTR dwData, LRESULT lResult);

/* What EnumWindows calls for each window; FALSE ends it. */
typedef BOOL (*WNDENUMPROC)(HWND hwnd, LPARAM lParam);

/* A message as GetMessage hands it out. */
struct tagMSG {
    /* The window that it is for; NULL for a message to the thread. */
    HWND hwnd;
    UINT message;
    WPARAM wParam;
    LPARAM lParam;
    /* When it was posted, as GetTickCount tells the time. */
    DWORD time;
    POINT pt;
};
typedef struct tagMSG MSG;
typedef MSG *PMSG;
typedef MSG *LPMSG;

/* A class of windows, for RegisterClassA. */
struct tagWNDCLASSA {
    UINT style;
    WNDPROC lpfnWndProc;
    int cbClsExtra;
    int cbWndExtra;
    HINSTANCE hInstance;
    HICON hIcon;
    HCURSOR hCursor;
    HBRUSH hbrBackground;
    LPCSTR lpszMenuName;
    LPCSTR lpszClassName;
};
typedef struct tagWNDCLASSA WNDCLASSA;
typedef WNDCLASSA *PWNDCLASSA;
typedef WNDCLASSA *LPWNDCLASSA;

struct tagWNDCLASSW {
    UINT style;
    WNDPROC lpfnWndProc;
    int cbClsExtra;
    int cbWndExtra;
    HINSTANCE hInstance;
    HICON hIcon;
    HCURSOR hCursor;
    HBRUSH hbrBackground;
    LPCWSTR lpszMenuName;
    LPCWSTR lpszClassName;
};
typedef struct tagWNDCLASSW WNDCLASSW;
typedef WNDCLASSW *PWNDCLASSW;
typedef WNDCLASSW *LPWNDCLASSW;

/* A class of windows, for RegisterClassExA. */
struct tagWNDCLASSEXA {
    UINT cbSize;
    UINT style;
    WNDPROC lpfnWndProc;
    int cbClsExtra;
    int cbWndExtra;
    HINSTANCE hInstance;
    HICON hIcon;
    HCURSOR hCursor;
    HBRUSH hbrBackground;
    LPCSTR lpszMenuName;
    LPCSTR lpszClassName;
    HICON hIconSm;
};
typedef struct tagWNDCLASSEXA WNDCLASSEXA;
typedef WNDCLASSEXA *PWNDCLASSEXA;
typedef WNDCLASSEXA *LPWNDCLASSEXA;

struct tagWNDCLASSEXW {
    UINT cbSize;
    UINT style;
    WNDPROC lpfnWndProc;
    int cbClsExtra;
    int cbWndExtra;
    HINSTANCE hInstance;
    HICON hIcon;
    HCURSOR hCursor;
    HBRUSH hbrBackground;
    LPCWSTR lpszMenuName;
    LPCWSTR lpszClassName;
    HICON hIconSm;
};
typedef struct tagWNDCLASSEXW WNDCLASSEXW;
typedef WNDCLASSEXW *PWNDCLASSEXW;
typedef WNDCLASSEXW *LPWNDCLASSEXW;

/* What WM_NCCREATE and WM_CREATE point to: the arguments of CreateWindowEx. */
struct tagCREATESTRUCTA {
    LPVOID lpCreateParams;
    HINSTANCE hInstance;
    HMENU hMenu;
    HWND hwndParent;
    int cy;
    int cx;
    int y;
    int x;
    LONG style;
    LPCSTR lpszName;
    LPCSTR lpszClass;
    DWORD dwExStyle;
};
typedef struct tagCREATESTRUCTA CREATESTRUCTA;
typedef CREATESTRUCTA *LPCREATESTRUCTA;

struct tagCREATESTRUCTW {
    LPVOID lpCreateParams;
    HINSTANCE hInstance;
    HMENU hMenu;
    HWND hwndParent;
    int cy;
    int cx;
    int y;
    int x;
    LONG style;
    LPCWSTR lpszName;
    LPCWSTR lpszClass;
    DWORD dwExStyle;
};
typedef struct tagCREATESTRUCTW CREATESTRUCTW;
typedef CREATESTRUCTW *LPCREATESTRUCTW;

/* What WM_WINDOWPOSCHANGING and WM_WINDOWPOSCHANGED point to. */
struct tagWINDOWPOS {
    HWND hwnd;
    HWND hwndInsertAfter;
    int x;
    int y;
    int cx;
    int cy;
    UINT flags;
};
typedef struct tagWINDOWPOS WINDOWPOS;
typedef WINDOWPOS *PWINDOWPOS;
typedef WINDOWPOS *LPWINDOWPOS;

/* What WM_COPYDATA points to. */
struct tagCOPYDATASTRUCT {
    ULONG_PTR dwData;
    DWORD cbData;
    void *lpData;
};
typedef struct tagCOPYDATASTRUCT COPYDATASTRUCT;
typedef COPYDATASTRUCT *PCOPYDATASTRUCT;

/* What BeginPaint fills. */
struct tagPAINTSTRUCT {
    HDC hdc;
    BOOL fErase;
    RECT rcPaint;
    BOOL fRestore;
    BOOL fIncUpdate;
    BYTE rgbReserved[32];
};
typedef struct tagPAINTSTRUCT PAINTSTRUCT;
typedef PAINTSTRUCT *PPAINTSTRUCT;
typedef PAINTSTRUCT *LPPAINTSTRUCT;

/* A coordinate or size that CreateWindow chooses itself. */
#define CW_USEDEFAULT (-2147483648)

/* Window messages. */
#define WM_NULL 0x0000
#define WM_CREATE 0x0001
#define WM_DESTROY 0x0002
#define WM_MOVE 0x0003
#define WM_SIZE 0x0005
#define WM_ACTIVATE 0x0006
#define WM_SETFOCUS 0x0007
#define WM_KILLFOCUS 0x0008
#define WM_ENABLE 0x000A
#define WM_SETREDRAW 0x000B
#define WM_SETTEXT 0x000C
#define WM_GETTEXT 0x000D
#define WM_GETTEXTLENGTH 0x000E
#define WM_PAINT 0x000F
#define WM_CLOSE 0x0010
#define WM_QUERYENDSESSION 0x0011
#define WM_QUIT 0x0012
#define WM_QUERYOPEN 0x0013
#define WM_ERASEBKGND 0x0014
#define WM_SYSCOLORCHANGE 0x0015
#define WM_ENDSESSION 0x0016
#define WM_SHOWWINDOW 0x0018
#define WM_SETTINGCHANGE 0x001A
#define WM_DEVMODECHANGE 0x001B
#define WM_ACTIVATEAPP 0x001C
#define WM_FONTCHANGE 0x001D
#define WM_TIMECHANGE 0x001E
#define WM_CANCELMODE 0x001F
#define WM_SETCURSOR 0x0020
#define WM_MOUSEACTIVATE 0x0021
#define WM_CHILDACTIVATE 0x0022
#define WM_GETMINMAXINFO 0x0024
#define WM_DRAWITEM 0x002B
#define WM_MEASUREITEM 0x002C
#define WM_DELETEITEM 0x002D
#define WM_SETFONT 0x0030
#define WM_GETFONT 0x0031
#define WM_QUERYDRAGICON 0x0037
#define WM_COMPAREITEM 0x0039
#define WM_WINDOWPOSCHANGING 0x0046
#define WM_WINDOWPOSCHANGED 0x0047
#define WM_POWER 0x0048
#define WM_COPYDATA 0x004A
#define WM_NOTIFY 0x004E
#define WM_HELP 0x0053
#define WM_USERCHANGED 0x0054
#define WM_CONTEXTMENU 0x007B
#define WM_STYLECHANGING 0x007C
#define WM_STYLECHANGED 0x007D
#define WM_DISPLAYCHANGE 0x007E
#define WM_GETICON 0x007F
#define WM_SETICON 0x0080
#define WM_NCCREATE 0x0081
#define WM_NCDESTROY 0x0082
#define WM_NCCALCSIZE 0x0083
#define WM_NCHITTEST 0x0084
#define WM_NCPAINT 0x0085
#define WM_NCACTIVATE 0x0086
#define WM_GETDLGCODE 0x0087
#define WM_NCMOUSEMOVE 0x00A0
#define WM_NCLBUTTONDOWN 0x00A1
#define WM_NCLBUTTONUP 0x00A2
#define WM_INPUT 0x00FF
#define WM_KEYFIRST 0x0100
#define WM_KEYDOWN 0x0100
#define WM_KEYUP 0x0101
#define WM_CHAR 0x0102
#define WM_DEADCHAR 0x0103
#define WM_SYSKEYDOWN 0x0104
#define WM_SYSKEYUP 0x0105
#define WM_SYSCHAR 0x0106
#define WM_SYSDEADCHAR 0x0107
#define WM_UNICHAR 0x0109
#define WM_KEYLAST 0x0109
#define WM_INITDIALOG 0x0110
#define WM_COMMAND 0x0111
#define WM_SYSCOMMAND 0x0112
#define WM_TIMER 0x0113
#define WM_HSCROLL 0x0114
#define WM_VSCROLL 0x0115
#define WM_INITMENU 0x0116
#define WM_INITMENUPOPUP 0x0117
#define WM_MENUSELECT 0x011F
#define WM_MENUCHAR 0x0120
#define WM_ENTERIDLE 0x0121
#define WM_CTLCOLORMSGBOX 0x0132
#define WM_CTLCOLOREDIT 0x0133
#define WM_CTLCOLORLISTBOX 0x0134
#define WM_CTLCOLORBTN 0x0135
#define WM_CTLCOLORDLG 0x0136
#define WM_CTLCOLORSCROLLBAR 0x0137
#define WM_CTLCOLORSTATIC 0x0138
#define WM_MOUSEFIRST 0x0200
#define WM_MOUSEMOVE 0x0200
#define WM_LBUTTONDOWN 0x0201
#define WM_LBUTTONUP 0x0202
#define WM_LBUTTONDBLCLK 0x0203
#define WM_RBUTTONDOWN 0x0204
#define WM_RBUTTONUP 0x0205
#define WM_RBUTTONDBLCLK 0x0206
#define WM_MBUTTONDOWN 0x0207
#define WM_MBUTTONUP 0x0208
#define WM_MBUTTONDBLCLK 0x0209
#define WM_MOUSEWHEEL 0x020A
#define WM_XBUTTONDOWN 0x020B
#define WM_XBUTTONUP 0x020C
#define WM_XBUTTONDBLCLK 0x020D
#define WM_MOUSEHWHEEL 0x020E
#define WM_MOUSELAST 0x020E
#define WM_PARENTNOTIFY 0x0210
#define WM_ENTERMENULOOP 0x0211
#define WM_EXITMENULOOP 0x0212
#define WM_SIZING 0x0214
#define WM_CAPTURECHANGED 0x0215
#define WM_MOVING 0x0216
#define WM_POWERBROADCAST 0x0218
#define WM_DEVICECHANGE 0x0219
#define WM_ENTERSIZEMOVE 0x0231
#define WM_EXITSIZEMOVE 0x0232
#define WM_DROPFILES 0x0233
#define WM_HOTKEY 0x0312
#define WM_APPCOMMAND 0x0319
#define WM_APP 0x8000
#define WM_USER 0x0400

/* Window styles. */
#define WS_OVERLAPPED 0x0000
#define WS_POPUP 0x80000000
#define WS_CHILD 0x40000000
#define WS_MINIMIZE 0x20000000
#define WS_VISIBLE 0x10000000
#define WS_DISABLED 0x08000000
#define WS_CLIPSIBLINGS 0x04000000
#define WS_CLIPCHILDREN 0x02000000
#define WS_MAXIMIZE 0x01000000
#define WS_CAPTION 0x00C00000
#define WS_BORDER 0x00800000
#define WS_DLGFRAME 0x00400000
#define WS_VSCROLL 0x00200000
#define WS_HSCROLL 0x00100000
#define WS_SYSMENU 0x00080000
#define WS_THICKFRAME 0x00040000
#define WS_GROUP 0x00020000
#define WS_TABSTOP 0x00010000
#define WS_MINIMIZEBOX 0x00020000
#define WS_MAXIMIZEBOX 0x00010000
#define WS_TILED 0x0000
#define WS_ICONIC 0x20000000
#define WS_SIZEBOX 0x00040000
#define WS_TILEDWINDOW 0x00CF0000
#define WS_OVERLAPPEDWINDOW 0x00CF0000
#define WS_POPUPWINDOW 0x80880000
#define WS_CHILDWINDOW 0x40000000
#define WS_EX_DLGMODALFRAME 0x0001
#define WS_EX_NOPARENTNOTIFY 0x0004
#define WS_EX_TOPMOST 0x0008
#define WS_EX_ACCEPTFILES 0x0010
#define WS_EX_TRANSPARENT 0x0020
#define WS_EX_MDICHILD 0x0040
#define WS_EX_TOOLWINDOW 0x0080
#define WS_EX_WINDOWEDGE 0x0100
#define WS_EX_CLIENTEDGE 0x0200
#define WS_EX_CONTEXTHELP 0x0400
#define WS_EX_RIGHT 0x1000
#define WS_EX_LEFT 0x0000
#define WS_EX_CONTROLPARENT 0x00010000
#define WS_EX_STATICEDGE 0x00020000
#define WS_EX_APPWINDOW 0x00040000
#define WS_EX_OVERLAPPEDWINDOW 0x0300
#define WS_EX_PALETTEWINDOW 0x0188
#define WS_EX_LAYERED 0x00080000
#define WS_EX_NOACTIVATE 0x08000000

/* Class styles. */
#define CS_VREDRAW 0x0001
#define CS_HREDRAW 0x0002
#define CS_DBLCLKS 0x0008
#define CS_OWNDC 0x0020
#define CS_CLASSDC 0x0040
#define CS_PARENTDC 0x0080
#define CS_NOCLOSE 0x0200
#define CS_SAVEBITS 0x0800
#define CS_BYTEALIGNCLIENT 0x1000
#define CS_BYTEALIGNWINDOW 0x2000
#define CS_GLOBALCLASS 0x4000
#define CS_DROPSHADOW 0x00020000

/* Values for GetWindowLong, GetClassLong and kin. */
#define GWL_STYLE (-16)
#define GWL_EXSTYLE (-20)
#define GWL_ID (-12)
#define GWLP_WNDPROC (-4)
#define GWLP_HINSTANCE (-6)
#define GWLP_HWNDPARENT (-8)
#define GWLP_USERDATA (-21)
#define GWLP_ID (-12)
#define GCL_CBWNDEXTRA (-18)
#define GCL_CBCLSEXTRA (-20)
#define GCL_STYLE (-26)
#define GCW_ATOM (-32)
#define GCLP_MENUNAME (-8)
#define GCLP_HBRBACKGROUND (-10)
#define GCLP_HCURSOR (-12)
#define GCLP_HICON (-14)
#define GCLP_HMODULE (-16)
#define GCLP_WNDPROC (-24)
#define GCLP_HICONSM (-34)

/* What PeekMessage does, and which messages MsgWaitForMultipleObjects waits for. */
#define PM_NOREMOVE 0x0000
#define PM_REMOVE 0x0001
#define PM_NOYIELD 0x0002
#define QS_KEY 0x0001
#define QS_MOUSEMOVE 0x0002
#define QS_MOUSEBUTTON 0x0004
#define QS_POSTMESSAGE 0x0008
#define QS_TIMER 0x0010
#define QS_PAINT 0x0020
#define QS_SENDMESSAGE 0x0040
#define QS_HOTKEY 0x0080
#define QS_ALLPOSTMESSAGE 0x0100
#define QS_RAWINPUT 0x0400
#define QS_MOUSE 0x0006
#define QS_INPUT 0x0407
#define QS_ALLEVENTS 0x04BF
#define QS_ALLINPUT 0x04FF

/* How MsgWaitForMultipleObjectsEx waits. */
#define MWMO_WAITALL 0x0001
#define MWMO_ALERTABLE 0x0002
#define MWMO_INPUTAVAILABLE 0x0004

/* How SendMessageTimeout waits, and what InSendMessageEx says. */
#define SMTO_NORMAL 0x0000
#define SMTO_BLOCK 0x0001
#define SMTO_ABORTIFHUNG 0x0002
#define SMTO_NOTIMEOUTIFNOTHUNG 0x0008
#define SMTO_ERRORONEXIT 0x0020
#define ISMEX_NOSEND 0x0000
#define ISMEX_SEND 0x0001
#define ISMEX_NOTIFY 0x0002
#define ISMEX_CALLBACK 0x0004
#define ISMEX_REPLIED 0x0008

/* Timers, in milliseconds. */
#define USER_TIMER_MINIMUM 0x000A
#define USER_TIMER_MAXIMUM 0x7FFFFFFF

/* How a window is shown. */
#define SW_HIDE 0
#define SW_SHOWNORMAL 1
#define SW_NORMAL 1
#define SW_SHOWMINIMIZED 2
#define SW_SHOWMAXIMIZED 3
#define SW_MAXIMIZE 3
#define SW_SHOWNOACTIVATE 4
#define SW_SHOW 5
#define SW_MINIMIZE 6
#define SW_SHOWMINNOACTIVE 7
#define SW_SHOWNA 8
#define SW_RESTORE 9
#define SW_SHOWDEFAULT 10
#define SW_FORCEMINIMIZE 11

/* What SetWindowPos leaves alone. */
#define SWP_NOSIZE 0x0001
#define SWP_NOMOVE 0x0002
#define SWP_NOZORDER 0x0004
#define SWP_NOREDRAW 0x0008
#define SWP_NOACTIVATE 0x0010
#define SWP_FRAMECHANGED 0x0020
#define SWP_SHOWWINDOW 0x0040
#define SWP_HIDEWINDOW 0x0080
#define SWP_NOCOPYBITS 0x0100
#define SWP_NOOWNERZORDER 0x0200
#define SWP_NOSENDCHANGING 0x0400
#define SWP_DRAWFRAME 0x0020
#define SWP_NOREPOSITION 0x0200
#define SWP_DEFERERASE 0x2000
#define SWP_ASYNCWINDOWPOS 0x4000

/* WM_SIZE and WM_ACTIVATE. */
#define SIZE_RESTORED 0
#define SIZE_MINIMIZED 1
#define SIZE_MAXIMIZED 2
#define SIZE_MAXSHOW 3
#define SIZE_MAXHIDE 4
#define WA_INACTIVE 0
#define WA_ACTIVE 1
#define WA_CLICKACTIVE 2

/* MessageBox: buttons, icon, default, and the answers. */
#define MB_OK 0x0000
#define MB_OKCANCEL 0x0001
#define MB_ABORTRETRYIGNORE 0x0002
#define MB_YESNOCANCEL 0x0003
#define MB_YESNO 0x0004
#define MB_RETRYCANCEL 0x0005
#define MB_CANCELTRYCONTINUE 0x0006
#define MB_ICONHAND 0x0010
#define MB_ICONQUESTION 0x0020
#define MB_ICONEXCLAMATION 0x0030
#define MB_ICONASTERISK 0x0040
#define MB_USERICON 0x0080
#define MB_ICONWARNING 0x0030
#define MB_ICONERROR 0x0010
#define MB_ICONINFORMATION 0x0040
#define MB_ICONSTOP 0x0010
#define MB_DEFBUTTON1 0x0000
#define MB_DEFBUTTON2 0x0100
#define MB_DEFBUTTON3 0x0200
#define MB_DEFBUTTON4 0x0300
#define MB_APPLMODAL 0x0000
#define MB_SYSTEMMODAL 0x1000
#define MB_TASKMODAL 0x2000
#define MB_HELP 0x4000
#define MB_NOFOCUS 0x8000
#define MB_SETFOREGROUND 0x00010000
#define MB_DEFAULT_DESKTOP_ONLY 0x00020000
#define MB_TOPMOST 0x00040000
#define MB_RIGHT 0x00080000
#define MB_RTLREADING 0x00100000
#define MB_SERVICE_NOTIFICATION 0x00200000
#define MB_TYPEMASK 0x000F
#define MB_ICONMASK 0x00F0
#define MB_DEFMASK 0x0F00
#define MB_MODEMASK 0x3000
#define MB_MISCMASK 0xC000

/* Answers of MessageBox, and the ids of those buttons. */
#define IDOK 1
#define IDCANCEL 2
#define IDABORT 3
#define IDRETRY 4
#define IDIGNORE 5
#define IDYES 6
#define IDNO 7
#define IDCLOSE 8
#define IDHELP 9
#define IDTRYAGAIN 10
#define IDCONTINUE 11

/* GetWindow. */
#define GW_HWNDFIRST 0
#define GW_HWNDLAST 1
#define GW_HWNDNEXT 2
#define GW_HWNDPREV 3
#define GW_OWNER 4
#define GW_CHILD 5

/* WM_SYSCOMMAND. */
#define SC_SIZE 0xF000
#define SC_MOVE 0xF010
#define SC_MINIMIZE 0xF020
#define SC_MAXIMIZE 0xF030
#define SC_CLOSE 0xF060
#define SC_RESTORE 0xF120

/* System colors, for the background of a class. */
#define COLOR_SCROLLBAR 0
#define COLOR_BACKGROUND 1
#define COLOR_ACTIVECAPTION 2
#define COLOR_INACTIVECAPTION 3
#define COLOR_MENU 4
#define COLOR_WINDOW 5
#define COLOR_WINDOWFRAME 6
#define COLOR_MENUTEXT 7
#define COLOR_WINDOWTEXT 8
#define COLOR_CAPTIONTEXT 9
#define COLOR_ACTIVEBORDER 10
#define COLOR_INACTIVEBORDER 11
#define COLOR_APPWORKSPACE 12
#define COLOR_HIGHLIGHT 13
#define COLOR_HIGHLIGHTTEXT 14
#define COLOR_BTNFACE 15
#define COLOR_BTNSHADOW 16
#define COLOR_GRAYTEXT 17
#define COLOR_BTNTEXT 18
#define COLOR_3DFACE 15

/* GetSystemMetrics. */
#define SM_CXSCREEN 0
#define SM_CYSCREEN 1
#define SM_CXVSCROLL 2
#define SM_CYHSCROLL 3
#define SM_CYCAPTION 4
#define SM_CXBORDER 5
#define SM_CYBORDER 6
#define SM_MOUSEPRESENT 19
#define SM_NETWORK 63
#define SM_CMONITORS 80
#define SM_REMOTESESSION 4096

/* Keys. */
#define VK_LBUTTON 0x0001
#define VK_RBUTTON 0x0002
#define VK_BACK 0x0008
#define VK_TAB 0x0009
#define VK_RETURN 0x000D
#define VK_SHIFT 0x0010
#define VK_CONTROL 0x0011
#define VK_MENU 0x0012
#define VK_PAUSE 0x0013
#define VK_CAPITAL 0x0014
#define VK_ESCAPE 0x001B
#define VK_SPACE 0x0020
#define VK_PRIOR 0x0021
#define VK_NEXT 0x0022
#define VK_END 0x0023
#define VK_HOME 0x0024
#define VK_LEFT 0x0025
#define VK_UP 0x0026
#define VK_RIGHT 0x0027
#define VK_DOWN 0x0028
#define VK_INSERT 0x002D
#define VK_DELETE 0x002E
#define VK_F1 0x0070
#define VK_F2 0x0071
#define VK_F3 0x0072
#define VK_F4 0x0073
#define VK_F5 0x0074
#define VK_F6 0x0075
#define VK_F7 0x0076
#define VK_F8 0x0077
#define VK_F9 0x0078
#define VK_F10 0x0079
#define VK_F11 0x007A
#define VK_F12 0x007B

/* Waits for the calling thread's next message and takes it. Returns 0 for WM_QUIT, -1 on failure.

   `hWnd`: only messages of that window of the thread and of those inside it; NULL: all; (HWND)-1: only those that have no
   window. `wMsgFilterMin`, `wMsgFilterMax`: the range of messages, both 0 for all; WM_QUIT always comes, after what was
   posted before. Messages that other threads send are delivered meanwhile.
   Errors: ERROR_INVALID_PARAMETER (`lpMsg` is NULL), ERROR_INVALID_WINDOW_HANDLE.
   Differs from Windows: without a screen there are no input and no WM_PAINT messages; `pt` is always (0, 0).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessage> */
BOOL GetMessageA(LPMSG lpMsg,
                 HWND hWnd,
                 UINT wMsgFilterMin,
                 UINT wMsgFilterMax);

/* As `GetMessageA`: the two are one here, as no message of a queue carries text.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessagew> */
BOOL GetMessageW(LPMSG lpMsg, HWND hWnd, UINT wMsgFilterMin, UINT wMsgFilterMax);

/* Looks whether there is a message for the calling thread, as `GetMessageA` without the waiting: TRUE if there is.

   `wRemoveMsg`: PM_REMOVE takes it, PM_NOREMOVE leaves it; PM_QS_* restricts the kinds of messages. Errors: as `GetMessageA`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-peekmessagea> */
BOOL PeekMessageA(LPMSG lpMsg,
                  HWND hWnd,
                  UINT wMsgFilterMin,
                  UINT wMsgFilterMax,
                  UINT wRemoveMsg);

/* As `PeekMessageA`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-peekmessagew> */
BOOL PeekMessageW(LPMSG lpMsg, HWND hWnd, UINT wMsgFilterMin, UINT wMsgFilterMax, UINT wRemoveMsg);

/* Gives a message to its window's procedure, or a timer's message to the timer's procedure. Returns the procedure's result.
   A message without a window, or of another thread's window, goes nowhere.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-dispatchmessagea> */
LRESULT DispatchMessageA(const MSG *lpMsg);

/* As `DispatchMessageA`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-dispatchmessagew> */
LRESULT DispatchMessageW(const MSG *lpMsg);

/* Would make characters of key strokes: without a screen there are none. Returns whether the message is of a key.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-translatemessage> */
BOOL TranslateMessage(const MSG *lpMsg);

/* Appends a message to the queue of the window's thread.

   `hWnd`: HWND_BROADCAST for all top-level windows of the process, NULL for the calling thread itself.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_NOT_ENOUGH_QUOTA (10,000 messages wait), ERROR_MESSAGE_SYNC_ONLY (a message
   that carries pointers).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postmessagea> */
BOOL PostMessageA(HWND hWnd,
                  UINT Msg,
                  WPARAM wParam,
                  LPARAM lParam);

/* As `PostMessageA`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postmessagew> */
BOOL PostMessageW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);

/* Appends a message to a thread's queue, without a window.

   Errors: ERROR_INVALID_THREAD_ID (no such thread, or it has no queue: it gets one with its first call about messages or
   windows), ERROR_NOT_ENOUGH_QUOTA, ERROR_MESSAGE_SYNC_ONLY.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postthreadmessagea> */
BOOL PostThreadMessageA(DWORD idThread,
                        UINT Msg,
                        WPARAM wParam,
                        LPARAM lParam);

/* As `PostThreadMessageA`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postthreadmessagew> */
BOOL PostThreadMessageW(DWORD idThread, UINT Msg, WPARAM wParam, LPARAM lParam);

/* Has the calling thread get WM_QUIT when it has taken all that was posted; `nExitCode` is its wParam.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-postquitmessage> */
void PostQuitMessage(int nExitCode);

/* The number of a message by its name, 0xC000 to 0xFFFF: the same for the same name in any letter case. 0 on failure.

   Errors: ERROR_INVALID_PARAMETER (NULL, empty or too long), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerwindowmessagea> */
UINT RegisterWindowMessageA(LPCSTR lpString);

/* As `RegisterWindowMessageA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerwindowmessagew> */
UINT RegisterWindowMessageW(LPCWSTR lpString) WS2_WIDE_SYM(RegisterWindowMessageW);

/* Starts a timer that gives WM_TIMER each `uElapse` milliseconds (10 at least), or starts it anew. Returns its number, 0 on failure.

   `hWnd`: the calling thread's window that gets it, NULL for the thread itself: then a number that no timer has is replaced by
   a new one. `lpTimerFunc`, if not NULL, is called instead of the window procedure, by DispatchMessage.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_ACCESS_DENIED (another thread's window).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-settimer> */
UINT_PTR SetTimer(HWND hWnd,
                  UINT_PTR nIDEvent,
                  UINT uElapse,
                  TIMERPROC lpTimerFunc);

/* Ends a timer of the calling thread. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (no such timer).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-killtimer> */
BOOL KillTimer(HWND hWnd,
               UINT_PTR uIDEvent);

/* The kinds of messages (`flags`: QS_*) that have come since the calling thread last looked in the low word, and those that are
   there in the high word.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getqueuestatus> */
DWORD GetQueueStatus(UINT flags);

/* When the message that the calling thread took last was posted, in milliseconds as GetTickCount tells them.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessagetime> */
LONG GetMessageTime(void);

/* Where the pointer was: without a screen always at (0, 0).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getmessagepos> */
DWORD GetMessagePos(void);

/* Waits until a message comes that the calling thread has not looked at; delivers what other threads send meanwhile.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-waitmessage> */
BOOL WaitMessage(void);

/* Waits for objects and for messages, as `MsgWaitForMultipleObjectsEx` with `fWaitAll` as MWMO_WAITALL.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-msgwaitformultipleobjects> */
DWORD MsgWaitForMultipleObjects(DWORD nCount,
                                const HANDLE *pHandles,
                                BOOL fWaitAll,
                                DWORD dwMilliseconds,
                                DWORD dwWakeMask);

/* Waits for one of `nCount` objects or for a new message of the kinds `dwWakeMask` (QS_*), at most `dwMilliseconds`.

   `dwFlags`: MWMO_WAITALL (all objects and a message at once), MWMO_ALERTABLE (ends also when procedure calls ran),
   MWMO_INPUTAVAILABLE (messages that the thread has looked at count too). Returns WAIT_OBJECT_0 plus the place of the
   object, or plus `nCount` for a message; WAIT_ABANDONED_0 plus the place; WAIT_IO_COMPLETION; WAIT_TIMEOUT; or
   WAIT_FAILED: ERROR_INVALID_PARAMETER (more than 63 objects, or one twice with MWMO_WAITALL), ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-msgwaitformultipleobjectsex> */
DWORD MsgWaitForMultipleObjectsEx(DWORD nCount,
                                  const HANDLE *pHandles,
                                  DWORD dwMilliseconds,
                                  DWORD dwWakeMask,
                                  DWORD dwFlags);

/* The id of the thread that a window belongs to, 0 on failure; `lpdwProcessId`, if not NULL, receives the process's.
   Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowthreadprocessid> */
DWORD GetWindowThreadProcessId(HWND hWnd,
                               LPDWORD lpdwProcessId);

/* Has the window's procedure called with a message, and returns its result; 0 on failure.

   A window of another thread is given the message when that thread looks for messages; the calling thread is given what
   others send it meanwhile. Text of WM_SETTEXT and its like is converted where procedure and caller differ in it.
   `hWnd`: HWND_BROADCAST for all top-level windows. Errors: ERROR_INVALID_WINDOW_HANDLE (also: the window or its thread
   ended first).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagea> */
LRESULT SendMessageA(HWND hWnd,
                     UINT Msg,
                     WPARAM wParam,
                     LPARAM lParam);

/* As `SendMessageA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagew> */
LRESULT SendMessageW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam) WS2_WIDE_SYM(SendMessageW);

/* As SendMessage, but waits for another thread at most `uTimeout` milliseconds. Returns 0 on failure.

   `fuFlags`: SMTO_BLOCK (is given nothing meanwhile), SMTO_ABORTIFHUNG (not at all for a thread that has not looked for
   messages for 5 seconds), SMTO_NOTIMEOUTIFNOTHUNG (without end for one that does), SMTO_ERRORONEXIT (which is so in
   any case). `lpdwResult`, if not NULL, receives the procedure's result. A message that has not been delivered in time
   is withdrawn. Errors: ERROR_TIMEOUT, ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagetimeouta> */
LRESULT SendMessageTimeoutA(HWND hWnd,
                            UINT Msg,
                            WPARAM wParam,
                            LPARAM lParam,
                            UINT fuFlags,
                            UINT uTimeout,
                            PDWORD_PTR lpdwResult);

/* As `SendMessageTimeoutA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagetimeoutw> */
LRESULT SendMessageTimeoutW(HWND hWnd,
                            UINT Msg,
                            WPARAM wParam,
                            LPARAM lParam,
                            UINT fuFlags,
                            UINT uTimeout,
                            PDWORD_PTR lpdwResult) WS2_WIDE_SYM(SendMessageTimeoutW);

/* As SendMessage, but does not wait for another thread.

   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_MESSAGE_SYNC_ONLY (a message that carries pointers).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendnotifymessagea> */
BOOL SendNotifyMessageA(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);

/* As `SendNotifyMessageA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendnotifymessagew> */
BOOL SendNotifyMessageW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam) WS2_WIDE_SYM(SendNotifyMessageW);

/* As SendNotifyMessage, and has `lpResultCallBack` called with the result: of another thread's window when the calling thread
   looks for messages. Errors: as SendNotifyMessage, ERROR_INVALID_PARAMETER (no function).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagecallbacka> */
BOOL SendMessageCallbackA(HWND hWnd,
                          UINT Msg,
                          WPARAM wParam,
                          LPARAM lParam,
                          SENDASYNCPROC lpResultCallBack,
                          ULONG_PTR dwData);

/* As `SendMessageCallbackA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-sendmessagecallbackw> */
BOOL SendMessageCallbackW(HWND hWnd,
                          UINT Msg,
                          WPARAM wParam,
                          LPARAM lParam,
                          SENDASYNCPROC lpResultCallBack,
                          ULONG_PTR dwData) WS2_WIDE_SYM(SendMessageCallbackW);

/* Answers the message that another thread has sent, before the window procedure returns. FALSE: none was.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-replymessage> */
BOOL ReplyMessage(LRESULT lResult);

/* Whether the window procedure is at a message that another thread has sent.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-insendmessage> */
BOOL InSendMessage(void);

/* How the message was sent that the window procedure is at: ISMEX_*. `lpReserved`: NULL.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-insendmessageex> */
DWORD InSendMessageEx(LPVOID lpReserved);

/* What a window does with a message that its procedure leaves to the system: WM_CLOSE destroys it, WM_SETTEXT and WM_GETTEXT
   are about its text, WM_WINDOWPOSCHANGED becomes WM_MOVE and WM_SIZE, WM_NCCREATE is answered with TRUE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-defwindowproca> */
LRESULT DefWindowProcA(HWND hWnd,
                       UINT Msg,
                       WPARAM wParam,
                       LPARAM lParam);

/* As `DefWindowProcA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-defwindowprocw> */
LRESULT DefWindowProcW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam) WS2_WIDE_SYM(DefWindowProcW);

/* Calls the window procedure that SetWindowLongPtr or GetWindowLongPtr returned. Returns its result, 0 for NULL.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-callwindowproca> */
LRESULT CallWindowProcA(WNDPROC lpPrevWndFunc,
                        HWND hWnd,
                        UINT Msg,
                        WPARAM wParam,
                        LPARAM lParam);

/* As `CallWindowProcA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-callwindowprocw> */
LRESULT CallWindowProcW(WNDPROC lpPrevWndFunc, HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam) WS2_WIDE_SYM(CallWindowProcW);

/* Registers a class of windows for CreateWindowEx. Returns its number, 0 on failure.

   `lpWndClass`: name, procedure and the rest; icon, cursor, background and menu are kept but never seen.
   Errors: ERROR_CLASS_ALREADY_EXISTS, ERROR_INVALID_PARAMETER (no name, no procedure, negative sizes),
   ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassa> */
ATOM RegisterClassA(const WNDCLASSA *lpWndClass);

/* As `RegisterClassA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassw> */
ATOM RegisterClassW(const WNDCLASSW *lpWndClass) WS2_WIDE_SYM(RegisterClassW);

/* As `RegisterClassA`, with a small icon. Errors also: ERROR_INVALID_PARAMETER (`cbSize` is not the structure's).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassexa> */
ATOM RegisterClassExA(const WNDCLASSEXA *lpwcx);

/* As `RegisterClassExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerclassexw> */
ATOM RegisterClassExW(const WNDCLASSEXW *lpwcx) WS2_WIDE_SYM(RegisterClassExW);

/* Forgets a class, by its name or its number. Errors: ERROR_CLASS_DOES_NOT_EXIST, ERROR_CLASS_HAS_WINDOWS.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-unregisterclassa> */
BOOL UnregisterClassA(LPCSTR lpClassName, HINSTANCE hInstance);

/* As `UnregisterClassA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-unregisterclassw> */
BOOL UnregisterClassW(LPCWSTR lpClassName, HINSTANCE hInstance) WS2_WIDE_SYM(UnregisterClassW);

/* Tells what a class was registered with. Errors: ERROR_CLASS_DOES_NOT_EXIST, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfoa> */
BOOL GetClassInfoA(HINSTANCE hInstance, LPCSTR lpClassName, WNDCLASSA *lpWndClass);

/* As `GetClassInfoA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfow> */
BOOL GetClassInfoW(HINSTANCE hInstance, LPCWSTR lpClassName, WNDCLASSW *lpWndClass) WS2_WIDE_SYM(GetClassInfoW);

/* As `GetClassInfoA`, with the small icon. Returns the class's number, 0 on failure.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfoexa> */
BOOL GetClassInfoExA(HINSTANCE hInstance, LPCSTR lpszClass, WNDCLASSEXA *lpwcx);

/* As `GetClassInfoExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassinfoexw> */
BOOL GetClassInfoExW(HINSTANCE hInstance, LPCWSTR lpszClass, WNDCLASSEXW *lpwcx) WS2_WIDE_SYM(GetClassInfoExW);

/* Writes the name of a window's class to `lpClassName`, which has room for `nMaxCount` units. Returns its length, 0 on failure.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (no room).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassnamea> */
int GetClassNameA(HWND hWnd,
                  LPSTR lpClassName,
                  int nMaxCount);

/* As `GetClassNameA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclassnamew> */
int GetClassNameW(HWND hWnd, LPWSTR lpClassName, int nMaxCount) WS2_WIDE_SYM(GetClassNameW);

/* A value of a window's class: GCL_*, GCLP_*, or 8 of its own bytes at `nIndex`. 0 on failure.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclasslongptra> */
ULONG_PTR GetClassLongPtrA(HWND hWnd, int nIndex);

/* As `GetClassLongPtrA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclasslongptrw> */
ULONG_PTR GetClassLongPtrW(HWND hWnd, int nIndex) WS2_WIDE_SYM(GetClassLongPtrW);

/* Changes a value of a window's class: GCL_STYLE, GCLP_*, or 8 of its own bytes at `nIndex`. Returns the value before, 0 on
   failure. GCLP_WNDPROC counts for windows that are made from now on.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX, ERROR_INVALID_PARAMETER (no procedure).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setclasslongptra> */
ULONG_PTR SetClassLongPtrA(HWND hWnd,
                           int nIndex,
                           LONG_PTR dwNewLong);

/* As `SetClassLongPtrA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setclasslongptrw> */
ULONG_PTR SetClassLongPtrW(HWND hWnd, int nIndex, LONG_PTR dwNewLong) WS2_WIDE_SYM(SetClassLongPtrW);

/* Makes a window of the calling thread. Returns NULL on failure, also when its procedure refuses WM_NCCREATE (FALSE) or WM_CREATE
   (-1).

   `lpClassName`: a name, or the number that RegisterClass returned. `hWndParent`: the parent of a WS_CHILD, else the owner, or
   HWND_MESSAGE. `hMenu`: of a child its number. `lpParam` reaches WM_NCCREATE and WM_CREATE in a CREATESTRUCT.
   Errors: ERROR_CANNOT_FIND_WND_CLASS, ERROR_INVALID_WINDOW_HANDLE (the parent), ERROR_TLW_WITH_WSCHILD (a child without parent),
   ERROR_NOT_ENOUGH_MEMORY. Differs from Windows: there is no screen, so WM_NCCALCSIZE and WM_GETMINMAXINFO are not sent, and the
   classes of controls ("EDIT" and so on) do not exist but "STATIC", which keeps its text.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-createwindowexa> */
HWND CreateWindowExA(DWORD dwExStyle,
                     LPCSTR lpClassName,
                     LPCSTR lpWindowName,
                     DWORD dwStyle,
                     int X,
                     int Y,
                     int nWidth,
                     int nHeight,
                     HWND hWndParent,
                     HMENU hMenu,
                     HINSTANCE hInstance,
                     LPVOID lpParam);

/* As `CreateWindowExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-createwindowexw> */
HWND CreateWindowExW(DWORD dwExStyle,
                     LPCWSTR lpClassName,
                     LPCWSTR lpWindowName,
                     DWORD dwStyle,
                     int X,
                     int Y,
                     int nWidth,
                     int nHeight,
                     HWND hWndParent,
                     HMENU hMenu,
                     HINSTANCE hInstance,
                     LPVOID lpParam) WS2_WIDE_SYM(CreateWindowExW);

/* Destroys a window of the calling thread and all windows inside it, and those that it owns: WM_DESTROY, then WM_NCDESTROY.
   Messages and timers that were for it are gone. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_ACCESS_DENIED (another thread's).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-destroywindow> */
BOOL DestroyWindow(HWND hWnd);

/* Whether a handle names a window.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindow> */
BOOL IsWindow(HWND hWnd);

/* Whether a window's procedure expects wide text: its class was registered by a W function, or SetWindowLongPtrW set it. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindowunicode> */
BOOL IsWindowUnicode(HWND hWnd);

/* Whether `hWnd` is inside `hWndParent`, however deep.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischild> */
BOOL IsChild(HWND hWndParent, HWND hWnd);

/* The parent of a child, the owner of a pop-up; NULL for others and on failure. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getparent> */
HWND GetParent(HWND hWnd);

/* Puts a window into another one, or with HWND_MESSAGE among those for messages only, or with NULL at the top. Returns the parent
   before, NULL on failure (and for none). Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (into itself).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setparent> */
HWND SetParent(HWND hWndChild,
               HWND hWndNewParent);

/* A window near another: GW_OWNER, GW_CHILD (the first inside it), GW_HWNDFIRST, GW_HWNDLAST, GW_HWNDNEXT, GW_HWNDPREV (its
   siblings, the newest first). NULL for none and on failure. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindow> */
HWND GetWindow(HWND hWnd,
               UINT uCmd);

/* The top-level window of this process with that class and title, either of which may be NULL for any. NULL: there is none.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindowa> */
HWND FindWindowA(LPCSTR lpClassName,
                 LPCSTR lpWindowName);

/* As `FindWindowA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindoww> */
HWND FindWindowW(LPCWSTR lpClassName, LPCWSTR lpWindowName) WS2_WIDE_SYM(FindWindowW);

/* The same among the windows inside `hWndParent` (NULL: the top-level ones, HWND_MESSAGE: those for messages only), behind
   `hWndChildAfter` if it is not NULL. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindowexa> */
HWND FindWindowExA(HWND hWndParent,
                   HWND hWndChildAfter,
                   LPCSTR lpszClass,
                   LPCSTR lpszWindow);

/* As `FindWindowExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-findwindowexw> */
HWND FindWindowExW(HWND hWndParent, HWND hWndChildAfter, LPCWSTR lpszClass, LPCWSTR lpszWindow) WS2_WIDE_SYM(FindWindowExW);

/* Calls `lpEnumFunc` for each top-level window of this process, until it returns FALSE, which is then returned.
   Errors: ERROR_INVALID_PARAMETER (no function).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-enumwindows> */
BOOL EnumWindows(WNDENUMPROC lpEnumFunc, LPARAM lParam);

/* A value of a window: GWL_STYLE, GWL_EXSTYLE, GWL_ID, or 4 of its own bytes at `nIndex`. 0 on failure.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX (also for pointers: GetWindowLongPtr).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlonga> */
LONG GetWindowLongA(HWND hWnd, int nIndex);

/* As `GetWindowLongA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlongw> */
LONG GetWindowLongW(HWND hWnd, int nIndex) WS2_WIDE_SYM(GetWindowLongW);

/* Changes a value of a window, as `GetWindowLongA` names them. Returns the value before, 0 on failure: errors as there.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlonga> */
LONG SetWindowLongA(HWND hWnd,
                    int nIndex,
                    LONG dwNewLong);

/* As `SetWindowLongA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlongw> */
LONG SetWindowLongW(HWND hWnd, int nIndex, LONG dwNewLong) WS2_WIDE_SYM(SetWindowLongW);

/* A value of a window: GWLP_USERDATA, GWLP_WNDPROC, GWLP_ID, GWLP_HINSTANCE, GWLP_HWNDPARENT, GWL_STYLE, GWL_EXSTYLE, or 8 of its own
   bytes at `nIndex`. 0 on failure. A procedure that expects other text than the caller's flavour has is told as a handle for
   CallWindowProc. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlongptra> */
LONG_PTR GetWindowLongPtrA(HWND hWnd,
                           int nIndex);

/* As `GetWindowLongPtrA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowlongptrw> */
LONG_PTR GetWindowLongPtrW(HWND hWnd, int nIndex) WS2_WIDE_SYM(GetWindowLongPtrW);

/* Changes a value of a window, as `GetWindowLongPtrA` names them. Returns the value before, 0 on failure.

   GWLP_WNDPROC: the new procedure gets text in the caller's flavour; it hands on to the old one with CallWindowProc.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_INDEX, ERROR_INVALID_PARAMETER (no procedure).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlongptra> */
LONG_PTR SetWindowLongPtrA(HWND hWnd,
                           int nIndex,
                           LONG_PTR dwNewLong);

/* As `SetWindowLongPtrA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowlongptrw> */
LONG_PTR SetWindowLongPtrW(HWND hWnd, int nIndex, LONG_PTR dwNewLong) WS2_WIDE_SYM(SetWindowLongPtrW);

/* Sends WM_SETTEXT. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowtexta> */
BOOL SetWindowTextA(HWND hWnd, LPCSTR lpString);

/* As `SetWindowTextA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowtextw> */
BOOL SetWindowTextW(HWND hWnd, LPCWSTR lpString) WS2_WIDE_SYM(SetWindowTextW);

/* Sends WM_GETTEXT: writes the window's text to `lpString`, which has room for `nMaxCount` units. Returns its length, 0 for none or
   on failure. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (no room).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtexta> */
int GetWindowTextA(HWND hWnd,
                   LPSTR lpString,
                   int nMaxCount);

/* As `GetWindowTextA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtextw> */
int GetWindowTextW(HWND hWnd, LPWSTR lpString, int nMaxCount) WS2_WIDE_SYM(GetWindowTextW);

/* Sends WM_GETTEXTLENGTH: the length of the window's text in units. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtextlengtha> */
int GetWindowTextLengthA(HWND hWnd);

/* As `GetWindowTextLengthA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowtextlengthw> */
int GetWindowTextLengthW(HWND hWnd) WS2_WIDE_SYM(GetWindowTextLengthW);

/* Gives a window a value by the name `lpString`, or by a number of a name. Errors: ERROR_INVALID_WINDOW_HANDLE,
   ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setpropa> */
BOOL SetPropA(HWND hWnd, LPCSTR lpString, HANDLE hData);

/* As `SetPropA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setpropw> */
BOOL SetPropW(HWND hWnd, LPCWSTR lpString, HANDLE hData) WS2_WIDE_SYM(SetPropW);

/* A window's value of that name; NULL for none. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getpropa> */
HANDLE GetPropA(HWND hWnd, LPCSTR lpString);

/* As `GetPropA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getpropw> */
HANDLE GetPropW(HWND hWnd, LPCWSTR lpString) WS2_WIDE_SYM(GetPropW);

/* Takes a window's value of that name away, and returns it; NULL for none. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-removepropa> */
HANDLE RemovePropA(HWND hWnd, LPCSTR lpString);

/* As `RemovePropA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-removepropw> */
HANDLE RemovePropW(HWND hWnd, LPCWSTR lpString) WS2_WIDE_SYM(RemovePropW);

/* The child of `hDlg` whose number is `nIDDlgItem`; NULL: none. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgitem> */
HWND GetDlgItem(HWND hDlg, int nIDDlgItem);

/* The number of a child. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgctrlid> */
int GetDlgCtrlID(HWND hWnd);

/* Sends a message to the child of `hDlg` whose number is `nIDDlgItem`. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-senddlgitemmessagea> */
LRESULT SendDlgItemMessageA(HWND hDlg, int nIDDlgItem, UINT Msg, WPARAM wParam, LPARAM lParam);

/* As `SendDlgItemMessageA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-senddlgitemmessagew> */
LRESULT SendDlgItemMessageW(HWND hDlg, int nIDDlgItem, UINT Msg, WPARAM wParam, LPARAM lParam) WS2_WIDE_SYM(SendDlgItemMessageW);

/* Sets the text of the child of `hDlg` whose number is `nIDDlgItem`. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setdlgitemtexta> */
BOOL SetDlgItemTextA(HWND hDlg, int nIDDlgItem, LPCSTR lpString);

/* As `SetDlgItemTextA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setdlgitemtextw> */
BOOL SetDlgItemTextW(HWND hDlg, int nIDDlgItem, LPCWSTR lpString) WS2_WIDE_SYM(SetDlgItemTextW);

/* Writes the text of the child of `hDlg` whose number is `nIDDlgItem`, as `GetWindowTextA`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgitemtexta> */
UINT GetDlgItemTextA(HWND hDlg, int nIDDlgItem, LPSTR lpString, int cchMax);

/* As `GetDlgItemTextA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdlgitemtextw> */
UINT GetDlgItemTextW(HWND hDlg, int nIDDlgItem, LPWSTR lpString, int cchMax) WS2_WIDE_SYM(GetDlgItemTextW);

/* Says that a window is to be seen (any SW_* but SW_HIDE) or not; returns whether it was. It gets WM_SHOWWINDOW.
   Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-showwindow> */
BOOL ShowWindow(HWND hWnd,
                int nCmdShow);

/* Would have a window painted: without a screen there is no WM_PAINT. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-updatewindow> */
BOOL UpdateWindow(HWND hWnd);

/* Would mark a part of a window (NULL: of all windows) for painting: without a screen there is no WM_PAINT.
   Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-invalidaterect> */
BOOL InvalidateRect(HWND hWnd, const RECT *lpRect, BOOL bErase);

/* Fails, as there is nothing to draw on. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_NOT_SUPPORTED.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getdc> */
HDC GetDC(HWND hWnd);

/* Returns 0, as GetDC has given nothing out.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-releasedc> */
int ReleaseDC(HWND hWnd, HDC hDC);

/* Fails, as there is nothing to draw on, and clears `lpPaint`. Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_NOT_SUPPORTED.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-beginpaint> */
HDC BeginPaint(HWND hWnd,
               LPPAINTSTRUCT lpPaint);

/* Ends what BeginPaint has begun; returns TRUE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-endpaint> */
BOOL EndPaint(HWND hWnd, const PAINTSTRUCT *lpPaint);

/* A handle that stands for one of the system's icons (`hInstance` NULL, `lpIconName` IDI_*), which nobody will see.
   Programs have no resources here: others are NULL with ERROR_RESOURCE_NAME_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadicona> */
HICON LoadIconA(HINSTANCE hInstance,
                LPCSTR lpIconName);

/* As `LoadIconA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadiconw> */
HICON LoadIconW(HINSTANCE hInstance, LPCWSTR lpIconName) WS2_WIDE_SYM(LoadIconW);

/* A handle that stands for one of the system's cursors (`hInstance` NULL, `lpCursorName` IDC_*), as `LoadIconA`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadcursora> */
HCURSOR LoadCursorA(HINSTANCE hInstance,
                    LPCSTR lpCursorName);

/* As `LoadCursorA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadcursorw> */
HCURSOR LoadCursorW(HINSTANCE hInstance, LPCWSTR lpCursorName) WS2_WIDE_SYM(LoadCursorW);

/* Fails, as programs have no resources here: 0, and `lpBuffer` holds an empty string. Errors: ERROR_RESOURCE_NAME_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadstringa> */
int LoadStringA(HINSTANCE hInstance,
                UINT uID,
                LPSTR lpBuffer,
                int cchBufferMax);

/* As `LoadStringA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadstringw> */
int LoadStringW(HINSTANCE hInstance, UINT uID, LPWSTR lpBuffer, int cchBufferMax) WS2_WIDE_SYM(LoadStringW);

/* Fails, as programs have no resources here: NULL. Errors: ERROR_RESOURCE_NAME_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadacceleratorsa> */
HACCEL LoadAcceleratorsA(HINSTANCE hInstance, LPCSTR lpTableName);

/* As `LoadAcceleratorsA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-loadacceleratorsw> */
HACCEL LoadAcceleratorsW(HINSTANCE hInstance, LPCWSTR lpTableName) WS2_WIDE_SYM(LoadAcceleratorsW);

/* Would make a command of a key stroke: there are neither keys nor tables. Returns 0: the message is to be dispatched.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-translateacceleratora> */
int TranslateAcceleratorA(HWND hWnd,
                          HACCEL hAccTable,
                          LPMSG lpMsg);

/* As `TranslateAcceleratorA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-translateacceleratorw> */
int TranslateAcceleratorW(HWND hWnd, HACCEL hAccTable, LPMSG lpMsg) WS2_WIDE_SYM(TranslateAcceleratorW);

/* The size of a window as a rectangle from (0, 0). Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_INVALID_PARAMETER (NULL).
   Differs from Windows: a window has neither frame nor title, as there is no screen.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getclientrect> */
BOOL GetClientRect(HWND hWnd,
                   LPRECT lpRect);

/* Where a window would be on the screen. Errors: as `GetClientRect`.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getwindowrect> */
BOOL GetWindowRect(HWND hWnd, LPRECT lpRect);

/* Gives a window another place and size, in its parent's coordinates: WM_WINDOWPOSCHANGING, WM_WINDOWPOSCHANGED, and of these by
   the default procedure WM_MOVE and WM_SIZE. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-movewindow> */
BOOL MoveWindow(HWND hWnd,
                int X,
                int Y,
                int nWidth,
                int nHeight,
                BOOL bRepaint);

/* As `MoveWindow`; `uFlags`: what stays as it is (SWP_NOMOVE, SWP_NOSIZE), SWP_SHOWWINDOW, SWP_HIDEWINDOW. Windows have no order here, so
   `hWndInsertAfter` is ignored.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowpos> */
BOOL SetWindowPos(HWND hWnd,
                  HWND hWndInsertAfter,
                  int X,
                  int Y,
                  int cx,
                  int cy,
                  UINT uFlags);

/* Whether a window and all that it is inside of are to be seen. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindowvisible> */
BOOL IsWindowVisible(HWND hWnd);

/* Lets a window have input, or not: it gets WM_ENABLE. Returns whether it was disabled. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-enablewindow> */
BOOL EnableWindow(HWND hWnd,
                  BOOL bEnable);

/* Whether a window may have input. Errors: ERROR_INVALID_WINDOW_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-iswindowenabled> */
BOOL IsWindowEnabled(HWND hWnd);

/* Says which window of the calling thread has the keys, NULL for none: the two get WM_KILLFOCUS and WM_SETFOCUS. Returns the window before.
   Errors: ERROR_INVALID_WINDOW_HANDLE, ERROR_ACCESS_DENIED (another thread's).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setfocus> */
HWND SetFocus(HWND hWnd);

/* The calling thread's window that has the keys; NULL: none.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getfocus> */
HWND GetFocus(void);

/* Whether a key is down: 0, there are no keys.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getkeystate> */
short GetKeyState(int nVirtKey);

/* A measure of the screen: 0 for all, as there is none.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-getsystemmetrics> */
int GetSystemMetrics(int nIndex);

/* Prints title and text to standard error, and returns the answer that is the default: IDOK, IDYES and so on. Nobody is asked.
   Errors: ERROR_INVALID_WINDOW_HANDLE (of `hWnd`), ERROR_INVALID_PARAMETER (buttons that do not exist).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-messageboxa> */
int MessageBoxA(HWND hWnd,
                LPCSTR lpText,
                LPCSTR lpCaption,
                UINT uType);

/* As `MessageBoxA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-messageboxw> */
int MessageBoxW(HWND hWnd, LPCWSTR lpText, LPCWSTR lpCaption, UINT uType) WS2_WIDE_SYM(MessageBoxW);

/* Rings the terminal's bell, if standard error is a terminal.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-messagebeep> */
BOOL MessageBeep(UINT uType);

/* Makes the letters of a text capitals, in place, and returns the text. With a number below 65,536 in its place: of that one character.

   In UTF-8 one `char` holds no more than ASCII, and a letter that takes another number of bytes in the other case stays.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charuppera> */
LPSTR CharUpperA(LPSTR lpsz);

/* As `CharUpperA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charupperw> */
LPWSTR CharUpperW(LPWSTR lpsz) WS2_WIDE_SYM(CharUpperW);

/* Makes the letters among `cchLength` bytes capitals, in place, NULs or not. Returns `cchLength`; 0 for NULL.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charupperbuffa> */
DWORD CharUpperBuffA(LPSTR lpsz, DWORD cchLength);

/* As `CharUpperBuffA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charupperbuffw> */
DWORD CharUpperBuffW(LPWSTR lpsz, DWORD cchLength) WS2_WIDE_SYM(CharUpperBuffW);

/* Makes the letters of a text small letters, in place, and returns the text. With a number below 65,536 in its place: of that one character.

   In UTF-8 one `char` holds no more than ASCII, and a letter that takes another number of bytes in the other case stays.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowera> */
LPSTR CharLowerA(LPSTR lpsz);

/* As `CharLowerA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowerw> */
LPWSTR CharLowerW(LPWSTR lpsz) WS2_WIDE_SYM(CharLowerW);

/* Makes the letters among `cchLength` bytes small letters, in place, NULs or not. Returns `cchLength`; 0 for NULL.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowerbuffa> */
DWORD CharLowerBuffA(LPSTR lpsz,
                     DWORD cchLength);

/* As `CharLowerBuffA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charlowerbuffw> */
DWORD CharLowerBuffW(LPWSTR lpsz, DWORD cchLength) WS2_WIDE_SYM(CharLowerBuffW);

/* The next character of a text; at its end the end. A character is all its bytes, and with them the accents that follow.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charnexta> */
LPSTR CharNextA(LPCSTR lpsz);

/* As `CharNextA`, in UTF-16: two surrogates are one character.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charnextw> */
LPWSTR CharNextW(LPCWSTR lpsz) WS2_WIDE_SYM(CharNextW);

/* The character in front of `lpszCurrent`, as `CharNextA` divides the text; at its beginning the beginning.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charpreva> */
LPSTR CharPrevA(LPCSTR lpszStart, LPCSTR lpszCurrent);

/* As `CharPrevA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-charprevw> */
LPWSTR CharPrevW(LPCWSTR lpszStart, LPCWSTR lpszCurrent) WS2_WIDE_SYM(CharPrevW);

/* Whether a character is a letter. In UTF-8 one `char` holds no more than ASCII.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphaa> */
BOOL IsCharAlphaA(CHAR ch);

/* Whether a character is a letter, by Unicode's properties.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphaw> */
BOOL IsCharAlphaW(WCHAR ch) WS2_WIDE_SYM(IsCharAlphaW);

/* Whether a character is a letter or a digit. In UTF-8 one `char` holds no more than ASCII.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphanumerica> */
BOOL IsCharAlphaNumericA(CHAR ch);

/* Whether a character is a letter or a digit, by Unicode's properties.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaralphanumericw> */
BOOL IsCharAlphaNumericW(WCHAR ch) WS2_WIDE_SYM(IsCharAlphaNumericW);

/* Whether a character is a capital. In UTF-8 one `char` holds no more than ASCII.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischaruppera> */
BOOL IsCharUpperA(CHAR ch);

/* Whether a character is a capital, by Unicode's properties.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischarupperw> */
BOOL IsCharUpperW(WCHAR ch) WS2_WIDE_SYM(IsCharUpperW);

/* Whether a character is a small letter. In UTF-8 one `char` holds no more than ASCII.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischarlowera> */
BOOL IsCharLowerA(CHAR ch);

/* Whether a character is a small letter, by Unicode's properties.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-ischarlowerw> */
BOOL IsCharLowerW(WCHAR ch) WS2_WIDE_SYM(IsCharLowerW);

/* Copies a text from the ANSI to the OEM code page, which are the same here. FALSE where either pointer is NULL.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-chartooema> */
BOOL CharToOemA(LPCSTR pSrc,
                LPSTR pDst);

/* As `CharToOemA`, for so many bytes, NULs or not.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-chartooembuffa> */
BOOL CharToOemBuffA(LPCSTR lpszSrc, LPSTR lpszDst, DWORD cchDstLength);

/* Copies a text from the OEM to the ANSI code page, which are the same here. FALSE where either pointer is NULL.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtochara> */
BOOL OemToCharA(LPCSTR pSrc,
                LPSTR pDst);

/* As `OemToCharA`, for so many bytes, NULs or not.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtocharbuffa> */
BOOL OemToCharBuffA(LPCSTR lpszSrc, LPSTR lpszDst, DWORD cchDstLength);

/* Converts a text of the OEM code page, UTF-8, to UTF-16; U+FFFD stands for what is no text. FALSE where a pointer is NULL.

   Error: ERROR_INVALID_ADDRESS (both pointers are the same).
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtocharw> */
BOOL OemToCharW(LPCSTR pSrc,
                LPWSTR pDst) WS2_WIDE_SYM(OemToCharW);

/* As `OemToCharW`, for so many bytes, NULs or not; writes no NUL of its own.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-oemtocharbuffw> */
BOOL OemToCharBuffW(LPCSTR lpszSrc, LPWSTR lpszDst, DWORD cchDstLength) WS2_WIDE_SYM(OemToCharBuffW);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-drawtexta> */
int DrawTextA(HDC hdc, const char *lpchText, int cchText, LPRECT lprc, UINT format);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-drawtextw> */
int DrawTextW(HDC hdc, LPCWSTR lpchText, int cchText, LPRECT lprc, UINT format) WS2_WIDE_SYM(DrawTextW);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-fillrect> */
int FillRect(HDC hDC, const RECT *lprc, HBRUSH hbr);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-framerect> */
int FrameRect(HDC hDC, const RECT *lprc, HBRUSH hbr);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-invertrect> */
BOOL InvertRect(HDC hDC, const RECT *lprc);

WS2_END_DECLS

#endif

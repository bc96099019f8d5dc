//! `winuser.h`: windows and messages.
use std::ffi::{c_int, c_void};

use super::basetsd::{UINT_PTR, ULONG_PTR};
use super::minwindef::{BOOL, BYTE, DWORD, HINSTANCE, HWND, LPARAM, LPVOID, LRESULT, UINT, WPARAM};
use super::windef::{HBRUSH, HCURSOR, HDC, HICON, HMENU, POINT, RECT};
use super::winnt::{LONG, LPCSTR, LPCWSTR};

/// A window procedure: is given each message of its windows.
pub type WNDPROC = Option<unsafe extern "C" fn(hwnd: HWND, uMsg: UINT, wParam: WPARAM, lParam: LPARAM) -> LRESULT>;

/// What SetTimer has called instead of the window procedure.
pub type TIMERPROC = Option<unsafe extern "C" fn(hwnd: HWND, uMsg: UINT, idEvent: UINT_PTR, dwTime: DWORD)>;

/// What SendMessageCallback has called with the result.
pub type SENDASYNCPROC = Option<unsafe extern "C" fn(hwnd: HWND, uMsg: UINT, dwData: ULONG_PTR, lResult: LRESULT)>;

/// What EnumWindows calls for each window; FALSE ends it.
pub type WNDENUMPROC = Option<unsafe extern "C" fn(hwnd: HWND, lParam: LPARAM) -> BOOL>;

/// A message as GetMessage hands it out.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagMSG {
    /// The window that it is for; NULL for a message to the thread.
    pub hwnd: HWND,
    pub message: UINT,
    pub wParam: WPARAM,
    pub lParam: LPARAM,
    /// When it was posted, as GetTickCount tells the time.
    pub time: DWORD,
    pub pt: POINT,
}
pub type MSG = tagMSG;
pub type PMSG = *mut MSG;
pub type LPMSG = *mut MSG;

/// A class of windows, for RegisterClassA.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagWNDCLASSA {
    pub style: UINT,
    pub lpfnWndProc: WNDPROC,
    pub cbClsExtra: c_int,
    pub cbWndExtra: c_int,
    pub hInstance: HINSTANCE,
    pub hIcon: HICON,
    pub hCursor: HCURSOR,
    pub hbrBackground: HBRUSH,
    pub lpszMenuName: LPCSTR,
    pub lpszClassName: LPCSTR,
}
pub type WNDCLASSA = tagWNDCLASSA;
pub type PWNDCLASSA = *mut WNDCLASSA;
pub type LPWNDCLASSA = *mut WNDCLASSA;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagWNDCLASSW {
    pub style: UINT,
    pub lpfnWndProc: WNDPROC,
    pub cbClsExtra: c_int,
    pub cbWndExtra: c_int,
    pub hInstance: HINSTANCE,
    pub hIcon: HICON,
    pub hCursor: HCURSOR,
    pub hbrBackground: HBRUSH,
    pub lpszMenuName: LPCWSTR,
    pub lpszClassName: LPCWSTR,
}
pub type WNDCLASSW = tagWNDCLASSW;
pub type PWNDCLASSW = *mut WNDCLASSW;
pub type LPWNDCLASSW = *mut WNDCLASSW;

/// A class of windows, for RegisterClassExA.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagWNDCLASSEXA {
    pub cbSize: UINT,
    pub style: UINT,
    pub lpfnWndProc: WNDPROC,
    pub cbClsExtra: c_int,
    pub cbWndExtra: c_int,
    pub hInstance: HINSTANCE,
    pub hIcon: HICON,
    pub hCursor: HCURSOR,
    pub hbrBackground: HBRUSH,
    pub lpszMenuName: LPCSTR,
    pub lpszClassName: LPCSTR,
    pub hIconSm: HICON,
}
pub type WNDCLASSEXA = tagWNDCLASSEXA;
pub type PWNDCLASSEXA = *mut WNDCLASSEXA;
pub type LPWNDCLASSEXA = *mut WNDCLASSEXA;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagWNDCLASSEXW {
    pub cbSize: UINT,
    pub style: UINT,
    pub lpfnWndProc: WNDPROC,
    pub cbClsExtra: c_int,
    pub cbWndExtra: c_int,
    pub hInstance: HINSTANCE,
    pub hIcon: HICON,
    pub hCursor: HCURSOR,
    pub hbrBackground: HBRUSH,
    pub lpszMenuName: LPCWSTR,
    pub lpszClassName: LPCWSTR,
    pub hIconSm: HICON,
}
pub type WNDCLASSEXW = tagWNDCLASSEXW;
pub type PWNDCLASSEXW = *mut WNDCLASSEXW;
pub type LPWNDCLASSEXW = *mut WNDCLASSEXW;

/// What WM_NCCREATE and WM_CREATE point to: the arguments of CreateWindowEx.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagCREATESTRUCTA {
    pub lpCreateParams: LPVOID,
    pub hInstance: HINSTANCE,
    pub hMenu: HMENU,
    pub hwndParent: HWND,
    pub cy: c_int,
    pub cx: c_int,
    pub y: c_int,
    pub x: c_int,
    pub style: LONG,
    pub lpszName: LPCSTR,
    pub lpszClass: LPCSTR,
    pub dwExStyle: DWORD,
}
pub type CREATESTRUCTA = tagCREATESTRUCTA;
pub type LPCREATESTRUCTA = *mut CREATESTRUCTA;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagCREATESTRUCTW {
    pub lpCreateParams: LPVOID,
    pub hInstance: HINSTANCE,
    pub hMenu: HMENU,
    pub hwndParent: HWND,
    pub cy: c_int,
    pub cx: c_int,
    pub y: c_int,
    pub x: c_int,
    pub style: LONG,
    pub lpszName: LPCWSTR,
    pub lpszClass: LPCWSTR,
    pub dwExStyle: DWORD,
}
pub type CREATESTRUCTW = tagCREATESTRUCTW;
pub type LPCREATESTRUCTW = *mut CREATESTRUCTW;

/// What WM_WINDOWPOSCHANGING and WM_WINDOWPOSCHANGED point to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagWINDOWPOS {
    pub hwnd: HWND,
    pub hwndInsertAfter: HWND,
    pub x: c_int,
    pub y: c_int,
    pub cx: c_int,
    pub cy: c_int,
    pub flags: UINT,
}
pub type WINDOWPOS = tagWINDOWPOS;
pub type PWINDOWPOS = *mut WINDOWPOS;
pub type LPWINDOWPOS = *mut WINDOWPOS;

/// What WM_COPYDATA points to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagCOPYDATASTRUCT {
    pub dwData: ULONG_PTR,
    pub cbData: DWORD,
    pub lpData: *mut c_void,
}
pub type COPYDATASTRUCT = tagCOPYDATASTRUCT;
pub type PCOPYDATASTRUCT = *mut COPYDATASTRUCT;

/// What BeginPaint fills.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tagPAINTSTRUCT {
    pub hdc: HDC,
    pub fErase: BOOL,
    pub rcPaint: RECT,
    pub fRestore: BOOL,
    pub fIncUpdate: BOOL,
    pub rgbReserved: [BYTE; 32],
}
pub type PAINTSTRUCT = tagPAINTSTRUCT;
pub type PPAINTSTRUCT = *mut PAINTSTRUCT;
pub type LPPAINTSTRUCT = *mut PAINTSTRUCT;

/// A coordinate or size that CreateWindow chooses itself.
pub const CW_USEDEFAULT: c_int = -0x8000_0000;

// Window messages.
pub const WM_NULL: UINT = 0x0000;
pub const WM_CREATE: UINT = 0x0001;
pub const WM_DESTROY: UINT = 0x0002;
pub const WM_MOVE: UINT = 0x0003;
pub const WM_SIZE: UINT = 0x0005;
pub const WM_ACTIVATE: UINT = 0x0006;
pub const WM_SETFOCUS: UINT = 0x0007;
pub const WM_KILLFOCUS: UINT = 0x0008;
pub const WM_ENABLE: UINT = 0x000A;
pub const WM_SETREDRAW: UINT = 0x000B;
pub const WM_SETTEXT: UINT = 0x000C;
pub const WM_GETTEXT: UINT = 0x000D;
pub const WM_GETTEXTLENGTH: UINT = 0x000E;
pub const WM_PAINT: UINT = 0x000F;
pub const WM_CLOSE: UINT = 0x0010;
pub const WM_QUERYENDSESSION: UINT = 0x0011;
pub const WM_QUIT: UINT = 0x0012;
pub const WM_QUERYOPEN: UINT = 0x0013;
pub const WM_ERASEBKGND: UINT = 0x0014;
pub const WM_SYSCOLORCHANGE: UINT = 0x0015;
pub const WM_ENDSESSION: UINT = 0x0016;
pub const WM_SHOWWINDOW: UINT = 0x0018;
pub const WM_SETTINGCHANGE: UINT = 0x001A;
pub const WM_DEVMODECHANGE: UINT = 0x001B;
pub const WM_ACTIVATEAPP: UINT = 0x001C;
pub const WM_FONTCHANGE: UINT = 0x001D;
pub const WM_TIMECHANGE: UINT = 0x001E;
pub const WM_CANCELMODE: UINT = 0x001F;
pub const WM_SETCURSOR: UINT = 0x0020;
pub const WM_MOUSEACTIVATE: UINT = 0x0021;
pub const WM_CHILDACTIVATE: UINT = 0x0022;
pub const WM_GETMINMAXINFO: UINT = 0x0024;
pub const WM_DRAWITEM: UINT = 0x002B;
pub const WM_MEASUREITEM: UINT = 0x002C;
pub const WM_DELETEITEM: UINT = 0x002D;
pub const WM_SETFONT: UINT = 0x0030;
pub const WM_GETFONT: UINT = 0x0031;
pub const WM_QUERYDRAGICON: UINT = 0x0037;
pub const WM_COMPAREITEM: UINT = 0x0039;
pub const WM_WINDOWPOSCHANGING: UINT = 0x0046;
pub const WM_WINDOWPOSCHANGED: UINT = 0x0047;
pub const WM_POWER: UINT = 0x0048;
pub const WM_COPYDATA: UINT = 0x004A;
pub const WM_NOTIFY: UINT = 0x004E;
pub const WM_HELP: UINT = 0x0053;
pub const WM_USERCHANGED: UINT = 0x0054;
pub const WM_CONTEXTMENU: UINT = 0x007B;
pub const WM_STYLECHANGING: UINT = 0x007C;
pub const WM_STYLECHANGED: UINT = 0x007D;
pub const WM_DISPLAYCHANGE: UINT = 0x007E;
pub const WM_GETICON: UINT = 0x007F;
pub const WM_SETICON: UINT = 0x0080;
pub const WM_NCCREATE: UINT = 0x0081;
pub const WM_NCDESTROY: UINT = 0x0082;
pub const WM_NCCALCSIZE: UINT = 0x0083;
pub const WM_NCHITTEST: UINT = 0x0084;
pub const WM_NCPAINT: UINT = 0x0085;
pub const WM_NCACTIVATE: UINT = 0x0086;
pub const WM_GETDLGCODE: UINT = 0x0087;
pub const WM_NCMOUSEMOVE: UINT = 0x00A0;
pub const WM_NCLBUTTONDOWN: UINT = 0x00A1;
pub const WM_NCLBUTTONUP: UINT = 0x00A2;
pub const WM_INPUT: UINT = 0x00FF;
pub const WM_KEYFIRST: UINT = 0x0100;
pub const WM_KEYDOWN: UINT = 0x0100;
pub const WM_KEYUP: UINT = 0x0101;
pub const WM_CHAR: UINT = 0x0102;
pub const WM_DEADCHAR: UINT = 0x0103;
pub const WM_SYSKEYDOWN: UINT = 0x0104;
pub const WM_SYSKEYUP: UINT = 0x0105;
pub const WM_SYSCHAR: UINT = 0x0106;
pub const WM_SYSDEADCHAR: UINT = 0x0107;
pub const WM_UNICHAR: UINT = 0x0109;
pub const WM_KEYLAST: UINT = 0x0109;
pub const WM_INITDIALOG: UINT = 0x0110;
pub const WM_COMMAND: UINT = 0x0111;
pub const WM_SYSCOMMAND: UINT = 0x0112;
pub const WM_TIMER: UINT = 0x0113;
pub const WM_HSCROLL: UINT = 0x0114;
pub const WM_VSCROLL: UINT = 0x0115;
pub const WM_INITMENU: UINT = 0x0116;
pub const WM_INITMENUPOPUP: UINT = 0x0117;
pub const WM_MENUSELECT: UINT = 0x011F;
pub const WM_MENUCHAR: UINT = 0x0120;
pub const WM_ENTERIDLE: UINT = 0x0121;
pub const WM_CTLCOLORMSGBOX: UINT = 0x0132;
pub const WM_CTLCOLOREDIT: UINT = 0x0133;
pub const WM_CTLCOLORLISTBOX: UINT = 0x0134;
pub const WM_CTLCOLORBTN: UINT = 0x0135;
pub const WM_CTLCOLORDLG: UINT = 0x0136;
pub const WM_CTLCOLORSCROLLBAR: UINT = 0x0137;
pub const WM_CTLCOLORSTATIC: UINT = 0x0138;
pub const WM_MOUSEFIRST: UINT = 0x0200;
pub const WM_MOUSEMOVE: UINT = 0x0200;
pub const WM_LBUTTONDOWN: UINT = 0x0201;
pub const WM_LBUTTONUP: UINT = 0x0202;
pub const WM_LBUTTONDBLCLK: UINT = 0x0203;
pub const WM_RBUTTONDOWN: UINT = 0x0204;
pub const WM_RBUTTONUP: UINT = 0x0205;
pub const WM_RBUTTONDBLCLK: UINT = 0x0206;
pub const WM_MBUTTONDOWN: UINT = 0x0207;
pub const WM_MBUTTONUP: UINT = 0x0208;
pub const WM_MBUTTONDBLCLK: UINT = 0x0209;
pub const WM_MOUSEWHEEL: UINT = 0x020A;
pub const WM_XBUTTONDOWN: UINT = 0x020B;
pub const WM_XBUTTONUP: UINT = 0x020C;
pub const WM_XBUTTONDBLCLK: UINT = 0x020D;
pub const WM_MOUSEHWHEEL: UINT = 0x020E;
pub const WM_MOUSELAST: UINT = 0x020E;
pub const WM_PARENTNOTIFY: UINT = 0x0210;
pub const WM_ENTERMENULOOP: UINT = 0x0211;
pub const WM_EXITMENULOOP: UINT = 0x0212;
pub const WM_SIZING: UINT = 0x0214;
pub const WM_CAPTURECHANGED: UINT = 0x0215;
pub const WM_MOVING: UINT = 0x0216;
pub const WM_POWERBROADCAST: UINT = 0x0218;
pub const WM_DEVICECHANGE: UINT = 0x0219;
pub const WM_ENTERSIZEMOVE: UINT = 0x0231;
pub const WM_EXITSIZEMOVE: UINT = 0x0232;
pub const WM_DROPFILES: UINT = 0x0233;
pub const WM_HOTKEY: UINT = 0x0312;
pub const WM_APPCOMMAND: UINT = 0x0319;
pub const WM_APP: UINT = 0x8000;
pub const WM_USER: UINT = 0x0400;

// Window styles.
pub const WS_OVERLAPPED: DWORD = 0x0000;
pub const WS_POPUP: DWORD = 0x8000_0000;
pub const WS_CHILD: DWORD = 0x4000_0000;
pub const WS_MINIMIZE: DWORD = 0x2000_0000;
pub const WS_VISIBLE: DWORD = 0x1000_0000;
pub const WS_DISABLED: DWORD = 0x0800_0000;
pub const WS_CLIPSIBLINGS: DWORD = 0x0400_0000;
pub const WS_CLIPCHILDREN: DWORD = 0x0200_0000;
pub const WS_MAXIMIZE: DWORD = 0x0100_0000;
pub const WS_CAPTION: DWORD = 0x00C0_0000;
pub const WS_BORDER: DWORD = 0x0080_0000;
pub const WS_DLGFRAME: DWORD = 0x0040_0000;
pub const WS_VSCROLL: DWORD = 0x0020_0000;
pub const WS_HSCROLL: DWORD = 0x0010_0000;
pub const WS_SYSMENU: DWORD = 0x0008_0000;
pub const WS_THICKFRAME: DWORD = 0x0004_0000;
pub const WS_GROUP: DWORD = 0x0002_0000;
pub const WS_TABSTOP: DWORD = 0x0001_0000;
pub const WS_MINIMIZEBOX: DWORD = 0x0002_0000;
pub const WS_MAXIMIZEBOX: DWORD = 0x0001_0000;
pub const WS_TILED: DWORD = 0x0000;
pub const WS_ICONIC: DWORD = 0x2000_0000;
pub const WS_SIZEBOX: DWORD = 0x0004_0000;
pub const WS_TILEDWINDOW: DWORD = 0x00CF_0000;
pub const WS_OVERLAPPEDWINDOW: DWORD = 0x00CF_0000;
pub const WS_POPUPWINDOW: DWORD = 0x8088_0000;
pub const WS_CHILDWINDOW: DWORD = 0x4000_0000;
pub const WS_EX_DLGMODALFRAME: DWORD = 0x0001;
pub const WS_EX_NOPARENTNOTIFY: DWORD = 0x0004;
pub const WS_EX_TOPMOST: DWORD = 0x0008;
pub const WS_EX_ACCEPTFILES: DWORD = 0x0010;
pub const WS_EX_TRANSPARENT: DWORD = 0x0020;
pub const WS_EX_MDICHILD: DWORD = 0x0040;
pub const WS_EX_TOOLWINDOW: DWORD = 0x0080;
pub const WS_EX_WINDOWEDGE: DWORD = 0x0100;
pub const WS_EX_CLIENTEDGE: DWORD = 0x0200;
pub const WS_EX_CONTEXTHELP: DWORD = 0x0400;
pub const WS_EX_RIGHT: DWORD = 0x1000;
pub const WS_EX_LEFT: DWORD = 0x0000;
pub const WS_EX_CONTROLPARENT: DWORD = 0x0001_0000;
pub const WS_EX_STATICEDGE: DWORD = 0x0002_0000;
pub const WS_EX_APPWINDOW: DWORD = 0x0004_0000;
pub const WS_EX_OVERLAPPEDWINDOW: DWORD = 0x0300;
pub const WS_EX_PALETTEWINDOW: DWORD = 0x0188;
pub const WS_EX_LAYERED: DWORD = 0x0008_0000;
pub const WS_EX_NOACTIVATE: DWORD = 0x0800_0000;

// Class styles.
pub const CS_VREDRAW: UINT = 0x0001;
pub const CS_HREDRAW: UINT = 0x0002;
pub const CS_DBLCLKS: UINT = 0x0008;
pub const CS_OWNDC: UINT = 0x0020;
pub const CS_CLASSDC: UINT = 0x0040;
pub const CS_PARENTDC: UINT = 0x0080;
pub const CS_NOCLOSE: UINT = 0x0200;
pub const CS_SAVEBITS: UINT = 0x0800;
pub const CS_BYTEALIGNCLIENT: UINT = 0x1000;
pub const CS_BYTEALIGNWINDOW: UINT = 0x2000;
pub const CS_GLOBALCLASS: UINT = 0x4000;
pub const CS_DROPSHADOW: UINT = 0x0002_0000;

// Values for GetWindowLong, GetClassLong and kin.
pub const GWL_STYLE: c_int = -16;
pub const GWL_EXSTYLE: c_int = -20;
pub const GWL_ID: c_int = -12;
pub const GWLP_WNDPROC: c_int = -4;
pub const GWLP_HINSTANCE: c_int = -6;
pub const GWLP_HWNDPARENT: c_int = -8;
pub const GWLP_USERDATA: c_int = -21;
pub const GWLP_ID: c_int = -12;
pub const GCL_CBWNDEXTRA: c_int = -18;
pub const GCL_CBCLSEXTRA: c_int = -20;
pub const GCL_STYLE: c_int = -26;
pub const GCW_ATOM: c_int = -32;
pub const GCLP_MENUNAME: c_int = -8;
pub const GCLP_HBRBACKGROUND: c_int = -10;
pub const GCLP_HCURSOR: c_int = -12;
pub const GCLP_HICON: c_int = -14;
pub const GCLP_HMODULE: c_int = -16;
pub const GCLP_WNDPROC: c_int = -24;
pub const GCLP_HICONSM: c_int = -34;

// What PeekMessage does, and which messages MsgWaitForMultipleObjects waits for.
pub const PM_NOREMOVE: UINT = 0x0000;
pub const PM_REMOVE: UINT = 0x0001;
pub const PM_NOYIELD: UINT = 0x0002;
pub const QS_KEY: UINT = 0x0001;
pub const QS_MOUSEMOVE: UINT = 0x0002;
pub const QS_MOUSEBUTTON: UINT = 0x0004;
pub const QS_POSTMESSAGE: UINT = 0x0008;
pub const QS_TIMER: UINT = 0x0010;
pub const QS_PAINT: UINT = 0x0020;
pub const QS_SENDMESSAGE: UINT = 0x0040;
pub const QS_HOTKEY: UINT = 0x0080;
pub const QS_ALLPOSTMESSAGE: UINT = 0x0100;
pub const QS_RAWINPUT: UINT = 0x0400;
pub const QS_MOUSE: UINT = 0x0006;
pub const QS_INPUT: UINT = 0x0407;
pub const QS_ALLEVENTS: UINT = 0x04BF;
pub const QS_ALLINPUT: UINT = 0x04FF;

// How MsgWaitForMultipleObjectsEx waits.
pub const MWMO_WAITALL: DWORD = 0x0001;
pub const MWMO_ALERTABLE: DWORD = 0x0002;
pub const MWMO_INPUTAVAILABLE: DWORD = 0x0004;

// How SendMessageTimeout waits, and what InSendMessageEx says.
pub const SMTO_NORMAL: UINT = 0x0000;
pub const SMTO_BLOCK: UINT = 0x0001;
pub const SMTO_ABORTIFHUNG: UINT = 0x0002;
pub const SMTO_NOTIMEOUTIFNOTHUNG: UINT = 0x0008;
pub const SMTO_ERRORONEXIT: UINT = 0x0020;
pub const ISMEX_NOSEND: UINT = 0x0000;
pub const ISMEX_SEND: UINT = 0x0001;
pub const ISMEX_NOTIFY: UINT = 0x0002;
pub const ISMEX_CALLBACK: UINT = 0x0004;
pub const ISMEX_REPLIED: UINT = 0x0008;

// Timers, in milliseconds.
pub const USER_TIMER_MINIMUM: UINT = 0x000A;
pub const USER_TIMER_MAXIMUM: UINT = 0x7FFF_FFFF;

// How a window is shown.
pub const SW_HIDE: c_int = 0;
pub const SW_SHOWNORMAL: c_int = 1;
pub const SW_NORMAL: c_int = 1;
pub const SW_SHOWMINIMIZED: c_int = 2;
pub const SW_SHOWMAXIMIZED: c_int = 3;
pub const SW_MAXIMIZE: c_int = 3;
pub const SW_SHOWNOACTIVATE: c_int = 4;
pub const SW_SHOW: c_int = 5;
pub const SW_MINIMIZE: c_int = 6;
pub const SW_SHOWMINNOACTIVE: c_int = 7;
pub const SW_SHOWNA: c_int = 8;
pub const SW_RESTORE: c_int = 9;
pub const SW_SHOWDEFAULT: c_int = 10;
pub const SW_FORCEMINIMIZE: c_int = 11;

// What SetWindowPos leaves alone.
pub const SWP_NOSIZE: UINT = 0x0001;
pub const SWP_NOMOVE: UINT = 0x0002;
pub const SWP_NOZORDER: UINT = 0x0004;
pub const SWP_NOREDRAW: UINT = 0x0008;
pub const SWP_NOACTIVATE: UINT = 0x0010;
pub const SWP_FRAMECHANGED: UINT = 0x0020;
pub const SWP_SHOWWINDOW: UINT = 0x0040;
pub const SWP_HIDEWINDOW: UINT = 0x0080;
pub const SWP_NOCOPYBITS: UINT = 0x0100;
pub const SWP_NOOWNERZORDER: UINT = 0x0200;
pub const SWP_NOSENDCHANGING: UINT = 0x0400;
pub const SWP_DRAWFRAME: UINT = 0x0020;
pub const SWP_NOREPOSITION: UINT = 0x0200;
pub const SWP_DEFERERASE: UINT = 0x2000;
pub const SWP_ASYNCWINDOWPOS: UINT = 0x4000;

// WM_SIZE and WM_ACTIVATE.
pub const SIZE_RESTORED: c_int = 0;
pub const SIZE_MINIMIZED: c_int = 1;
pub const SIZE_MAXIMIZED: c_int = 2;
pub const SIZE_MAXSHOW: c_int = 3;
pub const SIZE_MAXHIDE: c_int = 4;
pub const WA_INACTIVE: c_int = 0;
pub const WA_ACTIVE: c_int = 1;
pub const WA_CLICKACTIVE: c_int = 2;

// MessageBox: buttons, icon, default, and the answers.
pub const MB_OK: UINT = 0x0000;
pub const MB_OKCANCEL: UINT = 0x0001;
pub const MB_ABORTRETRYIGNORE: UINT = 0x0002;
pub const MB_YESNOCANCEL: UINT = 0x0003;
pub const MB_YESNO: UINT = 0x0004;
pub const MB_RETRYCANCEL: UINT = 0x0005;
pub const MB_CANCELTRYCONTINUE: UINT = 0x0006;
pub const MB_ICONHAND: UINT = 0x0010;
pub const MB_ICONQUESTION: UINT = 0x0020;
pub const MB_ICONEXCLAMATION: UINT = 0x0030;
pub const MB_ICONASTERISK: UINT = 0x0040;
pub const MB_USERICON: UINT = 0x0080;
pub const MB_ICONWARNING: UINT = 0x0030;
pub const MB_ICONERROR: UINT = 0x0010;
pub const MB_ICONINFORMATION: UINT = 0x0040;
pub const MB_ICONSTOP: UINT = 0x0010;
pub const MB_DEFBUTTON1: UINT = 0x0000;
pub const MB_DEFBUTTON2: UINT = 0x0100;
pub const MB_DEFBUTTON3: UINT = 0x0200;
pub const MB_DEFBUTTON4: UINT = 0x0300;
pub const MB_APPLMODAL: UINT = 0x0000;
pub const MB_SYSTEMMODAL: UINT = 0x1000;
pub const MB_TASKMODAL: UINT = 0x2000;
pub const MB_HELP: UINT = 0x4000;
pub const MB_NOFOCUS: UINT = 0x8000;
pub const MB_SETFOREGROUND: UINT = 0x0001_0000;
pub const MB_DEFAULT_DESKTOP_ONLY: UINT = 0x0002_0000;
pub const MB_TOPMOST: UINT = 0x0004_0000;
pub const MB_RIGHT: UINT = 0x0008_0000;
pub const MB_RTLREADING: UINT = 0x0010_0000;
pub const MB_SERVICE_NOTIFICATION: UINT = 0x0020_0000;
pub const MB_TYPEMASK: UINT = 0x000F;
pub const MB_ICONMASK: UINT = 0x00F0;
pub const MB_DEFMASK: UINT = 0x0F00;
pub const MB_MODEMASK: UINT = 0x3000;
pub const MB_MISCMASK: UINT = 0xC000;

// Answers of MessageBox, and the ids of those buttons.
pub const IDOK: c_int = 1;
pub const IDCANCEL: c_int = 2;
pub const IDABORT: c_int = 3;
pub const IDRETRY: c_int = 4;
pub const IDIGNORE: c_int = 5;
pub const IDYES: c_int = 6;
pub const IDNO: c_int = 7;
pub const IDCLOSE: c_int = 8;
pub const IDHELP: c_int = 9;
pub const IDTRYAGAIN: c_int = 10;
pub const IDCONTINUE: c_int = 11;

// GetWindow.
pub const GW_HWNDFIRST: UINT = 0;
pub const GW_HWNDLAST: UINT = 1;
pub const GW_HWNDNEXT: UINT = 2;
pub const GW_HWNDPREV: UINT = 3;
pub const GW_OWNER: UINT = 4;
pub const GW_CHILD: UINT = 5;

// WM_SYSCOMMAND.
pub const SC_SIZE: UINT = 0xF000;
pub const SC_MOVE: UINT = 0xF010;
pub const SC_MINIMIZE: UINT = 0xF020;
pub const SC_MAXIMIZE: UINT = 0xF030;
pub const SC_CLOSE: UINT = 0xF060;
pub const SC_RESTORE: UINT = 0xF120;

// System colors, for the background of a class.
pub const COLOR_SCROLLBAR: c_int = 0;
pub const COLOR_BACKGROUND: c_int = 1;
pub const COLOR_ACTIVECAPTION: c_int = 2;
pub const COLOR_INACTIVECAPTION: c_int = 3;
pub const COLOR_MENU: c_int = 4;
pub const COLOR_WINDOW: c_int = 5;
pub const COLOR_WINDOWFRAME: c_int = 6;
pub const COLOR_MENUTEXT: c_int = 7;
pub const COLOR_WINDOWTEXT: c_int = 8;
pub const COLOR_CAPTIONTEXT: c_int = 9;
pub const COLOR_ACTIVEBORDER: c_int = 10;
pub const COLOR_INACTIVEBORDER: c_int = 11;
pub const COLOR_APPWORKSPACE: c_int = 12;
pub const COLOR_HIGHLIGHT: c_int = 13;
pub const COLOR_HIGHLIGHTTEXT: c_int = 14;
pub const COLOR_BTNFACE: c_int = 15;
pub const COLOR_BTNSHADOW: c_int = 16;
pub const COLOR_GRAYTEXT: c_int = 17;
pub const COLOR_BTNTEXT: c_int = 18;
pub const COLOR_3DFACE: c_int = 15;

// GetSystemMetrics.
pub const SM_CXSCREEN: c_int = 0;
pub const SM_CYSCREEN: c_int = 1;
pub const SM_CXVSCROLL: c_int = 2;
pub const SM_CYHSCROLL: c_int = 3;
pub const SM_CYCAPTION: c_int = 4;
pub const SM_CXBORDER: c_int = 5;
pub const SM_CYBORDER: c_int = 6;
pub const SM_MOUSEPRESENT: c_int = 19;
pub const SM_NETWORK: c_int = 63;
pub const SM_CMONITORS: c_int = 80;
pub const SM_REMOTESESSION: c_int = 4096;

// Keys.
pub const VK_LBUTTON: c_int = 0x0001;
pub const VK_RBUTTON: c_int = 0x0002;
pub const VK_BACK: c_int = 0x0008;
pub const VK_TAB: c_int = 0x0009;
pub const VK_RETURN: c_int = 0x000D;
pub const VK_SHIFT: c_int = 0x0010;
pub const VK_CONTROL: c_int = 0x0011;
pub const VK_MENU: c_int = 0x0012;
pub const VK_PAUSE: c_int = 0x0013;
pub const VK_CAPITAL: c_int = 0x0014;
pub const VK_ESCAPE: c_int = 0x001B;
pub const VK_SPACE: c_int = 0x0020;
pub const VK_PRIOR: c_int = 0x0021;
pub const VK_NEXT: c_int = 0x0022;
pub const VK_END: c_int = 0x0023;
pub const VK_HOME: c_int = 0x0024;
pub const VK_LEFT: c_int = 0x0025;
pub const VK_UP: c_int = 0x0026;
pub const VK_RIGHT: c_int = 0x0027;
pub const VK_DOWN: c_int = 0x0028;
pub const VK_INSERT: c_int = 0x002D;
pub const VK_DELETE: c_int = 0x002E;
pub const VK_F1: c_int = 0x0070;
pub const VK_F2: c_int = 0x0071;
pub const VK_F3: c_int = 0x0072;
pub const VK_F4: c_int = 0x0073;
pub const VK_F5: c_int = 0x0074;
pub const VK_F6: c_int = 0x0075;
pub const VK_F7: c_int = 0x0076;
pub const VK_F8: c_int = 0x0077;
pub const VK_F9: c_int = 0x0078;
pub const VK_F10: c_int = 0x0079;
pub const VK_F11: c_int = 0x007A;
pub const VK_F12: c_int = 0x007B;

/* Generated from src/abi/wingdi.rs, src/api/gdi32/wingdi.rs, src/api/gdi32/output.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINGDI_H
#define WS2_32_GEN_WINGDI_H

WS2_BEGIN_DECLS

/* GetStockObject. */
#define WHITE_BRUSH 0
#define LTGRAY_BRUSH 1
#define GRAY_BRUSH 2
#define DKGRAY_BRUSH 3
#define BLACK_BRUSH 4
#define NULL_BRUSH 5
#define HOLLOW_BRUSH NULL_BRUSH
#define WHITE_PEN 6
#define BLACK_PEN 7
#define NULL_PEN 8
#define OEM_FIXED_FONT 10
#define ANSI_FIXED_FONT 11
#define ANSI_VAR_FONT 12
#define SYSTEM_FONT 13
#define DEVICE_DEFAULT_FONT 14
#define DEFAULT_PALETTE 15
#define SYSTEM_FIXED_FONT 16
#define DEFAULT_GUI_FONT 17

/* A handle that stands for a stock object, for the background of a window class; NULL: there is no such object.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-getstockobject> */
HGDIOBJ GetStockObject(int i);

/* Does nothing to a stock object; there are no others. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-deleteobject> */
BOOL DeleteObject(HGDIOBJ ho);

/* Fails: a brush is for a device context, and there is none; a window class takes NULL as well. Errors: ERROR_NOT_SUPPORTED.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-createsolidbrush> */
HBRUSH CreateSolidBrush(COLORREF color);

/* Fails: a pen is for a device context, and there is none. Errors: ERROR_NOT_SUPPORTED.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-createpen> */
HPEN CreatePen(int iStyle, int cWidth, COLORREF color);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-textouta> */
BOOL TextOutA(HDC hdc, int x, int y, const char *lpString, int c);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-textoutw> */
BOOL TextOutW(HDC hdc, int x, int y, LPCWSTR lpString, int c) WS2_WIDE_SYM(TextOutW);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-gettextextentpoint32a> */
BOOL GetTextExtentPoint32A(HDC hdc, const char *lpString, int c, LPSIZE psizl);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-gettextextentpoint32w> */
BOOL GetTextExtentPoint32W(HDC hdc, LPCWSTR lpString, int c, LPSIZE psizl) WS2_WIDE_SYM(GetTextExtentPoint32W);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-setbkmode> */
int SetBkMode(HDC hdc, int mode);

/* Fails and returns CLR_INVALID: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-setbkcolor> */
COLORREF SetBkColor(HDC hdc, COLORREF color);

/* Fails and returns CLR_INVALID: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-settextcolor> */
COLORREF SetTextColor(HDC hdc, COLORREF color);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-movetoex> */
BOOL MoveToEx(HDC hdc, int x, int y, LPPOINT lppt);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-lineto> */
BOOL LineTo(HDC hdc, int x, int y);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-rectangle> */
BOOL Rectangle(HDC hdc, int left, int top, int right, int bottom);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-ellipse> */
BOOL Ellipse(HDC hdc, int left, int top, int right, int bottom);

/* Fails: there is no device context. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/wingdi/nf-wingdi-selectobject> */
HGDIOBJ SelectObject(HDC hdc, HGDIOBJ h);

WS2_END_DECLS

#endif

/* wingdi.h: colors and stock objects, by which classes of windows are described, and output calls, which fail: there is nothing to draw on. */
#ifndef _WINGDI_
#define _WINGDI_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>

#include <ws2_32/gen/wingdi.h>

#define CLR_INVALID 0xFFFFFFFF
#define TRANSPARENT 1
#define OPAQUE 2
#define PS_SOLID 0
#define PS_DASH 1
#define PS_DOT 2
#define PS_NULL 5

#ifdef UNICODE
#define GetTextExtentPoint32 GetTextExtentPoint32W
#define TextOut TextOutW
#else
#define GetTextExtentPoint32 GetTextExtentPoint32A
#define TextOut TextOutA
#endif

#define RGB(r, g, b) ((COLORREF)(((BYTE)(r) | ((WORD)((BYTE)(g)) << 8)) | (((DWORD)(BYTE)(b)) << 16)))
#define GetRValue(rgb) ((BYTE)(rgb))
#define GetGValue(rgb) ((BYTE)(((WORD)(rgb)) >> 8))
#define GetBValue(rgb) ((BYTE)((rgb) >> 16))

#endif

/* wingdi.h: colors and stock objects, by which classes of windows are described; there is nothing to draw on. */
#ifndef _WINGDI_
#define _WINGDI_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>

#include <ws2_32/gen/wingdi.h>

#define RGB(r, g, b) ((COLORREF)(((BYTE)(r) | ((WORD)((BYTE)(g)) << 8)) | (((DWORD)(BYTE)(b)) << 16)))
#define GetRValue(rgb) ((BYTE)(rgb))
#define GetGValue(rgb) ((BYTE)(((WORD)(rgb)) >> 8))
#define GetBValue(rgb) ((BYTE)((rgb) >> 16))

#endif

/* Generated from src/abi/wingdi.rs, src/api/gdi32/wingdi.rs: edit there, then run `make headers`. */
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

WS2_END_DECLS

#endif

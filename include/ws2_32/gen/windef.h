/* Generated from src/abi/windef.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINDEF_H
#define WS2_32_GEN_WINDEF_H

WS2_BEGIN_DECLS

typedef void *HICON;
typedef HICON HCURSOR;
typedef void *HBRUSH;
typedef void *HBITMAP;
typedef void *HFONT;
typedef void *HPEN;
typedef void *HDC;
typedef void *HMENU;
typedef void *HACCEL;
typedef void *HGDIOBJ;
typedef DWORD COLORREF;
typedef DWORD *LPCOLORREF;

struct tagPOINT {
    LONG x;
    LONG y;
};
typedef struct tagPOINT POINT;
typedef POINT *PPOINT;
typedef POINT *LPPOINT;

struct tagSIZE {
    LONG cx;
    LONG cy;
};
typedef struct tagSIZE SIZE;
typedef SIZE *PSIZE;
typedef SIZE *LPSIZE;

struct tagRECT {
    LONG left;
    LONG top;
    LONG right;
    LONG bottom;
};
typedef struct tagRECT RECT;
typedef RECT *PRECT;
typedef RECT *LPRECT;
typedef const RECT *LPCRECT;

WS2_END_DECLS

#endif

/* guiddef.h: the GUID, how to define one and how to compare two. */
#ifndef WS2_32_GUIDDEF_H
#define WS2_32_GUIDDEF_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <string.h>
#include <ws2_32/minwindef.h>

#ifndef GUID_DEFINED
#define GUID_DEFINED
#include <ws2_32/gen/guiddef.h>
#endif

/* A GUID as an argument: a reference in C++, a pointer in C. */
#ifdef __cplusplus
#define REFGUID const GUID &
#define REFIID const IID &
#define REFCLSID const CLSID &
#else
#define REFGUID const GUID *const
#define REFIID const IID *const
#define REFCLSID const CLSID *const
#endif

#ifdef __cplusplus
extern "C++" {
inline int IsEqualGUID(REFGUID a, REFGUID b) { return !memcmp(&a, &b, sizeof(GUID)); }
inline int InlineIsEqualGUID(REFGUID a, REFGUID b) { return IsEqualGUID(a, b); }
#ifndef _SYS_GUID_OPERATOR_EQ_
#define _SYS_GUID_OPERATOR_EQ_
inline bool operator==(REFGUID a, REFGUID b) { return IsEqualGUID(a, b) != 0; }
inline bool operator!=(REFGUID a, REFGUID b) { return IsEqualGUID(a, b) == 0; }
#endif
}
#else
#define IsEqualGUID(a, b) (!memcmp((a), (b), sizeof(GUID)))
#define InlineIsEqualGUID(a, b) IsEqualGUID(a, b)
#endif
#define IsEqualIID(a, b) IsEqualGUID(a, b)
#define IsEqualCLSID(a, b) IsEqualGUID(a, b)

#ifdef __cplusplus
#define WS2_GUID_EXTERN extern "C"
#else
#define WS2_GUID_EXTERN extern
#endif

#endif

/* DEFINE_GUID declares, or defines where INITGUID is set. Outside the guard, because programs set INITGUID in the
   middle of a file and include a header that has GUIDs once more. */
#undef DEFINE_GUID
#ifdef INITGUID
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) \
    WS2_GUID_EXTERN const GUID __attribute__((__weak__)) name;        \
    const GUID name = {l, w1, w2, {b1, b2, b3, b4, b5, b6, b7, b8}}
#else
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) WS2_GUID_EXTERN const GUID name
#endif

/* Generated from src/abi/guiddef.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_GUIDDEF_H
#define WS2_32_GEN_GUIDDEF_H

WS2_BEGIN_DECLS

/* A globally unique identifier. */
struct _GUID {
    ULONG Data1;
    unsigned short Data2;
    unsigned short Data3;
    unsigned char Data4[8];
};
typedef struct _GUID GUID;
typedef GUID *LPGUID;
typedef const GUID *LPCGUID;
typedef GUID IID;
typedef GUID CLSID;

WS2_END_DECLS

#endif

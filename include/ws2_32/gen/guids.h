/* Generated from src/api/rpcrt4/rpcdce.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_GUIDS_H
#define WS2_32_GEN_GUIDS_H

WS2_BEGIN_DECLS

/* Makes a GUID by chance (version 4). Returns RPC_S_OK, or ERROR_INVALID_PARAMETER for NULL.
   <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-uuidcreate> */
LONG UuidCreate(GUID *Uuid);

/* Makes a GUID by chance. Returns S_OK, or E_POINTER for NULL.
   <https://learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-cocreateguid> */
HRESULT CoCreateGuid(GUID *pguid);

/* Writes a GUID as text, in capitals and braces. Returns the number of characters with the NUL, 0 where `cchMax` is less.
   <https://learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-stringfromguid2> */
int StringFromGUID2(const GUID *rguid,
                    LPWSTR lpsz,
                    int cchMax) WS2_WIDE_SYM(StringFromGUID2);

/* A GUID as text, which RpcStringFree frees. Returns RPC_S_OK, ERROR_INVALID_PARAMETER or ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-uuidtostringa> */
LONG UuidToStringA(const GUID *Uuid,
                   BYTE **StringUuid);

/* As `UuidToStringA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-uuidtostringw> */
LONG UuidToStringW(const GUID *Uuid, LPWSTR *StringUuid) WS2_WIDE_SYM(UuidToStringW);

/* Frees what `UuidToStringA` gave, and makes the pointer NULL. Returns RPC_S_OK.
   <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-rpcstringfreea> */
LONG RpcStringFreeA(BYTE **String);

/* As `RpcStringFreeA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/rpcdce/nf-rpcdce-rpcstringfreew> */
LONG RpcStringFreeW(LPWSTR *String) WS2_WIDE_SYM(RpcStringFreeW);

WS2_END_DECLS

#endif

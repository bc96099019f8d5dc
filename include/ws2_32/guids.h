/* GUIDs, made and as text: parts of rpc.h and objbase.h. */
#ifndef WS2_32_GUIDS_H
#define WS2_32_GUIDS_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/guids.h>

typedef GUID UUID;
typedef LONG RPC_STATUS;
typedef unsigned char *RPC_CSTR;
typedef WCHAR *RPC_WSTR;

#ifdef UNICODE
#define RpcStringFree RpcStringFreeW
#define UuidToString UuidToStringW
#else
#define RpcStringFree RpcStringFreeA
#define UuidToString UuidToStringA
#endif

#endif

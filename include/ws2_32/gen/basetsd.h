/* Generated from src/abi/basetsd.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_BASETSD_H
#define WS2_32_GEN_BASETSD_H

WS2_BEGIN_DECLS

typedef signed char INT8;
typedef INT8 *PINT8;
typedef short INT16;
typedef INT16 *PINT16;
typedef int INT32;
typedef INT32 *PINT32;
typedef long long INT64;
typedef INT64 *PINT64;
typedef unsigned char UINT8;
typedef UINT8 *PUINT8;
typedef unsigned short UINT16;
typedef UINT16 *PUINT16;
typedef unsigned int UINT32;
typedef UINT32 *PUINT32;
typedef unsigned long long UINT64;
typedef UINT64 *PUINT64;
typedef int LONG32;
typedef LONG32 *PLONG32;
typedef unsigned int ULONG32;
typedef ULONG32 *PULONG32;
typedef unsigned int DWORD32;
typedef DWORD32 *PDWORD32;
typedef long long LONG64;
typedef LONG64 *PLONG64;
typedef unsigned long long ULONG64;
typedef ULONG64 *PULONG64;
typedef unsigned long long DWORD64;
typedef DWORD64 *PDWORD64;

typedef INT_PTR *PINT_PTR;
typedef UINT_PTR *PUINT_PTR;
typedef LONG_PTR *PLONG_PTR;
typedef ULONG_PTR *PULONG_PTR;
typedef DWORD_PTR *PDWORD_PTR;
typedef size_t SIZE_T;
typedef SIZE_T *PSIZE_T;
typedef ptrdiff_t SSIZE_T;
typedef SSIZE_T *PSSIZE_T;
typedef size_t KAFFINITY;
typedef KAFFINITY *PKAFFINITY;

WS2_END_DECLS

#endif

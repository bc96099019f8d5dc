/* basetsd.h: integer types of a fixed or of the pointer's size, and the limits that go with them. */
#ifndef _BASETSD_H_
#define _BASETSD_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <stddef.h>

/* Integers as wide as a pointer: __int64, as on Windows, while size_t is whatever the compiler takes for it. */
typedef __int64 INT_PTR;
typedef unsigned __int64 UINT_PTR;
typedef __int64 LONG_PTR;
typedef unsigned __int64 ULONG_PTR;
typedef unsigned __int64 DWORD_PTR;

#include <ws2_32/gen/basetsd.h>

#define POINTER_32
#define POINTER_64
#define MAXUINT8 ((UINT8)~((UINT8)0))
#define MAXINT8 ((INT8)(MAXUINT8 >> 1))
#define MAXUINT16 ((UINT16)~((UINT16)0))
#define MAXINT16 ((INT16)(MAXUINT16 >> 1))
#define MAXUINT32 ((UINT32)~((UINT32)0))
#define MAXINT32 ((INT32)(MAXUINT32 >> 1))
#define MAXUINT64 ((UINT64)~((UINT64)0))
#define MAXINT64 ((INT64)(MAXUINT64 >> 1))
#define MAXUINT_PTR (~((UINT_PTR)0))
#define MAXULONG_PTR (~((ULONG_PTR)0))
#define MAXSIZE_T (~((SIZE_T)0))

#define HandleToULong(h) ((ULONG)(ULONG_PTR)(h))
#define HandleToLong(h) ((LONG)(LONG_PTR)(h))
#define ULongToHandle(ul) ((HANDLE)(ULONG_PTR)(ul))
#define LongToHandle(l) ((HANDLE)(LONG_PTR)(l))
#define PtrToUlong(p) ((ULONG)(ULONG_PTR)(p))
#define PtrToLong(p) ((LONG)(LONG_PTR)(p))
#define PtrToUint(p) ((UINT)(UINT_PTR)(p))
#define PtrToInt(p) ((INT)(INT_PTR)(p))
#define UlongToPtr(ul) ((VOID *)(ULONG_PTR)(unsigned int)(ul))
#define LongToPtr(l) ((VOID *)(LONG_PTR)(int)(l))
#define UIntToPtr(ui) ((VOID *)(UINT_PTR)(unsigned int)(ui))
#define IntToPtr(i) ((VOID *)(INT_PTR)(int)(i))

#endif

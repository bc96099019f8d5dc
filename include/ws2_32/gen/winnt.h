/* Generated from src/abi/winnt.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINNT_H
#define WS2_32_GEN_WINNT_H

WS2_BEGIN_DECLS

typedef void VOID;
typedef void *PVOID;
typedef char CHAR;
typedef short SHORT;
typedef SHORT *PSHORT;
typedef int LONG;
typedef LONG *PLONG;
typedef CHAR *PCHAR;
typedef CHAR *LPCH;
typedef CHAR *PCH;
typedef CHAR *LPSTR;
typedef CHAR *PSTR;
typedef const CHAR *LPCSTR;
typedef const CHAR *PCSTR;

typedef WCHAR *PWCHAR;
typedef WCHAR *LPWCH;
typedef WCHAR *PWCH;
typedef WCHAR *LPWSTR;
typedef WCHAR *PWSTR;
typedef const WCHAR *LPCWSTR;
typedef const WCHAR *PCWSTR;

typedef unsigned char BOOLEAN;
typedef BOOLEAN *PBOOLEAN;
typedef void *HANDLE;
typedef HANDLE *PHANDLE;
typedef HANDLE *LPHANDLE;
typedef LONG HRESULT;
typedef DWORD LCID;
typedef WORD LANGID;
typedef long long LONGLONG;
typedef LONGLONG *PLONGLONG;
typedef unsigned long long ULONGLONG;
typedef ULONGLONG *PULONGLONG;
typedef unsigned long long DWORDLONG;
typedef DWORDLONG *PDWORDLONG;

/* A signed 64-bit number, also as its two halves. */
union _LARGE_INTEGER {
    struct {
        DWORD LowPart;
        LONG HighPart;
    };
    struct {
        DWORD LowPart;
        LONG HighPart;
    } u;
    LONGLONG QuadPart;
};
typedef union _LARGE_INTEGER LARGE_INTEGER;
typedef LARGE_INTEGER *PLARGE_INTEGER;

/* An unsigned 64-bit number, also as its two halves. */
union _ULARGE_INTEGER {
    struct {
        DWORD LowPart;
        DWORD HighPart;
    };
    struct {
        DWORD LowPart;
        DWORD HighPart;
    } u;
    ULONGLONG QuadPart;
};
typedef union _ULARGE_INTEGER ULARGE_INTEGER;
typedef ULARGE_INTEGER *PULARGE_INTEGER;

/* A processor, as its group and its number in the group. */
struct _PROCESSOR_NUMBER {
    WORD Group;
    unsigned char Number;
    unsigned char Reserved;
};
typedef struct _PROCESSOR_NUMBER PROCESSOR_NUMBER;
typedef PROCESSOR_NUMBER *PPROCESSOR_NUMBER;

/* A routine queued to a thread, which runs it in an alertable wait. */
typedef void (*PAPCFUNC)(ULONG_PTR Parameter);

/* The results of waits, as `STATUS_*` codes. */
#define STATUS_WAIT_0 0
#define STATUS_ABANDONED_WAIT_0 0x80
#define STATUS_USER_APC 0xC0
#define STATUS_TIMEOUT 0x102
#define STATUS_PENDING 0x103

/* Language identifiers, for `MAKELANGID`. */
#define LANG_NEUTRAL 0
#define LANG_ENGLISH 9
#define SUBLANG_NEUTRAL 0
#define SUBLANG_DEFAULT 1
#define SUBLANG_SYS_DEFAULT 2
#define SUBLANG_ENGLISH_US 1

/* Limits of a wait. */
#define MAXIMUM_WAIT_OBJECTS 64

/* Access rights and file attributes. */
#define GENERIC_READ 0x80000000
#define GENERIC_WRITE 0x40000000
#define GENERIC_EXECUTE 0x20000000
#define GENERIC_ALL 0x10000000
#define DELETE 0x00010000
#define READ_CONTROL 0x00020000
#define SYNCHRONIZE 0x00100000
#define FILE_SHARE_READ 1
#define FILE_SHARE_WRITE 2
#define FILE_SHARE_DELETE 4
#define FILE_ATTRIBUTE_READONLY 1
#define FILE_ATTRIBUTE_HIDDEN 2
#define FILE_ATTRIBUTE_SYSTEM 4
#define FILE_ATTRIBUTE_DIRECTORY 0x10
#define FILE_ATTRIBUTE_ARCHIVE 0x20
#define FILE_ATTRIBUTE_NORMAL 0x80
#define FILE_ATTRIBUTE_TEMPORARY 0x100

WS2_END_DECLS

#endif

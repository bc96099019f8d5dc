/* Generated from src/abi/minwindef.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_MINWINDEF_H
#define WS2_32_GEN_MINWINDEF_H

WS2_BEGIN_DECLS

typedef unsigned int ULONG;
typedef ULONG *PULONG;
typedef unsigned short USHORT;
typedef USHORT *PUSHORT;
typedef unsigned char UCHAR;
typedef UCHAR *PUCHAR;
typedef char *PSZ;
typedef unsigned int DWORD;
typedef DWORD *PDWORD;
typedef DWORD *LPDWORD;
typedef int BOOL;
typedef BOOL *PBOOL;
typedef BOOL *LPBOOL;
typedef unsigned char BYTE;
typedef BYTE *PBYTE;
typedef BYTE *LPBYTE;
typedef unsigned short WORD;
typedef WORD *PWORD;
typedef WORD *LPWORD;
typedef float FLOAT;
typedef FLOAT *PFLOAT;
typedef int INT;
typedef INT *PINT;
typedef INT *LPINT;
typedef unsigned int UINT;
typedef UINT *PUINT;
typedef int *LPLONG;
typedef void *LPVOID;
typedef const void *LPCVOID;
typedef UINT_PTR WPARAM;
typedef LONG_PTR LPARAM;
typedef LONG_PTR LRESULT;
typedef WORD ATOM;
typedef void *HWND;
typedef void *HINSTANCE;
typedef HINSTANCE HMODULE;
typedef void *HLOCAL;
typedef void *HGLOBAL;

/* A function of any type, as `GetProcAddress` returns it. */
typedef INT_PTR (*FARPROC)(void);

/* A time in units of 100 nanoseconds since 1 January 1601, UTC. */
struct _FILETIME {
    DWORD dwLowDateTime;
    DWORD dwHighDateTime;
};
typedef struct _FILETIME FILETIME;
typedef FILETIME *PFILETIME;
typedef FILETIME *LPFILETIME;

#define FALSE 0
#define TRUE 1
#define MAX_PATH 260

WS2_END_DECLS

#endif

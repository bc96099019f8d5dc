/* Generated from src/abi/fibersapi.rs, src/api/kernel32/fibersapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_FIBERSAPI_H
#define WS2_32_GEN_FIBERSAPI_H

WS2_BEGIN_DECLS

/* What `FlsAlloc` is given: runs with the value when the thread ends or the index is freed. */
typedef void (*PFLS_CALLBACK_FUNCTION)(PVOID lpFlsData);

#define TLS_OUT_OF_INDEXES 0xFFFFFFFF
#define FLS_OUT_OF_INDEXES 0xFFFFFFFF
#define TLS_MINIMUM_AVAILABLE 64

/* A new index of thread-local storage, 0 in all threads; TLS_OUT_OF_INDEXES when all 1088 are in use.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlsalloc> */
DWORD TlsAlloc(void);

/* Gives an index back. Errors: ERROR_INVALID_PARAMETER (not in use).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlsfree> */
BOOL TlsFree(DWORD dwTlsIndex);

/* The calling thread's value, which may be 0: then the last error is ERROR_SUCCESS. Errors: ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlsgetvalue> */
LPVOID TlsGetValue(DWORD dwTlsIndex);

/* Sets the calling thread's value. Errors: ERROR_INVALID_PARAMETER (no such index).
   <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-tlssetvalue> */
BOOL TlsSetValue(DWORD dwTlsIndex, LPVOID lpTlsValue);

/* A new index, as `TlsAlloc`, of which there are 127; FLS_OUT_OF_INDEXES when all are in use.

   `lpCallback`: runs with each value other than 0 when its thread ends, in that thread, or when the index is freed, in
   the thread that frees it.
   <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsalloc> */
DWORD FlsAlloc(PFLS_CALLBACK_FUNCTION lpCallback);

/* Gives an index back and runs its callback for every thread's value. Errors: ERROR_INVALID_PARAMETER (not in use).
   <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsfree> */
BOOL FlsFree(DWORD dwFlsIndex);

/* As `TlsGetValue`.
   <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsgetvalue> */
PVOID FlsGetValue(DWORD dwFlsIndex);

/* As `TlsSetValue`.
   <https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flssetvalue> */
BOOL FlsSetValue(DWORD dwFlsIndex, PVOID lpFlsData);

WS2_END_DECLS

#endif

/* Generated from src/abi/ws2tcpip.rs, src/api/ws2_32/ws2tcpip.rs, src/api/ws2_32/addrinfo_ex.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WS2TCPIP_H
#define WS2_32_GEN_WS2TCPIP_H

WS2_BEGIN_DECLS

typedef int socklen_t;

/* Results of `getaddrinfo` and `getnameinfo`: the same numbers as the socket errors. */
#define EAI_AGAIN WSATRY_AGAIN
#define EAI_BADFLAGS WSAEINVAL
#define EAI_FAIL WSANO_RECOVERY
#define EAI_FAMILY WSAEAFNOSUPPORT
#define EAI_MEMORY WSA_NOT_ENOUGH_MEMORY
#define EAI_NOSECURENAME WSA_SECURE_HOST_NOT_FOUND
#define EAI_NONAME WSAHOST_NOT_FOUND
#define EAI_NODATA EAI_NONAME
#define EAI_SERVICE WSATYPE_NOT_FOUND
#define EAI_SOCKTYPE WSAESOCKTNOSUPPORT
#define EAI_IPSECPOLICY WSA_IPSEC_NAME_POLICY_ERROR

/* Flags and limits of `getnameinfo`. */
#define NI_NOFQDN 1
#define NI_NUMERICHOST 2
#define NI_NAMEREQD 4
#define NI_NUMERICSERV 8
#define NI_DGRAM 0x10
#define NI_MAXHOST 1025
#define NI_MAXSERV 32
#define GAI_STRERROR_BUFFER_SIZE 1024

/* A routine that runs when `GetAddrInfoEx` is done. */
typedef void (*LPLOOKUPSERVICE_COMPLETION_ROUTINE)(DWORD dwError, DWORD dwBytes, LPWSAOVERLAPPED lpOverlapped);

/* Finds the addresses for a host name or numeric address (`pNodeName`) and a service name or port number
   (`pServiceName`), one of which may be NULL. The list in `ppResult` is for `freeaddrinfo`.

   Returns 0 or the error, which is also the last error. WSAHOST_NOT_FOUND: no such host, or both names NULL;
   WSATYPE_NOT_FOUND: no such service; WSANO_DATA: no address of that family; WSATRY_AGAIN; WSANO_RECOVERY: the lookup
   failed, a field of the hints that must be 0 is not, or AI_CANONNAME or AI_FQDN without a host; WSAEINVAL: unknown
   flags; WSAEAFNOSUPPORT; WSAESOCKTNOSUPPORT; WSAEFAULT: `ppResult` is NULL; WSA_NOT_ENOUGH_MEMORY.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfo> */
int getaddrinfo(const char *pNodeName,
                const char *pServiceName,
                const struct addrinfo *pHints,
                struct addrinfo **ppResult) WS2_SYM(ws2_getaddrinfo);

/* `getaddrinfo` with wide text.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfow> */
int GetAddrInfoW(PCWSTR pNodeName,
                 PCWSTR pServiceName,
                 const struct addrinfoW *pHints,
                 struct addrinfoW **ppResult) WS2_WIDE_SYM(GetAddrInfoW);

/* Frees a list that `getaddrinfo` returned, or its rest from an entry on; NULL is fine.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfo> */
void freeaddrinfo(struct addrinfo *pAddrInfo) WS2_SYM(ws2_freeaddrinfo);

/* Frees a list that `GetAddrInfoW` returned; NULL is fine.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfow> */
void FreeAddrInfoW(struct addrinfoW *pAddrInfo);

/* Finds the host name and the service name of a socket address; either buffer may be NULL. The sizes are in bytes.
   A host or service without a name is written in numbers.

   Returns 0 or the error, which is also the last error. WSAEFAULT: no address, or shorter than its family's;
   WSAEAFNOSUPPORT; WSAEINVAL: unknown flags, or a buffer of size 0; WSAHOST_NOT_FOUND: both buffers NULL, or no name
   although NI_NAMEREQD asks for one; ERROR_INSUFFICIENT_BUFFER: a buffer is too small; WSATRY_AGAIN; WSANO_RECOVERY.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getnameinfo> */
int getnameinfo(const struct sockaddr *pSockaddr,
                socklen_t SockaddrLength,
                char *pNodeBuffer,
                DWORD NodeBufferSize,
                char *pServiceBuffer,
                DWORD ServiceBufferSize,
                int Flags) WS2_SYM(ws2_getnameinfo);

/* `getnameinfo` with wide text; the sizes are in characters.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getnameinfow> */
int GetNameInfoW(const struct sockaddr *pSockaddr,
                 socklen_t SockaddrLength,
                 PWSTR pNodeBuffer,
                 DWORD NodeBufferSize,
                 PWSTR pServiceBuffer,
                 DWORD ServiceBufferSize,
                 int Flags) WS2_WIDE_SYM(GetNameInfoW);

/* Says in words what an error of `getaddrinfo` or `getnameinfo` means, in a buffer of the calling thread that its next
   call overwrites. Works before WSAStartup.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-gai_strerrora> */
char *gai_strerrorA(int ecode);

/* `gai_strerrorA` with wide text.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-gai_strerrorw> */
PWSTR gai_strerrorW(int ecode) WS2_WIDE_SYM(gai_strerrorW);

/* Converts the text of an IPv4 or IPv6 address to its 4 or 16 bytes in network byte order. Works before WSAStartup.

   Returns 1; 0 where the text is no address of the family, which then leaves the buffer alone; -1 with WSAEAFNOSUPPORT, or
   with WSAEFAULT for NULL.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_pton> */
int inet_pton(int Family,
              const char *pszAddrString,
              void *pAddrBuf) WS2_SYM(ws2_inet_pton);

/* `inet_pton` with wide text.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inetptonw> */
int InetPtonW(int Family, PCWSTR pszAddrString, void *pAddrBuf) WS2_WIDE_SYM(InetPtonW);

/* Writes an IPv4 or IPv6 address of 4 or 16 bytes in network byte order as text to a buffer of `StringBufSize` bytes and
   returns the buffer. Works before WSAStartup.

   NULL with WSAEAFNOSUPPORT; with WSAEFAULT where `pAddr` is NULL; with ERROR_INVALID_PARAMETER where the buffer is NULL or
   too small.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inet_ntop> */
const char *inet_ntop(int Family,
                      const void *pAddr,
                      char *pStringBuf,
                      size_t StringBufSize) WS2_SYM(ws2_inet_ntop);

/* `inet_ntop` with wide text; the size is in characters.

   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-inetntopw> */
PCWSTR InetNtopW(int Family, const void *pAddr, PWSTR pStringBuf, size_t StringBufSize) WS2_WIDE_SYM(InetNtopW);

/* Finds the addresses for a host and a service, as getaddrinfo does, with a time limit or in the background.

   `dwNameSpace` is NS_ALL or NS_DNS; `lpNspId` NULL or the provider of DNS. The list in `ppResult` is for FreeAddrInfoEx.
   `timeout` limits the look-up. With `lpOverlapped` the call returns WSA_IO_PENDING; then `ppResult`, which must stay, gets
   the list, and hEvent is set or `lpCompletionRoutine` runs in a thread of the library (both may not be given).
   `lpHandle` receives what GetAddrInfoExCancel takes, until the look-up is done.

   Returns 0 or the error: those of getaddrinfo; WSAEINVAL (arguments, AI_EXTENDED, which is not supported),
   WSASERVICE_NOT_FOUND (another name space), WSAETIMEDOUT, WSA_IO_PENDING; WSA_E_CANCELLED in the OVERLAPPED.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexa> */
INT GetAddrInfoExA(PCSTR pName,
                   PCSTR pServiceName,
                   DWORD dwNameSpace,
                   LPGUID lpNspId,
                   const ADDRINFOEXA *hints,
                   PADDRINFOEXA *ppResult,
                   struct timeval *timeout,
                   LPOVERLAPPED lpOverlapped,
                   LPLOOKUPSERVICE_COMPLETION_ROUTINE lpCompletionRoutine,
                   LPHANDLE lpNameHandle);

/* As `GetAddrInfoExA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexw> */
INT GetAddrInfoExW(PCWSTR pName,
                   PCWSTR pServiceName,
                   DWORD dwNameSpace,
                   LPGUID lpNspId,
                   const ADDRINFOEXW *hints,
                   PADDRINFOEXW *ppResult,
                   struct timeval *timeout,
                   LPOVERLAPPED lpOverlapped,
                   LPLOOKUPSERVICE_COMPLETION_ROUTINE lpCompletionRoutine,
                   LPHANDLE lpHandle) WS2_WIDE_SYM(GetAddrInfoExW);

/* What became of a look-up that GetAddrInfoEx began: 0 or its error. WSAEINPROGRESS: it goes on. WSAEINVAL: NULL.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexoverlappedresult> */
INT GetAddrInfoExOverlappedResult(LPOVERLAPPED lpOverlapped);

/* Cancels the look-up of the handle behind `lpHandle`: its outcome is WSA_E_CANCELLED, told before this returns.
   WSA_INVALID_HANDLE: it is done, or has never been.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-getaddrinfoexcancel> */
INT GetAddrInfoExCancel(LPHANDLE lpHandle);

/* Frees a list that `GetAddrInfoExA` returned; NULL is fine.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfoex> */
void FreeAddrInfoEx(PADDRINFOEXA pAddrInfoEx);

/* Frees a list that `GetAddrInfoExW` returned; NULL is fine.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-freeaddrinfoexw> */
void FreeAddrInfoExW(PADDRINFOEXW pAddrInfoEx);

/* Would register a name with its addresses. The name spaces here, those of the host's resolver, take none.

   Returns WSAEFAULT (no addresses although some are counted), WSAEOPNOTSUPP.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-setaddrinfoexa> */
INT SetAddrInfoExA(PCSTR pName,
                   PCSTR pServiceName,
                   SOCKET_ADDRESS *pAddresses,
                   DWORD dwAddressCount,
                   LPBLOB lpBlob,
                   DWORD dwFlags,
                   DWORD dwNameSpace,
                   LPGUID lpNspId,
                   struct timeval *timeout,
                   LPOVERLAPPED lpOverlapped,
                   LPLOOKUPSERVICE_COMPLETION_ROUTINE lpCompletionRoutine,
                   LPHANDLE lpNameHandle);

/* As `SetAddrInfoExA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/ws2tcpip/nf-ws2tcpip-setaddrinfoexw> */
INT SetAddrInfoExW(PCWSTR pName,
                   PCWSTR pServiceName,
                   SOCKET_ADDRESS *pAddresses,
                   DWORD dwAddressCount,
                   LPBLOB lpBlob,
                   DWORD dwFlags,
                   DWORD dwNameSpace,
                   LPGUID lpNspId,
                   struct timeval *timeout,
                   LPOVERLAPPED lpOverlapped,
                   LPLOOKUPSERVICE_COMPLETION_ROUTINE lpCompletionRoutine,
                   LPHANDLE lpNameHandle);

WS2_END_DECLS

#endif

/* Generated from src/abi/winsock.rs, src/api/ws2_32/winsock.rs, src/api/ws2_32/blocking_hook.rs, src/api/ws2_32/netdb.rs, src/api/ws2_32/async_names.rs, src/api/ws2_32/inet.rs, src/api/ws2_32/async_select.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINSOCK_H
#define WS2_32_GEN_WINSOCK_H

WS2_BEGIN_DECLS

typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;

/* 32 bits, as on Windows. */
typedef unsigned int u_long;
typedef unsigned long long u_int64;

/* A socket: not a descriptor of the host, and never a negative number. */
typedef UINT_PTR SOCKET;

#define SOCKET_ERROR (-1)
#define FROM_PROTOCOL_INFO (-1)

typedef struct fd_set FD_SET;
typedef FD_SET *PFD_SET;
typedef FD_SET *LPFD_SET;

/* Network events. */
#define FD_READ 0x01
#define FD_WRITE 0x02
#define FD_OOB 0x04
#define FD_ACCEPT 0x08
#define FD_CONNECT 0x10
#define FD_CLOSE 0x20

typedef struct timeval TIMEVAL;
typedef TIMEVAL *PTIMEVAL;
typedef TIMEVAL *LPTIMEVAL;

/* A host, its other names and its addresses in network byte order. */
struct hostent {
    char *h_name;
    char **h_aliases;
    short h_addrtype;
    short h_length;
    char **h_addr_list;
};
typedef struct hostent HOSTENT;
typedef HOSTENT *PHOSTENT;
typedef HOSTENT *LPHOSTENT;

/* A network and its other names. */
struct netent {
    char *n_name;
    char **n_aliases;
    short n_addrtype;
    u_long n_net;
};
typedef struct netent NETENT;
typedef NETENT *PNETENT;
typedef NETENT *LPNETENT;

/* A service and its port in network byte order; 64-bit Windows has the protocol before the port. */
struct servent {
    char *s_name;
    char **s_aliases;
    char *s_proto;
    short s_port;
};
typedef struct servent SERVENT;
typedef SERVENT *PSERVENT;
typedef SERVENT *LPSERVENT;

/* A protocol and its number. */
struct protoent {
    char *p_name;
    char **p_aliases;
    short p_proto;
};
typedef struct protoent PROTOENT;
typedef PROTOENT *PPROTOENT;
typedef PROTOENT *LPPROTOENT;

/* The longest texts of WSADATA, without the zero. */
#define WSADESCRIPTION_LEN 256
#define WSASYS_STATUS_LEN 128

/* What `WSAStartup` tells about the library; the order of the fields is that of 64-bit Windows. */
struct WSAData {
    WORD wVersion;
    WORD wHighVersion;
    unsigned short iMaxSockets;
    unsigned short iMaxUdpDg;
    char *lpVendorInfo;
    char szDescription[257];
    char szSystemStatus[129];
};
typedef struct WSAData WSAData;
typedef struct WSAData WSADATA;
typedef WSADATA *LPWSADATA;

/* The family and the protocol of a raw socket. */
struct sockproto {
    u_short sp_family;
    u_short sp_protocol;
};
typedef struct sockproto SOCKPROTO;
typedef SOCKPROTO *PSOCKPROTO;
typedef SOCKPROTO *LPSOCKPROTO;

/* What `closesocket` does with data not yet sent: whether to wait, and how many seconds. */
struct linger {
    u_short l_onoff;
    u_short l_linger;
};
typedef struct linger LINGER;
typedef LINGER *PLINGER;
typedef LINGER *LPLINGER;

/* Commands of `ioctlsocket`. */
#define FIONREAD 0x4004667F
#define FIONBIO 0x8004667E
#define FIOASYNC 0x8004667D
#define SIOCSHIWAT 0x80047300
#define SIOCGHIWAT 0x40047301
#define SIOCSLOWAT 0x80047302
#define SIOCGLOWAT 0x40047303
#define SIOCATMARK 0x40047307

/* Flags of `send` and `recv`. */
#define MSG_OOB 1
#define MSG_PEEK 2
#define MSG_DONTROUTE 4
#define MSG_WAITALL 8
#define MSG_INTERRUPT 0x10
#define MSG_PUSH_IMMEDIATE 0x20
#define MSG_PARTIAL 0x8000
#define MSG_MAXIOVLEN 16

/* Ways to shut down. */
#define SD_RECEIVE 0
#define SD_SEND 1
#define SD_BOTH 2

/* Limits. */
#define SOMAXCONN 0x7FFFFFFF
#define MAXGETHOSTSTRUCT 1024
#define IMPLINK_IP 155
#define IMPLINK_LOWEXPER 156
#define IMPLINK_HIGHEXPER 158

/* Starts the use of Winsock; each successful call wants a `WSACleanup`.

   `wVersionRequested` is the version the program wants, the minor number in the high byte. `lpWSAData` receives the
   version granted (of a refusal the highest) and what the library is. Returns 0, or the error itself, for there is no last error yet:
   WSAVERNOTSUPPORTED for a major version of 0, WSAEFAULT for a NULL `lpWSAData`, WSAEINPROGRESS within a blocking hook.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsastartup> */
int WSAStartup(WORD wVersionRequested,
               LPWSADATA lpWSAData);

/* Ends one use of Winsock; the last one closes every socket and ends the calls that are blocked on them.

   Errors: WSANOTINITIALISED, WSAEINPROGRESS (within a blocking hook).
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsacleanup> */
int WSACleanup(void);

/* The error of the calling thread's last Winsock call that failed; the same value as GetLastError.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsagetlasterror> */
int WSAGetLastError(void);

/* Sets the calling thread's last error.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsasetlasterror> */
void WSASetLastError(int iError);

/* Makes a socket.

   `af` is AF_INET, AF_INET6 or AF_UNIX, `type` SOCK_STREAM, SOCK_DGRAM or SOCK_RAW (which the host allows to
   privileged programs only), `protocol` 0 or the one that fits. Returns INVALID_SOCKET on failure.
   Errors: WSAEAFNOSUPPORT, WSAESOCKTNOSUPPORT, WSAEPROTONOSUPPORT, WSAEINVAL, WSAEMFILE, WSAENOBUFS, WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-socket> */
SOCKET socket(int af, int type, int protocol) WS2_SYM(ws2_socket);

/* Gives a socket its local address; port 0 lets the system choose one.

   Errors: WSAENOTSOCK, WSAEFAULT (NULL or short), WSAEAFNOSUPPORT, WSAEINVAL (bound already), WSAEADDRINUSE,
   WSAEADDRNOTAVAIL, WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-bind> */
int bind(SOCKET s, const SOCKADDR *name, int namelen) WS2_SYM(ws2_bind);

/* Makes a bound stream socket take connections; `backlog` is how many may wait to be accepted.

   Errors: WSAENOTSOCK, WSAEINVAL (not bound), WSAEISCONN, WSAEOPNOTSUPP (no stream), WSAEADDRINUSE.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-listen> */
int listen(SOCKET s, int backlog) WS2_SYM(ws2_listen);

/* Takes a connection that waits on a listening socket; the new socket has the listener's properties.

   `addr` receives the peer's address and `addrlen` its length; both may be NULL. Returns INVALID_SOCKET on failure.
   Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (not listening), WSAEOPNOTSUPP, WSAEWOULDBLOCK, WSAEMFILE,
   WSAEINTR (closed in another thread).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-accept> */
SOCKET accept(SOCKET s,
              SOCKADDR *addr,
              int *addrlen) WS2_SYM(ws2_accept);

/* Connects a stream socket to a peer, or names the peer of a datagram socket.

   Errors: WSAENOTSOCK, WSAEFAULT, WSAEAFNOSUPPORT, WSAEWOULDBLOCK (begun; select tells how it ends), WSAEALREADY,
   WSAEISCONN, WSAEINVAL (listening), WSAEADDRNOTAVAIL (no such address, or port 0), WSAECONNREFUSED, WSAETIMEDOUT,
   WSAENETUNREACH, WSAEHOSTUNREACH, WSAEADDRINUSE, WSAEINTR (closed in another thread).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-connect> */
int connect(SOCKET s,
            const SOCKADDR *name,
            int namelen) WS2_SYM(ws2_connect);

/* Receives at most `len` bytes. Returns their number, 0 when the peer has closed the connection.

   `flags`: MSG_PEEK, MSG_OOB, MSG_WAITALL, MSG_PUSH_IMMEDIATE.
   Errors: WSAENOTSOCK, WSAEFAULT, WSAENOTCONN, WSAEINVAL (not bound), WSAEWOULDBLOCK, WSAETIMEDOUT, WSAESHUTDOWN,
   WSAECONNRESET, WSAEMSGSIZE (a datagram was larger; `buf` is full), WSAEOPNOTSUPP (flags), WSAEINTR.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-recv> */
int recv(SOCKET s,
         char *buf,
         int len,
         int flags) WS2_SYM(ws2_recv);

/* Receives a datagram and the address of its sender. (On a stream socket: `recv`; `from` is left alone.)

   `from` receives the address and `fromlen` its length; both may be NULL. Errors: as `recv`.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-recvfrom> */
int recvfrom(SOCKET s, char *buf, int len, int flags, SOCKADDR *from, int *fromlen) WS2_SYM(ws2_recvfrom);

/* Sends `len` bytes. Returns how many were taken: of a blocking stream socket all of them.

   `flags`: MSG_OOB, MSG_DONTROUTE. Errors: WSAENOTSOCK, WSAEFAULT, WSAENOTCONN, WSAEWOULDBLOCK, WSAETIMEDOUT,
   WSAESHUTDOWN, WSAECONNRESET, WSAEMSGSIZE, WSAEACCES (broadcast), WSAEOPNOTSUPP (flags), WSAENOBUFS, WSAEINTR.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-send> */
int send(SOCKET s, const char *buf, int len, int flags) WS2_SYM(ws2_send);

/* Sends a datagram to `to`, binding the socket if it is not bound. (On a stream socket: `send`; `to` is ignored.)

   Errors: as `send`, and WSAEADDRNOTAVAIL (no such address, or port 0), WSAEAFNOSUPPORT, WSAENETUNREACH,
   WSAEHOSTUNREACH.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-sendto> */
int sendto(SOCKET s,
           const char *buf,
           int len,
           int flags,
           const SOCKADDR *to,
           int tolen) WS2_SYM(ws2_sendto);

/* Ends sending (SD_SEND), receiving (SD_RECEIVE) or both (SD_BOTH) on a connected socket; the handle stays.

   Errors: WSAENOTSOCK, WSAENOTCONN, WSAEINVAL (another `how`).
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-shutdown> */
int shutdown(SOCKET s, int how) WS2_SYM(ws2_shutdown);

/* Closes a socket. The handle is dead at once; calls that are blocked on it in other threads end with WSAEINTR.

   Errors: WSAENOTSOCK, WSAEWOULDBLOCK (nonblocking, with a linger time and data not yet taken by the peer: still open).
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-closesocket> */
int closesocket(SOCKET s);

/* Waits until a socket of one of the sets is ready, and leaves only the ready ones in each.

   `nfds` is ignored. Any set may be NULL; `timeout` NULL means for ever. Returns how many sockets are ready in all
   sets together, 0 after the timeout.
   Errors: WSAEINVAL (no socket at all, or a negative timeout), WSAENOTSOCK, WSAEFAULT, WSAEINTR (one was closed).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-select> */
int select(int nfds,
           struct fd_set *readfds,
           struct fd_set *writefds,
           struct fd_set *exceptfds,
           const struct timeval *timeout) WS2_SYM(ws2_select);

/* Whether a set holds a socket: what the macro FD_ISSET calls.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-__wsafdisset> */
int __WSAFDIsSet(SOCKET s, struct fd_set *set);

/* Controls a socket: FIONBIO (nonblocking or not), FIONREAD (bytes to receive), SIOCATMARK (no out-of-band data ahead).

   Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (not for this socket), WSAEOPNOTSUPP (another `cmd`).
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-ioctlsocket> */
int ioctlsocket(SOCKET s,
                long cmd,
                u_long *argp);

/* Reads a socket option; `optlen` is the room at `optval`, and receives the length of the value.

   Errors: WSAENOTSOCK, WSAEFAULT (NULL, or too little room), WSAEINVAL (unknown level), WSAENOPROTOOPT.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-getsockopt> */
int getsockopt(SOCKET s, int level, int optname, char *optval, int *optlen) WS2_SYM(ws2_getsockopt);

/* Sets a socket option from the `optlen` bytes at `optval`.

   Errors: WSAENOTSOCK, WSAEFAULT (NULL, or too short), WSAEINVAL (unknown level, or a value that is not allowed),
   WSAENOPROTOOPT, WSAENOTCONN, WSAEADDRNOTAVAIL (multicast: no such group or interface).
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-setsockopt> */
int setsockopt(SOCKET s,
               int level,
               int optname,
               const char *optval,
               int optlen) WS2_SYM(ws2_setsockopt);

/* The socket's local address; `namelen` is the room at `name`, and receives the address's length.

   Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (not bound).
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-getsockname> */
int getsockname(SOCKET s, SOCKADDR *name, int *namelen) WS2_SYM(ws2_getsockname);

/* The address of the peer that the socket is connected to; `namelen` as for `getsockname`.

   Errors: WSAENOTSOCK, WSAEFAULT, WSAENOTCONN.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-getpeername> */
int getpeername(SOCKET s, SOCKADDR *name, int *namelen) WS2_SYM(ws2_getpeername);

/* Installs a function that the calling thread runs over and over while a call of it blocks, from now on.

   `lpBlockFunc` is a `BOOL (*)(void)` that returns TRUE when it has more to do at once; on FALSE the thread sleeps for 10
   milliseconds at most and runs it again. The call that blocks ends when its time comes, or with WSAEINTR after
   `WSACancelBlockingCall`; all other calls of the hook fail with WSAEINPROGRESS. Returns the function installed
   before, to be installed again: at first the default one, which dispatches one message but is not called by itself, as
   on every Windows that has threads (NULL means the same). NULL is also returned on failure.
   Errors: WSANOTINITIALISED, WSAEINPROGRESS, WSAEOPNOTSUPP (no `WSAStartup` asked for version 1.0 or 1.1).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetblockinghook> */
FARPROC WSASetBlockingHook(FARPROC lpBlockFunc);

/* Takes the calling thread's blocking hook away. Returns 0.

   Errors: WSANOTINITIALISED, WSAEINPROGRESS, WSAEOPNOTSUPP (no `WSAStartup` asked for version 1.0 or 1.1).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaunhookblockinghook> */
int WSAUnhookBlockingHook(void);

/* Whether the calling thread is in its blocking hook, that is, a call of it blocks.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaisblocking> */
BOOL WSAIsBlocking(void);

/* Called by a blocking hook, or by what that calls: ends the call that blocks, with WSAEINTR as soon as the hook returns.

   After another call than `accept` or `select` was cancelled, the only sensible use of its socket is `closesocket`.
   Errors: WSANOTINITIALISED, WSAEINVAL (no call blocks), WSAEOPNOTSUPP (no `WSAStartup` asked for version 1.0 or 1.1).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacancelblockingcall> */
int WSACancelBlockingCall(void);

/* Finds the IPv4 addresses of a host. NULL or an empty name is this computer; a dotted address is returned as it is.

   Errors: WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA (also for an IPv6 address and an illegal IPv4 one),
   WSAEINTR (cancelled by the thread's blocking hook).

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostbyname> */
struct hostent *gethostbyname(const char *name) WS2_SYM(ws2_gethostbyname);

/* Finds the host that has an address of `len` bytes; `type` is AF_INET or AF_INET6.

   Errors: WSAEAFNOSUPPORT; WSAEFAULT: `addr` is NULL or an IPv4 address shorter than 4 bytes; WSAEINVAL: an IPv6 address
   of other than 16 bytes; WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA, WSAEINTR (as above).

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostbyaddr> */
struct hostent *gethostbyaddr(const char *addr,
                              int len,
                              int type) WS2_SYM(ws2_gethostbyaddr);

/* Finds a service by its name or an alias; `proto` ("tcp", "udp") may be NULL for any. The host's services file is
   asked first, then a built-in table.

   Errors: WSAEFAULT: `name` is NULL; WSANO_DATA: there is no such service.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getservbyname> */
struct servent *getservbyname(const char *name,
                              const char *proto) WS2_SYM(ws2_getservbyname);

/* Finds a service by its port, in network byte order; `proto` may be NULL for any.

   Errors: WSANO_DATA: there is no such service.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getservbyport> */
struct servent *getservbyport(int port, const char *proto) WS2_SYM(ws2_getservbyport);

/* Finds a protocol by its name or an alias. The host's protocols file is asked first, then a built-in table.

   Errors: WSAEFAULT: `name` is NULL; WSANO_DATA: there is no such protocol.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getprotobyname> */
struct protoent *getprotobyname(const char *name) WS2_SYM(ws2_getprotobyname);

/* Finds a protocol by its number.

   Errors: WSANO_DATA: there is no such protocol.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-getprotobynumber> */
struct protoent *getprotobynumber(int number) WS2_SYM(ws2_getprotobynumber);

/* Writes this computer's name to a buffer of `namelen` bytes; 256 are always enough.

   Errors: WSAEFAULT: `name` is NULL, or the buffer too small for the name and its NUL.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostname> */
int gethostname(char *name, int namelen) WS2_SYM(ws2_gethostname);

/* Writes this computer's name as wide text to a buffer of `namelen` characters; 256 are always enough.

   Errors: WSAEFAULT: `name` is NULL, or the buffer too small for the name and its NUL.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-gethostnamew> */
int GetHostNameW(PWSTR name, int namelen) WS2_WIDE_SYM(GetHostNameW);

/* `gethostbyname` in the background: a `hostent`. NULL on failure.

   Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
   small), WSAEFAULT (`name` or `buf` is NULL), WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA.
   <https://learn.microsoft.com/windows/win32/api/wsipv6ok/nf-wsipv6ok-wsaasyncgethostbyname> */
HANDLE WSAAsyncGetHostByName(HWND hWnd,
                             u_int wMsg,
                             const char *name,
                             char *buf,
                             int buflen);

/* `gethostbyaddr` in the background: a `hostent`. NULL on failure.

   Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
   small), WSAEFAULT (`addr` or `buf` is NULL, `len` too short), WSAEAFNOSUPPORT, WSAEINVAL (another `len` than an IPv6
   address has), WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA.
   <https://learn.microsoft.com/windows/win32/api/wsipv6ok/nf-wsipv6ok-wsaasyncgethostbyaddr> */
HANDLE WSAAsyncGetHostByAddr(HWND hWnd,
                             u_int wMsg,
                             const char *addr,
                             int len,
                             int type,
                             char *buf,
                             int buflen);

/* `getservbyname` in the background: a `servent`. NULL on failure.

   Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
   small), WSAEFAULT (`name` or `buf` is NULL), WSANO_DATA.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetservbyname> */
HANDLE WSAAsyncGetServByName(HWND hWnd,
                             u_int wMsg,
                             const char *name,
                             const char *proto,
                             char *buf,
                             int buflen);

/* `getservbyport` in the background: a `servent`. NULL on failure.

   Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
   small), WSAEFAULT (`buf` is NULL), WSANO_DATA.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetservbyport> */
HANDLE WSAAsyncGetServByPort(HWND hWnd,
                             u_int wMsg,
                             int port,
                             const char *proto,
                             char *buf,
                             int buflen);

/* `getprotobyname` in the background: a `protoent`. NULL on failure.

   Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
   small), WSAEFAULT (`name` or `buf` is NULL), WSANO_DATA.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetprotobyname> */
HANDLE WSAAsyncGetProtoByName(HWND hWnd,
                              u_int wMsg,
                              const char *name,
                              char *buf,
                              int buflen);

/* `getprotobynumber` in the background: a `protoent`. NULL on failure.

   Errors: WSAEINVAL (no such window), WSAEWOULDBLOCK (no thread can be made). In the message: WSAENOBUFS (`buf` is too
   small), WSAEFAULT (`buf` is NULL), WSANO_DATA.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncgetprotobynumber> */
HANDLE WSAAsyncGetProtoByNumber(HWND hWnd,
                                u_int wMsg,
                                int number,
                                char *buf,
                                int buflen);

/* Cancels a look-up of the WSAAsyncGet functions: no message comes, and its buffer is not written any more.

   Errors: WSAEINVAL (no handle of a task), WSAEALREADY (it has ended, its message may still be in the queue).
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsacancelasyncrequest> */
int WSACancelAsyncRequest(HANDLE hAsyncTaskHandle);

/* Converts an IPv4 address in dotted notation (`a.b.c.d`, `a.b.c`, `a.b`, `a`; decimal, octal or hexadecimal parts) to
   network byte order; INADDR_NONE where it is none. Works before WSAStartup and sets no error.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-inet_addr> */
ULONG inet_addr(const char *cp) WS2_SYM(ws2_inet_addr);

/* Writes an IPv4 address as `a.b.c.d` to a buffer of the calling thread, which its next call overwrites.
   Works before WSAStartup.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-inet_ntoa> */
char *inet_ntoa(struct in_addr in) WS2_SYM(ws2_inet_ntoa);

/* Converts a 16-bit number from host to network byte order. Works before WSAStartup.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-htons> */
u_short htons(u_short hostshort) WS2_SYM(ws2_htons);

/* Converts a 32-bit number from host to network byte order. Works before WSAStartup.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-htonl> */
u_long htonl(u_long hostlong) WS2_SYM(ws2_htonl);

/* Converts a 16-bit number from network to host byte order. Works before WSAStartup.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-ntohs> */
u_short ntohs(u_short netshort) WS2_SYM(ws2_ntohs);

/* Converts a 32-bit number from network to host byte order. Works before WSAStartup.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-ntohl> */
u_long ntohl(u_long netlong) WS2_SYM(ws2_ntohl);

/* Has a window told of network events of a socket (`lEvent`: FD_*): it gets the message `wMsg`, with the socket as wParam and
   WSAMAKESELECTREPLY(event, error) as lParam, for each event once until the call that enables it again.

   The socket becomes nonblocking. Replaces what was selected for the socket before, by WSAEventSelect too; 0 events end the
   selection, but messages may wait already. A socket that accept returns has its listener's selection.
   Errors: WSANOTINITIALISED, WSAENOTSOCK, WSAEINVAL (an event that does not exist, or no window).
   Differs from Windows: FD_QOS, FD_GROUP_QOS, FD_ROUTING_INTERFACE_CHANGE and FD_ADDRESS_LIST_CHANGE never happen.
   <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncselect> */
int WSAAsyncSelect(SOCKET s,
                   HWND hWnd,
                   u_int wMsg,
                   long lEvent);

WS2_END_DECLS

#endif

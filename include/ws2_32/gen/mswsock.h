/* Generated from src/abi/mswsock.rs, src/api/mswsock/extensions.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_MSWSOCK_H
#define WS2_32_GEN_MSWSOCK_H

WS2_BEGIN_DECLS

/* Options of level SOL_SOCKET. */
#define SO_CONNDATA 0x7000
#define SO_CONNOPT 0x7001
#define SO_DISCDATA 0x7002
#define SO_DISCOPT 0x7003
#define SO_CONNDATALEN 0x7004
#define SO_CONNOPTLEN 0x7005
#define SO_DISCDATALEN 0x7006
#define SO_DISCOPTLEN 0x7007
#define SO_OPENTYPE 0x7008
#define SO_SYNCHRONOUS_ALERT 0x10
#define SO_SYNCHRONOUS_NONALERT 0x20
#define SO_MAXDG 0x7009
#define SO_MAXPATHDG 0x700A
#define SO_UPDATE_ACCEPT_CONTEXT 0x700B
#define SO_CONNECT_TIME 0x700C
#define SO_UPDATE_CONNECT_CONTEXT 0x7010

/* Control codes of `WSAIoctl`. */
#define SIO_UDP_CONNRESET 0x9800000C
#define SIO_SOCKET_CLOSE_NOTIFY 0x9800000D
#define SIO_UDP_NETRESET 0x9800000F
#define SIO_SET_COMPATIBILITY_MODE 0x9800012C
#define SIO_BSP_HANDLE 0x4800001B
#define SIO_BSP_HANDLE_SELECT 0x4800001C
#define SIO_BSP_HANDLE_POLL 0x4800001D
#define SIO_EXT_SELECT 0xC800001E
#define SIO_EXT_POLL 0xC800001F
#define SIO_EXT_SENDMSG 0xC8000020
#define SIO_BASE_HANDLE 0x48000022

/* Flags of `TransmitFile`, `TransmitPackets` and `DisconnectEx`. */
#define TF_DISCONNECT 1
#define TF_REUSE_SOCKET 2
#define TF_WRITE_BEHIND 4
#define TF_USE_DEFAULT_WORKER 0
#define TF_USE_SYSTEM_THREAD 0x10
#define TF_USE_KERNEL_APC 0x20
#define TP_DISCONNECT 1
#define TP_REUSE_SOCKET 2
#define TP_USE_DEFAULT_WORKER 0
#define TP_USE_SYSTEM_THREAD 0x10
#define TP_USE_KERNEL_APC 0x20
#define TP_ELEMENT_MEMORY 1
#define TP_ELEMENT_FILE 2
#define TP_ELEMENT_EOP 4
#define DE_REUSE_SOCKET 2

/* What `TransmitFile` sends before and after the file. */
struct _TRANSMIT_FILE_BUFFERS {
    LPVOID Head;
    DWORD HeadLength;
    LPVOID Tail;
    DWORD TailLength;
};
typedef struct _TRANSMIT_FILE_BUFFERS TRANSMIT_FILE_BUFFERS;
typedef TRANSMIT_FILE_BUFFERS *PTRANSMIT_FILE_BUFFERS;
typedef TRANSMIT_FILE_BUFFERS *LPTRANSMIT_FILE_BUFFERS;

/* One piece that `TransmitPackets` sends: memory, or part of a file. */
struct _TRANSMIT_PACKETS_ELEMENT {
    ULONG dwElFlags;
    ULONG cLength;
    union {
        struct {
            LARGE_INTEGER nFileOffset;
            HANDLE hFile;
        };
        PVOID pBuffer;
    };
};
typedef struct _TRANSMIT_PACKETS_ELEMENT TRANSMIT_PACKETS_ELEMENT;
typedef TRANSMIT_PACKETS_ELEMENT *PTRANSMIT_PACKETS_ELEMENT;
typedef TRANSMIT_PACKETS_ELEMENT *LPTRANSMIT_PACKETS_ELEMENT;

typedef BOOL (*LPFN_TRANSMITFILE)(SOCKET hSocket,
                                  HANDLE hFile,
                                  DWORD nNumberOfBytesToWrite,
                                  DWORD nNumberOfBytesPerSend,
                                  LPOVERLAPPED lpOverlapped,
                                  LPTRANSMIT_FILE_BUFFERS lpTransmitBuffers,
                                  DWORD dwReserved);
typedef BOOL (*LPFN_ACCEPTEX)(SOCKET sListenSocket,
                              SOCKET sAcceptSocket,
                              PVOID lpOutputBuffer,
                              DWORD dwReceiveDataLength,
                              DWORD dwLocalAddressLength,
                              DWORD dwRemoteAddressLength,
                              LPDWORD lpdwBytesReceived,
                              LPOVERLAPPED lpOverlapped);
typedef void (*LPFN_GETACCEPTEXSOCKADDRS)(PVOID lpOutputBuffer,
                                          DWORD dwReceiveDataLength,
                                          DWORD dwLocalAddressLength,
                                          DWORD dwRemoteAddressLength,
                                          struct sockaddr **LocalSockaddr,
                                          INT *LocalSockaddrLength,
                                          struct sockaddr **RemoteSockaddr,
                                          INT *RemoteSockaddrLength);
typedef BOOL (*LPFN_TRANSMITPACKETS)(SOCKET hSocket,
                                     LPTRANSMIT_PACKETS_ELEMENT lpPacketArray,
                                     DWORD nElementCount,
                                     DWORD nSendSize,
                                     LPOVERLAPPED lpOverlapped,
                                     DWORD dwFlags);
typedef BOOL (*LPFN_CONNECTEX)(SOCKET s,
                               const struct sockaddr *name,
                               int namelen,
                               PVOID lpSendBuffer,
                               DWORD dwSendDataLength,
                               LPDWORD lpdwBytesSent,
                               LPOVERLAPPED lpOverlapped);
typedef BOOL (*LPFN_DISCONNECTEX)(SOCKET s, LPOVERLAPPED lpOverlapped, DWORD dwFlags, DWORD dwReserved);
typedef INT (*LPFN_WSARECVMSG)(SOCKET s,
                               LPWSAMSG lpMsg,
                               LPDWORD lpdwNumberOfBytesRecvd,
                               LPWSAOVERLAPPED lpOverlapped,
                               LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);
typedef INT (*LPFN_WSASENDMSG)(SOCKET s,
                               LPWSAMSG lpMsg,
                               DWORD dwFlags,
                               LPDWORD lpNumberOfBytesSent,
                               LPWSAOVERLAPPED lpOverlapped,
                               LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);
typedef INT (*LPFN_WSAPOLL)(WSAPOLLFD *fdarray, ULONG nfds, INT timeout);

/* Identifiers for SIO_GET_EXTENSION_FUNCTION_POINTER. */
#define WSAID_TRANSMITFILE {0xB5367DF0, 0xCBAC, 0x11CF, {0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92}}
#define WSAID_ACCEPTEX {0xB5367DF1, 0xCBAC, 0x11CF, {0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92}}
#define WSAID_GETACCEPTEXSOCKADDRS {0xB5367DF2, 0xCBAC, 0x11CF, {0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92}}
#define WSAID_TRANSMITPACKETS {0xD9689DA0, 0x1F90, 0x11D3, {0x99, 0x71, 0x00, 0xC0, 0x4F, 0x68, 0xC8, 0x76}}
#define WSAID_CONNECTEX {0x25A207B9, 0xDDF3, 0x4660, {0x8E, 0xE9, 0x76, 0xE5, 0x8C, 0x74, 0x06, 0x3E}}
#define WSAID_DISCONNECTEX {0x7FDA2E11, 0x8630, 0x436F, {0xA0, 0x31, 0xF5, 0x36, 0xA6, 0xEE, 0xC1, 0x57}}
#define WSAID_WSARECVMSG {0xF689D7C8, 0x6F1F, 0x436B, {0x8A, 0x53, 0xE5, 0x4F, 0xE3, 0x51, 0xC3, 0x22}}
#define WSAID_WSASENDMSG {0xA441E712, 0x754F, 0x43CA, {0x84, 0xA7, 0x0D, 0xEE, 0x44, 0xCF, 0x60, 0x6D}}
#define WSAID_WSAPOLL {0x18C76F85, 0xDC66, 0x4964, {0x97, 0x2E, 0x23, 0xC2, 0x72, 0x38, 0x31, 0x2B}}
#define WSAID_MULTIPLE_RIO {0x8509E081, 0x96DD, 0x4005, {0xB1, 0x65, 0x9E, 0x2E, 0xE8, 0xC7, 0x9E, 0x3F}}

/* The arguments of a `WSAPoll` that a layered provider passes on. */
struct _WSAPOLLDATA {
    int result;
    ULONG fds;
    INT timeout;
    WSAPOLLFD fdArray[1];
};
typedef struct _WSAPOLLDATA WSAPOLLDATA;
typedef WSAPOLLDATA *LPWSAPOLLDATA;

/* Registered I/O: what its requests are made of is in mswsockdef.h. */
typedef int RIO_NOTIFICATION_COMPLETION_TYPE;
typedef RIO_NOTIFICATION_COMPLETION_TYPE *PRIO_NOTIFICATION_COMPLETION_TYPE;
#define RIO_EVENT_COMPLETION 1
#define RIO_IOCP_COMPLETION 2

/* How a completion queue tells that it has results. */
struct _RIO_NOTIFICATION_COMPLETION {
    RIO_NOTIFICATION_COMPLETION_TYPE Type;
    union {
        struct {
            HANDLE EventHandle;
            BOOL NotifyReset;
        } Event;
        struct {
            HANDLE IocpHandle;
            PVOID CompletionKey;
            PVOID Overlapped;
        } Iocp;
    };
};
typedef struct _RIO_NOTIFICATION_COMPLETION RIO_NOTIFICATION_COMPLETION;
typedef RIO_NOTIFICATION_COMPLETION *PRIO_NOTIFICATION_COMPLETION;

typedef BOOL (*LPFN_RIORECEIVE)(RIO_RQ SocketQueue,
                                PRIO_BUF pData,
                                ULONG DataBufferCount,
                                DWORD Flags,
                                PVOID RequestContext);
typedef int (*LPFN_RIORECEIVEEX)(RIO_RQ SocketQueue,
                                 PRIO_BUF pData,
                                 ULONG DataBufferCount,
                                 PRIO_BUF pLocalAddress,
                                 PRIO_BUF pRemoteAddress,
                                 PRIO_BUF pControlContext,
                                 PRIO_BUF pFlags,
                                 DWORD Flags,
                                 PVOID RequestContext);
typedef BOOL (*LPFN_RIOSEND)(RIO_RQ SocketQueue,
                             PRIO_BUF pData,
                             ULONG DataBufferCount,
                             DWORD Flags,
                             PVOID RequestContext);
typedef BOOL (*LPFN_RIOSENDEX)(RIO_RQ SocketQueue,
                               PRIO_BUF pData,
                               ULONG DataBufferCount,
                               PRIO_BUF pLocalAddress,
                               PRIO_BUF pRemoteAddress,
                               PRIO_BUF pControlContext,
                               PRIO_BUF pFlags,
                               DWORD Flags,
                               PVOID RequestContext);
typedef void (*LPFN_RIOCLOSECOMPLETIONQUEUE)(RIO_CQ CQ);
typedef RIO_CQ (*LPFN_RIOCREATECOMPLETIONQUEUE)(DWORD QueueSize,
                                                PRIO_NOTIFICATION_COMPLETION NotificationCompletion);
typedef RIO_RQ (*LPFN_RIOCREATEREQUESTQUEUE)(SOCKET Socket,
                                             ULONG MaxOutstandingReceive,
                                             ULONG MaxReceiveDataBuffers,
                                             ULONG MaxOutstandingSend,
                                             ULONG MaxSendDataBuffers,
                                             RIO_CQ ReceiveCQ,
                                             RIO_CQ SendCQ,
                                             PVOID SocketContext);
typedef ULONG (*LPFN_RIODEQUEUECOMPLETION)(RIO_CQ CQ, PRIORESULT Array, ULONG ArraySize);
typedef void (*LPFN_RIODEREGISTERBUFFER)(RIO_BUFFERID BufferId);
typedef INT (*LPFN_RIONOTIFY)(RIO_CQ CQ);
typedef RIO_BUFFERID (*LPFN_RIOREGISTERBUFFER)(CHAR *DataBuffer, DWORD DataLength);
typedef BOOL (*LPFN_RIORESIZECOMPLETIONQUEUE)(RIO_CQ CQ, DWORD QueueSize);
typedef BOOL (*LPFN_RIORESIZEREQUESTQUEUE)(RIO_RQ RQ, DWORD MaxOutstandingReceive, DWORD MaxOutstandingSend);

/* The functions of registered I/O. */
struct _RIO_EXTENSION_FUNCTION_TABLE {
    DWORD cbSize;
    LPFN_RIORECEIVE RIOReceive;
    LPFN_RIORECEIVEEX RIOReceiveEx;
    LPFN_RIOSEND RIOSend;
    LPFN_RIOSENDEX RIOSendEx;
    LPFN_RIOCLOSECOMPLETIONQUEUE RIOCloseCompletionQueue;
    LPFN_RIOCREATECOMPLETIONQUEUE RIOCreateCompletionQueue;
    LPFN_RIOCREATEREQUESTQUEUE RIOCreateRequestQueue;
    LPFN_RIODEQUEUECOMPLETION RIODequeueCompletion;
    LPFN_RIODEREGISTERBUFFER RIODeregisterBuffer;
    LPFN_RIONOTIFY RIONotify;
    LPFN_RIOREGISTERBUFFER RIORegisterBuffer;
    LPFN_RIORESIZECOMPLETIONQUEUE RIOResizeCompletionQueue;
    LPFN_RIORESIZEREQUESTQUEUE RIOResizeRequestQueue;
};
typedef struct _RIO_EXTENSION_FUNCTION_TABLE RIO_EXTENSION_FUNCTION_TABLE;
typedef RIO_EXTENSION_FUNCTION_TABLE *PRIO_EXTENSION_FUNCTION_TABLE;

/* Behaviour of older Windows that a socket can be asked for. */
typedef int WSA_COMPATIBILITY_BEHAVIOR_ID;
typedef WSA_COMPATIBILITY_BEHAVIOR_ID *PWSA_COMPATIBILITY_BEHAVIOR_ID;
#define WsaBehaviorAll 0
#define WsaBehaviorReceiveBuffering 1
#define WsaBehaviorAutoTuning 2

/* A behaviour, and the Windows that has it. */
struct _WSA_COMPATIBILITY_MODE {
    WSA_COMPATIBILITY_BEHAVIOR_ID BehaviorId;
    ULONG TargetOsVersion;
};
typedef struct _WSA_COMPATIBILITY_MODE WSA_COMPATIBILITY_MODE;
typedef WSA_COMPATIBILITY_MODE *PWSA_COMPATIBILITY_MODE;

/* What the name space NS_NLA tells of a network. */
typedef int NLA_BLOB_DATA_TYPE;
typedef NLA_BLOB_DATA_TYPE *PNLA_BLOB_DATA_TYPE;
#define NLA_RAW_DATA 0
#define NLA_INTERFACE 1
#define NLA_802_1X_LOCATION 2
#define NLA_CONNECTIVITY 3
#define NLA_ICS 4
typedef int NLA_CONNECTIVITY_TYPE;
typedef NLA_CONNECTIVITY_TYPE *PNLA_CONNECTIVITY_TYPE;
#define NLA_NETWORK_AD_HOC 0
#define NLA_NETWORK_MANAGED 1
#define NLA_NETWORK_UNMANAGED 2
#define NLA_NETWORK_UNKNOWN 3
typedef int NLA_INTERNET;
typedef NLA_INTERNET *PNLA_INTERNET;
#define NLA_INTERNET_UNKNOWN 0
#define NLA_INTERNET_NO 1
#define NLA_INTERNET_YES 2

/* Flags of a look-up in NS_NLA. */
#define NLA_ALLUSERS_NETWORK 1
#define NLA_FRIENDLY_NAME 2

/* One fact of a network; `nextOffset` leads to the next, 0 is the last. */
struct _NLA_BLOB {
    struct {
        NLA_BLOB_DATA_TYPE type;
        DWORD dwSize;
        DWORD nextOffset;
    } header;
    union {
        CHAR rawData[1];
        struct {
            DWORD dwType;
            DWORD dwSpeed;
            CHAR adapterName[1];
        } interfaceData;
        struct {
            CHAR information[1];
        } locationData;
        struct {
            NLA_CONNECTIVITY_TYPE type;
            NLA_INTERNET internet;
        } connectivity;
        struct {
            struct {
                DWORD speed;
                DWORD type;
                DWORD state;
                WCHAR machineName[256];
                WCHAR sharedAdapterName[256];
            } remote;
        } ICS;
    } data;
};
typedef struct _NLA_BLOB NLA_BLOB;
typedef NLA_BLOB *PNLA_BLOB;
typedef NLA_BLOB *LPNLA_BLOB;

/* Accepts a connection for the socket `sAcceptSocket`, which is fresh: neither bound nor connected.

   `lpOutputBuffer` has room for `dwReceiveDataLength` bytes of first data (0: none is waited for), then for the local
   and for the remote address, `dwLocalAddressLength` and `dwRemoteAddressLength` bytes: each at least 16 more than the
   address, or 0 for no local address. GetAcceptExSockaddrs finds them. Never done at once. The operation belongs to the listener, and ends as aborted when either socket is closed. Errors: ERROR_IO_PENDING,
   WSAENOTSOCK, WSAEFAULT (no buffer, or no room for the remote address), WSAEINVAL (not listening, or the other socket is not fresh or of
   another kind), ERROR_INVALID_PARAMETER (no OVERLAPPED); the operation's, ERROR_INSUFFICIENT_BUFFER (an address has too
   little room; the connection stays for another).

   Differs from Windows: the connection has the listener's options before SO_UPDATE_ACCEPT_CONTEXT already.
   <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-acceptex> */
BOOL AcceptEx(SOCKET sListenSocket,
              SOCKET sAcceptSocket,
              PVOID lpOutputBuffer,
              DWORD dwReceiveDataLength,
              DWORD dwLocalAddressLength,
              DWORD dwRemoteAddressLength,
              LPDWORD lpdwBytesReceived,
              LPOVERLAPPED lpOverlapped);

/* Finds the addresses in the buffer of an AcceptEx that is done; the lengths are those given to it.

   `LocalSockaddr` and `RemoteSockaddr` receive pointers into the buffer, NULL where there is no address.
   <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-getacceptexsockaddrs> */
void GetAcceptExSockaddrs(PVOID lpOutputBuffer,
                          DWORD dwReceiveDataLength,
                          DWORD dwLocalAddressLength,
                          DWORD dwRemoteAddressLength,
                          struct sockaddr **LocalSockaddr,
                          LPINT LocalSockaddrLength,
                          struct sockaddr **RemoteSockaddr,
                          LPINT RemoteSockaddrLength);

/* Receives as recv does without flags; `flags` receives MSG_PARTIAL where there was no room for all of a datagram, or 0.

   Returns the byte count; a datagram that is cut is no error. Errors: as recv, WSAEFAULT (`flags` is NULL).
   <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-wsarecvex> */
int WSARecvEx(SOCKET s,
              char *buf,
              int len,
              int *flags);

/* Sends a file over a connection, with what `lpTransmitBuffers` (NULL: nothing) puts before and behind it.

   `hFile` (NULL: no file) is sent from its position, or with `lpOverlapped` from the offset given there, for
   `nNumberOfBytesToWrite` bytes, 0: to its end; its position stays. `nNumberOfBytesPerSend` does not matter.
   `dwReserved`: TF_DISCONNECT, with it TF_REUSE_SOCKET (see DisconnectEx); the other TF_* are hints without effect.
   Without `lpOverlapped` the call waits, on a nonblocking socket as well. Errors: ERROR_IO_PENDING, WSAENOTSOCK, WSAENOTCONN,
   WSAESHUTDOWN, WSAECONNRESET, WSAEINVAL (no stream, the flags, an offset that is not in the file, more than 2147483646 bytes),
   ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/mswsock/nf-mswsock-transmitfile> */
BOOL TransmitFile(SOCKET hSocket,
                  HANDLE hFile,
                  DWORD nNumberOfBytesToWrite,
                  DWORD nNumberOfBytesPerSend,
                  LPOVERLAPPED lpOverlapped,
                  LPTRANSMIT_FILE_BUFFERS lpTransmitBuffers,
                  DWORD dwReserved);

WS2_END_DECLS

#endif

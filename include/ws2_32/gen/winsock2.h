/* Generated from src/abi/winsock2.rs, src/api/ws2_32/winsock2.rs, src/api/ws2_32/ioctl.rs, src/api/ws2_32/events.rs, src/api/ws2_32/addresses.rs, src/api/ws2_32/protocols.rs, src/api/ws2_32/connect_by.rs, src/api/ws2_32/duplicate.rs, src/api/ws2_32/multipoint.rs, src/api/ws2_32/name_space.rs, src/api/ws2_32/service_class.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINSOCK2_H
#define WS2_32_GEN_WINSOCK2_H

WS2_BEGIN_DECLS

typedef unsigned int GROUP;
typedef HANDLE WSAEVENT;
typedef HANDLE *LPWSAEVENT;
typedef OVERLAPPED WSAOVERLAPPED;
typedef LPOVERLAPPED LPWSAOVERLAPPED;

/* Options of level SOL_SOCKET that come with Winsock 2. */
#define SO_PROTOCOL_INFOA 0x2004
#define SO_PROTOCOL_INFOW 0x2005
#define PVD_CONFIG 0x3001

/* Flags of `WSASocket`. */
#define WSA_FLAG_OVERLAPPED 1
#define WSA_FLAG_MULTIPOINT_C_ROOT 2
#define WSA_FLAG_MULTIPOINT_C_LEAF 4
#define WSA_FLAG_MULTIPOINT_D_ROOT 8
#define WSA_FLAG_MULTIPOINT_D_LEAF 0x10
#define WSA_FLAG_ACCESS_SYSTEM_SECURITY 0x40
#define WSA_FLAG_NO_HANDLE_INHERIT 0x80
#define WSA_FLAG_REGISTERED_IO 0x100

/* What a condition function of `WSAAccept` returns. */
#define CF_ACCEPT 0
#define CF_REJECT 1
#define CF_DEFER 2

/* Groups of sockets. */
#define SG_UNCONSTRAINED_GROUP 1
#define SG_CONSTRAINED_GROUP 2

/* Flags of `WSAJoinLeaf`. */
#define JL_SENDER_ONLY 1
#define JL_RECEIVER_ONLY 2
#define JL_BOTH 4

/* Network events: the bits, and their numbers in `WSANETWORKEVENTS`. */
#define FD_READ_BIT 0
#define FD_WRITE_BIT 1
#define FD_OOB_BIT 2
#define FD_ACCEPT_BIT 3
#define FD_CONNECT_BIT 4
#define FD_CLOSE_BIT 5
#define FD_QOS_BIT 6
#define FD_GROUP_QOS_BIT 7
#define FD_ROUTING_INTERFACE_CHANGE_BIT 8
#define FD_ADDRESS_LIST_CHANGE_BIT 9
#define FD_MAX_EVENTS 10
#define FD_QOS (1 << FD_QOS_BIT)
#define FD_GROUP_QOS (1 << FD_GROUP_QOS_BIT)
#define FD_ROUTING_INTERFACE_CHANGE (1 << FD_ROUTING_INTERFACE_CHANGE_BIT)
#define FD_ADDRESS_LIST_CHANGE (1 << FD_ADDRESS_LIST_CHANGE_BIT)
#define FD_ALL_EVENTS ((1 << FD_MAX_EVENTS) - 1)

/* The network events that happened, and each one's error code by its `FD_*_BIT`. */
struct _WSANETWORKEVENTS {
    LONG lNetworkEvents;
    int iErrorCode[FD_MAX_EVENTS];
};
typedef struct _WSANETWORKEVENTS WSANETWORKEVENTS;
typedef WSANETWORKEVENTS *LPWSANETWORKEVENTS;

/* Waiting. */
#define WSA_MAXIMUM_WAIT_EVENTS 64
#define WSA_WAIT_FAILED 0xFFFFFFFF
#define WSA_WAIT_EVENT_0 0
#define WSA_WAIT_IO_COMPLETION 0xC0
#define WSA_WAIT_TIMEOUT 0x102
#define WSA_INFINITE 0xFFFFFFFF

/* Error codes of overlapped operations, the same numbers as `ERROR_*`. */
#define WSA_INVALID_HANDLE 6
#define WSA_NOT_ENOUGH_MEMORY 8
#define WSA_INVALID_PARAMETER 87
#define WSA_OPERATION_ABORTED 995
#define WSA_IO_INCOMPLETE 996
#define WSA_IO_PENDING 997

/* Events of `WSAPoll`. */
#define POLLRDNORM 0x100
#define POLLRDBAND 0x200
#define POLLIN 0x300
#define POLLPRI 0x400
#define POLLWRNORM 0x10
#define POLLOUT 0x10
#define POLLWRBAND 0x20
#define POLLERR 1
#define POLLHUP 2
#define POLLNVAL 4

/* One socket of `WSAPoll`. */
struct pollfd {
    SOCKET fd;
    SHORT events;
    SHORT revents;
};
typedef struct pollfd WSAPOLLFD;
typedef WSAPOLLFD *PWSAPOLLFD;
typedef WSAPOLLFD *LPWSAPOLLFD;

/* The traffic wanted in both directions. */
struct _QualityOfService {
    FLOWSPEC SendingFlowspec;
    FLOWSPEC ReceivingFlowspec;
    WSABUF ProviderSpecific;
};
typedef struct _QualityOfService QOS;
typedef QOS *LPQOS;

/* Protocol chains; the longest name of a protocol, without the zero. */
#define MAX_PROTOCOL_CHAIN 7
#define BASE_PROTOCOL 1
#define LAYERED_PROTOCOL 0
#define WSAPROTOCOL_LEN 255

/* The catalog entries that a protocol is made of. */
struct _WSAPROTOCOLCHAIN {
    int ChainLen;
    DWORD ChainEntries[MAX_PROTOCOL_CHAIN];
};
typedef struct _WSAPROTOCOLCHAIN WSAPROTOCOLCHAIN;
typedef WSAPROTOCOLCHAIN *LPWSAPROTOCOLCHAIN;

/* A protocol of the catalog, with an ANSI name. */
struct _WSAPROTOCOL_INFOA {
    DWORD dwServiceFlags1;
    DWORD dwServiceFlags2;
    DWORD dwServiceFlags3;
    DWORD dwServiceFlags4;
    DWORD dwProviderFlags;
    GUID ProviderId;
    DWORD dwCatalogEntryId;
    WSAPROTOCOLCHAIN ProtocolChain;
    int iVersion;
    int iAddressFamily;
    int iMaxSockAddr;
    int iMinSockAddr;
    int iSocketType;
    int iProtocol;
    int iProtocolMaxOffset;
    int iNetworkByteOrder;
    int iSecurityScheme;
    DWORD dwMessageSize;
    DWORD dwProviderReserved;
    CHAR szProtocol[256];
};
typedef struct _WSAPROTOCOL_INFOA WSAPROTOCOL_INFOA;
typedef WSAPROTOCOL_INFOA *LPWSAPROTOCOL_INFOA;

/* A protocol of the catalog. */
struct _WSAPROTOCOL_INFOW {
    DWORD dwServiceFlags1;
    DWORD dwServiceFlags2;
    DWORD dwServiceFlags3;
    DWORD dwServiceFlags4;
    DWORD dwProviderFlags;
    GUID ProviderId;
    DWORD dwCatalogEntryId;
    WSAPROTOCOLCHAIN ProtocolChain;
    int iVersion;
    int iAddressFamily;
    int iMaxSockAddr;
    int iMinSockAddr;
    int iSocketType;
    int iProtocol;
    int iProtocolMaxOffset;
    int iNetworkByteOrder;
    int iSecurityScheme;
    DWORD dwMessageSize;
    DWORD dwProviderReserved;
    WCHAR szProtocol[256];
};
typedef struct _WSAPROTOCOL_INFOW WSAPROTOCOL_INFOW;
typedef WSAPROTOCOL_INFOW *LPWSAPROTOCOL_INFOW;

/* Flags of a protocol: dwProviderFlags, then dwServiceFlags1. */
#define PFL_MULTIPLE_PROTO_ENTRIES 1
#define PFL_RECOMMENDED_PROTO_ENTRY 2
#define PFL_HIDDEN 4
#define PFL_MATCHES_PROTOCOL_ZERO 8
#define PFL_NETWORKDIRECT_PROVIDER 0x10
#define XP1_CONNECTIONLESS 1
#define XP1_GUARANTEED_DELIVERY 2
#define XP1_GUARANTEED_ORDER 4
#define XP1_MESSAGE_ORIENTED 8
#define XP1_PSEUDO_STREAM 0x10
#define XP1_GRACEFUL_CLOSE 0x20
#define XP1_EXPEDITED_DATA 0x40
#define XP1_CONNECT_DATA 0x80
#define XP1_DISCONNECT_DATA 0x100
#define XP1_SUPPORT_BROADCAST 0x200
#define XP1_SUPPORT_MULTIPOINT 0x400
#define XP1_MULTIPOINT_CONTROL_PLANE 0x800
#define XP1_MULTIPOINT_DATA_PLANE 0x1000
#define XP1_QOS_SUPPORTED 0x2000
#define XP1_INTERRUPT 0x4000
#define XP1_UNI_SEND 0x8000
#define XP1_UNI_RECV 0x00010000
#define XP1_IFS_HANDLES 0x00020000
#define XP1_PARTIAL_MESSAGE 0x00040000
#define XP1_SAN_SUPPORT_SDP 0x00080000

/* Byte orders and security of a protocol. */
#define BIGENDIAN 0
#define LITTLEENDIAN 1
#define SECURITY_PROTOCOL_NONE 0

/* What a program tells to accept, reject or defer a connection (`CF_*`). */
typedef int (*LPCONDITIONPROC)(LPWSABUF lpCallerId,
                               LPWSABUF lpCallerData,
                               LPQOS lpSQOS,
                               LPQOS lpGQOS,
                               LPWSABUF lpCalleeId,
                               LPWSABUF lpCalleeData,
                               GROUP *g,
                               DWORD_PTR dwCallbackData);

/* A routine that runs in the issuing thread's alertable wait when its operation is done. */
typedef void (*LPWSAOVERLAPPED_COMPLETION_ROUTINE)(DWORD dwError,
                                                   DWORD cbTransferred,
                                                   LPWSAOVERLAPPED lpOverlapped,
                                                   DWORD dwFlags);

/* How a completion is told. */
typedef int WSACOMPLETIONTYPE;
typedef WSACOMPLETIONTYPE *PWSACOMPLETIONTYPE;
typedef WSACOMPLETIONTYPE *LPWSACOMPLETIONTYPE;
#define NSP_NOTIFY_IMMEDIATELY 0
#define NSP_NOTIFY_HWND 1
#define NSP_NOTIFY_EVENT 2
#define NSP_NOTIFY_PORT 3
#define NSP_NOTIFY_APC 4

/* How a completion is told, and where. */
struct _WSACOMPLETION {
    WSACOMPLETIONTYPE Type;
    union {
        struct {
            HWND hWnd;
            UINT uMsg;
            WPARAM context;
        } WindowMessage;
        struct {
            LPWSAOVERLAPPED lpOverlapped;
        } Event;
        struct {
            LPWSAOVERLAPPED lpOverlapped;
            LPWSAOVERLAPPED_COMPLETION_ROUTINE lpfnCompletionProc;
        } Apc;
        struct {
            LPWSAOVERLAPPED lpOverlapped;
            HANDLE hPort;
            ULONG_PTR Key;
        } Port;
    } Parameters;
};
typedef struct _WSACOMPLETION WSACOMPLETION;
typedef WSACOMPLETION *PWSACOMPLETION;
typedef WSACOMPLETION *LPWSACOMPLETION;

/* A counted run of bytes. */
struct _BLOB {
    ULONG cbSize;
    BYTE *pBlobData;
};
typedef struct _BLOB BLOB;
typedef BLOB *LPBLOB;

/* An address family and a protocol. */
struct _AFPROTOCOLS {
    INT iAddressFamily;
    INT iProtocol;
};
typedef struct _AFPROTOCOLS AFPROTOCOLS;
typedef AFPROTOCOLS *PAFPROTOCOLS;
typedef AFPROTOCOLS *LPAFPROTOCOLS;

/* How versions compare. */
typedef int WSAECOMPARATOR;
typedef WSAECOMPARATOR *PWSAECOMPARATOR;
typedef WSAECOMPARATOR *LPWSAECOMPARATOR;
#define COMP_EQUAL 0
#define COMP_NOTLESS 1

/* A version and how to compare with it. */
struct _WSAVersion {
    DWORD dwVersion;
    WSAECOMPARATOR ecHow;
};
typedef struct _WSAVersion WSAVERSION;
typedef WSAVERSION *PWSAVERSION;
typedef WSAVERSION *LPWSAVERSION;

/* A query of name resolution and its result, in ANSI. */
struct _WSAQuerySetA {
    DWORD dwSize;
    LPSTR lpszServiceInstanceName;
    LPGUID lpServiceClassId;
    LPWSAVERSION lpVersion;
    LPSTR lpszComment;
    DWORD dwNameSpace;
    LPGUID lpNSProviderId;
    LPSTR lpszContext;
    DWORD dwNumberOfProtocols;
    LPAFPROTOCOLS lpafpProtocols;
    LPSTR lpszQueryString;
    DWORD dwNumberOfCsAddrs;
    LPCSADDR_INFO lpcsaBuffer;
    DWORD dwOutputFlags;
    LPBLOB lpBlob;
};
typedef struct _WSAQuerySetA WSAQUERYSETA;
typedef WSAQUERYSETA *PWSAQUERYSETA;
typedef WSAQUERYSETA *LPWSAQUERYSETA;

/* A query of name resolution and its result. */
struct _WSAQuerySetW {
    DWORD dwSize;
    LPWSTR lpszServiceInstanceName;
    LPGUID lpServiceClassId;
    LPWSAVERSION lpVersion;
    LPWSTR lpszComment;
    DWORD dwNameSpace;
    LPGUID lpNSProviderId;
    LPWSTR lpszContext;
    DWORD dwNumberOfProtocols;
    LPAFPROTOCOLS lpafpProtocols;
    LPWSTR lpszQueryString;
    DWORD dwNumberOfCsAddrs;
    LPCSADDR_INFO lpcsaBuffer;
    DWORD dwOutputFlags;
    LPBLOB lpBlob;
};
typedef struct _WSAQuerySetW WSAQUERYSETW;
typedef WSAQUERYSETW *PWSAQUERYSETW;
typedef WSAQUERYSETW *LPWSAQUERYSETW;

/* The same without a service class, in ANSI. */
struct _WSAQuerySet2A {
    DWORD dwSize;
    LPSTR lpszServiceInstanceName;
    LPWSAVERSION lpVersion;
    LPSTR lpszComment;
    DWORD dwNameSpace;
    LPGUID lpNSProviderId;
    LPSTR lpszContext;
    DWORD dwNumberOfProtocols;
    LPAFPROTOCOLS lpafpProtocols;
    LPSTR lpszQueryString;
    DWORD dwNumberOfCsAddrs;
    LPCSADDR_INFO lpcsaBuffer;
    DWORD dwOutputFlags;
    LPBLOB lpBlob;
};
typedef struct _WSAQuerySet2A WSAQUERYSET2A;
typedef WSAQUERYSET2A *PWSAQUERYSET2A;
typedef WSAQUERYSET2A *LPWSAQUERYSET2A;

/* The same without a service class. */
struct _WSAQuerySet2W {
    DWORD dwSize;
    LPWSTR lpszServiceInstanceName;
    LPWSAVERSION lpVersion;
    LPWSTR lpszComment;
    DWORD dwNameSpace;
    LPGUID lpNSProviderId;
    LPWSTR lpszContext;
    DWORD dwNumberOfProtocols;
    LPAFPROTOCOLS lpafpProtocols;
    LPWSTR lpszQueryString;
    DWORD dwNumberOfCsAddrs;
    LPCSADDR_INFO lpcsaBuffer;
    DWORD dwOutputFlags;
    LPBLOB lpBlob;
};
typedef struct _WSAQuerySet2W WSAQUERYSET2W;
typedef WSAQUERYSET2W *PWSAQUERYSET2W;
typedef WSAQUERYSET2W *LPWSAQUERYSET2W;

/* One value of a service class, in ANSI. */
struct _WSANSClassInfoA {
    LPSTR lpszName;
    DWORD dwNameSpace;
    DWORD dwValueType;
    DWORD dwValueSize;
    LPVOID lpValue;
};
typedef struct _WSANSClassInfoA WSANSCLASSINFOA;
typedef WSANSCLASSINFOA *PWSANSCLASSINFOA;
typedef WSANSCLASSINFOA *LPWSANSCLASSINFOA;

/* A service class, in ANSI. */
struct _WSAServiceClassInfoA {
    LPGUID lpServiceClassId;
    LPSTR lpszServiceClassName;
    DWORD dwCount;
    LPWSANSCLASSINFOA lpClassInfos;
};
typedef struct _WSAServiceClassInfoA WSASERVICECLASSINFOA;
typedef WSASERVICECLASSINFOA *PWSASERVICECLASSINFOA;
typedef WSASERVICECLASSINFOA *LPWSASERVICECLASSINFOA;

/* A name-space provider, in ANSI. */
struct _WSANAMESPACE_INFOA {
    GUID NSProviderId;
    DWORD dwNameSpace;
    BOOL fActive;
    DWORD dwVersion;
    LPSTR lpszIdentifier;
};
typedef struct _WSANAMESPACE_INFOA WSANAMESPACE_INFOA;
typedef WSANAMESPACE_INFOA *PWSANAMESPACE_INFOA;
typedef WSANAMESPACE_INFOA *LPWSANAMESPACE_INFOA;

/* A name-space provider and its own data, in ANSI. */
struct _WSANAMESPACE_INFOEXA {
    GUID NSProviderId;
    DWORD dwNameSpace;
    BOOL fActive;
    DWORD dwVersion;
    LPSTR lpszIdentifier;
    BLOB ProviderSpecific;
};
typedef struct _WSANAMESPACE_INFOEXA WSANAMESPACE_INFOEXA;
typedef WSANAMESPACE_INFOEXA *PWSANAMESPACE_INFOEXA;
typedef WSANAMESPACE_INFOEXA *LPWSANAMESPACE_INFOEXA;

/* One value of a service class. */
struct _WSANSClassInfoW {
    LPWSTR lpszName;
    DWORD dwNameSpace;
    DWORD dwValueType;
    DWORD dwValueSize;
    LPVOID lpValue;
};
typedef struct _WSANSClassInfoW WSANSCLASSINFOW;
typedef WSANSCLASSINFOW *PWSANSCLASSINFOW;
typedef WSANSCLASSINFOW *LPWSANSCLASSINFOW;

/* A service class. */
struct _WSAServiceClassInfoW {
    LPGUID lpServiceClassId;
    LPWSTR lpszServiceClassName;
    DWORD dwCount;
    LPWSANSCLASSINFOW lpClassInfos;
};
typedef struct _WSAServiceClassInfoW WSASERVICECLASSINFOW;
typedef WSASERVICECLASSINFOW *PWSASERVICECLASSINFOW;
typedef WSASERVICECLASSINFOW *LPWSASERVICECLASSINFOW;

/* A name-space provider. */
struct _WSANAMESPACE_INFOW {
    GUID NSProviderId;
    DWORD dwNameSpace;
    BOOL fActive;
    DWORD dwVersion;
    LPWSTR lpszIdentifier;
};
typedef struct _WSANAMESPACE_INFOW WSANAMESPACE_INFOW;
typedef WSANAMESPACE_INFOW *PWSANAMESPACE_INFOW;
typedef WSANAMESPACE_INFOW *LPWSANAMESPACE_INFOW;

/* A name-space provider and its own data. */
struct _WSANAMESPACE_INFOEXW {
    GUID NSProviderId;
    DWORD dwNameSpace;
    BOOL fActive;
    DWORD dwVersion;
    LPWSTR lpszIdentifier;
    BLOB ProviderSpecific;
};
typedef struct _WSANAMESPACE_INFOEXW WSANAMESPACE_INFOEXW;
typedef WSANAMESPACE_INFOEXW *PWSANAMESPACE_INFOEXW;
typedef WSANAMESPACE_INFOEXW *LPWSANAMESPACE_INFOEXW;

/* Flags of `WSALookupServiceBegin` and `WSALookupServiceNext`. */
#define LUP_DEEP 1
#define LUP_CONTAINERS 2
#define LUP_NOCONTAINERS 4
#define LUP_NEAREST 8
#define LUP_RETURN_NAME 0x10
#define LUP_RETURN_TYPE 0x20
#define LUP_RETURN_VERSION 0x40
#define LUP_RETURN_COMMENT 0x80
#define LUP_RETURN_ADDR 0x100
#define LUP_RETURN_BLOB 0x200
#define LUP_RETURN_ALIASES 0x400
#define LUP_RETURN_QUERY_STRING 0x800
#define LUP_RETURN_ALL 0xFF0
#define LUP_RES_SERVICE 0x8000
#define LUP_FLUSHCACHE 0x1000
#define LUP_FLUSHPREVIOUS 0x2000
#define LUP_NON_AUTHORITATIVE 0x4000
#define LUP_SECURE 0x8000
#define LUP_RETURN_PREFERRED_NAMES 0x00010000
#define LUP_DNS_ONLY 0x00020000
#define LUP_RETURN_RESPONSE_FLAGS 0x00040000
#define LUP_ADDRCONFIG 0x00100000
#define LUP_DUAL_ADDR 0x00200000
#define LUP_FILESERVER 0x00400000
#define LUP_DISABLE_IDN_ENCODING 0x00800000
#define LUP_API_ANSI 0x01000000
#define LUP_EXTENDED_QUERYSET 0x02000000
#define LUP_SECURE_WITH_FALLBACK 0x04000000
#define LUP_EXCLUSIVE_CUSTOM_SERVERS 0x08000000
#define LUP_REQUIRE_SECURE 0x10000000
#define LUP_RETURN_TTL 0x20000000
#define LUP_FORCE_CLEAR_TEXT 0x40000000
#define LUP_RESOLUTION_HANDLE 0x80000000

/* Flags of a result. */
#define RESULT_IS_ALIAS 1
#define RESULT_IS_ADDED 0x10
#define RESULT_IS_CHANGED 0x20
#define RESULT_IS_DELETED 0x40

/* Name spaces. */
#define NS_ALL 0
#define NS_SAP 1
#define NS_NDS 2
#define NS_PEER_BROWSE 3
#define NS_SLP 5
#define NS_DHCP 6
#define NS_TCPIP_LOCAL 10
#define NS_TCPIP_HOSTS 11
#define NS_DNS 12
#define NS_NETBT 13
#define NS_WINS 14
#define NS_NLA 15
#define NS_BTH 16
#define NS_LOCALNAME 19
#define NS_NBP 20
#define NS_MS 30
#define NS_STDA 31
#define NS_NTDS 32
#define NS_EMAIL 37
#define NS_PNRPNAME 38
#define NS_PNRPCLOUD 39
#define NS_X500 40
#define NS_NIS 41
#define NS_NISPLUS 42
#define NS_WRQ 50
#define NS_NETDES 60

/* What `WSASetService` does. */
typedef int WSAESETSERVICEOP;
typedef WSAESETSERVICEOP *PWSAESETSERVICEOP;
typedef WSAESETSERVICEOP *LPWSAESETSERVICEOP;
#define RNRSERVICE_REGISTER 0
#define RNRSERVICE_DEREGISTER 1
#define RNRSERVICE_DELETE 2
#define SERVICE_MULTIPLE 1

/* Readiness that `ProcessSocketNotifications` is asked for and reports. */
#define SOCK_NOTIFY_REGISTER_EVENT_NONE 0
#define SOCK_NOTIFY_REGISTER_EVENT_IN 1
#define SOCK_NOTIFY_REGISTER_EVENT_OUT 2
#define SOCK_NOTIFY_REGISTER_EVENT_HANGUP 4
#define SOCK_NOTIFY_EVENT_IN 1
#define SOCK_NOTIFY_EVENT_OUT 2
#define SOCK_NOTIFY_EVENT_HANGUP 4
#define SOCK_NOTIFY_EVENT_ERR 0x40
#define SOCK_NOTIFY_EVENT_REMOVE 0x80
#define SOCK_NOTIFY_OP_NONE 0
#define SOCK_NOTIFY_OP_ENABLE 1
#define SOCK_NOTIFY_OP_DISABLE 2
#define SOCK_NOTIFY_OP_REMOVE 4
#define SOCK_NOTIFY_TRIGGER_ONESHOT 1
#define SOCK_NOTIFY_TRIGGER_PERSISTENT 2
#define SOCK_NOTIFY_TRIGGER_LEVEL 4
#define SOCK_NOTIFY_TRIGGER_EDGE 8
#define SOCK_NOTIFY_REGISTER_EVENTS_ALL ((SOCK_NOTIFY_REGISTER_EVENT_IN | SOCK_NOTIFY_REGISTER_EVENT_OUT) | SOCK_NOTIFY_REGISTER_EVENT_HANGUP)
#define SOCK_NOTIFY_EVENTS_ALL ((SOCK_NOTIFY_REGISTER_EVENTS_ALL | SOCK_NOTIFY_EVENT_ERR) | SOCK_NOTIFY_EVENT_REMOVE)
#define SOCK_NOTIFY_TRIGGER_ALL (((SOCK_NOTIFY_TRIGGER_ONESHOT | SOCK_NOTIFY_TRIGGER_PERSISTENT) | SOCK_NOTIFY_TRIGGER_LEVEL) | SOCK_NOTIFY_TRIGGER_EDGE)

/* One socket of `ProcessSocketNotifications`. */
struct SOCK_NOTIFY_REGISTRATION {
    SOCKET socket;
    void *completionKey;
    UINT16 eventFilter;
    UINT8 operation;
    UINT8 triggerFlags;
    DWORD registrationResult;
};
typedef struct SOCK_NOTIFY_REGISTRATION SOCK_NOTIFY_REGISTRATION;

/* Makes a socket. `lpProtocolInfo`, if given, fills in what is FROM_PROTOCOL_INFO; from `WSADuplicateSocketA` it opens the
   duplicated socket, once.

   `g` must be 0: socket groups do not exist. `dwFlags`: WSA_FLAG_OVERLAPPED, WSA_FLAG_REGISTERED_IO, WSA_FLAG_NO_HANDLE_INHERIT.
   Returns INVALID_SOCKET on failure. Errors: as socket, and WSAEINVAL (flags, group).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasocketa> */
SOCKET WSASocketA(int af,
                  int type,
                  int protocol,
                  LPWSAPROTOCOL_INFOA lpProtocolInfo,
                  GROUP g,
                  DWORD dwFlags);

/* As `WSASocketA`, with a protocol that has a UTF-16 name.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasocketw> */
SOCKET WSASocketW(int af, int type, int protocol, LPWSAPROTOCOL_INFOW lpProtocolInfo, GROUP g, DWORD dwFlags);

/* Takes a connection if the condition function agrees.

   `lpfnCondition` (NULL: always) is told who calls and answers CF_ACCEPT, CF_REJECT (the peer is reset) or CF_DEFER
   (the connection keeps its place and is asked about again); `dwCallbackData` is handed to it. No quality of service
   or connect data exists, so those arguments are NULL. Returns INVALID_SOCKET on failure.
   Errors: as accept, WSAECONNREFUSED (rejected), WSATRY_AGAIN (deferred).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaaccept> */
SOCKET WSAAccept(SOCKET s,
                 SOCKADDR *addr,
                 LPINT addrlen,
                 LPCONDITIONPROC lpfnCondition,
                 DWORD_PTR dwCallbackData);

/* Connects, as connect does. Connect data and quality of service do not exist on the supported protocols: NULL.

   Errors: as connect; WSAEINVAL when connect data is given.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnect> */
int WSAConnect(SOCKET s,
               const SOCKADDR *name,
               int namelen,
               LPWSABUF lpCallerData,
               LPWSABUF lpCalleeData,
               LPQOS lpSQOS,
               LPQOS lpGQOS);

/* Sends what several buffers hold, one after the other.

   With `lpOverlapped`, on an overlapped socket, the buffers are the operation's until it is done; it never ends with a
   part of a stream's bytes sent. `lpCompletionRoutine` then runs in an alertable wait of the calling thread.
   `lpNumberOfBytesSent` receives the byte count; it may be NULL with `lpOverlapped`. Errors: as send, WSAEFAULT,
   WSAENOBUFS (too many buffers), WSA_IO_PENDING, WSAEINVAL (a completion routine on a socket at a completion port).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasend> */
int WSASend(SOCKET s,
            LPWSABUF lpBuffers,
            DWORD dwBufferCount,
            LPDWORD lpNumberOfBytesSent,
            DWORD dwFlags,
            LPWSAOVERLAPPED lpOverlapped,
            LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* Sends what several buffers hold as one datagram to `lpTo`. Errors: as sendto and `WSASend`.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasendto> */
int WSASendTo(SOCKET s,
              LPWSABUF lpBuffers,
              DWORD dwBufferCount,
              LPDWORD lpNumberOfBytesSent,
              DWORD dwFlags,
              const SOCKADDR *lpTo,
              int iTolen,
              LPWSAOVERLAPPED lpOverlapped,
              LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* Receives into several buffers, filled one after the other.

   `lpNumberOfBytesRecvd` receives the byte count, 0 when the peer has closed the connection; `lpFlags` holds the
   flags and receives MSG_PARTIAL or MSG_OOB. With `lpOverlapped`, on an overlapped socket, the buffers are the operation's
   until it is done; `lpNumberOfBytesRecvd` may be NULL then, and WSAGetOverlappedResult tells the flags.
   `lpCompletionRoutine` then runs in an alertable wait of the calling thread. Errors: as recv, WSAEFAULT,
   WSAENOBUFS (too many buffers), WSA_IO_PENDING, WSAEINVAL (a completion routine on a socket at a completion port).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsarecv> */
int WSARecv(SOCKET s,
            LPWSABUF lpBuffers,
            DWORD dwBufferCount,
            LPDWORD lpNumberOfBytesRecvd,
            LPDWORD lpFlags,
            LPWSAOVERLAPPED lpOverlapped,
            LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* Receives a datagram into several buffers, and the address of its sender. Errors: as recvfrom and `WSARecv`.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsarecvfrom> */
int WSARecvFrom(SOCKET s,
                LPWSABUF lpBuffers,
                DWORD dwBufferCount,
                LPDWORD lpNumberOfBytesRecvd,
                LPDWORD lpFlags,
                SOCKADDR *lpFrom,
                LPINT lpFromlen,
                LPWSAOVERLAPPED lpOverlapped,
                LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* Sends a datagram with control data: the buffers, the address and the control data of `lpMsg`.

   `dwFlags`: MSG_DONTROUTE. Control data may be IP_PKTINFO, IP_TTL, IP_TOS, IP_ECN, IPV6_PKTINFO, IPV6_HOPLIMIT, IPV6_TCLASS,
   IPV6_ECN. With `lpOverlapped`, on an overlapped socket, the buffers are the operation's until it is done. Errors: as
   `WSASendTo`, WSAEINVAL (malformed or other control data), WSAEOPNOTSUPP (a stream, other flags).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasendmsg> */
int WSASendMsg(SOCKET Handle,
               LPWSAMSG lpMsg,
               DWORD dwFlags,
               LPDWORD lpNumberOfBytesSent,
               LPWSAOVERLAPPED lpOverlapped,
               LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* Tells how an overlapped operation on a socket ended; with `fWait` waits for its end.

   `lpcbTransfer` receives the byte count, `lpdwFlags` a receive's flags. FALSE: it failed with the error that is set, or
   WSA_IO_INCOMPLETE: it is pending. The wait is for the OVERLAPPED's event alone, whoever sets it. Errors beside the operation's: WSANOTINITIALISED, WSAENOTSOCK, WSAEFAULT.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetoverlappedresult> */
BOOL WSAGetOverlappedResult(SOCKET s,
                            LPWSAOVERLAPPED lpOverlapped,
                            LPDWORD lpcbTransfer,
                            BOOL fWait,
                            LPDWORD lpdwFlags);

/* Ends sending, as shutdown(SD_SEND). Disconnect data does not exist on the supported protocols.

   Errors: as shutdown; WSAEINVAL when disconnect data is given.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasenddisconnect> */
int WSASendDisconnect(SOCKET s, LPWSABUF lpOutboundDisconnectData);

/* Ends receiving, as shutdown(SD_RECEIVE). `lpInboundDisconnectData`, if given, receives no data: its length is set to 0.

   Errors: as shutdown.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsarecvdisconnect> */
int WSARecvDisconnect(SOCKET s,
                      LPWSABUF lpInboundDisconnectData);

/* Waits until a socket of the array has one of its events, at most `timeout` milliseconds (negative: for ever).

   Returns how many entries have a nonzero `revents`; of a handle that is no socket it is POLLNVAL, and an entry with
   INVALID_SOCKET is left out. Errors: WSAEINVAL (NULL, no entries, or an event that is not supported), WSAEINTR (a
   socket was closed meanwhile).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsapoll> */
int WSAPoll(LPWSAPOLLFD fdArray,
            ULONG fds,
            INT timeout);

/* Controls a socket.

   `dwIoControlCode`: FIONBIO, FIONREAD, SIOCATMARK, SIO_ADDRESS_LIST_CHANGE, SIO_ADDRESS_LIST_QUERY, SIO_ADDRESS_LIST_SORT,
   SIO_BASE_HANDLE and kin, SIO_GET_BROADCAST_ADDRESS, SIO_GET_EXTENSION_FUNCTION_POINTER, SIO_GET_INTERFACE_LIST,
   SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER (with WSAID_MULTIPLE_RIO), SIO_KEEPALIVE_VALS, SIO_ROUTING_INTERFACE_CHANGE,
   SIO_ROUTING_INTERFACE_QUERY, SIO_UDP_CONNRESET, SIO_UDP_NETRESET, SIO_AF_UNIX_GETPEERPID, SIO_LOOPBACK_FAST_PATH. `lpcbBytesReturned` receives the bytes of output, or how many they would
   have been where they do not fit. The two that wait for a change do so on a blocking socket; on a nonblocking one they
   are WSAEWOULDBLOCK, and the next change is a network event (FD_ADDRESS_LIST_CHANGE, FD_ROUTING_INTERFACE_CHANGE).

   With `lpOverlapped`, on an overlapped socket, every code is an overlapped operation, whether the socket is blocking or
   not, whose event, routine or packet tells 0 bytes; a call that fails or is pending leaves `lpcbBytesReturned` as it is. The two
   that wait for a change are pending until it comes, SIO_BASE_HANDLE, SIO_GET_INTERFACE_LIST and unknown codes
   (ERROR_NOT_SUPPORTED) although they are done soon; the others are done at once. `lpCompletionRoutine` then runs in an alertable wait of the calling thread.

   Errors: WSAENOTSOCK, WSAEFAULT (a buffer is NULL or short), WSAEINVAL (an argument, or a completion routine on a socket
   at a completion port), WSAENOPROTOOPT (not for this socket), WSAEOPNOTSUPP (another code), WSAEAFNOSUPPORT,
   WSAENETUNREACH (the destination), WSAEWOULDBLOCK, WSA_IO_PENDING, WSAEINTR (closed while it waited).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaioctl> */
int WSAIoctl(SOCKET s,
             DWORD dwIoControlCode,
             LPVOID lpvInBuffer,
             DWORD cbInBuffer,
             LPVOID lpvOutBuffer,
             DWORD cbOutBuffer,
             LPDWORD lpcbBytesReturned,
             LPWSAOVERLAPPED lpOverlapped,
             LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine);

/* Makes an event object: manual-reset, not set, without a name. Returns WSA_INVALID_EVENT (NULL) on failure.

   Errors: WSA_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacreateevent> */
WSAEVENT WSACreateEvent(void);

/* Closes an event object. Errors: WSA_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsacloseevent> */
BOOL WSACloseEvent(WSAEVENT hEvent);

/* Sets an event object. Errors: WSA_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetevent> */
BOOL WSASetEvent(WSAEVENT hEvent);

/* Resets an event object. Errors: WSA_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaresetevent> */
BOOL WSAResetEvent(WSAEVENT hEvent);

/* Waits for one of `cEvents` objects, or with `fWaitAll` for all, at most `dwTimeout` milliseconds (WSA_INFINITE: for
   ever); with `fAlertable` also ends when procedure calls ran.

   Returns WSA_WAIT_EVENT_0 plus the place of the object, WSA_WAIT_TIMEOUT, WSA_WAIT_IO_COMPLETION, or
   WSA_WAIT_FAILED: WSA_INVALID_HANDLE, WSA_INVALID_PARAMETER (no events, more than 64, or one twice
   with `fWaitAll`).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsawaitformultipleevents> */
DWORD WSAWaitForMultipleEvents(DWORD cEvents,
                               const WSAEVENT *lphEvents,
                               BOOL fWaitAll,
                               DWORD dwTimeout,
                               BOOL fAlertable);

/* Has network events of a socket (`lNetworkEvents`: FD_*) recorded, and `hEventObject` set when one is.

   The socket becomes nonblocking. Replaces what was selected for the socket before; 0 events end the selection.
   FD_ROUTING_INTERFACE_CHANGE and FD_ADDRESS_LIST_CHANGE happen after `WSAIoctl` has asked for them.
   Errors: WSANOTINITIALISED, WSAENOTSOCK, WSAEINVAL (an event that does not exist, or no event object).
   Differs from Windows: FD_QOS and FD_GROUP_QOS never happen.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaeventselect> */
int WSAEventSelect(SOCKET s, WSAEVENT hEventObject, long lNetworkEvents);

/* Hands out and clears a socket's record of network events, and resets `hEventObject` if it is not NULL.

   Errors: WSANOTINITIALISED, WSAENOTSOCK, WSAEFAULT, WSAEINVAL (`hEventObject` is no event object).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnetworkevents> */
int WSAEnumNetworkEvents(SOCKET s, WSAEVENT hEventObject, LPWSANETWORKEVENTS lpNetworkEvents);

/* Writes a socket address as text: `1.2.3.4`, `1.2.3.4:80`, `fe80::1%4`, `[fe80::1%4]:80`. `lpdwAddressStringLength` is the
   buffer's size, and on return the text's, in bytes with the NUL. `lpProtocolInfo` may be NULL.

   Errors: WSAEFAULT: the buffer is NULL or too small, and the length tells what it takes; WSAEINVAL: no address, no
   length, an address shorter than its family's, a family that is not an IP one or not the protocol's.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaaddresstostringa> */
int WSAAddressToStringA(LPSOCKADDR lpsaAddress,
                        DWORD dwAddressLength,
                        LPWSAPROTOCOL_INFOA lpProtocolInfo,
                        char *lpszAddressString,
                        DWORD *lpdwAddressStringLength);

/* `WSAAddressToStringA` with wide text; the length is in characters.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaaddresstostringw> */
int WSAAddressToStringW(LPSOCKADDR lpsaAddress,
                        DWORD dwAddressLength,
                        LPWSAPROTOCOL_INFOW lpProtocolInfo,
                        LPWSTR lpszAddressString,
                        DWORD *lpdwAddressStringLength) WS2_WIDE_SYM(WSAAddressToStringW);

/* Reads a socket address from the text that `WSAAddressToStringA` writes; a missing port is 0. `lpAddressLength` is the
   buffer's size, and on return the address's, in bytes. `lpProtocolInfo` may be NULL.

   Errors: WSAEFAULT: the buffer or its length is NULL, or it is too small, and the length tells what it takes; WSAEINVAL:
   not an address of the family, or a family that is not an IP one or not the protocol's.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsastringtoaddressa> */
int WSAStringToAddressA(char *AddressString,
                        INT AddressFamily,
                        LPWSAPROTOCOL_INFOA lpProtocolInfo,
                        LPSOCKADDR lpAddress,
                        INT *lpAddressLength);

/* `WSAStringToAddressA` with wide text.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsastringtoaddressw> */
int WSAStringToAddressW(LPWSTR AddressString,
                        INT AddressFamily,
                        LPWSAPROTOCOL_INFOW lpProtocolInfo,
                        LPSOCKADDR lpAddress,
                        INT *lpAddressLength) WS2_WIDE_SYM(WSAStringToAddressW);

/* Converts a 32-bit number from host byte order to the network byte order of the socket's protocol.

   Errors: WSAENOTSOCK; WSAEFAULT: `lpnetlong` is NULL.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsahtonl> */
int WSAHtonl(SOCKET s, u_long hostlong, u_long *lpnetlong);

/* Converts a 16-bit number from host byte order to the network byte order of the socket's protocol.

   Errors: WSAENOTSOCK; WSAEFAULT: `lpnetshort` is NULL.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsahtons> */
int WSAHtons(SOCKET s, u_short hostshort, u_short *lpnetshort);

/* Converts a 32-bit number from the network byte order of the socket's protocol to host byte order.

   Errors: WSAENOTSOCK; WSAEFAULT: `lphostlong` is NULL.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsantohl> */
int WSANtohl(SOCKET s, u_long netlong, u_long *lphostlong);

/* Converts a 16-bit number from the network byte order of the socket's protocol to host byte order.

   Errors: WSAENOTSOCK; WSAEFAULT: `lphostshort` is NULL.

   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsantohs> */
int WSANtohs(SOCKET s, u_short netshort, u_short *lphostshort);

/* Lists the protocols that sockets can have: those of `lpiProtocols`, an array that ends in 0, or all where it is NULL.

   `lpdwBufferLength` holds the size of `lpProtocolBuffer` in bytes and receives the size that the list takes. Returns how
   many there are. Errors: WSAENOBUFS (too small), WSAEFAULT.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumprotocolsa> */
int WSAEnumProtocolsA(LPINT lpiProtocols,
                      LPWSAPROTOCOL_INFOA lpProtocolBuffer,
                      LPDWORD lpdwBufferLength);

/* As `WSAEnumProtocolsA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumprotocolsw> */
int WSAEnumProtocolsW(LPINT lpiProtocols, LPWSAPROTOCOL_INFOW lpProtocolBuffer, LPDWORD lpdwBufferLength) WS2_WIDE_SYM(WSAEnumProtocolsW);

/* Connects a stream to a host and a service by their names, trying the host's addresses one after the other.

   An IPv6 socket whose IPV6_V6ONLY is off also connects to IPv4 addresses. `timeout` limits the whole call; NULL is no limit.
   `LocalAddress` and `RemoteAddress` may be NULL; the lengths hold their sizes and receive those of the addresses.
   `Reserved` must be NULL. Returns FALSE on failure. Errors: WSAEINVAL (a name is NULL, not a stream), WSAEFAULT,
   WSAENOTSOCK, WSAEISCONN, WSAETIMEDOUT, WSAEHOSTUNREACH (no address of the socket's family), those of getaddrinfo and of
   the last attempt.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnectbynamea> */
BOOL WSAConnectByNameA(SOCKET s,
                       LPCSTR nodename,
                       LPCSTR servicename,
                       LPDWORD LocalAddressLength,
                       SOCKADDR *LocalAddress,
                       LPDWORD RemoteAddressLength,
                       SOCKADDR *RemoteAddress,
                       const struct timeval *timeout,
                       LPWSAOVERLAPPED Reserved);

/* As `WSAConnectByNameA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnectbynamew> */
BOOL WSAConnectByNameW(SOCKET s,
                       LPWSTR nodename,
                       LPWSTR servicename,
                       LPDWORD LocalAddressLength,
                       SOCKADDR *LocalAddress,
                       LPDWORD RemoteAddressLength,
                       SOCKADDR *RemoteAddress,
                       const struct timeval *timeout,
                       LPWSAOVERLAPPED Reserved) WS2_WIDE_SYM(WSAConnectByNameW);

/* Connects a stream to the first address of a list that takes the connection.

   All addresses are of the socket's family, or for an IPv6 socket IPv4 addresses in IPv6's form. The other arguments are
   those of `WSAConnectByNameA`. Errors: WSAEINVAL (an empty list, not a stream), WSAEFAULT, WSAENOTSOCK, WSAEAFNOSUPPORT,
   WSAETIMEDOUT, those of the last attempt.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaconnectbylist> */
BOOL WSAConnectByList(SOCKET s,
                      PSOCKET_ADDRESS_LIST SocketAddress,
                      LPDWORD LocalAddressLength,
                      SOCKADDR *LocalAddress,
                      LPDWORD RemoteAddressLength,
                      SOCKADDR *RemoteAddress,
                      const struct timeval *timeout,
                      LPWSAOVERLAPPED Reserved);

/* Fills `lpProtocolInfo` so that the process `dwProcessId`, of the same user, can open the same socket with it: once, by
   WSASocket, whatever way the structure takes to that process.

   This process may close the socket before, but must be there until then. What is not opened within a minute, or before
   the other process ends, is closed. Errors: WSAENOTSOCK, WSAEINVAL (no such process), WSAEFAULT, WSAENOBUFS, WSAEMFILE.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketa> */
int WSADuplicateSocketA(SOCKET s,
                        DWORD dwProcessId,
                        LPWSAPROTOCOL_INFOA lpProtocolInfo);

/* As `WSADuplicateSocketA`, with a name in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaduplicatesocketw> */
int WSADuplicateSocketW(SOCKET s, DWORD dwProcessId, LPWSAPROTOCOL_INFOW lpProtocolInfo) WS2_WIDE_SYM(WSADuplicateSocketW);

/* Joins a multicast group, `name`, at the interface that the datagram socket is bound to.

   `dwFlags`: JL_RECEIVER_ONLY or JL_BOTH join; JL_SENDER_ONLY needs no joining, as anybody may send to a group. Connect data
   and quality of service do not exist on the supported protocols. Returns `s`, INVALID_SOCKET on failure. Errors:
   WSAENOTSOCK, WSAEFAULT, WSAEAFNOSUPPORT, WSAEINVAL (flags; not a bound datagram socket), WSAEADDRNOTAVAIL.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsajoinleaf> */
SOCKET WSAJoinLeaf(SOCKET s,
                   const struct sockaddr *name,
                   int namelen,
                   LPWSABUF lpCallerData,
                   LPWSABUF lpCalleeData,
                   LPQOS lpSQOS,
                   LPQOS lpGQOS,
                   DWORD dwFlags);

/* Would fill in a template of quality of service. None is installed, and hosts reserve nothing for programs.

   Returns FALSE. Errors: WSAENOTSOCK, WSAEFAULT, WSAEINVAL (no such template: always).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetqosbyname> */
BOOL WSAGetQOSByName(SOCKET s, LPWSABUF lpQOSName, LPQOS lpQOS);

/* Begins a look-up in the name spaces.

   `lpqsRestrictions` names what is wanted: the class (lpServiceClassId) always, for NS_DNS the name of a host or a service
   that a program of the user advertises, the name space, its provider, families and protocols. `dwControlFlags`: LUP_*.
   Errors: WSAEINVAL, WSAEFAULT, WSASERVICE_NOT_FOUND (no such name space; NS_BTH is one).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicebegina> */
INT WSALookupServiceBeginA(LPWSAQUERYSETA lpqsRestrictions,
                           DWORD dwControlFlags,
                           LPHANDLE lphLookup);

/* As `WSALookupServiceBeginA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicebeginw> */
INT WSALookupServiceBeginW(LPWSAQUERYSETW lpqsRestrictions, DWORD dwControlFlags, LPHANDLE lphLookup) WS2_WIDE_SYM(WSALookupServiceBeginW);

/* The next answer of a look-up.

   `lpdwBufferLength` holds the size of `lpqsResults` in bytes and receives the size wanted where that is too small, which is
   WSAEFAULT and leaves the answer for the next call; LUP_FLUSHPREVIOUS skips it. Errors: WSA_E_NO_MORE (no further
   answer), WSA_INVALID_HANDLE, WSAEFAULT, WSASERVICE_NOT_FOUND (no answer at all), those of getaddrinfo.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicenexta> */
INT WSALookupServiceNextA(HANDLE hLookup,
                          DWORD dwControlFlags,
                          LPDWORD lpdwBufferLength,
                          LPWSAQUERYSETA lpqsResults);

/* As `WSALookupServiceNextA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupservicenextw> */
INT WSALookupServiceNextW(HANDLE hLookup,
                          DWORD dwControlFlags,
                          LPDWORD lpdwBufferLength,
                          LPWSAQUERYSETW lpqsResults) WS2_WIDE_SYM(WSALookupServiceNextW);

/* Ends a look-up. Error: WSA_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsalookupserviceend> */
INT WSALookupServiceEnd(HANDLE hLookup);

/* Advertises a service to the programs of this user, or takes that back.

   `lpqsRegInfo`: name, class, comment and addresses; `essoperation`: RNRSERVICE_REGISTER, _DEREGISTER or _DELETE;
   `dwControlFlags`: 0 or SERVICE_MULTIPLE (adds to the addresses). A service also goes when its process ends.
   Errors: WSAEINVAL, WSAEFAULT, WSASERVICE_NOT_FOUND (nothing to take back).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetservicea> */
INT WSASetServiceA(LPWSAQUERYSETA lpqsRegInfo,
                   WSAESETSERVICEOP essoperation,
                   DWORD dwControlFlags);

/* As `WSASetServiceA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsasetservicew> */
INT WSASetServiceW(LPWSAQUERYSETW lpqsRegInfo, WSAESETSERVICEOP essoperation, DWORD dwControlFlags) WS2_WIDE_SYM(WSASetServiceW);

/* Lists the name-space providers. `lpdwBufferLength` holds the size of `lpnspBuffer` in bytes and receives the size wanted
   where that is too small, which is WSAEFAULT. Returns how many there are.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersa> */
INT WSAEnumNameSpaceProvidersA(LPDWORD lpdwBufferLength,
                               LPWSANAMESPACE_INFOA lpnspBuffer);

/* As `WSAEnumNameSpaceProvidersA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersw> */
INT WSAEnumNameSpaceProvidersW(LPDWORD lpdwBufferLength, LPWSANAMESPACE_INFOW lpnspBuffer) WS2_WIDE_SYM(WSAEnumNameSpaceProvidersW);

/* Lists the name-space providers. `lpdwBufferLength` holds the size of `lpnspBuffer` in bytes and receives the size wanted
   where that is too small, which is WSAEFAULT. Returns how many there are.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersexa> */
INT WSAEnumNameSpaceProvidersExA(LPDWORD lpdwBufferLength,
                                 LPWSANAMESPACE_INFOEXA lpnspBuffer);

/* As `WSAEnumNameSpaceProvidersExA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaenumnamespaceprovidersexw> */
INT WSAEnumNameSpaceProvidersExW(LPDWORD lpdwBufferLength, LPWSANAMESPACE_INFOEXW lpnspBuffer) WS2_WIDE_SYM(WSAEnumNameSpaceProvidersExW);

/* Makes a service class known to the programs of this user. Errors: WSAEINVAL, WSAEFAULT, WSAEALREADY.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsainstallserviceclassa> */
INT WSAInstallServiceClassA(LPWSASERVICECLASSINFOA lpServiceClassInfo);

/* As `WSAInstallServiceClassA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsainstallserviceclassw> */
INT WSAInstallServiceClassW(LPWSASERVICECLASSINFOW lpServiceClassInfo) WS2_WIDE_SYM(WSAInstallServiceClassW);

/* Takes a service class back. Errors: WSAEFAULT, WSATYPE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsaremoveserviceclass> */
INT WSARemoveServiceClass(LPGUID lpServiceClassId);

/* Describes a service class. `lpdwBufSize` holds the size of `lpServiceClassInfo` in bytes and receives the size wanted where
   that is too small, which is WSAEFAULT. Errors: WSAEFAULT, WSATYPE_NOT_FOUND, WSAEINVAL (no such provider).
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassinfoa> */
INT WSAGetServiceClassInfoA(LPGUID lpProviderId,
                            LPGUID lpServiceClassId,
                            LPDWORD lpdwBufSize,
                            LPWSASERVICECLASSINFOA lpServiceClassInfo);

/* As `WSAGetServiceClassInfoA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassinfow> */
INT WSAGetServiceClassInfoW(LPGUID lpProviderId,
                            LPGUID lpServiceClassId,
                            LPDWORD lpdwBufSize,
                            LPWSASERVICECLASSINFOW lpServiceClassInfo) WS2_WIDE_SYM(WSAGetServiceClassInfoW);

/* The name of a service class. `lpdwBufferLength` holds the room in characters and receives the room wanted where that is
   too small, which is WSAEFAULT. Errors: WSAEFAULT, WSATYPE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassnamebyclassida> */
INT WSAGetServiceClassNameByClassIdA(LPGUID lpServiceClassId,
                                     LPSTR lpszServiceClassName,
                                     LPDWORD lpdwBufferLength);

/* As `WSAGetServiceClassNameByClassIdA`, with text in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsock2/nf-winsock2-wsagetserviceclassnamebyclassidw> */
INT WSAGetServiceClassNameByClassIdW(LPGUID lpServiceClassId,
                                     LPWSTR lpszServiceClassName,
                                     LPDWORD lpdwBufferLength) WS2_WIDE_SYM(WSAGetServiceClassNameByClassIdW);

WS2_END_DECLS

#endif

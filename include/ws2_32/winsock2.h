/* winsock2.h: Winsock 2. It may come before or after winsock.h and windows.h. */
#ifndef WS2_32_WINSOCK2_H
#define WS2_32_WINSOCK2_H

#include <ws2_32/host.h>
#pragma GCC system_header

#ifndef _WINSOCK2API_
#define _WINSOCK2API_
#endif

#include <ws2_32/winsock.h>
#include <ws2_32/qos.h>
#include <ws2_32/gen/winsock2.h>

/* ---- Socket state notifications: Windows 10 and later ---- */

#if _WIN32_WINNT >= 0x0A00
#include <ws2_32/gen/notifications.h>

WS2_BEGIN_DECLS

/* The SOCK_NOTIFY_EVENT_* of a notification. */
__forceinline UINT32 SocketNotificationRetrieveEvents(OVERLAPPED_ENTRY *notification) {
    return notification->dwNumberOfBytesTransferred;
}

WS2_END_DECLS
#endif

#define WINSOCK_VERSION MAKEWORD(2, 2)
#define WSA_INVALID_EVENT ((WSAEVENT)0)
/* A backlog for listen that may exceed what SOMAXCONN allows. */
#define SOMAXCONN_HINT(backlog) (-(backlog))

/* ---- Byte order of wide and of floating-point numbers ---- */

WS2_BEGIN_DECLS

#undef htonll
#undef ntohll
__forceinline unsigned __int64 htonll(unsigned __int64 value) { return __builtin_bswap64(value); }
__forceinline unsigned __int64 ntohll(unsigned __int64 value) { return __builtin_bswap64(value); }

__forceinline unsigned __int32 htonf(float value) {
    unsigned __int32 bits;
    memcpy(&bits, &value, sizeof(bits));
    return __builtin_bswap32(bits);
}
__forceinline float ntohf(unsigned __int32 value) {
    float result;
    value = __builtin_bswap32(value);
    memcpy(&result, &value, sizeof(result));
    return result;
}
__forceinline unsigned __int64 htond(double value) {
    unsigned __int64 bits;
    memcpy(&bits, &value, sizeof(bits));
    return __builtin_bswap64(bits);
}
__forceinline double ntohd(unsigned __int64 value) {
    double result;
    value = __builtin_bswap64(value);
    memcpy(&result, &value, sizeof(result));
    return result;
}

WS2_END_DECLS

/* ---- Names that follow UNICODE ---- */

#ifdef UNICODE
typedef WSAPROTOCOL_INFOW WSAPROTOCOL_INFO, *LPWSAPROTOCOL_INFO;
typedef WSAQUERYSETW WSAQUERYSET, *PWSAQUERYSET, *LPWSAQUERYSET;
typedef WSAQUERYSET2W WSAQUERYSET2, *PWSAQUERYSET2, *LPWSAQUERYSET2;
typedef WSANSCLASSINFOW WSANSCLASSINFO, *PWSANSCLASSINFO, *LPWSANSCLASSINFO;
typedef WSASERVICECLASSINFOW WSASERVICECLASSINFO, *PWSASERVICECLASSINFO, *LPWSASERVICECLASSINFO;
typedef WSANAMESPACE_INFOW WSANAMESPACE_INFO, *PWSANAMESPACE_INFO, *LPWSANAMESPACE_INFO;
typedef WSANAMESPACE_INFOEXW WSANAMESPACE_INFOEX, *PWSANAMESPACE_INFOEX, *LPWSANAMESPACE_INFOEX;
#define SO_PROTOCOL_INFO SO_PROTOCOL_INFOW
#define WSAAddressToString WSAAddressToStringW
#define WSADuplicateSocket WSADuplicateSocketW
#define WSAEnumNameSpaceProviders WSAEnumNameSpaceProvidersW
#define WSAEnumNameSpaceProvidersEx WSAEnumNameSpaceProvidersExW
#define WSAEnumProtocols WSAEnumProtocolsW
#define WSAGetServiceClassInfo WSAGetServiceClassInfoW
#define WSAGetServiceClassNameByClassId WSAGetServiceClassNameByClassIdW
#define WSAInstallServiceClass WSAInstallServiceClassW
#define WSALookupServiceBegin WSALookupServiceBeginW
#define WSALookupServiceNext WSALookupServiceNextW
#define WSASetService WSASetServiceW
#define WSASocket WSASocketW
#define WSAStringToAddress WSAStringToAddressW
#define WSAConnectByName WSAConnectByNameW
#else
typedef WSAPROTOCOL_INFOA WSAPROTOCOL_INFO, *LPWSAPROTOCOL_INFO;
typedef WSAQUERYSETA WSAQUERYSET, *PWSAQUERYSET, *LPWSAQUERYSET;
typedef WSAQUERYSET2A WSAQUERYSET2, *PWSAQUERYSET2, *LPWSAQUERYSET2;
typedef WSANSCLASSINFOA WSANSCLASSINFO, *PWSANSCLASSINFO, *LPWSANSCLASSINFO;
typedef WSASERVICECLASSINFOA WSASERVICECLASSINFO, *PWSASERVICECLASSINFO, *LPWSASERVICECLASSINFO;
typedef WSANAMESPACE_INFOA WSANAMESPACE_INFO, *PWSANAMESPACE_INFO, *LPWSANAMESPACE_INFO;
typedef WSANAMESPACE_INFOEXA WSANAMESPACE_INFOEX, *PWSANAMESPACE_INFOEX, *LPWSANAMESPACE_INFOEX;
#define SO_PROTOCOL_INFO SO_PROTOCOL_INFOA
#define WSAAddressToString WSAAddressToStringA
#define WSADuplicateSocket WSADuplicateSocketA
#define WSAEnumNameSpaceProviders WSAEnumNameSpaceProvidersA
#define WSAEnumNameSpaceProvidersEx WSAEnumNameSpaceProvidersExA
#define WSAEnumProtocols WSAEnumProtocolsA
#define WSAGetServiceClassInfo WSAGetServiceClassInfoA
#define WSAGetServiceClassNameByClassId WSAGetServiceClassNameByClassIdA
#define WSAInstallServiceClass WSAInstallServiceClassA
#define WSALookupServiceBegin WSALookupServiceBeginA
#define WSALookupServiceNext WSALookupServiceNextA
#define WSASetService WSASetServiceA
#define WSASocket WSASocketA
#define WSAStringToAddress WSAStringToAddressA
#define WSAConnectByName WSAConnectByNameA
#endif

/* Function pointer types, for programs that look the calls up themselves. */
#if defined(INCL_WINSOCK_API_TYPEDEFS) && INCL_WINSOCK_API_TYPEDEFS
typedef __typeof__(&accept) LPFN_ACCEPT;
typedef __typeof__(&bind) LPFN_BIND;
typedef __typeof__(&closesocket) LPFN_CLOSESOCKET;
typedef __typeof__(&connect) LPFN_CONNECT;
typedef __typeof__(&getpeername) LPFN_GETPEERNAME;
typedef __typeof__(&getsockname) LPFN_GETSOCKNAME;
typedef __typeof__(&getsockopt) LPFN_GETSOCKOPT;
typedef __typeof__(&htonl) LPFN_HTONL;
typedef __typeof__(&htons) LPFN_HTONS;
typedef __typeof__(&inet_addr) LPFN_INET_ADDR;
typedef __typeof__(&inet_ntoa) LPFN_INET_NTOA;
typedef __typeof__(&listen) LPFN_LISTEN;
typedef __typeof__(&ntohl) LPFN_NTOHL;
typedef __typeof__(&ntohs) LPFN_NTOHS;
typedef __typeof__(&recv) LPFN_RECV;
typedef __typeof__(&recvfrom) LPFN_RECVFROM;
typedef __typeof__(&select) LPFN_SELECT;
typedef __typeof__(&send) LPFN_SEND;
typedef __typeof__(&sendto) LPFN_SENDTO;
typedef __typeof__(&setsockopt) LPFN_SETSOCKOPT;
typedef __typeof__(&shutdown) LPFN_SHUTDOWN;
typedef __typeof__(&socket) LPFN_SOCKET;
typedef __typeof__(&gethostbyaddr) LPFN_GETHOSTBYADDR;
typedef __typeof__(&gethostbyname) LPFN_GETHOSTBYNAME;
typedef __typeof__(&gethostname) LPFN_GETHOSTNAME;
typedef __typeof__(&getservbyport) LPFN_GETSERVBYPORT;
typedef __typeof__(&getservbyname) LPFN_GETSERVBYNAME;
typedef __typeof__(&getprotobynumber) LPFN_GETPROTOBYNUMBER;
typedef __typeof__(&getprotobyname) LPFN_GETPROTOBYNAME;
typedef __typeof__(&WSAStartup) LPFN_WSASTARTUP;
typedef __typeof__(&WSACleanup) LPFN_WSACLEANUP;
typedef __typeof__(&WSASetLastError) LPFN_WSASETLASTERROR;
typedef __typeof__(&WSAGetLastError) LPFN_WSAGETLASTERROR;
typedef __typeof__(&WSAIsBlocking) LPFN_WSAISBLOCKING;
typedef __typeof__(&WSAUnhookBlockingHook) LPFN_WSAUNHOOKBLOCKINGHOOK;
typedef __typeof__(&WSASetBlockingHook) LPFN_WSASETBLOCKINGHOOK;
typedef __typeof__(&WSACancelBlockingCall) LPFN_WSACANCELBLOCKINGCALL;
typedef __typeof__(&WSAAsyncGetServByName) LPFN_WSAASYNCGETSERVBYNAME;
typedef __typeof__(&WSAAsyncGetServByPort) LPFN_WSAASYNCGETSERVBYPORT;
typedef __typeof__(&WSAAsyncGetProtoByName) LPFN_WSAASYNCGETPROTOBYNAME;
typedef __typeof__(&WSAAsyncGetProtoByNumber) LPFN_WSAASYNCGETPROTOBYNUMBER;
typedef __typeof__(&WSAAsyncGetHostByName) LPFN_WSAASYNCGETHOSTBYNAME;
typedef __typeof__(&WSAAsyncGetHostByAddr) LPFN_WSAASYNCGETHOSTBYADDR;
typedef __typeof__(&WSACancelAsyncRequest) LPFN_WSACANCELASYNCREQUEST;
typedef int (*LPFN_IOCTLSOCKET)(SOCKET s, long cmd, u_long *argp);
typedef __typeof__(&WSAAccept) LPFN_WSAACCEPT;
typedef __typeof__(&WSACloseEvent) LPFN_WSACLOSEEVENT;
typedef __typeof__(&WSAConnect) LPFN_WSACONNECT;
typedef __typeof__(&WSACreateEvent) LPFN_WSACREATEEVENT;
typedef __typeof__(&WSAEnumNetworkEvents) LPFN_WSAENUMNETWORKEVENTS;
typedef __typeof__(&WSAEventSelect) LPFN_WSAEVENTSELECT;
typedef __typeof__(&WSAHtonl) LPFN_WSAHTONL;
typedef __typeof__(&WSAHtons) LPFN_WSAHTONS;
typedef __typeof__(&WSAIoctl) LPFN_WSAIOCTL;
typedef __typeof__(&WSANtohl) LPFN_WSANTOHL;
typedef __typeof__(&WSANtohs) LPFN_WSANTOHS;
typedef __typeof__(&WSARecv) LPFN_WSARECV;
typedef __typeof__(&WSARecvDisconnect) LPFN_WSARECVDISCONNECT;
typedef __typeof__(&WSARecvFrom) LPFN_WSARECVFROM;
typedef __typeof__(&WSAResetEvent) LPFN_WSARESETEVENT;
typedef __typeof__(&WSASend) LPFN_WSASEND;
typedef __typeof__(&WSASendDisconnect) LPFN_WSASENDDISCONNECT;
typedef __typeof__(&WSASendTo) LPFN_WSASENDTO;
typedef __typeof__(&WSASetEvent) LPFN_WSASETEVENT;
typedef __typeof__(&WSASocketA) LPFN_WSASOCKETA;
typedef __typeof__(&WSASocketW) LPFN_WSASOCKETW;
typedef __typeof__(&WSAWaitForMultipleEvents) LPFN_WSAWAITFORMULTIPLEEVENTS;
typedef __typeof__(&WSAAddressToStringA) LPFN_WSAADDRESSTOSTRINGA;
typedef __typeof__(&WSAAddressToStringW) LPFN_WSAADDRESSTOSTRINGW;
typedef __typeof__(&WSAStringToAddressA) LPFN_WSASTRINGTOADDRESSA;
typedef __typeof__(&WSAStringToAddressW) LPFN_WSASTRINGTOADDRESSW;
#ifdef UNICODE
#define LPFN_WSASOCKET LPFN_WSASOCKETW
#define LPFN_WSAADDRESSTOSTRING LPFN_WSAADDRESSTOSTRINGW
#define LPFN_WSASTRINGTOADDRESS LPFN_WSASTRINGTOADDRESSW
#else
#define LPFN_WSASOCKET LPFN_WSASOCKETA
#define LPFN_WSAADDRESSTOSTRING LPFN_WSAADDRESSTOSTRINGA
#define LPFN_WSASTRINGTOADDRESS LPFN_WSASTRINGTOADDRESSA
#endif
#endif

#endif

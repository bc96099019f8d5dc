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

#endif

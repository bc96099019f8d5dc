/* ws2tcpip.h: IPv6 and name resolution. */
#ifndef WS2_32_WS2TCPIP_H
#define WS2_32_WS2TCPIP_H

#include <ws2_32/host.h>
#pragma GCC system_header

/* <curl/curl.h> includes this header in a program for Windows. Unless the program brings its own libcurl, that is the host's: the
   sockets that it hands out are descriptors. */
#if defined(CURL_PULL_WS2TCPIP_H) && !defined(BUILDING_LIBCURL) && !defined(CURL_STATICLIB) && !defined(curl_socket_typedef)
#define curl_socket_typedef
typedef int curl_socket_t;
#define CURL_SOCKET_BAD (-1)
#endif

#ifndef _WS2TCPIP_H_
#define _WS2TCPIP_H_
#endif

#include <ws2_32/winsock2.h>
#include <ws2_32/ws2ipdef.h>
#include <ws2_32/gen/ws2tcpip.h>

/* The structures of these are in mstcpip.h, which programs that define a tcp_keepalive of their own leave out. */
struct _SOCKET_SECURITY_SETTINGS;
struct _SOCKET_SECURITY_QUERY_TEMPLATE;
struct _SOCKET_SECURITY_QUERY_INFO;
struct _SOCKET_PEER_TARGET_NAME;
#include <ws2_32/gen/socket_security.h>

/* ---- ANSI names of the functions without an A, and names that follow UNICODE ---- */

#define GetAddrInfoA getaddrinfo
#define FreeAddrInfoA freeaddrinfo
#define GetNameInfoA getnameinfo
#define InetPtonA inet_pton
#define InetNtopA inet_ntop
#define FreeAddrInfoExA FreeAddrInfoEx

#ifdef UNICODE
#define GetAddrInfo GetAddrInfoW
#define FreeAddrInfo FreeAddrInfoW
#define FreeAddrInfoEx FreeAddrInfoExW
#define GetNameInfo GetNameInfoW
#define GetAddrInfoEx GetAddrInfoExW
#define SetAddrInfoEx SetAddrInfoExW
#define InetPton InetPtonW
#define InetNtop InetNtopW
#define gai_strerror gai_strerrorW
#else
#define GetAddrInfo GetAddrInfoA
#define FreeAddrInfo FreeAddrInfoA
#define GetNameInfo GetNameInfoA
#define GetAddrInfoEx GetAddrInfoExA
#define SetAddrInfoEx SetAddrInfoExA
#define InetPton InetPtonA
#define InetNtop InetNtopA
#define gai_strerror gai_strerrorA
#endif

/* Function pointer types, for programs that look the calls up themselves. */
#if defined(INCL_WINSOCK_API_TYPEDEFS) && INCL_WINSOCK_API_TYPEDEFS
typedef __typeof__(&getaddrinfo) LPFN_GETADDRINFO;
typedef __typeof__(&GetAddrInfoW) LPFN_GETADDRINFOW;
typedef __typeof__(&getnameinfo) LPFN_GETNAMEINFO;
typedef __typeof__(&GetNameInfoW) LPFN_GETNAMEINFOW;
typedef __typeof__(&freeaddrinfo) LPFN_FREEADDRINFO;
typedef __typeof__(&FreeAddrInfoW) LPFN_FREEADDRINFOW;
#endif

#endif

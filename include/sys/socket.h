/* Shadow of the host's <sys/socket.h>: a program that includes it uses native sockets; ws2_32/host.h explains. */
#pragma GCC system_header

#if defined(_WIN32) && defined(CURL_PULL_SYS_SOCKET_H) && !defined(CURL_OFF_T_C)
/* <curl/system.h> takes every gcc for a Unix one, although <curl/curl.h> goes on with Winsock where _WIN32 is defined.
   It needs socklen_t. And libcurl is the host's: the sockets that it hands out are descriptors. */
#include <ws2_32/ws2tcpip.h>
#ifndef curl_socket_typedef
#define curl_socket_typedef
typedef int curl_socket_t;
#define CURL_SOCKET_BAD (-1)
#endif
#else
#ifndef WS2_HOST_INSIDE
#include <ws2_32/posix.h>
#endif
#include_next <sys/socket.h>
#endif

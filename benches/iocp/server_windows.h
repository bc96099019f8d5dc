/* What the Windows servers share: a listener whose port the driver learns from standard output, and the end of all things. */
#ifndef SERVER_WINDOWS_H
#define SERVER_WINDOWS_H

#include <winsock2.h>
#include <ws2tcpip.h>
#include <mswsock.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOM 512 /* of one receive: more than a message */

static inline void die(const char *what)
{
    fprintf(stderr, "%s: error %lu\n", what, (unsigned long)GetLastError());
    exit(1);
}

static inline SOCKET overlapped_socket(void)
{
    SOCKET s = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED);

    if (s == INVALID_SOCKET)
        die("WSASocket");
    return s;
}

/* A socket that listens on a free loopback port, which is printed. Starts Winsock. */
static inline SOCKET listen_somewhere(void)
{
    struct sockaddr_in address;
    int length = sizeof(address);
    WSADATA data;
    SOCKET s;

    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        die("WSAStartup");
    s = overlapped_socket();
    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(s, (struct sockaddr *)&address, sizeof(address)) != 0 || listen(s, SOMAXCONN) != 0 ||
        getsockname(s, (struct sockaddr *)&address, &length) != 0)
        die("listen");
    printf("port %d\n", ntohs(address.sin_port));
    fflush(stdout);
    return s;
}

static inline HANDLE new_port(DWORD workers)
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, workers);

    if (port == NULL)
        die("CreateIoCompletionPort");
    return port;
}

static inline void start_thread(LPTHREAD_START_ROUTINE body, void *argument)
{
    HANDLE thread = CreateThread(NULL, 0, body, argument, 0, NULL);

    if (thread == NULL)
        die("CreateThread");
    CloseHandle(thread);
}

#endif

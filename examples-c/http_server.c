/* A web server with one page. It shows the WSA calls: an answer goes out as two buffers in one WSASend.
 *
 * Usage: http_server [port [requests]]
 *   port      0 or absent: any free port (it is printed)
 *   requests  how many to answer before ending; absent: no end
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

static char page[] =
    "<!DOCTYPE html>\n"
    "<title>ws2_32</title>\n"
    "<p>This page comes from a Winsock program.\n";

/* Reads until the empty line that ends the head of a request. Returns FALSE when it does not come. */
static BOOL read_request(SOCKET s, char *request, int size)
{
    int length = 0;

    while (length < size - 1) {
        WSABUF room;
        DWORD received, flags = 0;

        room.buf = request + length;
        room.len = (ULONG)(size - 1 - length);
        if (WSARecv(s, &room, 1, &received, &flags, NULL, NULL) == SOCKET_ERROR || received == 0)
            return FALSE;
        length += (int)received;
        request[length] = '\0';
        if (strstr(request, "\r\n\r\n") != NULL)
            return TRUE;
    }
    return FALSE;
}

static BOOL answer(SOCKET s)
{
    char head[128];
    WSABUF parts[2];
    DWORD sent;

    parts[0].buf = head;
    parts[0].len = (ULONG)sprintf(head,
                                  "HTTP/1.0 200 OK\r\n"
                                  "Content-Type: text/html\r\n"
                                  "Content-Length: %u\r\n"
                                  "\r\n",
                                  (unsigned)(sizeof(page) - 1));
    parts[1].buf = page;
    parts[1].len = sizeof(page) - 1;
    return WSASend(s, parts, 2, &sent, 0, NULL, NULL) == 0;
}

int main(int argc, char **argv)
{
    const unsigned short port = (unsigned short)(argc > 1 ? atoi(argv[1]) : 0);
    const long requests = argc > 2 ? atol(argv[2]) : -1;
    WSADATA data;
    SOCKET listener;
    SOCKADDR_IN address;
    int length = sizeof(address);
    long answered;
    int error;

    setvbuf(stdout, NULL, _IONBF, 0);

    if ((error = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", error);
        return 1;
    }

    listener = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED);
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (listener == INVALID_SOCKET
        || bind(listener, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR
        || listen(listener, SOMAXCONN) == SOCKET_ERROR
        || getsockname(listener, (SOCKADDR *)&address, &length) == SOCKET_ERROR) {
        fprintf(stderr, "cannot listen on port %u: error %d\n", port, WSAGetLastError());
        WSACleanup();
        return 1;
    }
    printf("listening on port %u\n", ntohs(address.sin_port));

    for (answered = 0; answered != requests;) {
        char request[4096];
        SOCKET client = WSAAccept(listener, NULL, NULL, NULL, 0);

        if (client == INVALID_SOCKET) {
            fprintf(stderr, "WSAAccept failed: error %d\n", WSAGetLastError());
            WSACleanup();
            return 1;
        }
        if (read_request(client, request, sizeof(request)) && answer(client)) {
            printf("%.*s\n", (int)strcspn(request, "\r\n"), request);
            answered++;
        }
        shutdown(client, SD_SEND);
        closesocket(client);
    }

    closesocket(listener);
    WSACleanup();
    return 0;
}

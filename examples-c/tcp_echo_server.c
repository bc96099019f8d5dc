/* A TCP server that sends back what it receives, one client after the other.
 *
 * Usage: tcp_echo_server [port [clients]]
 *   port     0 or absent: any free port (it is printed)
 *   clients  how many to serve before ending; absent: no end
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>

#pragma comment(lib, "ws2_32.lib")

static void fail(const char *what)
{
    fprintf(stderr, "%s failed: error %d\n", what, WSAGetLastError());
    WSACleanup();
    exit(1);
}

/* Blocking send on Windows takes all of the buffer, but the documentation promises only "some". */
static int send_all(SOCKET s, const char *data, int length)
{
    while (length > 0) {
        int sent = send(s, data, length, 0);
        if (sent == SOCKET_ERROR)
            return SOCKET_ERROR;
        data += sent;
        length -= sent;
    }
    return 0;
}

static void serve(SOCKET client)
{
    char buffer[4096];
    unsigned long total = 0;
    int received;

    while ((received = recv(client, buffer, sizeof(buffer), 0)) > 0) {
        total += (unsigned long)received;
        if (send_all(client, buffer, received) == SOCKET_ERROR)
            break;
    }
    if (received == 0)
        printf("client finished after %lu bytes\n", total);
    else
        printf("client lost after %lu bytes: error %d\n", total, WSAGetLastError());

    shutdown(client, SD_SEND);
    closesocket(client);
}

int main(int argc, char **argv)
{
    const unsigned short port = (unsigned short)(argc > 1 ? atoi(argv[1]) : 0);
    const long clients = argc > 2 ? atol(argv[2]) : -1;
    WSADATA data;
    SOCKET listener;
    SOCKADDR_IN address;
    int length = sizeof(address);
    long served;
    int error;

    setvbuf(stdout, NULL, _IONBF, 0); /* lines appear at once, also in a pipe */

    if ((error = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", error);
        return 1;
    }

    listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (listener == INVALID_SOCKET)
        fail("socket");

    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (bind(listener, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR)
        fail("bind");
    if (listen(listener, SOMAXCONN) == SOCKET_ERROR)
        fail("listen");
    if (getsockname(listener, (SOCKADDR *)&address, &length) == SOCKET_ERROR)
        fail("getsockname");
    printf("listening on port %u\n", ntohs(address.sin_port));

    for (served = 0; served != clients; served++) {
        SOCKADDR_IN peer;
        int peer_length = sizeof(peer);
        SOCKET client = accept(listener, (SOCKADDR *)&peer, &peer_length);
        if (client == INVALID_SOCKET)
            fail("accept");
        printf("client from %s\n", inet_ntoa(peer.sin_addr));
        serve(client);
    }

    closesocket(listener);
    WSACleanup();
    return 0;
}

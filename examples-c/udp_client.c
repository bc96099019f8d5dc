/* A UDP client: sends each argument as a datagram and prints the answer, asking again when none comes.
 *
 * Usage: udp_client address port text ...
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

#define ANSWER_TIMEOUT 2000 /* milliseconds */
#define ATTEMPTS 3

/* Datagrams may be lost on the way, so a question without an answer is put again. */
static int ask(SOCKET s, const SOCKADDR_IN *server, const char *question)
{
    char answer[512];
    int attempt;

    for (attempt = 1; attempt <= ATTEMPTS; attempt++) {
        int received;

        if (sendto(s, question, (int)strlen(question), 0, (const SOCKADDR *)server, sizeof(*server)) == SOCKET_ERROR)
            break;
        received = recvfrom(s, answer, sizeof(answer), 0, NULL, NULL);
        if (received != SOCKET_ERROR) {
            printf("\"%s\" -> \"%.*s\"\n", question, received, answer);
            return 0;
        }
        if (WSAGetLastError() == WSAECONNRESET) {
            fprintf(stderr, "no server on that port\n");
            return -1;
        }
        if (WSAGetLastError() != WSAETIMEDOUT)
            break;
        printf("no answer within %d ms (attempt %d of %d)\n", ANSWER_TIMEOUT, attempt, ATTEMPTS);
    }
    fprintf(stderr, "giving up: error %d\n", WSAGetLastError());
    return -1;
}

int main(int argc, char **argv)
{
    WSADATA data;
    SOCKET s;
    SOCKADDR_IN server;
    DWORD timeout = ANSWER_TIMEOUT;
    int result = 0;
    int i;

    if (argc < 4) {
        fprintf(stderr, "usage: udp_client address port text ...\n");
        return 2;
    }
    if ((result = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", result);
        return 1;
    }

    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons((unsigned short)atoi(argv[2]));
    if (inet_pton(AF_INET, argv[1], &server.sin_addr) != 1) {
        fprintf(stderr, "not an IPv4 address: %s\n", argv[1]);
        WSACleanup();
        return 2;
    }

    s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    if (s == INVALID_SOCKET
        || setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (const char *)&timeout, sizeof(timeout)) == SOCKET_ERROR) {
        fprintf(stderr, "cannot make a socket: error %d\n", WSAGetLastError());
        WSACleanup();
        return 1;
    }

    for (i = 3; i < argc && result == 0; i++)
        result = ask(s, &server, argv[i]);

    closesocket(s);
    WSACleanup();
    return result == 0 ? 0 : 1;
}

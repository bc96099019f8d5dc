/* A UDP server that answers each datagram with its text in capital letters.
 *
 * Usage: udp_server [port [datagrams]]
 *   port       0 or absent: any free port (it is printed)
 *   datagrams  how many to answer before ending; absent: no end
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#pragma comment(lib, "ws2_32.lib")

int main(int argc, char **argv)
{
    const unsigned short port = (unsigned short)(argc > 1 ? atoi(argv[1]) : 0);
    const long datagrams = argc > 2 ? atol(argv[2]) : -1;
    WSADATA data;
    SOCKET s;
    SOCKADDR_IN address;
    int length = sizeof(address);
    long answered;
    int error;

    setvbuf(stdout, NULL, _IONBF, 0);

    if ((error = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", error);
        return 1;
    }
    s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);

    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    /* A socket call that failed makes the next one fail too, so one check serves all three. */
    if (bind(s, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR
        || getsockname(s, (SOCKADDR *)&address, &length) == SOCKET_ERROR) {
        fprintf(stderr, "cannot bind to port %u: error %d\n", port, WSAGetLastError());
        WSACleanup();
        return 1;
    }
    printf("listening on port %u\n", ntohs(address.sin_port));

    for (answered = 0; answered != datagrams;) {
        char text[512];
        SOCKADDR_IN peer;
        int peer_length = sizeof(peer);
        int i, received;

        received = recvfrom(s, text, sizeof(text), 0, (SOCKADDR *)&peer, &peer_length);
        if (received == SOCKET_ERROR) {
            error = WSAGetLastError();
            if (error == WSAEMSGSIZE) {
                printf("a datagram longer than %u bytes was cut off and not answered\n", (unsigned)sizeof(text));
                continue;
            }
            if (error == WSAECONNRESET) /* an earlier answer found its client gone */
                continue;
            fprintf(stderr, "recvfrom failed: error %d\n", error);
            break;
        }
        printf("%d bytes from %s: \"%.*s\"\n", received, inet_ntoa(peer.sin_addr), received, text);

        for (i = 0; i < received; i++)
            text[i] = (char)toupper((unsigned char)text[i]);
        if (sendto(s, text, received, 0, (SOCKADDR *)&peer, peer_length) == SOCKET_ERROR) {
            fprintf(stderr, "sendto failed: error %d\n", WSAGetLastError());
            break;
        }
        answered++;
    }

    closesocket(s);
    WSACleanup();
    return answered == datagrams ? 0 : 1;
}

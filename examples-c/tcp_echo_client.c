/* A TCP client: sends each line, waits for its echo and prints both.
 *
 * Usage: tcp_echo_client host port [line ...]      without lines: those of standard input
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

/* Tries the addresses of a host in turn, as the name may have several. */
static SOCKET connect_to(const char *host, const char *port)
{
    struct addrinfo hints, *list, *entry;
    SOCKET s = INVALID_SOCKET;
    int error;

    ZeroMemory(&hints, sizeof(hints));
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_protocol = IPPROTO_TCP;
    if ((error = getaddrinfo(host, port, &hints, &list)) != 0) {
        fprintf(stderr, "cannot resolve %s: %s\n", host, gai_strerrorA(error));
        return INVALID_SOCKET;
    }

    for (entry = list; entry != NULL; entry = entry->ai_next) {
        s = socket(entry->ai_family, entry->ai_socktype, entry->ai_protocol);
        if (s == INVALID_SOCKET)
            continue;
        if (connect(s, entry->ai_addr, (int)entry->ai_addrlen) == 0)
            break;
        error = WSAGetLastError();
        closesocket(s);
        s = INVALID_SOCKET;
    }
    freeaddrinfo(list);

    if (s == INVALID_SOCKET)
        fprintf(stderr, "cannot connect to %s:%s: error %d\n", host, port, error);
    return s;
}

/* Sends a line and reads until all of its echo is back. Returns 0 when the two are equal. */
static int echo_line(SOCKET s, const char *line)
{
    char answer[1024];
    const int length = (int)strlen(line);
    int have = 0;

    if (length > (int)sizeof(answer) || send(s, line, length, 0) != length) {
        fprintf(stderr, "send failed: error %d\n", WSAGetLastError());
        return -1;
    }
    while (have < length) {
        int received = recv(s, answer + have, length - have, 0);
        if (received == 0)
            fprintf(stderr, "the server closed the connection\n");
        else if (received == SOCKET_ERROR)
            fprintf(stderr, "recv failed: error %d\n", WSAGetLastError());
        if (received <= 0)
            return -1;
        have += received;
    }
    printf("sent \"%s\", received \"%.*s\"\n", line, have, answer);
    return memcmp(line, answer, (size_t)length) == 0 ? 0 : -1;
}

int main(int argc, char **argv)
{
    WSADATA data;
    SOCKET s;
    char line[1024];
    int result = 0;
    int i;

    if (argc < 3) {
        fprintf(stderr, "usage: tcp_echo_client host port [line ...]\n");
        return 2;
    }
    if ((result = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", result);
        return 1;
    }
    s = connect_to(argv[1], argv[2]);
    if (s == INVALID_SOCKET) {
        WSACleanup();
        return 1;
    }

    if (argc > 3) {
        for (i = 3; i < argc && result == 0; i++)
            result = echo_line(s, argv[i]);
    } else {
        while (result == 0 && fgets(line, sizeof(line), stdin) != NULL) {
            line[strcspn(line, "\r\n")] = '\0';
            result = echo_line(s, line);
        }
    }

    /* Graceful end: no more to send, then wait until the server has closed too. */
    if (result == 0 && shutdown(s, SD_SEND) == 0 && recv(s, line, sizeof(line), 0) == 0)
        printf("connection closed\n");
    closesocket(s);
    WSACleanup();
    return result == 0 ? 0 : 1;
}

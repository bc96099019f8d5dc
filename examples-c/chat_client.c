/* A visitor of the chat room, who follows a script.
 *
 * Usage: chat_client address port name [script]     without a script: standard input
 *
 * A line of the script is said. A line that begins with '<' is not: the client listens until somebody says a line
 * that contains the rest. (On Windows select waits for sockets only, not for a keyboard, so it takes turns.)
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

#define LISTEN_SECONDS 10

static char heard[4096]; /* what has arrived and is not printed yet */
static int heard_length;

/* Takes one complete line out of `heard` and prints it. Returns FALSE when there is none. */
static BOOL next_line(char *line, size_t size)
{
    char *end = memchr(heard, '\n', (size_t)heard_length);
    size_t length;

    if (end == NULL)
        return FALSE;
    length = (size_t)(end - heard);
    if (length >= size)
        length = size - 1;
    memcpy(line, heard, length);
    line[length] = '\0';
    heard_length -= (int)(end + 1 - heard);
    memmove(heard, end + 1, (size_t)heard_length);
    printf("%s\n", line);
    return TRUE;
}

/* Listens until a line contains `expected`. */
static BOOL listen_for(SOCKET s, const char *expected)
{
    char line[512];

    for (;;) {
        struct timeval patience = { LISTEN_SECONDS, 0 };
        fd_set readable;
        int received;

        while (next_line(line, sizeof(line)))
            if (strstr(line, expected) != NULL)
                return TRUE;

        FD_ZERO(&readable);
        FD_SET(s, &readable);
        if (select(0, &readable, NULL, NULL, &patience) != 1) {
            fprintf(stderr, "nobody said \"%s\" within %d seconds\n", expected, LISTEN_SECONDS);
            return FALSE;
        }
        received = recv(s, heard + heard_length, (int)sizeof(heard) - heard_length, 0);
        if (received <= 0) {
            fprintf(stderr, "the room has closed\n");
            return FALSE;
        }
        heard_length += received;
    }
}

static BOOL say(SOCKET s, const char *line)
{
    char text[514];
    const int length = sprintf(text, "%.511s\n", line);

    if (send(s, text, length, 0) == length)
        return TRUE;
    fprintf(stderr, "send failed: error %d\n", WSAGetLastError());
    return FALSE;
}

int main(int argc, char **argv)
{
    WSADATA data;
    SOCKET s;
    SOCKADDR_IN server;
    FILE *script = stdin;
    char line[512];
    BOOL well;
    int error;

    if (argc < 4) {
        fprintf(stderr, "usage: chat_client address port name [script]\n");
        return 2;
    }
    if (argc > 4 && (script = fopen(argv[4], "r")) == NULL) {
        fprintf(stderr, "cannot read %s\n", argv[4]);
        return 2;
    }
    setvbuf(stdout, NULL, _IONBF, 0);

    if ((error = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", error);
        return 1;
    }

    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_addr.s_addr = inet_addr(argv[1]);
    server.sin_port = htons((unsigned short)atoi(argv[2]));
    s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (s == INVALID_SOCKET || connect(s, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR) {
        fprintf(stderr, "cannot connect to %s:%s: error %d\n", argv[1], argv[2], WSAGetLastError());
        WSACleanup();
        return 1;
    }

    well = say(s, argv[3]) && listen_for(s, "* welcome");
    while (well && fgets(line, sizeof(line), script) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '<')
            well = listen_for(s, line + 1);
        else
            well = say(s, line);
    }

    closesocket(s);
    WSACleanup();
    return well ? 0 : 1;
}

/* Fetches a page over HTTP and prints its status line and body.
 *
 * Usage: http_get host [port [path]]
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

/* Prints what failed and Windows' own text for the error. */
static void complain(const char *what, int error)
{
    char text[256] = "";

    if (FormatMessageA(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, NULL, (DWORD)error, 0, text,
                       sizeof(text), NULL) == 0)
        strcpy(text, "unknown error\n");
    fprintf(stderr, "%s: error %d: %s", what, error, text);
}

static SOCKET connect_to(const char *host, const char *port)
{
    struct addrinfo hints, *list, *entry;
    SOCKET s = INVALID_SOCKET;
    int error;

    ZeroMemory(&hints, sizeof(hints));
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    if ((error = getaddrinfo(host, port, &hints, &list)) != 0) {
        complain(host, error);
        return INVALID_SOCKET;
    }
    for (entry = list; entry != NULL && s == INVALID_SOCKET; entry = entry->ai_next) {
        s = WSASocketW(entry->ai_family, entry->ai_socktype, entry->ai_protocol, NULL, 0, WSA_FLAG_OVERLAPPED);
        if (s == INVALID_SOCKET || connect(s, entry->ai_addr, (int)entry->ai_addrlen) == 0)
            continue;
        error = WSAGetLastError();
        closesocket(s);
        s = INVALID_SOCKET;
    }
    freeaddrinfo(list);
    if (s == INVALID_SOCKET)
        complain(host, error);
    return s;
}

/* Reads to the end of the connection into memory of its own, ended by a zero. Returns NULL when that fails. */
static char *read_all(SOCKET s)
{
    size_t size = 4096, length = 0;
    char *text = malloc(size);

    while (text != NULL) {
        int received = recv(s, text + length, (int)(size - length - 1), 0);

        if (received == 0) {
            text[length] = '\0';
            return text;
        }
        if (received == SOCKET_ERROR) {
            complain("recv", WSAGetLastError());
            break;
        }
        length += (size_t)received;
        if (length == size - 1) {
            char *larger = realloc(text, size *= 2);
            if (larger == NULL)
                break;
            text = larger;
        }
    }
    free(text);
    return NULL;
}

int main(int argc, char **argv)
{
    const char *host = argc > 1 ? argv[1] : "";
    const char *port = argc > 2 ? argv[2] : "80";
    const char *path = argc > 3 ? argv[3] : "/";
    WSADATA data;
    SOCKET s;
    char request[1024];
    char *response = NULL;
    const char *body;
    BOOL answered;
    int length, error;

    if (argc < 2 || strlen(host) + strlen(path) > sizeof(request) - 64) {
        fprintf(stderr, "usage: http_get host [port [path]]\n");
        return 2;
    }
    if ((error = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        complain("WSAStartup", error);
        return 1;
    }

    s = connect_to(host, port);
    if (s != INVALID_SOCKET) {
        length = sprintf(request, "GET %s HTTP/1.0\r\nHost: %s\r\nConnection: close\r\n\r\n", path, host);
        if (send(s, request, length, 0) == length)
            response = read_all(s);
        else
            complain("send", WSAGetLastError());
        closesocket(s);
    }
    answered = response != NULL && strncmp(response, "HTTP/1.", 7) == 0;
    if (answered) {
        body = strstr(response, "\r\n\r\n");
        printf("%.*s\n%s", (int)strcspn(response, "\r\n"), response, body != NULL ? body + 4 : "");
    }
    free(response);
    WSACleanup();
    return answered ? 0 : 1;
}

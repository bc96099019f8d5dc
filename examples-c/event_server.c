/* An echo server that serves many clients in one thread: each socket has an event object, and one wait is for all of them.
 *
 * Usage: event_server [PORT [CLIENTS]]
 *   PORT     where to listen (default 7007; 0: any free port)
 *   CLIENTS  how many to serve before it ends (default: it never does)
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

#define BUFFER_SIZE 16384

typedef struct client {
    SOCKET s;
    int number;
    char waiting[BUFFER_SIZE]; /* received and not yet sent back */
    int length;
    int ended;                 /* the client sends no more */
    unsigned long echoed;
} client;

/* Place 0 is the listener's, which has no client. A wait takes 64 objects at most. */
static WSAEVENT events[WSA_MAXIMUM_WAIT_EVENTS];
static client *clients[WSA_MAXIMUM_WAIT_EVENTS];
static DWORD count;

static int fail(const char *what)
{
    fprintf(stderr, "%s failed: error %d\n", what, WSAGetLastError());
    return 1;
}

static void forget(DWORD place)
{
    client *c = clients[place];

    printf("client %d has left after %lu bytes\n", c->number, c->echoed);
    closesocket(c->s);
    WSACloseEvent(events[place]);
    free(c);
    count--;
    events[place] = events[count];
    clients[place] = clients[count];
}

/* Takes in a connection; there may be none any more. Returns whether there was one. */
static int welcome(SOCKET listener, int number)
{
    SOCKET s = accept(listener, NULL, NULL);
    client *c;

    if (s == INVALID_SOCKET)
        return 0;
    c = (client *)calloc(1, sizeof(*c));
    if (c == NULL || count == WSA_MAXIMUM_WAIT_EVENTS) {
        printf("client %d is turned away\n", number);
        free(c);
        closesocket(s);
        return 1;
    }
    c->s = s;
    c->number = number;
    events[count] = WSACreateEvent();
    clients[count] = c;
    /* In place of what it has of the listener. */
    WSAEventSelect(s, events[count], FD_READ | FD_WRITE | FD_CLOSE);
    count++;
    printf("client %d has come\n", number);
    return 1;
}

/* Sends back what waits. What does not fit now is sent when FD_WRITE says that there is room. Returns 0 when the connection broke. */
static int send_back(client *c)
{
    while (c->length > 0) {
        int sent = send(c->s, c->waiting, c->length, 0);

        if (sent == SOCKET_ERROR)
            return WSAGetLastError() == WSAEWOULDBLOCK;
        memmove(c->waiting, c->waiting + sent, (size_t)(c->length - sent));
        c->length -= sent;
        c->echoed += (unsigned long)sent;
    }
    return 1;
}

/* Receives while there is room for it, and echoes. Returns 0 when the connection is over. */
static int serve(client *c)
{
    for (;;) {
        int room = BUFFER_SIZE - c->length, received;

        if (room == 0 || c->ended)
            break;
        received = recv(c->s, c->waiting + c->length, room, 0);
        if (received == SOCKET_ERROR) {
            if (WSAGetLastError() != WSAEWOULDBLOCK)
                return 0;
            break;
        }
        if (received == 0)
            c->ended = 1;
        c->length += received;
        if (!send_back(c))
            return 0;
    }
    return send_back(c) && !(c->ended && c->length == 0);
}

int main(int argc, char **argv)
{
    WSADATA data;
    SOCKET listener;
    struct sockaddr_in address;
    int length = sizeof(address), number = 0, limit = argc > 2 ? atoi(argv[2]) : 0;

    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return fail("WSAStartup");
    setvbuf(stdout, NULL, _IOLBF, 1024);
    listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons((u_short)(argc > 1 ? atoi(argv[1]) : 7007));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listener == INVALID_SOCKET || bind(listener, (struct sockaddr *)&address, sizeof(address)) != 0 ||
        listen(listener, SOMAXCONN) != 0 || getsockname(listener, (struct sockaddr *)&address, &length) != 0)
        return fail("making the listener");
    events[0] = WSACreateEvent();
    count = 1;
    if (WSAEventSelect(listener, events[0], FD_ACCEPT) != 0)
        return fail("WSAEventSelect");
    printf("listening on port %d\n", ntohs(address.sin_port));
    fflush(stdout);

    while (limit == 0 || number < limit || count > 1) {
        WSANETWORKEVENTS happened;
        DWORD place = WSAWaitForMultipleEvents(count, events, FALSE, WSA_INFINITE, FALSE);

        if (place >= WSA_WAIT_EVENT_0 + count)
            return fail("WSAWaitForMultipleEvents");
        place -= WSA_WAIT_EVENT_0;
        if (WSAEnumNetworkEvents(place == 0 ? listener : clients[place]->s, events[place], &happened) != 0)
            return fail("WSAEnumNetworkEvents");
        if (place == 0) {
            if ((happened.lNetworkEvents & FD_ACCEPT) && welcome(listener, number + 1))
                number++;
        } else if (!serve(clients[place])) {
            forget(place);
        }
        fflush(stdout);
    }
    printf("all clients are served\n");
    closesocket(listener);
    WSACloseEvent(events[0]);
    WSACleanup();
    return 0;
}

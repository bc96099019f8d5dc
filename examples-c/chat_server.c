/* A chat room: one thread, select, nonblocking sockets. What one client says, all others read.
 *
 * Usage: chat_server [port [visitors]]
 *   port      0 or absent: any free port (it is printed)
 *   visitors  end when so many have come and gone; absent: no end
 *
 * The protocol is lines of text. The first line of a client is its name.
 */
#define FD_SETSIZE 256
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

#define MAX_CLIENTS (FD_SETSIZE - 1) /* one place in the set is the listener's */
#define LINE_SIZE 512
#define OUTBOX_SIZE 16384

typedef struct {
    SOCKET socket;
    char name[32];          /* empty until the first line has come */
    char line[LINE_SIZE];   /* the part of a line that has arrived so far */
    int line_length;
    char outbox[OUTBOX_SIZE]; /* what the socket would not take yet */
    int outbox_length;
    BOOL leaving;
} CLIENT;

static CLIENT *clients[MAX_CLIENTS];
static int client_count;
static long visitors_gone;

/* Sends what fits now; the rest waits until select says the socket is writable. */
static void flush_outbox(CLIENT *client)
{
    int sent;

    if (client->outbox_length == 0)
        return;
    sent = send(client->socket, client->outbox, client->outbox_length, 0);
    if (sent == SOCKET_ERROR) {
        if (WSAGetLastError() != WSAEWOULDBLOCK)
            client->leaving = TRUE;
        return;
    }
    client->outbox_length -= sent;
    memmove(client->outbox, client->outbox + sent, (size_t)client->outbox_length);
}

static void tell(CLIENT *client, const char *text)
{
    const int length = (int)strlen(text);

    if (client->outbox_length + length > OUTBOX_SIZE) {
        client->leaving = TRUE; /* it does not read: better without it than all waiting for it */
        return;
    }
    memcpy(client->outbox + client->outbox_length, text, (size_t)length);
    client->outbox_length += length;
    flush_outbox(client);
}

static void tell_others(const CLIENT *speaker, const char *text)
{
    int i;

    printf("%s", text);
    for (i = 0; i < client_count; i++)
        if (clients[i] != speaker && clients[i]->name[0] != '\0')
            tell(clients[i], text);
}

static void take_line(CLIENT *client, const char *line)
{
    char text[LINE_SIZE + 64];

    if (client->name[0] != '\0') {
        sprintf(text, "%s: %s\n", client->name, line);
        tell_others(client, text);
    } else if (line[0] != '\0') {
        int i, present = 0;

        sprintf(client->name, "%.31s", line);
        sprintf(text, "* %s has joined\n", client->name);
        tell_others(client, text);

        for (i = 0; i < client_count; i++)
            present += clients[i]->name[0] != '\0';
        sprintf(text, "* welcome, %s: %d here\n", client->name, present);
        tell(client, text);
    }
}

/* Reads what is there and takes each complete line out of it. */
static void read_from(CLIENT *client)
{
    char *start, *end;
    int received = recv(client->socket, client->line + client->line_length,
                        LINE_SIZE - 1 - client->line_length, 0);

    if (received == 0) {
        client->leaving = TRUE;
        return;
    }
    if (received == SOCKET_ERROR) {
        if (WSAGetLastError() != WSAEWOULDBLOCK)
            client->leaving = TRUE;
        return;
    }
    client->line_length += received;
    client->line[client->line_length] = '\0';

    for (start = client->line; (end = strchr(start, '\n')) != NULL; start = end + 1) {
        *end = '\0';
        if (end > start && end[-1] == '\r')
            end[-1] = '\0';
        take_line(client, start);
    }
    client->line_length -= (int)(start - client->line);
    memmove(client->line, start, (size_t)client->line_length);

    if (client->line_length == LINE_SIZE - 1)
        client->leaving = TRUE; /* a line without an end */
}

static void welcome(SOCKET listener)
{
    u_long nonblocking = 1;
    CLIENT *client;
    SOCKET s = accept(listener, NULL, NULL);

    if (s == INVALID_SOCKET)
        return; /* the visitor has gone already */
    client = client_count < MAX_CLIENTS ? calloc(1, sizeof(*client)) : NULL;
    if (client == NULL || ioctlsocket(s, FIONBIO, &nonblocking) == SOCKET_ERROR) {
        free(client);
        closesocket(s);
        return;
    }
    client->socket = s;
    clients[client_count++] = client;
}

/* Says goodbye to those marked; telling others may mark more of them, hence the repetition. */
static void remove_leaving(void)
{
    char text[64];
    int i = 0;

    while (i < client_count) {
        CLIENT *client = clients[i];

        if (!client->leaving) {
            i++;
            continue;
        }
        clients[i] = clients[--client_count];
        if (client->name[0] != '\0') {
            sprintf(text, "* %s has left\n", client->name);
            tell_others(client, text);
        }
        closesocket(client->socket);
        free(client);
        visitors_gone++;
        i = 0;
    }
}

static SOCKET open_listener(unsigned short port)
{
    SOCKADDR_IN address;
    int length = sizeof(address);
    u_long nonblocking = 1;
    SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);

    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (s == INVALID_SOCKET
        || bind(s, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR
        || listen(s, SOMAXCONN) == SOCKET_ERROR
        || ioctlsocket(s, FIONBIO, &nonblocking) == SOCKET_ERROR
        || getsockname(s, (SOCKADDR *)&address, &length) == SOCKET_ERROR) {
        fprintf(stderr, "cannot listen on port %u: error %d\n", port, WSAGetLastError());
        return INVALID_SOCKET;
    }
    printf("listening on port %u\n", ntohs(address.sin_port));
    return s;
}

int main(int argc, char **argv)
{
    const unsigned short port = (unsigned short)(argc > 1 ? atoi(argv[1]) : 0);
    const long visitors = argc > 2 ? atol(argv[2]) : -1;
    WSADATA data;
    SOCKET listener;
    int i, error;

    setvbuf(stdout, NULL, _IONBF, 0);

    if ((error = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", error);
        return 1;
    }
    listener = open_listener(port);
    if (listener == INVALID_SOCKET) {
        WSACleanup();
        return 1;
    }

    while (visitors < 0 || visitors_gone < visitors) {
        fd_set readable, writable;
        const int present = client_count; /* those who come in this round were not asked about */

        FD_ZERO(&readable);
        FD_ZERO(&writable);
        FD_SET(listener, &readable);
        for (i = 0; i < present; i++) {
            FD_SET(clients[i]->socket, &readable);
            if (clients[i]->outbox_length > 0)
                FD_SET(clients[i]->socket, &writable);
        }

        if (select(0, &readable, &writable, NULL, NULL) == SOCKET_ERROR) {
            fprintf(stderr, "select failed: error %d\n", WSAGetLastError());
            WSACleanup();
            return 1;
        }

        for (i = 0; i < present; i++) {
            if (FD_ISSET(clients[i]->socket, &writable))
                flush_outbox(clients[i]);
            if (FD_ISSET(clients[i]->socket, &readable))
                read_from(clients[i]);
        }
        if (FD_ISSET(listener, &readable))
            welcome(listener);
        remove_leaving();
    }

    printf("the room is empty\n");
    closesocket(listener);
    WSACleanup();
    return 0;
}

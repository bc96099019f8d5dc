/* An echo server on a completion port, written as Windows servers are: a receive, a send of what came, and so on, each by its packet.
 *
 * usage: echo_iocp [-w WORKERS] [-b] [-f]
 *   -b  takes packets in batches, with GetQueuedCompletionStatusEx
 *   -f  wants no packet for what succeeds at once (FILE_SKIP_COMPLETION_PORT_ON_SUCCESS)
 * Ends when its standard input does. */
#include "server_windows.h"

#define BATCH 256

struct connection {
    SOCKET socket;
    OVERLAPPED receive, send;
    WSABUF buffer;
    char data[ROOM];
};

static int batches, skip;
static HANDLE port;
static SOCKET listener;

/* No other operation is under way: there is one at a time. */
static void drop(struct connection *connection)
{
    closesocket(connection->socket);
    free(connection);
}

static int start_receive(struct connection *connection, DWORD *bytes)
{
    DWORD flags = 0;

    memset(&connection->receive, 0, sizeof(connection->receive));
    connection->buffer.buf = connection->data;
    connection->buffer.len = sizeof(connection->data);
    return WSARecv(connection->socket, &connection->buffer, 1, skip ? bytes : NULL, &flags, &connection->receive, NULL);
}

static int start_send(struct connection *connection, DWORD *bytes)
{
    memset(&connection->send, 0, sizeof(connection->send));
    connection->buffer.len = *bytes;
    return WSASend(connection->socket, &connection->buffer, 1, skip ? bytes : NULL, 0, &connection->send, NULL);
}

/* Goes on after an operation that ended with `bytes`, and after those that end at once where these have no packets. */
static void advance(struct connection *connection, OVERLAPPED *done, DWORD bytes)
{
    for (;;) {
        int result;

        if (done == &connection->receive) {
            if (bytes == 0) {
                drop(connection);
                return;
            }
            done = &connection->send;
            result = start_send(connection, &bytes);
        } else {
            done = &connection->receive;
            result = start_receive(connection, &bytes);
        }
        if (result != 0) {
            if (WSAGetLastError() != WSA_IO_PENDING)
                drop(connection);
            return;
        }
        if (!skip)
            return;
    }
}

static void work_one_by_one(void)
{
    for (;;) {
        DWORD bytes;
        ULONG_PTR key;
        OVERLAPPED *done;
        BOOL fine = GetQueuedCompletionStatus(port, &bytes, &key, &done, INFINITE);

        if (done == NULL)
            die("GetQueuedCompletionStatus");
        if (fine)
            advance((struct connection *)key, done, bytes);
        else
            drop((struct connection *)key);
    }
}

static void work_in_batches(void)
{
    OVERLAPPED_ENTRY entries[BATCH];

    for (;;) {
        ULONG i, count;

        if (!GetQueuedCompletionStatusEx(port, entries, BATCH, &count, INFINITE, FALSE))
            die("GetQueuedCompletionStatusEx");
        for (i = 0; i < count; i++) {
            struct connection *connection = (struct connection *)entries[i].lpCompletionKey;

            if (entries[i].lpOverlapped->Internal == 0)
                advance(connection, entries[i].lpOverlapped, entries[i].dwNumberOfBytesTransferred);
            else
                drop(connection);
        }
    }
}

static DWORD WINAPI work(LPVOID argument)
{
    (void)argument;
    if (batches)
        work_in_batches();
    else
        work_one_by_one();
    return 0;
}

static DWORD WINAPI accept_all(LPVOID argument)
{
    const BOOL on = TRUE;

    (void)argument;
    for (;;) {
        struct connection *connection = (struct connection *)calloc(1, sizeof(*connection));

        if (connection == NULL)
            die("calloc");
        connection->socket = accept(listener, NULL, NULL);
        if (connection->socket == INVALID_SOCKET)
            die("accept");
        if (setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, (const char *)&on, sizeof(on)) != 0)
            die("TCP_NODELAY");
        if (CreateIoCompletionPort((HANDLE)connection->socket, port, (ULONG_PTR)connection, 0) != port)
            die("CreateIoCompletionPort");
        if (skip && !SetFileCompletionNotificationModes((HANDLE)connection->socket, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS))
            die("SetFileCompletionNotificationModes");
        advance(connection, &connection->send, 0); /* as after a send */
    }
    return 0;
}

int main(int argc, char **argv)
{
    int i, workers = 1;

    for (i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-w") == 0 && i + 1 < argc)
            workers = atoi(argv[++i]);
        else if (strcmp(argv[i], "-b") == 0)
            batches = 1;
        else if (strcmp(argv[i], "-f") == 0)
            skip = 1;
        else
            return 2;
    }
    listener = listen_somewhere();
    port = new_port((DWORD)workers);
    for (i = 0; i < workers; i++)
        start_thread(work, NULL);
    start_thread(accept_all, NULL);
    while (getchar() != EOF) {
    }
    return 0;
}

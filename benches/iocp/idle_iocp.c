/* Many idle connections on a completion port, each with a pending receive of zero bytes, which tells that data is there and holds no buffer.
 *
 * usage: idle_iocp MAXIMUM
 * What arrives is sent back. Each line on standard input is answered with the number of connections; ends when the input does.
 * The program's own memory for all connections is in use from the beginning. */
#include "server_windows.h"

struct connection {
    SOCKET socket;
    OVERLAPPED receive;
};

static struct connection *connections;
static HANDLE port;
static SOCKET listener;
static volatile LONG open_now;
static int maximum;

static void drop(struct connection *connection)
{
    closesocket(connection->socket);
    InterlockedDecrement(&open_now);
}

static void wait_for_data(struct connection *connection)
{
    WSABUF nothing = { 0, NULL };
    DWORD flags = 0;

    memset(&connection->receive, 0, sizeof(connection->receive));
    if (WSARecv(connection->socket, &nothing, 1, NULL, &flags, &connection->receive, NULL) != 0 && WSAGetLastError() != WSA_IO_PENDING)
        drop(connection);
}

static DWORD WINAPI work(LPVOID argument)
{
    char data[ROOM];

    (void)argument;
    for (;;) {
        DWORD bytes;
        ULONG_PTR key;
        OVERLAPPED *done;
        BOOL fine = GetQueuedCompletionStatus(port, &bytes, &key, &done, INFINITE);
        struct connection *connection = (struct connection *)key;
        int received;

        if (done == NULL)
            die("GetQueuedCompletionStatus");
        received = fine ? recv(connection->socket, data, sizeof(data), 0) : 0;
        if (received > 0 && send(connection->socket, data, received, 0) == received)
            wait_for_data(connection);
        else
            drop(connection);
    }
    return 0;
}

static DWORD WINAPI accept_all(LPVOID argument)
{
    int i;

    (void)argument;
    for (i = 0; i < maximum; i++) {
        struct connection *connection = &connections[i];

        connection->socket = accept(listener, NULL, NULL);
        if (connection->socket == INVALID_SOCKET)
            die("accept");
        if (CreateIoCompletionPort((HANDLE)connection->socket, port, (ULONG_PTR)connection, 0) != port)
            die("CreateIoCompletionPort");
        wait_for_data(connection);
        InterlockedIncrement(&open_now);
    }
    return 0;
}

int main(int argc, char **argv)
{
    char line[16];

    if (argc != 2)
        return 2;
    maximum = atoi(argv[1]);
    connections = (struct connection *)malloc((size_t)maximum * sizeof(*connections));
    if (connections == NULL)
        die("malloc");
    memset(connections, 1, (size_t)maximum * sizeof(*connections));
    listener = listen_somewhere();
    port = new_port(1);
    start_thread(work, NULL);
    start_thread(accept_all, NULL);
    while (fgets(line, sizeof(line), stdin) != NULL) {
        printf("%ld\n", (long)open_now);
        fflush(stdout);
    }
    return 0;
}

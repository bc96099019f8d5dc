/* Accepts connections with AcceptEx: 64 of them are always pending, and each new socket gets its listener's properties.
 *
 * Commands on standard input: "accept COUNT" accepts so many connections and prints how many nanoseconds that took; "close" closes them. */
#include "server_windows.h"

#define PENDING 64
#define ADDRESS_ROOM (sizeof(struct sockaddr_in) + 16)

struct acceptance {
    OVERLAPPED overlapped;
    SOCKET socket;
    char addresses[2 * ADDRESS_ROOM];
};

static SOCKET listener;
static LPFN_ACCEPTEX accept_ex;

static void find_accept_ex(void)
{
    GUID id = WSAID_ACCEPTEX;
    DWORD bytes;

    if (WSAIoctl(listener, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof(id), &accept_ex, sizeof(accept_ex), &bytes, NULL, NULL) != 0)
        die("AcceptEx");
}

static void begin(struct acceptance *acceptance)
{
    DWORD bytes;

    memset(&acceptance->overlapped, 0, sizeof(acceptance->overlapped));
    acceptance->socket = overlapped_socket();
    if (!accept_ex(listener, acceptance->socket, acceptance->addresses, 0, ADDRESS_ROOM, ADDRESS_ROOM, &bytes, &acceptance->overlapped) &&
        WSAGetLastError() != ERROR_IO_PENDING)
        die("AcceptEx");
}

/* Takes `count` connections; exactly so many are asked for, so that none is pending afterwards. */
static void accept_all(HANDLE port, SOCKET *sockets, int count)
{
    static struct acceptance acceptances[PENDING];
    int i, asked = 0;

    while (asked < count && asked < PENDING)
        begin(&acceptances[asked++]);
    for (i = 0; i < count; i++) {
        struct acceptance *done;
        OVERLAPPED *overlapped;
        ULONG_PTR key;
        DWORD bytes;

        if (!GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, INFINITE))
            die("GetQueuedCompletionStatus");
        done = CONTAINING_RECORD(overlapped, struct acceptance, overlapped);
        if (setsockopt(done->socket, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (const char *)&listener, sizeof(listener)) != 0)
            die("SO_UPDATE_ACCEPT_CONTEXT");
        sockets[i] = done->socket;
        if (asked < count) {
            begin(done);
            asked++;
        }
    }
}

int main(void)
{
    const HANDLE port = new_port(1);
    LARGE_INTEGER frequency, start, end;
    char line[64];
    SOCKET *sockets = NULL;
    int i, count = 0;

    listener = listen_somewhere();
    find_accept_ex();
    if (CreateIoCompletionPort((HANDLE)listener, port, 0, 0) != port)
        die("CreateIoCompletionPort");
    QueryPerformanceFrequency(&frequency);
    while (fgets(line, sizeof(line), stdin) != NULL) {
        if (strncmp(line, "accept ", 7) == 0) {
            count = atoi(line + 7);
            sockets = (SOCKET *)realloc(sockets, (size_t)count * sizeof(*sockets));
            if (sockets == NULL)
                die("realloc");
            QueryPerformanceCounter(&start);
            accept_all(port, sockets, count);
            QueryPerformanceCounter(&end);
            printf("%.0f\n", (double)(end.QuadPart - start.QuadPart) * 1e9 / (double)frequency.QuadPart);
        } else {
            for (i = 0; i < count; i++)
                closesocket(sockets[i]);
            printf("closed\n");
        }
        fflush(stdout);
    }
    return 0;
}

/* What a call that succeeds does to the last error: a Winsock call sets it to 0, a call of kernel32 leaves it alone.
 *
 * Loops that drain a socket until the error is no longer WSAEWOULDBLOCK end only so. */
#include "../test.h"
#include <mswsock.h>

/* The call holds, and the last error is 0 after it. */
#define CLEARS(call) CLEARS_OR(call, NULL)
#define CLEARS_OR(call, why)                                      \
    do {                                                          \
        WSASetLastError(WSAEWOULDBLOCK);                          \
        CHECK(call);                                              \
        WINE_DIFFERS_EQ(WSAGetLastError(), 0, why);               \
    } while (0)
#define LEFT "left alone"

static void sockets(void)
{
    SOCKET s, listener, client, server;
    struct sockaddr_in at = test_loopback(0), from;
    struct sockaddr *address = (struct sockaddr *)&at;
    int size = sizeof at, value = 1;
    u_long number = 0;
    DWORD got, flags = 0;
    char bytes[8];
    WSABUF buffer;
    WSAPOLLFD polled;
    LINGER linger = {0, 0};

    CLEARS_OR((s = socket(AF_INET, SOCK_DGRAM, 0)) != INVALID_SOCKET, LEFT);
    CLEARS_OR(bind(s, address, sizeof at) == 0, LEFT);
    CLEARS_OR(getsockname(s, address, &size) == 0, LEFT);
    CLEARS_OR(setsockopt(s, SOL_SOCKET, SO_BROADCAST, (char *)&value, sizeof value) == 0, LEFT);
    size = sizeof value;
    CLEARS_OR(getsockopt(s, SOL_SOCKET, SO_BROADCAST, (char *)&value, &size) == 0, LEFT);
    CLEARS_OR(ioctlsocket(s, FIONBIO, &number) == 0, LEFT);
    CLEARS_OR(WSAIoctl(s, FIONREAD, NULL, 0, &number, sizeof(DWORD), &got, NULL, NULL) == 0, LEFT);
    CLEARS_OR(sendto(s, "x", 1, 0, address, sizeof at) == 1, LEFT);
    CLEARS_OR(test_ready(s, 'r', TEST_PATIENCE), LEFT);
    size = sizeof from;
    CLEARS_OR(recvfrom(s, bytes, sizeof bytes, 0, (struct sockaddr *)&from, &size) == 1, LEFT);
    CLEARS_OR(connect(s, address, sizeof at) == 0, LEFT);
    size = sizeof from;
    CLEARS_OR(getpeername(s, (struct sockaddr *)&from, &size) == 0, LEFT);
    buffer.buf = bytes;
    buffer.len = 3;
    CLEARS_OR(WSASend(s, &buffer, 1, &got, 0, NULL, NULL) == 0 && got == 3, LEFT);
    buffer.len = sizeof bytes;
    CLEARS_OR(WSARecv(s, &buffer, 1, &got, &flags, NULL, NULL) == 0 && got == 3, LEFT);
    polled.fd = s;
    polled.events = POLLOUT;
    CLEARS_OR(WSAPoll(&polled, 1, 0) == 1, LEFT);
    CLEARS_OR(closesocket(s) == 0, LEFT);

    listener = test_listener(AF_INET);
    at = test_loopback(test_port(listener));
    client = socket(AF_INET, SOCK_STREAM, 0);
    CLEARS_OR(connect(client, address, sizeof at) == 0, LEFT);
    CLEARS_OR((server = accept(listener, NULL, NULL)) != INVALID_SOCKET, LEFT);
    CLEARS_OR(send(client, "abc", 3, 0) == 3, LEFT);
    CLEARS_OR(recv(server, bytes, 1, 0) == 1, LEFT);
    if (!test_under_wine()) /* which has no WSARecvEx */
        CLEARS(WSARecvEx(server, bytes, 1, (int *)&flags) == 1);
    CLEARS_OR(recv(server, bytes, sizeof bytes, 0) >= 1, LEFT);
    CLEARS_OR(shutdown(client, SD_SEND) == 0, LEFT);
    CLEARS_OR(recv(server, bytes, sizeof bytes, 0) == 0, LEFT);
    CLEARS_OR(setsockopt(server, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof linger) == 0, LEFT);
    closesocket(client);
    closesocket(server);
    CLEARS_OR(listen(listener, 3) == 0, LEFT);
    closesocket(listener);
}

/* The loop that this is about. */
static void drains(void)
{
    SOCKET pair[2];
    char byte;
    int rounds = 0, got;
    test_tcp_pair(pair);
    test_nonblocking(pair[1], 1);
    CHECK_ERR(recv(pair[1], &byte, 1, 0), WSAEWOULDBLOCK);
    CHECK_EQ(send(pair[0], "abc", 3, 0), 3);
    CHECK(BECOMES_READY(pair[1], 'r'));
    while ((got = recv(pair[1], &byte, 1, 0)) > 0 && WSAGetLastError() != WSAEWOULDBLOCK)
        rounds++;
    WINE_DIFFERS_EQ(rounds, 3, LEFT);
    test_close_pair(pair);
}

static void events_and_names(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    WSANETWORKEVENTS events;
    struct addrinfo *list;
    char name[256];
    WSAEVENT e;
    CLEARS((e = WSACreateEvent()) != WSA_INVALID_EVENT);
    CLEARS_OR(WSASetEvent(e), LEFT);
    CLEARS_OR(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE) == WSA_WAIT_EVENT_0, LEFT);
    CLEARS_OR(WSAResetEvent(e), LEFT);
    CLEARS_OR(WSAWaitForMultipleEvents(1, &e, FALSE, 0, FALSE) == WSA_WAIT_TIMEOUT, LEFT);
    CLEARS(WSAEventSelect(s, e, FD_READ) == 0);
    CLEARS(WSAEnumNetworkEvents(s, e, &events) == 0);
    CLEARS_OR(WSACloseEvent(e), LEFT);
    CLEARS(getaddrinfo("127.0.0.1", "80", NULL, &list) == 0);
    freeaddrinfo(list);
    CLEARS(gethostbyname("127.0.0.1") != NULL);
    CLEARS(getservbyname("http", "tcp") != NULL);
    CLEARS(getprotobyname("tcp") != NULL);
    CLEARS_OR(gethostname(name, sizeof name) == 0, LEFT);
    closesocket(s);
}

static void kernel32(void)
{
    HANDLE e = CreateEventA(NULL, TRUE, FALSE, NULL);
    SetLastError(1234);
    CHECK(SetEvent(e));
    CHECK_EQ(WaitForSingleObject(e, 0), WAIT_OBJECT_0);
    CHECK(CloseHandle(e));
    CHECK_EQ(GetLastError(), 1234);
}

int main(void)
{
    test_start();
    sockets();
    drains();
    events_and_names();
    kernel32();
    CLEARS_OR(WSACleanup() == 0, LEFT);
    return test_done();
}

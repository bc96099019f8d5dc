/* Starting and ending Winsock: versions, counts, what WSADATA says, what happens before and after.
 *
 * Shows: WSAStartup grants 1.0 to 2.2 as asked, gives 2.2 for higher, refuses 0.x with a return value, and faults on
 * NULL; it counts; the last WSACleanup closes all sockets and ends blocked calls; calls outside fail with
 * WSANOTINITIALISED; byte order calls and the error calls work at any time. */
#include "../test.h"

static void versions(void)
{
    static const struct { BYTE major, minor; WORD granted; } cases[] = {
        {1, 0, 0x0001}, {1, 1, 0x0101}, {1, 2, 0x0101}, {1, 255, 0x0101}, {2, 0, 0x0002}, {2, 1, 0x0102}, {2, 2, 0x0202},
    };
    WSADATA data;
    size_t i;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        memset(&data, 0x55, sizeof data);
        CHECK_EQ(WSAStartup(MAKEWORD(cases[i].major, cases[i].minor), &data), 0);
        CHECK_EQ(data.wVersion, cases[i].granted);
        CHECK_EQ(data.wHighVersion, 0x0202);
        CHECK(strcmp(data.szDescription, "WinSock 2.0") == 0);
        CHECK(strcmp(data.szSystemStatus, "Running") == 0);
        WINE_DIFFERS_EQ(data.iMaxSockets, cases[i].major == 1 ? 32767 : 0, "iMaxSockets");
        WINE_DIFFERS_EQ(data.iMaxUdpDg, cases[i].major == 1 ? 65467 : 0, "iMaxUdpDg");
        WINE_DIFFERS_EQ(((unsigned char *)&data.lpVendorInfo)[0], 0x55, "lpVendorInfo is written");
        CHECK_EQ(WSACleanup(), 0);
    }
    CHECK_EQ(WSAStartup(MAKEWORD(3, 0), &data), 0);
    CHECK_EQ(data.wVersion, 0x0202);
    CHECK_EQ(WSACleanup(), 0);
    CHECK_EQ(WSAStartup(MAKEWORD(2, 3), &data), 0);
    CHECK_EQ(data.wVersion, 0x0202);
    CHECK_EQ(WSACleanup(), 0);
    CHECK_EQ(WSAStartup(MAKEWORD(255, 255), &data), 0);
    CHECK_EQ(WSACleanup(), 0);

    CHECK_EQ(WSAStartup(MAKEWORD(0, 9), &data), WSAVERNOTSUPPORTED);
    CHECK_EQ(WSAStartup(0, &data), WSAVERNOTSUPPORTED);
    memset(&data, 0x55, sizeof data);
    CHECK_EQ(WSAStartup(MAKEWORD(0, 9), &data), WSAVERNOTSUPPORTED);
    WINE_DIFFERS_EQ(data.wVersion, 0x0202, "left alone");
    WINE_DIFFERS_EQ(data.wHighVersion, 0x0202, "left alone");
    CHECK_EQ(WSAStartup(MAKEWORD(2, 2), NULL), WSAEFAULT);
    CHECK_ERR(WSACleanup(), WSANOTINITIALISED); /* none of the refused starts counted */
}

static void outside(void)
{
    struct sockaddr_in a = test_loopback(0);
    CHECK_ERR(WSACleanup(), WSANOTINITIALISED);
    CHECK_ERR(socket(AF_INET, SOCK_STREAM, 0), WSANOTINITIALISED);
    WINE_DIFFERS_ERR(bind(4, (struct sockaddr *)&a, sizeof a), WSANOTINITIALISED, "looks at the handle first");
    CHECK_EQ(htons(0x1234), 0x3412);
    CHECK_EQ(ntohs(0x3412), 0x1234);
    CHECK_EQ(htonl(0x12345678), 0x78563412);
    CHECK_EQ(ntohl(0x78563412), 0x12345678);
    WSASetLastError(WSAEINTR);
    CHECK_EQ(WSAGetLastError(), WSAEINTR);
    CHECK_EQ(GetLastError(), WSAEINTR);
    SetLastError(WSAEFAULT);
    CHECK_EQ(WSAGetLastError(), WSAEFAULT);
}

static void counts(void)
{
    WSADATA data;
    SOCKET s;
    int size = sizeof(struct sockaddr_in);
    struct sockaddr_in a;
    CHECK_EQ(WSAStartup(MAKEWORD(2, 2), &data), 0);
    CHECK_EQ(WSAStartup(MAKEWORD(1, 1), &data), 0);
    s = test_bound(AF_INET, SOCK_STREAM);
    CHECK_EQ(WSACleanup(), 0);
    CHECK_EQ(getsockname(s, (struct sockaddr *)&a, &size), 0); /* one start is left */
    CHECK_EQ(WSACleanup(), 0);
    WINE_DIFFERS_ERR(getsockname(s, (struct sockaddr *)&a, &size), WSANOTINITIALISED, "looks at the handle first");
    CHECK_ERR(WSACleanup(), WSANOTINITIALISED);

    /* The old socket is gone after a new start. */
    CHECK_EQ(WSAStartup(MAKEWORD(2, 2), &data), 0);
    WINE_DIFFERS_ERR(getsockname(s, (struct sockaddr *)&a, &size), WSAENOTSOCK, "cleanup leaves sockets open");
    CHECK_EQ(WSACleanup(), 0);
}

/* The peer sees the end of a connection that the last WSACleanup closed: the next start can bind its port again. */
static void cleanup_closes(void)
{
    WSADATA data;
    SOCKET s;
    unsigned short port;
    struct sockaddr_in a;
    CHECK_EQ(WSAStartup(MAKEWORD(2, 2), &data), 0);
    s = test_listener(AF_INET);
    port = test_port(s);
    CHECK_EQ(WSACleanup(), 0);
    CHECK_EQ(WSAStartup(MAKEWORD(2, 2), &data), 0);
    s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(s != INVALID_SOCKET);
    a = test_loopback(port);
    WINE_DIFFERS_EQ(bind(s, (struct sockaddr *)&a, sizeof a), 0, "cleanup leaves sockets open");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(WSACleanup(), 0);
}

struct blocked {
    SOCKET s;
    int result, error;
};

static void receive(void *p)
{
    struct blocked *b = (struct blocked *)p;
    char c;
    b->result = recv(b->s, &c, 1, 0);
    b->error = WSAGetLastError();
}

/* A receive that had not begun yet gives WSANOTINITIALISED; it is tried again with a longer head start. */
static void cleanup_ends_blocked_calls(void)
{
    WSADATA data;
    DWORD head_start;
    int seen = 0;
    if (test_under_wine())
        return; /* there the receive goes on for ever */
    for (head_start = 1; !seen && head_start < TEST_PATIENCE; head_start *= 2) {
        SOCKET pair[2];
        test_thread t;
        struct blocked b;
        CHECK_EQ(WSAStartup(MAKEWORD(2, 2), &data), 0);
        test_tcp_pair(pair);
        b.s = pair[0];
        test_thread_start(&t, receive, &b);
        WAIT_UNTIL(test_load(&t.entered));
        Sleep(head_start);
        CHECK_EQ(WSACleanup(), 0);
        test_thread_join(&t);
        CHECK_EQ(b.result, SOCKET_ERROR);
        CHECK(b.error == WSAEINTR || b.error == WSANOTINITIALISED);
        seen = b.error == WSAEINTR;
    }
    CHECK(seen);
}

static void many_starts(void)
{
    WSADATA data;
    int i, failed = 0;
    for (i = 0; i < 1000; i++)
        failed += WSAStartup(MAKEWORD(2, 2), &data) != 0;
    for (i = 0; i < 1000; i++)
        failed += WSACleanup() != 0;
    CHECK_EQ(failed, 0);
    CHECK_ERR(WSACleanup(), WSANOTINITIALISED);
}

int main(void)
{
    test_watchdog();
    versions();
    outside();
    counts();
    cleanup_closes();
    outside();
    cleanup_ends_blocked_calls();
    many_starts();
    TEST_DONE();
}

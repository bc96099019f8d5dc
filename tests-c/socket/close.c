/* closesocket and handles: lingering, use after close, many sockets, values of handles.
 *
 * Shows: after closesocket every call says WSAENOTSOCK, the second closesocket too; {1,0} resets the peer; {1,n} waits for the
 * data to go and on a nonblocking socket with unsent data is WSAEWOULDBLOCK; data sent before a plain close arrives; handles
 * are multiples of 4 below 2^31, not used again at once; foreign values are WSAENOTSOCK; many sockets open and close. */
#include "../test.h"

static void twice(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_ERR(closesocket(s), WSAENOTSOCK);
    CHECK_ERR(closesocket(INVALID_SOCKET), WSAENOTSOCK);
    CHECK_ERR(closesocket(0), WSAENOTSOCK);
    CHECK_ERR(closesocket(1), WSAENOTSOCK);
    CHECK_ERR(closesocket(0x7ffffffc), WSAENOTSOCK);
    if (!test_under_wine()) /* there the host's descriptors hide behind other numbers */
        CHECK_ERR(closesocket(2), WSAENOTSOCK); /* not the host's standard error */
    fprintf(stderr, "%s", "");
    CHECK_EQ(ferror(stderr), 0);
}

static void set_linger(SOCKET s, unsigned short on, unsigned short seconds)
{
    struct linger l;
    l.l_onoff = on;
    l.l_linger = seconds;
    CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&l, sizeof l), 0);
}

static void data_arrives_after_close(int linger_on)
{
    SOCKET pair[2];
    char text[8];
    test_tcp_pair(pair);
    if (linger_on)
        set_linger(pair[0], 1, 5);
    CHECK_EQ(send(pair[0], "goodbye", 7, 0), 7);
    CHECK_EQ(closesocket(pair[0]), 0);
    CHECK_EQ(recv(pair[1], text, 7, MSG_WAITALL), 7);
    CHECK_EQ(memcmp(text, "goodbye", 7), 0);
    CHECK_EQ(recv(pair[1], text, 1, 0), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
}

static void hard_close(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    set_linger(pair[0], 1, 0);
    CHECK_EQ(closesocket(pair[0]), 0);
    WINE_DIFFERS_ERR(recv(pair[1], &c, 1, 0), WSAECONNRESET, "sometimes an end of stream");
    CHECK_EQ(closesocket(pair[1]), 0);
}

static void nonblocking_linger(void)
{
    SOCKET pair[2];
    static char data[100000];
    int n;
    test_tcp_pair(pair);
    test_nonblocking(pair[0], 1);
    set_linger(pair[0], 1, 2);
    while ((n = send(pair[0], data, sizeof data, 0)) > 0)
        ;
    CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
    WINE_DIFFERS_ERR(closesocket(pair[0]), WSAEWOULDBLOCK, "closes");
    if (!test_under_wine()) { /* the socket is still open: the data goes, then it closes */
        while ((n = recv(pair[1], data, sizeof data, 0)) > 0 && test_ready(pair[1], 'r', 100))
            ;
        WAIT_UNTIL(closesocket(pair[0]) == 0);
    }
    CHECK_EQ(closesocket(pair[1]), 0);
}

static void handle_values(void)
{
    enum { COUNT = 100 };
    SOCKET s[COUNT], closed;
    int i, j, reused = 0, wrong = 0;
    char c;
    for (i = 0; i < COUNT; i++) {
        s[i] = socket(AF_INET, SOCK_DGRAM, 0);
        wrong += s[i] == INVALID_SOCKET || s[i] == 0 || s[i] % 4 != 0 || s[i] >= 0x80000000u;
        for (j = 0; j < i; j++)
            wrong += s[j] == s[i];
    }
    CHECK_EQ(wrong, 0);
    /* Low bits are not part of the handle's identity on Windows; the neighbours of a handle are no sockets. */
    CHECK_ERR(recv(s[0] + 4 * 1000000, &c, 1, 0), WSAENOTSOCK);
    for (i = 0; i < COUNT; i++)
        CHECK_EQ(closesocket(s[i]), 0);
    /* A stale handle does not reach the next socket. */
    closed = s[COUNT - 1];
    for (i = 0; i < COUNT; i++) {
        s[i] = socket(AF_INET, SOCK_DGRAM, 0);
        reused += s[i] == closed;
    }
    WINE_DIFFERS_EQ(reused, 0, "uses handles again at once");
    WINE_CANNOT_ERR(recv(closed, &c, 1, 0), WSAENOTSOCK);
    for (i = 0; i < COUNT; i++)
        CHECK_EQ(closesocket(s[i]), 0);
}

static void many_rounds(void)
{
    int i, failed = 0;
    for (i = 0; i < 20000; i++) {
        SOCKET s = socket(AF_INET, i % 2 ? SOCK_STREAM : SOCK_DGRAM, 0);
        failed += s == INVALID_SOCKET || s >= 0x80000000u || closesocket(s) != 0;
    }
    CHECK_EQ(failed, 0);
}

int main(void)
{
    test_start();
    twice();
    data_arrives_after_close(0);
    data_arrives_after_close(1);
    hard_close();
    nonblocking_linger();
    handle_values();
    many_rounds();
    return test_finish();
}

/* WSAPoll: read, write, end, failure; bad arguments; ignored entries.
 *
 * Shows: POLLPRI in events WSAEINVAL; dead socket POLLNVAL; failed connect POLLERR, POLLHUP and POLLWRNORM; NULL array or no
 * entries WSAEINVAL; a negative fd POLLNVAL, which does not count; revents always written; POLLHUP at graceful end; time limits; data, room and
 * clients; closing a socket that another thread polls ends the call. */
#include "../test.h"

static WSAPOLLFD entry(SOCKET s, short events)
{
    WSAPOLLFD p;
    p.fd = s;
    p.events = events;
    p.revents = 0x5555;
    return p;
}

static void errors(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM), dead = test_bound(AF_INET, SOCK_DGRAM);
    WSAPOLLFD p[3];
    CHECK_EQ(closesocket(dead), 0);
    CHECK_ERR_EITHER(WSAPoll(NULL, 1, 0), WSAEINVAL, WSAEFAULT);
    CHECK_ERR(WSAPoll(NULL, 0, 0), WSAEINVAL);
    CHECK_ERR(WSAPoll(p, 0, 0), WSAEINVAL);
    p[0] = entry(s, POLLPRI);
    WINE_DIFFERS_ERR(WSAPoll(p, 1, 0), WSAEINVAL, "POLLNVAL in revents");
    p[0] = entry(s, POLLIN | 0x4000);
    WINE_DIFFERS_ERR(WSAPoll(p, 1, 0), WSAEINVAL, "POLLNVAL in revents");
    p[0] = entry(s, POLLIN);
    p[1] = entry(dead, POLLIN);
    p[2] = entry(s, POLLOUT);
    CHECK_EQ(WSAPoll(p, 3, -1), 1); /* what is no socket does not count */
    CHECK_EQ(p[0].revents, 0);
    CHECK_EQ(p[1].revents, POLLNVAL);
    CHECK_EQ(p[2].revents, POLLOUT);
    p[0] = entry(INVALID_SOCKET, POLLIN);
    p[1] = entry(s, POLLOUT);
    CHECK_EQ(WSAPoll(p, 2, 0), 1);
    CHECK_EQ(p[0].revents, POLLNVAL);
    CHECK_EQ(p[1].revents, POLLOUT);
    p[0] = entry(INVALID_SOCKET, POLLIN);
    p[1] = entry(INVALID_SOCKET, POLLIN);
    CHECK_ERR(WSAPoll(p, 2, 0), WSAENOTSOCK); /* no socket at all */
    p[0] = entry(INVALID_SOCKET, POLLIN | 0x4000);
    p[1] = entry(s, POLLIN);
    WINE_DIFFERS_ERR(WSAPoll(p, 2, 0), WSAEINVAL, "POLLNVAL in revents");
    CHECK_EQ(closesocket(s), 0);
}

static void readiness(void)
{
    SOCKET pair[2], listener = test_listener(AF_INET), client;
    WSAPOLLFD p[3];
    DWORD begin;
    char c;
    test_tcp_pair(pair);
    p[0] = entry(pair[0], POLLIN | POLLOUT);
    p[1] = entry(pair[1], POLLRDNORM);
    p[2] = entry(listener, POLLIN);
    CHECK_EQ(WSAPoll(p, 3, 0), 1);
    CHECK_EQ(p[0].revents, POLLWRNORM);
    CHECK_EQ(p[1].revents, 0);
    CHECK_EQ(p[2].revents, 0);

    CHECK_EQ(send(pair[0], "ab", 2, 0), 2);
    p[1] = entry(pair[1], POLLIN);
    CHECK_EQ(WSAPoll(p + 1, 2, (INT)TEST_PATIENCE), 1);
    CHECK_EQ(p[1].revents, POLLRDNORM);
    p[1] = entry(pair[1], POLLOUT);
    CHECK_EQ(WSAPoll(p + 1, 1, 0), 1);
    CHECK_EQ(p[1].revents, POLLWRNORM);
    p[1] = entry(pair[1], 0);
    CHECK_EQ(WSAPoll(p + 1, 1, 0), 0);
    CHECK_EQ(p[1].revents, 0);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);

    p[1] = entry(pair[1], POLLIN);
    begin = GetTickCount();
    CHECK_EQ(WSAPoll(p + 1, 1, 60), 0);
    CHECK(GetTickCount() - begin >= 45);
    CHECK_EQ(p[1].revents, 0);

    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    p[2] = entry(listener, POLLIN);
    CHECK_EQ(WSAPoll(p + 2, 1, (INT)TEST_PATIENCE), 1);
    CHECK_EQ(p[2].revents, POLLRDNORM);
    CHECK_EQ(closesocket(client), 0);

    /* The peer's end: POLLHUP, asked for or not, and recv gives 0. */
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    p[1] = entry(pair[1], POLLIN);
    CHECK_EQ(WSAPoll(p + 1, 1, (INT)TEST_PATIENCE), 1);
    CHECK(p[1].revents & POLLHUP);
    CHECK(!(p[1].revents & (POLLERR | POLLNVAL)));
    CHECK_EQ(recv(pair[1], &c, 1, 0), 0);
    test_close_pair(pair);
    CHECK_EQ(closesocket(listener), 0);
}

static void reset(void)
{
    SOCKET pair[2];
    WSAPOLLFD p;
    struct linger hard;
    hard.l_onoff = 1;
    hard.l_linger = 0;
    test_tcp_pair(pair);
    CHECK_EQ(setsockopt(pair[0], SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    CHECK_EQ(closesocket(pair[0]), 0);
    p = entry(pair[1], POLLIN);
    CHECK_EQ(WSAPoll(&p, 1, (INT)TEST_PATIENCE), 1);
    CHECK(p.revents & POLLHUP);
    WINE_DIFFERS(p.revents & POLLERR, "no POLLERR");
    CHECK_EQ(closesocket(pair[1]), 0);
}

static void connecting(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), listener = test_listener(AF_INET);
    WSAPOLLFD p;
    test_nonblocking(s, 1);
    CHECK_ERR(test_connect(s, test_port(listener)), WSAEWOULDBLOCK);
    p = entry(s, POLLOUT);
    CHECK_EQ(WSAPoll(&p, 1, (INT)TEST_PATIENCE), 1);
    CHECK_EQ(p.revents, POLLWRNORM);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);

    s = socket(AF_INET, SOCK_STREAM, 0);
    test_nonblocking(s, 1);
    CHECK_ERR(test_connect(s, test_closed_port(SOCK_STREAM)), WSAEWOULDBLOCK);
    p = entry(s, POLLOUT);
    CHECK_EQ(WSAPoll(&p, 1, (INT)TEST_PATIENCE), 1);
    WINE_DIFFERS((p.revents & (POLLERR | POLLHUP)) == (POLLERR | POLLHUP), "POLLERR only");
    WINE_DIFFERS_EQ(p.revents, POLLERR | POLLHUP | POLLWRNORM, "older flags"); /* since Windows 10 2004 */
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), WSAECONNREFUSED);
    CHECK_EQ(closesocket(s), 0);
}

struct blocked {
    SOCKET s;
    int result, error;
    short revents;
};

static void poll_readable(void *argument)
{
    struct blocked *b = (struct blocked *)argument;
    WSAPOLLFD p = entry(b->s, POLLIN);
    b->result = WSAPoll(&p, 1, (INT)TEST_PATIENCE);
    b->error = WSAGetLastError();
    b->revents = p.revents;
}

static void blocked_poll(void)
{
    SOCKET pair[2];
    struct blocked b;
    test_thread t;
    test_tcp_pair(pair);
    b.s = pair[1];
    test_thread_start(&t, poll_readable, &b);
    WAIT_UNTIL(test_load(&t.entered));
    CHECK_EQ(send(pair[0], "x", 1, 0), 1);
    test_thread_join(&t);
    CHECK_EQ(b.result, 1);
    CHECK_EQ(b.revents, POLLRDNORM);
    test_close_pair(pair);

    test_tcp_pair(pair);
    b.s = pair[1];
    test_thread_start(&t, poll_readable, &b);
    WAIT_UNTIL(test_load(&t.entered));
    Sleep(30); /* a head start, so that the call waits already; both orders must work */
    CHECK_EQ(closesocket(pair[1]), 0);
    test_thread_join(&t);
    WINE_DIFFERS((b.result == 1 && (b.revents & POLLNVAL)) || b.result == SOCKET_ERROR, "waits on");
    CHECK_EQ(closesocket(pair[0]), 0);
}

int main(void)
{
    test_start();
    errors();
    readiness();
    reset();
    connecting();
    blocked_poll();
    return test_finish();
}

/* select: what makes a socket readable, writable, exceptional; counts, empty sets, time limits, dead sockets.
 *
 * Shows: nfds ignored; NULL and all-empty sets WSAEINVAL; dead socket WSAENOTSOCK; negative time WSAEINVAL; the sets hold
 * the ready sockets afterwards and the result counts them; a timeout gives 0 and empty sets; listener, data, end and
 * reset are readable; a failed connect is in exceptfds only; FD_SET twice and on a full set; FD_CLR; closing a
 * socket that another thread selects on ends the call; a connection that nobody asked about yet is readable when
 * data comes; sockets with nothing to report cost no processor time. */
#include "../test.h"
#include <time.h>

static struct timeval at_once(void)
{
    struct timeval t = {0, 0};
    return t;
}

static struct timeval patience(void)
{
    struct timeval t = {0, 0};
    t.tv_sec = (long)(TEST_PATIENCE / 1000);
    return t;
}

static void sets(void)
{
    fd_set set;
    SOCKET s;
    unsigned i;
    FD_ZERO(&set);
    CHECK_EQ(set.fd_count, 0);
    CHECK(!FD_ISSET(8, &set));
    FD_SET(8, &set);
    FD_SET(12, &set);
    FD_SET(8, &set); /* once is enough */
    FD_SET(16, &set);
    CHECK_EQ(set.fd_count, 3);
    CHECK(FD_ISSET(8, &set));
    CHECK(FD_ISSET(12, &set));
    CHECK(!FD_ISSET(4, &set));
    FD_CLR(12, &set);
    CHECK_EQ(set.fd_count, 2);
    CHECK(!FD_ISSET(12, &set));
    CHECK_EQ(set.fd_array[0], 8);
    CHECK_EQ(set.fd_array[1], 16); /* the order stays */
    FD_CLR(99, &set);
    CHECK_EQ(set.fd_count, 2);
    FD_ZERO(&set);
    for (i = 0; i < FD_SETSIZE + 10; i++) {
        s = (SOCKET)(4 + 4 * i);
        FD_SET(s, &set);
    }
    CHECK_EQ(set.fd_count, FD_SETSIZE); /* a full set takes no more */
    CHECK_EQ(set.fd_array[FD_SETSIZE - 1], 4 * FD_SETSIZE);
    CHECK_EQ(__WSAFDIsSet(8, &set) != 0, 1);
    CHECK_EQ(__WSAFDIsSet(4 + 4 * FD_SETSIZE, &set), 0);
}

static void errors(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM), dead = test_bound(AF_INET, SOCK_DGRAM);
    fd_set set, empty;
    struct timeval limit = at_once();
    CHECK_EQ(closesocket(dead), 0);
    CHECK_ERR(select(0, NULL, NULL, NULL, &limit), WSAEINVAL);
    CHECK_ERR(select(0, NULL, NULL, NULL, NULL), WSAEINVAL);
    FD_ZERO(&empty);
    CHECK_ERR(select(0, &empty, NULL, NULL, &limit), WSAEINVAL);
    CHECK_ERR(select(0, &empty, &empty, &empty, &limit), WSAEINVAL);
    FD_ZERO(&set);
    FD_SET(s, &set);
    FD_SET(dead, &set);
    CHECK_ERR(select(0, &set, NULL, NULL, &limit), WSAENOTSOCK);
    FD_ZERO(&set);
    FD_SET(dead, &set);
    CHECK_ERR(select(0, NULL, NULL, &set, NULL), WSAENOTSOCK);
    FD_ZERO(&set);
    FD_SET(INVALID_SOCKET, &set);
    CHECK_ERR(select(0, NULL, &set, NULL, &limit), WSAENOTSOCK);
    FD_ZERO(&set);
    FD_SET(s, &set);
    limit.tv_sec = -1;
    WINE_DIFFERS_ERR(select(0, &set, NULL, NULL, &limit), WSAEINVAL, "takes any time");
    FD_ZERO(&set);
    FD_SET(s, &set);
    limit.tv_sec = 0;
    limit.tv_usec = -1;
    WINE_DIFFERS_ERR(select(0, &set, NULL, NULL, &limit), WSAEINVAL, "takes any time");
    CHECK_EQ(closesocket(s), 0);
}

static void readiness(void)
{
    SOCKET pair[2], listener = test_listener(AF_INET), client, idle = test_bound(AF_INET, SOCK_DGRAM);
    fd_set readable, writable, failed;
    struct timeval limit = at_once();
    DWORD begin;
    char text[8];
    test_tcp_pair(pair);

    FD_ZERO(&readable);
    FD_ZERO(&writable);
    FD_ZERO(&failed);
    FD_SET(pair[0], &readable);
    FD_SET(pair[1], &readable);
    FD_SET(listener, &readable);
    FD_SET(pair[0], &writable);
    FD_SET(pair[1], &writable);
    FD_SET(pair[0], &failed);
    FD_SET(idle, &failed);
    CHECK_EQ(select(0, &readable, &writable, &failed, &limit), 2);
    CHECK_EQ(readable.fd_count, 0);
    CHECK_EQ(writable.fd_count, 2);
    CHECK_EQ(failed.fd_count, 0);

    /* One socket in two sets counts twice; nfds may be anything. */
    CHECK_EQ(send(pair[0], "abc", 3, 0), 3);
    CHECK(BECOMES_READY(pair[1], 'r'));
    FD_ZERO(&readable);
    FD_ZERO(&writable);
    FD_SET(pair[1], &readable);
    FD_SET(pair[1], &writable);
    FD_SET(idle, &readable);
    CHECK_EQ(select(-7, &readable, &writable, NULL, NULL), 2);
    CHECK_EQ(readable.fd_count, 1);
    CHECK(FD_ISSET(pair[1], &readable));
    CHECK(!FD_ISSET(idle, &readable));
    /* An empty set beside a full one is fine. */
    FD_ZERO(&failed);
    CHECK_EQ(select(1, &readable, NULL, &failed, &limit), 1);
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 3);

    /* A time limit ends in 0 and empty sets, and is not written to. */
    FD_ZERO(&readable);
    FD_SET(pair[1], &readable);
    limit.tv_usec = 60000;
    begin = GetTickCount();
    CHECK_EQ(select(0, &readable, NULL, NULL, &limit), 0);
    CHECK(GetTickCount() - begin >= 45);
    CHECK_EQ(readable.fd_count, 0);
    CHECK_EQ(limit.tv_sec, 0);
    CHECK_EQ(limit.tv_usec, 60000);

    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    CHECK(BECOMES_READY(listener, 'r'));
    CHECK_EQ(closesocket(client), 0);

    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK(BECOMES_READY(pair[1], 'r'));
    CHECK_EQ(recv(pair[1], text, 1, 0), 0);
    CHECK(test_ready(pair[1], 'r', 0)); /* the end stays readable */
    CHECK(test_ready(pair[1], 'w', 0));
    test_close_pair(pair);

    test_tcp_pair(pair);
    {
        struct linger hard;
        hard.l_onoff = 1;
        hard.l_linger = 0;
        CHECK_EQ(setsockopt(pair[0], SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
        CHECK_EQ(closesocket(pair[0]), 0);
    }
    CHECK(BECOMES_READY(pair[1], 'r'));
    CHECK(recv(pair[1], text, 1, 0) <= 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK_EQ(closesocket(idle), 0);
}

/* A socket that neither listens nor connects has nothing to report. */
static void idle_stream(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(!test_ready(s, 'r', 0));
    CHECK(!test_ready(s, 'w', 0));
    CHECK(!test_ready(s, 'e', 0));
    CHECK_EQ(closesocket(s), 0);
    s = test_bound(AF_INET, SOCK_STREAM);
    CHECK(!test_ready(s, 'r', 0));
    CHECK(!test_ready(s, 'w', 0));
    CHECK(!test_ready(s, 'e', 0));
    CHECK_EQ(closesocket(s), 0);
    s = socket(AF_INET, SOCK_DGRAM, 0);
    CHECK(test_ready(s, 'w', 0));
    CHECK_EQ(closesocket(s), 0);
}

static void failed_connect(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    fd_set readable, writable, failed;
    struct timeval limit = patience();
    test_nonblocking(s, 1);
    CHECK_ERR(test_connect(s, test_closed_port(SOCK_STREAM)), WSAEWOULDBLOCK);
    FD_ZERO(&readable);
    FD_ZERO(&writable);
    FD_ZERO(&failed);
    FD_SET(s, &readable);
    FD_SET(s, &writable);
    FD_SET(s, &failed);
    WINE_DIFFERS_EQ(select(0, &readable, &writable, &failed, &limit), 1, "readable as well");
    CHECK_EQ(failed.fd_count, 1);
    CHECK_EQ(writable.fd_count, 0);
    CHECK(test_ready(s, 'e', 0)); /* still reported when asked again */
    CHECK_EQ(closesocket(s), 0);
}

/* A socket given twice by hand, and microseconds beyond a second: old code does both. */
static void odd_arguments(void)
{
    SOCKET pair[2];
    fd_set set;
    struct timeval limit;
    test_tcp_pair(pair);
    FD_ZERO(&set);
    set.fd_count = 2;
    set.fd_array[0] = set.fd_array[1] = pair[0];
    limit.tv_sec = 0;
    limit.tv_usec = 1500000;
    CHECK(select(0, NULL, &set, NULL, &limit) >= 1);
    CHECK(FD_ISSET(pair[0], &set));
    test_close_pair(pair);
}

/* The program asks only for data, never whether the connect is done. */
static void data_on_a_pending_connect(void)
{
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), peer;
    char text[4];
    test_nonblocking(s, 1);
    CHECK_ERR(test_connect(s, test_port(listener)), WSAEWOULDBLOCK);
    peer = accept(listener, NULL, NULL);
    REQUIRE(peer != INVALID_SOCKET);
    CHECK_EQ(send(peer, "hi", 2, 0), 2);
    CHECK(BECOMES_READY(s, 'r'));
    CHECK_EQ(recv(s, text, sizeof text, 0), 2);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(peer), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void reset_soon(void *p)
{
    SOCKET s = *(SOCKET *)p;
    struct linger hard;
    hard.l_onoff = 1;
    hard.l_linger = 0;
    Sleep(50); /* a head start, so that the call waits already */
    CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    CHECK_EQ(closesocket(s), 0);
}

/* Two sockets of which the host has something to say that select does not report, the second only later. */
static void nothing_to_report(void)
{
    SOCKET idle = socket(AF_INET, SOCK_STREAM, 0), pair[2];
    struct timeval limit = at_once();
    fd_set readable, failed;
    test_thread t;
    clock_t begin;
    test_tcp_pair(pair);
    test_thread_start(&t, reset_soon, &pair[0]);
    FD_ZERO(&readable);
    FD_ZERO(&failed);
    FD_SET(idle, &readable);
    FD_SET(pair[1], &failed);
    limit.tv_usec = 500000;
    begin = clock();
    WINE_DIFFERS_EQ(select(0, &readable, NULL, &failed, &limit), 0, "says ready");
    if (!test_under_wine()) /* there the clock of the process counts waiting too */
        CHECK(clock() - begin < CLOCKS_PER_SEC / 5);
    test_thread_join(&t);
    CHECK_EQ(closesocket(pair[1]), 0);
    CHECK_EQ(closesocket(idle), 0);
}

struct blocked {
    SOCKET s;
    int result, error;
};

static void wait_readable(void *p)
{
    struct blocked *b = (struct blocked *)p;
    fd_set set;
    struct timeval limit = patience();
    FD_ZERO(&set);
    FD_SET(b->s, &set);
    b->result = select(0, &set, NULL, NULL, &limit);
    b->error = WSAGetLastError();
}

/* Data that comes while the call waits ends it; so does closing the socket. */
static void blocked_select(void)
{
    SOCKET pair[2];
    struct blocked b;
    test_thread t;
    DWORD begin;
    test_tcp_pair(pair);
    b.s = pair[1];
    test_thread_start(&t, wait_readable, &b);
    WAIT_UNTIL(test_load(&t.entered));
    CHECK_EQ(send(pair[0], "x", 1, 0), 1);
    test_thread_join(&t);
    CHECK_EQ(b.result, 1);
    test_close_pair(pair);

    test_tcp_pair(pair);
    b.s = pair[1];
    test_thread_start(&t, wait_readable, &b);
    WAIT_UNTIL(test_load(&t.entered));
    begin = GetTickCount();
    Sleep(30); /* a head start, so that the call waits already; both orders must work */
    CHECK_EQ(closesocket(pair[1]), 0);
    test_thread_join(&t);
    WINE_DIFFERS(GetTickCount() - begin < TEST_PATIENCE / 2, "waits on");
    WINE_DIFFERS_EQ(b.result, 1, "says ready or times out"); /* seen on Windows: it is readable */
    CHECK_EQ(closesocket(pair[0]), 0);
}

/* Named twice in a set, a socket counts once; one set handed over as two has the result of the second. */
static void twice(void)
{
    SOCKET pair[2];
    struct timeval none = {0, 0};
    struct { u_int fd_count; SOCKET fd_array[3]; } set;
    test_tcp_pair(pair);
    set.fd_count = 3;
    set.fd_array[0] = set.fd_array[1] = pair[0];
    set.fd_array[2] = pair[1];
    WINE_DIFFERS_EQ(select(0, NULL, (fd_set *)&set, NULL, &none), 2, "counts twice");
    WINE_DIFFERS_EQ(set.fd_count, 2, "counts twice");
    set.fd_count = 1;
    set.fd_array[0] = pair[0];
    CHECK_EQ(select(0, (fd_set *)&set, (fd_set *)&set, NULL, &none), 1);
    CHECK_EQ(set.fd_count, 1);
    CHECK_EQ(set.fd_array[0], pair[0]);
    test_close_pair(pair);
}

int main(void)
{
    test_start();
    twice();
    sets();
    errors();
    readiness();
    idle_stream();
    failed_connect();
    odd_arguments();
    data_on_a_pending_connect();
    nothing_to_report();
    blocked_select();
    return test_finish();
}

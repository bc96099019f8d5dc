/* closesocket while other threads are inside calls on the socket.
 *
 * Shows: recv, WSARecv, recvfrom, accept, connect and send that block in another thread end with WSAEINTR within a
 * deadline; several threads in one socket all end; the handle is WSAENOTSOCK afterwards; the peer sees the close. */
#include "../test.h"

enum call { RECV, RECV_ALL, PEEK, WSARECV, RECVFROM, ACCEPT, WSAACCEPT, CONNECT, SEND, CALLS };
static const char *const names[CALLS] = {"recv",   "recv(MSG_WAITALL)", "recv(MSG_PEEK)", "WSARecv", "recvfrom",
                                         "accept", "WSAAccept",         "connect",        "send"};

struct blocked {
    enum call call;
    SOCKET s;
    unsigned short port;
    long long result;
    int error;
};

static void call(void *p)
{
    static char data[1 << 16];
    struct blocked *b = (struct blocked *)p;
    char text[16];
    WSABUF buffer;
    DWORD n, flags = 0;
    buffer.buf = text;
    buffer.len = sizeof text;
    switch (b->call) {
    case RECV:
        b->result = recv(b->s, text, sizeof text, 0);
        break;
    case RECV_ALL:
        b->result = recv(b->s, text, sizeof text, MSG_WAITALL);
        break;
    case PEEK:
        b->result = recv(b->s, text, sizeof text, MSG_PEEK);
        break;
    case WSARECV:
        b->result = WSARecv(b->s, &buffer, 1, &n, &flags, NULL, NULL);
        break;
    case RECVFROM:
        b->result = recvfrom(b->s, text, sizeof text, 0, NULL, NULL);
        break;
    case ACCEPT:
        b->result = (long long)accept(b->s, NULL, NULL);
        break;
    case WSAACCEPT:
        b->result = (long long)WSAAccept(b->s, NULL, NULL, NULL, 0);
        break;
    case CONNECT:
        b->result = test_connect(b->s, b->port);
        break;
    default:
        while ((b->result = send(b->s, data, sizeof data, 0)) > 0)
            ;
    }
    b->error = WSAGetLastError();
}

/* Fills a listener's queue, so that a further connect stays pending; the clients are kept open. */
static int fill(unsigned short port, SOCKET clients[64])
{
    int n;
    for (n = 0; n < 64; n++) {
        clients[n] = socket(AF_INET, SOCK_STREAM, 0);
        test_nonblocking(clients[n], 1);
        test_connect(clients[n], port);
        if (!test_ready(clients[n], 'w', 100))
            return n + 1;
    }
    return n;
}

/* A call that had not begun when the socket was closed gives WSAENOTSOCK; then again, with a longer head start. */
static void ends_with_eintr(enum call which)
{
    DWORD head_start;
    int seen = 0;
    printf("%s\n", names[which]);
    for (head_start = 1; !seen && head_start < TEST_PATIENCE; head_start *= 3) {
        SOCKET pair[2] = {INVALID_SOCKET, INVALID_SOCKET}, clients[64], listener = INVALID_SOCKET;
        struct blocked b;
        test_thread t;
        DWORD begin;
        int i, filled = 0;
        b.call = which;
        b.port = 0;
        if (which == RECVFROM)
            b.s = test_bound(AF_INET, SOCK_DGRAM);
        else if (which == ACCEPT || which == WSAACCEPT)
            b.s = test_listener(AF_INET);
        else if (which == CONNECT) {
            listener = test_bound(AF_INET, SOCK_STREAM);
            REQUIRE(listen(listener, 1) == 0);
            b.port = test_port(listener);
            filled = fill(b.port, clients);
            b.s = socket(AF_INET, SOCK_STREAM, 0);
        } else {
            test_tcp_pair(pair);
            b.s = pair[0];
            if (which == RECV_ALL)
                CHECK_EQ(send(pair[1], "part", 4, 0), 4);
        }
        test_thread_start(&t, call, &b);
        WAIT_UNTIL(test_load(&t.entered));
        if (which == SEND)
            WAIT_UNTIL(!test_ready(b.s, 'w', 0)); /* full: now it blocks */
        Sleep(head_start);
        begin = GetTickCount();
        CHECK_EQ(closesocket(b.s), 0);
        test_thread_join(&t);
        CHECK(GetTickCount() - begin < 1000 || test_ms(1) > 1);
        CHECK_EQ(b.result, -1);
        if (!CHECK(b.error == WSAEINTR || b.error == WSAENOTSOCK))
            printf("  %s ended with error %d\n", names[which], b.error);
        seen = b.error == WSAEINTR;
        CHECK_ERR(closesocket(b.s), WSAENOTSOCK);
        if (pair[1] != INVALID_SOCKET)
            CHECK_EQ(closesocket(pair[1]), 0);
        for (i = 0; i < filled; i++)
            closesocket(clients[i]);
        if (listener != INVALID_SOCKET)
            CHECK_EQ(closesocket(listener), 0);
    }
    CHECK(seen);
}

/* Three threads receive, one closes; the peer sees the end. */
static void many_waiters(void)
{
    SOCKET pair[2];
    struct blocked b[3];
    test_thread t[3];
    char c;
    int i;
    test_tcp_pair(pair);
    for (i = 0; i < 3; i++) {
        b[i].call = RECV;
        b[i].s = pair[0];
        test_thread_start(&t[i], call, &b[i]);
    }
    for (i = 0; i < 3; i++)
        WAIT_UNTIL(test_load(&t[i].entered));
    Sleep(20); /* a head start; both orders are right */
    CHECK_EQ(closesocket(pair[0]), 0);
    for (i = 0; i < 3; i++) {
        test_thread_join(&t[i]);
        CHECK_EQ(b[i].result, -1);
        CHECK(b[i].error == WSAEINTR || b[i].error == WSAENOTSOCK);
    }
    CHECK_EQ(recv(pair[1], &c, 1, 0), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
}

int main(void)
{
    int which;
    test_start();
    for (which = 0; which < CALLS; which++)
        if (!test_under_wine()) /* some of them wait for ever there */
            ends_with_eintr((enum call)which);
    if (!test_under_wine())
        many_waiters();
    return test_finish();
}

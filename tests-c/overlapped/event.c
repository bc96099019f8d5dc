/* Overlapped WSARecv, WSASend, WSARecvFrom and WSASendTo that complete through an event or by polling: what pends, what
   is set when, results and flags, order, scatter and gather, the end of a connection, datagrams, errors at issue. */
#include "overlapped.h"

static void pending_then_done(void)
{
    SOCKET pair[2];
    struct op op;
    DWORD bytes = 77, flags = 77;
    test_tcp_pair(pair);
    op_make(&op, 64, 1);
    CHECK(WSASetEvent(op.o.hEvent));
    CHECK_PENDS(op_recv(&op, pair[0]));
    CHECK(!HasOverlappedIoCompleted(&op.o));
    CHECK_EQ(op.o.Internal, STATUS_PENDING);
    CHECK(!op_signaled(&op)); /* reset when the operation is issued */
    CHECK_FALSE(WSAGetOverlappedResult(pair[0], &op.o, &bytes, FALSE, &flags), WSA_IO_INCOMPLETE);
    CHECK_FALSE(GetOverlappedResult((HANDLE)pair[0], &op.o, &bytes, FALSE), ERROR_IO_INCOMPLETE);
    CHECK_EQ(bytes, 77);
    CHECK_EQ(flags, 77);
    test_send(pair[1], "hello");
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 5);
    CHECK_EQ(op.flags, 0);
    CHECK(memcmp(op.data, "hello", 5) == 0);
    CHECK(op_signaled(&op)); /* manual reset: it stays set */
    CHECK(HasOverlappedIoCompleted(&op.o));
    CHECK_EQ(op.o.Internal, 0);
    CHECK_EQ(op.o.InternalHigh, 5);
    bytes = flags = 77; /* the result may be asked for again */
    CHECK(WSAGetOverlappedResult(pair[0], &op.o, &bytes, TRUE, &flags));
    CHECK_EQ(bytes, 5);
    CHECK_EQ(flags, 0);
    CHECK(GetOverlappedResult((HANDLE)pair[0], &op.o, &bytes, TRUE));
    CHECK_EQ(bytes, 5);

    /* The same structure again, and WSAGetOverlappedResult does the waiting. */
    CHECK_PENDS(op_recv(op_again(&op, 64), pair[0]));
    test_send(pair[1], "again");
    CHECK(WSAGetOverlappedResult(pair[0], &op.o, &bytes, TRUE, &flags));
    CHECK_EQ(bytes, 5);
    CHECK(memcmp(op.data, "again", 5) == 0);

    /* Nobody waits: the operation gets done all the same. */
    CHECK_PENDS(op_recv(op_again(&op, 64), pair[0]));
    test_send(pair[1], "alone");
    WAIT_UNTIL(HasOverlappedIoCompleted(&op.o));
    CHECK(memcmp(op.data, "alone", 5) == 0);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    op_free(&op);

    /* Without an event. */
    op_make(&op, 64, 0);
    CHECK_PENDS(op_recv(&op, pair[0]));
    CHECK_FALSE(WSAGetOverlappedResult(pair[0], &op.o, &bytes, FALSE, &flags), WSA_IO_INCOMPLETE);
    test_send(pair[1], "bare");
    WAIT_UNTIL(WSAGetOverlappedResult(pair[0], &op.o, &bytes, FALSE, &flags));
    CHECK_EQ(bytes, 4);
    CHECK(memcmp(op.data, "bare", 4) == 0);
    test_close_pair(pair);
}

/* A call that succeeds at once has set everything that a pending one would. */
static void done_at_once(void)
{
    SOCKET pair[2];
    struct op op;
    DWORD bytes = 0;
    test_tcp_pair(pair);
    op_make(&op, 3, 1);
    test_send(pair[1], "hello");
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_EQ(WSARecv(pair[0], &op.b, 1, &bytes, &op.flags, &op.o, NULL), 0);
    CHECK_EQ(bytes, 3);
    CHECK_EQ(op.flags, 0);
    CHECK(HasOverlappedIoCompleted(&op.o));
    CHECK(op_signaled(&op));
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 3);
    CHECK(memcmp(op.data, "hel", 3) == 0);
    CHECK_EQ(op_recv(op_again(&op, 64), pair[0]), 0); /* the rest; lpNumberOfBytesRecvd may be NULL */
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 2);

    op_again(&op, 0);
    CHECK(test_issued(op_send(&op, pair[0], "out")));
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 3);
    CHECK_EQ(recv(pair[1], op.data, 64, 0), 3);

    /* No bytes to send. */
    op_again(&op, 0);
    CHECK(test_issued(op_send(&op, pair[0], NULL)));
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 0);
    op_free(&op);
    test_close_pair(pair);
}

/* Receives are filled in the order issued, however the data comes. */
static void in_order(void)
{
    SOCKET pair[2];
    static struct op ops[32];
    int i, n = 32;
    test_tcp_pair(pair);
    for (i = 0; i < n; i++)
        CHECK_PENDS(op_recv(op_make(&ops[i], 1, 1), pair[0]));
    test_send(pair[1], "abcdefghijklmnop");
    for (i = 0; i < 16; i++) {
        CHECK_EQ(op_result(&ops[i], pair[0]), 0);
        CHECK_EQ(ops[i].bytes, 1);
        CHECK_EQ(ops[i].data[0], 'a' + i);
    }
    for (i = 16; i < n; i++)
        CHECK(!HasOverlappedIoCompleted(&ops[i].o));
    for (i = 16; i < n; i++) {
        char c = (char)('A' + i);
        CHECK_EQ(send(pair[1], &c, 1, 0), 1);
    }
    for (i = n - 1; i >= 16; i--) {
        CHECK_EQ(op_result(&ops[i], pair[0]), 0);
        CHECK_EQ(ops[i].data[0], 'A' + i);
    }
    for (i = 0; i < n; i++)
        op_free(&ops[i]);
    test_close_pair(pair);
}

static void scatter_and_gather(void)
{
    SOCKET pair[2];
    struct op op;
    char first[2], second[3], third[10];
    test_tcp_pair(pair);
    op_make(&op, 0, 1);
    {
        WSABUF on_stack[4];
        on_stack[0].buf = first;
        on_stack[0].len = sizeof first;
        on_stack[1].buf = NULL;
        on_stack[1].len = 0;
        on_stack[2].buf = second;
        on_stack[2].len = sizeof second;
        on_stack[3].buf = third;
        on_stack[3].len = sizeof third;
        CHECK_PENDS(WSARecv(pair[0], on_stack, 4, NULL, &op.flags, &op.o, NULL));
        memset(on_stack, 0xFF, sizeof on_stack); /* captured by the call */
    }
    {
        WSABUF out[3];
        struct op sent;
        op_make(&sent, 0, 1);
        out[0].buf = (char *)"ab";
        out[0].len = 2;
        out[1].buf = NULL;
        out[1].len = 0;
        out[2].buf = (char *)"cdefg";
        out[2].len = 5;
        CHECK(test_issued(WSASend(pair[1], out, 3, NULL, 0, &sent.o, NULL)));
        CHECK_EQ(op_result(&sent, pair[1]), 0);
        CHECK_EQ(sent.bytes, 7);
        op_free(&sent);
    }
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 7);
    CHECK(memcmp(first, "ab", 2) == 0);
    CHECK(memcmp(second, "cde", 3) == 0);
    CHECK(memcmp(third, "fg", 2) == 0);
    op_free(&op);
    test_close_pair(pair);
}

/* A receive of no bytes completes when data is there, and leaves it there. */
static void zero_bytes(void)
{
    SOCKET pair[2];
    struct op op;
    char text[8];
    test_tcp_pair(pair);
    op_make(&op, 0, 1);
    CHECK_PENDS(op_recv(&op, pair[0]));
    CHECK(!op_signaled(&op));
    test_send(pair[1], "data");
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 0);
    CHECK(test_issued(op_recv(op_again(&op, 0), pair[0]))); /* is there already */
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(recv(pair[0], text, sizeof text, 0), 4);
    CHECK_PENDS(op_recv(op_again(&op, 0), pair[0])); /* not any more */
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    op_free(&op);
    test_close_pair(pair);
}

static void ends(void)
{
    SOCKET pair[2];
    struct op op, second;
    DWORD bytes = 77, flags = 77;
    /* Graceful: success with no bytes, for every receive that waits and for those that come later. */
    test_tcp_pair(pair);
    CHECK_PENDS(op_recv(op_make(&op, 64, 1), pair[0]));
    CHECK_PENDS(op_recv(op_make(&second, 64, 1), pair[0]));
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 0);
    CHECK_EQ(op_result(&second, pair[0]), 0);
    CHECK_EQ(second.bytes, 0);
    CHECK(test_issued(op_recv(op_again(&op, 64), pair[0])));
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 0);
    test_close_pair(pair);

    /* Reset: each pending receive fails, and so do later ones at once. */
    test_tcp_pair(pair);
    CHECK_PENDS(op_recv(op_again(&op, 64), pair[0]));
    CHECK_PENDS(op_recv(op_again(&second, 64), pair[0]));
    test_reset(pair[1]);
    CHECK_EQ(op_result(&op, pair[0]), WSAECONNRESET);
    CHECK_EQ(op_result(&second, pair[0]), WSAECONNRESET);
    CHECK_FALSE(WSAGetOverlappedResult(pair[0], &op.o, &bytes, FALSE, &flags), WSAECONNRESET);
    CHECK_FALSE(GetOverlappedResult((HANDLE)pair[0], &op.o, &bytes, FALSE), ERROR_NETNAME_DELETED);
    WINE_DIFFERS_ERR(op_recv(op_again(&op, 64), pair[0]), WSAECONNRESET, "a graceful end");
    CHECK_EQ(closesocket(pair[0]), 0);
    op_free(&op);
    op_free(&second);
}

static void datagrams(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(a));
    struct op op, sent, second;
    DWORD bytes = 77, flags = 77;
    op_make(&op, 64, 1);
    op_make(&sent, 4, 1);
    memcpy(sent.data, "ping", 4);
    CHECK_PENDS(op_recvfrom(&op, a));
    CHECK(test_issued(WSASendTo(b, &sent.b, 1, NULL, 0, (struct sockaddr *)&to, sizeof to, &sent.o, NULL)));
    CHECK_EQ(op_result(&sent, b), 0);
    CHECK_EQ(sent.bytes, 4);
    CHECK_EQ(op_result(&op, a), 0);
    CHECK_EQ(op.bytes, 4);
    CHECK(memcmp(op.data, "ping", 4) == 0);
    CHECK_EQ(op.from_size, sizeof(struct sockaddr_in));
    CHECK_EQ(op.from.ss_family, AF_INET);
    CHECK_EQ(((struct sockaddr_in *)&op.from)->sin_port, htons(test_port(b)));
    CHECK_EQ(((struct sockaddr_in *)&op.from)->sin_addr.s_addr, htonl(INADDR_LOOPBACK));

    /* At once, with the address. */
    CHECK_EQ(sendto(b, "pong!", 5, 0, (struct sockaddr *)&to, sizeof to), 5);
    CHECK(BECOMES_READY(a, 'r'));
    CHECK_EQ(op_recvfrom(op_again(&op, 64), a), 0);
    CHECK_EQ(op.from_size, sizeof(struct sockaddr_in));
    CHECK_EQ(((struct sockaddr_in *)&op.from)->sin_port, htons(test_port(b)));
    CHECK_EQ(op_result(&op, a), 0);
    CHECK_EQ(op.bytes, 5);

    /* A datagram each, in order; no address asked for; an empty datagram is one, too. */
    CHECK_PENDS(op_recv(op_again(&op, 64), a));
    CHECK_PENDS(op_recv(op_make(&second, 64, 1), a));
    CHECK_EQ(sendto(b, "", 0, 0, (struct sockaddr *)&to, sizeof to), 0);
    CHECK_EQ(sendto(b, "22", 2, 0, (struct sockaddr *)&to, sizeof to), 2);
    CHECK_EQ(op_result(&op, a), 0);
    CHECK_EQ(op.bytes, 0);
    CHECK_EQ(op_result(&second, a), 0);
    CHECK_EQ(second.bytes, 2);

    /* Too long: what fits has come, the rest is lost, the receive fails; pending and at once. */
    CHECK_PENDS(op_recvfrom(op_again(&op, 3), a));
    CHECK_EQ(sendto(b, "longer", 6, 0, (struct sockaddr *)&to, sizeof to), 6);
    CHECK_EQ(op_result(&op, a), WSAEMSGSIZE);
    CHECK(memcmp(op.data, "lon\0", 4) == 0);
    CHECK_FALSE(GetOverlappedResult((HANDLE)a, &op.o, &bytes, FALSE), ERROR_MORE_DATA);
    CHECK_FALSE(WSAGetOverlappedResult(a, &op.o, &bytes, FALSE, &flags), WSAEMSGSIZE);
    WINE_DIFFERS_EQ(((struct sockaddr_in *)&op.from)->sin_port, htons(test_port(b)), "no address");
    CHECK_EQ(sendto(b, "longer", 6, 0, (struct sockaddr *)&to, sizeof to), 6);
    CHECK(BECOMES_READY(a, 'r'));
    CHECK_ERR(op_recvfrom(op_again(&op, 3), a), WSAEMSGSIZE);
    CHECK(memcmp(op.data, "lon\0", 4) == 0);
    CHECK(!test_ready(a, 'r', 0));

    /* A connected one, with WSASend. */
    CHECK_EQ(connect(b, (struct sockaddr *)&to, sizeof to), 0);
    CHECK_PENDS(op_recv(op_again(&op, 64), a));
    CHECK(test_issued(op_send(op_again(&sent, 0), b, "linked")));
    CHECK_EQ(op_result(&sent, b), 0);
    CHECK_EQ(op_result(&op, a), 0);
    CHECK_EQ(op.bytes, 6);
    op_free(&op);
    op_free(&sent);
    op_free(&second);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

#define LARGE (16 << 20)
static char large[LARGE], arrived[LARGE];

static int read_all(SOCKET s, int length)
{
    int got = 0, n;
    while (got < length && (n = recv(s, arrived + got, length - got, 0)) > 0)
        got += n;
    return got;
}

/* A send that the transport cannot take pends, completes with the full count, and keeps its place before the next. */
static void large_sends(int nonblocking)
{
    SOCKET pair[2];
    struct op op, second;
    int i;
    for (i = 0; i < LARGE; i++)
        large[i] = (char)(i * 7 + (i >> 11));
    test_tcp_pair(pair);
    test_nonblocking(pair[0], nonblocking);
    op_make(&op, LARGE - 5, 1)->b.buf = large;
    CHECK_PENDS(op_send(&op, pair[0], NULL));
    CHECK(!HasOverlappedIoCompleted(&op.o));
    CHECK(!op_signaled(&op));
    op_make(&second, 5, 1)->b.buf = large + LARGE - 5;
    CHECK_PENDS(op_send(&second, pair[0], NULL));
    CHECK_EQ(read_all(pair[1], LARGE), LARGE);
    CHECK(memcmp(large, arrived, LARGE) == 0);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, LARGE - 5);
    CHECK_EQ(op_result(&second, pair[0]), 0);
    CHECK_EQ(second.bytes, 5);
    /* The other direction is free meanwhile. */
    op_again(&op, LARGE)->b.buf = large;
    CHECK_PENDS(op_send(&op, pair[0], NULL));
    CHECK_PENDS(op_recv(op_again(&second, 64), pair[0]));
    test_send(pair[1], "back");
    CHECK_EQ(op_result(&second, pair[0]), 0);
    CHECK(!HasOverlappedIoCompleted(&op.o));
    /* The peer goes away in the middle. */
    test_reset(pair[1]);
    CHECK_EQ(op_result(&op, pair[0]), WSAECONNRESET);
    CHECK_EQ(closesocket(pair[0]), 0);
    op_free(&op);
    op_free(&second);
}

/* The mode of the socket does not matter to an overlapped call. */
static void nonblocking_mode(void)
{
    SOCKET pair[2];
    struct op op;
    char c;
    test_tcp_pair(pair);
    test_nonblocking(pair[0], 1);
    CHECK_ERR(recv(pair[0], &c, 1, 0), WSAEWOULDBLOCK);
    CHECK_PENDS(op_recv(op_make(&op, 64, 1), pair[0]));
    test_send(pair[1], "x");
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 1);
    op_free(&op);
    test_close_pair(pair);
}

/* MSG_WAITALL: done when the buffer is full, or the connection ends. */
static void wait_for_all(void)
{
    SOCKET pair[2];
    struct op op;
    test_tcp_pair(pair);
    op_make(&op, 6, 1)->flags = MSG_WAITALL;
    CHECK_PENDS(op_recv(&op, pair[0]));
    test_send(pair[1], "abc");
    CHECK_EQ(WSAWaitForMultipleEvents(1, &op.o.hEvent, TRUE, 30, FALSE), WSA_WAIT_TIMEOUT);
    CHECK(!HasOverlappedIoCompleted(&op.o));
    test_send(pair[1], "defg");
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 6);
    CHECK(memcmp(op.data, "abcdef", 6) == 0);
    op_again(&op, 6)->flags = MSG_WAITALL;
    CHECK_PENDS(op_recv(&op, pair[0])); /* has the g */
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 1);
    op_free(&op);
    test_close_pair(pair);
}

static void out_of_band(void)
{
    SOCKET pair[2];
    struct op op;
    test_tcp_pair(pair);
    CHECK_EQ(send(pair[1], "!", 1, MSG_OOB), 1);
    CHECK(BECOMES_READY(pair[0], 'e'));
    op_make(&op, 6, 1)->flags = MSG_OOB;
    CHECK(test_issued(op_recv(&op, pair[0])));
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 1);
    CHECK_EQ(op.data[0], '!');
    op_free(&op);
    test_close_pair(pair);
}

/* Nothing is started, nothing will be indicated. */
static void errors_at_issue(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), unbound = socket(AF_INET, SOCK_DGRAM, 0), pair[2], dead;
    struct sockaddr_in to = test_loopback(9);
    struct op op;
    DWORD bytes = 0, flags = 0;
    WSABUF bad;
    op_make(&op, 8, 1);
    bad.buf = NULL;
    bad.len = 8;
    test_tcp_pair(pair);
    dead = socket(AF_INET, SOCK_STREAM, 0);
    closesocket(dead);
    CHECK_ERR(op_recv(&op, INVALID_SOCKET), WSAENOTSOCK);
    CHECK_ERR(op_recv(&op, dead), WSAENOTSOCK);
    CHECK_ERR(op_send(&op, dead, NULL), WSAENOTSOCK);
    CHECK_ERR(op_recvfrom(&op, dead), WSAENOTSOCK);
    CHECK_ERR(WSASendTo(dead, &op.b, 1, NULL, 0, (struct sockaddr *)&to, sizeof to, &op.o, NULL), WSAENOTSOCK);
    CHECK_FALSE(WSAGetOverlappedResult(dead, &op.o, &bytes, FALSE, &flags), WSAENOTSOCK);
    CHECK_ERR(op_recv(&op, s), WSAENOTCONN);
    WINE_DIFFERS_ERR(op_send(&op, s, NULL), WSAENOTCONN, "WSAECONNRESET");
    CHECK_ERR_EITHER(op_send(&op, unbound, NULL), WSAENOTCONN, WSAEINVAL);
    WINE_CANNOT_ERR(op_recvfrom(&op, unbound), WSAEINVAL); /* pends */
    WINE_CANNOT_ERR(WSARecv(pair[0], NULL, 1, NULL, &flags, &op.o, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSARecv(pair[0], &op.b, 1, NULL, NULL, &op.o, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSASend(pair[0], NULL, 1, NULL, 0, &op.o, NULL), WSAEFAULT);
    CHECK_ERR(WSARecv(pair[0], &bad, 1, NULL, &flags, &op.o, NULL), WSAEFAULT);
    CHECK_ERR(WSASend(pair[0], &bad, 1, NULL, 0, &op.o, NULL), WSAEFAULT);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_ERR(op_send(&op, pair[0], NULL), WSAESHUTDOWN);
    CHECK_EQ(shutdown(pair[0], SD_RECEIVE), 0);
    CHECK_ERR(op_recv(&op, pair[0]), WSAESHUTDOWN);
    CHECK(!op_signaled(&op));
    test_close_pair(pair);
    CHECK(!op_signaled(&op));
    op_free(&op);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(unbound), 0);
}

struct blocking {
    SOCKET s;
    struct op op;
    int result;
    DWORD bytes;
};

static void receive(void *argument)
{
    struct blocking *b = (struct blocking *)argument;
    b->result = WSARecv(b->s, &b->op.b, 1, &b->bytes, &b->op.flags, &b->op.o, NULL);
}

/* A socket made without WSA_FLAG_OVERLAPPED ignores the OVERLAPPED: the call blocks as recv does. */
static void nonoverlapped(void)
{
    SOCKET listener = test_listener(AF_INET), other;
    struct blocking b;
    test_thread t;
    b.s = WSASocketA(AF_INET, SOCK_STREAM, 0, NULL, 0, 0);
    REQUIRE(b.s != INVALID_SOCKET);
    CHECK_EQ(test_connect(b.s, test_port(listener)), 0);
    other = accept(listener, NULL, NULL);
    REQUIRE(other != INVALID_SOCKET);
    op_make(&b.op, 64, 1);
    test_thread_start(&t, receive, &b);
    WAIT_UNTIL(test_load(&t.entered));
    test_send(other, "late");
    test_thread_join(&t);
    CHECK_EQ(b.result, 0);
    CHECK_EQ(b.bytes, 4);
    CHECK(memcmp(b.op.data, "late", 4) == 0);
    CHECK_EQ(WSASend(b.s, &b.op.b, 1, &b.bytes, 0, &b.op.o, NULL), 0);
    CHECK_EQ(b.bytes, 64);
    op_free(&b.op);
    CHECK_EQ(closesocket(b.s), 0);
    CHECK_EQ(closesocket(other), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* 64 sockets, an event each: the one that is set tells whose receive is done. */
static void many_events(void)
{
    static SOCKET pairs[64][2];
    static struct op ops[64];
    WSAEVENT events[64];
    int i;
    for (i = 0; i < 64; i++) {
        test_tcp_pair(pairs[i]);
        CHECK_PENDS(op_recv(op_make(&ops[i], 64, 1), pairs[i][0]));
        events[i] = ops[i].o.hEvent;
    }
    CHECK_EQ(WSAWaitForMultipleEvents(64, events, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    for (i = 63; i >= 0; i -= 9) {
        test_send(pairs[i][1], "x");
        CHECK_EQ(WSAWaitForMultipleEvents(64, events, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0 + i);
        CHECK_EQ(op_result(&ops[i], pairs[i][0]), 0);
        CHECK(WSAResetEvent(events[i]));
    }
    for (i = 0; i < 64; i++)
        if (!HasOverlappedIoCompleted(&ops[i].o))
            test_send(pairs[i][1], "y");
        else
            CHECK(WSASetEvent(events[i]));
    CHECK_EQ(WSAWaitForMultipleEvents(64, events, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    for (i = 0; i < 64; i++) {
        op_free(&ops[i]);
        test_close_pair(pairs[i]);
    }
}

int main(void)
{
    test_start();
    pending_then_done();
    done_at_once();
    in_order();
    scatter_and_gather();
    zero_bytes();
    ends();
    datagrams();
    large_sends(0);
    large_sends(1);
    nonblocking_mode();
    if (!test_under_wine()) /* which ends such receives with the first bytes */
        wait_for_all();
    out_of_band();
    errors_at_issue();
    nonoverlapped();
    many_events();
    return test_finish();
}

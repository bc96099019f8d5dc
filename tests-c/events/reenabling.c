/* Network events beside overlapped operations, told again without being served, at the end of a stream, of datagram sockets, and
   what a second selection tells. */
#include "../overlapped/overlapped.h"

static long taken(SOCKET s, WSAEVENT event)
{
    WSANETWORKEVENTS record;
    CHECK_EQ(WSAEnumNetworkEvents(s, event, &record), 0);
    return record.lNetworkEvents;
}

static long next(SOCKET s, WSAEVENT event)
{
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    return taken(s, event);
}

#define QUIET(event) CHECK_EQ(WSAWaitForMultipleEvents(1, &(event), FALSE, 0, FALSE), WSA_WAIT_TIMEOUT)

static void overlapped(void)
{
    SOCKET pair[2];
    WSAEVENT event = WSACreateEvent();
    struct op op;
    int i;
    test_tcp_pair(pair);
    CHECK_EQ(WSAEventSelect(pair[1], event, FD_READ), 0);
    CHECK_EQ(send(pair[0], "abc", 3, 0), 3);
    CHECK_EQ(next(pair[1], event), FD_READ);
    op_make(&op, 1, 1);
    for (i = 0; i < 3; i++) {
        op_again(&op, 1);
        CHECK(test_issued(op_recv(&op, pair[1])));
        CHECK_EQ(op_result(&op, pair[1]), 0);
        if (i < 2)
            CHECK_EQ(next(pair[1], event), FD_READ);
    }
    QUIET(event);
    /* What a pending one takes is no event, what is left of it and what comes after it is one. */
    op_again(&op, 1);
    CHECK_PENDS(op_recv(&op, pair[1]));
    CHECK_EQ(send(pair[0], "d", 1, 0), 1);
    CHECK_EQ(op_result(&op, pair[1]), 0);
    QUIET(event);
    CHECK_EQ(send(pair[0], "e", 1, 0), 1);
    CHECK_EQ(next(pair[1], event), FD_READ);
    op_free(&op);
    CHECK(WSACloseEvent(event));
    test_close_pair(pair);
}

static void accepting(void)
{
    SOCKET listener = test_listener(AF_INET), clients[3], s = socket(AF_INET, SOCK_STREAM, 0);
    WSAEVENT event = WSACreateEvent();
    char room[2 * (sizeof(struct sockaddr_in) + 16)];
    DWORD bytes;
    struct op op;
    int i;
    CHECK_EQ(WSAEventSelect(listener, event, FD_ACCEPT), 0);
    /* Another connection is told although the first has not been accepted. */
    for (i = 0; i < 3; i++) {
        clients[i] = socket(AF_INET, SOCK_STREAM, 0);
        CHECK_EQ(test_connect(clients[i], test_port(listener)), 0);
        if (i == 0 || !test_under_wine())
            CHECK_EQ(next(listener, event), FD_ACCEPT);
    }
    op_make(&op, 0, 1);
    CHECK_PENDS_FALSE(AcceptEx(listener, s, room, 0, sizeof room / 2, sizeof room / 2, &bytes, &op.o));
    CHECK_EQ(op_result(&op, listener), 0);
    CHECK_EQ(next(listener, event), FD_ACCEPT); /* AcceptEx has enabled it */
    op_free(&op);
    for (i = 0; i < 3; i++)
        closesocket(clients[i]);
    closesocket(s);
    closesocket(listener);
    CHECK(WSACloseEvent(event));
}

static void more_data(void)
{
    SOCKET pair[2];
    WSAEVENT event = WSACreateEvent();
    WSANETWORKEVENTS record;
    char text[8];
    test_tcp_pair(pair);
    CHECK_EQ(WSAEventSelect(pair[1], event, FD_READ | FD_CLOSE), 0);
    CHECK_EQ(send(pair[0], "abc", 3, 0), 3);
    CHECK_EQ(next(pair[1], event), FD_READ);
    if (!test_under_wine()) {
        CHECK_EQ(send(pair[0], "d", 1, 0), 1);
        CHECK_EQ(next(pair[1], event), FD_READ);
        CHECK_EQ(send(pair[1], "q", 1, 0), 1); /* what it sends itself is no data */
        QUIET(event);
    }
    /* A second selection does not tell again. */
    CHECK_EQ(WSAEventSelect(pair[1], event, FD_READ | FD_CLOSE), 0);
    QUIET(event);
    /* The codes of other events stay. */
    CHECK_EQ(recv(pair[1], text, 1, 0), 1);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    memset(&record, 0x55, sizeof record);
    CHECK_EQ(WSAEnumNetworkEvents(pair[1], event, &record), 0);
    CHECK_EQ(record.lNetworkEvents, FD_READ);
    CHECK_EQ(record.iErrorCode[FD_READ_BIT], 0);
    CHECK_EQ(record.iErrorCode[FD_WRITE_BIT], 0x55555555);
    /* The end comes although data is unread, and once. */
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    if (!test_under_wine()) {
        CHECK_EQ(next(pair[1], event), FD_CLOSE);
        CHECK(recv(pair[1], text, sizeof text, 0) > 0);
        CHECK_EQ(recv(pair[1], text, sizeof text, 0), 0);
        QUIET(event);
    }
    test_close_pair(pair);
    CHECK(WSACloseEvent(event));
}

/* An own shutdown is no end of the peer's, which is told all the same. */
static void own_shutdown(void)
{
    SOCKET pair[2];
    WSAEVENT event = WSACreateEvent();
    test_tcp_pair(pair);
    CHECK_EQ(WSAEventSelect(pair[1], event, FD_CLOSE), 0);
    CHECK_EQ(shutdown(pair[1], SD_BOTH), 0);
    QUIET(event);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    if (!test_under_wine())
        CHECK_EQ(next(pair[1], event), FD_CLOSE);
    test_close_pair(pair);
    CHECK(WSACloseEvent(event));
}

static void connected(void)
{
    SOCKET pair[2], s = test_bound(AF_INET, SOCK_DGRAM);
    WSAEVENT event = WSACreateEvent();
    long seen;
    test_tcp_pair(pair);
    CHECK_EQ(WSAEventSelect(pair[0], event, FD_CONNECT), 0);
    if (!test_under_wine())
        CHECK_EQ(next(pair[0], event), FD_CONNECT);
    test_close_pair(pair);

    CHECK_EQ(WSAEventSelect(s, event, FD_CONNECT | FD_WRITE), 0);
    if (!test_under_wine())
        QUIET(event);
    CHECK_EQ(test_connect(s, test_port(s)), 0);
    if (!test_under_wine()) {
        for (seen = 0; seen != (FD_CONNECT | FD_WRITE);) {
            long more = next(s, event);
            seen |= more;
            if (!more)
                break;
        }
        CHECK_EQ(seen, FD_CONNECT | FD_WRITE);
    }
    closesocket(s);
    CHECK(WSACloseEvent(event));
}

int main(void)
{
    test_start();
    overlapped();
    accepting();
    more_data();
    own_shutdown();
    connected();
    return test_finish();
}

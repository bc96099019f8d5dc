/* WSAEventSelect and WSAEnumNetworkEvents: what is recorded when, re-enabling, inheritance, replacing and cancelling,
   closing a socket or an event in use, many sockets on one event, and waking a thread that waits already. */
#include "../test.h"

static WSANETWORKEVENTS taken(SOCKET s, WSAEVENT event)
{
    WSANETWORKEVENTS record;
    memset(&record, 0x55, sizeof record);
    CHECK_EQ(WSAEnumNetworkEvents(s, event, &record), 0);
    return record;
}

/* Waits for the event object and hands out the record. */
static WSANETWORKEVENTS next(SOCKET s, WSAEVENT event)
{
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    return taken(s, event);
}

/* Gathers records until all of the expected events have come, and nothing else has. */
static int come(SOCKET s, WSAEVENT event, long expected)
{
    long seen = 0;
    while ((seen & expected) != expected) {
        WSANETWORKEVENTS record = next(s, event);
        if (!record.lNetworkEvents)
            return 0;
        seen |= record.lNetworkEvents;
    }
    return seen == expected;
}

#define QUIET(event) CHECK_EQ(WSAWaitForMultipleEvents(1, &(event), FALSE, 0, FALSE), WSA_WAIT_TIMEOUT)

static void arguments(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    WSAEVENT event = WSACreateEvent();
    WSANETWORKEVENTS record;
    u_long off = 0;
    CHECK_ERR(WSAEventSelect(INVALID_SOCKET, event, FD_READ), WSAENOTSOCK);
    CHECK_ERR(WSAEventSelect(s, NULL, FD_READ), WSAEINVAL);
    CHECK_ERR(WSAEnumNetworkEvents(INVALID_SOCKET, event, &record), WSAENOTSOCK);
    WINE_CANNOT_ERR(WSAEnumNetworkEvents(s, event, NULL), WSAEFAULT);
    CHECK_EQ(WSAEventSelect(s, event, FD_READ | FD_CLOSE), 0);
    CHECK_ERR(ioctlsocket(s, FIONBIO, &off), WSAEINVAL); /* the selection needs the nonblocking mode */
    CHECK_EQ(WSAEventSelect(s, NULL, 0), 0);
    CHECK_EQ(ioctlsocket(s, FIONBIO, &off), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK(WSACloseEvent(event));
}

static void stream(void)
{
    SOCKET listener = test_bound(AF_INET, SOCK_STREAM), client = socket(AF_INET, SOCK_STREAM, 0), server;
    WSAEVENT listening = WSACreateEvent(), event = WSACreateEvent();
    WSANETWORKEVENTS record;
    char text[8];
    CHECK_EQ(WSAEventSelect(listener, listening, FD_ACCEPT), 0);
    CHECK_EQ(listen(listener, 5), 0);
    QUIET(listening);
    CHECK_EQ(WSAEventSelect(client, event, FD_CONNECT | FD_READ | FD_WRITE | FD_CLOSE), 0);
    QUIET(event);
    CHECK_ERR(test_connect(client, test_port(listener)), WSAEWOULDBLOCK); /* nonblocking by the selection */
    CHECK(come(client, event, FD_CONNECT | FD_WRITE));
    QUIET(event);

    record = next(listener, listening);
    CHECK_EQ(record.lNetworkEvents, FD_ACCEPT);
    CHECK_EQ(record.iErrorCode[FD_ACCEPT_BIT], 0);
    QUIET(listening);
    CHECK_EQ(taken(listener, listening).lNetworkEvents, 0); /* handed out once */
    server = accept(listener, NULL, NULL);
    CHECK(server != INVALID_SOCKET);
    CHECK_EQ(WSAEventSelect(server, NULL, 0), 0); /* it had the listener's selection */

    /* Data: FD_READ once, again only after a receive, and then because there is more. */
    CHECK_EQ(send(server, "12345678", 8, 0), 8);
    CHECK_EQ(next(client, event).lNetworkEvents, FD_READ);
    CHECK_EQ(send(server, "90", 2, 0), 2);
    if (!test_under_wine()) /* more is told as well */
        CHECK_EQ(next(client, event).lNetworkEvents, FD_READ);
    CHECK_EQ(recv(client, text, 4, 0), 4);
    CHECK_EQ(next(client, event).lNetworkEvents, FD_READ);
    QUIET(event);
    WAIT_UNTIL(recv(client, text, 8, MSG_PEEK) == 6);
    CHECK_EQ(next(client, event).lNetworkEvents, FD_READ); /* a peek re-enables as well */
    CHECK_EQ(recv(client, text, 8, 0), 6);
    QUIET(event);
    CHECK_ERR(recv(client, text, 8, 0), WSAEWOULDBLOCK);
    QUIET(event);

    /* FD_WRITE again only after a send that found no room, when there is some. */
    {
        static char block[1 << 16];
        int sent, lost = 0;
        do {
            sent = send(client, block, sizeof block, 0);
        } while (sent > 0);
        CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
        QUIET(event);
        test_nonblocking(server, 1);
        while (!lost && WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE) == WSA_WAIT_TIMEOUT)
            lost = recv(server, block, sizeof block, 0) <= 0 && !test_ready(server, 'r', TEST_PATIENCE);
        CHECK(!lost);
        CHECK_EQ(taken(client, event).lNetworkEvents, FD_WRITE);
        QUIET(event);
    }

    /* The end comes although there is data, and once. */
    CHECK_EQ(send(server, "end", 3, 0), 3);
    CHECK_EQ(next(client, event).lNetworkEvents & FD_READ, FD_READ);
    CHECK_EQ(shutdown(server, SD_SEND), 0);
    if (test_under_wine()) /* where it comes after the data */
        CHECK_EQ(recv(client, text, 8, 0), 3);
    record = next(client, event);
    CHECK_EQ(record.lNetworkEvents, FD_CLOSE);
    if (!test_under_wine())
        CHECK_EQ(recv(client, text, 8, 0), 3);
    CHECK_EQ(record.iErrorCode[FD_CLOSE_BIT], 0);
    CHECK_EQ(recv(client, text, 8, 0), 0);
    QUIET(event);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(WSACloseEvent(event));
    CHECK(WSACloseEvent(listening));
}

static void refused(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    WSAEVENT event = WSACreateEvent();
    WSANETWORKEVENTS record;
    CHECK_EQ(WSAEventSelect(s, event, FD_CONNECT | FD_WRITE | FD_READ | FD_CLOSE), 0);
    CHECK_ERR(test_connect(s, test_closed_port(SOCK_STREAM)), WSAEWOULDBLOCK);
    record = next(s, event);
    CHECK_EQ(record.lNetworkEvents, FD_CONNECT);
    CHECK_EQ(record.iErrorCode[FD_CONNECT_BIT], WSAECONNREFUSED);
    QUIET(event);
    CHECK_EQ(closesocket(s), 0);
    CHECK(WSACloseEvent(event));
}

static void reset_by_peer(void)
{
    SOCKET pair[2];
    WSAEVENT event = WSACreateEvent();
    WSANETWORKEVENTS record;
    struct linger hard = {1, 0};
    char text[8];
    int got;
    test_tcp_pair(pair);
    CHECK_EQ(WSAEventSelect(pair[0], event, FD_READ | FD_CLOSE), 0);
    CHECK_EQ(setsockopt(pair[1], SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    record = next(pair[0], event);
    CHECK_EQ(record.lNetworkEvents, FD_CLOSE);
    WINE_DIFFERS_EQ(record.iErrorCode[FD_CLOSE_BIT], WSAECONNABORTED, "0");
    CHECK_EQ(closesocket(pair[0]), 0);

    /* A receive that came upon the reset first takes nothing of it away. */
    test_tcp_pair(pair);
    CHECK(WSAResetEvent(event));
    CHECK_EQ(WSAEventSelect(pair[0], event, FD_CLOSE), 0);
    CHECK_EQ(setsockopt(pair[1], SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    WAIT_UNTIL((got = recv(pair[0], text, sizeof text, 0)) != SOCKET_ERROR || WSAGetLastError() != WSAEWOULDBLOCK);
    WINE_DIFFERS(got == SOCKET_ERROR && WSAGetLastError() == WSAECONNRESET, "0 where its server took the kernel's error");
    record = next(pair[0], event);
    CHECK_EQ(record.lNetworkEvents, FD_CLOSE);
    WINE_DIFFERS_EQ(record.iErrorCode[FD_CLOSE_BIT], WSAECONNABORTED, "0");
    CHECK_EQ(closesocket(pair[0]), 0);
    CHECK(WSACloseEvent(event));
}

/* What has happened already is recorded at once; a new selection replaces the old one and its record. */
static void persistence(void)
{
    SOCKET pair[2];
    WSAEVENT first = WSACreateEvent(), second = WSACreateEvent();
    char c;
    test_tcp_pair(pair);
    CHECK_EQ(send(pair[1], "x", 1, 0), 1);
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_EQ(WSAEventSelect(pair[0], first, FD_READ), 0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &first, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(WSAEventSelect(pair[0], second, FD_READ | FD_WRITE), 0);
    CHECK(come(pair[0], second, FD_READ | FD_WRITE));
    CHECK(WSAResetEvent(first));
    CHECK_EQ(recv(pair[0], &c, 1, 0), 1);
    CHECK_EQ(send(pair[1], "y", 1, 0), 1);
    CHECK_EQ(next(pair[0], second).lNetworkEvents, FD_READ);
    QUIET(first); /* is not told any more */
    CHECK_EQ(WSAEventSelect(pair[0], NULL, 0), 0);
    CHECK_EQ(recv(pair[0], &c, 1, 0), 1);
    CHECK_EQ(send(pair[1], "z", 1, 0), 1);
    CHECK(BECOMES_READY(pair[0], 'r'));
    QUIET(second);
    CHECK_EQ(taken(pair[0], second).lNetworkEvents, 0);
    test_close_pair(pair);
    CHECK(WSACloseEvent(first));
    CHECK(WSACloseEvent(second));
}

/* An accepted socket has the listener's event and events. */
static void inheritance(void)
{
    SOCKET listener = test_listener(AF_INET), client = socket(AF_INET, SOCK_STREAM, 0), server;
    WSAEVENT event = WSACreateEvent();
    CHECK_EQ(WSAEventSelect(listener, event, FD_ACCEPT | FD_READ | FD_CLOSE), 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    CHECK_EQ(next(listener, event).lNetworkEvents, FD_ACCEPT);
    server = accept(listener, NULL, NULL);
    CHECK(server != INVALID_SOCKET);
    QUIET(event);
    CHECK_EQ(send(client, "x", 1, 0), 1);
    CHECK_EQ(next(server, event).lNetworkEvents, FD_READ);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(WSACloseEvent(event));
}

static void datagrams(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(a));
    WSAEVENT event = WSACreateEvent();
    char c;
    CHECK_EQ(WSAEventSelect(a, event, FD_READ | FD_WRITE), 0);
    if (test_under_wine())
        CHECK_EQ(next(a, event).lNetworkEvents, FD_WRITE);
    QUIET(event); /* it is not connected: no FD_WRITE before a send has failed */
    CHECK_EQ(sendto(b, "1", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(sendto(b, "2", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(next(a, event).lNetworkEvents, FD_READ);
    QUIET(event);
    CHECK_EQ(recv(a, &c, 1, 0), 1);
    CHECK_EQ(next(a, event).lNetworkEvents, FD_READ); /* the second one */
    CHECK_EQ(recv(a, &c, 1, 0), 1);
    QUIET(event);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
    CHECK(WSACloseEvent(event));
}

#define CROWD 200

/* One event for many sockets: it is set for each, and the records tell which. */
static void crowd(void)
{
    static SOCKET pairs[CROWD][2];
    WSAEVENT event = WSACreateEvent();
    int i;
    for (i = 0; i < CROWD; i++) {
        test_tcp_pair(pairs[i]);
        CHECK_EQ(WSAEventSelect(pairs[i][0], event, FD_READ), 0);
    }
    QUIET(event);
    for (i = 0; i < CROWD; i += 7) {
        char c;
        CHECK_EQ(send(pairs[i][1], "x", 1, 0), 1);
        CHECK_EQ(next(pairs[i][0], event).lNetworkEvents, FD_READ);
        CHECK_EQ(recv(pairs[i][0], &c, 1, 0), 1);
        CHECK_EQ(taken(pairs[(i + 1) % CROWD][0], NULL).lNetworkEvents, 0);
    }
    CHECK(WSACloseEvent(event)); /* still selected: the sockets live on */
    CHECK_EQ(send(pairs[0][1], "x", 1, 0), 1);
    for (i = 0; i < CROWD; i++)
        test_close_pair(pairs[i]);
}

struct waiter {
    WSAEVENT events[64];
    volatile int waiting;
    DWORD result;
};

static void wait_for_any(void *argument)
{
    struct waiter *w = (struct waiter *)argument;
    test_store(&w->waiting, 1);
    w->result = WSAWaitForMultipleEvents(64, w->events, FALSE, TEST_PATIENCE, FALSE);
}

/* A thread that waits already is woken by a packet, by WSASetEvent, and by a selection made meanwhile. */
static void wakes(void)
{
    int how;
    for (how = 0; how < 3; how++) {
        struct waiter w;
        SOCKET pair[2];
        test_thread t;
        int i;
        memset(&w, 0, sizeof w);
        test_tcp_pair(pair);
        for (i = 0; i < 64; i++)
            w.events[i] = WSACreateEvent();
        if (how < 2)
            CHECK_EQ(WSAEventSelect(pair[0], w.events[40], FD_READ), 0);
        else
            CHECK_EQ(send(pair[1], "x", 1, 0), 1);
        test_thread_start(&t, wait_for_any, &w);
        WAIT_UNTIL(test_load(&w.waiting));
        if (how == 0)
            CHECK_EQ(send(pair[1], "x", 1, 0), 1);
        else if (how == 1)
            CHECK(WSASetEvent(w.events[40]));
        else
            CHECK_EQ(WSAEventSelect(pair[0], w.events[40], FD_READ), 0);
        test_thread_join(&t);
        CHECK_EQ(w.result, WSA_WAIT_EVENT_0 + 40);
        for (i = 0; i < 64; i++)
            CHECK(WSACloseEvent(w.events[i]));
        test_close_pair(pair);
    }
}

int main(void)
{
    test_start();
    arguments();
    stream();
    refused();
    reset_by_peer();
    persistence();
    inheritance();
    datagrams();
    crowd();
    wakes();
    return test_finish();
}

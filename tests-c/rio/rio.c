/* Registered I/O (not under Wine): polled, event and port completion queues, requests over streams and datagrams, deferred
   and silent ones, notification once per RIONotify, sizes and resizing, ends of connections, errors. */
#include "../overlapped/overlapped.h"

static RIO_EXTENSION_FUNCTION_TABLE rio;
static char memory[1 << 16];
static RIO_BUFFERID registered;

static SOCKET rio_socket(int type)
{
    SOCKET s = WSASocketA(AF_INET, type, 0, NULL, 0, WSA_FLAG_REGISTERED_IO | WSA_FLAG_OVERLAPPED);
    REQUIRE(s != INVALID_SOCKET);
    return s;
}

/* A connected pair: pair[0] for registered I/O, pair[1] an ordinary socket. */
static void rio_pair(SOCKET pair[2])
{
    SOCKET listener = test_listener(AF_INET);
    pair[0] = rio_socket(SOCK_STREAM);
    REQUIRE(test_connect(pair[0], test_port(listener)) == 0);
    pair[1] = accept(listener, NULL, NULL);
    REQUIRE(pair[1] != INVALID_SOCKET);
    CHECK_EQ(closesocket(listener), 0);
}

static SOCKET rio_bound(void)
{
    struct sockaddr_in any = test_loopback(0);
    SOCKET s = rio_socket(SOCK_DGRAM);
    REQUIRE(bind(s, (struct sockaddr *)&any, sizeof any) == 0);
    return s;
}

static RIO_CQ polled(DWORD size)
{
    RIO_CQ cq = rio.RIOCreateCompletionQueue(size, NULL);
    REQUIRE(cq != RIO_INVALID_CQ);
    return cq;
}

static RIO_RQ requests(SOCKET s, ULONG receives, ULONG sends, RIO_CQ cq, ULONG_PTR context)
{
    RIO_RQ rq = rio.RIOCreateRequestQueue(s, receives, 1, sends, 1, cq, cq, (void *)context);
    REQUIRE(rq != RIO_INVALID_RQ);
    return rq;
}

static RIO_BUF slice(ULONG offset, ULONG length)
{
    RIO_BUF b;
    b.BufferId = registered;
    b.Offset = offset;
    b.Length = length;
    return b;
}

static BOOL receive(RIO_RQ rq, ULONG offset, ULONG length, DWORD flags, ULONG_PTR context)
{
    RIO_BUF b = slice(offset, length);
    return rio.RIOReceive(rq, &b, 1, flags, (void *)context);
}

static BOOL send_text(RIO_RQ rq, ULONG offset, const char *text, DWORD flags, ULONG_PTR context)
{
    RIO_BUF b = slice(offset, (ULONG)strlen(text));
    memcpy(memory + offset, text, strlen(text));
    return rio.RIOSend(rq, &b, 1, flags, (void *)context);
}

/* The next result of a queue, by polling. */
static RIORESULT result_of(RIO_CQ cq)
{
    RIORESULT r;
    ULONG n;
    memset(&r, 0xDD, sizeof r);
    WAIT_UNTIL((n = rio.RIODequeueCompletion(cq, &r, 1)) != 0);
    CHECK_EQ(n, 1);
    return r;
}

static void check_result(RIO_CQ cq, LONG status, ULONG bytes, ULONGLONG socket_context, ULONGLONG request_context)
{
    RIORESULT r = result_of(cq);
    CHECK_EQ(r.Status, status);
    CHECK_EQ(r.BytesTransferred, bytes);
    CHECK_EQ(r.SocketContext, socket_context);
    CHECK_EQ(r.RequestContext, request_context);
}

static int empty(RIO_CQ cq)
{
    RIORESULT r;
    return rio.RIODequeueCompletion(cq, &r, 1) == 0;
}

static void stream(void)
{
    SOCKET pair[2];
    RIO_CQ cq = polled(16);
    RIO_RQ rq;
    RIORESULT results[8];
    ULONG got = 0;
    char text[64];
    int i;
    rio_pair(pair);
    rq = requests(pair[0], 4, 4, cq, 0x51);
    CHECK(empty(cq));
    CHECK(receive(rq, 100, 50, 0, 1));
    CHECK(empty(cq));
    test_send(pair[1], "hello");
    check_result(cq, 0, 5, 0x51, 1);
    CHECK(memcmp(memory + 100, "hello", 5) == 0);
    CHECK(send_text(rq, 0, "answer", 0, 2));
    check_result(cq, 0, 6, 0x51, 2);
    CHECK_EQ(recv(pair[1], text, 6, MSG_WAITALL), 6);
    CHECK(memcmp(text, "answer", 6) == 0);

    /* Several, in order, taken off together. */
    for (i = 0; i < 4; i++)
        CHECK(receive(rq, (ULONG)(1000 + i), 1, 0, (ULONG_PTR)(10 + i)));
    test_send(pair[1], "wxyz");
    while (got < 4) {
        ULONG n;
        WAIT_UNTIL((n = rio.RIODequeueCompletion(cq, results + got, 8 - got)) != 0);
        REQUIRE(n != 0 && n != RIO_CORRUPT_CQ);
        got += n;
    }
    CHECK_EQ(got, 4);
    for (i = 0; i < 4; i++) {
        CHECK_EQ(results[i].RequestContext, 10 + i);
        CHECK_EQ(results[i].BytesTransferred, 1);
    }
    CHECK(memcmp(memory + 1000, "wxyz", 4) == 0);

    /* RIO_MSG_WAITALL. */
    CHECK(receive(rq, 0, 6, RIO_MSG_WAITALL, 20));
    test_send(pair[1], "abc");
    Sleep(20);
    CHECK(empty(cq));
    test_send(pair[1], "def");
    check_result(cq, 0, 6, 0x51, 20);

    /* Deferred requests start with the next that is not, or with a commit. */
    CHECK(send_text(rq, 0, "one", RIO_MSG_DEFER, 30));
    CHECK(send_text(rq, 10, "two", RIO_MSG_DEFER, 31));
    CHECK(rio.RIOSend(rq, NULL, 0, RIO_MSG_COMMIT_ONLY, NULL));
    CHECK_EQ(recv(pair[1], text, 6, MSG_WAITALL), 6);
    CHECK(memcmp(text, "onetwo", 6) == 0);
    check_result(cq, 0, 3, 0x51, 30);
    check_result(cq, 0, 3, 0x51, 31);
    CHECK(send_text(rq, 0, "three", RIO_MSG_DEFER, 32));
    CHECK(send_text(rq, 10, "four", 0, 33));
    check_result(cq, 0, 5, 0x51, 32);
    check_result(cq, 0, 4, 0x51, 33);
    CHECK_EQ(recv(pair[1], text, 9, MSG_WAITALL), 9);
    CHECK(memcmp(text, "threefour", 9) == 0);
    CHECK(receive(rq, 0, 8, RIO_MSG_DEFER, 34));
    CHECK(rio.RIOReceive(rq, NULL, 0, RIO_MSG_COMMIT_ONLY, NULL));
    test_send(pair[1], "deferred");
    check_result(cq, 0, 8, 0x51, 34);

    /* The end. */
    CHECK(receive(rq, 0, 8, 0, 40));
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    check_result(cq, 0, 0, 0x51, 40);
    test_close_pair(pair);
    rio.RIOCloseCompletionQueue(cq);
}

static void reset_and_close(void)
{
    SOCKET pair[2];
    RIO_CQ cq = polled(16);
    RIO_RQ rq;
    RIORESULT r;
    rio_pair(pair);
    rq = requests(pair[0], 4, 4, cq, 1);
    CHECK(receive(rq, 0, 8, 0, 2));
    test_reset(pair[1]);
    r = result_of(cq);
    CHECK_EQ(r.Status, WSAECONNRESET);
    CHECK_EQ(r.RequestContext, 2);
    CHECK_EQ(closesocket(pair[0]), 0);
    /* Requests under way when the socket is closed do not succeed, and a second socket finds room. */
    rio_pair(pair);
    rq = requests(pair[0], 8, 8, cq, 1);
    CHECK(receive(rq, 0, 8, 0, 3));
    CHECK_EQ(closesocket(pair[0]), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    while (rio.RIODequeueCompletion(cq, &r, 1) == 1)
        CHECK(r.Status != 0);
    rio.RIOCloseCompletionQueue(cq);
}

static void datagrams(void)
{
    SOCKET a = rio_bound(), b = rio_bound();
    RIO_CQ cq_a = polled(8), cq_b = polled(8);
    RIO_RQ rq_a = requests(a, 4, 4, cq_a, 0xA), rq_b = requests(b, 4, 4, cq_b, 0xB);
    struct sockaddr_in to = test_loopback(test_port(a));
    RIO_BUF data = slice(0, 64), local = slice(4096, sizeof(SOCKADDR_INET)), remote = slice(8192, sizeof(SOCKADDR_INET));
    RIO_BUF out = slice(1024, 5), target = slice(2048, sizeof(SOCKADDR_INET));
    SOCKADDR_INET address;
    memset(memory, 0, sizeof memory);
    CHECK(rio.RIOReceiveEx(rq_a, &data, 1, &local, &remote, NULL, NULL, 0, (void *)1));
    memcpy(memory + 1024, "udp 1", 5);
    memset(&address, 0, sizeof address);
    address.Ipv4 = to;
    memcpy(memory + 2048, &address, sizeof address);
    CHECK(rio.RIOSendEx(rq_b, &out, 1, NULL, &target, NULL, NULL, 0, (void *)2));
    check_result(cq_b, 0, 5, 0xB, 2);
    check_result(cq_a, 0, 5, 0xA, 1);
    CHECK(memcmp(memory, "udp 1", 5) == 0);
    memcpy(&address, memory + 4096, sizeof address);
    CHECK_EQ(address.si_family, AF_INET);
    CHECK_EQ(address.Ipv4.sin_port, to.sin_port);
    CHECK_EQ(address.Ipv4.sin_addr.s_addr, htonl(INADDR_LOOPBACK));
    memcpy(&address, memory + 8192, sizeof address);
    CHECK_EQ(address.si_family, AF_INET);
    CHECK_EQ(address.Ipv4.sin_port, htons(test_port(b)));

    /* Too long: the receive fails. */
    data.Length = 3;
    CHECK(rio.RIOReceiveEx(rq_a, &data, 1, NULL, NULL, NULL, NULL, 0, (void *)3));
    CHECK(rio.RIOSendEx(rq_b, &out, 1, NULL, &target, NULL, NULL, 0, (void *)4));
    check_result(cq_b, 0, 5, 0xB, 4);
    CHECK_EQ(result_of(cq_a).Status, WSAEMSGSIZE);

    /* Connected, the short calls do. */
    CHECK_EQ(connect(b, (struct sockaddr *)&to, sizeof to), 0);
    CHECK(receive(rq_a, 100, 10, 0, 5));
    CHECK(send_text(rq_b, 200, "short", 0, 6));
    check_result(cq_a, 0, 5, 0xA, 5);
    check_result(cq_b, 0, 5, 0xB, 6);
    CHECK(memcmp(memory + 100, "short", 5) == 0);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
    rio.RIOCloseCompletionQueue(cq_a);
    rio.RIOCloseCompletionQueue(cq_b);
}

/* An event is set once for each RIONotify, at once when results are there. */
static void event_notification(void)
{
    RIO_NOTIFICATION_COMPLETION how;
    HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL);
    SOCKET pair[2];
    RIO_CQ cq;
    RIO_RQ rq;
    memset(&how, 0, sizeof how);
    how.Type = RIO_EVENT_COMPLETION;
    how.Event.EventHandle = event;
    how.Event.NotifyReset = TRUE;
    cq = rio.RIOCreateCompletionQueue(8, &how);
    REQUIRE(cq != RIO_INVALID_CQ);
    rio_pair(pair);
    rq = requests(pair[0], 4, 4, cq, 1);
    CHECK_EQ(rio.RIONotify(cq), ERROR_SUCCESS);
    CHECK_EQ(rio.RIONotify(cq), WSAEALREADY);
    CHECK(receive(rq, 0, 8, 0, 1));
    CHECK_EQ(WaitForSingleObject(event, 0), WAIT_TIMEOUT);
    test_send(pair[1], "x");
    CHECK_EQ(WaitForSingleObject(event, TEST_PATIENCE), WAIT_OBJECT_0);
    check_result(cq, 0, 1, 1, 1);
    /* Not again without being asked. */
    CHECK(ResetEvent(event));
    CHECK(receive(rq, 0, 8, 0, 2));
    test_send(pair[1], "y");
    check_result(cq, 0, 1, 1, 2);
    CHECK_EQ(WaitForSingleObject(event, 0), WAIT_TIMEOUT);
    /* A result that is there already; the call resets the event first. */
    CHECK(receive(rq, 0, 8, 0, 3));
    test_send(pair[1], "z");
    CHECK_EQ(rio.RIONotify(cq), ERROR_SUCCESS);
    CHECK_EQ(WaitForSingleObject(event, TEST_PATIENCE), WAIT_OBJECT_0);
    check_result(cq, 0, 1, 1, 3);
    CHECK_EQ(rio.RIONotify(cq), ERROR_SUCCESS);
    CHECK_EQ(WaitForSingleObject(event, 0), WAIT_TIMEOUT);
    /* A silent request does not set it, the next one does. */
    CHECK(receive(rq, 0, 1, RIO_MSG_DONT_NOTIFY, 4));
    CHECK(receive(rq, 0, 1, 0, 5));
    test_send(pair[1], "q");
    CHECK_EQ(WaitForSingleObject(event, 30), WAIT_TIMEOUT);
    check_result(cq, 0, 1, 1, 4); /* is there all the same */
    test_send(pair[1], "r");
    CHECK_EQ(WaitForSingleObject(event, TEST_PATIENCE), WAIT_OBJECT_0);
    check_result(cq, 0, 1, 1, 5);
    test_close_pair(pair);
    rio.RIOCloseCompletionQueue(cq);
    CHECK(CloseHandle(event));
}

static void port_notification(void)
{
    RIO_NOTIFICATION_COMPLETION how;
    HANDLE port = test_port_create(0);
    SOCKET pair[2];
    OVERLAPPED o;
    struct packet p;
    RIO_CQ cq;
    RIO_RQ rq;
    memset(&how, 0, sizeof how);
    memset(&o, 0, sizeof o);
    how.Type = RIO_IOCP_COMPLETION;
    how.Iocp.IocpHandle = port;
    how.Iocp.CompletionKey = (void *)(ULONG_PTR)0xC0;
    how.Iocp.Overlapped = NULL;
    CHECK_ERR(rio.RIOCreateCompletionQueue(8, &how) == RIO_INVALID_CQ ? -1 : 0, WSAEINVAL);
    how.Iocp.Overlapped = &o;
    cq = rio.RIOCreateCompletionQueue(8, &how);
    REQUIRE(cq != RIO_INVALID_CQ);
    rio_pair(pair);
    rq = requests(pair[0], 4, 4, cq, 1);
    CHECK(receive(rq, 0, 8, 0, 1));
    CHECK_EQ(rio.RIONotify(cq), ERROR_SUCCESS);
    CHECK_NO_PACKET(port);
    test_send(pair[1], "data");
    p = test_packet(port, TEST_PATIENCE);
    CHECK_EQ(p.error, 0);
    CHECK_EQ(p.key, 0xC0);
    CHECK(p.o == &o);
    check_result(cq, 0, 4, 1, 1);
    CHECK_NO_PACKET(port);
    /* Results without a notification asked for, then asked for. */
    CHECK(send_text(rq, 0, "more", 0, 2));
    CHECK_EQ(recv(pair[1], memory + 100, 4, MSG_WAITALL), 4);
    CHECK_NO_PACKET(port);
    CHECK_EQ(rio.RIONotify(cq), ERROR_SUCCESS);
    CHECK(test_packet(port, TEST_PATIENCE).o == &o);
    check_result(cq, 0, 4, 1, 2);
    test_close_pair(pair);
    rio.RIOCloseCompletionQueue(cq);
    CHECK(CloseHandle(port));
}

/* Queues have the room that was asked for, and no more. */
static void limits(void)
{
    SOCKET pair[2], other = rio_socket(SOCK_STREAM);
    RIO_CQ cq = polled(4);
    RIO_RQ rq;
    RIO_BUF b;
    int i;
    rio_pair(pair);
    CHECK_ERR(rio.RIOCreateRequestQueue(pair[0], 4, 1, 1, 1, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAENOBUFS);
    rq = requests(pair[0], 2, 2, cq, 1);
    CHECK_ERR(rio.RIOCreateRequestQueue(other, 1, 1, 0, 1, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAENOBUFS);
    CHECK(receive(rq, 0, 1, 0, 1));
    CHECK(receive(rq, 1, 1, 0, 2));
    CHECK_FALSE(receive(rq, 2, 1, 0, 3), WSAENOBUFS);
    CHECK_FALSE(receive(rq, 2, 1, RIO_MSG_DEFER, 3), WSAENOBUFS);
    /* The place is free again when the result has been taken off. */
    test_send(pair[1], "ab");
    CHECK_FALSE(receive(rq, 2, 1, 0, 3), WSAENOBUFS);
    check_result(cq, 0, 1, 1, 1);
    CHECK(receive(rq, 2, 1, 0, 3));
    check_result(cq, 0, 1, 1, 2);
    test_send(pair[1], "c");
    check_result(cq, 0, 1, 1, 3);
    /* Larger. */
    CHECK(rio.RIOResizeCompletionQueue(cq, 20));
    CHECK(rio.RIOResizeRequestQueue(rq, 5, 5));
    for (i = 0; i < 5; i++)
        CHECK(receive(rq, (ULONG)i, 1, 0, (ULONG_PTR)i));
    CHECK_FALSE(receive(rq, 2, 1, 0, 3), WSAENOBUFS);
    CHECK_FALSE(rio.RIOResizeRequestQueue(rq, 2, 2), WSAETOOMANYREFS);
    CHECK_ERR_EITHER(rio.RIOResizeCompletionQueue(cq, 2) ? 0 : -1, WSAETOOMANYREFS, WSAEINVAL);
    test_send(pair[1], "vwxyz");
    for (i = 0; i < 5; i++)
        check_result(cq, 0, 1, 1, (ULONGLONG)i);
    CHECK(memcmp(memory, "vwxyz", 5) == 0);
    CHECK_FALSE(rio.RIOResizeRequestQueue(rq, 0, 0), WSAEINVAL);
    CHECK_FALSE(rio.RIOResizeRequestQueue(RIO_INVALID_RQ, 1, 1), WSAEINVAL);
    CHECK_FALSE(rio.RIOResizeCompletionQueue(RIO_INVALID_CQ, 10), WSAEINVAL);
    CHECK_FALSE(rio.RIOResizeCompletionQueue(cq, RIO_MAX_CQ_SIZE + 1), WSAEINVAL);
    /* Slices outside the buffer, and of no buffer. */
    b = slice(sizeof memory - 4, 5);
    CHECK_ERR_EITHER(rio.RIOReceive(rq, &b, 1, 0, NULL) ? 0 : -1, WSAEFAULT, WSAEINVAL);
    b = slice(0xFFFFFFFF, 2);
    CHECK_ERR_EITHER(rio.RIOReceive(rq, &b, 1, 0, NULL) ? 0 : -1, WSAEFAULT, WSAEINVAL);
    b = slice(0, 4);
    b.BufferId = RIO_INVALID_BUFFERID;
    CHECK_ERR_EITHER(rio.RIOReceive(rq, &b, 1, 0, NULL) ? 0 : -1, WSAEFAULT, WSAEINVAL);
    b = slice(0, 4);
    CHECK_FALSE(rio.RIOReceive(RIO_INVALID_RQ, &b, 1, 0, NULL), WSAEINVAL);
    CHECK_FALSE(rio.RIOReceive(rq, &b, 1, 0x4000, NULL), WSAEINVAL);
    CHECK_FALSE(rio.RIOSend(rq, &b, 1, RIO_MSG_WAITALL, NULL), WSAEINVAL); /* a flag of receives */
    CHECK_FALSE(rio.RIOReceive(rq, &b, 1, RIO_MSG_COMMIT_ONLY | RIO_MSG_DEFER, NULL), WSAEINVAL);
    CHECK(empty(cq));
    test_close_pair(pair);
    CHECK_EQ(closesocket(other), 0);
    rio.RIOCloseCompletionQueue(cq);
}

static void errors(void)
{
    SOCKET plain = socket(AF_INET, SOCK_STREAM, 0), s = rio_socket(SOCK_STREAM);
    RIO_NOTIFICATION_COMPLETION how;
    RIO_CQ cq = polled(8);
    RIO_BUFFERID id;
    RIORESULT r;
    char place[16];
    memset(&how, 0, sizeof how);
    how.Type = (RIO_NOTIFICATION_COMPLETION_TYPE)77;
    CHECK_ERR(rio.RIOCreateCompletionQueue(0, NULL) == RIO_INVALID_CQ ? -1 : 0, WSAEINVAL);
    CHECK_ERR(rio.RIOCreateCompletionQueue(RIO_MAX_CQ_SIZE + 1, NULL) == RIO_INVALID_CQ ? -1 : 0, WSAEINVAL);
    CHECK_ERR(rio.RIOCreateCompletionQueue(8, &how) == RIO_INVALID_CQ ? -1 : 0, WSAEINVAL);
    CHECK_ERR(rio.RIOCreateRequestQueue(INVALID_SOCKET, 1, 1, 1, 1, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAENOTSOCK);
    CHECK_ERR(rio.RIOCreateRequestQueue(s, 1, 1, 1, 1, RIO_INVALID_CQ, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAEINVAL);
    CHECK_ERR(rio.RIOCreateRequestQueue(s, 1, 1, 1, 1, cq, RIO_INVALID_CQ, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAEINVAL);
    CHECK_ERR(rio.RIOCreateRequestQueue(s, 0, 1, 0, 1, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAEINVAL);
    CHECK_ERR(rio.RIOCreateRequestQueue(s, 1, 2, 1, 1, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAEINVAL);
    /* Made without WSA_FLAG_REGISTERED_IO. */
    CHECK_ERR_EITHER(rio.RIOCreateRequestQueue(plain, 1, 1, 1, 1, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAEOPNOTSUPP,
                     WSAEINVAL);
    CHECK_EQ(rio.RIODequeueCompletion(RIO_INVALID_CQ, &r, 1), RIO_CORRUPT_CQ);
    CHECK_EQ(rio.RIONotify(RIO_INVALID_CQ), WSAEINVAL);
    CHECK_EQ(rio.RIONotify(cq), WSAEINVAL); /* polled */
    CHECK_ERR(rio.RIORegisterBuffer(place, 0) == RIO_INVALID_BUFFERID ? -1 : 0, WSAEINVAL);
    CHECK_ERR(rio.RIORegisterBuffer(NULL, 16) == RIO_INVALID_BUFFERID ? -1 : 0, WSAEFAULT);
    id = rio.RIORegisterBuffer(place, sizeof place);
    CHECK(id != RIO_INVALID_BUFFERID);
    rio.RIODeregisterBuffer(id);
    rio.RIODeregisterBuffer(RIO_INVALID_BUFFERID);
    rio.RIOCloseCompletionQueue(RIO_INVALID_CQ);
    rio.RIOCloseCompletionQueue(cq);
    CHECK_EQ(closesocket(plain), 0);
    CHECK_EQ(closesocket(s), 0);
}

int main(void)
{
    GUID id = WSAID_MULTIPLE_RIO;
    DWORD bytes = 0;
    SOCKET s;
    test_start();
    s = socket(AF_INET, SOCK_STREAM, 0);
    rio.cbSize = sizeof rio;
    REQUIRE(WSAIoctl(s, SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER, &id, sizeof id, &rio, sizeof rio, &bytes, NULL, NULL) ==
            0);
    CHECK_EQ(bytes, sizeof rio);
    CHECK_EQ(rio.cbSize, sizeof rio);
    CHECK(rio.RIOReceive && rio.RIOReceiveEx && rio.RIOSend && rio.RIOSendEx && rio.RIOCloseCompletionQueue);
    CHECK(rio.RIOCreateCompletionQueue && rio.RIOCreateRequestQueue && rio.RIODequeueCompletion);
    CHECK(rio.RIODeregisterBuffer && rio.RIONotify && rio.RIORegisterBuffer);
    CHECK(rio.RIOResizeCompletionQueue && rio.RIOResizeRequestQueue);
    CHECK_EQ(closesocket(s), 0);
    registered = rio.RIORegisterBuffer(memory, sizeof memory);
    REQUIRE(registered != RIO_INVALID_BUFFERID);
    stream();
    reset_and_close();
    datagrams();
    event_notification();
    port_notification();
    limits();
    errors();
    rio.RIODeregisterBuffer(registered);
    return test_finish();
}

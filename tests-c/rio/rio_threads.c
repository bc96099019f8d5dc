/* Registered I/O (not under Wine): progress while nobody looks, whole streams, ends, and threads that do everything at once. */
#include "../overlapped/overlapped.h"

static RIO_EXTENSION_FUNCTION_TABLE rio;
#define ROOM (1 << 20)
static char memory[ROOM];
static RIO_BUFFERID registered;

static RIO_BUF slice(ULONG offset, ULONG length)
{
    RIO_BUF b;
    b.BufferId = registered;
    b.Offset = offset;
    b.Length = length;
    return b;
}

static SOCKET rio_socket(int type)
{
    SOCKET s = WSASocketA(AF_INET, type, 0, NULL, 0, WSA_FLAG_REGISTERED_IO | WSA_FLAG_OVERLAPPED);
    REQUIRE(s != INVALID_SOCKET);
    return s;
}

/* Both ends for registered I/O: an accepted socket has it of its listener. */
static void rio_pair(SOCKET pair[2])
{
    struct sockaddr_in any = test_loopback(0);
    SOCKET listener = rio_socket(SOCK_STREAM);
    REQUIRE(bind(listener, (struct sockaddr *)&any, sizeof any) == 0);
    REQUIRE(listen(listener, 1) == 0);
    pair[0] = rio_socket(SOCK_STREAM);
    REQUIRE(test_connect(pair[0], test_port(listener)) == 0);
    REQUIRE((pair[1] = accept(listener, NULL, NULL)) != INVALID_SOCKET);
    CHECK_EQ(closesocket(listener), 0);
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

static RIORESULT result_of(RIO_CQ cq)
{
    RIORESULT r;
    memset(&r, 0xDD, sizeof r);
    WAIT_UNTIL(rio.RIODequeueCompletion(cq, &r, 1) == 1);
    return r;
}

/* A send that the peer's buffer does not hold goes on although nobody looks at its queue. */
static void unattended(void)
{
    SOCKET pair[2];
    RIO_CQ cq = polled(4);
    RIO_RQ rq;
    RIO_BUF all = slice(0, ROOM);
    static char block[1 << 16];
    size_t got = 0;
    int i, n, wrong = 0;
    rio_pair(pair);
    rq = requests(pair[0], 1, 3, cq, 1);
    for (i = 0; i < ROOM; i++)
        memory[i] = (char)(i * 7 >> 3);
    for (i = 0; i < 3; i++)
        CHECK(rio.RIOSend(rq, &all, 1, 0, (void *)(ULONG_PTR)i));
    CHECK_FALSE(rio.RIOSend(rq, &all, 1, 0, NULL), WSAENOBUFS);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0); /* behind them */
    while (got < 3 * (size_t)ROOM && (n = recv(pair[1], block, sizeof block, 0)) > 0) {
        for (i = 0; i < n; i++)
            wrong += block[i] != memory[(got + i) % ROOM];
        got += n;
    }
    CHECK_EQ(got, 3 * (size_t)ROOM);
    CHECK_EQ(recv(pair[1], block, 1, 0), 0);
    CHECK_EQ(wrong, 0);
    for (i = 0; i < 3; i++) {
        RIORESULT r = result_of(cq);
        CHECK_EQ(r.Status, 0);
        CHECK_EQ(r.BytesTransferred, ROOM);
        CHECK_EQ(r.RequestContext, i);
    }
    CHECK_FALSE(rio.RIOSend(rq, &all, 1, 0, NULL), WSAESHUTDOWN);
    test_close_pair(pair);
    rio.RIOCloseCompletionQueue(cq);
}

/* Closing ends what is pending and what is deferred as aborted; the room is free again when those results are taken. */
static void closing(void)
{
    SOCKET pair[2], other = rio_socket(SOCK_DGRAM);
    RIO_CQ cq = polled(4);
    RIO_BUF b = slice(0, 8);
    RIO_RQ rq;
    RIORESULT r[8];
    int i;
    rio_pair(pair);
    rq = requests(pair[0], 3, 1, cq, 0x77);
    CHECK_FALSE(rio.RIOReceive(rq, NULL, 0, 0, NULL), WSAEINVAL); /* a stream has no datagrams to leave */
    CHECK(rio.RIOReceive(rq, &b, 1, 0, (void *)1));
    CHECK(rio.RIOReceive(rq, &b, 1, RIO_MSG_DEFER, (void *)2));
    CHECK(rio.RIOSend(rq, &b, 1, RIO_MSG_DEFER, (void *)3));
    CHECK_EQ(rio.RIODequeueCompletion(cq, r, 8), 0);
    CHECK_EQ(closesocket(pair[0]), 0);
    CHECK_FALSE(rio.RIOReceive(rq, &b, 1, 0, NULL), WSAEINVAL);
    CHECK_FALSE(rio.RIOReceive(rq, NULL, 0, RIO_MSG_COMMIT_ONLY, NULL), WSAEINVAL);
    CHECK_ERR(rio.RIOCreateRequestQueue(other, 1, 1, 0, 0, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAENOBUFS);
    CHECK_EQ(rio.RIODequeueCompletion(cq, r, 8), 3);
    for (i = 0; i < 3; i++) {
        CHECK_EQ(r[i].Status, WSA_OPERATION_ABORTED);
        CHECK_EQ(r[i].BytesTransferred, 0);
        CHECK_EQ(r[i].SocketContext, 0x77);
        CHECK_EQ(r[i].RequestContext, i + 1);
    }
    CHECK(rio.RIOCreateRequestQueue(other, 4, 1, 0, 0, cq, cq, NULL) != RIO_INVALID_RQ);
    CHECK_ERR(rio.RIOCreateRequestQueue(other, 1, 1, 0, 0, cq, cq, NULL) == RIO_INVALID_RQ ? -1 : 0, WSAEINVAL);
    CHECK_EQ(closesocket(other), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    /* Results of a queue that is closed are dropped. */
    rio_pair(pair);
    rq = requests(pair[0], 2, 2, cq, 1);
    CHECK(rio.RIOReceive(rq, &b, 1, 0, NULL));
    rio.RIOCloseCompletionQueue(cq);
    CHECK_EQ(rio.RIODequeueCompletion(cq, r, 8), RIO_CORRUPT_CQ);
    test_send(pair[1], "x");
    test_close_pair(pair);
    /* Neither is a handle that CloseHandle takes. */
    cq = polled(1);
    CHECK(!CloseHandle((HANDLE)cq));
    CHECK(!CloseHandle((HANDLE)registered));
    CHECK_EQ(rio.RIODequeueCompletion(cq, r, 8), 0);
    rio.RIOCloseCompletionQueue(cq);
}

/* What is not connected or not bound cannot begin; an answer to a datagram sent before is a result. */
static void datagrams(void)
{
    SOCKET s = rio_socket(SOCK_DGRAM), stream = rio_socket(SOCK_STREAM);
    RIO_CQ cq = polled(16);
    RIO_RQ rq = requests(s, 4, 4, cq, 1), rq_stream = requests(stream, 4, 4, cq, 2);
    RIO_BUF b = slice(0, 8), to = slice(4096, sizeof(SOCKADDR_INET)), flags = slice(8192, 4), from = slice(8200, 28);
    RIO_BUF small_place = slice(4096, 8);
    struct sockaddr_in local = test_loopback(0);
    SOCKADDR_INET *target = (SOCKADDR_INET *)(void *)(memory + 4096);
    RIORESULT r;
    int i;
    CHECK_FALSE(rio.RIOReceive(rq, &b, 1, 0, NULL), WSAEINVAL);
    CHECK_FALSE(rio.RIOSend(rq, &b, 1, 0, NULL), WSAENOTCONN);
    CHECK_FALSE(rio.RIOReceive(rq_stream, &b, 1, 0, NULL), WSAENOTCONN);
    CHECK_FALSE(rio.RIOSend(rq_stream, &b, 1, 0, NULL), WSAENOTCONN);
    CHECK_EQ(bind(s, (struct sockaddr *)&local, sizeof local), 0);
    CHECK_FALSE(rio.RIOReceive(rq, &b, 1, RIO_MSG_WAITALL, NULL), WSAEINVAL);
    CHECK_FALSE(rio.RIOReceive(rq, &b, 2, 0, NULL), WSAEINVAL);
    CHECK_FALSE(rio.RIOSendEx(rq, &b, 1, &to, &to, NULL, NULL, 0, NULL), WSAEINVAL); /* reserved */
    CHECK_FALSE(rio.RIOSendEx(rq, &b, 1, NULL, &small_place, NULL, NULL, 0, NULL), WSAEINVAL);

    memset(target, 0, sizeof *target);
    target->Ipv4 = test_loopback(test_closed_port(SOCK_DGRAM));
    CHECK(rio.RIOReceive(rq, &b, 1, 0, (void *)5));
    CHECK(rio.RIOSendEx(rq, &b, 1, NULL, &to, NULL, NULL, 0, (void *)6));
    for (i = 0; i < 2; i++) {
        r = result_of(cq);
        CHECK_EQ(r.Status, r.RequestContext == 5 ? WSAECONNRESET : 0);
    }
    /* To itself: empty, without place for the data, too long with its flags, to another family. */
    target->Ipv4 = test_loopback(test_port(s));
    CHECK(rio.RIOSendEx(rq, NULL, 0, NULL, &to, NULL, NULL, 0, (void *)6));
    CHECK_EQ(result_of(cq).Status, 0);
    CHECK(rio.RIOReceive(rq, &b, 1, 0, (void *)7));
    r = result_of(cq);
    CHECK(r.Status == 0 && r.BytesTransferred == 0 && r.RequestContext == 7);
    CHECK(rio.RIOReceive(rq, NULL, 0, 0, (void *)8));
    CHECK(rio.RIOSendEx(rq, &b, 1, NULL, &to, NULL, NULL, 0, (void *)6));
    for (i = 0; i < 2; i++) {
        r = result_of(cq);
        CHECK_EQ(r.Status, 0);
        CHECK_EQ(r.BytesTransferred, r.RequestContext == 8 ? 0 : 8);
    }
    b.Length = 4;
    CHECK(rio.RIOReceiveEx(rq, &b, 1, NULL, &from, NULL, &flags, 0, (void *)9));
    b.Length = 8;
    CHECK(rio.RIOSendEx(rq, &b, 1, NULL, &to, NULL, NULL, 0, (void *)6));
    for (i = 0; i < 2; i++) {
        r = result_of(cq);
        CHECK_EQ(r.Status, r.RequestContext == 9 ? WSAEMSGSIZE : 0);
    }
    CHECK_EQ(*(ULONG *)(void *)(memory + 8192), MSG_PARTIAL);
    CHECK(memcmp(memory + 8200, target, sizeof(struct sockaddr_in)) == 0);
    target->si_family = AF_INET6;
    CHECK(rio.RIOSendEx(rq, &b, 1, NULL, &to, NULL, NULL, 0, (void *)6));
    CHECK_EQ(result_of(cq).Status, WSAEAFNOSUPPORT);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(stream), 0);
    rio.RIOCloseCompletionQueue(cq);
}

/* The address that a datagram came to, where the socket is bound to any. */
static void local_address(int family)
{
    SOCKET s = WSASocketA(family, SOCK_DGRAM, 0, NULL, 0, WSA_FLAG_REGISTERED_IO | WSA_FLAG_OVERLAPPED);
    SOCKET from = test_bound(family, SOCK_DGRAM);
    SOCKADDR_INET to;
    RIO_CQ cq = polled(4);
    RIO_BUF b = slice(0, 8), local = slice(4096, sizeof(SOCKADDR_INET)), remote = slice(8192, sizeof(SOCKADDR_INET));
    RIO_RQ rq = requests(s, 2, 2, cq, 1);
    int i, size = family == AF_INET ? sizeof to.Ipv4 : sizeof to.Ipv6;
    memset(&to, 0, sizeof to);
    to.si_family = (ADDRESS_FAMILY)family;
    CHECK_EQ(bind(s, (struct sockaddr *)&to, size), 0);
    if (family == AF_INET)
        to.Ipv4 = test_loopback(test_port(s));
    else
        to.Ipv6 = test_loopback6(test_port(s));
    for (i = 0; i < 2; i++) {
        memset(memory + 4096, 0xDD, sizeof to);
        CHECK(rio.RIOReceiveEx(rq, &b, 1, &local, &remote, NULL, NULL, 0, NULL));
        CHECK_EQ(sendto(from, "hi", 2, 0, (struct sockaddr *)&to, size), 2);
        CHECK_EQ(result_of(cq).BytesTransferred, 2);
        CHECK(memcmp(memory + 4096, &to, size) == 0);
        CHECK_EQ(((SOCKADDR_INET *)(void *)(memory + 8192))->Ipv4.sin_port, htons(test_port(from)));
    }
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(from), 0);
    rio.RIOCloseCompletionQueue(cq);
}

/* Control data both ways: the packet's address and interface, and the hops that it may make. */
static void control_data(void)
{
    SOCKET s = rio_socket(SOCK_DGRAM);
    struct sockaddr_in any = test_loopback(0);
    RIO_CQ cq = polled(8);
    RIO_RQ rq = requests(s, 2, 4, cq, 1);
    RIO_BUF b = slice(0, 8), control = slice(4096, 256), flags = slice(8192, 4), sent = slice(12288, 256), small_room = slice(4096, 8);
    RIO_CMSG_BUFFER *got = (RIO_CMSG_BUFFER *)(void *)(memory + 4096), *given = (RIO_CMSG_BUFFER *)(void *)(memory + 12288);
    PWSACMSGHDR piece;
    DWORD on = 1;
    int i, ttl = 7, found_info = 0, found_ttl = 0;
    CHECK_EQ(bind(s, (struct sockaddr *)&any, sizeof any), 0);
    any.sin_port = htons(test_port(s));
    CHECK_EQ(connect(s, (struct sockaddr *)&any, sizeof any), 0);
    CHECK_EQ(setsockopt(s, IPPROTO_IP, IP_PKTINFO, (char *)&on, sizeof on), 0);
    CHECK_EQ(setsockopt(s, IPPROTO_IP, IP_RECVTTL, (char *)&on, sizeof on), 0);
    memset(given, 0, 256);
    given->TotalLength = (ULONG)(RIO_CMSG_BASE_SIZE + WSA_CMSG_SPACE(sizeof ttl));
    piece = RIO_CMSG_FIRSTHDR(given);
    REQUIRE(piece != NULL);
    piece->cmsg_len = WSA_CMSG_LEN(sizeof ttl);
    piece->cmsg_level = IPPROTO_IP;
    piece->cmsg_type = IP_TTL;
    memcpy(WSA_CMSG_DATA(piece), &ttl, sizeof ttl);
    CHECK(rio.RIOReceiveEx(rq, &b, 1, NULL, NULL, &control, &flags, 0, (void *)1));
    CHECK(rio.RIOSendEx(rq, &b, 1, NULL, NULL, &sent, NULL, 0, (void *)2));
    for (i = 0; i < 2; i++) {
        RIORESULT r = result_of(cq);
        CHECK_EQ(r.Status, 0);
        CHECK_EQ(r.BytesTransferred, 8);
    }
    CHECK_EQ(*(ULONG *)(void *)(memory + 8192), 0);
    CHECK(got->TotalLength > RIO_CMSG_BASE_SIZE && got->TotalLength <= 256);
    for (piece = RIO_CMSG_FIRSTHDR(got); piece; piece = RIO_CMSG_NEXTHDR(got, piece)) {
        if (piece->cmsg_type == IP_PKTINFO) {
            IN_PKTINFO info;
            memcpy(&info, WSA_CMSG_DATA(piece), sizeof info);
            CHECK_EQ(info.ipi_addr.s_addr, htonl(INADDR_LOOPBACK));
            found_info++;
        } else if (piece->cmsg_type == IP_TTL) {
            memcpy(&i, WSA_CMSG_DATA(piece), sizeof i);
            CHECK_EQ(i, ttl);
            found_ttl++;
        }
    }
    CHECK_EQ(found_info, 1);
    CHECK_EQ(found_ttl, 1);
    /* Without room for them; and what is no control data. */
    CHECK(rio.RIOReceiveEx(rq, &b, 1, NULL, NULL, &small_room, &flags, 0, (void *)1));
    CHECK(rio.RIOSendEx(rq, &b, 1, NULL, NULL, &sent, NULL, 0, (void *)2));
    for (i = 0; i < 2; i++) {
        RIORESULT r = result_of(cq);
        CHECK_EQ(r.Status, r.RequestContext == 1 ? WSAEMSGSIZE : 0);
    }
    CHECK_EQ(*(ULONG *)(void *)(memory + 8192), MSG_CTRUNC);
    CHECK_EQ(got->TotalLength, RIO_CMSG_BASE_SIZE);
    given->TotalLength = 0xFFFFFFFF;
    CHECK(rio.RIOSendEx(rq, &b, 1, NULL, NULL, &sent, NULL, 0, (void *)2));
    CHECK_EQ(result_of(cq).Status, WSAEINVAL);
    CHECK_EQ(closesocket(s), 0);
    rio.RIOCloseCompletionQueue(cq);
}

/* A stream through several outstanding receives, told of by an event. */
static SOCKET feeding;
static void feed(void *unused)
{
    static char block[10000];
    int i, round;
    (void)unused;
    for (round = 0; round < 100; round++) {
        for (i = 0; i < (int)sizeof block; i++)
            block[i] = (char)((round * (int)sizeof block + i) * 13 >> 4);
        CHECK_EQ(send(feeding, block, sizeof block, 0), sizeof block);
    }
    CHECK_EQ(shutdown(feeding, SD_SEND), 0);
}

static void stream(void)
{
    SOCKET pair[2];
    RIO_NOTIFICATION_COMPLETION how;
    test_thread feeder;
    RIORESULT r[8];
    RIO_CQ cq;
    RIO_RQ rq;
    ULONG i, j, n, next = 0, got = 0, wrong = 0, ended = 0;
    memset(&how, 0, sizeof how);
    how.Type = RIO_EVENT_COMPLETION;
    how.Event.EventHandle = CreateEventA(NULL, FALSE, FALSE, NULL);
    REQUIRE((cq = rio.RIOCreateCompletionQueue(4, &how)) != RIO_INVALID_CQ);
    rio_pair(pair);
    rq = requests(pair[0], 4, 0, cq, 1);
    for (i = 0; i < 4; i++) {
        RIO_BUF b = slice(i * 4096, 4096);
        CHECK(rio.RIOReceive(rq, &b, 1, i < 3 ? RIO_MSG_DEFER : 0, (void *)(ULONG_PTR)i));
    }
    feeding = pair[1];
    test_thread_start(&feeder, feed, NULL);
    while (!ended) {
        CHECK_EQ(rio.RIONotify(cq), ERROR_SUCCESS);
        if (!CHECK_EQ(WaitForSingleObject(how.Event.EventHandle, TEST_PATIENCE), WAIT_OBJECT_0))
            break;
        n = rio.RIODequeueCompletion(cq, r, 8);
        CHECK(n >= 1 && n <= 4);
        for (i = 0; i < n; i++) {
            RIO_BUF b = slice((ULONG)r[i].RequestContext * 4096, 4096);
            CHECK_EQ(r[i].Status, 0);
            CHECK_EQ(r[i].RequestContext, next++ % 4);
            for (j = 0; j < r[i].BytesTransferred; j++)
                wrong += memory[b.Offset + j] != (char)((int)(got + j) * 13 >> 4);
            got += r[i].BytesTransferred;
            if (r[i].BytesTransferred == 0)
                ended = 1;
            else if (!ended)
                CHECK(rio.RIOReceive(rq, &b, 1, 0, (void *)(ULONG_PTR)r[i].RequestContext));
        }
    }
    CHECK_EQ(got, 1000000);
    CHECK_EQ(wrong, 0);
    test_thread_join(&feeder);
    test_close_pair(pair);
    rio.RIOCloseCompletionQueue(cq);
    CHECK(CloseHandle(how.Event.EventHandle));
}

/* Threads that do everything at once to the same queues, sockets and buffers: nothing may break. */
#define VANDALS 4
static RIO_CQ volatile shared_cq;
static SOCKET volatile shared_socket;
static RIO_BUFFERID volatile shared_buffer;
static char playground[8192];

static void vandal(void *seed)
{
    unsigned state = (unsigned)(ULONG_PTR)seed * 2654435761u + 1;
    RIORESULT r[4];
    int i;
    for (i = 0; i < 4000; i++) {
        RIO_CQ cq = shared_cq;
        RIO_RQ rq = (RIO_RQ)shared_socket;
        RIO_BUF b, remote;
        state = state * 1664525u + 1013904223u;
        b.BufferId = shared_buffer;
        b.Offset = (state >> 8) % 4096;
        b.Length = (state >> 4) % 64;
        remote = b;
        remote.Length = sizeof(SOCKADDR_INET);
        switch (state >> 28) {
        case 0: case 1: case 2:
            rio.RIOReceiveEx(rq, &b, 1, NULL, &remote, NULL, NULL, state >> 20 & 3, NULL);
            break;
        case 3: case 4: case 5:
            rio.RIOSend(rq, &b, 1, state >> 20 & 3, NULL);
            break;
        case 6: case 7: case 8:
            rio.RIODequeueCompletion(cq, r, 4);
            break;
        case 9:
            rio.RIONotify(cq);
            break;
        case 10:
            rio.RIOReceive(rq, NULL, 0, RIO_MSG_COMMIT_ONLY, NULL);
            rio.RIOSend(rq, NULL, 0, RIO_MSG_COMMIT_ONLY, NULL);
            break;
        case 11:
            rio.RIOResizeRequestQueue(rq, state >> 20 & 31, state >> 16 & 31);
            rio.RIOResizeCompletionQueue(cq, 1 + (state >> 12 & 127));
            break;
        case 12:
            if (state >> 20 & 1)
                break;
            rio.RIODeregisterBuffer(shared_buffer);
            shared_buffer = rio.RIORegisterBuffer(playground, sizeof playground);
            break;
        case 13: {
            struct sockaddr_in any = test_loopback(0), self;
            SOCKET s;
            if (state >> 20 & 7)
                break;
            closesocket(shared_socket);
            s = rio_socket(SOCK_DGRAM);
            bind(s, (struct sockaddr *)&any, sizeof any);
            self = test_loopback(test_port(s));
            connect(s, (struct sockaddr *)&self, sizeof self);
            rio.RIOCreateRequestQueue(s, 8, 1, 8, 1, cq, cq, NULL);
            shared_socket = s;
            break;
        }
        case 14:
            if (state >> 20 & 7)
                break;
            rio.RIOCloseCompletionQueue(cq);
            shared_cq = rio.RIOCreateCompletionQueue(64, NULL);
            break;
        default:
            rio.RIODequeueCompletion((RIO_CQ)(ULONG_PTR)state, r, 4);
            rio.RIODeregisterBuffer((RIO_BUFFERID)(ULONG_PTR)(state >> 4));
            rio.RIOReceive((RIO_RQ)(ULONG_PTR)(state & ~3u), &b, 1, 0, NULL);
        }
    }
}

static void vandalism(void)
{
    test_thread threads[VANDALS];
    ULONG_PTR i;
    shared_cq = polled(64);
    shared_buffer = rio.RIORegisterBuffer(playground, sizeof playground);
    shared_socket = rio_socket(SOCK_DGRAM);
    requests(shared_socket, 8, 8, shared_cq, 1);
    for (i = 0; i < VANDALS; i++)
        test_thread_start(&threads[i], vandal, (void *)(i + 1));
    for (i = 0; i < VANDALS; i++)
        test_thread_join(&threads[i]);
    closesocket(shared_socket);
    rio.RIOCloseCompletionQueue(shared_cq);
    rio.RIODeregisterBuffer(shared_buffer);
}

int main(void)
{
    GUID id = WSAID_MULTIPLE_RIO;
    DWORD bytes = 0;
    SOCKET s;
    test_start();
    s = rio_socket(SOCK_STREAM);
    rio.cbSize = sizeof rio;
    REQUIRE(WSAIoctl(s, SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER, &id, sizeof id, &rio, sizeof rio, &bytes, NULL,
                     NULL) == 0);
    CHECK_EQ(closesocket(s), 0);
    registered = rio.RIORegisterBuffer(memory, sizeof memory);
    REQUIRE(registered != RIO_INVALID_BUFFERID);
    CHECK_ERR(rio.RIORegisterBuffer((char *)(ULONG_PTR)0x10, 64) == RIO_INVALID_BUFFERID ? -1 : 0, WSAEFAULT);
    CHECK_ERR(rio.RIORegisterBuffer(memory, 0xFFFFFFFF) == RIO_INVALID_BUFFERID ? -1 : 0, WSAEFAULT);
    unattended();
    closing();
    datagrams();
    local_address(AF_INET);
    local_address(AF_INET6);
    control_data();
    stream();
    vandalism();
    rio.RIODeregisterBuffer(registered);
    return test_finish();
}

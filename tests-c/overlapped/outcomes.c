/* How overlapped calls end in the rarer cases: a datagram that is cut, CloseHandle, an own shutdown, a socket that is not overlapped, and
   what WSAGetOverlappedResult makes of statuses and events. */
#include "overlapped.h"

static int routines, routine_error, routine_bytes;
static void CALLBACK note(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    (void)o, (void)flags;
    routines++;
    routine_error = (int)error;
    routine_bytes = (int)bytes;
}

/* The datagram is there already: the call says WSAEMSGSIZE, and whoever is to be told is told. */
static void cut(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(s));
    HANDLE port = test_port_create(0);
    struct packet p;
    struct op op;
    int way;
    for (way = 0; way < 3; way++) {
        op_make(&op, 3, way == 0);
        CHECK_EQ(sendto(s, "abcdefgh", 8, 0, (struct sockaddr *)&to, sizeof to), 8);
        CHECK(BECOMES_READY(s, 'r'));
        if (way == 2)
            test_port_add(port, s, 5);
        CHECK_ERR(WSARecvFrom(s, &op.b, 1, NULL, &op.flags, NULL, NULL, &op.o, way == 1 ? note : NULL), WSAEMSGSIZE);
        CHECK_EQ(op.o.Internal, 0x80000005);
        CHECK_EQ(op.o.InternalHigh, 3);
        if (way == 0) {
            CHECK(op_signaled(&op));
            op_free(&op);
        } else if (way == 1) {
            CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
            CHECK_EQ(routines, 1);
            CHECK_EQ(routine_error, WSAEMSGSIZE);
            CHECK_EQ(routine_bytes, 3);
        } else {
            p = test_packet(port, TEST_PATIENCE);
            CHECK(p.o == &op.o);
            CHECK_EQ(p.error, ERROR_MORE_DATA);
            CHECK_EQ(p.bytes, 3);
        }
        CHECK_EQ(memcmp(op.data, "abc", 3), 0);
    }
    CHECK_NO_PACKET(port);
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(port));
}

/* A pending receive ends otherwise by CloseHandle than by closesocket. */
static void closes(void)
{
    int by_handle;
    for (by_handle = 0; by_handle < 2; by_handle++) {
        SOCKET pair[2];
        HANDLE port = test_port_create(0);
        struct packet p;
        struct op op;
        test_tcp_pair(pair);
        test_port_add(port, pair[0], 1);
        CHECK_PENDS(op_recv(op_make(&op, 4, 0), pair[0]));
        CHECK(by_handle ? CloseHandle((HANDLE)pair[0]) : closesocket(pair[0]) == 0);
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        WINE_DIFFERS_EQ(p.error, by_handle ? ERROR_CONNECTION_ABORTED : ERROR_OPERATION_ABORTED, "676");
        CHECK_EQ(closesocket(pair[1]), 0);
        CHECK(CloseHandle(port));
    }
}

static void own_shutdown(void)
{
    SOCKET pair[2];
    HANDLE port = test_port_create(0);
    struct packet p;
    struct op op;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    CHECK_PENDS(op_recv(op_make(&op, 4, 0), pair[0]));
    CHECK_EQ(shutdown(pair[0], SD_RECEIVE), 0);
    if (!test_under_wine()) { /* which leaves it pending */
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.bytes, 0);
    }
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

static void send_later(void *s)
{
    Sleep(20);
    CHECK_EQ(send(*(SOCKET *)s, "late", 4, 0), 4);
}

/* The call waits, although the socket is nonblocking, and fills the OVERLAPPED. */
static void not_overlapped(void)
{
    SOCKET listener = test_listener(AF_INET), peer, s = WSASocketA(AF_INET, SOCK_STREAM, 0, NULL, 0, 0);
    test_thread t;
    struct op op;
    DWORD got = 0;
    CHECK_EQ(test_connect(s, test_port(listener)), 0);
    peer = accept(listener, NULL, NULL);
    test_nonblocking(s, 1);
    op_make(&op, 8, 1);
    test_thread_start(&t, send_later, &peer);
    CHECK_EQ(WSARecv(s, &op.b, 1, &got, &op.flags, &op.o, NULL), 0);
    CHECK_EQ(got, 4);
    CHECK_EQ(op.o.Internal, 0);
    CHECK_EQ(op.o.InternalHigh, 4);
    CHECK(op_signaled(&op));
    test_thread_join(&t);
    op_free(&op);
    closesocket(s);
    closesocket(peer);
    closesocket(listener);
}

static void results(void)
{
    static const struct { DWORD status; int error; } cases[] = {
        {0, 0}, {0x80000005, WSAEMSGSIZE}, {0x80000001, WSAEINVAL}, {0x80070057, WSAEINVAL}, {0xC0000001, WSAEINVAL},
        {0xC0000005, WSAEFAULT}, {0xC0070000, WSAEINVAL}, {0xC0070057, WSAEINVAL}, {0xC007271D, WSAEINVAL},
        {0xC0000120, WSA_OPERATION_ABORTED}, {0xC000000D, WSAEINVAL}, {0xFFFFFFFF, WSAEINVAL},
    };
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct op op;
    size_t i;
    op_make(&op, 0, 1);
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        DWORD bytes = 99, flags = 98;
        BOOL ok;
        op.o.Internal = cases[i].status;
        op.o.InternalHigh = 5;
        op.o.Offset = 9;
        WSASetLastError(77);
        ok = WSAGetOverlappedResult(s, &op.o, &bytes, FALSE, &flags);
        CHECK_EQ(ok, cases[i].error == 0);
        CHECK_EQ(WSAGetLastError(), cases[i].error);
        CHECK_EQ(bytes, 5);
        WINE_DIFFERS_EQ(flags, ok ? 9 : 98, "written");
    }
    /* It waits for the event alone. */
    {
        DWORD bytes = 99, flags = 98;
        op.o.Internal = STATUS_PENDING;
        CHECK(WSASetEvent(op.o.hEvent));
        CHECK(WSAGetOverlappedResult(s, &op.o, &bytes, TRUE, &flags));
        CHECK_EQ(bytes, 5);
        CHECK(!WSAGetOverlappedResult(s, &op.o, &bytes, FALSE, &flags));
        CHECK_EQ(WSAGetLastError(), WSA_IO_INCOMPLETE);
    }
    op_free(&op);
    closesocket(s);
}

int main(void)
{
    test_start();
    cut();
    closes();
    own_shutdown();
    not_overlapped();
    results();
    return test_finish();
}

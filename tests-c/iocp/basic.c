/* Completion ports, one thread: creating and associating, what GetQueuedCompletionStatus(Ex) answers for packets, failed
   operations, time-outs and closed ports, posted packets, order, events beside packets, notification modes. */
#include "../overlapped/overlapped.h"

static void creating(void)
{
    HANDLE port = test_port_create(0), second, event = CreateEventA(NULL, TRUE, FALSE, NULL);
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), t = socket(AF_INET, SOCK_STREAM, 0);
    HANDLE none = (HANDLE)(ULONG_PTR)0x7654320;
    test_port_add(port, s, 1);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)s, port, 1, 0), ERROR_INVALID_PARAMETER); /* once and for all */
    second = CreateIoCompletionPort((HANDLE)t, NULL, 2, 4); /* both in one call */
    CHECK(second != NULL);
    CHECK(second != port);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)s, second, 1, 0), ERROR_INVALID_PARAMETER);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)t, port, 1, 0), ERROR_INVALID_PARAMETER);
    CHECK_FALSE(CreateIoCompletionPort(INVALID_HANDLE_VALUE, port, 1, 0), ERROR_INVALID_PARAMETER);
    CHECK_EQ(closesocket(t), 0);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)t, port, 1, 0), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CreateIoCompletionPort(NULL, port, 1, 0), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CreateIoCompletionPort(NULL, NULL, 1, 0), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CreateIoCompletionPort(none, port, 1, 0), ERROR_INVALID_HANDLE);
    t = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)t, none, 1, 0), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)t, event, 1, 0), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)t, (HANDLE)s, 1, 0), ERROR_INVALID_HANDLE);
    test_port_add(port, t, 1); /* the failures left it free */
    CHECK_EQ(closesocket(t), 0);
    t = WSASocketA(AF_INET, SOCK_STREAM, 0, NULL, 0, 0); /* must support overlapped operations */
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)t, port, 1, 0), ERROR_INVALID_PARAMETER);
    CHECK_EQ(closesocket(t), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(second));
    CHECK(CloseHandle(port));
    CHECK_FALSE(CloseHandle(port), ERROR_INVALID_HANDLE);
    CHECK_FALSE(PostQueuedCompletionStatus(port, 0, 0, NULL), ERROR_INVALID_HANDLE);
    CHECK_FALSE(PostQueuedCompletionStatus(event, 0, 0, NULL), ERROR_INVALID_HANDLE);
    CHECK_FALSE(PostQueuedCompletionStatus(NULL, 0, 0, NULL), ERROR_INVALID_HANDLE);
    CHECK_EQ(test_packet(port, 0).error, ERROR_INVALID_HANDLE);
    CHECK_EQ(test_packet(event, 0).error, ERROR_INVALID_HANDLE);
    CHECK_EQ(test_packet(NULL, 0).error, ERROR_INVALID_HANDLE);
    CHECK_EQ(test_packet(INVALID_HANDLE_VALUE, 0).error, ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(event));
}

/* What is posted arrives as it was, in order. */
static void posting(void)
{
    HANDLE port = test_port_create(0);
    struct packet p;
    OVERLAPPED o;
    int i;
    CHECK_NO_PACKET(port);
    CHECK(PostQueuedCompletionStatus(port, 0xFFFFFFFF, (ULONG_PTR)-1, (LPOVERLAPPED)(ULONG_PTR)0x1235));
    CHECK(PostQueuedCompletionStatus(port, 0, 0, NULL));
    memset(&o, 0xAB, sizeof o);
    CHECK(PostQueuedCompletionStatus(port, 7, 8, &o));
    p = test_packet(port, 0);
    CHECK_EQ(p.error, 0);
    CHECK_EQ(p.bytes, 0xFFFFFFFF);
    CHECK(p.key == (ULONG_PTR)-1);
    CHECK(p.o == (LPOVERLAPPED)(ULONG_PTR)0x1235); /* need not be an OVERLAPPED at all */
    p = test_packet(port, INFINITE);
    CHECK_EQ(p.error, 0); /* TRUE with a NULL OVERLAPPED */
    CHECK(p.taken);
    CHECK(p.o == NULL);
    CHECK_EQ(p.bytes, 0);
    CHECK_EQ(p.key, 0);
    p = test_packet(port, 0);
    CHECK_EQ(p.bytes, 7);
    CHECK_EQ(p.key, 8);
    CHECK(p.o == &o);
    CHECK_EQ(o.Internal, (ULONG_PTR)0xABABABABABABABABULL); /* not looked at */
    CHECK_NO_PACKET(port);
    for (i = 0; i < 5000; i++)
        CHECK(PostQueuedCompletionStatus(port, (DWORD)i, (ULONG_PTR)i, NULL));
    for (i = 0; i < 5000; i++)
        CHECK_EQ(test_packet(port, 0).bytes, i);
    CHECK_NO_PACKET(port);
    CHECK(PostQueuedCompletionStatus(port, 1, 1, NULL)); /* goes with the port */
    CHECK(CloseHandle(port));
}

static void timing_out(void)
{
    HANDLE port = test_port_create(0);
    DWORD begin = GetTickCount();
    struct packet p = test_packet(port, 60);
    CHECK(GetTickCount() - begin >= 45);
    CHECK(!p.taken);
    CHECK(p.o == NULL); /* written */
    CHECK_EQ(p.error, WAIT_TIMEOUT);
    CHECK(CloseHandle(port));
}

static void several_entries(void)
{
    HANDLE port = test_port_create(0), event = CreateEventA(NULL, TRUE, FALSE, NULL);
    OVERLAPPED_ENTRY entries[8];
    SOCKET pair[2];
    struct op op;
    ULONG removed = 77;
    int i;
    CHECK_FALSE(GetQueuedCompletionStatusEx(port, entries, 8, &removed, 0, FALSE), WAIT_TIMEOUT);
    CHECK_FALSE(GetQueuedCompletionStatusEx(port, entries, 8, &removed, 0, TRUE), WAIT_TIMEOUT);
    CHECK_FALSE(GetQueuedCompletionStatusEx(port, entries, 8, &removed, 5, FALSE), WAIT_TIMEOUT);
    CHECK_FALSE(GetQueuedCompletionStatusEx(event, entries, 8, &removed, 0, FALSE), ERROR_INVALID_HANDLE);
    for (i = 0; i < 10; i++)
        CHECK(PostQueuedCompletionStatus(port, (DWORD)i, (ULONG_PTR)(100 + i), (LPOVERLAPPED)(ULONG_PTR)(8 * i)));
    CHECK(GetQueuedCompletionStatusEx(port, entries, 4, &removed, 0, FALSE));
    CHECK_EQ(removed, 4);
    for (i = 0; i < 4; i++) {
        CHECK_EQ(entries[i].dwNumberOfBytesTransferred, i);
        CHECK_EQ(entries[i].lpCompletionKey, 100 + i);
        CHECK(entries[i].lpOverlapped == (LPOVERLAPPED)(ULONG_PTR)(8 * i));
        CHECK_EQ((DWORD)entries[i].Internal, 0);
    }
    CHECK(GetQueuedCompletionStatusEx(port, entries, 8, &removed, INFINITE, TRUE));
    CHECK_EQ(removed, 6);
    CHECK_EQ(entries[0].dwNumberOfBytesTransferred, 4);
    CHECK_EQ(entries[5].dwNumberOfBytesTransferred, 9);

    /* Operations: TRUE although one has failed; its OVERLAPPED tells. */
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 55);
    CHECK_PENDS(op_recv(op_make(&op, 64, 0), pair[0]));
    test_send(pair[1], "data");
    CHECK(GetQueuedCompletionStatusEx(port, entries, 8, &removed, TEST_PATIENCE, FALSE));
    CHECK_EQ(removed, 1);
    CHECK(entries[0].lpOverlapped == &op.o);
    CHECK_EQ(entries[0].lpCompletionKey, 55);
    CHECK_EQ(entries[0].dwNumberOfBytesTransferred, 4);
    CHECK_EQ(op.o.Internal, 0);
    CHECK_PENDS(op_recv(op_make(&op, 64, 0), pair[0]));
    CHECK(CancelIo((HANDLE)pair[0]));
    CHECK(GetQueuedCompletionStatusEx(port, entries, 8, &removed, TEST_PATIENCE, FALSE));
    CHECK_EQ(removed, 1);
    CHECK(entries[0].lpOverlapped == &op.o);
    CHECK_EQ(entries[0].dwNumberOfBytesTransferred, 0);
    CHECK(op.o.Internal != 0 && op.o.Internal != STATUS_PENDING);
    CHECK_FALSE(GetOverlappedResult((HANDLE)pair[0], &op.o, &op.bytes, FALSE), ERROR_OPERATION_ABORTED);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
    CHECK(CloseHandle(event));
}

static volatile int apcs;
static void CALLBACK count_apc(ULONG_PTR data)
{
    test_add(&apcs, (int)data);
}

/* Procedure calls end an alertable wait for packets, and only when there is no packet. */
static void alertable(void)
{
    HANDLE port = test_port_create(0);
    OVERLAPPED_ENTRY entry;
    ULONG removed = 77;
    CHECK(QueueUserAPC(count_apc, GetCurrentThread(), 1) != 0);
    CHECK_NO_PACKET(port); /* GetQueuedCompletionStatus is not alertable */
    CHECK_FALSE(GetQueuedCompletionStatusEx(port, &entry, 1, &removed, 0, FALSE), WAIT_TIMEOUT);
    CHECK_EQ(test_load(&apcs), 0);
    CHECK_FALSE(GetQueuedCompletionStatusEx(port, &entry, 1, &removed, TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&apcs), 1);
    CHECK(PostQueuedCompletionStatus(port, 1, 1, NULL));
    CHECK(QueueUserAPC(count_apc, GetCurrentThread(), 1) != 0);
    CHECK(GetQueuedCompletionStatusEx(port, &entry, 1, &removed, 0, TRUE));
    CHECK_EQ(removed, 1);
    SleepEx(0, TRUE);
    CHECK_EQ(test_load(&apcs), 2);
    CHECK(CloseHandle(port));
}

/* Every operation queues its packet: pending, done at once, failed; a call that fails to start one queues none. */
static void operations(void)
{
    HANDLE port = test_port_create(0);
    SOCKET pair[2], udp = test_bound(AF_INET, SOCK_DGRAM), s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in to = test_loopback(test_port(udp));
    struct op op, second, third;
    struct packet p;
    DWORD bytes, flags;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 10);
    test_port_add(port, pair[1], 11);
    test_port_add(port, udp, 12);
    test_port_add(port, s, 13);

    CHECK_PENDS(op_recv(op_make(&op, 64, 0), pair[0]));
    CHECK_NO_PACKET(port);
    CHECK(!HasOverlappedIoCompleted(&op.o));
    CHECK(test_issued(op_send(op_make(&second, 0, 0), pair[1], "ping")));
    p = test_packet(port, TEST_PATIENCE);
    if (p.o == &op.o) { /* the two may come in any order */
        CHECK_EQ(p.key, 10);
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &second.o);
        CHECK_EQ(p.key, 11);
    } else {
        CHECK(p.o == &second.o);
        CHECK_EQ(p.key, 11);
        CHECK_EQ(p.bytes, 4);
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        CHECK_EQ(p.key, 10);
    }
    CHECK_EQ(p.error, 0);
    CHECK_EQ(p.bytes, 4);
    CHECK(HasOverlappedIoCompleted(&op.o));
    CHECK(WSAGetOverlappedResult(pair[0], &op.o, &bytes, FALSE, &flags));
    CHECK_EQ(bytes, 4);

    /* At once. */
    test_send(pair[1], "there");
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_EQ(op_recv(op_make(&op, 64, 0), pair[0]), 0);
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.bytes, 5);
    CHECK_EQ(p.error, 0);
    CHECK_NO_PACKET(port);

    /* A graceful end, an empty receive, and one without a completion: lpOverlapped NULL. */
    test_send(pair[1], "sync");
    bytes = flags = 0;
    op_make(&op, 64, 0);
    CHECK_EQ(WSARecv(pair[0], &op.b, 1, &bytes, &flags, NULL, NULL), 0);
    CHECK_EQ(bytes, 4);
    CHECK_NO_PACKET(port);

    /* A datagram that is too long: failed, with what there was of it. */
    CHECK_PENDS(op_recvfrom(op_make(&op, 3, 0), udp));
    CHECK_EQ(sendto(udp, "longer", 6, 0, (struct sockaddr *)&to, sizeof to), 6);
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.taken);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.error, ERROR_MORE_DATA);
    CHECK_EQ(p.bytes, 3);
    CHECK_EQ(p.key, 12);
    CHECK_FALSE(WSAGetOverlappedResult(udp, &op.o, &bytes, FALSE, &flags), WSAEMSGSIZE);

    /* Not started: no packet. */
    CHECK_ERR(op_recv(op_make(&op, 64, 0), s), WSAENOTCONN);
    CHECK_NO_PACKET(port);

    /* Graceful end and reset. */
    CHECK_PENDS(op_recv(op_make(&op, 64, 0), pair[0]));
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.error, 0);
    CHECK_EQ(p.bytes, 0);
    CHECK_PENDS(op_recv(op_make(&second, 64, 0), pair[1]));
    test_reset(pair[0]);
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &second.o);
    CHECK_EQ(p.error, ERROR_NETNAME_DELETED);
    CHECK_EQ(p.bytes, 0);
    CHECK_EQ(p.key, 11);
    CHECK_FALSE(WSAGetOverlappedResult(pair[1], &second.o, &bytes, FALSE, &flags), WSAECONNRESET);
    CHECK_EQ(closesocket(pair[1]), 0);

    /* Closing the socket: its operations fail and their packets arrive. */
    CHECK_PENDS(op_recvfrom(op_make(&op, 8, 0), udp));
    CHECK_PENDS(op_recvfrom(op_make(&third, 8, 0), udp));
    CHECK_EQ(closesocket(udp), 0);
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o || p.o == &third.o);
    WINE_DIFFERS_EQ(p.error, ERROR_OPERATION_ABORTED, "ERROR_HANDLES_CLOSED");
    CHECK_EQ(p.key, 12);
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o || p.o == &third.o);
    WINE_DIFFERS_EQ(p.error, ERROR_OPERATION_ABORTED, "ERROR_HANDLES_CLOSED");
    CHECK_NO_PACKET(port);
    /* The result of what is done can be had when the socket is gone. */
    WINE_DIFFERS_FALSE(GetOverlappedResult((HANDLE)udp, &op.o, &bytes, FALSE), ERROR_OPERATION_ABORTED,
                       "ERROR_HANDLES_CLOSED");
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(port));
}

/* hEvent beside a port: set as well; with its low bit set, instead of the packet. */
static void events(void)
{
    HANDLE port = test_port_create(0);
    SOCKET pair[2];
    struct op op;
    HANDLE event;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    CHECK_PENDS(op_recv(op_make(&op, 64, 1), pair[0]));
    test_send(pair[1], "both");
    CHECK_EQ(WSAWaitForMultipleEvents(1, &op.o.hEvent, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK(test_packet(port, TEST_PATIENCE).o == &op.o);
    CHECK_EQ(op_result(&op, pair[0]), 0);

    event = op.o.hEvent;
    op_make(&op, 64, 0)->o.hEvent = (HANDLE)((ULONG_PTR)event | 1);
    CHECK_PENDS(op_recv(&op, pair[0]));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, TRUE, 0, FALSE), WSA_WAIT_TIMEOUT); /* reset at issue */
    test_send(pair[1], "none");
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK(WSAGetOverlappedResult(pair[0], &op.o, &op.bytes, FALSE, &op.flags));
    CHECK_EQ(op.bytes, 4);
    CHECK_NO_PACKET(port);
    test_send(pair[1], "soon");
    CHECK(BECOMES_READY(pair[0], 'r'));
    op_make(&op, 64, 0)->o.hEvent = (HANDLE)((ULONG_PTR)event | 1);
    CHECK_EQ(op_recv(&op, pair[0]), 0); /* at once */
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, TRUE, 0, FALSE), WSA_WAIT_EVENT_0);
    CHECK_NO_PACKET(port);
    CHECK(WSACloseEvent(event));
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

static void notification_modes(void)
{
    HANDLE port = test_port_create(0), event = CreateEventA(NULL, TRUE, FALSE, NULL);
    SOCKET pair[2];
    struct op op;
    DWORD bytes = 0;
    CHECK_FALSE(SetFileCompletionNotificationModes(NULL, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS), ERROR_INVALID_HANDLE);
    CHECK_FALSE(SetFileCompletionNotificationModes(event, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS), ERROR_INVALID_HANDLE);
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    CHECK(SetFileCompletionNotificationModes((HANDLE)pair[0], FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
    CHECK(SetFileCompletionNotificationModes((HANDLE)pair[0], FILE_SKIP_SET_EVENT_ON_HANDLE)); /* adds to the first */
    test_send(pair[1], "there");
    CHECK(BECOMES_READY(pair[0], 'r'));
    op_make(&op, 64, 1);
    CHECK_EQ(WSARecv(pair[0], &op.b, 1, &bytes, &op.flags, &op.o, NULL), 0);
    CHECK_EQ(bytes, 5);
    CHECK_NO_PACKET(port);
    CHECK(op_signaled(&op)); /* an event of the operation's own is set all the same */
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 5);
    CHECK_PENDS(op_recv(op_again(&op, 64), pair[0])); /* what pends has its packet */
    test_send(pair[1], "later");
    CHECK(test_packet(port, TEST_PATIENCE).o == &op.o);
    CHECK(op_signaled(&op));
    op_free(&op);
    test_close_pair(pair);
    CHECK(CloseHandle(event));
    CHECK(CloseHandle(port));
}

/* The sockets outlive their port. */
static void port_closed_first(void)
{
    HANDLE port = test_port_create(0), other = test_port_create(0);
    SOCKET pair[2];
    struct op op;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    CHECK_PENDS(op_recv(op_make(&op, 64, 1), pair[0]));
    CHECK(CloseHandle(port));
    test_send(pair[1], "data");
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_EQ(op.bytes, 4);
    CHECK_PENDS(op_recv(op_again(&op, 64), pair[0]));
    test_send(pair[1], "more");
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK_FALSE(CreateIoCompletionPort((HANDLE)pair[0], other, 1, 0), ERROR_INVALID_PARAMETER); /* until it is closed */
    op_free(&op);
    test_close_pair(pair);
    CHECK(CloseHandle(other));
}

static void CALLBACK never(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    (void)error, (void)bytes, (void)o, (void)flags;
    CHECK(!"called");
}

/* A socket with a port does not take completion routines. */
static void routine_and_port(void)
{
    HANDLE port = test_port_create(0);
    SOCKET pair[2];
    struct op op;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    op_make(&op, 64, 0);
    CHECK_ERR(WSARecv(pair[0], &op.b, 1, NULL, &op.flags, &op.o, never), WSAEINVAL);
    SleepEx(0, TRUE);
    CHECK_NO_PACKET(port);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

int main(void)
{
    test_start();
    creating();
    posting();
    timing_out();
    several_entries();
    alertable();
    operations();
    events();
    notification_modes();
    port_closed_first();
    routine_and_port();
    return test_finish();
}

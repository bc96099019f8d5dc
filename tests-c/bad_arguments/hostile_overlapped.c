/* Overlapped calls, ports and extension functions with NULL, dead and absurd arguments: an error each time, never a crash,
   and nothing is started. */
#include "../overlapped/overlapped.h"

static HANDLE none = (HANDLE)(ULONG_PTR)0x7777770;

/* Fails, with whatever error. */
#define FAILS(call) CHECK((WSASetLastError(0), (call) == SOCKET_ERROR) && WSAGetLastError() != 0)
#define REFUSES(call) CHECK((WSASetLastError(0), !(call)) && WSAGetLastError() != 0)

static void handles(void)
{
    HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL), mutex = CreateMutexA(NULL, FALSE, NULL);
    HANDLE port = test_port_create(0xFFFFFFFF); /* any number of threads */
    HANDLE bad[8];
    OVERLAPPED_ENTRY entry;
    OVERLAPPED o;
    ULONG removed = 0;
    DWORD bytes = 0;
    size_t i;
    memset(&o, 0, sizeof o);
    bad[0] = NULL;
    bad[1] = INVALID_HANDLE_VALUE;
    bad[2] = none;
    bad[3] = event;
    bad[4] = mutex;
    bad[5] = (HANDLE)(ULONG_PTR)1;
    bad[6] = (HANDLE)(ULONG_PTR)0xFFFFFFFF00000000ULL;
    bad[7] = (HANDLE)(LONG_PTR)-2; /* GetCurrentThread() */
    for (i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct packet p = test_packet(bad[i], 0);
        CHECK(!p.taken);
        CHECK_EQ(p.error, ERROR_INVALID_HANDLE);
        CHECK_FALSE(PostQueuedCompletionStatus(bad[i], 0, 0, &o), ERROR_INVALID_HANDLE);
        CHECK_FALSE(GetQueuedCompletionStatusEx(bad[i], &entry, 1, &removed, 0, FALSE), ERROR_INVALID_HANDLE);
        if (bad[i] != INVALID_HANDLE_VALUE)
            CHECK_FALSE(CreateIoCompletionPort(bad[i], port, 0, 0), ERROR_INVALID_HANDLE);
        REFUSES(SetFileCompletionNotificationModes(bad[i], FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
        if (!test_under_wine() || bad[i] == NULL || bad[i] == none) { /* Wine cancels what any other object has */
            REFUSES(CancelIo(bad[i]));
            REFUSES(CancelIoEx(bad[i], NULL));
        }
        FAILS(WSAGetOverlappedResult((SOCKET)bad[i], &o, &bytes, FALSE, &bytes) ? 0 : SOCKET_ERROR);
    }
    CHECK_NO_PACKET(port);
    CHECK(CloseHandle(port));
    CHECK(CloseHandle(event));
    CHECK(CloseHandle(mutex));
}

/* Places for answers that are missing. */
static void null_places(void)
{
    HANDLE port = test_port_create(0);
    OVERLAPPED_ENTRY entry;
    OVERLAPPED o, *taken;
    SOCKET pair[2];
    ULONG_PTR key;
    ULONG removed = 0;
    DWORD bytes = 0, flags = 0;
    test_tcp_pair(pair);
    memset(&o, 0, sizeof o);
    if (!test_under_wine()) { /* which crashes, as Windows may */
        CHECK(PostQueuedCompletionStatus(port, 1, 2, &o));
        REFUSES(GetQueuedCompletionStatus(port, &bytes, &key, NULL, 0));
        REFUSES(GetQueuedCompletionStatus(port, NULL, &key, &taken, 0));
        REFUSES(GetQueuedCompletionStatus(port, &bytes, NULL, &taken, 0));
        REFUSES(GetQueuedCompletionStatusEx(port, NULL, 1, &removed, 0, FALSE));
        REFUSES(GetQueuedCompletionStatusEx(port, &entry, 1, NULL, 0, FALSE));
        REFUSES(GetQueuedCompletionStatusEx(port, &entry, 0, &removed, 0, FALSE));
        CHECK(test_packet(port, 0).o == &o); /* none of them lost it */
        CHECK_FALSE(WSAGetOverlappedResult(pair[0], NULL, &bytes, FALSE, &flags), WSAEFAULT);
        CHECK_FALSE(WSAGetOverlappedResult(pair[0], &o, NULL, FALSE, &flags), WSAEFAULT);
        CHECK_FALSE(WSAGetOverlappedResult(pair[0], &o, &bytes, FALSE, NULL), WSAEFAULT);
        REFUSES(GetOverlappedResult((HANDLE)pair[0], NULL, &bytes, FALSE));
    }
    CHECK_NO_PACKET(port);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

static void CALLBACK never(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    (void)error, (void)bytes, (void)o, (void)flags;
    CHECK(!"called");
}

/* Calls that start operations. */
static void starting(void)
{
    SOCKET pair[2], udp = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(udp));
    struct op op;
    WSABUF missing, huge;
    int short_size = 3;
    test_tcp_pair(pair);
    op_make(&op, 8, 1);
    missing.buf = NULL;
    missing.len = 8;
    huge.buf = op.data;
    huge.len = 0xFFFFFFFF;
    CHECK_ERR(WSASend(pair[0], &missing, 1, NULL, 0, &op.o, NULL), WSAEFAULT);
    CHECK_ERR(WSARecv(pair[0], &missing, 1, NULL, &op.flags, &op.o, NULL), WSAEFAULT);
    if (!test_under_wine()) { /* which crashes, or starts them */
        CHECK_ERR(WSASend(pair[0], NULL, 1, NULL, 0, &op.o, NULL), WSAEFAULT);
        CHECK_ERR(WSARecv(pair[0], NULL, 1, NULL, &op.flags, &op.o, NULL), WSAEFAULT);
        CHECK_ERR(WSARecv(pair[0], &op.b, 1, NULL, NULL, &op.o, NULL), WSAEFAULT);
        CHECK_ERR(WSARecv(pair[0], &op.b, 1, NULL, NULL, &op.o, never), WSAEFAULT);
        FAILS(WSASend(pair[0], &op.b, 0xFFFFFFFF, NULL, 0, &op.o, NULL));
        FAILS(WSARecv(pair[0], &op.b, 0x7FFFFFFF, NULL, &op.flags, &op.o, NULL));
        FAILS(WSASend(pair[0], &huge, 1, NULL, 0, &op.o, NULL)); /* more than there is memory behind the buffer */
        CHECK_ERR(WSASendTo(udp, &op.b, 1, NULL, 0, (struct sockaddr *)&to, 3, &op.o, NULL), WSAEFAULT);
        CHECK_ERR(WSARecvFrom(udp, &op.b, 1, NULL, &op.flags, (struct sockaddr *)&op.from, NULL, &op.o, NULL), WSAEFAULT);
        CHECK_ERR(WSARecvFrom(udp, &op.b, 1, NULL, &op.flags, (struct sockaddr *)&op.from, &short_size, &op.o, NULL),
                  WSAEFAULT);
        CHECK_ERR(WSARecv(pair[0], &op.b, 1, NULL, &op.flags, NULL, never), WSAEFAULT); /* a routine without OVERLAPPED */
        /* An event that is none. */
        op.o.hEvent = none;
        FAILS(WSARecv(pair[0], &op.b, 1, NULL, &op.flags, &op.o, NULL));
        op.o.hEvent = (HANDLE)pair[1];
        FAILS(WSARecv(pair[0], &op.b, 1, NULL, &op.flags, &op.o, NULL));
    }
    /* The socket works as before: nothing waits for its data. */
    test_send(pair[1], "intact");
    CHECK_EQ(recv(pair[0], op.data, 64, 0), 6);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    test_close_pair(pair);
    CHECK_EQ(closesocket(udp), 0);
}

static void extensions(void)
{
    GUID accept_id = WSAID_ACCEPTEX, connect_id = WSAID_CONNECTEX, transmit_id = WSAID_TRANSMITFILE;
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), listener = test_listener(AF_INET), bound = test_bound(AF_INET, SOCK_STREAM);
    struct sockaddr_in to = test_loopback(test_port(listener));
    LPFN_ACCEPTEX accept_ex = (LPFN_ACCEPTEX)test_extension(s, accept_id);
    LPFN_CONNECTEX connect_ex = (LPFN_CONNECTEX)test_extension(s, connect_id);
    LPFN_TRANSMITFILE transmit_file = (LPFN_TRANSMITFILE)test_extension(s, transmit_id);
    char buffer[64], function[8];
    DWORD bytes = 0;
    struct op op;
    op_make(&op, 8, 1);
    REFUSES(accept_ex(listener, s, buffer, 0, 32, 32, &bytes, NULL));
    REFUSES(accept_ex(listener, s, NULL, 0, 32, 32, &bytes, &op.o));
    REFUSES(accept_ex((SOCKET)none, s, buffer, 0, 32, 32, &bytes, &op.o));
    REFUSES(accept_ex(listener, (SOCKET)none, buffer, 0, 32, 32, &bytes, &op.o));
    REFUSES(connect_ex((SOCKET)none, (struct sockaddr *)&to, sizeof to, NULL, 0, NULL, &op.o));
    REFUSES(connect_ex(bound, (struct sockaddr *)&to, sizeof to, NULL, 0, NULL, NULL));
    REFUSES(transmit_file((SOCKET)none, NULL, 0, 0, NULL, NULL, 0));
    CHECK_ERR(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &accept_id, sizeof accept_id, function, sizeof function, NULL,
                       NULL, NULL),
              WSAEFAULT);
    if (!test_under_wine()) { /* which crashes, or starts them */
        REFUSES(connect_ex(bound, (struct sockaddr *)&to, -1, NULL, 0, NULL, &op.o));
        REFUSES(accept_ex(listener, s, buffer, 0, 0xFFFFFFFF, 0xFFFFFFFF, &bytes, &op.o));
        REFUSES(accept_ex(listener, s, buffer, 0xFFFFFFFF, 32, 32, &bytes, &op.o));
        REFUSES(accept_ex(listener, listener, buffer, 0, 32, 32, &bytes, &op.o));
        REFUSES(connect_ex(bound, NULL, sizeof to, NULL, 0, NULL, &op.o));
        CHECK_ERR(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &accept_id, 3, function, sizeof function, &bytes, NULL,
                           NULL),
                  WSAEFAULT);
        CHECK_ERR(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &accept_id, sizeof accept_id, function, 3, &bytes, NULL,
                           NULL),
                  WSAEFAULT);
        CHECK_ERR(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, NULL, 0, function, sizeof function, &bytes, NULL, NULL),
                  WSAEFAULT);
        CHECK_ERR(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &accept_id, sizeof accept_id, NULL, 0, &bytes, NULL, NULL),
                  WSAEFAULT);
    }
    CHECK(!op_signaled(&op));
    op_free(&op);
    CHECK_EQ(closesocket(bound), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* Things closed while operations need them. */
static void closed_under_way(void)
{
    HANDLE port = test_port_create(0);
    SOCKET pair[2], other[2];
    static struct op op, without_port, last; /* must outlive the operations, which nobody waits for */
    DWORD bytes = 0, flags = 0;
    test_tcp_pair(pair);
    test_tcp_pair(other);
    /* The event. */
    CHECK_PENDS(op_recv(op_make(&op, 8, 1), pair[0]));
    CHECK(WSACloseEvent(op.o.hEvent));
    test_send(pair[1], "x");
    WAIT_UNTIL(HasOverlappedIoCompleted(&op.o));
    CHECK(WSAGetOverlappedResult(pair[0], &op.o, &bytes, FALSE, &flags));
    CHECK_EQ(bytes, 1);
    /* The port, then the socket. */
    test_port_add(port, other[0], 1);
    CHECK_PENDS(op_recv(op_make(&without_port, 8, 0), other[0]));
    CHECK(CloseHandle(port));
    CHECK_EQ(closesocket(other[0]), 0);
    CHECK_EQ(closesocket(other[1]), 0);
    /* The socket. */
    CHECK_PENDS(op_recv(op_make(&last, 8, 0), pair[0]));
    test_close_pair(pair);
    WAIT_UNTIL(HasOverlappedIoCompleted(&last.o));
}

/* WSACleanup ends what is pending. */
static void cleaned_up(void)
{
    HANDLE port = test_port_create(0);
    SOCKET pair[2];
    static struct op op;
    struct packet p;
    WSADATA data;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    CHECK_PENDS(op_recv(op_make(&op, 8, 0), pair[0]));
    CHECK_EQ(WSACleanup(), 0);
    if (!test_under_wine()) { /* where the sockets stay open */
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        CHECK_EQ(p.error, ERROR_OPERATION_ABORTED);
        CHECK_ERR(op_recv(op_make(&op, 8, 0), pair[0]), WSANOTINITIALISED);
    }
    REQUIRE(WSAStartup(MAKEWORD(2, 2), &data) == 0);
    CHECK(CloseHandle(port));
}

int main(void)
{
    test_start();
    handles();
    null_places();
    starting();
    extensions();
    closed_under_way();
    cleaned_up();
    return test_finish();
}

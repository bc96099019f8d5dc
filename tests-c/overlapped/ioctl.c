/* Overlapped WSAIoctl: codes that are done at once and those that wait for a change of the network; who is told, by event,
   routine and port, of success, cancelling, closing, and the end of the issuing thread. Nothing changes here. */
#include "overlapped.h"

static struct sockaddr_in anywhere; /* any destination of a route */
static struct sockaddr_in destination;

/* ---- What is issued, and its routine ---- */

struct told {
    DWORD error, bytes, flags, thread;
    LPWSAOVERLAPPED o;
};
static struct told told[8];
static volatile int called;

static void CALLBACK done(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    int place = test_add(&called, 1) - 1;
    if (place < 8) {
        told[place].error = error;
        told[place].bytes = bytes;
        told[place].flags = flags;
        told[place].thread = GetCurrentThreadId();
        told[place].o = o;
    }
}

static int wait_for_addresses(struct op *op, SOCKET s, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    op->bytes = 0x7777;
    return WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &op->bytes, &op->o, routine);
}

static int wait_for_route(struct op *op, SOCKET s, struct sockaddr_in *to)
{
    op->bytes = 0x7777;
    return WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, to, sizeof *to, NULL, 0, &op->bytes, &op->o, NULL);
}

/* It is pending, and nobody has been told. */
static void check_pending(struct op *op, SOCKET s)
{
    CHECK_EQ(op->bytes, 0x7777);
    WINE_DIFFERS(!HasOverlappedIoCompleted(&op->o), "Internal is 0");
    if (op->o.hEvent)
        CHECK(!op_signaled(op));
    if (!test_under_wine()) /* to which it is done */
        CHECK_FALSE(WSAGetOverlappedResult(s, &op->o, &op->bytes, FALSE, &op->flags), WSA_IO_INCOMPLETE);
    op->bytes = 0x7777;
}

static void check_aborted(struct op *op, SOCKET s)
{
    CHECK_EQ(op_result(op, s), WSA_OPERATION_ABORTED);
    CHECK_EQ(op->bytes, 0);
    CHECK_EQ((DWORD)op->o.Internal, 0xC0000120); /* STATUS_CANCELLED */
}

/* ---- Done at once ---- */

static union {
    SOCKET_ADDRESS_LIST list;
    char bytes[1 << 14];
} out;
static u_long one = 1;
static GUID connect_id = WSAID_CONNECTEX;
static ULONG keep[3] = {1, 1000, 1000};

struct code {
    const char *name;
    DWORD code;
    void *in;
    DWORD in_size, out_size;
    DWORD bytes; /* of output; 0 where it depends */
    int wine;    /* Wine does it at once, too */
    int later;   /* pends, although it is done soon */
};
static const struct code codes[] = {
    {"FIONBIO", (DWORD)FIONBIO, &one, sizeof one, 0, 0, 1, 0},
    {"FIONREAD", FIONREAD, NULL, 0, 4, 4, 1, 0},
    {"SIOCATMARK", SIOCATMARK, NULL, 0, 4, 4, 1, 0},
    {"SIO_ADDRESS_LIST_QUERY", SIO_ADDRESS_LIST_QUERY, NULL, 0, sizeof out, 0, 1, 0},
    {"SIO_BASE_HANDLE", SIO_BASE_HANDLE, NULL, 0, sizeof(SOCKET), sizeof(SOCKET), 0, 1},
    {"SIO_GET_BROADCAST_ADDRESS", SIO_GET_BROADCAST_ADDRESS, NULL, 0, 16, 16, 0, 0},
    {"SIO_GET_EXTENSION_FUNCTION_POINTER", SIO_GET_EXTENSION_FUNCTION_POINTER, &connect_id, sizeof connect_id, sizeof(void *),
     sizeof(void *), 1, 0},
    {"SIO_GET_INTERFACE_LIST", SIO_GET_INTERFACE_LIST, NULL, 0, sizeof out, 0, 0, 1},
    {"SIO_KEEPALIVE_VALS", SIO_KEEPALIVE_VALS, keep, sizeof keep, 0, 0, 1, 0},
    {"SIO_ROUTING_INTERFACE_QUERY", SIO_ROUTING_INTERFACE_QUERY, &destination, sizeof destination, 16, 16, 1, 0},
};
#define CODES (sizeof codes / sizeof codes[0])

static int issue(const struct code *c, SOCKET s, struct op *op, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    int result;
    op->bytes = 0x7777;
    result = WSAIoctl(s, c->code, c->in, c->in_size, c->out_size ? out.bytes : NULL, c->out_size, &op->bytes, &op->o, routine);
    if (c->later && result == SOCKET_ERROR && WSAGetLastError() == WSA_IO_PENDING) {
        CHECK_EQ(op->bytes, 0x7777);
        op->bytes = c->bytes;
        return 0;
    }
    return result;
}

/* All complete with 0 bytes; the count of the call is right. */
#define CHECK_BYTES(actual) CHECK_EQ(actual, 0)

static void at_once(const struct code *c)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), ported = socket(AF_INET, SOCK_STREAM, 0);
    HANDLE port = test_port_create(0), event;
    struct op op;
    struct packet p;
    DWORD bytes, flags = 0;
    printf("%s\n", c->name);
    test_port_add(port, ported, 5);

    /* The event, which the call has reset before. */
    op_make(&op, 0, 1);
    op.o.Internal = op.o.InternalHigh = 0x5555;
    CHECK_EQ(issue(c, s, &op, NULL), 0);
    if (c->bytes)
        CHECK_EQ(op.bytes, c->bytes);
    bytes = op.bytes;
    CHECK(bytes <= c->out_size);
    CHECK_EQ(op.o.Internal, 0);
    CHECK_BYTES(op.o.InternalHigh);
    CHECK(op_signaled(&op));
    CHECK(WSAGetOverlappedResult(s, &op.o, &op.bytes, FALSE, &flags));
    CHECK_BYTES(op.bytes);

    /* The routine, in an alertable wait; the event is the program's. */
    event = op.o.hEvent;
    CHECK(WSAResetEvent(event));
    test_store(&called, 0);
    op_make(&op, 0, 0)->o.hEvent = event;
    CHECK_EQ(issue(c, s, &op, done), 0);
    CHECK_EQ(op.bytes, bytes);
    CHECK_EQ(op.o.Internal, 0);
    CHECK_EQ(SleepEx(1, FALSE), 0);
    CHECK_EQ(test_load(&called), 0);
    CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 1);
    CHECK_EQ(told[0].error, 0);
    CHECK_BYTES(told[0].bytes);
    CHECK_EQ(told[0].flags, 0);
    CHECK(told[0].o == &op.o);
    CHECK_EQ(told[0].thread, GetCurrentThreadId());
    CHECK(!op_signaled(&op));

    /* The port, and the event beside it. */
    op_make(&op, 0, 0)->o.hEvent = event;
    CHECK_EQ(issue(c, ported, &op, NULL), 0);
    CHECK_EQ(op.bytes, bytes);
    CHECK(op_signaled(&op));
    p = test_packet(port, 0);
    CHECK(p.taken);
    CHECK_EQ(p.error, 0);
    CHECK_BYTES(p.bytes);
    CHECK_EQ(p.key, 5);
    CHECK(p.o == &op.o);
    CHECK_NO_PACKET(port);
    /* The low bit of the event: no packet. */
    CHECK(WSAResetEvent(event));
    op_make(&op, 0, 0)->o.hEvent = (HANDLE)((ULONG_PTR)event | 1);
    CHECK_EQ(issue(c, ported, &op, NULL), 0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, TRUE, 0, FALSE), WSA_WAIT_EVENT_0);
    if (!test_under_wine()) /* which does not know that here */
        CHECK_NO_PACKET(port);
    while (test_packet(port, 0).taken)
        ;
    /* No routine where a port is told. */
    op_make(&op, 0, 0);
    WINE_DIFFERS_ERR(issue(c, ported, &op, done), WSAEINVAL, "no error for most");
    while (test_packet(port, 0).taken)
        ;
    test_store(&called, 0);
    SleepEx(0, TRUE);
    WINE_DIFFERS_EQ(test_load(&called), 0, "as if it had no port");
    /* No packet for a success at once. */
    CHECK(SetFileCompletionNotificationModes((HANDLE)ported, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
    CHECK(WSAResetEvent(event));
    op_make(&op, 0, 0)->o.hEvent = event;
    CHECK_EQ(issue(c, ported, &op, NULL), 0);
    CHECK_EQ(op.bytes, bytes);
    CHECK_BYTES(op.o.InternalHigh);
    CHECK(op_signaled(&op));
    if (c->later)
        CHECK(test_packet(port, 0).taken);
    CHECK_NO_PACKET(port);

    op_free(&op);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(ported), 0);
    CHECK(CloseHandle(port));
}

/* What the code does is done. */
static void effects(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), pair[2];
    const struct code *read = &codes[1];
    u_long waiting = 0;
    struct op op;
    char c;
    CHECK_EQ(bind(s, (struct sockaddr *)&anywhere, sizeof anywhere), 0);
    CHECK_EQ(listen(s, 1), 0);
    CHECK_EQ(issue(&codes[0], s, op_make(&op, 0, 0), NULL), 0);
    CHECK_ERR(accept(s, NULL, NULL), WSAEWOULDBLOCK);
    CHECK_EQ(closesocket(s), 0);
    test_tcp_pair(pair);
    test_send(pair[1], "12345");
    CHECK_EQ(recv(pair[0], &c, 1, MSG_PEEK), 1);
    WAIT_UNTIL((ioctlsocket(pair[0], FIONREAD, &waiting), waiting == 5));
    CHECK_EQ(issue(read, pair[0], op_make(&op, 0, 0), NULL), 0);
    CHECK_EQ(*(DWORD *)out.bytes, 5);
    test_close_pair(pair);
}

/* A call that fails has told all: no event, no routine, no packet. */
static void failing(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), v6 = socket(AF_INET6, SOCK_DGRAM, 0), dead = socket(AF_INET, SOCK_DGRAM, 0);
    HANDLE port = test_port_create(0);
    struct op op, unaligned;
    DWORD bytes;
    char small[8];
    CHECK_EQ(closesocket(dead), 0);
    op_make(&op, 0, 1);
    test_store(&called, 0);
    CHECK_ERR(wait_for_addresses(&op, dead, NULL), WSAENOTSOCK);
    bytes = 0x7777;
    CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, small, sizeof small, &bytes, &op.o, NULL), WSAEFAULT);
    WINE_DIFFERS_EQ(bytes, 0x7777, "what it needs");
    CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, small, sizeof small, &bytes, &op.o, done), WSAEFAULT);
    CHECK_ERR(WSAIoctl(s, FIONREAD, NULL, 0, NULL, 0, &bytes, &op.o, done), WSAEFAULT);
    CHECK_ERR(WSAIoctl(s, SIO_ROUTING_INTERFACE_QUERY, &destination, 4, small, sizeof small, &bytes, &op.o, done), WSAEFAULT);
    CHECK_ERR(WSAIoctl(s, FIONREAD, NULL, 0, small, sizeof small, NULL, &op.o, NULL), WSAEFAULT);
    CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, NULL, &op.o, NULL), WSAEFAULT);
    CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, NULL, &op.o, done), WSAEFAULT);
    if (!test_under_wine()) { /* which crashes, or knows no routes, or has them pending for ever */
        CHECK_ERR(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, NULL, 0, small, sizeof small, &bytes, &op.o, NULL), WSAEFAULT);
        CHECK_ERR(WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, NULL, 0, NULL, 0, &bytes, &op.o, NULL), WSAEFAULT);
        CHECK_ERR(WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, &anywhere, 4, NULL, 0, &bytes, &op.o, done), WSAEFAULT);
        CHECK_ERR(WSAIoctl(v6, SIO_ROUTING_INTERFACE_CHANGE, &anywhere, sizeof anywhere, NULL, 0, &bytes, &op.o, NULL),
                  WSAEFAULT);
        destination.sin_family = 77;
        CHECK_ERR(wait_for_route(&op, s, &destination), WSAEAFNOSUPPORT);
        destination.sin_family = AF_INET;
    }
    CHECK(!op_signaled(&op));
    CHECK_EQ(SleepEx(0, TRUE), 0);
    CHECK_EQ(test_load(&called), 0);

    if (!test_under_wine()) { /* an unknown code pends, and fails then */
        struct op unknown;
        CHECK_PENDS(WSAIoctl(s, 0x98001234, NULL, 0, NULL, 0, &bytes, &op_make(&unknown, 0, 1)->o, NULL));
        CHECK_EQ(bytes, 0x7777);
        CHECK_EQ(op_result(&unknown, s), WSAEOPNOTSUPP);
        CHECK_FALSE(GetOverlappedResult((HANDLE)s, &unknown.o, &bytes, FALSE), ERROR_NOT_SUPPORTED);
        op_free(&unknown);
    }
    if (!test_under_wine()) { /* which takes them */
        LPWSAOVERLAPPED odd = (LPWSAOVERLAPPED)((char *)&unaligned + 1);
        memset(&unaligned, 0, sizeof unaligned);
        CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &bytes, odd, NULL), WSAEFAULT);
        CHECK_ERR(WSAIoctl(s, FIONREAD, NULL, 0, small, sizeof small, &bytes, odd, NULL), WSAEFAULT);
        /* An event that is none. */
        unaligned.o.hEvent = (HANDLE)(ULONG_PTR)0x7777770;
        CHECK_ERR(wait_for_addresses(&unaligned, s, NULL), WSA_INVALID_HANDLE);
        unaligned.o.hEvent = (HANDLE)s;
        CHECK_ERR(WSAIoctl(s, FIONREAD, NULL, 0, small, sizeof small, &bytes, &unaligned.o, NULL), WSA_INVALID_HANDLE);
    }

    test_port_add(port, s, 6);
    CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, small, sizeof small, &bytes, &op.o, NULL), WSAEFAULT);
    CHECK_ERR(WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, NULL, &op.o, NULL), WSAEFAULT);
    op_free(op_again(&op, 0));
    op.o.hEvent = NULL;
    CHECK_ERR(wait_for_addresses(&op, s, done), WSAEINVAL); /* a routine beside the port */
    CHECK_EQ(closesocket(s), 0);
    CHECK_NO_PACKET(port);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    CHECK_EQ(test_load(&called), 0);
#ifdef AF_UNIX
    s = test_under_wine() ? INVALID_SOCKET : socket(AF_UNIX, SOCK_STREAM, 0);
    if (s != INVALID_SOCKET) {
        CHECK_ERR(wait_for_addresses(&op, s, NULL), WSAEOPNOTSUPP);
        CHECK_ERR(wait_for_route(&op, s, &anywhere), WSAEOPNOTSUPP);
        CHECK_EQ(closesocket(s), 0);
    }
#endif
    CHECK_EQ(closesocket(v6), 0);
    CHECK(CloseHandle(port));
}

/* Of a socket that is not for overlapped operations the OVERLAPPED is ignored; so is a routine without one. */
static void not_overlapped(void)
{
    SOCKET s = WSASocketA(AF_INET, SOCK_STREAM, 0, NULL, 0, 0), usual = socket(AF_INET, SOCK_STREAM, 0);
    DWORD bytes = 0x7777;
    struct op op;
    REQUIRE(s != INVALID_SOCKET);
    op_make(&op, 0, 1);
    op.o.Internal = 0x5555;
    test_store(&called, 0);
    CHECK_EQ(WSAIoctl(s, FIONREAD, NULL, 0, out.bytes, 4, &bytes, &op.o, NULL), 0);
    CHECK_EQ(bytes, 4);
    WINE_DIFFERS_EQ(op.o.Internal, 0x5555, "0");
    WINE_DIFFERS(!op_signaled(&op), "set");
    CHECK_EQ(WSAIoctl(s, FIONBIO, &one, sizeof one, NULL, 0, &bytes, &op.o, done), 0);
    CHECK_EQ(WSAIoctl(usual, FIONBIO, &one, sizeof one, NULL, 0, &bytes, NULL, done), 0);
    if (!test_under_wine()) { /* where they are pending for ever */
        CHECK_ERR(wait_for_addresses(&op, s, NULL), WSAEWOULDBLOCK);
        CHECK_ERR(wait_for_addresses(&op, s, done), WSAEWOULDBLOCK);
        CHECK_ERR(wait_for_route(&op, s, &anywhere), WSAEWOULDBLOCK);
        CHECK_ERR(WSAIoctl(usual, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &bytes, NULL, done), WSAEWOULDBLOCK);
    }
    WINE_DIFFERS_EQ(op.o.Internal, 0x5555, "0");
    SleepEx(0, TRUE);
    WINE_DIFFERS_EQ(test_load(&called), 0, "runs them");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(usual), 0);
    op_free(&op);
}

/* ---- Pending ---- */

/* Several of one socket, blocking or not: each is cancelled for itself, and closing ends the rest. */
static void events(int family, u_long nonblocking)
{
    SOCKET s = socket(family, SOCK_DGRAM, 0);
    struct op ops[5];
    DWORD bytes;
    int i;
    CHECK_EQ(ioctlsocket(s, FIONBIO, &nonblocking), 0);
    for (i = 0; i < 5; i++) {
        op_make(&ops[i], 0, 1);
        CHECK(WSASetEvent(ops[i].o.hEvent)); /* reset when it begins */
        if (i == 3 && family == AF_INET && !test_under_wine()) /* which has no such code */
            CHECK_PENDS(wait_for_route(&ops[i], s, &destination));
        else
            CHECK_PENDS(wait_for_addresses(&ops[i], s, NULL));
        check_pending(&ops[i], s);
    }
    CHECK(CancelIoEx((HANDLE)s, &ops[2].o));
    check_aborted(&ops[2], s);
    CHECK_FALSE(CancelIoEx((HANDLE)s, &ops[2].o), ERROR_NOT_FOUND);
    CHECK(CancelIoEx((HANDLE)s, &ops[3].o));
    check_aborted(&ops[3], s);
    check_pending(&ops[0], s);
    check_pending(&ops[4], s);
    /* The same OVERLAPPED again. */
    CHECK_PENDS(wait_for_addresses(op_again(&ops[2], 0), s, NULL));
    CHECK(CancelIo((HANDLE)s));
    for (i = 0; i < 5; i++) {
        check_aborted(&ops[i], s);
        CHECK_PENDS(wait_for_addresses(op_again(&ops[i], 0), s, NULL));
    }
    CHECK(CancelIoEx((HANDLE)s, NULL));
    for (i = 0; i < 5; i++) {
        check_aborted(&ops[i], s);
        CHECK_PENDS(wait_for_addresses(op_again(&ops[i], 0), s, NULL));
    }
    CHECK_EQ(closesocket(s), 0);
    for (i = 0; i < 5; i++) {
        CHECK(op_signaled(&ops[i]));
        CHECK_EQ((DWORD)ops[i].o.Internal, 0xC0000120);
        if (!test_under_wine()) /* the socket's handle is of no use any more */
            CHECK_FALSE(GetOverlappedResult((HANDLE)s, &ops[i].o, &bytes, FALSE), ERROR_OPERATION_ABORTED);
        op_free(&ops[i]);
    }
}

static void routines(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    struct op ops[3];
    int i, how;
    for (how = 0; how < 3; how++) {
        test_store(&called, 0);
        for (i = 0; i < 3; i++) {
            op_make(&ops[i], 0, 0)->o.hEvent = (HANDLE)(ULONG_PTR)0x12345679; /* free for the program's use */
            CHECK_PENDS(wait_for_addresses(&ops[i], s, done));
        }
        CHECK_EQ(SleepEx(1, TRUE), 0);
        CHECK_EQ(test_load(&called), 0);
        switch (how) {
        case 0: CHECK(CancelIo((HANDLE)s)); break;
        case 1: CHECK(CancelIoEx((HANDLE)s, NULL)); break;
        default: CHECK_EQ(closesocket(s), 0);
        }
        CHECK_EQ(test_load(&called), 0);
        while (SleepEx(0, TRUE) == WAIT_IO_COMPLETION)
            ;
        CHECK_EQ(test_load(&called), 3);
        for (i = 0; i < 3; i++) {
            CHECK_EQ(told[i].error, WSA_OPERATION_ABORTED);
            CHECK_EQ(told[i].bytes, 0);
            CHECK_EQ(told[i].flags, 0);
            CHECK_EQ((DWORD)ops[i].o.Internal, 0xC0000120);
            CHECK(ops[i].o.hEvent == (HANDLE)(ULONG_PTR)0x12345679);
        }
        if (!test_under_wine()) /* whose last begun come first */
            for (i = 0; i < 3; i++)
                CHECK(told[i].o == &ops[i].o);
    }
}

/* FILE_SKIP_COMPLETION_PORT_ON_SUCCESS makes no difference to what has been pending. */
static void packets(int skips)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    HANDLE port = test_port_create(0);
    struct packet p;
    struct op ops[3];
    int i, how;
    test_port_add(port, s, 8);
    if (skips)
        CHECK(SetFileCompletionNotificationModes((HANDLE)s, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
    for (how = 0; how < 4; how++) {
        int found[3] = {0, 0, 0};
        for (i = 0; i < 3; i++) {
            CHECK_PENDS(wait_for_addresses(op_make(&ops[i], 0, how == 3), s, NULL));
            check_pending(&ops[i], s);
        }
        CHECK_NO_PACKET(port);
        switch (how) {
        case 0:
            for (i = 0; i < 3; i++)
                CHECK(CancelIoEx((HANDLE)s, &ops[i].o));
            break;
        case 1: CHECK(CancelIo((HANDLE)s)); break;
        case 2: CHECK(CancelIoEx((HANDLE)s, NULL)); break;
        default: CHECK_EQ(closesocket(s), 0);
        }
        for (i = 0; i < 3; i++) {
            p = test_packet(port, TEST_PATIENCE);
            REQUIRE(p.taken);
            CHECK_EQ(p.error, ERROR_OPERATION_ABORTED);
            CHECK_EQ(p.bytes, 0);
            CHECK_EQ(p.key, 8);
            REQUIRE(p.o == &ops[0].o || p.o == &ops[1].o || p.o == &ops[2].o);
            found[(struct op *)p.o - ops]++;
            if (!test_under_wine()) /* whose last begun come first */
                CHECK(p.o == &ops[i].o);
        }
        CHECK_NO_PACKET(port);
        for (i = 0; i < 3; i++) {
            CHECK_EQ(found[i], 1);
            if (ops[i].o.hEvent) {
                CHECK(op_signaled(&ops[i]));
                op_free(&ops[i]);
            }
        }
    }
    CHECK(CloseHandle(port));
}

/* A socket that comes to a port when it has some pending. */
static void port_comes_later(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    HANDLE port = test_port_create(0);
    struct packet p;
    struct op op;
    CHECK_PENDS(wait_for_addresses(op_make(&op, 0, 0), s, NULL));
    test_port_add(port, s, 9);
    CHECK_NO_PACKET(port);
    CHECK(CancelIo((HANDLE)s));
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.error, ERROR_OPERATION_ABORTED);
    CHECK_EQ(p.key, 9);
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(port));
}

/* Receives and sends do not wait behind it, nor it behind them. */
static void beside_transfers(int with_port)
{
    SOCKET pair[2];
    HANDLE port = test_port_create(0);
    struct op first, receive, second, send;
    test_tcp_pair(pair);
    if (with_port)
        test_port_add(port, pair[0], 1);
    CHECK_PENDS(wait_for_addresses(op_make(&first, 0, 1), pair[0], NULL));
    CHECK_PENDS(op_recv(op_make(&receive, 8, 1), pair[0]));
    CHECK_PENDS(wait_for_addresses(op_make(&second, 0, 1), pair[0], NULL));
    CHECK_EQ(op_send(op_make(&send, 0, 1), pair[0], "there"), 0);
    CHECK_EQ(recv(pair[1], send.data, 64, 0), 5);
    test_send(pair[1], "back");
    if (with_port) {
        CHECK(test_packet(port, TEST_PATIENCE).o == &send.o);
        CHECK(test_packet(port, TEST_PATIENCE).o == &receive.o);
    }
    CHECK_EQ(op_result(&receive, pair[0]), 0);
    CHECK_EQ(receive.bytes, 4);
    check_pending(&first, pair[0]);
    check_pending(&second, pair[0]);
    /* Cancelled together with a receive. */
    CHECK_PENDS(op_recv(op_again(&receive, 8), pair[0]));
    CHECK(CancelIo((HANDLE)pair[0]));
    check_aborted(&first, pair[0]);
    check_aborted(&receive, pair[0]);
    check_aborted(&second, pair[0]);
    op_free(&first);
    op_free(&receive);
    op_free(&second);
    op_free(&send);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

/* ---- Threads ---- */

struct issuer {
    SOCKET s;
    struct op op;
    LPWSAOVERLAPPED_COMPLETION_ROUTINE routine;
    volatile int issued, leave;
};

static void issue_and_stay(void *argument)
{
    struct issuer *it = (struct issuer *)argument;
    CHECK_PENDS(wait_for_addresses(&it->op, it->s, it->routine));
    test_store(&it->issued, 1);
    while (!test_load(&it->leave))
        Sleep(1);
}

static void issue_in_thread(struct issuer *it, test_thread *t, SOCKET s, int with_event, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    memset(it, 0, sizeof *it);
    it->s = s;
    it->routine = routine;
    op_make(&it->op, 0, with_event);
    test_thread_start(t, issue_and_stay, it);
    WAIT_UNTIL(test_load(&it->issued));
}

/* CancelIo leaves another thread's alone; that thread's end ends them, unless the socket has a port. */
static void threads(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), ported = socket(AF_INET, SOCK_STREAM, 0);
    HANDLE port = test_port_create(0);
    struct issuer plain, routine, with_port;
    test_thread t[3];
    struct packet p;
    struct op mine;
    int i;
    test_port_add(port, ported, 3);
    test_store(&called, 0);
    issue_in_thread(&plain, &t[0], s, 1, NULL);
    issue_in_thread(&routine, &t[1], s, 0, done);
    issue_in_thread(&with_port, &t[2], ported, 0, NULL);
    CHECK_PENDS(wait_for_addresses(op_make(&mine, 0, 1), s, NULL));
    CHECK(CancelIo((HANDLE)s));
    CHECK(CancelIo((HANDLE)ported));
    check_aborted(&mine, s);
    check_pending(&plain.op, s);
    check_pending(&routine.op, s);
    CHECK_NO_PACKET(port);
    CHECK_PENDS(wait_for_addresses(op_again(&mine, 0), s, NULL));
    test_store(&plain.leave, 1);
    test_store(&routine.leave, 1);
    test_store(&with_port.leave, 1);
    for (i = 0; i < 3; i++)
        test_thread_join(&t[i]);
    check_aborted(&plain.op, s);
    WAIT_UNTIL((DWORD)routine.op.o.Internal == 0xC0000120);
    CHECK_EQ(SleepEx(0, TRUE), 0); /* nobody else runs it */
    CHECK_EQ(test_load(&called), 0);
    check_pending(&mine, s);
    CHECK_NO_PACKET(port);
    CHECK(CancelIoEx((HANDLE)ported, &with_port.op.o)); /* alive, and whoever may end it */
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &with_port.op.o);
    CHECK_EQ(p.error, ERROR_OPERATION_ABORTED);
    op_free(&plain.op);
    CHECK_EQ(closesocket(s), 0);
    CHECK(op_signaled(&mine));
    op_free(&mine);
    CHECK_EQ(closesocket(ported), 0);
    CHECK(CloseHandle(port));
}

struct waiter {
    SOCKET s;
    struct op op;
    volatile int issued;
    int way;
    DWORD error;
    HANDLE port;
};

/* Waits for what it has issued, one way or another. */
static void wait_in_thread(void *argument)
{
    struct waiter *w = (struct waiter *)argument;
    DWORD bytes, flags = 0;
    CHECK_PENDS(wait_for_addresses(&w->op, w->s, w->way == 2 ? done : NULL));
    test_store(&w->issued, 1);
    switch (w->way) {
    case 0: /* without an event, so that nobody is told */
    case 1: w->error = WSAGetOverlappedResult(w->s, &w->op.o, &bytes, TRUE, &flags) ? 0 : (DWORD)WSAGetLastError(); break;
    case 2:
        CHECK_EQ(SleepEx(INFINITE, TRUE), WAIT_IO_COMPLETION);
        w->error = told[0].error;
        break;
    default: w->error = (DWORD)test_packet(w->port, INFINITE).error;
    }
}

/* Who waits already is woken by the cancelling. */
static void waiting(int way)
{
    struct waiter w;
    test_thread t;
    memset(&w, 0, sizeof w);
    w.s = socket(AF_INET, SOCK_STREAM, 0);
    w.way = way;
    w.port = test_port_create(0);
    if (way == 3)
        test_port_add(w.port, w.s, 1);
    op_make(&w.op, 0, way == 1);
    test_store(&called, 0);
    test_thread_start(&t, wait_in_thread, &w);
    WAIT_UNTIL(test_load(&w.issued));
    Sleep(20); /* a head start, so that it waits already; both orders must work */
    CHECK(!test_load(&t.finished));
    CHECK(CancelIoEx((HANDLE)w.s, &w.op.o));
    test_thread_join(&t);
    CHECK_EQ(w.error, WSA_OPERATION_ABORTED);
    if (way == 1)
        op_free(&w.op);
    CHECK_EQ(closesocket(w.s), 0);
    CHECK(CloseHandle(w.port));
}

/* Many, one after the other: nothing is left of any. */
static void often(void)
{
    HANDLE port = test_port_create(0), event = WSACreateEvent();
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), ported = socket(AF_INET, SOCK_DGRAM, 0);
    struct op op, other;
    int i, wrong = 0;
    test_port_add(port, ported, 1);
    for (i = 0; i < 2000; i++) {
        op_make(&op, 0, 0)->o.hEvent = event;
        wrong += wait_for_addresses(&op, s, NULL) == 0 || WSAGetLastError() != WSA_IO_PENDING;
        wrong += wait_for_addresses(op_make(&other, 0, 0), ported, NULL) == 0 || WSAGetLastError() != WSA_IO_PENDING;
        wrong += !CancelIo((HANDLE)s) || !CancelIo((HANDLE)ported);
        wrong += !op_signaled(&op);
        wrong += test_packet(port, TEST_PATIENCE).o != &other.o;
    }
    CHECK_EQ(wrong, 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(ported), 0);
    CHECK(CloseHandle(port));
    CHECK(WSACloseEvent(event));
}

int main(void)
{
    struct op last;
    size_t i;
    SOCKET s;
    anywhere.sin_family = AF_INET;
    destination = test_loopback(80);
    test_start();
    for (i = 0; i < CODES; i++)
        if (codes[i].wine || !test_under_wine())
            at_once(&codes[i]);
    effects();
    failing();
    not_overlapped();
    events(AF_INET, 0);
    events(AF_INET, 1);
    if (!test_under_wine()) /* which has no list for IPv6 */
        events(AF_INET6, 0);
    routines();
    packets(0);
    packets(1);
    port_comes_later();
    beside_transfers(0);
    beside_transfers(1);
    threads();
    for (i = test_under_wine() ? 2 : 0; i < 4; i++) /* to Wine it is done already, as Internal is 0 */
        waiting((int)i);
    often();

    /* The last WSACleanup closes all sockets. */
    s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_PENDS(wait_for_addresses(op_make(&last, 0, 1), s, NULL));
    CHECK_EQ(WSACleanup(), 0);
    CHECK_EQ(WaitForSingleObject(last.o.hEvent, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ((DWORD)last.o.Internal, 0xC0000120);
    CHECK(CloseHandle(last.o.hEvent));
    return test_done();
}

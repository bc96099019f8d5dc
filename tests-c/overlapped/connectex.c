/* ConnectEx: bound sockets only, first data with the connection, refusal seen through events and ports, trying again,
   SO_UPDATE_CONNECT_CONTEXT, SO_CONNECT_TIME, cancelling and closing, many at once, errors. */
#include "overlapped.h"

static LPFN_CONNECTEX connect_ex;

struct address {
    struct sockaddr_storage a;
    int size;
};

static struct address address_of(SOCKET listener)
{
    struct address to;
    memset(&to, 0, sizeof to);
    to.size = sizeof to.a;
    REQUIRE(getsockname(listener, (struct sockaddr *)&to.a, &to.size) == 0);
    return to;
}

/* Result as of WSASend. */
static int start(struct op *op, SOCKET s, struct address to, const char *data)
{
    DWORD sent = 0;
    return connect_ex(s, (struct sockaddr *)&to.a, to.size, (void *)data, data ? (DWORD)strlen(data) : 0, &sent, &op->o)
               ? 0
               : SOCKET_ERROR;
}

/* Whole seconds that have passed, not boundaries of seconds. */
static void connect_time(void)
{
    SOCKET pair[2];
    ULONGLONG begin = GetTickCount64();
    test_tcp_pair(pair);
    WAIT_UNTIL(test_get_int(pair[0], SOL_SOCKET, SO_CONNECT_TIME) > 0);
    CHECK(GetTickCount64() - begin >= 800);
    CHECK_EQ(test_get_int(pair[0], SOL_SOCKET, SO_CONNECT_TIME), 1);
    test_close_pair(pair);
}

static void connects(int family)
{
    SOCKET listener = test_listener(family), s = test_bound(family, SOCK_STREAM), server;
    struct address to = address_of(listener), peer;
    unsigned short port = test_port(s);
    struct op op;
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME), -1);
    CHECK(test_issued(start(op_make(&op, 0, 1), s, to, NULL)));
    CHECK_EQ(op_result(&op, s), 0);
    CHECK_EQ(op.bytes, 0);
    server = accept(listener, NULL, NULL);
    REQUIRE(server != INVALID_SOCKET);
    /* It works at once; getpeername and shutdown need the context. */
    test_send(s, "hello");
    CHECK_EQ(recv(server, op.data, 64, 0), 5);
    test_send(server, "you");
    CHECK_EQ(recv(s, op.data, 64, 0), 3);
    CHECK(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME) >= 0);
    CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0), 0);
    peer.size = sizeof peer.a;
    CHECK_EQ(getpeername(s, (struct sockaddr *)&peer.a, &peer.size), 0);
    CHECK_EQ(peer.size, to.size);
    CHECK(memcmp(&peer.a, &to.a, 8) == 0);
    CHECK_EQ(test_port(s), port);
    CHECK_EQ(shutdown(s, SD_SEND), 0);
    CHECK_EQ(recv(server, op.data, 64, 0), 0);
    CHECK_FALSE(connect_ex(s, (struct sockaddr *)&to.a, to.size, NULL, 0, NULL, &op.o), WSAEISCONN);
    op_free(&op);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static char large[8 << 20];

/* What is given along is sent, all of it, before the operation is done. */
static void sends_first_data(void)
{
    SOCKET listener = test_listener(AF_INET), s = test_bound(AF_INET, SOCK_STREAM), server;
    struct address to = address_of(listener);
    struct op op;
    size_t got = 0;
    CHECK(test_issued(start(op_make(&op, 0, 1), s, to, "first words")));
    CHECK_EQ(op_result(&op, s), 0);
    CHECK_EQ(op.bytes, 11);
    server = accept(listener, NULL, NULL);
    CHECK_EQ(recv(server, op.data, 64, 0), 11);
    CHECK(memcmp(op.data, "first words", 11) == 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(server), 0);

    s = test_bound(AF_INET, SOCK_STREAM);
    op_again(&op, 0);
    if (test_under_wine()) { /* which stops after the first part and never completes */
        op_free(&op);
        closesocket(s);
        closesocket(listener);
        return;
    }
    CHECK_PENDS_FALSE(connect_ex(s, (struct sockaddr *)&to.a, to.size, large, sizeof large, NULL, &op.o));
    server = accept(listener, NULL, NULL);
    WAIT_UNTIL(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME) >= 0);
    CHECK(!HasOverlappedIoCompleted(&op.o)); /* nobody has read so far */
    while (got < sizeof large) {
        static char block[1 << 16];
        int n = recv(server, block, sizeof block, 0);
        REQUIRE(n > 0);
        got += (size_t)n;
    }
    CHECK_EQ(op_result(&op, s), 0);
    CHECK_EQ(op.bytes, sizeof large);
    op_free(&op);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* Nobody listens: the operation is issued and fails; the socket may try again. */
static void refused(void)
{
    HANDLE port = test_port_create(0);
    SOCKET listener = test_listener(AF_INET), s = test_bound(AF_INET, SOCK_STREAM);
    struct address to = address_of(listener), nowhere;
    struct op op;
    struct packet p;
    memset(&nowhere, 0, sizeof nowhere);
    *(struct sockaddr_in *)&nowhere.a = test_loopback(test_closed_port(SOCK_STREAM));
    nowhere.size = sizeof(struct sockaddr_in);
    CHECK_PENDS(start(op_make(&op, 0, 1), s, nowhere, "lost"));
    CHECK_EQ(op_result(&op, s), WSAECONNREFUSED);
    CHECK_FALSE(GetOverlappedResult((HANDLE)s, &op.o, &op.bytes, FALSE), ERROR_CONNECTION_REFUSED);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME), -1);
    if (test_under_wine()) { /* where a second attempt fails with WSAECONNABORTED */
        CHECK_EQ(closesocket(s), 0);
        s = test_bound(AF_INET, SOCK_STREAM);
    }
    test_port_add(port, s, 99);
    CHECK_PENDS(start(op_again(&op, 0), s, nowhere, NULL));
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.error, ERROR_CONNECTION_REFUSED);
    CHECK_EQ(p.key, 99);
    CHECK_EQ(p.bytes, 0);
    CHECK_FALSE(WSAGetOverlappedResult(s, &op.o, &op.bytes, FALSE, &op.flags), WSAECONNREFUSED);
    if (test_under_wine()) {
        CHECK_EQ(closesocket(s), 0);
        s = test_bound(AF_INET, SOCK_STREAM);
        test_port_add(port, s, 99);
    }
    CHECK(test_issued(start(op_again(&op, 0), s, to, NULL)));
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.error, 0);
    CHECK_NO_PACKET(port);
    op_free(&op);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(CloseHandle(port));
}

#define MANY 50

/* Many under way on one port. */
static void many(void)
{
    static struct op ops[MANY];
    static SOCKET sockets[MANY];
    HANDLE port = test_port_create(0);
    SOCKET listener = test_listener(AF_INET), servers[MANY];
    struct address to = address_of(listener);
    int i;
    for (i = 0; i < MANY; i++) {
        sockets[i] = test_bound(AF_INET, SOCK_STREAM);
        test_port_add(port, sockets[i], (ULONG_PTR)i);
        CHECK(test_issued(start(op_make(&ops[i], 0, 0), sockets[i], to, "one")));
    }
    for (i = 0; i < MANY; i++) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.bytes, 3);
        REQUIRE(p.taken);
        CHECK(p.o == &ops[p.key].o);
        CHECK_EQ(ops[p.key].flags++, 0); /* each once */
    }
    CHECK_NO_PACKET(port);
    for (i = 0; i < MANY; i++) {
        servers[i] = accept(listener, NULL, NULL);
        CHECK_EQ(recv(servers[i], ops[0].data, 64, 0), 3);
    }
    for (i = 0; i < MANY; i++) {
        CHECK_EQ(closesocket(sockets[i]), 0);
        CHECK_EQ(closesocket(servers[i]), 0);
    }
    CHECK_EQ(closesocket(listener), 0);
    CHECK(CloseHandle(port));
}

/* The state after completion, without the context, is good enough for overlapped operations and for the reverse direction. */
static void then_overlapped(void)
{
    HANDLE port = test_port_create(0);
    SOCKET listener = test_listener(AF_INET), s = test_bound(AF_INET, SOCK_STREAM), server;
    struct address to = address_of(listener);
    struct op op;
    test_port_add(port, s, 1);
    CHECK(test_issued(start(op_make(&op, 0, 0), s, to, NULL)));
    CHECK(test_packet(port, TEST_PATIENCE).o == &op.o);
    server = accept(listener, NULL, NULL);
    CHECK_PENDS(op_recv(op_make(&op, 8, 0), s));
    test_send(server, "data");
    CHECK_EQ(test_packet(port, TEST_PATIENCE).bytes, 4);
    CHECK_PENDS(op_recv(op_make(&op, 8, 0), s));
    CHECK_EQ(closesocket(s), 0);
    CHECK(test_packet(port, TEST_PATIENCE).o == &op.o);
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(CloseHandle(port));
}

static void errors(void)
{
    SOCKET listener = test_listener(AF_INET), unbound = socket(AF_INET, SOCK_STREAM, 0);
    SOCKET s = test_bound(AF_INET, SOCK_STREAM), udp = test_bound(AF_INET, SOCK_DGRAM);
    struct address to = address_of(listener), none;
    struct op op;
    op_make(&op, 0, 1);
    CHECK_ERR(start(&op, INVALID_SOCKET, to, NULL), WSAENOTSOCK);
    CHECK_ERR(start(&op, unbound, to, NULL), WSAEINVAL);
    CHECK_ERR(start(&op, listener, to, NULL), WSAEINVAL);
    CHECK_FALSE(connect_ex(s, (struct sockaddr *)&to.a, to.size, NULL, 0, NULL, NULL), ERROR_INVALID_PARAMETER);
    WINE_CANNOT_FALSE(connect_ex(s, NULL, to.size, NULL, 0, NULL, &op.o), WSAEFAULT);
    WINE_DIFFERS_FALSE(connect_ex(s, (struct sockaddr *)&to.a, 3, NULL, 0, NULL, &op.o), WSAEFAULT, "WSAEADDRNOTAVAIL");
    none = to;
    none.a.ss_family = AF_INET6;
    WINE_DIFFERS_EITHER(start(&op, s, none, NULL), WSAEAFNOSUPPORT, WSAEFAULT, "WSAEADDRNOTAVAIL");
    if (!test_under_wine()) { /* which connects all of these */
        none = to;
        ((struct sockaddr_in *)&none.a)->sin_addr.s_addr = 0;
        CHECK_ERR(start(&op, s, none, NULL), WSAEADDRNOTAVAIL);
        none = to;
        ((struct sockaddr_in *)&none.a)->sin_port = 0;
        CHECK_ERR(start(&op, s, none, NULL), WSAEADDRNOTAVAIL);
        CHECK_ERR_EITHER(start(&op, udp, to, NULL), WSAEINVAL, WSAEOPNOTSUPP);
    }
    CHECK(!op_signaled(&op));
    /* The failures left it usable. */
    CHECK(test_issued(start(op_again(&op, 0), s, to, NULL)));
    CHECK_EQ(op_result(&op, s), 0);
    op_free(&op);
    CHECK_EQ(closesocket(udp), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(unbound), 0);
    CHECK_EQ(closesocket(listener), 0);
}

int main(void)
{
    GUID id = WSAID_CONNECTEX;
    SOCKET s;
    test_start();
    s = socket(AF_INET, SOCK_STREAM, 0);
    connect_ex = (LPFN_CONNECTEX)test_extension(s, id);
    CHECK_EQ(closesocket(s), 0);
    connect_time();
    connects(AF_INET);
    connects(AF_INET6);
    sends_first_data();
    refused();
    many();
    then_overlapped();
    errors();
    return test_finish();
}
